"""Opens workbooks in LibreOffice and compares what it sees with the CSV of the same run. See run.sh."""
import csv
import datetime
import json
import os
import pathlib
import re
import subprocess
import zipfile

import openpyxl

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
    assert set(seen) == {"排序", "工作清单", "各条目", "雷同段落", "说明"}, set(seen)
    expected = list(csv.reader(run("score", *paths, "--format", "csv").splitlines(), strict=True))
    for row, wanted in zip(seen["排序"], expected, strict=True):
        for column in (0, 1, 2, 6, 7, 8, 9, 10, 11):
            assert row[column] == unquoted(wanted[column]), (row, wanted)
        if wanted[4] not in ("得分", ""):
            assert float(row[4]) == float(wanted[4])
    rows = [len(seen[name]) for name in ("排序", "工作清单", "各条目", "雷同段落")]
    assert filtered(workbook) == list(zip("NSEG", rows, strict=True)), (filtered(workbook), rows)
    gaps = sum(int(row[7]) + int(row[8]) for row in seen["排序"][1:])
    judged = json.loads(run("check", *paths, "--format", "json"))["assessments"]
    musts = [gap for one in judged for gap in one["findings"] if gap["level"] == "must" and "source" in gap]
    assert len(musts) == gaps > 20
    # The list is that of check, in the order of the ranking.
    wanted = sorted((gap["id"], one["file"]) for one in judged for gap in one["findings"])
    listed = list(openpyxl.load_workbook(workbook)["工作清单"].iter_rows(min_row=2, values_only=True))
    assert sorted((row[8], row[17]) for row in listed) == wanted and len({row[5] for row in seen["工作清单"][1:]}) >= 5
    files = list(dict.fromkeys(row[17] for row in listed))
    assert files == [row[10] for row in seen["排序"][1:] if row[10] in files], files
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


def work_list(name, *arguments):
    workbook = WORK / name
    run("check", *arguments, "--today", "2018-04-10", "--format", "xlsx", "--output", str(workbook))
    return workbook


def saved_by_office(workbook):
    """The same workbook as LibreOffice saves it: shared strings, its own styles, dates as it likes them."""
    folder = WORK / "saved"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{WORK}/office", "--headless", "--convert-to", "xlsx", "--outdir",
                    str(folder), str(workbook)], capture_output=True, check=True, timeout=180)
    return folder / workbook.name


def read_work_list():
    paths = [*EXAMPLES, str(WORK / "hostile" / "draft.json")]
    workbook = work_list("list.xlsx", *paths)
    assert workbook.read_bytes() == work_list("again.xlsx", *paths).read_bytes()
    seen = sheets(workbook)
    assert set(seen) == {"工作清单", "汇总", "按章节的正文"}, set(seen)
    findings = json.loads(run("check", *paths, "--today", "2018-04-10", "--format", "json"))["assessments"]
    gaps = sum(len(one["findings"]) for one in findings)
    assert len(seen["工作清单"]) - 1 == gaps > 50
    assert sum(int(row[11]) for row in seen["汇总"][1:]) == gaps  # the sums reconcile
    assert [sum(map(int, row[3:11])) for row in seen["汇总"][1:]] == [int(row[11]) for row in seen["汇总"][1:]]
    read = openpyxl.load_workbook(workbook)
    for sheet in read:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == ("landscape", 9, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.print_title_rows == "$1:$1" and sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        for row in sheet.iter_rows(min_row=2):
            assert not any(cell.data_type == "f" for cell in row), "a formula"
            for cell in row:  # what would be one if it were typed stays text when it is edited
                if isinstance(cell.value, str) and cell.value.strip(" \u3000")[:1] in tuple("=+-@|＝＋－＠｜"):
                    assert cell.number_format == "@", cell.value
    gaps_sheet = read["工作清单"]
    assert [gaps_sheet.column_dimensions[c].hidden for c in "QRS"] == [False, True, True] and gaps_sheet.print_area == [f"$A$1:$Q${gaps + 1}"]
    # Each row is one finding with all that it closes.
    closes = sorted((row[8], row[9] or "") for row in gaps_sheet.iter_rows(min_row=2, values_only=True))
    assert closes == sorted((gap["id"], "\n".join(gap["closes"])) for one in findings for gap in one["findings"])
    # And what it brings, in numbers: with the score, all of a description makes 100.
    brings = sorted((row[8], row[10] or 0, row[11] or 0) for row in gaps_sheet.iter_rows(min_row=2, values_only=True))
    assert brings == sorted((gap["id"], gap["criteria"], gap["gain"]) for one in findings for gap in one["findings"])
    assert all(abs(one["score"] + sum(gap["gain"] for gap in one["findings"]) - 100) < 0.2 for one in findings if one["targets"])
    for row, one in zip(seen["汇总"][1:], findings):
        assert float(row[12]) == one["score"] and abs(float(row[13]) - sum(gap["gain"] for gap in one["findings"])) < 0.1
    assert gaps_sheet.data_validations.dataValidation[0].formula1 == '"待办,进行中,完成"'
    shown = " ".join(str(cell.value) for row in gaps_sheet.iter_rows(min_row=2) for cell in row)
    assert "_x0041_ low line" in shown and "＝1+1" in shown


def carry_work_list():
    """A person fills in the list, in openpyxl and then in LibreOffice; the next list has it all."""
    path = "examples/discrete-gaps.yaml"
    edited = WORK / "edited.xlsx"
    read = openpyxl.load_workbook(work_list("first.xlsx", path))
    sheet = read["工作清单"]
    texts = {2: ("张工 & <李>", datetime.date(2018, 5, 1), "进行中", "等供应商"), 3: ("=王工", "五月底", "完成", None)}
    for number, cells in texts.items():
        for column, value in enumerate(cells, 13):
            sheet.cell(number, column, value).data_type = "d" if isinstance(value, datetime.date) else "s" if value else "n"
    sheet.cell(sheet.max_row + 1, 3, "买打印机")
    names = [sheet.cell(number, 19).value for number in texts]
    read.save(edited)
    for old in (edited, saved_by_office(edited)):
        seen = openpyxl.load_workbook(work_list("second.xlsx", path, "--carry", str(old)))
        rows = {row[18]: row for row in seen["工作清单"].iter_rows(min_row=2, values_only=True)}
        assert rows[names[0]][12:17] == ("张工 & <李>", datetime.datetime(2018, 5, 1), "进行中", "等供应商", None), rows[names[0]]
        assert rows[names[1]][12:17] == ("=王工", "五月底", "完成", None, "标为完成，但仍不满足"), rows[names[1]]
        assert rows[None][2] == "买打印机" and rows[None][16] == "手工添加"
        closed = openpyxl.load_workbook(work_list("third.xlsx", "examples/discrete-ready.yaml", "--carry", str(old)))["已关闭"]
        assert {row[18] for row in closed.iter_rows(min_row=2, values_only=True)} == set(rows) - {None}


for read in (read_ranking, read_recommendations, read_work_list, carry_work_list):
    read()
    print(f"ok {read.__name__}")
