"""Feeds of outlets: the URLs of the articles that they list."""

from io import BytesIO
from urllib.parse import urljoin

import feedparser

from .draft import Refusal
from .fetching import FEEDS, Page

MOST = 50


def is_feed(page: Page) -> bool:
    return page.type in FEEDS


def addresses_in(feed: Page) -> list[str]:
    """The addresses listed in an RSS or Atom feed, up to 50. Raises Refusal if it is not one."""
    # As a stream, since feedparser would open a file of that name; the content of entries is ignored.
    parsed = feedparser.parse(BytesIO(feed.content), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.version:
        raise Refusal(feed.url, f"it is {feed.type}, not a feed; expected RSS or Atom")
    links = [urljoin(feed.url, entry.link) for entry in parsed.entries if entry.get("link")]
    if not links:
        raise Refusal(feed.url, "a feed that lists no articles")
    return list(dict.fromkeys(links))[:MOST]
