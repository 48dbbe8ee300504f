"""Plans of action by a schema of what OSCAL asks of the members that they have, of one run and carried over. See run.sh."""
import html
import json
import os
import pathlib
import re
import subprocess

import jsonschema

PROGRAM, WORK = os.environ["PROGRAM"], pathlib.Path(os.environ["WORK"])
HOSTILE = WORK / "hostile"
TEXTS = json.loads((HOSTILE / "texts.json").read_text())
EXAMPLES = sorted(map(str, pathlib.Path("examples").glob("*.yaml")))
TODAY = ["--today", "2018-04-10"]

# Types of OSCAL 1.1: dates need a time zone, tokens are names of XML, titles one line of Markdown.
TYPES = {
    "uuid": {"type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},
    "moment": {"type": "string", "pattern": r"^(19|2\d)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T00:00:00Z$"},
    "title": {"type": "string", "pattern": r"\A[^\n]+\Z"},
    "text": {"type": "string"},
    "line": {"type": "string", "pattern": r"\A\S(.*\S)?\Z"},
    "token": {"type": "string", "pattern": r"\A[^\W\d][\w.\-]*\Z"},
    "uri": {"type": "string", "pattern": r"\A[a-zA-Z][a-zA-Z0-9+\-.]+:.+\Z"},
}
# Of each thing the members that it must have and may have, by their types. `[]`: an array, which must not be empty.
THINGS = {
    "document": ("plan-of-action-and-milestones:plan", ""),
    "plan": ("uuid:uuid metadata:metadata poam-items:poam-item[]",
             "system-id:system-id observations:observation[] risks:risk[] findings:finding[]"),
    "metadata": ("title:title last-modified:moment version:line oscal-version:line", "props:property[]"),
    "system-id": ("id:line", "identifier-type:uri"),
    "property": ("name:token value:line", "uuid:uuid ns:uri class:token remarks:text"),
    "poam-item": ("title:title description:text", "uuid:uuid props:property[] remarks:text related-findings:to-finding[] "
                  "related-observations:to-observation[] related-risks:to-risk[]"),
    "to-finding": ("finding-uuid:uuid", ""), "to-observation": ("observation-uuid:uuid", ""), "to-risk": ("risk-uuid:uuid", ""),
    "observation": ("uuid:uuid description:text methods:line[] collected:moment", "title:title props:property[]"),
    "risk": ("uuid:uuid title:title description:text statement:text status:token",
             "props:property[] deadline:moment remediations:response[]"),
    "response": ("uuid:uuid lifecycle:token title:title description:text", "props:property[]"),
    "finding": ("uuid:uuid title:title description:text target:target",
                "props:property[] related-observations:to-observation[] related-risks:to-risk[]"),
    "target": ("type:target-type target-id:token status:status", "title:title"),
    "status": ("state:state", "reason:token"),
}


def schema():
    made = dict(TYPES)
    made["target-type"] = {"enum": ["statement-id", "objective-id"]}
    made["state"] = {"enum": ["satisfied", "not-satisfied"]}
    for name, (must, may) in THINGS.items():
        members = {}
        for member, kind in (one.rsplit(":", 1) for one in (must + " " + may).split()):
            one = {"$ref": "#/definitions/" + kind.removesuffix("[]")}
            members[member] = {"type": "array", "minItems": 1, "items": one} if kind.endswith("[]") else one
        made[name] = {"type": "object", "properties": members, "additionalProperties": False,
                      "required": [one.rsplit(":", 1)[0] for one in must.split()]}
    return {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": made, "$ref": "#/definitions/document"}


VALID = jsonschema.Draft7Validator(schema())


def report(name, *arguments):
    ran = subprocess.run([PROGRAM, "check", "--lang", "zh", *TODAY, "--format", name, *arguments], capture_output=True, check=False)
    assert ran.returncode in (0, 1, 2), ran
    return ran.stdout.decode("utf-8")


def plan_of(*arguments):
    """The plan, which is valid, and whose parts refer to each other and to nothing else."""
    document = json.loads(report("poam", *arguments))
    VALID.validate(document)
    plan = document["plan-of-action-and-milestones"]
    uuids = [one["uuid"] for key in ("poam-items", "findings", "observations", "risks") for one in plan.get(key, ())]
    uuids += [one["uuid"] for risk in plan.get("risks", ()) for one in risk.get("remediations", ())]
    assert len(set(uuids)) == len(uuids), "a UUID is there twice"
    for item in [*plan["poam-items"], *plan.get("findings", ())]:
        for kind in ("finding", "observation", "risk"):
            assert all(one[f"{kind}-uuid"] in uuids for one in item.get(f"related-{kind}s", ())), item
    return plan


def properties(item, name):
    return [one["value"] for one in item.get("props", ()) if one["name"] == name]


def rendered(markdown):
    made = subprocess.run(["cmark-gfm", "--unsafe"], input=markdown.encode(), capture_output=True, check=True).stdout.decode()
    tags = set(re.findall(r"</?([a-z0-9]+)", made))
    assert tags <= {"p", "ul", "li"}, f"markup that is not ours: {tags}"
    return html.unescape(re.sub("<[^>]*>", "", made))


def read_plan():
    for paths in (EXAMPLES, [str(HOSTILE / "draft.json")]):
        plan = plan_of(*paths)
        gaps = [gap for one in json.loads(report("json", *paths))["assessments"] for gap in one["findings"]]
        items = [item for item in plan["poam-items"] if "related-findings" in item]
        seen = sorted((properties(item, "criterion"), properties(item, "closes"), properties(item, "remedy")) for item in items)
        assert seen == sorted(([gap["id"]], gap["closes"], [gap["remedy"]]) for gap in gaps)  # one item a gap, and all it closes
        assert {risk["status"] for risk in plan["risks"]} == {"open"}
    shown = " ".join(rendered("\n\n".join(one["title"] for one in plan["findings"])).split())
    assert all(text.split("\\n")[0].strip()[:30] in shown for text in TEXTS if not re.search(r"##|::|\s\s|\t", text)), shown
    assert not re.search(r"##(vso)?\[|(?<!\w)::\w", json.dumps(plan, ensure_ascii=False))


def carry_plan():
    """What is closed by the next draft stays in the plan under the same UUID, and so does who was to do it until when."""
    first = plan_of("examples/discrete-gaps.yaml")
    edited = WORK / "edited.xlsx"  # by read_workbooks.py
    carried = plan_of("--carry", str(edited), "./examples/discrete-gaps.yaml")
    assert [one["uuid"] for one in carried["findings"]] == [one["uuid"] for one in first["findings"]]
    assert [one["deadline"] for one in carried["risks"] if "deadline" in one] == ["2018-05-01T00:00:00Z"]
    assert [one["status"] for one in carried["risks"]].count("remediating") == 1
    assert [properties(item, "who") for item in carried["poam-items"] if properties(item, "who")] == [["张工 & <李>"], ["=王工"]]
    assert carried["poam-items"][-1]["title"] == "买打印机"
    later = plan_of("--carry", str(edited), "examples/discrete-ready.yaml")
    closed = {one["uuid"] for one in later["risks"] if one["status"] == "closed"}
    assert "findings" not in later and len(closed) == len(first["risks"])


for read in (read_plan, carry_plan):
    read()
    print(f"ok {read.__name__}")
