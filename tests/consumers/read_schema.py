"""Validates descriptions by `schema description` with a validator that is not ours, as an editor would. See run.sh."""
import json
import os
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

PROGRAM = os.environ["PROGRAM"]
TARGETS = ["discrete", "process", "network", "customization", "remote", "iot", "ai"]


class Core(yaml.SafeLoader):
    """YAML 1.2, as editors read it: no dates, and yes and no are words."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
# No octal: 0351 is 351 here, and a number either way.
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node)))


def output(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, check=True).stdout.decode("utf-8")


def validator(language):
    schema = json.loads(output("schema", "description", "--lang", language))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


VALIDATORS = {language: validator(language) for language in ("zh", "en")}


def accepts(document, where):
    for language, one in VALIDATORS.items():
        for error in one.iter_errors(document):
            sys.exit(f"{where}: the schema ({language}) refuses {error.json_path}: {error.message[:200]}")


def faults(text):
    command = [PROGRAM, "check", "--format", "json", "-"]
    checked = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    findings = json.loads(checked.stdout)["assessments"][0]["findings"]
    # Standard input has no folder in which a text's file could stand, and evidence must be among the attachments.
    elsewhere = ("text-file", "unknown-evidence")
    return [one for one in findings if one["status"] == "invalid" and one["id"] not in elsewhere]


def refuses(text):
    """The schema refuses what the program calls invalid."""
    for language, one in VALIDATORS.items():
        if one.is_valid(yaml.load(text, Core)):
            sys.exit(f"the schema ({language}) accepts {text!r}")
    if not faults(text):
        sys.exit(f"the program accepts {text!r}, the schema does not")


def names(entry):
    return [entry["label"]["zh"], entry["label"]["en"], *entry.get("aliases", [])]


def each_key(fields, above):
    """Every field by every name, without a value."""
    for key, field in fields.items():
        for name in [key, *names(field), key.upper(), f" {key} ".replace("_", "-").strip()]:
            yield [*above, name]
        if field.get("type") not in ("records",):
            yield from each_key(field.get("fields", {}), [*above, key])


def each_choice(fields, above):
    for key, field in fields.items():
        for choice, words in field.get("choices", {}).items():
            for name in [choice, words["zh"], words["en"], *words.get("aliases", []), *words.get("begins", [])]:
                yield [*above, key], name
        if field.get("type") not in ("records",):
            yield from each_choice(field.get("fields", {}), [*above, key])


def nested(path, value):
    for key in reversed(path):
        value = {key: value}
    return value


def read_every_name():
    vocabulary = yaml.load(pathlib.Path("rules/shanxi-2018/vocabulary.yaml").read_text(), Core)
    count = 0
    for path in each_key(vocabulary["fields"], []):
        accepts(nested(path, None), path)
        count += 1
    for path, name in each_choice(vocabulary["fields"], []):
        accepts(nested(path, {"value": name, "佐证": ["a1"]}), (path, name))
        count += 1
    return count


def read_descriptions():
    files = sorted([*pathlib.Path("examples").glob("*.yaml"), *pathlib.Path("examples/recommendation").rglob("*.yaml")])
    for file in files:
        accepts(yaml.load(file.read_text(), Core), file)
    for language in VALIDATORS:
        for target in [*TARGETS, ",".join(TARGETS)]:
            text = output("init", "--target", target, "--lang", language)
            accepts(yaml.load(text, Core), f"the skeleton of {target}")
            used = text.replace("\n# - {", "\n- {")
            accepts(yaml.load(used, Core), f"the skeleton of {target} with attachments")
    return len(files)


FINE = [
    "企业基本信息: {企业名称: 某厂, 总资产: 52000, 负债率: '48.5%', 是否正常运营: 是, 成立时间: 1998}",
    "enterprise: {total_assets: {value: 5.2亿元, evidence: a1, note: {by: someone}}, contact: {landline: 03513046990}}",
    "systems: {mes: {functions: 计划, in_use: {值: true, 证据: [a1]}}}",
    "systems: {mes: {functions: [计划, ~, quality]}}",
    "effects: {operating_cost: -30%, energy_use: {改造前: 60天, after: 42天, 备注: x}}",
    "effects: {operating_cost: {降幅: 15%}, energy_use: {not_applicable: 无}}",
    "narrative: {overview: {file: a.md, 标题: 概述}, growth: text}",
    "attachments: [{编号: 1, kind: [mes_architecture, 验收报告], file: a.png}]",
    "enterprise:\npilot: ~",
    "enterprise: {founded: 一九九八年}",
    "effects: {operating_cost: 降低约15.9%以上, production_efficiency: 提高1倍}",
    *(f"pilot: {{end_date: {date}}}" for date in [
        "二零一八年十二月", "二〇一八年四月一日", "二○一八年十月", "2018 年 4 月 1 号", "2018.10", "2018.4", "2018/4/1",
        "2018-04-01", "2018-4", "2018年04月", "2018年十月", "二〇一八年十二月三十一日"]),
    *(f"enterprise: {{profit: '{amount}'}}" for amount in [
        "5.2亿元", "52000万元", "5.2 亿", "1,234.5万元", "￥26,000,000元", "RMB 5万元", "人民币5亿元", "亏损186万元", "−186", "（650）万元",
        "-3", "5", " 5万 ", "3千万元", "人民币 RMB 5万元", ""]),
    *(f"enterprise: {{founded: {year}}}" for year in ["1998", "1998年", "一九九八年", "1998年6月"]),
]
SLIPS = [
    "enterprize: {name: x}",  # unknown keys
    "enterprise: {nam: x}",
    "enterprise: {name: {value: x, evidnce: [a]}}",
    "enterprise: {name: {file: a.md}}",  # of narratives only
    "effects: {operating_cost: {before: 1天, afterwards: 2天}}",
    "effects: {operating_cost: {before: 1天, file: a.md}}",
    "attachments: [{id: a1, kinds: other}]",
    "enterprise: {ownership: 国营}",  # no such choice
    "systems: {mes: {functions: [计划, 排程]}}",
    "systems: {mes: {functions: '计划、调度'}}",
    "enterprise: {registered_in: 火星}",
    "enterprise: {name: [某厂]}",  # a list where one value is due
    "enterprise: {ownership: [国有]}",
    "enterprise: {operating: [true]}",
    "narrative: {overview: [a, b]}",
    "enterprise: 某厂",  # a value where keys are due, and the reverse
    "enterprise: [某厂]",
    "systems: {mes: true}",
    "effects: {operating_cost: [1, 2]}",
    "attachments: {id: a1}",
    "attachments: [a1]",
    "enterprise: {name: {value: {value: x}}}",
    "enterprise: {operating: 大概}",  # of another type
    "enterprise: {debt_ratio: 48.5}",
    "enterprise: {debt_ratio: 0.485}",
    "enterprise: {debt_ratio: 72％}",
    "enterprise: {total_assets: 很多}",
    "pilot: {end_date: 明年}",
    *(f"pilot: {{end_date: {date}}}" for date in [
        "2018年底", "12/31/2016", "2018年13月", "2018-13", "2018-04/01", "2018-04-32", "2018年4月1", "20180401", "2018年4月前后", "约2018年4月"]),
    *(f"enterprise: {{profit: '{amount}'}}" for amount in [
        "约1.2亿", "3.2 亿 元", "8600万人民币", "¥100,000", "26,00", "1.2.3亿元", "5.2亿美元", "1亿2000万元", "5.2亿元左右", "（650万元）"]),
    "enterprise: {debt_ratio: 4,8%}",
    "enterprise: {debt_ratio: 48.5.1%}",
    "pilot: {end_date: 二零一八年}",
    "effects: {operating_cost: 12个月}",
    "pilot: {end_date: 2018}",
    "effects: {operating_cost: 降低很多}",
    "recommendation: {priority: 第一}",
]

described = read_descriptions()
for text in FINE:
    accepts(yaml.load(text, Core), text)
    if faults(text):
        sys.exit(f"the program refuses {text!r}: {faults(text)}")
for text in SLIPS:
    refuses(text)
print(f"consumers: the schema of descriptions accepts {described} examples, their skeletons and {read_every_name()} names, "
      f"and refuses {len(SLIPS)} slips")
