"""Names as people type them: what a name means, and what tells namesakes apart.

If several entities share a name, each is written with its number: "Ida Brandt #12".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from shows.models import Entity, Person, Property, Show, Value, matching_any, normal_name, normalise

NUMBERED = re.compile(r"(.+?)\s*#(\d{1,18})")
FEW = 12
Kind = Entity.Kind


class Unclear(ValueError):
    """A name that no known entity has, or several have; the message lists them, for the person who typed it."""


def meant(kinds: Collection[str], typed: str) -> Entity:
    """The entity that a name refers to. Raises Unclear."""
    found = called(kinds, typed)
    if not found:
        raise Unclear(f"No {' or '.join(Kind(kind).label for kind in kinds)} is known as “{typed}”.")
    if len(found) > 1:
        told = distinctions(found)
        each = "; ".join(f"“{numbered(entity)}” is {told[entity.pk]}" for entity in found)
        raise Unclear(f"Several have this name. Say which one: {each}.")
    return found[0]


def called(kinds: Collection[str], typed: str) -> list[Entity]:
    """The entities of these kinds that a name can refer to, including names from before a merge."""
    name, number = split(typed)
    named = Entity.objects.filter(Q(normal=normal_name(name)) | Q(label=name), kind__in=kinds)
    return list(_roots(named.filter(pk=number) if number else named).order_by("pk"))


def split(typed: str) -> tuple[str, int | None]:
    """A name, and the number that may follow it."""
    name = " ".join(typed.split())
    with_number = NUMBERED.fullmatch(name)
    return (with_number[1], int(with_number[2])) if with_number else (name, None)


def written(entity: Entity) -> str:
    """A name that refers to this entity alone."""
    return _written([entity])[entity.pk]


def suggestions(kinds: Collection[str], words: str) -> dict[str, str]:
    """The first few names that contain the words, alphabetically, in written form, each with what tells it apart."""
    wanted = normalise(words)
    if not wanted:
        return {}
    named = Entity.objects.filter(kind__in=kinds, normal__contains=wanted).exclude(label="")
    found = list(_roots(named).order_by("label", "pk")[:FEW])
    told, names = distinctions(found), _written(found)
    return {names[entity.pk]: told[entity.pk] for entity in found}


def distinctions(entities: Collection[Entity]) -> dict[int, str]:
    """What distinguishes an entity from its namesakes: its kind, a show's first year and networks, a person's
    shows.

    Needs `found_in`.
    """
    shows = Show.objects.in_bulk([entity.pk for entity in entities if entity.kind == Kind.SHOW])
    seen_in = _shows_of([entity.pk for entity in entities if entity.kind in (Kind.PERSON, Kind.CHARACTER)])
    told = {}
    for entity in entities:
        show = shows.get(entity.pk)
        more = [show.first_year, show.networks] if show else seen_in[entity.pk][:3] or [entity.found_in]
        told[entity.pk] = ", ".join(str(part) for part in (Kind(entity.kind).label, *more) if part)
    return told


def with_shows(people: Iterable[Person]) -> list[Person]:
    """The people, each with `seen_in`, the titles of the shows it is published with, to tell namesakes apart."""
    people = list(people)
    seen_in = _shows_of([person.pk for person in people])
    for person in people:
        person.seen_in = seen_in[person.pk]
    return people


def numbered(entity: Entity) -> str:
    return f"{entity} #{entity.pk}"


def _written(entities: Collection[Entity]) -> dict[int, str]:
    labels = {entity.label for entity in entities}
    alike = Q(label__in=labels) | Q(normal__in={normalise(label) for label in labels})
    rows = Entity.objects.filter(alike, forward=None).values_list("kind", "label")
    having = Counter((kind, normalise(label)) for kind, label in rows)
    return {
        entity.pk: numbered(entity) if having[entity.kind, normalise(entity.label)] > 1 else str(entity)
        for entity in entities
    }


def _roots(entities: QuerySet[Entity]) -> QuerySet[Entity]:
    """The entities that these are identified with."""
    return Entity.objects.found_in().filter(
        pk__in=entities.annotate(root=Coalesce("forward", "pk")).values("root")
    )


def _shows_of(entities: Iterable[int]) -> dict[int, list[str]]:
    """The shows that people and characters are published with."""
    parts = matching_any(Value.objects, {"object__in": entities}, {"character__in": entities})
    # Not filtered by the kind of the subject, for which SQLite would scan all shows.
    rows = parts.exclude(prop__in=[Property.SPEAKER, Property.ABOUT]).order_by("subject__label", "pk")
    found = defaultdict(list)
    for person, character, show in rows.values_list("object_id", "character_id", "subject__label"):
        for entity in (person, character):
            if show not in found[entity]:
                found[entity].append(show)
    return found
