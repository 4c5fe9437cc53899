"""Checks of what must always hold. Each yields a sentence for every problem that it finds."""

from collections.abc import Iterator

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q

from shows.models import Change, Decision, Entity, Evidence, Statement, Target, Value
from shows.projection.beliefs import load
from shows.projection.replay import decisions_in_force
from shows.projection.things import ROWS


def problems() -> Iterator[str]:
    """The problems of the knowledge base; none if all is well."""
    for check in CHECKS:
        yield from check()


def values_rest_on_standing_statements() -> Iterator[str]:
    for value in (
        Value.objects.known().with_names().exclude(statement__state=Statement.State.PUBLISHED).iterator()
    ):
        yield f"value {value.pk} ({value}) is published, but its statement is {value.statement.state}"


def standing_statements_have_evidence() -> Iterator[str]:
    own = Evidence.objects.live().filter(statement=OuterRef("pk"))
    carried = Evidence.objects.live().filter(counts_for=OuterRef("pk"))
    undecided = (
        Statement.objects.standing().filter(~Exists(own), ~Exists(carried), decision=None).with_names()
    )
    for statement in undecided.iterator():
        # Of statements that a merge made one, the evidence of any counts for all.
        beliefs = load([statement.subject_id]).beliefs
        if not any(belief.live for belief in beliefs if statement in belief.statements):
            yield f"statement {statement.pk} ({statement}) stands without evidence and without an editor"


def everything_published_has_a_name() -> Iterator[str]:
    for model in ROWS.values():
        for row in model.objects.filter(name=""):
            yield f"{model._meta.verbose_name} {row.pk} is published without a name"


def statements_say_what_their_keys_say() -> Iterator[str]:
    for statement in Statement.objects.iterator():
        if statement.key != statement.own_key():
            yield f"statement {statement.pk} does not say what its key says: it was written over"


def the_journal_is_whole() -> Iterator[str]:
    for model in (Decision, Change):
        span = model.objects.aggregate(first=Min("id"), last=Max("id"), rows=Count("id"))
        if span["rows"] and (span["first"], span["last"]) != (1, span["rows"]):
            yield f"{model._meta.verbose_name} numbers have gaps: {span['rows']} rows up to {span['last']}"
    in_force = decisions_in_force()
    for number, says in Decision.objects.order_by("id").values_list("id", "in_force").iterator():
        if says != (number in in_force):
            yield f"decision {number} says in force: {says}, which the journal denies"


def each_decision_saw_the_one_before() -> Iterator[str]:
    thing, before = None, 0
    for target in Target.objects.order_by("kind", "object_id", "decision_id", "pk").iterator():
        if thing != (target.kind, target.object_id):
            thing, before = (target.kind, target.object_id), 0
        if target.seen != before:
            yield f"decision {target.decision_id} on {target} saw {target.seen}, but {before} came before it"
        before = target.decision_id


def editors_added_what_they_signed() -> Iterator[str]:
    for evidence in Evidence.objects.filter(source=None).exclude(
        decision__verb__in=["add", "correct", "link"]
    ):
        yield f"evidence {evidence.pk} has no source, and no editor who added it"


def forwards_lead_to_an_end() -> Iterator[str]:
    for entity in Entity.objects.exclude(forward=None).filter(
        Q(forward__forward__isnull=False) | Q(forward=F("pk"))
    ):
        yield f"entity {entity.pk} ({entity}) forwards to one that forwards on"


CHECKS = (
    values_rest_on_standing_statements,
    standing_statements_have_evidence,
    everything_published_has_a_name,
    statements_say_what_their_keys_say,
    the_journal_is_whole,
    each_decision_saw_the_one_before,
    editors_added_what_they_signed,
    forwards_lead_to_an_end,
)
