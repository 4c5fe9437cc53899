"""The API of what is known: answers/ makes the answers, serializers.py declares their shape."""

from datetime import date

from django.db.models import F
from django.http import Http404, HttpResponseBase, HttpResponsePermanentRedirect
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view

from newsbase.api.paging import LogPages
from newsbase.api.views import EditorsOnly, Endpoint

from . import filters, serializers
from .answers import logged, published, sourced
from .models import Change, Conflict, Decision, Entity, Network, Person, Quote, Show, Statement


class EntityEndpoint(Endpoint):
    """Published entities. Their ids are permanent: that of a merged one leads to what it is now."""

    def answer_one(self) -> HttpResponseBase:
        try:
            return super().answer_one()
        except Http404:
            kept = Entity.objects.filter(pk=self.kwargs["id"]).values_list("forward", flat=True).first()
            if kept is None:
                raise
            asked = self.request.META["QUERY_STRING"]
            address = self.reverse_action("detail", [kept])
            return HttpResponsePermanentRedirect(f"{address}?{asked}" if asked else address)


AS_OF = OpenApiParameter("as_of", date, description="the day whose status is given; otherwise the latest")


@extend_schema_view(retrieve=extend_schema(parameters=[AS_OF]))
class ShowViewSet(EntityEndpoint):
    """Shows with their status, networks, seasons, cast, crew and what has happened to them."""

    queryset = Show.objects.as_of()
    serializer_class = serializers.ShowSerializer
    filterset_class = filters.ShowFilter
    of_one = frozenset({AS_OF.name})
    present = staticmethod(published.shows)


class PersonViewSet(EntityEndpoint):
    """People with their parts in shows, and how often they are quoted."""

    queryset = Person.objects.all()
    serializer_class = serializers.PersonSerializer
    filterset_class = filters.PersonFilter
    present = staticmethod(published.people)


class NetworkViewSet(EntityEndpoint):
    """Networks and platforms, and how many shows are on them."""

    queryset = Network.objects.all()
    serializer_class = serializers.NetworkSerializer
    filterset_class = filters.NetworkFilter
    present = staticmethod(published.networks)


class QuoteViewSet(EntityEndpoint):
    """Quotes: the words, who said them, about which shows, and where."""

    queryset = Quote.objects.all()
    serializer_class = serializers.QuoteSerializer
    filterset_class = filters.QuoteFilter
    present = staticmethod(sourced.quotes)


class StatementViewSet(Endpoint):
    """Statements with their sentences: what stands, or (`standing=false`) what does not."""

    queryset = Statement.objects.with_names()
    serializer_class = serializers.StatementSerializer
    filterset_class = filters.StatementFilter
    present = staticmethod(sourced.statements)

    def filter_queryset(self, queryset):
        """Exclude what does not stand, unless it is asked for."""
        asked = self.action == "retrieve" or {"standing", "state"} & set(self.request.query_params)
        return super().filter_queryset(queryset if asked else queryset.standing())


class ConflictViewSet(Endpoint):
    """Open conflicts: statements that stand and cannot all hold, side by side."""

    queryset = Conflict.objects.select_related("subject").order_by("pk")
    serializer_class = serializers.ConflictSerializer
    filterset_class = filters.ConflictFilter
    present = staticmethod(sourced.conflicts)


class ChangeViewSet(Endpoint):
    """The change log: every change of a published value, in order; ask again with `after` to follow it."""

    queryset = Change.objects.select_related("subject", "source").annotate(
        article=F("source__version_text__article")
    )
    serializer_class = serializers.ChangeSerializer
    filterset_class = filters.ChangeFilter
    pagination_class = LogPages
    present = staticmethod(logged.changes)


class DecisionViewSet(Endpoint):
    """The journal: what editors decided, for editors only."""

    queryset = Decision.objects.select_related("user").prefetch_related("targets")
    serializer_class = serializers.DecisionSerializer
    filterset_class = filters.DecisionFilter
    permission_classes = [EditorsOnly]
    by_role = True
    present = staticmethod(logged.decisions)
