#!/usr/bin/env bash
# LibreOffice Calc with its bridge to Python, for the tests of spreadsheets only.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../env.sh"

office=${SOFFICE:-soffice} python=${SOFFICE_PYTHON:-/usr/bin/python3}
if [ -n "${SOFFICE:-}" ] && ! have "$SOFFICE"; then
  fail "SOFFICE is set to '$SOFFICE', which is not a program; set it to the path of soffice or unset it."
fi
# A Calc without its module cannot open a workbook, and another Python than Debian's has no bridge.
ready() { have "$office" && have "$python" && "$python" -c 'import uno' >/dev/null 2>&1 && calc; }
calc() {
  local program
  program=$(readlink -f "$(command -v "$office")")
  [ -e "$(dirname "$program")/libsclo.so" ] || [ -n "${SOFFICE:-}" ]
}
if ready; then exit 0; fi
step office "LibreOffice Calc, for the tests of spreadsheets, from Debian" apt_install libreoffice-calc python3-uno ||
  fail "LibreOffice could not be installed and the tests of spreadsheets need it; install LibreOffice Calc and python3-uno (with root or sudo), or set SOFFICE and SOFFICE_PYTHON to the paths of soffice and of its Python."
