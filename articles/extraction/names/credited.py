"""What published credits say about the kinds of an article's names: whoever makes or acts in shows is a
person, and everyday words that are the title of such a show may be meant as that title."""

from collections.abc import Iterator

from articles.extraction.lexicon.credits import Credits, alike
from articles.extraction.lexicon.lexicon import Key
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.cues import Kind

FULL_NAME, ONE_WORD = 1.5, 0.5
TITLE_OF_SOMEBODY = 1.0


def said_by_credits(candidates: list[Candidate], credits: Credits) -> Iterator[tuple[Key, Kind, float]]:
    """The names found in the credits, each with the kind that this suggests and the weight of the suggestion."""
    unknown = {c.key: c.text for c in candidates if not c.entries}
    acting: set[str] = set()
    for key, name in unknown.items():
        shows, is_full = credits.acting(name), " " in name
        if shows or (is_full and credits.making(name)):
            yield key, Kind.PERSON, FULL_NAME if is_full else ONE_WORD
        if is_full:
            acting |= shows
    for key, entries in {c.key: c.entries for c in candidates}.items():
        if any(e.kind == Kind.SHOW and e.ordinary and alike(e.name) in acting for e in entries):
            yield key, Kind.SHOW, TITLE_OF_SOMEBODY
