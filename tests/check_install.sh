#!/usr/bin/env bash
# Installs a build into an empty prefix and runs the program from there, away from the checkout: it must need no data files.
#     bash tests/check_install.sh BUILD
set -euo pipefail
build=$(realpath "$1")
example=$(realpath "$(dirname "$0")/../examples/discrete-ready.yaml")
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT

cmake --install "$build" --prefix "$prefix" >/dev/null
for file in bin/pilotcheck share/pilotcheck/rules/shanxi-2018/ruleset.yaml share/doc/pilotcheck/README.md; do
  [ -f "$prefix/$file" ] || { echo "not installed: $file"; exit 1; }
done
mv "$prefix/share" "$prefix/elsewhere"
cd /
"$prefix/bin/pilotcheck" check --quiet "$example"
