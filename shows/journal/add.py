from collections.abc import Mapping, Sequence

from shows.models import Decision, Evidence, Source, Statement, Target
from shows.projection import follow

from .claim import Claim
from .force import refuse_vanished
from .lock import writing
from .record import About, Refused, aim, record


def add(
    user, claim: Claim, *, source: Source | None = None, spans: Sequence[dict] = (), reason: str = ""
) -> Decision:
    """State something that no reading found, on the editor's word, with the words of the source where there are some.

    `spans`: see Evidence. Raises Refused.
    """
    claim = claim.checked()
    with writing():
        decision = record(user, Decision.Verb.ADD, reason=reason)
        _state(claim, decision, source, list(spans))
        follow([decision], cause=decision)
    return decision


def correct(
    user, statement: Statement, claim: Claim, *, reason: str = "", seen: Mapping[int, int] | None = None
) -> Decision:
    """Reject a statement and state what is so instead, as one decision, with the evidence of the rejected one.

    `seen`: see `record`. Raises Refused, Stale.
    """
    claim = claim.checked()
    wrong = About(Target.Kind.STATEMENT, statement.pk, Target.Judgement.REJECTED)
    with writing():
        refuse_vanished([statement])
        decision = record(user, Decision.Verb.CORRECT, [wrong], reason=reason, seen=seen)
        shown = (
            statement.evidence.exclude(source=None)
            .select_related("source")
            .order_by("-confidence", "pk")
            .first()
        )
        right = _state(claim, decision, shown and shown.source, shown.spans if shown else [])
        if right == statement:
            raise Refused("the correction says the same as what it corrects")
        follow([decision], cause=decision)
    return decision


def _state(claim: Claim, decision: Decision, source: Source | None, spans: list[dict]) -> Statement:
    """The statement of a claim, as a target of the decision and with its maker as evidence."""
    statement = claim.statement(decision)
    accepted = About(Target.Kind.STATEMENT, statement.pk, Target.Judgement.ACCEPTED)
    already = decision.targets.filter(kind=accepted.kind, object_id=accepted.id).exists()
    if already:
        return statement
    aim(decision, [accepted], {})
    Evidence.objects.create(
        statement=statement,
        decision=decision,
        source=source,
        spans=spans,
        start=spans[0]["start"] if spans else 0,
        confidence=1,
        rule="editor",
    )
    return statement
