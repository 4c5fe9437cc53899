from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from shows.models import Decision, Evidence, Source, Statement, Target
from shows.projection import project

from .claim import Claim, Stated
from .force import refuse_vanished
from .judge import subjects_of
from .lock import writing
from .record import About, Last, Refused, aim, begin

# Properties of the sentence, whatever is read from it: "premieres on" looks ahead.
OF_THE_SENTENCE = ("source_id", "spans", "direction", "clock_id")


class Revision(NamedTuple):
    """A wrong statement, the right one, and the evidence for that, as far as they exist.

    Without `evidence`, the best evidence of the wrong statement is used.
    """

    wrong: Statement | None
    right: Claim | None
    evidence: Evidence | None = None

    def taken_over(self) -> dict:
        """What the evidence of the right statement copies from that of the wrong one; empty if there is none."""
        shown = self.evidence
        if self.wrong and not shown:
            shown = self.wrong.evidence.exclude(source=None).order_by("-confidence", "pk").first()
        return {name: getattr(shown, name) for name in OF_THE_SENTENCE} if shown else {}


def add(
    user, *claims: Claim, source: Source | None = None, spans: Sequence[dict] = (), reason: str = ""
) -> Decision:
    """State something that was not extracted, on the editor's word, with the words of the source if there
    are any. Several claims, such as the parts of a quote, are one decision.

    `spans`: see Evidence. Raises Refused.
    """
    claims = [claim.checked() for claim in claims]
    with writing():
        decision, last = begin(user, Decision.Verb.ADD, reason=reason)
        stated = [claim.state(decision) for claim in claims]
        statements = [one.statement for one in stated]
        aim(decision, [_accepted(one, last) for one in stated], last)
        Evidence.objects.bulk_create(
            _on_the_word_of(decision, statement, source=source, spans=list(spans)) for statement in statements
        )
        names = [name for one in stated for name in one.names]
        project(subjects_of([*statements, *names]), decision=decision)
    return decision


def correct(
    user,
    statement: Statement,
    claim: Claim,
    evidence: Evidence | None = None,
    *,
    reason: str = "",
    seen: Mapping[int, int] | None = None,
) -> Decision:
    """Reject a statement and state what holds instead, as one decision, with the evidence that the editor
    looked at.

    `evidence`: see `Revision`; `seen`: see `begin`. Raises Refused, Stale.
    """
    return revise(user, [Revision(statement, claim, evidence)], reason=reason, seen=seen)


def revise(
    user,
    revisions: Collection[Revision],
    *,
    kept: Collection[Statement] = (),
    reason: str = "",
    seen: Mapping[int, int] | None = None,
) -> Decision:
    """Correct several statements as one decision, and accept those `kept` as they are.

    `seen`: see `begin`. Raises Refused, Stale.
    """
    revisions = [one._replace(right=one.right and one.right.checked()) for one in revisions]
    rejected = [one.wrong for one in revisions if one.wrong]
    judged = dict.fromkeys((one.pk for one in rejected), Target.Judgement.REJECTED)
    judged |= dict.fromkeys((one.pk for one in kept), Target.Judgement.ACCEPTED)
    abouts = [About(Target.Kind.STATEMENT, pk, judgement) for pk, judgement in judged.items()]
    with writing():
        refuse_vanished([*rejected, *kept], seen)
        decision, last = begin(user, Decision.Verb.CORRECT, abouts, reason=reason, seen=seen)
        evidence, names = {}, []
        for revision in revisions:
            if not revision.right:
                continue
            stated = revision.right.state(decision)
            right = stated.statement
            names += stated.names
            if right == revision.wrong:
                raise Refused("the correction says the same as what it corrects")
            if right.pk not in judged and right not in evidence:
                abouts.append(_accepted(stated, last))
                evidence[right] = _on_the_word_of(decision, right, **revision.taken_over())
        aim(decision, abouts, last)
        Evidence.objects.bulk_create(evidence.values())
        project(subjects_of([*rejected, *kept, *evidence, *names]), decision=decision)
    return decision


def _accepted(stated: Stated, last: Last) -> About:
    """The new statement as a target; if it is new, nobody has decided on it before."""
    about = About(Target.Kind.STATEMENT, stated.statement.pk, Target.Judgement.ACCEPTED)
    if stated.new:
        last[about.kind, about.id] = 0
    return about


def _on_the_word_of(
    decision: Decision, statement: Statement, *, spans: Sequence[dict] = (), **of_the_sentence
) -> Evidence:
    return Evidence(
        statement=statement,
        decision=decision,
        spans=spans,
        start=spans[0]["start"] if spans else 0,
        confidence=1,
        rule="editor",
        **of_the_sentence,
    )
