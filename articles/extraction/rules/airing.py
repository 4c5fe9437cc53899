"""When a season begins and when it ends."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction.reading.article import About, Reading
from articles.extraction.reading.knowledge import IN_FIRST_YEAR, KNOWN
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import DATE, DESCRIPTION, NETWORK, PERSON_BEFORE, SEASON, SHOW
from articles.extraction.rules import schedule
from articles.extraction.rules.date_pairs import as_one_day, is_old
from articles.extraction.rules.dated_shows import as_clause, pairs
from articles.extraction.rules.other_dates import is_another_event
from articles.extraction.rules.proximity import object_is, subject_is
from articles.extraction.rules.respectively import respective_show
from articles.extraction.rules.rule import Draft, Rule, below_heading, draft, with_listed
from articles.extraction.rules.schedule import as_finale, event_below_date, is_about_finales, listed
from articles.extraction.rules.tense import SINCE, direction_of
from articles.extraction.rules.verbs import (
    CLAUSE_END,
    NOUN_OF_DATE,
    OF_WHAT,
    RULES,
    TRIGGER,
    is_of_finale,
    is_of_making,
    last_of_span,
    nearest_verb,
    own_show,
)
from articles.extraction.rules.which_season import (
    is_verb_of_another,
    last_season_after,
    newest_is,
    parted_from,
    season_of_verb,
    season_renewed_before,
    seasons_at,
    seasons_lasted,
)

PREMIERES, ENDS, UNTIL, DATED_SHOW = RULES
OTHER_THINGS = re.compile(
    r"\b(?<!first )(?<!opening )(?<!final )(?<!last )(?P<thing>trailer|teaser|clip|film|movie|album|single|book"
    r"|novel|game|ticket|poster|video|filming|"
    r"production|shooting|announce|news|interview|photo|event|special|marathon|role|born|died|married|tweet|"
    r"revealed|episode|crossover|rights|contract|no longer|scene|launches|union|manga|comic|stage|character|"
    r"soundtrack|franchise|storyline|arc)(?:s|d|ed|ment)?\b",
    re.IGNORECASE,
)
HEDGED = re.compile(
    r"\b(?:could|may|might|would|likely|probably|if|expected|hope\w*|originally|supposed)\b", re.IGNORECASE
)
OWN_DEBUT = re.compile(rf"\b(?:his|her|their|my) (?:(?:[\w-]+|[{SHOW}{NETWORK}]) ){{0,2}}$", re.IGNORECASE)
NEGATED = re.compile(r"(?:n['’]t|\bnot|\bnever|\bno longer)\b[^,;]{0,30}$", re.IGNORECASE)
WORD_BEFORE = re.compile(r"(\w+) (?:the )?$")
YEAR, MONTH, DAY = re.compile(r"\d{4}"), re.compile(r"-[01]"), re.compile(r"-..-..")  # in EDTF
RETURNS = re.compile(r"\breturn|\bback\b|\bcome|\bresum", re.IGNORECASE)


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The first and last days that a sentence states: each date with the verb nearest to it."""
    yield from _listed(reading, marked)
    if not TRIGGER.occurs(marked.whole):
        return
    in_schedule = DATE not in marked.string
    if in_schedule:
        marked = event_below_date(reading, marked) or marked
    paired = {pair.start("date"): pair for pair in pairs(marked)}
    for n, mark in marked.marks.items():
        if mark.sign != DATE:
            continue
        if n in paired:
            yield from _paired(reading, marked, paired[n])
            continue
        if is_old(marked, n):
            continue
        if one_day := as_one_day(marked, n):
            yield from _of_one_day(reading, one_day)
            continue
        until = last_of_span(marked, n)
        nearest = (UNTIL, until, "around") if until else nearest_verb(marked, n)
        if nearest and not is_of_making(marked, nearest[1]) and not is_another_event(marked, nearest[1], n):
            rule, verb, order = nearest
            rule = ENDS if is_of_finale(marked, verb) else rule
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
        if n in paired:
            continue
        shows = with_listed(marked, reading.about(marked, match.end() - 1))
        yield from _drafts(reading, marked, DATED_SHOW, n, match, "around", shows)


def _of_one_day(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """Drafts of a sentence cut to a single day (see `spans`); a change of a filming date is no fact."""
    n = len(marked.string) - 1
    rule, verb, order = nearest_verb(marked, n)
    if not is_of_making(marked, verb):
        own = own_show(marked, verb)
        shows = [About(own.name, "before")] if own else reading.about(marked, verb.start())
        yield from _drafts(reading, marked, rule, n, verb, order, with_listed(marked, shows))


def _paired(reading: Reading, marked: Marked, pair: re.Match) -> Iterator[Draft]:
    """Drafts of a show and its own date in a sentence that gives several."""
    n = pair.start("date")
    show = About(marked.marks[pair.start("show")].name, "before")
    nearest = nearest_verb(marked, n)
    if nearest is None or nearest[2] == "after":
        if DATED_SHOW.expression.match(marked.line, pair.start()):
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


PLAIN = re.compile(
    r"premier|debut|launch|arriv|releas|stream|air|drop|hit|return|bow|land|kick|resum", re.IGNORECASE
)
WHOLE = expression(
    rf"[{SHOW}{DESCRIPTION}{SEASON}][’'\"”]?,? (?:[\w-]+ ){{0,4}}?(?:premier|debut|launch|arriv|"
    rf"releas|stream|air|drop|hit|return|land|begin|start|com(?:e|ing)|kick|is back)"
)


def _drafts(
    reading: Reading, marked: Marked, rule: Rule, n: int, verb: re.Match, order: str, shows: Iterable[About]
) -> Iterator[Draft]:
    """A draft for each show and each season that may begin or end on the date at `n`."""
    mention = marked.marks[n].value
    direction = "past" if _is_over(reading, mention) else direction_of(marked, verb, n)
    keys = {
        "date_text": mention.text,
        "date": mention.edtf,
        "date_resolved": mention.resolve(reading.published, direction or _ahead(rule, mention)),
        "direction": direction,
    }
    found = _circumstances(marked, n, verb, order, mention, direction)
    if direction == "past" and direction_of(marked, verb, n) == "future":
        found.append("told as to come")
    if rule in schedule.RULES:
        found.append(schedule.how_many(reading))
    year = _year(keys["date_resolved"] or mention.edtf)
    may_be_first = rule.keys["kind"] == "premiere" and not LATER_SEASON.search(
        marked.line, max(0, verb.start() - len("season ")), verb.end()
    )
    lasted = seasons_lasted(marked) if rule.keys["kind"] == "finale" else None
    for show in shows:
        seasons = seasons_at(reading, marked, n, show.show.canonical, or_first=may_be_first)
        if rule is not ENDS and _is_since_it_began(marked, verb):
            seasons = {1: "first season"}
        elif sure := _season_told_by(marked, rule, n, verb):
            seasons = {sure: "first season" if sure == 1 else "season numbered before"}
        own = season_of_verb(reading, marked, verb, show.show.canonical)
        seasons = {own: seasons[own]} if own in seasons and own else seasons
        if lasted and not any(seasons):
            seasons = {lasted: "season numbered before", **seasons}
        of_show = [*found, next(iter(seasons.values())), *_around(reading, marked, show, verb)]
        years = reading.knowledge.years_on(show.show, year)
        age = reading.knowledge.age(show.show, year) if rule.keys["kind"] == "premiere" else []
        facets = _facets(reading, marked, direction, verb, show, mention)
        for season, how in seasons.items():
            yield draft(
                reading,
                marked,
                rule.keys["kind"],
                rule.name,
                show,
                {"season": season, **keys},
                [*of_show, *(f"{KNOWN}{one}" for one in age)],
                of_detail=[
                    f"is {how}",
                    *(f"{how}, {facet}" for facet in facets),
                    *_in_time(years, season),
                    *([IN_FIRST_YEAR] if years == 0 else ()),
                    *parted_from(marked, n, season),
                ],
            )


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
LATER_SEASON = expression(
    r"(?:\bseason|{season}) (?:premiere|return|launch)\b|\breturn(?:s|ed|ing)?$|\bresum(?:es?|ed|ing)$"
)


def _in_time(years: int | None, season: int | None) -> Iterator[str]:
    """Whether a show can have reached a season in the years that it has run."""
    if years is not None:
        late = years - (season or 1) + 1
        when = "too early" if late < -1 else "in time" if late <= 1 else "late"
        yield f"{KNOWN}{'a later season' if season and season > 1 else f'season {season}'} {when}"


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


def _circumstances(marked: Marked, n: int, verb: re.Match, order: str, mention, direction: str) -> list[str]:
    word = _word(verb)
    gap = (
        marked.string[verb.end() : n]
        if order == "before"
        else marked.string[n + 1 : verb.start()]
        if order == "after" and not NOUN_OF_DATE.match(marked.line, n)
        else ""
    )
    before = marked.string[max(0, verb.start() - 45) : verb.start()]
    before = before[own.end() :] if (own := OF_A_SHOW.search(before)) else before
    distance = "touches" if len(gap) < 5 else "near" if len(gap) < 25 else "far"
    found = [
        f"verb {word}",
        f"{word} {order}",
        direction or "no direction",
        f"{order}, {distance}",
        f"date {_shape(mention)}",
        f"date {_shape(mention)}, {direction or 'no direction'}",
    ]
    if mention.edtf is None:
        found.append(f"it is {_relative(mention.text)}")
    found += [f"{thing} before" for thing in _other_things(before)]
    found += [f"{thing} between" for thing in _other_things(gap)]
    preposition = WORD_BEFORE.search(marked.string, max(0, n - 30), n)
    if preposition and len(preposition[1]) < 8:
        found.append(f"{preposition[1].casefold()} the date")
    if OWN_DEBUT.search(before):
        found.append("somebody's own")
    if PERSON_BEFORE.search(marked.string, 0, verb.start()):
        found.append("of a person")
    if CLAUSE_END.search(gap):
        found.append(f"a clause ends {order}")
    if DATE in gap:
        found.append("another date between")
    if word != NO_VERB:
        found.append("a plain verb of airing" if PLAIN.match(verb.group()) else "another verb")
    if WHOLE.search(marked.line):
        found.append("a season or show is its subject")
    if NEGATED.search(before):
        until = preposition and preposition[1].casefold() in ("until", "till", "before")
        found.append("not until" if until else "negated")
    if HEDGED.search(before + gap):
        found.append("hedged")
    return found


def _other_things(words: str) -> Iterator[str]:
    """What else some words mention; counted episodes do not count, since they are the season itself."""
    for thing in OTHER_THINGS.finditer(words):
        if not COUNTED.search(words, 0, thing.start()):
            yield thing["thing"].casefold()


COUNTED = re.compile(
    r"(?:^|[^(\w])(?:\d{1,3}|all|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)"
    r"(?: of (?:its|the))?[ -]$",
    re.IGNORECASE,
)
# "the trailer for X, which", "the trailer for X, out": the clause after the comma is about X alone.
OF_A_SHOW = re.compile(rf"{SHOW}['’\"”)]*,['’\"”)]* (?:(?:which|that)\b(?=[^,;]*$)|$)")
NO_VERB = "none"


def _word(verb: re.Match) -> str:
    """The beginning of a verb; a line of a schedule has none."""
    word = verb.group()
    return word.casefold()[:6].strip() if word[0].isalpha() else NO_VERB


def _shape(mention) -> str:
    if mention.edtf is None:
        return "relative"
    given = "day" if DAY.search(mention.edtf) else "month" if MONTH.search(mention.edtf) else "year"
    return given if YEAR.match(mention.edtf) else f"{given} without year"


WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)


def _relative(words: str) -> str:
    """Relative words such as "next month" themselves; "a weekday" for any day of the week."""
    return "a weekday" if WEEKDAY.search(words) else words.casefold()


def _around(reading: Reading, marked: Marked, show: About, verb: re.Match) -> list[str]:
    """The relation of a show to its verb, which may also come first: "coming in May is Harbour Lights"."""
    if INVERTED.match(marked.line):
        return ["begins with its verb", *object_is(marked, show, verb.end())]
    of = OF_WHAT.match(marked.line, verb.start())
    if of:
        return object_is(marked, show, of.end())
    found = subject_is(marked, show, verb.start(), is_participle=PARTICIPLE.match(verb.group()) is not None)
    if is_verb_of_another(reading, marked, verb, show.show.canonical):
        return [one.replace("a season", "another show") for one in found]
    return found


PARTICIPLE = re.compile(
    r"\w+ing\b|out\b|due\b|available\b|(?:set|slated|scheduled|planned) for", re.IGNORECASE
)
INVERTED = expression(
    r"[^\w]*(?:(?:and|also|first|next)[ ,]+)?(?:coming|debuting|arriving|launching|premiering|airing|due|returning"
    r"|landing|hitting|kicking|starting|beginning|streaming|bowing|dropping)\b"
)


def _facets(
    reading: Reading, marked: Marked, direction: str, verb: re.Match, show: About, mention
) -> list[str]:
    """Features for choosing between seasons."""
    return [
        direction or "no direction",
        "returns" if RETURNS.search(verb.group()) else "begins" if FIRST.search(verb.group()) else "goes on",
        f"show {show.how}",
        _shape(mention),
        "new" if NEW_SHOW.search(marked.line) else "not new",
        newest_is(reading, show.show.canonical),
        _word(verb),
        "since" if SINCE.search(marked.string, max(0, verb.start() - 30), verb.start()) else "not since",
    ]


FIRST = re.compile(r"premier|debut|launch|bow", re.IGNORECASE)
NEW_SHOW = expression(
    r"\bnew (?:[\w-]+ ){0,3}?(?:series|drama|comedy|show|sitcom|thriller|spin-?off)\b|series premiere|\bfreshman\b"
)
