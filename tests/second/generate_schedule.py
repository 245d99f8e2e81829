"""Random schedules of every kind, and how an account is settled."""

from exact import month_text
from generate_numbers import percentages

CERTAINTIES = ("guaranteed", "conditional", "at-risk")


def due(make):
    """When a part is paid."""
    begin = make.april + (0 if make.chance(0.5) else make.random.randint(0, 12))
    kind = make.random.choice(("monthly", "quarterly", "quarterly", "once"))
    if kind == "once":
        month = month_text(begin + make.random.randint(0, 3))
        return {"pays": kind, "month": month if make.chance(0.85) else "not-published"}
    if kind == "monthly":
        length = make.random.choice((12, 12, 1, 2, 3, 5, 11))
    else:
        length = make.random.choice((12, 12, 10, 11, 1, 4, 6, 7, 9))
    part = {"pays": kind, "from": month_text(begin), "to": month_text(begin + length - 1)}
    if make.chance(0.2):
        part["backPaidIn"] = month_text(begin + make.random.randint(0, length + 1))
    return part


def own_certainty(make, payment, part, allowed):
    """A certainty of the part's own, or what it must have because the payment's is not allowed."""
    if payment["certainty"] in allowed and make.chance(0.7):
        return
    found = make.random.choice(allowed)
    if found != payment["certainty"]:
        part["certainty"] = found
        part["certaintyReason"] = "Made at random."


def reconciliation(make):
    """What happens to a shortfall, and over which months it is taken back."""
    found = {"shortfall": make.random.choice(("recovered", "recovered", "kept", "not-published"))}
    if found["shortfall"] != "kept" and make.chance(0.6):
        begin = make.april + make.random.randint(3, 14)
        found["from"] = month_text(begin)
        found["to"] = month_text(begin + make.random.choice((0, 1, 2, 5, 11, 35)))
    return found


def add_schedule(make, payment):
    """Gives the payment a schedule, sometimes with a reconciliation."""
    count = make.random.choice((1, 1, 1, 2, 2, 3, 4))
    parts = [{"percent": percent} | due(make) for percent in percentages(make.random, count)]
    settled = make.chance(0.5 if "pots" in payment or "achievement" in payment else 0.08)
    balance = None
    allowed = CERTAINTIES
    if settled:
        payment["reconciliation"] = reconciliation(make)
        if payment["reconciliation"]["shortfall"] == "recovered":
            allowed = ("conditional", "at-risk")
        if count > 1 and make.chance(0.6):
            balance = make.random.choice((count - 1, count - 1, 0))
            parts[balance]["balance"] = True
    for place, part in enumerate(parts):
        own_certainty(make, payment, part, CERTAINTIES if place == balance else allowed)
        if not settled and make.chance(0.12):
            part["paid"] = make.assumption("percent", ["50"])
    payment["schedule"] = parts
