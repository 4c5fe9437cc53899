"""Deciding on the page of a statement, and on a conflict."""

import pytest

from shows import journal
from shows.models import Conflict, Decision, Statement
from tests.newsroom import airs_on, cast, episodes, published, report, statement, value
from tests.pages import text

pytestmark = pytest.mark.django_db


def two_counts() -> tuple[Statement, Statement]:
    report("Lights On", episodes(13))
    report("Lights Out", episodes(10), outlet="Wire Nine")
    return statement("episodes", "13"), statement("episodes", "10")


def settle(client, sides, *holds, reason="asked the network", seen=0, **more):
    said = {
        "seen": [f"{side.pk}:{seen}" for side in sides],
        "holds": [getattr(one, "pk", one) for one in holds],
        "reason": reason,
    }
    return client.post("/conflicts/settle/", said | more)


def test_an_editor_accepts_a_statement_on_its_page(ada):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    page = f"/statements/{statement('cast').pk}/"
    assert "Accept</button>" in text(ada.get(page))
    html = text(ada.post(f"{page}accept/", {"seen": 0}, follow=True))
    assert 'Accepted: Ida Brandt is in Harbor Lights. <a href="/decisions/1/">Decision 1</a>' in html
    assert "Accept</button>" not in html
    assert published() == {"cast Ida Brandt"}


def test_an_editor_rejects_a_statement_on_its_page_for_a_reason(ada):
    report("Lights On", cast("Ida Brandt"))
    page = f"/statements/{statement('cast').pk}/"
    refused = ada.post(f"{page}reject/", {"seen": 0})
    assert refused.status_code == 422
    assert "Say why it is wrong." in text(refused)
    assert not Decision.objects.exists()
    ada.post(f"{page}reject/", {"seen": 0, "reason": "her sister"})
    assert (published(), Decision.objects.get().reason) == (set(), "her sister")


def test_the_page_of_a_statement_leads_to_correcting_it(ada):
    source, said = report("Lights On", cast("Ida Brandt")), statement("cast")
    correcting = f'<a href="/articles/of-source/{source.pk}/?correct={said.pk}">open its article</a>'
    assert correcting in text(ada.get(f"/statements/{said.pk}/"))


def test_an_editor_who_missed_a_decision_is_shown_it_and_keeps_the_input(ada, curator):
    report("Lights On", cast("Ida Brandt"))
    page = f"/statements/{statement('cast').pk}/"
    journal.reject(curator, [statement("cast")], reason="her sister")
    stale = ada.post(f"{page}accept/", {"seen": 0, "reason": "on the poster"})
    assert stale.status_code == 409
    html = text(stale)
    assert "Not done: cleo rejected it in the meantime." in html
    assert 'value="on the poster"' in html
    assert 'name="seen" value="1"' in html


def test_a_decision_leads_back_to_its_page_but_to_no_other_site(ada):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    page = f"/statements/{statement('cast').pk}/"
    made = ada.post(f"{page}accept/", {"seen": 0, "next": "/statements/?state=proposed"})
    assert made.url == "/statements/?state=proposed"
    assert ada.post(f"{page}reject/", {"seen": 1, "reason": "no", "next": "//evil.example/"}).url == page


def test_a_usual_reason_is_kept_with_the_note_of_the_editor(ada):
    report("Lights On", cast("Ida Brandt"))
    page = f"/statements/{statement('cast').pk}/"
    assert ada.post(f"{page}reject/", {"seen": 0, "why": "bad mood"}).status_code == 422
    ada.post(f"{page}reject/", {"seen": 0, "why": "wrong person", "reason": "her sister"})
    assert Decision.objects.get().reason == "wrong person: her sister"


def test_a_page_can_ask_for_the_buttons_of_a_statement(ada, curator):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    journal.accept(curator, [statement("cast")])
    address = f"/statements/{statement('cast').pk}/"
    asking = {"HX-Request": "true", "HX-Current-URL": "http://testserver/premieres/?since=2019-01-01"}
    html = text(ada.get(f"{address}decide/", headers=asking))
    assert "Accept</button>" not in html
    assert "cleo accepted" in html
    assert 'name="seen" value="1"' in html
    assert 'name="next" value="/premieres/?since=2019-01-01"' in html
    assert ada.get(f"{address}decide/").url == address


def test_a_list_shows_editors_the_sentences_and_buttons_to_decide(ada, client, django_assert_max_num_queries):
    report("Lights On", cast("Ida Brandt", confidence=0.5))
    with django_assert_max_num_queries(12) as few:
        html = text(ada.get("/statements/"))
    assert "<p>Harbor Lights stars Ida Brandt.</p>" in html
    assert "Accept</button>" in html
    report("Lights Out", *[cast(f"Ida Brandt {n}", confidence=0.5) for n in range(9)], outlet="Wire Nine")
    with django_assert_max_num_queries(len(few.captured_queries)):
        assert text(ada.get("/statements/")).count("Accept</button>") == 10
    client.logout()
    assert "Accept</button>" not in text(client.get("/statements/"))


def test_readers_are_offered_no_decision(client):
    sides = two_counts()
    assert "Decide" not in text(client.get(f"/statements/{sides[0].pk}/"))
    assert "This holds" not in text(client.get("/conflicts/"))


def test_an_editor_settles_a_conflict_in_one_decision(ada):
    thirteen, ten = two_counts()
    assert text(ada.get("/conflicts/")).count("This holds") == 2
    html = text(settle(ada, [thirteen, ten], ten).client.get("/conflicts/"))
    assert "Settled." in html
    assert (value("episodes", season=3).says, value("episodes", season=3).verified) == ("10", True)
    assert statement("episodes", "13").state == "rejected"
    assert not Conflict.objects.exists()
    assert Decision.objects.get().reason == "asked the network"


def test_one_undo_opens_a_settled_conflict_again(ada, editor):
    thirteen, ten = two_counts()
    settle(ada, [thirteen, ten], ten)
    journal.undo(editor, Decision.objects.get())
    assert value("episodes", season=3).unknown == "disputed"
    assert set(Conflict.objects.get().statements.all()) == {thirteen, ten}


def test_the_show_page_settles_its_conflict_and_stays(ada):
    thirteen, ten = two_counts()
    page = value("episodes", season=3).subject.show.get_absolute_url()
    assert f'name="next" value="{page}"' in text(ada.get(page))
    assert settle(ada, [thirteen, ten], ten, next=page).headers["Location"] == page


def test_neither_of_two_sides_may_hold(ada):
    settle(ada, two_counts(), "none")
    assert value("episodes", season=3).unknown == "rejected"


def test_two_networks_of_one_text_hold_together_against_a_third(ada):
    report("One", airs_on("Norrland TV"), airs_on("Kanal Nord"))
    report("Two", airs_on("Tredje"), outlet="Wire Nine")
    sides = [statement("network", name) for name in ("Norrland TV", "Kanal Nord", "Tredje")]
    assert 'type="checkbox"' in text(ada.get("/conflicts/"))
    settle(ada, sides, *sides[:2])
    assert published() == {"network Norrland TV", "network Kanal Nord"}
    assert not Conflict.objects.exists()


def test_a_contradiction_is_refused_and_the_reason_kept(ada):
    report("One", airs_on("Norrland TV"))
    report("Two", airs_on("Kanal Nord"), outlet="Wire Nine")
    report("Three", airs_on("Tredje"), outlet="Evening Signal")
    sides = [statement("network", name) for name in ("Norrland TV", "Kanal Nord", "Tredje")]
    refused = settle(ada, sides, *sides[:2])
    assert refused.status_code == 409
    html = text(refused)
    assert "some of them contradict each other (Harbor Lights, network)" in html
    assert 'value="asked the network"' in html
    assert html.count("checked") == 2
    assert not Decision.objects.exists()


def test_a_conflict_is_not_settled_without_a_choice_or_a_reason(ada):
    sides = two_counts()
    assert "Choose what holds" in text(settle(ada, sides))
    assert "Either some of them hold or none." in text(settle(ada, sides, sides[0], "none"))
    assert "Give a reason." in text(settle(ada, sides, sides[0], reason=" "))
    assert not Decision.objects.exists()


def test_a_conflict_that_somebody_settled_in_the_meantime_is_left_as_it_is(ada, curator):
    thirteen, ten = two_counts()
    journal.settle(curator, [thirteen, ten], [ten], reason="a press release")
    html = text(settle(ada, [thirteen, ten], thirteen).client.get("/conflicts/"))
    assert "Not done: cleo corrected it in the meantime." in html
    assert value("episodes", season=3).says == "10"


def test_a_form_that_names_no_sides_settles_nothing(ada):
    two_counts()
    assert settle(ada, [], "none").status_code == 302
    for side in ("x", "9" * 5000):
        said = {"seen": f"{side}:0", "holds": side, "reason": "r"}
        assert ada.post("/conflicts/settle/", said).status_code == 302
    assert not Decision.objects.exists()


def test_statements_of_different_conflicts_are_not_settled_together(ada, editor):
    """Only curators decide on many statements at once."""
    sides = two_counts()
    report("Three", cast("Mara Quill"), cast("Ola Brandt"))
    credits = [statement("cast", name) for name in ("Mara Quill", "Ola Brandt")]
    for some in ([*sides, credits[0]], credits):
        settle(ada, some, "none")
        with pytest.raises(journal.Refused, match="not the sides of one conflict"):
            journal.settle(editor, some, [])
    assert not Decision.objects.exists()
