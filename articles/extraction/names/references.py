"""Resolves "she", "his" or "the actress" to a person named in the article."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection
from functools import cached_property

from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Name, Names
from articles.extraction.text import Role, Sentence, Text

SHE = frozenset(
    {"she", "her", "herself", "hers", "actress", "heroine", "mother", "woman", "daughter", "comedienne"}
)
HE = frozenset({"he", "him", "his", "himself", "father", "man", "son", "hunk"})
ACTRESS, ACTOR = re.compile(r"\bactress", re.IGNORECASE), re.compile(r"\bactor$")
# "It counts Ann Lee among its leads: she plays Dot."
AFTER_COLON = re.compile(r": $")
WORD = re.compile(r"[a-z]+")
SUBJECT = re.compile(r"\b[Ss]?[Hh]e\b")
DESCRIBED = re.compile(
    r"[Tt]he (?:[\w'’-]+ ){0,4}?(?:actor|actress|star|comedian|comedienne|comic|singer|presenter|host|performer"
    r"|newcomer|writer|director|showrunner|creator|producer|alum|\d\d-year-old)\b(?!s\b|['’]|,? [A-Z])"
)
SENTENCES_BACK, LONGEST_WAY_BACK = 8, 3000


class References:
    """Resolves references to the people of one article. Names inside `speech`, a collection of (start, end)
    bounds of quoted speech, are ignored."""

    def __init__(self, text: Text, names: Names, speech: Collection[tuple[int, int]] = ()) -> None:
        self._text, self._names = text, names
        self._speech = sorted(speech)
        self._speech_starts = [start for start, _ in self._speech]

    def whom(
        self,
        start: int,
        end: int,
        passed_over: frozenset[str] = frozenset(),
        among: frozenset[str] = frozenset(),
    ) -> Name | None:
        """The person that the words at [start, end) refer to, or None.

        This is the first suitable name before them in their sentence, else in the nearest sentence before. A
        suitable person is of the right gender, not in `passed_over`, and in `among` if that is not empty.
        """
        wanted = self._gender_meant(start, end)

        def fits(name: Name) -> bool:
            if name.kind is not Kind.PERSON or name.canonical in passed_over:
                return False
            if among and name.canonical not in among:
                return False
            return wanted is None or self._names.gender(name.canonical) in (wanted, None)

        return self._nearest_before(start, wanted, fits)

    def _gender_meant(self, start: int, end: int) -> str | None:
        """The gender of the words for somebody: where women are called actresses, an actor is a man."""
        words = self._text.string[start:end].casefold()
        return _gender_of(words) or ("m" if self._says_actress and ACTOR.search(words) else None)

    @cached_property
    def _says_actress(self) -> bool:
        return ACTRESS.search(self._text.string) is not None

    def same(self, described: Name | None, start: int, end: int) -> Name | None:
        """The person described earlier in the sentence, if the pronoun at [start, end) can refer to them."""
        gender = _gender_of(self._text.string[start:end])
        may_be = described is not None and self._names.gender(described.canonical) in (gender, None)
        return described if may_be else None

    def _nearest_before(self, start: int, wanted: str | None, fits: Callable[[Name], bool]) -> Name | None:
        sentence = self._text.sentence_at(start)
        is_caption = sentence is not None and sentence.role is Role.CAPTION
        distance = 0
        while sentence and distance < SENTENCES_BACK and start - sentence.start < LONGEST_WAY_BACK:
            far = distance > 1 or (distance and is_caption)
            if far and self._main_person and fits(self._main_person):
                return self._main_person
            named = self._names_before(sentence, start)
            if AFTER_COLON.search(self._text.string, start - 2, start):
                named.reverse()
            found = next(filter(fits, named), None)
            if found:
                return self._subject_before(sentence, found, wanted, fits) or found
            distance += bool(named) or distance == 0
            sentence = self._text.sentence_at(sentence.start - 1) if sentence.start else None
        return None

    def _subject_before(
        self, sentence: Sentence, found: Name, wanted: str | None, fits: Callable[[Name], bool]
    ) -> Name | None:
        """Whom the sentence's own subject refers to, if it stands before the name found.

        In "She met Ann Lee", "she" is somebody else, and a later pronoun refers to her rather than to Ann
        Lee.
        """
        string = self._text.string
        subject = DESCRIBED.match(string, sentence.start) or SUBJECT.search(
            string, sentence.start, sentence.end
        )
        if subject is None or subject.end() > found.start or self._is_said(subject.start()):
            return None
        gender = _gender_of(subject.group()) or wanted
        if wanted not in (gender, None):
            return None

        def may_be_meant(name: Name) -> bool:
            return fits(name) and self._names.gender(name.canonical) in (gender, None)

        return self._nearest_before(subject.start(), gender, may_be_meant)

    def _names_before(self, sentence: Sentence, end: int) -> list[Name]:
        """The names in a sentence before an offset, without those in quoted speech."""
        named = self._names.in_(sentence.start, min(sentence.end, end))
        return [name for name in named if not self._is_said(name.start)]

    def _is_said(self, offset: int) -> bool:
        n = bisect_right(self._speech_starts, offset) - 1
        return n >= 0 and offset < self._speech[n][1]

    @cached_property
    def _main_person(self) -> Name | None:
        """The person whom the article mentions most; the headline counts three times."""
        times: Counter = Counter()
        first: dict[str, Name] = {}
        for name in self._names.mentions:
            if name.kind is Kind.PERSON:
                first.setdefault(name.canonical, name)
                paragraph = self._text.paragraph_at(name.start)
                times[name.canonical] += 3 if paragraph and paragraph.role is Role.HEADLINE else 1
        return first[max(times, key=lambda key: (times[key], -first[key].start))] if times else None


def _gender_of(words: str) -> str | None:
    found = WORD.findall(words.casefold())
    return "f" if SHE.intersection(found) else "m" if HE.intersection(found) else None
