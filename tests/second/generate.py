"""Random, valid offers and practices from a seed: every stage of the format, and combinations."""

import json
from pathlib import Path
from random import Random

from exact import month_text, number
from generate_numbers import decimal, near
from generate_payment import payment

SERVICES_FILE = Path(__file__).resolve().parents[2] / "offers" / "services.json"
SERVICES = [one["id"] for one in json.loads(SERVICES_FILE.read_text("utf-8"))["services"]]
COMMISSIONERS = ("NHS Anytown ICB", "NHS Othertown ICB")
MOST = {"percent": 100, "number": 2000000, "pounds": 1000000000, "months": 12}


class Maker:
    """Makes one offer: what its parts share, and which numbers are edges of a practice's input."""

    def __init__(self, random, identity, edges, shared):
        self.random = random
        self.identity = identity
        self.edges = edges  # input name: edges, shared by the offers of a group
        self.shared = shared  # volume name: what it counts, shared by the offers of a group
        self.assumptions = []
        self.caps = []
        self.volumes = {}  # name: what its quantity counts, or a measure
        self.payments = []
        self.april = (2022 + random.randint(0, 5)) * 12 + 3

    def chance(self, probability):
        return self.random.random() < probability

    def edge(self, name, values):
        self.edges.setdefault(name, []).extend(values)

    def assumption(self, unit, edges=()):
        """The id of an assumption of the unit: a new one, or one that is there."""
        there = [one for one in self.assumptions if one["unit"] == unit]
        if there and self.chance(0.3):
            found = self.random.choice(there)
        else:
            found = {
                "id": f"{unit}-{len(self.assumptions) + 1}",
                "label": f"Assumption {len(self.assumptions) + 1}",
                "unit": unit,
                "default": assumed(self.random, unit, edges),
                "reason": "Made at random.",
            }
            self.assumptions.append(found)
        self.edge(f"{self.identity}.{found['id']}", edges)
        return found["id"]

    def volume(self, counts, edges=()):
        """The name of a volume that counts this: a new one, or one that is there."""
        known = self.volumes | self.shared
        there = [name for name, what in known.items() if what == counts]
        if there and self.chance(0.3):
            name = self.random.choice(there)
        else:
            name = f"{self.identity}-v{len(known) + 1}"
            (self.shared if self.chance(0.15) else self.volumes)[name] = counts
        if counts.endswith("quarters"):
            for quarter in range(1, 5):
                self.edge(f"{name}-q{quarter}", edges)
        else:
            self.edge(name, edges)
        return name

    def source(self):
        return {"document": "letter"}


def assumed(random, unit, edges):
    """A value of an assumption, often at an edge."""
    if unit == "yes-no":
        return random.choice(("yes", "yes", "yes", "yes", "no"))
    most = MOST[unit]
    if edges and random.random() < 0.6:
        value = near(random, random.choice(edges))
        if number(value) <= most:
            return value
    if random.random() < 0.1:
        return random.choice(("0", str(most)))
    return decimal(random, 0, min(most, 5000))


def period(random, april):
    """The offer's period: mostly its financial year, sometimes a part of it or beyond it."""
    begin = april + (random.randint(1, 11) if random.random() < 0.2 else 0)
    end = april + 11
    if random.random() < 0.15:
        end = random.randint(begin, april + 17)
    day = random.choice(("01", "01", "15"))
    return {"from": f"{month_text(begin)}-{day}", "to": f"{month_text(end)}-28"}


def relations(random, identity, others):
    """How the offer bears on others of its group, or on one that is not chosen."""
    found, taken = [], set()
    for _ in range(random.choice((0, 0, 0, 0, 1, 1, 2))):
        relation = random.choice(
            ("requires", "bridges-to", "bridges-to", "supersedes", "excludes")
        )
        other = random.choice([one for one in others if one != identity])
        if relation in ("requires", "bridges-to") and random.random() < 0.15:
            other = "nenc-medicines-2026-27"
        if other in taken:
            continue
        taken.add(other)
        named = {"other": "A scheme"} if random.random() < 0.05 else {"offer": other}
        found.append(
            {"relation": relation, "text": "Made at random.", "source": {"document": "letter"}}
            | named
        )
    return found


def offer(random, identity, group, edges, shared):
    """One offer of a group, whose ids are in `group`."""
    make = Maker(random, identity, edges, shared)
    for place in range(random.choice((1, 1, 2, 2, 3, 3, 4, 5))):
        make.payments.append(payment(make, f"line-{place + 1}", SERVICES))
    value = {
        "format": 2,
        "id": identity,
        "title": f"Offer {identity}",
        "shortTitle": f"Offer {identity[-12:]}",
        "commissioner": random.choice(COMMISSIONERS),
        "summary": "Made at random.",
        "status": random.choice(("proposed", "in-force")),
        "period": period(random, make.april),
        "written": {"by": "A generator", "on": "2026-01-20"},
        "documents": [
            {
                "id": "letter",
                "title": "A letter",
                "publisher": "NHS Anytown ICB",
                "date": "2026-01-12",
                "verification": "primary",
            }
        ],
        "payments": make.payments,
        "services": services(random, make.payments),
        "terms": [],
        "relations": relations(random, identity, group),
        "gaps": [],
    }
    if random.random() < 0.1:
        value["gates"] = [make.assumption("yes-no")]
    # A line whose price is not published may have lost what was made for its quantity.
    used = set(named_by(make.payments, "cap"))
    value["caps"] = [one for one in make.caps if one["id"] in used]
    used = {name for key in ("assumption", "paid", "gates") for name in named_by(value, key)}
    value["assumptions"] = [one for one in make.assumptions if one["id"] in used]
    return {key: one for key, one in value.items() if one or key not in ("caps", "assumptions")}


def named_by(value, key):
    """Every text that stands under the key, anywhere in the value."""
    if isinstance(value, list):
        for one in value:
            yield from named_by(one, key)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name == key:
                yield from [one] if isinstance(one, str) else one
            else:
                yield from named_by(one, key)


def pays_a_network(value):
    """Whether a share of a PCN's money can be entered: only where some of it has a price."""
    return any(
        one.get("payee") == "pcn" and "missing" not in one["rate"] for one in value["payments"]
    )


def services(random, payments):
    """An entry for each service that is paid for."""
    named = dict.fromkeys(name for one in payments for name in one["services"])
    return [
        {
            "service": name,
            "state": random.choice(("paid-separately", "in-bundle")),
            "requirement": "The work is done.",
            "source": {"document": "letter"},
        }
        for name in named
    ]


def list_size(random, edges, whole):
    """A list that is entered, as text; None where it is not."""
    if random.random() < 0.5 and edges:
        value = near(random, random.choice(edges))
        if 1 <= number(value) <= 2000000:
            return str(int(number(value))) if whole else value
    size = random.choice((random.randint(1, 30), random.randint(2000, 20000), 10000, 2000000))
    if whole or random.random() < 0.5:
        return str(size)
    return decimal(random, min(size, 1999999), min(size, 1999999) + 1)


def entered(random, edges):
    """A number of a volume."""
    if edges and random.random() < 0.5:
        value = near(random, random.choice(edges))
        if number(value) <= 2000000:
            return value
    if random.random() < 0.15:
        return random.choice(("0", "0", "1", "2000000"))
    return decimal(random, 0, random.choice((3, 50, 400, 20000)))


def group(seed, count=6):
    """So many offers that are loaded together, and the practice that chooses all of them: the
    offers, the registered and the weighted list as text or None, and the inputs by name."""
    random = Random(seed)
    names = [f"random-{seed}-{'abcdefghijkl'[place]}" for place in range(count)]
    edges, shared = {}, {}
    offers = [offer(random, name, names, edges, shared) for name in names]
    volumes = set(named_by(offers, "volume"))
    inputs = {}
    for value in offers:
        for one in value.get("assumptions", []):
            name = f"{value['id']}.{one['id']}"
            if random.random() < 0.6:
                inputs[name] = assumed(random, one["unit"], edges.get(name, ()))
        if pays_a_network(value) and random.random() < 0.7:
            inputs[f"{value['id']}.practice-share"] = random.choice(
                ("0", "100", "60", "33.333333", decimal(random, 0, 100))
            )
    for name in edges:
        quarter = name[-3:-1] == "-q"
        if (name[:-3] if quarter else name) in volumes:
            if random.random() < (0.6 if quarter and name[-1] != "1" else 0.93):
                inputs[name] = entered(random, edges[name])
    registered = list_size(random, edges.get("registered"), True)
    weighted = list_size(random, edges.get("weighted"), False)
    left_out = random.random()
    if left_out < 0.03:
        registered = None
    elif left_out < 0.06:
        weighted = None
    return offers, registered, weighted, inputs
