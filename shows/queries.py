"""What pages read. Each function answers one question, in a number of queries that does not depend on the rows."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from functools import reduce
from itertools import product
from operator import or_

from django.db.models import (
    BigIntegerField,
    Count,
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Window,
)
from django.db.models.functions import Coalesce, RowNumber

from shows.caching import kept_until_more
from shows.models import (
    CREDITS,
    Change,
    Conflict,
    Decision,
    Entity,
    Evidence,
    Mention,
    Modality,
    Network,
    Person,
    Property,
    Quote,
    Show,
    Source,
    Statement,
    Target,
    Value,
    normalise,
)


def evidence_that_counts(through: str = "evidence") -> Prefetch:
    """The evidence of statements that counts, with sources and editors, as `shown_evidence` of each statement."""
    counting = Evidence.objects.live().select_related("source", "decision__user").order_by("pk")
    return Prefetch(through, counting, to_attr="shown_evidence")


def values_of(subject: Entity) -> QuerySet[Value]:
    """All published values of an entity, each with its evidence."""
    return with_evidence(Value.objects.filter(subject=subject))


def with_evidence(values: QuerySet[Value]) -> QuerySet[Value]:
    return values.with_names().prefetch_related(evidence_that_counts("statement__evidence"))


def proposals() -> QuerySet[Statement]:
    """Statements that do not stand, each with its evidence."""
    return with_pages(_proposed().with_names()).prefetch_related(evidence_that_counts())


def with_pages(statements: QuerySet[Statement]) -> QuerySet[Statement]:
    """Annotated with `has_page`: whether the subject has a page, as everything with a published value does."""
    root = Coalesce("subject__forward", "subject")
    rows = [Exists(model.objects.filter(pk=OuterRef("root"))) for model in (Show, Person, Network, Quote)]
    return statements.alias(root=root).annotate(has_page=reduce(or_, rows))


def proposals_of(subject: Entity) -> QuerySet[Statement]:
    """Proposed statements about an entity."""
    return proposals().filter(subject__in=Entity.objects.under([subject.pk]))


def only_proposed(shows: Collection[int], *props: str) -> dict[int, set[str]]:
    """For each show, by id, which of the properties are only proposed."""
    root = Coalesce("subject__forward", "subject")
    said = _proposed().filter(prop__in=props, subject__in=Entity.objects.under(shows)).annotate(root=root)
    valued = Value.objects.filter(subject=OuterRef("root"), prop=OuterRef("prop"))
    found = defaultdict(set)
    for show, prop in said.filter(~Exists(valued)).order_by().values_list("root", "prop").distinct():
        found[show].add(prop)
    return found


def plans_for(subject: Entity) -> QuerySet[Statement]:
    """Plans for an entity that turned out otherwise."""
    plans = Statement.objects.filter(state=Statement.State.PLANNED)
    about = plans.filter(subject__in=Entity.objects.under([subject.pk])).order_by("pk")
    return about.with_names().prefetch_related(evidence_that_counts())


def proposals_with(entity: Entity) -> QuerySet[Statement]:
    """Proposed statements about others that name this entity (a credit, an airing)."""
    return proposals().filter(object__in=Entity.objects.under([entity.pk])).exclude(prop=Property.SPEAKER)


def proposed_words(prop: str, entity: Entity) -> QuerySet[Statement]:
    """The words of proposed quotes that are about an entity, or by it."""
    linked = Statement.objects.filter(prop=prop, object__in=Entity.objects.under([entity.pk]))
    linked = linked.exclude(state__in=[Statement.State.REJECTED, Statement.State.UNSUPPORTED])
    return proposals().filter(prop=Property.TEXT, subject__in=linked.values("subject"))


def _proposed() -> QuerySet[Statement]:
    """Without names, which are published with the first other statement about their entity."""
    return Statement.objects.proposed().exclude(prop=Property.NAME)


def quotes() -> QuerySet[Quote]:
    """Published quotes, latest first, each with its speakers, shows and evidence."""
    named = Prefetch("entity__values", Value.objects.select_related("object"))
    return (
        Quote.objects.select_related("entity", "statement__subject")
        .prefetch_related(named, evidence_that_counts("statement__evidence"))
        .order_by("-pk")
    )


def quotes_about(show: Entity) -> QuerySet[Quote]:
    return _quotes_with(Property.ABOUT, show)


def quotes_by(speaker: Entity) -> QuerySet[Quote]:
    return _quotes_with(Property.SPEAKER, speaker)


def _quotes_with(prop: str, entity: Entity) -> QuerySet[Quote]:
    subjects = Value.objects.filter(prop=prop, object=entity).values("subject")
    return quotes().filter(entity__in=subjects)


def credits_of(person: Entity) -> QuerySet[Value]:
    """A person's credits on shows, or on what these are based on, grouped by show."""
    parts = Value.objects.filter(object=person, prop__in=[*CREDITS, Property.ORIGIN])
    return with_evidence(parts).order_by("subject__show__sort_name", "subject", "prop", "pk")


def shows_on(network: Entity) -> QuerySet[Value]:
    """The published statements that a show airs on this network."""
    airings = Value.objects.filter(prop=Property.NETWORK, object=network)
    airings = airings.select_related("subject__show__status_event")
    return with_evidence(airings).order_by("subject__show__sort_name", "pk")


def latest_events(today: date) -> QuerySet[Value]:
    """What has happened to shows by today, latest first; without speculations and undated events."""
    happened = Value.objects.known().filter(prop=Property.STATUS, date_to__lte=today)
    firm = happened.exclude(modality=Modality.SPECULATED)
    return with_evidence(firm).order_by("-date_to", "-date_from", "-pk")


def premieres(since: date | None = None, until: date | None = None) -> QuerySet[Value]:
    """Premieres that fall or may fall in these days, in order; one in "autumn 2026" stays until November is over."""
    begins = _premieres()
    if since:
        begins = begins.filter(date_to__gte=since)
    if until:
        begins = begins.filter(date_from__lte=until)
    return with_evidence(begins).order_by("date_from", "date_to", "subject__label", "pk")


def premiered(today: date) -> QuerySet[Value]:
    """Premieres that were certainly before today, latest first."""
    begun = with_evidence(_premieres().filter(date_to__lt=today))
    return begun.order_by("-date_to", "-date_from", "subject__label", "pk")


def _premieres() -> QuerySet[Value]:
    return Value.objects.known().filter(prop=Property.PREMIERE, date_from__isnull=False)


def proposed_premieres() -> QuerySet[Statement]:
    """Proposed premieres, the latest read first."""
    return proposals().filter(prop=Property.PREMIERE).order_by("-pk")


def open_conflicts() -> QuerySet[Conflict]:
    """Open conflicts with their statements, ready to be decided."""
    conflicts = Conflict.objects.select_related("subject").order_by("-pk")
    return conflicts.prefetch_related(Prefetch("statements", to_decide(Statement.objects.with_names())))


def to_decide(statements: QuerySet[Statement]) -> QuerySet[Statement]:
    """Statements with their evidence and `seen`."""
    return with_seen(statements).prefetch_related(evidence_that_counts())


def with_seen(statements: QuerySet[Statement]) -> QuerySet[Statement]:
    """Annotated with `seen`, the number of the last decision on each, 0 if there is none."""
    about = Target.objects.filter(kind=Target.Kind.STATEMENT, object_id=OuterRef("pk")).order_by("-decision")
    seen = Coalesce(Subquery(about.values("decision_id")[:1]), 0, output_field=BigIntegerField())
    return statements.annotate(seen=seen)


def changes() -> QuerySet[Change]:
    """The change log, latest first, each change with its cause."""
    return Change.objects.select_related("subject", "decision__user", "source").order_by("-pk")


def changes_to_read() -> QuerySet[Change]:
    """The change log without names, which only accompany what else is published; but with each new name of
    something known."""
    renamed = Q(material=True, before__isnull=False, after__isnull=False)
    return changes().exclude(Q(prop=Property.NAME) & ~renamed)


def news() -> QuerySet[Change]:
    """The latest changes of values proper; names, speakers and subjects of quotes only accompany others."""
    return changes().filter(material=True).exclude(prop__in=[Property.NAME, Property.SPEAKER, Property.ABOUT])


def sources_to_review() -> QuerySet[Source]:
    """Current sources with an undecided statement, the one with the most at stake first."""
    return sources_with_counts().filter(stake__gt=0).order_by("-stake", "-pk")


def sources_with_counts() -> QuerySet[Source]:
    return Source.objects.filter(current=True).annotate(**statement_counts())


def statement_counts(source: str = "") -> dict[str, Coalesce]:
    """The annotations `statement_count` and `undecided`; names are not counted.

    `source` is the path from the rows to their source: "current__source__" from articles.
    """
    found = Evidence.objects.filter(
        source=OuterRef(f"{source}pk"), reading=OuterRef(f"{source}reading"), decision=None
    )
    stated = found.exclude(statement__prop=Property.NAME).with_said().order_by().values("source")
    own = Q(counts_for=None, statement__decision=None)
    undecided = stated.filter(own | Q(counts_for__isnull=False, counts_for__decision=None))
    return {"statement_count": _count_of(stated), "undecided": _count_of(undecided)}


def _count_of(evidence: QuerySet[Evidence]) -> Coalesce:
    counted = evidence.annotate(count=Count("said", distinct=True)).values("count")
    return Coalesce(Subquery(counted), 0)


def coverage() -> dict[str, int]:
    """The size of the knowledge base: rows of each kind, and how many values a person stands behind.

    Counted again after an import, a decision or a change of what is published.
    """
    return kept_until_more("coverage", _coverage, Source, Evidence, Decision, Change)


def _coverage() -> dict[str, int]:
    known = Value.objects.known().exclude(prop=Property.NAME)
    verified = Count("pk", filter=Q(verified=True))
    return {
        "shows": Show.objects.count(),
        "people": Person.objects.count(),
        "quotes": Quote.objects.count(),
        "articles": Source.objects.filter(current=True).count(),
        "proposed": _proposed().count(),
        **known.aggregate(values=Count("pk"), verified=verified),
    }


def external_ids_of(entity: Entity) -> QuerySet[Value]:
    """The external ids of an entity."""
    return with_evidence(Value.objects.filter(subject=entity, prop=Property.EXTERNAL_ID)).order_by("text")


def names_of(kind: str, limit: int = 500) -> list[str]:
    """Names known for a kind of entity, for suggestions."""
    labels = Entity.objects.filter(kind=kind, forward=None).exclude(label="").order_by("label")
    return list(labels.values_list("label", flat=True).distinct()[:limit])


def entities_named(kinds: Collection[str], words: str) -> QuerySet[Entity]:
    """The unmerged entities of these kinds that have this name, or had it before a merge."""
    named = Entity.objects.filter(kind__in=kinds, normal__contains=normalise(words)).exclude(label="")
    roots = named.annotate(root=Coalesce("forward", "pk")).order_by()
    return Entity.objects.filter(pk__in=roots.values("root")).order_by("label", "pk")


def names_held(entity: Entity) -> list[Statement]:
    """The names that articles and editors give an entity and those identified with it, commonest first."""
    names = Statement.objects.standing().filter(
        prop=Property.NAME, subject__in=Entity.objects.under([entity.pk])
    )
    return list(names.select_related("subject").order_by("-support", "value", "pk"))


def other_names(entity: Entity) -> list[str]:
    """The other names of an entity and those merged with it; names that differ only in punctuation are left out."""
    shown = {normalise(entity.label)}
    others = {normalise(name.value): name.value for name in reversed(names_held(entity))}
    return sorted(name for normal, name in others.items() if normal not in shown)


def words_of(quote: Entity) -> str:
    """The words of a quote as the best supported article has them."""
    texts = Statement.objects.filter(subject=quote, prop=Property.TEXT).order_by("-support", "pk")
    return texts.values_list("value", flat=True).first() or ""


def decision_dating(quote: Entity) -> Decision | None:
    """The decision in force that dates a quote."""
    dated = Decision.objects.in_force().filter(verb=Decision.Verb.SET_DATE)
    alike = Entity.objects.under([quote.root_id]).values("pk")
    about = dated.filter(targets__kind=Target.Kind.ENTITY, targets__object_id__in=alike)
    return about.select_related("user").order_by("-id").first()


def date_given(dating: Decision | None) -> date | None:
    """The day that a decision gave a quote; None without a decision, or if it says that nobody knows."""
    return date.fromisoformat(dating.payload["date"]) if dating and dating.payload["date"] else None


def dated_by_quote(quote: Entity) -> QuerySet[Statement]:
    """The statements whose dates depend on that of a quote."""
    hanging = Evidence.objects.live().filter(clock__in=Entity.objects.under([quote.root_id])).order_by()
    return Statement.objects.filter(pk__in=hanging.values("statement")).with_names().order_by("pk")


def sentences_naming(
    entities: Collection[int], most: int = 2, *, merged: bool = True
) -> dict[int, list[Evidence]]:
    """For each entity, the `most` most confident sentences that state something with it.

    If `merged`, sentences about entities identified with it count too; otherwise each entity has its own.
    """
    found: dict[int, dict[str, Evidence]] = {pk: {} for pk in entities}
    for said, place in product(("statement", "counts_for"), ("subject", "object", "character")):
        for evidence in _surest(entities, said, place, 3 * most, merged):
            found[evidence.about].setdefault(evidence.sentence, evidence)
    return {pk: list(sentences.values())[:most] for pk, sentences in found.items()}


def _surest(entities: Collection[int], said: str, place: str, most: int, merged: bool) -> QuerySet[Evidence]:
    """Evidence of statements with an entity in a place, `most` for each, annotated with the entity's id as
    `about`. `said` is the path to the statement: its own one or, of what links moved, the one it counts for."""
    surest = Window(RowNumber(), partition_by=F("about"), order_by=[F("confidence").desc(), F("pk").asc()])
    held = Evidence.objects.live().filter(counts_for__isnull=said == "statement").exclude(source=None)
    held = held.exclude(statement__prop=Property.NAME)
    held = held.exclude(**{f"{said}__state": Statement.State.REJECTED})
    place = f"{said}__{place}"
    return (
        held.filter(**{f"{place}__in": Entity.objects.under(entities) if merged else entities})
        .annotate(about=Coalesce(f"{place}__forward", place) if merged else F(place), place=surest)
        .filter(place__lte=most)
        .select_related("source", "decision__user")
        .order_by("-confidence", "pk")
    )


def decisions() -> QuerySet[Decision]:
    """The journal, latest decision first, each with its maker and what undid it."""
    undoing = Prefetch("undone_by", Decision.objects.in_force().select_related("user"))
    return Decision.objects.select_related("user", "undoes__user").prefetch_related(undoing).order_by("-pk")


def statements_about(decision: Decision) -> QuerySet[Statement]:
    """The statements that a decision is about."""
    ids = decision.targets.filter(kind=Target.Kind.STATEMENT).values("object_id")
    found = with_pages(Statement.objects.filter(pk__in=ids).with_names())
    return found.prefetch_related(evidence_that_counts())


def sources_about(decision: Decision) -> QuerySet[Source]:
    """The sources that a decision dates."""
    ids = decision.targets.filter(kind=Target.Kind.SOURCE).values("object_id")
    return Source.objects.filter(pk__in=ids)


def entities_about(decision: Decision) -> QuerySet[Entity]:
    """The entities that a decision merges, tells apart or dates, or whose entry in a public database it dismisses."""
    if decision.verb == Decision.Verb.DISMISS:
        return Entity.objects.filter(pk=decision.payload["entity"])
    ids = decision.targets.filter(kind=Target.Kind.ENTITY).values("object_id")
    return Entity.objects.filter(pk__in=ids)


def mentions_about(decision: Decision) -> QuerySet[Mention]:
    """The mentions that a decision links."""
    ids = decision.targets.filter(kind=Target.Kind.MENTION).values("object_id")
    return Mention.objects.filter(pk__in=ids).select_related("source", "entity")


def decisions_about(decision: Decision) -> QuerySet[Decision]:
    """The decisions that a decision undoes."""
    ids = decision.targets.filter(kind=Target.Kind.DECISION).values("object_id")
    return Decision.objects.filter(pk__in=ids).select_related("user")
