"""Whom an article speaks of: what "she", "they", "the actress" and "the network" stand for at a place in the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from articles.extraction.cues import Kind
from articles.extraction.names import HUMAN, Name, Names
from articles.extraction.saying import COMPANIES, MAN, POSSESSIVE, WOMAN
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
        sentence = self.text.sentence_at(position)
        while sentence and position - sentence.end < LOOK_BACK:
            found = self._in_sentence(sentence, position, words)
            if found:
                return found
            sentence = self.text.sentence_at(sentence.start - 1) if sentence.start else None
        return None

    def _in_sentence(self, sentence: Sentence, position: int, words: Collection[str]) -> tuple[str, Name] | None:
        end = min(sentence.end, position)
        for _, speaker, name in self._said_between(sentence.start, end):
            if self._fits(speaker, name, words):
                return speaker, name
        own = [name for name in self.names.in_(sentence.start, end) if not self._is_left_out(name.start)]
        fitting = [name for name in own if self._fits(name.canonical, name, words)]
        first = next((name for name in fitting if not self._is_possessive(name)), None) or next(iter(fitting), None)
        return (first.canonical, first) if first else None

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
        if name.kind not in HUMAN or joint:
            return False
        gender = self.names.gender(name.canonical)
        wanted = "f" if WOMAN.intersection(words) else "m" if MAN.intersection(words) else None
        return wanted is None or gender in (wanted, None)

    def _is_possessive(self, name: Name) -> bool:
        return any(self.text.string.startswith(mark, name.end) for mark in POSSESSIVE)

    def _is_left_out(self, offset: int) -> bool:
        n = bisect_right(self._left_out_starts, offset) - 1
        return n >= 0 and offset < self._left_out[n][1]
