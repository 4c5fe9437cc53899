"""Files uploaded together: NAME.txt or NAME.html with its NAME.json beside it."""

from collections.abc import Iterable
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile

from .about import read_about
from .draft import About, Draft, Refusal
from .formats import check_size, read_article


def read_uploads(files: Iterable[UploadedFile], given: About) -> list[Draft | Refusal]:
    """What stands in each text or page, in the order of their names. NAME.json counts first, then what is given."""
    files = sorted(files, key=lambda file: file.name)
    beside = {PurePath(file.name).stem: file for file in files if _is_json(file)}
    items: list[Draft | Refusal] = []
    for file in files:
        if _is_json(file):
            continue
        try:
            items.append(_read_upload(file, beside.pop(PurePath(file.name).stem, None), given))
        except Refusal as refusal:
            items.append(refusal)
    for file in beside.values():
        items.append(Refusal(file.name, f"no {PurePath(file.name).stem}.txt was uploaded with it"))
    return items


def texts_in(files: Iterable[UploadedFile]) -> int:
    """How many of the files are articles."""
    return sum(not _is_json(file) for file in files)


def _is_json(file: UploadedFile) -> bool:
    return file.name.lower().endswith(".json")


def _read_upload(file: UploadedFile, beside: UploadedFile | None, given: About) -> Draft:
    known = read_about(beside.name, _bytes(beside)) if beside else About()
    return read_article(file.name, _bytes(file), known.or_else(given))


def _bytes(file: UploadedFile) -> bytes:
    check_size(file.name, file.size)
    return file.read()
