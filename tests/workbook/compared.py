"""One workbook and what the command says of the same offers and practice."""

import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "second"))

from command import words  # noqa: E402 (the folder above is where it is)
from formula import Doubles, Exact, is_number  # noqa: E402

WORDS = "The sum when this file was made"
CERTAINTIES = ("guaranteed", "conditional", "atRisk")


def command_line(paths, registered, weighted, inputs, *more):
    """The words that ask the command, with `more` in place of --json where it is there."""
    line = words(paths, registered, weighted, inputs)
    if more:
        at = line.index("--json")
        line[at:at + 1] = more
    return line


class Columns:
    """The places of a sheet's cells by the titles of its columns."""

    def __init__(self, workbook, sheet):
        self.sheet = sheet
        rows = next(one["rows"] for one in workbook["sheets"] if one["name"] == sheet)
        self.rows = rows
        self.column = {cell["text"]: index for index, cell in enumerate(rows[0]) if cell}

    def text(self, row, title):
        cells = self.rows[row]
        cell = cells[self.column[title]] if self.column[title] < len(cells) else None
        return (cell or {}).get("text", "")

    def place(self, row, title):
        return (self.sheet, self.column[title], row)


def offers_rows(workbook):
    """For each offer its lines as (row, rows of its pots), and the row of its sums."""
    columns = Columns(workbook, "Income")
    found, lines = [], []
    for row in range(1, len(columns.rows)):
        if not columns.rows[row]:
            continue
        total = columns.rows[row][columns.column["Payment"]].get("style") == "total"
        if total:
            found.append((lines, row))
            lines = []
        elif columns.text(row, "Part"):
            lines[-1][1].append(row)
        else:
            lines.append((row, []))
    return columns, found


def same(value, pounds, numbers):
    """Whether a worked value is that amount, or is words where the command has none."""
    if pounds is None:
        return isinstance(value, str) and value != ""
    if not is_number(value):
        return False
    if numbers is Exact:
        return Fraction(value) == Fraction(pounds)
    return round(value * 100) == round(float(pounds) * 100) and abs(value - float(pounds)) < 1e-6


def words_differ(what, workings, place, income):
    """The words on what an income leaves out, where they are not the command's, as a sentence."""
    value = workings.value(place)
    return [] if value == income["leavesOutText"] else [f"{what}: worked {value!r}, the command says {income['leavesOutText']!r}"]


def too_large(one):
    return one.get("missing") == "not-applicable"


def differences(workbook, workings, said, needs_all=True):
    """What the worked cells hold other than the command says, as sentences; and how many amounts
    were compared. Lines that the command finds too large are passed over."""
    told, count = [], 0
    columns, rows = offers_rows(workbook)

    def put(what, place, pounds):
        nonlocal count
        count += 1
        value = workings.value(place)
        if not same(value, pounds, workings.numbers):
            told.append(f"{what}: worked {value}, the command says {pounds}")

    for offer, (lines, total) in zip(said, rows, strict=True):
        large = any(too_large(one) for one in offer["payments"])
        for payment, (row, pots) in zip(offer["payments"], lines, strict=True):
            name = f"{offer['id']} {payment['id']}"
            if too_large(payment):
                continue
            put(f"{name} amount", columns.place(row, "Amount a year (£)"), payment["amount"])
            put(f"{name} in full", columns.place(row, "In full (£)"), payment["fullAmount"])
            if payment["amount"] is None:
                continue
            for pot, at in zip(payment["pots"], pots, strict=True):
                put(f"{name} {pot['id']}", columns.place(at, "Earned (£)"), pot["amount"])
        if large:
            continue
        income = offer["income"]
        put(f"{offer['id']} year", columns.place(total, "Amount a year (£)"), income["year"])
        titles = ("Guaranteed (£)", "Conditional (£)", "At risk (£)")
        for key, title in zip(CERTAINTIES, titles):
            put(f"{offer['id']} {key}", columns.place(total, title), income[key])
        told += words_differ(f"{offer['id']} left out", workings, columns.place(total, WORDS), income)
    compare = Columns(workbook, "Compare")
    figures = ("year", "perWeightedPatient", "perRegisteredPatient", *CERTAINTIES)
    row_of = {cells[0]["text"]: row for row, cells in enumerate(compare.rows)}
    first = row_of["Income a year (£)"]
    for index, offer in enumerate(said):
        if any(too_large(one) for one in offer["payments"]):
            continue
        for row, key in enumerate(figures):
            put(f"{offer['id']} Compare {key}", ("Compare", index + 1, first + row), offer["income"][key])
        place = ("Compare", index + 1, row_of["Left out"])
        told += words_differ(f"{offer['id']} Compare left out", workings, place, offer["income"])
    return told, count


def cached_differences(workbook, workings):
    """Formula cells whose stored value is not what the formula comes to."""
    told, count = [], 0
    for sheet in workbook["sheets"]:
        for row, cells in enumerate(sheet["rows"]):
            for column, cell in enumerate(cells):
                if cell is None or "formula" not in cell:
                    continue
                count += 1
                value = workings.value((sheet["name"], column, row))
                stored = workings.cached(cell)
                if is_number(stored):
                    near = is_number(value) and abs(value - stored) <= Fraction(1, 1_000_000)
                    exact = near and (value == stored or cell.get("style") not in ("money", "workingMoney", "total"))
                    if numbers_differ(workings, near, exact):
                        told.append(f"{sheet['name']} {column},{row}: {value}, stored {stored}")
                elif value != stored:
                    told.append(f"{sheet['name']} {column},{row}: {value!r}, stored {stored!r}")
    return told, count


def numbers_differ(workings, near, exact):
    return not (exact if workings.numbers is Exact else near)


__all__ = ["Columns", "Doubles", "Exact", "cached_differences", "command_line", "differences"]
