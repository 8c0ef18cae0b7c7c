#!/usr/bin/env bash
# What a first visit downloads. Chromium tells which files; without it, the list is all that index.html names.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

bash scripts/build.sh
exec node scripts/size.mjs dist
