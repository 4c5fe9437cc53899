"""Statements that stand and those that do not are never mixed."""

from shows import journal
from tests.newsroom import statement


def test_statements_are_those_that_stand(get, news):
    found = get("statements/?page_size=200").json()["results"]
    assert all(one["standing"] for one in found)
    assert "Otto Brandt" not in {one["object"] and one["object"]["name"] for one in found}


def test_proposed_statements_are_shown_on_request_and_marked(get, news):
    found = get("statements/?standing=false&property=cast").json()["results"]
    assert [(one["object"]["name"], one["state"], one["standing"]) for one in found] == [
        ("Otto Brandt", "proposed", False)
    ]


def test_an_accepted_statement_stands_and_is_verified(get, news, editor):
    decision = journal.accept(editor, [statement("cast", "Otto Brandt")])
    [found] = get("statements/?property=cast&verified=true").json()["results"]
    assert (found["object"]["name"], found["verified"], found["decision"]) == (
        "Otto Brandt",
        True,
        decision.pk,
    )
    [show] = get("shows/").json()["results"]
    assert [(one["person"]["name"], one["verified"]) for one in show["cast"]] == [
        ("Mara Quill", False),
        ("Otto Brandt", True),
    ]


def test_a_rejected_statement_keeps_its_evidence_and_its_state(get, news, editor):
    journal.reject(editor, [statement("network")])
    [found] = get("statements/?state=rejected").json()["results"]
    assert (found["property"], found["verified"], len(found["evidence"])) == ("network", False, 1)
    assert get("shows/").json()["results"][0]["networks"] == []


def test_statements_are_found_by_show_article_property_and_confidence(get, news):
    article = get("articles/?q=early").json()["results"][0]
    show = get("shows/").json()["results"][0]
    found = get(f"statements/?show={show['id']}&article={article['id']}&property=premiere&min_confidence=0.9")
    assert [one["value"] for one in found.json()["results"]] == ["XXXX-06-07"]
    assert get(f"statements/?article={article['id']}&min_confidence=0.99").json()["results"] == []
