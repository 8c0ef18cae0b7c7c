#!/usr/bin/env bash
# The release page, into dist/.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
alone

bash scripts/setup.sh "$@"

# When nothing changed, the optimiser of WebAssembly would still take its time: so look first.
# Folders are looked at too, because a deleted file changes only its folder.
inputs=(src tests/rules worker workbook style public index.html start.js rest.js offline.js service-worker.js stadera-worker_loader.js stadera-workbook_loader.js Trunk.toml Cargo.toml Cargo.lock rust-toolchain.toml package-lock.json scripts/assets.mjs scripts/split scripts/finish.mjs scripts/plain.mjs scripts/offline.mjs scripts/env.sh)
if [ -e dist/index.html ] && [ -e .tools/page-built ] && [ -z "$(find "${inputs[@]}" -newer .tools/page-built -print -quit)" ]; then
  say "- the page: up to date in dist/"
  exit 0
fi

use_rust_for_the_page
# Trunk reads NO_COLOR as a boolean, which the rest of the world does not; and its backtraces would hide the compiler's message.
unset NO_COLOR RUST_BACKTRACE
mkdir -p .tools
# The mark bears the time at which the build began: what is saved meanwhile is newer.
touch .tools/page-building
step page "the page: compiling to WebAssembly, styles, icons (the first time a minute or more)" trunk build ||
  fail "The page could not be built; the reason is above, the whole of it in .tools/log/page.log."
mv .tools/page-building .tools/page-built
