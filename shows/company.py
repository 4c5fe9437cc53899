"""What entities are connected with, by which curators tell whether two are the same."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from .models import CREDITS, Property, Show, Statement

# How many entities one query asks about.
CHUNK = 2_000
UNSTATED = (Statement.State.REJECTED, Statement.State.UNSUPPORTED)


@dataclass(slots=True)
class Company:
    """What an entity is connected with, as far as it is distinctive: ids of entities, and in public databases.

    `homes` are the networks of the shows that a person is named with, which alone raise no question.
    """

    published: bool = False
    statements: int = 0
    support: int = 0
    year: int | None = None
    networks: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    shows: set[int] = field(default_factory=set)
    actors: set[int] = field(default_factory=set)
    homes: set[int] = field(default_factory=set)
    external_ids: dict[str, str] = field(default_factory=dict)

    @property
    def weight(self) -> tuple:
        return (self.published, self.support, self.statements)

    def count(self, state: str, support: int) -> None:
        self.statements += 1
        self.support += support
        self.published |= state in Statement.STANDING

    @classmethod
    def together(cls, several: Collection["Company"]) -> "Company":
        """What several entities are connected with, as if they were one; but only the homes that all have."""
        all_of_it = cls(homes=set.intersection(*(one.homes for one in several)))
        for one in several:
            all_of_it.published |= one.published
            all_of_it.statements += one.statements
            all_of_it.support += one.support
            all_of_it.year = all_of_it.year or one.year
            all_of_it.networks |= one.networks
            all_of_it.people |= one.people
            all_of_it.shows |= one.shows
            all_of_it.actors |= one.actors
            all_of_it.external_ids |= one.external_ids
        return all_of_it

    def shares(self, other: "Company") -> bool:
        """Whether anything connects the two."""
        return not (
            self.networks.isdisjoint(other.networks)
            and self.people.isdisjoint(other.people)
            and self.shows.isdisjoint(other.shows)
            and self.actors.isdisjoint(other.actors)
            and self.external_ids.items().isdisjoint(other.external_ids.items())
        )

    def is_remade_as(self, other: "Company") -> bool:
        """Whether the two began in years too far apart for one show."""
        return bool(self.year and other.year and abs(self.year - other.year) > 1)


def company_of(wanted: Collection[int], roots: Mapping[int, int]) -> dict[int, Company]:
    """What entities are connected with, themselves or through those merged into them: `roots` says which are."""
    company = {root: Company() for root in sorted(wanted)}
    for start in range(0, len(company), CHUNK):
        some = list(company)[start : start + CHUNK]
        of = {root: company[root] for root in some}
        members = [pk for pk, root in roots.items() if root in of]
        for stated in _statements_naming(members):
            _note(of, roots, *stated)
        for show, year in Show.objects.filter(pk__in=some).values_list("pk", "first_year"):
            company[show].year = year
    return company


def _statements_naming(entities: Collection[int]) -> QuerySet:
    naming = Q(subject__in=entities) | Q(object__in=entities) | Q(character__in=entities)
    held = Statement.objects.filter(naming).exclude(prop=Property.NAME)
    held = held.exclude(state__in=UNSTATED)
    return held.order_by("pk").values_list(
        "prop", "value", "state", "support", "subject_id", "object_id", "character_id"
    )


def _note(
    company: Mapping[int, Company],
    roots: Mapping[int, int],
    prop: str,
    value: str,
    state: str,
    support: int,
    *names: int | None,
) -> None:
    """Record what a statement connects: those named, by id, are its subject, object and character."""
    subject, named, character = (roots.get(pk, pk) for pk in names)
    for root in {subject, named, character} & company.keys():
        company[root].count(state, support)
    if prop == Property.EXTERNAL_ID and subject in company:
        database, _, _ = value.partition(":")
        company[subject].external_ids[database] = value
    if prop in CREDITS or prop == Property.NETWORK:
        if subject in company:
            its = company[subject]
            (its.networks if prop == Property.NETWORK else its.people).add(named)
        if named in company:
            company[named].shows.add(subject)
    if character in company:
        company[character].actors.add(named)
