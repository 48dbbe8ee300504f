#!/usr/bin/env bash
# Fails when a folder of src/ is not declared in CMakeLists.txt, includes one that its add_folder() does not name (directly or
# through those it names), when a library is used outside the folder that wraps it, or when the top level holds an entry that
# does not belong there. The list of folders is that of CMakeLists.txt, so that a new one cannot escape.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 - <<'PYTHON'
import pathlib, re, subprocess, sys

faults = []
uses, libraries = {}, {}
for name, arguments in re.findall(r"^add_folder\((\w+)([^)]*)\)", pathlib.Path("CMakeLists.txt").read_text(), re.M):
    words = arguments.split("LIBRARIES")
    uses[name] = words[0].replace("USES", " ").split()

def reach(name):
    """The folders that `name` may use."""
    found = {name}
    for other in uses[name]:
        if other not in uses:
            faults.append(f"CMakeLists.txt: {name} uses {other}, which is no folder declared there")
        elif other not in found:
            found |= reach(other)
    return found

sources = [pathlib.Path(f) for f in subprocess.check_output(["git", "ls-files", "-co", "--exclude-standard", "src"], text=True).split()]
folders = {f.parts[1] for f in sources if len(f.parts) > 2}
for name in sorted(folders ^ set(uses)):
    faults.append(f"src/{name}: not both a folder and declared by add_folder() in CMakeLists.txt")
# A library is the business of one folder.
homes = {"yaml-cpp": "input", "simdjson": "input", "iconv": "input", "minizip": "input", "expat": "input", "utf8proc": "text", "nettle": "text", "re2/": "predicate",
         "rapidjson": "output", "xlsxwriter": "output", "zlib": "output", "oneapi": "batch", "CLI": "cli"}
includes = 0
for file in sources:
    if file.suffix not in (".h", ".cpp") or not file.exists():
        continue
    home = file.parts[1] if len(file.parts) > 2 else "cli"
    if home not in uses:
        continue
    allowed = reach(home)
    for quote, target in re.findall(r'^#include (["<])([^">]+)', file.read_text(encoding="utf-8"), re.M):
        includes += 1
        if quote == '"' and target.split("/")[0] not in allowed:
            faults.append(f"{file} must not use {target}")
        for library, owner in homes.items():
            if quote == "<" and target.startswith(library) and home != owner:
                faults.append(f"{file}: only src/{owner} may use {library}")
if not folders or not includes:
    faults.append("nothing was checked")

tracked = subprocess.check_output(["git", "ls-files"], text=True).split("\n")
top = {entry.split("/")[0] for entry in tracked if entry}
for extra in sorted(top - {"CMakeLists.txt", "src", "rules", "examples", "tests", "LICENSE", "README.md"}):
    if not extra.startswith("."):
        faults.append(f"top-level entry that does not belong there: {extra}")
print("\n".join(faults) or f"layout: {len(folders)} folders and {includes} includes are as declared")
sys.exit(bool(faults))
PYTHON
