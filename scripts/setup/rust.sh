#!/usr/bin/env bash
# The pinned Rust toolchain with its WebAssembly library, and the crates of Cargo.lock.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../env.sh"

channel=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
# A distribution server that does not answer must not hold the set-up for minutes.
rustup_get() { RUST_BACKTRACE=0 RUSTUP_MAX_RETRIES=1 timeout 180 rustup "$@"; }

have cargo || fail "Rust is missing and everything here is written in it; install rustup from rustup.rs, then run the command again."

if ! rustc --version >/dev/null 2>&1; then
  have rustup || fail "The Rust compiler (rustc) does not run; install rustup from rustup.rs."
  step toolchain "Rust $channel (rust-toolchain.toml)" \
    rustup_get toolchain install "$channel" --profile minimal --component clippy,rustfmt --target $WASM_TARGET ||
    fail "Rust $channel is not installed and could not be downloaded; install it with 'rustup toolchain install $channel' where the network allows it."
fi

if [ "${1:-}" = tests ] && ! { cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1; then
  step components "clippy and rustfmt" rustup_get component add clippy rustfmt ||
    fail "clippy and rustfmt, which the tests run, are not installed and could not be downloaded; run 'rustup component add clippy rustfmt'."
fi

if ! rust_has_wasm && ! bash scripts/setup/wasm-from-debian.sh --check; then
  say "- Rust's library for $WASM_TARGET"
  # Without rustup, or without its server, Debian's compiler builds the same library.
  if have rustup && (rustup_get target add $WASM_TARGET) >/dev/null 2>&1 </dev/null; then
    say "  done: $WASM_TARGET"
  else
    say "  the Rust distribution server does not answer: using Debian's Rust instead"
    bash scripts/setup/wasm-from-debian.sh
  fi
fi

# Trunk builds offline, so that a build never depends on the network: the crates come now.
if ! cargo fetch --locked --offline >/dev/null 2>&1; then
  step crates "Rust crates of Cargo.lock" cargo fetch --locked ||
    fail "The Rust crates could not be fetched (or Cargo.lock does not match Cargo.toml); is the crates registry reachable?"
fi
