"""Which shows of a sentence a network cannot belong to, because it stands in the clause of another."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from articles.extraction.names.table import Name
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import NETWORK, SHOW, is_credit, is_modifier
from articles.extraction.rules.rule import listed_with

_MARKS = r"[”\"'’‘“]{0,2}"
_DOES = (
    r"(?:has|have|had|is|was|are|were|will|would|gets?|got|goes|went|comes?|came|moves?|moved|ends?|ended|returns?"
    r"|returned|premieres?|premiered|debuts?|debuted|airs?|aired|begins|began|launch(?:es|ed)|stars|follows|ran|runs"
    r"|arrives?|lands?|landed|renew(?:s|ed)|ax(?:es|ed)|cancels?|cancell?ed|order(?:s|ed)|picks|picked|commission(?:s|ed)"
    r"|gave|gives|hand(?:s|ed)|set|sets|announce[sd]|unveil(?:s|ed)|drops?|dropped|hits|kicks|joins|joined|bow(?:s|ed)"
    r"|wraps|stays|needs|continue[sd]|revive[sd]|save[sd]|scrap(?:s|ped)|pulls|pulled|starts?|started)\b"
)
# "; ", ", while BBC drama X has", " and ITV has"
BEGINS_CLAUSE = re.compile(
    rf"; |(?:, (?:and|but|while|whereas|as|although|though) | and | while )"
    rf"(?=(?:meanwhile,? |over (?:at|on) )?"
    rf"(?:(?!(?:that|which|who|in|on|for|with|to|at|by|from)\b)[\w'’-]+ ){{0,4}}"
    rf"{_MARKS}[{SHOW}{NETWORK}]{_MARKS}(?:['’]s [\w-]+)? (?:[a-z]+ly |also |now ){{0,2}}{_DOES})"
)
ALL_OF_THEM = re.compile(r"\b(?:all|both|each|every|are|were|have|them|they|these|those|two|three)\b")
# From a title to a network in its explanation: "X, which is on", "X, the long-running", "X, a hit drama for".
EXPLAINS = re.compile(
    rf"{_MARKS}(?: \([^()]{{0,40}}\))?(?:,{_MARKS} |,? [–—-]{{1,2}} )"
    rf"(?:which\b|whose\b|(?:the|an?|another|its|once|formerly|originally|currently|now)\b|(?={NETWORK}['’]s ))"
    rf"(?:(?!, (?:and|but|while|whereas|as|has|have|had|is|was|will|who)\b)[^;:{SHOW}])*"
)
LATTER = re.compile(r"\bthe latter\b", re.IGNORECASE)


def shows_apart(marked: Marked) -> dict[int, frozenset[int]]:
    """The position of each network of a sentence, with those of the shows that it cannot belong to."""
    shows = sorted(n for n, mark in marked.marks.items() if mark.sign == SHOW)
    networks = [n for n, mark in marked.marks.items() if mark.sign == NETWORK]
    return {n: frozenset(_apart_from(marked, n, shows)) if len(shows) > 1 else frozenset() for n in networks}


def is_apart(marked: Marked, show: Name, apart: frozenset[int]) -> bool:
    """Whether a show is named only where a network cannot belong to it."""
    if not apart:
        return False
    canonical = show.canonical
    places = {n for n, mark in marked.marks.items() if mark.sign == SHOW and mark.name.canonical == canonical}
    return bool(places) and places <= apart


def _apart_from(marked: Marked, network: int, shows: Sequence[int]) -> Iterator[int]:
    yield from _beyond_explanation(marked, network, shows)
    yield from _of_other_clauses(marked, network, shows)
    yield from _beside_the_point(marked, network, shows)


def _beyond_explanation(marked: Marked, network: int, shows: Sequence[int]) -> Iterator[int]:
    """The shows other than the one that the words around a network explain, and than those explained with it."""
    own = max((n for n in shows if n < network), default=None)
    if own is None:
        return
    gap = marked.string[own + 1 : network]
    if not (EXPLAINS.fullmatch(gap) or LATTER.search(gap)) or is_modifier(marked.string, own):
        return
    name = marked.marks[own].name
    together = {name.canonical}
    if ALL_OF_THEM.search(gap):
        together |= {show.canonical for show in listed_with(marked, name)}
    yield from (n for n in shows if marked.marks[n].name.canonical not in together)


def _of_other_clauses(marked: Marked, network: int, shows: Sequence[int]) -> Iterator[int]:
    """The shows of other clauses, if each clause names its own show and network."""
    cuts = [0, *(cut.end() for cut in BEGINS_CLAUSE.finditer(marked.string)), len(marked.string)]
    if len(cuts) == 2:
        return
    clauses = [range(start, end) for start, end in pairwise(cuts)]
    own = next(clause for clause in clauses if network in clause)
    before = [n for n in shows if n in own and n < network]
    if not any(n in own for n in shows):
        return
    networks = [n for n, mark in marked.marks.items() if mark.sign == NETWORK]
    for clause in clauses:
        if clause is own or ALL_OF_THEM.search(marked.string[network : own.stop]):
            continue
        beyond_semicolon = before and marked.string[max(own.start, clause.start) - 2] == ";"
        if beyond_semicolon or any(n in clause for n in networks):
            yield from (n for n in shows if n in clause)


EXAMPLES = re.compile(
    r"\b(?:such as|shows like|except(?: for)?|other than|apart from|in addition to) [^.;:]{0,60}$"
)
COMPARED = expression(
    r"\b(?:fans of|unlike|if you (?:like|love|enjoy|miss)e?d?|left by|answer to|cross between|mix of|world of"
    r"|universe of) (?:[\w'’-]+ ){0,4}{marks}(?:{title}{marks},? (?:and|or) {marks})?$"
)
COMPARED_WITHIN = 70
# "From the writer of X, Y": what follows the comma is the subject.
OPENING = re.compile(
    rf"(?:\W*)(?:From|Unlike|After|Following|Before|If|Since|With) [^,]*{SHOW}{_MARKS},{_MARKS} [“\"'‘]?",
    re.IGNORECASE,
)
JOINED = re.compile(r"(?:,? and|&|/|,? as well as) ")


def _beside_the_point(marked: Marked, network: int, shows: Sequence[int]) -> Iterator[int]:
    """The shows named only as somebody's earlier work or to compare with: all such shows after the network,
    and those before it if another show, which the sentence is about, stands between."""
    asides = {n for n in shows if _is_aside(marked, n)}
    for n in asides:
        between = [m for m in shows if min(n, network) < m < max(n, network)]
        if n < network:
            is_apart = any(m not in asides and not JOINED.search(marked.string, n, m) for m in between)
        else:
            listed = {show.canonical for show in listed_with(marked, marked.marks[n].name)} if between else ()
            is_apart = not any(marked.marks[m].name.canonical in listed for m in between)
        if is_apart:
            yield n


def _is_aside(marked: Marked, show: int) -> bool:
    within = max(0, show - COMPARED_WITHIN), show
    if OPENING.fullmatch(marked.string, 0, show):
        return False
    if COMPARED.search(marked.line, *within):
        return True
    return is_credit(marked.string, show) and not EXAMPLES.search(marked.string, *within)
