"""Chosen offers of one commissioner and one financial year, added up."""

from exact import UNPUBLISHED, month_of, year_begin
from income import in_the_year, reason_of


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


def counted(offer, package, found):
    """What of an offer's income counts in the package, as it arrives."""
    until = counts_until(offer, package)
    return [
        one
        for line in found.lines.values()
        for one in line.arrivals
        if until is None or (one.month is not UNPUBLISHED and one.month < until)
    ]


def counts(offer, package):
    """Whether an offer's money counts in any month: not where it is replaced from its beginning on."""
    until = counts_until(offer, package)
    return until is None or month_of(offer["period"]["from"]) < until


def together(package, incomes):
    """The sums of a package, from the income of each offer by its id: pence or a missing reason;
    None where its offers exclude another."""
    if excluded(package):
        return None
    counting = [offer for offer in package if counts(offer, package)]
    lines = [line for offer in counting for line in incomes[offer["id"]].lines.values()]
    if all(line.missing for line in lines):
        return {name: reason_of(lines) for name in ("year", "months", "later")}
    arrivals = [one for offer in counting for one in counted(offer, package, incomes[offer["id"]])]
    months, later = in_the_year(package[0], arrivals)
    return {"year": sum(months) + later, "months": months, "later": later}
