"""Deciding on everything that a filter shows: a preview, one decision, and one undo."""

import pytest

from shows import journal
from shows.models import Change, Decision, Statement
from shows.projection.digest import digest, digest_of_standing
from shows.verify import problems
from tests.newsroom import cast, episodes, premiere, published, report, statement, status
from tests.pages import text

pytestmark = pytest.mark.django_db

UNSURE = "?max_confidence=0.6"


@pytest.fixture
def unsure(db):
    report(
        "Lights On",
        cast("Ida Brandt", confidence=0.5),
        cast("Jon Vale", "Captain Reed", confidence=0.55),
        episodes(13, confidence=0.95),
    )


def confirm(client, address: str, reason=""):
    """Open the preview and confirm it."""
    shown = client.get(address).context["run"]
    return client.post(address, {"ticket": shown.ticket, "reason": reason})


def test_the_list_applies_its_filters(client, unsure):
    html = text(client.get(f"/statements/{UNSURE}&property=cast"))
    assert "Ida Brandt" in html
    assert "Jon Vale as Captain Reed" in html
    assert "13 episodes" not in html


def test_a_list_filtered_by_rule_and_outlet(client, unsure):
    report("Elsewhere", status("renewed"), outlet="Evening Signal")
    assert [s.prop for s in client.get("/statements/?rule=status+rule").context["page"]] == ["status"]
    assert [s.prop for s in client.get("/statements/?outlet=evening+signal").context["page"]] == ["status"]


def test_a_list_of_undecided_statements(client, unsure, editor):
    journal.accept(editor, [statement("episodes")])
    assert {s.prop for s in client.get("/statements/?decided=false").context["page"]} == {"cast"}
    assert {s.prop for s in client.get("/statements/?decided=true").context["page"]} == {"episodes"}


def test_the_dry_run_shows_sentence_before_and_after(cleo, unsure):
    html = text(cleo.get(f"/statements/accept/{UNSURE}"))
    assert "Accept 2 statements?" in html
    assert "Harbor Lights stars Ida Brandt." in html
    assert (
        '<span class="value-unknown">not published</span> <span aria-hidden="true">→</span> '
        '<ins class="value value-cast">Ida Brandt</ins>'
    ) in html
    assert "Proposed → published" not in html


def test_the_dry_run_shows_what_rejecting_takes_away(cleo, unsure):
    html = text(cleo.get("/statements/reject/?property=episodes"))
    assert "<del>13 episodes</del>" in html
    assert "→ rejected" in html


def test_a_dry_run_keeps_nothing(cleo, unsure):
    before, changes = digest(), Change.objects.count()
    cleo.get(f"/statements/accept/{UNSURE}")
    assert digest() == before
    assert (Decision.objects.count(), Change.objects.count()) == (0, changes)


def test_a_batch_is_one_decision(cleo, unsure):
    response = confirm(cleo, f"/statements/accept/{UNSURE}", "read them all")
    decision = Decision.objects.get()
    assert response.url == f"/decisions/{decision.pk}/"
    assert (decision.verb, decision.reason, decision.targets.count()) == ("accept", "read them all", 2)
    assert published() == {"cast Ida Brandt", "cast Jon Vale as Captain Reed", "episodes 3 13"}


def test_one_undo_takes_a_batch_back(cleo, unsure):
    before = digest_of_standing()
    confirm(cleo, f"/statements/accept/{UNSURE}")
    cleo.post("/decisions/1/undo/")
    assert digest_of_standing() == before
    assert Decision.objects.count() == 2


def test_statements_already_decided_that_way_are_left_out(cleo, unsure, editor):
    journal.accept(editor, [statement("cast", "Ida Brandt")])
    html = text(cleo.get(f"/statements/accept/{UNSURE}"))
    assert "Accept 1 statement?" in html
    journal.accept(editor, [statement("cast", "Jon Vale as Captain Reed")])
    assert "There is nothing to accept here" in text(cleo.get(f"/statements/accept/{UNSURE}"))


def test_a_batch_overtaken_by_somebody_is_refused_with_what_changed(cleo, unsure, editor):
    address = f"/statements/accept/{UNSURE}"
    shown = cleo.get(address).context["run"]
    journal.reject(editor, [statement("cast", "Ida Brandt")], reason="another Ida")
    response = cleo.post(address, {"ticket": shown.ticket})
    assert response.status_code == 409
    assert 'Ida Brandt is in Harbor Lights</a>: <a href="/decisions/1/">#1 ada rejected</a>' in text(response)
    assert Decision.objects.count() == 1
    left = response.context["run"]
    assert [row.statement.says for row in left.rows] == ["Jon Vale as Captain Reed"]
    cleo.post(address, {"ticket": left.ticket})
    assert published() == {"cast Jon Vale as Captain Reed", "episodes 3 13"}


def test_a_batch_whose_effects_have_changed_is_refused(cleo, unsure):
    report("Count", episodes(10, season=4, confidence=0.5))
    address = "/statements/accept/?state=proposed&property=episodes"
    shown = cleo.get(address).context["run"]
    report("Recount", episodes(8, season=4, confidence=0.95), outlet="Evening Signal")
    response = cleo.post(address, {"ticket": shown.ticket})
    assert response.status_code == 409
    assert "changed since you looked" in text(response)
    assert Decision.objects.count() == 0


def test_more_evidence_for_the_same_statement_makes_nothing_stale(cleo, unsure):
    address = f"/statements/accept/{UNSURE}&property=cast"
    shown = cleo.get(address).context["run"]
    report("Elsewhere", status("renewed", show="Tidewater"), outlet="Evening Signal")
    assert cleo.post(address, {"ticket": shown.ticket}).status_code == 302


def test_a_damaged_list_is_refused(cleo, unsure):
    response = cleo.post(f"/statements/accept/{UNSURE}", {"ticket": "made up"})
    assert response.status_code == 409
    assert "the list that was confirmed is damaged" in text(response)
    assert Decision.objects.count() == 0


def test_an_empty_list_that_is_confirmed_is_refused(cleo, unsure):
    response = confirm(cleo, "/statements/accept/?rule=nothing")
    assert response.status_code == 409
    assert "<h1>Nothing to accept</h1>" in text(response)
    assert Decision.objects.count() == 0


def test_a_list_shown_for_accepting_rejects_nothing(cleo, unsure):
    shown = cleo.get(f"/statements/accept/{UNSURE}").context["run"]
    response = cleo.post(f"/statements/reject/{UNSURE}", {"ticket": shown.ticket, "reason": "no"})
    assert response.status_code == 409
    assert Decision.objects.count() == 0


def test_rejecting_asks_for_a_reason(cleo, unsure):
    assert confirm(cleo, f"/statements/reject/{UNSURE}").status_code == 422
    assert Decision.objects.count() == 0
    assert confirm(cleo, f"/statements/reject/{UNSURE}", "a spoof").status_code == 302


@pytest.mark.parametrize("misspelt", ["?max_confidense=0.6", "?max_confidence=little"])
def test_a_misspelt_filter_decides_on_nothing(cleo, unsure, misspelt):
    assert cleo.get(f"/statements/accept/{misspelt}").url == f"/statements/{misspelt}"
    assert cleo.post(f"/statements/accept/{misspelt}").url == f"/statements/{misspelt}"


def test_a_batch_is_bounded_and_says_so(cleo, unsure, monkeypatch):
    monkeypatch.setattr("shows.bulk.MOST", 1)
    response = cleo.get(f"/statements/accept/{UNSURE}")
    assert len(response.context["run"].rows) == 1
    assert "these are 1 of 2" in text(response)


def test_conflicts_settled_by_a_merge_are_shown(cleo, unsure):
    report("One", cast("Mara Quill", "Ines"))
    report("Two", cast("Otto Berg", "Ines"), outlet="Evening Signal")
    html = text(cleo.get("/statements/reject/?q=otto"))
    assert "Reject 1 statement?" in html
    assert '<ins class="value value-cast">Mara Quill as Ines</ins>' in html


def test_sides_of_a_contradiction_are_named_and_left_out(cleo, unsure):
    report("Count", episodes(10, season=4, confidence=0.5))
    report("Recount", episodes(8, season=4, confidence=0.55), outlet="Evening Signal")
    address = f"/statements/accept/{UNSURE}"
    response = cleo.get(address)
    assert "Accept 2 statements?" in text(response)
    (sides,) = response.context["run"].contradictory
    assert {side.says for side in sides} == {"8", "10"}
    html = text(response).partition("Left out because they contradict each other")[2]
    assert "Harbor Lights season 4 has 10 episodes." in html
    assert "Harbor Lights season 4 has 8 episodes." in html
    confirm(cleo, address)
    assert published() == {"cast Ida Brandt", "cast Jon Vale as Captain Reed", "episodes 3 13"}


def test_if_all_statements_contradict_each_other_there_is_nothing_to_confirm(cleo):
    report("Count", episodes(10))
    report("Recount", episodes(8), outlet="Evening Signal")
    response = cleo.get("/statements/accept/?state=disputed")
    assert response.context["run"].rows == []
    assert 'name="ticket"' not in text(response)
    assert "There is nothing to accept here" not in text(response)


def test_editors_do_not_decide_in_bulk(client, unsure, editor):
    client.force_login(editor)
    assert "Accept these" not in text(client.get(f"/statements/{UNSURE}"))
    assert client.get(f"/statements/accept/{UNSURE}").status_code == 403
    assert client.post(f"/statements/accept/{UNSURE}").status_code == 403


def test_queries_of_a_dry_run_do_not_grow_with_the_batch(cleo, django_assert_max_num_queries):
    def room(show: str, people: int):
        facts = [cast(f"Player {n}", show=show, confidence=0.5) for n in range(people)]
        report(f"About {show}", *facts, premiere("June 7, 2019", "2019-06-07", show=show, confidence=0.5))

    room("Harbor Lights", 2)
    with django_assert_max_num_queries(50) as few:
        cleo.get(f"/statements/accept/{UNSURE}")
    for n in range(5):
        room(f"Show {n}", 3)
    with django_assert_max_num_queries(len(few.captured_queries)):
        run = cleo.get(f"/statements/accept/{UNSURE}").context["run"]
    assert len(run.rows) == Statement.objects.filter(state="proposed").exclude(prop="name").count() > 20


@pytest.mark.soak
def test_a_batch_of_a_thousand_is_undone_by_one_act(cleo, curator):
    for n in range(50):
        facts = [cast(f"Player {n} {m}", show=f"Show {n}", confidence=0.5) for m in range(20)]
        report(f"About show {n}", *facts)
    before = digest_of_standing()
    confirm(cleo, f"/statements/accept/{UNSURE}")
    decision = Decision.objects.get()
    assert decision.targets.count() == 1000
    journal.undo(curator, decision)
    assert digest_of_standing() == before
    assert list(problems()) == []
