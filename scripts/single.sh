#!/usr/bin/env bash
# The whole page in one file, dist-single/stadera.html, which opens by a double click and needs no network.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

bash scripts/build.sh
exec node scripts/single/main.mjs dist dist-single/stadera.html
