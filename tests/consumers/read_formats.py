"""Reads each machine format with a program that is not ours. See run.sh."""
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

import jsonschema
import junitparser

PROGRAM, WORK = os.environ["PROGRAM"], pathlib.Path(os.environ["WORK"])
HOSTILE = WORK / "hostile"
TEXTS = json.loads((HOSTILE / "texts.json").read_text())
EXAMPLES = sorted(map(str, pathlib.Path("examples").glob("*.yaml")))
BROKEN = WORK / "broken\udcff<b>,:.yaml"  # a name that is no UTF-8
BROKEN.write_bytes(b"enterprise: [\xff\n")
LONGEST = 200  # of a quoted text, a report may show the beginning only


def report(name, *paths, arguments=()):
    command = [PROGRAM, "check", "--lang", "zh", "--format", name, *arguments, *paths]
    output = subprocess.run(command, capture_output=True, check=False)
    assert output.returncode in (0, 1, 2), output
    return output.stdout.decode("utf-8")  # strict: every report is UTF-8


def inputs():
    """What every format is tried on: all examples, then the hostile description with one that cannot be read."""
    yield "examples", EXAMPLES
    yield "hostile", [str(HOSTILE / "draft.json"), os.fsencode(BROKEN)]


def disarmed(text):
    """As it stands in what runners read: nothing that they would obey."""
    text = re.sub(r"##(vso)?\[", r"##\1\\x5b", text)
    return re.sub(r"(?<![0-9A-Za-z]):(?=:[0-9A-Za-z])", ":\0", text).replace("\0:", "\\x3a")


def must_show(seen, where, lines="\\n", made=lambda text: text):
    """Each hostile text is there, as text; `lines` is what the format makes of a line feed, `made` of all else."""
    for text in map(made, TEXTS):
        wanted = re.sub(r"\s+", " ", text.replace("\\n", lines))[:40]
        assert wanted in re.sub(r"\s+", " ", seen), f"{where}: {text[:60]!r} is not shown as it is"


def read_json():
    schema = json.loads(subprocess.run([PROGRAM, "schema", "assessment"], capture_output=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = jsonschema.Draft202012Validator(schema)
    one = jsonschema.Draft202012Validator({"$ref": "#/$defs/assessment", "$defs": schema["$defs"]})
    for what, paths in inputs():
        document = json.loads(report("json", *paths))
        whole.validate(document)
        lines = [json.loads(line) for line in report("jsonl", *paths).splitlines()]
        for line in lines:
            one.validate(line)
            assert line["format_version"] == 1 and line["ruleset"] == document["ruleset"]
        stripped = [{k: v for k, v in line.items() if k not in ("format_version", "ruleset")} for line in lines]
        assert stripped == document["assessments"], what
        if what == "hostile":
            raw = document["assessments"][0]
            assert raw["enterprise"].startswith("<script>")  # JSON carries what was written
    try:
        whole.validate({**document, "verdict": "met"})
    except jsonschema.ValidationError:
        return
    sys.exit("the schema accepts what it does not know")


def read_sarif():
    for what, paths in inputs():
        log = WORK / f"{what}.sarif"
        log.write_text(report("sarif", *paths), encoding="utf-8")
        found = WORK / f"{what}.validation.sarif"
        ran = subprocess.run([os.environ["MULTITOOL"], "validate", str(log), "--output", str(found), "--log", "ForceOverwrite"],
                             capture_output=True, text=True, check=False)
        assert found.exists(), ran.stdout + ran.stderr
        results = json.loads(found.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])
        errors = [r for r in results if r.get("level", "warning") == "error"]
        assert not errors, json.dumps(errors[:3], ensure_ascii=False, indent=1)
        run = json.loads(log.read_text())["runs"][0]
        prints = [(r["partialFingerprints"]["pilotcheckFinding/v1"]) for r in run["results"]]
        assert len(prints) == len(set(prints)), "two results have one fingerprint"
        for result in run["results"]:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        if what == "hostile":
            must_show(" ".join(r["message"]["text"] for r in run["results"]), "sarif", made=disarmed)
    # A moved line keeps its fingerprint.
    moved = WORK / "moved.yaml"
    text = pathlib.Path("examples/discrete-gaps.yaml").read_text(encoding="utf-8")
    prints = []
    for version in (text, "# a line\n\n" + text):
        moved.write_text(version, encoding="utf-8")
        results = json.loads(report("sarif", str(moved)))["runs"][0]["results"]
        prints.append([r["partialFingerprints"] for r in results])
    assert prints[0] == prints[1] and prints[0]


def read_junit():
    for what, paths in inputs():
        log = WORK / f"{what}.xml"
        log.write_text(report("junit", *paths), encoding="utf-8")
        subprocess.run(["xmllint", "--noout", str(log)], check=True)
        suites = junitparser.JUnitXml.fromfile(str(log))
        cases = [case for suite in suites for case in suite]
        failed = sum(any(isinstance(r, junitparser.Failure) for r in case.result) for case in cases)
        assert (suites.tests, suites.failures) == (len(cases), failed), what
        document = json.loads(report("json", *paths))
        gaps = sum(f["level"] == "must" for a in document["assessments"] for f in a["findings"])
        assert failed == gaps, f"{failed} failures for {gaps} gaps"
        if what == "hostile":
            must_show(" ".join(xml.etree.ElementTree.parse(log).getroot().itertext()), "junit", " ")


def read_github():
    """As the runner reads a log: a command is a line that begins with ::, its escapes are undone once."""
    command = re.compile(r"^::(\w+) ([^:]*?)::(.*)$")
    undo = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}

    def unescape(text):
        return re.sub("%0D|%0A|%3A|%2C|%25", lambda m: undo[m.group()], text)

    for what, paths in inputs():
        seen = []
        for line in report("github", *paths).splitlines():
            match = command.match(line)
            assert match and match[1] in ("error", "notice"), line
            properties = dict(part.split("=", 1) for part in match[2].split(","))
            assert set(properties) == {"file", "line", "col", "title"} and int(properties["line"]) > 0, line
            seen.append(unescape(match[3]))
        document = json.loads(report("json", *paths))
        assert len(seen) == sum(len(a["findings"]) + len(a["diagnostics"]) for a in document["assessments"])
        if what == "hostile":
            must_show(" ".join(seen), "github", made=disarmed)
            assert not any(re.search(r"##(vso)?\[", text) for text in seen)


def read_gitlab():
    """What GitLab's documentation asks of a code-quality report."""
    for what, paths in inputs():
        issues = json.loads(report("gitlab", *paths))
        for issue in issues:
            assert issue["description"] and issue["check_name"] and issue["fingerprint"], issue
            assert issue["severity"] in ("info", "minor", "major", "critical", "blocker"), issue
            assert issue["location"]["lines"]["begin"] >= 1 and not issue["location"]["path"].startswith("./"), issue
        assert len({i["fingerprint"] for i in issues}) == len(issues)
        if what == "hostile":
            must_show(" ".join(i["description"] for i in issues), "gitlab", made=disarmed)


def read_csv():
    for what, paths in inputs():
        rows = list(csv.reader(io.StringIO(report("csv", *paths), newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1 and len(rows) > 5, what
        for row in rows:
            for cell in row:
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), f"a formula: {cell}"
        if what == "hostile":
            must_show(" ".join(cell for row in rows for cell in row), "csv", " ")
    assert report("csv", EXAMPLES[0], arguments=["--bom"]).startswith("\ufeff")


class Page(html.parser.HTMLParser):
    """Text and tags of a rendered page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.text = set(), ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        # GitHub links every address that it sees; that is all that may become a link.
        if tag != "a" or not dict(attributes)["href"].startswith("mailto:"):
            self.tags.add(tag)
        assert not any(name.startswith("on") for name, _ in attributes), attributes

    def handle_data(self, data):
        self.text += data


def read_markdown():
    known = {"h1", "h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"}
    for what, paths in inputs():
        rendered = subprocess.run(["cmark-gfm", "--unsafe", "--extension", "table", "--extension", "autolink", "--extension",
                                   "strikethrough", "--extension", "tasklist"],
                                  input=report("markdown", *paths).encode(), capture_output=True, check=True).stdout.decode()
        page = Page(rendered)
        assert page.tags <= known, f"{what}: markup that is not ours: {page.tags - known}"
        assert "table" in page.tags
        if what == "hostile":
            must_show(page.text, "markdown", " ")


def score(name, *paths, arguments=()):
    ran = subprocess.run([PROGRAM, "score", "--lang", "zh", "--format", name, *arguments, *paths], capture_output=True, check=False)
    assert ran.returncode in (0, 1, 2), ran
    return ran.stdout.decode("utf-8")


VERDICTS = {"ready": "齐备", "incomplete": "待补", "gaps": "有差距", "ineligible": "不符合基本条件", "unreadable": "无法读取"}


def read_score():
    """Rankings: JSON lines by their schema, CSV by a strict reader; both tell the same, and the same as `check`."""
    schema = json.loads(subprocess.run([PROGRAM, "schema", "score"], capture_output=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    for what, paths in inputs():
        lines = [json.loads(line) for line in score("jsonl", *paths).splitlines()]
        for line in lines:
            jsonschema.Draft202012Validator(schema).validate(line)
        rows = list(csv.DictReader(io.StringIO(score("csv", *paths), newline=""), strict=True))
        assert [row["结论"] for row in rows] == [VERDICTS[line["verdict"]] for line in lines], what
        assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
        checked = {a["file"]: a for a in json.loads(report("json", *paths))["assessments"]}
        for line in lines:
            one = checked[line["file"]]
            assert (one["verdict"], one["score"], one["coverage"]) == (line["verdict"], line["score"], line["coverage"])
            gaps = [(f["id"], f["status"]) for f in one["findings"] if f["level"] == "must" and f["status"] != "invalid"]
            assert gaps == [(gap["id"], gap["status"]) for gap in line["gaps"]], line["file"]
        unranked = [json.loads(line) for line in score("jsonl", *paths, arguments=["--unranked"]).splitlines()]
        ranked = {line["file"]: {k: v for k, v in line.items() if k not in ("rank", "shared")} for line in lines}
        assert {line["file"]: line for line in unranked} == ranked


def read_terminal():
    for name in ("text", "concise"):
        for what, paths in inputs():
            seen = report(name, *paths)
            assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", seen), f"{name}: {what}"
            if what == "hostile" and name == "concise":
                must_show(seen, name, made=disarmed)


for read in (read_json, read_sarif, read_junit, read_github, read_gitlab, read_csv, read_markdown, read_score, read_terminal):
    read()
    print(f"ok {read.__name__}")
