"""Dumps as streams: plain or gzip, lines or one JSON array. Only one row is in memory at a time."""

import codecs
import gzip
import hashlib
import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from .entry import Entry, Rating
from .imdb import READERS
from .json_rows import read_object

HEAD = 65_536
PIECE = 1_000_000
# Wikidata's largest items take several megabytes.
LONGEST = 20_000_000
GZIP = b"\x1f\x8b"
GAP = re.compile(r"[\s,]*")


class NoDump(ValueError):
    """A file cannot be read as a dump; the message, for people, says why."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that cannot be read. `place` is its line, or its index in an array."""

    place: str
    reason: str


Row = Entry | Rating | Broken | None


class Dump:
    """An open dump. Iterating yields what each row says, or None for rows of no use."""

    def __init__(self, file: BinaryIO, raw: BinaryIO, size: int):
        self._file = file
        self._raw = raw
        self._size = size

    @property
    def share(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._raw.tell() / self._size if self._size else 1.0

    def rows(self, skip: int = 0) -> Iterator[Row]:
        """What each row after the first `skip` says. Raises NoDump if the file ends too early or is not a dump."""
        try:
            placed, read = self._form()
            for place, row in islice(placed, skip, None):
                yield row if isinstance(row, Broken) else _read(place, row, read)
        except (EOFError, OSError, zlib.error) as error:
            raise NoDump(f"cannot be read to its end: {error}") from None

    def _form(self) -> tuple[Iterator[tuple[str, object]], Callable]:
        """The rows with their places, and the function that reads one."""
        first = self._file.readline(PIECE).removeprefix(codecs.BOM_UTF8)
        for header, read in READERS.items():
            if first.startswith(header.encode()):
                return _placed("line", self._lines(), 2), partial(_read_line, read)
        second = self._file.readline(PIECE)
        self._file.seek(0)
        if _is_object(first) or (first.strip() == b"[" and _is_object(second)):
            return _placed("line", self._lines(), 1), _read_json
        if first.lstrip().startswith(b"["):
            return _placed("object", _array(self._file), 1), read_object
        raise NoDump(
            "expected IMDb's title.basics, title.ratings or name.basics (TSV with its line of headings), "
            "shows of TVmaze (JSON) or items of Wikidata (JSON lines)"
        )

    def _lines(self) -> Iterator[bytes]:
        """Lines. One too long for a row is cut into several, none of which can be read."""
        while line := self._file.readline(LONGEST):
            yield line


@contextmanager
def opened(path: Path) -> Iterator[Dump]:
    """The dump in a file. Raises OSError."""
    with path.open("rb") as raw:
        packed = raw.read(2) == GZIP
        raw.seek(0)
        with gzip.open(raw) if packed else raw as file:
            yield Dump(file, raw, path.stat().st_size)


def digest_of(path: Path) -> str:
    """Identifies a file by its size and its beginning, without reading all of it."""
    with path.open("rb") as file:
        return hashlib.sha256(b"%d\n" % path.stat().st_size + file.read(HEAD)).hexdigest()


def _placed(what: str, rows: Iterable, first: int) -> Iterator[tuple[str, object]]:
    return ((f"{what} {number:,}", row) for number, row in enumerate(rows, first))


def _read(place: str, row: object, read: Callable) -> Row:
    try:
        return read(row)
    except (ValueError, RecursionError) as error:
        return Broken(place, str(error))


def _read_line(read: Callable, line: bytes) -> Row:
    return read(line.decode().rstrip("\r\n"))


def _read_json(line: bytes) -> Entry | None:
    """A line of JSON Lines, or of an array with one object per line."""
    words = line.strip().removesuffix(b",")
    if words in (b"", b"[", b"]"):
        return None
    try:
        found = json.loads(words)
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    return read_object(found)


def _is_object(line: bytes) -> bool:
    """Whether a line, as far as it was read, looks like a row of JSON Lines."""
    is_cut = len(line) >= PIECE - len(codecs.BOM_UTF8)
    return line.lstrip().startswith(b"{") and (is_cut or line.rstrip(b", \r\n").endswith(b"}"))


def _array(file: BinaryIO) -> Iterator[object]:
    """The objects in an array on few lines, one by one. Nothing after a broken one can be read."""
    read, decode = json.JSONDecoder().raw_decode, codecs.getincrementaldecoder("utf-8")("replace").decode
    text = decode(file.read(PIECE)).removeprefix("\N{BYTE ORDER MARK}")
    place = text.index("[") + 1
    while True:
        place = GAP.match(text, place).end()
        try:
            item, place = read(text, place)
        except (ValueError, RecursionError) as error:
            if text.startswith("]", place):
                return
            text, place = text[place:], 0
            # Doubled each time, so that an object is tried once for each doubling of its length.
            more = file.read(max(PIECE, len(text)))
            if not more or len(text) > LONGEST:
                yield Broken("the rest", f"not JSON: {error}")
                return
            text += decode(more)
        else:
            yield item
