"""What a practice enters, and how the stages of an offer look it up."""

from dataclasses import dataclass

from exact import Missing, number


@dataclass
class Practice:
    """What is entered: lists as text or None, inputs by name, and the offers that are chosen."""

    registered: str | None
    weighted: str | None
    inputs: dict
    chosen: list

    def list_size(self, name):
        text = self.registered if name == "registered-patient" else self.weighted
        return self.entered(text)

    def volume(self, name):
        return self.entered(self.inputs.get(name))

    @staticmethod
    def entered(text):
        if text is None or text == "":
            raise Missing("not-entered")
        return number(text)


class Case:
    """One offer for one practice: looks up what its stages need."""

    def __init__(self, offer, practice):
        self.offer = offer
        self.practice = practice
        self.assumptions = {one["id"]: one for one in offer.get("assumptions", [])}
        self.caps = {one["id"]: one for one in offer.get("caps", [])}
        self.drawn = {}  # cap id: the quantity that earlier payments drew
        self.lines = {}
        self.longest = 0

    def keep_longest(self, value):
        """Remembers how many digits the longest exact number of a line has."""
        digits = max(abs(value.numerator), value.denominator).bit_length() * 0.30103
        self.longest = max(self.longest, int(digits) + 1)

    def answer(self, assumption):
        """The text that stands for an assumption: what is entered, else its default."""
        text = self.practice.inputs.get(f"{self.offer['id']}.{assumption}")
        return self.assumptions[assumption]["default"] if text in (None, "") else text

    def holds(self, assumption):
        return self.answer(assumption) == "yes"

    def measure(self, measure, compared=False):
        """The number of a measure. A percentage is a share, unless it is compared."""
        if "number" in measure:
            value = number(measure["number"])
        elif "list" in measure:
            value = self.practice.list_size(measure["list"])
        elif "volume" in measure:
            value = self.practice.volume(measure["volume"])
        else:
            value = number(self.answer(measure["assumption"]))
            if self.assumptions[measure["assumption"]]["unit"] == "percent" and not compared:
                value /= 100
        if "times" in measure:
            value *= number(measure["times"])
        if "over" in measure:
            value /= number(measure["over"])
        return value


def quarter_counts(case, quantity):
    """The four counts of a volume that is counted each quarter; a blank is as the one before."""
    counts = []
    for quarter in range(1, 5):
        try:
            counts.append(case.practice.volume(f"{quantity['volume']}-q{quarter}"))
        except Missing:
            if not counts:
                raise
            counts.append(counts[-1])
    return counts
