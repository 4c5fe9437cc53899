"""What a row of a dump says."""

from dataclasses import dataclass

from shows.models import ExternalId, normalise


@dataclass(frozen=True, slots=True)
class Entry:
    """A show or person. `popularity` is None if the dump does not give it."""

    source: str
    external_id: str
    kind: str
    name: str
    year: int | None = None
    network: str = ""
    popularity: int | None = None

    def __post_init__(self) -> None:
        """Raises ValueError if a value does not fit its column or the name is missing."""
        for words in (self.external_id, self.name, self.network):
            if not isinstance(words, str) or "\0" in words:
                raise ValueError(f"expected a string, found {words!r:.60}")
        for number in (self.year, self.popularity):
            if number is not None and not (isinstance(number, int) and 0 <= number < 2**31):
                raise ValueError(f"expected a number, found {number!r:.60}")
        if not ExternalId.WRITTEN.fullmatch(f"{self.source}:{self.external_id}"):
            raise ValueError(f"expected an id, found “{self.external_id:.20}”")
        if (self.year or 0) > 9999:
            raise ValueError(f"expected a year, found {self.year}")

    def row(self) -> ExternalId:
        return ExternalId(
            source=self.source,
            external_id=self.external_id,
            kind=self.kind,
            name=self.name[:300],
            normal=normalise(self.name)[:300],
            year=self.year,
            network=self.network[:200],
            popularity=self.popularity,
        )


@dataclass(frozen=True, slots=True)
class Rating:
    """The popularity of a show described by another dump."""

    source: str
    external_id: str
    popularity: int
