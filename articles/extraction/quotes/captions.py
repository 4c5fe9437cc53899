"""Which paragraphs tell the story, and which are asides: captions, headings and cut teasers.

A caption may stand between two paragraphs of one speech as if it belonged to it, and often repeats their
words.
"""

import re
from collections import Counter

from articles.extraction.quotes.marks import find_quotations
from articles.extraction.text import CUT, Paragraph, Role, Text

MARKS = "\"'“”„‟‘’‚‛`´«»‹›"
REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")
LEAD_IN = re.compile(r"[A-Z][\w’' -]{1,40}[:!?] ?")
QUOTED_LEAD_IN = re.compile(r"[\"'“‘][^\"'“”‘’]{3,60}[\"'”’]:")
INTRODUCES_SPEECH = re.compile(r":\s*[\"'“‘]")
LONGEST_KEY = 40


def story_and_asides(text: Text) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs after the headline: those of the story, and the asides."""
    below = [paragraph for paragraph in text.paragraphs if paragraph.role != Role.HEADLINE]
    repeated = _repeating(text, below)
    story, asides = [], []
    for n, paragraph in enumerate(below):
        (asides if n in repeated or _is_aside(text, paragraph) else story).append(paragraph)
    return story, asides


def _is_aside(text: Text, paragraph: Paragraph) -> bool:
    """Whether a paragraph is a caption by its role, a cut teaser, or not a sentence."""
    words = text.string[paragraph.start : paragraph.end]
    if paragraph.role == Role.CAPTION or (paragraph.role == Role.TEASER and CUT.search(words)):
        return True
    if words.endswith((")", "]")):
        words = REMARK.sub("", words)
    if words[:1] in MARKS:
        return QUOTED_LEAD_IN.match(words) is not None
    bare = words.rstrip(MARKS)
    return bare[-1:].isalnum() and (bare == words or not INTRODUCES_SPEECH.search(words))


def _repeating(text: Text, paragraphs: list[Paragraph]) -> set[int]:
    """The indexes of paragraphs that begin like a caption ("Story time! ...") and repeat the quotes of others."""
    bounds = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
    if not any(LEAD_IN.match(text.string, start, end) for start, end in bounds):
        return set()
    quotations = [q for q in find_quotations(text.string, bounds) if q.depth == 0]
    keys = [(q.paragraph, text.string[q.start : q.start + LONGEST_KEY].casefold()) for q in quotations]
    count = Counter(key for _, key in keys)
    starts = {q.paragraph: q.start for q in reversed(quotations)}
    return {
        paragraph
        for paragraph, key in keys
        if count[key] > 1 and len(key) == LONGEST_KEY and _has_lead_in(text, starts[paragraph])
    }


def _has_lead_in(text: Text, quotation: int) -> bool:
    paragraph = text.paragraph_at(quotation)
    lead_in = LEAD_IN.match(text.string, paragraph.start, quotation)
    return lead_in is not None and lead_in.end() < quotation - 1
