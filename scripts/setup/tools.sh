#!/usr/bin/env bash
# wasm-bindgen and trunk, in the exact versions that the build asks for, inside .tools: nothing of the user's is touched.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../env.sh"

is_version() { [ "$("$1" --version 2>/dev/null)" = "$1 $2" ]; }

# They run for seconds and are compiled once: compiling them fast matters, their own speed hardly.
cargo_install() {
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_PROFILE_RELEASE_PANIC=abort CARGO_TARGET_DIR=$PWD/.tools/build \
    cargo install --root .tools --force --no-default-features "$@"
}

missing() {
  fail "$1 $2 could not be compiled and the page cannot be built without it; is the crates registry reachable? Or put $1 $2 on PATH."
}

# Not --locked: the lock file that wasm-bindgen-cli was published with names a release withdrawn since.
is_version wasm-bindgen $WASM_BINDGEN_VERSION ||
  step wasm-bindgen "wasm-bindgen $WASM_BINDGEN_VERSION, compiled once: about a minute" \
    cargo_install wasm-bindgen-cli --version $WASM_BINDGEN_VERSION || missing wasm-bindgen $WASM_BINDGEN_VERSION
is_version trunk $TRUNK_VERSION ||
  step trunk "trunk $TRUNK_VERSION, compiled once: three minutes or more" \
    cargo_install trunk --version $TRUNK_VERSION --locked || missing trunk $TRUNK_VERSION
rm -rf .tools/build
