"""What an offer pays a practice, worked out from offers/README.md and from nothing else."""

from dataclasses import dataclass, field
from fractions import Fraction

from arrival import Arrival, cut_at_bridge, lay_out
from exact import ONE, UNPUBLISHED, ZERO, Missing, half_away, number, pence, share, split, year_begin
from practice import Case, quarter_counts

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


def behind_basis(case, quantity):
    """The number behind the basis, before any stage."""
    basis = quantity["basis"]
    if basis in ("weighted-patient", "registered-patient"):
        return case.practice.list_size(basis)
    if basis == "point":
        return number(quantity["points"])
    if basis == "block":
        return ONE
    if basis == "unearned-pound":
        earlier = case.lines[quantity["payment"]]
        if earlier.missing:
            raise Missing(earlier.missing)
        return Fraction(earlier.full - earlier.earned, 100)
    if basis == "not-published":
        raise Missing("not-published")
    if quantity.get("counted") == "quarters":
        return sum(quarter_counts(case, quantity), ZERO) / 4
    return case.practice.volume(quantity["volume"])


def paid_quantity(case, quantity):
    """Stage 1: the number behind the basis, times the factors, at least the floor, at most what
    is left of the cap. Draws on the cap, whatever becomes of the payment in later stages."""
    found = behind_basis(case, quantity)
    for factor in quantity.get("factors", []):
        found *= case.measure(factor)
        case.keep_longest(found)
    if "floor" in quantity:
        found = max(found, case.measure(quantity["floor"]))
    if "cap" in quantity:
        name = quantity["cap"]
        left = max(case.measure(case.caps[name]) - case.drawn.get(name, ZERO), ZERO)
        found = min(found, left)
        case.drawn[name] = case.drawn.get(name, ZERO) + found
    return found


def banded(case, bands, quantity):
    """The quantity priced by bands, before `per`."""
    steps = [(number(step["from"]), number(step["pounds"])) for step in bands["steps"]]
    if bands["prices"] == "all-units":
        reached = case.measure(bands["by"], compared=True) if "by" in bands else quantity
        price = ZERO
        for begin, pounds in steps:
            if reached >= begin:
                price = pounds
        return quantity * price
    value = ZERO
    for place, (begin, pounds) in enumerate(steps):
        end = steps[place + 1][0] if place + 1 < len(steps) else quantity
        value += max(min(quantity, end) - begin, ZERO) * pounds
    return value


def priced(case, rate, pounds, quantity):
    """Stage 2: the value of a quantity, at a price, or by the bands where there is no price."""
    value = banded(case, rate["bands"], quantity) if "bands" in rate else quantity * pounds
    return value / number(rate["per"]) if "per" in rate else value


def limited(case, limits, value):
    """Stage 3: each limit in the file's order."""
    for limit in limits:
        bound = case.measure(limit)
        if limit["limit"] == "at-most":
            value = min(value, bound)
        elif limit["limit"] == "at-least":
            value = max(value, bound)
        else:
            value = max(value - bound, ZERO)
    return value


def payee_share(case, payment):
    """The part of the money that reaches the practice."""
    if payment.get("payee", "practice") == "practice":
        return ONE
    entered = case.practice.inputs.get(f"{case.offer['id']}.practice-share")
    return ONE if entered in (None, "") else share(entered)


def rule_share(case, rule):
    """The share that one rule of an achievement pays, from 0 to 1."""
    if rule["rule"] == "best-of":
        paid = max(rule_share(case, one) for one in rule["of"])
    else:
        reached = number(case.answer(rule["assumption"]))
        if rule["rule"] == "step":
            paid = ZERO
            for step in rule["steps"]:
                if reached >= number(step["at"]):
                    paid = share(step["pays"])
        else:
            lower, upper = number(rule["lower"]), number(rule["upper"])
            paid = min(max((reached - lower) / (upper - lower), ZERO), ONE)
            if "nothingUnder" in rule and reached < number(rule["nothingUnder"]):
                paid = ZERO
    relief = rule.get("relief")
    if relief and case.holds(relief["assumption"]):
        paid = max(paid, share(relief["pays"]))
    return paid


def pots_of(payment):
    """The pots of a payment; without any, the full amount is one."""
    return payment.get("pots") or [{"id": None, "percent": "100"}]


def earned_in_pots(case, payment, full):
    """Stages 5 and 6: what each pot earns, by the pot's id."""
    pots = pots_of(payment)
    earned = {}
    for pot, whole in zip(pots, split(full, [number(pot["percent"]) for pot in pots])):
        rule = pot.get("achievement", payment.get("achievement"))
        paid = rule_share(case, rule) if rule else ONE
        open_ = all(case.holds(gate) for gate in pot.get("gates", []))
        earned[pot["id"]] = half_away(whole * paid) if open_ else 0
    return earned


def closed(case, payment):
    """Stage 7: whether nothing at all is paid: a gate that is not met, or an offer that this one
    requires and that is not chosen."""
    gates = payment.get("gates", []) + case.offer.get("gates", [])
    chosen = {offer["id"] for offer in case.practice.chosen}
    return not all(case.holds(gate) for gate in gates) or any(
        relation["relation"] == "requires" and relation.get("offer") not in chosen
        for relation in case.offer["relations"]
    )


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
    line.longest = case.longest
    if "consumables" in payment:
        line.after_consumables = line.amount - consumed(payment, found)
    return line


def consumed(payment, quantity):
    """What the practice must buy out of the price."""
    return pence(
        sum(
            number(one["units"]) * number(one["pounds"]) * quantity
            for one in payment["consumables"]
        )
    )


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
    return "not-entered" if any(line.missing == "not-entered" for line in lines) else "not-published"


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
