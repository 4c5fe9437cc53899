"""Entities that may be the same and are neither merged nor told apart: candidates for a curator to judge."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from django.core.cache import cache
from django.db.models import Max, Q, QuerySet
from django.db.models.functions import Coalesce

from .likeness import Likeness, Named, alike
from .models import CREDITS, Decision, Entity, Evidence, Mention, Property, Show, Statement
from .projection import joined_by_curators

Kind = Entity.Kind
KINDS = (Kind.SHOW, Kind.PERSON, Kind.CHARACTER, Kind.NETWORK, Kind.ORGANISATION)

# How many entities one query asks about.
CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class MergeCandidate:
    """The ids of two entities that may be the same: `kept`, the better supported one, and `gone`."""

    kept: int
    gone: int
    reasons: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(slots=True)
class Company:
    """What an entity is connected with, as far as it is distinctive: names by id."""

    published: bool = False
    statements: int = 0
    support: int = 0
    year: int | None = None
    networks: dict[int, str] = field(default_factory=dict)
    people: dict[int, str] = field(default_factory=dict)
    shows: dict[int, str] = field(default_factory=dict)
    actors: dict[int, str] = field(default_factory=dict)
    external_ids: dict[str, str] = field(default_factory=dict)

    def count(self, statement: Statement) -> None:
        self.statements += 1
        self.support += statement.support
        self.published |= statement.stands

    @property
    def weight(self) -> tuple:
        return (self.published, self.support, self.statements)


# What supports two being the same if they share it, and opposes it if both have it and differ.
SHARED = {
    "networks": "both are on {}",
    "people": "{} worked on both",
    "shows": "they have {} in common",
    "actors": "both are played by {}",
}
DIFFERENT = {
    "networks": "one is on {}, the other on {}",
    "shows": "no show in common is known: one has {}, the other {}",
    "actors": "one is played by {}, the other by {}",
}


def candidates(kind: str = "") -> list[MergeCandidate]:
    """All undecided candidates, of one kind or of all: published and well-covered entities first.

    Cached until decisions or evidence change what is known.
    """
    last = (rows.aggregate(last=Max("id"))["last"] or 0 for rows in (Decision.objects, Evidence.objects))
    key = ":".join(map(str, ("identities", kind, *last)))
    return cache.get_or_set(key, lambda: _find(kind))


def by_name_alone(entity: Entity) -> set[int]:
    """The ids of entities identified with this one without a curator: people of the same name
    on the same show, and whatever the gazetteer lists as one."""
    _, judged = joined_by_curators(entity.pk)
    return set(entity.merged.values_list("pk", flat=True)) - judged


def _find(kind: str) -> list[MergeCandidate]:
    likenesses = alike(_named([kind] if kind else KINDS))
    apart = _told_apart()
    likenesses = {pair: likeness for pair, likeness in likenesses.items() if frozenset(pair) not in apart}
    company = _company({pk for pair in likenesses for pk in pair})
    found = []
    for pair, likeness in likenesses.items():
        gone, kept = sorted(pair, key=lambda pk: (company[pk].weight, -pk))
        candidate = _weighed(kept, gone, likeness, company)
        if candidate:
            found.append(candidate)
    return sorted(found, key=lambda candidate: _order(candidate, company))


def _order(candidate: MergeCandidate, company: dict[int, Company]) -> tuple:
    one, other = company[candidate.kept], company[candidate.gone]
    return (
        -one.published - other.published,
        bool(candidate.against),
        -min(one.support, other.support),
        -one.support - other.support,
        candidate.kept,
        candidate.gone,
    )


def _weighed(kept: int, gone: int, likeness: Likeness, company: dict[int, Company]) -> MergeCandidate | None:
    """The pair with further reasons for and against; None if it does not raise a question."""
    one, other = company[kept], company[gone]
    if not (one.statements and other.statements):
        return None
    shared, different = _compared(one, other)
    remade = one.year and other.year and abs(one.year - other.year) > 1
    if (remade and "networks" in different) or not (likeness.enough or shared):
        return None
    against = list(different.values())
    if remade:
        against.append(f"one began in {one.year}, the other in {other.year}: it may be a remake")
    if not likeness.enough:
        against.append("the name alone says little")
    return MergeCandidate(kept, gone, (likeness.reason, *shared.values()), tuple(against))


def _compared(one: Company, other: Company) -> tuple[dict[str, str], dict[str, str]]:
    """What the two share and where they differ, in words."""
    shared, different = {}, {}
    for what in SHARED:
        mine, its = getattr(one, what), getattr(other, what)
        if common := mine.keys() & its.keys():
            shared[what] = SHARED[what].format(_listed(mine[pk] for pk in common))
        elif mine and its and what in DIFFERENT:
            different[what] = DIFFERENT[what].format(_listed(mine.values()), _listed(its.values()))
    for database, known in one.external_ids.items():
        if known == other.external_ids.get(database):
            shared[database] = f"both are {known}"
        elif database in other.external_ids:
            different[database] = f"one is {known}, the other {other.external_ids[database]}"
    return shared, different


def _listed(names: Iterable[str]) -> str:
    names = sorted(names)
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _named(kinds: Collection[str]) -> Iterator[Named]:
    """Each entity that is not merged into another, with the names of all merged into it."""
    rows = Entity.objects.filter(kind__in={*kinds, Kind.SHOW}).exclude(label="").order_by("pk")
    rows = rows.annotate(root=Coalesce("forward", "pk"))
    rows = list(rows.values_list("root", "pk", "kind", "normal", "label", "context"))
    shows = {normal: root for root, _, kind, normal, _, _ in rows if kind == Kind.SHOW}
    names, contexts, kind_of = defaultdict(dict), defaultdict(set), {}
    for root, pk, kind, _, label, context in rows:
        kind_of[root] = kind
        names[root][label] = pk != root
        if context:
            contexts[root].add(shows.get(context, context))
    for person, show in _credits() if Kind.PERSON in kinds else ():
        contexts[person].add(show)
    for root, called in names.items():
        if kind_of[root] in kinds:
            own_first = tuple(sorted(called, key=called.__getitem__))
            yield Named(root, kind_of[root], own_first, frozenset(contexts[root]))


def _credits() -> QuerySet:
    """Each person with each show that credits them: their ids, or those of what they are merged into."""
    credits = Statement.objects.filter(prop__in=CREDITS, object__kind=Kind.PERSON).order_by()
    ends = credits.annotate(
        person=Coalesce("object__forward", "object"), show=Coalesce("subject__forward", "subject")
    )
    return ends.values_list("person", "show").distinct()


def _told_apart() -> set[frozenset[int]]:
    """The pairs told apart by a decision in force, as the entities they are merged into.

    Linking the title of one show to another counts as telling the two apart.
    """
    judging = Decision.objects.in_force().filter(verb__in=[Decision.Verb.MERGE, Decision.Verb.SPLIT])
    last = {}
    for verb, payload in judging.order_by("id").values_list("verb", "payload"):
        last[frozenset((payload["entity"], payload["other"]))] = verb
    apart = [pair for pair, verb in last.items() if verb == Decision.Verb.SPLIT]
    titles = Mention.objects.filter(entity__kind=Kind.SHOW).exclude(link=None).order_by()
    apart += map(frozenset, titles.values_list("entity", "link").distinct())
    entities = Entity.objects.annotate(root=Coalesce("forward", "pk"))
    roots = dict(entities.filter(pk__in={pk for pair in apart for pk in pair}).values_list("pk", "root"))
    return {frozenset(roots[pk] for pk in pair) for pair in apart}


def _company(roots: Collection[int]) -> dict[int, Company]:
    roots = sorted(roots)
    company = {root: Company() for root in roots}
    for start in range(0, len(roots), CHUNK):
        some = roots[start : start + CHUNK]
        members = Entity.objects.under(some).annotate(root=Coalesce("forward", "pk"))
        members = dict(members.values_list("pk", "root"))
        for statement in _statements_naming(members):
            for root in _named_in(statement, members):
                company[root].count(statement)
            _note(company, members, statement)
        for show, year in Show.objects.filter(pk__in=some).values_list("pk", "first_year"):
            company[show].year = year
    return company


def _statements_naming(entities: Collection[int]) -> QuerySet[Statement]:
    naming = Q(subject__in=entities) | Q(object__in=entities) | Q(character__in=entities)
    held = Statement.objects.filter(naming).exclude(prop=Property.NAME)
    held = held.select_related("subject__forward", "object__forward", "character")
    return held.exclude(state__in=[Statement.State.REJECTED, Statement.State.UNSUPPORTED]).order_by("pk")


def _named_in(statement: Statement, members: dict[int, int]) -> set[int]:
    names = (statement.subject_id, statement.object_id, statement.character_id)
    return {members[pk] for pk in names if pk in members}


def _note(company: dict[int, Company], members: dict[int, int], statement: Statement) -> None:
    """Record what a statement connects."""
    subject, named, character = statement.subject, statement.object, statement.character
    if statement.prop == Property.EXTERNAL_ID and subject.pk in members:
        database, _, _ = statement.value.partition(":")
        company[members[subject.pk]].external_ids[database] = statement.value
    if statement.prop in CREDITS or statement.prop == Property.NETWORK:
        if subject.pk in members:
            what = "networks" if statement.prop == Property.NETWORK else "people"
            getattr(company[members[subject.pk]], what)[named.root_id] = str(named.root)
        if named.pk in members:
            company[members[named.pk]].shows[subject.root_id] = str(subject.root)
    if character and character.pk in members:
        company[members[character.pk]].actors[named.root_id] = str(named.root)
