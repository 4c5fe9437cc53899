"""Articles, for programs."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from django.db.models import F
from rest_framework.response import Response

from newsbase.api.links import Links
from newsbase.api.views import Endpoint
from shows.answers.parts import given_date

from .filters import ArticleFilter
from .models import Article, Version
from .serializers import ArticleSerializer, ArticleTextSerializer

WITHHELD = "The text belongs to its outlet: the sentences that are evidence are in `statements`."


class ArticleViewSet(Endpoint):
    """Articles with their outlet, date and versions; a single one with its text, if its outlet has opened it."""

    queryset = Article.objects.filter(current__isnull=False).select_related("outlet", "current__source")
    serializer_class = ArticleSerializer
    filterset_class = ArticleFilter

    @property
    def by_role(self) -> bool:
        return self.action == "retrieve"

    def get_queryset(self):
        return super().get_queryset().defer("current__raw", "current__text").order_by("pk")

    def get_serializer_class(self):
        return ArticleTextSerializer if self.action == "retrieve" else ArticleSerializer

    def present(self, rows: Sequence[Article], links: Links) -> list[dict]:
        versions = versions_of([article.pk for article in rows])
        return [describe(article, versions[article.pk], links) for article in rows]

    def answer_one(self) -> Response:
        article = self.get_object()
        may_read = self.role == "editor" or (article.outlet is not None and article.outlet.open)
        [answer] = self.present([article], Links(self.request))
        return Response(
            answer
            | {
                "text": article.current.text if may_read else None,
                "text_withheld": None if may_read else WITHHELD,
            }
        )


def describe(article: Article, versions: list[dict], links: Links) -> dict:
    source = article.current.source
    return {
        "id": article.pk,
        "href": links.to("articles", article.pk),
        "headline": source.title,
        "outlet": article.outlet and article.outlet.name,
        "date": given_date(source.date),
        "url": article.url or None,
        "statements": f"{links.root}statements/?article={article.pk}",
        "versions": versions,
    }


def versions_of(articles: Collection[int]) -> dict[int, list[dict]]:
    found = defaultdict(list)
    rows = Version.objects.filter(article__in=articles).order_by("number")
    for row in rows.values("article", "number", "imported_at", "sha256", current=F("source__current")):
        found[row.pop("article")].append(row)
    return found
