"""What date words say."""

from dataclasses import dataclass
from datetime import date

from shows.dates.partial import Direction, PartialDate
from shows.dates.relative import Relative, Shift


@dataclass(frozen=True, slots=True)
class DateReading:
    """What date words say.

    `edtf` is the date in the words alone; `relative` is what an anchor adds, `follows` what a date mentioned
    before adds ("later that year"); `weekday` is the weekday named, with Monday as 0. All are None for words
    of time that give no date ("the '90s").
    """

    edtf: PartialDate | None = None
    relative: Relative | None = None
    weekday: int | None = None
    follows: Shift | None = None

    def resolve(self, anchor: date | None, direction: Direction | None = None) -> PartialDate | None:
        """The date when said on `anchor`, with a known year; None if it stays open."""
        if anchor is None:
            return self.edtf if self.edtf and self.edtf.year else None
        if self.relative:
            return self.relative.resolve(anchor, direction)
        if self.edtf is None:
            return None
        resolved = self._on_its_weekday(anchor, direction)
        return resolved if resolved.year else None

    def resolve_after(self, told: PartialDate) -> PartialDate | None:
        """The date of words that depend on one mentioned before: "the following year" after `2021-21` is `2022`."""
        if self.follows is None or told.year is None:
            return None
        is_exact = {"day": told.day, "month": told.month, "year": told.year}[self.follows.unit]
        if is_exact is None:
            return None
        return self.follows.resolve(told.earliest)

    def _on_its_weekday(self, anchor: date, direction: Direction | None) -> PartialDate:
        """The date in its direction, unless only one in another direction falls on the weekday named.

        A weekday in the text is more reliable than a direction inferred from its tense.
        """
        meant = self.edtf.resolve(anchor, direction)
        if self.weekday is None:
            return meant
        others = (self.edtf.resolve(anchor, other) for other in ("past", "future"))
        return next((each for each in (meant, *others) if self._falls_on_its_weekday(each)), meant)

    def _falls_on_its_weekday(self, day: PartialDate) -> bool:
        return day.year is not None and day.earliest.weekday() == self.weekday
