"""What decisions teach: how often a rule was right, and where else it matched."""

import pytest

from shows import journal
from shows.models import Statement
from shows.rules import measured, same_pattern
from tests.newsroom import cast, episodes, report, show, statement, status
from tests.pages import text

pytestmark = pytest.mark.django_db


def names(*people: str, confidence=0.8) -> list:
    report("Cast list", *(cast(person, confidence=confidence) for person in people))
    return list(Statement.objects.filter(prop="cast").order_by("pk"))


def test_the_precision_of_a_rule_is_how_often_editors_accepted_it(editor):
    ida, jon, mara, otto = names("Ida Brandt", "Jon Vale", "Mara Quill", "Otto Berg")
    journal.accept(editor, [ida, jon, mara])
    journal.reject(editor, [otto])
    [rule] = measured()
    assert (rule.name, rule.prop, rule.accepted, rule.rejected) == ("cast rule", "cast", 3, 1)
    assert rule.precision == 0.75
    assert rule.confidence == pytest.approx(0.8)


def test_corrections_count_against_the_rule(editor):
    report("Lights On", episodes(13))
    journal.correct(editor, statement("episodes"), journal.Claim(show(), "episodes", season=3, value="12"))
    [rule] = measured()
    assert (rule.accepted, rule.rejected) == (0, 1)


def test_an_undone_decision_teaches_nothing(editor):
    report("Lights On", episodes(13))
    journal.undo(editor, journal.reject(editor, [statement("episodes")]))
    assert measured() == []


def test_several_articles_that_say_the_same_count_once(editor):
    report("Lights On", cast("Ida Brandt"))
    report("Lights On Again", cast("Ida Brandt"), outlet="Evening Signal")
    journal.accept(editor, [statement("cast")])
    [rule] = measured()
    assert rule.accepted == 1


def test_the_least_calibrated_rule_comes_first(editor):
    report("Lights On", episodes(13, confidence=0.9), status("renewed", confidence=0.9))
    journal.accept(editor, [statement("episodes")])
    journal.reject(editor, [statement("status")])
    assert [rule.name for rule in measured()] == ["status rule", "episodes rule"]


def test_a_single_decision_weighs_less_than_many(editor):
    report("Lights On", status("renewed", confidence=0.9))
    people = names(*(f"Player {n}" for n in range(20)), confidence=0.9)
    journal.reject(editor, [statement("status")])
    journal.accept(editor, people[:8])
    journal.reject(editor, people[8:])
    assert [rule.name for rule in measured()] == ["cast rule", "status rule"]


def test_the_page_says_whether_the_machine_is_too_sure(client, editor):
    journal.reject(editor, names(*(f"Player {n}" for n in range(10))))
    client.force_login(editor)
    html = text(client.get("/rules/"))
    assert '<a href="/statements/?rule=cast+rule&amp;property=cast&amp;decided=true">Cast rule</a>' in html
    assert '<td class="number" data-label="Precision">0%</td>' in html
    assert "<td>too sure</td>" in html


def test_the_page_does_not_judge_a_rule_on_few_decisions(client, editor):
    journal.reject(editor, names("Ida Brandt", "Jon Vale"))
    client.force_login(editor)
    html = text(client.get("/rules/"))
    assert "<td>too few decisions to say</td>" in html
    assert "too sure" not in html


def test_the_page_says_when_nothing_is_measured(client, editor):
    report("Lights On", episodes(8))
    client.force_login(editor)
    assert "no rule is measured yet" in text(client.get("/rules/"))


def test_readers_do_not_see_the_rules(client):
    assert client.get("/rules/").status_code == 403


def test_the_same_pattern_is_what_the_rule_found_and_nobody_decided(client, editor):
    ida, jon, _, _ = names("Ida Brandt", "Jon Vale", "Mara Quill", "Otto Berg")
    report("Lights On", episodes(13))
    journal.accept(editor, [ida, jon])
    pattern = same_pattern(ida)
    assert (pattern.rule, pattern.count) == ("cast rule", 2)
    listed = client.get(pattern.address).context["page"]
    assert {statement.says for statement in listed} == {"Mara Quill", "Otto Berg"}


def test_a_statement_is_not_its_own_pattern():
    [ida] = names("Ida Brandt")
    assert same_pattern(ida) is None


def test_statements_added_by_editors_match_no_pattern(editor):
    report("Lights On", episodes(13))
    journal.add(editor, journal.Claim(show(), "cast", object="Ida Brandt"))
    assert same_pattern(statement("cast")) is None


def test_the_count_of_a_pattern_is_bounded(monkeypatch):
    monkeypatch.setattr("shows.rules.MOST_COUNTED", 2)
    ida, *_ = names("Ida Brandt", "Jon Vale", "Mara Quill", "Otto Berg")
    pattern = same_pattern(ida)
    assert (pattern.count, pattern.more) == (2, True)


def test_after_a_decision_its_page_links_to_similar_findings(client, editor):
    ida, _ = names("Ida Brandt", "Jon Vale")
    client.force_login(editor)
    decision = journal.accept(editor, [ida])
    html = text(client.get(f"/decisions/{decision.pk}/"))
    assert (
        'stands <a href="/statements/?rule=cast+rule&amp;property=cast&amp;decided=false">1 more time</a>'
        in html
    )


def test_a_statements_page_links_to_similar_findings(client, editor):
    ida, _ = names("Ida Brandt", "Jon Vale")
    client.force_login(editor)
    assert "The same pattern (cast rule) stands" in text(client.get(f"/statements/{ida.pk}/"))
