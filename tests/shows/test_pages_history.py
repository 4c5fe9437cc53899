"""The history of a statement and of decisions, and undoing from there."""

import datetime

import pytest

from shows import journal
from shows.models import Decision, Entity, Mention, Statement
from tests.newsroom import cast, episodes, premiere, quote, report, show, statement, status, value
from tests.pages import text

pytestmark = pytest.mark.django_db


def test_a_statement_shows_who_decided_what_why_and_from_which_sentence(client, editor):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    journal.accept(editor, [statement("cast")], reason="seen on screen")
    html = text(client.get(f"/statements/{statement('cast').pk}/"))
    assert "ada accepted" in html
    assert "seen on screen" in html
    assert "<blockquote> <p>Harbor Lights stars Ida Brandt.</p> </blockquote>" in html
    assert ">Lights On</a>" in html


def test_a_statement_shows_what_was_published_before(client, editor):
    source = report("Lights On", premiere("June 14th", "XXXX-06-14", direction="future"))
    journal.set_date(editor, source, datetime.date(2019, 5, 28))
    html = text(client.get(f"/statements/{statement('premiere').pk}/"))
    assert "<del>14 June, year not stated: the article has no date</del>" in html
    assert '<ins class="value value-premiere">14 June 2019</ins>' in html


def test_an_event_that_gets_a_date_is_reported_with_it(client, editor):
    source = report("Lights Out", status("cancelled"))
    journal.set_date(editor, source, datetime.date(2019, 5, 28))
    html = text(client.get("/changes/"))
    assert "<del>cancelled, no date</del>" in html
    assert '<ins class="value value-status">cancelled, 28 May 2019</ins>' in html


def test_another_source_is_reported_without_striking_the_value(client):
    report("Lights On", cast("Ida Brandt"))
    report("Bright Lights", cast("Ida Brandt"), episodes(13), url="https://other.example/lights")
    html = text(client.get(f"/statements/{statement('cast').pk}/"))
    assert '<span class="tag">2 sources</span>' in html
    assert "<del>" not in html


def test_evidence_of_a_superseded_version_is_said_to_count_no_more(client):
    report("Lights On", episodes(13), cast("Ida Brandt"), url="https://screen.example/lights")
    old = statement("episodes")
    report("Lights On, Corrected", cast("Ida Brandt"), url="https://screen.example/lights")
    assert "no longer counts" in text(client.get(f"/statements/{old.pk}/"))


def test_a_decision_undone_from_the_history_returns_there(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")])
    page = f"/statements/{statement('cast').pk}/"
    client.force_login(editor)
    response = client.post(f"/decisions/{decision.pk}/undo/", {"next": page})
    assert response.url == page
    assert value("cast").says == "Ida Brandt"
    assert "ada undid decision 1" in text(client.get(page))


def test_redirects_never_leave_the_site(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")])
    client.force_login(editor)
    response = client.post(f"/decisions/{decision.pk}/undo/", {"next": "https://elsewhere.example/"})
    assert response.url == f"/decisions/{decision.pk}/"


def test_dependent_decisions_are_listed_before_an_undo(client, editor):
    report("Lights On", episodes(13))
    correction = journal.correct(
        editor, statement("episodes"), journal.Claim(show(), "episodes", season=3, value="12")
    )
    resting = journal.accept(editor, [statement("episodes", "12")])
    client.force_login(editor)
    response = client.post(f"/decisions/{correction.pk}/undo/", follow=True)
    assert f'<a href="/decisions/{resting.pk}/">#{resting.pk} ada accepted</a>' in text(response)
    assert Decision.objects.count() == 2
    client.post(
        f"/decisions/{correction.pk}/undo/", {"dependant": resting.pk, "reason": "thirteen after all"}
    )
    assert value("episodes", season=3).says == "13"
    assert Decision.objects.last().reason == "thirteen after all"


def test_nobody_undoes_more_than_they_were_shown(client, editor, curator):
    report("Lights On", episodes(13))
    made = journal.add(curator, journal.Claim(show(), "cast", object="Ida Brandt"))
    client.force_login(editor)
    assert "No other decision rests on it." in text(client.get(f"/decisions/{made.pk}/"))
    later = journal.accept(curator, [statement("cast")])
    response = client.post(f"/decisions/{made.pk}/undo/", {"reason": "no such player"})
    assert response.status_code == 409
    assert f"More rests on it than was shown: {later}" in text(response)
    assert 'value="no such player"' in text(response)
    assert list(Decision.objects.in_force()) == [made, later]
    client.post(f"/decisions/{made.pk}/undo/", {"dependant": later.pk})
    assert list(Decision.objects.in_force().values_list("verb", flat=True)) == ["undo"]


def test_an_undo_can_itself_be_undone(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")])
    undo = journal.undo(editor, decision)
    client.force_login(editor)
    client.post(f"/decisions/{undo.pk}/undo/")
    assert value("cast") is None


def test_an_undone_decision_links_to_what_undid_it(client, editor):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    undo = journal.undo(editor, journal.accept(editor, [statement("cast")]))
    html = text(client.get(f"/decisions/{undo.undoes_id}/"))
    assert f'undone by <a href="/decisions/{undo.pk}/">' in html


def test_undoing_twice_is_refused_in_words(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")])
    journal.undo(editor, decision)
    client.force_login(editor)
    response = client.post(f"/decisions/{decision.pk}/undo/")
    assert response.status_code == 409
    assert "<p>Decision 1 is not in force any more: there is nothing to undo.</p>" in text(response)


def test_readers_see_decisions_and_undo_none(client, editor):
    report("Lights On", cast("Ida Brandt"))
    decision = journal.reject(editor, [statement("cast")], reason="wrong name")
    html = text(client.get(f"/decisions/{decision.pk}/"))
    assert "ada rejected" in html
    assert "wrong name" in html
    assert 'method="post"' not in html
    assert client.post(f"/decisions/{decision.pk}/undo/").status_code == 403
    assert Decision.objects.count() == 1


def test_a_value_of_merged_shows_has_one_history(client, curator):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    report("Harbour Lights On", cast("Ida Brandt", show="Harbour Lights", confidence=0.5), outlet="Other")
    journal.accept(
        curator, [Statement.objects.get(prop="cast", subject__label="Harbour Lights")], reason="on screen"
    )
    journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"), reason="one show")
    kept = Statement.objects.get(prop="cast", subject__label="Harbor Lights")
    html = text(client.get(f"/statements/{kept.pk}/"))
    assert "on screen" in html
    assert "Harbour Lights stars Ida Brandt." in html
    assert "cleo merged" in html
    assert "one show" in html


def test_a_link_appears_in_the_history_of_both_entities(client, editor):
    report("Lights On", cast("Ida Brandt"))
    report("Ida Says", cast("Brandt"), outlet="Other")
    brandt = Mention.objects.get(text="Brandt")
    journal.link(editor, [brandt], statement("cast", "Ida Brandt").object, reason="her surname")
    full, bare = statement("cast", "Ida Brandt"), statement("cast", "Brandt")
    here = text(client.get(f"/statements/{full.pk}/"))
    assert "Harbor Lights stars Brandt." in here
    assert "her surname" in here
    there = text(client.get(f"/statements/{bare.pk}/"))
    assert f'counts for <a href="/statements/{full.pk}/">' in there
    assert "no longer counts" in there


def test_a_corrected_value_shows_what_it_was_before(client, editor):
    report("Lights On", cast("Ida Brant"))
    claim = journal.Claim(show(), "cast", object="Ida Brandt")
    journal.correct(editor, statement("cast"), claim, reason="misspelt")
    html = text(client.get(f"/statements/{statement('cast', 'Ida Brandt').pk}/"))
    assert "ada corrected it on" in html
    assert "“misspelt”" in html
    assert "<del>Ida Brant</del>" in html


def test_a_value_s_history_leaves_out_other_people(client, editor):
    report("Lights On", cast("Ida Brandt"), cast("Jon Vale"))
    html = text(client.get(f"/statements/{statement('cast', 'Ida Brandt').pk}/"))
    assert '<ins class="value value-cast">Ida Brandt</ins>' in html
    assert "Jon Vale" not in html


def test_a_date_shows_who_dated_its_article(client, editor):
    source = report("Lights On", premiere("June 14th", "XXXX-06-14", direction="future"), cast("Ida Brandt"))
    journal.set_date(editor, source, datetime.date(2019, 5, 28), reason="from the printed page")
    assert "from the printed page" in text(client.get(f"/statements/{statement('premiere').pk}/"))
    assert "from the printed page" not in text(client.get(f"/statements/{statement('cast').pk}/"))


def test_a_decision_that_nobody_knows_a_date_says_so(client, editor):
    source = report("Lights On", quote("“We sail at dawn.”"))
    of_article = journal.set_date(editor, source, None)
    of_quote = journal.set_date(editor, Entity.objects.get(kind="quote"), None)
    client.force_login(editor)
    html = text(client.get(f"/decisions/{of_article.pk}/"))
    assert "Lights On</a>: not known" in html
    assert "was said on a day that nobody knows" in text(client.get(f"/decisions/{of_quote.pk}/"))


@pytest.mark.parametrize("page", ["show", "person"])
def test_the_history_of_a_published_value_is_one_click_away_for_editors(client, editor, page):
    report("Lights On", cast("Ida Brandt"))
    made = statement("cast")
    thing = made.subject if page == "show" else made.object
    client.force_login(editor)
    html = text(client.get(thing_address(page, thing)))
    assert f'<a class="mark mark-history" href="/statements/{made.pk}/"' in html


def thing_address(page: str, entity) -> str:
    return getattr(entity, page).get_absolute_url()


def test_rejected_values_link_to_their_statements(client, editor):
    report("Lights On", episodes(13), cast("Ida Brandt"))
    journal.reject(editor, [statement("episodes")])
    html = text(client.get(show().show.get_absolute_url()))
    listed = f"/statements/?show={show().pk}&amp;property=episodes&amp;season=3"
    assert f'href="{listed}">rejected</a>' in html
    assert client.get(listed.replace("&amp;", "&")).context["page"].object_list[0].says == "13"


def test_a_merge_names_both_entities_and_only_curators_undo_it(client, curator, editor):
    report("Lights On", cast("Ida Brandt"), cast("Ida Brandt", show="Harbour Lights"))
    merge = journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    client.force_login(editor)
    html = text(client.get(f"/decisions/{merge.pk}/"))
    assert "Harbour Lights" in html
    assert "Undo decision" not in html
    client.force_login(curator)
    assert f"Undo decision {merge.pk}" in text(client.get(f"/decisions/{merge.pk}/"))


def test_editors_cannot_merge_again_by_undoing_an_undo(client, curator, editor):
    report("Lights On", cast("Ida Brandt"), cast("Ida Brandt", show="Harbour Lights"))
    undone = journal.undo(curator, journal.merge(curator, show("Harbour Lights"), show("Harbor Lights")))
    with pytest.raises(journal.Refused, match="needs the right"):
        journal.undo(editor, undone)


def test_the_statements_of_a_large_batch_come_in_pages(client, curator):
    report("Lights On", *(cast(f"Player {n}") for n in range(55)))
    journal.reject(curator, list(Statement.objects.filter(prop="cast")))
    assert len(client.get("/decisions/1/?page=2").context["page"]) == 5
