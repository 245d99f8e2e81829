"""What an offer pays a practice, worked out from offers/README.md and from nothing else."""

from dataclasses import dataclass, field

from arrival import Arrival, cut_at_bridge, lay_out
from exact import UNPUBLISHED, Missing, number, pence, share, year_begin
from practice import Case, quarter_counts
from stages import closed, earned_in_pots, limited, paid_quantity, payee_share, pots_of, priced

CERTAINTIES = ("guaranteed", "conditional", "at-risk")


@dataclass
class Line:
    """What one payment comes to. Amounts are pence; with a missing reason all else is empty."""

    missing: str | None = None
    amount: int | None = None
    after_consumables: int | None = None
    longest: int = 0  # digits of the longest exact number behind the amount
    full: int = 0
    earned: int = 0
    pots: dict = field(default_factory=dict)
    months: list = field(default_factory=list)
    later: int = 0
    certainties: dict = field(default_factory=dict)
    arrivals: list = field(default_factory=list)


@dataclass
class Income:
    """What one offer comes to: its lines by id, and sums, which are pence or a missing reason."""

    lines: dict
    year: object
    certainties: dict
    months: object
    later: object


def worked_through(case, payment, pounds, quantity, counts):
    """Stages 2 to 8 at one price: the full amount, what each pot earns, and what arrives."""
    value = priced(case, payment["rate"], pounds, quantity)
    case.keep_longest(value)
    value = limited(case, payment.get("limits", []), value) * payee_share(case, payment)
    case.keep_longest(value)
    full = pence(value)
    if closed(case, payment):
        return 0, {pot["id"]: 0 for pot in pots_of(payment)}, []
    pots = earned_in_pots(case, payment, full)
    paid = {
        part["paid"]: share(case.answer(part["paid"]))
        for part in payment.get("schedule", [])
        if "paid" in part
    }
    return full, pots, lay_out(case.offer, payment, full, sum(pots.values()), counts, paid)


def work_out(case, payment):
    """One payment through all stages. Gives a line; a missing figure is a line with its reason."""
    rate, quantity = payment["rate"], payment["quantity"]
    case.longest = 0
    reason = rate.get("missing")  # stands above everything else that is missing
    found = None
    try:
        found = paid_quantity(case, quantity)
    except Missing as missing:
        reason = reason or missing.reason
    if reason:
        return Line(missing=reason)
    try:
        counts = quarter_counts(case, quantity) if quantity.get("counted") == "quarters" else None
        first = number(rate["pounds"]) if "pounds" in rate else None
        full, pots, arrivals = worked_through(case, payment, first, found, counts)
        for variation in rate.get("variations", []):
            price = number(variation["pounds"])
            full, pots, then = worked_through(case, payment, price, found, counts)
            difference = sum(one.amount for one in then) - sum(one.amount for one in arrivals)
            arrivals = arrivals + [
                Arrival.of(variation["month"], difference, payment["certainty"])
            ]
    except Missing as missing:
        return Line(missing=missing.reason)
    arrivals = cut_at_bridge(case.offer, case.practice.chosen, arrivals)
    line = line_of(case.offer, payment, full, pots, arrivals)
    if "consumables" in payment:
        line.after_consumables = line.amount - consumed(case, payment, found)
    line.longest = case.longest
    return line


def consumed(case, payment, quantity):
    """What the practice must buy out of the price."""
    bought = payment["consumables"]
    each = sum(number(one["units"]) * number(one["pounds"]) for one in bought)
    case.keep_longest(each * quantity)
    return pence(each * quantity)


def in_the_year(offer, arrivals):
    """What arrives in the twelve months of the offer's financial year, and what later."""
    april = year_begin(offer)
    months, later = [0] * 12, 0
    for one in arrivals:
        if one.month is not UNPUBLISHED and one.month < april + 12:
            months[one.month - april] += one.amount
        else:
            later += one.amount
    return months, later


def line_of(offer, payment, full, pots, arrivals):
    """The line of what arrives: twelve months, what comes later, and sums by certainty."""
    months, later = in_the_year(offer, arrivals)
    certainties = {name: 0 for name in certainties_of(payment)}
    for one in arrivals:
        certainties[one.certainty] = certainties.get(one.certainty, 0) + one.amount
    return Line(
        amount=sum(one.amount for one in arrivals),
        full=full,
        earned=sum(pots.values()),
        pots={} if "pots" not in payment else pots,
        months=months,
        later=later,
        certainties=certainties,
        arrivals=arrivals,
    )


def certainties_of(payment):
    """The certainties that the money of a payment has: those of its parts, else its own."""
    parts = payment.get("schedule") or [{}]
    names = {part.get("certainty", payment["certainty"]) for part in parts}
    if payment["rate"].get("variations"):
        names.add(payment["certainty"])
    return names


def reason_of(lines):
    """Why a sum of lines that are all missing is missing."""
    reasons = {line.missing for line in lines}
    return "not-entered" if "not-entered" in reasons else "not-published"


def certainty_sum(offer, lines, name):
    """The sum of one certainty, or why it is missing; a certainty that no line has is zero."""
    having = [
        lines[payment["id"]]
        for payment in offer["payments"]
        if name in certainties_of(payment)
    ]
    there = [line for line in having if not line.missing]
    if having and not there:
        return reason_of(having)
    return sum(line.certainties.get(name, 0) for line in there)


def income(offer, practice):
    """What the offer pays the practice: every line, and the sums of the offer."""
    case = Case(offer, practice)
    for payment in offer["payments"]:
        case.lines[payment["id"]] = work_out(case, payment)
    lines = case.lines
    there = [line for line in lines.values() if not line.missing]
    if not there:
        reason = reason_of(lines.values())
        return Income(lines, reason, {name: reason for name in CERTAINTIES}, reason, reason)
    return Income(
        lines,
        sum(line.amount for line in there),
        {name: certainty_sum(offer, lines, name) for name in CERTAINTIES},
        [sum(line.months[month] for line in there) for month in range(12)],
        sum(line.later for line in there),
    )
