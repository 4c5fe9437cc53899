"""Which entities are identified with each other: by curators, or because articles make it plain.

Two people with the same name and a credit on the same show are one person. Anything else with the same name
is identified only by a curator, and whoever a curator told apart stays apart. Curators come first: namesakes
yield to their merges.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations, product

from django.db.models import Exists, OuterRef, Q

from shows.models import CREDITS, Decision, Entity, Evidence, Statement, Target

from .rows import update_rows

Pair = tuple[int, int]
JUDGING = [Decision.Verb.MERGE, Decision.Verb.SPLIT]


def concerned(entities: Collection[int]) -> set[int]:
    """The ids of entities identified with these, and of those that statements connect with them."""
    alike = set(Entity.objects.alike(entities).values_list("pk", flat=True))
    naming = Statement.objects.filter(Q(object__in=alike) | Q(character__in=alike)).order_by()
    return alike | set(naming.values_list("subject_id", flat=True))


def joined_by_curators(entity: int) -> tuple[int, set[int]]:
    """What curators alone identify an entity with, and all entities that they identify with the same."""
    roots = _judged(_reachable([entity]))
    return roots.of(entity), roots.members(entity)


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
    for people in sorted(map(roots.ranked, _namesakes(group).values()), key=roots.ranks):
        roots.join_namesakes(people)
    changed, touched = [], set()
    for pk, entity in group.items():
        root = roots.of(pk)
        if entity.root_id != root:
            touched |= {pk, root, entity.root_id}
            entity.forward_id = root if root != pk else None
            changed.append(entity)
    update_rows(changed, ["forward"])
    return touched


def _judged(group: dict[int, Entity]) -> "_Roots":
    """The group as joined by curators alone."""
    merged, apart = _judgements(group)
    kept = {other for _, other in merged}
    rank = {pk: (pk not in kept, one.kind, one.normal, one.context) for pk, one in group.items()}
    roots = _Roots(rank, apart)
    for one, other in merged:
        roots.join(one, other)
    return roots


def _reachable(entities: Collection[int]) -> dict[int, Entity]:
    """All entities that can be identified with these: by a judgement, or as people with the same name."""
    found: dict[int, Entity] = {}
    new = set(entities)
    while new:
        found |= Entity.objects.in_bulk(new)
        names = {found[pk].normal for pk in new if found[pk].kind == Entity.Kind.PERSON}
        namesakes = Entity.objects.filter(kind=Entity.Kind.PERSON, normal__in=names).values_list(
            "pk", flat=True
        )
        new = (_judged_with(new) | set(namesakes)) - found.keys()
    return dict(sorted(found.items()))


def _judged_with(entities: Collection[int]) -> set[int]:
    judging = Target.objects.filter(
        kind=Target.Kind.ENTITY, object_id__in=entities, decision__verb__in=JUDGING
    )
    both = Target.objects.filter(kind=Target.Kind.ENTITY, decision__in=judging.values("decision"))
    return set(both.values_list("object_id", flat=True))


def _judgements(group: Collection[int]) -> tuple[list[Pair], set[frozenset[int]]]:
    """The merges, as (entity, target), latest first; and the pairs told apart.

    If merges together identify two entities that are told apart, the earliest of them yields.
    """
    last: dict[frozenset[int], Decision] = {}
    targets = Target.objects.filter(kind=Target.Kind.ENTITY, object_id__in=group).values("decision")
    for decision in Decision.objects.in_force().filter(verb__in=JUDGING, pk__in=targets).order_by("id"):
        last[frozenset((decision.payload["entity"], decision.payload["other"]))] = decision
    merged = [
        (decision.payload["entity"], decision.payload["other"])
        for decision in sorted(last.values(), key=lambda decision: decision.pk, reverse=True)
        if decision.verb == Decision.Verb.MERGE
    ]
    return merged, {pair for pair, decision in last.items() if decision.verb == Decision.Verb.SPLIT}


def _namesakes(group: dict[int, Entity]) -> dict[tuple, list[int]]:
    """People with the same name, by the show that an article credits them on. Editors' statements do not
    count here."""
    people = [pk for pk, entity in group.items() if entity.kind == Entity.Kind.PERSON]
    if not people:
        return {}
    read = Evidence.objects.filter(statement=OuterRef("pk"), decision=None)
    credits = Statement.objects.filter(Exists(read), object__in=people, prop__in=CREDITS)
    together = defaultdict(list)
    for person, show, forward in credits.order_by().values_list(
        "object_id", "subject_id", "subject__forward"
    ):
        together[group[person].normal, forward or show].append(person)
    return together


class _Roots:
    """The identifications so far, while entities are joined one by one. Those told apart are never joined."""

    def __init__(self, rank: dict[int, tuple], apart: set[frozenset[int]]):
        self._rank = rank
        self._apart = apart
        self._root = {pk: pk for pk in rank}
        self._members = {pk: {pk} for pk in rank}

    def of(self, pk: int) -> int:
        return self._root[pk]

    def members(self, pk: int) -> set[int]:
        """All that are identified with the same entity, itself included."""
        return self._members[self._root[pk]]

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

    def join_namesakes(self, namesakes: Collection[int]) -> None:
        """Identify namesakes with one that curators joined others to, else with the first by name."""
        for earlier, person in combinations(self.ranked(namesakes), 2):
            if self._root[earlier] != self._root[person]:
                first, second = self.ranked([self._root[earlier], self._root[person]])
                self.join(second, first)

    def _pairs(self, one: int, other: int) -> Iterator[Pair]:
        return product(self._members[one], self._members[other])
