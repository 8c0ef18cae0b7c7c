#!/usr/bin/env bash
# Gets what building the page needs; with the argument "tests", also what the tests need.
# Nothing is done twice: each part looks first, and is silent when there is nothing to do.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
alone

have cc || fail "A C compiler (cc) is missing and Rust cannot link programs without one; on Debian: apt-get install gcc libc6-dev"
{ have node && have npm; } || fail "Node.js with npm is missing and it builds the styles and runs the browser tests; install Node.js 20.19 or newer (Debian 12 has 18: nodejs.org and NodeSource have packages)."
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
  fail "Node.js $(node --version) is too old for the tools of the styles; install Node.js 20.19 or newer (Debian 12 has 18: nodejs.org and NodeSource have packages)."

# Downloads run beside the compilations, which keep the processor busy much longer.
bash scripts/setup/npm.sh & npm=$!
# One after the other, because both call apt-get.
if [ "${1:-}" = tests ]; then { bash scripts/setup/browser.sh && bash scripts/setup/office.sh; } & else true & fi
programs=$!

rc=0
{ bash scripts/setup/rust.sh "${1:-}" && bash scripts/setup/tools.sh; } || rc=1
wait $npm || rc=1
wait $programs || rc=1
[ $rc = 0 ] || fail "The set-up is not complete, for the reason above; what was done is kept, so run the command again afterwards."
