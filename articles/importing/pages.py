"""Articles by their addresses: fetched and read."""

from collections.abc import Iterable, Iterator

from .about import fitting, read_url
from .draft import About, Draft, Refusal
from .fetching import fetch
from .html import decoded, read_html
from .text import read_text


def is_address(words: str) -> bool:
    """Whether words are the address of a page, and not the path of a file."""
    return words.lower().startswith(("http://", "https://"))


def read_pages(urls: Iterable[str], given: About) -> Iterator[Draft | Refusal]:
    """What stands at each address. What is given counts first, then what the page says about itself."""
    for url in urls:
        try:
            yield read_page(url, given)
        except Refusal as refusal:
            yield refusal


def read_page(url: str, given: About) -> Draft:
    """The article at an address, as if its text had been pasted. Raises Refusal."""
    try:
        url = read_url(url)
    except ValueError as error:
        raise Refusal(url[:200], str(error)) from None
    page = fetch(url)
    found_at = fitting(read_url, page.url) or url
    if page.type == "text/plain":
        text = decoded(url, page.content, page.charset)
        return read_text(url, text.encode(), given.or_else(About(url=found_at)))
    return read_html(url, page.content, given, url=found_at, charset=page.charset)
