"""What stands around a network, for and against its being that of a show."""

import re
from collections.abc import Iterator

from articles.extraction.names.table import Name
from articles.extraction.reading.article import Reading
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.shows_of_networks import letters_of
from articles.extraction.reading.wording import NETWORK, SHOW
from articles.extraction.rules.jobs import PASSED, words_in

AIRS = (
    r"(?:air(?:s|ed|ing)?|premier(?:e|es|ed|ing)|debut(?:s|ed|ing)?|stream(?:s|ed|ing)?|return(?:s|"
    r"ed|ing)?|launch(?:es|ed|ing)?|available|releas(?:e|es|ed|ing)"
    r"|seen|watch(?:ed)?|arriv(?:e|es|ed|ing)|com(?:e|es|ing)|c[ao]me|land(?:s|ed|ing)?|head(?:s|"
    r"ed|ing)?|move(?:s|d)?|moving|run(?:s|ning)?|ran|begin(?:s|ning)?|start(?:s|ed|ing)?|"
    r"back|shown|broadcast|screen(?:s|ed|ing)?|drop(?:s|ped|ping)?"
    r"|renewed|cancel(?:l)?ed|axed|ordered|commissioned|greenlit|picked up|series|show|drama|"
    r"comedy|season|episodes?|continue|live|hits?|out|kicks? off|set up|resume|premiering|"
    r"revival|home|developed|in development|made|remake|creep(?:s|ing)?|roll(?:s|ed|ing)?|bow(?:s|ed|ing)?"
    r"|burn(?:ed|t) off|go(?:es|ing) out|unspools?|dated|lined up|opens?|kicking off)"
)
LONGEST_GAP, FEW_WORDS = 240, 4
ITS_OWN, ANOTHER = "its network", "another network"
LIST_OF_SHOWS = re.compile(
    rf"(?:like|including|include|such as|shows|series)\b[^.]{{0,40}}{SHOW}(?:,|, and| and)? "
    rf"?$"
)
_JOIN = (
    r"(?:,? and |, | & |/|,? as well as |,? and (?:also )?streams? | is (?:co-)?(?:making|producing) with (?:the )?"
    r"|(?:,? \d{1,2}(?:[.:]\d\d)?(?: ?[ap]m)?)? with (?:a |the )?first look )(?:on |the |via |through |over on )*"
    r"(?:streaming (?:service|platform) |streamer |platform |sister channel )?"
)
JOINED = re.compile(rf"{_JOIN}{NETWORK}(?!['’])")
JOINED_BEFORE = re.compile(rf"{NETWORK}{_JOIN}$")
# Who makes a show together: "the BBC and HBO drama", "the BBC/HBO drama".
TOGETHER = re.compile(rf"(?: and (?:the )?| & |/| ?[–-] ?){NETWORK}(?!['’])")
CLAUSE_END = re.compile(r"[;:]|, (?:and|but|which|who)\b|\bwhile\b")
AIRING = re.compile(AIRS)
AND = re.compile(r"\b(?:and|,)\b")
FORMER = expression(
    r"\b(?:former(?:ly)?|previously|originally|used to|left|moved from|ex-|cancel(?:l)?ed "
    r"by)\b"
)
COMPANY = re.compile(
    r"['’]?s? (?:Studios?|Entertainment|Enterprises|Ventures|Global|Discovery|International|Media|Group)\b"
)
LEFT, FOR_ANOTHER = expression(r"\bfrom (?:the )?$"), expression(r" to (?:the )?{network}")
EXECUTIVE = expression(
    r"['’]?s? (?:chief|boss|president|programming|executive|CEO|chairman|entertainment|head|"
    r"spokes)"
)


def new_home(marked: Marked, position: int) -> int:
    """The position of a show's new network, given that of the one it leaves: "from ABC to Netflix"."""
    left = LEFT.search(marked.line, max(0, position - 10), position)
    moved = left and FOR_ANOTHER.match(marked.line, position + 1)
    return moved.end() - 1 if moved else position


def with_joined(marked: Marked, position: int) -> Iterator[int]:
    """The positions of a network and of those joined to it: "on ITV and ITVX"."""
    yield position
    while joined := JOINED.match(marked.string, position + 1):
        position = joined.end() - 1
        yield position


def first_joined(marked: Marked, position: int) -> int:
    """The position of the first network in a series of joined ones: "on ITV and ITVX"."""
    while before := JOINED_BEFORE.search(marked.string, max(0, position - 45), position):
        position = before.start()
    return position


def last_together(marked: Marked, position: int) -> int:
    """The position of the last network of those that make a show together: "the BBC and HBO drama"."""
    while together := TOGETHER.match(marked.string, position + 1):
        position = together.end() - 1
    return position


def between(gap: str) -> Iterator[str]:
    if SHOW in gap:
        yield "a list of shows between" if LIST_OF_SHOWS.search(gap) else "another show between"
    if NETWORK in gap:
        yield "another network between"
    if CLAUSE_END.search(gap):
        yield "a clause ends between"
    if AIRING.search(gap):
        yield "airing between"
    if AND.search(gap):
        yield "joined"


def words_between(order: str, gap: str) -> Iterator[str]:
    """The words between a network and a show if there are few, and certain words among them."""
    words = words_in(gap[:LONGEST_GAP])
    if len(words) <= FEW_WORDS:
        yield f"{order}: {' '.join(words)}"
    yield from (f"{order}, past {passed}" for passed in PASSED if passed in words)


def around_network(reading: Reading, marked: Marked, position: int) -> Iterator[str]:
    """Signs in the words next to a network."""
    if FORMER.search(marked.line, max(0, position - 25), position) or new_home(marked, position) != position:
        yield "former"
    if EXECUTIVE.match(marked.line, position + 1):
        yield "of an executive"
    if COMPANY.match(reading.text.string, marked.marks[position].end):
        yield "begins the name of a company"


GOVERNING = expression(
    r"(?P<word>\b(?:of|from|in|to|like|than|for|on|about|with|between|and|as|by)|\() ?(?:the |a |an )?{marks}$"
)
OF_OTHER_WORK = expression(
    r"\b(?:events of|prequel|spin-?off|sequel|follow-?up|writer|creator|director|producer|star|known|work|best|fame"
    r"|seen|star(?:red|ring|s)|appear(?:ed|ances?)|credits?)\b[^,.;]{0,30}$"
)
BEFORE_SHOW = 45


def before_show(marked: Marked, show: int) -> Iterator[str]:
    """What the words before a show say: "the events of X", "with the star of X"."""
    before = max(0, show - BEFORE_SHOW), show
    if word := GOVERNING.search(marked.line, *before):
        yield f"show after {word['word'].casefold()}"
    if OF_OTHER_WORK.search(marked.line, *before):
        yield "show beside another work"


def known_on(reading: Reading, show: Name, network: Name) -> list[str]:
    """Whether the lexicon has this network or another for a show; empty if it has none."""
    known = reading.knowledge.networks_of(show)
    return [ITS_OWN if any(same_network(one, network) for one in known) else ANOTHER] if known else []


def same_network(known: str, name: Name) -> bool:
    """Whether a name is this network of the lexicon."""
    return letters_of(known) in (letters_of(name.canonical), letters_of(name.lexical or ""))
