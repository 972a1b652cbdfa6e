#!/usr/bin/env python3
"""validate.py PROGRAM PATH…: what the program says of each path as SARIF must be valid, and say something."""
import json
import pathlib
import subprocess
import sys

import jsonschema

schema = json.loads((pathlib.Path(__file__).parent / "sarif-2.1.0.json").read_text())
validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def troubles_of(text):
    sarif = json.loads(text)
    for error in validator.iter_errors(sarif):
        yield f"{error.json_path}: {error.message[:200]}"
    if text.count("\n") != 1:
        yield "it is not minified"
    if not sarif["runs"][0]["results"]:
        yield "it holds no result"


def main(program, *paths):
    failed = False
    for path in paths:
        lint = subprocess.run([program, "lint", "--format", "sarif", path], capture_output=True, text=True)
        for trouble in troubles_of(lint.stdout) if lint.returncode in (0, 1) else [lint.stderr]:
            print(f"{path}: {trouble}")
            failed = True
    return failed or not paths


sys.exit(main(*sys.argv[1:]))
