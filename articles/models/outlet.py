from django.db import models


class Outlet(models.Model):
    """A publication. Its texts belong to it: anonymous readers see whole texts only if its licence is open."""

    name = models.CharField(max_length=200, unique=True)
    open = models.BooleanField(default=False, help_text="its licence lets everyone read the whole text")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
