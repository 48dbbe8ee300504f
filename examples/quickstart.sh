#!/usr/bin/env bash
# Installs what is missing, builds pilotcheck in build/ and checks one example.
#     bash examples/quickstart.sh
set -euo pipefail
cd "$(dirname "$0")/.."

bash tests/set_up.sh
echo "build: Release, in build/ (the first time takes a few minutes)"
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DPILOTCHECK_TESTS=OFF >/dev/null
cmake --build build --target pilotcheck -- --quiet
echo "check: build/pilotcheck check examples/discrete-gaps.yaml"
echo

# Exit status 1 says that the report lists gaps, which this example is meant to show.
status=0
build/pilotcheck check examples/discrete-gaps.yaml || status=$?
[ "$status" -eq 1 ] || { echo "quickstart: expected exit status 1, got $status" >&2; exit 1; }
echo
echo "The same report in Chinese:  build/pilotcheck check --lang zh examples/discrete-gaps.yaml"
echo "A description to start from: examples/discrete-ready.yaml"
