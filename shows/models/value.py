from django.db import models

from .entity import Entity
from .statement import CREDITS, Modality, Property, Statement


class ValueQuerySet(models.QuerySet):
    def with_names(self):
        return self.select_related("subject", "object", "character", "statement")

    def known(self):
        return self.exclude(statement=None)


class Value(models.Model):
    """One published value. Written only by the projection.

    Ignorance is a value too: if a slot is disputed or rejected, `statement` is empty and `unknown` says why.
    """

    class Unknown(models.TextChoices):
        NOT_STATED = "not_stated", "not stated"
        NO_ANCHOR = "no_anchor", "the article has no date"
        DISPUTED = "disputed", "disputed"
        REJECTED = "rejected", "rejected"

    class Basis(models.TextChoices):
        STATED = "stated", "as stated"
        ARTICLE = "article_date", "by the article's date"
        QUOTE = "quote_date", "by the date of the quote"

    subject = models.ForeignKey(Entity, models.CASCADE, related_name="values")
    prop = models.CharField(max_length=12, choices=Property)
    season = models.PositiveSmallIntegerField(null=True, blank=True)
    modality = models.CharField(max_length=10, choices=Modality, default=Modality.ANNOUNCED)
    object = models.ForeignKey(Entity, models.CASCADE, null=True, blank=True, related_name="valued_in")
    character = models.ForeignKey(Entity, models.CASCADE, null=True, blank=True, related_name="values_played")
    role = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True, help_text="the value, or the words of a date")
    edtf = models.CharField(max_length=20, blank=True)
    date_from = models.DateField(null=True, blank=True)
    date_to = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=12, choices=Basis, blank=True)
    unknown = models.CharField(max_length=10, choices=Unknown, blank=True)
    statement = models.ForeignKey(Statement, models.CASCADE, null=True, blank=True, related_name="published")
    verified = models.BooleanField(default=False)
    disputed = models.BooleanField(default=False)
    support = models.PositiveIntegerField(default=0)

    objects = ValueQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["subject", "prop", "season"]),
            # For the latest events and the next premieres.
            models.Index(fields=["prop", "date_to"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(statement__isnull=False) | models.Q(unknown__in=["disputed", "rejected"]),
                name="value_rests_on_a_statement",
            )
        ]

    CONTENT = ("modality", "object_id", "character_id", "role", "text", "edtf", "unknown")
    STANDING_BEHIND = ("basis", "statement_id", "verified", "disputed", "support")

    def __str__(self) -> str:
        return f"{self.subject} {self.get_prop_display()}: {self.says}"

    def snapshot(self) -> dict:
        """What it says and its backing, for comparison and for the change log."""
        return {field: getattr(self, field) for field in (*self.CONTENT, *self.STANDING_BEHIND)}

    @property
    def says(self) -> str:
        said = str(self.object) if self.object else self.edtf or self.text
        if not said:
            return self.get_unknown_display()
        return f"{said} as {self.character}" if self.character else said


class CreditManager(models.Manager.from_queryset(ValueQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(prop__in=CREDITS)


class Credit(Value):
    """Somebody's part in a show, in the cast or the crew."""

    objects = CreditManager()

    class Meta:
        proxy = True

    @property
    def show(self) -> Entity:
        return self.subject

    @property
    def person(self) -> Entity:
        return self.object


class EventManager(models.Manager.from_queryset(ValueQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(prop=Property.STATUS)


class Event(Value):
    """Something that happened to a show: ordered, renewed, cancelled, revived."""

    objects = EventManager()

    class Meta:
        proxy = True
