"""Word documents made to break a reader, from a good one: bombs, packages that are broken or locked, what asks for what is
outside. Written into the folder it is run in; see run_hostile.sh.

    python3 hostile_forms.py
"""
import sys
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent / "word"))
from hostile_packages import broken
from ooxml import RELATIONS, OFFICE, cell, p, package, parts, row, table

MEGABYTE = 1_000_000
MAIN, RELS, STYLES, NUMBERING = "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml"
GOOD = parts(table(row(cell("企业名称"), cell("某某公司"))), numbering="<numbering/>", styles="<styles/>")
HEAD = GOOD[MAIN].split("<w:tbl>")[0]
TAIL = "</w:body></w:document>"


def made(name, changed, method=zipfile.ZIP_DEFLATED):
    package(name, {part: content for part, content in {**GOOD, **changed}.items() if content is not None}, method)


def body(before, middle, after="", megabytes=1):
    return HEAD + before + middle * (megabytes * MEGABYTE // len(middle)) + after + TAIL


made("good.docx", {})
# Too much of something.
made("bomb.docx", {MAIN: body("", " ", megabytes=200)})
made("words.docx", {MAIN: body("<w:p><w:r><w:t>", "字", "</w:t></w:r></w:p>", 40)})
made("paragraphs.docx", {MAIN: body("", "<w:p/>", megabytes=60)})
made("cells.docx", {MAIN: body("<w:tbl><w:tr>", "<w:tc/>", "</w:tr></w:tbl>", 60)})
made("rows.docx", {MAIN: body("<w:tbl>", '<w:tr><w:tc/><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr>', "</w:tbl>", 60)})
made("spans.docx", {MAIN: body("<w:tbl><w:tr>", '<w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr></w:tc>', "</w:tr></w:tbl>", 60)})
made("fields.docx", {MAIN: body("<w:p>", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "</w:p>", 60)})
made("tables.docx", {MAIN: HEAD + "<w:tbl><w:tr><w:tc>" * 64 + "</w:tc></w:tr></w:tbl>" * 64 + TAIL})
made("deep.docx", {MAIN: body("", "<w:ins>")})
made("attribute.docx", {MAIN: body('<w:p w:a="', "1", '">', 60)})
made("many-styles.docx", {STYLES: "<styles>" + "".join(f'<style styleId="{i}"/>' for i in range(500_000)) + "</styles>"})
made("many-lists.docx", {NUMBERING: "<numbering>" + "".join(f'<num numId="{i}"/>' for i in range(500_000)) + "</numbering>"})
made("many-parts.docx", {f"word/media/{number}.png": "" for number in range(10_000)}, zipfile.ZIP_STORED)
made("outside-names.docx", {MAIN: None, "../../word/document.xml": GOOD[MAIN]})
made("many-relations.docx", {RELS: f'<Relationships xmlns="{RELATIONS}">' + "".join(
    f'<Relationship Id="r{i}" Type="x/image" Target="media/{i}.png"/>' for i in range(400_000)) + "</Relationships>"})
made("twice.docx", {"WORD/DOCUMENT.XML": GOOD[MAIN]})
# The same in the header of a page, which is read beside the body.
HEADED = {RELS: GOOD[RELS].replace("</Relationships>", "".join(
    f'<Relationship Id="h{name}" Type="x/header" Target="header{name}.xml"/>' for name in "0abcdefghijklmnopqrstuvw") + "</Relationships>")}
made("header-bomb.docx", {**HEADED, "word/header0.xml": "<hdr>" + " " * (200 * MEGABYTE) + "</hdr>"})
made("header-deep.docx", {**HEADED, "word/header0.xml": "<hdr>" + "<ins>" * 300_000})
made("header-words.docx", {**HEADED, "word/header0.xml": "<hdr><p><r><t>" + "字" * 3 * MEGABYTE + "</t></r></p></hdr>"}, zipfile.ZIP_STORED)
made("header-entity.docx", {**HEADED, "word/header0.xml": '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><hdr>&a;</hdr>'})
# One packed part under many names: small as a file, and large once all are read.
WORDS = "<hdr>" + "".join(f"<x{i * i % 9973}/>" for i in range(500_000)) + "</hdr>"
made("overlap.docx", {**HEADED, "word/header0.xml": WORDS})
made("elements.docx", {MAIN: HEAD + WORDS * 14 + TAIL})
whole = Path("overlap.docx").read_bytes()
begin = whole.index(b"PK\x01\x02")
end = whole.index(b"PK\x05\x06")
listed = whole[begin:end]
at = listed.rindex(b"PK\x01\x02", 0, listed.index(b"word/header0.xml"))
one = listed[at : listed.index(b"word/header0.xml") + len("word/header0.xml")]
for letter in "abcdefghijklmnopqrstuvwxyz":
    listed += one.replace(b"header0", b"header" + letter.encode())
count = (listed.count(b"PK\x01\x02")).to_bytes(2, "little")
Path("overlap.docx").write_bytes(whole[:begin] + listed + whole[end : end + 8] + count + count + len(listed).to_bytes(4, "little") + whole[end + 16 :])
# Entities, and what is outside.
made("laughs.docx", {MAIN: '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>' + HEAD[HEAD.index("<w:document"):] + "&b;" + TAIL})
made("outside.docx", {MAIN: '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><document>&a;</document>'})
made("external.docx", {"_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
                                       'TargetMode="External" Target="http://127.0.0.1:1/x"/></Relationships>'})
made("elsewhere.docx", {"_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
                                        'Target="../../../etc/passwd"/></Relationships>'})
made("macros.docx", {RELS: f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>',
                     "word/vbaProject.bin": "x"})
# No form, or broken within.
made("no-form.docx", {MAIN: HEAD + p("关于放假的通知") + TAIL})
made("no-xml.docx", {MAIN: "<document><body>"})
made("bad-utf8.docx", {MAIN: b"<document>\xff</document>"})
made("no-document.docx", {MAIN: None})
made("workbook.docx", {MAIN: "<worksheet/>"})
# Broken as a package.
WHOLE = Path("good.docx").read_bytes()
Path("good.docx").unlink()
for name, content in {
    **broken(WHOLE, ".docx", 40 * MEGABYTE),
    "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "WordDocument".encode("utf-16-le"),
    "encrypted.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le"),
    "paper.docx": b"%PDF-1.4",
    "text.docx": "企业名称: 某某\n".encode(),
}.items():
    Path(name).write_bytes(content)
