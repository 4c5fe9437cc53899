from django.db import models

from .article import Version


class Sentence(models.Model):
    """A sentence in the current text of an article: the index that finds copies."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="sentences", db_index=False)
    hash = models.BigIntegerField(help_text="of its words, whatever their case and marks")
    common = models.BooleanField(default=False, help_text="so many texts have it that it makes none a copy")

    class Meta:
        indexes = [models.Index(fields=["hash", "common"], name="sentence_by_hash")]
        constraints = [
            models.UniqueConstraint(fields=["version", "hash"], name="one_sentence_a_version"),
        ]

    def __str__(self) -> str:
        return f"{self.hash:016x}"
