"""What a network beside a mention says about its being a show: "HBO's new “Kin”", "Kin (ITV)"."""

import re
from collections.abc import Iterator

from articles.extraction.lexicon.vocabulary import GIVEN_NAMES, everyday_words
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.cues import KIND_OF_SHOW, ORGANISATION_WORDS, Kind
from articles.extraction.text import Text

OF_NETWORK = 1.5
ON_NETWORK = 0.8
NETWORK_AFTER = 1.4
BESIDE_NETWORK = 0.4
DOES_ON = 2.2
DOES_TO_SHOWS = 1.6
SET_ON_NETWORK = 1.4
FARTHEST = 100
POSSESSIVE = re.compile(r"s?['’](?:s\b| )")
_MAY = (
    r"(?:(?:which|that|is|are|was|were|will|has|have|had|be|been|also|now|currently|just|set|due|to|officially|finally|"
    r"originally|first|previously|only) ){0,4}"
)
# What a quoted title may do on a network: "“Kin” is in development at ITV", "“Kin,” a hit drama for ITV".
DOES_ON_NETWORK = re.compile(
    rf"[’'\"”]?,?[’'\"”]? {_MAY}(?:air|aired|airing|airs|stream(?:s|ed|ing)?|premier(?:es?|ed|ing)|debut(?:s|ed|ing)?|"
    r"drop(?:s|ped|ping)?|arriv(?:es?|ed|ing)|bow(?:s|ed)?|launch(?:es|ed)?|land(?:s|ed)?|return(?:s|ed|ing)?|r[au]n|runs|"
    r"available|in (?:early |active )?development|in the works|set up|found a|(?:got|given|received|landed|scored) an?|"
    r"picked up|ordered|renewed|cancell?ed|axed|scrapped|saved|com(?:e|es|ing)|mov(?:es?|ed|ing)|head(?:ed|ing)|shown|"
    r"broadcast|screen(?:s|ed|ing)?|starts?|continues|concludes|is|are|hits?|a|an|the|from)\b"
    r"(?: (?!(?:film|movie|novel|book|song|album|with|and|but|who|as|star)\b)[a-z0-9][\w'’-]*){0,6}?"
    r"(?: (?:on|at|to|from|by|for|via))? (?:the )?"
)
# These are said of shows alone, so the title need not be quoted.
ONLY_SHOWS_DO_ON_NETWORK = re.compile(
    rf" {_MAY}(?:(?:available to )?stream(?:ing)?|in (?:early |active )?development|in the works|set up|"
    r"found a (?:new )?home|"
    r"(?:got|given|received|landed|scored) a (?:straight-to-)?(?:series|pilot|season|full)|picked up|ordered to series|"
    r"renewed|cancell?ed|axed|shown|broadcast|airing|drops|hits|arrives|bows|launches|premier(?:es|ed|ing)|ran)\b"
    r"(?: (?!(?:with|and|but|who|as|by)\b)[a-z0-9][\w'’-]*){0,5}?(?: (?:on|at|to|from|by|for|via))? (?:the )?"
)
# Said of shows: "Kin begins on Sky in May", "Kin, which ran on Sky". Few people begin on a network.
_ON = r"(?: (?!(?:with|and|but|who|as|by|in|\w+ing)\b)[a-z0-9][\w'’.-]*){0,5}? on (?:the )?"
BEGINS_ON_NETWORK = re.compile(
    rf"(?:,? (?:which |that )|,? (?:now )?(?=\w+ing\b)| ){_MAY}(?:airing|airs|aired|streaming|streams|ran|running|"
    r"premiering|available|begins?|began|beginning|concludes?|concluded|kicks? off|opened (?:with|to|at)|ended|"
    rf"back|getting a)\b{_ON}"
)
# Said of people as well: "Kin lands on Sky", "Kin has moved from ABC to Sky".
MOVES_TO_NETWORK = re.compile(
    rf"(?:,? (?:which |that )| ){_MAY}(?:starts?|started|starting|continues?|continued|lands?|landed|landing|out|"
    rf"screens|plays|is|are)\b{_ON}"
    rf"| {_MAY}(?:return(?:s|ed|ing)?|back|com(?:es?|ing)) to (?:the )?"
    rf"| {_MAY}(?:moved?|moving|moves|jump(?:s|ed|ing)?|switch(?:es|ed|ing)?|shift(?:s|ed|ing)?) (?:over )?from "
    rf"(?:the )?| {_MAY}(?:landed|lands|landing) at (?:the )?"
)
OF_A_FILM = re.compile(r"\b(?:film|movie|feature|comedian|presenter|band) [‘'\"“]?$")
# "Kin, which Sky put out of its misery", but not "Tall Ship, which Sky owns"
WHICH_NETWORK = re.compile(r"[’'\"”]?,[’'\"”]? which (?:the )?")
DOES_SOMETHING = re.compile(
    r" (?:(?:has|had|have|will|is|then|also|just|recently|finally|quietly|abruptly|first) ){0,3}"
    r"(?!owns?\b|owned|bought|acquired|is\b|was\b|has\b|had\b|will\b|said|also\b)[a-z]{3,}"
)
# "On Fox, Kin has begun", "Over at Fox, Kin"
AT_NETWORK = re.compile(
    r"(?:^|[.;!?\n][”\"]? ?)(?:(?:Meanwhile|Elsewhere|Also), )?(?:[Oo]ver )?(?:[Oo]n|[Aa]t) (?:the )?$"
)
CLAUSE_BEGINS = re.compile(r", (?:[a-z’'-]+ ){0,9}")
HAS_NEWS = re.compile(
    r"(?:['’]s)?(?: and\b| (?:is|are|will|has|have|was|were|returns?|gets|got|airs?|premieres?|debuts?|begins?|starts?|"
    r"continues?|wraps|ends?|drew|slipped|rose|hit|held|averaged)\b)"
)
IS_OF_NETWORK = re.compile(
    rf"(?:['’]s)? (?:(?:original|upcoming|new|hit|own|limited|[\w-]+) ){{0,3}}?(?:original|{KIND_OF_SHOW})\b"
    r"(?!-| (?:\w+ )?(?:chief|head|boss|president|stars?|actor|actress|writer|exec\w*|commissioner|creator|host|"
    r"director|producer|controller|editor|veteran|legend)\b)"
)
APPOSED = re.compile(
    r"[’'\"”]?,[’'\"”]? (?:(?:a|an|the|the new|a new) )?"
    r"|[’'\"”]? (?:is|was|remains|became|has been) (?:(?:a|an|the) )?"
)
BEFORE_NETWORK = re.compile(r"\b(?:on|at|to|from|by|for|via|hits?)(?: the)? $")
# What a network does with a quoted title: "FX is developing “Kin”".
NETWORK_DOES = re.compile(
    rf" {_MAY}(?:develop(?:s|ed|ing)?|order(?:s|ed|ing)?|landed|nabbed|snapped up|snaps up|acquires?d?|"
    r"commission(?:s|ed)?|green-?l(?:it|ights?|ighted)|releas(?:es?|ed|ing)|air(?:s|ed|ing)?|stream(?:s|ed|ing)?|premier(?:es|ed|ing)|"
    r"launch(?:es|ed|ing)?|renew(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)|axe[sd]?|scrap(?:s|ped)|picks? up|picked up|"
    r"picking up|revive[sd]?|has|have|had)"
    r"(?: (?:a |the )?(?:second|third|fourth|new|hit|season|series|drama|comedy|of)){0,4} [“\"‘']"
)
# What networks do to shows alone, so that their title need not be quoted: "Sky has greenlit Kin".
NETWORK_DOES_TO_SHOWS = re.compile(
    rf" {_MAY}(?:[a-z]+ly )?(?:order(?:s|ed|ing)?|commission(?:s|ed|ing)?|green-?l(?:it|ights?|ighted)|"
    r"renew(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)|axe[sd]?|scrap(?:s|ped)|shelve[sd]|dropped|ditched|dumped|picks? up|"
    r"picked up|picking up|"
    r"revive[sd]?|saves?|saved|bringing back|brings back|brought back|delay(?:s|ed)|postpone[sd]|developing|aired|"
    r"(?:will |to )(?:air|broadcast|screen|stream|premiere)|wants? more of|(?:going|goes|went) back to|not done with|"
    r"(?:said|says|saying|waved|waves) goodbye to|(?:bids?|bidding) (?:farewell|adieu|goodbye) to|pulled the plug on|"
    r"(?:acquired|acquires|bought|snapped up|landed|secured|picked up) (?:the )?(?:[\w.]+ ){0,3}rights to|"
    r"let go of|(?:given|gave|giving) up on|parted ways with|(?:suspended|halted|paused) work on|"
    r"(?:stuck|sticking) with|(?:moving|move|going) (?:forward|ahead) with|"
    r"(?:an? (?:[a-z]+ )?)?hit (?:on its hands )?with|"
    r"(?:the )?(?:new )?home (?:to|of|for)|(?:won|wins) the [a-z]+ with) "
)
OWNED = re.compile(r"['’]s? (?:new |hit |upcoming )?[‘'\"“]?")  # "HBO's new"
BESIDE_ITS_NETWORK = re.compile(r"[’'\"”]?,?[’'\"”]? ?(on|for|\((?:[\w: ]{3,24}, )?|[-–—]) ?")


def of_network_before(
    text: Text, candidate: Candidate, previous: Candidate | None
) -> Iterator[tuple[Kind, float]]:
    """What a known network before a mention says: "HBO's new “Kin”", "FX is developing “Kin”", "HBO Kin"."""
    if previous is None or not previous.is_known_as(Kind.NETWORK):
        return
    between = text.string[previous.end : candidate.start]
    if OWNED.fullmatch(between):
        yield Kind.SHOW, OF_NETWORK
    elif candidate.quoted and NETWORK_DOES.fullmatch(between):
        yield Kind.SHOW, DOES_ON
    elif not candidate.title_case and NETWORK_DOES_TO_SHOWS.fullmatch(between):
        yield Kind.SHOW, DOES_TO_SHOWS
    elif (
        CLAUSE_BEGINS.fullmatch(between)
        and not _may_be_somebody(candidate)
        and HAS_NEWS.match(text.string, candidate.end)
        and AT_NETWORK.search(text.string, max(0, previous.start - 26), previous.start)
    ):
        yield Kind.SHOW, SET_ON_NETWORK
    elif between == " " and not candidate.title_case and candidate.key[0] not in ORGANISATION_WORDS:
        yield Kind.SHOW, BESIDE_NETWORK


def beside_network(text: Text, candidate: Candidate, following: Candidate) -> float:
    """The weight for a show of a network that follows: "Kin on ITV", "Kin (ITV)", "Kin - ITV", and for a
    quoted name also "“Kin” is in development at ITV"."""
    if candidate.title_case or not following.is_known_as(Kind.NETWORK):
        return 0.0
    if _does_on_network(text, candidate, following):
        return DOES_ON
    if POSSESSIVE.match(text.string, following.end):
        return 0.0
    between = BESIDE_ITS_NETWORK.fullmatch(text.string, candidate.end, following.start)
    if between is None:
        return 0.0
    return ON_NETWORK if between[1] in ("on", "for") else NETWORK_AFTER


def _does_on_network(text: Text, candidate: Candidate, following: Candidate) -> bool:
    """Whether a title does what a show does on the network that follows, or is explained as its show. More
    verbs count if the title is quoted."""
    string, start, end = text.string, candidate.end, following.start
    if APPOSED.fullmatch(string, start, end) and IS_OF_NETWORK.match(string, following.end):
        return True
    if WHICH_NETWORK.fullmatch(string, start, end) and DOES_SOMETHING.match(string, following.end):
        return True
    if OF_A_FILM.search(string, max(0, candidate.start - 14), candidate.start):
        return False
    if end - start > FARTHEST or POSSESSIVE.match(string, following.end):
        return False
    does = DOES_ON_NETWORK if candidate.quoted else ONLY_SHOWS_DO_ON_NETWORK
    if BEFORE_NETWORK.search(string, start, end) and does.fullmatch(string, start, end):
        return True
    if BEGINS_ON_NETWORK.fullmatch(string, start, end):
        return True
    return not _may_be_somebody(candidate) and bool(MOVES_TO_NETWORK.fullmatch(string, start, end))


def _may_be_somebody(candidate: Candidate) -> bool:
    """Whether a name has the form of a person's: a first name first, or two words that mean nothing."""
    key = candidate.key
    is_title = candidate.quoted or candidate.text.startswith("The ")
    return not is_title and (key[0] in GIVEN_NAMES or (len(key) == 2 and everyday_words().isdisjoint(key)))
