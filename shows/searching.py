"""Search: things by their names, quotes by their words, articles by their headlines."""

from django.db.models import F, QuerySet

from shows import queries
from shows.models import (
    Entity,
    ExternalId,
    Network,
    Person,
    Property,
    Quote,
    Show,
    Source,
    Statement,
    Value,
    has_words,
    ids_matching_any,
    normalise,
)

# If a word is in more names than this, it is looked up among names only.
MOST_NAMED = 500
SHORTEST_INDEXED = 3  # letters
State = Statement.State


def named_like(model: type[Show] | type[Person] | type[Network], words: str) -> QuerySet:
    """Published things whose name contains the words, regardless of case and accents, or that have this
    external id."""
    if ExternalId.WRITTEN.fullmatch(words.strip()):
        known_as = Value.objects.filter(prop=Property.EXTERNAL_ID, text=words.strip())
        return model.objects.filter(pk__in=known_as.values("subject"))
    return model.objects.filter(sort_name__contains=normalise(words))


def quotes_saying(words: str) -> QuerySet[Quote]:
    return queries.quotes().filter(has_words("text", words))


def sources_titled(words: str) -> QuerySet[Source]:
    return Source.objects.filter(has_words("title", words), current=True).order_by("-pk")


def parts_called(words: str) -> QuerySet[Value]:
    """Published parts, by the name of the character."""
    played = Value.objects.known().filter(
        prop=Property.CAST, character__in=_called(words, Entity.Kind.CHARACTER)
    )
    return queries.with_evidence(played).order_by("character__label", "pk")


def proposals_naming(words: str, most: int) -> QuerySet[Statement]:
    """Proposed statements that name somebody or something by these words: the latest, up to `most`."""
    named = _called(words, *(kind for kind in Entity.Kind if kind != Entity.Kind.QUOTE))
    places = ("subject__in", "object__in", "character__in")
    # The speaker and the shows of a quote accompany its words.
    said = Statement.objects.exclude(prop__in=[Property.NAME, Property.SPEAKER, Property.ABOUT])
    # Not filtered by the one state, since SQLite would follow its index to everything proposed.
    said = said.exclude(state__in=[state for state in State if state != State.PROPOSED])
    latest = ids_matching_any(said, *({place: named} for place in places)).order_by("-pk")[:most]
    return queries.proposals().filter(pk__in=latest).order_by("-pk")


def _called(words: str, *kinds: str) -> list[int]:
    """The ids of entities whose name contains the words; as literals, they use the indexes of statements and
    values."""
    wanted = normalise(words)
    named = Entity.objects.filter(kind__in=kinds, normal__contains=wanted).values_list("pk", flat=True)
    # A sum keeps PostgreSQL off the index of ids, along which it would read all quotes, whose names are their words.
    order = F("pk") if len(wanted) < SHORTEST_INDEXED else F("pk") + 0
    return list(named.order_by(order)[:MOST_NAMED])
