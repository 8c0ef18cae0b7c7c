#!/usr/bin/env bash
# Plan B for machines that reach Debian and the crates registry but not the Rust distribution server:
# builds Rust's standard library for WebAssembly with Debian's newer compiler, into a private sysroot.
# With --check, only tells whether that sysroot is there and belongs to the compiler installed now.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../env.sh"

sysroot=.tools/sysroot
library=$sysroot/lib/rustlib/$WASM_TARGET/lib

# A library is only good for the very compiler that built it.
built_by_this_compiler() { [ -x /usr/bin/rustc ] && /usr/bin/rustc -vV 2>/dev/null | cmp -s - $sysroot/made-by; }
built_by_this_compiler && exit 0
[ "${1:-}" != --check ] || exit 1

step debian-rust "Debian's Rust compiler, its library's source and linker" apt_install rustc-web cargo-web rust-web-src lld-19 ||
  fail "Rust's library for $WASM_TARGET could be had neither from the Rust distribution server nor from Debian (root or sudo is needed); without it the page cannot be built: run 'rustup target add $WASM_TARGET' where the network allows it."

build_library() {
  local crate=.tools/std-build
  rm -rf $crate $sysroot
  mkdir -p $crate/src $library
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >$crate/Cargo.toml
  touch $crate/src/lib.rs
  # Bitcode: without it link-time optimisation of the page fails.
  (
    cd $crate
    PATH=/usr/bin:$PATH RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=target \
      /usr/bin/cargo build --release --target $WASM_TARGET -Z build-std=std,panic_abort,panic_unwind,test,proc_macro
  ) && cp $crate/target/$WASM_TARGET/release/deps/*.r* $library/ && rm -f $library/libempty* &&
    /usr/bin/rustc -vV >$sysroot/made-by && rm -rf $crate
}
step wasm-library "Rust's library for $WASM_TARGET, compiled from Debian's source" build_library ||
  fail "Rust's library for $WASM_TARGET could not be compiled from Debian's source, and without it the page cannot be built."
