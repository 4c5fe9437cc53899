"""Files and folders: from paths to drafts and refusals."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from .archives import is_archive, unpacked
from .draft import Draft, Metadata, Refusal
from .formats import check_size, read_article
from .metadata import read_metadata
from .uploads import read_uploads, texts_in


def find_texts(paths: Iterable[str | Path]) -> list[Path]:
    """The named files, and every .txt file in the named folders, sorted by name; each once. A NAME.json comes with
    its NAME.txt."""
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        inside = sorted(text for text in path.rglob("*.txt") if text.is_file()) if path.is_dir() else []
        found.update(dict.fromkeys(inside or [path]))
    articles = {path.with_suffix("") for path in found if path.suffix != ".json"}
    return [path for path in found if path.suffix != ".json" or path.with_suffix("") not in articles]


def read_files(paths: Iterable[Path], given: Metadata) -> Iterator[Draft | Refusal]:
    """The article in each file, and in each file of an archive.

    NAME.json beside NAME.txt takes precedence, then what is given, then what a saved page says about itself.
    """
    for path in paths:
        try:
            if _is_archive(path):
                with _opened(path) as file:
                    yield from read_uploads(unpacked(_name(path), file), given)
            else:
                yield _read_file(path, given)
        except Refusal as refusal:
            yield refusal


def texts_at(path: Path) -> int:
    """How many articles a file claims to hold: one, unless it is an archive."""
    if not _is_archive(path):
        return 1
    try:
        with _opened(path) as file:
            return texts_in(unpacked(_name(path), file))
    except Refusal:
        return 1


def _is_archive(path: Path) -> bool:
    return is_archive(path.name) and path.is_file()


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise Refusal(_name(path), f"cannot be read: {error.strerror}") from None


def _read_file(path: Path, given: Metadata) -> Draft:
    if path.suffix == ".json":
        raise Refusal(_name(path), f"what is known about an article; expected the article, {path.stem}.txt")
    if path.is_dir():
        raise Refusal(_name(path), "a folder without a .txt file; expected articles as .txt files")
    raw = _bytes(path)
    beside = path.with_suffix(".json")
    known = (
        read_metadata(_name(beside), _bytes(beside)) if beside.is_file() and beside != path else Metadata()
    )
    return read_article(_name(path), raw, known.or_else(given))


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file() and path.exists():
            raise Refusal(_name(path), "neither a file nor a folder")
        check_size(_name(path), path.stat().st_size)
        return path.read_bytes()
    except FileNotFoundError:
        raise Refusal(_name(path), "no such file or folder") from None
    except OSError as error:
        raise Refusal(_name(path), f"cannot be read: {error.strerror}") from None


def _name(path: Path) -> str:
    """The path in a form that can be printed and stored, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")
