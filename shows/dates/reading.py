"""What date words say."""

from dataclasses import dataclass
from datetime import date

from shows.dates.partial import Direction, PartialDate
from shows.dates.relative import InYear, Relative, Shift


@dataclass(frozen=True, slots=True)
class Reading:
    """What date words say.

    `edtf` is from the words alone; `relative` says what an anchor adds, `follows` what a date told before
    adds ("later that year"); `weekday` is the one named, Monday 0. All are None for words of time that name
    no date ("the '90s").
    """

    edtf: PartialDate | None = None
    relative: Relative | None = None
    weekday: int | None = None
    follows: Shift | None = None

    def resolve(self, anchor: date | None, direction: Direction | None = None) -> PartialDate | None:
        """The date when said on `anchor`, its year known; None where it stays open."""
        if anchor is None:
            return self.edtf if self.edtf and self.edtf.year else None
        if self.relative:
            return self.relative.resolve(anchor, direction)
        if self.edtf is None:
            return None
        resolved = self._on_its_weekday(anchor, direction) or self.edtf.resolve(anchor, direction)
        return resolved if resolved.year else None

    def resolve_after(self, told: PartialDate) -> PartialDate | None:
        """The date of words that hang on one told before: "the following year" after `2021-21` is `2022`."""
        if self.follows is None or told.year is None:
            return None
        if self.follows.unit == "month" and told.month is None:
            return None
        return self.follows.resolve(told.earliest)

    def _on_its_weekday(self, anchor: date, direction: Direction | None) -> PartialDate | None:
        """The one of this, last or next year that falls on the weekday named, if the direction allows it."""
        if self.weekday is None or self.edtf.year or not self.edtf.month:
            return None
        near = [InYear(self.edtf, count).resolve(anchor) for count in (0, -1, 1)]
        return next((each for each in near if each and self._fits(each.earliest, anchor, direction)), None)

    def _fits(self, day: date, anchor: date, direction: Direction | None) -> bool:
        allowed = day >= anchor if direction == "future" else direction is None or day <= anchor
        return allowed and day.weekday() == self.weekday
