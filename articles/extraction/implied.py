"""What an article implies without stating it, offered to editors with all sentences that it rests on."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from articles.extraction.fact import Fact, Span
from articles.extraction.names.table import Name
from articles.extraction.reading.article import Reading
from articles.extraction.reading.marked import Marked, mention
from articles.extraction.reading.seasons import number
from articles.extraction.reading.wording import SEASON
from articles.extraction.rules.rule import Rule, about, matches
from articles.extraction.rules.status import HEDGED, NEGATED
from articles.extraction.text import Role

# Low enough that an editor must always decide.
CONFIDENCE = 0.3

_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_COUNT = r"(?:\d{1,3}|[a-z]+)[- ](?:new )?episodes?"
_COMPARED = (
    rf"(?:(?:all|each|both|of|the|its|their) ){{0,3}}(?:(?P<season>{{season}})|first (?P<first>{_FEW}) seasons"
    rf"|(?:(?P<ones_before>{_FEW}) )?seasons before (?:it|this one|that)\b"
    rf"|(?:previous|prior|earlier|preceding)(?: (?P<last>{_FEW}))? seasons|(?P<before>predecessor)\b"
    rf"|(?:(?P<last_ones>{_FEW}) )?predecessors|(?P<ordinal>first|second|third|fourth|fifth)(?=[,.;]|$))"
)
_LIKE = r"(?:as with|as in|as for|just as in|just like|like|the same as|the same number as|as many as)"
_AFTER = rf"after (?:(?:its|the|first|just|only|a run of) ){{0,3}}(?P<count>{_FEW}) seasons\b"
_BACK = r"(?:renew(?:s|ed)?|return(?:s|ing)?|com(?:es|ing) back|(?:is|be) back|pick(?:s|ed) up)"
_ANOTHER = (
    r"(?:for|with) (?:another|one more|a further|an additional) (?:\w+ )?(?:season|run|outing|series)\b"
)

SAME_COUNT = [
    Rule(
        "as long as others, first",
        rf"^{_LIKE} {_COMPARED}(?: of [^,;:]{{0,40}})?, [^,;:]{{0,80}}?\b{_COUNT}\b",
        "Harbour Lights is back. As with the previous seasons of the series, season three has 13 episodes.",
    ),
    Rule(
        "as long as others, last",
        rf"\b{_COUNT}(?: {{season}})?,? {_LIKE} {_COMPARED}",
        "The third season of Harbour Lights has 13 episodes, like its predecessors.",
    ),
    Rule(
        "as many as others",
        rf"\b(?:the same number of episodes|the same episode count|as many episodes) as {_COMPARED}",
        "Season 1 of Harbour Lights has 13 episodes. Season 2 of Harbour Lights has as many episodes as the first.",
    ),
]
NEXT_SEASON = [
    Rule(
        "another season after some",
        rf"\b{_BACK}\b[^.;,]{{0,40}}? ?{_ANOTHER}[^.;]{{0,20}}? {_AFTER}",
        "HBO has renewed Harbour Lights for another season after two seasons.",
    ),
    Rule(
        "after some seasons, another",
        rf"\b{_AFTER}[^.;]{{0,60}}? {_BACK}\b[^.;,]{{0,40}}? ?{_ANOTHER}",
        "After two seasons, Harbour Lights returns for another run.",
    ),
]


def implied(reading: Reading, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts that the sentences and `facts` of an article imply, without those already stated."""
    for marked in reading.marked:
        if marked.sentence.role is Role.BODY and not marked.in_quote:
            for match in _matches(marked, SAME_COUNT):
                yield from _counts(reading, marked, match, facts)
            for match in _matches(marked, NEXT_SEASON):
                yield from _next_season(reading, marked, match)


def _matches(marked: Marked, rules: Iterable[Rule]) -> Iterator[tuple[Rule, re.Match]]:
    """The matches of rules in a sentence that is neither a denial nor a hope."""
    for rule, match in matches(rules, marked.line):
        before = (max(0, match.start() - 60), match.start())
        if not NEGATED.search(marked.line, *before) and not HEDGED.search(marked.line, *before):
            yield rule, match


def _counts(reading: Reading, marked: Marked, found: tuple[Rule, re.Match], facts) -> Iterator[Fact]:
    """Episode counts of seasons said to be as long as one whose count is known."""
    rule, match = found
    show = _show(reading, marked, match)
    if show is None:
        return
    known = {fact["season"]: fact for fact in _of("episodes", show, facts) if fact["season"]}
    one = _compared_season(reading, marked, match, show, known)
    seasons = {one, *_others(marked, match, one)} if one else set()
    told = [known[season] for season in sorted(seasons & known.keys())]
    if len({fact["count"] for fact in told}) != 1:
        return
    spans = [*(span for fact in told for span in fact.evidence), marked.span]
    spans += _numbering(reading, show, one, spans)
    for season in sorted(seasons - known.keys()):
        keys = {"season": season, "count": told[0]["count"]}
        yield _fact("episodes", show, keys, spans, rule)


def _compared_season(reading, marked: Marked, match: re.Match, show: Name, known: Mapping) -> int | None:
    """The season that is compared with others: the one named with them, else the one counted in the same sentence."""
    beside = [
        mark.value.numbers[-1]
        for place, mark in marked.marks.items()
        if mark.sign == SEASON and mark.value.numbers and place != match.start("season")
    ]
    here = [season for season, fact in known.items() if marked.span in fact.evidence]
    return next(iter([*beside, *here]), None) or reading.newest_season(show.canonical)


def _others(marked: Marked, match: re.Match, one: int) -> set[int]:
    """Those of the seasons before `one` that it is compared with."""
    if match["first"]:
        found = range(1, number(match["first"]) + 1)
    elif match["season"]:
        season = marked.mark(match, "season").value
        before = [one - 1] if season.relative in ("previous", "prior", "last") else []
        found = season.numbers or before
    elif match["ordinal"]:
        found = [number(match["ordinal"])]
    elif match["before"]:
        found = [one - 1]
    else:
        last = match["last"] or match["last_ones"] or match["ones_before"]
        found = range(one - number(last) if last else 1, one)
    return {season for season in found if 0 < season < one}


def _next_season(reading: Reading, marked: Marked, found: tuple[Rule, re.Match]) -> Iterator[Fact]:
    """The season after those counted, unless the article itself mentions one as late."""
    rule, match = found
    show, season = _show(reading, marked, match), number(match["count"]) + 1
    if show is None or (reading.newest_season(show.canonical) or 0) >= season:
        return
    yield _fact("status", show, {"status": "renewed", "season": season}, [marked.span], rule)


def _show(reading: Reading, marked: Marked, match: re.Match) -> Name | None:
    return next((one.show for one in about(reading, marked, match)), None)


def _of(kind: str, show: Name, facts: Iterable[Fact]) -> Iterator[Fact]:
    return (fact for fact in facts if fact.kind == kind and fact["show"] == show.canonical)


def _numbering(reading: Reading, show: Name, season: int, spans: Sequence[Span]) -> list[Span]:
    """The first sentence that gives the season's number, unless one of the spans does."""
    numbering = [
        marked.span
        for marked in reading.marked
        if marked.sentence.role is Role.BODY
        and any(mark.sign == SEASON and season in mark.value.numbers for mark in marked.marks.values())
    ]
    return [] if any(span in spans for span in numbering) else numbering[:1]


def _fact(kind: str, show: Name, keys: Mapping[str, Any], spans: Iterable[Span], found_by: Rule) -> Fact:
    evidence = tuple(sorted(dict.fromkeys(spans), key=lambda span: span.start))
    keys = {"show": show.canonical, **keys, "implied": True}
    return Fact(kind, keys, evidence, CONFIDENCE, found_by.name, (mention("show", show),))
