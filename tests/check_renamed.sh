#!/usr/bin/env bash
# The program knows no programme: a copy of the shipped ruleset in which every field, choice, kind, parameter, term, rule file and
# id has another name judges copies of the examples as the original judges the originals. All that check, score, recommend,
# advise and fields say is compared, in both languages, the new names put back into old ones. Left out are
#     digest    of the bytes of the rules, which are others
#     column    names before it on the line are of another length; the line is compared
# A choice that is changed in a copy must be noticed, so that nothing passes unseen.
#     bash tests/check_renamed.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PROGRAM=$program LC_ALL=C.UTF-8 PYTHONPATH=tests/renamed PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 - "$work" <<'PYTHON'
import difflib, json, os, subprocess, sys
from pathlib import Path

from rename import Renamed

work = Path(sys.argv[1])
rules = Path("rules/shanxi-2018")
files = [path for folder in ("", "recommendation", "drafts") for path in sorted(Path("examples", folder).glob("*.yaml"))]
waivers = [path for path in files if path.stem == "waivers"]
drafts = [path for path in files if path not in waivers]
renamed = Renamed(rules)


def write(copy, path, text):
    (copy / path).parent.mkdir(parents=True, exist_ok=True)
    (copy / path).write_text(text, "utf-8")


def say(folder, command, *arguments):
    """What a command says: its status, both its streams."""
    call = [os.environ["PROGRAM"], command, *map(str, arguments), "--rules", "rules"]
    if command != "fields":
        call += ["--today", "2018-04-01"]
    done = subprocess.run(call, capture_output=True, text=True, cwd=folder)
    return done.returncode, done.stdout, done.stderr


def without_left_out(value):
    if isinstance(value, list):
        return [without_left_out(entry) for entry in value]
    if isinstance(value, dict):
        return {key: without_left_out(entry) for key, entry in value.items() if key != "digest" and not key.endswith("column")}
    return value


def comparable(said, form):
    status, output, errors = said
    documents = {"json": lambda: [output], "jsonl": output.splitlines, "csv": list}[form]()
    written = [json.dumps(without_left_out(json.loads(one)), ensure_ascii=False, indent=1) for one in documents]
    return [f"status {status}", *errors.splitlines(), *("\n".join(written) or output).splitlines()]


def old_ids(output):
    """Of targets, their kinds and criteria: what is no new name."""
    assessments = json.loads(output)["assessments"]
    ids = {one["id"] for assessment in assessments for one in assessment["criteria"] + assessment["targets"]}
    ids |= {target["kind"] for assessment in assessments for target in assessment["targets"]}
    return [id for id in sorted(ids) if not renamed.is_new(id)]


def differences(copy, command, form, *arguments):
    here = comparable(say(original, command, *arguments, "--format", form), form)
    status, output, errors = say(copy, command, *arguments, "--format", form)
    if not output:
        sys.exit(f"FAILED: {command} says nothing of the copy\n{errors}")
    there = comparable((status, renamed.old_names(output), renamed.old_names(errors)), form)
    if form == "json" and (left := old_ids(output)):
        sys.exit(f"FAILED: these still go by their old names: {left}")
    return [] if here == there else list(difflib.unified_diff(here, there, "the original", "the copy", lineterm=""))


original, copy = work / "original", work / "copy"
for path in rules.rglob("*.yaml"):
    write(original, "rules" / path.relative_to(rules), path.read_text("utf-8"))
renamed.write_rules(copy / "rules")
choices = {}
for path in files:
    text = path.read_text("utf-8")
    write(original, path, text)
    write(copy, path, renamed.waivers(text) if path in waivers else renamed.description(text))
    choices[path] = 0 if path in waivers else len(renamed.choices_written)

compared = 0
for language in ("zh", "en"):
    waived = [argument for path in waivers for argument in ("--waivers", path)]
    runs = [("check", "json", *drafts, *waived), ("score", "jsonl", *drafts, *waived),
            ("recommend", "csv", "examples/recommendation"), ("fields", "csv"), *(("advise", "json", draft) for draft in drafts)]
    for command, form, *arguments in runs:
        compared += 1
        if found := differences(copy, command, form, *arguments, "--lang", language):
            print(*found[:40], sep="\n")
            sys.exit(f"FAILED: {command} --lang {language} says something else of the copy")

# One choice of a copy is another one: that is noticed, but for the few that no rule asks for.
draft = next(path for path in drafts if choices[path] > 0)
noticed = 0
for number in range(choices[draft]):
    write(copy, draft, renamed.description(draft.read_text("utf-8"), swap=number))
    noticed += bool(differences(copy, "check", "json", draft, "--lang", "en"))
if noticed * 10 < choices[draft] * 9:
    sys.exit(f"FAILED: of {choices[draft]} choices of {draft} that were another one only {noticed} were noticed")

kinds = "field choice kind file part criterion definition parameter term".split()
counts = {kind: renamed.names.count(kind) for kind in kinds}
if not all(counts.values()):
    sys.exit(f"FAILED: of some there was nothing to rename: {counts}")
print(f"{sum(counts.values())} names renamed, {len(drafts)} descriptions: {compared} reports are the same; "
      f"{noticed} of {choices[draft]} changed choices were noticed")
PYTHON
