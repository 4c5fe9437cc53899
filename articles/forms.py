"""The forms by which the statements of an article are decided. Each fits the kind of what it decides."""

import datetime

from django import forms
from django.urls import reverse_lazy

from shows.dates import PartialDate
from shows.forms import DATE_HINT, DateWordsField, NameField, ShowField, date_words
from shows.journal import ROLES, Claim
from shows.models import DATES, Entity, Modality, Property, Statement, Status
from shows.wording import role_in_words

REASONS = [
    "the sentence does not say this",
    "wrong show",
    "wrong name",
    "wrong date or number",
    "only speculation",
    "said of something else",
]
KINDS = {
    Property.NETWORK: Entity.Kind.NETWORK,
    Property.CAST: Entity.Kind.PERSON,
    Property.CREW: Entity.Kind.PERSON,
    Property.SPEAKER: Entity.Kind.PERSON,
    Property.ABOUT: Entity.Kind.SHOW,
}
OF_A_SEASON = {*DATES, Property.EPISODES, Property.FINAL_SEASON, Property.STATUS}
OF_A_QUOTE = {Property.TEXT, Property.SPEAKER, Property.ABOUT}


class DecisionForm(forms.Form):
    """`seen`: the number of the last decision about the statement that its editor was shown."""

    seen = forms.IntegerField(min_value=0)

    @property
    def reason(self) -> str:
        return self.cleaned_data.get("reason", "")


class RejectForm(DecisionForm):
    why = forms.ChoiceField(label="Why", choices=[(reason, reason) for reason in REASONS])
    note = forms.CharField(label="Note", required=False, max_length=500)

    @property
    def reason(self) -> str:
        return ": ".join(part for part in (self.cleaned_data["why"], self.cleaned_data["note"]) if part)


class PreviewedDateField(DateWordsField):
    """What is understood is shown while it is typed."""

    def widget_attrs(self, widget) -> dict:
        preview = {
            "hx-get": reverse_lazy("read_date"),
            "hx-trigger": "input changed delay:200ms",
            "hx-target": "next .hint",
            "hx-swap": "innerHTML",
        }
        return super().widget_attrs(widget) | preview | {"autocomplete": "off"}


class CorrectForm(DecisionForm):
    """What is so instead, in the fields that the statement's kind has."""

    def __init__(self, data=None, *, statement: Statement):
        super().__init__(data, auto_id=f"correct-{statement.pk}-%s")
        self.statement = statement
        if statement.prop not in OF_A_QUOTE:
            self.fields["show"] = ShowField(initial=str(statement.subject))
        self.fields |= self._value_fields(statement)
        if statement.prop in OF_A_SEASON:
            self.fields["season"] = forms.IntegerField(
                min_value=1, max_value=999, required=False, initial=statement.season
            )
        if statement.prop not in OF_A_QUOTE:
            self.fields["modality"] = forms.ChoiceField(
                label="Said as", choices=Modality.choices, initial=statement.modality
            )
        self.fields["reason"] = forms.CharField(required=False, max_length=500)

    def _value_fields(self, statement: Statement) -> dict[str, forms.Field]:
        prop = statement.prop
        if prop in KINDS:
            label = "person" if prop in (Property.CAST, Property.CREW) else Property(prop).label
            name = NameField(KINDS[prop], label=label.capitalize(), initial=str(statement.object))
            fields: dict[str, forms.Field] = {"object": name}
            if prop == Property.CAST:
                fields["character"] = NameField(
                    Entity.Kind.CHARACTER, required=False, initial=str(statement.character or "")
                )
            if prop == Property.CREW:
                roles = [(role, role_in_words(role)) for role in ROLES]
                fields["role"] = forms.ChoiceField(choices=roles, initial=statement.role)
            return fields
        if prop in DATES:
            words = date_words(statement.value)
            return {
                "value": PreviewedDateField(label="Date", initial=words, max_length=80, help_text=DATE_HINT)
            }
        if prop == Property.STATUS:
            known = forms.ChoiceField(label="Status", choices=Status.choices, initial=statement.value)
            return {"value": known}
        if prop == Property.EPISODES:
            return {"value": forms.IntegerField(label="Episodes", min_value=1, initial=statement.value)}
        if prop == Property.TEXT:
            words = forms.Textarea(attrs={"rows": 4})
            return {"value": forms.CharField(label="Words", widget=words, initial=statement.value)}
        return {}

    def claim(self) -> Claim:
        given = self.cleaned_data
        return Claim(
            subject=given.get("show") or self.statement.subject,
            prop=self.statement.prop,
            season=given.get("season"),
            modality=given.get("modality") or self.statement.modality,
            character=given.get("character") or None,
            role=given.get("role", ""),
            object=given.get("object"),
            value=str(given.get("value", "")),
        )

    @property
    def shown_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name != "seen"]

    @property
    def kinds(self) -> list[str]:
        """The kinds of entity whose names it suggests."""
        return [field.kind for field in self.fields.values() if isinstance(field, NameField)]


class ArticleDateForm(DecisionForm):
    """The day an article appeared, or that nobody knows it."""

    date = PreviewedDateField(
        label="Date of the article", max_length=80, required=False, help_text="Day, month and year."
    )
    reason = forms.CharField(required=False, max_length=500)

    def __init__(self, data=None, *, unknown: bool = False, **options):
        super().__init__(data, auto_id="article-%s", **options)
        self.unknown = unknown

    def clean_date(self) -> PartialDate | None:
        date = self.cleaned_data["date"]
        if not self.unknown and (date is None or None in (date.year, date.month, date.day)):
            raise forms.ValidationError("Give day, month and year, such as 28 May 2019.")
        return date

    @property
    def day(self) -> datetime.date | None:
        return None if self.unknown else self.cleaned_data["date"].earliest
