"""The picture of a show's dated things along a line of years."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

ROW = 34
AXIS = 24
MOST_TICKS = 7


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with a first and a last day; if these are not known exactly, the range they may be in."""

    label: str
    said: str
    first: date
    last: date
    kind: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in the picture: `left` and `right` in per cent of the width, `y` in pixels."""

    label: str
    said: str
    kind: str
    left: str
    right: str
    y: int
    reads_left: bool


@dataclass(frozen=True, slots=True)
class Tick:
    year: int
    at: str


@dataclass(frozen=True, slots=True)
class Timeline:
    bars: list[Bar]
    ticks: list[Tick]
    height: int


def timeline(things: Iterable[Dated]) -> Timeline | None:
    """The picture of the things, ordered by date; None for fewer than two, which need none."""
    things = sorted(things, key=lambda thing: (thing.first, thing.last, thing.label))
    if len(things) < 2:
        return None
    start = date(things[0].first.year, 1, 1)
    last_year = max(thing.last.year for thing in things)
    days = (date(last_year, 12, 31) - start).days

    def percent(day: date) -> float:
        return 2 + 96 * (day - start).days / days

    bars = [
        Bar(
            thing.label,
            thing.said,
            thing.kind,
            f"{percent(thing.first):.2f}%",
            f"{percent(thing.last):.2f}%",
            AXIS + ROW * row,
            percent(thing.first) > 60,
        )
        for row, thing in enumerate(things)
    ]
    step = -(-(last_year - start.year + 1) // MOST_TICKS)
    years = range(start.year, last_year + 1, step)
    ticks = [Tick(year, f"{percent(date(year, 1, 1)):.2f}%") for year in years]
    return Timeline(bars, ticks, AXIS + ROW * len(bars))
