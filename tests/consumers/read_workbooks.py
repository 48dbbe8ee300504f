"""Opens workbooks in LibreOffice and compares what it sees with the CSV of the same run. See run.sh."""
import csv
import os
import pathlib
import re
import subprocess
import zipfile

PROGRAM, WORK = os.environ["PROGRAM"], pathlib.Path(os.environ["WORK"])
EXAMPLES = sorted(map(str, pathlib.Path("examples").glob("*.yaml")))
# Comma, double quote, UTF-8, from row 1, quoted as needed, every sheet a file of its own.
EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'


def run(*arguments):
    ran = subprocess.run([PROGRAM, *arguments, "--lang", "zh"], capture_output=True, check=False)
    assert ran.returncode in (0, 1, 2) and b"Traceback" not in ran.stderr, ran
    return ran.stdout.decode("utf-8")


def sheets(workbook):
    """Each sheet by its name, as rows of what LibreOffice shows."""
    folder = WORK / f"{workbook.stem}-sheets"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{WORK}/office", "--headless", "--convert-to", EVERY_SHEET, "--outdir",
                    str(folder), str(workbook)], capture_output=True, check=True, timeout=180)
    found = {}
    for file in folder.glob("*.csv"):
        with open(file, encoding="utf-8", newline="") as rows:
            found[file.stem.removeprefix(workbook.stem + "-")] = list(csv.reader(rows, strict=True))
    assert found, "LibreOffice could not open the workbook"
    return found


def filtered(workbook):
    """Of each sheet with columns the last row and column that its filter covers."""
    parts = zipfile.ZipFile(workbook)
    names = sorted(name for name in parts.namelist() if name.startswith("xl/worksheets/sheet"))
    found = [re.search(r'<autoFilter ref="A1:([A-Z]+)(\d+)"/>', parts.read(name).decode("utf-8")) for name in names]
    return [(match[1], int(match[2])) for match in found if match]


def unquoted(cell):
    """CSV disarms formulas by an apostrophe; a workbook needs none."""
    return cell[1:] if cell.startswith("'") else cell


def read_ranking():
    paths = [*EXAMPLES, str(WORK / "hostile" / "draft.json")]
    workbook = WORK / "ranking.xlsx"
    run("score", *paths, "--format", "xlsx", "--output", str(workbook))
    seen = sheets(workbook)
    assert set(seen) == {"排序", "差距", "各条目", "雷同段落", "说明"}, set(seen)
    expected = list(csv.reader(run("score", *paths, "--format", "csv").splitlines(), strict=True))
    for row, wanted in zip(seen["排序"], expected, strict=True):
        for column in (0, 1, 2, 6, 7, 8, 9, 10, 11):
            assert row[column] == unquoted(wanted[column]), (row, wanted)
        if wanted[4] not in ("得分", ""):
            assert float(row[4]) == float(wanted[4])
    rows = [len(seen[name]) for name in ("排序", "差距", "各条目", "雷同段落")]
    assert filtered(workbook) == list(zip("NGEG", rows, strict=True)), (filtered(workbook), rows)
    gaps = sum(int(row[7]) + int(row[8]) for row in seen["排序"][1:])
    assert len(seen["差距"]) - 1 == gaps and gaps > 20
    counts = seen["各条目"][1:]
    assert sum(int(row[3]) + int(row[4]) for row in counts) == gaps
    totals = [int(row[3]) + int(row[4]) for row in counts]
    assert totals == sorted(totals, reverse=True)
    assert any("<script>" in row[1] for row in seen["排序"])  # text, as it was written


def read_recommendations():
    workbook = WORK / "summary.xlsx"
    run("recommend", "examples/recommendation", "--format", "xlsx", "--output", str(workbook))
    seen = sheets(workbook)
    rows = list(csv.reader(run("recommend", "examples/recommendation", "--format", "csv").splitlines(), strict=True))[1:]
    units = list(dict.fromkeys(row[0] for row in rows))
    assert len(units) == 3
    for number, unit in enumerate(units, 1):
        table = seen[f"{number} {unit}"]
        assert table[0] == ["序号", "试点示范名称", "企业名称", "联系人", "手机号码", "邮箱"]
        assert table[1:] == [row[1:] for row in rows if row[0] == unit], unit
    assert len(seen["未推荐"]) == 3 and "报送清单" in seen


for read in (read_ranking, read_recommendations):
    read()
    print(f"ok {read.__name__}")
