#!/usr/bin/env bash
# A thousand made-up descriptions judged in every way that must make no difference: cache cold, warm, damaged, shared and cut
# off by a kill; in shards that are merged; with the fast reader off; as a filter; for 1, 2 and 8 jobs.
#     bash tests/check_scale.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
root=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
cd "$work"
fail() { echo "FAILED: $*"; exit 1; }
trap 'echo "FAILED: line $LINENO"' ERR
# Whatever the exit status says of the descriptions; 2 only where something cannot be read.
score() { timeout 300 "$program" score --lang en "$@" 2>err || [ $? -le "${most_status:-1}" ] || fail "score $*: $(head -3 err)"; }
merge() { timeout 300 "$program" score merge --lang en "$@" 2>err || [ $? -le "${most_status:-1}" ] || fail "merge $*: $(head -3 err)"; }
generate() { /usr/bin/python3 "$root/tests/bench/generate.py" "$@"; }

generate --count 1000 --out drafts
generate --count 300 --seed 2 --jsonl drafts.jsonl
printf 'broken: [\n' >drafts/broken.yaml
printf '\xd6\xd0\xb9\xfa\xc6\xf3\xd2\xb5: \xcb\xb5\xc3\xf7\xce\xc4\xd7\xd6\xd3\xebs\n' >drafts/gb18030.yaml
most_status=2
formats=(table csv html jsonl)
all_formats() { # NAME COMMAND...: what the command writes in every format
  local name=$1; shift
  for format in "${formats[@]}"; do "$@" --format $format >"$name.$format"; done
  "$@" --format xlsx --output "$name.xlsx"
}
same() { # NAME WHAT: as the reference in every format
  for format in "${formats[@]}" xlsx; do cmp "reference.$format" "$1.$format" || fail "$2: $format differs"; done
}
same_rows() { # NAME WHAT: likewise, but for the work list, which lines do not have
  for format in "${formats[@]}"; do cmp "reference.$format" "$1.$format" || fail "$2: $format differs"; done
}
all_formats reference score drafts drafts.jsonl missing.yaml
[ "$(wc -l <reference.jsonl)" -eq 1303 ] || fail "not every input is a row"
cp err reference.err

for jobs in 1 2 8; do
  PILOTCHECK_PLAIN_YAML=0 all_formats slow score drafts drafts.jsonl missing.yaml --jobs $jobs
  same slow "without the fast reader, $jobs jobs"
  rm -rf cache
  all_formats cold score drafts drafts.jsonl missing.yaml --jobs $jobs --cache cache
  same cold "a cold cache, $jobs jobs"
  all_formats warm score drafts drafts.jsonl missing.yaml --jobs $jobs --cache cache
  same warm "a warm cache, $jobs jobs"
  cmp reference.err err || fail "a warm cache says something else: $(diff reference.err err | head -3)"
  parts=()
  for part in 1 2 3; do
    score drafts drafts.jsonl missing.yaml --shard $part/3 --jobs $jobs --format jsonl >part.$part
    parts+=("part.$part")
  done
  [ "$(cat part.* | wc -l)" -eq 1303 ] || fail "the shards do not have every input once"
  all_formats merged merge "${parts[2]}" "${parts[0]}" "${parts[1]}"
  same_rows merged "three shards merged, $jobs jobs"
  [ -f first.xlsx ] || cp merged.xlsx first.xlsx
  cmp first.xlsx merged.xlsx || fail "three shards merged, $jobs jobs: xlsx differs"
done
[ "$(find cache -name '*.jsonl' | wc -l)" -eq 1302 ] || fail "the cache does not have an entry for every description"

# The cache is used: an entry that says something else, soundly, is believed.
entry=$(grep -l '"verdict":"gaps"' -r cache | sort | sed -n 10p)
{ tail -n +2 "$entry" | sed 's/"enterprise":"[^"]*"/"enterprise":"from the cache"/' | sha256sum | cut -d' ' -f1
  tail -n +2 "$entry" | sed 's/"enterprise":"[^"]*"/"enterprise":"from the cache"/'; } >entry
cp entry "$entry"
score drafts drafts.jsonl missing.yaml --cache cache --format jsonl | grep -q '"enterprise":"from the cache"' || fail "the cache is not used"
# Damage is noticed, judged anew and mended.
sed -i 's/from the cache/from the damage/' "$entry"
truncate -s 100 "$(find cache -name '*.jsonl' | sort | sed -n 1p)"
: >"$(find cache -name '*.jsonl' | sort | tail -1)"
score drafts drafts.jsonl missing.yaml --cache cache --format csv | cmp - reference.csv || fail "a damaged cache changes the result"
[ "$(grep -c 'this cache entry is damaged' err)" -eq 3 ] || fail "not every damage is noticed: $(cat err)"
score drafts drafts.jsonl missing.yaml --cache cache --format csv | cmp - reference.csv
if grep -q damaged err; then fail "the damage is not mended"; fi
# Other rules, another day: other judgements.
score drafts --cache cache --today 2030-01-01 --format csv >with
score drafts --today 2030-01-01 --format csv | cmp - with || fail "another day gives what the cache has of today"
score drafts --cache cache --parameter process.near_advanced=100% --format csv >with
score drafts --parameter process.near_advanced=100% --format csv | cmp - with || fail "another parameter gives what the cache has"
# A text in a file of its own may change while the description does not.
mkdir apart
cp "$root/examples/discrete-ready.yaml" apart/draft.yaml
python3 - apart/draft.yaml <<'EOF'
import re, sys
text = open(sys.argv[1], encoding="utf-8").read()
match = re.search(r"^  profile: [|>]-?\n((?:    .*\n|\n)+)", text, re.M)
open("apart/profile.txt", "w", encoding="utf-8").write(re.sub(r"^    ", "", match.group(1), flags=re.M))
open(sys.argv[1], "w", encoding="utf-8").write(text.replace(match.group(0), "  profile: {file: profile.txt}\n"))
EOF
score apart/draft.yaml --cache cache --format csv >before
: >apart/profile.txt
score apart/draft.yaml --cache cache --format csv >after
if cmp -s before after; then fail "the cache hides that a text file has changed"; fi

# Killed half-way, run again with the same cache.
rm -rf cache
mkdir cache
PILOTCHECK_PLAIN_YAML=0 "$program" score drafts drafts.jsonl missing.yaml --jobs 1 --cache cache --format csv >killed 2>/dev/null &
running=$!
for _ in $(seq 600); do
  kept=$(find cache -name '*.jsonl' | wc -l)
  [ "$kept" -lt 100 ] || break
  sleep 0.02
done
kill -KILL $running 2>/dev/null || fail "the run ended before it could be killed"
wait $running 2>/dev/null || true
kept=$(find cache -name '*.jsonl' | wc -l)
{ [ "$kept" -ge 100 ] && [ "$kept" -lt 1302 ]; } || fail "killed with $kept entries"
score drafts drafts.jsonl missing.yaml --cache cache --format csv | cmp - reference.csv || fail "a run after a kill differs"
# Two at once.
rm -rf cache
score drafts drafts.jsonl missing.yaml --cache cache --format csv >one &
"$program" score drafts drafts.jsonl missing.yaml --cache cache --format csv --lang en >two 2>/dev/null || [ $? -le 2 ]
wait $!
cmp one reference.csv && cmp two reference.csv || fail "two runs with one cache disturb each other"

# A filter: a line out for each line in, in order, and at once: it must not wait for more before it answers.
{ echo; cat drafts.jsonl; echo '{"cut":'; echo; } >lines
score - --format jsonl --stdin-name lines --jobs 2 <lines >rows
[ "$(wc -l <rows)" -eq 303 ] || fail "not a line for each line"
for number in 1 2 150 302 303; do
  sed -n ${number}p rows | grep -q "\"file\":\"lines:$number\"" || fail "line $number is not answered in its place"
done
merge rows --format jsonl | sed 's/"file":"[^"]*",//; s/"with_file":"[^"]*",//' >merged
score drafts.jsonl --format jsonl | sed 's/"file":"[^"]*",//; s/"with_file":"[^"]*",//' | cmp - <(head -300 merged) || fail "a filter's rows merged differ"
/usr/bin/python3 - "$program" drafts.jsonl <<'EOF' || fail "the filter waits for more before it answers"
import subprocess, sys
filter = subprocess.Popen([sys.argv[1], "score", "-", "--format", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for line in open(sys.argv[2], "rb").readlines()[:5]:
    filter.stdin.write(line)
    filter.stdin.flush()
    assert filter.stdout.readline().startswith(b'{"format_version":1,')
filter.stdin.close()
sys.exit(filter.wait() > 1)
EOF
# Under an engine that pipes records: GNU parallel.
PILOTCHECK=$program bash "$root/examples/at-scale/parallel.sh" drafts.jsonl piped.csv || [ $? -eq 1 ] || fail "examples/at-scale/parallel.sh"
score drafts.jsonl --format csv >plain.csv
rows() { cut -d, -f2- "$1" | sed 's/\(,[^,]*\)\{4\}$//' | sort; }
rows piped.csv | cmp - <(rows plain.csv) || fail "GNU parallel gives another ranking"

# What is merged must be whole and of one set of rules.
head -c 1000 part.1 >cut
if "$program" score merge cut part.2 --output out.csv --format csv 2>err; then fail "a cut part is merged"; fi
grep -q 'cut:[0-9]*:[0-9]*: error' err || fail "$(cat err)"
[ ! -e out.csv ] || fail "something is written although a part is cut"
if "$program" score merge part.1 --parameter process.near_advanced=100% >/dev/null 2>err; then fail "rows of other rules are merged"; fi
merge part.1 part.2 part.1 >/dev/null
grep -q 'is in part.1:1 already' err || fail "a part given twice is not noticed"
: >empty
merge part.1 part.2 part.3 empty --format csv | cmp - reference.csv || fail "an empty part changes the result"
echo "1303 rows: the same with cache, shards, filter and either reader, for 1, 2 and 8 jobs; killed after $kept"

# A ruleset of 20,000 criteria, loaded and judged by, is no slower than it has to be.
/usr/bin/python3 "$root/tests/bench/many_criteria.py" "$program" --runs 25 --within 250
