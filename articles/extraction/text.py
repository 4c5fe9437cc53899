"""The text of an article in parts: headline, teaser, paragraphs, captions, sentences, tokens. Offsets are
code points."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from articles.extraction.fact import Span


class Role(StrEnum):
    """The function of a paragraph."""

    HEADLINE = "headline"
    TEASER = "teaser"
    BODY = "body"
    CAPTION = "caption"


class Paragraph(NamedTuple):
    """A line of the text that is not blank, without surrounding white space."""

    start: int
    end: int
    role: Role


class Sentence(NamedTuple):
    """One sentence; `paragraph` is the index of its paragraph."""

    start: int
    end: int
    paragraph: int
    role: Role


class Token(NamedTuple):
    """A word, a number, a possessive ending or a punctuation mark."""

    start: int
    end: int
    text: str


def decode(raw: bytes) -> str:
    """The text of a file: UTF-8 without a byte order mark, with every line ending converted to LF.

    Raises UnicodeDecodeError if the bytes are not UTF-8.
    """
    return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # initials: C.K., J.J.
    r"|['’”]s\b|(?<=[A-Z])['’]S\b"  # a possessive ending, even with a wrong apostrophe or in capitals
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|am|pm|c)?\b"
    r"|(?:post|ex|pre|Ex(?!-(?:Wi|Hus|Boy|Girl|Men)))(?=-[A-Z])"  # "ex-Fog Lane"; below, after a name: "Ann Lee-led"
    r"|\w+(?:['’](?!s\b|(?<=[A-Z]['’])S\b)\w+"
    r"|-(?!(?:led|penned|run|helmed|directed|fronted|written|hosted|starring|created|scripted)\b)\w+)*"
    r"|[^\w\s]"
)
NO_LETTERS = re.compile(r"\W+")
LONGEST_SENTENCE = 1200
LINE = re.compile(r"\S(?:[^\n]*\S)?")
CUT = re.compile(r"(?:\[\s*(?:\.\.\.|…)\s*\]|\.\.\.|…)$")
ENDS_SENTENCE = frozenset(".!?…\"”’':)]")
LAST_TEASER = 3
STOP = re.compile(r"(?:[.!?…]|\.\.\.)[.!?…]*['\"”’»)\]]*(?=\s+['\"“‘«(\[#@—–-]*\s?[A-Z0-9À-Þ])")
ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|sgt|lt|col|gen|capt|cpl|maj|cmdr|pvt|det|insp|supt|rev|hon|prof|sen|rep|gov|pres|"
    r"jr|sr|vs|etc|inc|ltd|co|corp|no|nos"
    r"|vol|ep|eps|feat|ft|approx|est|dept|univ|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|"
    r"dec|mon|tue|tues|wed|thu|thurs"
    r"|fri|sat|sun|a\.m|p\.m|e\.g|i\.e|u\.s|u\.k|aka|a\.k\.a)|(?<![\w'’])[a-z]|\b[a-z]\.[a-z])\.$",
    re.IGNORECASE,
)
ENDS_SENTENCE_ANYWAY = re.compile(
    r"(?:\b(?:[ap]\.m|u\.s|u\.k|jr|sr|inc|etc|co)|\b[a-z]\.[a-z])\.$", re.IGNORECASE
)
NEW_SENTENCE_WORD = re.compile(
    r"\s+['\"“‘]*(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|These|His|Her|"
    r"Its|Their|As|With|For|After|While|When"
    r"|There|You|If|What|So|Then|Now|Both|Also)\b"
)


class Text:
    """The text of one article, split once."""

    def __init__(self, string: str):
        self.string = string
        self.paragraphs = _paragraphs(string)
        self.sentences = [s for n, p in enumerate(self.paragraphs) for s in _sentences(string, n, p)]
        self._sentence_starts = [s.start for s in self.sentences]
        self._paragraph_starts = [p.start for p in self.paragraphs]

    @property
    def headline(self) -> Paragraph | None:
        return self.paragraphs[0] if self.paragraphs else None

    @cached_property
    def tokens(self) -> list[Token]:
        return [Token(m.start(), m.end(), m[0]) for m in TOKEN.finditer(self.string)]

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct tokens."""
        return frozenset([token.text for token in self.tokens])

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that begin in [start, end)."""
        starts = self._token_starts
        first = bisect_left(starts, start)
        return self.tokens[first : bisect_left(starts, end, first)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The last sentence that begins at or before the offset."""
        n = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[n] if n >= 0 else None

    def span_at(self, offset: int) -> Span:
        """The sentence of a name that begins at the offset."""
        sentence = self.sentence_at(offset)
        return self.span(sentence.start, sentence.end)

    def paragraph_at(self, offset: int) -> Paragraph | None:
        n = bisect_right(self._paragraph_starts, offset) - 1
        return self.paragraphs[n] if n >= 0 else None

    def span(self, start: int, end: int) -> Span:
        return Span(start, end, self.string[start:end])


def _paragraphs(string: str) -> list[Paragraph]:
    stretches = [line.span() for line in LINE.finditer(string)]
    lines = [string[start:end] for start, end in stretches]
    may_be_captions = any(line[-1] not in ENDS_SENTENCE for line in lines[1:])
    said = _first_said(lines) if may_be_captions else {}
    return [Paragraph(start, end, _role(n, lines, said)) for n, (start, end) in enumerate(stretches)]


def _letters(words: str) -> str:
    return NO_LETTERS.sub("", words[:600]).casefold()


def _first_said(lines: list[str]) -> dict[str, int]:
    """The first letters of each sentence -> the first line that has it."""
    said: dict[str, int] = {}
    for n, line in enumerate(lines):
        for sentence in re.split(r"[.!?:]\s", line):
            said.setdefault(_letters(sentence)[:80], n)
    return said


def _role(n: int, lines: list[str], said: dict[str, int]) -> Role:
    if n == 0:
        return Role.HEADLINE
    if n <= LAST_TEASER and _is_teaser(n, lines):
        return Role.TEASER
    line = lines[n]
    return Role.CAPTION if line[-1] not in ENDS_SENTENCE and _repeats(n, _letters(line), said) else Role.BODY


def _is_teaser(n: int, lines: list[str]) -> bool:
    """Whether a line repeats the beginning of a later one; if it is cut off, of one directly below."""
    below, fewest = (lines[n + 1 : n + 4], 30) if CUT.search(lines[n]) else (lines[n + 1 :], 60)
    beginning = _letters(lines[n])[:500]
    return len(beginning) >= fewest and any(_begins_with(other, beginning) for other in below)


def _begins_with(line: str, beginning: str) -> bool:
    """Whether the letters of a line begin with these; its first characters nearly always rule it out cheaply."""
    return beginning.startswith(_letters(line[:10])) and _letters(line).startswith(beginning)


def _repeats(n: int, letters: str, said: dict[str, int]) -> bool:
    """Whether a line, whole or without its first words, repeats a sentence from before."""
    if len(letters) < 30:
        return False
    return said.get(letters[:80], n) < n or (len(letters) >= 40 and said.get(letters[-80:], n) < n)


def _sentences(string: str, n: int, paragraph: Paragraph) -> list[Sentence]:
    sentences, start = [], paragraph.start
    for stop in STOP.finditer(string, paragraph.start, paragraph.end):
        if stop.group().startswith(".") and len(stop.group()) == 1:
            before = string[max(start, stop.end() - 12) : stop.end()]
            if ABBREVIATION.search(before) and not (
                ENDS_SENTENCE_ANYWAY.search(before) and NEW_SENTENCE_WORD.match(string, stop.end())
            ):
                continue
        if stop.end() <= start:
            continue
        sentences.append(Sentence(start, stop.end(), n, paragraph.role))
        start = stop.end()
        while start < paragraph.end and string[start].isspace():
            start += 1
    if start < paragraph.end:
        sentences.append(Sentence(start, paragraph.end, n, paragraph.role))
    return [piece for sentence in sentences for piece in _cut(string, sentence)]


def _cut(string: str, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence in pieces short enough for evidence, cut between words."""
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        end = string.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        end = end if end > start else start + LONGEST_SENTENCE
        yield Sentence(start, end, sentence.paragraph, sentence.role)
        start = end + (string[end] == " ")
    if start < sentence.end:
        yield Sentence(start, sentence.end, sentence.paragraph, sentence.role)
