"""The published things, one row each, with the id of their entity. Written only by the projection."""

from datetime import date

from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse

from .entity import Entity
from .lookups import words_in_any_case
from .statement import Modality, Property, Statement
from .value import Value


class Status(models.TextChoices):
    """What can happen to a show, in the order that decides where dates do not."""

    IN_DEVELOPMENT = "in_development", "in development"
    ORDERED = "ordered", "ordered"
    RENEWED = "renewed", "renewed"
    FILMING = "filming", "filming"
    DELAYED = "delayed", "delayed"
    CANCELLED = "cancelled", "cancelled"
    ENDED = "ended", "ended"
    REVIVED = "revived", "revived"


class Published(models.Model):
    """A row for an entity about which something is published."""

    entity = models.OneToOneField(Entity, models.CASCADE, primary_key=True)
    name = models.CharField(max_length=500)
    slug = models.SlugField(max_length=120)
    sort_name = models.CharField(
        max_length=500, db_index=True, help_text="normalised, without a leading article"
    )

    class Meta:
        abstract = True
        ordering = ["sort_name", "pk"]

    def __str__(self) -> str:
        return self.name


class ShowQuerySet(models.QuerySet):
    def as_of(self, day: date | None = None):
        """Annotated with the status of each show at the end of a day (`status_then`), and the event behind it
        (`event_then`).

        Only what had surely happened counts: an event of "June 2019" from the last of June on, an undated one
        never. Without a day, it is the present status, whenever that began.
        """
        if day is None:
            return self.annotate(status_then=models.F("status"), event_then=models.F("status_event"))
        # A comparison rather than a look-up, since SQLite would go through the events of all shows for each one.
        ended = Coalesce("date_to", date.max)
        happened = (
            Value.objects.known()
            .alias(ended=ended)
            .filter(prop=Property.STATUS, ended__lte=day)
            .exclude(modality=Modality.SPECULATED)
        )
        begun = happened.filter(subject=models.OuterRef("subject")).order_by("-date_from")
        place = models.Case(*(models.When(text=status, then=n) for n, status in enumerate(Status.values)))
        latest = happened.filter(
            subject=models.OuterRef("pk"), ended__gte=models.Subquery(begun.values("date_from")[:1])
        ).order_by(place.desc(), Coalesce("season", 0).desc(), "pk")
        status, event = (models.Subquery(latest.values(field)[:1]) for field in ("text", "pk"))
        return self.annotate(status_then=status, event_then=event)


class Show(Published):
    status = models.CharField(max_length=14, choices=Status, blank=True)
    status_event = models.ForeignKey(Value, models.SET_NULL, null=True, blank=True, related_name="+")
    networks = models.CharField(max_length=300, blank=True, help_text="names of its networks, for listing")
    first_year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="in which it began, where that is known"
    )

    objects = ShowQuerySet.as_manager()

    def get_absolute_url(self) -> str:
        return reverse("show", args=[self.pk, self.slug])

    @property
    def title(self) -> str:
        return self.name


class Season(models.Model):
    show = models.ForeignKey(Show, models.CASCADE, related_name="seasons")
    number = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["show", "number"]
        constraints = [models.UniqueConstraint(fields=["show", "number"], name="one_season_a_number")]

    def __str__(self) -> str:
        return f"{self.show}, season {self.number}"


class Person(Published):
    class Meta(Published.Meta):
        verbose_name_plural = "people"

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.pk, self.slug])


class Character(Published):
    pass


class Network(Published):
    def get_absolute_url(self) -> str:
        return reverse("network", args=[self.pk, self.slug])


class Organisation(Published):
    pass


class Quote(models.Model):
    entity = models.OneToOneField(Entity, models.CASCADE, primary_key=True)
    text = models.TextField()
    statement = models.ForeignKey(Statement, models.CASCADE, related_name="+")

    class Meta:
        ordering = ["pk"]
        indexes = [words_in_any_case("text", "words_in_quote")]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("quote", args=[self.pk])

    @property
    def speakers(self) -> list[Value]:
        return self.values(Property.SPEAKER)

    @property
    def shows(self) -> list[Value]:
        return self.values(Property.ABOUT)

    def values(self, prop: str) -> list[Value]:
        """Its published values of a property, among the rows fetched with the entity."""
        return [value for value in self.entity.values.all() if value.prop == prop and value.object_id]
