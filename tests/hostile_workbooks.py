"""Work lists made to break a reader, from a good one: packages that are broken, that would inflate to gigabytes, or that ask
for what is outside of them. Written into the folder it is run in; see run_hostile.sh.

    python3 hostile_workbooks.py good.xlsx
"""
import sys
import zipfile

sys.dont_write_bytecode = True
from hostile_packages import broken

GOOD = sys.argv[1]
PARTS = {name: zipfile.ZipFile(GOOD).read(name) for name in zipfile.ZipFile(GOOD).namelist()}
WHOLE = open(GOOD, "rb").read()
SHEET = "xl/worksheets/sheet1.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
HEAD, TAIL = PARTS[SHEET].decode().split("<row", 1)
MEGABYTE = 1_000_000


def package(name, changed, method=zipfile.ZIP_DEFLATED):
    """The good one but for `changed`: parts as bytes, text or texts one after another; None for none."""
    with zipfile.ZipFile(name, "w", method) as whole:
        for part, content in {**PARTS, **changed}.items():
            if content is None:
                continue
            with whole.open(part, "w") as out:
                for piece in [content] if isinstance(content, (bytes, str)) else content:
                    out.write(piece if isinstance(piece, bytes) else piece.encode())


def sheet(*pieces, megabytes=1):
    """The first sheet with so much of the middle piece before its rows."""
    *before, middle, after = pieces if len(pieces) == 3 else ("", *pieces, "")
    return [HEAD, *before, *[middle * (MEGABYTE // len(middle))] * megabytes, after, "<row" + TAIL]


def relation(*attributes):
    return f"<Relationships><Relationship {' '.join(attributes)}/></Relationships>"


# Too much of something.
package("bomb.xlsx", {SHEET: sheet(" ", megabytes=2000)})
package("cells.xlsx", {SHEET: sheet("<row><c><v>1</v></c></row>", megabytes=100)})
package("wide.xlsx", {SHEET: sheet('<row><c r="XFD1"><v>1</v></c></row>', megabytes=20)})
package("one-cell.xlsx", {SHEET: sheet('<row><c t="inlineStr"><is><t>', "a", "</t></is></c></row>", megabytes=100)})
package("attribute.xlsx", {SHEET: sheet('<row r="', "1", '">', megabytes=100)})
package("comment.xlsx", {SHEET: sheet("<!--", "x", "-->", megabytes=100)})
package("deep.xlsx", {SHEET: sheet("<a>")})
package("shared.xlsx", {
    RELATIONS: PARTS[RELATIONS].decode().replace(
        "</Relationships>", '<Relationship Id="s" Type="x/sharedStrings" Target="strings.xml"/></Relationships>'),
    "xl/strings.xml": "<sst><si><t>" + "a" * 30_000 + "</t></si></sst>",
    SHEET: sheet('<row><c t="s"><v>0</v></c></row>', megabytes=20)})
package("many-parts.xlsx", {f"part{number}": "" for number in range(70_000)}, zipfile.ZIP_STORED)
package("relations.xlsx", {RELATIONS: ["<Relationships>", *(
    "".join(f'<Relationship Id="r{at}" Type="x/chart" Target="chart.xml"/>' for at in range(start, start + 10_000))
    for start in range(0, 1_000_000, 10_000)), "</Relationships>"]})
# Entities, and what is outside.
package("laughs.xlsx", {SHEET: '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'})
package("outside.xlsx", {SHEET: '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'})
package("external.xlsx", {"_rels/.rels": relation(
    'Id="a"', 'Type="x/officeDocument"', 'TargetMode="External"', 'Target="http://127.0.0.1:1/x"')})
package("elsewhere.xlsx", {"_rels/.rels": relation('Id="a"', 'Type="x/officeDocument"', 'Target="../../../etc/passwd"')})
# Broken within, or no workbook.
package("no-xml.xlsx", {SHEET: "<worksheet><sheetData>"})
package("bad-utf8.xlsx", {SHEET: b"<worksheet>\xff</worksheet>"})
package("no-workbook.xlsx", {"xl/workbook.xml": None})
package("no-sheet.xlsx", {SHEET: None})
package("text-package.xlsx", {**dict.fromkeys(PARTS), "word/document.xml": "<document/>"})
# Broken as a package.
for name, content in {
    **broken(WHOLE, ".xlsx", 9 * MEGABYTE),
    "old.xlsx": b"\xd0\xcf\x11\xe0" + bytes(512),
}.items():
    with open(name, "wb") as file:
        file.write(content)
