#!/usr/bin/env python3
"""Validates JSON files with Python's jsonschema: one of the peers of compare.py.

    python3 tests/bench/peer_python.py SCHEMA FILE…
"""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    validator = jsonschema.Draft7Validator(json.load(file))
failed = 0
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    for error in validator.iter_errors(document):
        failed += 1
        print(f"{path}: {error.json_path}: {error.message[:200]}", file=sys.stderr)
sys.exit(failed > 0)
