#!/usr/bin/env bash
# What the README shows is what the program prints: every line of a block that follows "The report of `COMMAND`" (or
# "`COMMAND` prints") stands in the output of that command, in this order; `…` stands for lines left out.
#     bash tests/check_readme.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
PROGRAM=$program LC_ALL=C.UTF-8 NO_COLOR=1 COLUMNS=80 python3 - <<'PYTHON'
import os, re, subprocess, sys

readme = open("README.md", encoding="utf-8").read()
pattern = r"`(pilotcheck [^`]+)`[^`]*:\n\n```(?:text|json)\n(.*?)```"
blocks = re.findall(pattern, readme, re.S)
if not blocks:
    sys.exit("README.md shows no output")
environment = {k: v for k, v in os.environ.items() if k not in ("LANG", "LC_MESSAGES")}
for command, block in blocks:
    words = command.split()
    output = subprocess.run([os.environ["PROGRAM"], *words[1:]], capture_output=True, text=True, env=environment).stdout
    lines = iter(output.splitlines())
    for line in block.splitlines():
        if line.strip() and line.strip() != "…" and not any(line == printed for printed in lines):
            sys.exit(f"README.md shows a line that `{command}` does not print there:\n{line}")
print(f"README.md: {len(blocks)} outputs are as the program prints them")
PYTHON
