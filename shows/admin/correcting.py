"""A correction: the published values of a thing as lines, and a decision for each line that was changed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.forms.formsets import all_valid
from django.http import QueryDict

from shows import journal, queries
from shows.journal import Refused
from shows.journal.lock import writing
from shows.models import Decision, Entity, Property, Statement, Target, Value

from .lines import LINES, Line


@dataclass(frozen=True, slots=True)
class Slot:
    """What can be corrected about a thing. `more` means that there is room for another value."""

    prop: str
    label: str
    season: int | None = None
    more: bool = False

    def holds(self, value: Value) -> bool:
        return value.prop == self.prop and (value.season == self.season or self.prop == Property.STATUS)


class ReasonForm(forms.Form):
    reason = forms.CharField(required=False, max_length=500, widget=AdminTextInputWidget)


class Correction:
    """The lines of a thing in its current state, until `send` brings in what was submitted."""

    def __init__(self, subject: Entity, slots: Collection[Slot], values: Iterable[Value]):
        self.subject, self.slots = subject, slots
        values = list(values)
        ids = [value.statement_id for value in values if value.statement_id]
        seen = journal.last_seen(Target.Kind.STATEMENT, ids)
        self.lines = [line for slot in slots for line in _lines(subject, slot, values, seen)]
        self.reason = ReasonForm()

    def send(self, data: QueryDict) -> None:
        """Take over the submitted lines, including those whose values are no longer published."""
        now = {line.key: line for line in self.lines}
        sent = [now.get(key) or self._gone(key) for key in dict.fromkeys(data.getlist("line"))]
        self.lines = [line for line in sent if line]
        self.reason = ReasonForm(data)
        for line in self.lines:
            line.send(data)

    def retype(self, stale: "Correction") -> None:
        """Take over what was typed into a stale form, on the lines where it belongs now."""
        lines = {line.key: line for line in self.lines}
        places = {line.prop: line for line in self.lines}
        for typed in stale.lines:
            if typed.edited:
                (lines.get(typed.key) or places[typed.prop]).retype(typed)
        self.reason = stale.reason

    def is_valid(self) -> bool:
        return all_valid([*self.lines, self.reason])

    @property
    def errors(self) -> list:
        return [error for form in (*self.lines, self.reason) for error in form.errors.values()]

    @property
    def known_names(self) -> dict[str, list[str]]:
        """Names to suggest, by the kinds of entity that a field accepts."""
        taken = dict.fromkeys(kinds for line in self.lines for kinds in line.kinds)
        return {
            "-".join(kinds): [name for kind in kinds for name in queries.names_of(kind)] for kinds in taken
        }

    def decide(self, user) -> list[Decision]:
        """Make a decision for each changed line, all or none. Raises Refused, Stale."""
        reason = self.reason.cleaned_data["reason"]
        with writing():
            return [decision for line in self.lines if (decision := _decide(line, user, reason))]

    def _gone(self, key: str) -> Line | None:
        prop, _, pk = key.partition("-")
        slot = next((slot for slot in self.slots if slot.prop == prop), None)
        if slot and pk == "0":
            return LINES[prop](self.subject, prop, slot.season, label=slot.label)
        alike = Entity.objects.alike([self.subject.pk])
        statements = Statement.objects.with_names().filter(subject__in=alike, prop=prop)
        statement = statements.filter(pk=pk).first() if slot and pk.isdecimal() else None
        return statement and LINES[prop](self.subject, prop, statement.season, statement, label=slot.label)


def _decide(line: Line, user, reason: str) -> Decision | None:
    try:
        return line.decide(user, reason)
    except Refused as refusal:
        line.add_error(line.first_field, str(refusal))
        raise


def _lines(subject: Entity, slot: Slot, values: list[Value], seen: Mapping[int, int]) -> list[Line]:
    """A line for each value in a slot, and one for another value if there is room."""
    held = [value for value in values if slot.holds(value)]
    known = [value for value in held if value.statement_id]
    make = LINES[slot.prop]
    lines = [
        make(
            subject,
            slot.prop,
            value.season,
            value.statement,
            value=value,
            label=slot.label,
            seen=seen[value.statement_id],
        )
        for value in known
    ]
    if slot.more or not known:
        label = f"Another {slot.label.lower()}" if known else slot.label
        unknown = held[0] if held and not known else None
        lines.append(make(subject, slot.prop, slot.season, value=unknown, label=label))
    return lines
