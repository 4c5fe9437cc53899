from django.db import models
from django.db.models.functions import Coalesce

from .entity import Entity
from .source import Source
from .statement import Statement


def sparse_index(field: str, name: str) -> models.Index:
    """An index of the rows that have a value. A full one would tempt planners to use it for the many that
    have none."""
    return models.Index(fields=[field], condition=models.Q((f"{field}__isnull", False)), name=name)


class Mention(models.Model):
    """A name as written in a source, and the entity that it was taken for."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="mentions")
    entity = models.ForeignKey(Entity, models.PROTECT, related_name="mentions")
    text = models.CharField(max_length=500)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    original = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="later_mentions",
        help_text="the same name in the first version or reading, whose links it shares; empty: this one",
    )

    # Written only by the projection.
    link = models.ForeignKey(
        Entity,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="linked",
        db_index=False,
        help_text="what an editor takes it for",
    )

    class Meta:
        ordering = ["source", "start"]
        indexes = [sparse_index("link", "mention_by_link")]
        constraints = [
            models.UniqueConstraint(fields=["source", "start", "end", "entity"], name="one_mention_a_place"),
            models.CheckConstraint(condition=models.Q(start__lt=models.F("end")), name="mention_has_words"),
        ]

    def __str__(self) -> str:
        return self.text


class EvidenceQuerySet(models.QuerySet):
    # From the current reading of the current version, or from a decision in force.
    LIVE = models.Q(decision=None, source__current=True, source__reading=models.F("reading")) | models.Q(
        decision__in_force=True
    )

    def live(self):
        """Evidence that counts."""
        return self.filter(self.LIVE)

    def with_said(self):
        """Annotated with `said`, the id of the statement that it supports: its own, unless a link moved it."""
        return self.annotate(said=Coalesce("counts_for", "statement"))


class Evidence(models.Model):
    """Why a statement is made: the words of a source, or the editor who added it. Never changed.

    `spans` is a list of {start, end, text, sentence}: offsets in code points of the source's text, the exact
    words, and the sentence that contains them, unless it is the same.
    """

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="evidence")
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="evidence")
    decision = models.ForeignKey(
        "shows.Decision", models.PROTECT, null=True, blank=True, related_name="evidence", db_index=False
    )
    spans = models.JSONField(default=list)
    start = models.PositiveIntegerField(default=0, help_text="where its first span begins")
    confidence = models.FloatField(default=0)
    rule = models.CharField(max_length=80, blank=True)
    reading = models.PositiveIntegerField(default=1, help_text="the reading of the source that found it")
    words = models.CharField(max_length=200, blank=True, help_text="the words of its date")
    direction = models.CharField(max_length=6, blank=True, help_text="past or future, as its verb says")
    clock = models.ForeignKey(
        Entity,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="the quote on whose own date its dates hang; empty: the article's date",
    )
    mentions = models.ManyToManyField(Mention, related_name="evidence", blank=True)

    # Written only by the projection.
    counts_for = models.ForeignKey(
        Statement,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="carried",
        db_index=False,
        help_text="the statement it supports since a name of it was linked",
    )

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "evidence"
        indexes = [
            models.Index(fields=["rule"]),
            sparse_index("decision", "evidence_by_decision"),
            sparse_index("counts_for", "evidence_by_counts_for"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(source__isnull=False) | models.Q(decision__isnull=False),
                name="evidence_has_a_source",
            ),
            models.UniqueConstraint(
                fields=["statement", "source", "reading"],
                condition=models.Q(decision=None),
                name="one_evidence_a_reading",
            ),
        ]

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """The sentences of its spans, each once, with a sign for omitted text."""
        return " […] ".join(dict.fromkeys(span.get("sentence") or span["text"] for span in self.spans))
