"""The journal in the admin: filtered by verb, user and force; undone; and the auto-accept confidence."""

import pytest

from shows import journal
from shows.models import Decision
from tests.admin.desk import fill, listed, listing, page, said
from tests.newsroom import cast, episodes, published, quote, report, show, statement

pytestmark = pytest.mark.django_db

THRESHOLD = "/admin/shows/decision/threshold/"


def undo(number: int) -> str:
    return f"/admin/shows/decision/{number}/undo/"


@pytest.fixture
def two(admin_user):
    """An added credit, and somebody else's acceptance, which depends on it."""
    report("News", cast("Mara Quill", confidence=0.4))
    journal.add(admin_user, journal.Claim(show(), "cast", object="Nils Aronsen"), reason="I saw him")
    journal.accept(admin_user, [statement("cast", "Nils Aronsen")])


def test_decisions_are_found_by_verb_user_and_force(as_editor, admin_user, two):
    journal.undo(admin_user, Decision.objects.get(pk=2))
    assert listed(as_editor, "decision", "?verb__exact=add") == ["#1 admin added"]
    assert listed(as_editor, "decision", "?in_force__exact=0") == ["#2 admin accepted"]
    assert len(listed(as_editor, "decision", f"?user__id__exact={admin_user.pk}")) == 3
    assert listed(as_editor, "decision", "?q=saw") == ["#1 admin added"]


def test_the_page_of_a_decision_shows_its_targets_and_what_rests_on_it(as_editor, two):
    html = as_editor.get(page("decision", Decision.objects.get(pk=1))).text
    assert "Harbor Lights · cast · Nils Aronsen" in html
    assert "#2 admin accepted" in html
    assert f'href="{undo(1)}"' in html


def test_undoing_lists_dependent_decisions_and_asks_first(as_editor, two):
    asking = as_editor.get(undo(1))
    assert "#2 admin accepted" in asking.text
    assert Decision.objects.count() == 2
    response = as_editor.post(undo(1), fill(asking, reason="It was his brother"))
    assert "#3 editor undid" in said(response)
    assert Decision.objects.get(pk=3).reason == "It was his brother"
    assert published() == set()
    assert not Decision.objects.get(pk=2).in_force


def test_undoing_an_undone_decision_is_refused(as_editor, admin_user, two):
    asking = as_editor.get(undo(1))
    journal.undo(admin_user, Decision.objects.get(pk=1))
    response = as_editor.post(undo(1), fill(asking))
    assert response.status_code == 409
    assert "there is nothing to undo" in response.text


def test_a_changed_quote_is_named_by_its_first_words(as_curator, admin_user):
    report("News", quote("We built the pier twice."), cast("Mara Quill"))
    spoken = statement("speaker")
    made = journal.reject(admin_user, [spoken])
    assert "“We built the pier twice.” speaker: Mara Quill →" in as_curator.get(page("decision", made)).text


def test_the_threshold_is_changed_by_a_decision(as_curator, two):
    asking = as_curator.get(THRESHOLD)
    assert 'value="0.9"' in asking.text
    response = as_curator.post(THRESHOLD, fill(asking, value="0.3", reason="A quiet week"))
    decision = Decision.objects.get(verb="set")
    assert (decision.payload, decision.reason) == ({"value": 0.3}, "A quiet week")
    assert "#3 curator changed a setting" in said(response)
    assert "cast Mara Quill" in published()
    assert 'value="0.3"' in as_curator.get(THRESHOLD).text


def test_the_threshold_says_how_much_would_stand(as_curator):
    report(
        "News",
        cast("Ida Brandt", confidence=0.92),
        cast("June Okafor", confidence=0.71),
        episodes(9, confidence=0.5),
    )
    steps = dict(as_curator.get(THRESHOLD).context["steps"])
    assert (steps[0.5], steps[0.6], steps[0.7], steps[0.8], steps[0.95]) == (3, 2, 2, 1, 0)


@pytest.mark.parametrize("typed", ["1.5", "-1", "much", ""])
def test_a_threshold_lies_between_0_and_1(as_curator, two, typed):
    response = as_curator.post(THRESHOLD, fill(as_curator.get(THRESHOLD), value=typed))
    assert response.context["form"].errors["value"]
    assert Decision.objects.count() == 2


def test_a_threshold_form_that_saw_a_future_decision_is_refused(as_curator, two):
    refused = as_curator.post(THRESHOLD, {"value": "0.4", "seen": "9" * 30})
    assert refused.status_code == 409
    assert "reload the page" in refused.text
    assert Decision.objects.count() == 2


def test_a_late_threshold_is_refused(as_curator, admin_user, two):
    asking = as_curator.get(THRESHOLD)
    journal.set_threshold(admin_user, 0.95)
    response = as_curator.post(THRESHOLD, fill(asking, value="0.3"))
    assert response.status_code == 409
    assert "#3 admin changed a setting" in response.text
    assert 'value="0.3"' in response.text
    as_curator.post(THRESHOLD, fill(response))
    assert Decision.objects.get(pk=4).payload == {"value": 0.3}


@pytest.mark.parametrize(
    ("address", "answers"),
    [
        (undo(1), {"anonymous": 302, "reader": 302, "editor": 200, "curator": 200}),
        (THRESHOLD, {"anonymous": 302, "reader": 302, "editor": 403, "curator": 200}),
    ],
)
def test_roles_and_their_rights(enter, two, address, answers):
    assert {role: enter(role).get(address).status_code for role in answers} == answers


def test_what_a_curator_decided_is_not_for_editors_to_undo(as_editor, admin_user, two):
    journal.set_threshold(admin_user, 0.95)
    response = as_editor.post(undo(3), {"reason": "no"})
    assert response.status_code == 409
    assert "it needs the right “shows.curate”" in response.text


def test_the_threshold_is_offered_to_curators(as_curator, enter, two):
    assert THRESHOLD in as_curator.get(listing("decision")).text
    assert THRESHOLD not in enter("editor").get(listing("decision")).text
