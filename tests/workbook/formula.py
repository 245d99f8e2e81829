"""The formulas of a workbook, read and worked without the program that wrote them.

Two kinds of numbers: exact fractions, which show that a formula says what the stages do, and the
doubles of a spreadsheet, which rounds to a penny what it has cut to fifteen digits."""

import math
import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d+)?)
    |(?P<text>"[^"]*")
    |(?P<cell>(?:[A-Za-z]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![A-Za-z0-9_(]))
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<sign>>=|<=|<>|[-+*/(),=<>]))""",
    re.VERBOSE,
)
CELL = re.compile(r"(?:([A-Za-z]+)!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$")


class Exact:
    """Fractions, rounded half away from zero."""

    number = staticmethod(lambda text: Fraction(Decimal(text)))

    @staticmethod
    def round(value, places):
        scaled = abs(Fraction(value)) * 10**places
        whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
        return Fraction(whole, 10**places) * (-1 if value < 0 else 1)

    @staticmethod
    def modulo(value, divisor):
        return Fraction(value) % Fraction(divisor)


class Doubles:
    """What a spreadsheet reckons with."""

    number = staticmethod(float)

    @staticmethod
    def round(value, places):
        digits = Decimal(f"{value:.15g}")
        return float(digits.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP))

    @staticmethod
    def modulo(value, divisor):
        return value - divisor * math.floor(value / divisor)


def tokens(text):
    place, found = 0, []
    while place < len(text):
        match = TOKEN.match(text, place)
        if match is None:
            raise ValueError(f"no formula at {text[place:place + 20]!r} in {text}")
        found.append((match.lastgroup, match.group(match.lastgroup)))
        place = match.end()
    return found


LEVELS = (("=", "<>", "<", ">", "<=", ">="), ("+", "-"), ("*", "/"))


class Parser:
    """A formula as a tree of tuples."""

    def __init__(self, text):
        self.tokens = tokens(text)
        self.place = 0

    def tree(self):
        found = self.level(0)
        if self.place != len(self.tokens):
            raise ValueError(f"more than a formula: {self.tokens}")
        return found

    def next(self):
        token = self.tokens[self.place] if self.place < len(self.tokens) else (None, None)
        self.place += 1
        return token

    def meets(self, *signs):
        if self.place < len(self.tokens) and self.tokens[self.place] in [("sign", one) for one in signs]:
            return self.next()[1]
        return None

    def level(self, at):
        if at == len(LEVELS):
            return self.value()
        left = self.level(at + 1)
        while sign := self.meets(*LEVELS[at]):
            left = ("sign", sign, left, self.level(at + 1))
        return left

    def value(self):
        kind, text = self.next()
        if kind == "sign" and text == "-":
            return ("sign", "-", ("number", "0"), self.value())
        if kind == "sign" and text == "(":
            inner = self.level(0)
            assert self.meets(")"), self.tokens
            return inner
        if kind == "name" and self.meets("("):
            arguments = [self.level(0)]
            while self.meets(","):
                arguments.append(self.level(0))
            assert self.meets(")"), self.tokens
            return ("call", text, arguments)
        if kind in ("number", "name", "cell"):
            return (kind, text)
        if kind == "text":
            return (kind, text[1:-1])
        raise ValueError(f"unexpected {text!r} in {self.tokens}")


def column_of(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def place_of(address, sheet):
    """(sheet, column, row) of the first and the last cell of an address."""
    found = CELL.match(address)
    where, left, top, right, bottom = found.groups()
    first = (where or sheet, column_of(left), int(top) - 1)
    return first, (where or sheet, column_of(right or left), int(bottom or top) - 1)


_trees = {}


def tree_of(text):
    if text not in _trees:
        _trees[text] = Parser(text).tree()
    return _trees[text]


class Workings:
    """A workbook (the JSON of the command) whose cells are worked when they are asked for.
    `given` holds what stands in named cells instead: numbers as text, words, or None for blank."""

    def __init__(self, workbook, given=None, numbers=Exact):
        self.numbers = numbers
        self.sheets = {sheet["name"]: sheet["rows"] for sheet in workbook["sheets"]}
        self.names = {one["name"]: place_of(one["address"], "")[0] for one in workbook["names"]}
        fields = {one["input"]: one["name"] for one in workbook["names"]}
        self.given = {self.names[fields[name]]: value for name, value in (given or {}).items()}
        self.worked = {}

    def cell(self, place):
        sheet, column, row = place
        rows = self.sheets[sheet]
        return rows[row][column] if row < len(rows) and column < len(rows[row]) else None

    def value(self, place):
        """A number, a text, or None."""
        if place not in self.worked:
            self.worked[place] = self.fresh(place)
        return self.worked[place]

    def fresh(self, place):
        if place in self.given:
            return self.typed(self.given[place])
        cell = self.cell(place)
        if cell is None:
            return None
        if "formula" in cell:
            return self.work(tree_of(cell["formula"]), place[0])
        return self.cached(cell)

    def typed(self, text):
        if text in (None, "yes", "no"):
            return text
        return self.numbers.number(text)

    def cached(self, cell):
        if "number" in cell:
            return self.numbers.number(cell["number"])
        return cell.get("text")

    def named(self, name):
        return self.value(self.names[name])

    def range(self, address, sheet):
        (where, left, top), (_, right, bottom) = place_of(address, sheet)
        return [
            self.value((where, column, row))
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        ]

    def work(self, tree, sheet):
        kind, what = tree[:2]
        if kind == "number":
            return self.numbers.number(what)
        if kind == "text":
            return what
        if kind == "name":
            return self.named(what)
        if kind == "cell":
            return self.value(place_of(what, sheet)[0])
        if kind == "call":
            return self.call(what, tree[2], sheet)
        return self.sign(what, self.work(tree[2], sheet), self.work(tree[3], sheet))

    def sign(self, sign, left, right):
        if sign == "=":
            same_kind = isinstance(left, str) == isinstance(right, str)
            return same_kind and (left.lower() == right.lower() if isinstance(left, str) else left == right)
        for one in (left, right):
            assert not isinstance(one, str), f"#VALUE!: {left!r} {sign} {right!r}"
        left, right = left or 0, right or 0
        return {
            "+": lambda: left + right,
            "-": lambda: left - right,
            "*": lambda: left * right,
            "/": lambda: left / right,
            ">": lambda: left > right,
            "<": lambda: left < right,
            ">=": lambda: left >= right,
            "<=": lambda: left <= right,
        }[sign]()

    def listed(self, arguments, sheet):
        """The values of arguments; those of cells one by one, with what is no number left out."""
        values = []
        for tree in arguments:
            if tree[0] == "cell":
                values += [one for one in self.range(tree[1], sheet) if is_number(one)]
            else:
                value = self.work(tree, sheet)
                assert is_number(value), f"#VALUE!: {value!r}"
                values.append(value)
        return values

    def call(self, name, arguments, sheet):
        if name == "IF":
            condition = self.work(arguments[0], sheet)
            assert isinstance(condition, bool), condition
            return self.work(arguments[1 if condition else 2], sheet)
        if name in ("AND", "OR"):
            return (all if name == "AND" else any)([self.work(one, sheet) for one in arguments])
        if name == "ISNUMBER":
            return is_number(self.work(arguments[0], sheet))
        if name == "COUNTA":
            return sum(one is not None for one in self.range(arguments[0][1], sheet))
        if name == "CONCATENATE":
            return "".join(as_text(self.work(one, sheet)) for one in arguments)
        values = self.listed(arguments, sheet)
        if name == "COUNT":
            return len(values)
        if name == "SUM":
            return sum(values, self.numbers.number("0"))
        if name in ("MIN", "MAX"):
            return (min if name == "MIN" else max)(values)
        if name == "ROUND":
            return self.numbers.round(values[0], int(values[1]))
        if name == "MOD":
            return self.numbers.modulo(*values)
        raise ValueError(f"#NAME?: {name}")


def as_text(value):
    """A whole number without a point, as a spreadsheet joins it to words."""
    if not is_number(value):
        return value or ""
    assert value == int(value), value
    return str(int(value))


def is_number(value):
    return isinstance(value, (int, float, Fraction)) and not isinstance(value, bool)
