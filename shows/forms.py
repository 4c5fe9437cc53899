"""Fields in which people write dates and names, for the review pages and the admin alike."""

import calendar

from django import forms

from shows.dates import PartialDate, read_input
from shows.models import Entity, normalise

DATE_HINT = "Such as 14 June 2019, 14 June ?, June 2019, fall 2025 or 2019."


class DateWordsField(forms.CharField):
    """A date in words or EDTF; cleans to a PartialDate."""

    def clean(self, value) -> PartialDate | None:
        words = super().clean(value)
        if not words:
            return None
        try:
            return read_input(words)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class NameField(forms.CharField):
    """A name, with the known ones of its kind as suggestions."""

    def __init__(self, kind: str, **options):
        self.kind = kind
        super().__init__(max_length=300, **options)
        self.widget.attrs |= {"list": f"known-{kind}", "autocomplete": "off"}


class ShowField(NameField):
    """The name of a known show; cleans to its entity."""

    def __init__(self, **options):
        super().__init__(Entity.Kind.SHOW, **options)

    def clean(self, value) -> Entity | None:
        name = super().clean(value)
        if not name:
            return None
        found = Entity.objects.shows().filter(normal=normalise(name), forward=None).order_by("pk").first()
        if found is None:
            raise forms.ValidationError(f"No show is known as “{name}”.")
        return found


def date_words(edtf: str) -> str:
    """A stored date as an editor would type it; words that are no date stay away."""
    try:
        date = PartialDate.parse(edtf)
    except ValueError:
        return ""
    if date.day and date.month:
        words = f"{date.day} {calendar.month_name[date.month]}"
        return f"{words} {date.year}" if date.year else f"{words} ?"
    return edtf
