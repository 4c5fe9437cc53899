"""Facts of one article that agree with each other: one status and one date where several exclude each other."""

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta

from articles.extraction.fact import DATED, Fact
from shows.dates import PartialDate

NO_YEAR = "XXXX-"  # in EDTF
YEAR = timedelta(days=365)
EXCLUDES = {
    "ordered": ("renewed",),
    "renewed": ("ordered",),
    "in_development": ("ordered", "renewed"),
}


def consistent(facts: list[Fact]) -> list[Fact]:
    """The facts without those that a surer or more precise one excludes, in the same order."""
    facts = _without_less_precise(_without_excluded_statuses(facts))
    return _with_first_seasons(_with_one_date_per_season(facts))


def _without_excluded_statuses(facts: list[Fact]) -> list[Fact]:
    """The facts without statuses that exclude a likelier status of the same show."""
    likeliest: dict[tuple, float] = {}
    for fact in facts:
        if fact.kind == "status":
            key = fact["show"], fact["status"]
            likeliest[key] = max(likeliest.get(key, 0.0), fact.confidence)

    def excluded(fact: Fact) -> bool:
        return fact.kind == "status" and any(
            likeliest.get((fact["show"], other), 0.0) > fact.confidence
            for other in EXCLUDES.get(fact["status"], ())
        )

    return [fact for fact in facts if not excluded(fact)]


def _without_less_precise(facts: list[Fact]) -> list[Fact]:
    """The facts without dates that another fact gives more precisely: "in July" beside "on July 24", "June 3"
    beside "June 3, 2024"."""
    dated: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind in DATED:
            dated[fact["show"]].append(fact)
    return [
        fact
        for fact in facts
        if fact.kind not in DATED or not any(_is_more_precise(other, fact) for other in dated[fact["show"]])
    ]


def _is_more_precise(one: Fact, other: Fact) -> bool:
    if one.kind != other.kind or one["season"] != other["season"]:
        return False
    if one["date"] and other["date"] and one["date"][4:] == other["date"][4:]:
        return other["date"].startswith(NO_YEAR) and not one["date"].startswith(NO_YEAR)
    return any(
        one[key] and other[key] and one[key].startswith(f"{other[key]}-") for key in ("date", "date_resolved")
    )


def _with_one_date_per_season(facts: list[Fact]) -> list[Fact]:
    """The facts with only the likeliest premiere and finale of each season."""
    best: dict[tuple, Fact] = {}
    for fact in facts:
        if fact.kind in DATED:
            event = fact.kind, fact["show"], fact["season"]
            best[event] = max(best.get(event, fact), fact, key=lambda one: one.confidence)
    return [
        fact
        for fact in facts
        if fact.kind not in DATED or best[fact.kind, fact["show"], fact["season"]] is fact
    ]


def _with_first_seasons(facts: list[Fact]) -> list[Fact]:
    """The facts, with season 1 added to finales within a year of the premiere of the first season."""
    begins: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind == "premiere":
            begins.setdefault(fact["show"], []).append(fact)

    def is_of_first(fact: Fact) -> bool:
        if fact.kind != "finale" or fact["season"] is not None:
            return False
        shows = begins.get(fact["show"], [])
        return [one["season"] for one in shows] == [1] and _within_a_year(
            shows[0]["date_resolved"], fact["date_resolved"]
        )

    return [replace(fact, keys={**fact.keys, "season": 1}) if is_of_first(fact) else fact for fact in facts]


def _within_a_year(first: str | None, last: str | None) -> bool:
    """Whether a date, in EDTF, can lie after another and less than a year from it."""
    if not (first and last):
        return False
    begun, ended = PartialDate.parse(first), PartialDate.parse(last)
    return begun.earliest <= ended.latest and ended.earliest - begun.earliest < YEAR
