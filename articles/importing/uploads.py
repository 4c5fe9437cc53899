"""Files uploaded together or in an archive: NAME.txt or NAME.html, with NAME.json beside it."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile

from .archives import Packed, is_archive, unpacked
from .draft import Draft, Metadata, Refusal
from .formats import check_size, read_article
from .metadata import read_metadata

File = UploadedFile | Packed


def opened(files: Iterable[UploadedFile]) -> list[File]:
    """The files, with archives replaced by their content. Raises Refusal."""
    found: list[File] = []
    for file in files:
        found += unpacked(file.name, file) if is_archive(file.name) else [file]
    return found


def read_uploads(files: Iterable[File], given: Metadata) -> Iterator[Draft | Refusal]:
    """The article in each text or page, sorted by name. NAME.json takes precedence over what is given."""
    files = sorted(files, key=lambda file: file.name)
    beside = {_without_suffix(file): file for file in files if _is_json(file)}
    for file in files:
        if _is_json(file):
            continue
        if is_archive(file.name):
            yield Refusal(file.name, "an archive in an archive; expected articles as .txt or .html files")
            continue
        try:
            yield _read_upload(file, beside.pop(_without_suffix(file), None), given)
        except Refusal as refusal:
            yield refusal
    for file in beside.values():
        yield Refusal(file.name, f"no {_without_suffix(file).name}.txt is beside it")


def texts_in(files: Iterable[File]) -> int:
    """How many of the files are articles."""
    return sum(not _is_json(file) for file in files)


def _is_json(file: File) -> bool:
    return file.name.lower().endswith(".json")


def _without_suffix(file: File) -> PurePath:
    return PurePath(file.name).with_suffix("")


def _read_upload(file: File, beside: File | None, given: Metadata) -> Draft:
    known = read_metadata(beside.name, _bytes(beside)) if beside else Metadata()
    return read_article(file.name, _bytes(file), known.or_else(given))


def _bytes(file: File) -> bytes:
    check_size(file.name, file.size)
    return file.read()
