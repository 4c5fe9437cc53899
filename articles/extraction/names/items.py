"""Titles that head the items of a list, each with its network or its day beside or below it: "Harbour Lights
(HBO)", "Harbour Lights — HBO, June 3", "Harbour Lights" above "Where to watch: HBO"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.extraction.lexicon.lexicon import Lexicon
from articles.extraction.names.cues import Kind
from articles.extraction.names.schedules import DAY, LABEL, MONTH, SEASON, TIME, TITLE
from articles.extraction.text import Paragraph, Role, Text

FEWEST, MOST_PARTS, LONGEST = 2, 6, 70
HEAD = re.compile(
    rf"[^\w“\"‘']{{0,3}}(?:\d{{1,3}}[.):] )?(?P<mark>[“\"‘']?){TITLE}"
    rf"(?:[,.]?[’'”\"])?(?:[,:]? \(?{SEASON}\)?)?\*?"
)
BESIDE = re.compile(r"(?:,(?= )| ?[–—|·:](?= )| -{1,2}(?= )| \(|(?<=[’'”\"])(?= ))(?P<details>.{2,})")
BEFORE_TEXT = re.compile(r"(?::| [–—-]{1,2})(?= [“\"‘']?\w)|(?<=\))[.,]? ")
PARTS = re.compile(r"[,;/|()–—&·:]+|(?<!\w)-+(?!\w)|\b(?:and|on|from|at|via|to)\b", re.IGNORECASE)
# Said of a network or a day beside a title, these add nothing.
IDLE = (
    r"(?:new|now|streaming|available|exclusively|premier(?:es?|ing)|debut(?:s|ing)?|returns?|starts?|begins?|launches"
    r"|airs|arrives|drops|out|early|mid|late|all|episodes|both)\b"
)
SAYS_NOTHING = re.compile(rf"(?:{TIME}|\b(?:{IDLE}|the\b)|[’'”\"*.]+(?= |$))", re.IGNORECASE)
A_DAY = re.compile(rf"(?:{DAY}|{MONTH}(?: \d{{4}})?|\d{{4}})", re.IGNORECASE)
UPDATED = re.compile(r"(?:Updated|Published|Posted|Modified)\b")


def titles_of_items(text: Text, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The spans of the titles that head items, if an article has several."""
    body = [paragraph for paragraph in text.paragraphs if paragraph.role is not Role.HEADLINE]
    lines = [(paragraph, text.string[paragraph.start : paragraph.end]) for paragraph in body]
    titles = list(_heads(lines, lexicon))
    return titles if len(titles) >= FEWEST else []


def _heads(lines: list[tuple[Paragraph, str]], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    for (paragraph, line), (_, below) in pairwise([*lines, (None, "")]):
        head = HEAD.match(line)
        if head is None or not _is_told_of(line, head, below, lexicon):
            continue
        is_told = UPDATED.match(line) or LABEL.match(line) or A_DAY.match(line) or _are_details(line, lexicon)
        if not is_told:
            yield paragraph.start + head.start("title"), paragraph.start + head.end("title")


def _is_told_of(line: str, head: re.Match, below: str, lexicon: Lexicon) -> bool:
    """Whether a network or a day stands beside a title that begins a line, or below one that fills it."""
    if head.end() == len(line):
        return _are_details(below, lexicon)
    beside = BESIDE.match(line, head.end())
    if beside is None:
        return False
    told = BEFORE_TEXT.split(beside["details"], maxsplit=1)
    # "LONDON, June 3 — The BBC" is a dateline.
    needs_network = len(told) > 1 and not head["mark"]
    return _are_details(told[0], lexicon, needs_network=needs_network)


def _are_details(words: str, lexicon: Lexicon, *, needs_network: bool = False) -> bool:
    """Whether words are nothing but networks and days."""
    if len(words) > LONGEST:
        return False
    parts = [SAYS_NOTHING.sub("", part).strip(" .") for part in PARTS.split(LABEL.sub("", words))]
    parts = [part for part in parts if part]
    networks = [part for part in parts if lexicon.find(part, Kind.NETWORK)]
    days = [part for part in parts if A_DAY.fullmatch(part)]
    return (
        0 < len(parts) <= MOST_PARTS
        and len(networks) + len(days) == len(parts)
        and bool(networks or not needs_network)
    )
