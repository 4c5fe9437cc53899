"""Who speaks: finds, in the clause before or after a quotation, the subject of its verb of saying.

Names come from the article's table. Pronouns and descriptions ("she", "the actress") stand for whom the
article spoke of last in its own words; see `discourse`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.clauses import (
    Word,
    Words,
    before_apposition,
    first_cue,
    first_verb,
    is_adverb,
    is_possessive,
    joint_up_to,
    last_cue,
    main_subject,
    people_in,
    segments,
    words_of,
)
from articles.extraction.cues import HONORIFICS, Kind
from articles.extraction.discourse import COMPANY_KINDS, Discourse
from articles.extraction.names import Name, Names
from articles.extraction.saying import (
    ANONYMOUS,
    AUXILIARIES,
    BREAKS,
    COMPANIES,
    CONJUNCTIONS,
    DOCUMENTS,
    HEARING,
    INDEFINITE,
    NARRATIONS,
    NEVER_INVERTED,
    NO_NAMES,
    NOT_A_SUBJECT,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SPOKESPEOPLE,
    SUBORDINATORS,
)
from articles.extraction.text import Text

DASHES = frozenset("—–-―")
STOPS = BREAKS | {".", "…", "!", "?"}
LONGEST_CLAUSE = 500
LONGEST_SUBJECT = 30


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks by the words at [start, end). `names` is empty where they name nobody ("one fan wrote").

    `cue` says how the speaker was found; it becomes the rule of the fact.
    """

    names: tuple[Name, ...]
    cue: str
    start: int
    end: int


class Speakers:
    """Reads the speakers of one article."""

    def __init__(self, text: Text, names: Names, discourse: Discourse) -> None:
        self.text, self.names, self.discourse = text, names, discourse

    def after(self, start: int, end: int, last: str) -> Attribution | None:
        """The speaker whom the words after a quotation name. `last` is the last character of the
        quotation."""
        words = words_of(self.text, self.names, start, min(end, start + LONGEST_CLAUSE))
        begin = next((n for n, word in enumerate(words) if word.text not in STOPS), len(words))
        signed = begin > 0 and words[begin - 1].text in DASHES
        words = words[begin:]
        if not words:
            return None
        if signed and words[0].is_person and (len(words) == 1 or words[1].text in STOPS):
            return self._resolved(words[:1], "signature", words)
        if _according(words) == 0:
            return self._according(words, words)
        verb = first_cue(words)
        if verb is None or verb > LONGEST_SUBJECT or words[0].text in NOT_A_SUBJECT:
            return None
        subject = words[:verb]
        inverted = all(is_adverb(word) for word in subject)
        if not self._belongs_to(last, words, verb, inverted):
            return None
        if not inverted:
            return self._subject(subject, words, "after")
        return None if words[verb].text in NEVER_INVERTED else self._inverted(words[verb + 1 :], words)

    def before(self, start: int, end: int, capital: bool) -> Attribution | None:
        """The speaker whom the sentence names before a quotation. `capital`: the quotation begins like a
        sentence."""
        words = words_of(self.text, self.names, max(start, end - LONGEST_CLAUSE), end)
        verb = last_cue(words)
        according = _according(words)
        if according is not None and (verb is None or verb < according):
            found = self._according(words[according:], words)
            if found:
                return found
        if verb is not None:
            return self._of_verb(words, verb, "before")
        return self._introduced(words, capital)

    def _introduced(self, words: Words, capital: bool) -> Attribution | None:
        """The speaker of an introduction without a verb of saying: "Bell on her new role:", "a surprise for
        Bell:"."""
        if not words or words[-1].text not in ((":", ",") if capital else (":",)):
            return None
        named_last = len(words) > 2 and words[-2].name and words[-2].is_person
        if words[-1].text == ":" and named_last and words[-3].text not in PREPOSITIONS | BREAKS:
            return self._resolved(joint_up_to(words, len(words) - 2), "introduction", words)
        return self._main(words, words, "introduction")

    def sentence_before(self, start: int, end: int) -> Attribution | None:
        """The speaker named by the sentence before that of a quotation, if it is about speaking."""
        words = words_of(self.text, self.names, start, min(end, start + LONGEST_CLAUSE))
        if not words:
            return None
        if _according(words) == 0:
            return self._according(words, words)
        verb = last_cue(words, near=False)
        if verb is not None:
            return self._of_verb(words, verb, "sentence_before")
        about_speech = words[-1].text == ":" or any(word.text in DOCUMENTS for word in words)
        return self._main(words, words, "sentence_before") if about_speech else None

    @staticmethod
    def _belongs_to(last: str, words: Words, verb: int, inverted: bool) -> bool:
        """Whether a clause attributes the quotation before it: it does after a comma, but after a full stop
        or in the middle of a sentence only where it follows at once, and holds nothing else if it is a new
        sentence."""
        at_once = inverted or (verb == 1 and (words[0].name is not None or words[0].is_person))
        if last == "." and words[0].capital:
            return at_once and words[-1].text == "." and len(words) <= verb + 2
        return at_once or not (last == "." or last.isalnum())

    def _of_verb(self, words: Words, verb: int, cue: str) -> Attribution | None:
        if words[verb].text in HEARING and verb and words[verb - 1].text in AUXILIARIES:
            return _attributed((), "anonymous", words)
        if words[verb].text in SAYING:
            return self._participle(words, verb)
        if words[verb].capital and verb + 1 < len(words) and words[verb].text not in NEVER_INVERTED:
            return self._inverted(words[verb + 1 :], words)
        return self._subject(words[:verb], words, cue)

    def _participle(self, words: Words, verb: int) -> Attribution | None:
        """In "Bell smiled, adding:" the subject is that of the sentence; in "with one fan saying:" its
        own."""
        for n in range(verb - 1, max(-1, verb - 8), -1):
            if words[n].text == "with":
                return self._subject(words[n + 1 : verb], words, "participle")
            if words[n].text in BREAKS:
                break
        finite = last_cue(words[:verb], finite=True)
        if finite:
            return self._subject(words[:finite], words, "participle")
        return self._main(words[:verb], words, "participle")

    def _main(self, clause: Words, words: Words, cue: str) -> Attribution | None:
        """The subject of a whole clause: what stands before its first verb."""
        verb = first_verb(clause)
        if verb:
            return self._subject(clause[:verb], words, cue)
        return self._resolved(main_subject(clause), cue, words) or self._described((), words, cue)

    def _subject(self, lead: Words, words: Words, cue: str) -> Attribution | None:
        """The subject that ends where `lead` ends, before its verb."""
        end = len(lead)
        while end and is_adverb(lead[end - 1]):
            end -= 1
        lead = lead[:end]
        if not lead:
            return self._described((), words, cue)
        if lead[-1].is_person:
            return self._resolved(joint_up_to(lead, len(lead) - 1), cue, words)
        if lead[-1].text in CONJUNCTIONS | SUBORDINATORS:
            return self._main(lead, words, cue)
        if lead[-1].text in BREAKS:
            return self._resolved(before_apposition(lead), cue, words) or self._described((), words, cue)
        begin = len(lead)
        while begin and lead[begin - 1].text not in BREAKS | CONJUNCTIONS | SUBORDINATORS:
            begin -= 1
        found = self._phrase(lead[begin:], words, cue)
        if found:
            return found
        if begin and lead[begin - 1].text in BREAKS and lead[begin].text != "the":
            found = self._resolved(before_apposition(lead), cue, words)
        return found or self._described(lead[begin:], words, cue)

    def _phrase(self, phrase: Words, words: Words, cue: str) -> Attribution | None:
        """The speaker of a noun phrase: "Bell of HBO", "a Netflix spokesperson", "her statement", "one
        fan"."""
        people = people_in(phrase)
        if people:
            return self._resolved(joint_up_to(phrase, people[-1]), cue, words)
        plain = _plain(phrase)
        if plain & SPOKESPEOPLE:
            return self._spokesperson(phrase, words)
        if plain & DOCUMENTS:
            owner = [word for word in phrase if word.name][:1]
            return self._resolved(owner, "document", words) or self._described(phrase, words, "document")
        if plain & NARRATIONS:
            return self._narrated(phrase, words)
        if plain & ANONYMOUS:
            return _attributed((), "anonymous", words)
        if phrase[-1].name:
            return self._resolved(phrase[-1:], cue, words)
        owned = any(word.name and is_possessive(phrase, n) for n, word in enumerate(phrase))
        if owned or any(word.text in INDEFINITE for word in phrase[:3]):
            return _attributed((), "anonymous", words)
        return self._unlisted(phrase, words, cue) if _is_unlisted(phrase[-1]) else None

    def _inverted(self, rest: Words, words: Words) -> Attribution | None:
        """The subject after its verb: "said executive producer Ann Bell, who ..."."""
        while rest and rest[-1].text in STOPS:
            rest = rest[:-1]
        description: Words = ()
        for segment in segments(rest):
            head = _before_preposition(segment)
            people = people_in(head)
            if people and not _is_unlisted(head[-1]) and not (description and people[0]):
                return self._resolved(joint_up_to(head, people[-1]), "inverted", words)
            if description:
                break
            if _is_unlisted(head[-1]):
                return self._unlisted(head, words, "inverted")
            description = segment
        found = self._phrase(description, words, "inverted") if description else None
        return found or self._described(description[:4], words, "inverted")

    def _according(self, clause: Words, words: Words) -> Attribution | None:
        """The name after "according to" or "per"."""
        begin = 2 if clause[0].text == "according" else 1
        end = next((n for n, word in enumerate(clause) if n > begin and word.text in BREAKS), len(clause))
        phrase = clause[begin:end]
        known = [word for n, word in enumerate(phrase) if word.name and not is_possessive(phrase, n)][:1]
        if _plain(phrase) & NARRATIONS:
            return self._narrated(phrase, words)
        if known:
            return self._resolved(known, "according_to", words)
        end = next((n for n, word in enumerate(phrase) if not word.capital and n), len(phrase))
        return self._unlisted(phrase[:end], words, "according_to")

    def _narrated(self, phrase: Words, words: Words) -> Attribution:
        """A synopsis or a trailer speaks for the company whose it is, if the phrase names one before it."""
        until = next((n for n, word in enumerate(phrase) if word.text in NARRATIONS), 0)
        owner = [word.name for word in phrase[:until] if word.name and word.name.kind in COMPANY_KINDS]
        return _attributed(owner[:1], "narration", words)

    def _spokesperson(self, phrase: Words, words: Words) -> Attribution | None:
        """A spokesperson's words belong to the organisation; those of a person's representative to nobody
        named."""
        organisation = [word for word in phrase if word.name and not word.is_person][:1]
        found = self._resolved(organisation, "spokesperson", words) or self._unlisted(
            phrase, words, "spokesperson"
        )
        return found or _attributed((), "spokesperson", words)

    def _unlisted(self, phrase: Words, words: Words, cue: str) -> Attribution | None:
        """A subject that the table of names does not hold: the last run of capitals."""
        end = len(phrase)
        while end and not _is_unlisted(phrase[end - 1]):
            end -= 1
        begin = end
        while begin and _is_unlisted(phrase[begin - 1]):
            begin -= 1
        run = [word for word in phrase[begin:end] if word.text not in HONORIFICS]
        if not run or run[-1].text in NO_NAMES:
            return None
        start, end = run[0].start, run[-1].end
        written = self.text.string[start:end]
        return _attributed([Name(start, end, written, written, Kind.PERSON)], cue, words)

    def _described(self, phrase: Words, words: Words, cue: str) -> Attribution | None:
        """A description ("the actress", "the network") or a subject left out: whom the article spoke of
        last."""
        position = phrase[0].start if phrase else words[0].start
        plain = [word.text for word in phrase if not word.name]
        if plain and plain[0] in INDEFINITE and not COMPANIES.intersection(plain):
            return _attributed((), "anonymous", words)
        found = self.discourse.antecedent(position, plain)
        return _attributed(found, cue, words) if found else None

    def _resolved(self, subjects: Words, cue: str, words: Words) -> Attribution | None:
        names: list[Name] = []
        for subject in subjects:
            named = (
                (subject.name,) if subject.name else self.discourse.antecedent(subject.start, (subject.text,))
            )
            names.extend(named)
        return _attributed(names, cue, words) if names else None


def _attributed(names: Sequence[Name], cue: str, words: Words) -> Attribution:
    return Attribution(tuple(names), cue, words[0].start, words[-1].end)


def _according(words: Words) -> int | None:
    """Where "according to" or "per" introduces a source; the last such place."""
    for n in range(len(words) - 2, -1, -1):
        to = words[n].text == "according" and words[n + 1].text == "to"
        if to or (words[n].text == "per" and (n == 0 or words[n - 1].text in BREAKS)):
            return n
    return None


def _before_preposition(words: Words) -> Words:
    end = next((n for n, word in enumerate(words) if n and word.text in PREPOSITIONS), len(words))
    return words[:end]


def _is_unlisted(word: Word) -> bool:
    """Whether a word looks like the end of a name that the table does not hold."""
    return word.capital and word.name is None and word.text not in PRONOUNS


def _plain(words: Words) -> set[str]:
    """The words that name nobody; "Rep." before a name is a title."""
    return {word.text for word in words if not word.name and not (word.capital and word.text == "rep")}
