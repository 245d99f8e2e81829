"""The stages of a payment, from its quantity to what each pot earns, one function for each."""

from fractions import Fraction

from exact import ONE, ZERO, Missing, half_away, number, share, split
from practice import quarter_counts


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
    requires and that is not chosen. One that has only a name cannot be chosen, so it changes no
    figure: that is how offers/README.md is read here, which does not say."""
    gates = payment.get("gates", []) + case.offer.get("gates", [])
    chosen = {offer["id"] for offer in case.practice.chosen}
    required = {
        relation["offer"]
        for relation in case.offer["relations"]
        if relation["relation"] == "requires" and "offer" in relation
    }
    return not all(case.holds(gate) for gate in gates) or not required <= chosen
