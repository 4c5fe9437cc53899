"""The table of an article's names: who and what is named where, of which kind, and what "she" or "the actress" stands for."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass

from articles.extraction.candidates import Candidate, find_candidates
from articles.extraction.cues import (
    AFTER,
    BEFORE,
    HONORIFICS,
    JOB_WORDS,
    NATIONALITIES,
    ORGANISATION_WORDS,
    Kind,
    first_names,
    places,
)
from articles.extraction.lexicon import SHIPPED, Lexicon
from articles.extraction.text import Role, Text


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written at [start, end), and what it names. `quoted`: quotation marks enclose it, as they do a title."""

    start: int
    end: int
    text: str
    canonical: str
    kind: Kind
    quoted: bool = False


HUMAN = (Kind.PERSON, Kind.CHARACTER)
SHE = frozenset({"she", "her", "herself", "hers", "actress", "heroine", "mother", "woman", "daughter", "comedienne"})
HE = frozenset({"he", "him", "his", "himself", "father", "man", "son", "hunk"})
PRONOUN = re.compile(r"(?:s?he|her|him|his|they|their|them)$", re.IGNORECASE)
KNOWN_NAME = 3.0
TITLE_MARKS = 1.2
FULL_NAME = 2.2
FIRST_NAME = 0.9
LEAST = 0.9
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
    chosen = _disjoint(candidates)
    evidence = _evidence(text, chosen)
    kinds = {key: _kind(scores) for key, scores in evidence.items()}
    canonical = _canonical_forms(chosen, kinds)
    names = []
    for candidate in chosen:
        kind, name = canonical.get(candidate.key, (None, None))
        if kind is None:
            continue
        if candidate.title_case and not candidate.entries and len(candidate.key) > 4:
            continue
        names.append(Name(candidate.start, candidate.end, candidate.text, name, kind, candidate.quoted))
    return names


def _disjoint(candidates: list[Candidate]) -> list[Candidate]:
    chosen: list[Candidate] = []
    for candidate in candidates:
        if chosen and candidate.start < chosen[-1].end:
            continue
        chosen.append(candidate)
    return chosen


def _evidence(text: Text, candidates: list[Candidate]) -> dict[tuple[str, ...], Counter]:
    evidence: dict[tuple[str, ...], Counter] = defaultdict(Counter)
    female, male = first_names()
    for candidate in candidates:
        scores = evidence[candidate.key]
        if not scores:
            scores.update(_shape(candidate, female | male))
        if candidate.quoted:
            scores[Kind.SHOW] = max(scores[Kind.SHOW], 0) + TITLE_MARKS
        before = [t.text.casefold() for t in text.tokens_in(max(0, candidate.start - 24), candidate.start) if t.text not in "\"'“‘"]
        last = before[-1] if before else ""
        pair = " ".join(before[-2:])
        for kind, table in BEFORE.items():
            scores[kind] += table.get(pair) or table.get(last) or 0.0
        for kind, rows in AFTER.items():
            scores[kind] += max((w for w, pattern in rows if pattern.match(text.string, candidate.end)), default=0.0)
    return evidence


def _shape(candidate: Candidate, given: frozenset[str]) -> Counter:
    scores: Counter = Counter()
    for entry in candidate.entries:
        kind = Kind(entry.kind)
        scores[kind] = max(scores[kind], 0.6 if entry.ordinary else KNOWN_NAME)
    key = candidate.key
    if " ".join(key) in places():
        scores[Kind.PLACE] += 2.0
    if key[-1] in ORGANISATION_WORDS:
        scores[Kind.ORGANISATION] += 1.6
    if " ".join(key) in NATIONALITIES:
        scores[Kind.OTHER] += 3.0
    bare = [word for word in key if word not in HONORIFICS]
    if bare and bare[0] in given and not candidate.entries:
        scores[Kind.PERSON] += FULL_NAME if 2 <= len(bare) <= 4 else FIRST_NAME
        scores[Kind.CHARACTER] += 0.5 if len(bare) > 1 else FIRST_NAME
    return scores


def _kind(scores: Counter) -> Kind | None:
    kind, score = max(scores.items(), key=lambda item: (item[1], item[0]), default=(None, 0))
    return kind if score >= LEAST else None


def _canonical_forms(candidates: list[Candidate], kinds: dict) -> dict:
    """Key -> (kind, canonical name): the fullest form, its surname and first name where one person bears them."""
    forms = {}
    full: dict[str, Counter] = defaultdict(Counter)
    written = {}
    for candidate in candidates:
        written.setdefault(candidate.key, candidate.text)
    for key, kind in kinds.items():
        if kind in HUMAN and len(key) > 1:
            bare = [w for w in key if w not in HONORIFICS]
            for word in {*bare[-1:], *bare[:1]}:
                full[word][key] += 1
    for key, kind in kinds.items():
        if len(key) == 1 and kind in (*HUMAN, None) and full.get(key[0]):
            longest = max(full[key[0]], key=len)
            forms[key] = (kinds[longest], _without_honorifics(written[longest]))
        elif kind is not None:
            forms[key] = (kind, _without_honorifics(written[key]) if kind in HUMAN else written[key])
    return forms


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
