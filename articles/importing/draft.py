"""What goes into an import: an article as it was read, or the reason why it was not."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property


@dataclass(frozen=True, slots=True)
class About:
    """What is known of an article besides its text; "" and None where it is unknown."""

    outlet: str = ""
    url: str = ""
    published: date | None = None

    def or_else(self, other: "About") -> "About":
        """The same, with what is missing taken from the other."""
        return About(self.outlet or other.outlet, self.url or other.url, self.published or other.published)


@dataclass(frozen=True)
class Draft:
    """An article to import: `name` for people, `raw` the bytes as they came, `text` these decoded.

    `replaces`: the id of the article of which an editor calls it a new version; without it the URL tells.
    """

    name: str
    raw: bytes
    text: str
    headline: str
    outlet: str = ""
    url: str = ""
    published: date | None = None
    replaces: int | None = None

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()

    @property
    def digest(self) -> str:
        return digest(self.sha256, self.outlet, self.url)

    @cached_property
    def wording(self) -> str:
        """SHA-256 of its words: one for all texts of the same words, whatever their case and marks."""
        return hashlib.sha256(" ".join(re.findall(r"\w+", self.text.casefold())).encode()).hexdigest()


def digest(sha256: str, outlet: str, url: str) -> str:
    """What makes a source the same: its bytes, its outlet and its URL (unknown equals unknown)."""
    return hashlib.sha256("\n".join((sha256, outlet, url)).encode()).hexdigest()


class Refusal(ValueError):
    """Why a file was not imported: what was found in it, and what was expected."""

    def __init__(self, name: str, reason: str):
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
