#!/usr/bin/env bash
# What a first visit downloads. Chromium tells which files; without it, they are those that are known.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

bash scripts/build.sh
exec node scripts/size.mjs dist
