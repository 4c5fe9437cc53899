"""The table of an article's names: who and what is named where, of which kind, and what "she" or "the actress" stands for."""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from articles.extraction.candidates import Candidate, find_candidates, key_of
from articles.extraction.cues import HONORIFICS, Kind, first_names
from articles.extraction.kinds import is_joined_title, kinds_of
from articles.extraction.lexicon import SHIPPED, Lexicon
from articles.extraction.text import Text


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written at [start, end), and what it names. `quoted`: quotation marks enclose it, as they do a title;
    `known`: the lexicon has it, and not as an ordinary word; `lexical` is
    the name that the lexicon gives it."""

    start: int
    end: int
    text: str
    canonical: str
    kind: Kind
    quoted: bool = False
    known: bool = False
    lexical: str | None = None


HUMAN = (Kind.PERSON, Kind.CHARACTER)
SHE = frozenset({"she", "her", "herself", "hers", "actress", "heroine", "mother", "woman", "daughter", "comedienne"})
HE = frozenset({"he", "him", "his", "himself", "father", "man", "son", "hunk"})
PRONOUN = re.compile(r"(?:s?he|her|him|his|they|their|them)$", re.IGNORECASE)
BACKWARDS = 900


class Names:
    """The names of one article. Mentions are in order and do not overlap."""

    def __init__(self, text: Text, lexicon: Lexicon = SHIPPED):
        self.text = text
        self.lexicon = lexicon
        self.mentions: list[Name] = _resolve(text, find_candidates(text, lexicon))
        self._starts = [m.start for m in self.mentions]
        self._genders = _genders(text, self)

    def in_(self, start: int, end: int) -> list[Name]:
        """The names that begin in [start, end), in order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, start: int, end: int | None = None) -> Name | None:
        """The name that covers `start` (and reaches to `end`, where that is given)."""
        n = bisect_left(self._starts, start + 1) - 1
        if n < 0:
            return None
        name = self.mentions[n]
        return name if start < name.end and (end is None or end <= name.end) else None

    def is_title(self, start: int, end: int) -> bool:
        """Whether the words between quotation marks at [start, end) are a title or a name rather than speech."""
        name = self.at(start)
        return name is not None and name.start == start and name.end >= end - 1

    def gender(self, canonical: str) -> str | None:
        """`f`, `m` or None where the article and the first name do not tell."""
        return self._genders.get(canonical)

    def network_of(self, show: Name) -> str | None:
        """The network that the lexicon knows for a show."""
        entry = self.lexicon.find(show.lexical or show.canonical, "show")
        return entry.network if entry and entry.network else None

    def resolve(self, start: int, end: int, kinds: tuple[Kind, ...] = (Kind.PERSON,)) -> Name | None:
        """The person that a pronoun or a description ("the actress") at [start, end) stands for: the subject of this
        sentence before it, else the one of the nearest sentence before, of the right gender."""
        words = self.text.string[start:end].casefold().split()
        wanted = "f" if SHE.intersection(words) else "m" if HE.intersection(words) else None
        sentence = self.text.sentence_at(start)
        while sentence and start - sentence.start < BACKWARDS:
            for name in self.in_(sentence.start, min(sentence.end, start)):
                if name.kind in kinds and self.gender(name.canonical) in (wanted, None) or (
                    name.kind in kinds and wanted is None
                ):
                    return name
            sentence = self.text.sentence_at(sentence.start - 1) if sentence.start else None
        return None


def _resolve(text: Text, candidates: list[Candidate]) -> list[Name]:
    chosen = _disjoint(text, candidates)
    kinds = kinds_of(text, chosen)
    forms = _canonical_forms(chosen, kinds)
    seen_inside = {c.key for c in chosen if not c.sentence_start and not c.title_case}
    names = []
    for candidate in chosen:
        kind, canonical = forms.get(candidate.key, (Kind.OTHER, candidate.text))
        if kind is Kind.OTHER and (candidate.title_case or (candidate.sentence_start and len(candidate.key) == 1)):
            if candidate.title_case or candidate.key not in seen_inside:
                continue
        start, written = candidate.start, candidate.text
        if kind in HUMAN and written.startswith("The "):
            start, written = start + 4, written[4:]
            canonical = canonical.removeprefix("The ")
        is_known = any(entry.kind == kind and not entry.ordinary for entry in candidate.entries)
        names.append(Name(start, candidate.end, written, canonical, kind, candidate.quoted, is_known, _lexical(candidate, kind)))
    return names


def _disjoint(text: Text, candidates: list[Candidate]) -> list[Candidate]:
    """One candidate for each place: a joined one where something says that it is a title, else the longest."""
    chosen: list[Candidate] = []
    for candidate in candidates:
        if chosen and candidate.start < chosen[-1].end:
            continue
        if candidate.extended and not is_joined_title(text, candidate):
            continue
        chosen.append(candidate)
    return chosen


def _canonical_forms(candidates: list[Candidate], kinds: dict) -> dict:
    """Key -> (kind, canonical name): the fullest form, and for a surname or a first name that of the one who bears it."""
    written: dict[tuple[str, ...], str] = {}
    for candidate in candidates:
        known = next((e.name for e in candidate.entries if kinds.get(candidate.key) == e.kind), None)
        longest = max((written.get(candidate.key, ""), candidate.text), key=len)
        written[candidate.key] = known if known and key_of(known) == candidate.key and candidate.title_case else longest
    bearers: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, kind in kinds.items():
        if kind in HUMAN and len(key) > 1:
            bare = [w for w in key if w not in HONORIFICS]
            for word in dict.fromkeys([*bare[-1:], *bare[:1]]):
                bearers[word].append(key)
    known = {c.key for c in candidates if kinds[c.key] is not Kind.OTHER and any(e.kind == kinds[c.key] and not e.ordinary for e in c.entries)}
    forms = {}
    for key, kind in kinds.items():
        bare = [w for w in key if w not in HONORIFICS] or list(key)
        if len(bare) == 1 and key not in known and bearers.get(bare[0]):
            full = max(bearers[bare[0]], key=lambda k: (k[-1] == bare[0], len(k)))
            forms[key] = (kinds[full], _without_honorifics(written[full]))
        elif kind in HUMAN:
            forms[key] = (kind, _without_honorifics(written[key]))
        elif kind is not None:
            forms[key] = (kind, written[key])
    return forms


def _lexical(candidate: Candidate, kind: Kind) -> str | None:
    return next((entry.name for entry in candidate.entries if entry.kind == kind), None)


def _without_honorifics(written: str) -> str:
    parts = written.split()
    while len(parts) > 1 and parts[0].casefold().strip(".") in HONORIFICS:
        parts = parts[1:]
    return " ".join(parts)


def _genders(text: Text, names: Names) -> dict[str, str]:
    female, male = first_names()
    genders = {}
    for name in names.mentions:
        if name.kind in HUMAN and name.canonical not in genders:
            first = name.canonical.split()[0].casefold()
            if (first in female) != (first in male):
                genders[name.canonical] = "f" if first in female else "m"
    return genders
