"""Names in the lexicon, found where a sentence uses them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile

from articles.extraction.lexicon.lexicon import KEPT_MARKS, Entry, Key, Lexicon
from articles.extraction.lexicon.vocabulary import FUNCTION_WORDS, GIVEN_NAMES, everyday_words, words
from articles.extraction.names.after_titles import MONTH
from articles.extraction.names.candidate import CONNECTORS, Candidate, is_capitalised, key_of
from articles.extraction.names.cues import FORMS_OF_ADDRESS, JOB_WORDS
from articles.extraction.names.runs import ABBREVIATED
from articles.extraction.text import Text, Token

AMBIGUOUS_SURNAMES = frozenset(
    """
    bravo fox gold sky max history logo living dave quest peacock pop food style
    """.split()
)
TITLE_NEIGHBOURS = frozenset(
    """
    season seasons series star stars tv show part volume creator creators showrunner finale premiere
    trailer episode spin-off spinoff cast reboot revival original originals fans actor actress director
    writer boss producer returns executive
    """.split()
)
SMALL_IN_TITLES = frozenset(
    "our my your his her their its you me it who that this when how what if into".split()
)
# Ordinary in longer titles, and networks too: "Ten Fogs", "Fog Seven".
NUMBERS = frozenset({"seven", "nine", "ten", "eleven"})
COUNTS = NUMBERS | frozenset(
    "one two three four five six eight twelve thirteen fourteen fifteen sixteen eighteen twenty thirty forty fifty"
    " hundred".split()
)
BEFORE_SEASONS = frozenset({"before", "after", "since", "until", "during", "for", "ahead"})
COUNTED = re.compile(r" (?:episodes?|seasons?|years?|countries|minutes?|million|percent|hours?)\b")
# Years that are also titles: "in 1994" is a year, "stars in 1923" may be a title.
A_YEAR = re.compile(
    rf"(?:\b(?:since|until|early|late|mid|circa|{MONTH})[ -]\d{{4}}"
    r"|\b(?:in|of|from|by|before|after) (?:19[5-9]|20\d)\d)$"
)
INSIDE_A_NAME = re.compile(
    r"[(){}\[\]“”\";]|, | [‘']|[?] |(?<!Mr)(?<!Mrs)(?<!Dr)(?<!St)(?<!\b[A-Z])(?<!vs)\. (?!\d)"
)
# The setting of a story is a place, even if a show has the same name: "a drama set in Dallas".
SET_IN = re.compile(r"\bset (?:in|at|inside|around) (?:the )?$")
# "an ER doctor" works in an emergency room; the show is "ER".
IN_A_HOSPITAL = re.compile(
    r"\bER (?:doctor|physician|nurse|doc|medic|resident|surgeon|room|ward|trauma|waiting room)s?\b"
)
SETTINGS = words("settings")
# Networks whose names also end company names: "Paramount Global".
COMPANIES_END = frozenset(("discovery", "global", "universal"))


class KnownNames:
    """Finds names of the lexicon in a text, given all the `words` that will be looked at."""

    def __init__(self, text: Text, lexicon: Lexicon, words: Iterable[str]):
        self._text = text
        self._lexicon = lexicon
        self._lengths = {
            w: lengths for w in words if _may_begin_name(w) and (lengths := lexicon.lengths_from(_key_of(w)))
        }

    def among(self, tokens: list[Token], title_case: bool) -> Iterator[Candidate]:
        """The known names among a sentence's tokens; with `title_case`, capitals mean nothing in it."""
        if self._lengths.keys().isdisjoint([token.text for token in tokens]):
            return
        proper = [token for token in tokens if token.text[0].isalnum() or token.text in KEPT_MARKS]
        known_until = 0
        for position, first in enumerate(proper):
            if position < known_until or first.text not in self._lengths:
                continue
            length = self._known_length(proper, position, title_case, 0 < known_until == position)
            if length:
                known_until = position + length
                last = proper[known_until - 1]
                written = self._text.string[first.start : last.end]
                yield Candidate(
                    first.start,
                    last.end,
                    written,
                    key_of(written),
                    self._lexicon.known_as(_key_of_words(proper[position:known_until])),
                    title_case=title_case,
                    sentence_start=position == 0,
                )

    def _known_length(self, proper: list[Token], position: int, title_case: bool, known_before: bool) -> int:
        """The length in words of the longest known name at a position, 0 if there is none."""
        text, first = self._text, proper[position]
        lengths = self._lengths[first.text]
        following = takewhile(
            lambda token: _may_be_in_name(token.text), proper[position + 1 : position + lengths[0]]
        )
        pieces = [first, *following]
        key = _key_of_words(pieces)
        for length in lengths:
            entries = self._lexicon.known_as(key[:length]) if length <= len(key) else ()
            if not entries or (all(entry.kind == "show" for entry in entries) and _is_setting(text, first)):
                continue
            written = text.string[first.start : pieces[length - 1].end]
            if (
                length > 1
                and INSIDE_A_NAME.search(written)
                and not any(mark in entry.name for entry in entries for mark in (", ", " '"))
            ):
                continue
            if (
                length > 1
                and not title_case
                and _ends_a_place(proper, position, key[length - 1], known_before)
            ):
                continue
            if (
                length == 2
                and all(e.ordinary or e.kind == "work" for e in entries)
                and not title_case
                and _continues(text, proper, position + 1)
            ):
                continue
            if length > 1 or _may_stand_alone(text, proper, position, entries, title_case, known_before):
                return length
        return 0


def _ends_a_place(proper: list[Token], position: int, last: str, known_before: bool) -> bool:
    """Whether a title is part of the name of a place: "Harbourton General Hospital"."""
    if last not in SETTINGS or position == 0 or known_before:
        return False
    before, first = proper[position - 1], proper[position]
    word = before.text.casefold()
    touches = before.end + 1 == first.start and is_capitalised(before.text) and before.text.isalpha()
    return touches and word not in TITLE_NEIGHBOURS | JOB_WORDS and word not in everyday_words()


def _is_setting(text: Text, first: Token) -> bool:
    """Whether the text says that a story is set in the place that begins with this word, or somebody works there."""
    set_in = SET_IN.search(text.string, max(0, first.start - 20), first.start)
    return set_in is not None or IN_A_HOSPITAL.match(text.string, first.start) is not None


def _may_stand_alone(
    text: Text,
    proper: list[Token],
    position: int,
    entries: tuple[Entry, ...],
    title_case: bool,
    known_before: bool,
) -> bool:
    """Whether one word is a known name here: an acronym must be in capitals, a small word must be used as a
    title, and no word may be part of a longer name."""
    token = proper[position]
    if not token.text.isupper() and all(e.name.isupper() and e.name.isalpha() for e in entries):
        return False
    if _key_of(token.text) in FUNCTION_WORDS and not _is_used_as_title(text, token):
        return False
    if title_case and position and _key_of(token.text) in BEFORE_SEASONS:
        return False
    if token.text.isdigit() and A_YEAR.search(text.string, max(0, token.start - 12), token.end):
        return False
    if (token.text.isdigit() or _key_of(token.text) in COUNTS) and COUNTED.match(text.string, token.end):
        return False
    if _key_of(token.text) in NUMBERS and not title_case and _touches_a_run(text, proper, position):
        return False
    return title_case or not _is_part_of_longer_name(text, proper, position, entries, known_before)


@lru_cache(maxsize=20_000)
def _key_of(word: str) -> str:
    return word.casefold().replace("’", "'").strip(".")


def _key_of_words(tokens: list[Token]) -> Key:
    return tuple([_key_of(token.text) for token in tokens])


@lru_cache(maxsize=20_000)
def _may_begin_name(word: str) -> bool:
    return is_capitalised(word) or word[0].isdigit() or word != word.lower() or word in KEPT_MARKS


@lru_cache(maxsize=20_000)
def _may_be_in_name(word: str) -> bool:
    return (
        any(c.isupper() or c.isdigit() for c in word)
        or not word[0].isalnum()
        or word in CONNECTORS
        or word in SMALL_IN_TITLES
    )


AFTER_SMALL_TITLE = re.compile(
    r"(?:['’]s)? (?:[Ss]eason|[Ss]eries|SEASON|SERIES) [\dotfsnOTFSN]|"
    r"(?:['’]s)? (?:stars?|(?:co-)?creators?|showrunner) [A-Z]"
    r"| (?:Renewed|Cancell?ed|Returns|Ends)\b"
)
BEFORE_SMALL_TITLE = re.compile(
    r"['’]s $|\b(?:seasons?|episodes?|finale|premiere|cast|creators?|showrunner|star|fans) of $|"
    r"\b(?:drama|thriller|series|sitcom) $"
)


def _is_used_as_title(text: Text, token: Token) -> bool:
    """Whether the context shows that a small word is a title: "You season 2", "Netflix's You"."""
    return bool(
        AFTER_SMALL_TITLE.match(text.string, token.end)
        or BEFORE_SMALL_TITLE.search(text.string, max(0, token.start - 16), token.start)
    )


def _continues(text: Text, proper: list[Token], position: int) -> bool:
    """Whether a capitalised word follows that does not normally follow titles: "The Fog Awards"."""
    if position + 1 >= len(proper):
        return False
    after = proper[position + 1]
    return (
        text.string[proper[position].end : after.start] == " "
        and is_capitalised(after.text)
        and after.text[0].isalpha()
        and after.text.casefold() not in TITLE_NEIGHBOURS
    )


def _is_inside_a_run(text: Text, proper: list[Token], position: int) -> bool:
    """Whether a word follows another capitalised word that is not a small one: "Crown Has" in "The Crown Has
    Gone"."""
    before = proper[position - 1]
    return (
        text.string[before.end : proper[position].start] == " "
        and is_capitalised(before.text)
        and before.text.casefold() not in FUNCTION_WORDS
        and before.text.casefold() not in TITLE_NEIGHBOURS
    )


def _touches_a_run(text: Text, proper: list[Token], position: int) -> bool:
    """Whether a capitalised word comes directly before or after: "Ten Fogs", "Fog Seven"."""
    return _continues(text, proper, position) or (position > 0 and _is_inside_a_run(text, proper, position))


def _is_initial(text: Text, before: Token, end: int) -> bool:
    """Whether the previous word is an initial or a form of address: "Ann J. Fox", "Ann J Fox", "Mr. Fox"."""
    gap = text.string[before.end : end]
    if before.text in ABBREVIATED:
        return gap == ". "
    if len(before.text) > 1 or not before.text.isupper():
        return False
    return gap == ". " or (gap == " " and before.text not in ("A", "I"))


def _is_part_of_longer_name(
    text: Text, proper: list[Token], position: int, entries: tuple[Entry, ...], known_before: bool
) -> bool:
    """Whether a one-word title touches another capitalised word that makes it part of a person's name."""
    token = proper[position]
    word = token.text.casefold()
    if position and (
        _is_initial(text, proper[position - 1], token.start)
        or (word in COMPANIES_END and _is_inside_a_run(text, proper, position))
    ):
        return True
    is_more_than_a_title = any(entry.kind not in ("show", "work") for entry in entries)
    if is_more_than_a_title and word not in GIVEN_NAMES and not _is_surname(text, proper, position):
        return False
    return _continues(text, proper, position) or _follows_a_name(text, proper, position, known_before)


def _is_surname(text: Text, proper: list[Token], position: int) -> bool:
    """Whether a word that is also a surname follows a first name."""
    before, token = proper[position - 1], proper[position]
    return (
        position > 0
        and before.text.casefold() in GIVEN_NAMES
        and text.string[before.end : token.start] == " "
        and token.text.casefold() in AMBIGUOUS_SURNAMES
    )


def _follows_a_name(text: Text, proper: list[Token], position: int, known_before: bool) -> bool:
    """Whether a word follows another with a capital that belongs to the same name: "by Will Smith"."""
    before = proper[position - 1]
    touches = position > 0 and text.string[before.end : proper[position].start] == " "
    if not touches or not (before.text[0].isupper() and before.text[0].isalpha()):
        return False
    word = before.text.casefold()
    if position > 1 and word in CONNECTORS:
        return True
    if word in FUNCTION_WORDS:
        is_name = word in GIVEN_NAMES or _is_inside_a_run(text, proper, position - 1)
        return position > 1 and is_name
    is_job = word in JOB_WORDS and word not in FORMS_OF_ADDRESS
    return word not in TITLE_NEIGHBOURS and not is_job and not known_before
