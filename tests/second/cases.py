"""The worked cases of tests/cases, put to this second implementation."""

import json
from pathlib import Path

from exact import pounds_text
from income import income
from practice import Practice
from together import package_of, together

ROOT = Path(__file__).resolve().parents[2]
LEFT_TO_OTHERS = ("cliffs",)  # figures that offers/README.md does not define
NAMES = {"guaranteed": "guaranteed", "conditional": "conditional", "atRisk": "at-risk"}


def figure(value):
    """Pence, a list of them or a missing reason, in the form that the cases have."""
    if isinstance(value, str):
        return {"missing": value}
    if isinstance(value, list):
        return [pounds_text(one) for one in value]
    return pounds_text(value)


def line_figures(line):
    """A line in the form that the cases have."""
    if line.missing:
        return {"amount": {"missing": line.missing}}
    figures = {
        "amount": figure(line.amount),
        "months": figure(line.months),
        "later": figure(line.later),
        "fullAmount": figure(line.full),
    }
    if line.after_consumables is not None:
        figures["afterConsumables"] = figure(line.after_consumables)
    if line.pots:
        figures["pots"] = {name: figure(amount) for name, amount in line.pots.items()}
    return figures


def income_figures(found):
    """An offer's income in the form that the cases have."""
    return {
        "payments": {name: line_figures(line) for name, line in found.lines.items()},
        "year": figure(found.year),
        **{key: figure(found.certainties[name]) for key, name in NAMES.items()},
        "months": figure(found.months),
        "later": figure(found.later),
        "leavesOut": [name for name, line in found.lines.items() if line.missing],
    }


def sums_together(package, incomes):
    """The sums of a package as the cases have them; nothing where offers exclude others."""
    sums = together(package, incomes)
    return sums and {name: figure(value) for name, value in sums.items()}


def bundled_offers():
    """The published offers by id."""
    found = {}
    for file in sorted((ROOT / "offers").glob("*.json")):
        value = json.loads(file.read_text(encoding="utf-8"))
        if "payments" in value:
            found[value["id"]] = value
    return found


def differences(expected, found, where=""):
    """Every figure that is expected and is not found, as sentences."""
    if isinstance(expected, dict) and isinstance(found, dict) and "missing" not in expected:
        told = []
        for key, value in expected.items():
            if key in LEFT_TO_OTHERS:
                continue
            told += differences(value, found.get(key), f"{where}.{key}" if where else key)
        return told
    return [] if expected == found else [f"{where}: expected {expected}, found {found}"]


def put(case, offer, others):
    """The differences between one worked case and this implementation."""
    given = case["given"]
    chosen = [offer] + [others[name] for name in given.get("with", [])]
    practice = Practice(
        given.get("registered"), given.get("weighted"), given.get("inputs", {}), chosen
    )
    found = income_figures(income(offer, practice))
    if "together" in case["expect"]:
        package = package_of(offer, chosen)
        incomes = {one["id"]: income(one, practice) for one in package}
        found["together"] = sums_together(package, incomes)
    return differences(case["expect"], found)


def worked_cases():
    """Puts every worked case. Gives how many there are, and what differs as sentences."""
    bundled = bundled_offers()
    count, told = 0, []
    for folder in ("income", "rules"):
        for file in sorted((ROOT / "tests" / "cases" / folder).glob("*.json")):
            value = json.loads(file.read_text(encoding="utf-8"))
            inline = isinstance(value["offer"], dict)
            offer = value["offer"] if inline else bundled[value["offer"]]
            others = bundled | {one["id"]: one for one in value.get("others", [])}
            for case in value["cases"]:
                count += 1
                told += [
                    f"{folder}/{file.name}, {case['name']}: {one}"
                    for one in put(case, offer, others)
                ]
    return count, told


if __name__ == "__main__":
    number_of_cases, faults = worked_cases()
    print("\n".join(faults))
    print(f"{number_of_cases} worked cases, {len(faults)} differences")
