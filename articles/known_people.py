"""Which people of an article are known from elsewhere, so that their name means the same person in every article."""

from collections.abc import Iterable

from articles.extraction import Fact
from articles.extraction.lexicon.credits import alike
from articles.extraction.lexicon.lexicon import SHIPPED
from shows.gazetteer import listing
from shows.models import CREDITS, Entity, normal_name


def known_people(facts: Iterable[Fact]) -> frozenset[str]:
    """The people, by name, whom `seeds/gazetteer` credits on a show on which the facts credit them too."""
    return frozenset(
        fact["person"]
        for fact in facts
        if fact.kind in CREDITS and _is_credited(fact["person"], fact["show"])
    )


def _is_credited(person: str, show: str) -> bool:
    listed = listing(Entity.Kind.SHOW, normal_name(show))
    title = alike(listed.name if listed else show)
    return title in SHIPPED.credits.acting(person) or title in SHIPPED.credits.making(person)
