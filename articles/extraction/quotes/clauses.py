"""The clause around a quotation as words and names, with its verb of saying and its subject."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from articles.extraction.lexicon.vocabulary import CALENDAR
from articles.extraction.names.cues import JOB_WORDS, Kind
from articles.extraction.names.table import HUMAN, Name, Names
from articles.extraction.quotes.saying import (
    ADVERBS,
    AUXILIARIES,
    BARE,
    BEFORE_NOUN,
    BREAKS,
    DETERMINERS,
    LEADING,
    LIGHT,
    NOUNS_TOO,
    OWNERS,
    PAST,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SAYS,
)
from articles.extraction.text import Text

SEEN = frozenset(("heard", "is", "kept", "seen", "was"))
JUST_BEFORE = 4
LONGEST_DESCRIPTION = 4
DESCRIBING_ARTICLES = frozenset(("a", "an", "the", "one", "another"))
NO_NOUNS = PREPOSITIONS | AUXILIARIES | BREAKS | RELATIVES | {"that", "and", "or"}
NOUNS_IN_LY = frozenset("assembly family reply".split())
NOT = ("n't", "n’t")
LIKING = frozenset("fond likes liked loves loved used".split())
DESCRIBING = JOB_WORDS | OWNERS | {"fellow", "on-screen", "onscreen", "executive", "series"}
NOBODY = frozenset((Kind.PLACE, Kind.WORK))
NEVER_NAMES = CALENDAR | PRONOUNS
ONLY_NEAR = LIGHT | BARE
VERBS_OR_NOUNS, BARE_OR_NOUNS = NOUNS_TOO | BARE, NOUNS_TOO & BARE
INTRODUCING = LEADING | RELATIVES


class Word(NamedTuple):
    """A word of a clause, or a name in it. `text` is in lower case."""

    text: str
    start: int
    end: int
    capital: bool
    name: Name | None = None

    @property
    def is_person(self) -> bool:
        """Whether it is a pronoun or a person's name."""
        return self.text in PRONOUNS or (self.name is not None and self.name.kind in HUMAN)


Words = Sequence[Word]


def words_of(text: Text, names: Names, start: int, end: int) -> list[Word]:
    """The words of a clause, each name as a single word."""
    here = (n for n in names.in_(start, end) if n.kind not in NOBODY and n.text.lower() not in NEVER_NAMES)
    name = next(here, None)
    words: list[Word] = []
    for token in text.tokens_in(start, end):
        while name and name.end <= token.start:
            name = next(here, None)
        if not name or token.start < name.start:
            words.append(Word(token.text.lower(), token.start, token.end, token.text[0].isupper()))
        elif not words or words[-1].name is not name:
            words.append(Word(name.text.lower(), name.start, name.end, True, name))
    return words


def first_cue(words: Words) -> int | None:
    """The index of the first verb of saying outside relative clauses.

    Failing that, the last one in a relative clause whose closing comma is missing: "Ann Bell, who plays Joan
    on the series said".
    """
    relative, last = False, None
    for n, word in enumerate(words):
        if word.text in BREAKS:
            relative = False
        elif word.text in RELATIVES and n:
            relative = True
        elif _says(words, n):
            if not relative:
                return n
            last = n
    return last if relative and words[0].is_person and words[last or 0].text in SAYS else None


def _says(words: Words, n: int) -> bool:
    """Whether a word attributes what stands before it; a light verb ("went", "laughed") only next to a person."""
    word, before = words[n], words[n - 1] if n else None
    if word.name or _is_noun(words, n) or (word.text in LIGHT and before and not before.is_person):
        return False
    seen_saying = word.text in SAYING and before is not None and before.text in SEEN
    return word.text in SAYS or seen_saying


def last_cue(words: Words, finite: bool = False, near: bool = True) -> int | None:
    """The index of the verb of saying nearest to the quotation that follows.

    Light and bare verbs count only directly before the quotation, and not if other words separate them from
    it (not `near`). Participles do not count in a phrase that leads up to the subject ("Speaking to fans,
    Bell ..."), nor if a `finite` verb is asked for.
    """
    lead = next((n for n, word in enumerate(words) if word.text == ","), 0)
    leads = bool(words) and (words[0].text in LEADING or words[0].text.endswith("ing"))
    for n in range(len(words) - 1, -1, -1):
        word = words[n]
        distant = not near or n < len(words) - JUST_BEFORE
        far_off = distant and word.text in ONLY_NEAR and not _is_habit(words, n)
        if word.name or far_off or _is_noun(words, n) or _is_in_closed_relative(words, n):
            continue
        participle = word.text in SAYING and not finite and n > 0 and not (leads and n < lead)
        if word.text in SAYS or participle or (distant and word.text == "say"):
            return _governing(words, n)
    return None


def _is_in_closed_relative(words: Words, n: int) -> bool:
    """Whether a verb only tells something about the subject: "Bell, who writes it all, is scornful of"."""
    closed = next((m for m in range(n + 1, len(words) - 1) if words[m].text in BREAKS), len(words))
    relative = n > 0 and words[n - 1].text in ("who", "which")
    return relative and any(_may_be_verb(words, m) for m in range(closed + 1, len(words)))


def _is_habit(words: Words, n: int) -> bool:
    """Whether "say" tells what somebody used to say, would say or likes to say."""
    if words[n].text != "say" or n < 2:
        return False
    before = words[n - 1].text
    return before == "would" or (before == "to" and words[n - 2].text in LIKING)


def _governing(words: Words, verb: int) -> int:
    """The verb that governs a light verb's "that" clause: "added" in "he added that they wanted"."""
    if words[verb].text not in LIGHT:
        return verb
    for n in range(verb - 1, 0, -1):
        if words[n].text == "that" and words[n - 1].text in SAYS - LIGHT:
            return n - 1
    return verb


def any_verb(words: Words) -> int | None:
    """The index of the verb in a clause that consists of a person and a verb, in either order.

    After speech that ends with a comma, any such verb is a way of speaking: "she signed off", "sobbed Bell".
    """
    if words[0].text in DESCRIBING_ARTICLES:
        return _verb_of_described(words)
    verb = next((n for n, word in enumerate(words) if n and not is_adverb(word)), 0)
    if words[0].is_person and verb and _is_finite(words[verb]):
        return verb
    return 0 if len(words) > 1 and words[1].is_person and _is_finite(words[0]) else None


def _verb_of_described(words: Words) -> int | None:
    """The index of the verb after a description: "the insider dishes", "a voice croons over the top"."""
    nouns = range(1, min(len(words), LONGEST_DESCRIPTION))
    verb = next((n for n in nouns if n > 1 and _is_finite(words[n])), None)
    plain = verb is not None and all(not word.name and word.text not in NO_NOUNS for word in words[1:verb])
    return verb if plain else None


def _is_finite(word: Word) -> bool:
    """Whether a word looks like a past tense or a third person singular; auxiliaries do not count."""
    if word.name or word.capital or word.text in AUXILIARIES:
        return False
    return word.text in PAST or word.text.endswith("ed") or (word.text.endswith("s") and len(word.text) > 3)


def first_verb(words: Words) -> int | None:
    """The index of the first apparent verb that no preposition, participle or relative pronoun introduces."""
    skipped, relative = False, None
    for n, word in enumerate(words):
        if word.text in BREAKS:
            skipped, relative = False, None
        elif n == 0 or words[n - 1].text in BREAKS:
            skipped = word.text in INTRODUCING or word.text.endswith("ing")
        elif word.text in RELATIVES:
            relative = n
        if n == 0 or skipped or not _may_be_verb(words, n):
            continue
        if relative is None:
            return n
        # "a teacher who writes": the clause ends after its own verb.
        skipped, relative = True, None
    return None


def _may_be_verb(words: Words, n: int) -> bool:
    word = words[n]
    if word.name or words[n - 1].text in DETERMINERS or _is_noun(words, n):
        return False
    past = word.text in PAST or (word.text.endswith("ed") and not word.capital)
    return past or word.text in SAYS or word.text in AUXILIARIES or word.text.endswith(NOT)


def segments(words: Words) -> Iterator[Words]:
    """The stretches between commas and other breaks."""
    begin = 0
    for n, word in enumerate(words):
        if word.text in BREAKS:
            if n > begin:
                yield words[begin:n]
            begin = n + 1
    if begin < len(words):
        yield words[begin:]


def asked_about(words: Words) -> Words:
    """The person about whom a question is: "Will Bell return?", but nobody in "What about Bell?"."""
    free = (n for n in people_in(words) if not n or words[n - 1].text not in PREPOSITIONS)
    return next((words[n : n + 1] for n in free), ())


def main_subject(words: Words) -> Words:
    """The first person not introduced by a preposition or participle; else the first person, else the first name."""
    every = [s for s in segments(words) if s[0].text not in RELATIVES]
    plain = [s for s in every if s[0].text not in LEADING and not s[0].text.endswith("ing")]
    for segment in (*plain, *every):
        people = people_in(segment)
        if people:
            return joint_from(segment, people[0])
    return next((found for segment in plain if (found := first_name(segment))), ())


def before_apposition(words: Words) -> Words:
    """The people described by an apposition or brackets: "Ann Bell, who plays Joan,", "Ann Bell, the creator,",
    "Ann Bell (Joan)"."""
    words = without_brackets(words)
    if described := _before_relative(words):
        return described
    plain = [_without_link(s) for s in segments(words) if s[0].text not in INTRODUCING]
    alone = next((s for s in plain if s[0].is_person and len(people_in(s)) * 2 - 1 == len(s)), None)
    if alone:
        return joint_up_to(alone, len(alone) - 1)
    for segment in reversed(plain):
        of_another = segment[0].text in DETERMINERS and any(word.text in PREPOSITIONS for word in segment)
        governed = len(segment) > 1 and (segment[-2].text in PREPOSITIONS or of_another)
        if segment[-1].is_person and not governed:
            return joint_up_to(segment, len(segment) - 1)
    return main_subject(words)


def _without_link(segment: Words) -> Words:
    """The words after "and" or "but", with which a sentence begins."""
    return segment[1:] if len(segment) > 1 and segment[0].text in ("and", "but") else segment


def _before_relative(words: Words) -> Words:
    """The antecedent of "who", if it is not governed itself: in "Bell, who met Lee, the writer," it is Bell."""
    for before, clause in pairwise(segments(words)):
        if clause[0].text == "who":
            governed = len(before) > 1 and before[-2].text in PREPOSITIONS
            is_subject = before[-1].is_person and not governed and before[0].text not in INTRODUCING
            return joint_up_to(before, len(before) - 1) if is_subject else ()
    return ()


def without_brackets(words: Words) -> Words:
    """The words without final brackets."""
    if not words or words[-1].text != ")":
        return words
    opened = next((n for n in range(len(words) - 1, -1, -1) if words[n].text == "("), 0)
    return words[:opened] or words


def people_in(words: Words) -> list[int]:
    """The indexes of the people who are not possessors: in "Bell's agent Lee", Lee."""
    return [n for n, word in enumerate(words) if word.is_person and not is_possessive(words, n)]


def first_name(words: Words) -> Words:
    """The first name that is neither possessive nor governed by a preposition."""
    for n, word in enumerate(words):
        governed = n > 0 and words[n - 1].text in PREPOSITIONS
        if word.name and not governed and not is_possessive(words, n):
            return (word,)
    return ()


def joint_up_to(words: Words, last: int) -> Words:
    """The people of the list ("A and B", "A, B and C", "A and her co-star B") that ends at index `last`."""
    people = [last]
    joined = _joined_before(words, last)
    while joined is not None:
        people.insert(0, joined)
        first = joined
        joined = _joined_before(words, first)
        if joined is None and first >= 2 and words[first - 1].text == "," and words[first - 2].is_person:
            joined = first - 2
    return [words[n] for n in people]


def _joined_before(words: Words, n: int) -> int | None:
    """The index of the person whom "and" joins to the person at `n`, who may be described: "A and co-star B"."""
    link = n - 1
    while link > max(0, n - LONGEST_DESCRIPTION) and words[link].text in DESCRIBING:
        link -= 1
    if link < 1 or words[link].text not in ("and", "&"):
        return None
    # The comma of "A, B, and C" is part of the list; that of "A, a friend, and B" is not.
    comma = link > 3 and words[link - 1].text == "," and words[link - 3].text == ","
    before = link - 2 if comma and words[link - 4].is_person else link - 1
    return before if words[before].is_person else None


def listed_from(words: Words) -> Words:
    """The people of a list of at least three that the words begin with: "A, B and C"."""
    people = []
    for n, word in enumerate(words):
        if word.is_person and not is_possessive(words, n):
            people.append(word)
        elif word.text not in (",", "and", "&"):
            break
    joined = len(people) > 2 and any(word.text in ("and", "&") for word in words[: 2 * len(people)])
    return people if joined else ()


def joint_companies(words: Words, kinds: Collection[Kind]) -> Words:
    """The two companies ("A and B") that the words end with, unless they are governed: not "head of A and B"."""
    if len(words) < 3 or words[-2].text not in ("and", "&"):
        return ()
    pair = (words[-3], words[-1])
    governed = len(words) > 3 and words[-4].text in PREPOSITIONS
    found = [word.name.kind for word in pair if word.name]
    known = len(found) == 2 and any(kind in kinds for kind in found)
    return pair if known and not governed and all(kind in (*kinds, Kind.OTHER) for kind in found) else ()


def joint_from(words: Words, first: int) -> Words:
    """The people of the list ("A and B") that begins at index `first`."""
    last = first
    while last + 2 < len(words) and words[last + 1].text in ("and", "&") and words[last + 2].is_person:
        last += 2
    return words[first : last + 1 : 2]


def is_adverb(word: Word) -> bool:
    ends_like_one = word.text.endswith("ly") and len(word.text) > 4 and word.text not in NOUNS_IN_LY
    return not word.name and (word.text in ADVERBS or ends_like_one)


def is_possessive(words: Words, n: int) -> bool:
    return n + 1 < len(words) and words[n + 1].text in POSSESSIVE


def _is_noun(words: Words, n: int) -> bool:
    """Whether a word that could be a verb is a noun: "a report", "his claim", "in a second post"."""
    if n == 0 or words[n].text not in VERBS_OR_NOUNS:
        return False
    before = words[n - 1]
    if before.text in BEFORE_NOUN:
        return words[n].text in NOUNS_TOO or before.text != "to"
    several = before.is_person or before.text in ("i", "to", "we", "who", "you") or before.text.endswith("s")
    return words[n].text in BARE_OR_NOUNS and not several and not is_adverb(before)
