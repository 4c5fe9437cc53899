"""News for feed readers."""

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from shows import queries
from shows.models import Change, Entity, Show
from shows.templatetags.pages import page_of
from shows.views.common import whole_number
from shows.wording import plain, subject_in_words, tell

MOST = 50


def asked_show(request: HttpRequest) -> Show | None:
    """The show given in the query string (`show`), or None. Raises Http404."""
    if "show" not in request.GET:
        return None
    return get_object_or_404(Show, pk=whole_number(request.GET["show"]))


class News(Feed):
    """The latest changes of published values, of one show if the query string gives it (`show`)."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest) -> Show | None:
        return asked_show(request)

    def title(self, show: Show | None) -> str:
        return plain(f"newsbase: {show}" if show else "newsbase: TV news, fact by fact")

    def link(self, show: Show | None) -> str:
        return show.get_absolute_url() if show else reverse("changes")

    def feed_url(self, show: Show | None) -> str:
        return f"{reverse('feed')}?show={show.pk}" if show else reverse("feed")

    def items(self, show: Show | None) -> list[Change]:
        news = queries.news()
        if show:
            news = news.filter(subject__in=Entity.objects.under([show.pk]))
        return tell(news[:MOST])

    def item_title(self, change: Change) -> str:
        told = change.told
        return plain(f"{subject_in_words(change)}, {told.slot}: {told.after or 'no longer published'}")

    def item_description(self, change: Change) -> str:
        before = f"It was {change.told.before}. " if change.told.before else ""
        return escape(plain(before + _cause(change)))

    def item_link(self, change: Change) -> str:
        """The page of its sentences; if it is no longer published, that of its subject."""
        rests_on = (change.after or change.before)["statement_id"]
        return (
            reverse("statement", args=[rests_on])
            if rests_on
            else page_of(change.subject) or reverse("changes")
        )

    def item_guid(self, change: Change) -> str:
        return f"urn:newsbase:change:{change.pk}"

    def item_pubdate(self, change: Change):
        return change.made_at

    item_updateddate = item_pubdate


def _cause(change: Change) -> str:
    if change.decision_id:
        return f"{change.decision.deed}."
    return f"From “{change.source.title}”." if change.source_id else ""
