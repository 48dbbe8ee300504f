#!/usr/bin/env python3
"""The shipped rules as a JSON Schema that asks for the same things, as far as a JSON Schema can: what the peers of the
comparison validate against.

    python3 tests/bench/peer_schema.py > schema.json

Every criterion of level `must` is translated, and applies under the same condition. What a JSON Schema cannot say is
left out, in the peers' favour: denials and plans in prose, check characters of codes, comparisons of two fields, dates in
order, character counts as Chinese word processors count them (maxLength stands in), keys and choices by their Chinese
names, positions, clauses and advice.
"""
import json
import pathlib
import re
import sys

import yaml

RULES = pathlib.Path(__file__).resolve().parents[2] / "rules" / "shanxi-2018"
PERCENT = r"^[0-9]+(\.[0-9]+)?%$"
MONEY = r"^[0-9.,]+ ?(亿元|万元|元)?$"
PATTERNS = {"percent": PERCENT, "money": MONEY, "date": r"^[0-9]{4}([-年][0-9]{1,2}([-月]([0-9]{1,2}日?)?)?)?$", "measure": "^[0-9]",
            "mobile": "^1[3-9][0-9]{9}$", "landline": "^[0-9-]{7,}$", "email": "^[^@]+@[^@]+$",
            "organization_code": "^([0-9A-Z]{8}-?[0-9X]|[0-9A-HJ-NPQRTUWXY]{18})$"}
TRUE = {"enum": [True, "true", "yes", "是"]}
NUMBER_PREDICATES = {"at_least", "at_most", "above", "below", "between"}
# A clause that neither denies nor plans, by the words that do so wherever they stand.
DENIALS = ["尚未", "没有", "缺乏", "缺少", "尚无", "暂无", "并无", "不具备", "无法", "拟建", "计划建", "将于", "即将", "正在规划",
           "正在建设", "筹建", "待建", "下一步", "未来"]
MARK = "[。！？；，\\n]"
AFFIRMS = f"(?:(?!{'|'.join(DENIALS)})[^。！？；，\\n])*"
SIMPLE = "--simple" in sys.argv[1:]
STATED = {"not": {"enum": [None, ""]}}


def load(name):
    return yaml.safe_load((RULES / name).read_text(encoding="utf-8"))


VOCABULARY = load("vocabulary.yaml")["fields"]
DEFINITIONS = load("definitions.yaml")["definitions"]


def field(path):
    node = {"fields": VOCABULARY}
    for key in path.split("."):
        node = node.get("fields", {}).get(key) or {"type": "measure"}
    return node


def type_of(entry):
    return entry.get("type", "group")


def leaf_schema(entry):
    """A plain value, as its type is written; JSON lines hold text where YAML resolves numbers and flags."""
    kind = type_of(entry)
    if kind == "choice":
        return {"enum": list(entry["choices"])}
    if kind == "choices":
        return {"type": "array", "items": {"enum": list(entry["choices"])}}
    if kind == "flag":
        return {"enum": [True, False, "true", "false", "yes", "no", "是", "否"]}
    if kind in PATTERNS:
        return {"type": ["string", "number"], "pattern": PATTERNS[kind]}
    return {"type": ["string", "number"]}


def supported(schema):
    """A value, or a value with its support."""
    return {"if": {"type": "object"},
            "then": {"properties": {"value": schema, "evidence": {"type": ["string", "array"]}, "note": {"type": "string"}},
                     "required": ["value"]},
            "else": schema}


def structure(fields):
    properties = {}
    for key, entry in fields.items():
        kind = type_of(entry)
        if kind == "group":
            properties[key] = structure(entry["fields"])
        elif kind == "records":
            properties[key] = {"type": "array", "items": structure(entry["fields"])}
        elif kind == "change":
            measure = leaf_schema({"type": "measure"})
            properties[key] = {"type": "object", "properties": {"before": measure, "after": measure}}
        elif kind in ("choice", "choices"):
            properties[key] = supported(leaf_schema(entry))
        else:
            properties[key] = {"$ref": f"#/definitions/{kind}"}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def at(path, schema):
    """`schema` for the value at `path`, which must be there."""
    for key in reversed(path.split(".")):
        schema = {"type": "object", "properties": {key: schema}, "required": [key]}
    return schema


def mentions(term):
    words = [word for word in [term.get("zh"), term.get("en"), *term.get("synonyms", [])] if word]
    spelled = "|".join(re.escape(word).replace("\\ ", " ").replace("\\-", "-") for word in words)
    return {"pattern": spelled if SIMPLE else f"(?:^|{MARK}){AFFIRMS}(?:{spelled}){AFFIRMS}(?:{MARK}|$)"}


def predicate(entry, name, operand):
    """What `name: operand` asks of a value; None where a JSON Schema cannot."""
    if name == "stated":
        return STATED
    if name == "is":
        return TRUE if operand is True else {"const": operand}
    if name == "one_of":
        return {"enum": operand}
    if name == "covers":
        items = list(entry["choices"]) if operand == "all" else operand
        return {"allOf": [{"contains": {"const": item}} for item in items]}
    if name in ("includes", "covers_any"):
        items = list(entry["choices"]) if operand == "all" else operand if isinstance(operand, list) else [operand]
        return {"contains": {"enum": items}}
    if name == "count_at_least" and not isinstance(operand, dict):
        return {"minItems": operand}
    if name in NUMBER_PREDICATES or name == "agrees_with":
        return {"pattern": PATTERNS.get(type_of(entry), "")}
    if name == "chars_at_most" and not isinstance(operand, dict):
        return {"maxLength": int(operand * 1.5)}
    if name == "matches":
        return {"pattern": operand}
    if name == "valid":
        return {"pattern": PATTERNS.get(type_of(entry), "")}
    if name == "present":
        return {"minLength": 1}
    if name == "not_placeholder":
        return {"not": {"pattern": "待补充|待完善|待填|×××|TODO"}}
    if name == "mentions":
        (how, terms), = operand.items()
        return {"allOf" if how == "all" else "anyOf": [mentions(term) for term in terms]}
    return STATED


def requirement(rule):
    if "use" in rule:
        return requirement(DEFINITIONS[rule["use"]])
    for word, keyword in (("all", "allOf"), ("any", "anyOf")):
        if word in rule:
            return {keyword: [requirement(part) for part in rule[word]]}
    if "not" in rule:
        return {"not": requirement(rule["not"])}
    if "figure" in rule:
        figure = {"type": "object", "properties": {"kind": {"const": rule["figure"]}}, "required": ["kind", "file"]}
        return at("attachments", {"contains": figure})
    path = rule["field"]
    (name, operand), = ((key, value) for key, value in rule.items() if key != "field")
    if name == "improves":
        return {"allOf": [at(path + ".before", STATED), at(path + ".after", STATED)]}
    asked = predicate(field(path), name, operand)
    return at(path, asked if type_of(field(path)) in ("prose", "records", "group") else supported(asked))


def criterion(entry):
    schema = requirement(entry["require"])
    return {"if": requirement(entry["when"]), "then": schema} if "when" in entry else schema


def merge(schemas):
    """One schema for several that each ask for one property: no path is walked twice, as one would write it by hand."""
    properties, rest = {}, []
    for schema in schemas:
        if set(schema) == {"type", "properties", "required"} and len(schema["properties"]) == 1:
            (key, below), = schema["properties"].items()
            properties.setdefault(key, []).append(below)
        elif schema not in rest:
            rest.append(schema)
    merged = []
    if properties:
        merged.append({"type": "object", "properties": {key: merge(below) for key, below in properties.items()},
                       "required": list(properties)})
    merged += rest
    return merged[0] if len(merged) == 1 else {"allOf": merged}


def rule_file(rules):
    criteria = [criterion(entry) for part in rules.get("elements", []) + rules.get("sections", [])
                for entry in part.get("criteria", []) if entry.get("level", "must") == "must"]
    schema = merge(criteria)
    return {"if": requirement(rules["applies"]), "then": schema} if "applies" in rules else schema


def main():
    files = ["basic-conditions.yaml", "application-form.yaml",
             *sorted(str(path.relative_to(RULES)) for folder in ("modes", "technologies") for path in (RULES / folder).glob("*.yaml"))]
    schema = structure(VOCABULARY)
    schema["$schema"] = "http://json-schema.org/draft-07/schema#"
    leaf_types = {"text", "prose", "flag", "number", *PATTERNS}
    schema["definitions"] = {kind: supported(leaf_schema({"type": kind})) for kind in sorted(leaf_types)}
    schema["allOf"] = [rule_file(load(name)) for name in files]
    print(json.dumps(schema, ensure_ascii=False, separators=(",", ":")))


main()
