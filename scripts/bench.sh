#!/usr/bin/env bash
# Measures, outside the tests: a slow machine must not make a test fail. Over a limit is no error, only what breaks is.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

bash scripts/build.sh tests
step bench-native "the engine's bench, native" cargo build --locked --profile bench --features bench --bin stadera-bench ||
  fail "The engine's bench could not be built; the reason is above."

# As Trunk builds the page: the same profile, bindings and optimiser.
bench=target/bench-wasm
wasm() (
  use_rust_for_the_page
  cargo build --locked --target $WASM_TARGET --profile page --features bench --bin stadera-bench &&
    wasm-bindgen --target web --no-typescript --out-dir $bench "target/$WASM_TARGET/page/stadera-bench.wasm" &&
    mv $bench/stadera-bench.js $bench/stadera-bench.mjs &&
    wasm-opt -Oz -o $bench/stadera-bench_bg.wasm $bench/stadera-bench_bg.wasm
)
step bench-wasm "the engine's bench, WebAssembly" wasm || fail "The engine's bench could not be built for WebAssembly; the reason is above."

# numpy does the same as the laboratory, for comparison; without Python, pip or a network the lines are left out.
NUMPY_VERSION=2.3.5
python=target/bench-python
numpy() {
  if ! "$python/bin/python" -c "import numpy; assert numpy.__version__ == '$NUMPY_VERSION'" 2>/dev/null; then
    rm -rf "$python" && python3 -m venv "$python" && "$python/bin/pip" install --disable-pip-version-check "numpy==$NUMPY_VERSION"
  fi
}
with_numpy=
if ! have python3; then
  say "- numpy: not measured, because there is no python3"
elif step bench-python "numpy, for comparison" numpy; then
  with_numpy=yes
else
  say "- numpy: not measured, because it could not be installed, for the reason above"
fi

say "- measuring"
{
  target/release/stadera-bench
  node benches/engine.mjs $bench
  node benches/worker.mjs dist
  if [ -n "$with_numpy" ]; then "$python/bin/python" benches/samples.py; fi
  node benches/page.mjs dist
  node benches/long.mjs dist
  node benches/survey.mjs dist
} >$bench/lines.txt
node benches/table.mjs <$bench/lines.txt
