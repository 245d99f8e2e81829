"""Chosen offers of one commissioner and one financial year, added up."""

from exact import UNPUBLISHED, month_of, year_begin
from income import income, reason_of


def package_of(offer, chosen):
    """The chosen offers of the same commissioner and financial year, this one among them."""
    return [
        other
        for other in chosen
        if other["commissioner"] == offer["commissioner"]
        and year_begin(other) == year_begin(offer)
    ]


def counts_until(offer, package):
    """The month from which an offer's money does not count, for another replaces it; or None."""
    begins = [
        month_of(other["period"]["from"])
        for other in package
        for relation in other["relations"]
        if relation["relation"] == "supersedes" and relation.get("offer") == offer["id"]
    ]
    return min(begins, default=None)


def excluded(package):
    """Whether two of the offers cannot be taken together."""
    names = {offer["id"] for offer in package}
    return any(
        relation["relation"] == "excludes" and relation.get("offer") in names
        for offer in package
        for relation in offer["relations"]
    )


def counted(offer, package, practice):
    """The lines of an offer, and what of them counts in the package."""
    lines = income(offer, practice).lines.values()
    until = counts_until(offer, package)
    pence = sum(
        one.amount
        for line in lines
        for one in line.arrivals
        if until is None or (one.month is not UNPUBLISHED and one.month < until)
    )
    return list(lines), pence


def year_together(package, practice):
    """The sum of a package: pence, a missing reason, or None where its offers exclude another."""
    if excluded(package):
        return None
    lines, total = [], 0
    for offer in package:
        more, pence = counted(offer, package, practice)
        lines += more
        total += pence
    return reason_of(lines) if all(line.missing for line in lines) else total
