"""Writing a decision down: who may, what it is about, and whether its maker saw what is so now."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Max
from django.utils import timezone

from shows.models import Decision, Target

DECIDE = "shows.decide"
CURATE = "shows.curate"


class Refused(ValueError):
    """A decision that cannot be made; the message is for the person who tried."""


class Stale(Exception):
    """Somebody decided on the same thing in between.

    `target` is the (kind, id) concerned, `decision` the one that came between.
    """

    def __init__(self, target: "About", decision: Decision):
        super().__init__(f"{decision} in the meantime")
        self.target = target
        self.decision = decision


@dataclass(frozen=True, slots=True)
class About:
    """A thing that a decision is about, and how a statement is judged."""

    kind: str
    id: int
    judgement: str = ""


def last_seen(kind: str, ids: Iterable[int]) -> dict[int, int]:
    """The number of the last decision about each thing, 0 where there is none."""
    ids = list(ids)
    rows = Target.objects.filter(kind=kind, object_id__in=ids).order_by()
    numbers = dict(rows.values_list("object_id").annotate(Max("decision_id")))
    return {id: numbers.get(id, 0) for id in ids}


def record(
    user,
    verb: str,
    abouts: Collection[About] = (),
    *,
    reason: str = "",
    payload: dict | None = None,
    undoes: Decision | None = None,
    seen: Mapping[int, int] | None = None,
    right: str = DECIDE,
) -> Decision:
    """Append a decision to the journal. The caller holds the writers' lock.

    `seen` maps ids of the things decided upon to the last decision that the maker saw; what is not in it is taken
    as seen. Raises Refused without the right, Stale where another decision came between.
    """
    if not user.has_perm(right):
        raise Refused(f"{user} may not do this: it needs the right “{right}”")
    number = (Decision.objects.aggregate(last=Max("id"))["last"] or 0) + 1
    decision = Decision(
        id=number,
        verb=verb,
        user=user,
        made_at=timezone.now(),
        reason=reason.strip(),
        payload=payload or {},
        undoes=undoes,
    )
    decision.save(force_insert=True)
    aim(decision, abouts, seen or {})
    return decision


def aim(decision: Decision, abouts: Collection[About], seen: Mapping[int, int]) -> None:
    """Make things the targets of a decision. Raises Stale where another decision than the one seen was the last."""
    last = _last_about(abouts)
    for about in abouts:
        came_last = last[about.kind, about.id]
        if seen.get(about.id, came_last) != came_last:
            raise Stale(about, Decision.objects.select_related("user").get(pk=came_last))
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


def _last_about(abouts: Collection[About]) -> dict[tuple[str, int], int]:
    by_kind: dict[str, list[int]] = {}
    for about in abouts:
        by_kind.setdefault(about.kind, []).append(about.id)
    return {
        (kind, id): number for kind, ids in by_kind.items() for id, number in last_seen(kind, ids).items()
    }
