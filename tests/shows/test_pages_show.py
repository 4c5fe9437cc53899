"""A show's page: every value with its sentence, unknowns in words, disagreements in the open."""

import re

import pytest
from django.urls import reverse

from shows import journal
from shows.models import Person, Show, Value
from tests.newsroom import cast, episodes, fact, premiere, quote, report, show, statement, status

pytestmark = pytest.mark.django_db


def page(client, title="Harbor Lights", **asked: str) -> str:
    address = reverse("show", args=[show(title).pk, "harbor-lights"])
    return " ".join(client.get(address, asked).content.decode().split())


def test_a_value_shows_its_sentence_with_outlet_and_date(client):
    report("Lights On", episodes(13), outlet="The Daily Screen", published="2019-05-28")
    html = page(client)
    assert '<span class="value">13 episodes</span>' in html
    assert "<blockquote> <p>Harbor Lights season 3 has 13 episodes.</p> </blockquote>" in html
    assert "The Daily Screen" in html
    assert "28 May 2019" in html


def test_a_sentence_links_to_its_place_in_the_article(client):
    source = report("Lights On", episodes(13))
    address = f"{reverse('source', args=[source.pk])}#at-11-50"
    assert f'href="{address}"' in page(client)


def test_editors_follow_a_show_to_everything_said_about_it(client, editor):
    report("Lights On", episodes(13), cast("Ida Brandt", confidence=0.5))
    report("Elsewhere", episodes(6, show="Glass Orchard"))
    assert "All statements" not in page(client)
    client.force_login(editor)
    html = page(client)
    for address in (f"/articles/?show={show().pk}", f"/statements/?show={show().pk}"):
        assert f'<a href="{address}">' in html
        told = client.get(address).content.decode()
        assert "Harbor Lights" in told
        assert "Glass Orchard" not in told
        assert "Elsewhere" not in told


def test_a_date_without_a_year_says_why(client):
    report("Lights On", premiere("June 14th", "XXXX-06-14"))
    assert "14 June, year not stated: the article has no date" in page(client)


def test_a_date_that_got_its_year_from_the_article_says_so(client):
    report("Lights On", premiere("June 14th", "XXXX-06-14", direction="future"), published="2019-05-28")
    html = page(client)
    assert '<span class="value">14 June 2019</span>' in html
    assert "by the article&#x27;s date" in html
    assert "In words: “June 14th”" in html


def test_plans_are_shown_apart_from_the_outcome(client):
    report("Plan", episodes(13, direction="future"))
    report("Fact", episodes(12, direction="past"), outlet="Other")
    html = page(client)
    assert '<span class="value">12 episodes</span>' in html
    assert "planned: 13 episodes" in html


def test_a_cancelled_show_has_its_last_season_still_to_come(client):
    last = fact("final_season", "Season 3 is the last of Harbor Lights.", show="Harbor Lights", season=3)
    report("The End", status("cancelled"), last, published="2019-02-18")
    assert "with a last season to come after that: season 3" in page(client)
    report("Before", premiere("June 14, 2018", "2018-06-14"), outlet="Other")
    assert "with a last season" not in page(client)


def test_a_revived_show_says_what_had_ended_it(client):
    report("The End", status("cancelled"), published="2019-02-18")
    report("Back", status("revived"), published="2020-02-03")
    assert "after it was cancelled, 18 February 2019" in page(client)


def test_a_revived_show_says_that_it_may_have_been_cancelled_again(client):
    report("The End", status("cancelled"), published="2019-02-18")
    report("Back", status("revived"), published="2020-02-03")
    report("On Air", status("cancelled", direction="past"), outlet="Other", published="2020-09-01")
    report("The First End", status("cancelled", date_text="in 2019"), outlet="Third", published="2020-10-01")
    assert "again" not in page(client)
    again = report("Another End", status("cancelled"), published="2021-05-03")
    later = f'<a href="/articles/of-source/{again.pk}/">a later article</a>'
    assert f"{later} may say that it was cancelled again" in page(client)


def test_a_show_that_is_cancelled_again_after_a_later_season_is_cancelled():
    report("The End", status("cancelled"), published="2019-02-18")
    report("Back", status("revived"), published="2020-02-03")
    report("Another End", status("cancelled", season=4), published="2021-05-03")
    published = Show.objects.get()
    assert (published.status, published.status_event.edtf) == ("cancelled", "2021-05-03")


def test_a_status_shows_events_proposed_since(client, editor):
    report("The End", status("cancelled"), published="2019-02-18")
    report("Before", status("renewed", confidence=0.5), outlet="Other", published="2018-02-03")
    assert "proposed since then" not in page(client)
    report("Back", status("revived", confidence=0.6), published="2020-02-03")
    assert '<a href="#proposed">proposed since then</a>: revived </p>' in page(client)
    journal.accept(editor, [statement("status", "revived")])
    assert "proposed since then" not in page(client)


def test_unstated_values_are_marked_as_such(client):
    report("Lights On", episodes(13))
    assert page(client).count("not stated") == 2  # status and network


def test_proposed_values_are_not_called_unstated(client):
    report("Lights On", episodes(13), status("renewed", confidence=0.5))
    html = page(client)
    assert html.count("only proposed") == 1
    assert html.count("not stated") == 1  # network


def origin(**keys):
    words = "Bo Finch, the creator of the character in Harbor Lights, was glad."
    keys = {"show": "Harbor Lights", "person": "Bo Finch", "role": "creator", "of": "character"} | keys
    return fact("origin", words, **keys)


def test_a_near_miss_is_proposed_as_what_it_is_and_never_published_as_crew(client, editor):
    report("Lights On", episodes(13), origin(confidence=0.5))
    published, _, proposed = page(client).partition('id="proposed"')
    assert "Bo Finch" not in published
    assert '<span class="meta">creator of the character, not of the show</span>' in proposed
    assert "<p>Bo Finch, the creator of the character in Harbor Lights, was glad.</p>" in proposed
    journal.accept(editor, [statement("origin")])
    html = page(client)
    assert "<dt>Creator of the character, not of the show</dt>" in html
    assert 'id="crew"' not in html
    finch = client.get(Person.objects.get(name="Bo Finch").get_absolute_url()).content.decode()
    assert "creator of the character, not of the show" in finch


def test_proposed_statements_are_shown_separately(client):
    report("Lights On", cast("Ida Brandt", "Nell"), cast("June Okafor", confidence=0.5))
    published, _, proposed = page(client).partition('id="proposed"')
    assert "Ida Brandt" in published
    assert "June Okafor" not in published
    assert "June Okafor" in proposed


def test_a_proposed_quote_is_shown_separately_too(client):
    words = "We are not done"
    said = fact("quote", f"“{words},” said Mara Quill.", speaker="Mara Quill", text=words, confidence=0.8)
    report("Lights On", episodes(13), said)
    published, _, proposed = page(client).partition('id="proposed"')
    assert words not in published
    assert words in proposed


def test_a_disputed_value_is_not_published_and_both_sentences_are_shown(client):
    report("Lights On", episodes(13), cast("Ida Brandt"), outlet="The Daily Screen")
    report("Lights Out", episodes(10), outlet="Wire Nine")
    html = page(client)
    assert "Harbor Lights season 3 has 13 episodes." in html
    assert "Harbor Lights season 3 has 10 episodes." in html
    seasons = html.partition('id="seasons"')[2].partition("</table>")[0]
    assert "disputed" in seasons
    assert "13 episodes" not in seasons


def test_what_an_editor_accepted_is_marked(client, editor):
    report("Lights On", episodes(13))
    assert "verified</span>" not in page(client)
    journal.accept(editor, [statement("episodes")])
    assert "verified</span>" in page(client)


def test_two_outlets_are_two_sources(client):
    report("Lights On", episodes(13), outlet="The Daily Screen")
    report("Lights Still On", episodes(13), outlet="Wire Nine")
    assert "2 sources" in page(client)


def test_events_come_in_their_order_and_the_last_gives_the_status(client):
    report("Lights Out", status("cancelled"), published="2019-05-28")
    report("Lights On Again", status("renewed", season=2), published="2018-01-10")
    html = page(client)
    history = html.partition('id="history"')[2]
    assert history.index("renewed") < history.index("cancelled")
    assert '<dt>Status</dt> <dd> <span class="value">cancelled</span>' in html


def test_an_event_reported_only_in_a_quote_is_on_the_speakers_word(client):
    words = "Harbor Lights was renewed."
    report("News", quote(words), status("renewed"), cast("Mara Quill"))

    def history() -> str:
        html = page(client)
        return html[html.index(">History</h2>") : html.index(">Articles</h2>")]

    assert "renewed" in history()
    assert re.search(r'on the word of <a href="/people/\d+/mara-quill/">Mara Quill</a>', history())
    report(
        "Told",
        fact("status", "Corvid renewed Harbor Lights.", show="Harbor Lights", status="renewed", season=None),
    )
    assert "on the word of" not in history()


def test_the_status_on_a_day_is_shown_with_its_event(client):
    report("Lights On Again", status("renewed", season=2), published="2018-01-10")
    report("Lights Out", status("cancelled"), published="2019-05-28")

    def told(day: str) -> str:
        return page(client, as_of=day).partition('id="history"')[2]

    on = 'On 27 May 2019: <span class="value">renewed</span>, season 2, since 10 January 2018'
    assert on in told("2019-05-27")
    assert "On 9 January 2018: <span" in told("2018-01-09")
    assert "no dated event had surely happened by then" in told("2018-01-09")
    assert "Enter a valid date." in told("soon")
    assert 'role="status"' not in told("")


def test_a_quote_names_its_speaker(client):
    said = fact("quote", "“We are not done,” said Mara Quill.", speaker="Mara Quill", text="We are not done")
    report("Lights On", episodes(13), said)
    html = page(client)
    assert "<blockquote> <p>We are not done</p> </blockquote>" in html
    assert ">Mara Quill</a>" in html


def test_dated_seasons_are_drawn_with_a_description(client):
    report(
        "Lights On",
        premiere("3 March 2018", "2018-03-03", season=2),
        premiere("14 June 2019", "2019-06-14", season=3),
    )
    html = page(client)
    assert '<svg class="timeline"' in html
    assert "Season 2: premiere 3 March 2018; Season 3: premiere 14 June 2019" in html


def test_nothing_on_the_page_needs_an_inline_style_or_script(client):
    report("Lights On", premiere("3 March 2018", "2018-03-03"), status("cancelled"), published="2019-01-01")
    html = page(client)
    assert "style=" not in html
    assert "onclick" not in html
    assert "<script>" not in html


def test_a_wrong_slug_leads_to_the_right_one(client):
    report("Lights On", episodes(13))
    pk = show().pk
    for address in (f"/shows/{pk}/", f"/shows/{pk}/harbour-nights/"):
        response = client.get(address)
        assert response.status_code == 301
        assert response.url == f"/shows/{pk}/harbor-lights/"
        assert response["Cache-Control"] == "no-cache"  # its name may be corrected


def test_questions_about_a_show_work_at_its_own_address_too(client):
    report("Lights On", episodes(13))
    response = client.get(f"/shows/{show().pk}/?as_of=2019-06-14")
    assert response.url == f"/shows/{show().pk}/harbor-lights/?as_of=2019-06-14"


def test_an_unknown_show_is_not_found(client):
    assert client.get("/shows/99/nothing/").status_code == 404


def test_every_value_of_the_page_can_be_copied_with_its_citation(client):
    report("Lights On", episodes(13), outlet="The Daily Screen", published="2019-05-28")
    citation = (
        "Harbor Lights, episodes of season 3: 13 episodes."
        " “Harbor Lights season 3 has 13 episodes.” The Daily Screen, 2019-05-28"
    )
    assert f'data-copy="{citation}"' in page(client)


def test_queries_do_not_grow_with_what_is_known(client, django_assert_max_num_queries):
    few = [episodes(13), cast("Ida Brandt", "Nell"), cast("Guest", confidence=0.4), quote("We are not done.")]
    report("Lights On", *few)
    with django_assert_max_num_queries(20) as first:
        page(client)
    more = [cast(f"Person {name}", f"Role {name}") for name in "ABCDEFGH"]
    seasons = [premiere(f"{n} March 201{n}", f"201{n}-03-0{n}", season=n) for n in range(1, 8)]
    proposals = [cast(f"Guest {name}", confidence=0.4) for name in "ABCD"]
    quotes = [quote(f"We have said this {n} times.") for n in range(6)]
    report("Lights On And On", *more, *seasons, *proposals, *quotes, outlet="Wire Nine")
    assert Value.objects.count() > 30
    with django_assert_max_num_queries(len(first.captured_queries)):
        page(client)


def test_the_status_has_its_day_and_season(client):
    report("Lights On", status("renewed", season=4), published="2019-06-02")
    status_of_it = page(client).partition("<dt>Status</dt>")[2].partition("</dd>")[0]
    assert '<p class="meta">2 June 2019, season 4</p>' in status_of_it


def test_all_parts_of_one_person_are_told_together(client):
    report(
        "Lights On", cast("Ida Brandt", "Nell"), cast("Mara Quill", "Ines"), cast("Ida Brandt", "The Twin")
    )
    parts = page(client).partition('<ul class="people">')[2].partition("</ul>")[0]
    assert parts.count("<li>") == 2
    assert parts.count(">Ida Brandt</a>") == 1
    assert parts.index("as Nell") < parts.index("as The Twin") < parts.index("Mara Quill")


def test_a_proposal_that_says_no_more_than_what_is_published_is_not_shown(client):
    day = {"direction": "future", "confidence": 0.5}
    report("Lights On", cast("Ida Brandt", "Nell"), premiere("14 June 2019", "2019-06-14"))
    report(
        "Again",
        cast("Ida Brandt", confidence=0.5),
        premiere("June 14", "XXXX-06-14", **day),
        published="2019-05-28",
    )
    assert 'id="proposed"' not in page(client)
    report("More", cast("Ida Brandt", "The Twin", confidence=0.5))
    assert "Ida Brandt as The Twin" in page(client).partition('id="proposed"')[2]


def test_the_articles_of_a_show_are_in_the_order_of_their_dates(client):
    report("Newest", episodes(13), published="2019-06-02")
    report("Undated", cast("Ida Brandt"))
    report("Oldest", cast("Mara Quill"), published="2019-05-28", url="https://screen.example/old")
    rows = page(client).partition('<h2 id="articles">')[2]
    assert rows.index(">Newest</a>") < rows.index(">Oldest</a>") < rows.index(">Undated</a>")


def test_quotes_are_in_the_order_of_their_articles(client):
    report("Newer", quote("Harbor Lights sails."), episodes(13), published="2019-06-02")
    report("Older", quote("Harbor Lights waits."), episodes(13), published="2019-05-28")
    html = page(client)
    assert html.index("<p>Harbor Lights sails.</p>") < html.index("<p>Harbor Lights waits.</p>")
