"""A date that says what its words say: any part of it may be unknown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Literal

from shows.dates.months import MONTH_NAMES, SEASON_MONTHS, SEASON_NAMES, month_length, ordinal

Direction = Literal["past", "future"]

EDTF = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?", re.ASCII)
EXPECTED = "an EDTF date such as 2019-06-14, 2019-06, 2019, 2019-23, XXXX-06-14, XXXX-XX-17 or XXXX-23"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """Year 1 to 9999, month 1 to 12, day 1 to 31, season 21 (spring) to 24 (winter); at least one is known.

    A season takes the place of month and day. Its months are the meteorological ones, winter being January,
    February and December of its year: "winter 2025" leaves open which end of the year is meant. Raises
    ValueError for a day that no calendar has.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None

    def __post_init__(self) -> None:
        if self.year is self.month is self.day is self.season is None:
            raise ValueError("expected a year, month, day or season; all are unknown")
        if self.year is not None and not 1 <= self.year <= 9999:
            raise ValueError(f"expected a year from 1 to 9999, not {self.year}")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"expected a month from 1 to 12, not {self.month}")
        if self.season is not None and self.season not in SEASON_MONTHS:
            raise ValueError(f"expected a season from 21 (spring) to 24 (winter), not {self.season}")
        if self.season is not None and (self.month is not None or self.day is not None):
            raise ValueError("expected a season or a month and day, not both")
        if self.day is not None and not 1 <= self.day <= month_length(self.year, self.month):
            raise ValueError(f"expected a day that the month has, not {self.day}")

    @classmethod
    def parse(cls, edtf: str) -> "PartialDate":
        """The date written as `edtf`. Raises ValueError, saying what was expected."""
        match = EDTF.fullmatch(edtf)
        if not match:
            raise ValueError(f"expected {EXPECTED}, not {edtf!r}")
        year, second, day = (None if part is None or "X" in part else int(part) for part in match.groups())
        try:
            if second in SEASON_MONTHS and match[3] is None:
                return cls(year, season=second)
            return cls(year, second, day)
        except ValueError as error:
            raise ValueError(f"expected {EXPECTED}, not {edtf!r}: {error}") from None

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """A fully known date."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04}"
        if self.season is not None:
            return f"{year}-{self.season}"
        if self.day is not None:
            return f"{year}-{'XX' if self.month is None else f'{self.month:02}'}-{self.day:02}"
        return year if self.month is None else f"{year}-{self.month:02}"

    def __lt__(self, other: "PartialDate") -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self.sort_key < other.sort_key

    @property
    def sort_key(self) -> tuple[int, int, bool, int]:
        """Chronological. Unknown parts come after known ones, and a season after its months."""
        month = max(self.months) if self.season is not None else self.month
        return (self.year or 10_000, month or 13, self.season is not None, self.day or 32)

    @property
    def months(self) -> tuple[int, ...]:
        """The months that it may be in."""
        if self.season is not None:
            return SEASON_MONTHS[self.season]
        return tuple(range(1, 13)) if self.month is None else (self.month,)

    @property
    def earliest(self) -> date | None:
        """The first day that it may be; None if the year is unknown."""
        return next(self._bounds(self.months), None)

    @property
    def latest(self) -> date | None:
        """The last day that it may be; None if the year is unknown."""
        return next(self._bounds(self.months[::-1], last=True), None)

    def _bounds(self, months: tuple[int, ...], last: bool = False) -> Iterator[date]:
        if self.year is None:
            return
        for month in months:
            length = month_length(self.year, month)
            day = self.day or (length if last else 1)
            if day <= length:
                yield date(self.year, month, day)

    def contains(self, other: "PartialDate") -> bool:
        """Whether `other` says all that it says: `2019` contains `2019-06`, `XXXX-06-14` `2019-06-14`.

        A statement of the wider date is supported by one of the narrower date. Every date contains itself.
        """
        return (
            self.year in (None, other.year)
            and self.day in (None, other.day)
            and set(other.months) <= set(self.months)
        )

    def resolve(self, anchor: date, direction: Direction | None = None) -> "PartialDate":
        """The date completed with the year (and for a bare day, the month) that it has when said on `anchor`.

        `future` gives the first such date that is not over, `past` the last that has begun. Without a
        direction, it is the date nearest to the anchor, the later of two equally near; for a bare day, the
        one in the anchor's month. Known parts never change, so a date with a known year is returned as it is.
        """
        if self.year is not None:
            return self
        around = list(self._around(anchor))
        if direction == "future":
            return next((each for each in around if each.latest >= anchor), self)
        if direction == "past":
            return next((each for each in reversed(around) if each.earliest <= anchor), self)
        return min(reversed(around), key=lambda each: each._distance(anchor, self.months), default=self)

    def _around(self, anchor: date) -> Iterator["PartialDate"]:
        """The dates that it may be around the anchor, in order."""
        bare_day = self.month is None and self.season is None
        reach = 8 if (self.month, self.day) == (2, 29) else 1  # two leap days can be eight years apart
        for year in range(max(anchor.year - reach, 1), min(anchor.year + reach, 9999) + 1):
            for month in self.months if bare_day else (self.month,):
                if self.day is None or self.day <= month_length(year, month):
                    yield PartialDate(year, month, self.day, self.season)

    def _distance(self, anchor: date, months: tuple[int, ...]) -> int:
        """Days from the anchor; for a bare day, whose month is open, months."""
        if len(months) == 12:
            return abs((self.year - anchor.year) * 12 + self.month - anchor.month)
        return max((self.earliest - anchor).days, (anchor - self.latest).days, 0)

    def for_people(self) -> str:
        """In words, with unknown parts named: "14 June, year not stated"."""
        name = SEASON_NAMES[self.season] if self.season else MONTH_NAMES.get(self.month)
        day = self.day if name or not self.day else f"the {ordinal(self.day)}"
        known = " ".join(str(part) for part in (day, name, self.year) if part)
        unknown = ["month"] * bool(day and not name) + ["year"] * (not self.year)
        return f"{known}, {' and '.join(unknown)} not stated" if unknown else known
