"""Editors' decisions become the next test set."""

import json

import pytest
from django.core.management import CommandError

from articles.models import Version
from articles.review.facts import facts_in
from shows import journal
from shows.forms import SAID_BEFORE
from shows.journal import Claim
from tests.commands import printed
from tests.newsroom import airs_on, cast, episodes, fact, premiere, quote, report, show, statement, status

pytestmark = pytest.mark.django_db


@pytest.fixture
def export(tmp_path):
    """The export of the only reviewed article."""

    def export(*options) -> dict:
        printed("export_annotations", tmp_path, "--force", *options)
        (found,) = tmp_path.glob("*.json")
        return json.loads(found.read_text(encoding="utf-8"))

    return export


def accept_all(editor):
    facts = [fact for version in Version.objects.all() for fact in facts_in(version.source)]
    journal.accept(editor, {line.statement for fact in facts for line in fact.lines})


def test_what_is_read_in_the_samples_and_accepted_is_what_evaluate_expects(editor, tmp_path):
    printed(
        "import_articles",
        "seeds/articles/bluff-new-showrunner.txt",
        "seeds/articles/saltmarsh-series-four.txt",
    )
    accept_all(editor)
    printed("export_annotations", tmp_path)
    total = printed("evaluate", tmp_path).splitlines()[-1].split()
    assert total[0] == "all"
    assert int(total[1]) > 20
    assert total[-1] == "1.000"


def test_calibrate_learns_from_it(editor, tmp_path):
    report("Harbor Lights renewed", status("renewed", season=4), cast("Mara Quill", "Captain Roe"))
    accept_all(editor)
    printed("export_annotations", tmp_path / "reviewed")
    assert "1 articles" in printed("calibrate", tmp_path / "reviewed", "--to", tmp_path / "weights.json")


def test_an_annotation_identifies_its_article(editor, export):
    source = report(
        "Harbor Lights renewed", status("renewed"), published="2019-05-28", url="https://dial.example/7"
    )
    accept_all(editor)
    found = export()
    assert found["id"] == f"article-{source.version_text.article_id}"
    assert (found["outlet"], found["published"], found["url"]) == (
        "The Daily Screen",
        "2019-05-28",
        "https://dial.example/7",
    )


def test_each_kind_of_fact_has_its_keys_and_its_sentence(editor, export):
    report(
        "Harbor Lights sails on",
        quote("“We sail at dawn, whatever the weather.”"),
        airs_on("Tidewater TV"),
        status("renewed", season=3),
        premiere("June 14", "XXXX-06-14"),
        episodes(10),
        cast("Mara Quill", "Captain Roe"),
        fact(
            "crew", "Iris Vane made Harbor Lights.", show="Harbor Lights", person="Iris Vane", role="creator"
        ),
        published="2019-05-28",
    )
    accept_all(editor)
    facts = {found.pop("kind"): found for found in export()["facts"]}
    assert facts == {
        "network": {
            "show": "Harbor Lights",
            "network": "Tidewater TV",
            "evidence": "Harbor Lights airs on Tidewater TV.",
        },
        "status": {
            "show": "Harbor Lights",
            "season": 3,
            "status": "renewed",
            "evidence": "Harbor Lights was renewed.",
        },
        "premiere": {
            "show": "Harbor Lights",
            "season": 3,
            "date_text": "June 14",
            "date": "XXXX-06-14",
            "date_resolved": "2019-06-14",
            "evidence": "Harbor Lights season 3 premieres June 14.",
        },
        "episodes": {
            "show": "Harbor Lights",
            "season": 3,
            "count": 10,
            "evidence": "Harbor Lights season 3 has 10 episodes.",
        },
        "cast": {
            "show": "Harbor Lights",
            "person": "Mara Quill",
            "character": "Captain Roe",
            "evidence": "Harbor Lights stars Mara Quill as Captain Roe.",
        },
        "crew": {
            "show": "Harbor Lights",
            "person": "Iris Vane",
            "role": "creator",
            "evidence": "Iris Vane made Harbor Lights.",
        },
        "quote": {
            "speaker": "Mara Quill",
            "text": "“We sail at dawn, whatever the weather.”",
            "evidence": "“We sail at dawn, whatever the weather.”",
        },
    }


def test_names_are_listed_with_all_their_forms(editor, export):
    report("Quill returns: Quill and Bo Finch stay", cast("Mara Quill", "Captain Roe"), cast("Bo Finch"))
    accept_all(editor)
    entities = export()["entities"]
    assert entities["shows"] == [{"title": "Harbor Lights", "mentions": ["Harbor Lights"]}]
    assert [person["name"] for person in entities["people"]] == ["Mara Quill", "Bo Finch"]
    assert entities["characters"] == [
        {"name": "Captain Roe", "show": "Harbor Lights", "mentions": ["Captain Roe"]}
    ]


def test_a_name_that_an_editor_linked_is_a_form_of_what_it_means(editor, export):
    report("Harbor Lights on", airs_on("Tidewater TV"), outlet="The Evening Dial")
    source = report("HL sails on", status("renewed", show="HL"))
    mention = source.mentions.get(text="HL")
    journal.link(editor, [mention], show())
    journal.accept(editor, [show().statements.get(prop="status")])
    found = export()
    assert found["facts"][0]["show"] == "Harbor Lights"
    assert found["entities"]["shows"] == [{"title": "Harbor Lights", "mentions": ["HL"]}]


def test_a_correction_is_exported_with_the_right_value(editor, export):
    report("Harbor Lights sails on", episodes(10))
    journal.correct(editor, statement("episodes"), Claim(show(), "episodes", season=3, value="12"))
    assert export()["facts"] == [
        {
            "kind": "episodes",
            "show": "Harbor Lights",
            "season": 3,
            "count": 12,
            "evidence": "Harbor Lights season 3 has 10 episodes.",
        }
    ]


def test_a_corrected_date_has_the_words_that_it_was_read_from(editor, export):
    report("Harbor Lights sails on", premiere("June 14, not July 14", "XXXX-07-14"), published="2019-05-28")
    claim = Claim(show(), "premiere", season=3, value="14 June 2019")
    journal.correct(editor, statement("premiere"), claim)
    (found,) = export()["facts"]
    assert (found["date_text"], found["date"], found["date_resolved"]) == (
        "June 14",
        "XXXX-06-14",
        "2019-06-14",
    )


def test_a_correction_that_rests_on_another_article_is_optional(editor, tmp_path):
    report("Harbor Lights sails on", episodes(10, confidence=0.95))
    report("Harbor Lights goes on", episodes(10, confidence=0.92), outlet="The Evening Dial")
    journal.correct(editor, statement("episodes"), Claim(show(), "episodes", season=3, value="12"))
    printed("export_annotations", tmp_path)
    corrected, elsewhere = (json.loads(path.read_text())["facts"] for path in sorted(tmp_path.glob("*.json")))
    assert [(fact["count"], "optional" in fact) for fact in corrected] == [(12, False)]
    assert [(fact["count"], "optional" in fact) for fact in elsewhere] == [(12, True)]


def test_rejected_facts_are_absent(editor, export):
    report("Harbor Lights sails on", episodes(10), airs_on("Tidewater TV"))
    journal.accept(editor, [statement("network")])
    journal.reject(editor, [statement("episodes")], reason="wrong value")
    assert [found["kind"] for found in export()["facts"]] == ["network"]


def test_true_but_unimportant_facts_are_optional(editor, export):
    report("Harbor Lights sails on", airs_on("Tidewater TV"))
    journal.reject(editor, [statement("network")], reason=f"{SAID_BEFORE}: since 2016")
    (found,) = export()["facts"]
    assert (found["network"], found["optional"]) == ("Tidewater TV", True)


def test_a_speculation_is_optional(editor, export):
    report("Harbor Lights sails on?", status("revived", modality="speculated"))
    accept_all(editor)
    assert export()["facts"][0]["optional"]


def test_an_added_statement_has_its_sentence(editor, export):
    source = report("Harbor Lights sails on", airs_on("Tidewater TV"))
    text = source.version_text.text
    start = text.index("Tidewater TV")
    span = {
        "start": start,
        "end": start + 12,
        "text": "Tidewater TV",
        "sentence": "Harbor Lights airs on Tidewater TV.",
    }
    journal.reject(editor, [statement("network")])
    journal.add(editor, Claim(show(), "cast", object="Bo Finch"), source=source, spans=[span])
    (found,) = export()["facts"]
    assert (found["person"], found["evidence"]) == ("Bo Finch", "Harbor Lights airs on Tidewater TV.")


def test_a_quote_whose_speaker_was_rejected_has_none(editor, export):
    report("Harbor Lights sails on", quote("“We sail at dawn, whatever the weather.”"), cast("Mara Quill"))
    accept_all(editor)
    journal.reject(editor, [statement("speaker")])
    assert export()["facts"][0]["speaker"] is None


def test_an_article_with_an_open_fact_is_left_out_unless_asked_for(editor, export):
    report("Harbor Lights sails on", airs_on("Tidewater TV"), episodes(10))
    journal.accept(editor, [statement("network")])
    with pytest.raises(CommandError, match="--partly"):
        export()
    assert [(found["kind"], "optional" in found) for found in export("--partly")["facts"]] == [
        ("network", False),
        ("episodes", True),
    ]


def test_nothing_is_overwritten_unless_asked_for(editor, tmp_path):
    report("Harbor Lights sails on", airs_on("Tidewater TV"))
    accept_all(editor)
    printed("export_annotations", tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    journal.reject(editor, [statement("network")])
    with pytest.raises(CommandError, match="2 files are there already"):
        printed("export_annotations", tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    printed("export_annotations", tmp_path, "--force")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} != before


def test_a_folder_that_cannot_be_made_is_named(editor, tmp_path):
    report("Harbor Lights sails on", airs_on("Tidewater TV"))
    accept_all(editor)
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(CommandError, match=r"taken: File exists"):
        printed("export_annotations", tmp_path / "taken")
