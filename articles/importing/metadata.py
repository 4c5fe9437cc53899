"""What is known about an article besides its text: NAME.json beside NAME.txt, or words typed by people."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from articles.models import Article, Outlet
from shows.days import check_day

from .draft import Metadata, Refusal

DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# Schemes that a browser would run, since pages link to the URL.
RUN_BY_BROWSERS = re.compile(r"(javascript|vbscript|data):", re.IGNORECASE)


def read_metadata(name: str, raw: bytes) -> Metadata:
    """The `published`, `outlet` and `url` in a NAME.json; other keys are ignored. Raises Refusal."""
    try:
        keys = json.loads(raw)
    except UnicodeDecodeError as error:
        raise Refusal(name, f"broken JSON: not UTF-8 at byte {error.start:,}") from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise Refusal(name, f"broken JSON: {error.msg} in {place}") from None
    except (RecursionError, ValueError) as error:
        raise Refusal(name, f"broken JSON: {error}") from None
    if not isinstance(keys, dict):
        raise Refusal(name, f"expected an object with published, outlet and url, found {shown(keys)}")
    return Metadata(
        outlet=_value(name, keys, "outlet", read_outlet) or "",
        url=_value(name, keys, "url", read_url) or "",
        published=_value(name, keys, "published", read_published),
    )


def read_date(words: str) -> date:
    """The date written as YYYY-MM-DD. Raises ValueError, saying what was expected and what was found."""
    try:
        if DATE.fullmatch(words):
            return date.fromisoformat(words)
    except ValueError:
        pass
    raise ValueError(f"expected a date as YYYY-MM-DD, found {shown(words)}")


def read_published(words: str) -> date:
    """The day on which an article appeared, written as YYYY-MM-DD. Raises ValueError."""
    return check_day(read_date(words))


def read_outlet(words: str) -> str:
    """The name of an outlet, on one line. Raises ValueError."""
    return _one_line(words, Outlet._meta.get_field("name").max_length)


def read_url(words: str) -> str:
    """The address of an article, or another id given by its outlet, on one line. Raises ValueError."""
    url = _one_line(words, Article._meta.get_field("url").max_length)
    if RUN_BY_BROWSERS.match(url):
        raise ValueError(f"expected the address of a page, found {shown(words)}")
    return url


def fitting(read: Callable[[str], str], words: str | None) -> str:
    """A value on a page, if it can be stored, else ""."""
    try:
        return read(words or "")
    except ValueError:
        return ""


def shown(value: Any) -> str:
    """A value as JSON on one printable line, shortened if long."""
    words = json.dumps(value)
    return words if len(words) <= 60 else f"{words[:60]}…"


def _one_line(words: str, longest: int) -> str:
    line = " ".join(words.split())
    if not line.isprintable():
        raise ValueError(f"expected printable characters, found {shown(words)}")
    if len(line) > longest:
        raise ValueError(f"expected at most {longest:,} characters, found {len(line):,}")
    return line


def _value(name: str, keys: dict[str, Any], key: str, read: Callable[[str], Any]) -> Any:
    value = keys.get(key)
    if value is None or value == "":
        return None
    try:
        if not isinstance(value, str):
            raise ValueError(f"expected a string or null, found {shown(value)}")
        return read(value)
    except ValueError as error:
        raise Refusal(name, f'"{key}": {error}') from None
