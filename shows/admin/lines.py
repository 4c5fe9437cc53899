"""The lines of a correction: each a published value or room for another one, with the form fields of its kind."""

from collections.abc import Mapping

from django import forms
from django.contrib.admin.widgets import AdminIntegerFieldWidget, AdminTextareaWidget, AdminTextInputWidget

from shows import journal
from shows.forms import DATE_HINT, DateWordsField, NameField, ShowField, date_words
from shows.journal import OBJECTS, ROLES, WORKS, About, Claim, Stale
from shows.models import Decision, Entity, Property, Statement, Status, Target, Value
from shows.projection.slots import SINGLE
from shows.wording import in_words, role_in_words

Kind = Entity.Kind


class Line(forms.Form):
    """A value as it was published when the form was opened, and as it was submitted.

    `statement` is what the value rests on, None if nothing is published; `seen` is the number of the last
    decision about it. An emptied line rejects the value, a changed one corrects it, and a filled-in empty one
    adds a value.
    """

    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    optional = True

    def __init__(
        self,
        subject: Entity,
        prop: str,
        season: int | None,
        statement: Statement | None = None,
        *,
        value: Value | None = None,
        label: str = "",
        seen: int = 0,
    ):
        self.subject, self.prop, self.season, self.statement = subject, prop, season, statement
        shown = self.shown(value) if value and statement else {}
        super().__init__(prefix=self.key, initial=shown | {"seen": seen})
        self.unknown = value.get_unknown_display() if value and not statement else ""
        self.value = value
        self.now = ""
        for field in self.shown_fields.values():
            field.show_hidden_initial = True
            field.required = field.required and not self.optional
        first = self.first_field
        self.fields[first].label = label or self.fields[first].label

    @property
    def key(self) -> str:
        return f"{self.prop}-{self.statement.pk if self.statement else 0}"

    @property
    def shown_fields(self) -> dict[str, forms.Field]:
        return {name: field for name, field in self.fields.items() if name != "seen"}

    @property
    def first_field(self) -> str:
        return next(iter(self.shown_fields))

    @property
    def kinds(self) -> list[tuple[str, ...]]:
        """For each field that names entities, the kinds whose names it suggests."""
        return [field.kinds for field in self.fields.values() if isinstance(field, NameField)]

    def send(self, data: Mapping) -> None:
        """Take over what was submitted."""
        self.data, self.is_bound = data, True

    def retype(self, typed: "Line") -> None:
        """Take over what was typed into a stale line."""
        data = {self.add_prefix("seen"): self.initial["seen"]}
        for name in self.shown_fields:
            data[self.add_initial_prefix(name)] = self.initial.get(name, "")
            data[self.add_prefix(name)] = typed[name].data
        self.send(data)
        is_published = self.value and self.value.pk
        self.now = in_words(self.value) if is_published else "nothing is published"

    def shown(self, value: Value) -> dict:
        """The initial data of the fields for a published value."""
        raise NotImplementedError

    def said(self) -> dict:
        """The submitted value as arguments of a claim."""
        raise NotImplementedError

    @property
    def edited(self) -> bool:
        return bool(set(self.changed_data) - {"seen"})

    @property
    def empty(self) -> bool:
        return not any(self.cleaned_data.get(name) for name in self.shown_fields)

    def decide(self, user, reason: str) -> Decision | None:
        """Make the decision that this line asks for, if any. Raises Refused, Stale."""
        if not self.edited:
            return None
        if self.statement is None:
            self._refuse_if_filled()
            return journal.add(user, self._claim(), reason=reason)
        seen = {self.statement.pk: self.cleaned_data["seen"]}
        if self.empty:
            return journal.reject(user, [self.statement], reason=reason, seen=seen)
        return journal.correct(user, self.statement, self._claim(), reason=reason, seen=seen)

    def _claim(self) -> Claim:
        kept = {"modality": self.statement.modality} if self.statement else {}
        return Claim(self.subject, self.prop, **({"season": self.season} | kept | self.said()))

    def _refuse_if_filled(self) -> None:
        """Refuse a new value for a slot of one value that somebody has filled in the meantime."""
        if self.prop not in {*SINGLE, Property.NETWORK}:
            return
        held = Value.objects.filter(subject=self.subject, prop=self.prop, season=self.season, verified=True)
        if filled := held.select_related("statement__decision__user").first():
            raise Stale(About(Target.Kind.STATEMENT, filled.statement_id), filled.statement.decision)


class TitleLine(Line):
    value = forms.CharField(max_length=300, widget=AdminTextInputWidget)
    optional = False

    def shown(self, value: Value) -> dict:
        return {"value": value.text}

    def said(self) -> dict:
        return {"value": self.cleaned_data["value"]}


class WordsLine(TitleLine):
    value = forms.CharField(widget=AdminTextareaWidget)


class ExternalIdLine(TitleLine):
    value = forms.CharField(
        max_length=30,
        widget=AdminTextInputWidget,
        help_text="Such as imdb:tt0123456, tvmaze:1 or wikidata:Q1.",
    )
    optional = True


class DateLine(Line):
    value = DateWordsField(max_length=80, help_text=DATE_HINT, widget=AdminTextInputWidget)

    def shown(self, value: Value) -> dict:
        return {"value": date_words(value.edtf) or value.text}

    def said(self) -> dict:
        return {"value": str(self.cleaned_data["value"])}


class CountLine(Line):
    value = forms.IntegerField(min_value=1, max_value=9999, widget=AdminIntegerFieldWidget)

    def shown(self, value: Value) -> dict:
        return {"value": value.text}

    def said(self) -> dict:
        return {"value": str(self.cleaned_data["value"])}


class FinalLine(Line):
    value = forms.BooleanField()

    def shown(self, value: Value) -> dict:
        return {"value": True}

    def said(self) -> dict:
        return {}


class EventLine(Line):
    value = forms.ChoiceField(choices=[("", "–"), *Status.choices])
    of_season = forms.IntegerField(
        label="Of season", min_value=1, max_value=999, required=False, widget=AdminIntegerFieldWidget
    )

    def shown(self, value: Value) -> dict:
        return {"value": value.text, "of_season": value.season}

    @property
    def empty(self) -> bool:
        return not self.cleaned_data["value"]

    def said(self) -> dict:
        return {"value": self.cleaned_data["value"], "season": self.cleaned_data["of_season"]}


class NetworkLine(Line):
    object = NameField(Kind.NETWORK, widget=AdminTextInputWidget)

    def shown(self, value: Value) -> dict:
        return {"object": str(value.object)}

    def said(self) -> dict:
        return {"object": self.cleaned_data["object"]}


class SpeakerLine(NetworkLine):
    object = NameField(*OBJECTS[Property.SPEAKER], widget=AdminTextInputWidget)


class AboutLine(NetworkLine):
    object = ShowField(widget=AdminTextInputWidget)


class PersonLine(NetworkLine):
    """A person. An unchanged name keeps the person credited, even if others share the name."""

    object = NameField(Kind.PERSON, label="Person", widget=AdminTextInputWidget)
    optional = False

    def said(self) -> dict:
        return {"object": self._kept("object") or self.cleaned_data["object"]}

    def _kept(self, name: str) -> Entity | None:
        return None if name in self.changed_data else getattr(self.statement, name)


class CastLine(PersonLine):
    character = NameField(Kind.CHARACTER, required=False, widget=AdminTextInputWidget)

    def shown(self, value: Value) -> dict:
        return super().shown(value) | {"character": str(value.character or "")}

    def said(self) -> dict:
        return super().said() | {"character": self._kept("character") or self.cleaned_data["character"]}


class CrewLine(PersonLine):
    role = forms.ChoiceField(choices=[(role, role_in_words(role)) for role in ROLES])

    def shown(self, value: Value) -> dict:
        return super().shown(value) | {"role": value.role}

    def said(self) -> dict:
        return super().said() | {"role": self.cleaned_data["role"]}


class OriginLine(PersonLine):
    """Who made the work that the show is based on, rather than the show."""

    role = forms.ChoiceField(choices=[("", "–"), *((role, role_in_words(role)) for role in ROLES)])
    value = forms.ChoiceField(label="Of the", choices=[("", "–"), *((work, work) for work in WORKS)])
    optional = True

    def shown(self, value: Value) -> dict:
        return super().shown(value) | {"role": value.role, "value": value.text}

    def said(self) -> dict:
        return super().said() | {"role": self.cleaned_data["role"], "value": self.cleaned_data["value"]}

    @property
    def empty(self) -> bool:
        return not self.cleaned_data["object"]


LINES: dict[str, type[Line]] = {
    Property.NAME: TitleLine,
    Property.EXTERNAL_ID: ExternalIdLine,
    Property.NETWORK: NetworkLine,
    Property.STATUS: EventLine,
    Property.PREMIERE: DateLine,
    Property.FINALE: DateLine,
    Property.EPISODES: CountLine,
    Property.FINAL_SEASON: FinalLine,
    Property.CAST: CastLine,
    Property.CREW: CrewLine,
    Property.ORIGIN: OriginLine,
    Property.TEXT: WordsLine,
    Property.SPEAKER: SpeakerLine,
    Property.ABOUT: AboutLine,
}
