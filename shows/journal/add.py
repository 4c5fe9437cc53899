from collections.abc import Collection, Mapping, Sequence

from shows.models import Decision, Evidence, Source, Statement, Target
from shows.projection import follow

from .claim import Claim
from .force import refuse_vanished
from .lock import writing
from .record import About, Last, Refused, aim, begin


def add(
    user, claim: Claim, *, source: Source | None = None, spans: Sequence[dict] = (), reason: str = ""
) -> Decision:
    """State something that no reading found, on the editor's word, with the words of the source where there are some.

    `spans`: see Evidence. Raises Refused.
    """
    claim = claim.checked()
    with writing():
        decision, last = begin(user, Decision.Verb.ADD, reason=reason)
        statement, new = claim.statement(decision)
        about = _accepted(statement, last, new)
        aim(decision, [about], last)
        _on_the_word_of(decision, statement, source and source.pk, list(spans)).save()
        follow([decision], cause=decision)
    return decision


def correct(
    user, statement: Statement, claim: Claim, *, reason: str = "", seen: Mapping[int, int] | None = None
) -> Decision:
    """Reject a statement and state what is so instead, as one decision, with the evidence of the rejected one.

    `seen`: see `begin`. Raises Refused, Stale.
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
    one; where nothing was said before, with the evidence `shown`. `seen`: see `begin`. Raises Refused, Stale.
    """
    parts = [(wrong, claim and claim.checked()) for wrong, claim in parts]
    rejected = [wrong for wrong, _ in parts if wrong]
    judged = dict.fromkeys((one.pk for one in rejected), Target.Judgement.REJECTED)
    judged |= dict.fromkeys((one.pk for one in kept), Target.Judgement.ACCEPTED)
    abouts = [About(Target.Kind.STATEMENT, pk, judgement) for pk, judgement in judged.items()]
    with writing():
        refuse_vanished([*rejected, *kept], seen)
        decision, last = begin(user, Decision.Verb.CORRECT, abouts, reason=reason, seen=seen)
        evidence = {}
        for wrong, claim in parts:
            right, new = claim.statement(decision) if claim else (None, False)
            if right and right == wrong:
                raise Refused("the correction says the same as what it corrects")
            if right and right.pk not in judged and right.pk not in evidence:
                abouts.append(_accepted(right, last, new))
                best = _best(wrong) if wrong else shown
                words = (best.source_id, best.spans) if best else (None, [])
                evidence[right.pk] = _on_the_word_of(decision, right, *words)
        aim(decision, abouts, last)
        Evidence.objects.bulk_create(evidence.values())
        follow([decision], cause=decision)
    return decision


def _best(statement: Statement) -> Evidence | None:
    read = statement.evidence.exclude(source=None)
    return read.order_by("-confidence", "pk").first()


def _accepted(statement: Statement, last: Last, new: bool) -> About:
    """What is stated as a target; nobody has decided on it before if it is new."""
    if new:
        last[Target.Kind.STATEMENT, statement.pk] = 0
    return About(Target.Kind.STATEMENT, statement.pk, Target.Judgement.ACCEPTED)


def _on_the_word_of(
    decision: Decision, statement: Statement, source: int | None, spans: list[dict]
) -> Evidence:
    return Evidence(
        statement=statement,
        decision=decision,
        source_id=source,
        spans=spans,
        start=spans[0]["start"] if spans else 0,
        confidence=1,
        rule="editor",
    )
