"""An article's page: its words with the evidence highlighted, and its facts beside them."""

import re

import pytest

from articles.models import Article, Outlet
from tests.newsroom import cast, episodes, premiere, report, statement, status

pytestmark = pytest.mark.django_db


def page(client, article=None) -> str:
    response = client.get((article or Article.objects.get()).get_absolute_url())
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.fixture
def open_outlet():
    return Outlet.objects.create(name="The Open Screen", open=True)


def test_a_value_links_to_its_highlighted_sentence(client, open_outlet):
    report("Lights On", episodes(13), outlet="The Open Screen")
    assert '<mark id="at-11-50">Harbor Lights season 3 has 13 episodes.</mark>' in page(client)


def test_a_source_redirects_to_its_article(client):
    source = report("Lights On", episodes(13))
    response = client.get(f"/articles/of-source/{source.pk}/")
    assert response.url == Article.objects.get().get_absolute_url()


def test_a_source_redirects_to_correcting_a_statement(client, editor):
    source, said = report("Lights On", episodes(13)), statement("episodes")
    client.force_login(editor)
    response = client.get(f"/articles/of-source/{source.pk}/?correct={said.pk}", follow=True)
    address = f"/articles/{Article.objects.get().pk}/facts/{said.pk}/correct/"
    assert response.redirect_chain == [(address, 302)]
    assert "autofocus" in response.text
    assert "Correct it</button>" in response.text


def test_facts_come_in_reading_order(client):
    report("Lights On", status("cancelled"), episodes(13), cast("Ida Brandt"))
    html = page(client)
    facts = html.partition('class="reading"')[2]
    values = ["cancelled</span>", "13 episodes</span>", "Ida Brandt</span>"]
    assert sorted(values, key=facts.index) == values


def test_a_fact_shows_its_kind_value_confidence_and_rule(client):
    report("Lights On", premiere("June 14th", "XXXX-06-14", confidence=0.62))
    html = page(client)
    assert "Premiere of season 3" in html
    assert '<span class="value">14 June, year not stated</span>' in html
    assert "62% sure" in html
    assert "premiere rule" in html
    assert "proposed" in html


def test_an_article_without_a_date_says_so(client):
    report("Lights On", episodes(13))
    assert "no date" in page(client)


def test_readers_see_only_headline_and_evidence_of_a_closed_outlet(client):
    report("Lights On\n\nThe crew had supper.", episodes(13), outlet="The Daily Screen")
    html = page(client)
    assert "Lights On" in html
    assert "Harbor Lights season 3 has 13 episodes." in html
    assert "The crew had supper." not in html


def test_readers_see_the_whole_text_of_an_open_outlet(client, open_outlet):
    report("Lights On\n\nThe crew had supper.", episodes(13), outlet="The Open Screen")
    assert "The crew had supper." in page(client)


def test_editors_see_every_text(client, editor):
    client.force_login(editor)
    report("Lights On\n\nThe crew had supper.", episodes(13), outlet="The Daily Screen")
    assert "The crew had supper." in page(client)


def test_readers_see_no_forms_to_decide(client):
    report("Lights On", episodes(13))
    html = page(client)
    assert "Accept" not in html
    assert 'method="post"' not in html


def test_an_older_version_is_shown_as_such_and_decides_nothing(client, editor):
    client.force_login(editor)
    report("Lights On", episodes(13), url="https://screen.example/lights")
    report("Lights On, Corrected", episodes(10), url="https://screen.example/lights")
    article = Article.objects.get()
    html = " ".join(client.get(f"{article.get_absolute_url()}?version=1").content.decode().split())
    assert "a newer text has taken its place" in html
    assert "13 episodes" in html
    assert "Accept" not in html


def test_paragraphs_are_groups_and_no_landmarks_which_would_be_as_many_as_paragraphs(client):
    report("Lights On", episodes(13))
    html = " ".join(client.get(Article.objects.get().get_absolute_url()).content.decode().split())
    assert re.search(r'<div class="passage"[^>]* role="group" aria-label="1 fact"', html)


@pytest.mark.parametrize("query", ["version=7", "version=x", "version=", "version=" + "1" * 5000])
def test_a_missing_version_is_not_found(client, query):
    report("Lights On", episodes(13))
    assert client.get(f"{Article.objects.get().get_absolute_url()}?{query}").status_code == 404


def test_words_of_an_article_are_never_markup(client, open_outlet):
    report("Lights <i>On</i>\n\n<script>alert(1)</script>", episodes(13), outlet="The Open Screen")
    html = page(client)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "Lights &lt;i&gt;On&lt;/i&gt;" in html


def test_editors_see_the_article_with_most_to_decide_first(client, editor):
    report("Much To Do", episodes(13), cast("Ida Brandt"), cast("June Okafor"), status("cancelled"))
    report("Little To Do", episodes(6, show="Glass Orchard"))
    client.force_login(editor)
    html = client.get("/articles/").content.decode()
    assert html.index("Much To Do") < html.index("Little To Do")


@pytest.mark.parametrize(
    ("query", "found"),
    [("q=little", "Little To Do"), ("outlet=Wire Nine", "Little To Do"), ("dated=false", "Much To Do")],
)
def test_articles_are_filtered(client, query, found):
    report("Much To Do", episodes(13), outlet="The Daily Screen")
    report("Little To Do", episodes(6, show="Glass Orchard"), outlet="Wire Nine", published="2019-05-28")
    table = client.get(f"/articles/?{query}").content.decode().partition("<tbody>")[2]
    assert found in table
    assert table.count("<tr>") == 1


def test_queries_do_not_grow_with_the_facts(client, editor, django_assert_max_num_queries):
    client.force_login(editor)
    report("Lights On", episodes(13), cast("Ida Brandt", "Nell"))
    report("Lights On And On", *[cast(f"Person {n}", f"Role {n}") for n in range(20)], outlet="Wire Nine")
    few, many = Article.objects.order_by("pk")
    with django_assert_max_num_queries(15) as first:
        page(client, few)
    with django_assert_max_num_queries(len(first.captured_queries)):
        page(client, many)


def test_the_list_takes_the_same_queries_for_few_articles_and_many(client, django_assert_max_num_queries):
    report("Report 0", episodes(6))
    with django_assert_max_num_queries(5) as few:
        client.get("/articles/")
    for n in range(1, 9):
        report(f"Report {n}", episodes(6 + n), outlet=f"Outlet {n}")
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get("/articles/")
