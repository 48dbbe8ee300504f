#!/usr/bin/env bash
# Runs every golden case and every example, and compares output byte for byte.
#     bash tests/run_cases.sh PROGRAM            compare
#     bash tests/run_cases.sh PROGRAM --update   rewrite what is expected; read the diff before you commit it
#
# A case is a folder tests/cases/NAME with its inputs and `command`, a bash script that calls `pilotcheck`; expected are
# `stdout`, `stderr` and `status`, and `expected/FILE` for every FILE that the command writes to the folder $OUT. An example
# is examples/NAME.yaml; expected are its reports examples/reports/NAME.{zh,en}.txt.
set -euo pipefail
program=$(realpath "$1")
update=${2:-}
cd "$(dirname "$0")/.."

# Cases see a known world: this program, no colour, a fixed date, 80 columns, no locale of the machine.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/pilotcheck"
export PATH="$work/bin:$PATH" LC_ALL=C.UTF-8 NO_COLOR=1 COLUMNS=80
unset LANG LC_MESSAGES || true

passed=0
failed=0
compare() { # EXPECTED ACTUAL
  if [ "$update" = --update ]; then
    mkdir -p "$(dirname "$1")"
    cp "$2" "$1"
  fi
  diff -u --label "expected $1" --label "actual" "$1" "$2"
}
count() { # NAME OK
  if [ "$2" = 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED $1"; fi
}

cases=0
for folder in tests/cases/*/; do
  [ -f "${folder}command" ] || { echo "FAILED ${folder}: it has no command"; failed=$((failed + 1)); continue; }
  cases=$((cases + 1))
  status=0
  rm -rf "$work/out"
  mkdir "$work/out"
  (cd "$folder" && OUT="$work/out" bash command >"$work/stdout" 2>"$work/stderr" </dev/null) || status=$?
  echo "$status" >"$work/status"
  ok=0
  for part in stdout stderr status; do compare "$folder$part" "$work/$part" || ok=1; done
  for file in "$work"/out/*; do
    [ ! -e "$file" ] || compare "${folder}expected/$(basename "$file")" "$file" || ok=1
  done
  for file in "${folder}"expected/*; do # what nothing writes any more
    if [ ! -e "$file" ] || [ -e "$work/out/$(basename "$file")" ]; then continue; fi
    if [ "$update" = --update ]; then rm "$file"; else echo "not written: $file"; ok=1; fi
  done
  count "$folder" "$ok"
done

examples=0
for file in examples/*.yaml; do
  examples=$((examples + 1))
  name=$(basename "$file" .yaml)
  for language in zh en; do
    ok=0
    status=0
    pilotcheck check --lang "$language" "$file" >"$work/stdout" 2>"$work/stderr" || status=$?
    echo "exit status $status" >>"$work/stdout"
    compare "examples/reports/$name.$language.txt" "$work/stdout" || ok=1
    [ ! -s "$work/stderr" ] || { cat "$work/stderr"; ok=1; }
    count "$file ($language)" "$ok"
  done
done

# A walk that finds nothing has tested nothing.
if [ "$cases" -eq 0 ] || [ "$examples" -eq 0 ]; then
  echo "no cases or no examples found"
  exit 1
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
