"""Shows with one title, such as an original and its remake: which of them an article means.

The clues are the year written with the title, the year of a first season, and the network. They are compared
only with what editors stand behind, so that the order of imports does not matter.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from shows.models import Entity, Property, Value, normalise

# Outlets differ by up to this much on when a show began, and remakes come later.
SAME_START, REMADE = 1, 3

# "Night Ferry (2004)", "Night Ferry (1978–1981)", "1978 crime series Night Ferry", "1978’s Night Ferry".
SHOW_WORDS = "series|show|drama|comedy|sitcom|soap|version|original|remake|reboot|revival|adaptation"
YEAR_AFTER = r" ?\(((?:19|20)\d\d)(?:[-–](?:\d\d\d\d)?)?\)"
YEAR_BEFORE = rf"((?:19|20)\d\d)(?:['’]s| (?:[\w-]+ )?(?:{SHOW_WORDS})(?: of)?) "
# In names as written; both databases understand the pattern.
DATED_NAME = rf"{YEAR_AFTER}$|^{YEAR_BEFORE}"
_DATED_NAME = re.compile(DATED_NAME)
BRACKETS = re.compile(r" \([^()]*\)$")


@dataclass(frozen=True, slots=True)
class Bearer:
    """A show with a title: when it began, its networks by normalised name, and the titles that are its alone."""

    show: Entity
    began: int | None = None
    networks: dict[str, str] = field(default_factory=dict)
    titles: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """A name by which articles refer to it."""
        return self.show.label if normalise(self.show.label) == self.show.normal else self.show.normal


@dataclass(slots=True)
class Clues:
    """What an article says about a title: years, and networks by normalised name."""

    years: set[int] = field(default_factory=set)
    networks: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.years or self.networks)

    def speak_for(self, bearer: Bearer) -> bool:
        on_its_network = bool(self.networks.keys() & bearer.networks.keys())
        return (self._years_off(bearer, SAME_START) is False or on_its_network) and not self.against(bearer)

    def against(self, bearer: Bearer) -> list[str]:
        """Why the article hardly means this show, in words; empty if it may."""
        reasons = []
        if self._years_off(bearer, REMADE):
            years = " and ".join(map(str, sorted(self.years)))
            reasons.append(f"{bearer.show} began in {bearer.began}, and the article says {years}")
        elsewhere = self.networks and bearer.networks and not self.networks.keys() & bearer.networks.keys()
        if elsewhere and self._years_off(bearer, SAME_START) is not False:
            its, here = (", ".join(sorted(names.values())) for names in (bearer.networks, self.networks))
            reasons.append(f"{bearer.show} is on {its}, and the article says {here}")
        return reasons

    def _years_off(self, bearer: Bearer, most: int) -> bool | None:
        """Whether all years are further than `most` from its start; None if either is unknown."""
        if bearer.began is None or not self.years:
            return None
        return min(abs(year - bearer.began) for year in self.years) > most


def year_in(name: str) -> int | None:
    """The year that distinguishes a show in its name as written."""
    dated = _DATED_NAME.search(name)
    return int(dated[1] or dated[2]) if dated else None


def clearly_meant(bearers: Collection[Bearer], clues: Clues) -> Bearer | None:
    """The show that an article clearly means: the only one that the clues support, if they oppose all others."""
    spoken_for = [bearer for bearer in bearers if clues.speak_for(bearer)]
    others = [bearer for bearer in bearers if bearer not in spoken_for]
    return spoken_for[0] if len(spoken_for) == 1 and all(map(clues.against, others)) else None


def bearers(titles: Collection[str]) -> dict[str, list[Bearer]]:
    """The known shows with normalised titles, alone or followed by something in brackets."""
    named = Value.objects.filter(prop=Property.NAME, subject=Coalesce(OuterRef("forward"), OuterRef("pk")))
    called = Entity.objects.shows().filter(Q(normal__in=titles) | Q(label__endswith=")"), Exists(named))
    shows: dict[str, dict[int, Entity]] = defaultdict(dict)
    leading = defaultdict(set)
    for entity in called.select_related("forward").order_by("pk"):
        leading[entity.root_id].add(entity.normal)
        for title in {entity.normal, normalise(BRACKETS.sub("", entity.label))}.intersection(titles):
            shows[title][entity.root_id] = entity.root
    known = described({pk: show for some in shows.values() for pk, show in some.items()}.values())
    known = {pk: replace(bearer, titles=frozenset(leading[pk])) for pk, bearer in known.items()}
    return {title: [known[pk] for pk in some] for title, some in shows.items()}


def described(shows: Iterable[Entity]) -> dict[int, Bearer]:
    """The shows with what editors stand behind, by id."""
    found = {show.pk: Bearer(show, year_in(show.label)) for show in shows}
    verified = Value.objects.known().filter(subject__in=found, verified=True)
    on = verified.filter(prop=Property.NETWORK).values_list("subject", "object")
    networks = _names({network for _, network in on})
    for show, network in on:
        found[show].networks.update(networks[network])
    premieres = verified.filter(prop=Property.PREMIERE, season=1).exclude(date_from=None)
    for show, day in premieres.values_list("subject", "date_from"):
        if found[show].began is None:
            found[show] = Bearer(found[show].show, day.year, found[show].networks)
    return found


def _names(entities: Collection[int]) -> dict[int, dict[str, str]]:
    """The names of entities, including those merged into them: labels by normalised name."""
    members = Entity.objects.under(entities).annotate(root=Coalesce("forward", "pk"))
    labels = dict(Entity.objects.filter(pk__in=entities).values_list("pk", "label"))
    names = defaultdict(dict)
    for root, normal in members.values_list("root", "normal"):
        names[root][normal] = labels[root]
    return names
