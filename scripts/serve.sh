#!/usr/bin/env bash
# Builds the page and serves it on this machine only. The port can be chosen: make serve PORT=9000
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

port=${PORT:-8080}
{ [[ $port =~ ^[0-9]{1,5}$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65535 ]; } || fail "PORT is '$port'; it must be a number from 1 to 65535."
bash scripts/build.sh
exec node scripts/serve.mjs dist "$port"
