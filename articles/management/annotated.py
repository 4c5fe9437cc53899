"""Annotated articles: pairs of NAME.txt and NAME.json in a folder."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from articles.extraction.calibration import AnnotatedArticle
from articles.extraction.scoring import Annotation
from articles.importing.metadata import read_date
from articles.importing.text import decode


def read_annotated(folder: Path) -> list[AnnotatedArticle]:
    """The annotated articles in a folder, sorted by name.

    Raises CommandError if there are none, or one cannot be read.
    """
    pairs = [path for path in sorted(folder.glob("*.json")) if path.with_suffix(".txt").is_file()]
    if not pairs:
        raise CommandError(f"no annotated articles (NAME.txt with NAME.json) in {folder}")
    return [_read(path) for path in pairs]


def _read(path: Path) -> AnnotatedArticle:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(data, dict) or not data.keys() >= {"entities", "facts"}:
            raise ValueError("expected an object with entities and facts")
        published = read_date(data["published"]) if data.get("published") else None
        return AnnotatedArticle(
            decode(path.with_suffix(".txt").read_bytes()), published, Annotation.read(data)
        )
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}") from None
    except ValueError as error:
        raise CommandError(f"{path}: {error}") from None


def write_annotated(folder: Path, name: str, text: str, annotation: Mapping[str, Any]) -> None:
    """Write NAME.txt, then NAME.json, each atomically. Raises OSError."""
    _write(folder / f"{name}.txt", text)
    _write(folder / f"{name}.json", json.dumps(annotation, ensure_ascii=False, indent=1) + "\n")


def _write(path: Path, words: str) -> None:
    draft = path.with_name(f".{path.name}.part")
    draft.write_text(words, encoding="utf-8", newline="\n")
    draft.replace(path)
