"""How far an unknown title reaches.

Titles contain small words that other names do not ("Ann in the Fog", "Once Upon a Hill"), so that only the
context shows where they begin and end: quotation marks, or a phrase that only a show can follow ("season two
of", "the HBO drama"). Once found, a title counts as one name wherever the article uses it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from articles.extraction.lexicon.lexicon import Key, Lexicon, words
from articles.extraction.lexicon.vocabulary import CALENDAR, FUNCTION_WORDS, GIVEN_NAMES, everyday_words
from articles.extraction.names.after_titles import IN_A_LISTING, NUMBER, WITH_ITS_LENGTH
from articles.extraction.names.cues import (
    JOB_WORDS,
    SHOW_NOUNS,
    Kind,
    by_first_letter,
)
from articles.extraction.names.runs import AFTER_A_WORD
from articles.extraction.names.surroundings import ABOVE_ITS_TEXT, DESCRIBED, is_said_of_a_show
from articles.extraction.text import Text

# "renewed Fog Lane for an 18th season"
_OF_SEASON = r"(?!\d{1,2}(?:st|nd|rd|th) (?:and |season|series|run\b|cycle|outing|year|instal))"
_CAPITAL = (
    rf"(?:(?:M(?:rs?|s)|Dr|St)\.|{_OF_SEASON}[A-ZÀ-Þ0-9](?:[\w&-]|['’](?!s\b))*(?:['’]s(?= [A-ZÀ-Þ]))?)"
)
_SMALL = r"(?:of|the|and|&|in|on|to|for|from|at|with|a|an|is|or|by|vs\.?)"
_TITLE = rf"(?P<title>{_CAPITAL}(?:(?: {_SMALL}){{0,2}} {_CAPITAL}){{1,7}})"
_CLOSE = (
    rf"(?P<title>{_CAPITAL}(?: (?:and|or) {_CAPITAL}|(?:(?: (?:of|the|&|is|a)){{0,2}} {_CAPITAL}){{1,7}}))"
)
_ONE_SHOW = "|".join(noun for noun in SHOW_NOUNS.split("|") if not noun.endswith("s") or noun == "series")
SLOTS = [
    re.compile(rf"\b(?:[Ss]easons?|[Ss]eries|[Vv]olume) {NUMBER} of {_TITLE}"),
    re.compile(
        r"\b(?:(?:seasons?|finale|premiere|episodes?|cast|reboot|revival|renewal) of"
        r"|renewed|renews|cancell?ed|cancels|axed|axes|revived|greenlit|scrapped"
        rf"|(?:{by_first_letter(SHOW_NOUNS)}|called|titled|entitled|dubbed),?) {_TITLE}"
    ),
]
_DESCRIBED = r"(?=[’'\"”]?, (?:about|an?|which|from|starring|set|based|will|has|is|was)\b)"
_A_SERIES = rf"(?=[’'\"”]?, an? (?:[\w-]+ ){{0,4}}?(?:{by_first_letter(_ONE_SHOW)})\b)"
# Contexts in which a title begins and ends: "Fog Lane (w/t)", "the drama Lost and Near, about a port".
WHOLE = [
    re.compile(rf"(?m:^){_TITLE}(?={WITH_ITS_LENGTH}|{ABOVE_ITS_TEXT}|{IN_A_LISTING})"),
    re.compile(rf"\b(?:{by_first_letter(_ONE_SHOW)}) {_CLOSE}{_DESCRIBED}"),
    re.compile(rf"\b(?:in|on|for|of) {_CLOSE}{_A_SERIES}"),
    re.compile(rf"(?<![^\n])(?P<title>[A-ZÀ-Þ][\w-]+['’]s(?: {_CAPITAL}){{1,4}})(?=\n+[^\n]{{60}})"),
]
# A line with a title and its network: "Nuns of Harbour Lights (ITV)"
LINE_WITH_NETWORK = re.compile(rf"(?m:^){_TITLE} \((?P<network>[A-Z][^()\n]{{1,24}})\)(?m:$)")
# "the drama Fog Season", but not: "Fog Lane Season 2", "the Fog Lane Season Finale"
OF_A_SEASON = re.compile(
    r"(?<=[a-z,] )(?!(?:New|Final|Last|First|This|Next|Awards?|Pilot|Holiday|Emmy|Oscars?) )"
    r"(?P<title>(?:The )?[A-Z][a-z]+ Season)(?=[,.;:’'\"”)]| [a-z])(?!['’]s)"
)
INITIAL = re.compile(r" [A-Z]\.$")
LED_TO = re.compile(
    r"(?:Filming|Production|Shooting|Work|Casting|Called|Titled|Entitled) (?:on |of |for )?(?:the )?"
)
TIGHT = frozenset({"of", "the", "&", "vs", "vs."})
STRETCH = re.compile(rf"(?<![\w'’.-])(?<![Ss]eason )(?<![Ss]eries )(?<![Ee]pisode ){_TITLE}(?![\w-])")
OWNER = re.compile(r"['’]s ")
JOINER = re.compile(r" (?:(?:of|the|and|&|in|on|to|for|from|at|with|a|an|is|or|by|vs\.?) )+")
MAY_BE_JOINED = re.compile(r"(?:^| )(?:[a-z&\d]|A )|['’]s ")  # most stretches are names of two words
HONOURED = frozenset({"The", "Mrs.", "Mr.", "Miss", "Lady", "Dr.", "Saint", "Uncle", "Aunt"})
SEASON = re.compile(r"(?:Season|Series|Volume|Part|Episode)s?$")


def coined(text: Text, lexicon: Lexicon) -> Iterator[str]:
    """Titles of more than one word in places where only a show can stand, not beginning with a known name."""
    times = Counter(
        match["title"]
        for slot in SLOTS
        for match in slot.finditer(text.string)
        if not INITIAL.search(text.string, match.end("title") - 2, match.end("title") + 1)
    )
    everywhere = text.string.casefold()
    for title, count in times.items():
        often = count > 1 or everywhere.count(title.casefold()) > 1
        written = _cut(title.split(), often and not _ends_on_network(title, lexicon))
        beginnings = (" ".join(written[:n]) for n in range(1, len(written)))
        if (
            len(written) > 1
            and not any(map(lexicon.find, beginnings))
            and not _is_owned(written, text.string)
        ):
            yield " ".join(written)
    yield from _joined_by_small_words(text, lexicon)
    if " Season" in text.string:
        titles = (match["title"] for match in OF_A_SEASON.finditer(text.string))
        yield from (title for title in titles if not _is_well_known(lexicon, words(title)[:-1]))
    lines = LINE_WITH_NETWORK.finditer(text.string)
    yield from (line["title"] for line in lines if lexicon.find(line["network"], Kind.NETWORK))
    for slot in WHOLE:
        whole = (LED_TO.sub("", match["title"]) for match in slot.finditer(text.string))
        yield from (title for title in whole if not _is_no_title(title, lexicon))


def _is_no_title(title: str, lexicon: Lexicon) -> bool:
    """Whether words at the place of a title are a season, a day, or what a network owns."""
    is_day = all(word[0].isdigit() or word in CALENDAR for word in words(title))
    return is_day or SEASON.match(title) is not None or _is_of_network(title, lexicon)


def _joined_by_small_words(text: Text, lexicon: Lexicon) -> Iterator[str]:
    """Titles joined by small words: either what follows is said of shows alone, or the whole occurs more than
    once, not counting captions that repeat a sentence."""
    places: dict[str, set[str]] = {}
    shown = set()
    for match in STRETCH.finditer(text.string, text.headline.end if text.headline else 0):
        if not MAY_BE_JOINED.search(match["title"]):
            continue
        title = _without_opening(text, match)
        if JOINER.search(title) or title[:1].isdigit() or title.startswith("A ") or OWNER.search(title):
            start = text.string.find(title, match.start())
            end = start + len(title)
            places.setdefault(title, set()).add(text.string[max(0, start - 9) : end + 9])
            if is_said_of_a_show(text.string, end) or DESCRIBED.match(text.string, end):
                shown.add(title)
    for title, around in places.items():
        if (title in shown or len(around) > 1) and _is_one_title(title, lexicon, text.string):
            yield title


def _without_opening(text: Text, match: re.Match) -> str:
    """The title without a word that only opens its sentence, and without a season: "In Fog & Lane Season 2"."""
    title = match["title"].split()
    inside = AFTER_A_WORD.search(text.string, max(0, match.start() - 3), match.start())
    if not inside and title[0] not in ("The", "A", "An") and title[0].casefold() in FUNCTION_WORDS:
        title = title[1:]
        while title and title[0].islower():
            title = title[1:]
    return " ".join(_without_season(title))


def _without_season(title: list[str]) -> list[str]:
    """The title without the season that it runs into: "Fog Lane for Season 2"."""
    season = next((n for n, word in enumerate(title) if SEASON.match(word)), len(title))
    while 0 < season < len(title) and title[season - 1].islower():
        season -= 1
    return title[:season]


def _is_one_title(title: str, lexicon: Lexicon, string: str) -> bool:
    """Whether small words join a single title, rather than a list, or a person with a place or job ("Ann Lee
    of Fog Lane")."""
    parts = JOINER.split(title)
    keys = [words(part) for part in parts]
    if " " not in title or not all(keys) or _is_owned(title.split(), string):
        return False
    is_dated = keys[-1][-1].isdigit() or not CALENDAR.isdisjoint(keys[-1])
    if is_dated or (keys[0][0].isdigit() and (title.split()[1].islower() or len(keys[0][0]) == 4)):
        return False
    article, *rest = title.split()
    if article == "The" and lexicon.known_as(words(" ".join(rest))):
        return False
    if article in ("A", "An") and _begins_with_network(rest, lexicon):
        return False
    marked = (word for word in title.split() if word.isupper() or word.endswith(("'s", "’s")))
    if any(lexicon.find(word, Kind.NETWORK) for word in marked):
        return False
    if len(parts) > 1 and string.count(title) == 1 and string.count(parts[-1]) > 1:
        return False  # "Rumours of the Harbour" if "Harbour" occurs again
    for key, part in zip(keys, parts, strict=True):
        owns = OWNER.search(part)
        is_full = len(key) > 1 and key[0] in GIVEN_NAMES and not owns
        if is_full or (not owns and JOB_WORDS.intersection(key)):
            return False
        if any(entry.kind == Kind.NETWORK for entry in lexicon.known_as(key)):
            return False
    loose = {word for word in title.split() if word.islower()} - TIGHT - {"a", "an"}
    everyday = everyday_words()
    if "by" in loose or ("to" in loose and sum(map(partial(_is_show, lexicon), keys)) > 1):
        return False
    if "and" in loose or "or" in loose:
        named = any(key[0] in GIVEN_NAMES for key in keys)
        short = all(len(key) == 1 or (len(key) == 2 and key[0] in FUNCTION_WORDS) for key in keys)
        return short and not named and all(everyday.issuperset(key) for key in keys)
    return not loose or (everyday.issuperset(keys[0]) and keys[0][0] not in GIVEN_NAMES)


def _is_well_known(lexicon: Lexicon, key: Key) -> bool:
    return any(not entry.ordinary for entry in lexicon.known_as(key))


def _is_show(lexicon: Lexicon, key: Key) -> bool:
    return any(entry.kind == Kind.SHOW for entry in lexicon.known_as(key))


def _begins_with_network(written: list[str], lexicon: Lexicon) -> bool:
    """Whether the network of an untitled show is named first: "(A) Netflix Original"."""
    return any(lexicon.find(" ".join(written[: n + 1]), Kind.NETWORK) for n in range(len(written)))


def _is_of_network(title: str, lexicon: Lexicon) -> bool:
    """Whether a possessive names the network of what follows: "ITV's Fog"."""
    owner = OWNER.search(title)
    return owner is not None and lexicon.find(title[: owner.start()], Kind.NETWORK) is not None


def _ends_on_network(title: str, lexicon: Lexicon) -> bool:
    """Whether a loose connector adds a network at the end: "Fog for BBC One"."""
    network = re.split(r" (?:for|on|at|to|from) (?:the )?", title)[-1]
    return network != title and lexicon.find(network, Kind.NETWORK) is not None


def _is_owned(title: list[str], string: str) -> bool:
    """Whether a possessive names an owner ("Ann's Fog Lane") rather than belonging to the title: "Life's
    Fog", or "Ann's Fog" if no Ann is named elsewhere."""
    everyday, whole = everyday_words(), " ".join(title)
    for n, word in enumerate(title):
        if word.endswith(("'s", "’s")) and word[:-2].casefold() not in everyday:
            is_first = n == 0 or title[0] in HONOURED
            is_alone = string.count(word[:-2]) == string.count(whole)
            if not (is_first and is_alone and everyday.issuperset(words(" ".join(title[n + 1 :])))):
                return True
    return False


def _cut(title: list[str], often: bool) -> list[str]:
    """The title without a season after it. Unless it occurs `often`, also without what a loose connector
    adds: "Fog Lane in Los Angeles"."""
    title = title[:1] + _without_season(title[1:])
    loose = (n for n, word in enumerate(title) if n and word.islower() and word not in TIGHT)
    return title if often else title[: next(loose, None)]
