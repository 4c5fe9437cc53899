"""Who speaks: finds the verb of saying in the clause before or after a quotation, and has its subject
read."""

from dataclasses import dataclass

from articles.extraction.names.cues import JOB_WORDS
from articles.extraction.names.table import Name, Names
from articles.extraction.quotes.clauses import Words, first_cue, is_adverb, joint_up_to, last_cue, words_of
from articles.extraction.quotes.discourse import Discourse
from articles.extraction.quotes.saying import (
    AUXILIARIES,
    BREAKS,
    DASHES,
    DOCUMENTS,
    HEARING,
    NEVER_INVERTED,
    NOT_A_SUBJECT,
    PREPOSITIONS,
    SAYING,
    STOPS,
)
from articles.extraction.quotes.subjects import ANONYMOUS_SUBJECT, Subject, Subjects
from articles.extraction.text import Text

LONGEST_CLAUSE = 500
LONGEST_SUBJECT = 30
LONGEST_SIGNATURE = 8
WITH_BEFORE = 8


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks by the verb, or the other cue, at offset `at`. `names` is empty for "one fan wrote".

    `cue` says how the speaker was found; it becomes the rule of the fact.
    """

    names: tuple[Name, ...]
    cue: str
    at: int


class Speakers:
    """Reads the speakers of one article."""

    def __init__(self, text: Text, names: Names, discourse: Discourse) -> None:
        self.text, self.names = text, names
        self.subjects = Subjects(text, discourse)

    def after(self, start: int, end: int, last: str) -> Attribution | None:
        """The speaker whom the words after a quotation name. `last` is the last character of the
        quotation."""
        words = words_of(self.text, self.names, start, min(end, start + LONGEST_CLAUSE))
        begin = next((n for n, word in enumerate(words) if word.text not in STOPS), len(words))
        signed = begin > 0 and words[begin - 1].text in DASHES
        words = words[begin:]
        if not words:
            return None
        signature = _signature(words) if signed else ()
        if signature:
            return _attribution(self.subjects.named(signature), "signature", words[0].start)
        if _according(words) == 0:
            return self._according(words)
        if quoted := self._quoted_by_another(words, "after"):
            return quoted
        if words[0].text == "as" and words[1:] and words[1].is_person:
            words = words[1:]
        verb = first_cue(words)
        if verb is None or verb > LONGEST_SUBJECT or words[0].text in NOT_A_SUBJECT:
            return None
        inverted = all(is_adverb(word) for word in words[:verb])
        if not _belongs_to(last, words, verb, inverted):
            return None
        at = words[verb].start
        if not inverted:
            return _attribution(self.subjects.before_verb(words[:verb], at), "after", at)
        if words[verb].text in NEVER_INVERTED:
            return None
        return _attribution(self.subjects.after_verb(words[verb + 1 :], at), "inverted", at)

    def before(self, start: int, end: int, capital: bool) -> Attribution | None:
        """The speaker whom the sentence names before a quotation. `capital`: it begins like a sentence."""
        words = words_of(self.text, self.names, max(start, end - LONGEST_CLAUSE), end)
        if quoted := self._quoted_by_another(words, "before"):
            return quoted
        verb, according = last_cue(words), _according(words)
        if according is not None and (verb is None or verb < according):
            found = self._according(words[according:])
            if found:
                return found
        return self._of_verb(words, verb, "before") if verb is not None else self._introduced(words, capital)

    def sentence_before(self, start: int, end: int) -> Attribution | None:
        """The speaker named by the sentence before that of a quotation, if it is about speaking."""
        words = words_of(self.text, self.names, start, min(end, start + LONGEST_CLAUSE))
        if not words:
            return None
        if _according(words) == 0:
            return self._according(words)
        verb = last_cue(words, near=False)
        if verb is not None:
            return self._of_verb(words, verb, "sentence_before")
        if words[-1].text != ":" and not any(word.text in DOCUMENTS for word in words):
            return None
        at = words[-1].start
        return _attribution(self.subjects.of_clause(words, at), "sentence_before", at)

    def _quoted_by_another(self, words: Words, cue: str) -> Attribution | None:
        """The speaker whom another one quotes: "The Gazette quoted Bell as saying"."""
        for n in range(1, len(words) - 1):
            if words[n].text == "as" and words[n + 1].text == "saying" and words[n - 1].is_person:
                return _attribution(self.subjects.named(words[n - 1 : n]), cue, words[n + 1].start)
        return None

    def _introduced(self, words: Words, capital: bool) -> Attribution | None:
        """The speaker of an introduction without a verb of saying: "Bell on her role:", "In the words of
        Bell,"."""
        comma = capital or any(word.text == "words" for word in words)
        if not words or words[-1].text not in ((":", ",") if comma else (":",)):
            return None
        at = words[-1].start
        named_last = len(words) > 2 and words[-2].name and words[-2].is_person
        if words[-1].text == ":" and named_last and words[-3].text not in PREPOSITIONS:
            subject = self.subjects.named(joint_up_to(words, len(words) - 2))
        else:
            subject = self.subjects.of_clause(words, at)
        return _attribution(subject, "introduction", at)

    def _of_verb(self, words: Words, verb: int, cue: str) -> Attribution | None:
        at = words[verb].start
        if words[verb].text in HEARING and verb and words[verb - 1].text in AUXILIARIES:
            return _attribution(ANONYMOUS_SUBJECT, cue, at)
        if words[verb].text in SAYING:
            return _attribution(self._of_participle(words, verb), "participle", at)
        if words[verb].capital and verb + 1 < len(words) and words[verb].text not in NEVER_INVERTED:
            return _attribution(self.subjects.after_verb(words[verb + 1 :], at), "inverted", at)
        return _attribution(self.subjects.before_verb(words[:verb], at), cue, at)

    def _of_participle(self, words: Words, verb: int) -> Subject | None:
        """In "Bell smiled, adding:" the subject is that of the sentence; in "with one fan saying:" its
        own."""
        at = words[verb].start
        for n in range(verb - 1, max(-1, verb - WITH_BEFORE), -1):
            if words[n].text == "with":
                return self.subjects.before_verb(words[n + 1 : verb], at)
            if words[n].text in BREAKS:
                break
        finite = last_cue(words[:verb], finite=True)
        if finite:
            return self.subjects.before_verb(words[:finite], at)
        return self.subjects.of_clause(words[:verb], at)

    def _according(self, words: Words) -> Attribution | None:
        begin = 2 if words[0].text == "according" else 1
        end = next((n for n, word in enumerate(words) if n > begin and word.text in BREAKS), len(words))
        return _attribution(self.subjects.of_source(words[begin:end]), "according_to", words[0].start)


def _signature(words: Words) -> Words:
    """The name that signs a quotation: "– Ann Lee", "– writer and creator, Ann Lee", "– HBO"."""
    if words[0].is_person and (len(words) == 1 or words[1].text in STOPS):
        return words[:1]
    end = next((n for n, word in enumerate(words) if word.text in STOPS and word.text != ","), len(words))
    signed = words[:end]
    titled = all(word.name or word.text in JOB_WORDS or word.text in (",", "and") for word in signed)
    return [word for word in signed if word.name][:1] if titled and end <= LONGEST_SIGNATURE else ()


def _attribution(subject: Subject | None, cue: str, at: int) -> Attribution | None:
    return Attribution(subject.names, subject.cue or cue, at) if subject else None


def _belongs_to(last: str, words: Words, verb: int, inverted: bool) -> bool:
    """Whether a clause attributes the quotation before it.

    It does after a comma. After a full stop or in the middle of a sentence it does only where it follows at
    once, and a new sentence only where it says nothing else.
    """
    how = len(words) > 1 and words[0].text in ("is", "was") and words[1].text in ("how", "what")
    at_once = inverted or how or (verb == 1 and (words[0].name is not None or words[0].is_person))
    if last == "." and words[0].capital:
        return at_once and words[-1].text == "." and len(words) <= verb + 2
    return at_once or not (last == "." or last.isalnum())


def _according(words: Words) -> int | None:
    """Where "according to" or "per" introduces a source; the last such place."""
    for n in range(len(words) - 2, -1, -1):
        to = words[n].text == "according" and words[n + 1].text == "to"
        if to or (words[n].text == "per" and (n == 0 or words[n - 1].text in BREAKS)):
            return n
    return None
