"""What the words around one mention say about the kind of its name."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from articles.extraction.lexicon.vocabulary import GIVEN_NAMES
from articles.extraction.names.after_titles import MAKER, NUMBER, ONLY_OF_A_SHOW, TELLS
from articles.extraction.names.beside_networks import POSSESSIVE, of_network_before
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.cues import (
    A_SHOW,
    BEFORE,
    BEFORE_BY_WORDS,
    DEPARTMENTS,
    JOB_WORDS,
    KIND_OF_SHOW,
    POSTS,
    Kind,
)
from articles.extraction.names.own_words import PLACES
from articles.extraction.names.said_after import FOLLOWING, said_after
from articles.extraction.text import Text

HAS_A_SHOW = 2.3
APPOSITION = 1.3
ONLY_A_SHOW = 1.8
AN_EPISODE = 2.2
OF_ITS_MAKER = 2.2
A_SHOW_AFTER = 1.2
A_PART_IN = 1.6
WHERE_SOMEBODY_ACTS_IN = 1.4  # or a film
ITS_STAR = 0.7
SAID_AFTER = 1.6
A_PART = 1.6
HEADS_IT = 2.0
A_SHOW_CALLED, SOMETHING_CALLED = 2.2, 0.9
DESCRIBED_SO = 1.8
WHERE_NETWORKS_STAND = 1.2
REPORTED = 2.0
OWNS_SOMEBODY = 1.2
REACH_AFTER = 100
# A line of its own before "Ann Lee stars in this pilot".
ABOVE_ITS_TEXT = rf"\n+[^\n]{{0,90}}?\b[Tt]his (?:[\w'’-]+ ){{0,3}}?(?:pilot|{KIND_OF_SHOW})\b"
DESCRIBED = re.compile(
    r"[’'\"”]?(?:, (?:a|an|his|her|their|its|which (?:is|was) an?)|,? (?:is|was) (?:an?|the new|the latest)) "
    rf"(?:[\w'’-]+,? ){{0,6}}?{KIND_OF_SHOW}\b"
    r"(?!-| (?:writer|actor|actress|star|director|producer|creator|boss|host|legend|veteran)s?\b)"
    rf"|[’'\"”]? ?[–—-] ?(?:an?|its|his|her|their|new|the new|(?:[A-Z][\w&+-]* ?){{1,2}}\d?['’]s) "
    rf"(?:[\w'’-]+,? ){{0,5}}?{KIND_OF_SHOW}\b"
    rf"|[’'\"”]?, (?:[A-Z][\w’'-]* ){{0,2}}[A-Z][\w-]*['’]s (?:[\w'’-]+ ){{0,3}}?{KIND_OF_SHOW}\b"
    r"(?!-| (?:writer|actor|actress|star|director|producer|creator|boss|host|chief|head|legend|veteran)s?\b)"
    rf"|[’'\"”]?, the (?:(?!of |in |on )[\w'’-]+ ){{0,5}}?{KIND_OF_SHOW}"
    r"(?:[,.;:]| (?:that|which|about|starring|from|on|set|created)\b)"
    rf"|[’'\"”]?{ABOVE_ITS_TEXT}"
    rf"|[’'\"”]?: (?:The|An?|[A-Z][\w+]*['’]s) (?:[\w'’-]+,? ){{1,4}}?{KIND_OF_SHOW}"
    r"(?=[,.;]| (?:is|was|has|will|that|which|about|from|starring|returns|set)\b)"
)
DESCRIBED_AS_WORK = re.compile(
    r"[’'\"”]?, (?:a|an|the|his|her|their|its) (?:[\w'’-]+,? ){0,6}?(?:film|movie|novel|book|"
    r"song|album|memoir)\b"
)
BEFORE_NETWORKS = frozenset({"on", "to", "by", "for", "at", "via", "hit", "hits", "from"})
HAS_SHOWS = re.compile(
    rf"(?:['’]s?)? (?:(?:[\w-]+|\d\d-episode) ){{0,3}}?(?:{KIND_OF_SHOW}|network|channel)\b"
    r"| (?:has |have )?(?:renew|order|cancel|commission|greenlight|pick|air|announce|acquire|axe|unveil)(?:s|l?ed)\b"
    r"| (?:slates?|sets?|has set|has given|gives?|hands?) "
)
IS_MADE_BY = re.compile(
    r"[’'\"”]? (?:co-)?(?:writers?|creators?|showrunners?|stars?|directors?|(?:executive )?producers?|alums?|alumni"
    r"|actors?|actress) [A-Z]"
)
# "First up is Fog Lane. The HBO drama"
SAYS_WHAT_IT_IS = re.compile(
    rf"[’'\"”]?[.,][’'\"”]? The (?:[A-Z][\w+]* ){{0,2}}(?:[a-z-]+ ){{0,3}}?{KIND_OF_SHOW}\b"
)
# What the press does: "Fog Weekly has learned".
REPORTS = re.compile(
    r" (?:has (?:exclusively )?(?:learned|learnt|confirmed|been told)|can (?:exclusively )?(?:reveal|confirm)"
    r"|understands|first reported|reports)\b"
)
STAR_OF = re.compile(
    r"[’'\"”]?(?:['’]s)? (?:stars?|boss|actor|actress|alum|favou?rite|legend|veteran|co-stars?|heartthrob|villain|hunk)"
    r" [A-Z][\w’'-]+ [A-Z]"
)
HAS_OTHER_STARS = frozenset(
    "hollywood bollywood broadway tiktok youtube instagram nba nfl mlb wwe ufc mma reality oscar emmy grammy tony pop"
    " rock rap country k-pop kpop league cup marvel disney tv soap film movie olympic olympics sports hip-hop indie"
    " pixar american british irish australian west-end west music club".split()
)
STORY_TELLS = re.compile(TELLS)
CLOSING_MARK = re.compile(r"^(,?)[’'\"”]")
ONLY_SHOWS_AFTER = re.compile(
    r"\b(?:(?:shows|series|dramas|comedies|sitcoms|titles|programmes|programs|hits|soaps|commissions|originals|serials)"
    r"(?: such as| like|(?: (?!star|featur|cast|actor)[a-z]+){0,6},? (?:including|includes?)):?"
    rf"|(?:[Ss]easons?|[Ss]eries) (?:{NUMBER}(?: and | to |-)?){{1,2}}"
    r" of) [‘'\"“]?$"
)
LAST_OF_ONLY_SHOWS = frozenset({"as", "like", "including", "includes", "include", "of", ":"})
SHOW_OR_SHOWS = frozenset({"show", "shows"})
VERB_SHOW = re.compile(r"\w\w+s show")  # "the pictures show"
EPISODE_CALLED = re.compile(
    r"\b(?:[Ee]pisode|clip|song|featurette|event|chapter|crossover|panel|stage show|play|musical|podcast)\b"
    r"[^.\n]{0,20} [a-z]+ [‘'\"“]?$"
)
EPISODES = frozenset({"premiere", "finale", "episode"})
# Lines that say nothing about the next one: headings ("Directed by") and introductions ("The dramas are:").
LONG_LINE_ABOVE = re.compile(r"[^\n]{29}[^\n:]\n+(?=[^\n]*$)")
OWNS_A_TITLE = re.compile(r"s?['’]s? [‘'\"“]")
SAY_WHAT_KIND = (
    frozenset(f"{A_SHOW}|network|streamer|channel|studio|fellow|content|tv|original".split("|")) | JOB_WORDS
)
PLAYS_A_PART = re.compile(
    r"\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|as|role of|part of)(?: [a-z-]+){0,4} "
    r"(?:[A-Z][\w.’'-]* ){1,4}(?:in|on) [‘'\"“]?$"
    r"|\b(?:known|remembered|recognised|recognized|famous) (?:for|as)\b[^.;:()\n]{0,40} (?:in|on) [‘'\"“]?$"
)
# "you may know her from", "starred opposite Ann Lee in", "she was Dot in"
WHERE_SOMEBODY_ACTS = re.compile(
    r"\b(?:(?:know|recogni[sz]e|remember|seen?) (?:her|him|(?:[A-Z][\w.’'-]* ){1,2}[A-Z][\w.’'-]*)"
    r"(?: best)?(?: as(?: [a-z]+){0,3}(?: [A-Z][\w.’'-]*){1,3})?"
    r"|(?:co-)?(?:starr(?:ed|ing)|acted|acting|appear(?:ed|ing)) (?:with|alongside|opposite)"
    r"(?: (?:him|her|them)|(?: [A-Z][\w.’'-]*){1,4})"
    r"|[Ss]?[Hh]e (?:is|was)(?: [A-Z][\w.’'-]*){1,3}) (?:in|on|from) [‘'\"“]?$"
)
# "plays a trucker named Dot", "as exiled knight Bo", but not "plays a trucker in Fog Lane".
PLAYS_SOMEBODY = re.compile(
    r"\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|stars? as|cast as|role of|part of)"
    r"(?: (?!(?:in|on|for|at|from|with|opposite|alongside|of|to|by|and|or|as) )[a-z][a-z-]*){1,5} $"
)
FOR_A_COMPANY = re.compile(r"\b(?:of|for|from|at|via|through) $")
OPENS_WITH = re.compile(r"(?:^|[.!?\n][”\"]? ?)(?:In|On) [‘'\"“]?$")
SOMEBODY_PLAYS = re.compile(
    r",?[’'\"”]? (?:(?:[A-Z][\w.’'-]* ){1,4}|s?he |the (?:actor|actress|star) )(?:also )?"
    r"(?:plays?|stars?|portrays?|played|starred|portrayed"
    r"|will play) (?!for\b)"
)
JOINS = frozenset(
    "join joins joined joining left leaving leaves quit quits quitting exit exits exited exiting board boards boarded"
    " departs departed".split()
)
AS_SOMEBODY = re.compile(
    rf"[’'\"”]?(?: in \d{{4}})? as (?:(?:[a-z-]+ ){{0,4}}[A-Z]|(?:an? |the |its )?(?:new |co-)?{MAKER}\b)"
)
HEAD_OF = re.compile(
    rf"\b(?:{'|'.join(sorted(POSTS))}) of "
    r"(?:[A-Z][\w+]* ){0,2}(?:(?!the )[a-z]+ ){1,2}$",
    re.IGNORECASE,
)
CALLED = frozenset({"called", "titled", "entitled", "dubbed", "named"})


SAID_OF_A_SHOW = re.compile(ONLY_OF_A_SHOW)
SURE_AFTER = 1.6
IS_PLAYED = 1.5
PART_IN_BRACKETS = 1.6


def is_played(text: Text, candidate: Candidate) -> bool:
    """Whether what follows a name says that somebody plays this character."""
    return FOLLOWING[Kind.CHARACTER].weight(text.string, candidate.end) >= IS_PLAYED


def is_whom_somebody_works_for(text: Text, candidate: Candidate) -> bool:
    """Whether a name stands for a company with somebody in it: "Ann Lee of Tall Ships executive produces"."""
    if not candidate.is_of_plain_words:
        return False
    return FOR_A_COMPANY.search(text.string, max(0, candidate.start - 9), candidate.start) is not None


def acts_as_show(text: Text, candidate: Candidate) -> bool:
    """Whether a word that may owe its capital to opening the sentence is used as a show's title."""
    if any(cue.match(text.string, candidate.end) for cue in (DESCRIBED, STORY_TELLS)):
        return True
    if candidate.key[0] not in SAY_WHAT_KIND and SAID_OF_A_SHOW.match(text.string, candidate.end):
        return True
    if text.string.startswith(", which ", candidate.end) and is_said_of_a_show(text.string, candidate.end):
        return True
    is_known = candidate.is_known_as(Kind.SHOW)
    owns = POSSESSIVE.match(text.string, candidate.end)
    return is_known and not owns and FOLLOWING[Kind.SHOW].weight(text.string, candidate.end) >= A_SHOW_AFTER


def is_said_of_a_show(string: str, end: int) -> bool:
    """Whether the words after `end` are said of shows alone."""
    return (
        SAID_OF_A_SHOW.match(string, end) is not None
        or FOLLOWING[Kind.SHOW].weight(string, end) >= SURE_AFTER
        or STAR_OF.match(string, end) is not None
    )


def words_before(text: Text, candidate: Candidate) -> tuple[str, str]:
    begin = max(0, candidate.start - 26)
    is_near_line = text.string.find("\n", begin, candidate.start) >= 0
    if is_near_line and (
        long_line := LONG_LINE_ABOVE.search(text.string, max(0, candidate.start - 120), candidate.start)
    ):
        begin = max(begin, long_line.end())
    before = text.tokens_in(begin, candidate.start)
    last = [token.text for token in before[-6:] if token.text not in "\"'“‘"][-2:]
    return (last[-1].casefold() if last else ""), " ".join(last).casefold()


def _words_after(text: Text, candidate: Candidate) -> str:
    """What follows a name, without closing quotation marks: a comma inside them counts as one after."""
    after = text.string[candidate.end : candidate.end + REACH_AFTER]
    return CLOSING_MARK.sub(r"\1", after) if candidate.quoted else after


def speaks_for(text: Text, candidate: Candidate, kind: Kind, previous: Candidate | None = None) -> float:
    """The weight of what the words around one mention say for a kind."""
    return sum(weight for found, weight in context(text, candidate, previous) if found is kind)


def context(text: Text, candidate: Candidate, previous: Candidate | None) -> Iterable[tuple[Kind, float]]:
    """The (kind, weight) pairs that the words before and after a mention suggest."""
    last, pair = words_before(text, candidate)
    decided = _decided_before(text, candidate, last, pair)
    if decided is not None:
        return decided
    return chain(
        _in_its_clause(text, candidate, last),
        _of_words_before(text, candidate, previous, last, pair),
        _of_words_after(text, candidate, last),
        of_network_before(text, candidate, previous),
    )


def _decided_before(
    text: Text, candidate: Candidate, last: str, pair: str
) -> list[tuple[Kind, float]] | None:
    """What the words before a mention say, if they leave nothing to other words; otherwise None."""
    if _is_part(text, candidate, last):
        return [(Kind.CHARACTER, A_PART)]
    is_department = last in DEPARTMENTS and candidate.key[0] in GIVEN_NAMES
    if is_department and HEAD_OF.search(text.string, max(0, candidate.start - 60), candidate.start):
        return [(Kind.PERSON, HEADS_IT)]
    if last in CALLED:
        if EPISODE_CALLED.search(text.string, max(0, candidate.start - 50), candidate.start):
            return [(Kind.OTHER, AN_EPISODE)]
        if not POSSESSIVE.match(text.string, candidate.end):
            return [(Kind.SHOW, _called(text, candidate))]
    if last in SHOW_OR_SHOWS and VERB_SHOW.fullmatch(pair):
        return []
    if candidate.quoted and last in EPISODES:
        return [(Kind.OTHER, AN_EPISODE)]
    if last in JOINS and AS_SOMEBODY.match(text.string, candidate.end):
        return [(Kind.SHOW, A_PART_IN)]
    return None


def _called(text: Text, candidate: Candidate) -> float:
    """The weight for a show of "called" before a name: more if what is called so is a show."""
    before = text.tokens_in(max(0, candidate.start - 60), candidate.start)
    what = (token.text.casefold() for token in before[-9:-1])
    return A_SHOW_CALLED if any(BEFORE[Kind.SHOW].get(word, 0) >= 2 for word in what) else SOMETHING_CALLED


def _in_its_clause(text: Text, candidate: Candidate, last: str) -> Iterator[tuple[Kind, float]]:
    """What the clause before a mention says of it: a list of shows, somebody's part, what it is."""
    string, start = text.string, candidate.start
    if last in LAST_OF_ONLY_SHOWS and ONLY_SHOWS_AFTER.search(string, max(0, start - 80), start):
        yield Kind.SHOW, ONLY_A_SHOW
    if last in ("in", "on") and _has_a_part(text, candidate):
        yield Kind.SHOW, A_PART_IN
    elif last in ("in", "on", "from") and WHERE_SOMEBODY_ACTS.search(string, max(0, start - 70), start):
        yield Kind.SHOW, WHERE_SOMEBODY_ACTS_IN
    if last in ("is", "was") and SAYS_WHAT_IT_IS.match(string, candidate.end):
        yield Kind.SHOW, SAID_AFTER


def _has_a_part(text: Text, candidate: Candidate) -> bool:
    """Whether somebody plays a part in it: "plays Dot in", "In Fog Lane, Ann Lee plays"."""
    string, start = text.string, candidate.start
    if PLAYS_A_PART.search(string, max(0, start - 70), start):
        return True
    opens = OPENS_WITH.search(string, max(0, start - 7), start)
    return opens is not None and SOMEBODY_PLAYS.match(string, candidate.end) is not None


def _of_words_before(
    text: Text, candidate: Candidate, previous: Candidate | None, last: str, pair: str
) -> Iterator[tuple[Kind, float]]:
    """What the words directly before a mention say, except what its own writing excludes."""
    if previous and _is_part_in_brackets(text, candidate, previous):
        yield Kind.CHARACTER, PART_IN_BRACKETS
    if last in (",", "¶", "") and not candidate.entries and REPORTS.match(text.string, candidate.end):
        yield Kind.ORGANISATION, REPORTED
        return
    titled = candidate.quoted or candidate.text.startswith("The ") or candidate.is_of_plain_words
    owner = not titled and OWNS_A_TITLE.match(text.string, candidate.end)
    impossible = Kind.PERSON if titled else Kind.SHOW if owner else None
    yield from ((kind, weight) for kind, weight in _before(last, pair) if kind is not impossible)


def _of_words_after(text: Text, candidate: Candidate, last: str) -> Iterator[tuple[Kind, float]]:
    """What the words after a mention say; of a known network, together with the word before."""
    after = _words_after(text, candidate)
    impossible = Kind.PERSON if is_whom_somebody_works_for(text, candidate) else None
    yield from ((kind, weight) for kind, weight in said_after(after) if kind is not impossible)
    if candidate.is_known_as(Kind.SHOW) and IS_MADE_BY.match(after):
        yield Kind.SHOW, OF_ITS_MAKER
    if not candidate.entries and STAR_OF.match(after) and not HAS_OTHER_STARS.intersection(candidate.key):
        yield Kind.SHOW, ITS_STAR
    if DESCRIBED.match(after):
        yield Kind.SHOW, DESCRIBED_SO
    elif DESCRIBED_AS_WORK.match(after):
        yield Kind.WORK, DESCRIBED_SO
    if candidate.is_known_as(Kind.NETWORK):
        if last in BEFORE_NETWORKS:
            yield Kind.NETWORK, WHERE_NETWORKS_STAND
        if HAS_SHOWS.match(after) or (last == "(" and after[:1] == ")"):
            yield Kind.NETWORK, HAS_A_SHOW


def _is_part(text: Text, candidate: Candidate, last: str) -> bool:
    """Whether the name is that of a part: "as exiled knight Bo"."""
    may_be = last in ("named", "called") or (last.isalpha() and last not in BEFORE_BY_WORDS)
    return (
        may_be
        and not candidate.quoted
        and PLAYS_SOMEBODY.search(text.string, max(0, candidate.start - 60), candidate.start) is not None
    )


def _is_part_in_brackets(text: Text, candidate: Candidate, previous: Candidate) -> bool:
    """Whether a first name that is also a place is a part in brackets after a full name: "Ann Lee (Sydney)"."""
    is_both = len(candidate.key) == 1 and candidate.key[0] in GIVEN_NAMES and candidate.key[0] in PLACES
    follows = len(previous.key) > 1 and text.string[previous.end : candidate.start] in (" (", " [")
    return is_both and follows and text.string[candidate.end : candidate.end + 1] in (")", "]", ",")


def beside_somebody(text: Text, candidate: Candidate, following: Candidate) -> float:
    """The weight for a show of a full name after its possessive: "Fog Lane's Ann Lee"."""
    is_human = len(following.key) > 1 and following.key[0] in GIVEN_NAMES and not following.title_case
    if candidate.entries or candidate.title_case or not is_human:
        return 0.0
    return (
        OWNS_SOMEBODY if text.string[candidate.end : following.start] in ("'s ", "’s ", "' ", "’ ") else 0.0
    )


def _before(last: str, pair: str) -> Iterable[tuple[Kind, float]]:
    """The (kind, weight) pairs for the last word and the last two words before a name; the pair says more."""
    if last == ",":
        noun = BEFORE_BY_WORDS.get(pair.removesuffix(" ,"), {})
        return [(kind, min(weight, APPOSITION)) for kind, weight in noun.items()]
    if "-" in last and last not in BEFORE_BY_WORDS:
        last = last.rpartition("-")[2]  # "techno-thriller"
    return (BEFORE_BY_WORDS.get(last, {}) | BEFORE_BY_WORDS.get(pair, {})).items()
