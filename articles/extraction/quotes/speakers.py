"""Who speaks: finds the verb of saying before or after a quotation, and resolves its subject."""

from dataclasses import dataclass

from articles.extraction.names.cues import JOB_WORDS
from articles.extraction.names.table import HUMAN, Name, Names
from articles.extraction.quotes.clauses import (
    Words,
    any_verb,
    asked_about,
    first_cue,
    is_adverb,
    joint_up_to,
    last_cue,
    segments,
    words_of,
)
from articles.extraction.quotes.discourse import Discourse
from articles.extraction.quotes.saying import (
    AUXILIARIES,
    BREAKS,
    DASHES,
    DOCUMENTS,
    HEARING,
    NEVER_INVERTED,
    NOT_A_SUBJECT,
    PARENTHETICAL,
    PREPOSITIONS,
    SAYING,
    SEVERAL,
    STOPS,
    UTTERANCES,
)
from articles.extraction.quotes.subjects import ANONYMOUS_SUBJECT, Subject, Subjects
from articles.extraction.text import Text

GOES_ON = frozenset(",—–-")
ASKING = frozenset("ask asks asked asking".split())
BEING = frozenset("are be been being is was were".split())
UTTERED = frozenset("came comes is was".split())
CALLED = frozenset("billed called described dubbed hailed labeled labelled praised slammed touted".split())
GOVERNING_OR_STOPS = PREPOSITIONS | STOPS
TOPIC_ENDS = frozenset(":?")
LONGEST_CLAUSE = 500
LONGEST_ADDRESS = 6
LONGEST_SUBJECT = 30
LONGEST_SIGNATURE = 8
WITH_BEFORE = 8


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation's speakers, by the verb or other cue at offset `at`. `names` is empty for "one fan wrote".

    `cue` says how the speakers were found; it becomes the rule of the fact.
    """

    names: tuple[Name, ...]
    cue: str
    at: int

    @property
    def who(self) -> tuple[str, ...]:
        return tuple(name.canonical for name in self.names)


class Speakers:
    """Finds the speakers in one article."""

    def __init__(self, text: Text, names: Names, discourse: Discourse) -> None:
        self.text, self.names = text, names
        self.subjects = Subjects(text, discourse)

    def after(self, start: int, end: int, last: str, begins: bool = False) -> Attribution | None:
        """The attribution in the words after a quotation.

        `last` is the last character of the quotation; `begins` means that the quotation opens its sentence.
        """
        words = words_of(self.text, self.names, start, min(end, start + LONGEST_CLAUSE))
        begin = next((n for n, word in enumerate(words) if word.text not in STOPS), len(words))
        signed = begin > 0 and words[begin - 1].text in DASHES
        if begins and begin and words[0].text == ",":
            last = ","
        words = words[begin:]
        if not words:
            return None
        signature = _signature(words) if signed else ()
        if signature:
            return _attribution(self.subjects.named(signature), "signature", words[0].start)
        if _according(words) == 0:
            return self._according(words)
        if uttered := self._uttered(words):
            return uttered
        if quoted := self._quoted_by_another(words, "after"):
            return quoted
        return self._by_verb_after(words, last, begins)

    def _by_verb_after(self, words: Words, last: str, begins: bool) -> Attribution | None:
        """The attribution by a verb of saying after a quotation, or by words in its place: "came the reply"."""
        if words[0].text == "as" and words[1:] and words[1].is_person:
            words = words[1:]
        verb = first_cue(words)
        if verb is None and begins and last in GOES_ON:
            verb = any_verb(words)
            if verb is None and words[0].text in UTTERED:
                return _attribution(
                    self.subjects.of_saying(words[:LONGEST_SUBJECT]), "inverted", words[0].start
                )
        if verb is None or verb > LONGEST_SUBJECT or words[0].text in NOT_A_SUBJECT:
            return None
        inverted = all(is_adverb(word) and word.text not in SEVERAL for word in words[:verb])
        if not _belongs_to(last, words, verb, inverted):
            return None
        at = words[verb].start
        if _is_passive(words, verb):
            return None
        if not inverted:
            return _attribution(self.subjects.before_verb(words[:verb], at), "after", at)
        if words[verb].text in NEVER_INVERTED:
            return None
        return _attribution(self.subjects.after_verb(words[verb + 1 :], at), "inverted", at)

    def before(self, start: int, end: int, capital: bool) -> Attribution | None:
        """The attribution in the words before a quotation. `capital` means that the quotation starts with a
        capital."""
        words = words_of(self.text, self.names, max(start, end - LONGEST_CLAUSE), end)
        if quoted := self._quoted_by_another(words, "before"):
            return quoted
        if named := self._in_whose_words(words):
            return named
        verb, according = last_cue(words), _according(words)
        if according is not None and (verb is None or verb < according):
            found = self._according(words[according:])
            if found:
                return found
        if verb is not None:
            return self._of_verb(words, verb, "before")
        return self._introduced(words, capital) or self._for_whom(words)

    def sentence_before(self, start: int, end: int) -> Attribution | None:
        """The attribution by the sentence before, if that is about speaking or about what somebody does:
        "Bell shakes her head. "..."."."""
        words = words_of(self.text, self.names, start, min(end, start + LONGEST_CLAUSE))
        if not words:
            return None
        if _according(words) == 0:
            return self._according(words)
        if asked := self._asked(words):
            return asked
        verb = last_cue(words, near=False)
        if verb is not None:
            return self._of_verb(words, verb, "sentence_before")
        at = words[-1].start
        if words[-1].text == "?" and (about := asked_about(words)):
            return _attribution(self.subjects.named(about), "sentence_before", at)
        subject = self._of_topic(words, at) or self.subjects.of_clause(words, at)
        led = words[-1].text == ":" or any(word.text in DOCUMENTS for word in words)
        if led or (subject and subject.names and subject.names[0].kind in HUMAN):
            return _attribution(subject, "sentence_before", at)
        return None

    def rest_of_sentence_before(self, start: int, end: int) -> Attribution | None:
        """The attribution by what follows another quotation in the sentence before: "..., and Bell says it is
        true. "..."."""
        words = words_of(self.text, self.names, start, min(end, start + LONGEST_CLAUSE))
        verb = last_cue(words, near=False)
        told = verb and any(word.name and word.is_person for word in words[:verb])
        return self._of_verb(words, verb, "sentence_before") if told else None

    def _of_topic(self, words: Words, at: int) -> Subject | None:
        """Who speaks on a topic: not Shaw in "On working with Shaw:"."""
        topic = words[1:] if words[0].text in ("and", "but") else words
        on = bool(topic) and topic[0].text == "on" and not any(word.text in BREAKS for word in topic[:-1])
        return self.subjects.described((), at) if on and words[-1].text in TOPIC_ENDS else None

    def _asked(self, words: Words) -> Attribution | None:
        """The person who answers a question: "Variety asked Bell about it." and "Bell was asked"."""
        for n, word in enumerate(words):
            if word.text not in ASKING:
                continue
            if n and words[n - 1].text in AUXILIARIES:
                return _attribution(
                    self.subjects.before_verb(words[:n], word.start), "sentence_before", word.start
                )
            asked = next(
                (m for m in range(n + 1, min(len(words), n + LONGEST_ADDRESS)) if words[m].is_person), None
            )
            governed = any(other.text in GOVERNING_OR_STOPS for other in words[n + 1 : asked])
            if asked and not governed:
                return _attribution(
                    self.subjects.named(words[asked : asked + 1]), "sentence_before", word.start
                )
        return None

    def _quoted_by_another(self, words: Words, cue: str) -> Attribution | None:
        """The speaker quoted by somebody else: "The Gazette quoted Bell as saying"."""
        for n in range(1, len(words) - 1):
            if words[n].text == "as" and words[n + 1].text == "saying" and words[n - 1].is_person:
                return _attribution(self.subjects.named(words[n - 1 : n]), cue, words[n + 1].start)
        return None

    def _uttered(self, words: Words) -> Attribution | None:
        """The owner of an utterance: "came Bell's reply", "was the verdict of Bell"."""
        what = next((n for n, word in enumerate(words[:LONGEST_ADDRESS]) if word.text in UTTERANCES), 0)
        if not what or words[0].text not in UTTERED:
            return None
        after = words[what + 1 : what + 2]
        whose = words[what + 2 :] if after and after[0].text in ("from", "of") else ()
        at = words[what].start
        found = (
            self.subjects.after_verb(whose, at) if whose else self.subjects.of_phrase(words[1 : what + 1], at)
        )
        return _attribution(found, "inverted", at)

    def _in_whose_words(self, words: Words) -> Attribution | None:
        """The owner of the words: "in Bell's words," or "in her own words"."""
        end = next((n for n in range(len(words) - 1, 1, -1) if words[n].text not in STOPS), 0)
        begin = next((n for n in range(end - 1, max(-1, end - 5), -1) if words[n].text == "in"), None)
        if begin is None or words[end].text != "words":
            return None
        at = words[end].start
        return _attribution(self.subjects.of_phrase(words[begin + 1 : end + 1], at), "before", at)

    def _for_whom(self, words: Words) -> Attribution | None:
        """The person of whom a view is reported: "For Bell, the return is "..."."."""
        whose = len(words) > 3 and words[0].text == "for" and words[1].is_person and words[2].text == ","
        return _attribution(self.subjects.named(words[1:2]), "before", words[1].start) if whose else None

    def _introduced(self, words: Words, capital: bool) -> Attribution | None:
        """The speaker in an introduction without a verb of saying: "Bell on her role:", "In the words of Bell,"."""
        if len(words) > 2 and words[-1].text in BEING and words[-2].text in UTTERANCES:
            phrase, at = list(segments(words))[-1][:-1], words[-2].start
            return _attribution(self.subjects.of_phrase(phrase, at), "before", at)
        comma = capital or any(word.text == "words" for word in words)
        if not words or words[-1].text not in ((":", ",") if comma else (":",)):
            return None
        at = words[-1].start
        named_last = len(words) > 2 and words[-2].name and words[-2].is_person
        blunt = list(segments(words))[-1:] if words[-1].text == ":" else []
        if blunt and blunt[0][0].is_person and len(blunt[0]) > 1 and blunt[0][1].text in BEING:
            subject = self.subjects.named(blunt[0][:1])
        elif words[-1].text == ":" and named_last and words[-3].text not in PREPOSITIONS:
            subject = self.subjects.named(joint_up_to(words, len(words) - 2))
        else:
            subject = self._of_topic(words, at) or self.subjects.of_clause(words, at)
        return _attribution(subject, "introduction", at)

    def _of_verb(self, words: Words, verb: int, cue: str) -> Attribution | None:
        at = words[verb].start
        if words[verb].text in HEARING and verb and words[verb - 1].text in BEING:
            return self._of_hearer(words, verb, cue)
        if _is_parenthetical(words, verb):
            return _attribution(self.subjects.after_verb(words[verb + 1 :], at), "inverted", at)
        if _is_passive(words, verb):
            by = verb + 1 < len(words) and words[verb + 1].text == "by"
            return _attribution(self.subjects.after_verb(words[verb + 2 :], at), cue, at) if by else None
        if words[verb].text in SAYING:
            return _attribution(self._of_participle(words, verb), "participle", at)
        if words[verb].text in ASKING and verb < 2 and (rest := _after_comma(words)):
            return _attribution(self.subjects.of_clause(rest, at), cue, at)
        if words[verb].capital and verb + 1 < len(words) and words[verb].text not in NEVER_INVERTED:
            return _attribution(self.subjects.after_verb(words[verb + 1 :], at), "inverted", at)
        return _attribution(self.subjects.before_verb(words[:verb], at), cue, at)

    def _of_hearer(self, words: Words, verb: int, cue: str) -> Attribution | None:
        """Who speaks where somebody is told something: she herself in the next sentence ("Bell laughs when she
        is told."), else nobody named ("Bell was told: ...")."""
        at = words[verb].start
        answers = cue == "sentence_before" and words[-1].text != ":"
        subject = self.subjects.before_verb(words[:verb], at) if answers else None
        return _attribution(subject or ANONYMOUS_SUBJECT, cue, at)

    def _of_participle(self, words: Words, verb: int) -> Subject | None:
        """The subject of a participle: that of the sentence in "Bell smiled, adding:", its own in "with one
        fan saying:"."""
        at = words[verb].start
        if words[verb - 1].is_person:
            return self.subjects.before_verb(words[:verb], at)
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


def _is_parenthetical(words: Words, verb: int) -> bool:
    """Whether the verb begins an aside that names the speaker: "The show, says Bell, is ..."."""
    if not verb or words[verb - 1].text not in BREAKS or words[verb].text not in PARENTHETICAL:
        return False
    aside = next(iter(segments(words[verb + 1 :])), ())
    return bool(aside) and (aside[0].is_person or (aside[0].text in JOB_WORDS and aside[-1].is_person))


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


def _after_comma(words: Words) -> Words:
    """The clause after an introductory phrase and its asides: "Asked by Shaw about the end, Bell smiled", "Asked about
    the end – she is at work on it – Bell smiled"."""
    end = next((n for n, word in enumerate(words) if word.text == "," or word.text in DASHES), len(words))
    if words[end:] and words[end].text in DASHES:
        end = next((n for n in range(end + 1, len(words)) if words[n].text in DASHES), end)
    return words[end + 1 :]


def _is_passive(words: Words, verb: int) -> bool:
    """Whether the verb is passive and names no speaker: "it has been described as "..."."."""
    be = next((word.text for word in reversed(words[:verb]) if not is_adverb(word) or word.text in BEING), "")
    return be in BEING and (words[verb].text in CALLED or words[0].text == "it")


def _belongs_to(last: str, words: Words, verb: int, inverted: bool) -> bool:
    """Whether a clause attributes the quotation before it.

    After a comma it does. After a full stop or in mid-sentence it must follow directly, and as a new sentence
    it must say nothing else.
    """
    how = len(words) > 1 and words[0].text in ("is", "was") and words[1].text in ("how", "what")
    at_once = inverted or how or (verb == 1 and (words[0].name is not None or words[0].is_person))
    if last == "." and words[0].capital:
        return at_once and words[-1].text == "." and len(words) <= verb + 2
    return at_once or not (last == "." or last.isalnum())


def _according(words: Words) -> int | None:
    """The index of the last "according to" or "per" that introduces a source."""
    for n in range(len(words) - 2, -1, -1):
        to = words[n].text == "according" and words[n + 1].text == "to"
        if to or (words[n].text == "per" and (n == 0 or words[n - 1].text in BREAKS)):
            return n
    return None
