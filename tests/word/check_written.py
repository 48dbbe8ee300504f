"""Every kind of Word document that pilotcheck writes, looked into: the layout that annex 1 asks for stands in its XML, nothing
in it dangles, and programs that others made read it.
    python3 tests/word/check_written.py PROGRAM FOLDER      (writes the documents there)
"""
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as tree
import zipfile

import docx

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
ROOT = pathlib.Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
faults = []


def expect(what, held):
    if not held:
        faults.append(what)


def write(name, *arguments):
    file = FOLDER / f"{name}.docx"
    command = [PROGRAM, *map(str, arguments)]
    subprocess.run([*command, "-o" if arguments[0] != "recommend" else "--output", file], check=arguments[0] != "recommend",
                   capture_output=True, cwd=ROOT)
    return file


def parts(file):
    with zipfile.ZipFile(file) as package:
        expect(f"{file.name}: dates differ", {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)})
        return {name: package.read(name) for name in package.namelist()}


def fonts(properties):
    found = properties.find(f"{W}rFonts")
    return {} if found is None else {key.removeprefix(W): name for key, name in found.attrib.items()}


def expect_font(what, style, font, half_points):
    properties = style.find(f"{W}rPr")
    for script in ("ascii", "hAnsi", "eastAsia"):
        expect(f"{what}: {script} is not {font}", fonts(properties).get(script) == font)
    expect(f"{what}: not {half_points} half points", properties.find(f"{W}sz").get(f"{W}val") == str(half_points))


def check_layout(file, across):
    package = parts(file)
    styles = tree.fromstring(package["word/styles.xml"])
    defaults = styles.find(f"{W}docDefaults")
    expect_font(f"{file.name}: body", defaults.find(f"{W}rPrDefault"), "仿宋", 32)
    spacing = defaults.find(f"{W}pPrDefault/{W}pPr/{W}spacing").attrib
    expect(f"{file.name}: not of single spacing", spacing[f"{W}line"] == "240" and spacing[f"{W}lineRule"] == "auto")
    by_id = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    expect_font(f"{file.name}: first headings", by_id["Heading1"], "黑体", 32)
    expect_font(f"{file.name}: second headings", by_id["Heading2"], "楷体", 32)
    expect_font(f"{file.name}: third headings", by_id["Heading3"], "仿宋", 32)
    for name in ("Normal", "FormText"):
        expect(f"{file.name}: {name} has a font of its own", by_id[name].find(f"{W}rPr") is None)
    body = tree.fromstring(package["word/document.xml"])
    page = body.find(f".//{W}pgSz").attrib
    expect(f"{file.name}: not on A4", sorted([page[f"{W}w"], page[f"{W}h"]]) == ["11906", "16838"])
    expect(f"{file.name}: turned", (page.get(f"{W}orient") == "landscape") == across)
    settings = tree.fromstring(package["word/settings.xml"])
    for name in ("mirrorMargins", "evenAndOddHeaders"):
        expect(f"{file.name}: not for both sides: {name}", settings.find(f"{W}{name}") is not None)
    used = {one.get(f"{W}val") for kind in ("pStyle", "rStyle", "tblStyle") for one in body.iter(f"{W}{kind}")}
    expect(f"{file.name}: unknown styles {used - set(by_id)}", used <= set(by_id))
    allowed = {"PlaceholderText"}
    direct = [run for run in body.iter(f"{W}r") if run.find(f"{W}rPr") is not None and
              run.find(f"{W}rPr/{W}rStyle").get(f"{W}val") not in allowed]
    expect(f"{file.name}: text of another look", not direct)


def check_whole(file):
    """What the validator does not see."""
    package = parts(file)
    numbers = set()
    if "word/numbering.xml" in package:
        numbers = {one.get(f"{W}numId") for one in tree.fromstring(package["word/numbering.xml"]).iter(f"{W}num")}
    for name, content in package.items():
        if not name.endswith((".xml", ".rels")):
            continue
        root = tree.fromstring(content)
        for cell in root.iter(f"{W}tc"):
            expect(f"{file.name}: a cell does not end with a paragraph", len(cell) > 0 and cell[-1].tag == f"{W}p")
        for one in root.iter(f"{W}numId"):
            expect(f"{file.name}: dangling number {one.attrib}", one.get(f"{W}val") in numbers | {"0"})
        for table in root.iter(f"{W}tbl"):
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            for row in table.findall(f"{W}tr"):
                spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
                expect(f"{file.name}: a row of other width",
                       sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) == columns)
    relations = tree.fromstring(package["word/_rels/document.xml.rels"])
    known = {one.get("Id"): one.get("Target") for one in relations}
    for target in known.values():
        expect(f"{file.name}: {target} is not there", f"word/{target}" in package)
    body = package["word/document.xml"].decode()
    for number in re.findall(r'r:id="(\w+)"', body):
        expect(f"{file.name}: {number} leads nowhere", number in known)
    listed = tree.fromstring(package["[Content_Types].xml"])
    for one in listed:
        part = one.get("PartName", "/word/document.xml").removeprefix("/")
        expect(f"{file.name}: {part} is listed and not there", part in package)


def texts_of(file):
    document = docx.Document(file)
    lines = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            lines += [paragraph.text for cell in row.cells for paragraph in cell.paragraphs]
    return lines


FOLDER.mkdir(parents=True, exist_ok=True)
written = {
    "blank": write("blank", "form", "--blank"),
    "gaps": write("gaps", "form", "examples/discrete-gaps.yaml"),
    "several": write("several", "form", "examples/several-targets.yaml"),
    "init": write("init", "init", "--format", "docx", "--lang", "zh", "--target", "discrete,ai"),
    "recommend": write("recommend", "recommend", "--lang", "zh", "examples/recommendation", "--format", "docx"),
}
for name, file in written.items():
    check_layout(file, across=name == "recommend")
    check_whole(file)
texts = texts_of(written["gaps"])
for wanted in ("晋岳重型机械有限公司", "☑ 国有　☐ 民营　☐ 三资", "☑ 离散型智能制造模式", "2016年3月至", "386000", "法定代表人签章：王建国",
               "附件4：产品数据管理系统架构图", "5. 制造执行系统（MES）与企业资源计划系统（ERP）建设情况"):
    expect(f"python-docx does not read {wanted}", any(wanted in text for text in texts))
summary = texts_of(written["recommend"])
for wanted in ("推荐单位（盖章）：太原市经济和信息化委员会", "试点示范名称", "5"):
    expect(f"the summary table lacks {wanted}", wanted in summary)
expect("the empty form has ticks", not any("☑" in text for text in texts_of(written["blank"])))
print("\n".join(faults) or f"written: {len(written)} documents are as annex 1 wants them")
sys.exit(bool(faults))
