"""Which show each section of an article is about, where headings say so ("2. Harbour Lights (HBO)"), or
readers' questions do ("Question: Any news of Harbour Lights? —Ann")."""

import re

from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Name, Names
from articles.extraction.reading.marked import SIGNS
from articles.extraction.text import Paragraph, Role, Text

LONGEST_HEADING, SHORTEST_TEXT = 90, 60
FEWEST_SHOWS = 2
_SHOW = SIGNS[Kind.SHOW]
HEADING = re.compile(
    rf"(?:(?:\d{{1,3}}[.):]|[-–•*#]|(?:\w+day|Tonight):) ?)?[“\"‘']?{_SHOW}[”\"’']?"
    r"(?:,? [Ss](?:eason|eries) \d{1,2})?(?: ?[(\[,:–—|-](?:[^.!?]|\.(?=\d))*)?"
)
OTHER_HEADING = re.compile(r"\d{1,3}[.)] |[^(\[].{2,50}[^.,:;!?…”\"')]$")
ASKS = re.compile(r"(?:Q|Question|QUESTION)[.:] ")
# "Any news of Harbour Lights? —Ann"
SIGNED = re.compile(r"[?!.…] ?[(\[]?(?:[—–]|--?) ?@?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}[)\]]?$")
LONGEST_SIGNATURE = 60


def sections_of(text: Text, names: Names) -> list[Name | None]:
    """For each paragraph, the show that begins the heading above it, or the only show in the question above
    it.

    None for every paragraph unless the article has such headings with text below them for several shows.
    """
    found: list[Name | None] = []
    titles: set[str] = set()
    show: Name | None = None
    for n, paragraph in enumerate(text.paragraphs):
        heading = _heading(text, names, paragraph)
        if heading and _has_text(text.paragraphs, n + 1, names):
            show = heading
            titles.add(show.canonical)
        elif _is_question(text, paragraph):
            show = _only_show(names, paragraph)
            titles.update([show.canonical] if show else [])
        elif OTHER_HEADING.fullmatch(text.string, paragraph.start, paragraph.end) and not _is_slot(
            names, paragraph
        ):
            show = None
        found.append(show)
    return found if len(titles) >= FEWEST_SHOWS else [None] * len(found)


def _heading(text: Text, names: Names, paragraph: Paragraph) -> Name | None:
    """The show of a heading."""
    if paragraph.role is not Role.BODY or paragraph.end - paragraph.start > LONGEST_HEADING:
        return None
    show = next((m for m in names.in_(paragraph.start, paragraph.end) if m.kind is Kind.SHOW), None)
    if show is None:
        return None
    line = text.string[paragraph.start : show.start] + _SHOW + text.string[show.end : paragraph.end]
    return show if HEADING.fullmatch(line) else None


def _is_question(text: Text, paragraph: Paragraph) -> bool:
    """Whether a paragraph is a reader's question."""
    if ASKS.match(text.string, paragraph.start, paragraph.end):
        return True
    tail = max(paragraph.start, paragraph.end - LONGEST_SIGNATURE)
    is_signed = SIGNED.search(text.string, tail, paragraph.end) is not None
    return is_signed and "?" in text.string[paragraph.start : paragraph.end]


def _only_show(names: Names, paragraph: Paragraph) -> Name | None:
    """The show of a paragraph that names no other."""
    shows = [name for name in names.in_(paragraph.start, paragraph.end) if name.kind is Kind.SHOW]
    return shows[0] if len({show.canonical for show in shows}) == 1 else None


def _is_slot(names: Names, paragraph: Paragraph) -> bool:
    """Whether a line below a heading says where its show is to be seen: "Friday, 9pm, ITV"."""
    if paragraph.end - paragraph.start >= SHORTEST_TEXT:
        return False
    return any(name.kind is Kind.NETWORK for name in names.in_(paragraph.start, paragraph.end))


def _has_text(paragraphs: list[Paragraph], n: int, names: Names) -> bool:
    """Whether text stands at a place, or below a line there that says where the show is to be seen."""
    lines = paragraphs[n : n + 2]
    if lines and _is_slot(names, lines[0]):
        lines = lines[1:]
    return bool(lines) and lines[0].end - lines[0].start >= SHORTEST_TEXT
