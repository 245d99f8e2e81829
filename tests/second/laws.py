"""Laws that hold whatever an offer holds, tried on the results of the command alone.

Each law takes a group of offers, changes it, and compares what the command says before and after.
A law gives (cases, breaches): on how many lines or offers it was tried, and sentences. Where a law
has exceptions its function says which, and why.
"""

import copy
import shutil
from multiprocessing import Pool
from pathlib import Path

from command import Refused
from exact import number
from generate import named_by
from generate_numbers import plain
from trial import (
    TOGETHER,
    Trial,
    amount_of,
    bridged,
    compared,
    drawn_with,
    named_values,
    on_unearned,
    parts_count,
    pots_count,
    slack,
)


def adds_up(trial):
    """Months and later add up to the line; lines to the offer; certainties to the year."""
    cases, told = 0, []
    for offer in trial.offers:
        said = trial.said[offer["id"]]
        lines = [one for one in said["payments"] if one["amount"] is not None]
        if not lines:
            continue
        cases += 1
        sums = [
            ("certainties", sum(amount_of(said["income"][name] or "0")
                                for name in ("guaranteed", "conditional", "atRisk")),
             amount_of(said["income"]["year"])),
            ("lines", sum(amount_of(one["amount"]) for one in lines),
             amount_of(said["income"]["year"])),
            ("months", sum(map(amount_of, said["months"])) + amount_of(said["later"]),
             amount_of(said["income"]["year"])),
            ("later", sum(amount_of(one["later"]) for one in lines), amount_of(said["later"])),
        ]
        for one in lines:
            arrives = sum(map(amount_of, one["months"])) + amount_of(one["later"])
            sums.append((f"months of {one['id']}", arrives, amount_of(one["amount"])))
        for name, found, whole in sums:
            if found != whole:
                told.append(f"{offer['id']}: {name} add up to {found}p, not {whole}p")
    return cases, told


def order_is_free(trial):
    """The order in which offers are named changes nothing that they pay."""
    offers = list(reversed(trial.offers))
    said = trial.ask("as-they-are", offers, trial.inputs)
    told = [
        trial.again("as-they-are", offers, trial.inputs, offer["id"])
        for offer in offers
        if any(said[offer["id"]][key] != trial.said[offer["id"]][key]
               for key in ("months", "later", "income"))
    ]
    return len(offers), told


def pots_split(trial):
    """A pot cut into two of the same percentage in all changes nothing in total, where pots are
    whole: no pot of the line has an achievement or a gate. With those, whole pence may move
    between pots that pay differently: a penny for each pot at most."""
    offers = copy.deepcopy(trial.offers)
    changed = set()
    for offer in offers:
        for payment in offer["payments"]:
            if "pots" not in payment:
                continue
            place = trial.random.randrange(len(payment["pots"]))
            pot = payment["pots"][place]
            part = number(pot["percent"]) * trial.random.randint(1, 9) / 10
            if (part * 10**6).denominator != 1:
                continue
            other = pot | {"id": "cut-off", "percent": plain(number(pot["percent"]) - part)}
            pot["percent"] = plain(part)
            payment["pots"].insert(place + 1, other)
            changed.add((offer["id"], payment["id"]))
    return compared(trial, "pots-split", offers, trial.inputs, changed, pots_may_move)


def pots_may_move(offer, payment, before, after):
    bound = 0
    if slack(payment) or any(on_unearned(one) for one in offer["payments"]):
        if on_unearned(payment) or drawn_with(offer, payment, on_unearned):
            return None
        prices = 1 + 2 * len(payment["rate"].get("variations", []))
        pots = pots_count(payment) + 1
        loose = "achievement" in payment or any(
            "achievement" in pot or "gates" in pot for pot in payment["pots"]
        )
        bound = (pots + parts_count(payment)) * prices if loose else 0
        if bound and bridged(offer):
            return None
    return abs(after - before) <= bound


def scale(value, factor):
    return plain(number(value) * factor)


def rates_scaled(trial):
    """Every price and every limit times k: the line is k times as much, but for rounding. With n
    pots, m parts and v variations the bound is (k + 1) ÷ 2 × (1 + 3n + 3m) × (1 + 2v) pence; it
    is (k + 1) ÷ 2 where the line has none of these. Excepted: pounds not earned, which are pounds
    already, and what shares a cap with them; lines that another offer cuts off."""
    factor = trial.random.choice((2, 3, 10))
    offers = copy.deepcopy(trial.offers)
    for payment in (one for offer in offers for one in offer["payments"]):
        rate = payment["rate"]
        for price in [rate] + rate.get("variations", []) + rate.get("bands", {}).get("steps", []):
            if "pounds" in price:
                price["pounds"] = scale(price["pounds"], factor)
        for limit in payment.get("limits", []):
            limit["times"] = scale(limit.get("times", "1"), factor)

    def holds(offer, payment, before, after):
        if on_unearned(payment) or drawn_with(offer, payment, on_unearned) or bridged(offer):
            return None
        prices = len(payment["rate"].get("variations", []))
        whole = not prices and not slack(payment) and "achievement" not in payment
        places = 0 if whole else 3 * (pots_count(payment) + parts_count(payment))
        return 2 * abs(after - factor * before) <= (factor + 1) * (1 + places) * (1 + 2 * prices)

    every = {(one["id"], payment["id"]) for one, payment, _ in trial.lines()}
    return compared(trial, "rates-scaled", offers, trial.inputs, every, holds)


def only_achievements(offer):
    """The assumptions of an offer that are an achievement and nothing else."""
    measures = [
        payment[key] if key in payment else payment["quantity"].get(key, payment["rate"].get(key))
        for payment in offer["payments"]
        for key in ("limits", "factors", "floor", "bands")
    ]
    other = set(named_by([one for one in measures if one], "assumption"))
    other |= set(named_by(offer.get("caps", []), "assumption"))
    other |= set(named_by(offer["payments"], "paid"))
    return [
        one
        for one in offer.get("assumptions", [])
        if one["unit"] in ("percent", "number") and one["id"] not in other
    ]


def achievement_raised(trial):
    """A higher achievement never pays less. Excepted: pounds that an earlier line did not earn,
    which are fewer then, and what shares a cap with them. Where whole pence move between parts
    that pay differently (a part that is paid in part, a line that another offer cuts off), a
    penny for each part and month is allowed."""
    inputs = dict(trial.inputs)
    changed = set()
    for offer in trial.offers:
        raised = only_achievements(offer)
        for one in raised:
            name = f"{offer['id']}.{one['id']}"
            now = number(inputs.get(name, one["default"]))
            most = 100 if one["unit"] == "percent" else 2000000
            more = trial.random.choice((1, 5, 40, number("0.5"), number("0.000001"), most))
            inputs[name] = plain(min(now + more, most))
        if raised:
            changed |= {(offer["id"], payment["id"]) for payment in offer["payments"]}

    def holds(offer, payment, before, after):
        if on_unearned(payment) or drawn_with(offer, payment, on_unearned):
            return None
        loose = any("paid" in part for part in payment.get("schedule", []))
        allowed = parts_count(payment) * (1 + 2 * len(payment["rate"].get("variations", [])))
        if bridged(offer):
            if payment["rate"].get("variations") or "reconciliation" in payment:
                return None
            allowed += 12 * parts_count(payment)
        return after >= before - (allowed if loose or bridged(offer) else 0)

    return compared(trial, "as-they-are", trial.offers, inputs, changed, holds)


def falls(bands):
    """Whether a later band of every unit's price is cheaper: more may then pay less."""
    prices = [number(step["pounds"]) for step in bands["steps"]]
    cliff = bands["prices"] == "all-units" and "by" not in bands
    return cliff and any(later < price for price, later in zip(prices, prices[1:]))


def quantity_raised(trial):
    """More of what a line counts never pays less. Excepted: bands that price every unit, where a
    later band is cheaper; pounds not earned; lines that share a cap, for one takes what the other
    leaves; lines that another offer cuts off, whose later prices may be lower; volumes that a
    measure names too. Splitting a larger sum may move a penny for each pot and part."""
    measured = {
        name
        for key in ("limits", "factors", "floor", "caps", "by")
        for under in named_values(trial.offers, key)
        for name in named_by(under, "volume")
    }
    inputs = dict(trial.inputs)
    raised = set()
    for name in sorted(inputs):
        volume = name[:-3] if name[-3:-1] == "-q" else name
        if "." not in name and volume not in measured and trial.random.random() < 0.8:
            more = trial.random.choice((1, 7, 500, number("0.5"), number("0.000001")))
            inputs[name] = plain(min(number(inputs[name]) + more, 2000000))
            raised.add(volume)
    changed = {
        (offer["id"], payment["id"])
        for offer in trial.offers
        for payment in offer["payments"]
        if payment["quantity"].get("volume") in raised
    }

    def holds(offer, payment, before, after):
        if drawn_with(offer, payment, lambda one: True) or bridged(offer):
            return None
        if "bands" in payment["rate"] and falls(payment["rate"]["bands"]):
            return None
        prices = 1 + 2 * len(payment["rate"].get("variations", []))
        return after >= before - slack(payment) * prices

    return compared(trial, "as-they-are", trial.offers, inputs, changed, holds)


LAWS = (
    ("months, lines and certainties add up", adds_up),
    ("the order of the offers changes nothing", order_is_free),
    ("a pot cut into two changes nothing", pots_split),
    ("prices times k pay k times as much", rates_scaled),
    ("a higher achievement never pays less", achievement_raised),
    ("more of a quantity never pays less", quantity_raised),
)


def put(task):
    """Tries every law on one group. Gives, for each, the cases and what breaks it."""
    seed, folder = task
    try:
        trial = Trial(seed, folder)
    except Refused as refused:
        told = [f"laws-{seed}: the command refused the offers: {refused}"]
        return [(0, told)] + [(0, [])] * (len(LAWS) - 1)
    results = []
    for _, law in LAWS:
        try:
            results.append(law(trial))
        except Refused as refused:
            results.append((0, [f"laws-{seed}: the command refused the change: {refused}"]))
    if not any(told for _, told in results):
        shutil.rmtree(trial.folder)
    return results


def put_all(count, seed, folder):
    """Tries the laws on so many offers; prints a line for each. Gives whether one is broken."""
    tasks = [(seed + place, Path(folder)) for place in range(-(-count // TOGETHER))]
    with Pool(2) as pool:
        results = pool.map(put, tasks, chunksize=8)
    broken = False
    for place, (title, _) in enumerate(LAWS):
        cases = sum(one[place][0] for one in results)
        told = [sentence for one in results for sentence in one[place][1]]
        print(f"{title}: {cases} cases" + (f", {len(told)} broken" if told else ""))
        for sentence in told[:3]:
            print(f"  {sentence}")
        broken |= bool(told)
    return broken
