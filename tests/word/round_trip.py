"""A description, written as a form in Word and read again, is the same: facts, texts and statuses. For the examples, and for
200 descriptions made up here, whose texts look like headings, captions, hints and boxes of the form.
    python3 tests/word/round_trip.py PROGRAM [COUNT]
What the form has no room for is left out of both sides; it is listed in src/README.md.
"""
import decimal
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import yaml

PROGRAM = sys.argv[1]
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 200
ROOT = pathlib.Path(__file__).resolve().parents[2]
VOCABULARY = yaml.safe_load((ROOT / "rules/shanxi-2018/vocabulary.yaml").read_text())["fields"]
FORM = yaml.safe_load((ROOT / "rules/shanxi-2018/form.yaml").read_text())
WORK = pathlib.Path(tempfile.mkdtemp(prefix="round-trip-"))


def fields(group, path=""):
    """Every field below a group, by its path, but for those of records."""
    for key, field in group.items():
        here = f"{path}{key}"
        if "fields" in field and field.get("type") is None:
            yield from fields(field["fields"], here + ".")
        else:
            yield here, field


ALL = dict(fields(VOCABULARY))
NARRATIVES = [path for path in ALL if path.startswith("narrative.")]
CARRIED = [path for path in ALL if path.split(".")[0] in FORM["groups"] and path not in FORM["not_asked"]] + NARRATIVES


def run(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=60)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{arguments}: {done.stderr}")
    return done


def get(description, path):
    for key in path.split("."):
        description = description.get(key) if isinstance(description, dict) else None
    if isinstance(description, dict) and "value" in description:
        description = description["value"]
    return description


def put(description, path, value):
    *groups, last = path.split(".")
    for key in groups:
        description = description.setdefault(key, {})
    description[last] = value


# What a value says, however it is written.

UNITS = {"亿元": 10000, "千万元": 1000, "百万元": 100, "万元": 1, "元": decimal.Decimal("0.0001"), "": 1}


def said(path, value):
    if value is None or value == "":
        return None
    field = ALL[path]
    kind = field["type"]
    if kind == "prose":
        whole = re.sub(r"([，、])\n(?=\S)", r"\1", str(value))  # wrapped behind a comma
        lines = [line.rstrip() for line in whole.strip().split("\n")]
        return "\n".join(lines) or None
    if kind in ("choice", "choices"):
        names = {}
        for key, choice in field["choices"].items():
            for name in [key, choice["zh"], choice["en"], *choice.get("aliases", [])]:
                names[name] = key
        return sorted(names[one] for one in (value if isinstance(value, list) else [value])) or None
    text = str(value).strip()
    if kind == "money":
        number, unit = re.fullmatch(r"(-?[\d.,]+)\s*(\D*)", text).groups()
        return decimal.Decimal(number.replace(",", "")) * UNITS[unit]
    if kind == "date":
        return [int(part) for part in re.findall(r"\d+", text)]
    if kind == "flag":
        return {"true": True, "是": True, "false": False, "否": False}[text.lower()]
    return text


# Descriptions that are made up.

TRICKY = ["（一）概述", "1. 系统模型建立与运行情况", "二、试点示范基本情况", "图 1 系统总体架构", "图3所示为网络结构。", "| 子系统 | 功能 |",
          "- 计划排产到工序", "  - 缩进的一项", "（1）采集层", "☑ 已完成 ☐ 未完成", "（限 400 字）", "企业名称：另一家公司", "点击此处输入文字",
          "a < b && c > \"d\" 'e'", "制表\t之后", "𠮷野家与😀", "2018年3月20日", "附件1：说明", "信息安全保障情况", "物联网", "&amp;<w:t/>", "1.2.3 小节：", "——"]
PLAIN = ["公司建有制造执行系统，计划与质量数据集成。", "生产过程数据采集系统覆盖全部工序，现场数据自动上传。", "尚未部署企业资源计划系统。",
         "计划于2019年建设统一平台。", "数控化率为 72%，网络架构分为三层。", "Data are collected every second.", "信息安全管理制度已发布，部署工业防火墙。"]
NAMES = ["晋岳重型机械有限公司", "A&B <测试> 有限公司", "太原“示例”装备（集团）有限公司", "Shanxi Example Co., Ltd."]


def prose(random_, in_cell):
    lines = []
    for _ in range(random_.randint(1, 6)):
        pool = PLAIN if in_cell or random_.random() < 0.5 else TRICKY
        lines.append(random_.choice(pool))
        if not in_cell and random_.random() < 0.2:
            lines.append("")
    return "\n".join(lines).strip("\n")


def value(random_, path):
    field = ALL[path]
    kind = field["type"]
    if kind == "prose":
        return prose(random_, not path.startswith("narrative."))
    if kind == "choice":
        return random_.choice(list(field["choices"]))
    if kind == "choices":
        return random_.sample(list(field["choices"]), random_.randint(1, len(field["choices"])))
    if kind == "flag":
        return random_.random() < 0.7
    if kind == "money":
        return random_.choice(["5.2亿元", "52000万元", "12345.67", "800万元"])
    if kind == "percent":
        return random_.choice(["48.5%", "100%", "7%"])
    if kind == "date":
        return random_.choice(["2016-03", "2017年5月", "2018-03-20", "1998-06"])
    if kind == "organization_code":
        return random_.choice(["911401007000123447", "12345678-X"])
    if kind in ("mobile", "landline", "email"):
        return {"mobile": "13800000001", "landline": random_.choice(["0351-5555550", "03515555550"]), "email": "office@example.com"}[kind]
    return random_.choice(NAMES)


def made_up(number):
    random_ = random.Random(number)
    description = {}
    share = random_.choice([0.1, 0.5, 0.9, 1.0])
    for path in CARRIED:
        if random_.random() < share:
            put(description, path, value(random_, path))
    modes = get(description, "pilot.modes") or []
    if "other" not in modes and get(description, "pilot.other_mode"):
        del description["pilot"]["other_mode"]
    if not get(description, "enterprise.demonstration_base") and get(description, "enterprise.demonstration_base_name"):
        del description["enterprise"]["demonstration_base_name"]
    # A promise is one where somebody signs it.
    commitment = description.get("commitment", {})
    if commitment:
        commitment.setdefault("signatory", "王建国")
        commitment["agreed"] = True
    kinds = list(VOCABULARY["attachments"]["fields"]["kind"]["choices"])
    for i in range(random_.randint(0, 6)):
        some = random_.sample(kinds, random_.randint(1, 2))
        entry = {"id": f"a{i}", "kind": some, "file": f"files/{i}.pdf", "caption": random_.choice(["总体架构", "说明（第 2 版）", "MES 架构图"])}
        description.setdefault("attachments", []).append(entry)
    return description


# Both ways.


def statuses(path):
    report = json.loads(run("check", "--today", "2018-04-10", "--format", "json", path).stdout)["assessments"][0]
    return {one["id"]: one["status"] for one in report["criteria"]} | {"verdict": report["verdict"]}


def carried_only(description):
    """What the form has room for."""
    kept = {}
    for path in CARRIED:
        one = get(description, path)
        if isinstance(one, dict) and "file" in one:
            continue
        if one is not None:
            put(kept, path, one)
    kinds = VOCABULARY["attachments"]["fields"]["kind"]["choices"]
    for entry in description.get("attachments") or []:
        if entry.get("kind"):
            given = entry["kind"] if isinstance(entry["kind"], list) else [entry["kind"]]
            kept.setdefault("attachments", []).append(
                {"kind": given, "file": entry.get("file"), "caption": entry.get("caption") or "、".join(kinds[k]["zh"] for k in given)})
    return kept


def attachments(description):
    names = {choice["zh"]: key for key, choice in VOCABULARY["attachments"]["fields"]["kind"]["choices"].items()}
    return [(sorted(names.get(k, k) for k in one["kind"]), one["caption"], one.get("file")) for one in description.get("attachments") or []]


def faults_of(name, description):
    before = WORK / f"{name}.yaml"
    before.write_text(yaml.safe_dump(description, allow_unicode=True, sort_keys=False))
    form = WORK / f"{name}.docx"
    run("form", before, "-o", form)
    imported = run("import", "--lang", "en", form).stdout
    faults = [line.strip() for line in imported.split("\n") if re.search(r"# .*(to confirm:|belongs to no field|To correct)", line)]
    after = yaml.load(imported, yaml.BaseLoader)
    for path in CARRIED:
        old, new = said(path, get(description, path)), said(path, get(after, path))
        if old != new:
            faults.append(f"{path}: {old!r} became {new!r}")
    if attachments(description) != attachments(after):
        faults.append(f"attachments: {attachments(description)} became {attachments(after)}")
    old, new = statuses(before), statuses(form)
    faults += [f"{one}: {old[one]} became {new[one]}" for one in old if old[one] != new[one]]
    again = WORK / "again.docx"
    run("form", before, "-o", again, "--force")
    if again.read_bytes() != form.read_bytes():
        faults.append("the same description gave other bytes")
    return faults


def main():
    wrong = 0
    tried = 0
    cases = [(file.stem, carried_only(yaml.safe_load(file.read_text()))) for file in sorted((ROOT / "examples").glob("*.yaml"))
             if "chinese" not in file.stem]
    cases += [(f"made-up-{number}", made_up(number)) for number in range(COUNT)]
    for name, description in cases:
        tried += 1
        faults = faults_of(name, description)
        if faults:
            wrong += 1
            print(name, *faults[:8], sep="\n    ")
    print(f"round trip: {tried} descriptions, {wrong} of them changed")
    sys.exit(wrong > 0 or tried == 0)


main()
