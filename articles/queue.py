"""Which article to review next: the one where deciding would change most of what is published.

Ranked are the articles of the newest WINDOW undecided statements of each kind of need, so that the cost does not grow
with the archive.
"""

import datetime
import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from django import forms
from django.db.models import Count, F, Q, QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from articles.models import Outlet
from shows.models import Entity, Evidence, Property, Statement, Value

WINDOW = 2_000
# How much a decision on one statement may change: settle a conflict, publish something or not, confirm what stands.
CONFLICT, UNSURE, SURE = 20, 4, 1
AGES = [("1", "today"), ("7", "in a week"), ("30", "in a month")]


class QueueForm(forms.Form):
    """What the queue is narrowed to, as the address says it."""

    outlet = forms.ModelChoiceField(
        Outlet.objects.all(), to_field_name="name", required=False, empty_label="any"
    )
    show = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        required=False,
        choices=[("", "any")] + [choice for choice in Property.choices if choice[0] != Property.NAME],
    )
    confidence = forms.ChoiceField(
        required=False,
        choices=[("", "any"), ("disputed", "disputed"), ("unsure", "not sure"), ("sure", "sure")],
    )
    age = forms.ChoiceField(label="Imported", required=False, choices=[("", "at any time"), *AGES])

    def narrowing(self) -> dict:
        return self.cleaned_data if self.is_valid() else {}


@dataclass(slots=True)
class Place:
    """An article in the queue, with what there is to decide in it and how much that matters."""

    pk: int
    score: float = 0
    disputed: int = 0
    unsure: int = 0
    sure: int = 0

    @property
    def order(self) -> tuple[float, int]:
        return (-self.score, -self.pk)


def ranked(parameters: Mapping[str, str]) -> list[Place]:
    """The articles of the queue in order, in a constant number of queries.

    An article's score is the sum over its undecided statements of CONFLICT, UNSURE or SURE, times log2 of 2 + the
    number of values published of what the statement is about: well-covered shows first.
    """
    narrowed = QueueForm(parameters).narrowing()
    places: dict[int, Place] = {}
    rows = {need: _stated(_needing(need, narrowed), narrowed) for need in NEEDS if _wanted(need, narrowed)}
    covered = _coverage({subject for stated in rows.values() for _, _, subject in stated})
    for need, stated in rows.items():
        for article, _, subject in stated:
            place = places.setdefault(article, Place(article))
            setattr(place, need, getattr(place, need) + 1)
            place.score += NEEDS[need][0] * math.log2(2 + covered[subject])
    for place in places.values():
        place.score = round(place.score, 6)
    return sorted(places.values(), key=attrgetter("order"))


def after(parameters: Mapping[str, str], article: int) -> Place | None:
    """The place that follows an article's own, which is where the address says that it was when it was opened."""
    places = ranked(parameters)
    here = next((place.order for place in places if place.pk == article), (-math.inf, 0))
    below = _score(parameters.get("below"))
    here = here if below is None else (-below, -article)
    return next((place for place in places if place.order > here and place.pk != article), None)


def address(parameters: Mapping[str, str], place: Place | None = None) -> str:
    """The address of a place of the queue, or of the queue itself, with its filters kept."""
    kept = {name: value for name in QueueForm.base_fields if (value := parameters.get(name))}
    if place is None:
        return f"{reverse('articles')}?{urlencode(kept)}"
    return f"{reverse('article', args=[place.pk])}?{urlencode(kept | {'below': f'{place.score:.6f}'})}"


def parameters(given: QueryDict) -> str:
    """What an article's address keeps of the queue that led there."""
    names = [*QueueForm.base_fields, "below"]
    return urlencode({name: given[name] for name in names if given.get(name)})


NEEDS = {
    "disputed": (CONFLICT, Q(conflict__isnull=False)),
    "unsure": (UNSURE, Q(conflict=None, state=Statement.State.PROPOSED)),
    "sure": (SURE, Q(conflict=None, state__in=[Statement.State.PUBLISHED, Statement.State.COVERED])),
}


def _wanted(need: str, narrowed: dict) -> bool:
    return narrowed.get("confidence") in ("", None, need)


def _needing(need: str, narrowed: dict) -> QuerySet[Statement]:
    """The newest undecided statements with a need."""
    statements = Statement.objects.undecided().filter(NEEDS[need][1]).exclude(prop=Property.NAME)
    if narrowed.get("show"):
        members = list(Entity.objects.under([narrowed["show"]]).values_list("pk", flat=True))
        statements = statements.filter(Q(subject__in=members) | Q(object__in=members))
    if narrowed.get("kind"):
        statements = statements.filter(prop=narrowed["kind"])
    if narrowed.get("outlet"):
        statements = statements.filter(evidence__source__outlet=narrowed["outlet"].name)
    return statements.order_by("-pk")[:WINDOW]


def _stated(statements: QuerySet[Statement], narrowed: dict) -> list[tuple[int, int, int]]:
    """The articles that state them now, each with the statement and its subject."""
    ids = list(dict.fromkeys(statements.values_list("pk", flat=True)))
    evidence = Evidence.objects.filter(decision=None, source__current=True, reading=F("source__reading"))
    if narrowed.get("outlet"):
        evidence = evidence.filter(source__outlet=narrowed["outlet"].name)
    if narrowed.get("age"):
        since = timezone.now() - datetime.timedelta(days=int(narrowed["age"]))
        evidence = evidence.filter(source__version_text__imported_at__gte=since)
    article = "source__version_text__article"
    rows: list[tuple[int, int, int]] = []
    for statement, counting in (
        ("statement", evidence.filter(counts_for=None)),
        ("counts_for", evidence.exclude(counts_for=None)),
    ):
        found = counting.filter(**{f"{statement}__in": ids}).order_by()
        rows += found.values_list(article, f"{statement}_id", f"{statement}__subject")
    return rows


def _coverage(subjects: set[int]) -> dict[int, int]:
    counted = Value.objects.filter(subject__in=subjects).order_by().values_list("subject")
    return defaultdict(int, counted.annotate(Count("pk")))


def _score(typed: str | None) -> float | None:
    try:
        return float(typed) if typed else None
    except ValueError:
        return None
