#!/usr/bin/env bash
# Fails when a folder of src/ includes one below it, when a library is used outside the folder that wraps it,
# or when the top level holds an entry that does not belong there.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0
complain() { echo "$*"; failed=1; }

folders=(text input description predicate ruleset assessment report batch cli)
for ((lower = 0; lower < ${#folders[@]}; lower++)); do
  for ((upper = lower + 1; upper < ${#folders[@]}; upper++)); do
    found=$(grep -rn "#include \"${folders[upper]}/" "src/${folders[lower]}" || true)
    [ -z "$found" ] || complain "src/${folders[lower]} must not use src/${folders[upper]}: $found"
  done
done

only_in() { # HEADER FOLDER
  found=$(grep -rnE "#include <$1" src | grep -v "^src/$2/" || true)
  [ -z "$found" ] || complain "only src/$2 may use $1: $found"
}
only_in yaml-cpp input
only_in simdjson input
only_in iconv input
only_in utf8proc text
only_in re2/ predicate
only_in rapidjson report
only_in xlsxwriter report
only_in oneapi batch
only_in nettle batch
only_in CLI cli

extra=$(git ls-files | cut -d/ -f1 | sort -u | grep -vE '^(\..*|CMakeLists\.txt|src|rules|examples|tests|LICENSE|README\.md)$' || true)
[ -z "$extra" ] || complain "top-level entries that do not belong there: $extra"
exit $failed
