#!/usr/bin/env bash
# Faults that take minutes to try: saves that are ended at every step, two windows that edit at random.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

bash scripts/build.sh tests
export STADERA_FAULTS=all
exec node --test --test-concurrency=1 --test-reporter=spec --test-timeout=1800000 tests/browser/faults/*.test.mjs
