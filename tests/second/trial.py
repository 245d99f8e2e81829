"""A group of offers on which a law is tried, and what may move in it by a penny."""

from decimal import Decimal
from random import Random

from command import compare, shown, words, write_offers
from generate import group

TOGETHER = 6


def amount_of(text):
    """Pence of a decimal text of pounds."""
    return int(Decimal(text) * 100)


class Trial:
    """One group of offers and its practice, with what the command says of it."""

    def __init__(self, seed, folder):
        self.offers, self.registered, self.weighted, self.inputs = group(seed, TOGETHER)
        self.random = Random(f"laws-{seed}")
        self.folder = folder / f"laws-{seed}"
        self.said = self.ask("as-they-are", self.offers, self.inputs)

    def line(self, name, offers, inputs, indent=None):
        paths = write_offers(self.folder / name, offers, indent)
        return words(paths, self.registered, self.weighted, inputs)

    def ask(self, name, offers, inputs):
        return compare(self.line(name, offers, inputs))

    def lines(self, said=None):
        """Every payment that has an amount, as (offer, payment of the file, pence)."""
        for offer in self.offers:
            lines = (said or self.said)[offer["id"]]["payments"]
            for payment, one in zip(offer["payments"], lines):
                if one["amount"] is not None:
                    yield offer, payment, amount_of(one["amount"])

    def again(self, name, offers, inputs, offer_id):
        """The words that ask for the changed group again, to be shown with a breach."""
        return f"{offer_id}: {shown(self.line(f'{name}-again', offers, inputs, indent=2))}"


def parts_count(payment):
    return len(payment.get("schedule", [1]))


def pots_count(payment):
    return len(payment.get("pots", [1]))


def bridged(offer):
    """Whether some of the line may be cut off by another offer's beginning."""
    return any(one["relation"] == "bridges-to" for one in offer["relations"])


def on_unearned(payment):
    return payment["quantity"]["basis"] == "unearned-pound"


def drawn_with(offer, payment, marked):
    """Whether another payment that is marked draws on the same cap."""
    cap = payment["quantity"].get("cap")
    return cap is not None and any(
        marked(one) and one is not payment and one["quantity"].get("cap") == cap
        for one in offer["payments"]
    )


def slack(payment):
    """Pence by which whole pence may move against the rest when a larger sum is split: one for
    each pot whose share of it is not simply paid, and one for each part of the schedule whose
    pence are not simply added up."""
    loose = 0
    if any("achievement" in pot or "gates" in pot for pot in payment.get("pots", [])) or (
        "pots" in payment and "achievement" in payment
    ):
        loose += pots_count(payment)
    parts = payment.get("schedule", [])
    if "reconciliation" in payment or any("paid" in part for part in parts):
        loose += parts_count(payment)
    return loose


def compared(trial, name, offers, inputs, changed, holds):
    """Asks for the changed group; `holds` says of each changed line whether the law does, or None
    where it is an exception."""
    said = trial.ask(name, offers, inputs)
    after = {(one["id"], payment["id"]): pence for one, payment, pence in trial.lines(said)}
    cases, told = 0, []
    for offer, payment, before in trial.lines():
        key = (offer["id"], payment["id"])
        if key not in changed or key not in after:
            continue
        kept = holds(offer, payment, before, after[key])
        if kept is None:
            continue
        cases += 1
        if not kept:
            again = trial.again(name, offers, inputs, " ".join(key))
            told.append(f"{before}p became {after[key]}p, {again}")
    return cases, told


def named_values(value, key):
    """Every value that stands under the key, anywhere."""
    if isinstance(value, list):
        for one in value:
            yield from named_values(one, key)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name == key:
                yield one
            else:
                yield from named_values(one, key)
