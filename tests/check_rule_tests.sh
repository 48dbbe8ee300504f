#!/usr/bin/env bash
# The tests of the shipped rules: every case holds, every criterion is asserted in each status that it can have, and of the rules
# broken at one place each the tests notice what they must.
#     bash tests/check_rule_tests.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
for ruleset in rules/*/ruleset.yaml; do
  folder=$(dirname "$ruleset")
  echo "$folder"
  timeout 300 "$program" rules test --rules "$folder" --require-coverage 100 --require-killed 100 --lang en
done
