"""Exact numbers, pence and months: what every stage of an offer is worked out with."""

from decimal import Decimal
from fractions import Fraction

ZERO = Fraction(0)
ONE = Fraction(1)
UNPUBLISHED = None  # the month of money whose month is not published

_numbers = {}


class Missing(Exception):
    """A figure that is not there; the reason is 'not-entered' or 'not-published'."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


def number(text):
    """The exact number that a decimal text stands for."""
    found = _numbers.get(text)
    if found is None:
        found = _numbers[text] = Fraction(Decimal(text))
    return found


def share(text):
    """The share that a percentage as text stands for: '60' is six tenths."""
    return number(text) / 100


def half_away(value):
    """A whole number, halves away from zero."""
    twice, below = abs(value.numerator) * 2 + value.denominator, value.denominator * 2
    return twice // below if value.numerator >= 0 else -(twice // below)


def pence(pounds):
    """Pounds, exact, as whole pence, half a penny away from zero."""
    return half_away(pounds * 100)


def split(total, weights):
    """Whole pence in proportion to weights, which add up to the total to the penny: each is cut
    down, and what is left over goes a penny each to the largest remainders, the earliest first.
    The total is not negative. Weights that are all zero are equal."""
    whole = sum(weights)
    if whole == 0:
        weights, whole = [1] * len(weights), len(weights)
    exact = [Fraction(total) * weight / whole for weight in weights]
    parts = [value.numerator // value.denominator for value in exact]
    order = sorted(range(len(parts)), key=lambda place: (parts[place] - exact[place], place))
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts


def month_of(text):
    """A month or the month of a date as one number that counts months; or UNPUBLISHED."""
    if text == "not-published":
        return UNPUBLISHED
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def month_text(month):
    """The month that the number stands for, as '2026-04'."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def year_begin(offer):
    """April of the financial year in which the offer's period begins."""
    first = month_of(offer["period"]["from"])
    april = first - first % 12 + 3
    return april if first >= april else april - 12


def pounds_text(amount):
    """Pence as a decimal text of pounds."""
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(amount) // 100}.{abs(amount) % 100:02d}"
