from django.conf import settings
from django.db import models


class DecisionQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(in_force=True)


class Decision(models.Model):
    """One editorial act. The decisions in order are the journal: rows are only ever added.

    The id is the journal number, taken under the writers' lock, so that a reader never sees 7 before 6.
    """

    class Verb(models.TextChoices):
        ACCEPT = "accept", "accepted"
        REJECT = "reject", "rejected"
        CORRECT = "correct", "corrected"
        ADD = "add", "added"
        SET_DATE = "set_date", "set the date"
        LINK = "link", "linked"
        MERGE = "merge", "merged"
        SPLIT = "split", "split"
        DISMISS = "dismiss", "dismissed"
        SET = "set", "changed a setting"
        UNDO = "undo", "undid"

    id = models.BigIntegerField(primary_key=True)
    verb = models.CharField(max_length=10, choices=Verb)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions")
    made_at = models.DateTimeField()
    reason = models.TextField(blank=True)
    undoes = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="undone_by")
    payload = models.JSONField(default=dict, help_text="what the verb needs besides its targets")

    # Written only by the projection: neither undone nor dependent on something undone.
    in_force = models.BooleanField(default=True, db_index=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        permissions = [
            ("decide", "Can accept, correct, reject and add statements, set dates, link names and undo"),
            ("curate", "Can import, merge and split, decide in bulk and change settings"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.user} {self.get_verb_display()}"

    @property
    def deed(self) -> str:
        """Who did what: "ada accepted it", "ada set the date"."""
        has_object = self.verb in (self.Verb.SET_DATE, self.Verb.SET)
        return f"{self.user} {self.get_verb_display()}{'' if has_object else ' it'}"

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """The pairs of entities that a split tells apart, or that a merge makes one; then the second remains."""
        given = self.payload
        return list(map(tuple, given["pairs"])) if "pairs" in given else [(given["entity"], given["other"])]


class Target(models.Model):
    """What a decision is about, and the last decision about it that its maker had seen (0 if none).

    Each decision about a thing has one successor: of two editors who saw the same, the second is refused.
    """

    class Kind(models.TextChoices):
        STATEMENT = "statement", "statement"
        MENTION = "mention", "mention"
        SOURCE = "source", "article"
        ENTITY = "entity", "entity"
        DECISION = "decision", "decision"
        SETTING = "setting", "setting"
        LISTED = "listed", "entry of a public database"

    class Judgement(models.TextChoices):
        ACCEPTED = "accepted", "accepted"
        REJECTED = "rejected", "rejected"

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="targets")
    judgement = models.CharField(max_length=8, choices=Judgement, blank=True, help_text="of a statement")
    kind = models.CharField(max_length=9, choices=Kind)
    object_id = models.BigIntegerField()
    seen = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id", "seen"], name="one_successor_of_a_decision")
        ]
        indexes = [models.Index(fields=["decision", "kind"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"


class Change(models.Model):
    """A change of one published value: the change log. Its id is the cursor that readers follow.

    It is taken under the writers' lock, so that a reader never sees 7 before 6.
    """

    id = models.BigIntegerField(primary_key=True)
    made_at = models.DateTimeField()
    subject = models.ForeignKey("shows.Entity", models.PROTECT, related_name="changes")
    prop = models.CharField(max_length=12)
    season = models.PositiveSmallIntegerField(null=True, blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="changes")
    source = models.ForeignKey("shows.Source", models.PROTECT, null=True, blank=True, related_name="changes")
    material = models.BooleanField(
        default=True, help_text="the value itself changed, not only what stands behind it"
    )

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"#{self.pk} {self.subject} {self.prop}"

    @property
    def cause(self) -> tuple[int | None, int | None]:
        """The ids of the decision and of the source that caused it; changes are grouped by it."""
        return (self.decision_id, self.source_id)
