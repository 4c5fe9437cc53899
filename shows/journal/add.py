from collections.abc import Collection, Mapping, Sequence

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
        _state(claim.statement(decision), decision, source, list(spans))
        follow([decision], cause=decision)
    return decision


def correct(
    user, statement: Statement, claim: Claim, *, reason: str = "", seen: Mapping[int, int] | None = None
) -> Decision:
    """Reject a statement and state what is so instead, as one decision, with the evidence of the rejected one.

    `seen`: see `record`. Raises Refused, Stale.
    """
    return revise(user, [(statement, claim)], reason=reason, seen=seen)


def revise(
    user,
    parts: Collection[tuple[Statement | None, Claim | None]],
    *,
    kept: Collection[Statement] = (),
    shown: Evidence | None = None,
    reason: str = "",
    seen: Mapping[int, int] | None = None,
) -> Decision:
    """Correct several statements as one decision, and accept those `kept` as they are.

    Of each part the statement is rejected, and what the claim says is stated instead, with the evidence of the rejected
    one; where nothing was said before, with the evidence `shown`. `seen`: see `record`. Raises Refused, Stale.
    """
    parts = [(wrong, claim and claim.checked()) for wrong, claim in parts]
    rejected = [wrong for wrong, _ in parts if wrong]
    judged = dict.fromkeys((one.pk for one in rejected), Target.Judgement.REJECTED)
    judged |= dict.fromkeys((one.pk for one in kept), Target.Judgement.ACCEPTED)
    abouts = [About(Target.Kind.STATEMENT, pk, judgement) for pk, judgement in judged.items()]
    with writing():
        refuse_vanished([*rejected, *kept], seen)
        decision = record(user, Decision.Verb.CORRECT, abouts, reason=reason, seen=seen)
        for wrong, claim in parts:
            right = claim.statement(decision) if claim else None
            if right and right == wrong:
                raise Refused("the correction says the same as what it corrects")
            if right and right.pk not in judged:
                evidence = _best(wrong) if wrong else shown
                _state(right, decision, evidence and evidence.source, evidence.spans if evidence else [])
                judged[right.pk] = Target.Judgement.ACCEPTED
        follow([decision], cause=decision)
    return decision


def _best(statement: Statement) -> Evidence | None:
    read = statement.evidence.exclude(source=None).select_related("source")
    return read.order_by("-confidence", "pk").first()


def _state(statement: Statement, decision: Decision, source: Source | None, spans: list[dict]) -> None:
    """Make a statement a target of the decision, with its maker as evidence."""
    aim(decision, [About(Target.Kind.STATEMENT, statement.pk, Target.Judgement.ACCEPTED)])
    Evidence.objects.create(
        statement=statement,
        decision=decision,
        source=source,
        spans=spans,
        start=spans[0]["start"] if spans else 0,
        confidence=1,
        rule="editor",
    )
