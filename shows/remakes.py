"""Articles that seem to be about another show than the one identified by its title: questions for editors."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Case, F, Max, Q, QuerySet, When, Window
from django.db.models.functions import Coalesce, RowNumber

from shows import journal, naming
from shows.models import (
    Decision,
    Entity,
    Evidence,
    Mention,
    Modality,
    Property,
    Source,
    Statement,
    Status,
    Target,
    Value,
    ids_matching_any,
    normalise,
)
from shows.namesakes import BRACKETS, DATED_NAME, Bearer, Clues, bearers, clearly_meant, described, year_in
from shows.projection.candidates import read

SENTENCES = 2
Place = tuple[int, int]  # a source, and the show identified by its title


@dataclass(frozen=True, slots=True)
class Question:
    """Whether an article means another show with the same title. Ids; `reasons` say why, `name` what the
    other may be called."""

    source: int
    show: int
    reasons: tuple[str, ...]
    name: str


def questions() -> list[Question]:
    """All open questions, latest article first.

    Cached until decisions or evidence change what is known.
    """
    last = (rows.aggregate(last=Max("id"))["last"] or 0 for rows in (Decision.objects, Evidence.objects))
    key = ":".join(map(str, ("remakes", *last)))
    return cache.get_or_set(key, lambda: _find(_said_of_known_shows(), _dated_names()))


def questions_in(source: Source) -> list[Question]:
    """The questions about one article."""
    shows = Entity.objects.shows().filter(mentions__source=source).order_by()
    roots = shows.values(root=Coalesce("forward", "pk"))
    # A union, without which PostgreSQL would look for years in the names of all articles.
    titled = ids_matching_any(Entity.objects, {"pk__in": roots}, {"forward__in": roots})
    found = _find(_said().filter(source=source), _dated_names().filter(entity__in=titled))
    return [one for one in found if one.source == source.pk]


@dataclass(frozen=True, slots=True)
class Row:
    """A question with its article and show, and the sentences in both that bear on it."""

    question: Question
    source: Source
    show: Entity
    here: list[Evidence]
    elsewhere: list[Evidence]


def rows(some: Iterable[Question]) -> list[Row]:
    """The questions with their sentences, in a number of queries that does not depend on how many there are."""
    some = list(some)
    sources = Source.objects.in_bulk([one.source for one in some])
    shows = Entity.objects.in_bulk([one.show for one in some])
    elsewhere = _sentences(_said().exclude(source=None), shows)
    here = _sentences(Evidence.objects.live().filter(source__in=sources, counts_for=None), shows)
    return [
        Row(
            one,
            sources[one.source],
            shows[one.show],
            _each_once(said for said in here[one.show] if said.source_id == one.source),
            _each_once(said for said in elsewhere[one.show] if said.source_id != one.source),
        )
        for one in some
    ]


def _each_once(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The first few sentences, without repetition, though one may state several things."""
    by_sentence: dict[str, Evidence] = {}
    for one in evidence:
        by_sentence.setdefault(one.sentence, one)
    return list(by_sentence.values())[:SENTENCES]


def _sentences(evidence: QuerySet[Evidence], shows: Collection[int]) -> dict[int, list[Evidence]]:
    """Evidence of statements by show, a few for each source; networks and premieres that stand come first."""
    about = evidence.filter(statement__subject__in=Entity.objects.under(shows)).exclude(
        statement__prop=Property.NAME
    )
    tells = Q(statement__prop__in=[Property.NETWORK, Property.PREMIERE])
    telling = Case(
        When(tells & Q(statement__state__in=Statement.STANDING), then=0), When(tells, then=1), default=2
    )
    place = Window(RowNumber(), partition_by=[F("show"), F("source")], order_by=[telling, F("pk")])
    found = defaultdict(list)
    show = Coalesce("statement__subject__forward", "statement__subject")
    some = about.annotate(show=show, place=place, telling=telling).filter(place__lte=SENTENCES)
    for one in some.select_related("source", "decision__user").order_by("telling", "place", "pk"):
        found[one.show].append(one)
    return found


def answer(user, source: Source, show: Entity, meant: Entity | str, *, reason: str = "") -> Decision:
    """Record which show is meant wherever an article uses the title. A name is that of a known or a new show.

    Raises Refused, Unclear.
    """
    mentions = Mention.objects.filter(source=source, entity__in=Entity.objects.under([show.pk]), link=None)
    if isinstance(meant, str) and naming.called([Entity.Kind.SHOW], meant):
        meant = naming.meant([Entity.Kind.SHOW], meant)
    return journal.link(user, list(mentions), meant, reason=reason)


def _find(said: QuerySet[Evidence], dated_names: QuerySet[Mention]) -> list[Question]:
    clues, first_year = _clues(said, dated_names)
    decided = _decided(clues)
    clues = {place: some for place, some in clues.items() if some and place not in decided}
    shows = Entity.objects.in_bulk({show for _, show in clues})
    # A revived show may be on any network.
    revived = set(_revivals(shows).values_list("subject", flat=True))
    known = {
        pk: Bearer(one.show, one.began or first_year.get(pk), {} if pk in revived else one.networks)
        for pk, one in described(shows.values()).items()
    }
    against = {place: some.against(known[place[1]]) for place, some in clues.items()}
    doubtful = {place: tuple(reasons) for place, reasons in against.items() if reasons}
    alike = bearers({_title(shows[show]) for _, show in doubtful})
    return [
        Question(source, show, reasons, _other(shows[show], alike, clues[source, show]))
        for (source, show), reasons in sorted(doubtful.items(), reverse=True)
    ]


def _revivals(shows: Collection[int]) -> QuerySet[Value]:
    revived = Value.objects.filter(subject__in=shows, prop=Property.STATUS, text=Status.REVIVED)
    return revived.exclude(modality=Modality.SPECULATED).order_by()


def _said() -> QuerySet[Evidence]:
    """The sentences that state networks and first seasons of shows, with names taken as they are linked now."""
    telling = Q(statement__prop=Property.NETWORK) | Q(statement__prop=Property.PREMIERE, statement__season=1)
    held = Evidence.objects.live().filter(telling, decision=None, counts_for=None)
    held = held.exclude(statement__modality__in=[Modality.SPECULATED, Modality.IMPLIED])
    return held.exclude(statement__state=Statement.State.REJECTED)


def _said_of_known_shows() -> QuerySet[Evidence]:
    """The same for shows with a network or a premiere that editors stand behind."""
    verified = Value.objects.filter(verified=True, prop__in=[Property.NETWORK, Property.PREMIERE])
    known = verified.order_by().values("subject")
    return _said().filter(Q(statement__subject__in=known) | Q(statement__subject__forward__in=known))


def _dated_names() -> QuerySet[Mention]:
    """The names of shows that articles write with a year, taken as they are linked now."""
    read = Mention.objects.filter(source__current=True, evidence__reading=F("source__reading"))
    return read.filter(entity__kind=Entity.Kind.SHOW, link=None, text__regex=DATED_NAME).distinct()


def _clues(
    said: QuerySet[Evidence], dated_names: QuerySet[Mention]
) -> tuple[dict[Place, Clues], dict[int, int]]:
    """What articles say about shows, and the earliest year that any of them writes with a show's title."""
    clues, first_year = defaultdict(Clues), {}
    names = dated_names.annotate(show=Coalesce("entity__forward", "entity")).order_by()
    for source, show, text in names.values_list("source", "show", "text"):
        year = year_in(text)
        clues[source, show].years.add(year)
        first_year[show] = min(year, first_year.get(show, year))
    for one in said.select_related("source", "statement__subject", "statement__object").defer("spans"):
        statement = one.statement
        some = clues[one.source_id, statement.subject.root_id]
        if statement.prop == Property.NETWORK:
            some.networks[statement.object.normal] = statement.object.label
        elif (date := read(statement.value, one, anchors={}).date) and date.year:
            some.years.add(date.year)
    return clues, first_year


def _decided(places: Iterable[Place]) -> set[Place]:
    """The places for which an editor has said which show is meant."""
    linked = Target.objects.filter(
        kind=Target.Kind.MENTION, decision__verb=Decision.Verb.LINK, decision__in_force=True
    )
    names = linked.order_by().values("object_id")
    decided = Mention.objects.filter(
        Q(pk__in=names) | Q(original__in=names), source__in={s for s, _ in places}
    )
    shows = decided.annotate(show=Coalesce("entity__forward", "entity")).order_by()
    return set(shows.values_list("source", "show"))


def _title(show: Entity) -> str:
    return normalise(BRACKETS.sub("", show.label))


def _other(show: Entity, alike: dict[str, list[Bearer]], clues: Clues) -> str:
    """The other show that an article may mean: a known one, else a name that distinguishes it."""
    others = [bearer for bearer in alike.get(_title(show), ()) if bearer.show != show]
    if known := clearly_meant(others, clues):
        return known.show.label
    told_by = min(clues.years, default=None) or min(clues.networks.values())
    return f"{BRACKETS.sub('', show.label)} ({told_by})"
