"""What `import` makes of a form, held against what its maker set in it.

    tally = judge(program, "form.docx", {"enterprise.name": "某某公司"}, ["told"])
    tally.right, tally.to_confirm, tally.told, tally.wrong, tally.lost
"""
import dataclasses
import re
import subprocess

import yaml


@dataclasses.dataclass
class Tally:
    expected: int = 0
    right: int = 0  # and recognized
    to_confirm: int = 0  # and right
    told: list = dataclasses.field(default_factory=list)  # not read, and said so
    wrong: list = dataclasses.field(default_factory=list)
    lost: list = dataclasses.field(default_factory=list)

    def __add__(self, other):
        return Tally(*(getattr(self, one.name) + getattr(other, one.name) for one in dataclasses.fields(self)))


def flat(value, path=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f"{path}{key}.")
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for at, one in enumerate(value):
            yield from flat(one, f"{path}{at}.")
    else:
        yield path[:-1], value


def to_be_confirmed(text):
    """Paths whose value is marked so, on its line or on the line before it."""
    keys, marked, before = [], set(), False
    for line in text.split("\n"):
        says = re.search(r"# to confirm\b", line) is not None
        found = re.match(r"( *)(\w+):", line)
        if not found:
            before = says or (before and line.strip().startswith("#"))
            continue
        keys = keys[: len(found[1]) // 2] + [found[2]]
        if says or before:
            marked.add(".".join(keys))
        before = False
    return marked


def judge(program, file, expected, told):
    done = subprocess.run([program, "import", "--lang", "en", file], capture_output=True, text=True, timeout=60)
    chinese = subprocess.run([program, "import", "--lang", "zh", file], capture_output=True, text=True, timeout=60)
    if done.returncode:
        return Tally(len(expected), lost=[f"{file}: {done.stderr.strip()}"])
    found = {path: value for path, value in flat(yaml.load(done.stdout, yaml.BaseLoader)) if value not in (None, "", [])}
    doubted = to_be_confirmed(done.stdout)
    tally = Tally(len(expected))
    comments = "\n".join(line for line in done.stdout.split("\n") if line.lstrip().startswith("#")) + done.stderr
    for path, value in expected.items():
        value = str(value).lower() if isinstance(value, bool) else value
        read = found.pop(path, None)
        # A picture between two lines leaves one empty.
        read = "\n".join(line for line in read.split("\n") if line) if isinstance(read, str) else read
        if read == value:
            if path in doubted:
                tally.to_confirm += 1
            else:
                tally.right += 1
        elif read is not None:
            tally.wrong.append(f"{path}: {value!r} is read as {read!r}")
        elif str(value).split("\n")[0] in comments:
            tally.told.append(path)
        else:
            tally.lost.append(f"{path}: {value!r}")
    for path, value in found.items():
        of_form = path.split(".")[0] in ("enterprise", "pilot", "commitment", "recommendation", "narrative", "attachments")
        if (
            of_form
            and not path.endswith((".value", ".proposed", ".kind", ".file"))
            and not re.match(r"attachments\.\d+\.kind", path)
        ):
            tally.wrong.append(f"{path}: nothing is there, and {value!r} is read")
    tally.lost += [f"“{words}” is not told" for words in told if words not in chinese.stdout + chinese.stderr]
    return tally
