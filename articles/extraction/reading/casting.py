"""Which names in an article belong to actors and which to characters."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from articles.extraction.lexicon.credits import Credits, alike
from articles.extraction.lexicon.vocabulary import FUNCTION_WORDS, GIVEN_NAMES
from articles.extraction.names.cues import Kind, has_played_rank
from articles.extraction.quotes.saying import SAYS_PLAINLY
from articles.extraction.reading.marked import ITEM_AS, SIGNS, Mark, Marked, expression
from articles.extraction.reading.professions import KNOWN_FOR_A_PART
from articles.extraction.reading.wording import HUMAN, SHOW

ACTOR, ROLE = "actor", "role"
ACTS = [
    expression(pattern)
    for pattern in (
        (
            r"(?P<role>{human})(?: \([^()]{0,40}\))?,? (?:(?<=, )(?:the|an?) (?:[a-z'’-]+ ){1,6}?)?(?:who )?"
            r"(?:is |was |as )?(?:played|portrayed|voiced) by (?:[a-z'’-]+ ){0,4}?(?P<actor>{human})(?!['’]s)"
        ),
        (
            r"(?P<actor>{human}){aside}?,? (?:who )?(?:also |will |previously |has |is set to )?(?:plays?|"
            r"played|portrays?|portrayed|voices|voiced) (?!by\b)(?:the (?:role|part) of )?(?:[\w-]+ ){0,4}?"
            r"(?P<role>{human})(?!['’]s)"
        ),
        (
            r"(?P<actor>{human}){aside}?,? (?:who )?(?:also |will |has |is set to |previously )?(?:stars?|"
            r"starred|co-stars?)\b"
        ),
        r"(?P<actor>{human}){aside}?,? " + KNOWN_FOR_A_PART,
        r"\b(?:starring|stars?|actor|actress|comedian|co-star|alum),? (?P<actor>{human})(?!['’]s)",
        r"\b(?:character|role of|part of|(?:break|role|turn|stint|debut|part|outing|run|time|years|days|scenes"
        r"|performance|stars?|starred|starring|back|appears?"
        r"|appeared) as),? (?P<role>{human})",
        r"(?P<role>{human}) (?:star|actor|actress) (?P<actor>{human})",
        r"\b(?:role|part) of (?:[a-z'’-]+ ){1,3}(?P<role>{human})(?!['’]s)",
        (
            r"\b(?:stars?|starred|starring|appears?|appeared|recurs?|recurred|returns?|cast)(?: [a-z'’-]+){1,3} as "
            r"(?:[a-z'’-]+ ){0,3}(?P<role>{human})(?!['’]s)"
        ),
        (
            r"\b(?:best|better|most) (?:known|remembered) (?:(?:to|for|by) (?:[a-z]+ ){1,3})?as "
            r"(?:[a-z'’-]+ ){0,3}(?P<role>{human})"
        ),
        (
            r"\b(?:starring|stars|star|cast includes|cast members?|joined by|alongside) "
            r"(?:(?!as\b)[a-z-]+ ){0,3}?{players:players}"
        ),
        (
            r"(?P<actor>{human}){aside}?,? (?:as|playing) (?:(?!(?:and|with|while)\b)[a-z-]+ ){0,3}"
            r"(?P<role>{human})(?!['’]s)"
        ),
        r"(?P<role>{human}) (?:is|was|were|has been|had been|being|to be) recast\b",
        rf"(?P<actor>{{human}}) {SAYS_PLAINLY}\b",
        (
            r"\b(?:plays?|played|playing|portray(?:s|ed|ing)?|voic(?:es|ed|ing)) "
            r"(?:(?!(?:by|with|opposite|alongside|against|for|in|on|at|to|and)\b)(?:[\w'’-]+|{human}['’]s) ){0,4}?"
            r"(?P<role>{human})(?!['’]s)"
        ),
    )
]
REAL = expression(
    rf"{SAYS_PLAINLY} (?:[a-z-]+ ){{0,4}}?(?P<real>{{human}})(?!['’]s)"
    r"|\b(?:boss|creator|showrunner|producer|director|writer),? (?P<real_too>{human})(?!['’]s)"
)
BRACKETED = expression(
    r"(?P<outer>{named})(?:['’]s?)? ?[(\[](?:(?P<played>played|portrayed|voiced)(?: [a-z]+){0,4}? by )?{praised}?"
    r"(?:(?:series|show|soap|original|guest) )?(?:(?:star|actor|actress|newcomer|veteran|legend|comedian|alum|regular"
    r"|favou?rite|icon) )?(?P<inner>{human}|(?<={human} [(\[]){other})(?:(?:,| [–—-]| [“\"]) ?[^()]*)?[)\]]"
)
LISTED = expression(
    r"\b(?:actors|stars?|starring|featuring|cast|alongside|joined)\b(?:(?! as\b)[^.;()]){0,90}$"
    r"|\bcast\b[^.;()]{0,40} (?:includes|features)\b[^.()]{0,200}$"
)
# "Ann Lee (Dot), Bo Finch (Otto) and Carla Stone (Nora) are returning": a cast list, not a story.
ROSTER = expression(
    r"{human} [(\[][^()]{1,60}[)\]](?:,? (?:and )?{human} [(\[][^()]{1,60}[)\]]){1,24},? (?:(?:are|will|have|has|be|"
    r"been|is|all|both|also|set to|to|as well|who) ){0,4}(?:return|join|round|star|co-star|repris|back\b|recur|complet"
    r"|round|bow out|depart|leav|exit|voice|lend|cast\b|featur|make up|appear)"
)
# "Ann Lee (Dot) tells reporters", but not: "Dot (Ann Lee) tells Otto (Bo Finch) everything"
SPEAKS = re.compile(rf" {SAYS_PLAINLY}\b(?! (?:[a-z'’-]+ ){{0,2}}[{HUMAN}] ?[(\[])")
SPOKE = re.compile(rf"(?<![)\]] )\b{SAYS_PLAINLY} $")
FIRST = re.compile(r"[(\[]")
AS = re.compile(r"\b(?:as|playing|plays)(?: [\w'’-]+){0,4} $")
FILMOGRAPHY = re.compile(rf"\((?![{HUMAN}])[^()]*[{SIGNS[Kind.SHOW]}{SIGNS[Kind.WORK]}][^()]*\)")
WORD_BEFORE = re.compile(r"([a-z'’-]+),? $")
ACTORS = frozenset(
    "actor actors actress actresses star stars co-star co-stars comedian newcomer newcomers".split()
)
SAID, KNOWN, SHAPE, NEIGHBOURS, ANNOUNCED, SURE = 1.0, 1.0, 0.5, 0.5, 1.5, 9.0
FAMILY = 2.0
MOSTLY_INSIDE = 1.0  # by default, the actor is the one in brackets


def brackets(marked: Marked) -> Iterator[tuple[re.Match, Mark, Mark]]:
    """Each name followed by another in brackets, where these are actors and characters rather than works."""
    found = [
        (match, marked.mark(match, "outer"), marked.mark(match, "inner"))
        for match in BRACKETED.finditer(marked.line)
    ]
    if not are_filmographies(marked, len(found)):
        yield from ((match, outer, inner) for match, outer, inner in found if outer.name and inner.name)


def are_filmographies(marked: Marked, pairs: int | None = None) -> bool:
    """Whether at least as many brackets of a sentence contain works as contain names (`pairs`)."""
    works = len(FILMOGRAPHY.findall(marked.string))
    if works and pairs is None:
        pairs = sum(1 for _ in BRACKETED.finditer(marked.line))
    return works >= max(pairs or 0, 1)


def casting(sentences: Iterable[Marked], credits: Credits) -> dict[str, str]:
    """Name -> `actor` or `role`, where the article's usage or published credits decide it."""
    sentences = [marked for marked in sentences if any(sign in marked.string for sign in HUMAN)]
    votes: Counter = Counter(_known(sentences, credits))
    for marked in sentences:
        for name, vote in _votes(marked):
            votes[name] += vote
    paired = list(_bracket_votes(sentences, votes))
    for name, vote in paired:
        votes[name] += vote
    return {name: ACTOR if vote > 0 else ROLE for name, vote in votes.items() if vote}


def _known(sentences: Iterable[Marked], credits: Credits) -> dict[str, float]:
    """The votes of published credits for each name: above 0 for an actor, below 0 for a character.

    Somebody who speaks or has a maker's job may by chance be called as a character is, of a show that the article
    does not name.
    """
    marks = [mark for marked in sentences for mark in marked.marks.values() if mark.name]
    named = [mark.name for mark in marks if mark.sign in HUMAN]
    titles = {alike(mark.name.canonical) for mark in marks if mark.sign == SHOW}
    names = {name.canonical for name in named}
    real = set(_real(sentences))
    votes = {}
    for name in names:
        played_in = credits.casting(name)
        vote = KNOWN * (bool(credits.acting(name)) - bool(played_in))
        is_by_chance = vote < 0 and name in real and not played_in & titles
        votes[name] = 0 if is_by_chance else vote
    for name in {name.canonical for name in named if has_played_rank(name.text)}:
        votes[name] -= KNOWN
    return votes


def _real(sentences: Iterable[Marked]) -> Iterator[str]:
    """Those who say something or are called makers."""
    for marked in sentences:
        for match in REAL.finditer(marked.line):
            mark = marked.mark(match, "real") or marked.mark(match, "real_too")
            if mark and mark.name:
                yield mark.name.canonical


def _votes(marked: Marked) -> Iterator[tuple[str, float]]:
    for match in (match for pattern in ACTS for match in pattern.finditer(marked.line)):
        named = [(SAID, marked.mark(match, "actor")), (-SAID, marked.mark(match, "role"))]
        if "players" in match.re.groupindex:
            for item in ITEM_AS.finditer(marked.string, match.start("players"), match.end("players")):
                named += [(SAID, marked.mark(item, "person")), (-SAID, marked.mark(item, "role"))]
        yield from ((mark.name.canonical, vote) for vote, mark in named if mark and mark.name)


def _bracket_votes(sentences: Iterable[Marked], votes: Counter) -> Iterator[tuple[str, float]]:
    """The votes of names in brackets.

    An article mostly puts either the actors or the characters in brackets, and a sentence always does. Names
    that share a surname are likelier to be characters.
    """
    leanings = defaultdict(list)
    for marked in sentences:
        for match, outer, inner in brackets(marked):
            leanings[marked.index].append((outer, inner, _leaning(marked, match, outer, inner, votes)))
    pairs = [(outer, inner) for some in leanings.values() for outer, inner, _ in some]
    of_article = sum(leaning for some in leanings.values() for _, _, leaning in some)
    of_article += FAMILY * (_relatives(inner for _, inner in pairs) - _relatives(outer for outer, _ in pairs))
    for some in leanings.values():
        of_sentence = sum(leaning for _, _, leaning in some) + 0.25 * of_article
        for outer, inner, leaning in some:
            vote = leaning + NEIGHBOURS * of_sentence
            if vote:
                yield outer.name.canonical, 2.0 if vote > 0 else -2.0
                yield inner.name.canonical, -2.0 if vote > 0 else 2.0


def _relatives(marks: Iterable[Mark]) -> int:
    """How many names share their last word with another."""
    full = {mark.name.canonical for mark in marks if " " in mark.name.canonical}
    times = Counter(name.split()[-1] for name in full)
    return sum(count for count in times.values() if count > 1)


def _leaning(marked: Marked, match: re.Match, outer: Mark, inner: Mark, votes: Counter) -> float:
    """Above 0 if the actor stands before the brackets, below 0 if inside."""
    if match["played"]:
        return -SURE
    if SPEAKS.match(marked.line.string, match.end()) or SPOKE.search(marked.line.string, 0, match.start()):
        return SURE
    used = max(-3.0, min(3.0, votes[outer.name.canonical])) - max(-3.0, min(3.0, votes[inner.name.canonical]))
    word_before = WORD_BEFORE.search(marked.line.string, 0, match.start())
    word = word_before[1] if word_before else ""
    first = FIRST.search(marked.line.string).start()
    if word in ACTORS or LISTED.search(marked.line, 0, first) or _is_in_roster(marked, match):
        used += ANNOUNCED
    elif AS.search(marked.line.string, 0, match.start()):
        used -= 1
    elif word and word not in FUNCTION_WORDS:
        used -= SHAPE
    return used - MOSTLY_INSIDE + SHAPE * (_likeness(outer) - _likeness(inner))


def _is_in_roster(marked: Marked, match: re.Match) -> bool:
    return any(roster.start() <= match.start() < roster.end() for roster in ROSTER.finditer(marked.line))


def _likeness(mark: Mark) -> float:
    """How much a name looks like an actor's."""
    words = mark.name.canonical.casefold().split()
    if mark.name.kind is not Kind.PERSON and mark.name.kind is not Kind.CHARACTER:
        return -3.0
    likeness = -2.0 if len(words) == 1 else 0.0
    likeness += 0.5 if words[0] in GIVEN_NAMES else -0.5
    return likeness - 2.0 * (mark.name.kind is Kind.CHARACTER)
