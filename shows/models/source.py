from django.db import models

from .lookups import words_in_any_case


class Source(models.Model):
    """An article version as the knowledge base sees it. The text itself belongs to `articles`."""

    digest = models.CharField(
        max_length=64, unique=True, help_text="SHA-256 of the bytes, the outlet and the URL"
    )
    title = models.CharField(max_length=500)
    outlet = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    imported_date = models.DateField(null=True, blank=True, help_text="the date given at import")
    version = models.PositiveIntegerField(default=1, help_text="its place among the versions of its article")
    original = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="later_versions",
        help_text="the first version of its article, with which it shares an editor's date; empty: this one",
    )
    copies = models.CharField(max_length=64, db_index=True, help_text="the group of copies that counts once")
    current = models.BooleanField(default=True, help_text="no newer version has taken its place")
    reading = models.PositiveIntegerField(default=1, help_text="the reading of the text that counts")

    # Written only by the projection.
    date = models.DateField(null=True, blank=True, help_text="the editor's date, else the imported one")
    stake = models.PositiveIntegerField(default=0, help_text="the sum over what it states")
    disputed = models.PositiveIntegerField(default=0, help_text="undecided statements in an open conflict")
    unsure = models.PositiveIntegerField(default=0, help_text="undecided statements that do not stand")
    sure = models.PositiveIntegerField(default=0, help_text="undecided statements that stand undisputed")
    kinds = models.PositiveIntegerField(
        default=0, help_text="of undecided statements, a bit for each property"
    )

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["-stake", "-id"], condition=models.Q(current=True), name="source_queue"),
            models.Index(
                fields=["outlet", "-stake", "-id"],
                condition=models.Q(current=True),
                name="source_queue_of_outlet",
            ),
            words_in_any_case("title", "words_in_headline"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def dated_as(self) -> int:
        """The id of the article's first version, under which the date of all its versions is decided."""
        return self.original_id or self.pk
