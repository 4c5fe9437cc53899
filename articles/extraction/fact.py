"""What the extractor returns: plain values, independent of any database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# The kinds that are measured. An "origin" (who made what a show is based on) is extra.
KINDS = ("network", "status", "final_season", "premiere", "finale", "episodes", "cast", "crew", "quote")
DATED = frozenset({"premiere", "finale"})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: offsets in Unicode code points, `text == article[start:end]`."""

    start: int
    end: int
    text: str

    def as_dict(self) -> dict[str, Any]:
        return {"start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as written, and what it refers to.

    `fills` is the key of the fact that it fills (`show`, `person`, `character`, `network`, `speaker`), `kind`
    the kind of entity (`show`, `person`, `character`, `network`, `organisation`), `name` the canonical name,
    `span` its place.
    """

    fills: str
    kind: str
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with all its evidence.

    `keys` holds the keys of its kind (`show`, `season`, `date_text`, ...) and qualifiers (`modality`,
    `implied`, `direction`, `earlier_season`), as JSON values. `evidence` is the sentences that state it, or
    for a quote, the words between the marks, one span for each part. `confidence` is the measured precision
    of `rule`.
    """

    kind: str
    keys: Mapping[str, Any]
    evidence: tuple[Span, ...]
    confidence: float
    rule: str
    mentions: tuple[Mention, ...] = field(default=(), compare=False)

    def __getitem__(self, key: str) -> Any:
        return self.keys[key]

    def get(self, key: str, default: Any = None) -> Any:
        return self.keys.get(key, default)

    def as_dict(self) -> dict[str, Any]:
        """The fact in the form of the output contract."""
        return {
            "kind": self.kind,
            **self.keys,
            "confidence": self.confidence,
            "rule": self.rule,
            "evidence": [span.as_dict() for span in self.evidence],
        }
