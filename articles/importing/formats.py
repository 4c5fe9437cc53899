"""Which reader a file needs: .html and .htm are saved pages, everything else is plain text."""

from . import html, text
from .draft import Draft, Metadata


def read_article(name: str, raw: bytes, given: Metadata) -> Draft:
    """The article in a file. Raises Refusal if there is none that can be stored."""
    return html.read_html(name, raw, given) if _is_page(name) else text.read_text(name, raw, given)


def check_size(name: str, size: int) -> None:
    """Raise Refusal if a file of this size is too large for its format."""
    check = html.check_page_size if _is_page(name) else text.check_size
    check(name, size)


def _is_page(name: str) -> bool:
    return name.lower().endswith((".html", ".htm"))
