"""Good forms in packages of every make: streamed, with 64-bit sizes, with names and addresses written in odd ways, in other
encodings; each is read like the plain one. And files that are none, whatever they are called: each is told in a line.
    python3 tests/word/odd_packages.py PROGRAM
"""
import io
import pathlib
import subprocess
import sys
import tempfile
import zipfile

from ooxml import HEAD, NAMESPACES, OFFICE, cell, parts, row, styles, table

PROGRAM = sys.argv[1]
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="odd-packages-"))
MAIN, RELS = "word/document.xml", "word/_rels/document.xml.rels"
GOOD = parts(table(row(cell("企业名称"), cell("某某公司"))), numbering=f"{HEAD}<w:numbering {NAMESPACES}/>", styles=styles())
faults = []


class Stream(io.RawIOBase):
    """Cannot go back, so that sizes stand behind what is packed."""

    def __init__(self, file):
        super().__init__()
        self.file = file

    def writable(self):
        return True

    def write(self, data):
        return self.file.write(data)


def packed(content, stream=False, zip64=False, method=zipfile.ZIP_DEFLATED, named=lambda name: name):
    out = io.BytesIO()
    with zipfile.ZipFile(Stream(out) if stream else out, "w", method) as package:
        for name, text in content.items():
            info = zipfile.ZipInfo(named(name), (2018, 4, 1, 0, 0, 0))
            info.compress_type = method
            with package.open(info, "w", force_zip64=zip64) as part:
                part.write(text.encode() if isinstance(text, str) else text)
    return out.getvalue()


def changed(part, old, new):
    assert old in GOOD[part]
    return {**GOOD, part: GOOD[part].replace(old, new)}


def run(name, content):
    (FOLDER / name).write_bytes(content)
    return subprocess.run([PROGRAM, "import", "--lang", "en", FOLDER / name], capture_output=True, text=True, timeout=20)


PLAIN = packed(GOOD)
read = {
    "plain": PLAIN,
    "streamed": packed(GOOD, stream=True),
    "streamed-stored": packed(GOOD, stream=True, method=zipfile.ZIP_STORED),
    "zip64": packed(GOOD, zip64=True),
    "zip64-streamed": packed(GOOD, stream=True, zip64=True),
    "slash": packed(GOOD, named=lambda name: "/" + name),
    "backslash": packed(GOOD, named=lambda name: name.replace("/", "\\")),
    "upper": packed(GOOD, named=str.upper),
    "absolute": packed({**changed("_rels/.rels", 'Target="', 'Target="/'), RELS: GOOD[RELS].replace('Target="', 'Target="/word/')}),
    "backslash-target": packed(changed("_rels/.rels", "word/document", "word\\document")),
    "case-of-target": packed(changed("_rels/.rels", "word/document", "Word/Document")),
    "dots-in-target": packed(changed(RELS, 'Target="', 'Target="../word/')),
    "other-name": packed(parts(table(row(cell("企业名称"), cell("某某公司"))), main="content/body7.xml")),
    "utf-16": packed({**GOOD, MAIN: GOOD[MAIN].replace('"UTF-8"', '"UTF-16"').encode("utf-16")}),
    "byte-order-mark": packed({**GOOD, MAIN: "\ufeff" + GOOD[MAIN]}),
    "strict": packed(
        {
            part: text.replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
            ).replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            for part, text in GOOD.items()
        }
    ),
    "trailing": PLAIN + bytes(200),
}
for name, content in read.items():
    done = run(name + ".docx", content)
    if done.returncode or "\n  name: 某某公司  # recognized" not in done.stdout:
        faults.append(f"{name}.docx is not read: {done.stderr.strip()}")

MACROS = changed(RELS, "</Relationships>", '<Relationship Id="v" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>')
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
locked = bytearray(PLAIN)
for at in range(len(PLAIN) - 4):
    if PLAIN[at : at + 4] in (b"PK\x01\x02", b"PK\x03\x04"):
        locked[at + (8 if PLAIN[at + 2] == 1 else 6)] |= 1
refused = {
    "macros.docx": (packed({**MACROS, "word/vbaProject.bin": "x"}), "macros"),
    "macros.docm": (packed({**MACROS, "word/vbaProject.bin": "x"}), "macros"),
    "odt.docx": (
        packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office/>"}, method=zipfile.ZIP_STORED),
        "OpenDocument",
    ),
    "locked.docx": (bytes(locked), "password"),
    "encrypted.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old.docx": (OLE + "WordDocument".encode("utf-16-le"), "old Word document"),
    "paper.docx": (b"%PDF-1.4 ...", "PDF"),
    "archive.docx": (packed({"a.txt": "x"}), "archive"),
}
for name, (content, words) in refused.items():
    done = run(name, content)
    if done.returncode != 2 or done.stderr.count("\n") != 1 or words not in done.stderr:
        faults.append(f"{name}: {words} is not told in a line: {done.stderr.strip()}")
print("\n".join(faults) or f"packages: {len(read)} of every make are read, {len(refused)} that are no forms are told")
sys.exit(bool(faults))
