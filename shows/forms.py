"""Fields in which people write dates and names, for the review pages and the admin alike."""

import calendar

from django import forms
from django.utils.text import capfirst

from shows import naming
from shows.dates import PartialDate, read_input
from shows.models import Entity

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
            raise forms.ValidationError(capfirst(str(error))) from None


class NameField(forms.CharField):
    """A name, known or new; one with the number of an entity of its kinds cleans to that entity."""

    def __init__(self, *kinds: str, **options):
        self.kinds = kinds
        super().__init__(max_length=310, **options)
        self.widget.attrs |= {"list": f"known-{'-'.join(kinds)}", "autocomplete": "off"}

    def clean(self, value) -> str | Entity:
        name = super().clean(value)
        _, number = naming.split(name)
        return self._meant(name) if number else name

    def _meant(self, name: str) -> Entity:
        try:
            return naming.meant(self.kinds, name)
        except naming.Unclear as unclear:
            raise forms.ValidationError(str(unclear)) from None


class ShowField(NameField):
    """The name of a known show; cleans to its entity."""

    def __init__(self, **options):
        super().__init__(Entity.Kind.SHOW, **options)

    def clean(self, value) -> Entity | None:
        name = super().clean(value)
        return self._meant(name) if isinstance(name, str) and name else name or None


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


class SaidForm(forms.Form):
    """The day on which a quote was said; none: nobody knows. `seen`: the last decision about it that was looked at."""

    date = forms.DateField(
        label="It was said on", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    reason = forms.CharField(required=False, max_length=500)
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class DayForm(forms.Form):
    """The day of which the status of a show is asked."""

    as_of = forms.DateField(required=False)
