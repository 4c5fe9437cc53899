"""IMDb's tab-separated dumps: title.basics, title.ratings and name.basics. `\\N` stands for nothing."""

from collections.abc import Callable

from shows.models import Entity, ExternalId

from .entry import Entry, Rating

SHOWS = frozenset({"tvSeries", "tvMiniSeries"})
Read = Callable[[str], Entry | Rating | None]


def read_title(line: str) -> Entry | None:
    """A row of title.basics; None for titles that are not series. Raises ValueError if it is broken."""
    external_id, kind, name, _, _, year, *_ = _columns(line, 9)
    if kind not in SHOWS:
        return None
    return Entry(ExternalId.Source.IMDB, _id(external_id, "tt"), Entity.Kind.SHOW, _name(name), _number(year))


def read_rating(line: str) -> Rating:
    """A row of title.ratings; the popularity is the number of votes. Raises ValueError if it is broken."""
    external_id, _, votes = _columns(line, 3)
    return Rating(ExternalId.Source.IMDB, _id(external_id, "tt"), int(votes))


def read_person(line: str) -> Entry:
    """A row of name.basics. Raises ValueError if it is broken."""
    external_id, name, born, *_ = _columns(line, 6)
    return Entry(
        ExternalId.Source.IMDB, _id(external_id, "nm"), Entity.Kind.PERSON, _name(name), _number(born)
    )


READERS: dict[str, Read] = {
    "tconst\ttitleType": read_title,
    "tconst\taverageRating": read_rating,
    "nconst\tprimaryName": read_person,
}


def _columns(line: str, count: int) -> list[str]:
    columns = line.split("\t")
    if len(columns) != count:
        raise ValueError(f"expected {count} columns, found {len(columns)}")
    return columns


def _id(words: str, begins: str) -> str:
    if not (words.startswith(begins) and ExternalId.WRITTEN.fullmatch(f"imdb:{words}")):
        raise ValueError(f"expected an id such as {begins}0123456, found “{words[:20]}”")
    return words


def _name(words: str) -> str:
    if not words or words == r"\N":
        raise ValueError("a name is missing")
    return words


def _number(words: str) -> int | None:
    return int(words) if words.isdecimal() else None
