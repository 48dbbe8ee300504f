"""A description whose every text tries to be something else, written as JSON so that any character can be in it.

    python3 hostile_description.py FOLDER

FOLDER gets `draft.json`, and `texts.json`: the hostile strings as a reader must see them, that is with what a
terminal would obey written as escapes.
"""
import json
import pathlib
import sys
import unicodedata

TEXTS = [
    "<script>document.title='owned'</script>",
    "\"><img src=x onerror=\"document.title='owned'\">",
    "]]>",
    "<![CDATA[x]]>&lt;&amp;&#60;",
    "::error file=x::owned",
    "%0A::error::owned",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1)",
    "-2+3",
    "\tlead",
    "\u001b[31mred\u001b[0m",
    "\u202eoverride\u202c",
    "\u2066isolate\u2069",
    "pipe | back`tick` ``` fence",
    "[link](javascript:owned) ![image](x) **bold** _it_ # head",
    "<details open><summary>x",
    "${{ github.token }} $(owned) `owned`",
    "line\nbreak",
    "1. one - two * three",
    "zero\u200bwidth\u00adhyphen",
    "\U0001f600 emoji 汉字，「引号」",
    "##[error]owned",
    "##vso[task.setvariable variable=x]owned",
    "＝1+1",
    "＋1",
    "－2+3",
    "＠SUM(A1)",
    "_x0041_ low line _x005F_",
    "very long " + "长" * 300,
]


def visible(text):
    shown = []
    for c in text:
        if c == "\n":
            shown.append("\\n")
        elif c == "\t":
            shown.append("\\t")
        elif unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn", "Cs"):
            shown.append(f"\\x{ord(c):02x}" if ord(c) < 0x100 else f"\\u{ord(c):04x}")
        else:
            shown.append(c)
    return "".join(shown)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    texts = [text for text in TEXTS if text.strip() == text]
    description = {
        "enterprise": {"name": TEXTS[0], "contact": {"mobile": TEXTS[6], "email": TEXTS[1]}, "ownership": TEXTS[4]},
        "pilot": {"name": " / ".join(texts[1:6]), "modes": ["discrete"], "address": TEXTS[12]},
        "systems": {"mes": {"functions": texts}},
        "narrative": {"discrete": {"s1": "\n".join(texts)}},
        "attachments": [{"id": TEXTS[2], "kind": TEXTS[8], "file": TEXTS[5]}],
    }
    (folder / "draft.json").write_text(json.dumps(description, ensure_ascii=True), encoding="ascii")
    (folder / "texts.json").write_text(json.dumps([visible(text) for text in texts]), encoding="ascii")


main()
