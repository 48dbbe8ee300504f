#!/usr/bin/env python3
"""Levels of maturity against arithmetic of its own: 1,000 random answer sheets, judged in one batch, must attain the
level, reach the shares and get the verdict that exact fractions give here. Twice: with the weights of the rules, and with
others.

    python3 tests/check_levels.py build/pilotcheck
"""

import json
import random
import re
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

RULES = str(Path(__file__).parent.parent / "rules" / "maturity-gbt39116")
VALUES = {"none": Fraction(0), "partly": Fraction(1, 2), "mostly": Fraction(4, 5), "full": Fraction(1)}
SHEETS = 1000
ROUNDED = 0.00005 + 1e-9  # shares are written with four decimals
LEVELS = 5
GUARDS = {"product_design": "designs_products", "product_service": "serves_products"}
GROUPS = {
    "people": ["strategy", "skills"],
    "technology": ["data", "integration", "security"],
    "resources": ["equipment", "network"],
    "manufacturing": ["product_design", "process_design", "purchasing", "scheduling", "operations", "maintenance",
                      "warehousing", "safety", "energy", "logistics", "sales", "customer_service", "product_service"],
}
SUBDOMAINS = [one for group in GROUPS.values() for one in group]


def questions(program):
    """Subdomain to level to the names of its questions, as the program asks them."""
    schema = json.loads(subprocess.run([program, "schema", "description", "--rules", RULES, "--lang", "en"], check=True,
                                       capture_output=True, text=True).stdout)
    found = {}
    for definition in schema["$defs"]:
        if named := re.fullmatch(r"answers\.(\w+)\.(level_(\d)b?)", definition):
            found.setdefault(named[1], {}).setdefault(int(named[3]), set()).add(named[2])
    return {name: {level: sorted(names) for level, names in levels.items()} for name, levels in found.items()}


def random_answer(rng, quality):
    """Most levels are near the bar of 80 %, where it matters."""
    if quality == "near":
        return rng.choices(["none", "partly", "mostly", "full"], [1, 3, 88, 8])[0]
    if quality == "bar":
        return "mostly"
    if quality == "good":
        return rng.choices(["partly", "mostly", "full"], [1, 5, 14])[0]
    return rng.choices(["none", "partly", "mostly", "full"], [4, 4, 2, 1])[0]


def random_sheet(rng, number, asked):
    sheet = {"enterprise": {"name": f"sheet {number}"}, "goal": {"level": f"level-{rng.randint(1, LEVELS)}"},
             "scope": {}, "answers": {}}
    for guard in GUARDS.values():
        answer = rng.choice([True, True, False, None])
        if answer is not None:
            sheet["scope"][guard] = answer
    height = rng.randint(0, LEVELS)
    for level in range(1, LEVELS + 1):
        quality = rng.choice(["good", "good", "bar", "near"]) if level <= height else rng.choice(["near", "poor"])
        lacking = rng.choice([0, 0, 0.02, 0.2])
        for name in SUBDOMAINS:
            for question in asked[name][level]:
                if rng.random() >= lacking:
                    sheet["answers"].setdefault(name, {})[question] = random_answer(rng, quality)
    return sheet


def share_of_subdomain(sheet, name, level, asked):
    """The lowest and the highest that it may be; nothing where it does not apply."""
    if name in GUARDS:
        applies = sheet["scope"].get(GUARDS[name])
        if applies is False:
            return None
        if applies is None:
            return Fraction(0), Fraction(1)
    answers = [sheet["answers"].get(name, {}).get(question) for question in asked[name][level]]
    low = sum(VALUES[one] if one else Fraction(0) for one in answers)
    high = sum(VALUES[one] if one else Fraction(1) for one in answers)
    return low / len(answers), high / len(answers)


def share_of_level(sheet, level, weights, asked):
    low = high = weight = Fraction(0)
    for group, names in GROUPS.items():
        for name in names:
            share = share_of_subdomain(sheet, name, level, asked)
            if share is None:
                continue
            low += share[0] * weights[group]
            high += share[1] * weights[group]
            weight += weights[group]
    return low / weight, high / weight


def status(share, bar):
    return "met" if share[0] >= bar else "unmet" if share[1] < bar else "unstated"


def compare(sheet, result, weights, bar, asked):
    """What differs, and how many figures were compared."""
    wrong, figures = [], 0
    shares = {level: share_of_level(sheet, level, weights, asked) for level in range(1, LEVELS + 1)}
    attained = 0
    while attained < LEVELS and status(shares[attained + 1], bar) == "met":
        attained += 1
    said = result["attained"][0]["step"]
    if said != (f"level-{attained}" if attained else ""):
        wrong.append(f"attained {said or 'nothing'}, not level {attained}")
    goal = int(sheet["goal"]["level"].removeprefix("level-"))
    statuses = [status(shares[level], bar) for level in range(1, goal + 1)]
    verdict = "gaps" if "unmet" in statuses else "incomplete" if "unstated" in statuses else "ready"
    if result["verdict"] != verdict:
        wrong.append(f"verdict {result['verdict']}, not {verdict}")
    if [target["id"] for target in result["targets"]] != [f"level-{level}" for level in range(1, goal + 1)]:
        wrong.append("other levels are judged than the one aimed at and those below it")
    for target in result["targets"]:
        level = int(target["id"].removeprefix("level-"))
        expected = [(target["share"], shares[level])]
        for part in target["parts"]:
            share = share_of_subdomain(sheet, part["id"].split(".")[1].replace("-", "_"), level, asked)
            if share is None and part["status"] != "not_applicable":
                wrong.append(f"{part['id']} applies")
            if share is not None:
                expected.append((part["share"], share))
        for given, share in expected:
            figures += 1
            if max(abs(given["low"] - float(share[0])), abs(given["high"] - float(share[1]))) > ROUNDED:
                wrong.append(f"{target['id']}: {given}, not {float(share[0])} to {float(share[1])}")
            if given["status"] != status(share, bar):
                wrong.append(f"{target['id']}: {given['status']}, not {status(share, bar)}")
    return wrong, figures, attained, any(share[0] == bar for share in shares.values())


def judge(program, sheets, parameters):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheets.jsonl"
        path.write_text("".join(json.dumps(sheet) + "\n" for sheet in sheets), encoding="utf-8")
        command = [program, "check", "--rules", RULES, "--lang", "en", "--format", "jsonl", str(path)]
        for name, value in parameters.items():
            command += ["--parameter", f"{name}={value}"]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"check_levels: {run.stderr}")
    return {result["enterprise"]: result for result in map(json.loads, run.stdout.splitlines())}


def main():
    program = sys.argv[1]
    rng = random.Random(39116)
    asked = questions(program)
    if sorted(asked) != sorted(SUBDOMAINS) or len(SUBDOMAINS) != 20:
        sys.exit("check_levels: other subdomains are asked about than those of the model")
    sheets = [random_sheet(rng, number, asked) for number in range(SHEETS)]
    equal = dict.fromkeys(GROUPS, Fraction(1))
    uneven = {"people": Fraction(6), "technology": Fraction("11.5"), "resources": Fraction("0.75"),
              "manufacturing": Fraction(7)}
    other = {f"level-{level}.{group}": str(float(weight)) for level in range(1, LEVELS + 1)
             for group, weight in uneven.items()}
    other |= {f"level-{level}.pass": "77.5%" for level in range(1, LEVELS + 1)}
    failed = compared = figures = at_the_bar = 0
    reached = [0] * (LEVELS + 1)
    for weights, bar, parameters in ((equal, Fraction(4, 5), {}), (uneven, Fraction("0.775"), other)):
        results = judge(program, sheets, parameters)
        for sheet in sheets:
            name = sheet["enterprise"]["name"]
            if name not in results:
                sys.exit(f"check_levels: {name} was not judged")
            wrong, count, attained, is_at_the_bar = compare(sheet, results[name], weights, bar, asked)
            compared += 1
            figures += count
            reached[attained] += 1
            at_the_bar += is_at_the_bar
            failed += bool(wrong)
            for line in wrong[:3]:
                print(f"check_levels: {name}: {line}")
    print(f"check_levels: {compared} sheets and {figures} shares compared, {failed} differ; "
          f"attained none to level {LEVELS}: {reached}; at the bar itself: {at_the_bar}")
    if compared < 2 * SHEETS or figures < compared or min(reached) < 20 or at_the_bar < 20:
        sys.exit("check_levels: too little was compared to mean anything")
    sys.exit(1 if failed else 0)


main()
