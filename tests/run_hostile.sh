#!/usr/bin/env bash
# Files made to break a reader: each must give one clear line on standard error and exit status 2, within 64 MB and 5 seconds.
#     bash tests/run_hostile.sh PROGRAM
# Memory is the most that the process had resident, as the system accounts for it (wait4, by /usr/bin/time -f %M); with nothing to
# read the program has 15 MB. Time is wall time and generous, for machines are busy: what is meant is under one second.
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

# Those that only their size makes bad, and what a parser would queue before it looks at a limit.
fill() { # TEXT BYTES: the text again and again
  python3 -c 'import sys; sys.stdout.write(sys.argv[1] * (int(sys.argv[2]) // len(sys.argv[1])))' "$1" "$2"
}
truncate -s 8G sparse.yaml
truncate -s 8G sparse.json
for kind in yaml json; do fill '[' 1048576 >open-1m.$kind; done
{ printf 'a: '; fill '{' 4000000; } >braces-4m.yaml
fill '&a ' 4000000 >anchors-4m.yaml
fill '""' 4000000 >quotes-4m.yaml
{ printf 'a: {'; fill 'a,' 4000000; echo '}'; } >empty-values-4m.yaml
{ printf 'a: {'; fill '，' 1200000; echo '}'; } >commas-4m.yaml
{ printf 'a: ['; fill '，' 3600000; } >wide-commas-4m.yaml
{ printf 'a: ['; fill '“，' 3600000; } >wide-quotes-4m.yaml
{ printf 'a: {'; fill '：' 3600000; } >wide-colons-4m.yaml
{ printf 'a: {'; fill ':' 3600000; } >tight-colons-4m.yaml
{ printf 'a: ['; fill '［｛' 3600000; } >wide-brackets-4m.yaml
{ echo 'a: |'; fill $'正文：\n' 1000000; fill '【' 1000000; } >pasted-2m.yaml
{ printf '{"a":['; fill '1,' 4000000; printf '1]}'; } >numbers-4m.json

most_kilobytes=65536
most_seconds=5
if [ -n "${PILOTCHECK_SANITIZED:-}" ]; then
  most_kilobytes=4000000
  most_seconds=60
fi
passed=0
failed=0
count() { # NAME PROBLEM
  if [ -z "$2" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED $1: $2"
    head -c 2000 stderr
  fi
}
measured() { # ARGUMENT...: runs the program and says what it took too much of
  status=0
  problem=
  /usr/bin/time -q -o cost -f '%M %e' timeout 60 "$program" "$@" >stdout 2>stderr <"${input:-/dev/null}" || status=$?
  read -r kilobytes seconds <cost
  [ "$kilobytes" -le $most_kilobytes ] || problem="$kilobytes KB"
  [ "${seconds%.*}" -lt $most_seconds ] || problem="$problem; $seconds seconds"
  [ "$kilobytes" -le "$most_seen" ] || most_seen=$kilobytes
}
most_seen=0
check() { # NAME ARGUMENT...
  measured check --lang en "${@:2}"
  [ "$status" -eq 2 ] || problem="$problem; exit status $status"
  [ "$(wc -l <stderr)" -ge 1 ] && [ "$(wc -l <stderr)" -le 3 ] || problem="$problem; $(wc -l <stderr) lines on standard error"
  grep -q 'error: ' stderr || problem="$problem; no error line"
  if grep -qP '[\x00-\x08\x0b-\x1f\x7f]' stderr; then problem="$problem; control characters on standard error"; fi
  count "$1" "$problem"
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

# Work lists to carry over: packages that are broken, that would inflate to gigabytes, or that ask for what is outside.
"$program" check "$root"/examples/discrete-gaps.yaml --format xlsx --output good.xlsx || true
python3 "$root"/tests/hostile_workbooks.py good.xlsx
lists=0
for file in *.xlsx; do
  [ "$file" != good.xlsx ] || continue
  lists=$((lists + 1))
  check "$file" "$root"/examples/discrete-gaps.yaml --format xlsx --output new.xlsx --carry "$file"
done
check "a list without end" "$root"/examples/discrete-gaps.yaml --format xlsx --output new.xlsx --carry /dev/zero
[ "$lists" -gt 20 ] || { echo "no work lists were made"; exit 1; }

# Forms in Word.
python3 "$root"/tests/hostile_forms.py
forms=0
for file in *.docx *.doc; do
  forms=$((forms + 1))
  check "$file" "$file"
done
[ "$forms" -gt 30 ] || { echo "no forms were made"; exit 1; }

# Every slip is told, up to a thousand; the others cost nothing. White space of one kind is one. What
# is wrong with the file as a whole comes behind them.
fill $'\ta: 1\n' 4000000 >tabs-4m.yaml
measured check --lang en tabs-4m.yaml
[ "$status" -eq 2 ] && [ "$(wc -l <stderr)" -eq 1 ] || problem="$problem; exit status $status; $(wc -l <stderr) lines on standard error"
count "tabs-4m.yaml" "$problem"
fill "$(printf '\ta：%01000d' 0)"$'\n' 4000000 >slips-4m.yaml
measured check --lang en slips-4m.yaml
[ "$status" -eq 2 ] && [ "$(wc -l <stderr)" -eq 1001 ] || problem="$problem; exit status $status; $(wc -l <stderr) lines on standard error"
count "slips-4m.yaml" "$problem"

# Prose whose triggers, marks and names stand as close as they can: read like any other, in proportion to its length.
for passage in 没有 未 未， 未： 未（ （ '（未）' MES、 MES与ERP、 如果 除 《 未MES MES？ 2030年， 数控化率86%， '详见附件，' '未：\n- MES\n' 甲　 MES是否建成？; do
  { printf '{"narrative": {"discrete": {"s5": "'; fill "$passage" 600000; printf '"}}}'; } >passage.json
  measured check --lang en passage.json
  [ "$status" -eq 1 ] || problem="$problem; exit status $status"
  count "$passage again and again" "$problem"
done

# One bad file never stops the others.
measured check --lang en --quiet empty.yaml "$root"/examples/discrete-ready.yaml
[ "$status" -eq 2 ] && grep -q 'discrete-ready.yaml' stdout && grep -q 'empty.yaml' stderr || problem="$problem; exit status $status"
count "a bad file beside a good one" "$problem"

# A line of 300 MB without its end, and a stream whose lines are bad in every way: the good ones are judged, each bad one is told in
# its line. What never ends is left.
good='{"enterprise": {"name": "某某"}}'
{ printf '{"a": "'; fill x 314572800; printf '\n%s\n' "$good"; } >line-300m.jsonl
{ echo "$good"; cat open-1m.json; echo; cat numbers-4m.json; echo; echo "$good"; } >lines.jsonl
truncate -s 8G endless.jsonl
truncate -s 8G list-of-zeros
{ echo "a: 1"; echo "---"; fill x 8388608; echo; echo "---"; cat open-1m.yaml; echo; echo "---"; echo "b: 1"; } >documents.yaml
judged() { # NAME GOOD BAD ARGUMENT...: so many rows are judged, so many unreadable, and so many lines are on standard error
  for command in score check; do
    if [ $command = score ]; then format=jsonl; else format='jsonl --today 2018-04-10'; fi
    # shellcheck disable=SC2086
    measured $command --lang en --format $format "${@:4}"
    rows=$(grep -c '"verdict":' stdout || true)
    unreadable=$(grep -c '"verdict":"unreadable"' stdout || true)
    [ "$status" -eq 2 ] || problem="$problem; exit status $status"
    [ "$((rows - unreadable)) $unreadable" = "$2 $3" ] || problem="$problem; $((rows - unreadable)) judged and $unreadable unreadable"
    [ "$(wc -l <stderr)" -eq "$3" ] || problem="$problem; $(wc -l <stderr) lines on standard error"
    count "$1 ($command)" "$problem"
  done
}
judged "a line of 300 MB" 1 1 line-300m.jsonl
judged "lines of every kind" 2 2 lines.jsonl
judged "a line without end" 0 1 endless.jsonl
judged "documents of every kind" 2 2 documents.yaml
judged "a list of zeros" 0 1 @list-of-zeros
input=line-300m.jsonl judged "a line of 300 MB on standard input" 1 1 -
input=endless.jsonl judged "a line without end on standard input" 0 1 -
printf '%s\n' sparse.yaml /dev/zero "$root/examples/discrete-ready.yaml" open-1m.yaml open-1m.json line-300m.jsonl fifo.yaml \
  "$root/examples/chinese-keys.yaml" endless.jsonl none.yaml 'none*' sparse.json >list
judged "all in one list" 3 10 @list
input=/dev/zero judged "zeros on standard input" 0 1 -
# The bound of the whole batch is that of its worst input: not one after another, but eight at once for each job.
measured score --lang en --format jsonl --jobs 1 @list
count "all in one list, one job" "$problem"

echo "$passed passed, $failed failed; at most $((most_seen / 1024)) MB"
[ "$failed" -eq 0 ]
