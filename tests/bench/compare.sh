#!/usr/bin/env bash
# pilotcheck beside its peers (sourcemeta's jsonschema, ajv, Spectral, Python's jsonschema) on the same files: installs what is
# missing from Debian and npm, builds, generates the files in build-bench/ and prints times and ratios.
#     bash tests/bench/compare.sh             everything; about five minutes on two cores
#     bash tests/bench/compare.sh --growth    how time and memory grow up to 100,000 descriptions; needs 3 GB of disk
set -euo pipefail
cd "$(dirname "$0")/../.."

bash tests/set_up.sh bench
launcher=()
if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
cmake -S . -B build-bench -G Ninja "${launcher[@]}" -DCMAKE_BUILD_TYPE=Release -DPILOTCHECK_BENCH=ON >/dev/null
cmake --build build-bench --target pilotcheck stages -- --quiet
peers=build-bench/peers
mkdir -p "$peers"
if [ ! -e "$peers/installed" ]; then
  echo "bench: installing peers from npm"
  npm install --silent --no-audit --no-fund --prefix "$peers" \
    @sourcemeta/jsonschema@16.11.0 ajv-cli@5.0.0 @stoplight/spectral-cli@6.16.3
  touch "$peers/installed"
fi
echo "bench: $(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sed -n 1p), $(date -u +%F)"
exec /usr/bin/python3 tests/bench/compare.py --program build-bench/pilotcheck --stages build-bench/tests/stages --peers "$peers" \
  --work build-bench "$@"
