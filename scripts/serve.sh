#!/usr/bin/env bash
# Builds the page and serves it on this machine only. The port can be chosen: make serve PORT=9000
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

bash scripts/build.sh
exec node scripts/serve.mjs dist "${PORT:-8080}"
