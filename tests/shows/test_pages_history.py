"""The history of a statement and of decisions, and undoing from there."""

import datetime

import pytest

from shows import journal
from shows.models import Decision
from tests.newsroom import cast, episodes, premiere, report, show, statement, value

pytestmark = pytest.mark.django_db


def text(response) -> str:
    return " ".join(response.content.decode().split())


def test_a_statement_tells_who_decided_what_why_and_from_which_sentence(client, editor):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    journal.accept(editor, [statement("cast")], reason="seen on screen")
    html = text(client.get(f"/statements/{statement('cast').pk}/"))
    assert "ada accepted" in html
    assert "seen on screen" in html
    assert "<blockquote> <p>Harbor Lights stars Ida Brandt.</p> </blockquote>" in html
    assert ">Lights On</a>" in html


def test_a_statement_tells_what_was_published_before(client, editor):
    source = report("Lights On", premiere("June 14th", "XXXX-06-14", direction="future"))
    journal.set_date(editor, source, datetime.date(2019, 5, 28))
    html = text(client.get(f"/statements/{statement('premiere').pk}/"))
    assert "<del>14 June, year not stated: the article has no date</del>" in html
    assert '<ins class="value value-premiere">14 June 2019</ins>' in html


def test_evidence_of_a_superseded_version_is_said_to_count_no_more(client):
    report("Lights On", episodes(13), cast("Ida Brandt"), url="https://screen.example/lights")
    old = statement("episodes")
    report("Lights On, Corrected", cast("Ida Brandt"), url="https://screen.example/lights")
    assert "counts no more" in text(client.get(f"/statements/{old.pk}/"))


def test_a_decision_is_undone_from_the_history_and_one_is_back_there(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")])
    page = f"/statements/{statement('cast').pk}/"
    client.force_login(editor)
    response = client.post(f"/decisions/{decision.pk}/undo/", {"next": page})
    assert response.url == page
    assert value("cast").says == "Ida Brandt"
    assert "ada undid decision 1" in text(client.get(page))


def test_one_is_never_sent_to_another_site(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")])
    client.force_login(editor)
    response = client.post(f"/decisions/{decision.pk}/undo/", {"next": "https://elsewhere.example/"})
    assert response.url == f"/decisions/{decision.pk}/"


def test_what_rests_on_a_decision_is_listed_before_it_is_undone(client, editor):
    report("Lights On", episodes(13))
    correction = journal.correct(
        editor, statement("episodes"), journal.Claim(show(), "episodes", season=3, value="12")
    )
    resting = journal.accept(editor, [statement("episodes", "12")])
    client.force_login(editor)
    response = client.post(f"/decisions/{correction.pk}/undo/", follow=True)
    assert f'<a href="/decisions/{resting.pk}/">#{resting.pk} ada accepted</a>' in text(response)
    assert Decision.objects.count() == 2
    client.post(f"/decisions/{correction.pk}/undo/", {"confirmed": 1, "reason": "thirteen after all"})
    assert value("episodes", season=3).says == "13"
    assert Decision.objects.last().reason == "thirteen after all"


def test_an_undo_can_itself_be_undone(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")])
    undo = journal.undo(editor, decision)
    client.force_login(editor)
    client.post(f"/decisions/{undo.pk}/undo/", {"confirmed": 1})
    assert value("cast") is None


def test_undoing_twice_is_refused_in_words(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")])
    journal.undo(editor, decision)
    client.force_login(editor)
    response = client.post(f"/decisions/{decision.pk}/undo/", {"confirmed": 1})
    assert response.status_code == 409
    assert "there is nothing to undo" in text(response)


def test_readers_see_decisions_and_undo_none(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")], reason="wrong name")
    html = text(client.get(f"/decisions/{decision.pk}/"))
    assert "ada rejected" in html
    assert "wrong name" in html
    assert 'method="post"' not in html
    assert client.post(f"/decisions/{decision.pk}/undo/", {"confirmed": 1}).status_code == 403
    assert Decision.objects.count() == 1
