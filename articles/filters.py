"""The filters of lists of articles, used by pages and API alike."""

from datetime import date

from django.db.models import Q
from django.db.models.functions import Coalesce
from django_filters import CharFilter, DateFilter, FilterSet, OrderingFilter

from shows.filters import IdFilter, WordsFilter, YesNoFilter
from shows.models import Entity, Evidence, Statement

from .models import Article


class ArticleFilter(FilterSet):
    q = WordsFilter(field_name="current__source__title", label="words in its headline")
    outlet = CharFilter(field_name="outlet__name", lookup_expr="iexact", label="the name of its outlet")
    show = IdFilter(method="naming_show", label="id of a show it says something about")
    dated = YesNoFilter(method="by_dated", label="whether its date is known")
    since = DateFilter(field_name="current__source__date", lookup_expr="gte", label="the first day")
    until = DateFilter(field_name="current__source__date", lookup_expr="lte", label="the last day")
    ordering = OrderingFilter(fields={"pk": "id", "day": "date"})

    class Meta:
        model = Article
        fields = []

    def filter_queryset(self, queryset):
        """Articles without a date sort first."""
        if self.form.cleaned_data["ordering"]:
            queryset = queryset.annotate(day=Coalesce("current__source__date", date.min))
        return super().filter_queryset(queryset)

    def by_dated(self, rows, name, dated):
        return rows.filter(current__source__date__isnull=not dated)

    def naming_show(self, rows, name, show):
        members = list(Entity.objects.under([show]).values_list("pk", flat=True))
        about = Statement.objects.filter(Q(subject__in=members) | Q(object__in=members)).order_by()
        read = Evidence.objects.live().order_by().values("source")
        own = read.filter(statement__in=about.values("pk"), counts_for=None)
        return rows.filter(current__source__in=own.union(read.filter(counts_for__in=about.values("pk"))))
