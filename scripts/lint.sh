#!/usr/bin/env bash
# Format and lints, for the native programs and for the page.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

say "- format"
cargo fmt --check --all
say "- lints, native"
cargo clippy --quiet --locked --all-targets --features bench -- -D warnings
# The page's profile, because what it needs to compile itself (macros) is then shared with the build of the page.
if rust_has_wasm; then
  say "- lints, page"
  cargo clippy --quiet --locked --target $WASM_TARGET --profile page --features bench --lib --bin stadera-page --bin stadera-bench -- -D warnings
  cargo clippy --quiet --locked --target $WASM_TARGET --profile page --package stadera-worker -- -D warnings
  cargo clippy --quiet --locked --target $WASM_TARGET --profile page --package stadera-workbook -- -D warnings
else
  say "- lints, page: not run, because the pinned Rust has no $WASM_TARGET library here"
fi
