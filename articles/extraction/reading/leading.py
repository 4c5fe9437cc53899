"""The shows that matter most in an article."""

from collections import Counter

from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Name, Names
from articles.extraction.reading.background import is_background
from articles.extraction.reading.knowledge import Knowledge
from articles.extraction.text import Role, Text

NEW_SHOW = 1.5  # new shows are what articles tend to be about
HEADLINE = 3
ONLY_SAYS_WHO = 0.4
EARLY = 500  # characters


def leading_shows(text: Text, names: Names, knowledge: Knowledge) -> list[Name]:
    """The article's shows, most important first; the first is the one it is about."""
    scores: Counter = Counter()
    first: dict[str, Name] = {}
    for name in names.mentions:
        if name.kind is not Kind.SHOW:
            continue
        first.setdefault(name.canonical, name)
        weight = ONLY_SAYS_WHO if is_background(text, names, name) else 1.0
        if text.paragraph_at(name.start).role is Role.HEADLINE:
            weight *= HEADLINE
        if (years := knowledge.years_on(name, knowledge.year)) is not None and years <= 0:
            weight *= NEW_SHOW
        scores[name.canonical] += weight + 0.5 / (1 + name.start / EARLY)
    return sorted(first.values(), key=lambda name: (-scores[name.canonical], name.start))
