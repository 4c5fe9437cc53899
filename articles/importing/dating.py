"""The dates that texts are read with."""

from collections.abc import Sequence
from datetime import date
from itertools import chain

from articles.models import Article

from .draft import Draft

DATES = ("current__source__imported_date", "current__source__date")


class Dates:
    """The dates of articles, including those that an import comes across.

    A text is read with the date that an editor gave its article, else its own, else its article's.
    """

    def __init__(self):
        self._known: dict[str | int, date | None] = {}
        self._set_by_editors: dict[str | int, date | None] = {}

    def of(self, drafts: Sequence[Draft]) -> list[date | None]:
        """The dates of drafts, which must come in the order of import."""
        self._look_up([draft for draft in drafts if _article(draft) not in self._known])
        return [self._of(draft) for draft in drafts]

    def _of(self, draft: Draft) -> date | None:
        article = _article(draft)
        if article is None:
            return draft.published
        self._known[article] = draft.published or self._known.get(article)
        return self._set_by_editors.get(article, self._known[article])

    def _look_up(self, drafts: Sequence[Draft]) -> None:
        ids = {draft.replaces for draft in drafts} - {None}
        urls = {draft.url for draft in drafts} - {""}
        by_id = Article.objects.filter(pk__in=ids).order_by().values_list("pk", *DATES)
        # SQLite uses the partial index only if the query excludes unknown URLs, too.
        by_url = Article.objects.filter(url__in=urls).exclude(url="").order_by().values_list("url", *DATES)
        for article, imported, now in chain(by_id, by_url):
            self._known[article] = imported
            if now != imported:
                self._set_by_editors[article] = now


def _article(draft: Draft) -> str | int | None:
    """The key of its article, if that may already exist: the id given by the editor, or the URL."""
    return draft.replaces or draft.url or None
