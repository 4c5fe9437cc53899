"""Plain text: from bytes to a draft. Line 1 is the headline; every further line that is not blank is a paragraph."""

import codecs

from django.conf import settings

from articles.extraction.text import decode
from shows.models import Source

from .draft import Draft, Metadata, Refusal

EXPECTED = "expected a headline on line 1, then paragraphs"
HTML = ("<!doctype html", "<html")
LONGEST_TITLE = Source._meta.get_field("title").max_length


def read_text(name: str, raw: bytes, metadata: Metadata) -> Draft:
    """The article in a file. Raises Refusal if there is none that can be stored."""
    check_size(name, len(raw))
    text = _decoded(name, raw)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines:
        raise Refusal(name, f"it is empty; {EXPECTED}")
    if lines[0].lower().startswith(HTML):
        raise Refusal(name, f"it is HTML; {EXPECTED}, or a file named .html")
    if len(lines) == 1:
        raise Refusal(name, f"a headline without a paragraph; {EXPECTED}")
    return Draft(name, raw, text, _title(lines[0]), metadata.outlet, metadata.url, metadata.published)


def check_size(name: str, size: int) -> None:
    """Raise Refusal if a file of this size is too large."""
    limit = settings.NEWSBASE_MAX_ARTICLE_BYTES
    if size > limit:
        raise Refusal(name, f"{size:,} bytes; expected at most {limit:,} (NEWSBASE_MAX_ARTICLE_BYTES)")


def _decoded(name: str, raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Refusal(name, "UTF-16, by its first bytes; expected text in UTF-8")
    nul = raw.find(b"\0")
    if nul >= 0:
        raise Refusal(name, f"binary: a NUL byte at offset {nul:,}; expected text in UTF-8")
    try:
        return decode(raw)
    except UnicodeDecodeError as error:
        # The codec removes the byte order mark before it counts.
        offset = error.start + len(raw) - len(error.object)
        byte, line = raw[offset], raw.count(b"\n", 0, offset) + 1
        found = f"byte 0x{byte:02x} at offset {offset:,} (line {line:,})"
        raise Refusal(name, f"not UTF-8: {found}; expected text in UTF-8") from None


def _title(headline: str) -> str:
    return headline if len(headline) <= LONGEST_TITLE else headline[: LONGEST_TITLE - 1] + "…"
