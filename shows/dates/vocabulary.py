"""The words of dates, with their meaning and as alternatives for expressions."""

from collections.abc import Iterable

from shows.dates.months import MONTH_NAMES

MONTHS = {
    **{name.lower(): number for number, name in MONTH_NAMES.items()},
    **{name[:3].lower(): number for number, name in MONTH_NAMES.items()},
    "sept": 9,
}
WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "weds": 2, "wed": 2,
    "thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5,
    "sunday": 6, "sun": 6,
}  # fmt: skip
WHOLE_WEEKDAYS = tuple(name for name in WEEKDAYS if name.endswith("day"))
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
HOLIDAYS = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "fourth of july": (7, 4),
    "independence day": (7, 4),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
MOVABLE = (
    "christmas", "easter sunday", "easter", "thanksgiving", "memorial day", "labor day", "holiday season",
    "holidays",
)  # fmt: skip


def alternatives(words: Iterable[str]) -> str:
    """An expression for any of the words, longest first, with straight or curly apostrophes."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(word.replace("'", "['’]").replace(" ", "[ \u00a0]") for word in longest_first)
