#!/usr/bin/env bash
# JSON lines under GNU parallel: it cuts the file into blocks of whole lines and pipes each through `pilotcheck score -`, on this
# machine or on others; `score merge` makes one ranking of what comes back.
#     bash parallel.sh DRAFTS.jsonl RANKING.csv
#     bash parallel.sh DRAFTS.jsonl RANKING.csv --sshlogin 8/first.example,8/second.example
# Options behind the two names go to parallel. The other hosts need pilotcheck and nothing else; PILOTCHECK names it.
set -euo pipefail
drafts=$1 ranking=$2
program=${PILOTCHECK:-pilotcheck}
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT

# One line in, one line out, in order: a block that fails is seen by its missing lines, whatever the exit status says of the
# descriptions (1: gaps; 2: one cannot be read).
parallel --pipe --block 32M --keep-order "${@:3}" \
  "$program score - --format jsonl --jobs 1 --fail-on none --stdin-name block{#}" <"$drafts" >"$rows" || true
given=$(wc -l <"$drafts") judged=$(wc -l <"$rows")
if [ "$given" -ne "$judged" ]; then
  echo "parallel.sh: $given lines went in and $judged came out; nothing is ranked" >&2
  exit 2
fi
"$program" score merge "$rows" --format csv --output "$ranking"
