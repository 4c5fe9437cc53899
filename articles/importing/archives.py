"""Zip archives: each file in one is treated as if it had been given by itself."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from .draft import Refusal

# Encryption raises a RuntimeError.
DAMAGED = (BadZipFile, RuntimeError, OSError, EOFError, ValueError, struct.error, zlib.error)
# Files compressed otherwise are unpacked whole, before anybody can look how large they become.
METHODS = (ZIP_STORED, ZIP_DEFLATED)
# An archive in an archive is refused by name, so that nobody takes what is in it for imported.
SUFFIXES = {".txt", ".html", ".htm", ".json", ".zip"}
# Files that some systems add on their own.
LITTER = ("__MACOSX", ".")


@dataclass(frozen=True, slots=True)
class Packed:
    """A file in an archive. It never unpacks to more than its declared size."""

    archive: ZipFile
    info: ZipInfo
    name: str

    @property
    def size(self) -> int:
        return self.info.file_size

    def read(self) -> bytes:
        """Its content. Raises Refusal."""
        if self.info.compress_type not in METHODS:
            found = f"cannot be unpacked: compressed by method {self.info.compress_type}"
            raise Refusal(self.name, f"{found}; expected {ZIP_DEFLATED} (deflate) or {ZIP_STORED} (none)")
        try:
            with self.archive.open(self.info) as file:
                # Without a number, it would first unpack everything, and then cut that off.
                return file.read(self.size)
        except DAMAGED as error:
            raise Refusal(self.name, f"cannot be unpacked: {error}") from None


def is_archive(name: str) -> bool:
    return name.lower().endswith(".zip")


def unpacked(name: str, file: BinaryIO) -> list[Packed]:
    """The articles in an archive, and what is known about them, each read on demand. Raises Refusal."""
    try:
        archive = ZipFile(file)
    except DAMAGED:
        raise Refusal(name, "not a zip archive, or a damaged one") from None
    found = [
        Packed(archive, info, f"{name}/{_printable(info.filename)}") for info in _files(archive.infolist())
    ]
    if not found:
        raise Refusal(name, "nothing in it can be imported; expected articles as .txt or .html files")
    return found


def _files(infos: list[ZipInfo]) -> Iterator[ZipInfo]:
    for info in infos:
        path = PurePath(info.filename)
        # Nothing is unpacked to a folder, so that one above is only a name.
        litter = any(part.startswith(LITTER) for part in path.parts if not part.startswith(".."))
        if path.suffix.lower() in SUFFIXES and not litter:
            yield info


def _printable(name: str) -> str:
    return "".join(character if character.isprintable() else "\ufffd" for character in name)
