"""Fields for dates and names in words, shared by the review pages and the admin."""

import calendar
import datetime
import re

from django import forms
from django.http import QueryDict
from django.utils.text import capfirst

from shows import naming
from shows.dates import PartialDate, read_input
from shows.days import check_day
from shows.models import Decision, Entity

# The id of a statement and the number of a decision, at their maximum lengths.
PAIR = re.compile(r"(\d{1,18}):(\d{1,18})", re.ASCII)
NUMBER = re.compile(r"\d{1,18}", re.ASCII)
# The fact is true, but not worth it here.
SAID_BEFORE = "old or said before"
# The key and label of each reason to reject a fact.
REASONS = [
    ("w", "wrong value"),
    ("s", "wrong show"),
    ("p", "wrong person"),
    ("n", "not stated here"),
    ("o", SAID_BEFORE),
    ("x", "another reason"),
]
REASON_CHOICES = [(reason, reason) for _, reason in REASONS]
DATE_HINT = "Such as 14 June 2019, 14 June ?, June 2019, fall 2025 or 2019."


def clean_day(day: datetime.date | None) -> datetime.date | None:
    """The day, if news can be of it. Raises ValidationError."""
    try:
        return day and check_day(day)
    except ValueError as error:
        raise forms.ValidationError(f"{capfirst(str(error))}.") from None


class DateWordsField(forms.CharField):
    """A date in words or EDTF. Cleans to a PartialDate."""

    def clean(self, value) -> PartialDate | None:
        words = super().clean(value)
        if not words:
            return None
        try:
            return read_input(words)
        except ValueError as error:
            raise forms.ValidationError(capfirst(str(error))) from None


class NameField(forms.CharField):
    """A known or new name. One followed by the number of an entity of its kinds cleans to that entity."""

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
    """The name of a known show. Cleans to its entity."""

    def __init__(self, **options):
        super().__init__(Entity.Kind.SHOW, **options)

    def clean(self, value) -> Entity | None:
        name = super().clean(value)
        return self._meant(name) if isinstance(name, str) and name else name or None


class SeenField(forms.Field):
    """Statements, each with the number of the last decision about it that was shown: "12:0" once for each.

    Cleans to {id of statement: number}.
    """

    widget = forms.MultipleHiddenInput
    default_error_messages = {"required": "The form does not say which facts it decides."}

    def clean(self, value) -> dict[int, int]:
        pairs = [PAIR.fullmatch(each) for each in value or []]
        if not pairs or None in pairs:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return {int(pair[1]): int(pair[2]) for pair in pairs}


def dependants_shown(data: QueryDict) -> set[int]:
    """The numbers of the dependent decisions that a form listed before an undo."""
    return {int(number) for number in data.getlist("dependant") if NUMBER.fullmatch(number)}


def why_in_words(why: str, note: str) -> str:
    """The reason for a decision: a usual one, the editor's note, or both."""
    return ": ".join(part for part in (why, note) if part)


def date_words(edtf: str) -> str:
    """A stored date as an editor would type it; empty for words that give no date."""
    try:
        date = PartialDate.parse(edtf)
    except ValueError:
        return ""
    if date.day and date.month:
        words = f"{date.day} {calendar.month_name[date.month]}"
        return f"{words} {date.year}" if date.year else f"{words} ?"
    return edtf


class SaidForm(forms.Form):
    """The day of a quote, or none if nobody knows it. `seen` is the last decision about it that the user saw."""

    date = forms.DateField(
        label="It was said on", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    reason = forms.CharField(required=False, max_length=500)
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def clean_date(self) -> datetime.date | None:
        return clean_day(self.cleaned_data["date"])


class JudgeForm(forms.Form):
    """An editor's judgement on one statement, with a reason. `seen` is the last decision about it that the
    user saw."""

    why = forms.ChoiceField(choices=REASON_CHOICES, required=False)
    reason = forms.CharField(required=False, max_length=500)
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args, verb: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self._rejects = verb == Decision.Verb.REJECT

    def clean(self):
        given = super().clean()
        given["reason"] = why_in_words(given.get("why", ""), given.get("reason", ""))
        if self._rejects and not given["reason"] and "reason" not in self.errors:
            self.add_error("reason", "Say why it is wrong.")
        return given


class SettleForm(forms.Form):
    """Which sides of a conflict hold: ids of statements, or `NONE`. `seen` lists all sides."""

    NONE = "none"

    seen = SeenField()
    holds = forms.MultipleChoiceField(
        error_messages={"required": "Choose what holds, or that none of them does."}
    )
    reason = forms.CharField(max_length=500, error_messages={"required": "Give a reason."})

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        pairs = map(PAIR.fullmatch, self.data.getlist("seen"))
        self._offered = {pair[1]: int(pair[1]) for pair in pairs if pair} | {self.NONE: self.NONE}
        self.fields["holds"].choices = [(side, side) for side in self._offered]

    @property
    def chosen(self) -> set[int | str]:
        """What was submitted as holding, even if it makes no sense."""
        return {self._offered[side] for side in self.data.getlist("holds") if side in self._offered}

    def clean_holds(self) -> set[int]:
        if self.NONE in self.chosen and len(self.chosen) > 1:
            raise forms.ValidationError("Either some of them hold or none.")
        return self.chosen - {self.NONE}


class DaysForm(forms.Form):
    """A range of days; either end may be open."""

    since = forms.DateField(required=False)
    until = forms.DateField(required=False)

    def clean(self) -> dict:
        days = super().clean()
        since, until = days.get("since"), days.get("until")
        if since and until and until < since:
            self.add_error("until", f"Expected a day from {since} on, found {until}.")
        return days


class DayForm(forms.Form):
    """The day for which the status of a show is asked."""

    as_of = forms.DateField(required=False)
