"""How far a title reaches that nobody knew before.

Titles hold small words that no other name holds ("Ann in the Fog", "Once Upon a Hill"), so that only the place tells
where they begin and end: quotation marks, or a phrase behind which nothing but a show can stand ("season two of",
"the HBO drama"). What stood there once is one name wherever the article writes it.
"""

import re
from collections import Counter
from collections.abc import Iterator

from articles.extraction.lexicon.lexicon import Lexicon
from articles.extraction.lexicon.vocabulary import everyday_words
from articles.extraction.names.cues import SHOW_NOUNS, WITH_ITS_LENGTH, by_first_letter
from articles.extraction.names.surroundings import ABOVE_ITS_TEXT
from articles.extraction.text import Text

_CAPITAL = r"[A-ZÀ-Þ0-9](?:[\w&-]|['’](?!s\b))*(?:['’]s(?= [A-ZÀ-Þ]))?"
_SMALL = r"(?:of|the|and|&|in|on|to|for|from|at|with|a|an|is|or|by)"
_TITLE = rf"(?P<title>{_CAPITAL}(?:(?: {_SMALL}){{0,2}} {_CAPITAL}){{1,7}})"
_CLOSE = (
    rf"(?P<title>{_CAPITAL}(?: (?:and|or) {_CAPITAL}|(?:(?: (?:of|the|&|is|a)){{0,2}} {_CAPITAL}){{1,7}}))"
)
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
_ONE_SHOW = "|".join(noun for noun in SHOW_NOUNS.split("|") if not noun.endswith("s") or noun == "series")
SLOTS = [
    re.compile(rf"\b(?:[Ss]easons?|[Ss]eries|[Vv]olume) {_NUMBER} of {_TITLE}"),
    re.compile(rf"\b(?:season|seasons|finale|premiere|episodes?|cast|reboot|revival|renewal) of {_TITLE}"),
    re.compile(rf"\b(?:{by_first_letter(SHOW_NOUNS)}|called|titled|entitled|dubbed),? {_TITLE}"),
]
_DESCRIBED = r"(?=[’'\"”]?, (?:about|an?|which|from|starring|set|based|will|has|is|was)\b)"
_A_SERIES = rf"(?=[’'\"”]?, an? (?:[\w-]+ ){{0,4}}?(?:{by_first_letter(_ONE_SHOW)})\b)"
# Places with which a title begins and ends: "Fog Lane (w/t)", "the drama Lost and Near, about a port".
WHOLE = [
    re.compile(rf"(?<![^\n]){_TITLE}(?={WITH_ITS_LENGTH}|{ABOVE_ITS_TEXT})"),
    re.compile(rf"\b(?:{by_first_letter(_ONE_SHOW)}) {_CLOSE}{_DESCRIBED}"),
    re.compile(rf"\b(?:in|on|for|of) {_CLOSE}{_A_SERIES}"),
]
INITIAL = re.compile(r" [A-Z]\.$")
LED_TO = re.compile(
    r"(?:Filming|Production|Shooting|Work|Casting|Called|Titled|Entitled) (?:on |of |for )?(?:the )?"
)
TIGHT = frozenset({"of", "the", "&"})
SEASON = re.compile(r"(?:Season|Series|Volume|Part|Episode)s?$")


def coined(text: Text, lexicon: Lexicon) -> Iterator[str]:
    """The titles of more than one word that stand where only a show can, and do not begin with a known name."""
    times = Counter(
        match["title"]
        for slot in SLOTS
        for match in slot.finditer(text.string)
        if not INITIAL.search(text.string, match.end("title") - 2, match.end("title") + 1)
    )
    for title, count in times.items():
        written = _cut(title.split(), count > 1)
        beginnings = (" ".join(written[:n]) for n in range(1, len(written)))
        if len(written) > 1 and not any(map(lexicon.find, beginnings)) and not _is_owned(written):
            yield " ".join(written)
    for slot in WHOLE:
        whole = (LED_TO.sub("", match["title"]) for match in slot.finditer(text.string))
        yield from (title for title in whole if not SEASON.match(title.split()[0]))


def _is_owned(title: list[str]) -> bool:
    """Whether a possessive names an owner, "Ann's Fog Lane", and is no part of a title, "Life's Fog"."""
    owners = (word[:-2].casefold() for word in title if word.endswith(("'s", "’s")))
    return any(owner not in everyday_words() for owner in owners)


def _cut(title: list[str], often: bool) -> list[str]:
    """The title without a season behind it and, unless it comes `often`, without what a loose connector adds to it:
    "Fog Lane in Los Angeles"."""
    for n, word in enumerate(title):
        loose = word.islower() and word not in TIGHT and not often
        if n and (loose or SEASON.match(word)):
            return title[:n]
    return title
