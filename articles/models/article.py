from django.db import models
from django.urls import reverse

from shows.models import Source

from .outlet import Outlet


class Article(models.Model):
    """A text from an outlet, through all its versions."""

    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, related_name="articles")
    url = models.URLField(max_length=1000, blank=True)
    current = models.OneToOneField("articles.Version", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["url"], condition=~models.Q(url=""), name="one_article_a_url"),
        ]

    def __str__(self) -> str:
        return str(self.current or f"article {self.pk}")

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])


class Version(models.Model):
    """A text of an article as imported, kept for ever and never changed."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    raw = models.BinaryField(help_text="the bytes as they came")
    sha256 = models.CharField(max_length=64, db_index=True)
    wording = models.CharField(
        max_length=64, db_index=True, help_text="SHA-256 of its words, whatever their case and marks"
    )
    text = models.TextField(help_text="the bytes decoded; every offset counts its code points")
    filename = models.CharField(max_length=300, blank=True)
    imported_at = models.DateTimeField(auto_now_add=True)
    source = models.OneToOneField(Source, models.PROTECT, related_name="version_text")

    class Meta:
        ordering = ["article", "number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="one_version_a_number")]

    def __str__(self) -> str:
        return self.source.title
