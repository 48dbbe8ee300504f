#!/usr/bin/env bash
# A batch of a thousand made-up descriptions among files made to stop it: every one is judged, every bad one is a row with its
# reason, and the result is the same for any number of jobs, any order and any kind of input.
#     bash tests/check_batch.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
root=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d)
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
cd "$work"
fail() { echo "FAILED: $*"; exit 1; }
score() { timeout 300 "$program" score --lang en "$@" 2>err || [ $? -le 2 ] || fail "exit status of score $*"; }
generate() { /usr/bin/python3 "$root/tests/bench/generate.py" "$@"; }

generate --count 1000 --out drafts
sizes=$(find drafts -name '*.yaml' -size -10k -o -name '*.yaml' -size +30k | wc -l)
[ "$sizes" -eq 0 ] || fail "$sizes generated descriptions are not of 10 to 30 KB"
score drafts --format jsonl >reference
[ "$(wc -l <reference)" -eq 1000 ] || fail "not 1000 rows"
for verdict in ready gaps incomplete ineligible; do
  grep -q "\"verdict\":\"$verdict\"" reference || fail "the generator makes none that is $verdict"
done
for target in discrete process network customization remote iot ai; do
  grep -q "{\"id\":\"$target\"" reference || fail "the generator makes none of $target"
done

for jobs in 1 2 8; do
  for format in table csv html jsonl; do score drafts --jobs $jobs --format $format >"$format.$jobs"; done
  score drafts --jobs $jobs --format xlsx --output "xlsx.$jobs"
done
for format in table csv html jsonl xlsx; do
  cmp "$format.1" "$format.2" && cmp "$format.1" "$format.8" || fail "$format differs with the number of jobs"
done
find drafts -name '*.yaml' | sort -R --random-source="$root/README.md" >list
score @list --format jsonl | cmp - reference || fail "the order of the inputs matters"

# As streams the rows are the same but for their names.
# What a row shares with which other one goes with their names; places in it with the kind of input.
unnamed() { sed 's/"file":"[^"]*",//; s/"rank":[0-9]*,//; s/,"passages":.*/}/; s/,"shared":.*/}/' | sort; }
generate --count 1000 --jsonl drafts.jsonl
generate --count 1000 --yaml-stream stream.yaml
unnamed <reference >unnamed
score drafts.jsonl --format jsonl | unnamed | cmp - unnamed || fail "JSON lines give other rows"
score stream.yaml --format jsonl | unnamed | cmp - unnamed || fail "a YAML stream gives other rows"
score - --format jsonl --unranked <drafts.jsonl | unnamed | cmp - unnamed || fail "standard input gives other rows"

# Files made to stop it.
mkfifo drafts/fifo.yaml
: >drafts/empty.yaml
printf '\000\377binary' >drafts/binary.yaml
echo 'just: [text' >drafts/text.yaml
ln -s ../drafts drafts/loop
ln -s nowhere drafts/dangling.yaml
bad=5
if [ "$(id -u)" -ne 0 ]; then
  cp drafts/d000000.yaml drafts/locked.yaml
  chmod 000 drafts/locked.yaml
  bad=6
else
  echo "run as root: a file that may not be read was not tried"
fi
status=0
timeout 300 "$program" score drafts --format jsonl >mixed 2>err || status=$?
[ "$status" -eq 2 ] || fail "exit status $status with bad files"
[ "$(grep -c '"verdict":"unreadable".*"reason":"..*"' mixed)" -eq $bad ] || fail "not every bad file is a row with its reason"
grep -v '"verdict":"unreadable"' mixed | cmp - reference || fail "bad files change the others"

# Ctrl-C, while more is awaited.
mkfifo pipe
{ cat drafts.jsonl; sleep 60; } >pipe &
feeder=$!
"$program" score - --lang en --format jsonl <pipe >partial 2>interrupted &
running=$!
for _ in $(seq 100); do sleep 0.1; [ "$(ps -o cputimes= -p $running | tr -d ' ')" = 0 ] || break; done
sleep 2
kill -INT $running
status=0
wait $running || status=$?
kill $feeder 2>/dev/null || true
[ "$status" -eq 2 ] || fail "exit status $status when interrupted"
grep -q "interrupted; $(wc -l <partial) were complete" interrupted || fail "$(cat interrupted)"
[ -s partial ] || fail "nothing was complete"
echo "a batch of 1000: the same for any jobs, order and kind of input; $bad bad files; interrupted at $(wc -l <partial)"
