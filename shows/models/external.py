import re

from django.db import models

from .entity import Entity


class ExternalId(models.Model):
    """A show or person in a public database: a candidate for what an entity is there.

    Identifying an entity with it is an editor's statement of its `external_id`. Loading it again replaces the
    row.
    """

    class Source(models.TextChoices):
        IMDB = "imdb", "IMDb"
        TVMAZE = "tvmaze", "TVmaze"
        WIKIDATA = "wikidata", "Wikidata"

    KINDS = (Entity.Kind.SHOW, Entity.Kind.PERSON)
    WRITTEN = re.compile(r"imdb:(tt|nm)\d{7,10}|tvmaze:\d{1,10}|wikidata:Q\d{1,12}", re.ASCII)

    source = models.CharField(max_length=8, choices=Source)
    external_id = models.CharField(max_length=20)
    kind = models.CharField(max_length=12, choices=[(kind.value, kind.label) for kind in KINDS])
    name = models.CharField(max_length=300)
    normal = models.CharField("normalised name", max_length=300)
    year = models.PositiveSmallIntegerField(null=True, blank=True, help_text="of the start, or of birth")
    network = models.CharField(max_length=200, blank=True)
    popularity = models.PositiveIntegerField(
        null=True, blank=True, help_text="as its database counts it: votes, weight or articles about it"
    )

    class Meta:
        ordering = ["source", "external_id"]
        constraints = [
            models.UniqueConstraint(fields=["source", "external_id"], name="one_external_id_a_source")
        ]
        indexes = [
            models.Index(fields=["normal", "kind"], name="external_id_by_name"),
            models.Index(
                fields=["source", "popularity"],
                condition=models.Q(kind="show", popularity__isnull=False),
                name="popular_external_show",
            ),
        ]

    # Where each database shows an entry, by the form of the id.
    ADDRESSES = {
        "imdb:tt": "https://www.imdb.com/title/tt{}/",
        "imdb:nm": "https://www.imdb.com/name/nm{}/",
        "tvmaze:": "https://www.tvmaze.com/shows/{}",
        "wikidata:Q": "https://www.wikidata.org/wiki/Q{}",
    }

    def __str__(self) -> str:
        return f"{self.written} {self.described}"

    @property
    def described(self) -> str:
        """ "Harbor Lights (2019, Tidewater TV)"."""
        known = ", ".join(str(part) for part in (self.year, self.network) if part)
        return f"{self.name} ({known})" if known else self.name

    @classmethod
    def address_of(cls, written: str) -> str:
        """The page of an entry in its database, empty if the id is not in its form."""
        for beginning, address in cls.ADDRESSES.items():
            if written.startswith(beginning):
                return address.format(written.removeprefix(beginning))
        return ""

    @property
    def written(self) -> str:
        """As in statements and the API: "imdb:tt0123456"."""
        return f"{self.source}:{self.external_id}"


class TitleDump(models.Model):
    """A file of such rows, and how much of it is loaded."""

    name = models.CharField(max_length=300)
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of its size and its beginning")
    rows = models.PositiveBigIntegerField(default=0, help_text="how many of its rows are dealt with")
    stored = models.PositiveBigIntegerField(default=0, help_text="how many of them were of use")
    finished = models.BooleanField(default=False)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.name
