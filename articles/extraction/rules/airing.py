"""When a season begins and when it ends."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction.reading.article import About, Reading
from articles.extraction.reading.knowledge import IN_FIRST_YEAR, KNOWN
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import DATE, HUMAN, SEASON, SHOW
from articles.extraction.rules import schedule
from articles.extraction.rules.around_dates import WEEKDAY, YEAR, around_date, beside_verb, facets_of_season
from articles.extraction.rules.date_pairs import as_one_day, awaited, is_old, of_next_season
from articles.extraction.rules.dated_shows import as_clause, date_with_verb, pairs
from articles.extraction.rules.items import DETAILS
from articles.extraction.rules.other_dates import is_another_event
from articles.extraction.rules.respectively import respective_show
from articles.extraction.rules.rule import Draft, Rule, below_heading, draft, with_listed
from articles.extraction.rules.schedule import as_finale, event_below_date, is_about_finales, listed
from articles.extraction.rules.shared_days import following, of_one_day
from articles.extraction.rules.tense import direction_of
from articles.extraction.rules.verbs import (
    RULES,
    TRIGGER,
    is_of_finale,
    is_of_making,
    is_of_wait,
    last_of_span,
    nearest_verb,
    own_show,
)
from articles.extraction.rules.which_season import (
    last_season_after,
    parted_from,
    season_of_verb,
    season_renewed_before,
    seasons_at,
    seasons_lasted,
)

PREMIERES, ENDS, UNTIL, DATED_SHOW = RULES


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The first and last days that a sentence states: each date with the verb nearest to it."""
    yield from _listed(reading, marked)
    if DETAILS.match(marked.line):
        return
    paired = {pair.start("date"): pair for pair in pairs(marked)}
    if not TRIGGER.occurs(marked.whole) and not _are_days(marked, paired):
        return
    in_schedule = DATE not in marked.string
    if in_schedule:
        marked = event_below_date(reading, marked) or marked
    shared = of_one_day(marked)
    for n, mark in marked.marks.items():
        if mark.sign != DATE:
            continue
        if n in shared:
            for clause in shared[n]:
                yield from _of_clause(reading, clause)
            continue
        if n in paired:
            yield from _paired(reading, marked, paired[n])
            continue
        if is_old(marked, n):
            continue
        if one_day := as_one_day(marked, n) or awaited(marked, n) or of_next_season(marked, n):
            yield from _of_one_day(reading, one_day)
            continue
        until = last_of_span(marked, n)
        nearest = (UNTIL, until, "around") if until else nearest_verb(marked, n)
        if nearest and not is_of_making(marked, nearest[1]) and not is_another_event(marked, nearest[1], n):
            rule, verb, order = nearest
            rule = ENDS if is_of_finale(marked, verb) else PREMIERES if is_of_wait(marked, verb) else rule
            if rule is not ENDS:
                for clause in following(marked, n, verb.group()):
                    yield from _of_clause(reading, clause)
            own = own_show(marked, verb)
            in_turn = respective_show(marked, n)
            if in_turn:
                yield from _drafts(reading, marked, rule, n, verb, order, [About(in_turn, "before")])
                continue
            shows = [About(own.name, "before")] if own else reading.about(marked, verb.start())
            shows = [
                *with_listed(marked, shows[:1] if in_schedule else shows),
                *below_heading(reading, marked),
            ]
            yield from _drafts(reading, marked, rule, n, verb, order, shows)
    for match in DATED_SHOW.expression.finditer(marked.line):
        n = marked.string.index(DATE, match.start())
        if n in paired or n in shared:
            continue
        shows = with_listed(marked, reading.about(marked, match.end() - 1))
        yield from _drafts(reading, marked, DATED_SHOW, n, match, "around", shows)


def _are_days(marked: Marked, dates: Iterable[int]) -> bool:
    """Whether all of these dates tell a month: those of shows to come, rather than the years of somebody's credits."""
    return bool(dates) and all("-" in (marked.marks[n].value.edtf or "") for n in dates)


def _of_one_day(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """Drafts of a sentence cut to a single day (see `spans`); a change of a filming date is no fact."""
    n = len(marked.string) - 1
    rule, verb, order = nearest_verb(marked, n)
    rule = ENDS if is_of_finale(marked, verb) else rule
    if not is_of_making(marked, verb):
        own = own_show(marked, verb)
        shows = [About(own.name, "before")] if own else reading.about(marked, verb.start())
        yield from _drafts(reading, marked, rule, n, verb, order, with_listed(marked, shows))


def _of_clause(reading: Reading, clause: Marked) -> Iterator[Draft]:
    """Drafts of a clause that begins with its show, which is also its place, and ends with its date."""
    n, show = len(clause.string) - 1, clause.marks[0]
    if nearest := nearest_verb(clause, n):
        for found in _drafts(reading, clause, nearest[0], n, *nearest[1:], [About(show.name, "before")]):
            yield found._replace(place=show.start)


def _paired(reading: Reading, marked: Marked, pair: re.Match) -> Iterator[Draft]:
    """Drafts of a show and its own date in a sentence that gives several."""
    n = pair.start("date")
    show = About(marked.marks[pair.start("show")].name, "before")
    nearest = nearest_verb(marked, date_with_verb(marked, pair))
    if nearest is None or nearest[2] == "after":
        is_listed = nearest is None and not any(sign in marked.string for sign in HUMAN)
        if is_listed or DATED_SHOW.expression.match(marked.line, pair.start()):
            yield from _drafts(reading, marked, DATED_SHOW, n, pair, "around", [show])
    elif not is_of_making(marked, nearest[1]) and not is_another_event(marked, nearest[1], n):
        line = as_clause(marked, pair, nearest[1])
        at = n if line is marked else len(line.string) - 1
        rule, verb, order = nearest_verb(line, at) or nearest
        yield from _drafts(reading, line, rule, at, verb, order, [show])


def _listed(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """Drafts of a line in a schedule."""
    for rule, line, n, match in listed(reading, marked):
        show = next(mark.name for place, mark in sorted(line.marks.items()) if mark.sign == SHOW)
        if is_about_finales(reading, line):
            line = as_finale(line, n)
            n = len(line.string) - 1
            rule, match, order = nearest_verb(line, n)
        else:
            order = "around"
        yield from _drafts(reading, line, rule, n, match, order, [About(show, "named")])


def _drafts(
    reading: Reading, marked: Marked, rule: Rule, n: int, verb: re.Match, order: str, shows: Iterable[About]
) -> Iterator[Draft]:
    """A draft for each show and each season that may begin or end on the date at `n`."""
    mention, kind = marked.marks[n].value, rule.keys["kind"]
    told = direction_of(marked, verb, n)
    direction = "past" if _is_over(reading, mention) else told
    keys = {
        "date_text": mention.text,
        "date": mention.edtf,
        "date_resolved": mention.resolve(reading.published, direction or _ahead(rule, mention)),
        "direction": direction,
    }
    found = around_date(marked, n, verb, order, mention, direction)
    if direction == "past" and told == "future":
        found.append("told as to come")
    if rule in schedule.RULES:
        found.append(schedule.how_many(reading))
    year = _year(keys["date_resolved"] or mention.edtf)
    for show in shows:
        seasons = _seasons(reading, marked, rule, n, verb, show.show.canonical)
        of_show = [*found, next(iter(seasons.values())), *beside_verb(reading, marked, show, verb)]
        if kind == "premiere":
            of_show += (f"{KNOWN}{age}" for age in reading.knowledge.age(show.show, year))
        facets = facets_of_season(reading, marked, direction, verb, show, mention)
        years = reading.knowledge.years_on(show.show, year)
        for season, how in seasons.items():
            of_detail = [
                f"is {how}",
                *(f"{how}, {facet}" for facet in facets),
                *_in_time(years, season),
                *parted_from(marked, n, season),
            ]
            of_season = {"season": season, **keys}
            yield draft(reading, marked, kind, rule.name, show, of_season, of_show, of_detail=of_detail)


def _seasons(
    reading: Reading, marked: Marked, rule: Rule, n: int, verb: re.Match, show: str
) -> dict[int | None, str]:
    """The seasons of a show that may be meant, each with how it is told; None is a season that is not told."""
    is_premiere = rule.keys["kind"] == "premiere"
    is_later = LATER_SEASON.search(
        marked.line, max(0, verb.start() - len("season ")), verb.end() + len(" back")
    )
    is_later = is_later or SEVERAL_RETURN.search(
        marked.line, max(0, verb.start() - SEVERAL_WITHIN), verb.end()
    )
    may_be_first = is_premiere and not is_later and not _is_of_final_season(marked, verb)
    seasons = seasons_at(reading, marked, n, show, or_first=may_be_first)
    if is_premiere and RETURN.match(verb.group()):
        seasons = _without_first(seasons)
    if rule is not ENDS and _is_since_it_began(marked, verb):
        seasons = {1: "first season"}
    elif sure := _season_told_by(marked, rule, n, verb):
        seasons = {sure: "first season" if sure == 1 else "season numbered before"}
    own = season_of_verb(reading, marked, verb, show)
    if own:
        return {own: seasons.get(own, "season numbered before")}
    lasted = None if is_premiere else seasons_lasted(marked)
    if lasted and not any(seasons):
        return {lasted: "season numbered before", **seasons}
    return seasons


def _without_first(seasons: dict[int | None, str]) -> dict[int | None, str]:
    """The seasons with which a show may return: after a first one, the second."""
    if 2 in seasons:
        return seasons
    return {2 if season == 1 else season: how for season, how in seasons.items()}


def _is_of_final_season(marked: Marked, verb: re.Match) -> bool:
    """Whether a final season without a number stands shortly before a verb."""
    place = marked.string.rfind(SEASON, max(0, verb.start() - SEASON_WITHIN), verb.start())
    season = marked.marks[place].value if place >= 0 else None
    return season is not None and season.final and not season.numbers


SEASON_WITHIN = 30


def _season_told_by(marked: Marked, rule: Rule, n: int, verb: re.Match) -> int | None:
    """The only season that the surrounding words allow, if they decide it."""
    lasted = last_season_after(marked, verb) if rule is ENDS else None
    return lasted or season_renewed_before(marked, n)


def _is_since_it_began(marked: Marked, verb: re.Match) -> bool:
    """Whether a verb stands in a clause such as "ever since the drama began", which is about the first season."""
    return SINCE_IT.search(marked.line, max(0, verb.start() - SINCE_WITHIN), verb.start()) is not None


SINCE_IT = expression(
    r"\bsince (?:(?!(?:and|but|when|that)\b)(?:[\w'’-]+|{show}|{network}(?:['’]s)?|{marks}{show}{marks}),? ){0,6}$"
)
SINCE_WITHIN = 60
RETURN = re.compile(r"returns?\b|back\b|resum", re.IGNORECASE)
LATER_SEASON = expression(
    r"(?:\bseason|{season}) (?:premiere|return|launch)\b"
    r"|(?:\breturn(?:s|ed|ing)?|\bresum(?:es?|ed|ing)|\b(?:be|is|are|was|com(?:e|es|ing)|came|brings?) back)\b"
)
# "new seasons of Harbour Lights and Nettle Row premiere", "are both back"
SEVERAL_RETURN = expression(
    r"\b(?:new|next|further|more) (?:seasons|runs) of (?:{marks}{title}{marks}(?:, (?:and )?| and )?){1,6} "
    r"(?:(?:will|both|all|also) ){0,3}\w+$|\b(?:are|be) (?:both|all) (?:\w+ )?back$"
)
SEVERAL_WITHIN = 90


def _in_time(years: int | None, season: int | None) -> Iterator[str]:
    """Whether a show can have reached a season in the years that it has run."""
    if years is not None:
        late = years - (season or 1) + 1
        when = "too early" if late < -1 else "in time" if late <= 1 else "late"
        yield f"{KNOWN}{'a later season' if season and season > 1 else f'season {season}'} {when}"
    if years == 0:
        yield IN_FIRST_YEAR


def _ahead(rule: Rule, mention) -> str | None:
    """The direction of a weekday in a schedule: ahead."""
    return "future" if rule in schedule.RULES and WEEKDAY.search(mention.text) else None


def _year(date: str | None) -> int | None:
    year = YEAR.match(date or "")
    return int(year.group()) if year else None


def _is_over(reading: Reading, mention) -> bool:
    """Whether a date with a year lies before the year of the article."""
    year = _year(mention.edtf)
    return bool(year and reading.knowledge.year and year < reading.knowledge.year)
