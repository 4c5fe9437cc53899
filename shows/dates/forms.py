"""The forms of English date words: each an expression, and a function that reads its matches.

Every repetition is bounded, so that matching takes time proportional to the length of the words.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from shows.dates.months import COMMON_YEAR, month_length
from shows.dates.partial import PartialDate
from shows.dates.reading import DateReading
from shows.dates.relative import InYear, Named, NewYear, Shift, Weekday, Which
from shows.dates.vocabulary import (
    HOLIDAYS,
    MONTHS,
    MOVABLE,
    NUMBERS,
    SEASONS,
    WEEKDAYS,
    WHOLE_WEEKDAYS,
    alternatives,
)

GAP = "[ \u00a0]{1,2}"
COMMA = f"(?:,{GAP}|,|{GAP})"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
SUFFIX = "(?:st|nd|rd|th)"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?![\w%]|[,.]\d)"
MONTH = rf"(?P<month>{alternatives(MONTHS)})(?!\w)(?:\.(?=(?:{GAP})?\d))?"
SEASON = rf"(?P<season>{alternatives(SEASONS)})\b"
DAY_PART = rf"(?:{GAP}(?:night|morning|afternoon|evening)\b)"
ON_WEEKDAY = rf"(?:(?P<weekday>{alternatives(WEEKDAYS)})\b\.?{DAY_PART}?{COMMA})?"
IN_PART = (
    f"(?:(?:(?:early|late|mid|later)(?:-|{GAP})(?:in{GAP})?"
    f"|the{GAP}(?:end|start|beginning|middle|first{GAP}half|second{GAP}half){GAP}of{GAP})(?:the{GAP})?)?"
)
WHICH = f"(?P<which>this{GAP}past|this{GAP}coming|this|next|last|the{GAP}coming|coming)"
OTHER_YEAR = rf"(?:,?{GAP}(?:of{GAP})?(?P<which_year>this|next|last){GAP}year\b)"
COUNT = rf"(?P<count>\d{{1,3}}|{alternatives(NUMBERS)})"
UNIT = r"(?P<unit>day|week|month|year)s?\b"
EXACT_UNITS = ("month", "year")
STEP = {"this": 0, "next": 1, "last": -1}


SPELLING = str.maketrans("’\u00a0", "' ")
Parts = dict[str, str | None]
"""The named groups of a match, in lower case."""


def known(parts: Parts) -> PartialDate | None:
    """The date in the parts that are written out; None if no calendar has it."""
    month, season = parts.get("month"), parts.get("season")
    try:
        return PartialDate(
            _year_of(parts),
            int(month) if month and month.isdigit() else MONTHS.get(month),
            int(parts["day"]) if parts.get("day") else None,
            SEASONS.get(season),
        )
    except ValueError:
        return None


def _year_of(parts: Parts) -> int | None:
    if parts.get("short_year"):
        return 2000 + int(parts["short_year"])
    return int(parts["year"]) if parts.get("year") else None


def which_of(words: str) -> Which:
    return "past" if "past" in words else "coming" if "coming" in words else words


def read_known(parts: Parts) -> DateReading | None:
    said, weekday = known(parts), parts.get("weekday")
    if said is None:
        return None
    relative = None
    if parts.get("which_year"):
        relative = InYear(said, STEP[parts["which_year"]])
    elif parts.get("which"):
        relative = Named(which_of(parts["which"]), said)
    return DateReading(said, relative, WEEKDAYS.get(weekday))


def read_numbers(parts: Parts) -> DateReading | None:
    """14/06 and 06/14 are unambiguous; of 05/06/2019, only the year is."""
    first, second, year = int(parts["first"]), int(parts["second"]), parts.get("year")
    if first <= 12 and second <= 12 and first != second:
        return DateReading(PartialDate(int(year))) if year else None
    day, month = (first, second) if first > 12 else (second, first)
    return read_known({"year": year, "month": str(month), "day": str(day)})


def read_week_of(parts: Parts) -> DateReading | None:
    said = known(parts)
    if said is None:
        return None
    ends_in_its_month = said.day + 6 <= month_length(said.year or COMMON_YEAR, said.month)
    return DateReading(PartialDate(said.year, said.month)) if ends_in_its_month else DateReading()


def read_holiday(parts: Parts) -> DateReading | None:
    month, day = HOLIDAYS[parts["holiday"]]
    return read_known({**parts, "month": str(month), "day": str(day)})


def read_unit(parts: Parts) -> DateReading:
    """This, next or last month or year. Weeks and weekends stay words, since no partial date can express them."""
    if parts["unit"] not in EXACT_UNITS:
        return DateReading()
    return DateReading(relative=Shift(STEP[parts["which_unit"]], parts["unit"]))


def read_told_unit(parts: Parts) -> DateReading:
    """The month or year of a date mentioned before, or the one after it."""
    if parts["unit"] not in EXACT_UNITS:
        return DateReading()
    return DateReading(follows=Shift(1 if parts["following"] else 0, parts["unit"]))


def read_told_day(parts: Parts) -> DateReading:
    """The day mentioned before, or the one after it."""
    return DateReading(follows=Shift(1 if parts["next"] else 0, "day"))


def read_later(parts: Parts) -> DateReading:
    """A number of days, weeks, months or years after a date mentioned before."""
    number, unit = NUMBERS.get(parts["count"]) or int(parts["count"]), parts["unit"]
    return DateReading(follows=Shift(7 * number, "day") if unit == "week" else Shift(number, unit))


def read_shift(sign: int, parts: Parts) -> DateReading:
    """A number of days, months or years before or after. "In two weeks" stays words, since it means a week,
    not a day."""
    if parts["unit"] == "week":
        return DateReading()
    count = parts["count"]
    number = int(count) if count.isdigit() else NUMBERS[count]
    return DateReading(relative=Shift(sign * number, parts["unit"]))


def read_weekday(parts: Parts) -> DateReading:
    day, which = WEEKDAYS[parts["weekday"]], parts["which"]
    return DateReading(relative=Weekday(day, which and which_of(which)), weekday=day)


def read_days_away(days: int, parts: Parts) -> DateReading:
    return DateReading(relative=Shift(days, "day"))


def read_new_year(parts: Parts) -> DateReading:
    return DateReading(relative=NewYear())


def read_vague(parts: Parts) -> DateReading:
    """Words of time that give no date."""
    return DateReading()


@dataclass(frozen=True, slots=True)
class Form:
    pattern: re.Pattern
    reader: Callable[[Parts], DateReading | None]

    def read(self, match: re.Match) -> DateReading | None:
        """What the matched words say; None if no calendar has such a date."""
        parts = {name: part and part.lower().translate(SPELLING) for name, part in match.groupdict().items()}
        # re.IGNORECASE alone would also match letters that merely resemble ours, such as the long s.
        return self.reader(parts) if all(part is None or part.isascii() for part in parts.values()) else None


def form(pattern: str, reader: Callable[[Parts], DateReading | None]) -> Form:
    return Form(re.compile(pattern, re.IGNORECASE), reader)


AND_YEAR = rf"(?:{COMMA}(?:of{GAP})?{YEAR}|{OTHER_YEAR}|{GAP}['’](?P<short_year>[0-4]\d)\b)?"
EARLY = "(?:early|earlier|late|later)"
QUARTER = f"(?:[QH][1-4]|the{GAP}(?:first|second|third|fourth){GAP}(?:quarter|half){GAP}of)"
ROUGHLY = f"(?:(?:sometime|{EARLY}|the{GAP}end{GAP}of|mid)(?:-|{GAP})(?:in{GAP})?)?"
TOLD = f"(?:{EARLY}{GAP}in{GAP}the|(?:{EARLY}{GAP})?(?:that|the{GAP}same))"
WHOLE_WEEKDAY = rf"(?P<weekday>{alternatives(WHOLE_WEEKDAYS)})\b"
HOLIDAY = rf"(?P<holiday>{alternatives(HOLIDAYS)})\b"

FORMS = [
    # 2019-06-14 · 14/06/2019 · 14/06
    form(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\d-])", read_known),
    form(rf"(?P<first>\d\d?)[/.-](?P<second>\d\d?)[/.-]{YEAR}", read_numbers),
    form(r"(?P<first>\d\d?)/(?P<second>\d\d?)(?![\w/]|[.,]\d)", read_numbers),
    # Tuesday, Sept. 4, 2018 · Monday 14 September last year · the 17th
    form(rf"{ON_WEEKDAY}{MONTH}(?:{GAP}|(?<=\.)){DAY}{SUFFIX}?(?!\w|[:.,]\d){AND_YEAR}", read_known),
    form(
        rf"{ON_WEEKDAY}(?:the{GAP})?{DAY}{SUFFIX}?{GAP}(?:of{GAP})?{MONTH}(?!{GAP}\d\d?(?:{SUFFIX})?\b){AND_YEAR}",
        read_known,
    ),
    form(rf"{ON_WEEKDAY}the{GAP}{DAY}{SUFFIX}\b", read_known),
    # late September 2023 · this November · this June 14
    form(rf"{IN_PART}{MONTH}{AND_YEAR}", read_known),
    form(rf"{IN_PART}{WHICH}{GAP}{MONTH}(?:{GAP}{DAY}{SUFFIX}?\b)?", read_known),
    # the fall · early spring of 2014 · later this summer
    form(rf"(?:the{GAP})?{SEASON}", read_known),
    form(rf"{IN_PART}{SEASON}{AND_YEAR}", read_known),
    form(rf"{IN_PART}{WHICH}{GAP}{SEASON}", read_known),
    # the end of 2016 · Q1 2020
    form(rf"{IN_PART}{YEAR}", read_known),
    form(rf"{QUARTER}{GAP}{YEAR}", read_known),
    form(rf"the{GAP}week{GAP}of{GAP}{MONTH}{GAP}{DAY}{SUFFIX}?\b(?:{COMMA}{YEAR})?", read_week_of),
    # Christmas Day 2019 · next New Year's Eve
    form(rf"(?:the{GAP})?{HOLIDAY}{AND_YEAR}", read_holiday),
    form(rf"{WHICH}{GAP}{HOLIDAY}", read_holiday),
    # tonight · tomorrow night · yesterday
    form(rf"(?:(?:earlier|later){GAP})?(?:today|tonight)\b", partial(read_days_away, 0)),
    form(rf"this{GAP}(?:morning|afternoon|evening)\b", partial(read_days_away, 0)),
    form(rf"tomorrow\b{DAY_PART}?", partial(read_days_away, 1)),
    form(rf"(?:yesterday\b{DAY_PART}?|last{GAP}night\b)", partial(read_days_away, -1)),
    # later this year · later in the year · the following month · the new year
    form(rf"{ROUGHLY}(?P<which_unit>this|next|last){GAP}(?P<unit>week|weekend|month|year)\b", read_unit),
    form(
        rf"(?:{TOLD}|(?P<following>the{GAP}following)){GAP}(?P<unit>week|weekend|month|year)\b",
        read_told_unit,
    ),
    # the same night · the next day · a week later · two years later
    form(
        rf"(?:(?:that{GAP}|the{GAP})(?:(?:very{GAP})?same|(?P<next>following|next)){GAP}|that{GAP})(?:day|night|evening)\b",
        read_told_day,
    ),
    form(rf"{COUNT}{GAP}{UNIT}{GAP}later\b", read_later),
    form(rf"the{GAP}new{GAP}year\b", read_new_year),
    # in two days · a couple of years ago
    form(rf"in{GAP}{COUNT}{GAP}{UNIT}(?:['’]{GAP}time)?", partial(read_shift, 1)),
    form(rf"{COUNT}{GAP}{UNIT}{GAP}from{GAP}now\b", partial(read_shift, 1)),
    form(
        rf"{COUNT}{GAP}{UNIT}{GAP}ago\b(?:{GAP}(?:today|this{GAP}(?:week|month)))?", partial(read_shift, -1)
    ),
    # Friday · next Tuesday night
    form(rf"(?:{WHICH}{GAP})?{WHOLE_WEEKDAY}{DAY_PART}?", read_weekday),
    # a few weeks ago · over the weekend · the coming weeks · Easter 2020 · the 2015-16 TV season · the '90s
    form(rf"(?:(?:a{GAP})?few|several|many|some){GAP}{UNIT}{GAP}ago\b", read_vague),
    form(rf"over{GAP}the{GAP}weekend\b", read_vague),
    form(rf"the{GAP}(?:coming|next{GAP}(?:few|couple{GAP}of)){GAP}(?:days|weeks|months|years)\b", read_vague),
    form(rf"(?:the{GAP}|{WHICH}{GAP})?(?:{alternatives(MOVABLE)})\b(?:{GAP}{YEAR})?", read_vague),
    form(
        rf"(?:19|20)\d\d[-–/](?:(?:19|20)\d\d|\d\d){GAP}(?:(?:tv|television|broadcast){GAP})?season\b",
        read_vague,
    ),
    form(rf"{IN_PART}(?:the{GAP})?(?:(?:1[89]|20)\d0|['’]?\d0)s\b", read_vague),
]
_UNNAMED = [re.sub(r"\?P<\w+>", "?:", each.pattern.pattern) for each in FORMS]
ANY_FORM = re.compile("|".join(f"({pattern})" for pattern in _UNNAMED), re.IGNORECASE)
"""`lastindex` of a match is the number, from one, of the first form that matches."""
