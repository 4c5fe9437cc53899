"""The history of a statement: its evidence, decisions on it, and what was published before.

Statements that have become one, by merging entities or linking names, share one history.
"""

from functools import cached_property

from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet

from shows import queries
from shows.models import DATED, Change, Decision, Entity, Evidence, Statement, Target
from shows.projection.slots import SINGLE
from shows.wording import tell

MOST_CHANGES = 200
Kind = Target.Kind


class History:
    def __init__(self, statement: Statement):
        """`statement` must be fetched with its subject, object and character."""
        self.statement = statement

    @cached_property
    def equal(self) -> list[int]:
        """The ids of all statements that have become one with this one, including its own."""
        one = self.statement
        same = Statement.objects.filter(
            prop=one.prop, season=one.season, modality=one.modality, role=one.role, value=one.value
        )
        for name in ("subject", "object", "character"):
            entity = getattr(one, name)
            counted = Entity.objects.under([entity.root_id]).values("pk") if entity else None
            same = same.filter(**({f"{name}__in": counted} if entity else {name: None}))
        return list(same.order_by("pk").values_list("pk", flat=True))

    @cached_property
    def evidence(self) -> list[Evidence]:
        """All evidence that it ever had, or that came to count for it; `counts` says whether it counts today."""
        current = Q(source__current=True, source__reading=F("reading")) | Q(decision__in_force=True)
        stays = Q(counts_for=None) | Q(counts_for__in=self.equal)
        found = Evidence.objects.filter(Q(statement__in=self.equal) | Q(counts_for__in=self.equal))
        names = [
            f"{way}__{name}"
            for way in ("statement", "counts_for")
            for name in ("subject", "object", "character")
        ]
        return list(
            found.select_related("source", "decision__user", *names)
            .annotate(counts=ExpressionWrapper(current & stays, BooleanField()))
            .order_by("pk")
        )

    @property
    def said_in(self) -> Evidence | None:
        """The first evidence from an article that counts today."""
        return next((each for each in self.evidence if each.counts and each.source_id), None)

    @cached_property
    def decisions(self) -> QuerySet[Decision]:
        """The decisions on it, and on the names, dates and entities that it rests on, in order."""
        rests_on = Target.objects.filter(self._rests_on())
        return (
            Decision.objects.filter(pk__in=rests_on.values("decision")).select_related("user").order_by("id")
        )

    @cached_property
    def setting(self) -> Decision | None:
        """The decision that currently accepts or rejects it."""
        pk = self.statement.decision_id
        return next((decision for decision in self.decisions if decision.pk == pk), None)

    @cached_property
    def changes(self) -> list[Change]:
        """What was published in its place, latest first."""
        root = self.statement.subject.root_id
        published = queries.changes().filter(
            subject__in=Entity.objects.under([root]).values("pk"), prop=self.statement.prop
        )
        if self.statement.prop in SINGLE:
            published = published.filter(season=self.statement.season)
        else:
            ids = self._with_corrected()
            published = published.filter(Q(before__statement_id__in=ids) | Q(after__statement_id__in=ids))
        return tell(published[:MOST_CHANGES])

    def _rests_on(self) -> Q:
        evidence = [each.pk for each in self.evidence]
        statements = {*self.equal, *(each.statement_id for each in self.evidence)}
        about = Q(kind=Kind.STATEMENT, object_id__in=statements)
        mentions = Evidence.mentions.through.objects.filter(evidence__in=evidence)
        names = mentions.values_list("mention", "mention__original")
        about |= Q(kind=Kind.MENTION, object_id__in={pk for pair in names for pk in pair if pk})
        about |= Q(kind=Kind.ENTITY, object_id__in=self._entities())
        if self.statement.prop in DATED:
            sources = {each.source_id: each.source for each in self.evidence if each.source_id}
            originals = {source.original_id for source in sources.values() if source.original_id}
            about |= Q(kind=Kind.SOURCE, object_id__in=sources.keys() | originals)
        return about

    def _entities(self) -> set[int]:
        """The entities that it is about, and those merged with them in statements equal to it."""
        rows = Statement.objects.filter(pk__in=self.equal).values_list("subject", "object", "character")
        named = {pk for row in rows for pk in row if pk}
        clocks = {each.clock_id for each in self.evidence if each.clock_id}
        return named | clocks

    def _with_corrected(self) -> list[int]:
        """Its ids, and those of statements that it corrected or that corrected it."""
        corrections = [one.pk for one in self.decisions if one.verb == Decision.Verb.CORRECT]
        targets = Target.objects.filter(kind=Kind.STATEMENT, decision__in=corrections)
        return [*self.equal, *targets.values_list("object_id", flat=True)]
