"""Whom an article speaks of: what "she", "they", "the actress" and "the network" stand for at a place in the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from articles.extraction.cues import JOB_WORDS, Kind
from articles.extraction.names import HUMAN, Name, Names
from articles.extraction.saying import COMPANIES, DOCUMENTS, LEADING, MAN, POSSESSIVE, PREPOSITIONS, WOMAN
from articles.extraction.text import Sentence, Text

LOOK_BACK = 1500
COMPANY_KINDS = (Kind.NETWORK, Kind.ORGANISATION)
PLURAL = frozenset("they both pair duo two trio couple".split())


class Discourse:
    """The people and companies that the article names in its own words, speech and captions left out."""

    def __init__(self, text: Text, names: Names, left_out: Collection[tuple[int, int]]) -> None:
        self.text, self.names = text, names
        self._left_out = sorted(left_out)
        self._left_out_starts = [start for start, _ in self._left_out]
        self._said: list[tuple[int, str, Name]] = []

    def has_spoken(self, position: int, speaker: str, name: Name) -> None:
        """Notes that somebody is the subject of a verb of saying; positions must not decrease."""
        self._said.append((position, speaker, name))

    def antecedent(self, position: int, words: Collection[str]) -> tuple[str, Name] | None:
        """The speaker and name that a pronoun or a description stands for; `words` are its words in lower case.

        The subject of the sentence so far is tried first, then the sentences before it, nearest first.
        """
        here = self.text.sentence_at(position)
        sentence, character = here, None
        while sentence and position - sentence.end < LOOK_BACK:
            found = self._in_sentence(sentence, position, words)
            if found is None and sentence is here:
                found = self._ahead(sentence, position, words)
            if found and found[1].kind != Kind.CHARACTER:
                return found
            character = character or found
            sentence = self.text.sentence_at(sentence.start - 1) if sentence.start else None
        return character

    def _in_sentence(self, sentence: Sentence, position: int, words: Collection[str]) -> tuple[str, Name] | None:
        end = min(sentence.end, position)
        for _, speaker, name in self._said_between(sentence.start, end):
            if self._fits(speaker, name, words):
                return speaker, name
        return self._subject(sentence.start, end, words)

    def _ahead(self, sentence: Sentence, position: int, words: Collection[str]) -> tuple[str, Name] | None:
        """"After what she called "..., Bell ...": a clause at the head may say "she" before the name."""
        first = self.text.tokens_in(sentence.start, sentence.end)[0].text.lower()
        return self._subject(position, sentence.end, words) if first in LEADING else None

    def _subject(self, start: int, end: int, words: Collection[str]) -> tuple[str, Name] | None:
        """The name most like a subject among those that fit."""
        own = [name for name in self.names.in_(start, end) if not self._is_left_out(name.start)]
        fitting = [name for name in own if self._fits(name.canonical, name, words)]
        best = min(fitting, key=self._remoteness, default=None)
        return (best.canonical, best) if best else None

    def _remoteness(self, name: Name) -> int:
        """0 for a name that can be a subject, more for "Joan actress ...", "Bell's" and "about Bell"."""
        if name.kind == Kind.CHARACTER:
            return 3
        after = self.text.tokens_in(name.end, name.end + 12)
        if after and (after[0].text in POSSESSIVE or after[0].text in JOB_WORDS):
            return 2
        before = self.text.tokens_in(max(0, name.start - 12), name.start)
        return 1 if before and before[-1].text.lower() in PREPOSITIONS else 0

    def _said_between(self, start: int, end: int) -> list[tuple[int, str, Name]]:
        first = bisect_left(self._said, start, key=lambda row: row[0])
        last = bisect_left(self._said, end, key=lambda row: row[0])
        return self._said[first:last][::-1]

    def _fits(self, speaker: str, name: Name, words: Collection[str]) -> bool:
        joint = " and " in speaker
        if COMPANIES.intersection(words):
            return name.kind in COMPANY_KINDS
        if PLURAL.intersection(words):
            return joint or name.kind in COMPANY_KINDS
        if DOCUMENTS.intersection(words) and name.kind in COMPANY_KINDS:
            return True
        if name.kind not in HUMAN or joint:
            return False
        gender = self.names.gender(name.canonical)
        wanted = "f" if WOMAN.intersection(words) else "m" if MAN.intersection(words) else None
        return wanted is None or gender in (wanted, None)

    def _is_left_out(self, offset: int) -> bool:
        n = bisect_right(self._left_out_starts, offset) - 1
        return n >= 0 and offset < self._left_out[n][1]
