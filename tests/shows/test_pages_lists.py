"""Start page, lists and search."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shows import journal
from shows.models import Entity, Network, Statement, Value
from tests.newsroom import airs_on, cast, episodes, fact, premiere, quote, report, show, statement, status
from tests.pages import page_text

pytestmark = pytest.mark.django_db


def test_an_empty_database_says_what_to_do(client):
    assert "manage.py import_articles" in page_text(client.get("/"))


@pytest.mark.parametrize(
    "path", ["shows", "people", "networks", "quotes", "articles", "conflicts", "changes"]
)
def test_every_list_has_an_empty_state(client, path):
    assert 'class="empty"' in page_text(client.get(f"/{path}/"))


def test_the_start_page_lists_changes_and_their_causes(client):
    report("Lights On", episodes(13))
    html = page_text(client.get("/"))
    assert '<ins class="value value-episodes">13 episodes</ins>' in html
    assert "from <a" in html
    assert ">Lights On</a>" in html


def test_editors_see_what_awaits_them(client, editor):
    report("Lights On", episodes(13), cast("Ida Brandt"))
    assert "Awaiting review" not in page_text(client.get("/"))
    client.force_login(editor)
    assert "2 of 2 statements undecided" in page_text(client.get("/"))


def test_shows_are_found_by_words_of_their_title_whatever_the_accents(client):
    report("Two Shows", episodes(13, show="Côte Noire"), episodes(6, show="Harbor Lights"))
    html = page_text(client.get("/shows/?q=cote"))
    assert "Côte Noire" in html
    assert "Harbor Lights" not in html


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=cancelled", "Harbor Lights"),
        ("status=renewed", "Glass Orchard"),
        ("network=meridian+plus", "Glass Orchard"),
        ("first_year=2018", "Harbor Lights"),
    ],
)
def test_shows_are_filtered(client, query, found):
    report(
        "Two Shows",
        status("cancelled"),
        premiere("3 March 2018", "2018-03-03", season=1),
        status("renewed", show="Glass Orchard", season=2),
        airs_on("Meridian Plus", show="Glass Orchard"),
    )
    table = page_text(client.get(f"/shows/?{query}")).partition("<tbody>")[2]
    assert found in table
    assert table.count("<tr>") == 1


def test_shows_are_listed_with_the_status_of_a_day(client):
    report("Lights Out", status("cancelled"), published="2019-05-28")
    report("Lights On Again", status("revived"), published="2020-02-03")
    html = page_text(client.get("/shows/?as_of=2019-12-31&status=cancelled"))
    assert "Status on 31 December 2019" in html
    assert '<td data-label="Status">cancelled <span class="meta">28 May 2019</span></td>' in html
    assert '<td data-label="Status">revived <span class="meta">3 February 2020</span></td>' in page_text(
        client.get("/shows/")
    )
    assert "As of: Enter a valid date." in page_text(client.get("/shows/?as_of=soon"))


def test_the_list_marks_what_is_only_proposed(client):
    report("Lights On", episodes(13), status("renewed", confidence=0.5), airs_on("Corvid"))
    table = page_text(client.get("/shows/")).partition("<tbody>")[2]
    proposed = f'<a class="value-unknown" href="/shows/{show().pk}/harbor-lights/#proposed">only proposed</a>'
    assert f'<td data-label="Status">{proposed}</td> <td data-label="Networks">Corvid</td>' in table


def test_namesakes_are_told_apart_by_their_shows(client):
    report("Lights On", cast("Ida Brandt"))
    report("Orchard Opens", cast("Ida Brandt", show="Glass Orchard"), outlet="Wire Nine")
    for page in ("/people/", "/search/?q=brandt"):
        html = page_text(client.get(page))
        assert html.count(">Ida Brandt</a>") == 2
        assert '<span class="meta">Harbor Lights</span>' in html
        assert '<span class="meta">Glass Orchard</span>' in html


def test_for_many_shows_only_the_first_are_listed(client, curator):
    for title in ("Copper Sky", "Glass Orchard", "Harbor Lights"):
        report(f"On {title}", cast("Ida Brandt", show=title))
    one, *others = Entity.objects.filter(kind="person").order_by("pk")
    for other in others:
        journal.merge(curator, other, one)
    assert "Copper Sky, Glass Orchard and more" in page_text(client.get("/people/"))


def test_networks_are_listed_with_how_many_shows_they_have(client):
    report(
        "On Air",
        airs_on("Corvid"),
        airs_on("Corvid", show="Glass Orchard"),
        airs_on("Tredje", show="Copper Sky"),
        cast("Ida Brandt"),
    )
    html = page_text(client.get("/networks/"))
    assert 'Corvid</a> <span class="meta">2 shows</span>' in html
    assert 'Tredje</a> <span class="meta">1 show</span>' in html
    assert html.index("Corvid</a>") < html.index("Tredje</a>")


def test_a_filter_without_results_says_so(client):
    report("Lights On", episodes(13))
    assert "No published show matches these filters" in page_text(client.get("/shows/?q=zebra"))


def test_a_long_list_has_pages_that_keep_the_filter(client):
    report("Many Shows", *[episodes(6, show=f"Show {n:02}") for n in range(60)])
    first = page_text(client.get("/shows/?q=show"))
    assert "Page 1 of 2" in first
    assert "?q=show&amp;page=2" in first
    assert "Show 59" in page_text(client.get("/shows/?q=show&page=2"))


def test_a_list_takes_the_same_queries_for_few_rows_and_many(client):
    def queries() -> dict[str, int]:
        counted = {}
        for path in ["", "shows/", "people/", "quotes/", "networks/", "changes/", "conflicts/"]:
            with CaptureQueriesContext(connection) as captured:
                assert client.get(f"/{path}").status_code == 200
            counted[path] = len(captured)
        return counted

    report_number(0)
    report_number(1)
    few = queries()
    assert max(few.values()) <= 15
    for n in range(2, 9):
        report_number(n)
    assert queries() == few


def report_number(n: int) -> None:
    words = f"We have said this {n} times"
    report(
        f"Report {n}",
        episodes(6 + n),
        cast(f"Person {n}", f"Role {n}"),
        status("renewed", show=f"Show {n}", season=2),
        airs_on(f"Channel {n}"),
        fact("quote", f"“{words},” said Mara Quill.", speaker="Mara Quill", text=words),
        outlet=f"Outlet {n}",
    )


def test_search_finds_names_words_and_headlines(client):
    said = fact("quote", "“We are not done,” said Ida Brandt.", speaker="Ida Brandt", text="We are not done")
    report("Brandt Speaks", cast("Ida Brandt", "Nell"), airs_on("Northlight"), said)
    assert ">Ida Brandt</a>" in page_text(client.get("/search/?q=brandt"))
    assert ">Brandt Speaks</a>" in page_text(client.get("/search/?q=brandt"))
    assert ">Harbor Lights</a>" in page_text(client.get("/search/?q=harbor"))
    assert ">Northlight</a>" in page_text(client.get("/search/?q=north"))
    assert "We are not done" in page_text(client.get("/search/?q=not+done"))
    assert "Nothing is named or says “zebra”" in page_text(client.get("/search/?q=zebra"))


def test_search_tells_shows_of_like_names_apart(client):
    report(
        "Two",
        airs_on("Northlight"),
        status("renewed"),
        premiere("June 14th, 2019", "2019-06-14", show="Harbor Row", season=1),
    )
    found = page_text(client.get("/search/?q=harbor")).partition("Shows</h2>")[2]
    assert '<span class="meta">Northlight, renewed</span>' in found
    assert '<span class="meta">since 2019</span>' in found


def test_search_finds_who_plays_a_character(client):
    report("Lights On", cast("Ida Brandt", "Captain Réed"))
    found = page_text(client.get("/search/?q=reed")).partition("Characters</h2>")[2]
    assert ">Ida Brandt</a></span> as Captain Réed" in found


@pytest.mark.parametrize("path", ["/search/?q=harbor", "/premieres/", "/statements/?property=premiere"])
def test_proposed_statements_link_to_their_subject(client, path):
    report("A", premiere("June 14th, 2019", "2019-06-14", confidence=0.5), episodes(13))
    report("B", premiere("June 1st, 2019", "2019-06-01", confidence=0.5, show="Glass Orchard"))
    html = page_text(client.get(path))
    assert f'<a href="/shows/{show().pk}/harbor-lights/">Harbor Lights</a>' in html
    assert "Glass Orchard</a>" not in html


def test_search_finds_what_is_only_proposed_and_says_so(client):
    report("Lights On", cast("Ida Brandt", show="Glass Orchard", confidence=0.5))
    for words in ("orchard", "brandt"):
        html = page_text(client.get(f"/search/?q={words}"))
        assert "Nothing is named" not in html
        found = html.partition('<h2 id="proposed">')[2]
        assert "Glass Orchard" in found
        assert ">proposed</span>" in found
    assert 'id="proposed"' not in page_text(client.get("/search/?q=lights"))


def test_a_person_has_credits_and_quotes(client):
    said = fact("quote", "“We are not done,” said Ida Brandt.", speaker="Ida Brandt", text="We are not done")
    report("Brandt Speaks", cast("Ida Brandt", "Nell Corrigan"), said)
    person = statement("cast").object
    html = page_text(client.get(f"/people/{person.pk}/ida-brandt/"))
    assert "Nell Corrigan" in html
    assert "We are not done" in html
    assert client.get(f"/people/{person.pk}/wrong/").status_code == 301


def test_a_network_has_its_shows(client):
    report("Lights Move", airs_on("Northlight"), status("renewed"))
    network = statement("network").object
    html = page_text(client.get(f"/networks/{network.pk}/northlight/"))
    assert ">Harbor Lights</a>" in html
    assert '<td data-label="Status">renewed</td>' in html


def test_quotes_are_listed_under_the_name_of_who_says_them_and_of_the_show_they_are_about(client):
    report(
        "Lights Move",
        episodes(13),
        quote("We go on.", "Ida Brandt", about="Harbor Lights"),
        cast("Ida Brandt"),
    )
    speaker = statement("speaker").object
    by_her = page_text(client.get(f"/quotes/?speaker={speaker.pk}"))
    assert f'by <a href="/people/{speaker.pk}/ida-brandt/">Ida Brandt</a>' in by_her
    assert f'name="speaker" value="{speaker.pk}"' in by_her
    about_it = page_text(client.get(f"/quotes/?show={show().pk}"))
    assert f'about <a href="/shows/{show().pk}/harbor-lights/">Harbor Lights</a>' in about_it
    assert client.get("/quotes/?show=999").status_code == 200


def test_a_networks_page_links_to_everything_it_says(client):
    report("Lights Move", airs_on("Northlight"), quote("Mara Quill is not done."))
    network = statement("network").object
    Value.objects.filter(prop="speaker").update(object=network)
    html = page_text(client.get(f"/networks/{network.pk}/northlight/"))
    assert f'<a href="/quotes/?speaker={network.pk}">All quotes by Northlight</a>' in html


def test_a_network_page_says_since_when_a_show_has_its_status(client):
    report("Lights Move", airs_on("Northlight"), status("renewed", season=4), published="2019-06-02")
    html = page_text(client.get(Network.objects.get().get_absolute_url()))
    assert 'renewed <span class="meta">2 June 2019, season 4</span>' in html


def test_a_network_page_marks_statuses_that_are_only_proposed(client):
    report("Lights Move", airs_on("Northlight"), status("renewed", confidence=0.5))
    network = statement("network").object
    html = page_text(client.get(f"/networks/{network.pk}/northlight/"))
    assert f'href="/shows/{show().pk}/harbor-lights/#proposed">only proposed</a>' in html


def test_search_engines_get_a_description_of_the_page(client):
    report("Lights Move", airs_on("Northlight"), quote("Mara Quill is not done."))
    network, speaker, words = (statement(prop) for prop in ("network", "speaker", "text"))
    told = {
        f"/networks/{network.object_id}/northlight/": "Shows on Northlight",
        f"/people/{speaker.object_id}/mara-quill/": "Mara Quill: parts in shows and quotes",
        f"/quotes/{words.subject_id}/": "“Mara Quill is not done.”: who said it",
        "/premieres/": "When seasons of shows begin",
    }
    for path, says in told.items():
        assert f'<meta name="description" content="{says}' in page_text(client.get(path))


def test_a_quote_has_a_page_with_its_article(client):
    report("Brandt Speaks", episodes(13), quote("We are not done."))
    html = page_text(client.get(f"/quotes/{statement('text').subject_id}/"))
    assert "<blockquote> <p>We are not done.</p> </blockquote>" in html
    assert ">Brandt Speaks</a>" in html


def test_a_quote_ends_before_the_comma_that_introduces_its_speaker(client):
    report("Brandt Speaks", episodes(13), quote("We are not done, not yet,"))
    words = statement("text")
    pages = ["/quotes/", f"/quotes/{words.subject_id}/", f"/statements/{words.pk}/"]
    shown = [page_text(client.get(page)) for page in pages]
    assert "<p>We are not done, not yet</p>" in shown[0]
    assert "<title> “We are not done, not yet” · newsbase</title>" in shown[1]
    assert "“We are not done, not yet”" in shown[2]
    (told,) = client.get("/api/v1/quotes/").json()["results"]
    assert told["text"] == "We are not done, not yet,"


def test_quotes_are_asked_for_by_show(client):
    report("Lights On", episodes(13), quote("We are not done."))
    report("Orchard Opens", episodes(6, show="Glass Orchard"), quote("Apples, every one of them."))
    html = page_text(client.get(f"/quotes/?show={show('Glass Orchard').pk}"))
    assert "Apples" in html
    assert "not done" not in html


def test_open_conflicts_are_listed_with_both_sentences(client):
    report("Lights On", episodes(13), outlet="The Daily Screen")
    report("Lights Out", episodes(10), outlet="Wire Nine")
    html = page_text(client.get("/conflicts/"))
    assert "has 13 episodes." in html
    assert "has 10 episodes." in html


def test_a_conflict_shows_which_value_is_published_until_it_is_settled(client, editor):
    report("Lights On", episodes(13), outlet="The Daily Screen")
    report("Lights Out", episodes(10), outlet="Wire Nine")
    assert "published meanwhile" not in page_text(client.get("/conflicts/"))
    journal.accept(editor, [statement("episodes", "10")])
    _, thirteen, ten = page_text(client.get("/conflicts/")).split('<div class="side">')
    assert ["published meanwhile" in side for side in (thirteen, ten)] == [False, True]


def test_conflicting_dates_are_shown_with_their_year(client):
    report("Lights On", premiere("June 14th", "XXXX-06-14"), published="2019-05-28")
    report("Lights Out", premiere("June 7", "XXXX-06-07"), published="2019-05-29", outlet="Wire Nine")
    html = page_text(client.get("/conflicts/"))
    assert "14 June 2019" in html
    assert "7 June 2019" in html


def test_a_change_names_the_decision_that_caused_it(client, editor):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    decision = journal.accept(editor, [statement("cast")])
    html = page_text(client.get("/changes/"))
    assert "ada accepted" in html
    assert f"/decisions/{decision.pk}/" in html


def test_changes_are_grouped_under_the_article_that_caused_them(client):
    report("Lights On", episodes(13), cast("Ida Brandt"))
    report("Orchard Opens", status("cancelled", show="Glass Orchard"))
    html = page_text(client.get("/changes/"))
    assert html.count(">Lights On</a>, The Daily Screen") == 1
    assert html.count(">Orchard Opens</a>, The Daily Screen") == 1
    first, then = html.split(">Lights On</a>")
    assert "Glass Orchard" in first
    assert "13 episodes" in then
    assert "Ida Brandt" in then


def test_error_pages_are_plain_about_missing_and_forbidden(client):
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


@pytest.mark.parametrize(
    "page", ["shows/{}/", "people/{}/x/", "quotes/{}/", "statements/{}/", "articles/{}/"]
)
def test_a_number_too_large_for_an_id_is_not_found(client, page):
    assert client.get("/" + page.format(10**30)).status_code == 404


def test_the_changes_leave_out_new_names_but_tell_who_is_renamed(client, editor):
    report("Lights On", cast("Ida Brandt"))
    called = Statement.objects.get(prop="name", value="Ida Brandt")
    named = '<span class="meta">name</span>'
    assert "Harbor Lights</a>" in page_text(client.get("/changes/"))
    assert named not in page_text(client.get("/changes/"))
    journal.correct(editor, called, journal.Claim(called.subject, "name", value="Ida Brandt-Holm"))
    assert f"{named} <del>Ida Brandt</del>" in page_text(client.get("/changes/"))


def test_a_quote_is_listed_with_its_outlet_and_date(client):
    report("Lights On", quote("We sail at dawn."), published="2019-05-28", outlet="Wire Nine")
    html = page_text(client.get("/quotes/"))
    assert '· Wire Nine, <time datetime="2019-05-28">28 May 2019</time>' in html


def test_a_quotes_page_is_headed_by_who_spoke_about_what(client):
    report("Lights On", quote("Harbor Lights sails at dawn."), cast("Mara Quill"))
    said = Entity.objects.get(kind="quote")
    assert "<h1> Mara Quill on Harbor Lights </h1>" in page_text(client.get(f"/quotes/{said.pk}/"))


def test_a_quote_is_called_by_its_first_words_in_what_is_stated_of_it(client):
    report("Lights On", quote("We sail at dawn, and nobody but the harbour will know."), cast("Mara Quill"))
    html = page_text(client.get("/changes/"))
    assert ">“We sail at dawn, and nobody but the…”</a> <span" in html
    assert '>Quote</a> <span class="meta">words</span>' in html


def test_the_shows_of_a_network_are_in_the_order_of_lists(client):
    report("All", *(airs_on("Northlight", show=title) for title in ("The Ark", "Bay", "Copper Sky")))
    network = Network.objects.get()
    html = page_text(client.get(network.get_absolute_url()))
    assert html.index(">The Ark</a>") < html.index(">Bay</a>") < html.index(">Copper Sky</a>")


def test_a_list_says_how_sure_the_machine_is_until_an_editor_stands_behind_it(client, editor):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    client.force_login(editor)
    assert '<span class="meta nowrap">50% sure</span>' in page_text(client.get("/statements/"))
    journal.accept(editor, [statement("cast")])
    assert "% sure" not in page_text(client.get("/statements/"))


def test_editors_decide_on_a_quote_without_reading_its_words_twice(client, editor):
    report("Lights On", quote("We sail at dawn, and nobody but the harbour will know of it."))
    client.force_login(editor)
    html = page_text(client.get("/statements/?property=text"))
    assert "“We sail at dawn, and nobody but the…”" in html
    assert html.count("<p>We sail at dawn, and nobody but the harbour will know of it.</p>") == 1
