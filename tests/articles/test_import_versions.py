"""Which imports count as the same, as changed, and as copies."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.importing.dating import Dates
from articles.importing.draft import Draft, Metadata
from articles.importing.outcome import Outcome, Result
from articles.importing.run import import_drafts
from articles.importing.store import rename, store
from articles.importing.text import read_text
from articles.models import Article, Outlet, Version
from shows import journal
from shows.models import Evidence, Source
from tests.newsroom import cast, published, report

pytestmark = pytest.mark.django_db

RENEWAL = "Harbor Lights Renewed\n\nThe drama will be back.\n"
CORRECTED = "Harbor Lights Renewed\n\nThe comedy will be back.\n"
URL = "https://diary.example/harbor-lights"


def draft(text=RENEWAL, **about) -> Draft:
    return read_text("lights.txt", text.encode(), Metadata(**about))


def bring(*drafts: Draft) -> list[Outcome]:
    """Store articles without facts."""
    return store(drafts, {draft.digest: [] for draft in drafts})


def test_a_new_article_is_stored_with_its_bytes():
    (outcome,) = bring(draft(outlet="Set Diary", url=URL, published=date(2024, 5, 28)))
    article = Article.objects.get()
    assert outcome.result == Result.NEW
    assert (article.outlet.name, article.url, article.current) == ("Set Diary", URL, outcome.version)
    assert (bytes(article.current.raw), article.current.text) == (RENEWAL.encode(), RENEWAL)
    source = Source.objects.get()
    assert (source.title, source.outlet, source.url) == ("Harbor Lights Renewed", "Set Diary", URL)
    assert (source.imported_date, source.date) == (date(2024, 5, 28), date(2024, 5, 28))


@pytest.mark.parametrize(
    "about", [{}, {"outlet": "Set Diary"}, {"url": URL}, {"outlet": "Set Diary", "url": URL}]
)
def test_the_same_bytes_outlet_and_url_change_nothing(about):
    bring(draft(**about))
    (outcome,) = bring(draft(**about))
    assert (outcome.result, outcome.notes) == (Result.SAME, [])
    assert Version.objects.count() == Source.objects.count() == 1


def test_the_same_article_twice_in_a_batch_is_stored_once():
    assert [outcome.result for outcome in bring(draft(), draft())] == [Result.NEW, Result.SAME]
    assert Version.objects.count() == 1


def test_other_bytes_under_a_known_url_are_a_new_version():
    bring(draft(outlet="Set Diary", url=URL))
    (outcome,) = bring(draft(CORRECTED, outlet="Set Diary", url=URL))
    assert (outcome.result, outcome.notes) == (Result.CHANGED, ["version 2 of “Harbor Lights Renewed”"])
    first, second = Version.objects.order_by("number")
    assert (first.text, second.text) == (RENEWAL, CORRECTED)
    assert (first.source.current, second.source.current) == (False, True)
    assert Article.objects.get().current == second


def test_two_versions_may_come_in_one_batch():
    outcomes = bring(draft(url=URL), draft(CORRECTED, url=URL))
    assert [outcome.result for outcome in outcomes] == [Result.NEW, Result.CHANGED]
    assert list(Source.objects.values_list("version", "current")) == [(1, False), (2, True)]
    assert Article.objects.get().current.number == 2


def test_a_replaced_version_is_the_same_and_stays_replaced():
    bring(draft(url=URL), draft(CORRECTED, url=URL))
    (outcome,) = bring(draft(url=URL))
    assert (outcome.result, outcome.notes) == (Result.SAME, ["version 1, which version 2 has replaced"])
    assert Article.objects.get().current.number == 2


def test_statements_only_in_the_old_version_are_no_longer_published():
    report("News", cast("Mara Quill"), url=URL)
    report("News", cast("Ola Brandt"), url=URL)
    assert published() == {"cast Ola Brandt"}
    assert Evidence.objects.filter(statement__prop="cast").count() == 2


def test_a_new_version_without_a_date_keeps_the_date_of_the_article():
    bring(draft(url=URL, published=date(2024, 5, 28)))
    (outcome,) = bring(draft(CORRECTED, url=URL))
    assert outcome.published == date(2024, 5, 28)


def test_a_new_version_is_read_by_the_date_that_an_editor_gave_its_article(editor):
    (outcome,) = import_drafts([draft(outlet="Set Diary", url=URL)])
    journal.set_date(editor, outcome.version.source, date(2024, 5, 28))
    dated = "Harbor Lights Renewed\n\nHarbor Lights season 2 premieres on June 14 on HBO.\n"
    (outcome,) = import_drafts([draft(dated, url=URL)])
    assert outcome.published == date(2024, 5, 28)
    assert {fact["date_resolved"] for fact in outcome.facts if fact.kind == "premiere"} == {"2024-06-14"}


def test_a_date_that_an_editor_made_unknown_stays_unknown_in_a_new_version(editor):
    (outcome,) = import_drafts([draft(url=URL, published=date(2024, 5, 28))])
    journal.set_date(editor, outcome.version.source, None)
    assert Dates().of([draft(CORRECTED, url=URL, published=date(2024, 5, 29))]) == [None]


@pytest.mark.parametrize("batch", [1, 10])
def test_a_version_is_read_by_the_date_of_the_one_before_it_however_batches_are_cut(batch):
    dated = "Harbor Lights Renewed\n\nHarbor Lights season 2 premieres on June 14 on HBO.\n"
    drafts = [draft(url=URL, published=date(2024, 5, 28)), draft(dated, url=URL)]
    _, outcome = import_drafts(drafts, batch=batch)
    assert {fact["date_resolved"] for fact in outcome.facts if fact.kind == "premiere"} == {"2024-06-14"}


def test_the_same_text_from_elsewhere_is_a_new_article_that_counts_once():
    bring(draft(outlet="Set Diary"))
    (outcome,) = bring(draft(outlet="Evening Post"))
    assert outcome.result == Result.NEW
    assert outcome.notes == ["a copy of “Harbor Lights Renewed” (Set Diary): they count once"]
    assert Article.objects.count() == 2
    assert Source.objects.values("copies").distinct().count() == 1


def test_copies_may_differ_in_case_marks_and_line_ends():
    assert (
        draft("Harbor Lights\r\n\r\n“Back”, they say.").wording
        == draft('HARBOR LIGHTS\n"Back" they say').wording
    )
    assert draft("Harbor Lights\n\nBack.").wording != draft("Harbor Lights\n\nNot back.").wording


def test_unknown_and_known_are_different():
    bring(draft())
    assert [outcome.result for outcome in bring(draft(url=URL), draft(outlet="Set Diary"))] == [
        Result.NEW
    ] * 2


def test_a_different_date_for_a_known_text_is_reported_and_not_applied():
    bring(draft(published=date(2024, 5, 28)))
    (outcome,) = bring(draft(published=date(2024, 6, 1)))
    note = "2024-06-01 is given, but it is stored with the date 2024-05-28, which is kept"
    assert (outcome.result, outcome.notes) == (Result.SAME, [note])
    assert Source.objects.get().date == date(2024, 5, 28)


def test_a_date_for_a_known_text_without_one_is_reported_and_not_applied():
    bring(draft())
    (outcome,) = bring(draft(published=date(2024, 6, 1)))
    assert outcome.notes == ["2024-06-01 is given, but it is stored with no date, which is kept"]
    assert Source.objects.get().date is None


def test_a_known_url_under_another_outlet_is_reported_and_not_applied():
    bring(draft(outlet="Set Diary", url=URL))
    same, changed = bring(
        draft(outlet="Evening Post", url=URL), draft(CORRECTED, outlet="Evening Post", url=URL)
    )
    note = "Evening Post is given, but it is stored under Set Diary, which is kept"
    assert (same.result, changed.result) == (Result.SAME, Result.CHANGED)
    assert note in same.notes
    assert note in changed.notes
    assert Article.objects.get().outlet.name == "Set Diary"


def test_imports_from_a_renamed_outlet_still_count_as_the_same():
    bring(draft(outlet="Set Diary"))
    outlet = Outlet.objects.get()
    outlet.name = "The Set Diary"
    rename(outlet)
    assert Source.objects.get().outlet == "The Set Diary"
    assert bring(draft(outlet="The Set Diary"))[0].result == Result.SAME
    assert bring(draft(outlet="Set Diary"))[0].result == Result.NEW


def test_a_batch_takes_a_constant_number_of_queries():
    def queries(start: int, size: int) -> int:
        drafts = [
            draft(f"{RENEWAL} {n}", outlet=f"Outlet {n}", url=f"{URL}/{n}")
            for n in range(start, start + size)
        ]
        with CaptureQueriesContext(
            connection,
        ) as captured:
            bring(*drafts)
        return len(captured)

    assert queries(0, 2) == queries(100, 20)
