"""What is published follows from evidence and decisions."""

import datetime

import pytest

from shows import journal
from shows.models import Change, Conflict, Show, Statement
from tests.newsroom import (
    cast,
    episodes,
    fact,
    premiere,
    published,
    report,
    report_together,
    show,
    statement,
    status,
    value,
)

pytestmark = pytest.mark.django_db


def test_confident_findings_are_published():
    report("News", cast("Mara Quill", "Ines"))
    assert published() == {"cast Mara Quill as Ines"}
    assert Show.objects.get().title == "Harbor Lights"


def test_unsure_statements_are_only_proposed():
    report("News", cast("Mara Quill", confidence=0.89))
    assert published() == set()
    assert statement("cast").state == Statement.State.PROPOSED
    assert not Show.objects.exists()


def test_implied_statements_never_stand_by_themselves():
    report("News", episodes(13, implied=True))
    assert statement("episodes").state == Statement.State.PROPOSED


def test_a_date_without_a_year_says_that_it_lacks_an_anchor():
    report("News", premiere("June 14th", "XXXX-06-14"))
    assert (value("premiere", season=3).edtf, value("premiere", season=3).unknown) == (
        "XXXX-06-14",
        "no_anchor",
    )


def test_the_date_of_the_article_supplies_the_year():
    report("News", premiere("June 14th", "XXXX-06-14"), published="2019-05-28")
    date = value("premiere", season=3)
    assert (date.edtf, date.unknown, date.basis) == ("2019-06-14", "", "article_date")


def test_an_editors_date_supplies_the_year_and_takes_it_away(editor):
    source = report("News", premiere("June 14th", "XXXX-06-14"))
    given = journal.set_date(editor, source, datetime.date(2019, 5, 28))
    assert value("premiere", season=3).edtf == "2019-06-14"
    taken_away = journal.set_date(editor, source, None)
    assert value("premiere", season=3).edtf == "XXXX-06-14"
    journal.undo(editor, taken_away)
    assert value("premiere", season=3).edtf == "2019-06-14"
    journal.undo(editor, given)
    assert value("premiere", season=3).unknown == "no_anchor"


def test_relative_words_are_a_date_once_the_article_has_one(editor):
    source = report("News", premiere("next month", None))
    assert (value("premiere", season=3).text, value("premiere", season=3).edtf) == ("next month", "")
    journal.set_date(editor, source, datetime.date(2019, 5, 28))
    assert value("premiere", season=3).edtf == "2019-06"


def test_two_dates_that_cannot_both_hold_are_disputed():
    report("One", premiere("June 14, 2019", "2019-06-14"))
    report("Two", premiere("June 7, 2019", "2019-06-07"), outlet="Other")
    disputed = value("premiere", season=3)
    assert (disputed.unknown, disputed.statement) == ("disputed", None)
    assert {s.value for s in Conflict.objects.get().statements.all()} == {"2019-06-14", "2019-06-07"}


def test_a_decided_value_stays_published_beside_a_conflict(editor):
    report("One", premiere("June 14, 2019", "2019-06-14"))
    journal.accept(editor, [statement("premiere")])
    report("Two", premiere("June 7, 2019", "2019-06-07"), outlet="Other")
    kept = value("premiere", season=3)
    assert (kept.edtf, kept.verified, kept.disputed) == ("2019-06-14", True, True)
    assert Conflict.objects.count() == 1


def test_rejecting_one_side_ends_the_conflict(editor):
    report("One", premiere("June 14, 2019", "2019-06-14"))
    report("Two", premiere("June 7, 2019", "2019-06-07"), outlet="Other")
    journal.reject(editor, [statement("premiere", "2019-06-07")], reason="a slip of the outlet")
    assert value("premiere", season=3).edtf == "2019-06-14"
    assert not Conflict.objects.exists()


def test_a_wider_date_is_supported_and_not_published_beside():
    report("One", premiere("June 2019", "2019-06"))
    report("Two", premiere("June 14, 2019", "2019-06-14"), outlet="Other")
    assert published() == {"premiere 3 2019-06-14"}
    assert statement("premiere", "2019-06").state == Statement.State.COVERED


def test_one_date_in_two_wordings_is_one_value_with_two_sources():
    report("One", premiere("June 14, 2019", "2019-06-14"))
    report("Two", premiere("June 14th", "XXXX-06-14"), outlet="Other", published="2019-05-28")
    date = value("premiere", season=3)
    assert (date.edtf, date.support) == ("2019-06-14", 2)


def test_a_credit_without_a_character_is_covered_by_one_with():
    report("One", cast("Mara Quill"))
    report("Two", cast("Mara Quill", "Ines"))
    assert published() == {"cast Mara Quill as Ines"}


def test_proposed_statements_dispute_nothing():
    report("One", premiere("June 14, 2019", "2019-06-14"))
    report("Two", premiere("June 7, 2019", "2019-06-07", confidence=0.5))
    assert value("premiere", season=3).edtf == "2019-06-14"
    assert not Conflict.objects.exists()


def test_a_repeated_statement_has_all_its_sentences():
    sentences = [
        "Harbor Lights Stars Mara Quill",
        "Harbor Lights stars Mara Quill [...]",
        "Harbor Lights stars Mara Quill, the network said.",
        "Mara Quill of Harbor Lights. Photo: Corvid",
    ]
    said = {"show": "Harbor Lights", "person": "Mara Quill", "character": None}
    report("News", *(fact("cast", sentence, **said) for sentence in sentences))
    (evidence,) = statement("cast").evidence.all()
    assert [span["text"] for span in evidence.spans] == sentences
    assert value("cast").support == 1


def test_copies_of_a_text_count_once():
    report("News", cast("Mara Quill"), outlet="One")
    report("News", cast("Mara Quill"), outlet="Two")
    report("Other words", cast("Mara Quill"), outlet="Three")
    assert value("cast").support == 2


def test_the_latest_event_is_the_status():
    report("One", status("cancelled"), published="2020-01-05")
    report("Two", status("revived"), published="2020-06-05")
    report("Three", status("renewed"), published="2019-01-05")
    assert Show.objects.get().status == "revived"


def test_without_dates_the_course_of_things_orders_events():
    report("One", status("revived"))
    report("Two", status("cancelled"))
    assert Show.objects.get().status == "revived"


def test_a_speculation_never_changes_the_status():
    report("One", status("cancelled"), published="2020-01-05")
    report("Two", status("revived", modality="speculated"), published="2020-06-05")
    assert Show.objects.get().status == "cancelled"


def test_a_new_version_without_the_sentence_supports_nothing():
    report("News", cast("Mara Quill"), url="https://screen.example/1")
    report("News", cast("Nils Aronsen"), url="https://screen.example/1")
    assert published() == {"cast Nils Aronsen"}
    assert statement("cast", "Mara Quill").state == Statement.State.UNSUPPORTED


def test_a_decision_survives_the_version_that_it_rested_on(editor):
    report("News", cast("Mara Quill"), url="https://screen.example/1")
    journal.accept(editor, [statement("cast")])
    report("News", cast("Nils Aronsen"), url="https://screen.example/1")
    assert published() == {"cast Mara Quill", "cast Nils Aronsen"}


def test_every_change_is_logged_in_order():
    report("One", premiere("June 2019", "2019-06"))
    report("Two", premiere("June 14, 2019", "2019-06-14"))
    changes = Change.objects.filter(prop="premiere")
    assert [(c.before and c.before["edtf"], c.after["edtf"]) for c in changes] == [
        (None, "2019-06"),
        ("2019-06", "2019-06-14"),
    ]
    assert [c.source.title for c in changes] == ["One", "Two"]
    assert show().values.count() == 2


class TestTheSourceOfAChange:
    """Among articles that are published together, it is the one that says it."""

    @staticmethod
    def sources() -> dict[str, str]:
        """The headline of the source of each change, by property."""
        return {change.prop: change.source.title for change in Change.objects.exclude(prop="name")}

    def test_it_is_not_the_last_article_about_the_show(self):
        report_together(
            ["Off", status("cancelled")], ["Seen", status("renewed", confidence=0.5), cast("Ida")]
        )
        assert self.sources() == {"status": "Off", "cast": "Seen"}

    def test_the_source_of_a_change_is_the_most_confident_one(self):
        report_together(
            ["One", status("ended", confidence=0.5)], ["Two", status("ended")], ["Three", cast("Ida")]
        )
        assert self.sources()["status"] == "Two"

    def test_the_source_of_a_dispute_is_one_of_its_sides(self):
        report_together(["One", episodes(10)], ["Two", episodes(12)], ["Three", cast("Ida")])
        assert self.sources()["episodes"] in ("One", "Two")

    def test_a_merged_entity_is_known_too(self, curator):
        report("Before", cast("Ida"))
        report("Then", cast("Ida", show="Harbour Lights"))
        journal.merge(curator, show("Harbour Lights"), show())
        report("Off", status("cancelled", show="Harbour Lights"))
        assert Change.objects.get(prop="status").source.title == "Off"
