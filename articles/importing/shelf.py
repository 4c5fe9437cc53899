"""Which drafts are new, which are already stored, and which are a changed text of a stored article."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePath

from django.db.models import QuerySet

from articles.extraction import Fact
from articles.models import Article, Outlet, Version
from shows.models import Source
from shows.projection.rows import update_rows

from .draft import Draft, digest
from .outcome import Outcome, Result

LONGEST_FILENAME = Version._meta.get_field("filename").max_length


class Shelf:
    """The stored articles that a batch of drafts may match, including those of the batch itself.

    `take` decides on one draft after the other and `save` writes the rows, so that the result does not depend
    on how drafts are divided into batches. The caller holds the writers' lock.
    """

    def __init__(self, drafts: Sequence[Draft]):
        self._by_url = _versions_by_url({draft.url for draft in drafts if draft.url})
        self._by_article = _versions_by_article({draft.replaces for draft in drafts if draft.replaces})
        for versions in self._by_article.values():
            if url := versions[0].article.url:
                self._by_url[url] = versions
        self._by_digest = _versions_by_digest({self._digest(draft) for draft in drafts})
        self._articles: list[Article] = []
        self._versions: list[Version] = []
        self.replaced: list[Source] = []

    def take(self, draft: Draft, facts: Mapping[str, Sequence[Fact]]) -> Outcome:
        """The outcome for a draft; `facts` are those of texts not yet stored, by the digests of their drafts."""
        if refusal := self._refusal(draft):
            return Outcome(draft.name, Result.REFUSED, notes=[refusal])
        versions = self._versions_of(draft)
        known = next((version for version in versions if version.sha256 == draft.sha256), None)
        known = known or self._by_digest.get(self._digest(draft))
        if known:
            notes = [*_replaced(known, versions), *_other_date(draft, known), *_other_outlet(draft, known)]
            return Outcome(draft.name, Result.SAME, known, notes)
        if versions:
            version = self._add_version(draft, versions)
            number = f"version {version.number} of “{versions[0].source.title}”"
            notes = [number, *draft.notes, *_other_outlet(draft, version)]
            return Outcome(draft.name, Result.CHANGED, version, notes, facts[draft.digest])
        return Outcome(draft.name, Result.NEW, self._add_article(draft), draft.notes, facts[draft.digest])

    def save(self) -> None:
        """Write the rows of what is new or changed."""
        outlets = _outlets({article.outlet.name for article in self._articles if article.outlet})
        for article in self._articles:
            article.outlet = article.outlet and outlets[article.outlet.name]
        Article.objects.bulk_create(self._articles)
        sources = [version.source for version in self._versions]
        Source.objects.bulk_create(source for source in sources if not source.original)
        Source.objects.bulk_create(source for source in sources if source.original)
        Version.objects.bulk_create(self._versions)
        for version in self._versions:
            version.article.current = version
        articles = dict.fromkeys(version.article for version in self._versions)
        update_rows(articles, ["current", "url"])
        update_rows(self.replaced, ["current"])

    @property
    def added(self) -> list[Version]:
        """The versions that have become current."""
        return [version for version in self._versions if version.source.current]

    def _versions_of(self, draft: Draft) -> list[Version]:
        """The stored versions of its article, the current one last."""
        if draft.replaces:
            return self._by_article.get(draft.replaces, [])
        return self._by_url.get(draft.url, [])

    def _digest(self, draft: Draft) -> str:
        """The digest of the source that the draft would be stored with."""
        versions = self._versions_of(draft) if draft.replaces else []
        if not versions:
            return draft.digest
        article = versions[0].article
        return digest(draft.sha256, _outlet_of(article), draft.url or article.url)

    def _refusal(self, draft: Draft) -> str | None:
        """Why it cannot be a version of the article that it is said to replace."""
        if not draft.replaces:
            return None
        if not self._versions_of(draft):
            return f"there is no article {draft.replaces} for it to replace"
        known = [self._by_digest.get(self._digest(draft)), *self._by_url.get(draft.url, [])]
        apart = {version.article_id for version in known if version} - {draft.replaces, None}
        return f"it belongs to article {min(apart)}, not to article {draft.replaces}" if apart else None

    def _add_article(self, draft: Draft) -> Version:
        article = Article(outlet=Outlet(name=draft.outlet) if draft.outlet else None, url=draft.url)
        self._articles.append(article)
        source = Source(imported_date=draft.published, version=1)
        return self._add(draft, article, source)

    def _add_version(self, draft: Draft, before: Sequence[Version]) -> Version:
        last = before[-1]
        last.source.current = False
        last.article.url = last.article.url or draft.url
        self.replaced.append(last.source)
        published = draft.published or last.source.imported_date
        original = last.source.original or last.source
        source = Source(imported_date=published, version=last.number + 1, original=original)
        return self._add(draft, last.article, source)

    def _add(self, draft: Draft, article: Article, source: Source) -> Version:
        source.title, source.url, source.copies = draft.headline, draft.url or article.url, draft.wording
        source.outlet = _outlet_of(article)
        source.digest = digest(draft.sha256, source.outlet, source.url)
        version = Version(
            article=article,
            number=source.version,
            raw=draft.raw,
            sha256=draft.sha256,
            wording=draft.wording,
            text=draft.text,
            filename=PurePath(draft.name).name[:LONGEST_FILENAME],
            source=source,
        )
        self._versions.append(version)
        self._by_digest[source.digest] = version
        versions = self._versions_of(draft)
        versions.append(version)
        if source.url:
            self._by_url[source.url] = versions
        return version


def _outlets(names: Collection[str]) -> dict[str, Outlet]:
    # Somebody may create an outlet in the admin at the same moment.
    Outlet.objects.bulk_create([Outlet(name=name) for name in sorted(names)], ignore_conflicts=True)
    return Outlet.objects.in_bulk(names, field_name="name")


def _stored() -> QuerySet[Version]:
    return Version.objects.select_related("source__original", "article__outlet").defer("raw", "text")


def _versions_by_url(urls: Collection[str]) -> dict[str, list[Version]]:
    """All versions of the articles with these URLs, the current one last."""
    versions: dict[str, list[Version]] = {}
    # SQLite uses the partial index only if the query excludes unknown URLs, too.
    with_url = _stored().filter(article__url__in=urls).exclude(article__url="")
    for version in with_url.order_by("article", "number"):
        versions.setdefault(version.article.url, []).append(version)
    return versions


def _versions_by_article(articles: Collection[int]) -> dict[int, list[Version]]:
    versions: dict[int, list[Version]] = {}
    if articles:
        for version in _stored().filter(article__in=articles).order_by("article", "number"):
            versions.setdefault(version.article_id, []).append(version)
    return versions


def _versions_by_digest(digests: Collection[str]) -> dict[str, Version]:
    return {version.source.digest: version for version in _stored().filter(source__digest__in=digests)}


def _outlet_of(article: Article) -> str:
    return article.outlet.name if article.outlet else ""


def _replaced(known: Version, versions: Sequence[Version]) -> list[str]:
    latest = versions[-1].number if versions else known.number
    return [f"version {known.number}, which version {latest} has replaced"] if known.number < latest else []


def _other_date(draft: Draft, known: Version) -> list[str]:
    stored = known.source.imported_date
    if draft.published in (None, stored):
        return []
    kept = f"the date {stored}" if stored else "no date"
    return [f"{draft.published} is given, but it is stored with {kept}, which is kept"]


def _other_outlet(draft: Draft, known: Version) -> list[str]:
    if draft.outlet in ("", known.source.outlet):
        return []
    kept = f"under {known.source.outlet}" if known.source.outlet else "without an outlet"
    return [f"{draft.outlet} is given, but it is stored {kept}, which is kept"]
