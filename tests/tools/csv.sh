#!/bin/bash
# A second reader, Python's, reads the CSV of each view of every offer: the same width in each row, the payments of
# an offer add up to its income, and no text begins a formula.
# Takes nothing; wants build/native/offerscope.
set -euo pipefail
cd "$(dirname "$0")/../.."

/usr/bin/python3 - <<'PYTHON'
import csv
import io
import json
import subprocess
from decimal import Decimal, InvalidOperation

COMMAND = "build/native/offerscope"
VIEWS = ("compare", "income", "services", "uplift", "workload", "terms", "decision", "sources")
PRACTICE = ["--registered", "9800", "--weighted", "10240.5", "--today", "2026-01-15"]


def said(*words):
    return subprocess.run([COMMAND, *words], check=True, capture_output=True).stdout


def rows(view, offer):
    data = said("compare", f"--csv={view}", *PRACTICE, offer)
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n"), (view, offer)
    text = data.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n"), (view, offer)
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def is_number(text):
    try:
        Decimal(text)
    except InvalidOperation:
        return False
    return True


offers = [choice["id"] for choice in json.loads(said("compare", "--json"))["choices"]]
cells = 0
for offer in offers:
    income = json.loads(said("compare", "--json", *PRACTICE, offer))["offers"][0]["income"]["year"]
    for view in VIEWS:
        head, *body = rows(view, offer)
        for row in body:
            assert len(row) == len(head), (view, offer, row)
            for text in row:
                cells += 1
                assert is_number(text) or text.lstrip(" \"'")[:1] not in tuple("=+-@\t\r"), (view, offer, text)
        if view == "income":
            amounts = [row[head.index("Amount a year (£)")] for row in body]
            known = [Decimal(text) for text in amounts if is_number(text)]
            assert (sum(known) == Decimal(income)) if income else not known, offer
assert cells > 20_000, cells
print(f"{len(offers)} offers, {len(VIEWS)} views, {cells} cells")
PYTHON
