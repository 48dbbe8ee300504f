#!/usr/bin/env bash
# Files made to break a reader: each must give one clear line on standard error and exit status 2, within 200 MB.
#     bash tests/run_hostile.sh PROGRAM
# The time limit only ends what hangs; how fast the answer comes is for tests/bench/.
set -euo pipefail
program=$(realpath "$1")
root=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

repeat() { printf "%.0s$1" $(seq "$2"); }

: >empty.yaml
mkdir directory.yaml
head -c 20000 "$program" >binary.yaml
printf '\0\1\2\3' >nul.yaml
mkfifo fifo.yaml
ln -s loop.yaml loop.yaml
ln -s missing-target.yaml dangling.yaml
head -c 100000 /dev/zero | tr '\0' '[' >deep-open.yaml
{ printf 'a: '; repeat '[' 100000; repeat ']' 100000; echo; } >deep-flow.yaml
{ printf 'a: '; repeat '{a: ' 100000; repeat '}' 100000; echo; } >deep-map.yaml
for ((i = 0; i < 3000; i++)); do printf '%*sa:\n' "$i" ''; done >deep-block.yaml
repeat '- ' 100000 >deep-compact.yaml
{ printf '{"a":'; repeat '[' 100000; repeat ']' 100000; printf '}'; } >deep.json
{ printf '? '; repeat '? ' 100000; } >deep-keys.yaml
echo 'a: &a [*a]' >self-alias.yaml
{
  echo 'a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]'
  previous=a
  for name in b c d e f g h i; do
    echo "$name: &$name [*$previous, *$previous, *$previous, *$previous, *$previous, *$previous, *$previous, *$previous, *$previous]"
    previous=$name
  done
} >billion-laughs.yaml
printf 'enterprise:\n  name: "某某\n' >unclosed-quote.yaml
printf ',\n' >comma.yaml
printf '{,,,,}\n' >commas.yaml
printf 'a: 1\n---\nb: 2\n' >two-documents.yaml
printf 'a: 1\n\xff\xfe\xfd\n' >bad-utf8.yaml
printf '%% !\n' >directive.yaml
printf '\xff\xfe\x00\xd8' >half-surrogate.yaml
printf 'a: 1\x1b[31m\n' >escape.yaml
printf '%s\n' '- a' '- b' >list.yaml
printf '只有一句话\n' >scalar.yaml
printf '# 只有注释\n' >comment.yaml
printf '<<: {a: 1}\n' >merge.yaml
printf 'a: !!binary aGk=\n' >tag.yaml
head -c 5000000 /dev/zero | tr '\0' 'a' >too-large.yaml
{ repeat 'a' 5000; echo ': 1'; } >long-key.yaml
{ echo 'a:'; for ((i = 0; i < 120000; i++)); do echo '- 1'; done; } >many-nodes.yaml
{ printf 'a: ['; repeat '1,' 300000; echo ']'; } >many-flow-nodes.yaml
printf '{"a": 1} {"b": 2}' >two.json
printf '{"a": 01}' >bad.json
printf '{"a": "\xd8"' >broken.json
printf '[1, 2' >open.json

limits() { [ -n "${PILOTCHECK_SANITIZED:-}" ] || ulimit -v 200000; }
passed=0
failed=0
check() { # NAME ARGUMENT...
  local status=0 problem=
  (limits; timeout 20 "$program" check --lang en "${@:2}" >stdout 2>stderr </dev/null) || status=$?
  [ "$status" -eq 2 ] || problem="exit status $status"
  [ "$(wc -l <stderr)" -ge 1 ] && [ "$(wc -l <stderr)" -le 3 ] || problem="$problem; $(wc -l <stderr) lines on standard error"
  grep -q 'error: ' stderr || problem="$problem; no error line"
  if grep -qP '[\x00-\x08\x0b-\x1f\x7f]' stderr; then problem="$problem; control characters on standard error"; fi
  if [ -z "$problem" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED $1: $problem"
    head -c 2000 stderr
  fi
}
files=0
for file in *.yaml *.json; do
  files=$((files + 1))
  check "$file" "$file"
done
check "missing file" no-such-file.yaml
check "device" /dev/zero
check "unreadable folder" /proc/1/task/nothing
check "no rules" --rules directory.yaml list.yaml
check "empty standard input" -
[ "$files" -gt 0 ] || { echo "no files were made"; exit 1; }

# One bad file never stops the others.
status=0
timeout 20 "$program" check --lang en --quiet empty.yaml "$root"/examples/discrete-ready.yaml >stdout 2>stderr || status=$?
if [ "$status" -eq 2 ] && grep -q 'discrete-ready.yaml' stdout && grep -q 'empty.yaml' stderr; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
  echo "FAILED a bad file beside a good one: exit status $status"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
