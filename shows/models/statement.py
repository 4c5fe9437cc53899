import hashlib
from operator import attrgetter

from django.db import models

from .entity import Entity
from .lookups import words_in_any_case


class Property(models.TextChoices):
    """What is stated about an entity."""

    NAME = "name", "name"
    EXTERNAL_ID = "external_id", "external id"
    NETWORK = "network", "network"
    STATUS = "status", "status"
    FINAL_SEASON = "final_season", "final season"
    PREMIERE = "premiere", "premiere"
    FINALE = "finale", "finale"
    EPISODES = "episodes", "episodes"
    CAST = "cast", "cast"
    CREW = "crew", "crew"
    ORIGIN = "origin", "origin"
    TEXT = "text", "words"
    SPEAKER = "speaker", "speaker"
    ABOUT = "about", "about"

    @property
    def bit(self) -> int:
        """The bit for it in the `kinds` of a source."""
        return 1 << list(Property).index(self)


class Modality(models.TextChoices):
    ANNOUNCED = "announced", "announced"
    REPORTED = "reported", "reported"
    SPECULATED = "speculated", "speculated"
    IMPLIED = "implied", "implied"


DATES = (Property.PREMIERE, Property.FINALE)
# What depends on a date: resolved dates, and which of two events came later.
DATED = (*DATES, Property.STATUS)
OF_A_SEASON = (*DATES, Property.EPISODES, Property.FINAL_SEASON)
CREDITS = (Property.CAST, Property.CREW)


class StatementQuerySet(models.QuerySet):
    def standing(self):
        # By what does not stand: for the three states that do, SQLite would look up and sort all of their rows.
        return self.exclude(state__in=[each for each in Statement.State if each not in Statement.STANDING])

    def proposed(self):
        return self.filter(state=Statement.State.PROPOSED)

    def undecided(self):
        return self.filter(decision=None).exclude(state=Statement.State.UNSUPPORTED)

    def with_names(self):
        return self.select_related("subject", "object", "character")

    def with_forwards(self):
        """With their entities and what these are merged into."""
        return self.select_related("subject__forward", "object__forward", "character__forward")


class Statement(models.Model):
    """An entity, a property, qualifiers and a value: once, however many articles say it.

    A value is another entity (`object`) or words (`value`): a status, a number, the EDTF of a date, or the
    date's words if they have none. For an origin (who made what the show is based on), it is a person in a
    role, and the kind of work.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", "proposed"
        PUBLISHED = "published", "published"
        DISPUTED = "disputed", "disputed"
        COVERED = "covered", "said more fully elsewhere"
        SUPERSEDED = "superseded", "said otherwise later"
        PLANNED = "planned", "planned, and came otherwise"
        REJECTED = "rejected", "rejected"
        UNSUPPORTED = "unsupported", "no evidence left"

    STANDING = (State.PUBLISHED, State.DISPUTED, State.COVERED)

    key = models.CharField(max_length=64, editable=False)
    subject = models.ForeignKey(Entity, models.PROTECT, related_name="statements")
    prop = models.CharField(max_length=12, choices=Property)
    season = models.PositiveSmallIntegerField(null=True, blank=True)
    modality = models.CharField(max_length=10, choices=Modality, default=Modality.ANNOUNCED)
    character = models.ForeignKey(Entity, models.PROTECT, null=True, blank=True, related_name="played_in")
    role = models.CharField(max_length=20, blank=True)
    object = models.ForeignKey(Entity, models.PROTECT, null=True, blank=True, related_name="stated_in")
    value = models.TextField(blank=True)

    # Written only by the projection.
    state = models.CharField(max_length=11, choices=State, default=State.PROPOSED)
    confidence = models.FloatField(default=0, help_text="of its best evidence that counts")
    support = models.PositiveIntegerField(default=0, help_text="independent sources that say it")
    decision = models.ForeignKey("shows.Decision", models.SET_NULL, null=True, blank=True, related_name="+")
    conflict = models.ForeignKey(
        "shows.Conflict", models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    stake = models.PositiveSmallIntegerField(
        default=0, help_text="how much deciding on it may change in what is published; 0: it is decided"
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        # Declared here because an index declared on a field gets a second one for `LIKE` on PostgreSQL.
        constraints = [models.UniqueConstraint(fields=["key"], name="one_statement_a_key")]
        indexes = [
            models.Index(fields=["state"], name="statement_by_state"),
            words_in_any_case("value", "words_in_value"),
        ]

    def __str__(self) -> str:
        parts = [
            str(self.subject),
            self.get_prop_display(),
            self.season and f"season {self.season}",
            self.role.replace("_", " "),
        ]
        return " · ".join(str(part) for part in [*parts, self.says] if part)

    @property
    def says(self) -> str:
        """The value in words, with its character."""
        said = str(self.object) if self.object else self.value
        return f"{said} as {self.character}" if self.character else said

    @property
    def stands(self) -> bool:
        return self.state in self.STANDING

    @property
    def verified(self) -> bool:
        """Whether a person stands behind it."""
        return self.decision_id is not None and self.state != self.State.REJECTED

    # What makes two statements, or what is to be one, the same.
    identity_of = staticmethod(
        attrgetter("subject", "prop", "season", "modality", "character", "role", "object", "value")
    )

    @staticmethod
    def key_of(
        subject, prop, *, season=None, modality="announced", character=None, role="", object=None, value=""
    ):
        """The identity of a statement, from ids of entities and literals."""
        parts = (subject, prop, season, modality, character, role, object, value)
        text = "\x1f".join("" if part is None else str(part) for part in parts)
        return hashlib.sha256(text.encode()).hexdigest()

    def own_key(self) -> str:
        return self.key_of(
            self.subject_id,
            self.prop,
            season=self.season,
            modality=self.modality,
            character=self.character_id,
            role=self.role,
            object=self.object_id,
            value=self.value,
        )


class Conflict(models.Model):
    """Standing statements of one slot that cannot all hold. Written only by the projection."""

    subject = models.ForeignKey(Entity, models.CASCADE, related_name="conflicts")
    prop = models.CharField(max_length=12, choices=Property)
    season = models.PositiveSmallIntegerField(null=True, blank=True)
    character = models.ForeignKey(Entity, models.CASCADE, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        season = f" of season {self.season}" if self.season is not None else ""
        character = f" for {self.character}" if self.character_id else ""
        return f"{self.subject}: {self.get_prop_display()}{season}{character}"
