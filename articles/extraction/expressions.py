"""Expressions that are tried only where they can match.

Hundreds of expressions are applied to each sentence, and nearly all require words that it lacks. So each
pattern is analysed for the words that any match must contain; one pass over a sentence finds which of them it
has; and only the expressions whose needs are met are tried.
"""

import re
import sys
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from re import _constants as op
from re import _parser  # no public API exposes the parts of an expression

import ahocorasick

MOST_WORDS, FEW_CHARACTERS, MOST_FIRST = 128, 10, 24
NEARLY_EVERYWHERE = frozenset((",", "as", "he", "is", "the", "to"))
REPEATS, LOOKS = (op.MAX_REPEAT, op.MIN_REPEAT), (op.ASSERT, op.ASSERT_NOT)


class Line:
    """A string in lower case, with the needs of expressions that it meets and those that it does not."""

    __slots__ = ("met", "string", "unmet")

    def __init__(self, string: str):
        self.string = in_small_letters(string)
        self.met = NEEDS.met_by(self.string)
        self.unmet = NEEDS.every & ~self.met


class Expression:
    """An expression over lower-case strings, several times faster than ignoring case. It is compiled on first
    use.

    Windows work as in `re`: lookbehinds see what comes before `start`, and nothing sees what comes after
    `end`.
    """

    def __init__(self, pattern: str):
        self.pattern = self.guarded = pattern
        self.needs = self.enough = 0
        NEEDS.add(self)

    @cached_property
    def compiled(self) -> re.Pattern:
        return re.compile(self.guarded)

    def can_match(self, line: Line) -> bool:
        """Whether the line has the words that a match needs; it may still have no match."""
        return not self.needs & line.unmet

    def occurs(self, line: Line) -> bool:
        """Whether the expression has a match anywhere in the line."""
        return bool(self.enough & line.met) or self.search(line) is not None

    def finditer(self, line: Line, start: int = 0, end: int = sys.maxsize) -> Iterable[re.Match]:
        return () if self.needs & line.unmet else self.compiled.finditer(line.string, start, end)

    def search(self, line: Line, start: int = 0, end: int = sys.maxsize) -> re.Match | None:
        return None if self.needs & line.unmet else self.compiled.search(line.string, start, end)

    def match(self, line: Line, start: int = 0, end: int = sys.maxsize) -> re.Match | None:
        return None if self.needs & line.unmet else self.compiled.match(line.string, start, end)


class _Needs:
    """The needs of all expressions: one bit for each set of words of which a string must contain one."""

    def __init__(self):
        self.expressions: list[Expression] = []
        self.every = 0
        self._automaton: ahocorasick.Automaton | None = None

    def add(self, expression: Expression) -> None:
        self.expressions.append(expression)
        self._automaton = None

    def met_by(self, string: str) -> int:
        met = 0
        for _, needs in (self._automaton or self._build()).iter(string):
            met |= needs
        return met

    def _build(self) -> ahocorasick.Automaton:
        bits: dict[frozenset[str], int] = {}
        for expression in self.expressions:
            own = (bits.setdefault(words, 1 << len(bits)) for words in needs_of(expression.pattern))
            expression.needs = sum(own)
            enough = enough_for(expression.pattern)
            expression.enough = bits.setdefault(enough, 1 << len(bits)) if enough else 0
            expression.guarded = guarded(expression.pattern)
        self.every = (1 << len(bits)) - 1
        automaton = ahocorasick.Automaton()
        for words, bit in bits.items():
            for word in words:
                automaton.add_word(word, automaton.get(word, 0) | bit)
        automaton.make_automaton()
        self._automaton = automaton
        return automaton


NEEDS = _Needs()


def in_small_letters(string: str) -> str:
    """The string in lower case, with the same length: a letter whose lower-case form is longer stays."""
    lower = string.lower()
    if len(lower) == len(string):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in string)


@lru_cache(maxsize=1)  # each pattern is looked at several times in a row, and parsing it takes longest
def _parsed(pattern: str) -> _parser.SubPattern:
    return _parser.parse(pattern)


@cache
def needs_of(pattern: str) -> frozenset[frozenset[str]]:
    """Sets of words; a string without any word of one of them cannot match."""
    strings, needs = _of_sequence(_parsed(pattern))
    every = needs if strings is None else [strings]
    return frozenset(_shortest(words) for words in every if all(map(_tells, words)))


def enough_for(pattern: str) -> frozenset[str]:
    """Words that are a whole match each: the alternatives that contain nothing else."""
    parts = _parsed(pattern)
    if len(parts) != 1 or parts[0][0] is not op.BRANCH:
        return frozenset()
    words = [branch for branch in parts[0][1][1] if all(kind is op.LITERAL for kind, _ in branch)]
    return frozenset("".join(chr(value) for _, value in word) for word in words)


def guarded(pattern: str) -> str:
    """The pattern preceded by a lookahead for its possible first characters, if these are few.

    Python's search is fast for patterns that begin with literals, but tries one that begins with an optional
    part, a word boundary or a lookbehind at every position.
    """
    parts = _parsed(pattern)
    first, may_be_empty = _first_of_sequence(parts)
    if not _begins_slowly(parts) or first is None or may_be_empty or len(first) > MOST_FIRST:
        return pattern
    return f"(?=[{''.join(sorted(first))}])(?:{pattern})"


def _begins_slowly(parts) -> bool:
    kind, value = parts[0] if parts else (None, None)
    if kind is op.SUBPATTERN:
        return _begins_slowly(value[-1])
    if kind is op.BRANCH:
        return any(branch[0][0] is not op.LITERAL for branch in value[1] if branch)
    return kind in REPEATS or kind in LOOKS or kind is op.AT


First = frozenset[str] | None
"""The possible first characters of a match, as members of a character class; None for nearly any."""


def _first_of_sequence(parts: Iterable) -> tuple[First, bool]:
    """The first characters possible for a sequence of parts, and whether it can match the empty string."""
    every: frozenset[str] = frozenset()
    for part in parts:
        first, may_be_empty = _first_of_part(*part)
        if first is None:
            return None, may_be_empty
        every |= first
        if not may_be_empty:
            return every, False
    return every, True


def _first_of_part(kind, value) -> tuple[First, bool]:
    if kind is op.LITERAL:
        return frozenset([re.escape(chr(value))]), False
    if kind is op.IN:
        characters = _of_characters(value)
        digits = frozenset([r"\d"]) if value == [(op.CATEGORY, op.CATEGORY_DIGIT)] else None
        return frozenset(map(re.escape, characters)) if characters else digits, False
    if kind is op.BRANCH:
        firsts, empty = zip(*map(_first_of_sequence, value[1]), strict=True)
        return None if None in firsts else frozenset.union(*firsts), any(empty)
    if kind is op.SUBPATTERN:
        return _first_of_sequence(value[-1])
    if kind is op.ATOMIC_GROUP:
        return _first_of_sequence(value)
    if kind in REPEATS:
        first, may_be_empty = _first_of_sequence(value[2])
        return first, may_be_empty or value[0] == 0
    if kind is op.AT or kind in LOOKS:
        return frozenset(), True
    return None, False


def _tells(word: str) -> bool:
    """Whether a word is rare enough to be worth searching for."""
    bare = word.strip()
    return bare not in NEARLY_EVERYWHERE and (len(bare) > 1 or (bare != "" and not bare.isalnum()))


def _shortest(words: Iterable[str]) -> frozenset[str]:
    """The words without those that contain another one."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(shorter in word for shorter in kept):
            kept.append(word)
    return frozenset(kept)


Strings = frozenset[str] | None
"""All strings that a part of an expression can match; None if there are too many."""
Needs = list[frozenset[str]]


def _of_sequence(parts: Iterable) -> tuple[Strings, Needs]:
    """For a sequence of parts: all strings that it matches, or else what it needs."""
    needs, run, whole = [], frozenset([""]), True
    for part in parts:
        strings, more = _of_part(*part)
        if part[0] is op.ASSERT:
            needs += more
            continue
        if strings is not None and len(run) * len(strings) <= MOST_WORDS:
            run = frozenset(before + after for before in run for after in strings)
            continue
        needs += [run, *more]
        run, whole = strings or frozenset([""]), False
    return (run, []) if whole and not needs else (None, [*needs, run])


def _of_part(kind, value) -> tuple[Strings, Needs]:
    if kind is op.LITERAL:
        return frozenset(chr(value)), []
    if kind is op.IN:
        return _of_characters(value), []
    if kind is op.BRANCH:
        return _of_branches([_of_sequence(branch) for branch in value[1]])
    if kind is op.GROUPREF_EXISTS:
        return _of_branches([_of_sequence(branch or ()) for branch in value[1:]])
    if kind is op.FAILURE or (kind is op.ASSERT_NOT and not value[1]):  # "(?!)"
        return frozenset(), []
    if kind is op.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind is op.ATOMIC_GROUP:
        return _of_sequence(value)
    if kind in REPEATS:
        return _of_repeated(*value)
    if kind is op.ASSERT:
        strings, needs = _of_sequence(value[1])
        return frozenset([""]), needs if strings is None else [strings]
    if kind is op.AT or kind is op.ASSERT_NOT:
        return frozenset([""]), []
    return None, []


def _of_characters(members: list) -> Strings:
    characters: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            characters.add(chr(value))
        elif kind is op.RANGE and value[1] - value[0] < FEW_CHARACTERS:
            characters.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(characters)


def _of_repeated(least: int, most: int, parts: Iterable) -> tuple[Strings, Needs]:
    if least == 0 and most > 1:
        return None, []
    strings, needs = _of_sequence(parts)
    if strings is None:
        return None, needs if least else []
    if most > 1:
        return None, [strings]
    return strings if least else strings | {""}, []


def _of_branches(branches: list[tuple[Strings, Needs]]) -> tuple[Strings, Needs]:
    if all(strings is not None for strings, _ in branches):
        return frozenset.union(*(strings for strings, _ in branches)), []
    best = [max(needs, key=_selectivity) if strings is None else strings for strings, needs in branches]
    return None, [frozenset.union(*best)]


def _selectivity(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)
