"""What goes into an import: an article that was read, or the reason why it was not."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article besides its text; "" and None for unknown."""

    outlet: str = ""
    url: str = ""
    published: date | None = None

    def or_else(self, other: "Metadata") -> "Metadata":
        """A copy with missing values taken from the other."""
        return Metadata(self.outlet or other.outlet, self.url or other.url, self.published or other.published)


@dataclass(frozen=True)
class Draft:
    """An article to import: `name` for people, `raw` the original bytes, `text` the decoded ones.

    `replaces` is the id of the article that an editor calls it a new version of; otherwise the URL decides.
    `notes` say what people should know about how it was read.
    """

    name: str
    raw: bytes
    text: str
    headline: str
    outlet: str = ""
    url: str = ""
    published: date | None = None
    replaces: int | None = None
    notes: tuple[str, ...] = ()

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()

    @property
    def digest(self) -> str:
        return digest(self.sha256, self.outlet, self.url)

    @cached_property
    def wording(self) -> str:
        """SHA-256 of its words, equal for texts that differ only in case and punctuation."""
        return hashlib.sha256(" ".join(re.findall(r"\w+", self.text.casefold())).encode()).hexdigest()


def digest(sha256: str, outlet: str, url: str) -> str:
    """The identity of a source: its bytes, its outlet and its URL (unknown equals unknown)."""
    return hashlib.sha256("\n".join((sha256, outlet, url)).encode()).hexdigest()


class Refusal(ValueError):
    """Why a file was not imported: what was found in it, and what was expected."""

    def __init__(self, name: str, reason: str):
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
