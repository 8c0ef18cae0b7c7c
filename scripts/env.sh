# Sourced by every script: where we are, where the tools are, how to speak.
# shellcheck shell=bash
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Versions that must agree: wasm-bindgen with Cargo.toml and Trunk.toml; trunk 0.22 needs a newer Rust than ours.
WASM_BINDGEN_VERSION=0.2.130
TRUNK_VERSION=0.21.14
WASM_TARGET=wasm32-unknown-unknown

# The project's own tools come first, then rustup's Rust, which a shell that never read ~/.profile would miss.
PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$HOME/.cargo/bin:$PATH"
export PATH
# rustup must not download in the middle of a build: the set-up does it, and says so.
export RUSTUP_AUTO_INSTALL=0

say() { printf '%s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# alone: two builds in this folder at once would delete each other's files, so the second waits for the first.
alone() {
  if [ -n "${STADERA_ALONE:-}" ] || ! have flock; then return; fi
  mkdir -p .tools
  exec 9>.tools/lock
  flock -n 9 || { say "- waiting: another make is building in this folder" && flock 9; }
  export STADERA_ALONE=1
}

# logged NAME COMMAND…: keeps the output in .tools/log and shows its end only when the command fails.
logged() {
  local name=$1 rc=0
  shift
  mkdir -p .tools/log
  "$@" >".tools/log/$name.log" 2>&1 </dev/null || rc=$?
  if [ "$rc" != 0 ]; then
    {
      printf -- '--- the end of .tools/log/%s.log ---\n' "$name"
      tail -n 40 ".tools/log/$name.log"
      printf -- '---\n'
    } >&2
  fi
  return "$rc"
}

# step NAME TEXT COMMAND…: the same, saying before what is being done and after how long it took.
step() {
  local name=$1 text=$2 from=$SECONDS
  shift 2
  say "- $text"
  logged "$name" "$@" || return
  say "  done: $name ($((SECONDS - from)) s)"
}

# apt_install PACKAGE…: only root may; the lists are refreshed only when the first try fails, because that takes long.
apt_install() {
  local as_root=()
  have apt-get || { echo "there is no apt-get here"; return 1; }
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  have "${as_root[0]:-true}" || { echo "apt-get needs root, and there is no sudo"; return 1; }
  local get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=900)
  "${get[@]}" install -y --no-install-recommends "$@" ||
    { "${get[@]}" update && "${get[@]}" install -y --no-install-recommends "$@"; }
}

# The pinned toolchain has its own WebAssembly library, unless it could not be downloaded: see setup/wasm-from-debian.sh.
rust_has_wasm() { [ -d "$(rustc --print target-libdir --target $WASM_TARGET 2>/dev/null)" ]; }

# Builds for the page go through the compiler that has the WebAssembly library, with the page's own flags.
use_rust_for_the_page() {
  # What refers to which constant, for scripts/split/.
  local flags=("-Clink-arg=--emit-relocs") folder
  # The program must not carry the folders of the machine that built it, and must not depend on them.
  for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do flags+=("--remap-path-prefix=$folder=crates"); done
  if ! rust_has_wasm; then
    [ -d .tools/sysroot ] || fail "Rust has no $WASM_TARGET library; run 'make setup', which gets it."
    export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:/usr/bin:$PATH"
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=/usr/lib/llvm-19/bin/wasm-ld
    flags+=("--sysroot=$PWD/.tools/sysroot")
  fi
  # Cargo's separator between flags, so that a folder may have a space in its name.
  CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f' && printf %s "${flags[*]}")
  export CARGO_ENCODED_RUSTFLAGS
}
