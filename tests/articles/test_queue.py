"""The queue: which article to review next, and its filters."""

import pytest

from articles import queue
from articles.models import Article
from shows import journal
from shows.models import Mention
from tests.newsroom import cast, episodes, premiere, report, show, statement, status

pytestmark = pytest.mark.django_db


def titles(**narrowed) -> list[str]:
    return [source.title for source in queue.waiting(narrowed)]


def test_open_conflicts_come_first_then_what_is_not_sure_then_what_only_waits_to_be_confirmed():
    report("Sure", status("renewed", show="Glass Orchard"))
    report("Unsure", status("renewed", show="Copper Lane", confidence=0.5))
    report("Thirteen", episodes(13))
    report("Twelve", episodes(12), outlet="Wire Nine")
    assert titles() == ["Twelve", "Thirteen", "Unsure", "Sure"]


def test_an_unsure_value_of_a_well_covered_show_comes_first(editor):
    report("Known", *[cast(f"Person {n}", f"Role {n}") for n in range(8)], status("renewed"))
    journal.accept(editor, list(show().statements.exclude(prop="name")))
    report("About The Known", cast("Ida Brandt", confidence=0.5), outlet="Wire Nine")
    report("About The Unknown", cast("Ida Brandt", show="Glass Orchard", confidence=0.5), outlet="Wire Nine")
    assert titles() == ["About The Known", "About The Unknown"]


def test_decided_articles_leave_the_queue(editor):
    report("Lights On", episodes(13))
    journal.accept(editor, [statement("episodes")])
    assert titles() == []


def test_one_decision_clears_both_articles_and_its_undo_restores_them(editor):
    report("Lights On", episodes(13))
    report("Lights Up", episodes(13), outlet="Wire Nine")
    accepted = journal.accept(editor, [statement("episodes")])
    assert titles() == []
    journal.undo(editor, accepted)
    assert titles() == ["Lights Up", "Lights On"]


def test_a_linked_name_moves_what_is_at_stake(editor):
    report("Lights On", cast("Ida Brandt"))
    report("Lights Up", cast("IB"), outlet="Wire Nine")
    journal.accept(editor, [statement("cast", "Ida Brandt")])
    (name,) = Mention.objects.filter(text="IB")
    linked = journal.link(editor, [name], statement("cast", "Ida Brandt").object)
    assert titles() == []
    journal.undo(editor, linked)
    assert titles() == ["Lights Up"]


def test_what_a_replaced_version_said_is_not_queued():
    report("Lights On", episodes(13), url="https://screen.example/lights")
    report("Lights On", status("renewed"), url="https://screen.example/lights")
    (source,) = queue.waiting({})
    assert (source.disputed, source.unsure, source.sure) == (0, 0, 1)


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ({"outlet": "Wire Nine"}, ["Lanterns"]),
        ({"kind": "premiere"}, ["Lanterns"]),
        ({"confidence": "unsure"}, ["Lights On"]),
        ({"confidence": "sure"}, ["Lanterns"]),
        ({"age": "1"}, ["Lights On", "Lanterns"]),
        ({"outlet": "Nobody"}, []),
        ({"show": "9" * 30}, []),
    ],
)
def test_the_address_narrows_the_queue(narrowed, found):
    report("Lights On", episodes(13, confidence=0.5))
    report("Lanterns", premiere("June 14th", "XXXX-06-14", show="Glass Orchard"), outlet="Wire Nine")
    assert titles(**narrowed) == found


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/articles/?outlet=Nobody", "Select a valid choice"),
        ("/articles/?show=" + "9" * 30, "less than or equal to"),
    ],
)
def test_an_invalid_filter_is_named_and_finds_nothing(ada, address, said):
    report("Lights On", episodes(13))
    page = ada.get(address).text
    assert said in page
    assert "Nothing that matches these filters is undecided" in page


def test_a_show_narrows_the_queue():
    report("Lights On", episodes(13))
    report("Lanterns", episodes(6, show="Glass Orchard"), outlet="Wire Nine")
    assert titles(show=show("Glass Orchard").pk) == ["Lanterns"]


def test_next_follows_the_queue_with_its_filters_and_ends(ada):
    for n, title in enumerate(["Most", "More", "Some"]):
        facts = [cast(f"Person {n}{each}", show=f"Show {n}", confidence=0.5) for each in range(3 - n)]
        report(title, *facts)
    first, second, third = Article.objects.order_by("pk")
    response = ada.get(f"/articles/{first.pk}/next/?confidence=unsure")
    assert response.url.startswith(f"/articles/{second.pk}/?confidence=unsure&below=")
    response = ada.get(response.url.replace("/?", "/next/?"))
    assert response.url.startswith(f"/articles/{third.pk}/?confidence=unsure&below=")
    response = ada.get(response.url.replace("/?", "/next/?"), follow=True)
    assert response.redirect_chain[-1][0] == "/articles/?confidence=unsure"
    assert "last article in the queue" in response.content.decode()


def test_the_place_in_the_queue_is_kept_when_the_article_is_dated(ada):
    report("Lights On", cast("Ida Brandt", confidence=0.5), published=None)
    (article,) = Article.objects.all()
    opened = f"/articles/{article.pk}/?confidence=unsure&below=9"
    dating = opened.replace("/?", "/date/?")
    assert f'action="{dating.replace("&", "&amp;")}"' in ada.get(opened).content.decode()
    dated = ada.post(dating, {"seen": "0", "date": "28 May 2019"})
    assert dated.url == opened
    assert "/next/?confidence=unsure&amp;below=9" in ada.get(dated.url).content.decode()


def test_next_continues_from_the_articles_place_when_all_is_decided(ada, editor):
    report("Most", cast("Ida Brandt", confidence=0.5), cast("June Okafor", confidence=0.5))
    report("Some", cast("Lars Vinter", show="Glass Orchard", confidence=0.5))
    report("Least", episodes(6, show="Copper Lane"))
    most, _, least = Article.objects.order_by("pk")
    opened = ada.get(f"/articles/{most.pk}/next/").url
    journal.accept(editor, [statement("cast", "Lars Vinter")])
    response = ada.get(opened.replace("/?", "/next/?"))
    assert response.url.startswith(f"/articles/{least.pk}/")


def test_readers_get_no_queue(client):
    report("Lights On", episodes(13))
    article = Article.objects.get()
    assert client.get(f"/articles/{article.pk}/next/").status_code == 403
    assert "To review" not in client.get("/articles/").content.decode()


def test_editors_find_all_articles_as_well(ada, editor):
    report("Lights On", episodes(13))
    journal.accept(editor, [statement("episodes")])
    assert "Everything stated in articles is decided" in ada.get("/articles/").content.decode()
    assert "Lights On" in ada.get("/articles/?list=all").content.decode()
    assert "Lights On" in ada.get("/articles/?q=lights").content.decode()


LISTS = ["/articles/", "/articles/?list=all", "/articles/?confidence=unsure", "/decisions/", "/rules/"]
LISTS += [
    "/statements/",
    "/statements/?decided=false",
    "/conflicts/",
    "/shows/",
    "/people/",
    "/quotes/",
    "/changes/",
]


@pytest.mark.parametrize("address", LISTS)
def test_before_the_first_import_every_list_says_that_there_is_no_article(ada, address):
    page = ada.get(address).content.decode()
    assert "No article has been imported yet" in page
    assert "<code>.venv/bin/python manage.py import_articles" in page
    assert "is decided" not in page
    assert "filters." not in page


def test_the_queue_shows_no_zeros(ada):
    report("Lights On", episodes(13, confidence=0.5))
    page = ada.get("/articles/").content.decode()
    assert '<td class="number" data-label="Disputed"></td>' in page
    assert '<td class="number" data-label="Not sure">1</td>' in page


def test_curators_are_led_from_an_empty_list_to_the_import_page(client, curator):
    client.force_login(curator)
    for address in ["/", "/articles/"]:
        assert 'href="/admin/articles/article/import/"' in client.get(address).content.decode()


def test_editors_who_search_in_vain_are_led_to_all_articles_and_not_to_the_queue(ada):
    report("Lights On", episodes(13))
    assert 'href="/articles/?list=all">Show all' in ada.get("/articles/?q=nowhere").content.decode()


def test_the_queue_asks_the_same_queries_for_few_articles_and_for_many(ada, django_assert_max_num_queries):
    report("Report 0", episodes(6), cast("Ida Brandt", confidence=0.5))
    with django_assert_max_num_queries(14) as few:
        ada.get("/articles/")
    for n in range(1, 9):
        report(f"Report {n}", episodes(6 + n), outlet=f"Outlet {n}")
    with django_assert_max_num_queries(len(few.captured_queries)):
        ada.get("/articles/")
