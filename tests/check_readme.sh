#!/usr/bin/env bash
# The README and the guides (src/, tests/, rules/, examples/README.md) say what is so:
# - every line of a block that follows "`COMMAND` prints" stands in the output of that command, in this order; `…` stands for
#   lines left out;
# - every line of a block of shell that calls build/pilotcheck itself runs as it is written;
# - every YAML block that follows the name of a file, "`my-rules/ruleset.yaml`:", is that file for the commands behind it;
# - every link leads to something, and the guide to rules names every predicate and every type of field.
#     bash tests/check_readme.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PROGRAM=$program WORK=$work LC_ALL=C.UTF-8 NO_COLOR=1 COLUMNS=80 PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 - <<'PYTHON'
import os, pathlib, re, subprocess, sys

root = pathlib.Path.cwd()
environment = {k: v for k, v in os.environ.items() if k not in ("LANG", "LC_MESSAGES")}
fence = re.compile(r"^```(\w*)\n(.*?)^```$", re.S | re.M)
counts = {"outputs": 0, "commands": 0, "files": 0, "links": 0}

def place_for(guide):
    """A checkout to run the commands of a guide in: what they write goes nowhere else."""
    place = pathlib.Path(os.environ["WORK"], guide.replace("/", "-"))
    (place / "build").mkdir(parents=True)
    (place / "build/pilotcheck").symlink_to(os.environ["PROGRAM"])
    for name in ("examples", "rules", "tests"):
        (place / name).symlink_to(root / name)
    return place

def run(command, place):
    path = f"{place}/build:{environment['PATH']}"
    return subprocess.run(["bash", "-c", command], cwd=place, env={**environment, "PATH": path}, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=120)

def check_output(guide, command, block, place):
    counts["outputs"] += 1
    lines = iter(run(command, place).stdout.splitlines())
    for line in block.splitlines():
        if line.strip() and line.strip() != "…" and not any(line == printed for printed in lines):
            sys.exit(f"{guide} shows a line that `{command}` does not print there:\n{line}")

def check_commands(guide, block, place):
    for command in block.splitlines():
        if not re.search(r"(^|\| )build/pilotcheck ", command):
            continue
        counts["commands"] += 1
        done = run(command, place)
        # 1 says that there are findings, which most examples are meant to have.
        if done.returncode not in (0, 1) or " error: " in done.stderr:
            sys.exit(f"{guide}: exit status {done.returncode} of {command}\n{done.stderr}")

def check_links(guide, text):
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        counts["links"] += 1
        if not (root / guide).parent.joinpath(target).exists():
            sys.exit(f"{guide}: there is no {target}")

def check_predicates(guide, text):
    """The table of predicates names those that `explain predicates` lists."""
    listed = run(f"{environment['PROGRAM']} explain predicates", root).stdout.split("other words")[0]
    known = set(re.findall(r"^  ([a-z_]+)  ", listed, re.M))
    table = text.split("| of | predicates |")[1].split("\n\n")[0]
    named = set(re.findall(r"`(\w+)`", table))
    if not known or named != known:
        sys.exit(f"{guide}: predicates that the table names and the program has not, or the reverse: {sorted(named ^ known)}")

def check_types(guide, text):
    """The paragraph on types names those that the program tells where it meets an unknown one."""
    place = place_for("types")
    (place / "bad").mkdir()
    (place / "bad/ruleset.yaml").write_text("id: bad\n")
    (place / "bad/vocabulary.yaml").write_text("fields: {a: {type: zzzzzzzz, label: {zh: 甲, en: a}}}\n", encoding="utf-8")
    told = re.search(r"no type `zzzzzzzz`; types: (.*)", run("build/pilotcheck rules list --rules bad", place).stderr)
    paragraph = next(p for p in text.split("\n\n") if p.startswith("Types are "))
    named = re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", paragraph))
    if not told or set(named) != set(told[1].split(", ")):
        sys.exit(f"{guide}: types that the guide names and the program has not, or the reverse: {named}, {told and told[1]}")

def check(guide):
    text = (root / guide).read_text(encoding="utf-8")
    place = place_for(guide)
    for match in fence.finditer(text):
        kind, block = match.groups()
        lead = text[:match.start()].rstrip().split("\n\n")[-1]
        shown = re.search(r"`((?:build/)?pilotcheck [^`]+)` prints[^`]*:$", lead)
        file = re.search(r"`([\w./-]+\.yaml)`:$", lead)
        if kind in ("text", "json") and shown:
            check_output(guide, shown[1], block, place)
        elif kind == "yaml":
            if not file:
                sys.exit(f"{guide}: a YAML block does not say which file it is:\n{block}")
            counts["files"] += 1
            (place / file[1]).parent.mkdir(parents=True, exist_ok=True)
            (place / file[1]).write_text(block, encoding="utf-8")
        elif kind == "sh":
            check_commands(guide, block, place)
    check_links(guide, fence.sub("", text))
    return text

guides = {name: check(name) for name in
          ("README.md", "src/README.md", "tests/README.md", "rules/README.md", "examples/README.md")}
check_predicates("rules/README.md", guides["rules/README.md"])
check_types("rules/README.md", guides["rules/README.md"])
if len(guides["README.md"].splitlines()) > 200:
    sys.exit("README.md has more than 200 lines")
for name, count in counts.items():
    if count == 0:
        sys.exit(f"the guides have no {name}: nothing was checked")
print("README and guides: " + ", ".join(f"{count} {name}" for name, count in counts.items()) + " are as they say")
PYTHON
