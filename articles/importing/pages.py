"""Fetches articles by their URLs, or by the URL of a feed that lists them."""

from collections.abc import Iterable, Iterator

from .draft import Draft, Metadata, Refusal
from .feeds import addresses_in, is_feed
from .fetching import Page, fetch
from .html import decoded, read_html
from .metadata import fitting, read_url
from .text import read_text


def is_address(words: str) -> bool:
    """Whether words are the address of a page rather than the path of a file."""
    return words.lower().startswith(("http://", "https://"))


def read_pages(urls: Iterable[str], given: Metadata) -> Iterator[Draft | Refusal]:
    """The article at each address, and for a feed, at each address that it lists.

    What is given takes precedence over what the page says about itself.
    """
    for url in urls:
        try:
            page = _fetched(url)
            if is_feed(page):
                yield from read_each(addresses_in(page), given)
            else:
                yield _article(url, page, given)
        except Refusal as refusal:
            yield refusal


def read_each(urls: Iterable[str], given: Metadata) -> Iterator[Draft | Refusal]:
    """The article at each address; feeds are refused."""
    for url in urls:
        try:
            yield read_page(url, given)
        except Refusal as refusal:
            yield refusal


def read_page(url: str, given: Metadata) -> Draft:
    """The article at an address, as if its text had been pasted. Raises Refusal."""
    page = _fetched(url)
    if is_feed(page):
        raise Refusal(url, "a feed; expected an article. Curators import feeds with “Import articles”")
    return _article(url, page, given)


def _fetched(url: str) -> Page:
    try:
        address = read_url(url)
    except ValueError as error:
        raise Refusal(url[:200], str(error)) from None
    return fetch(address)


def _article(url: str, page: Page, given: Metadata) -> Draft:
    found_at = fitting(read_url, page.url) or read_url(url)
    if page.type == "text/plain":
        text = decoded(url, page.content, page.charset)
        return read_text(url, text.encode(), given.or_else(Metadata(url=found_at)))
    return read_html(url, page.content, given, url=found_at, charset=page.charset)
