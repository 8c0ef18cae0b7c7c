#!/usr/bin/env bash
# Styles, icons, fonts, wasm-opt and the browser driver, in the exact versions of package-lock.json.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../env.sh"

# The copy of the lock file says what node_modules was made from.
if [ -d node_modules/sass ] && cmp -s package-lock.json node_modules/.made-from; then exit 0; fi
step npm "npm packages (styles, fonts, wasm-opt, browser driver)" npm ci ||
  fail "The npm packages could not be installed and the styles cannot be built without them; is the npm registry reachable (npm config get registry)?"
cp package-lock.json node_modules/.made-from
