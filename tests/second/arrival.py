"""When money arrives: schedule, reconciliation, and an offer that bridges to another."""

from dataclasses import dataclass

from exact import UNPUBLISHED, half_away, month_of, number, split, year_begin


@dataclass
class Arrival:
    """Pence in a month, or in a month that is not published; taken back where negative."""

    month: int | None
    amount: int
    certainty: str

    @staticmethod
    def of(month_text, amount, certainty):
        return Arrival(month_of(month_text), amount, certainty)


def months_due(part):
    """The months in which a part of a schedule falls due."""
    if part["pays"] == "once":
        return [month_of(part["month"])]
    step = 1 if part["pays"] == "monthly" else 3
    return list(range(month_of(part["from"]), month_of(part["to"]) + 1, step))


def in_months(part, payment, amount, counts):
    """The pence of one part, laid out on the months in which they arrive. Each quarter's money
    follows its own count, where there are four counts and four payments."""
    months = months_due(part)
    weights = [1] * len(months)
    if part["pays"] == "quarterly" and counts and len(months) == 4:
        weights = counts
    certainty = part.get("certainty", payment["certainty"])
    late = month_of(part["backPaidIn"]) if "backPaidIn" in part else None
    return [
        Arrival(month if late is None else max(month, late), pence, certainty)
        for month, pence in zip(months, split(amount, weights))
    ]


def evenly(offer, payment, amount):
    """A line without a schedule: evenly over the offer's period within its financial year."""
    begin = month_of(offer["period"]["from"])
    end = min(month_of(offer["period"]["to"]), year_begin(offer) + 11)
    months = list(range(begin, end + 1))
    return [
        Arrival(month, pence, payment["certainty"])
        for month, pence in zip(months, split(amount, [1] * len(months)))
    ]


def lay_out(offer, payment, full, earned, counts, paid):
    """Stage 8: what arrives of a line that is earned. `paid` holds, by assumption, the share of a
    part that is paid in the end."""
    if "schedule" not in payment:
        return evenly(offer, payment, earned)
    if "reconciliation" in payment:
        return reconciled(payment, full, earned, counts)
    parts = payment["schedule"]
    arrivals = []
    for part, amount in zip(parts, split(earned, [number(part["percent"]) for part in parts])):
        if "paid" in part:
            amount = half_away(amount * paid[part["paid"]])
        arrivals += in_months(part, payment, amount, counts)
    return arrivals


def reconciled(payment, full, earned, counts):
    """Instalments on the full amount; then the account is settled."""
    parts = payment["schedule"]
    shares = split(full, [number(part["percent"]) for part in parts])
    instalments = sum(pence for part, pence in zip(parts, shares) if not part.get("balance"))
    arrivals = []
    for part, amount in zip(parts, shares):
        if part.get("balance"):
            amount = max(earned - instalments, 0)
        arrivals += in_months(part, payment, amount, counts)
    if earned < instalments:
        arrivals += taken_back(payment, instalments - earned)
    return arrivals


def taken_back(payment, shortfall):
    """What is taken back of instalments that were more than what was earned. It counts against
    the certainty of the first instalment."""
    how = payment["reconciliation"]
    if how["shortfall"] == "kept":
        return []
    first = next(part for part in payment["schedule"] if not part.get("balance"))
    certainty = first.get("certainty", payment["certainty"])
    months = [UNPUBLISHED]
    if "from" in how:
        months = list(range(month_of(how["from"]), month_of(how["to"]) + 1))
    return [
        Arrival(month, -pence, certainty)
        for month, pence in zip(months, split(shortfall, [1] * len(months)))
    ]


def cut_at_bridge(offer, chosen, arrivals):
    """What still arrives of an offer that is paid until another, chosen one starts. Money whose
    month is not published is not known to come too late, and stays."""
    begins = [
        month_of(other["period"]["from"])
        for relation in offer["relations"]
        for other in chosen
        if relation["relation"] == "bridges-to" and relation.get("offer") == other["id"]
    ]
    if not begins:
        return arrivals
    return [one for one in arrivals if one.month is UNPUBLISHED or one.month < min(begins)]
