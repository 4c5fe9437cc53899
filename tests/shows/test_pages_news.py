"""The news for visitors: what happened to shows, and which seasons begin when."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from shows import journal, queries
from tests.newsroom import cast, premiere, quote, report, statement, status
from tests.pages import page_text

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def begins(day: date, **keys):
    return premiere(f"{day.day} {day:%B} {day.year}", day.isoformat(), **keys)


def section(html: str, heading: str) -> str:
    return html.partition(f'<h2 id="{heading}">')[2].partition("</section>")[0]


def test_the_start_page_lists_events_latest_first(client):
    report("Out", status("cancelled", show="Glass Orchard"), published="2019-05-28")
    report("On", status("renewed", season=4), published="2019-06-02")
    news = section(page_text(client.get("/")), "news")
    assert news.index("Harbor Lights") < news.index("Glass Orchard")
    assert "2 June 2019, season 4" in news
    assert '<span class="value">cancelled</span>' in news
    assert "Glass Orchard was cancelled." in news


def test_speculations_plans_and_undated_events_are_not_news(client):
    ahead = (TODAY + timedelta(days=40)).isoformat()
    report("Rumour", status("cancelled", modality="speculated"), published="2019-05-28")
    report("Undated", status("renewed", show="Glass Orchard"))
    report("Ahead", status("filming", show="Copper Sky", date=ahead, date_text=ahead), published="2019-05-28")
    assert 'id="news"' not in page_text(client.get("/"))


def test_news_reported_only_in_a_quote_is_on_the_speakers_word(client):
    words = "Harbor Lights was cancelled."
    report("Sad News", quote(words), status("cancelled"), cast("Mara Quill"), published="2019-05-28")
    assert "on the word of <a" in section(page_text(client.get("/")), "news")


def test_the_start_page_lists_the_next_premieres(client):
    later, soon, past = (TODAY + timedelta(days=n) for n in (90, 30, -30))
    report("Soon", begins(soon), begins(later, show="Glass Orchard"), begins(past, show="Copper Sky"))
    coming = section(page_text(client.get("/")), "premieres")
    assert coming.index("Harbor Lights") < coming.index("Glass Orchard")
    assert "Copper Sky" not in coming
    assert "season 3" in coming


def test_readers_find_premieres_in_the_menu_and_editors_find_conflicts(client, editor):
    report("On", status("renewed"))
    assert 'aria-current="page">Premieres</a>' in sections(client.get("/premieres/"))
    assert "Conflicts" not in sections(client.get("/"))
    client.force_login(editor)
    assert 'aria-current="page">Conflicts</a>' in sections(client.get("/conflicts/"))


def sections(response) -> str:
    return page_text(response).partition('<nav class="sections"')[2].partition("</nav>")[0]


def test_when_an_article_was_read_does_not_look_like_its_date(client):
    report("On", status("renewed"), published="2019-06-02")
    assert "The Daily Screen, read <time" in section(page_text(client.get("/")), "new")


def test_counts_of_one_are_singular(client):
    report("Lights On", status("renewed"), premiere("June 14", "2019-06-14"))
    report("Lights Out", premiere("June 7", "2019-06-07"), outlet="The Evening Dial")
    html = page_text(client.get("/"))
    for counted in ("<dt>show</dt>", "<dt>open conflict</dt>"):
        assert counted in html


def test_premieres_are_listed_from_today_on_and_for_the_days_asked_for(client):
    report("A", begins(TODAY), begins(date(2019, 6, 14), show="Glass Orchard"))
    report("B", premiere("summer 2019", "2019-22", show="Copper Sky"))
    from_today = page_text(client.get("/premieres/"))
    assert "Harbor Lights" in from_today
    assert "Glass Orchard" not in from_today
    june = page_text(client.get("/premieres/?since=2019-06-01&until=2019-06-30"))
    assert "Glass Orchard" in june
    assert "Copper Sky" in june
    assert "Harbor Lights" not in june
    assert "Copper Sky" not in page_text(client.get("/premieres/?since=2019-09-30&until=2020-01-01"))
    assert 'Premieres <span class="count">3</span>' in page_text(client.get("/premieres/?since="))


def test_without_upcoming_premieres_the_latest_are_listed(client):
    report("A", begins(date(2019, 6, 14)), begins(date(2018, 6, 14), show="Glass Orchard"))
    latest = section(page_text(client.get("/premieres/")), "latest")
    assert latest.index("Harbor Lights") < latest.index("Glass Orchard")
    assert 'id="latest"' not in page_text(client.get("/premieres/?since=2030-01-01"))
    report("B", begins(TODAY, show="Copper Sky"))
    assert 'id="latest"' not in page_text(client.get("/premieres/"))


def test_proposed_premieres_are_distinguished(client, editor):
    report("A", begins(date(2019, 6, 14), confidence=0.5))
    html = page_text(client.get("/premieres/"))
    assert "No premiere is published for these days." in html
    assert "14 June 2019" in section(html, "proposed")
    journal.accept(editor, [statement("premiere")])
    assert 'id="proposed"' not in page_text(client.get("/premieres/"))


def test_proposed_premieres_are_not_told_of_chosen_days(client):
    report("Dusk", premiere("June 14, 2019", "2019-06-14", confidence=0.5))
    assert 'id="proposed"' in page_text(client.get("/premieres/"))
    assert 'id="proposed"' not in page_text(client.get("/premieres/?since=2025-10-12&until=2025-12-31"))


def test_days_that_end_before_they_begin_are_refused(client):
    answer = client.get("/premieres/?since=2025-12-31&until=2025-10-12")
    assert answer.status_code == 422
    assert "Expected a day from 2025-12-31 on, found 2025-10-12." in answer.text


def test_an_invalid_range_of_days_is_refused_and_lists_nothing(client):
    report("A", begins(TODAY))
    refused = client.get("/premieres/?since=soon&until=")
    assert refused.status_code == 422
    assert "Enter a valid date." in refused.content.decode()
    assert "Harbor Lights" not in refused.content.decode()


def test_what_is_known_is_counted_again_only_once_it_has_changed(editor):
    def counted() -> tuple[dict[str, int], int]:
        with CaptureQueriesContext(connection) as asked:
            return queries.coverage(), sum("COUNT(" in query["sql"] for query in asked)

    report("On", status("renewed"))
    counts, often = counted()
    assert (counts["articles"], counts["values"], counts["verified"]) == (1, 1, 0)
    assert often
    assert counted() == (counts, 0)
    journal.accept(editor, [statement("status")])
    assert counted()[0]["verified"] == 1
    report("Nothing is known")
    assert counted()[0]["articles"] == 2
