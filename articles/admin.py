from collections import Counter

from django.contrib import admin
from django.contrib.admin.helpers import AdminForm
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html

from articles.importing.forms import ImportForm
from articles.importing.outcome import Result
from articles.importing.run import import_drafts
from articles.importing.store import rename
from articles.models import Article, Outlet, Sentence, Version
from shows.admin.filters import SetFilter
from shows.admin.table import ReadOnly
from shows.models import Source

IMPORT = "shows.curate"
NO_DATE = "no date given"


class ArticleDatedFilter(SetFilter):
    title = "date"
    parameter_name = "dated"
    labels = ("given", NO_DATE)
    column = "current__source__date"


class VersionDatedFilter(ArticleDatedFilter):
    column = "source__date"


@admin.register(Outlet)
class OutletAdmin(admin.ModelAdmin):
    list_display = ["name", "open", "article_count"]
    list_filter = ["open"]
    search_fields = ["name"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(article_count=Count("articles"))

    @admin.display(description="articles", ordering="article_count")
    def article_count(self, outlet: Outlet) -> int:
        return outlet.article_count

    def save_model(self, request, obj, form, change):
        if change and "name" in form.changed_data:
            rename(obj)
        else:
            super().save_model(request, obj, form, change)


class VersionInline(ReadOnly, admin.TabularInline):
    model = Version
    fields = ["number", "published", "imported_at", "filename"]
    readonly_fields = ["published", "imported_at"]
    show_change_link = True

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("source").defer("raw", "text")

    @admin.display
    def published(self, version: Version) -> str:
        return date_of(version.source)


@admin.register(Article)
class ArticleAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["headline", "outlet", "published", "version", "site"]
    list_filter = [ArticleDatedFilter, "outlet"]
    search_fields = ["current__source__title", "outlet__name", "url"]
    fields = ["headline", "outlet", "published", "link"]
    inlines = [VersionInline]

    def get_queryset(self, request):
        articles = super().get_queryset(request).select_related("outlet", "current__source")
        return articles.defer("current__raw", "current__text")

    @admin.display(ordering="current__source__title")
    def headline(self, article: Article) -> str:
        return str(article)

    @admin.display(ordering="current__source__date")
    def published(self, article: Article) -> str:
        return date_of(article.current.source)

    @admin.display(ordering="current__number")
    def version(self, article: Article) -> int:
        return article.current.number

    @admin.display(description="URL", ordering="url", empty_value="not given")
    def site(self, article: Article) -> str | None:
        """The host of the URL, since a whole URL would not fit in a list."""
        return _linked(article.url, article.url.partition("//")[2].partition("/")[0])

    @admin.display(description="URL", empty_value="not given")
    def link(self, article: Article) -> str | None:
        return _linked(article.url, article.url)

    def get_urls(self):
        view = self.admin_site.admin_view(self.import_view)
        return [path("import/", view, name="articles_article_import"), *super().get_urls()]

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Import what was pasted or uploaded, and report the outcome for each file."""
        if not request.user.has_perm(IMPORT):
            raise PermissionDenied
        form = ImportForm(request.POST or None, request.FILES or None)
        context = {**self.admin_site.each_context(request), "title": "Import articles", "opts": self.opts}
        if form.is_valid():
            outcomes = list(import_drafts(form.items()))
            counts = Counter(outcome.result for outcome in outcomes)
            context |= {"outcomes": outcomes, "counts": [(result, counts[result]) for result in Result]}
        else:
            fieldsets = [
                (None, {"fields": ["text", "files"]}),
                ("What is known about it", {"fields": ["outlet", "url", "published"]}),
            ]
            context |= {"form": form, "adminform": AdminForm(form, fieldsets, {})}
        return TemplateResponse(request, "admin/articles/article/import.html", context)


@admin.register(Version)
class VersionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["headline", "outlet", "number", "published", "imported_at", "filename"]
    list_filter = [VersionDatedFilter, "source__current", "imported_at", "article__outlet"]
    search_fields = ["source__title", "filename", "sha256"]
    fields = ["headline", "article", "number", "published", "imported_at", "filename", "sha256", "text"]
    readonly_fields = ["imported_at"]

    def get_queryset(self, request):
        versions = super().get_queryset(request)
        versions = versions.select_related("source", "article__outlet", "article__current__source")
        return versions.defer("raw", "text", "article__current__raw", "article__current__text")

    @admin.display(ordering="source__title")
    def headline(self, version: Version) -> str:
        return version.source.title

    @admin.display(ordering="source__outlet", empty_value="not given")
    def outlet(self, version: Version) -> str | None:
        return version.source.outlet or None

    @admin.display(ordering="source__date")
    def published(self, version: Version) -> str:
        return date_of(version.source)


@admin.register(Sentence)
class SentenceAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["__str__", "version", "common"]
    list_filter = ["common"]
    search_fields = ["version__source__title"]
    show_full_result_count = False

    def get_queryset(self, request):
        sentences = super().get_queryset(request).select_related("version__source")
        return sentences.defer("version__raw", "version__text")


def _linked(url: str, words: str) -> str | None:
    if not url.startswith(("http://", "https://")):
        return url or None
    return format_html('<a href="{}" rel="noreferrer">{}</a>', url, words)


def date_of(source: Source) -> str:
    """When the article appeared, or that nobody knows."""
    return source.date.isoformat() if source.date else NO_DATE
