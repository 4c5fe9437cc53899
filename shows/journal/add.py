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
        _state(claim.statement(decision), decision, source, list(spans))
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
        refuse_vanished([statement], seen)
        decision = record(user, Decision.Verb.CORRECT, [wrong], reason=reason, seen=seen)
        shown = (
            statement.evidence.exclude(source=None)
            .select_related("source")
            .order_by("-confidence", "pk")
            .first()
        )
        right = claim.statement(decision)
        if right == statement:
            raise Refused("the correction says the same as what it corrects")
        _state(right, decision, shown and shown.source, shown.spans if shown else [])
        follow([decision], cause=decision)
    return decision


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
