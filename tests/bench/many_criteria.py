#!/usr/bin/env python3
"""Makes a ruleset of so many criteria and a description, and tells how long one `check` takes, rules loaded and all.

    python3 tests/bench/many_criteria.py build/pilotcheck                    # 20,000 criteria, best and median of 9
    python3 tests/bench/many_criteria.py build/pilotcheck --within 250       # fails where the best takes longer, in ms
"""
import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

FILES, PER_ELEMENT, GROUPS, PER_GROUP = 40, 10, 20, 20
TYPES = ("flag", "number", "percent", "text", "choices")
CHOICES = "choices: {a: {zh: 甲%d, en: A%d}, b: {zh: 乙%d, en: B%d}, c: {zh: 丙%d, en: C%d}}"


def field_type(number):
    return TYPES[number % len(TYPES)]


def path(number):
    return f"g{number // PER_GROUP}.f{number % PER_GROUP}"


def vocabulary():
    lines = ["fields:", "  name: {type: text, label: {zh: 名称, en: Name}}"]
    for group in range(GROUPS):
        lines += [f"  g{group}:", f"    label: {{zh: 第{group}组, en: Group {group}}}", "    fields:"]
        for one in range(PER_GROUP):
            number = group * PER_GROUP + one
            choices = ", " + CHOICES % ((number,) * 6) if field_type(number) == "choices" else ""
            lines.append(f"      f{one}: {{type: {field_type(number)}, "
                         f"label: {{zh: 第{number}项, en: Item {number}}}{choices}}}")
    return "\n".join(lines) + "\n"


def requirement(number, serial):
    limit = serial % 97
    asks = {"flag": "is: true", "number": f"at_least: {limit}", "percent": f"at_least: {limit}%",
            "text": f"chars_at_least: {limit + 1}", "choices": "covers: all"}[field_type(number)]
    return f"{{field: {path(number)}, {asks}}}"


def rule_file(index, criteria):
    lines = [f"id: r{index}", "kind: baseline", f"title: {{zh: 第{index}章, en: Chapter {index}}}",
             f"source: {{annex: 1, clause: {index}}}", "elements:"]
    for element in range(criteria // PER_ELEMENT):
        lines += [f"  - id: r{index}.e{element}", f"    title: {{zh: 要素{element}, en: Element {element}}}",
                  f"    source: {{annex: 1, clause: {index}.{element}}}", "    criteria:"]
        for one in range(PER_ELEMENT):
            serial = (index * criteria) + element * PER_ELEMENT + one
            number = serial % (GROUPS * PER_GROUP)
            lines.append(f"      - {{id: c{one}, expect: {{zh: 第{serial}条满足, en: condition {serial} is met}}, "
                         f"advice: {{zh: 补齐第{serial}条, en: complete {serial}}}, "
                         f"require: {requirement(number, serial)}}}")
    return "\n".join(lines) + "\n"


def write_rules(folder, criteria):
    folder.mkdir()
    (folder / "ruleset.yaml").write_text(
        "id: many\ntitle: {zh: 许多, en: Many}\nissuer: {zh: 某, en: Someone}\ndocument: 无\nyear: 2025\n"
        "roles: {enterprise: name}\nkinds:\n  baseline: {label: {zh: 基本, en: basic}, applies: always}\n")
    (folder / "vocabulary.yaml").write_text(vocabulary())
    for index in range(FILES):
        (folder / f"r{index:02}.yaml").write_text(rule_file(index, criteria // FILES))


def write_description(file):
    values = {"flag": "true", "number": "96", "percent": "96%", "text": "字" * 97, "choices": "[a, b, c]"}
    lines = ["name: 某厂一号"]
    for group in range(GROUPS):
        lines.append(f"g{group}:")
        lines += [f"  f{one}: {values[field_type(group * PER_GROUP + one)]}" for one in range(PER_GROUP)]
    file.write_text("\n".join(lines) + "\n")


def measure(command, runs):
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append((time.perf_counter() - begin) * 1000)
    return times


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--criteria", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--within", type=float)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        write_rules(work / "rules", options.criteria)
        write_description(work / "d.yaml")
        rules = ["--rules", str(work / "rules")]
        listed = subprocess.run([options.program, "rules", "list", *rules, "--lang", "en"], check=True,
                                capture_output=True, text=True).stdout.split()
        assert str(options.criteria) in listed, "not all criteria were made"
        times = measure([options.program, "check", *rules, "--quiet", str(work / "d.yaml")], options.runs)
    best, middle = min(times), statistics.median(times)
    print(f"{options.criteria} criteria loaded and one description judged: best {best:.0f} ms, median {middle:.0f} ms")
    if options.within and best > options.within:
        sys.exit(f"more than {options.within:.0f} ms")


if __name__ == "__main__":
    main()
