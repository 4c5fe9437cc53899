"""What the reader knows beforehand: shipped names and credits, those accepted by editors, and well-known titles."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.extraction.lexicon.credits import Credit
from articles.extraction.lexicon.lexicon import SHIPPED, Entry, Lexicon
from articles.models import Version
from articles.ordinary import is_ordinary
from shows.gazetteer import spelled
from shows.models import CREDITS, Decision, Entity, Evidence, ExternalId, Property, Statement, TitleDump
from shows.titles.lookup import popular_shows

KINDS = (Entity.Kind.SHOW, Entity.Kind.PERSON, Entity.Kind.CHARACTER, Entity.Kind.NETWORK)
HUMAN = (Entity.Kind.PERSON, Entity.Kind.CHARACTER)

# From how many votes, which weight, or how many Wikipedias on, a title is well known.
WELL_KNOWN = {ExternalId.Source.IMDB: 5_000, ExternalId.Source.TVMAZE: 90, ExternalId.Source.WIKIDATA: 15}
# Each of them takes memory as long as the lexicon lives.
MOST_TITLES = 10_000


class _Change(NamedTuple):
    """The last decision, and when titles were last loaded; None where there is none."""

    decision: int | None
    # Distinguishes decisions with one number in databases that replaced each other.
    made_at: datetime | None
    titles: datetime | None


class _Known(NamedTuple):
    """Something of which an editor has accepted anything: its kind, what it is called, and all its names."""

    kind: str
    label: str
    names: list[str]


def current_lexicon() -> Lexicon:
    """What was known when the last decision was made. It never changes, so a job that asks once reads all its texts
    with the same names; and one that was killed goes on with them, whatever it had imported.

    It is made anew after a decision or after loading titles; otherwise this takes one query.
    """
    return _lexicon(_last_change())


def _last_change() -> _Change | None:
    loaded = TitleDump.objects.order_by("-changed_at").values("changed_at")[:1]
    decisions = Decision.objects.order_by("-pk").annotate(titles=Subquery(loaded))
    if last := decisions.values_list("pk", "made_at", "titles").first():
        return _Change(*last)
    titles = loaded.values_list("changed_at", flat=True).first()
    return titles and _Change(None, None, titles)


@lru_cache(maxsize=1)
def _lexicon(last: _Change | None) -> Lexicon:
    if last is None:
        return SHIPPED
    known = _known(last.made_at) if last.made_at else {}
    return SHIPPED.with_names([*_accepted(known), *_well_known()]).with_credits(_accepted_credits(known))


def _accepted(known: Mapping[int, _Known]) -> Iterator[tuple[Entry, list[str]]]:
    """The names of everything about which an editor accepted a statement.

    For people, only full names: in the next text, a first name or surname may be somebody else's.
    """
    for kind, label, names in known.values():
        for name in names:
            if kind == Entity.Kind.SHOW:
                shipped = SHIPPED.find(label, kind)
                networks, year = (shipped.networks, shipped.first_year) if shipped else ((), None)
                ordinary = is_ordinary(label) or is_ordinary(name)
                yield Entry(kind, label, ordinary, networks, first_year=year), [name]
            elif kind not in HUMAN or (" " in label and " " in name):
                yield Entry(kind, label), [name]


def _known(then: datetime) -> dict[int, _Known]:
    """The things of which an editor has accepted anything, by the ids of what they are merged into, in order.

    Names by what was seen then: the states of names, and labels, change with imports.
    """
    held = _held()
    said = (
        Q(pk__in=held.values("subject"))
        | Q(pk__in=held.values("object"))
        | Q(pk__in=held.values("character"))
    )
    roots = Entity.objects.filter(said, kind__in=KINDS).values(root=Coalesce("forward", "pk"))
    seen = _seen(then).order_by()
    names = (
        Statement.objects.filter(prop=Property.NAME)
        .exclude(state=Statement.State.REJECTED)
        .annotate(
            root=Coalesce("subject__forward", "subject"),
            own=_count(seen.filter(counts_for=None), "statement"),
            linked=_count(seen, "counts_for"),
        )
        .filter(Q(own__gt=0) | Q(linked__gt=0), root__in=roots)
        .select_related("subject")
        .order_by("root", "value", "pk")
    )
    return {root: _called(list(some)) for root, some in groupby(names, key=attrgetter("root"))}


def _seen(then: datetime) -> QuerySet[Evidence]:
    """The evidence of editors, and that of the versions of articles that were the latest then."""
    versions = Version.objects.filter(imported_at__lte=then)
    newer = versions.filter(
        article=OuterRef("source__version_text__article"), number__gt=OuterRef("source__version")
    )
    read = Q(decision=None, reading=F("source__reading"), source__version_text__imported_at__lte=then)
    return Evidence.objects.filter(Q(decision__in_force=True) | read & ~Exists(newer))


def _count(evidence: QuerySet[Evidence], said: str) -> Coalesce:
    """How much of the evidence each statement has; `said` is the field that names it."""
    of_one = evidence.filter(**{said: OuterRef("pk")}).values(said)
    return Coalesce(Subquery(of_one.annotate(count=Count("pk")).values("count")), 0)


def _called(names: Sequence[Statement]) -> _Known:
    """What something is called: as an editor said last, else by its own name that most articles use."""
    best = max(names, key=_preference)
    subject, label = best.subject, best.value
    if not best.decision_id:
        label = spelled(subject.kind, subject.normal, label)
    return _Known(subject.kind, label, list(dict.fromkeys(name.value for name in names)))


def _preference(name: Statement) -> tuple:
    own = name.subject_id == name.root and name.linked < name.own
    return (name.decision_id or 0, own, name.own + name.linked, len(name.value), name.value)


def _accepted_credits(known: Mapping[int, _Known]) -> Iterator[Credit]:
    """Accepted credits: who acts in a show, or made it."""
    credits = _held().filter(prop__in=CREDITS, object__isnull=False)
    named = credits.annotate(
        show=Coalesce("subject__forward", "subject"),
        person=Coalesce("object__forward", "object"),
        part=Coalesce("character__forward", "character"),
    )
    for show, person, part, role in named.order_by("pk").values_list("show", "person", "part", "role"):
        if show in known and person in known:
            character = known[part].label if part in known else ""
            yield Credit(known[show].label, known[person].label, character, role)


def _held() -> QuerySet[Statement]:
    """What editors have accepted, even if it is superseded by what was read since."""
    gone = [Statement.State.REJECTED, Statement.State.UNSUPPORTED]
    return Statement.objects.filter(decision__isnull=False).exclude(state__in=gone)


def _well_known() -> Iterator[tuple[Entry, list[str]]]:
    for title, network in popular_shows(WELL_KNOWN, MOST_TITLES):
        if not SHIPPED.find(title, "show") and not is_ordinary(title):
            yield Entry("show", title, networks=(network,) if network else ()), []
