#!/usr/bin/env bash
# Everything that has to be true: format, lints, native tests, and the page in a real browser.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

bash scripts/build.sh tests
bash scripts/lint.sh
say "- native tests"
cargo test --quiet --locked
say "- browser tests"
exec node --test --test-reporter=spec --test-timeout=900000 tests/browser/*.test.mjs tests/browser/faults/*.test.mjs
