"""What sentences tell of a list of names that happens to shows alone: "the axing of A and B", "A, B and C were
cancelled", "A and B join the list of shows that"."""

import re
from collections.abc import Iterator

from articles.extraction.lexicon.lexicon import Key
from articles.extraction.names.after_titles import MONTH, NUMBER, ORDINAL, WHEN
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.cues import SHOW_NOUNS, Kind
from articles.extraction.names.lists import LIST_GAP
from articles.extraction.names.own_words import AMBIGUOUS_NETWORK, COMPANY, FULL_NAME, Scores
from articles.extraction.text import Text

TOLD_OF_LIST = 2.2
REACH_BEFORE = 120
NO_SHOWS = ((Kind.PERSON, FULL_NAME), (Kind.NETWORK, AMBIGUOUS_NETWORK), (Kind.ORGANISATION, COMPANY))
CONJUNCTION = re.compile(r"\w|&")
GAP = re.compile(
    rf"(?:{LIST_GAP.pattern}|[’'\"”]?,? (?:nor|plus|as well as|along with|alongside) [‘'\"“]?)"
    rf"(?:(?:the |an? |its )?(?:[a-z-]+ ){{0,2}}(?:{SHOW_NOUNS}) [‘'\"“]?)?"
)
_DONE = (
    r"(?:renewed|cancell?ed|axed|scrapped|dropped|shelved|greenlit|green-lit|commissioned|recommissioned|ordered"
    r"|picked up|revived)"
)
_DOES = (
    r"(?:renew(?:s|ed|ing)|cancel(?:s|l?ed|l?ing)|ax(?:es?|ed|ing)|scrap(?:s|ped|ping)|order(?:s|ed|ing)"
    r"|shelv(?:es|ed|ing)|(?:re)?commission(?:s|ed|ing)|green-?lit|dropp(?:ed|ing)|picked up|picks up"
    r"|reviv(?:es|ed|ing)|launch(?:es|ed|ing)?|premier(?:es?|ed|ing)|debuting|goodbye to|plug on)"
)
_TURN = (
    r"(?:cancell?ations?|axings?|renewals?|demise|premieres?|finales?|seasons?|series orders?|pick-?ups?|reboots?"
    r"|revivals?)"
)
_COMING = (
    r"(?:returning|coming back|premiering|debuting|launching|ending|concluding|wrapping up|arriving|airing)"
)
_SHOWS = r"(?:shows|series|dramas|comedies|sitcoms|titles|programmes|programs|originals|soaps)"
_ARE = r"(?: (?:are|were|is|was|will be|includes?)|:)"
_SOON = r"(?: (?:this|next|in|on|by|at|for)(?: [\w’'-]+){1,3}?)?"
_MANY = rf"(?:(?:both|also|the|its|their|all|new|fellow|hit|likes of|{SHOW_NOUNS}) ){{0,4}}"
BEFORE = re.compile(
    rf"\b(?:{_DOES} |{_TURN} (?:of|for) |(?:{_DONE}|{_COMING}){_SOON}{_ARE} "
    rf"|{_DOES} (?:[\w-]+ ){{1,4}}?{_SHOWS}(?:: | ?[—–-] |,? (?:including|such as|like) )"
    rf"|{_SHOWS} (?:to|that|which|not) [a-z -]{{3,40}}?{_ARE} "
    rf"|(?:cancellations|renewals|casualties|axings|pick-?ups|commissions)(?: [a-z]+){{0,3}}{_ARE} "
    rf"|{_TURN}\b[^.,;]{{0,40}} (?:that|those) of "
    rf"|(?:already|recently|previously|newly|also|just)[ -]{_DONE} ){_MANY}[‘'\"“]?$",
    re.IGNORECASE,
)
_ALL = r"(?:(?:both|all|each|also|now|already|recently|just|officially|since) ){0,3}"
_BE = r"(?:(?:have|has|were|was|are|had|will|won['’]t|to|not|be|been|being|get|got|getting) ){1,3}"
_GIVEN = (
    r"(?:given the (?:axe|chop|green light|boot)|(?:handed|given|getting|granted) (?:an? )?"
    rf"(?:(?:{ORDINAL}|new|more|early|further) )+(?:seasons?|series|runs?|renewals?))"
)
_JOIN = r"join(?:s|ed|ing)? (?:the|an?) (?:[\w'’-]+ ){0,3}?list of(?: [\w'’-]+){0,3}? " + _SHOWS
_ON_A_LIST = (
    rf"(?:on|to|in) (?:the|[A-Z][\w+]*['’]s) (?:[\w'’-]+ ){{0,4}}?"
    rf"(?:list of (?:[\w'’-]+ ){{0,3}}?{_SHOWS}|scrap ?heap|chopping block|cancellation (?:pile|list))"
    rf"|(?:are|were) among the (?:[\w'’-]+ ){{0,3}}?{_SHOWS} (?:[\w'’-]+ ){{0,3}}?{_DONE}"
)
_COME = (
    r"(?:premiere|debut|return|launch|end|begin|start|drop|arrive|conclude|wrap up|bow|kick off|back|ending|returning"
    rf"|coming back|premiering) {WHEN}"
)
_SEASONS = (
    r"(?:end|enter|ending|entering|conclude|return|returning|back|gets?|got|air)(?: for| with)? "
    r"(?:their|its|an?|another) (?:[a-z]+ ){0,3}(?:seasons?|series|runs?|finales)"
)
_EPISODES = rf"(?:run for|have|consist of|comprise) (?:\d{{1,2}}|{NUMBER}|ten|twelve) (?:[a-z-]+ )?episodes"
AFTER = re.compile(
    rf"[’'\"”]? (?:{_BE}{_ALL}(?:(?:been|be|being|not) ){{0,2}}(?:{_DONE}|{_GIVEN})\b|{_ALL}(?:to )?{_JOIN}\b"
    rf"|{_ON_A_LIST}\b|in (?:being|getting) (?:{_DONE}|the axe)\b"
    rf"|(?:(?:will|are|were) )?{_ALL}(?:be )?(?:{_COME}|{_SEASONS}\b|{_EPISODES}\b))"
)
_DAY = rf"(?:(?:{MONTH}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.) \d{{1,2}}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
# "Kin begins on June 3, followed by Fog Lane on June 10"
DAY_BEFORE = re.compile(
    rf"{_DAY}(?: at \d[\d:]{{0,4}} ?[ap]\.?m\.?)?(?:,|;|,? and|,? while|,? with|,? followed by) "
    r"(?:the [a-z]+ )?[‘'\"“]?$"
)
DAY_AFTER = re.compile(rf"[’'\"”]? (?:(?:follows|following|returns|premieres) )?on {_DAY}")


def told_of_lists(text: Text, candidates: list[Candidate], scores: dict[Key, Scores]) -> Iterator[Key]:
    """The names in lists of which something is told that happens to shows alone, or that have their days in turn,
    unless one is somebody's or a broadcaster's."""
    for one in candidates:
        if _has_its_day_in_turn(text, one) and not _is_no_show(scores[one.key]):
            yield one.key
    for items in _lists(text, candidates):
        if any(_is_no_show(scores[one.key]) for one in items):
            continue
        first, last = items[0].start, items[-1].end
        before = BEFORE.search(text.string, max(0, first - REACH_BEFORE), first)
        if before or AFTER.match(text.string, last):
            yield from (one.key for one in items)


def _has_its_day_in_turn(text: Text, one: Candidate) -> bool:
    """Whether a name stands before a day of its own, and behind that of another."""
    before = max(0, one.start - REACH_BEFORE), one.start
    return bool(DAY_AFTER.match(text.string, one.end) and DAY_BEFORE.search(text.string, *before))


def _is_no_show(scores: Scores) -> bool:
    return any(scores[kind] >= least for kind, least in NO_SHOWS)


def _lists(text: Text, candidates: list[Candidate]) -> Iterator[list[Candidate]]:
    """The names that stand in lists, list by list. A list ends with a conjunction: "After HBO cancelled A, B" is
    none."""
    items: list[Candidate] = []
    is_list = False
    for one in candidates:
        gap = GAP.fullmatch(text.string, items[-1].end, one.start) if items else None
        if gap is None:
            if is_list:
                yield items
            items = []
        is_list = gap is not None and CONJUNCTION.search(gap.group()) is not None
        items.append(one)
    if is_list:
        yield items
