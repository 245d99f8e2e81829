"""Runs the command on offers and a practice, and reads its figures in the form of the cases."""

import json
import os
import shlex
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("OFFERSCOPE", "build/native/offerscope")
TODAY = "2026-11-21"


class Refused(Exception):
    """The command would not read the offers or the practice; the text is what it said."""


def write_offers(folder, offers, indent=None):
    """Writes each offer to a file of its own, indented where people shall read it. Gives the
    paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for offer in offers:
        path = folder / f"{offer['id']}.json"
        path.write_text(json.dumps(offer, indent=indent), encoding="utf-8")
        paths.append(str(path))
    return paths


def words(paths, registered, weighted, inputs):
    """The words of the command line."""
    line = [COMMAND, "compare", "--json", "--today", TODAY]
    if registered is not None:
        line += ["--registered", registered]
    if weighted is not None:
        line += ["--weighted", weighted]
    for name, value in inputs.items():
        line += ["--input", f"{name}={value}"]
    return line + paths


def shown(line):
    """The command line as a person would type it."""
    return shlex.join(line)


def compare(line):
    """What the command says of the offers."""
    return said_by(line)[0]


def said_by(line):
    """What the command says: the offers by id, and the packages by the ids of their offers."""
    try:
        done = subprocess.run(line, cwd=ROOT, capture_output=True, check=False)
    except OSError as error:
        raise Refused(f"{line[0]} cannot be run, build it first: {error}") from error
    if done.returncode != 0:
        told = (done.stderr or done.stdout).decode("utf-8", "replace")
        raise Refused(f"exit status {done.returncode}: {told[:2000]}")
    said = json.loads(done.stdout)
    packages = {tuple(sorted(one["offers"])): one for one in said.get("together", [])}
    return {offer["id"]: offer for offer in said["offers"]}, packages


def sum_of(value, reason):
    """A sum of the command as a case has it; the reason is known for the year alone."""
    if value is None or (isinstance(value, list) and None in value):
        return {"missing": reason}
    return value


def figures_of(offer):
    """The figures of one offer in the form of the cases. Why a sum of a certainty is missing is
    not told when the year is there, so that any reason is None."""
    income = offer["income"]
    reason = income.get("missing") if income["year"] is None else None
    return {
        "payments": {one["id"]: line_of(one) for one in offer["payments"]},
        "year": sum_of(income["year"], reason),
        "guaranteed": sum_of(income["guaranteed"], reason),
        "conditional": sum_of(income["conditional"], reason),
        "atRisk": sum_of(income["atRisk"], reason),
        "months": sum_of(offer["months"], reason),
        "later": sum_of(offer["later"], reason),
        "leavesOut": [one["payment"] for one in income["leavesOut"]],
    }


def line_of(payment):
    """The figures of one payment in the form of the cases."""
    if payment["amount"] is None:
        return {"amount": {"missing": payment["missing"]}}
    figures = {key: payment[key] for key in ("amount", "months", "later", "fullAmount")}
    if payment["hasConsumables"]:
        figures["afterConsumables"] = payment["afterConsumables"]
    if payment["pots"]:
        figures["pots"] = {one["id"]: one["amount"] for one in payment["pots"]}
    return figures
