"""Chosen offers of one commissioner and one financial year, added up."""

from exact import UNPUBLISHED, month_of, year_begin
from income import in_the_year, income, reason_of


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
    """The lines of an offer, and what of them counts in the package as it arrives."""
    lines = list(income(offer, practice).lines.values())
    until = counts_until(offer, package)
    arrivals = [
        one
        for line in lines
        for one in line.arrivals
        if until is None or (one.month is not UNPUBLISHED and one.month < until)
    ]
    return lines, arrivals


def together(package, practice):
    """The sums of a package: pence or a missing reason; None where its offers exclude another."""
    if excluded(package):
        return None
    lines, arrivals = [], []
    for offer in package:
        more, arrive = counted(offer, package, practice)
        lines += more
        arrivals += arrive
    if all(line.missing for line in lines):
        return {name: reason_of(lines) for name in ("year", "months", "later")}
    months, later = in_the_year(package[0], arrivals)
    return {"year": sum(months) + later, "months": months, "later": later}
