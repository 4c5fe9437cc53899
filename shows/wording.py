"""Words for people: a value or a statement as pages say it."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.text import Truncator

from shows.dates import PartialDate
from shows.models import DATES, Change, Conflict, Entity, Evidence, Property, Statement, Status, Value
from shows.projection.candidates import happened, read
from shows.projection.names import WORDS_OF_A_QUOTE

# Control characters that articles may contain, but XML and iCalendar may not.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def plain(words: str) -> str:
    """Words without control characters."""
    return CONTROLS.sub("", words)


def in_words(said: Value | Statement) -> str:
    """The value alone: "cancelled", "13 episodes", "14 June, year not stated", "Ada Lind as Vera Holm"."""
    literal = said.text if isinstance(said, Value) else said.value
    if said.prop in DATES:
        return _date(said, literal)
    if said.prop == Property.FINAL_SEASON and not (isinstance(said, Value) and said.unknown):
        return "the last season" if said.season is None else f"season {said.season} is the last"
    if said.object_id:
        return f"{said.object} as {said.character}" if said.character_id else str(said.object)
    if not literal:
        return _unknown(said) if isinstance(said, Value) else ""
    if said.prop == Property.STATUS:
        return status_in_words(literal)
    if said.prop == Property.TEXT:
        return f"“{spoken(literal)}”"
    if said.prop == Property.EPISODES:
        return f"{literal} episode" if literal == "1" else f"{literal} episodes"
    return literal


def status_in_words(status: str) -> str:
    """ "in_development" as "in development"; anything that is not a status is unchanged."""
    return str(Status(status).label) if status in Status else status


def day_and_season(event: Value) -> str:
    """The date of an event, and the season that it is about: "2 June 2019, season 3"."""
    season = f"season {event.season}" if event.season is not None else ""
    return ", ".join(filter(None, [date_in_words(event.edtf), season]))


def spoken(words: str) -> str:
    """The words of a quote without a final comma, which belongs to the sentence around it."""
    return words.rstrip().removesuffix(",")


# `part` is the show or a season of it, `slot` what is stated.
SENTENCES = {
    Property.NAME: "{show} is called “{says}”",
    Property.NETWORK: "{show} is on {says}",
    Property.STATUS: "{part}: {says}",
    Property.PREMIERE: "{part} begins {says}",
    Property.FINALE: "{part} ends {says}",
    Property.FINAL_SEASON: "{show}: {says}",
    Property.EPISODES: "{part} has {says}",
    Property.CAST: "{object} is in {part}",
    Property.CREW: "{object} is {slot} of {part}",
    Property.ORIGIN: "{object} is {slot}",
    Property.TEXT: "the quote {says}",
    Property.SPEAKER: "{object} says {show}",
    Property.ABOUT: "{show} is about {object}",
}
PLAYING = "{object} plays {character} in {part}"


def sentence_in_words(said: Statement) -> str:
    """A statement as one would say it: "season 2 of Harbor Lights has 8 episodes".

    A date has the year of its article if the statement has `shown_evidence`.
    """
    dated = dated_in_words(said) if hasattr(said, "shown_evidence") else ""
    show = name_in_words(said.subject)
    sentence = PLAYING if said.character_id else SENTENCES.get(said.prop, "{show}: {says}")
    return sentence.format(
        show=show,
        part=show if said.season is None else f"season {said.season} of {show}",
        slot=slot_in_words(said),
        says=Truncator(dated or in_words(said)).words(12),
        object=said.object,
        character=said.character,
    )


def role_in_words(role: str) -> str:
    """ "executive_producer" as "executive producer"."""
    return role.replace("_", " ")


def slot_in_words(said: Value | Statement | Conflict) -> str:
    """What is stated about the subject: "premiere of season 3", "executive producer", "cast"."""
    if said.prop == Property.ORIGIN and not isinstance(said, Conflict):
        work = said.text if isinstance(said, Value) else said.value
        return f"{role_in_words(said.role)} of the {work}, not of the show"
    if getattr(said, "role", ""):
        return role_in_words(said.role)
    label = str(Property(said.prop).label)
    if said.season is None or said.prop == Property.FINAL_SEASON:
        return label
    return (
        f"{label}, season {said.season}"
        if said.prop == Property.STATUS
        else f"{label} of season {said.season}"
    )


def date_in_words(edtf: str) -> str:
    """EDTF as people write it; other words are unchanged."""
    try:
        return PartialDate.parse(edtf).for_people()
    except ValueError:
        return edtf


def dated_in_words(statement: Statement) -> str:
    """The date that words without a year have by the dates of their articles.

    Empty if the words have a year, or if articles differ. Needs `shown_evidence`.
    """
    return dated_by(statement, statement.shown_evidence)


def dated_by(said: Value | Statement, evidence: Collection[Evidence]) -> str:
    """The same by some of the evidence; empty for a value, whose own words say it."""
    if said.prop not in DATES or isinstance(said, Value):
        return ""
    readings = [read(said.value, each, {}) for each in evidence]
    meant = {each.date for each in readings if each.basis == Value.Basis.ARTICLE and not each.unknown}
    return meant.pop().for_people() if len(meant) == 1 else ""


def happened_in_words(statement: Statement) -> str:
    """The date of an event, if its sentences give one, else empty. Needs `shown_evidence`."""
    if statement.prop != Property.STATUS:
        return ""
    reading = happened([one for one in statement.shown_evidence if one.words], {})
    return reading.date.for_people() if reading and reading.words else ""


def basis_in_words(value: Value) -> str:
    """How a date got its year, if its own words do not say it."""
    if value.prop not in DATES or value.unknown or value.basis in ("", Value.Basis.STATED):
        return ""
    return value.get_basis_display()


def words_of_date(said: Value | Statement) -> str:
    """The words of a date that is shown in another form."""
    return said.text if isinstance(said, Value) and said.prop in DATES and said.edtf else ""


def name_in_words(entity: Entity) -> str:
    """An entity's name; for a quote, which has none, its first words."""
    if entity.kind != Entity.Kind.QUOTE:
        return str(entity)
    return f"“{spoken(Truncator(entity).words(WORDS_OF_A_QUOTE))}”"


def subject_in_words(said: Value | Statement | Change) -> str:
    """What something is stated of; a quote whose words are stated is not called by them."""
    return "Quote" if said.prop == Property.TEXT else name_in_words(said.subject)


def _unknown(value: Value) -> str:
    """Why a value is unknown, and in a disputed date, which part."""
    reason = value.get_unknown_display()
    return f"{value.character}: {reason}" if value.character_id else reason


def _date(said: Value | Statement, literal: str) -> str:
    if isinstance(said, Statement):
        return date_in_words(literal)
    if not said.edtf and not literal:
        return said.get_unknown_display()
    words = date_in_words(said.edtf) if said.edtf else f"“{literal}”"
    if said.unknown != Value.Unknown.NO_ANCHOR:
        return words
    if said.basis == Value.Basis.QUOTE:
        return f"{words}: when it was said is not known"
    return f"{words}: {said.get_unknown_display()}"


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words; `why` says what changed in the backing of a value that stayed the same."""

    slot: str
    before: str
    after: str
    why: str


def tell(changes: Iterable[Change]) -> list[Change]:
    """The changes, each with its words as `told`. One query for all names."""
    changes = list(changes)
    sides = [side for change in changes for side in (change.before, change.after) if side]
    ids = {side[key] for side in sides for key in ("object_id", "character_id")} - {None}
    names = Entity.objects.in_bulk(ids)
    for change in changes:
        before, after = (_as_value(change, side, names) for side in (change.before, change.after))
        why = "" if change.material else _behind(before, after)
        change.told = Told(slot_in_words(after or before), *_sides(before, after), why)
    return changes


def _sides(before: Value | None, after: Value | None) -> list[str]:
    """Both values in words; for an event whose date changed, with the date."""
    sides = [in_words(side) if side else "" for side in (before, after)]
    if not (before and after and before.prop == Property.STATUS and before.edtf != after.edtf):
        return sides
    days = [date_in_words(side.edtf) if side.edtf else "no date" for side in (before, after)]
    return [f"{words}, {day}" for words, day in zip(sides, days, strict=True)]


def _as_value(change: Change, side: dict | None, names: dict[int, Entity]) -> Value | None:
    """The value as it was published, so that it can be put in words."""
    if side is None:
        return None
    value = Value(subject=change.subject, prop=change.prop, season=change.season, **side)
    value.object = names.get(value.object_id)
    value.character = names.get(value.character_id)
    return value


def _behind(before: Value, after: Value) -> str:
    if before.verified != after.verified:
        return "verified by an editor" if after.verified else "no longer verified"
    if before.disputed != after.disputed:
        return "disputed" if after.disputed else "no longer disputed"
    if before.support != after.support:
        return f"{after.support} source" if after.support == 1 else f"{after.support} sources"
    return "rests on other evidence"
