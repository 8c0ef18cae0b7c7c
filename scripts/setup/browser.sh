#!/usr/bin/env bash
# Chromium, for the browser tests only.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../env.sh"

if [ -n "${CHROMIUM:-}" ]; then
  have "$CHROMIUM" || fail "CHROMIUM is set to '$CHROMIUM', which is not a program; set it to the path of Chromium or unset it."
  exit 0
fi
# The same names in the same order as in lib/browser.mjs.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if have "$name"; then exit 0; fi
done
step chromium "Chromium, for the browser tests, from Debian" apt_install chromium fonts-liberation ||
  fail "Chromium could not be installed and the browser tests need it; install Chromium or Chrome (with root or sudo), or set CHROMIUM to its path."
