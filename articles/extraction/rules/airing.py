"""When a season begins and when it ends."""

import re
from collections.abc import Iterable, Iterator

from articles.extraction.knowledge import KNOWN
from articles.extraction.marked import Marked, expression
from articles.extraction.reading import About, Reading
from articles.extraction.rules import schedule
from articles.extraction.rules.rule import Draft, Rule, below_heading, draft, with_listed
from articles.extraction.rules.schedule import TOLD_AS_FIRST, listed, with_date_above
from articles.extraction.rules.standing import object_is, subject_is
from articles.extraction.rules.which_season import newest_is, parted_from, seasons_at
from articles.extraction.wording import DATE, DESCRIPTION, PERSON_BEFORE, SEASON, SHOW

TRIGGER = expression(
    r"premier|debut|return|launch|\bair|arriv|hit|drop|releas|start|begin|beg[au]n|c[oa]m(?:e|ing)|land|stream|kick"
    r"|available|out\b|back|telecast|transmi|\btx\b|\bgo\b|goes|going|went|bow|final|last|end|conclu|wrap|sign|clos"
    r"|\br[ua]n|screen|broadcast|due|appear|expect|hopes|upcoming|shown|new\b|resum|open|roll|lined|planned|slated"
    r"|scheduled|targeted|eyed|set\b|ready|pencilled|tun(?:e|ing) in|watch|binge|\bjoins? the|date:"
)

_LAST = r"(?:final|last|last[- ]ever|concluding)[’'”\"]?"
RULES = [
    Rule(
        "premieres",
        r"(?:premier(?:e|es|ed|ing)?|debut(?:s|ed|ing)?|return(?:s|ed|ing)?|launch(?:es|ed|ing)?|roll-?out|rolls? out"
        r"|air(?:s|ed|ing|date)?|arriv(?:e|es|ed|ing)|hit(?:s|ting)?|drop(?:s|ped|ping)?|releas(?:e|es|ed|ing)"
        r"|start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|com(?:e|es|ing)|came|land(?:s|ed|ing)?|stream(?:s|ed|ing)?"
        r"|kick(?:s|ed|ing)? off|bow(?:s|ed|ing)?|open(?:s|ed|ing)?|resum(?:e|es|ed|ing)|appear(?:s|ed|ing)?"
        r"|ran(?= (?:on|from|for|in)\b)|runs? from|(?<=will )run|go(?:es|ing)? (?:out|live)|went out|on (?:the )?air"
        r"|(?<!our )(?<!your )(?<!small )(?<!tv )(?<!to )screen(?:s|ed|ing)?"
        r"|screen(?= (?:on|in|next|later|from|this|at)\b)|shown|broadcast|telecast"
        r"|transmission|transmit(?:s|ted)?|tx|available|back(?! in)|out|due|expect|see|get|gets|watch|binge"
        r"|tun(?:e|ing) in|(?:lined up|planned|slated|scheduled|targeted|eyed|set|ready|pencilled in) for"
        r"|joins? the (?:{date} )?(?:line-?up|schedule|slate)|(?:release|premiere) date|date(?=:))",
        "Harbour Lights premieres on June 3.",
        {"kind": "premiere"},
    ),
    Rule(
        "ends",
        (
            rf"(?:finale|{_LAST} (?:episode|instal?lment)|ended|ends?|ending|conclud(?:e|es|ed|ing)"
            r"|conclusion|wrap(?:s|ped)?(?: up)?|wrapping up|finish(?:ed|es)?"
            r"|(?:c[ao]m(?:e|es|ing)|draws?|drew) to (?:an end|a close)"
            r"|(?:takes?|took|taking) (?:a|its|their) (?:final |last )?bow|clos(?:es|ed|ing) (?:the|its) curtain"
            r"|sign(?:s|ed|ing)? off|bow(?:s|ed|ing)? out|last aired)"
        ),
        "Harbour Lights ended in 2019.",
        {"kind": "finale"},
    ),
    Rule(
        "runs until",
        r"{date}(?:(?:,| and)? (?:to|until|through|till) |[-–—]){date}",
        "Harbour Lights airs from Monday to Friday 3 June.",
        {"kind": "finale"},
    ),
    Rule(
        "dated show",
        r"{date} (?:{season} )?(?:[\w-]+ ){0,2}?{show}|{show}[’'\"”]?,? \([^()]{0,40}?{date}",
        "The 2024 series Harbour Lights is new.",
        {"kind": "premiere"},
    ),
]
REACH_BEFORE, REACH_AFTER = 100, 60
OTHER_THINGS = re.compile(
    r"\b(?P<thing>trailer|teaser|clip|film|movie|album|single|book|novel|game|ticket|poster|video|filming|"
    r"production|shooting|announce|news|interview|photo|event|special|marathon|role|born|died|married|tweet|"
    r"revealed|episode|crossover|rights|contract|no longer|scene|launches|union|manga|comic|stage|character|"
    r"soundtrack|franchise|storyline|arc)(?:s|d|ed|ment)?\b",
    re.IGNORECASE,
)
HEDGED = re.compile(
    r"\b(?:could|may|might|would|likely|probably|if|expected|hope\w*|originally|supposed)\b", re.IGNORECASE
)
OWN_DEBUT = re.compile(r"\b(?:his|her|their|my) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
NEGATED = re.compile(r"(?:n['’]t|\bnot|\bnever|\bno longer)\b[^,;]{0,30}$", re.IGNORECASE)
WORD_BEFORE = re.compile(r"(\w+) (?:the )?$")
YEAR, MONTH, DAY = re.compile(r"\d{4}"), re.compile(r"-[01]"), re.compile(r"-..-..")  # in EDTF
RETURNS = re.compile(r"\breturn|\bback\b|\bcome|\bresum", re.IGNORECASE)
CLAUSE_END = re.compile(
    r"[;:]|, (?:and|but|while|with|which|as)\b|\b(?:while|before|after|since|when|but|though|although)\b"
)


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The first and the last days that a sentence states: each date with the verb that is nearest to it."""
    if not TRIGGER.occurs(marked.whole):
        yield from _listed(reading, marked)
        return
    in_schedule = DATE not in marked.string
    if in_schedule and TOLD_AS_FIRST.occurs(marked.line):
        marked = with_date_above(reading, marked) or marked
    for n, mark in marked.marks.items():
        if mark.sign != DATE:
            continue
        until = _until(marked, n)
        nearest = (RULES[2], until, "around") if until else _nearest_verb(marked, n)
        if nearest and not _is_of_making(marked, nearest[1]):
            rule, verb, order = nearest
            rule = RULES[1] if _is_of_finale(marked, verb) else rule
            shows = reading.about(marked, verb.start())
            shows = [
                *with_listed(marked, shows[:1] if in_schedule else shows),
                *below_heading(reading, marked),
            ]
            yield from _drafts(reading, marked, rule, n, verb, order, shows)
    for match in RULES[3].expression.finditer(marked.line):
        n = marked.string.index(DATE, match.start())
        shows = with_listed(marked, reading.about(marked, match.end() - 1))
        yield from _drafts(reading, marked, RULES[3], n, match, "around", shows)
    yield from _listed(reading, marked)


MOVED_FROM = expression(r"\b(?:push|mov|shift|bump|delay|postpon)(?:e|ed|es|ing)? (?:[\w'’]+ ){0,3}?from $")
MOVED_FROM_WITHIN = 40


def _until(marked: Marked, n: int) -> re.Match | None:
    """The two days that a date ends, from the first to the last: not "moved from June to July"."""
    until = RULES[2].expression.search(marked.line, max(0, n - 12), n + 1)
    if until is None or until.end() != n + 1:
        return None
    moved = MOVED_FROM.search(marked.line, max(0, until.start() - MOVED_FROM_WITHIN), until.start())
    return None if moved else until


def _listed(reading: Reading, marked: Marked) -> Iterator[Draft]:
    for rule, line, n, match in listed(reading, marked):
        show = next(mark.name for place, mark in sorted(line.marks.items()) if mark.sign == SHOW)
        yield from _drafts(reading, line, rule, n, match, "around", [About(show, "named")])


PLAIN = re.compile(r"premier|debut|launch|arriv|releas|stream|air|drop|hit|return", re.IGNORECASE)
WHOLE = expression(
    rf"[{SHOW}{DESCRIPTION}{SEASON}][’'\"”]?,? (?:[\w-]+ ){{0,4}}?(?:premier|debut|launch|arriv|"
    rf"releas|stream|air|drop|hit|return|land|begin|start|com(?:e|ing)|kick|is back)"
)
MAKING_BEFORE = expression(
    r"\b(?:production|filming|shooting|strike|cameras|work|writing|union)\b"
    r"(?:(?! (?:and|but|before|for|with) )[^,;.]){0,45}$"
)
MAKING_AFTER = expression(r" (?:up )?(?:on )?(?:filming|production|shooting|work)\b")


def _is_of_making(marked: Marked, verb: re.Match) -> bool:
    """Whether it is the filming that begins or ends."""
    return bool(
        MAKING_BEFORE.search(marked.line, 0, verb.start()) or MAKING_AFTER.match(marked.line, verb.end())
    )


FINALE_BEFORE = expression(
    rf"\b(?:finale|{_LAST} [‘'’“”\"]?episode)s?\b(?:(?! (?:and|but|before|after) )[^,;.]){{0,60}}"
    r"(?:, [^,;.]{0,50})?(?:, (?:which|that)?[^,;.]{0,20})?$"
)


def _is_of_finale(marked: Marked, verb: re.Match) -> bool:
    """Whether it is the last episode that airs: "the finale airs on June 3"."""
    return bool(FINALE_BEFORE.search(marked.line, max(0, verb.start() - 120), verb.start()))


def _nearest_verb(marked: Marked, n: int) -> tuple[Rule, re.Match, str] | None:
    """The rule, its verb and whether it stands before or after a date: the last before it, else the first
    after it."""
    before = [
        (verb.end(), rule, verb)
        for rule in RULES[:2]
        for verb in WORDS[rule.name].finditer(marked.line, max(0, n - REACH_BEFORE), n)
    ]
    last = max(before, key=lambda found: (found[0], -found[2].start()))[1:] if before else None
    if last and not CLAUSE_END.search(marked.string, last[1].end(), n):
        return *last, "before"
    after = [
        (found.start(), -found.end(), rule, found)
        for rule in RULES[:2]
        if (found := WORDS[rule.name].search(marked.line, n + 1, n + 1 + REACH_AFTER))
    ]
    if after:
        return *min(after, key=lambda found: found[:2])[2:], "after"
    return (*last, "before") if last else None


WORDS = {rule.name: expression(rf"\b{rule.pattern}\b") for rule in RULES[:2]}


def _drafts(
    reading: Reading, marked: Marked, rule: Rule, n: int, verb: re.Match, order: str, shows: Iterable[About]
) -> Iterator[Draft]:
    """One draft for each show and each season that may be the one that begins or ends."""
    mention = marked.marks[n].value
    direction = "past" if _is_over(reading, mention) else _direction(marked, verb)
    keys = {
        "date_text": mention.text,
        "date": mention.edtf,
        "date_resolved": mention.resolve(reading.published, direction or None),
        "direction": direction,
    }
    found = _circumstances(marked, n, verb, order, mention, direction)
    if direction == "past" and _direction(marked, verb) == "future":
        found.append("told as to come")
    if rule in schedule.RULES:
        found.append(schedule.how_many(reading))
    year = _year(keys["date_resolved"] or mention.edtf)
    for show in shows:
        seasons = seasons_at(
            reading, marked, n, show.show.canonical, or_first=rule.keys["kind"] == "premiere"
        )
        of_show = [*found, next(iter(seasons.values())), *_around(marked, show, verb)]
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
                    *parted_from(marked, n, season),
                ],
            )


def _in_time(years: int | None, season: int | None) -> Iterator[str]:
    """Whether a show may have come as far as a season in the years that it was on."""
    if years is not None:
        late = years - (season or 1) + 1
        when = "too early" if late < -1 else "in time" if late <= 1 else "late"
        yield f"{KNOWN}{'a later season' if season and season > 1 else f'season {season}'} {when}"


def _year(date: str | None) -> int | None:
    year = YEAR.match(date or "")
    return int(year.group()) if year else None


def _is_over(reading: Reading, mention) -> bool:
    """Whether a date with its year lies before the year of the article."""
    year = _year(mention.edtf)
    return bool(year and reading.knowledge.year and year < reading.knowledge.year)


def _circumstances(marked: Marked, n: int, verb: re.Match, order: str, mention, direction: str) -> list[str]:
    word = _word(verb)
    gap = (
        marked.string[verb.end() : n]
        if order == "before"
        else marked.string[n + 1 : verb.start()]
        if order == "after"
        else ""
    )
    before = marked.string[max(0, verb.start() - 45) : verb.start()]
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
    found += [f"{thing['thing'].casefold()} before" for thing in OTHER_THINGS.finditer(before)]
    found += [f"{thing['thing'].casefold()} between" for thing in OTHER_THINGS.finditer(gap)]
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
    """Words such as "next month" themselves, or that they name a day of the week."""
    return "a weekday" if WEEKDAY.search(words) else words.casefold()


def _around(marked: Marked, show: About, verb: re.Match) -> list[str]:
    """How the show stands to its verb, which may stand before it: "coming in May is Harbour Lights"."""
    if INVERTED.match(marked.line):
        return ["begins with its verb", *object_is(marked, show, verb.end())]
    return subject_is(marked, show, verb.start())


INVERTED = expression(
    r"[^\w]*(?:(?:and|also|first|next)[ ,]+)?(?:coming|debuting|arriving|launching|premiering|airing|due|returning"
    r"|landing|hitting|kicking|starting|beginning|streaming|bowing|dropping)\b"
)
PAST = re.compile(r"(?:ed|began|came|ran)(?: \w+)?$")
PASSIVE_TO_COME = re.compile(r"\b(?:be|is|are|being) (?:\w+ly )?$")
AHEAD = re.compile(r"\b(?:will|to|set|would|can|could|is|are|expected|due)\b[^,]*$|(?:wo|ca)n['’]t\b[^,]*$")
BEHIND = re.compile(r"\b(?:was|were|had|has|have|back in)(?: \w+)?(?: the| a| its)? $")
PRESENT = re.compile(r"(?:[^s]s|hits)(?: \w+)?$")


def _direction(marked: Marked, verb: re.Match) -> str:
    """Whether what a verb says has been or is still to come; "" where it does not tell, as "its debut"."""
    word = verb.group().casefold()
    before = marked.string[max(0, verb.start() - 30) : verb.start()].casefold()
    if SINCE.search(before) or (PAST.search(word) and not PASSIVE_TO_COME.search(before)):
        return "past"
    if AHEAD.search(before):
        return "future"
    if BEHIND.search(before):
        return "past"
    return "future" if PRESENT.search(word) else ""


SINCE = re.compile(r"\b(?:since|following)\b[^,]*$")


def _facets(
    reading: Reading, marked: Marked, direction: str, verb: re.Match, show: About, mention
) -> list[str]:
    """What speaks for one or another of the seasons."""
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
