"""Stores drafts in the database, one transaction per batch."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from articles.copies import first_of, regroup
from articles.extraction import Fact
from articles.models import Outlet, Version
from articles.proposing import propose
from shows.journal.lock import writing
from shows.models import Source
from shows.projection.rows import update_rows

from .draft import Draft, digest
from .outcome import Outcome, Result
from .shelf import Shelf


def store(drafts: Sequence[Draft], facts: Mapping[str, Sequence[Fact]]) -> list[Outcome]:
    """Store a batch and publish what stands, all or nothing. `facts` are by the digests of the drafts.

    The number of queries does not depend on the number of drafts.
    """
    with writing():
        shelf = Shelf(drafts)
        outcomes = [shelf.take(draft, facts) for draft in drafts]
        shelf.save()
        regrouped = regroup(shelf.added, shelf.replaced)
        unread = [outcome for outcome in outcomes if outcome.result in (Result.NEW, Result.CHANGED)]
        propose([(outcome.version.source, outcome.facts) for outcome in unread], regrouped)
        _take_dates([outcome.version.source for outcome in unread])
        return _with_notes_on_copies(outcomes)


def _take_dates(sources: Iterable[Source]) -> None:
    """Copy the dates that the projection has written to the rows of sources."""
    by_id = {source.pk: source for source in sources}
    for pk, date in Source.objects.filter(pk__in=by_id).order_by().values_list("pk", "date"):
        by_id[pk].date = date


def _with_notes_on_copies(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes, with a note where a new article counts as one with another."""
    first = first_of({outcome.version.source.copies for outcome in outcomes if outcome.result == Result.NEW})
    told = []
    for outcome in outcomes:
        other = first.get(outcome.version.source.copies) if outcome.result == Result.NEW else None
        if other and other.pk != outcome.version.source.pk:
            known_as = f"“{other.title}” ({other.outlet or 'no outlet given'})"
            outcome = replace(outcome, notes=[*outcome.notes, f"a copy of {known_as}: they count once"])
        told.append(outcome)
    return told


def stored(drafts: Iterable[Draft]) -> set[str]:
    """The digests of those drafts that are already stored."""
    digests = [draft.digest for draft in drafts]
    return set(Source.objects.filter(digest__in=digests).values_list("digest", flat=True))


def rename(outlet: Outlet) -> None:
    """Save an outlet, and its name in its sources, so that texts imported from it count as the same source."""
    with writing():
        outlet.save()
        sources = list(Source.objects.filter(version_text__article__outlet=outlet))
        hashes = dict(Version.objects.filter(article__outlet=outlet).values_list("source", "sha256"))
        for source in sources:
            source.outlet, source.digest = outlet.name, digest(hashes[source.pk], outlet.name, source.url)
        update_rows(sources, ["outlet", "digest"])
