"""Entities that may be the same and are neither merged nor told apart: candidates for a curator to judge."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .caching import kept_until_more
from .company import UNSTATED, Company, company_of
from .likeness import Likeness, Named, alike
from .models import CREDITS, Decision, Entity, Evidence, Mention, Property, Statement
from .projection import joined_by_curators

Kind = Entity.Kind
KINDS = (Kind.SHOW, Kind.PERSON, Kind.CHARACTER, Kind.NETWORK, Kind.ORGANISATION)

# How many entities of one name are judged together.
MOST = 30

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MergeCandidate:
    """The ids of entities that may be the same: `kept`, the best supported one, and `gone`. If these are several, all
    have one name."""

    kept: int
    gone: tuple[int, ...]
    reasons: tuple[str, ...]
    against: tuple[str, ...]


# What supports entities being the same if they share it, and opposes it if both sides have it and differ.
SHARED = {
    "networks": "both are on {}",
    "people": "{} worked on both",
    "shows": "they have {} in common",
    "actors": "both are played by {}",
    "homes": "named with shows on {}",
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
    return kept_until_more(f"identities:{kind}", lambda: _find([kind] if kind else KINDS), Decision, Evidence)


def by_name_alone(entity: Entity) -> set[int]:
    """The ids of entities identified with this one without a curator: people of the same name
    on the same show, and whatever the gazetteer lists as one."""
    judged = joined_by_curators([entity.pk]).members(entity.pk)
    return set(entity.merged.values_list("pk", flat=True)) - judged


class _Names:
    """The names of all things of some kinds, and `labels` by id and `roots`, the id of what each is identified
    with, of all others, too."""

    def __init__(self, kinds: Collection[str]):
        rows = Entity.objects.exclude(kind=Kind.QUOTE).order_by("pk")
        rows = list(rows.values_list("pk", "forward", "kind", "normal", "label", "context"))
        self.labels = {pk: label or normal for pk, _, _, normal, label, _ in rows}
        self.roots = {pk: forward or pk for pk, forward, *_ in rows}
        shows = {normal: self.roots[pk] for pk, _, kind, normal, _, _ in rows if kind == Kind.SHOW}
        self._kinds, self._names, self._contexts = {}, defaultdict(dict), defaultdict(set)
        for pk, _, kind, _, label, context in rows:
            if kind in kinds and label:
                root = self.roots[pk]
                self._kinds[root] = kind
                self._names[root][label] = pk != root
                if context:
                    self._contexts[root].add(shows.get(context, context))
        if Kind.PERSON in kinds:
            credits = Statement.objects.filter(prop__in=CREDITS, object__kind=Kind.PERSON).order_by()
            for person, show in credits.values_list("object", "subject").distinct():
                self._contexts[self.roots.get(person, person)].add(self.roots.get(show, show))

    def named(self) -> Iterator[Named]:
        """Each thing that is not merged into another, with the names of all merged into it."""
        for root, called in self._names.items():
            own_first = tuple(sorted(called, key=called.__getitem__))
            yield Named(root, self._kinds[root], own_first, frozenset(self._contexts[root]))

    def homes(self) -> dict[int, set[int]]:
        """The networks of the shows that each person is named with."""
        stated = Statement.objects.filter(prop=Property.NETWORK).exclude(state__in=UNSTATED).order_by()
        networks = defaultdict(set)
        for show, network in stated.values_list("subject", "object"):
            networks[self.roots.get(show, show)].add(self.roots.get(network, network))
        return {
            person: set().union(*(networks[show] for show in self._contexts[person] if show in networks))
            for person, kind in self._kinds.items()
            if kind == Kind.PERSON
        }

    def told_apart(self) -> set[Pair]:
        """The pairs told apart by a decision in force, as what they are identified with, the smaller id first.

        Linking the title of one show to another counts as telling the two apart.
        """
        judging = Decision.objects.in_force().filter(verb__in=[Decision.Verb.MERGE, Decision.Verb.SPLIT])
        last = {_pair(*pair): each.verb for each in judging.order_by("id") for pair in each.pairs}
        apart = {pair for pair, verb in last.items() if verb == Decision.Verb.SPLIT}
        titles = Mention.objects.filter(entity__kind=Kind.SHOW).exclude(link=None).order_by()
        apart |= set(titles.values_list("entity", "link").distinct())
        return {_pair(*(self.roots.get(pk, pk) for pk in pair)) for pair in apart}


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _find(kinds: Collection[str]) -> list[MergeCandidate]:
    names = _Names(kinds)
    apart = names.told_apart()
    likenesses = {pair: likeness for pair, likeness in alike(names.named()).items() if pair not in apart}
    company = company_of({pk for pair in likenesses for pk in pair}, names.roots)
    for person, homes in names.homes().items():
        if person in company:
            company[person].homes = homes
    open_ones = {
        (one, other): likeness
        for (one, other), likeness in likenesses.items()
        if _raises_a_question(likeness, company[one], company[other])
    }
    best_first = sorted(company, key=lambda pk: (company[pk].weight, -pk), reverse=True)
    found = []
    for kept, gone in _questions(open_ones, best_first):
        # Of several, one whose shows are known is compared with all others: who only speaks has none.
        first = next((pk for pk in (kept, *gone) if company[pk].shows), kept)
        one, other = company[first], Company.together([company[pk] for pk in (kept, *gone) if pk != first])
        reasons, against = _weighed(one, other, names.labels)
        if len(gone) == 1:
            likeness = open_ones[_pair(kept, gone[0])]
            reasons = [likeness.reason, *reasons]
            against += [] if likeness.enough else ["the name alone says little"]
        published = -one.published - other.published
        support = (-min(one.support, other.support), -one.support - other.support)
        order = (published, bool(against), *support, kept, gone)
        found.append((order, MergeCandidate(kept, gone, tuple(reasons), tuple(against))))
    return [candidate for _, candidate in sorted(found, key=lambda each: each[0])]


def _raises_a_question(likeness: Likeness, one: Company, other: Company) -> bool:
    if not (one.statements and other.statements):
        return False
    elsewhere = one.networks and other.networks and one.networks.isdisjoint(other.networks)
    if elsewhere and one.is_remade_as(other):
        return False
    return likeness.enough or one.shares(other)


def _questions(
    likenesses: Mapping[Pair, Likeness], best_first: Sequence[int]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The entity to keep, and those that may be the same: all of one name together, and of two names one pair, since
    who is who among those of one name is asked before."""
    place = {pk: place for place, pk in enumerate(best_first)}
    first_of = {}
    for kept, *gone in _namesakes(likenesses, place):
        first_of |= dict.fromkeys((kept, *gone), kept)
        if gone:
            yield kept, tuple(gone)
    of_two_names = (
        sorted(pair, key=place.get) for pair, likeness in likenesses.items() if not likeness.same_name
    )
    pairs = {}
    for kept, gone in sorted(of_two_names, key=lambda pair: [place[pk] for pk in pair]):
        pairs.setdefault(_pair(first_of[kept], first_of[gone]), (kept, gone))
    for kept, gone in pairs.values():
        yield kept, (gone,)


def _namesakes(likenesses: Mapping[Pair, Likeness], place: Mapping[int, int]) -> Iterator[list[int]]:
    """The entities by name, the best supported first; those that are not the same as one of their name are apart."""
    others = defaultdict(set)
    for (one, other), likeness in likenesses.items():
        if likeness.same_name:
            others[one].add(other)
            others[other].add(one)
    left = dict(place)
    while left:
        group = [next(iter(left))]
        for other in sorted(others[group[0]] & left.keys(), key=place.get):
            if len(group) < MOST and others[other].issuperset(group):
                group.append(other)
        for pk in group:
            del left[pk]
        yield group


def _weighed(one: Company, other: Company, labels: Mapping[int, str]) -> tuple[list[str], list[str]]:
    """What speaks for one being the same as the other, and against it, in words."""
    reasons, against = [], []
    for what in SHARED:
        mine, its = getattr(one, what), getattr(other, what)
        if common := mine & its:
            reasons.append(SHARED[what].format(_listed(common, labels)))
        elif mine and its and what in DIFFERENT:
            against.append(DIFFERENT[what].format(_listed(mine, labels), _listed(its, labels)))
    for database, known in one.external_ids.items():
        if known == other.external_ids.get(database):
            reasons.append(f"both are {known}")
        elif database in other.external_ids:
            against.append(f"one is {known}, the other {other.external_ids[database]}")
    if one.is_remade_as(other):
        against.append(f"one began in {one.year}, the other in {other.year}: it may be a remake")
    return reasons, against


def _listed(entities: Iterable[int], labels: Mapping[int, str]) -> str:
    names = sorted(labels[pk] for pk in entities)
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
