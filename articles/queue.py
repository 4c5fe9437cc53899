"""Which article to review next: the one where decisions would change most of what is published.

The projection writes what is at stake in each article, so that an index gives the queue, however long it is.
"""

import datetime
from collections.abc import Mapping

from django import forms
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from articles.models import Outlet
from shows.filters import LARGEST_ID
from shows.models import Entity, Evidence, Property, Source, Statement
from shows.views.common import whole_number

AGES = [("1", "today"), ("7", "in a week"), ("30", "in a month")]


class QueueForm(forms.Form):
    """The filters of the queue, as in the query string."""

    outlet = forms.ModelChoiceField(
        Outlet.objects.all(), to_field_name="name", required=False, empty_label="any"
    )
    show = forms.IntegerField(required=False, min_value=1, max_value=LARGEST_ID, widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        required=False,
        choices=[("", "any")] + [choice for choice in Property.choices if choice[0] != Property.NAME],
    )
    confidence = forms.ChoiceField(
        required=False,
        choices=[("", "any"), ("disputed", "disputed"), ("unsure", "not sure"), ("sure", "sure")],
    )
    age = forms.ChoiceField(label="Imported", required=False, choices=[("", "at any time"), *AGES])


def waiting(parameters: Mapping[str, str]) -> QuerySet[Source]:
    """The articles in the queue in order, as their current sources: most at stake first, then latest.

    Empty if a filter is invalid.
    """
    form = QueueForm(parameters)
    if not form.is_valid():
        return Source.objects.none()
    narrowed = form.cleaned_data
    sources = Source.objects.filter(current=True, stake__gt=0).order_by("-stake", "-pk")
    if narrowed.get("outlet"):
        sources = sources.filter(outlet=narrowed["outlet"].name)
    if narrowed.get("confidence"):
        sources = sources.filter(**{f"{narrowed['confidence']}__gt": 0})
    if narrowed.get("age"):
        since = timezone.now() - datetime.timedelta(days=int(narrowed["age"]))
        sources = sources.filter(version_text__imported_at__gte=since)
    if narrowed.get("kind"):
        sources = sources.alias(wanted=F("kinds").bitand(Property(narrowed["kind"]).bit)).filter(wanted__gt=0)
    if narrowed.get("show"):
        sources = sources.filter(pk__in=_stating(_undecided_about(narrowed["show"])))
    return sources.select_related("version_text").defer("version_text__raw", "version_text__text")


def after(parameters: Mapping[str, str], here: Source) -> Source | None:
    """What follows an article's place in the queue. The query string has its place when it was opened."""
    at_stake = whole_number(parameters.get("below"), here.stake)
    follows = Q(stake__lt=at_stake) | Q(stake=at_stake, pk__lt=here.pk)
    return waiting(parameters).filter(follows, stake__lte=at_stake).exclude(pk=here.pk).first()


def address(parameters: Mapping[str, str], source: Source | None = None) -> str:
    """The address of a place in the queue, or of the queue itself, keeping the filters."""
    kept = {name: value for name in QueueForm.base_fields if (value := parameters.get(name))}
    if source is None:
        return f"{reverse('articles')}?{urlencode(kept)}"
    article = reverse("article", args=[source.version_text.article_id])
    return f"{article}?{urlencode(kept | {'below': source.stake})}"


def parameters(given: QueryDict) -> str:
    """The parameters that an article's address keeps of the queue."""
    names = [*QueueForm.base_fields, "below"]
    return urlencode({name: given[name] for name in names if given.get(name)})


def _undecided_about(show: int) -> QuerySet[Statement]:
    members = list(Entity.objects.under([show]).values_list("pk", flat=True))
    about = Q(subject__in=members) | Q(object__in=members)
    return Statement.objects.filter(about, stake__gt=0).order_by().values("pk")


def _stating(statements: QuerySet[Statement]) -> QuerySet[Evidence]:
    """The ids of the sources with evidence for any of the statements."""
    # A comparison rather than a look-up, since most evidence belongs to no decision and counts for its own statement.
    found = Evidence.objects.with_said().alias(decided=Coalesce("decision", 0))
    read = found.filter(decided=0, reading=F("source__reading")).order_by().values("source")
    own = read.filter(said=F("statement"))
    return own.filter(statement__in=statements).union(read.filter(counts_for__in=statements))
