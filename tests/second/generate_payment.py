"""Random payments: quantity, rate, limits, pots, achievement and gates."""

from exact import month_text
from generate_numbers import decimal, percentages, price, rising
from generate_schedule import add_schedule

COUNTED_BASES = ("eligible-patient", "item", "bed", "hour")
LISTS = {"registered-patient": "registered", "weighted-patient": "weighted"}


def scaled(make, measure):
    """The measure with `times` and `over` where wanted."""
    if make.chance(0.4):
        measure["times"] = decimal(make.random, 0, 20)
    if make.chance(0.3):
        measure["over"] = make.random.choice(("3", "4", "7", "12", "1000", "0.25"))
    return measure


def listed(make, edges=()):
    """A measure of a list."""
    name = make.random.choice(list(LISTS))
    make.edge(LISTS[name], edges)
    return {"list": name}


def voluminous(make, edges=()):
    """A measure of a volume, sometimes of one that a quantity counts."""
    counted = [
        one["quantity"]["volume"]
        for one in make.payments
        if one["quantity"].get("volume") and one["quantity"].get("counted") != "quarters"
    ]
    if counted and make.chance(0.15):
        return {"volume": make.random.choice(counted), "label": "A number"}
    return {"volume": make.volume("measure", edges), "label": "A number"}


def factor(make):
    """A factor of the quantity: mostly a small number."""
    kind = make.random.randrange(6)
    if kind == 0:
        measure = {"number": decimal(make.random, 0, 3)}
    elif kind == 1:
        measure = listed(make) | {"times": decimal(make.random, 0, 20), "over": "1000"}
    elif kind == 2:
        measure = voluminous(make) | {"over": make.random.choice(("12", "1000", "7"))}
    elif kind == 3:
        measure = {"assumption": make.assumption("months"), "over": "12"}
    elif kind == 4:
        measure = {"assumption": make.assumption("number"), "over": "1000"}
    else:
        measure = {"assumption": make.assumption("percent")}
        if make.chance(0.2):
            measure = scaled(make, measure)
    return measure | {"title": "A factor"}


def bound(make):
    """A floor or a cap of a quantity."""
    kind = make.random.randrange(5)
    if kind == 4:
        unit = make.random.choice(("pounds", "months", "percent"))
        return scaled(make, {"assumption": make.assumption(unit)})
    if kind == 0:
        return {"number": decimal(make.random, 0, 3000)}
    if kind == 1:
        return listed(make) | {"times": decimal(make.random, 0, 200), "over": "1000"}
    if kind == 2:
        return scaled(make, voluminous(make))
    return scaled(make, {"assumption": make.assumption("number")})


def cap(make, name):
    """The id of a cap, shared or new; the quantity's number is often at its edge."""
    if make.caps and make.chance(0.6):
        return make.random.choice(make.caps)["id"]
    value = {"id": f"cap-{len(make.caps) + 1}", "title": "A cap"} | bound(make)
    value["source"] = make.source()
    if name and "number" in value:
        make.edge(name, [value["number"]])
    make.caps.append(value)
    return value["id"]


def basis_of(make):
    """What a quantity counts, and the name of the input behind it, or None."""
    kind = make.random.random()
    if kind < 0.3:
        name = make.random.choice(list(LISTS))
        return {"basis": name}, LISTS[name]
    if kind < 0.7:
        basis = make.random.choice(COUNTED_BASES)
        counted = make.random.choice(("", "", "year", "year-before", "quarters", "quarters"))
        whose = make.random.choice(("", "", "", "other-practices"))
        name = make.volume(f"{basis} {whose} {counted}")
        quantity = {"basis": basis, "volume": name, "label": "A number"}
        if counted:
            quantity["counted"] = counted
        if whose:
            quantity["whose"] = whose
        return quantity, name if counted != "quarters" else f"{name}-q1"
    if kind < 0.78:
        return {"basis": "point", "points": decimal(make.random, 0, 600)}, None
    if kind < 0.9 and make.payments:
        earlier = make.random.choice(make.payments)["id"]
        return {"basis": "unearned-pound", "payment": earlier}, None
    return {"basis": "block"}, None


def quantity_of(make):
    """A quantity with its stages, and the name of the input behind it."""
    quantity, name = basis_of(make)
    if make.chance(0.25):
        quantity["factors"] = [factor(make) for _ in range(make.random.choice((1, 1, 2, 3)))]
    if make.chance(0.15):
        quantity["floor"] = bound(make)
        if name and "number" in quantity["floor"]:
            make.edge(name, [quantity["floor"]["number"]])
    if make.chance(0.2):
        quantity["cap"] = cap(make, name)
    return quantity, name


def bands_of(make, name):
    """Bands of both kinds; the number that is compared is often at their edges."""
    count = make.random.choice((1, 2, 3, 4, 6))
    begins = ["0"] + rising(make.random, count - 1, 1, make.random.choice((10, 100, 12000)))
    bands = {
        "prices": make.random.choice(("own-units", "all-units")),
        "steps": [{"from": begin, "pounds": price(make.random)} for begin in begins],
    }
    if bands["prices"] == "all-units" and make.chance(0.5):
        kind = make.random.randrange(4)
        if kind == 0:
            bands["by"] = listed(make, begins[1:])
        elif kind == 1:
            bands["by"] = voluminous(make, begins[1:])
        else:
            bands["by"] = {"assumption": make.assumption(("percent", "number")[kind - 2], begins)}
        if make.chance(0.2):
            bands["by"] = scaled(make, bands["by"])
    elif name:
        make.edge(name, begins[1:])
    return bands


def variations_of(make):
    """Prices that were agreed afterwards, the earliest first."""
    agreed = make.april + make.random.randint(0, 6)
    found = []
    for place in range(make.random.choice((1, 1, 2, 3))):
        month = make.april + make.random.randint(0, 14)
        found.append(
            {
                "pounds": price(make.random),
                "agreed": f"{month_text(agreed + place)}-10",
                "month": month_text(month) if make.chance(0.85) else "not-published",
                "source": make.source(),
            }
        )
    return found


def rate_of(make, name):
    """A price, bands, or a price that is not published."""
    if make.chance(0.04):
        return {"missing": "not-published"}
    year = make.april // 12
    rate = {"priceYear": f"{year}-{(year + 1) % 100:02d}", "uplifted": make.chance(0.5)}
    if make.chance(0.35):
        rate["bands"] = bands_of(make, name)
    else:
        rate["pounds"] = price(make.random)
        if make.chance(0.2):
            rate["variations"] = variations_of(make)
    if make.chance(0.2):
        rate["per"] = make.random.choice(("1000", "100", "3", "7", "0.5", "12.5"))
    return rate


def limit(make):
    """A floor, a ceiling or a deduction in pounds."""
    kind = make.random.randrange(4)
    if kind == 0:
        measure = {"number": decimal(make.random, 0, make.random.choice((50, 2000, 20000)))}
    elif kind == 1:
        measure = listed(make) | {"times": decimal(make.random, 0, 3)}
    elif kind == 2:
        # A volume is pounds in all its places, or in none.
        measure = {"volume": make.volume("pounds"), "label": "A number"}
        measure["times"] = decimal(make.random, 0, 2)
    else:
        unit = make.random.choice(("pounds", "pounds", "number", "percent"))
        measure = scaled(make, {"assumption": make.assumption(unit)})
    return measure | {
        "limit": make.random.choice(("at-most", "at-most", "at-least", "less")),
        "title": "A limit",
    }


def rule(make, nested=False):
    """An achievement's rule; the expected achievement is often at its edges."""
    unit, most = make.random.choice((("percent", 100), ("percent", 100), ("number", 2000)))
    kind = make.random.choice(("step", "linear") if nested else ("step", "linear", "best-of"))
    if kind == "best-of":
        found = {"rule": kind, "of": [rule(make, True) for _ in range(make.random.choice((2, 3)))]}
    elif kind == "step":
        count = make.random.choice((1, 2, 3, 5))
        ats, pays = rising(make.random, count, 0, most), rising(make.random, count, 0, 100)
        if count > 2 and make.chance(0.1):
            pays[1] = pays[2]
        found = {
            "rule": kind,
            "assumption": make.assumption(unit, ats),
            "steps": [{"at": at, "pays": paid} for at, paid in zip(ats, pays)],
        }
    else:
        lower, under, upper = rising(make.random, 3, 0, most)
        edges = [lower, under, upper]
        found = {"rule": kind, "lower": lower, "upper": upper}
        if make.chance(0.5):
            found["nothingUnder"] = make.random.choice((under, under, lower, upper, "0"))
        found["assumption"] = make.assumption(unit, edges)
    if not nested and make.chance(0.25):
        pays = make.random.choice(("100", "50", decimal(make.random, 1, 100)))
        found["relief"] = {"assumption": make.assumption("yes-no"), "pays": pays}
    return found


def pots_of(make):
    """Pots, some with an achievement or gates of their own."""
    found = []
    count = make.random.choice((1, 2, 2, 3, 4, 7))
    for place, percent in enumerate(percentages(make.random, count)):
        pot = {"id": f"pot-{place + 1}", "title": f"Pot {place + 1}", "percent": percent}
        if make.chance(0.35):
            pot["achievement"] = rule(make)
        if make.chance(0.2):
            pot["gates"] = [make.assumption("yes-no")]
        found.append(pot)
    return found


def consumables(make):
    """What the price must also buy; the line keeps its amount."""
    return [
        {"title": title, "units": decimal(make.random, 0, 3), "pounds": price(make.random)}
        for title in ("A device", "A swab", "A tube")[: make.random.choice((1, 1, 2, 3))]
    ]


def payment(make, identity, services):
    """One payment of the offer that is being made."""
    quantity, name = quantity_of(make)
    value = {
        "id": identity,
        "title": identity,
        "services": make.random.sample(services, make.random.choice((1, 1, 2))),
        "certainty": make.random.choice(("guaranteed", "conditional", "at-risk")),
        "certaintyReason": "Made at random.",
        "quantity": quantity,
        "rate": rate_of(make, name),
        "source": make.source(),
    }
    if "missing" in value["rate"] and make.chance(0.5):
        value["quantity"] = {"basis": "not-published"}
    if make.chance(0.25):
        value["limits"] = [limit(make) for _ in range(make.random.choice((1, 1, 2, 3)))]
    if make.chance(0.15):
        value["consumables"] = consumables(make)
    if make.chance(0.2):
        value["payee"] = "pcn"
    if make.chance(0.3):
        value["pots"] = pots_of(make)
    if make.chance(0.3):
        value["achievement"] = rule(make)
    if make.chance(0.12):
        names = [make.assumption("yes-no") for _ in range(make.random.choice((1, 1, 2)))]
        value["gates"] = list(dict.fromkeys(names))
    if make.chance(0.1):
        value["partYear"] = make.random.choice(("full-price", "not-published"))
    if make.chance(0.85):
        add_schedule(make, value)
    return value
