#!/usr/bin/env bash
# A million hostile cases against what reads files and links (tests/hostile.rs). Another seed: HOSTILE_SEED=7 make fuzz
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

export HOSTILE_CASES="${HOSTILE_CASES:-1000000}"
exec cargo test --locked --profile fuzz --test hostile -- --nocapture
