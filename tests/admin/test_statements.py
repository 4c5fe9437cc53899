"""Statements are accepted and rejected in their list: one decision for all selected rows."""

import pytest

from shows import journal
from shows.models import Decision, Statement
from shows.projection.digest import digest
from tests.admin.desk import act, fill, listed, listing, said
from tests.newsroom import cast, episodes, fact, published, report, statement

pytestmark = pytest.mark.django_db

REJECT = "/admin/shows/statement/reject/"


@pytest.fixture
def proposals():
    report("News", cast("Mara Quill", confidence=0.4), episodes(10, confidence=0.4))
    return [statement("cast"), statement("episodes")]


def test_an_editor_accepts_a_statement(as_editor, proposals):
    response = act(as_editor, "statement", "accept", proposals[:1])
    decision = Decision.objects.get()
    assert (decision.verb, decision.user.username) == ("accept", "editor")
    assert published() == {"cast Mara Quill"}
    assert "#1 editor accepted" in said(response)


def test_a_curator_accepts_several_as_one_decision_which_is_undone_as_one(as_curator, proposals):
    before = digest()
    act(as_curator, "statement", "accept", proposals)
    decision = Decision.objects.get()
    assert decision.targets.count() == 2
    assert published() == {"cast Mara Quill", "episodes 3 10"}
    undoing = f"/admin/shows/decision/{decision.pk}/undo/"
    as_curator.post(undoing, fill(as_curator.get(undoing)))
    assert published() == set()
    assert digest() != before  # the decisions remain
    assert Decision.objects.count() == 2


def test_an_acceptance_of_what_was_rejected_since_the_list_was_shown_is_refused(
    as_editor, admin_user, proposals
):
    shown = as_editor.get(listing("statement"))
    journal.reject(admin_user, proposals[:1], reason="no")
    response = act(as_editor, "statement", "accept", proposals[:1], shown)
    assert "admin rejected it in the meantime" in said(response)
    assert published() == set()
    act(as_editor, "statement", "accept", proposals[:1])
    assert published() == {"cast Mara Quill"}


def test_an_action_must_say_when_its_list_was_shown(as_editor, proposals):
    as_editor.post(listing("statement"), {"action": "accept", "_selected_action": [proposals[0].pk]})
    assert not Decision.objects.exists()


@pytest.mark.parametrize("action", ["accept", "reject"])
def test_several_are_too_many_for_an_editor(as_editor, proposals, action):
    response = act(as_editor, "statement", action, proposals)
    assert "it needs the right “shows.curate”. Choose one." in said(response)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("action", ["accept", "reject"])
def test_users_who_may_only_view_are_refused(enter, django_user_model, proposals, action):
    client = enter("editor", "olga")
    django_user_model.objects.get().groups.get().permissions.remove(
        *django_user_model.objects.get().groups.get().permissions.filter(codename="decide")
    )
    response = act(client, "statement", action, proposals[:1])
    assert "olga may not do this: it needs the right “shows.decide”" in said(response)
    assert client.post(REJECT, {"seen": f"{proposals[0].pk}:0", "reason": "no"}).status_code == 403
    assert not Decision.objects.exists()


def test_rejecting_asks_for_a_reason_beside_the_sentence(as_editor, proposals):
    asking = act(as_editor, "statement", "reject", proposals[:1])
    assert "Harbor Lights stars Mara Quill." in asking.text
    assert not Decision.objects.exists()
    again = as_editor.post(REJECT, fill(asking, reason=" "))
    assert again.context["form"].errors == {"reason": ["This field is required."]}
    response = as_editor.post(REJECT, fill(again, reason="She left"))
    decision = Decision.objects.get()
    assert (decision.verb, decision.reason) == ("reject", "She left")
    assert response.url == listing("statement")
    assert statement("cast").state == "rejected"


def test_a_curator_rejects_several_as_one(as_curator, proposals):
    asking = act(as_curator, "statement", "reject", proposals)
    as_curator.post(REJECT, fill(asking, reason="Another show"))
    assert Decision.objects.get().targets.count() == 2


def test_the_page_goes_back_to_the_list_as_it_was_filtered(as_editor, proposals):
    filtered = listing("statement") + "?prop=cast"
    chosen = {"action": "reject", "index": "0", "last_decision": "0", "_selected_action": [proposals[0].pk]}
    asking = as_editor.post(filtered, chosen)
    response = as_editor.post(asking.context["action"], fill(asking, reason="no"))
    assert response.url == filtered


def test_a_rejection_that_comes_late_is_refused_and_keeps_its_reason(as_editor, admin_user, proposals):
    asking = act(as_editor, "statement", "reject", proposals[:1])
    journal.accept(admin_user, proposals[:1], reason="I saw it")
    response = as_editor.post(REJECT, fill(asking, reason="She left"))
    assert response.status_code == 409
    assert "#1 admin accepted</a>, saying “I saw it”" in " ".join(response.text.split())
    assert published() == {"cast Mara Quill"}
    as_editor.post(REJECT, fill(response))
    assert Decision.objects.get(verb="reject").reason == "She left"


@pytest.mark.parametrize("damaged", ["", "x", "12", f"{10**30}:0"])
def test_a_damaged_form_decides_nothing(as_editor, proposals, damaged):
    assert as_editor.post(REJECT, {"seen": damaged, "reason": "no"}).url == listing("statement")
    assert not Decision.objects.exists()


def test_statements_are_found_by_state_and_by_who_decided(as_editor, admin_user, proposals):
    journal.reject(admin_user, proposals[:1], reason="no")
    cast_of, count = (str(each) for each in proposals)
    assert listed(as_editor, "statement", "?state__exact=proposed&prop=episodes") == [count]
    assert listed(as_editor, "statement", "?decided=yes") == [cast_of]
    assert count in listed(as_editor, "statement", "?decided=no")


def test_the_page_of_a_statement_shows_its_sentence(as_editor, proposals):
    assert Statement.objects.count() > 0
    assert (
        "Harbor Lights stars Mara Quill."
        in as_editor.get(f"/admin/shows/statement/{proposals[0].pk}/change/").text
    )


def test_the_page_of_a_statement_shows_its_surest_sentences_and_leads_to_all(as_editor):
    for number in range(22):
        surest = 0.5 + number / 100
        report(f"News {number}", cast("Mara Quill", confidence=surest), outlet=f"Outlet {number}")
    address = f"/admin/shows/statement/{statement('cast').pk}/change/"
    html = as_editor.get(address).text
    assert [number for number in range(22) if f">News {number}<" in html] == list(range(2, 22))
    everything = f"/admin/shows/evidence/?statement={statement('cast').pk}"
    assert f'<a href="{everything}">22</a>' in html
    assert len(as_editor.get(everything).context["cl"].result_list) == 22


def test_confidence_is_in_per_cent_and_a_role_in_words(as_editor):
    made = fact(
        "crew",
        "Mara Quill is an executive producer of Harbor Lights.",
        confidence=0.875,
        show="Harbor Lights",
        person="Mara Quill",
        role="executive_producer",
    )
    report("News", made)
    evidence = statement("crew").evidence.get()
    for address in (
        f"/admin/shows/statement/{statement('crew').pk}/change/",
        f"/admin/shows/evidence/{evidence.pk}/change/",
        listing("evidence"),
    ):
        html = as_editor.get(address).text
        assert "87%" in html
        assert "0.875" not in html
        assert "Harbor Lights · crew · executive producer · Mara Quill" in html
        assert "executive_producer" not in html
