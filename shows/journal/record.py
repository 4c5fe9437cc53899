"""Recording a decision: who may make it, what it is about, and whether its maker saw the latest state."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Max, OuterRef, Q, Subquery, Value
from django.utils import timezone

from shows.models import Decision, Target
from shows.roles import DECIDE

Last = dict[tuple[str, int], int]


class Refused(ValueError):
    """A decision that cannot be made; the message is for the person who tried."""


class Stale(Exception):
    """Somebody else has decided on the same thing in the meantime.

    `target` is the (kind, id) concerned, `decision` the one in between.
    """

    def __init__(self, target: "About", decision: Decision):
        super().__init__(f"{decision.deed} in the meantime")
        self.target = target
        self.decision = decision


@dataclass(frozen=True, slots=True)
class About:
    """A thing that a decision is about and, for a statement, the judgement on it."""

    kind: str
    id: int
    judgement: str = ""


def last_seen(kind: str, ids: Iterable[int]) -> dict[int, int]:
    """The number of the last decision about each thing, 0 if there is none."""
    ids = list(ids)
    rows = Target.objects.filter(kind=kind, object_id__in=ids).order_by()
    numbers = dict(rows.values_list("object_id").annotate(Max("decision_id")))
    return {id: numbers.get(id, 0) for id in ids}


def end() -> int:
    """The number of the last decision, 0 if there is none."""
    return Decision.objects.aggregate(last=Max("id"))["last"] or 0


def seen_at(number: int, kind: str, ids: Iterable[int]) -> dict[int, int]:
    """The last decision about each thing that was visible when the journal ended with `number`."""
    return {id: min(last, number) for id, last in last_seen(kind, ids).items()}


def record(user, verb: str, abouts: Collection[About] = (), **given) -> Decision:
    """Append a decision to the journal with its targets. For arguments and exceptions, see `begin`."""
    decision, last = begin(user, verb, abouts, **given)
    aim(decision, abouts, last)
    return decision


def begin(
    user,
    verb: str,
    abouts: Collection[About] = (),
    *,
    reason: str = "",
    payload: dict | None = None,
    undoes: Decision | None = None,
    seen: Mapping[int, int] | None = None,
    right: str = DECIDE,
) -> tuple[Decision, Last]:
    """Append a decision without targets; `aim` adds them with what it states. The caller holds the writers'
    lock.

    `seen` maps ids of the things decided on to the last decision that the user saw; anything missing counts
    as seen. Returns the decision, and the previous decision about each thing (0 if none), including the
    things of a decision that it `undoes`. Raises Refused if the user lacks the `right`, Stale if somebody
    else decided in between.
    """
    if not user.has_perm(right):
        raise Refused(f"{user} may not do this: it needs the right “{right}”")
    number, last = _look(abouts, undoes)
    decision = Decision(
        id=number + 1,
        verb=verb,
        user=user,
        made_at=timezone.now(),
        reason=reason.strip(),
        payload=payload or {},
        undoes=undoes,
    )
    _refuse_stale(abouts, last, seen or {})
    decision.save(force_insert=True)
    return decision, last


def aim(decision: Decision, abouts: Collection[About], last: Last) -> None:
    """Make things the targets of a decision. Things missing from `last` are looked up."""
    if unknown := [about for about in abouts if (about.kind, about.id) not in last]:
        last = last | _look(unknown)[1]
    Target.objects.bulk_create(
        Target(
            decision=decision,
            kind=about.kind,
            object_id=about.id,
            judgement=about.judgement,
            seen=last[about.kind, about.id],
        )
        for about in abouts
    )


def _refuse_stale(abouts: Collection[About], last: Last, seen: Mapping[int, int]) -> None:
    for about in abouts:
        came_last = last[about.kind, about.id]
        saw = seen.get(about.id, came_last)
        if saw > came_last:
            raise Refused(f"there is no decision {saw} about this: reload the page")
        if saw < came_last:
            raise Stale(about, Decision.objects.select_related("user").get(pk=came_last))


def _look(abouts: Collection[About], undone: Decision | None = None) -> tuple[int, Last]:
    """The number of the journal's last decision, and the last decision about each thing, 0 if there is none.

    The things are those given, and those of the decision being `undone`. A single query: the end of the
    journal appears as the last decision about no kind of thing.
    """
    end = Decision.objects.order_by().annotate(of=Value(""), thing=Value(0)).values_list("of", "thing")
    numbers = end.annotate(last=Max("id"))
    if abouts:
        by_kind = defaultdict(list)
        for about in abouts:
            by_kind[about.kind].append(about.id)
        same = reduce(or_, (Q(kind=kind, object_id__in=ids) for kind, ids in by_kind.items()))
        about_these = Target.objects.filter(same).order_by().values_list("kind", "object_id")
        numbers = numbers.union(about_these.annotate(last=Max("decision_id")), all=True)
    if undone:
        same = Target.objects.filter(kind=OuterRef("kind"), object_id=OuterRef("object_id"))
        latest = same.order_by("-decision").values("decision")[:1]
        about_its = Target.objects.filter(decision=undone).order_by().annotate(last=Subquery(latest))
        numbers = numbers.union(about_its.values_list("kind", "object_id", "last"), all=True)
    last = {(about.kind, about.id): 0 for about in abouts}
    last |= {(kind, id): number or 0 for kind, id, number in numbers}
    return last.pop(("", 0)), last
