"""Who made the work or the character that a show is based on. Near misses of the show's crew."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from articles.extraction.fact import Fact, Span
from articles.extraction.reading.article import Reading
from articles.extraction.reading.marked import mention
from articles.extraction.reading.wording import REFERENCE
from articles.extraction.rules.rule import Rule, about, matches
from articles.extraction.text import Role

# Not measured on annotated articles, so that an editor must decide.
CONFIDENCE = 0.5

WORKS = ("character", "comic", "book", "game")
# "The comic" may also refer to a person, and is a sign then: "the comic book".
_WORK = r"(?P<work>characters?|comics?|comic books?|{reference} books?|graphic novels?|books?|video games?|games?)\b"
_CREATOR = r"(?:co-?)?creators?"

RULES = [
    Rule(
        "creator of the work",
        rf"(?P<person>{{person}}){{aside}}?,?(?: [–—-]+)? (?:(?:who|is|was|the|one of the|original) ){{0,3}}{_CREATOR}"
        rf" of (?:(?:the|this|that|original|same) ){{0,2}}{_WORK}",
        "Harbour Lights is back. Bo Finch, the co-creator of the character, was pleased.",
    ),
    Rule(
        "work creator",
        rf"\b{_WORK}['’]?s? {_CREATOR},? (?P<person>{{human}})",
        "Harbour Lights is back. The character's creator, Bo Finch, was pleased.",
    ),
    Rule(
        "created the work",
        rf"(?P<person>{{person}}),? (?:(?:who|first|had|has|also) ){{0,2}}(?:co-?)?created (?:the|this|that) {_WORK}",
        "Harbour Lights is back. Bo Finch, who created the character, was pleased.",
    ),
    Rule(
        "work created by",
        rf"\b{_WORK},? (?:(?:was|were|first|originally) ){{0,2}}(?:co-?)?created by (?P<person>{{human}})",
        "Harbour Lights is about a comic book created by Bo Finch.",
    ),
]


def origins(reading: Reading) -> list[Fact]:
    """One fact for each person and work, with all sentences that state it."""
    found: dict[tuple, Fact] = {}
    for fact in _stated(reading):
        known = found.setdefault(tuple(fact.keys.values()), fact)
        if fact.evidence[0] not in known.evidence:
            found[tuple(fact.keys.values())] = replace(known, evidence=known.evidence + fact.evidence)
    return list(found.values())


def _stated(reading: Reading) -> Iterator[Fact]:
    """The facts that each sentence states."""
    for marked in reading.marked:
        if marked.sentence.role is not Role.BODY:
            continue
        for rule, match in matches(RULES, marked.line):
            person = marked.mark(match, "person").name
            show = next((one.show for one in about(reading, marked, match)), None)
            if person and show:
                keys = {"show": show.canonical, "person": person.canonical, "role": "creator"}
                keys["of"] = _work(match["work"])
                mentions = (mention("show", show), mention("person", person))
                yield Fact("origin", keys, (marked.span,), CONFIDENCE, rule.name, mentions)


def without_mistaken(facts: Iterable[Fact], origins: Sequence[Fact]) -> list[Fact]:
    """The facts without creators whom sentences credit only with a show's origin."""
    if not origins:
        return list(facts)
    made: dict[tuple, set[Span]] = defaultdict(set)
    for origin in origins:
        made[origin["person"], origin["role"]].update(origin.evidence)
    return [
        fact
        for fact in facts
        if fact.kind != "crew" or not made[fact["person"], fact["role"]].issuperset(fact.evidence)
    ]


def _work(words: str) -> str:
    """The kind of work for one of the words in WORKS: a graphic novel is a comic."""
    if words.startswith(("graphic", REFERENCE)):
        return "comic"
    return next(work for work in WORKS if work in words)
