"""Annotated articles: pairs NAME.txt and NAME.json in a folder."""

import json
from pathlib import Path

from articles.extraction.calibration import Article
from articles.extraction.scoring import Annotation
from articles.importing.about import read_date
from articles.importing.text import decode


def read_annotated(folder: Path) -> list[Article]:
    """The annotated articles of a folder in the order of their names. Raises FileNotFoundError where it has none."""
    pairs = [path for path in sorted(folder.glob("*.json")) if path.with_suffix(".txt").is_file()]
    if not pairs:
        raise FileNotFoundError(f"no annotated articles (NAME.txt with NAME.json) in {folder}")
    return [_read(path) for path in pairs]


def _read(path: Path) -> Article:
    data = json.loads(path.read_text(encoding="utf-8"))
    published = read_date(data["published"]) if data.get("published") else None
    return Article(decode(path.with_suffix(".txt").read_bytes()), published, Annotation.read(data))
