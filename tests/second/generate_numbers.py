"""Random numbers as offers and practices write them: decimal texts, often at an edge."""

from exact import number


def text_of(units, places):
    """A whole number of units of the last place, as a decimal text."""
    if places == 0:
        return str(units)
    digits = str(units).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}"


def decimal(random, low, high, places=None):
    """A decimal text from low to high, both whole, with few or many places."""
    if places is None:
        places = random.choice((0, 0, 1, 2, 2, 2, 3, 6))
    return text_of(random.randint(low * 10**places, high * 10**places), places)


def price(random):
    """Pounds for a unit: usual ones, nothing, tiny and large ones."""
    kind = random.random()
    if kind < 0.03:
        return "0"
    if kind < 0.08:
        return random.choice(("0.01", "0.005", "0.000001", "0.015", "0.333333"))
    if kind < 0.12:
        return decimal(random, 1000, 100000)
    return decimal(random, 0, random.choice((1, 5, 20, 150)), random.choice((1, 2, 2, 2, 3, 6)))


def percentages(random, count):
    """Percentages above 0 that add up to 100."""
    places = random.choice((0, 0, 0, 1, 2, 6))
    whole = 100 * 10**places
    cuts = sorted(random.sample(range(1, whole), count - 1))
    return [text_of(end - begin, places) for begin, end in zip([0] + cuts, cuts + [whole])]


def rising(random, count, low, high):
    """So many decimal texts, each more than the one before."""
    places = random.choice((0, 0, 0, 1, 2, 6))
    units = random.sample(range(low * 10**places, high * 10**places + 1), count)
    return [text_of(one, places) for one in sorted(units)]


def plain(value):
    """An exact number of at most six places as its shortest decimal text."""
    units = int(value * 10**6)
    text = text_of(units, 6).rstrip("0").rstrip(".")
    return text or "0"


def near(random, edge):
    """A number at an edge, or just beside it, not below 0."""
    step = random.choice((0, 0, 1, -1, "0.000001", "-0.000001", "0.5", "-0.5"))
    return plain(max(number(edge) + number(str(step)), 0))
