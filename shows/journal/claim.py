"""What an editor claims, and the statement made from it."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q

from shows.dates import PartialDate, read_input
from shows.models import (
    DATES,
    Entity,
    Evidence,
    ExternalId,
    Modality,
    Property,
    Statement,
    Status,
    normal_name,
)

from .record import Refused

ROLES = ("creator", "showrunner", "executive_producer", "producer", "director", "writer", "author")
Kind = Entity.Kind
# The kinds of entity that the object of a property may be; a new name becomes the first of them.
OBJECTS = {
    Property.CAST: (Kind.PERSON,),
    Property.CREW: (Kind.PERSON,),
    Property.ORIGIN: (Kind.PERSON,),
    Property.NETWORK: (Kind.NETWORK,),
    Property.SPEAKER: (Kind.PERSON, Kind.NETWORK, Kind.ORGANISATION),
    Property.ABOUT: (Kind.SHOW,),
}
IN_CONTEXT = (Kind.PERSON, Kind.CHARACTER)
# The works that an origin may name.
WORKS = ("character", "comic", "book", "game")


class Stated(NamedTuple):
    """The statement of a claim, whether it is new, and the statements that name new entities."""

    statement: Statement
    new: bool
    names: list[Statement]


@dataclass(frozen=True)
class Claim:
    """A statement in an editor's words. Entities may be given by name, which finds an entity or creates one.

    A subject given by name is a show.
    """

    subject: Entity | str
    prop: str
    season: int | None = None
    modality: str = Modality.ANNOUNCED
    character: Entity | str | None = None
    role: str = ""
    object: Entity | str | None = None
    value: str = ""

    def checked(self) -> "Claim":
        """The claim with a normalised value. Raises Refused, saying what was expected."""
        if isinstance(self.subject, str) and not self.subject.strip():
            raise Refused("a name is missing: which show is it about?")
        if self.prop not in Property:
            raise Refused(f"“{self.prop}” is not a property; expected one of {', '.join(Property)}")
        if self.season is not None and not 0 < self.season < 1000:
            raise Refused(f"“{self.season}” is not the number of a season")
        if self.prop == Property.CREW and self.role not in ROLES:
            raise Refused(f"“{self.role}” is not a role; expected one of {', '.join(ROLES)}")
        if self.prop == Property.ORIGIN and (self.role not in ROLES or self.value not in WORKS):
            raise Refused(f"an origin is a role ({', '.join(ROLES)}) and a work ({', '.join(WORKS)})")
        if self.prop in OBJECTS:
            if not self.object:
                raise Refused(f"a name is missing: who or what is the {Property(self.prop).label}?")
            return self
        return Claim(self.subject, self.prop, self.season, self.modality, value=self._value())

    def _value(self) -> str:
        value = " ".join(self.value.split())
        if self.prop in DATES:
            return str(_read_date(value))
        if self.prop == Property.EPISODES:
            return _count(value)
        if self.prop == Property.STATUS and value not in Status:
            raise Refused(f"“{value}” is not a status; expected one of {', '.join(Status)}")
        if self.prop == Property.EXTERNAL_ID and not ExternalId.WRITTEN.fullmatch(value):
            raise Refused(
                f"“{value}” is not an external id; expected one such as imdb:tt0123456, tvmaze:1 or wikidata:Q1"
            )
        if self.prop == Property.FINAL_SEASON:
            return ""
        if not value:
            raise Refused(f"the {Property(self.prop).label} is empty")
        return value

    def state(self, decision) -> Stated:
        """The statement that says this. Unknown entities are created and named."""
        subject, its_title = self._entity(self.subject, (Kind.SHOW,), decision)
        stated = replace(self, subject=subject)._state(decision)
        return stated._replace(names=[its_title, *stated.names]) if its_title else stated

    def _state(self, decision) -> Stated:
        character, its_name = self._entity(self.character, (Kind.CHARACTER,), decision)
        object, name = self._entity(self.object, OBJECTS.get(self.prop, ()), decision)
        names = [one for one in (its_name, name) if one]
        keys = {
            "season": self.season,
            "modality": self.modality,
            "character": character,
            "role": self.role,
            "object": object,
            "value": self.value,
        }
        ids = keys | {"character": character and character.pk, "object": object and object.pk}
        key = Statement.key_of(self.subject.pk, self.prop, **ids)
        if known := Statement.objects.filter(key=key).first():
            return Stated(known, False, names)
        new = Statement.objects.create(key=key, subject=self.subject, prop=self.prop, **keys)
        return Stated(new, True, names)

    def _entity(
        self, named: Entity | str | None, kinds: tuple[str, ...], decision
    ) -> tuple[Entity | None, Statement | None]:
        """The entity, and the statement of its name if the editor gave one."""
        if named is None or isinstance(named, Entity):
            return named, None
        name = " ".join(named.split())
        if not name:
            return None, None
        normal = normal_name(name)
        if not normal:
            raise Refused(f"“{name}” is not a name: it has nothing to tell it from others")
        if known := self._known(normal, kinds):
            return known, None
        entity, _ = Entity.objects.get_or_create(
            kind=kinds[0],
            normal=normal,
            context=self._context() if kinds[0] in IN_CONTEXT else "",
            defaults={"created_by": decision},
        )
        return entity, name_entity(entity, name, decision)

    def _known(self, normal: str, kinds: tuple[str, ...]) -> Entity | None:
        """The entity with a normalised name; for people and characters, one connected with the subject."""
        named = Entity.objects.filter(kind__in=kinds, normal=normal).order_by("pk")
        if not set(kinds) & set(IN_CONTEXT):
            return named.first()
        stated = Statement.objects.filter(subject=self.subject)
        at_home = (
            Exists(stated.filter(object=OuterRef("pk")))
            | Exists(stated.filter(character=OuterRef("pk")))
            | Q(context=self._context())
        )
        return named.filter(~Q(kind__in=IN_CONTEXT) | at_home).first()

    def _context(self) -> str:
        return self.subject.normal if self.subject.kind == Entity.Kind.SHOW else self.subject.context


def name_entity(entity: Entity, name: str, decision) -> Statement:
    """State the name of an entity on the editor's word."""
    key = Statement.key_of(entity.pk, Property.NAME, value=name)
    statement, _ = Statement.objects.get_or_create(
        key=key, defaults={"subject": entity, "prop": Property.NAME, "value": name}
    )
    Evidence.objects.create(statement=statement, decision=decision, confidence=1)
    return statement


def _count(words: str) -> str:
    """A number of episodes as the reader writes it: without leading zeros, in ASCII digits."""
    if not (words.isdecimal() and len(words) < 10 and 0 < int(words) < 10_000):
        raise Refused(f"“{words}” is not a number of episodes")
    return str(int(words))


def _read_date(words: str) -> PartialDate:
    try:
        return read_input(words)
    except ValueError as error:
        raise Refused(str(error)) from None
