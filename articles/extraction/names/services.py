"""Streaming services that are not in the lexicon, recognised by a final plus ("Lumio+") or by a description
("the streaming service Lumio")."""

import re
from collections.abc import Iterator

from articles.extraction.lexicon.lexicon import Entry, Lexicon
from articles.extraction.lexicon.vocabulary import FUNCTION_WORDS, GIVEN_NAMES
from articles.extraction.text import Text

_WORD = r"[A-ZÀ-Þ][\w-]*"
PLUS = re.compile(rf"(?<![\w'’.-])(?P<name>{_WORD}[a-z]\w*\+)(?![\w+])")
CALLED = re.compile(
    r"(?:\b[Ss]treaming (?:service|platform|outfit|giant)|\b(?:[Cc]able|TV|[Tt]elevision) (?:network|channel|station)|"
    r"\b(?:[Pp]ublic|[Cc]ommercial|[Nn]ational|[Ss]tate|[Ll]ocal) (?:broadcaster|channel)|\b[Pp]ubcaster|"
    rf"\b[Cc]abler|\b[Ss]treamer) (?P<name>{_WORD}(?: (?:TV|Television|Channel|Network|\d))?)(?! [A-ZÀ-Þ&])"
)
NO_SERVICES = frozenset({"Google+"})
OTHER_WORDS = GIVEN_NAMES | FUNCTION_WORDS


def with_services(text: Text, lexicon: Lexicon) -> Lexicon:
    """The lexicon extended by the unknown services that a text names."""
    unknown = sorted({*_named(text.string)} - NO_SERVICES)
    unknown = [name for name in unknown if not lexicon.find(name)]
    return lexicon.with_names((Entry("network", name), ()) for name in unknown) if unknown else lexicon


def _named(string: str) -> Iterator[str]:
    if "+" in string:
        yield from (match["name"] for match in PLUS.finditer(string))
    for match in CALLED.finditer(string):
        if match["name"].casefold() not in OTHER_WORDS:
            yield match["name"]
