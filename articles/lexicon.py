"""What the reader knows beforehand: shipped names and credits, those accepted by editors, and well-known titles."""

from collections.abc import Iterator
from functools import lru_cache

from django.db.models import Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from articles.extraction.lexicon.credits import Credit
from articles.extraction.lexicon.lexicon import SHIPPED, Entry, Lexicon
from articles.ordinary import is_ordinary
from shows.models import CREDITS, Decision, Entity, ExternalId, Property, Statement, TitleDump
from shows.titles.lookup import popular_shows

KINDS = (Entity.Kind.SHOW, Entity.Kind.PERSON, Entity.Kind.CHARACTER, Entity.Kind.NETWORK)
HUMAN = (Entity.Kind.PERSON, Entity.Kind.CHARACTER)
HELD = (Statement.State.PUBLISHED, Statement.State.COVERED)

# From how many votes, which weight, or how many Wikipedias on, a title is well known.
WELL_KNOWN = {ExternalId.Source.IMDB: 5_000, ExternalId.Source.TVMAZE: 90, ExternalId.Source.WIKIDATA: 15}
# Each of them takes memory as long as the lexicon lives.
MOST_TITLES = 10_000


def current_lexicon() -> Lexicon:
    """What is known now. It never changes, so a job that asks once reads all its texts with the same names.

    It is made anew after a decision or after loading titles; otherwise this takes one query.
    """
    return _lexicon(_last_change())


def _last_change() -> tuple | None:
    titles = Subquery(TitleDump.objects.order_by("-changed_at").values("changed_at")[:1])
    decisions = Decision.objects.order_by("-pk").annotate(titles=titles)
    # The time distinguishes decisions with one number in databases that replaced each other.
    return decisions.values_list("pk", "made_at", "titles").first() or (
        TitleDump.objects.order_by("-changed_at").values_list("changed_at").first()
    )


@lru_cache(maxsize=1)
def _lexicon(last_change: tuple | None) -> Lexicon:
    if last_change is None:
        return SHIPPED
    return SHIPPED.with_names([*_accepted(), *_well_known()]).with_credits(_accepted_credits())


def _accepted() -> Iterator[tuple[Entry, list[str]]]:
    """The names of everything about which an editor accepted a statement.

    For people, only full names: in the next text, a first name or surname may be somebody else's.
    """
    for kind, label, name in _accepted_names():
        if kind == Entity.Kind.SHOW:
            shipped = SHIPPED.find(label, kind)
            networks, year = (shipped.networks, shipped.first_year) if shipped else ((), None)
            ordinary = is_ordinary(label) or is_ordinary(name)
            yield Entry(kind, label, ordinary, networks, first_year=year), [name]
        elif kind not in HUMAN or (" " in label and " " in name):
            yield Entry(kind, label), [name]


def _accepted_names() -> QuerySet:
    """Kind, label and each name that stands, in a fixed order."""
    held = Statement.objects.filter(decision__isnull=False, state__in=Statement.STANDING)
    said = (
        Q(pk__in=held.values("subject"))
        | Q(pk__in=held.values("object"))
        | Q(pk__in=held.values("character"))
    )
    roots = Entity.objects.filter(said, kind__in=KINDS).values(root=Coalesce("forward", "pk"))
    names = Statement.objects.filter(prop=Property.NAME, state__in=HELD)
    named = names.annotate(
        root=Coalesce("subject__forward", "subject"),
        label=Coalesce("subject__forward__label", "subject__label"),
    ).filter(root__in=roots)
    return named.order_by("root", "value").values_list("subject__kind", "label", "value")


def _accepted_credits() -> Iterator[Credit]:
    """Accepted credits: who acts in a show, or made it."""
    held = Statement.objects.filter(decision__isnull=False, state__in=Statement.STANDING)
    credits = held.filter(prop__in=CREDITS, object__isnull=False)
    named = credits.annotate(
        show=Coalesce("subject__forward__label", "subject__label"),
        person=Coalesce("object__forward__label", "object__label"),
        part=Coalesce("character__forward__label", "character__label", Value("")),
    )
    for show, person, part, role in named.order_by("pk").values_list("show", "person", "part", "role"):
        yield Credit(show, person, part, role)


def _well_known() -> Iterator[tuple[Entry, list[str]]]:
    for title, network in popular_shows(WELL_KNOWN, MOST_TITLES):
        if not SHIPPED.find(title, "show") and not is_ordinary(title):
            yield Entry("show", title, networks=(network,) if network else ()), []
