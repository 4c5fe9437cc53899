"""Feeds of outlets: the URLs of the articles that they list."""

import re
from io import BytesIO
from urllib.parse import urljoin

import feedparser

from .draft import Refusal
from .fetching import FEEDS, Page

MOST = 50
# With NUL between them in UTF-16.
FIRST_TAG = re.compile(rb"<\0{0,3}\w")
# What feedparser does with the part before that takes time by the square of its length.
LONGEST_PREAMBLE = 4_000


def is_feed(page: Page) -> bool:
    return page.type in FEEDS


def addresses_in(feed: Page) -> list[str]:
    """The addresses listed in an RSS or Atom feed, up to 50. Raises Refusal if it is not one."""
    begins = FIRST_TAG.search(feed.content)
    if (begins.start() if begins else len(feed.content)) > LONGEST_PREAMBLE:
        raise Refusal(
            feed.url, f"it has no tag in its first {LONGEST_PREAMBLE:,} bytes; expected RSS or Atom"
        )
    # As a stream, since feedparser would open a file of that name; the content of entries is ignored.
    parsed = feedparser.parse(BytesIO(feed.content), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.version:
        raise Refusal(feed.url, f"it is {feed.type}, not a feed; expected RSS or Atom")
    links = [urljoin(feed.url, entry.link) for entry in parsed.entries if entry.get("link")]
    if not links:
        raise Refusal(feed.url, "a feed that lists no articles")
    return list(dict.fromkeys(links))[:MOST]
