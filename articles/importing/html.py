"""Web pages: extracts the article, as if its text had been pasted with what the page says about itself.

Only the text is stored, and its bytes are the ones kept. The bytes of a page differ with every visit
(advertisements, tokens, related stories), so that each visit would make a new version.
"""

import codecs
import re
from copy import deepcopy
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from htmldate import find_date
from lxml.html import Element, HtmlElement
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from .draft import Draft, Metadata, Refusal
from .metadata import fitting, read_outlet, read_url
from .text import read_text

# Finding the article takes time quadratic in this.
MOST_ELEMENTS = 30_000
# Of a paragraph, when the articles in a page are counted.
LEAST_LETTERS = 60
DECLARED = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE)
# Decoding it takes quadratic time, and it is only meant for host names.
OF_NO_PAGE = {"punycode"}
# In any script. Menus, which are taken for the article of a page that has none, have none of these.
SENTENCE_ENDS = re.compile(r"[.!?…。！？؟۔।]")
# What browsers read these as.
AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252"}
MIRRORS = re.compile(r"^(www|m|mobile|amp)\.")


def read_html(name: str, raw: bytes, given: Metadata, *, url: str = "", charset: str = "") -> Draft:
    """The article in a page. `given` takes precedence over what the page says about itself.

    `url` is where it was found and `charset` what was declared there, "" if unknown. Raises Refusal.
    """
    check_page_size(name, len(raw))
    tree = _tree(name, decoded(name, raw, charset or _declared(raw)))
    articles = sum(map(_is_whole_article, tree.iter("article")))
    found = bare_extraction(
        tree, url=url or None, with_metadata=True, include_comments=False, include_tables=False, fast=True
    )
    if found is None or not found.title or not SENTENCE_ENDS.search(found.text or ""):
        raise Refusal(name, "no article was found in the page; expected a headline and paragraphs")
    text = "\n\n".join([found.title, *_paragraphs(found)])
    if "\N{REPLACEMENT CHARACTER}" in text:
        raise Refusal(
            name, "its text has bytes that are not characters; expected UTF-8, or what the page declares"
        )
    draft = read_text(name, f"{text}\n".encode(), given.or_else(_metadata(found, tree, url)))
    if articles < 2:
        return draft
    return replace(draft, notes=(f"the page holds {articles} articles, and only one was read",))


def check_page_size(name: str, size: int) -> None:
    """Raise Refusal if a page of this size is too large."""
    limit = settings.NEWSBASE_MAX_PAGE_BYTES
    if size > limit:
        raise Refusal(name, f"{size:,} bytes; expected at most {limit:,} (NEWSBASE_MAX_PAGE_BYTES)")


def decoded(name: str, raw: bytes, charset: str) -> str:
    """The text of a page, with U+FFFD for invalid bytes. Raises Refusal if the encoding is unknown."""
    try:
        encoding = codecs.lookup(charset or "utf-8").name
        if encoding in OF_NO_PAGE:
            raise LookupError
        return raw.decode(
            "utf-8-sig" if encoding == "utf-8" else AS_BROWSERS_DO.get(encoding, encoding), "replace"
        )
    except (LookupError, UnicodeError):
        raise Refusal(name, f"its encoding “{charset}” is not known; expected UTF-8") from None


def _declared(raw: bytes) -> str:
    found = DECLARED.search(raw[:4096])
    return found[1].decode() if found else ""


def _tree(name: str, html: str) -> HtmlElement:
    tree = load_html(html)
    if tree is None:
        raise Refusal(name, "it is not HTML; expected a page with an article")
    elements = sum(1 for _ in tree.iter())
    if elements > MOST_ELEMENTS:
        raise Refusal(name, f"a page of {elements:,} elements; expected at most {MOST_ELEMENTS:,}")
    # Extraction prunes the tree, which is still needed for what the page says about itself.
    return tree


def _is_whole_article(element: HtmlElement) -> bool:
    """Whether it has a headline and paragraphs, which teasers of other articles and comments of readers lack."""
    paragraphs = [each for each in element.iter("p") if len(each.text_content()) >= LEAST_LETTERS]
    inner = next(element.iterancestors("article"), None) is not None
    return not inner and len(paragraphs) > 1 and next(element.iter("h1", "h2"), None) is not None


def _paragraphs(found: Document) -> list[str]:
    """The paragraphs after the headline, which many pages repeat above them."""
    lines = [line.removeprefix("- ").strip() for line in found.text.split("\n")]
    return [line for line in lines if line and line != found.title]


def _metadata(found: Document, tree: HtmlElement, url: str) -> Metadata:
    outlet = found.sitename if found.sitename != found.hostname else ""
    canonical = found.url if _same_site(found.url, url) else ""
    return Metadata(
        fitting(read_outlet, outlet), fitting(read_url, canonical or url), _date(tree, canonical or url)
    )


def _same_site(canonical: str | None, url: str) -> bool:
    """Whether a page may call this its address: one on another outlet's site would make it a new version there."""
    if not canonical or urlsplit(canonical).scheme not in ("http", "https"):
        return False
    return not url or _site(canonical) == _site(url)


def _site(url: str) -> str:
    return MIRRORS.sub("", urlsplit(url).hostname or "")


def _date(tree: HtmlElement, url: str) -> date | None:
    """The publication date that a page declares; dates in its text are those of other things."""
    page = Element("html")
    page.append(deepcopy(tree.find("head")) if tree.find("head") is not None else Element("head"))
    page.append(body := Element("body"))
    for data in tree.iterfind("body//script[@type='application/ld+json']"):
        body.append(deepcopy(data))
    found = find_date(
        page, url=url or None, extensive_search=False, original_date=True, outputformat="%Y-%m-%d"
    )
    return date.fromisoformat(found) if found else None
