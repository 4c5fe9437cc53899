"""Words that are a date only with an anchor: tonight, next month, December last year, two weeks ago."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Protocol

from shows.dates.partial import Direction, PartialDate

Which = Literal["this", "next", "last", "past", "coming"]


class Relative(Protocol):
    def resolve(self, anchor: date, direction: Direction | None = None) -> PartialDate | None:
        """The date of the words when said on `anchor`; None if they leave it open."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A number of days, months or years after the anchor (before it, if negative), as precise as the unit."""

    count: int
    unit: Literal["day", "month", "year"]

    def resolve(self, anchor: date, direction: Direction | None = None) -> PartialDate | None:
        try:
            if self.unit == "day":
                return PartialDate.of(anchor + timedelta(days=self.count))
            if self.unit == "year":
                return PartialDate(anchor.year + self.count)
            year, month = divmod(anchor.year * 12 + anchor.month - 1 + self.count, 12)
            return PartialDate(year, month + 1)
        except (OverflowError, ValueError):  # beyond the years of the calendar
            return None


@dataclass(frozen=True, slots=True)
class InYear:
    """A month, day or season in the anchor's year, or a number of years from it: "December last year"."""

    date: PartialDate
    count: int

    def resolve(self, anchor: date, direction: Direction | None = None) -> PartialDate | None:
        try:
            return PartialDate(anchor.year + self.count, self.date.month, self.date.day, self.date.season)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Named:
    """A month, day or season with "this", "next", "last", "this past" or "this coming".

    "This" means the anchor's year, unless a direction says otherwise. "Next" and "last" mean the following
    and the previous year, but stay open if one in the anchor's own year lies between: "next fall" said in
    May.
    """

    which: Which
    date: PartialDate

    def resolve(self, anchor: date, direction: Direction | None = None) -> PartialDate | None:
        if self.which in ("past", "coming"):
            return self.date.resolve(anchor, "past" if self.which == "past" else "future")
        own = InYear(self.date, 0).resolve(anchor)
        if own is None:
            return None
        if self.which == "this":
            contradicted = own.latest < anchor if direction == "future" else own.earliest > anchor
            return self.date.resolve(anchor, direction) if direction and contradicted else own
        if self.which == "next":
            return None if own.earliest > anchor else InYear(self.date, 1).resolve(anchor)
        return None if own.latest < anchor else InYear(self.date, -1).resolve(anchor)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday being 0: on or after the anchor, on or before it, or the nearest.

    "Next Tuesday" is in the week after the anchor's (weeks begin on Monday), "last Tuesday" the latest before
    the anchor, "this Tuesday" the next one, or the past one in a sentence about the past.
    """

    day: int
    which: Which | None = None

    def resolve(self, anchor: date, direction: Direction | None = None) -> PartialDate | None:
        ahead = (self.day - anchor.weekday()) % 7
        if self.which == "next":
            days = self.day - anchor.weekday() + 7
        elif self.which == "last":
            days = ahead - 7
        elif self.which == "past" or direction == "past":
            days = ahead - 7 if ahead else 0
        elif self.which or direction == "future":
            days = ahead
        else:
            days = ahead if ahead <= 3 else ahead - 7
        return Shift(days, "day").resolve(anchor)


@dataclass(frozen=True, slots=True)
class NewYear:
    """The new year, when said in the second half of the old one; earlier, it may be either."""

    def resolve(self, anchor: date, direction: Direction | None = None) -> PartialDate | None:
        return Shift(1, "year").resolve(anchor) if anchor.month > 6 else None
