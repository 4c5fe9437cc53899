"""Who speaks: reads the clause before or after a quotation for the subject of its verb of saying.

Names come from the article's table. Pronouns and descriptions ("she", "the actress") stand for whom the article spoke of
last in its own words; see `discourse`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.extraction.cues import Kind
from articles.extraction.discourse import Discourse
from articles.extraction.names import HUMAN, Name, Names
from articles.extraction.saying import (
    ADVERBS,
    ANONYMOUS,
    AUXILIARIES,
    BARE,
    BEFORE_NOUN,
    COMPANIES,
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    LEADING,
    LIGHT,
    NEVER_INVERTED,
    NOT_A_SUBJECT,
    NOUNS_TOO,
    PAST,
    POSSESSIVE,
    PREPOSITIONS,
    RELATIVES,
    SAYING,
    SAYS,
    SPOKESPEOPLE,
    SUBORDINATORS,
)
from articles.extraction.text import Text

BREAKS = frozenset(",;:—–()-―")
STOPS = BREAKS | {".", "…", "!", "?"}
INTRODUCTION = {True: (":", ","), False: (":",)}
PRONOUNS = frozenset(("he", "she", "they"))
NO_NAMES = frozenset("i we you it this that there".split())
NOBODY = frozenset((Kind.PLACE, Kind.WORK))
LONGEST_FRAME = 500
LONGEST_SUBJECT = 30


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks by the words at [start, end). `speaker` is None where they name nobody ("one fan wrote")."""

    speaker: str | None
    mention: Name | None
    cue: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a frame, or a name in it; `text` is in lower case."""

    text: str
    start: int
    end: int
    capital: bool
    name: Name | None = None

    @property
    def is_person(self) -> bool:
        return self.text in PRONOUNS or (self.name is not None and self.name.kind in HUMAN)

    @property
    def is_name(self) -> bool:
        return self.name is not None and self.name.kind not in NOBODY


Words = Sequence[Word]


class Speakers:
    """Reads the speakers of one article."""

    def __init__(self, text: Text, names: Names, discourse: Discourse) -> None:
        self.text, self.names, self.discourse = text, names, discourse

    def after(self, start: int, end: int, last: str) -> Attribution | None:
        """The speaker whom the words after a quotation name. `last` is the last character of the quotation."""
        words = self._words(start, min(end, start + LONGEST_FRAME))
        while words and words[0].text in STOPS:
            words.pop(0)
        if not words:
            return None
        if words[0].text == "according":
            return self._named(words[2:], words, "according_to")
        verb = _first_cue(words)
        if words[0].text in NOT_A_SUBJECT or verb is None or verb > LONGEST_SUBJECT:
            return None
        lead = words[:verb]
        inverted = all(_is_adverb(word) for word in lead)
        at_once = inverted or (len(lead) == 1 and (lead[0].is_name or lead[0].is_person))
        if not at_once and (last == "." or last.isalnum()):
            return None
        if last == "." and words[0].capital and not (words[-1].text == "." and len(words) <= verb + 2):
            return None
        if not inverted:
            return self._subject(lead, words, "after")
        if words[verb].text in NEVER_INVERTED:
            return None
        return self._inverted(words[verb + 1 :], words)

    def before(self, start: int, end: int, capital: bool) -> Attribution | None:
        """The speaker whom the words of the sentence before a quotation name. `capital`: it begins like a sentence."""
        words = self._words(max(start, end - LONGEST_FRAME), end)
        verb = _last_cue(words)
        according = next((n for n in range(len(words) - 3, -1, -1) if words[n].text == "according"), None)
        if according is not None and (verb is None or verb < according):
            found = self._named(words[according + 2 :], words, "according_to")
            if found:
                return found
        if verb is None:
            if words and words[-1].text in INTRODUCTION.get(capital, ()):
                return self._main(words, words, "introduction")
            return None
        if words[verb].text in SAYING:
            return self._participle(words, verb)
        return self._subject(words[:verb], words, "before")

    def sentence(self, start: int, end: int) -> Attribution | None:
        """The speaker whom the sentence before that of a quotation names, if it is about speaking."""
        words = self._words(start, min(end, start + LONGEST_FRAME))
        if not words:
            return None
        if words[0].text == "according":
            return self._named(words[2:], words, "sentence_before")
        verb = _last_cue(words)
        if verb is None:
            about_speech = words[-1].text == ":" or any(word.text in DOCUMENTS for word in words)
            return self._main(words, words, "sentence_before") if about_speech else None
        if words[verb].text in SAYING:
            return self._participle(words, verb, "sentence_before")
        return self._subject(words[:verb], words, "sentence_before")

    def _words(self, start: int, end: int) -> list[Word]:
        names = iter(self.names.in_(start, end))
        name = next(names, None)
        result: list[Word] = []
        for token in self.text.tokens_in(start, end):
            while name and name.end <= token.start:
                name = next(names, None)
            if not name or token.start < name.start:
                result.append(Word(token.text.lower(), token.start, token.end, token.text[0].isupper()))
            elif not result or result[-1].name is not name:
                result.append(Word(name.text.lower(), name.start, name.end, True, name))
        return result

    def _participle(self, words: Words, verb: int, cue: str = "participle") -> Attribution | None:
        """"..., adding:" belongs to the subject of its sentence; "with one saying:" has a subject of its own."""
        for n in range(verb - 1, max(-1, verb - 8), -1):
            if words[n].text == "with":
                return self._subject(words[n + 1 : verb], words, cue)
            if words[n].text in BREAKS:
                break
        finite = _last_cue([word for word in words[:verb] if word.text not in SAYING])
        if finite:
            finite = max(n for n, word in enumerate(words[:verb]) if word.text in SAYS)
            return self._subject(words[:finite], words, cue)
        return self._main(words[:verb], words, cue)

    def _subject(self, lead: Words, words: Words, cue: str) -> Attribution | None:
        """The subject that ends where `lead` ends, before its verb."""
        end = len(lead)
        while end and _is_adverb(lead[end - 1]):
            end -= 1
        lead = lead[:end]
        if not lead:
            return self._described(lead, words, cue)
        last = lead[-1]
        if last.is_person:
            return self._attribution(_joint(lead, len(lead) - 1), cue, words)
        if last.text in CONJUNCTIONS:
            return self._main(lead, words, cue)
        if last.text in BREAKS:
            return self._attribution(_before_apposition(lead), cue, words) or self._described((), words, cue)
        return self._phrase(lead, words, cue)

    def _main(self, lead: Words, words: Words, cue: str) -> Attribution | None:
        """The subject of a sentence: what stands before its first verb."""
        verb = _first_finite(lead)
        if verb:
            return self._subject(lead[:verb], words, cue)
        return self._attribution(_main_subject(lead), cue, words) or self._described((), words, cue)

    def _named(self, rest: Words, words: Words, cue: str) -> Attribution | None:
        """The first name after "according to", in the table of names or not."""
        known = _first_name(rest)
        if known:
            return self._attribution(known, cue, words)
        end = next((n for n, word in enumerate(rest) if not word.capital and n), len(rest))
        return self._unlisted(rest[:end], words, cue) if rest and rest[end - 1].capital else None

    def _phrase(self, lead: Words, words: Words, cue: str) -> Attribution | None:
        """A subject that does not end with a person's name: "a Netflix spokesperson", "her statement", "Bell of HBO"."""
        begin = len(lead)
        while begin and lead[begin - 1].text not in BREAKS | CONJUNCTIONS | SUBORDINATORS:
            begin -= 1
        phrase = lead[begin:]
        plain = {word.text for word in phrase if not word.is_name}
        if plain & SPOKESPEOPLE:
            return self._spokesperson(phrase, words)
        people = [n for n, word in enumerate(phrase) if word.is_person and not _is_possessive(phrase, n)]
        if people:
            return self._attribution(_joint(phrase, people[-1]), cue, words)
        if plain & DOCUMENTS:
            owner = [word for word in phrase if word.is_name][:1]
            return self._attribution(owner, "document", words) or self._described(phrase, words, "document")
        if plain & ANONYMOUS:
            return Attribution(None, None, "anonymous", words[0].start, words[-1].end)
        if phrase and phrase[-1].is_name:
            return self._attribution([phrase[-1]], cue, words)
        if phrase and phrase[-1].capital:
            return self._unlisted(phrase, words, cue)
        if begin and lead[begin - 1].text in BREAKS and (not phrase or phrase[0].text != "the"):
            found = self._attribution(_before_apposition(lead), cue, words)
            if found:
                return found
        return self._described(phrase, words, cue)

    def _unlisted(self, phrase: Words, words: Words, cue: str) -> Attribution | None:
        """A capitalised subject that the table of names does not hold."""
        begin = len(phrase)
        while begin and phrase[begin - 1].capital and not phrase[begin - 1].is_name:
            begin -= 1
        if phrase[-1].text in NO_NAMES:
            return None
        start, end = phrase[begin].start, phrase[-1].end
        written = self.text.string[start:end]
        name = Name(start, end, written, written, Kind.PERSON)
        return Attribution(written, name, cue, words[0].start, words[-1].end)

    def _spokesperson(self, phrase: Words, words: Words) -> Attribution | None:
        """A spokesperson's words belong to the organisation; those of a person's representative to nobody named."""
        organisations = [word for word in phrase if word.is_name and not word.is_person]
        if not organisations:
            return Attribution(None, None, "spokesperson", words[0].start, words[-1].end)
        return self._attribution(organisations[:1], "spokesperson", words)

    def _inverted(self, rest: Words, words: Words) -> Attribution | None:
        """The subject after its verb: "said executive producer Ann Bell, who ..."."""
        for segment in _segments(rest):
            plain = {word.text for word in segment if not word.is_name}
            if plain & SPOKESPEOPLE:
                return self._spokesperson(segment, words)
            people = [n for n, word in enumerate(segment) if word.is_person and not _is_possessive(segment, n)]
            if people:
                return self._attribution(_joint_forward(rest, segment[people[0]]), "inverted", words)
            if plain & ANONYMOUS:
                return Attribution(None, None, "anonymous", words[0].start, words[-1].end)
            if segment[0].text == "the":
                return self._described(segment[:4], words, "inverted")
        return self._attribution(_first_name(rest), "inverted", words) or self._described(rest[:4], words, "inverted")

    def _attribution(self, subjects: Words, cue: str, words: Words) -> Attribution | None:
        if not subjects:
            return None
        speakers: list[str] = []
        mention = None
        for subject in subjects:
            if subject.name is None:
                found = self.discourse.antecedent(subject.start, (subject.text,))
                if found is None:
                    return None
                speaker, name = found
            else:
                speaker, name = subject.name.canonical, subject.name
            speakers.append(speaker)
            mention = mention or name
        return Attribution(" and ".join(dict.fromkeys(speakers)), mention, cue, words[0].start, words[-1].end)

    def _described(self, phrase: Words, words: Words, cue: str) -> Attribution | None:
        """A description ("the actress", "the network") or a subject left out stands for whom the article spoke of last."""
        position = phrase[0].start if phrase else words[0].start
        plain = [word.text for word in phrase if not word.is_name]
        if plain and plain[0] in ("a", "an") and not COMPANIES.intersection(plain):
            return Attribution(None, None, "anonymous", words[0].start, words[-1].end)
        found = self.discourse.antecedent(position, plain)
        if found is None:
            return None
        return Attribution(*found, cue, words[0].start, words[-1].end)


def _is_adverb(word: Word) -> bool:
    return not word.is_name and (word.text in ADVERBS or (word.text.endswith("ly") and len(word.text) > 4))


def _is_possessive(words: Words, n: int) -> bool:
    return n + 1 < len(words) and words[n + 1].text in POSSESSIVE


def _is_noun(words: Words, n: int) -> bool:
    """Whether a word that could be a verb is a noun: "a report", "his claim"."""
    return n > 0 and words[n].text in NOUNS_TOO and words[n - 1].text in BEFORE_NOUN


def _first_cue(words: Words) -> int | None:
    """The first verb of saying that stands in no relative clause."""
    relative = False
    for n, word in enumerate(words):
        if word.text in RELATIVES and n:
            relative = True
        elif word.text in BREAKS:
            relative = False
        elif relative or word.is_name or (word.text in LIGHT and n and not words[n - 1].is_person):
            continue
        elif word.text in SAYS and not _is_noun(words, n):
            return n
        elif word.text in SAYING and n and words[n - 1].text in ("seen", "heard", "is", "was", "kept"):
            return n
    return None


def _last_cue(words: Words) -> int | None:
    """The verb of saying nearest to the quotation that follows; a light verb counts only just before it."""
    for n in range(len(words) - 1, -1, -1):
        word = words[n]
        if word.is_name or (word.text in LIGHT | BARE and n < len(words) - 4):
            continue
        if (word.text in SAYS or (word.text in SAYING and n)) and not _is_noun(words, n):
            return n
    return None


def _first_finite(words: Words) -> int | None:
    """The first word that looks like a verb, not counting what prepositions, participles and relatives introduce."""
    skipped = False
    for n, word in enumerate(words):
        if word.text in BREAKS:
            skipped = False
        elif n == 0 or words[n - 1].text in BREAKS:
            skipped = word.text in LEADING | RELATIVES or word.text.endswith("ing")
        if n == 0 or skipped or word.is_name or words[n - 1].text in DETERMINERS:
            continue
        if word.text in SAYS and not _is_noun(words, n) or word.text in AUXILIARIES or word.text in PAST:
            return n
        if word.text.endswith("ed") and not word.capital:
            return n
    return None


def _segments(words: Words) -> Iterator[Words]:
    """The stretches between commas and other breaks."""
    begin = 0
    for n, word in enumerate(words):
        if word.text in BREAKS:
            if n > begin:
                yield words[begin:n]
            begin = n + 1
    if begin < len(words):
        yield words[begin:]


def _first_name(words: Words) -> Words:
    return next(([word] for n, word in enumerate(words) if word.is_name and not _is_possessive(words, n)), [])


def _main_subject(words: Words) -> Words:
    """The first person whom no preposition or participle introduces; else the first of all, else the first name."""
    segments = list(_segments(words))
    plain = [s for s in segments if s[0].text not in LEADING | RELATIVES and not s[0].text.endswith("ing")]
    for some in (plain, segments):
        for segment in some:
            for n, word in enumerate(segment):
                if word.is_person and not _is_possessive(segment, n):
                    return _joint_forward(segment, word)
    return next((found for segment in plain if (found := _first_name(segment))), [])


def _before_apposition(lead: Words) -> Words:
    """The name that words between commas belong to: "Ann Bell, who plays Joan," and "Ann Bell, the show's creator,"."""
    segments = [s for s in _segments(lead) if s[0].text not in RELATIVES]
    for segment in reversed(segments):
        governed = len(segment) > 1 and segment[-2].text in PREPOSITIONS
        if segment[-1].is_person and segment[0].text not in LEADING and not governed:
            return _joint(segment, len(segment) - 1)
    return _main_subject(lead)


def _joint(words: Words, last: int) -> Words:
    """"A and B", "A, B and C": the people of the list that ends at `last`."""
    people, n = [words[last]], last
    while n >= 2 and words[n - 1].text in ("and", "&") and words[n - 2].is_person:
        n -= 2
        people.insert(0, words[n])
    while len(people) > 1 and n >= 2 and words[n - 1].text == "," and words[n - 2].is_person:
        n -= 2
        people.insert(0, words[n])
    return people


def _joint_forward(words: Words, first: Word) -> Words:
    n = words.index(first)
    people = [first]
    while n + 2 < len(words) and words[n + 1].text in ("and", "&") and words[n + 2].is_person:
        n += 2
        people.append(words[n])
    return people
