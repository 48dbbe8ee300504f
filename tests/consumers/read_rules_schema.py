"""Validates rule files by `schema rules` with a validator that is not ours, as an editor would. See run.sh."""
import copy
import json
import os
import pathlib
import subprocess
import sys

import jsonschema
import yaml

PROGRAM = os.environ["PROGRAM"]
RULES = pathlib.Path("rules")


def validator(ruleset, language):
    command = [PROGRAM, "schema", "rules", "--rules", str(ruleset), "--lang", language]
    schema = json.loads(subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def rule_files(ruleset):
    for path in sorted(ruleset.rglob("*.yaml")):
        if "tests" in path.relative_to(ruleset).parts:
            continue
        document = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        if "kind" in document:
            yield path, document


def as_editors_read(node):
    """Words and numbers of YAML 1.2, as far as the schema looks at them."""
    if isinstance(node, dict):
        return {key: as_editors_read(value) for key, value in node.items()}
    if isinstance(node, list):
        return [as_editors_read(item) for item in node]
    if node == "true":
        return True
    return int(node) if node.isdigit() else node


def slips(document):
    """One mistake each in a copy of a rule file, and what it is."""
    def changed(what, change):
        copied = copy.deepcopy(document)
        change(copied, copied["elements"][0], copied["elements"][0]["criteria"][0])
        return what, copied

    yield changed("an unknown key", lambda f, p, c: f.update(elemnts=[]))
    yield changed("an unknown kind", lambda f, p, c: f.update(kind="kinds"))
    yield changed("no title", lambda f, p, c: p.pop("title"))
    yield changed("one language", lambda f, p, c: c["expect"].pop("en"))
    yield changed("an unknown level", lambda f, p, c: c.update(level="may"))
    yield changed("no requirement", lambda f, p, c: c.pop("require"))
    yield changed("an unknown field", lambda f, p, c: c.update(require={"field": "no.such", "stated": True}))
    yield changed("an unknown predicate", lambda f, p, c: c.update(require={"all": [{"statd": True}]}))
    yield changed("no predicate", lambda f, p, c: c.update(require={"field": FIELD}))
    yield changed("two predicates", lambda f, p, c: c.update(require={"field": FIELD, "stated": True, "filled": True}))
    yield changed("two combinations", lambda f, p, c: c.update(require={"all": [], "any": []}))


def places(node, above=()):
    """Mappings and lists in a rule file, with the keys that lead to them."""
    yield above, node
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(value, (dict, list)):
            yield from places(value, above + (key,))


def misspelt_operands(document, seen):
    """A copy of a rule file for each sort of key, and of id, within its requirements, with that one misspelt."""
    for way, node in places(document):
        words = [word for word in way if isinstance(word, str)]
        if not {"require", "when", "applies"} & set(words):
            continue
        for key in node if isinstance(node, dict) else range(len(node)):
            names = isinstance(key, int) and words[-1] in ("covers", "covers_any", "all") and isinstance(node[key], str)
            sort = (words[-1], "an id" if isinstance(key, int) else key)
            if sort in seen or not (names or isinstance(key, str)):
                continue
            seen.add(sort)
            copied = copy.deepcopy(document)
            there = copied
            for step in way:
                there = there[step]
            if names:
                there[key] += "x"
            else:
                there[key + "x"] = there.pop(key)
            yield f"{sort[1]} misspelt below {sort[0]}", copied


FIELD = "enterprise.name"
accepted = refused = 0
# A ruleset that extends another has parts of rule files only.
ASKING_OF_ENTRIES = pathlib.Path("tests/cases/rule_language/rules")
for ruleset in [RULES / "shanxi-2018", RULES / "smart-factory-2025", RULES / "maturity-gbt39116", ASKING_OF_ENTRIES]:
    if not ruleset.exists():
        continue
    for language in ("zh", "en"):
        one = validator(ruleset, language)
        for path, document in rule_files(ruleset):
            for error in one.iter_errors(as_editors_read(document)):
                sys.exit(f"{path}: the schema ({language}) refuses {error.json_path}: {error.message[:200]}")
            accepted += 1
for path, document in rule_files(RULES / "shanxi-2018"):
    if not document.get("elements") or "criteria" not in document["elements"][0]:
        continue
    for what, mistaken in slips(as_editors_read(document)):
        if validator(RULES / "shanxi-2018", "en").is_valid(mistaken):
            sys.exit(f"{path}: the schema accepts {what}")
        refused += 1
for ruleset in [RULES / "shanxi-2018", RULES / "smart-factory-2025", RULES / "maturity-gbt39116"]:
    one = validator(ruleset, "en")
    sorts = set()
    for path, document in rule_files(ruleset):
        for what, mistaken in misspelt_operands(as_editors_read(document), sorts):
            if one.is_valid(mistaken):
                sys.exit(f"{path}: the schema accepts {what}")
            refused += 1
if not accepted or not refused:
    sys.exit("no rule files were found")
print(f"{accepted} rule files accepted, {refused} mistakes in them refused by the schema")
