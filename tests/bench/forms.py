"""How fast forms in Word are read: one of 40 pages imported and judged, a whole process each; and 1,000 scored in one run, beside
pandoc, which merely converts them.
    python3 tests/bench/forms.py PROGRAM [--forms 1000] [--converted 60] [--pages]
`--pages` counts the pages of the long form with LibreOffice. pandoc converts as many as `--converted` says, two at a time.
"""
import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHARACTERS = 36_000  # 40 pages of A4 in 3号, 900 a page
SENTENCES = [
    "公司建成离散型智能工厂，数控化率达到 86%，关键工序全部联网。",
    "制造执行系统（MES）与企业资源计划系统（ERP）实现信息集成，计划排产到工序。",
    "数据采集系统自动上传生产进度、现场操作、质量检验、设备状态、物料传送数据，并实现可视化管理。",
    "与实施前相比，生产效率提高 25%，产品不良品率降低 15%。",
    "项目自2016年3月启动，分两期实施，总投资8600万元。",
]


def narratives(group):
    for key, value in group.items():
        if isinstance(value, dict):
            yield from narratives(value)
        elif isinstance(value, str):
            yield group, key


def lengthened(description, characters):
    """The same with texts of so many characters in all."""
    description = yaml.safe_load(yaml.safe_dump(description))
    places = list(narratives(description["narrative"]))
    draw = random.Random(40)
    for group, key in places:
        text = ""
        while len(text) < characters / len(places):
            text += "".join(draw.choices(SENTENCES, k=5)) + "\n"
        group[key] = text
    return description


def measured(*command):
    """Seconds of wall, seconds of processors, kilobytes."""
    begin = time.monotonic()
    child = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise SystemExit(f"{command}: exit status {child.returncode}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def least(runs, *command):
    all_runs = [measured(*command) for _ in range(runs)]
    return tuple(min(one[at] for one in all_runs) for at in range(3))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--forms", type=int, default=1000)
    options.add_argument("--converted", type=int, default=60)
    options.add_argument("--pages", action="store_true")
    options = options.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="forms-"))
    program = pathlib.Path(options.program).resolve()
    example = yaml.safe_load((ROOT / "examples/discrete-ready.yaml").read_text())
    long = work / "long.yaml"
    long.write_text(yaml.safe_dump(lengthened(example, CHARACTERS), allow_unicode=True))
    form = work / "long.docx"
    subprocess.run([program, "form", long, "-o", form], check=True, capture_output=True)
    with zipfile.ZipFile(form) as package:
        size = package.getinfo("word/document.xml").file_size
    pages = ""
    if options.pages:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{work}/office", "--convert-to", "pdf", "--outdir", work, form],
            check=True,
            capture_output=True,
        )
        pages = f", {(work / 'long.pdf').read_bytes().count(b'/Type/Page/')} pages"
    print(f"the long form: {CHARACTERS} characters of text, {size // 1024} KB of XML{pages}")
    for name, command in {
        "import": ["import", form],
        "check": ["check", form],
        "nothing": ["--version"],
        "check of the same as YAML": ["check", long],
    }.items():
        wall, cpu, memory = least(20, program, *command)
        print(f"{name}: {wall * 1000:.0f} ms, of processors {cpu * 1000:.0f} ms, {memory // 1024} MB")

    made = work / "made"
    subprocess.run(
        [sys.executable, ROOT / "tests/bench/generate.py", "--count", str(min(options.forms, 100)), "--out", made],
        check=True,
        capture_output=True,
    )
    folder = work / "forms"
    folder.mkdir()
    sources = sorted(made.glob("**/*.yaml"))
    for at, source in enumerate(sources):
        subprocess.run([program, "form", source, "-o", folder / f"{at:04}.docx"], check=True, capture_output=True)
    for at in range(len(sources), options.forms):
        shutil.copy(folder / f"{at % len(sources):04}.docx", folder / f"{at:04}.docx")
    forms = sorted(folder.glob("*.docx"))
    wall, cpu, memory = measured(program, "score", folder)
    print(
        f"score: {len(forms)} forms of {sum(one.stat().st_size for one in forms) // len(forms) // 1024} KB, {wall:.2f} s, of processors {cpu:.2f} s, "
        f"{memory // 1024} MB: {len(forms) / wall:.0f} a second"
    )
    converted = forms[: options.converted]
    theirs, cpu_theirs, _ = measured(
        "xargs", "-a", listed(work, converted), "-P2", "-n1", "pandoc", "-f", "docx", "-t", "plain", "-o", "/dev/null"
    )
    print(
        f"pandoc: {len(converted)} of them converted two at a time, {theirs:.2f} s, of processors {cpu_theirs:.2f} s: {len(converted) / theirs:.1f} a second"
    )
    print(
        f"score is {len(forms) / wall / (len(converted) / theirs):.0f} times as fast; by time of processors {len(forms) / cpu / (len(converted) / cpu_theirs):.0f} times"
    )


def listed(work, files):
    path = work / "list"
    path.write_text("".join(f"{file}\n" for file in files))
    return path


main()
