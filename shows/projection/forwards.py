"""Which entities are identified with each other: by curators, or because it is plain.

Two people with the same name are one person if articles credit both on a show, or one on the show that the
other's article is about. Networks or shows are one if the gazetteer lists their names as those of one alone.
Anything else is identified only by a curator, and what a curator told apart stays apart. Curators come first: all
others yield to their merges.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from functools import reduce
from itertools import chain, combinations, product
from operator import or_
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q

from shows.gazetteer import LISTS, listing
from shows.models import CREDITS, Decision, Entity, Evidence, Statement, Target, normalise

from .rows import update_rows

Pair = tuple[int, int]
JUDGING = [Decision.Verb.MERGE, Decision.Verb.SPLIT]
BY_NAME = (Entity.Kind.PERSON, *LISTS)  # the kinds of entities that names alone may identify


class Judgement(NamedTuple):
    """A decision on whether two entities are the same; if they are, `other` remains."""

    decision: Decision
    one: int
    other: int


def concerned(entities: Collection[int]) -> set[int]:
    """The ids of entities identified with these, and of those that statements connect with them."""
    alike = set(Entity.objects.alike(entities).values_list("pk", flat=True))
    naming = Statement.objects.filter(Q(object__in=alike) | Q(character__in=alike)).order_by()
    return alike | set(naming.values_list("subject_id", flat=True))


def joined_by_curators(entities: Collection[int]) -> "Roots":
    """What curators alone identify entities with."""
    return _judged(_reachable(entities))


def write_forwards(entities: Collection[int]) -> set[int]:
    """Update the forwards of these entities, and of all that may be identified with them.

    Returns the ids of the entities whose forward changed, and of those that they were and are now identified
    with.
    """
    changed = _write(entities)
    # When shows become one, their namesakes may, too.
    credits = Statement.objects.filter(subject__in=changed, prop__in=CREDITS, object__isnull=False)
    people = set(credits.order_by().values_list("object_id", flat=True)) if changed else set()
    return changed | _write(people)


def _write(entities: Collection[int]) -> set[int]:
    group = _reachable(entities)
    roots = _judged(group)
    # Each join may exclude a later one, so they follow an order of names that is the same in every database.
    plain = chain(_namesakes(group).values(), _listed(group).values())
    for same in sorted(map(roots.ranked, plain), key=roots.ranks):
        roots.join_plain(same)
    changed, touched = [], set()
    for pk, entity in group.items():
        root = roots.of(pk)
        if entity.root_id != root:
            touched |= {pk, root, entity.root_id}
            entity.forward_id = root if root != pk else None
            changed.append(entity)
    update_rows(changed, ["forward"])
    return touched


def _judged(group: dict[int, Entity]) -> "Roots":
    """The group as joined by curators alone.

    The latest merge comes first: if merges together identify two entities that are told apart, the earliest of
    them yields.
    """
    last = _judgements(group)
    merged = [each for each in last.values() if each.decision.verb == Decision.Verb.MERGE]
    merged.sort(key=lambda each: each.decision.pk, reverse=True)
    kept = {each.other for each in merged}
    rank = {
        pk: (pk not in kept, not _has_its_listed_name(one), one.kind, one.normal, one.context)
        for pk, one in group.items()
    }
    roots = Roots(rank, last)
    for each in merged:
        roots.join(each.one, each.other)
    return roots


def _reachable(entities: Collection[int]) -> dict[int, Entity]:
    """All entities that can be identified with these: by a judgement, or by their names."""
    found: dict[int, Entity] = {}
    new = set(entities)
    while new:
        found |= Entity.objects.in_bulk(new)
        new = (_judged_with(new) | _called_the_same([found[pk] for pk in new])) - found.keys()
    return dict(sorted(found.items()))


def _called_the_same(entities: Collection[Entity]) -> set[int]:
    """The ids of people with the same names, and of networks and shows whose names the gazetteer lists as the
    same."""
    names: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        if entity.kind == Entity.Kind.PERSON:
            names[entity.kind].add(entity.normal)
        elif listed := listing(entity.kind, entity.normal):
            names[entity.kind] |= listed.names
    of_kinds = [Q(kind=kind, normal__in=some) for kind, some in names.items()]
    if not of_kinds:
        return set()
    return set(Entity.objects.filter(reduce(or_, of_kinds)).values_list("pk", flat=True))


def _judged_with(entities: Collection[int]) -> set[int]:
    judging = Target.objects.filter(
        kind=Target.Kind.ENTITY, object_id__in=entities, decision__verb__in=JUDGING
    )
    both = Target.objects.filter(kind=Target.Kind.ENTITY, decision__in=judging.values("decision"))
    return set(both.values_list("object_id", flat=True))


def _judgements(group: Collection[int]) -> dict[frozenset[int], Judgement]:
    """The latest judgement in force on each pair."""
    targets = Target.objects.filter(kind=Target.Kind.ENTITY, object_id__in=group).values("decision")
    judging = Decision.objects.in_force().filter(verb__in=JUDGING, pk__in=targets).select_related("user")
    return {
        frozenset(pair): Judgement(decision, *pair)
        for decision in judging.order_by("id")
        for pair in decision.pairs
    }


def _namesakes(group: dict[int, Entity]) -> dict[tuple, list[int]]:
    """People with the same name, by the show that an article credits them on, or that it is mainly about.
    Editors' statements do not count here."""
    people = {pk: entity for pk, entity in group.items() if entity.kind == Entity.Kind.PERSON}
    if not people:
        return {}
    read = Evidence.objects.filter(statement=OuterRef("pk"), decision=None)
    credits = Statement.objects.filter(Exists(read), object__in=people, prop__in=CREDITS).order_by()
    together = defaultdict(list)
    for person, *shows in credits.values_list("object_id", "subject__normal", "subject__forward__normal"):
        for show in filter(None, shows):
            together[people[person].normal, _show(show)].append(person)
    for pk, person in people.items():
        if person.context:
            together[person.normal, _show(person.context)].append(pk)
    return together


def _show(normal: str) -> int | str:
    """The number under which the gazetteer lists a show by this name alone, else the name."""
    listed = listing(Entity.Kind.SHOW, normal)
    return listed.number if listed else normal


def _listed(group: dict[int, Entity]) -> dict[tuple, list[int]]:
    """Networks and shows by their kind and the number under which the gazetteer lists them."""
    together = defaultdict(list)
    for pk, entity in group.items():
        if listed := listing(entity.kind, entity.normal):
            together[entity.kind, listed.number].append(pk)
    return together


def _has_its_listed_name(entity: Entity) -> bool:
    listed = listing(entity.kind, entity.normal)
    return listed is not None and normalise(listed.name) == entity.normal


class Roots:
    """The identifications so far, while entities are joined one by one. Those told apart are never joined."""

    def __init__(self, rank: dict[int, tuple], last: dict[frozenset[int], Judgement]):
        self._rank = rank
        self._last = last
        self._apart = {pair for pair, each in last.items() if each.decision.verb == Decision.Verb.SPLIT}
        self._root = {pk: pk for pk in rank}
        self._members = {pk: {pk} for pk in rank}

    def of(self, pk: int) -> int:
        return self._root[pk]

    def members(self, pk: int) -> set[int]:
        """All that are identified with the same entity, itself included."""
        return self._members[self._root[pk]]

    def told_apart(self, entities: Collection[int]) -> Decision | None:
        """A decision that tells apart two of these entities, or any that are identified with them."""
        asked = {self._root[pk] for pk in entities}
        for pair in self._apart:
            roots = {self._root[pk] for pk in pair}
            if len(roots) == 2 and roots <= asked:
                return self._last[pair].decision
        return None

    def made_one(self, entities: Collection[int]) -> Decision | None:
        """The latest decision by which two of these entities are identified, or any that are identified with them."""
        shared = {root for root, count in Counter(self._root[pk] for pk in entities).items() if count > 1}
        merged = (
            each.decision
            for each in self._last.values()
            if each.decision.verb == Decision.Verb.MERGE
            and self._root[each.one] == self._root[each.other]
            and self._root[each.one] in shared
        )
        return max(merged, key=lambda decision: decision.pk, default=None)

    def ranked(self, entities: Collection[int]) -> list[int]:
        return sorted(set(entities), key=self._rank.__getitem__)

    def ranks(self, entities: Collection[int]) -> list[tuple]:
        return [self._rank[pk] for pk in entities]

    def join(self, one: int, other: int) -> None:
        """Identify the first with what the second is identified with."""
        gone, root = self._root[one], self._root[other]
        if gone == root or any(frozenset(pair) in self._apart for pair in self._pairs(gone, root)):
            return
        for member in self._members[gone]:
            self._root[member] = root
        self._members[root] |= self._members.pop(gone)

    def join_plain(self, same: Collection[int]) -> None:
        """Identify entities with one that curators joined others to, else with the first by name."""
        for earlier, later in combinations(self.ranked(same), 2):
            if self._root[earlier] != self._root[later]:
                first, second = self.ranked([self._root[earlier], self._root[later]])
                self.join(second, first)

    def _pairs(self, one: int, other: int) -> Iterator[Pair]:
        return product(self._members[one], self._members[other])
