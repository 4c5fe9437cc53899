"""What stands around a date and its verb, for and against its being a premiere or a finale."""

import re
from collections.abc import Iterator

from articles.extraction.reading.article import About, Reading
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import DATE, DESCRIPTION, NETWORK, PERSON_BEFORE, SEASON, SHOW
from articles.extraction.rules.proximity import object_is, subject_is
from articles.extraction.rules.tense import SINCE
from articles.extraction.rules.verbs import CLAUSE_END, NOUN_OF_DATE, OF_WHAT
from articles.extraction.rules.which_season import is_verb_of_another, newest_is

YEAR, MONTH, DAY = re.compile(r"\d{4}"), re.compile(r"-[01]"), re.compile(r"-..-..")  # in EDTF
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
RETURNS = re.compile(r"\breturn|\bback\b|\bcome|\bresum", re.IGNORECASE)
PLAIN = re.compile(
    r"premier|debut|launch|arriv|releas|stream|air|drop|hit|return|bow|land|kick|resum|turn|unspool|touch|grac"
    r"|takes over|go(?:es|ing)? (?:out|live|to air)|went (?:out|live)|gets? under|(?:makes?|finds?) (?:its|their) way",
    re.IGNORECASE,
)
WHOLE = expression(
    rf"[{SHOW}{DESCRIPTION}{SEASON}][’'\"”]?,? (?:[\w-]+ ){{0,4}}?(?:premier|debut|launch|arriv|"
    rf"releas|stream|air|drop|hit|return|land|begin|start|com(?:e|ing)|kick|is back)"
)


def around_date(marked: Marked, n: int, verb: re.Match, order: str, mention, direction: str) -> list[str]:
    """What stands between and before a date at `n` and its verb, for whichever show.

    `order` says where the verb stands (see `verbs.nearest_verb`), `direction` whether the date lies ahead.
    """
    word, gap = _word(verb), _between(marked, n, verb, order)
    before = marked.string[max(0, verb.start() - 45) : verb.start()]
    before = before[own.end() :] if (own := OF_A_SHOW.search(before)) else before
    distance = "touches" if len(gap) < 5 else "near" if len(gap) < 25 else "far"
    preposition = WORD_BEFORE.search(marked.string, max(0, n - 30), n)
    to_date = preposition[1].casefold() if preposition else ""
    shape, points = _shape(mention), direction or "no direction"
    found = [f"verb {word}", f"{word} {order}", points, f"{order}, {distance}"]
    found += [f"date {shape}", f"date {shape}, {points}"]
    found += (
        [f"it is {_relative(mention.text)}"]
        if mention.edtf is None and not _begins_on_day(verb, mention)
        else []
    )
    found += [f"{thing} before" for thing in _other_things(before)]
    found += [f"{thing} between" for thing in _other_things(gap)]
    found += [f"{to_date} the date"] if 0 < len(to_date) < 8 else []
    if word != NO_VERB:
        found.append("a plain verb of airing" if PLAIN.match(verb.group()) else "another verb")
    if NEGATED.search(before):
        found.append("not until" if to_date in ("until", "till", "before") else "negated")
    is_so = {
        "somebody's own": OWN_DEBUT.search(before),
        "of a person": PERSON_BEFORE.search(marked.string, 0, verb.start()),
        f"a clause ends {order}": CLAUSE_END.search(gap),
        "another date between": DATE in gap,
        "a season or show is its subject": WHOLE.search(marked.line),
        "hedged": HEDGED.search(before + gap),
    }
    return [*found, *(what for what, is_true in is_so.items() if is_true)]


def _between(marked: Marked, n: int, verb: re.Match, order: str) -> str:
    """The words between a date and its verb, none if it is the date of a noun ("its May 4 premiere")."""
    if order == "before":
        return marked.string[verb.end() : n]
    is_of_noun = order != "after" or NOUN_OF_DATE.match(marked.line, n)
    return "" if is_of_noun else marked.string[n + 1 : verb.start()]


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
# "was filmed in Leeds and will air": so is the clause after "and".
OF_A_SHOW = re.compile(
    rf"{SHOW}['’\"”)]*,['’\"”)]* (?:(?:which|that)\b(?=[^,;]*$)|$)| and (?:it )?(?=will (?:\w+ )?$)"
)
NO_VERB, SET_FOR = "none", "set fo"
PLANNED = re.compile(
    r"(?:planned|targeted|eyed|lined up|locked in|pencill?ed in|earmarked|slotted|on tap|ready|dated)\b",
    re.IGNORECASE,
)


def _word(verb: re.Match) -> str:
    """The beginning of a verb, or of the common one that means the same; a line of a schedule has none."""
    word = verb.group()
    if PLANNED.match(word):
        return SET_FOR
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


def _begins_on_day(verb: re.Match, mention) -> bool:
    """Whether something begins on a day such as Monday, unlike what is shown on it every week or was told on it."""
    is_day = BEGINNING.match(verb.group()) and (WEEKDAY.search(mention.text) or NEAR.match(mention.text))
    return bool(is_day and not TOLD.search(verb.string, 0, verb.start()))


NEAR = re.compile(r"(?:today|yesterday|last night|this month|next week)$", re.IGNORECASE)
BEGINNING = re.compile(
    r"premier|debut|launch|beg[aiu]n|start|return|arriv|drop|hit|land|kick|back|open|bow|roll|resum",
    re.IGNORECASE,
)

TOLD = re.compile(r"announc|confirm|reveal|\bsaid\b|renew|pick(?:ed|s)? up", re.IGNORECASE)


def beside_verb(reading: Reading, marked: Marked, show: About, verb: re.Match) -> list[str]:
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


def facets_of_season(
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
