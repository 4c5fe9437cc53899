"""What the words that follow a name say about its kind."""

import re
from collections.abc import Iterator

from articles.extraction.names.cues import AFTER, Kind


class FollowingWords:
    """The patterns of what follows a name of one kind."""

    def __init__(self, rows: list[tuple[float, str]]):
        heaviest_first = sorted(rows, key=lambda row: -row[0])
        self._weights = [weight for weight, _ in heaviest_first]
        self._pattern = re.compile("|".join(f"({pattern})" for _, pattern in heaviest_first))

    def weight(self, words: str, start: int = 0) -> float:
        """The weight of the heaviest pattern that matches at `start`, 0 if none does."""
        match = self._pattern.match(words, start)
        return self._weights[match.lastindex - 1] if match else 0.0


# The weightiest kinds come last: if one of them matches first, nothing else needs trying.
_ROWS = sorted(AFTER.items(), key=lambda row: row[0] in (Kind.PERSON, Kind.SHOW))
_ANY_AFTER = re.compile("|".join(f"({'|'.join(pattern for _, pattern in rows)})" for _, rows in _ROWS))
_IN_ORDER = [(kind, FollowingWords(rows)) for kind, rows in _ROWS]
FOLLOWING = dict(_IN_ORDER)


def said_after(words: str) -> Iterator[tuple[Kind, float]]:
    """For each kind, the weight of what the words that follow a name say."""
    first = _ANY_AFTER.match(words)
    for kind, after in _IN_ORDER[first.lastindex - 1 :] if first else ():
        if weight := after.weight(words):
            yield kind, weight
