#!/usr/bin/env python3
"""Realistic descriptions in any number: seeded, 10 to 30 KB each, Chinese prose, all seven targets, a share with gaps and
faults. Made from the examples, of which each copy gets a name, a code and numbers of its own.

    python3 tests/bench/generate.py --count 1000 --out FOLDER            one YAML file each
    python3 tests/bench/generate.py --count 1000 --jsonl FILE            JSON lines
    python3 tests/bench/generate.py --count 1000 --yaml-stream FILE      YAML documents, one behind the other

--seed N (default 1) makes other ones; --gaps and --faults set the shares (defaults 0.6 and 0.1). --bytes N lengthens the
prose until each has about N bytes; --ids-only leaves out the example with Chinese keys, which a JSON Schema cannot read.
The same arguments give the same bytes.
"""
import argparse
import copy
import json
import pathlib
import random
import re

import yaml

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"
TEMPLATES = ["discrete-ready", "process-high-risk", "process-low-risk", "several-targets", "chinese-keys"]
PLACES = ["太原", "大同", "阳泉", "长治", "晋城", "朔州", "晋中", "运城", "忻州", "临汾", "吕梁"]
WORDS = ["恒岳", "晋川", "汾盛", "云中", "泰钢", "华岭", "中条", "明远", "北辰", "瑞丰", "金谷", "河东", "启明", "同创"]
TRADES = ["重型机械", "煤化工", "特种钢", "压缩机", "家居", "酿造", "铝业", "轴承", "电机", "玻璃", "制药", "铸造"]
FILLER = ["项目实施以来，各部门按月召开例会，跟踪进度并解决问题。", "相关制度已纳入公司管理体系，并由信息部负责检查。",
          "操作人员经过培训后上岗，培训覆盖率达到百分之百。", "系统运行稳定，数据保存三年以上，可供追溯。",
          "实施过程中与高校和科研院所开展了联合攻关。", "经第三方测评，各项指标达到设计要求。"]
GB32100 = "0123456789ABCDEFGHJKLMNPQRTUWXY"


class Loader(yaml.SafeLoader):
    """All scalars as they are written, as pilotcheck reads them."""


Loader.yaml_implicit_resolvers = {}


def unified_code(rng):
    """An 18-character code with both check characters: GB 11714 inside GB 32100-2015."""
    body = [rng.choice("0123456789") for _ in range(8)]
    total = sum(int(c) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2)))
    check = 11 - total % 11
    organization = "".join(body) + ("X" if check == 10 else "0" if check == 11 else str(check))
    code = "91" + "14" + f"{rng.randrange(10, 1200):04d}" + organization
    total = sum(GB32100.index(c) * pow(3, i, 31) for i, c in enumerate(code))
    return code + GB32100[(31 - total % 31) % 31]


def groups(description):
    return [(key, value) for key, value in description.items() if isinstance(value, dict)]


def leaves(node, path=()):
    for key, value in node.items():
        if isinstance(value, dict) and not set(value) & {"value", "before", "实施前", "after", "实施后", "file", "文件"}:
            yield from leaves(value, path + (key,))
        else:
            yield node, key, value


def rename(description, rng):
    """Name, code and address; in either language of keys."""
    name = rng.choice(PLACES) + rng.choice(WORDS) + rng.choice(TRADES) + rng.choice(["有限公司", "股份有限公司", "集团有限公司"])
    for node, key, _ in list(leaves(description)):
        if key in ("企业名称",) or (key == "name" and "ownership" in node):
            node[key] = name
        elif key in ("organization_code", "组织机构代码"):
            node[key] = unified_code(rng)


def long_texts(description):
    return [(node, key) for node, key, value in leaves(description)
            if isinstance(value, str) and len(value) > 150 and key not in ("brief", "profile", "企业简介", "试点示范简述")]


def lengthen(description, rng, size):
    texts = long_texts(description)
    for node, key in texts:
        if rng.random() < 0.6:
            node[key] = node[key].rstrip("\n") + "\n" + "".join(rng.sample(FILLER, rng.randrange(1, 4))) + "\n"
    lacking = size - len(to_yaml(description).encode()) if size else 0
    while lacking > 0:
        node, key = rng.choice(texts)
        line = "".join(rng.sample(FILLER, 2)) + "\n"
        node[key] = node[key].rstrip("\n") + "\n" + line
        lacking -= len(line.encode()) + 4


def open_gaps(description, rng):
    """Takes away facts, items of sets and sentences, as drafts lack them."""
    for _ in range(rng.randrange(1, 12)):
        found = list(leaves(description))
        node, key, value = rng.choice(found)
        if isinstance(value, list) and len(value) > 1 and not isinstance(value[0], dict):
            value.pop(rng.randrange(len(value)))
        elif isinstance(value, str) and "\n" in value:
            sentences = re.split("(?<=。)", value)
            if len(sentences) > 2:
                sentences.pop(rng.randrange(len(sentences)))
            node[key] = "".join(sentences) if rng.random() < 0.7 else "待补充"
        elif value in ("true", "是"):
            node[key] = rng.choice(["false", "否"])
        elif isinstance(value, str):
            del node[key]


def add_faults(description, rng):
    """Slips that people make."""
    key, group = rng.choice(groups(description))
    kind = rng.randrange(3)
    if kind == 0:
        group[rng.choice(["remark", "备注信息", "nmae"])] = "见附件"
    elif kind == 1:
        node, key, _ = rng.choice([leaf for leaf in leaves(description) if isinstance(leaf[2], str) and leaf[2].endswith("%")] or list(leaves(description)))
        node[key] = "0.72"
    else:
        node, key, value = rng.choice([leaf for leaf in leaves(description) if isinstance(leaf[2], list) and leaf[2] and isinstance(leaf[2][0], str)])
        value.append("其他系统")


def describe(templates, number, options):
    rng = random.Random(f"{options.seed}/{number}")
    description = copy.deepcopy(rng.choice(templates))
    rename(description, rng)
    lengthen(description, rng, options.bytes)
    if rng.random() < options.gaps:
        open_gaps(description, rng)
    if rng.random() < options.faults:
        add_faults(description, rng)
    return description


def scalar(text):
    plain = re.fullmatch(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^\n#:,\[\]{}]*", text) and text.strip() == text
    return text if plain else json.dumps(text, ensure_ascii=False)


def write_yaml(node, indent, lines):
    pad = "  " * indent
    for key, value in node.items():
        if isinstance(value, dict) and value:
            lines.append(f"{pad}{scalar(key)}:")
            write_yaml(value, indent + 1, lines)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{pad}{scalar(key)}:")
            for item in value:
                inside = []
                write_yaml(item, indent + 2, inside)
                lines.append(f"{pad}  - {inside[0].lstrip()}")
                lines.extend(inside[1:])
        elif isinstance(value, list):
            lines.append(f"{pad}{scalar(key)}: [{', '.join(scalar(item) for item in value)}]")
        elif isinstance(value, str) and "\n" in value:
            lines.append(f"{pad}{scalar(key)}: |")
            lines.extend(f"{pad}  {line}" if line else "" for line in value.rstrip("\n").split("\n"))
        else:
            lines.append(f"{pad}{scalar(key)}: {scalar(value) if value else ''}".rstrip())


def to_yaml(description):
    lines = []
    write_yaml(description, 0, lines)
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--gaps", type=float, default=0.6)
    parser.add_argument("--faults", type=float, default=0.1)
    parser.add_argument("--bytes", type=int, default=0)
    parser.add_argument("--ids-only", action="store_true")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=pathlib.Path)
    where.add_argument("--jsonl", type=pathlib.Path)
    where.add_argument("--yaml-stream", type=pathlib.Path)
    options = parser.parse_args()
    templates = [yaml.load((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"), Loader) for name in TEMPLATES
                 if not (options.ids_only and name == "chinese-keys")]
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        for number in range(options.count):
            (options.out / f"d{number:06d}.yaml").write_text(to_yaml(describe(templates, number, options)), encoding="utf-8")
        return
    with open(options.jsonl or options.yaml_stream, "w", encoding="utf-8") as out:
        for number in range(options.count):
            description = describe(templates, number, options)
            if options.jsonl:
                out.write(json.dumps(description, ensure_ascii=False, separators=(",", ":")) + "\n")
            else:
                out.write("---\n" + to_yaml(description))


main()
