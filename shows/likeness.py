"""Names that may mean the same thing: pairs of one kind, found by an index of keys rather than by comparing
all.

A likeness is a question for a curator, never an answer. Things of different kinds (a show, its hero, its
account) are never alike, and neither are two titles that the gazetteer lists as two.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, combinations

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .gazetteer import listings
from .models import Entity, normalise

Kind = Entity.Kind
Pair = tuple[int, int]

# In real articles, misspelt names score 0.92 and above, different ones 0.77 and below. At this threshold,
# names of up to eight letters have no near-equals, and two names of sixteen letters may differ in one.
NEAR = 0.88

NUMBERS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
}
NUMBERS |= {"nine": "9", "ten": "10", "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8"}
SPELLINGS = {"and": "&", "grey": "gray", "programme": "program"} | NUMBERS
BRITISH_OUR = re.compile(r"(?<=[a-z]{2})our")
BRITISH_RE = re.compile(r"(?<=[a-z]{2}[bt])re$")

HAS_DIGIT = re.compile(r"\d")
FRANCHISE = re.compile(r"^(?:\S+ ){0,2}\S+?(?:'s|’s|s'|s’) (?=\S)")
YEAR = re.compile(r" \(?(?:19|20)\d\d\)?$")
GENERIC = {"series", "tv series", "television series", "show", "tv show", "us", "uk"}


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with its names, the main one first, and the shows that articles name it with (ids, or names)."""

    id: int
    kind: str
    names: tuple[str, ...]
    contexts: frozenset[Hashable] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One name of a thing, in parts."""

    id: int
    kind: str
    name: str
    normal: str
    words: tuple[str, ...]
    letters: str
    numbers: frozenset[str]
    contexts: frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two things may be the same, in words, and whether that alone is enough to ask; `same_name` if they have one
    name."""

    reason: str
    enough: bool = True
    same_name: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Different names that share a key are compared; `reason` says in words why two of them may be the same, or is
    empty."""

    keys: Callable[[Form], Iterable[Hashable]]
    reason: Callable[[Form, Form], str]
    enough: bool = True


def alike(things: Iterable[Named]) -> dict[Pair, Likeness]:
    """The things that may be the same by their names: pairs of ids, the smaller first."""
    forms = defaultdict(list)
    for thing in things:
        forms[thing.kind] += _forms(thing)
    found: dict[Pair, Likeness] = {}
    for kind, some in forms.items():
        likenesses = chain(_same(some), *(_compared(rule, some) for rule in RULES.get(kind, ())), _near(some))
        for one, other, likeness in likenesses:
            if one.id != other.id and not _listed_as_two(one, other):
                found.setdefault((min(one.id, other.id), max(one.id, other.id)), likeness)
    return found


def _forms(thing: Named) -> Iterator[Form]:
    """The names of a thing, without hashtags and accounts."""
    for name in dict.fromkeys(thing.names):
        if name and name[0] not in "#@":
            normal = normalise(name)
            words = tuple(_folded(word) for word in normal.split())
            numbers = frozenset(filter(HAS_DIGIT.search, words))
            yield Form(thing.id, thing.kind, name, normal, words, "".join(words), numbers, thing.contexts)


def _folded(word: str) -> str:
    """A word in one of the spellings that differ between countries and outlets."""
    word = SPELLINGS.get(word, word)
    return BRITISH_RE.sub("er", BRITISH_OUR.sub("or", word))


def _same(forms: Sequence[Form]) -> Iterator[tuple[Form, Form, Likeness]]:
    for block in _blocks(forms, lambda form: [form.normal]):
        likeness = Likeness(f"both are called “{block[0].name}”", same_name=True)
        for one, other in combinations(block, 2):
            if _may_meet(one, other):
                yield one, other, likeness


def _compared(rule: Rule, forms: Sequence[Form]) -> Iterator[tuple[Form, Form, Likeness]]:
    for block in _blocks(forms, rule.keys):
        for one, other in combinations(block, 2):
            if one.normal != other.normal and (reason := rule.reason(one, other)):
                yield one, other, Likeness(reason, rule.enough)


def _blocks(forms: Sequence[Form], keys: Callable[[Form], Iterable[Hashable]]) -> Iterator[list[Form]]:
    blocks = defaultdict(list)
    for form in forms:
        for key in keys(form):
            blocks[key].append(form)
    return (block for block in blocks.values() if len(block) > 1)


def _near(forms: Sequence[Form]) -> Iterator[tuple[Form, Form, Likeness]]:
    """Pairs that differ in a letter or two and have the same beginning or end."""
    for block in _blocks(forms, _ends):
        words = [" ".join(form.words) for form in block]
        for place, form in enumerate(block[:-1], start=1):
            matches = process.extract(
                words[place - 1],
                words[place:],
                scorer=OSA.normalized_similarity,
                score_cutoff=NEAR,
                limit=None,
            )
            for _, _, further in matches:
                other = block[place + further]
                differs = form.normal != other.normal
                if differs and form.numbers == other.numbers and _may_meet(form, other):
                    yield form, other, Likeness(f"“{form.name}” and “{other.name}” are spelt nearly alike")


def _ends(form: Form) -> Iterator[Hashable]:
    """The first letters with the initial of the last word, and the other way round."""
    yield "begins", form.letters[:5], form.words[-1][:1]
    yield "ends", form.letters[-5:], form.words[0][:1]


def _may_meet(one: Form, other: Form) -> bool:
    """Characters are alike only within one show."""
    return one.kind != Kind.CHARACTER or bool(one.contexts & other.contexts)


def _listed_as_two(one: Form, other: Form) -> bool:
    listed = listings(one.kind)
    mine, its = listed.get(one.normal), listed.get(other.normal)
    return bool(mine and its and not mine & its)


# For all kinds


def _same_letters(one: Form, other: Form) -> str:
    return f"“{one.name}” and “{other.name}” are spellings of one name"


SAME_LETTERS = Rule(lambda form: [form.letters], _same_letters)


# For people


def _middle_names(one: Form, other: Form) -> str:
    """The fuller name has all words of the shorter one, in order, and more."""
    short, full = sorted((one, other), key=lambda form: len(form.words))
    if len(short.words) < 2 or len(short.words) == len(full.words):
        return ""
    left = iter(full.words[1:-1])
    kept = all(any(word == middle for middle in left) for word in short.words[1:-1])
    return f"“{full.name}” may be “{short.name}” with a middle name" if kept else ""


def _initial(one: Form, other: Form) -> str:
    short, full = sorted((one, other), key=lambda form: len(form.words[0]))
    if len(short.words[0]) > 1 or len(full.words[0]) == 1:
        return ""
    return f"“{short.name}” may be short for “{full.name}”"


def _part(one: Form, other: Form) -> str:
    short, full = sorted((one, other), key=lambda form: len(form.words))
    if not set(short.words) < set(full.words):
        return ""
    return f"“{short.name}” may be short for “{full.name}”, of the same show"


def _surname_in_context(form: Form) -> Iterator[Hashable]:
    return ((context, form.words[-1]) for context in form.contexts)


def _bare_surname(one: Form, other: Form) -> str:
    return _part(one, other) if 1 in (len(one.words), len(other.words)) else ""


OF_PEOPLE = (
    SAME_LETTERS,
    Rule(lambda form: [(form.words[0], form.words[-1])], _middle_names),
    Rule(
        lambda form: [(form.words[0][:1], form.words[-1])] if len(form.words) > 1 else [],
        _initial,
        enough=False,
    ),
    Rule(_surname_in_context, _bare_surname),
)


# For characters, within one show

OF_CHARACTERS = (
    Rule(lambda form: ((context, form.letters) for context in form.contexts), _same_letters),
    Rule(lambda form: ((context, word) for context in form.contexts for word in set(form.words)), _part),
)


# For shows


def _whole(form: Form) -> dict[str, str]:
    """A title without what outlets add or omit, and what that is."""
    titles = {form.normal: ""}
    before, _, after = form.name.partition(": ")
    if normalise(after) in GENERIC:
        titles.setdefault(normalise(before), f"“{after}”")
    titles.setdefault(normalise(YEAR.sub("", form.name)), "its year")
    titles.setdefault(normalise(FRANCHISE.sub("", form.name)), "its franchise")
    return titles


def _halves(form: Form) -> dict[str, str]:
    """A title without its subtitle, which may also be that of a spin-off, or without what precedes the subtitle."""
    before, _, after = form.name.partition(": ")
    titles = {form.normal: ""}
    if after and normalise(after) not in GENERIC:
        titles |= {normalise(after): "its franchise", normalise(before): "a subtitle"}
    return titles


def _left_out(titles: Callable[[Form], dict[str, str]], one: Form, other: Form) -> str:
    """One title is the other without something; two subtitles of one franchise are two shows."""
    for short, full in ((one, other), (other, one)):
        if left_out := titles(full).get(short.normal):
            return f"“{full.name}” may be “{short.name}” with {left_out}"
    return ""


# For shows and networks in the gazetteer


def _listed(form: Form) -> Iterable[Hashable]:
    return listings(form.kind).get(form.normal, ())


def _alias(one: Form, other: Form) -> str:
    return f"the gazetteer lists “{one.name}” and “{other.name}” as names of one {one.kind}"


LISTED = Rule(_listed, _alias)

OF_SHOWS = (
    SAME_LETTERS,
    LISTED,
    Rule(_whole, partial(_left_out, _whole)),
    Rule(_halves, partial(_left_out, _halves), enough=False),
)

RULES: dict[str, tuple[Rule, ...]] = {
    Kind.PERSON: OF_PEOPLE,
    Kind.CHARACTER: OF_CHARACTERS,
    Kind.SHOW: OF_SHOWS,
    Kind.NETWORK: (SAME_LETTERS, LISTED),
    Kind.ORGANISATION: (SAME_LETTERS,),
}
