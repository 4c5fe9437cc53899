"""Deciding beside the sentences: with plain forms, and with htmx row by row."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from shows import journal
from shows.models import Decision, Source
from tests.newsroom import cast, episodes, fact, premiere, quote, report, statement, status, value
from tests.pages import HTMX, text

pytestmark = pytest.mark.django_db


def post(client, verb: str, *about, follow=True, seen=0, headers=None, **data):
    """Submit the form of a verb; `seen` is the number of the last decision when its page was shown."""
    address = Article.objects.get().get_absolute_url()
    if verb == "correct":
        address += f"facts/{about[0].pk}/"
    pairs = [f"{each.pk}:{seen}" for each in about]
    return client.post(f"{address}{verb}/", {"seen": pairs} | data, follow=follow, headers=headers)


def test_accepting_publishes_and_shows_who_did(ada):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    response = post(ada, "accept", statement("cast"))
    assert response.redirect_chain[0][0].endswith("#passage-11")
    assert "ada accepted" in text(response)
    assert value("cast").verified


def test_rejecting_keeps_the_reason(ada):
    report("Lights On", cast("Ida Brandt"))
    response = post(ada, "reject", statement("cast"), why="wrong person", note="it is Ada Brandt")
    assert "ada rejected: wrong person: it is Ada Brandt" in text(response)
    assert value("cast") is None


def test_undoing_brings_back_what_was(ada):
    report("Lights On", cast("Ida Brandt"))
    post(ada, "reject", statement("cast"), why="wrong person")
    post(ada, "undo", decision=Decision.objects.get().pk)
    assert value("cast").says == "Ida Brandt"
    assert not value("cast").verified


def test_a_near_miss_is_shown_as_what_it_is_and_corrected_in_its_own_fields(ada):
    sentence = "Bo Finch, the creator of the character in Harbor Lights, was glad."
    keys = {"show": "Harbor Lights", "person": "Bo Finch", "role": "creator", "of": "character"}
    report("Lights On", fact("origin", sentence, confidence=0.5, **keys))
    near = statement("origin")
    assert "Creator of the character, not of the show" in words_of(ada)
    sent = {"object": "Bo Finch", "role": "creator", "value": "comic", "show": "Harbor Lights"}
    post(ada, "correct", near, modality="announced", **sent)
    held = value("origin")
    assert (held.says, held.role, held.text, held.verified) == ("Bo Finch", "creator", "comic", True)
    assert value("crew") is None


def words_of(ada) -> str:
    return text(ada.get(Article.objects.get().get_absolute_url()))


def test_correcting_a_date_takes_words(ada):
    report("Lights On", premiere("June 14th", "XXXX-06-14"))
    wrong = statement("premiere")
    post(ada, "correct", wrong, show="Harbor Lights", value="15 june 2019", season=3, modality="announced")
    assert value("premiere", season=3).edtf == "2019-06-15"
    assert value("premiere", season=3).verified


def test_correcting_a_credit_takes_names(ada):
    report("Lights On", cast("Ida Brandt"))
    given = {"show": "Harbor Lights", "object": "Ada Brandt", "character": "Nell", "modality": "announced"}
    post(ada, "correct", statement("cast"), **given)
    assert value("cast").says == "Ada Brandt as Nell"


def test_correcting_moves_a_fact_to_another_known_show(ada):
    report("Lights On", episodes(13), status("renewed", show="Glass Orchard"))
    given = {"show": "glass orchard", "value": 13, "season": 3, "modality": "announced"}
    post(ada, "correct", statement("episodes"), **given)
    assert value("episodes", of="Glass Orchard", season=3).says == "13"


def test_correcting_a_quote_takes_its_speaker(ada):
    report("Lights On", episodes(13), quote("Mara Quill is not done."))
    given = {"words": "Mara Quill is not done.", "speaker": "Ida Brandt", "about": "Harbor Lights"}
    post(ada, "correct", statement("text"), **given)
    assert statement("speaker", "Ida Brandt").stands
    assert not statement("speaker", "Mara Quill").stands


@pytest.mark.parametrize(
    ("fact", "given", "answer", "message"),
    [
        (premiere("June 14th", "XXXX-06-14"), {"value": "05/06/2019"}, 422, "Expected the month as a word"),
        (premiere("June 14th", "XXXX-06-14"), {"value": "soon"}, 422, "Expected a date such as"),
        (episodes(13), {"value": "many"}, 422, "Enter a whole number"),
        (
            episodes(13),
            {"show": "Nobody Knows It", "value": "12"},
            422,
            "No show is known as “Nobody Knows It”",
        ),
        (episodes(13), {"value": "13"}, 409, "the correction says the same as what it corrects"),
    ],
)
def test_a_correction_that_cannot_be_made_says_why_and_loses_nothing(ada, fact, given, answer, message):
    report("Lights On", fact)
    about = statement(fact.kind)
    given = {"show": "Harbor Lights", "season": 3, "modality": "announced", "reason": "I was there"} | given
    response = post(ada, "correct", about, **given)
    html = text(response).replace("&#x27;", "'").casefold()
    assert response.status_code == answer
    assert message.casefold() in html
    assert 'value="i was there"' in html
    assert f'value="{given["value"]}"' in html
    assert not Decision.objects.exists()


def test_the_form_of_a_correction_fits_its_kind(ada):
    report("Lights On", cast("Ida Brandt", "Nell Corrigan"))
    article = Article.objects.get()
    html = text(ada.get(f"{article.get_absolute_url()}facts/{statement('cast').pk}/correct/"))
    assert 'name="character"' in html
    assert "Harbor Lights stars Ida Brandt as Nell Corrigan." in html


def test_a_stale_decision_is_refused_with_both_sides_and_nothing_lost(ada, curator):
    report("Lights On", cast("Ida Brandt"))
    journal.accept(curator, [statement("cast")], reason="seen on screen")
    response = post(ada, "reject", statement("cast"), why="wrong person", note="ask Mara")
    html = text(response)
    assert response.status_code == 409
    assert "cleo accepted, saying “seen on screen”" in html
    assert "You wanted to reject" in html
    assert 'value="ask Mara"' in html
    assert '<details class="reasons" open>' in html
    assert value("cast").verified


def test_a_stale_decision_can_be_made_again_from_what_is_shown_now(ada, curator):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.accept(curator, [statement("cast")])
    html = text(post(ada, "reject", statement("cast"), why="wrong person"))
    about = statement("cast").pk
    assert f'name="seen" value="{about}:{decision.pk}"' in html
    post(ada, "reject", statement("cast"), why="wrong person", seen=decision.pk)
    assert value("cast") is None


def test_undoing_twice_over_is_refused_in_words(ada, curator):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.accept(curator, [statement("cast")])
    journal.undo(curator, decision)
    response = post(ada, "undo", decision=decision.pk)
    assert response.status_code == 409
    assert "there is nothing to undo" in text(response)


def test_a_decision_that_others_depend_on_is_undone_on_its_own_page(ada, editor):
    report("Lights On", episodes(13))
    given = {"show": "Harbor Lights", "value": 12, "season": 3, "modality": "announced"}
    post(ada, "correct", statement("episodes"), **given)
    correction = Decision.objects.get()
    resting = journal.accept(editor, [statement("episodes", "12")])
    response = post(ada, "undo", decision=correction.pk)
    html = text(response)
    assert "These decisions rest on it" in html
    ada.post(f"/decisions/{correction.pk}/undo/", {"dependant": resting.pk})
    assert not Decision.objects.get(pk=correction.pk).in_force
    assert value("episodes", season=3).says == "13"


def test_setting_the_date_of_the_article_resolves_its_dates(ada):
    report("Lights On", premiere("June 14th", "XXXX-06-14", direction="future"))
    article = Article.objects.get()
    response = ada.post(f"{article.get_absolute_url()}date/", {"seen": 0, "date": "28 may 2019"}, follow=True)
    assert "The date is set" in text(response)
    assert Source.objects.get().date == datetime.date(2019, 5, 28)
    assert value("premiere", season=3).edtf == "2019-06-14"


def test_the_date_of_the_article_can_be_set_to_unknown(ada):
    report("Lights On", premiere("June 14th", "XXXX-06-14"), published="2019-05-28")
    article = Article.objects.get()
    ada.post(f"{article.get_absolute_url()}date/", {"seen": 0, "date": "28 May 2019", "unknown": 1})
    assert Source.objects.get().date is None
    assert value("premiere", season=3).edtf == "XXXX-06-14"


@pytest.mark.parametrize("typed", ["May 2019", "28 May ?", "", "soon"])
def test_the_date_of_an_article_is_a_whole_day(ada, typed):
    report("Lights On", episodes(13))
    response = ada.post(f"{Article.objects.get().get_absolute_url()}date/", {"seen": 0, "date": typed})
    assert response.status_code == 422
    assert not Decision.objects.exists()


def test_undoing_the_date_of_the_article_leads_to_its_page_as_it_is_now(ada, editor):
    source = report("Lights On", premiere("June 14th", "XXXX-06-14"))
    dated = journal.set_date(editor, source, datetime.date(2019, 5, 28))
    address = Article.objects.get().get_absolute_url()
    from_queue = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{address}?outlet=Wire#fact-1"}
    response = ada.post(f"{address}undo/", {"decision": dated.pk}, headers=from_queue)
    assert response["HX-Redirect"] == f"{address}?outlet=Wire"
    html = text(ada.get(address))
    assert "Undone: ada set the date." in html
    assert "<span>no date</span>" in html


@pytest.mark.parametrize("typed", ["29 May 2052", "28 December 1899"])
def test_an_article_appeared_neither_before_tv_nor_in_the_future(ada, typed):
    report("Lights On", status("cancelled"))
    address = Article.objects.get().get_absolute_url()
    assert (
        "Expected a date from 1900-01-01 to today" in ada.get(f"{address}date/changes/", {"date": typed}).text
    )
    response = ada.post(f"{address}date/", {"seen": 0, "date": typed})
    assert response.status_code == 422
    assert "Expected a date from 1900-01-01 to today" in text(response)
    assert not Decision.objects.exists()


def test_a_date_that_somebody_else_set_is_not_overwritten(ada, curator):
    source = report("Lights On", episodes(13))
    journal.set_date(curator, source, datetime.date(2019, 5, 28))
    response = ada.post(
        f"{Article.objects.get().get_absolute_url()}date/",
        {"seen": 0, "date": "29 May 2019", "reason": "print"},
    )
    html = text(response)
    assert response.status_code == 409
    assert "cleo set the date" in html
    assert 'value="29 May 2019"' in html
    assert 'value="print"' in html


def test_a_date_that_somebody_else_set_for_another_version_is_not_overwritten(ada, curator):
    first = report("Lights On", episodes(13), url="https://screen.example/lights")
    report("Lights On Again", episodes(13), url="https://screen.example/lights")
    journal.set_date(curator, first, datetime.date(2019, 5, 28))
    typed = {"seen": 0, "date": "29 May 2019", "reason": "print"}
    response = ada.post(f"{Article.objects.get().get_absolute_url()}date/", typed)
    assert response.status_code == 409
    assert "cleo set the date" in text(response)


def test_a_date_is_understood_while_it_is_typed(ada):
    assert ada.get("/articles/read-date/?value=14+june+%3F").content.decode() == (
        "Understood as 14 June, year not stated."
    )
    assert "Expected a date such as" in ada.get("/articles/read-date/?value=soonish").content.decode()


def test_with_htmx_the_answer_is_the_passages_that_changed(ada):
    report("Lights On", episodes(13), premiere("June 14th", "XXXX-06-14"))
    given = {"show": "Harbor Lights", "value": 12, "season": 3, "modality": "announced"}
    wrong = statement("episodes")
    html = text(post(ada, "correct", wrong, headers=HTMX, **given))
    right = statement("episodes", "12")
    assert "<html" not in html
    assert f'id="fact-{wrong.pk}"' in html
    assert f'id="fact-{right.pk}"' in html
    assert f'id="fact-{statement("premiere").pk}"' not in html
    assert "3 facts, 1 undecided" in html


def test_with_htmx_an_undone_correction_takes_its_row_away(ada):
    report("Lights On", episodes(13))
    given = {"show": "Harbor Lights", "value": 12, "season": 3, "modality": "announced"}
    post(ada, "correct", statement("episodes"), **given)
    right = statement("episodes", "12")
    html = text(post(ada, "undo", headers=HTMX, decision=Decision.objects.get().pk))
    assert f'id="fact-{statement("episodes", "13").pk}"' in html
    assert f'id="fact-{right.pk}"' not in html
    assert "Undone: ada corrected “season 3 of Harbor Lights has 13 episodes”." in html


def test_with_htmx_a_stale_decision_answers_with_the_row(ada, curator):
    report("Lights On", cast("Ida Brandt"))
    journal.accept(curator, [statement("cast")])
    response = post(ada, "accept", statement("cast"), headers=HTMX)
    assert response.status_code == 409
    assert "somebody decided in the meantime" in text(response)
    assert "<html" not in text(response)


def test_a_quote_with_its_speaker_is_told_as_one_fact(ada):
    report("Lights On", quote("We sail at dawn."), cast("Mara Quill"))
    html = text(post(ada, "accept", statement("text"), statement("speaker"), headers=HTMX))
    assert "Accepted: the quote “We sail at dawn.”, said by Mara Quill." in html


def test_whoever_decided_in_another_window_is_told_so(ada, editor):
    report("Lights On", cast("Ida Brandt"))
    journal.accept(editor, [statement("cast")])
    response = post(ada, "accept", statement("cast"), headers=HTMX)
    assert "Not done: you decided in the meantime" in text(response)


@pytest.mark.parametrize("verb", ["accept", "reject", "correct", "undo"])
def test_readers_decide_nothing(client, django_user_model, verb):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    about = statement("cast")
    assert post(client, verb, about, follow=False).status_code == 403
    client.force_login(django_user_model.objects.create_user("reader"))
    assert post(client, verb, about, follow=False).status_code == 403
    assert not Decision.objects.exists()


def test_readers_set_no_date(client):
    report("Lights On", episodes(13))
    address = f"{Article.objects.get().get_absolute_url()}date/"
    assert client.post(address, {"seen": 0, "date": "28 May 2019"}).status_code == 403


@pytest.mark.parametrize("verb", ["add", "link"])
def test_readers_get_no_forms(client, verb):
    report("Lights On", cast("Ida Brandt"))
    assert client.get(f"{Article.objects.get().get_absolute_url()}{verb}/").status_code == 403


def test_a_form_must_have_seen_an_existing_decision(ada):
    report("Lights On", cast("Ida Brandt"))
    address = f"{Article.objects.get().get_absolute_url()}accept/"
    seen = {"seen": f"{statement('cast').pk}:{'1' * 5000}"}
    assert ada.post(address, seen).status_code == 422


@pytest.mark.parametrize("verb", ["accept", "reject", "undo"])
def test_a_link_decides_nothing(ada, verb):
    report("Lights On", cast("Ida Brandt"))
    assert ada.get(f"{Article.objects.get().get_absolute_url()}{verb}/").status_code == 405


def test_a_statement_of_another_article_is_not_decided_here(ada):
    report("Lights On", cast("Ida Brandt"))
    first = Article.objects.get()
    report("Lights Out", episodes(13), outlet="Wire Nine")
    address = f"{first.get_absolute_url()}accept/"
    assert ada.post(address, {"seen": f"{statement('episodes').pk}:0"}).status_code == 404


@pytest.mark.parametrize("seen", [{}, {"seen": "soon"}, {"seen": "1" * 5000 + ":0"}])
def test_a_decision_without_a_target_is_refused(ada, seen):
    report("Lights On", cast("Ida Brandt"))
    address = f"{Article.objects.get().get_absolute_url()}accept/"
    assert ada.post(address, seen).status_code == 404
    assert not Decision.objects.exists()


def test_a_decision_that_does_not_say_what_was_seen_is_not_made(ada):
    report("Lights On", cast("Ida Brandt"))
    address = f"{Article.objects.get().get_absolute_url()}accept/"
    assert ada.post(address, {"seen": str(statement("cast").pk)}).status_code == 422
    assert not Decision.objects.exists()


def test_after_a_decision_the_desk_links_to_similar_findings(ada):
    report("Lights On", cast("Ida Brandt", confidence=0.5), cast("Jon Vale", confidence=0.5))
    html = text(post(ada, "accept", statement("cast", "Ida Brandt"), headers=HTMX))
    assert "Accepted: Ida Brandt is in Harbor Lights." in html
    assert (
        '<a href="/statements/?rule=cast+rule&amp;property=cast&amp;decided=false">1 more like it is undecided</a>'
        in html
    )
    html = text(post(ada, "accept", statement("cast", "Jon Vale"), headers=HTMX))
    assert "more like it" not in html


def test_undoing_shows_what_is_undone(ada):
    report("Lights On", cast("Ida Brandt"))
    post(ada, "reject", statement("cast"), why="wrong person")
    html = text(post(ada, "undo", decision=Decision.objects.get().pk, headers=HTMX))
    assert "Undone: ada rejected “Ida Brandt is in Harbor Lights”." in html


def test_a_decision_takes_the_same_queries_in_a_long_article_as_in_a_short_one(ada):
    def queries(source: Source, player: str) -> int:
        about = statement("cast", player)
        address = f"{source.version_text.article.get_absolute_url()}accept/"
        with CaptureQueriesContext(connection) as captured:
            assert ada.post(address, {"seen": f"{about.pk}:0"}, headers=HTMX).status_code == 200
        return len(captured)

    short = report("Lights On", cast("Ida Brandt", confidence=0.5), cast("Jon Vale", confidence=0.5))
    players = [cast(f"{n}a Vinter", confidence=0.5) for n in range(20)]
    long = report("Lights Out", *players, outlet="Wire Nine")
    queries(short, "Jon Vale")  # publishes the show
    few, many = queries(short, "Ida Brandt"), queries(long, "3a Vinter")
    assert few == many <= 32
