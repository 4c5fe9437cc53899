"""What the words around one mention say about the kind of its name."""

import re
from collections.abc import Iterable

from articles.extraction.lexicon.vocabulary import GIVEN_NAMES
from articles.extraction.names.after_titles import NUMBER, TELLS
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.cues import (
    A_SHOW,
    BEFORE,
    BEFORE_BY_WORDS,
    JOB_WORDS,
    ORGANISATION_WORDS,
    Kind,
)
from articles.extraction.names.own_words import PLACES
from articles.extraction.names.said_after import FOLLOWING, said_after
from articles.extraction.text import Text

OF_NETWORK = 1.5
HAS_A_SHOW = 2.3
ON_NETWORK = 0.8
NETWORK_AFTER = 1.4
BESIDE_NETWORK = 0.4
DOES_ON = 2.2
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
REPORTED = 2.0
OWNS_SOMEBODY = 1.2
REACH_AFTER = 100
_SHOW_NOUN = (
    rf"(?:{A_SHOW}|(?:\w+-)?parter|saga|spin-?off|docu-drama|documentary|doc|format|anthology|k-drama)"
)
# A line of its own before "Ann Lee stars in this pilot".
ABOVE_ITS_TEXT = rf"\n+[^\n]{{0,90}}?\b[Tt]his (?:[\w'’-]+ ){{0,3}}?(?:pilot|{_SHOW_NOUN})\b"
DESCRIBED = re.compile(
    r"[’'\"”]?(?:, (?:a|an|his|her|their|its|which (?:is|was) an?)|,? (?:is|was) (?:an?|the new|the latest)) "
    rf"(?:[\w'’-]+,? ){{0,6}}?{_SHOW_NOUN}\b"
    r"(?!-| (?:writer|actor|actress|star|director|producer|creator|boss|host|legend|veteran)s?\b)"
    rf"|[’'\"”]? ?[–—-] ?(?:an?|its|his|her|their|new|the new|(?:[A-Z][\w&+-]* ?){{1,2}}\d?['’]s) "
    rf"(?:[\w'’-]+,? ){{0,5}}?{_SHOW_NOUN}\b"
    rf"|[’'\"”]?, the (?:(?!of |in |on )[\w'’-]+ ){{1,5}}?{_SHOW_NOUN}"
    r"(?:[,.;:]| (?:that|which|about|starring|from|on|set|created)\b)"
    rf"|[’'\"”]?{ABOVE_ITS_TEXT}"
)
DESCRIBED_AS_WORK = re.compile(
    r"[’'\"”]?, (?:a|an|the|his|her|their|its) (?:[\w'’-]+,? ){0,6}?(?:film|movie|novel|book|"
    r"song|album|memoir)\b"
)
BEFORE_NETWORKS = frozenset({"on", "to", "by", "for", "at", "via", "hit", "hits", "from"})
HAS_SHOWS = re.compile(
    rf"(?:['’]s?)? (?:(?:[\w-]+|\d\d-episode) ){{0,3}}?(?:{_SHOW_NOUN}|network|channel)\b"
    r"| (?:has |have )?(?:renew|order|cancel|commission|greenlight|pick|air|announce|acquire|axe|unveil)(?:s|l?ed)\b"
    r"| (?:slates?|sets?|has set|has given|gives?|hands?) "
)
IS_MADE_BY = re.compile(
    r"[’'\"”]? (?:co-)?(?:writers?|creators?|showrunners?|stars?|directors?|(?:executive )?producers?|alums?|alumni"
    r"|actors?|actress) [A-Z]"
)
# "First up is Fog Lane. The HBO drama"
SAYS_WHAT_IT_IS = re.compile(
    rf"[’'\"”]?[.,][’'\"”]? The (?:[A-Z][\w+]* ){{0,2}}(?:[a-z-]+ ){{0,3}}?{_SHOW_NOUN}\b"
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
IS_OF_NETWORK = re.compile(
    rf"(?:['’]s)? (?:(?:original|upcoming|new|hit|own|limited|[\w-]+) ){{0,3}}?(?:original|{_SHOW_NOUN})\b"
    r"(?!-| (?:\w+ )?(?:chief|head|boss|president|stars?|actor|actress|writer|exec\w*|commissioner|creator|host|"
    r"director|producer|controller|editor|veteran|legend)\b)"
)
APPOSED = re.compile(r"[’'\"”]?,[’'\"”]? (?:(?:a|an|the|the new|a new) )?")
BEFORE_NETWORK = re.compile(r"\b(?:on|at|to|from|by|for|via|hits?)(?: the)? $")
# What a network does with a quoted title: "FX is developing “Kin”".
NETWORK_DOES = re.compile(
    rf" {_MAY}(?:develop(?:s|ed|ing)?|order(?:s|ed|ing)?|landed|nabbed|snapped up|snaps up|acquires?d?|"
    r"commission(?:s|ed)?|green-?l(?:it|ights?|ighted)|releas(?:es?|ed|ing)|air(?:s|ed|ing)?|stream(?:s|ed|ing)?|premier(?:es|ed|ing)|"
    r"launch(?:es|ed|ing)?|renew(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)|axe[sd]?|scrap(?:s|ped)|picks? up|picked up|"
    r"picking up|revive[sd]?|has|have|had)"
    r"(?: (?:a |the )?(?:second|third|fourth|new|hit|season|series|drama|comedy|of)){0,4} [“\"‘']"
)
OWNED = re.compile(r"['’]s? (?:new |hit |upcoming )?[‘'\"“]?")  # "HBO's new"
CLOSING_MARK = re.compile(r"^(,?)[’'\"”]")
BESIDE_ITS_NETWORK = re.compile(r"[’'\"”]?,?[’'\"”]? ?(on|for|\((?:[\w: ]{3,24}, )?|[-–—]) ?")
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
POSSESSIVE = re.compile(r"s?['’](?:s\b| )")
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
    r"|(?:co-)?(?:starr(?:ed|ing)|acted|acting|appear(?:ed|ing)) (?:with|alongside|opposite)(?: [A-Z][\w.’'-]*){1,4}"
    r"|[Ss]?[Hh]e (?:is|was)(?: [A-Z][\w.’'-]*){1,3}) (?:in|on|from) [‘'\"“]?$"
)
# "plays a trucker named Dot", "as exiled knight Bo", but not "plays a trucker in Fog Lane".
PLAYS_SOMEBODY = re.compile(
    r"\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|stars? as|cast as|role of|part of)"
    r"(?: (?!(?:in|on|for|at|from|with|opposite|alongside|of|to|by|and|or|as) )[a-z][a-z-]*){1,5} $"
)
OPENS_WITH = re.compile(r"(?:^|[.!?\n][”\"]? ?)(?:In|On) [‘'\"“]?$")
SOMEBODY_PLAYS = re.compile(
    r",?[’'\"”]? (?:(?:[A-Z][\w.’'-]* ){1,4}|s?he |the (?:actor|actress|star) )(?:also )?"
    r"(?:plays?|stars?|portrays?|played|starred|portrayed"
    r"|will play) (?!for\b)"
)
JOINS = frozenset("join joins joined joining left leaving leaves quit quits quitting".split())
AS_SOMEBODY = re.compile(r"[’'\"”]?(?: in \d{4})? as (?:[a-z-]+ ){0,4}[A-Z]")
CALLED = frozenset({"called", "titled", "entitled", "dubbed", "named"})


# Said of shows alone, so that even a word that opens its sentence is a show before it.
ONLY_OF_A_SHOW = (
    rf"(?:['’]s)? (?:[Ss]eason|[Ss]eries) {NUMBER}"
    r"| (?:(?:has|had) (?:[a-z]+ )?been |was |is )?(?:[a-z]+ly )?"
    r"(?:renewed|cancell?ed|axed|picked up|greenlit|recommissioned)"
    r" (?:by|for|after|at)\b"
    r"| (?:will )?(?:premier|debut)(?:es?|ed|s)? (?:on|in|at|this)\b| (?:also )?stars [A-Z]\w+ [A-Z]"
    r"| airs (?:on|at|[A-Z])"
    r"| (?:will return|returns|is back|ended|began) (?:for|with|in)? ?(?:its|a) (?:[a-z]+ ){1,3}(?:season|series)\b"
    r"| ran for [a-z]+ (?:seasons|series)\b|['’]s (?:[a-z]+ ){1,2}(?:season|series|finale)\b"
    r"| (?:co-)?(?:creator|showrunner|boss) [A-Z]\w+ [A-Z]"
)
SAID_OF_A_SHOW = re.compile(ONLY_OF_A_SHOW)
SURE_AFTER = 1.6
IS_PLAYED = 1.5
PART_IN_BRACKETS = 1.6


def is_played(text: Text, candidate: Candidate) -> bool:
    """Whether what follows a name says that somebody plays this character."""
    return FOLLOWING[Kind.CHARACTER].weight(text.string, candidate.end) >= IS_PLAYED


def acts_as_show(text: Text, candidate: Candidate) -> bool:
    """Whether a word that may owe its capital to opening the sentence is used as a show's title."""
    if any(cue.match(text.string, candidate.end) for cue in (DESCRIBED, STORY_TELLS)):
        return True
    if candidate.key[0] not in SAY_WHAT_KIND and SAID_OF_A_SHOW.match(text.string, candidate.end):
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


def context(text: Text, candidate: Candidate, previous: Candidate | None):
    """The (kind, weight) pairs that the words before and after a mention suggest."""
    last, pair = words_before(text, candidate)
    if _is_part(text, candidate, last):
        yield Kind.CHARACTER, A_PART
        return
    if last in CALLED and EPISODE_CALLED.search(text.string, max(0, candidate.start - 50), candidate.start):
        yield Kind.OTHER, AN_EPISODE
        return
    if last in CALLED and not POSSESSIVE.match(text.string, candidate.end):
        earlier = [t.text.casefold() for t in text.tokens_in(max(0, candidate.start - 60), candidate.start)][
            -9:-1
        ]
        yield Kind.SHOW, 2.2 if any(BEFORE[Kind.SHOW].get(word, 0) >= 2 for word in earlier) else 0.9
        return
    if last in SHOW_OR_SHOWS and VERB_SHOW.fullmatch(pair):
        return
    if candidate.quoted and last in EPISODES:
        yield Kind.OTHER, AN_EPISODE
        return
    if last in LAST_OF_ONLY_SHOWS and ONLY_SHOWS_AFTER.search(
        text.string, max(0, candidate.start - 80), candidate.start
    ):
        yield Kind.SHOW, ONLY_A_SHOW
    if last in ("in", "on") and (
        PLAYS_A_PART.search(text.string, max(0, candidate.start - 70), candidate.start)
        or (
            OPENS_WITH.search(text.string, max(0, candidate.start - 7), candidate.start)
            and SOMEBODY_PLAYS.match(text.string, candidate.end)
        )
    ):
        yield Kind.SHOW, A_PART_IN
    elif last in ("in", "on", "from") and WHERE_SOMEBODY_ACTS.search(
        text.string, max(0, candidate.start - 70), candidate.start
    ):
        yield Kind.SHOW, WHERE_SOMEBODY_ACTS_IN
    if last in JOINS and AS_SOMEBODY.match(text.string, candidate.end):
        yield Kind.SHOW, A_PART_IN
        return
    if last in ("is", "was") and SAYS_WHAT_IT_IS.match(text.string, candidate.end):
        yield Kind.SHOW, SAID_AFTER
    if previous and _is_part_in_brackets(text, candidate, previous):
        yield Kind.CHARACTER, PART_IN_BRACKETS
    titled = candidate.quoted or candidate.text.startswith("The ")
    owner = not titled and OWNS_A_TITLE.match(text.string, candidate.end)
    impossible = Kind.PERSON if titled else Kind.SHOW if owner else None
    reports = not candidate.entries and REPORTS.match(text.string, candidate.end)
    if reports and last in (",", "¶", ""):
        yield Kind.ORGANISATION, REPORTED
    else:
        yield from ((k, w) for k, w in _before(last, pair) if k is not impossible)
    after = _words_after(text, candidate)
    yield from said_after(after)
    if candidate.is_known_as(Kind.SHOW) and IS_MADE_BY.match(after):
        yield Kind.SHOW, OF_ITS_MAKER
    if not candidate.entries and STAR_OF.match(after) and not HAS_OTHER_STARS.intersection(candidate.key):
        yield Kind.SHOW, ITS_STAR
    if DESCRIBED.match(after):
        yield Kind.SHOW, 1.8
    elif DESCRIBED_AS_WORK.match(after):
        yield Kind.WORK, 1.8
    if candidate.is_known_as(Kind.NETWORK):
        if last in BEFORE_NETWORKS:
            yield Kind.NETWORK, 1.2
        if HAS_SHOWS.match(after) or (last == "(" and after[:1] == ")"):
            yield Kind.NETWORK, HAS_A_SHOW
    if previous and previous.is_known_as(Kind.NETWORK):
        between = text.string[previous.end : candidate.start]
        if OWNED.fullmatch(between):
            yield Kind.SHOW, OF_NETWORK
        elif candidate.quoted and NETWORK_DOES.fullmatch(between):
            yield Kind.SHOW, DOES_ON
        elif candidate.title_case:
            return
        elif between == " " and candidate.key[0] not in ORGANISATION_WORDS:
            yield Kind.SHOW, BESIDE_NETWORK


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
    if end - start > REACH_AFTER or POSSESSIVE.match(string, following.end):
        return False
    does = DOES_ON_NETWORK if candidate.quoted else ONLY_SHOWS_DO_ON_NETWORK
    return bool(BEFORE_NETWORK.search(string, start, end) and does.fullmatch(string, start, end))


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
