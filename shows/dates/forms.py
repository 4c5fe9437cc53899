"""The forms of English date words: each an expression and the function that reads its match.

Every repetition is bounded, so that matching takes no longer than the words are long.
"""

import re
from collections.abc import Callable
from functools import partial

from shows.dates.months import month_length
from shows.dates.partial import PartialDate
from shows.dates.reading import Reading
from shows.dates.relative import InYear, Named, NewYear, Shift, Weekday
from shows.dates.vocabulary import HOLIDAYS, MONTHS, MOVABLE, NUMBERS, SEASONS, WEEKDAYS, alternatives

GAP = "[ \u00a0]{1,2}"
COMMA = f"(?:,{GAP}|,|{GAP})"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
SUFFIX = "(?:st|nd|rd|th)"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?![\w%]|[,.]\d)"
MONTH = rf"(?P<month>{alternatives(MONTHS)})(?!\w)(?:\.(?={GAP}\d))?"
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
UNIT = rf"(?P<unit>day|week|month|year)s?\b"
STEP = {"this": 0, "next": 1, "last": -1}
"""How many years (months, days) from the anchor."""


def known(parts: dict[str, str | None]) -> PartialDate | None:
    """The date of the parts that are written out; None where no calendar has it."""
    month, season = parts.get("month"), parts.get("season")
    try:
        return PartialDate(
            int(parts["year"]) if parts.get("year") else None,
            int(month) if month and month.isdigit() else MONTHS.get(month and month.lower()),
            int(parts["day"]) if parts.get("day") else None,
            SEASONS.get(season and season.lower()),
        )
    except ValueError:
        return None


def which_of(words: str) -> str:
    return "past" if "past" in words else "coming" if "coming" in words else words


def read_known(parts: dict[str, str | None]) -> Reading | None:
    said, weekday = known(parts), parts.get("weekday")
    if said is None:
        return None
    relative = None
    if parts.get("which_year"):
        relative = InYear(said, STEP[parts["which_year"].lower()])
    elif parts.get("which"):
        relative = Named(which_of(parts["which"].lower()), said)
    return Reading(said, relative, WEEKDAYS[weekday.lower()] if weekday else None)


def read_numbers(parts: dict[str, str | None]) -> Reading | None:
    """14/06 and 06/14 are plain; of 05/06/2019 only the year is."""
    first, second, year = int(parts["first"]), int(parts["second"]), parts.get("year")
    if first <= 12 and second <= 12 and first != second:
        return Reading(PartialDate(int(year))) if year else None
    day, month = (first, second) if first > 12 else (second, first)
    return read_known({"year": year, "month": str(month), "day": str(day)})


def read_week_of(parts: dict[str, str | None]) -> Reading | None:
    said = known(parts)
    if said is None:
        return None
    whole = said.day + 6 <= month_length(said.year, said.month)
    return Reading(PartialDate(said.year, said.month)) if whole else Reading()


def read_holiday(parts: dict[str, str | None]) -> Reading | None:
    month, day = HOLIDAYS[parts["holiday"].lower().replace("’", "'").replace("\u00a0", " ")]
    return read_known({**parts, "month": str(month), "day": str(day)})


def read_unit(parts: dict[str, str | None]) -> Reading:
    """This, next or last month or year; no partial date is as narrow as a week or a weekend."""
    which, unit = parts["which_unit"].lower(), parts["unit"].lower()
    return Reading(relative=Shift(STEP[which], unit)) if unit in ("month", "year") and which in STEP else Reading()


def read_shift(sign: int, parts: dict[str, str | None]) -> Reading:
    unit, count = parts["unit"].lower(), parts["count"].lower().replace("\u00a0", " ")
    if unit == "week":
        return Reading()
    number = int(count) if count.isdigit() else NUMBERS[count]
    return Reading(relative=Shift(sign * number, unit))


def read_weekday(parts: dict[str, str | None]) -> Reading:
    day, which = WEEKDAYS[parts["weekday"].lower()], parts["which"]
    return Reading(relative=Weekday(day, which_of(which.lower()) if which else None), weekday=day)


def the(reading: Reading) -> Callable[[dict[str, str | None]], Reading]:
    return lambda parts: reading


def form(pattern: str, read: Callable) -> tuple[re.Pattern, Callable]:
    return re.compile(pattern, re.I), read


FORMS = [
    form(rf"(?P<year>\d{{4}})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\w-])", read_known),
    form(rf"(?P<first>\d\d?)[/.-](?P<second>\d\d?)[/.-]{YEAR}", read_numbers),
    form(r"(?P<first>\d\d?)/(?P<second>\d\d?)(?![\w/]|[.,]\d)", read_numbers),
    form(rf"{ON_WEEKDAY}{MONTH}{GAP}{DAY}{SUFFIX}?(?![\w:]|[.,]\d)(?:{COMMA}{YEAR}|{OTHER_YEAR})?", read_known),
    form(
        rf"{ON_WEEKDAY}(?:the{GAP})?{DAY}{SUFFIX}?{GAP}(?:of{GAP})?{MONTH}(?!{GAP}\d\d?\b)(?:{COMMA}{YEAR}|{OTHER_YEAR})?",
        read_known,
    ),
    form(rf"{ON_WEEKDAY}the{GAP}{DAY}{SUFFIX}\b", read_known),
    form(rf"{IN_PART}{MONTH}(?:{COMMA}(?:of{GAP})?{YEAR}|{OTHER_YEAR})?", read_known),
    form(rf"{IN_PART}{WHICH}{GAP}{MONTH}(?:{GAP}{DAY}{SUFFIX}?\b)?", read_known),
    form(rf"(?:the{GAP})?{SEASON}", read_known),
    form(rf"{IN_PART}{SEASON}(?:{COMMA}(?:of{GAP})?{YEAR}|{OTHER_YEAR})?", read_known),
    form(rf"{IN_PART}{WHICH}{GAP}{SEASON}", read_known),
    form(rf"{IN_PART}{YEAR}", read_known),
    form(rf"(?:Q[1-4]|H[12]|the{GAP}(?:first|second|third|fourth){GAP}(?:quarter|half){GAP}of){GAP}{YEAR}", read_known),
    form(rf"the{GAP}week{GAP}of{GAP}{MONTH}{GAP}{DAY}{SUFFIX}?\b(?:{COMMA}{YEAR})?", read_week_of),
    form(rf"(?:the{GAP})?(?P<holiday>{alternatives(HOLIDAYS)})\b(?:{COMMA}{YEAR}|{OTHER_YEAR})?", read_holiday),
    form(rf"{WHICH}{GAP}(?P<holiday>{alternatives(HOLIDAYS)})\b", read_holiday),
    form(rf"(?:earlier{GAP}|later{GAP})?(?:today|this{GAP}(?:morning|afternoon|evening)|tonight)\b", the(Reading(relative=Shift(0, "day")))),
    form(rf"tomorrow\b{DAY_PART}?", the(Reading(relative=Shift(1, "day")))),
    form(rf"(?:yesterday\b{DAY_PART}?|last{GAP}night\b)", the(Reading(relative=Shift(-1, "day")))),
    form(
        rf"(?:(?:sometime|early|earlier|late|later|the{GAP}end{GAP}of|mid)(?:-|{GAP})(?:in{GAP})?)?"
        rf"(?P<which_unit>this|next|last){GAP}(?P<unit>week|weekend|month|year)\b",
        read_unit,
    ),
    form(
        rf"(?:(?:earlier|later|early|late){GAP}in{GAP}the|(?:earlier|later){GAP}that|that|the{GAP}(?:same|following|coming)|over{GAP}the)"
        rf"{GAP}(?:week|weekend|month|year)\b",
        the(Reading()),
    ),
    form(rf"in{GAP}{COUNT}{GAP}{UNIT}(?:['’]{GAP}time)?", partial(read_shift, 1)),
    form(rf"{COUNT}{GAP}{UNIT}{GAP}from{GAP}now\b", partial(read_shift, 1)),
    form(rf"{COUNT}{GAP}{UNIT}{GAP}ago\b", partial(read_shift, -1)),
    form(rf"(?:(?:a{GAP})?few|several|many|some){GAP}{UNIT}{GAP}ago\b", the(Reading())),
    form(rf"(?:{WHICH}{GAP})?(?P<weekday>{alternatives(day for day in WEEKDAYS if day.endswith('day'))})\b{DAY_PART}?", read_weekday),
    form(rf"the{GAP}new{GAP}year\b", the(Reading(relative=NewYear()))),
    form(rf"the{GAP}(?:coming|next{GAP}few|next{GAP}couple{GAP}of){GAP}(?:days|weeks|months|years)\b", the(Reading())),
    form(rf"(?:the{GAP}|{WHICH}{GAP})?(?:{alternatives(MOVABLE)})\b(?:{GAP}{YEAR})?", the(Reading())),
    form(rf"(?:19|20)\d\d[-–/](?:(?:19|20)\d\d|\d\d){GAP}(?:(?:tv|television|broadcast){GAP})?season\b", the(Reading())),
    form(rf"(?:{IN_PART})(?:the{GAP})?(?:(?:1[89]|20)\d0|['’]?\d0)s\b", the(Reading())),
]
ANY_FORM = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", form.pattern) for form, _ in FORMS), re.I)
