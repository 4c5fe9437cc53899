"""Rules, which are expressions over marked sentences with an example each, and the drafts that they yield."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from articles.extraction.expressions import Expression, Line
from articles.extraction.fact import Span
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Name
from articles.extraction.reading.article import CHOICES, About, Reading
from articles.extraction.reading.marked import Mark, Marked, expression
from articles.extraction.reading.wording import (
    DESCRIPTION,
    NETWORK,
    SEASON,
    SHOW,
    is_credit,
    is_modifier,
    is_parent,
)


@dataclass(frozen=True)
class Rule:
    """An expression over marked sentences that finds one kind of statement.

    `pattern` is the expression, with macros (see `marked.MACROS`); `example` a sentence about invented names
    in which the rule finds something; `keys` the keys common to all its findings. `then` is the end of the
    pattern. It is searched for first, which saves time with patterns that are slow and begin to match nearly
    everywhere.
    """

    name: str
    pattern: str
    example: str
    keys: Mapping[str, Any] = field(default_factory=dict)
    then: str = ""
    expression: Expression = field(init=False, repr=False, compare=False)
    ending: Expression | None = field(init=False, repr=False, compare=False)

    def __post_init__(self):
        object.__setattr__(self, "expression", expression(self.pattern + self.then))
        object.__setattr__(self, "ending", expression(self.then) if self.then else None)


class Draft(NamedTuple):
    """What one rule finds in one sentence, before drafts are joined into facts.

    `place` is the offset of the words that state it, `how` the way it refers to its show (see
    `article.About`). `circumstances` are short phrases that support or oppose it, and `of_detail` those that
    concern only its detail (see `assembly.DETAIL`); `judgement` weighs them. `named` maps keys to the names
    that fill them. `named_in` is the earlier sentence that names the network, if this one only names the show.
    """

    kind: str
    keys: Mapping[str, Any]
    marked: Marked
    rule: str
    place: int
    how: str
    circumstances: frozenset[str]
    named: Mapping[str, Name]
    of_detail: frozenset[str] = frozenset()
    named_in: Span | None = None


# "A, which stars Ann Lee, and B"; what a clause says may also be said of all: "A, which began in 2012, and B are over"
_EXPLAINED = rf"(?:starring|with|from|an?|the|its|which (?:stars?|follows?|is set)) [^;:.(){SHOW}]{{1,110}}"
ASIDE_BEFORE_THE_LAST = re.compile(rf",['’”\"]{{0,2}} (?:which|whose|who) [^;:.(){SHOW}]{{1,110}},(?= and\b)")
ARE = re.compile(r"['’”\"]{0,2}(?:,['’”\"]{0,2} [^,;.]{1,90},)? (?:are|were|have|both|will both)\b")
BETWEEN_LISTED = re.compile(
    rf"['’”\"?!]{{0,2}},?['’”\"]?(?: \([^()]{{0,160}}\))?(?: (?:for|with) (?:an? |its |the |their )?{SEASON})?"
    rf"(?:(?:(?<=,)|(?<=,[”\"’'])) {_EXPLAINED}(?=, and\b))?(?:,? (?:and|nor|plus|as well as|&)\b|[,;])?"
    r"(?: (?!(?:renew|cancel|order|launch|drop|unveil|reviv|ax|pick)(?:l?ed|e?s|l?ing|e)?\b)"
    r"(?!(?:sets?|ends?|dates?|adds?|taps?|casts?|boards?|hires?|buys?|moves?|delays?|announces|reveals?|leav(?:es?|ing))\b)"
    r"(?!(?:to|from|on|in|at|while|with|of|by|as|after|before|is|was|are|were|will|has|have|who|which|that|its"
    rf"|starring|stars?|for|where|when|but)\b)[\w{NETWORK}'’-]+){{0,5}} ?[“\"'‘]?",
    re.IGNORECASE,
)
FARTHEST_LISTED = 440  # the longest match of BETWEEN_LISTED, in signs
DOUBTS, DOUBTS_BELOW = ("hardly a show", "perhaps a show", "probably a show", ""), (0.3, 0.55, 0.8)
OF_ONE_ALONE = re.compile(
    r"[’”\"]{0,2},?[’”\"]{0,2} (?:which |that |meanwhile,? |also |now |finally |just |officially ){0,2}(?:is|was|has"
    r"|isn['’]t|wasn['’]t|hasn['’]t"
    r"|returns|premieres|debuts|launches|arrives|ends|airs|stars|follows|gets|moves|joins|comes|begins|starts|lands|hits"
    r"|wraps|bows|kicks|centers|centres|tells)\b"
)
LISTING = re.compile(r"[,;&]|\b(?:and|nor|plus|as well as)\b")


def with_listed(marked: Marked, shows: Iterable[About]) -> Iterator[About]:
    """The shows, each likeliest one followed by the others of its list: "HBO ordered A, B and the comedy C"."""
    given = list(shows)
    taken = {one.show.canonical for one in given if one.choice == 0}
    for one in given:
        yield one
        if one.choice == 0:
            for other in listed_with(marked, one.show):
                if other.canonical not in taken:
                    taken.add(other.canonical)
                    yield About(other, "listed")


ANNOUNCED = expression(
    r"(?:\b(?:includ(?:e|es|ing)|such as|among them"
    r"|along(?:side| with)|as well as|join(?:s|ed|ing)?|are|were|is|namely|also|both"
    r"|of|for|between)\b|:|–|—) ?(?:"
    r"(?!(?:and|but|in|to|with|who|that|which|when|while|from|by|at)\b)[\w'’-]+,? "
    r"|{organisation}(?:['’]s?)? ){0,6}?[“\"'‘]?{title}"
)


def announced(
    marked: Marked, position: int, given: Iterable[About], until: int = sys.maxsize
) -> Iterator[About]:
    """The shows of a list that begins after a position and before `until`: "new dramas include the thriller
    A, set in a library, and the comedy B"."""
    end = _end_of_clause(marked, position)
    begin = ANNOUNCED.search(marked.line, position, min(until, end))
    if begin is None:
        return
    taken = {one.show.canonical for one in given}
    last = min(until, end)
    listed = (n for n, mark in marked.marks.items() if mark.sign == SHOW and begin.end() - 1 <= n < last)
    for n in sorted(listed):
        show = marked.marks[n].name
        if show.canonical not in taken and not (is_modifier(marked.string, n) or is_credit(marked.string, n)):
            taken.add(show.canonical)
            yield About(show, "announced")


def _end_of_clause(marked: Marked, position: int) -> int:
    """The end of the clause at a position: a semicolon, or a clause with another subject. A colon makes it
    run to the end of the sentence."""
    end = ENDS_CLAUSE.search(marked.line, position)
    if end is None or ":" in marked.string[position : end.start()]:
        return len(marked.string)
    return end.start()


ENDS_CLAUSE = expression(
    r";|,? while the (?:fates?|futures?)\b"
    r"|, (?:and|but|while|as) (?:{organisation}|{person}|it|they|the (?:network|streamer|channel|broadcaster)) "
    r"(?:also |now |then )?(?:has|have|had|will|is|was|\w+(?:s|ed))\b|, (?:but|whereas)(?! also) "
)


def with_credited(reading: Reading, marked: Marked, shows: Iterable[About], person: Mark) -> Iterator[About]:
    """The shows, then the article's other shows in which the person is known to act, except those in brackets
    after the name."""
    taken = {
        marked.marks[n].name.canonical for n, of in reading.filmographies(marked).items() if of is person
    }
    for one in shows:
        taken.add(one.show.canonical)
        yield one
    for show in reading.knowledge.acted_in(person.name):
        if show.canonical not in taken:
            yield About(show, "credited")


def below_heading(reading: Reading, marked: Marked) -> list[About]:
    """The shows that begin the lines below a heading."""
    return [About(show, "below a heading") for show in reading.headings.shows_below(marked)]


def listed_with(marked: Marked, show: Name) -> Iterator[Name]:
    """The other shows in a list with this one; a verb in the singular ends the list, except after "nor"."""
    if marked.string.count(SHOW) < 2:
        return
    places = [n for n, mark in marked.marks.items() if mark.sign == SHOW and mark.name]
    here = next((i for i, n in enumerate(places) if marked.marks[n].name is show), None)
    if here is None:
        return
    for step, end in ((-1, 0), (1, len(places) - 1)):
        i = here
        while i != end:
            first, last = sorted((places[i], places[i + step]))
            if not _are_listed(marked, first, last):
                break
            if OF_ONE_ALONE.match(marked.string, last + 1) and " nor " not in marked.string[first:last]:
                break
            i += step
            yield marked.marks[places[i]].name


def first_listed(marked: Marked, show: int, other: int) -> int:
    """The position in a show's list that is nearest to another place."""
    step = -1 if other < show else 1
    here = show
    for place in range(show + step, other, step):
        if abs(place - here) > FARTHEST_LISTED:
            break
        if marked.string[place] == SHOW and _are_listed(marked, *sorted((here, place))):
            here = place
    return here


def _are_listed(marked: Marked, first: int, second: int) -> bool:
    between = marked.string[first + 1 : second]
    if ARE.match(marked.string, second + 1):
        between = ASIDE_BEFORE_THE_LAST.sub(",", between)
    return bool(LISTING.search(between) and BETWEEN_LISTED.fullmatch(between))


def matches(rules: Iterable[Rule], line: Line) -> Iterator[tuple[Rule, re.Match]]:
    """Each rule with each of its matches."""
    unmet = line.unmet
    for rule in rules:
        if not rule.expression.needs & unmet and (rule.ending is None or rule.ending.occurs(line)):
            for match in rule.expression.finditer(line):
                yield rule, match


def about(
    reading: Reading, marked: Marked, match: re.Match, position: int | None = None, most: int = CHOICES
) -> list[About]:
    """The shows of a match: its group `show`, else those that the place may be about; with the others of its list."""
    return list(with_listed(marked, _about(reading, marked, match, position, most)))


def _about(reading: Reading, marked: Marked, match: re.Match, position: int | None, most: int) -> list[About]:
    mark = marked.mark(match, "show")
    if mark and mark.name and not is_parent(marked.string, match.end("show") - 1):
        how = "described" if mark.sign == DESCRIPTION else "named"
        return [
            About(
                mark.name, "named as modifier" if is_modifier(marked.string, match.end("show") - 1) else how
            )
        ]
    return reading.about(marked, match.start() if position is None else position, most)


def draft(
    reading: Reading,
    marked: Marked,
    kind: str,
    rule: str,
    show: About,
    keys: Mapping[str, Any],
    circumstances: Iterable[str] = (),
    named: Mapping[str, Name] = MappingProxyType({}),
    of_detail: Iterable[str] = (),
    position: int | None = None,
) -> Draft:
    """A draft with what all have in common: its rule, how it refers to its show, and its place.

    `position` is that of the words that state it; without it, the whole sentence counts.
    """
    of_name = ["show of the article"] if reading.is_main(marked, show.show) else []
    if show.show.known:
        of_name.append("show is known")
    of_name += _doubt(show.show)
    if "person" in named:
        of_name += reading.knowledge.of_credit(show.show, named, keys)
    return Draft(
        kind,
        {"show": show.show.canonical, **keys},
        marked,
        rule,
        marked.sentence.start if position is None else marked.offset(position),
        show.how,
        _of_show(rule, show.how, show.choice).union(marked.circumstances, circumstances, of_name),
        {"show": show.show, **named},
        frozenset(of_detail),
    )


def _doubt(show: Name) -> list[str]:
    """How doubtful it is that a name is a show's, in words; empty if there is hardly a doubt."""
    doubt = DOUBTS[bisect_right(DOUBTS_BELOW, show.as_show)]
    return [doubt] if doubt else []


@cache
def _of_show(rule: str, how: str, choice: int) -> frozenset[str]:
    """The circumstances that follow from the rule and from how it refers to the show."""
    return frozenset(
        (f"rule {rule}", f"show {how}", f"choice {choice}", f"{rule}, choice {choice}", f"{rule}, show {how}")
    )


def name_circumstances(mark: Mark, what: str) -> Sequence[str]:
    """The circumstances that follow from how a name is written."""
    name = mark.name
    if name is None:
        return ()
    return _of_writing(what, name.kind, min(len(name.canonical.split()), 2), name.text != name.canonical)


@cache
def _of_writing(what: str, kind: Kind, words: int, is_meant: bool) -> tuple[str, ...]:
    found = (f"{what} is a {kind}", f"{what} has {words} words")
    return (*found, f"{what} is meant") if is_meant else found
