"""Disagreement is shown: what cannot both hold, and what can."""

import pytest

from shows import journal
from shows.models import Conflict, Decision, Season, Show, Statement, Value
from tests.newsroom import (
    airs_on,
    cast,
    episodes,
    fact,
    premiere,
    published,
    quote,
    report,
    report_together,
    show,
    statement,
    status,
    value,
)

pytestmark = pytest.mark.django_db


def test_two_counts_of_episodes_are_disputed():
    report("One", episodes(10))
    report("Two", episodes(12))
    assert value("episodes", season=3).unknown == "disputed"


def test_one_quote_with_different_punctuation_is_one_value_with_two_sources():
    report("One", quote("It’s more than one season,"))
    report("Two", quote("It's more than one season."))
    words = Value.objects.get(prop="text")
    assert (words.disputed, words.support) == (False, 2)
    assert not Conflict.objects.exists()


def test_two_actors_for_one_character_are_disputed():
    report("One", cast("Mara Quill", "Ines"))
    report("Two", cast("Nils Aronsen", "Ines"))
    assert str(Conflict.objects.get()) == "Harbor Lights: cast for Ines"
    assert published() == {"cast disputed"}


def test_a_text_that_names_both_actors_reports_a_recast():
    report("One", cast("Mara Quill", "Ines"), cast("Nils Aronsen", "Ines"))
    assert published() == {"cast Mara Quill as Ines", "cast Nils Aronsen as Ines"}


def test_two_networks_are_disputed_unless_one_text_names_both():
    report("One", airs_on("Norrland TV"))
    report("Two", airs_on("Kanal Nord"))
    assert published() == {"network disputed"}
    report("Three", airs_on("Norrland TV"), airs_on("Kanal Nord"))
    assert published() == {"network Norrland TV", "network Kanal Nord"}


def test_a_network_that_an_editor_accepted_is_published_once_beside_two_that_dispute_each_other(editor):
    report("One", airs_on("Norrland TV"), airs_on("Tredje"))
    report("Two", airs_on("Kanal Nord"), airs_on("Tredje"), outlet="Other")
    journal.accept(editor, [statement("network", "Tredje")])
    assert {side.says for side in Conflict.objects.get().statements.all()} == {"Norrland TV", "Kanal Nord"}
    told = [(value.says, value.disputed) for value in show().values.filter(prop="network").order_by("pk")]
    assert told == [("Tredje", False), ("disputed", True)]


def test_undisputed_new_networks_in_one_batch_are_listed():
    report_together(
        ("One", airs_on("Norrland TV"), airs_on("Tredje")), ("Two", airs_on("Kanal Nord"), airs_on("Tredje"))
    )
    assert published() == {"network Tredje", "network disputed"}
    assert Show.objects.get().networks == "Tredje"


def test_a_season_known_only_as_the_last_disappears_if_that_is_disputed():
    report("One", fact("final_season", "Harbor Lights ends with season 2.", show="Harbor Lights", season=2))
    assert Season.objects.get().number == 2
    report("Two", fact("final_season", "Harbor Lights ends with season 3.", show="Harbor Lights", season=3))
    assert published() == {"final_season disputed"}
    assert not Season.objects.exists()


def test_an_accepted_actor_stays_published_beside_the_conflict(editor):
    report("One", cast("Mara Quill", "Ines"))
    journal.accept(editor, [statement("cast")])
    report("Two", cast("Nils Aronsen", "Ines"))
    assert published() == {"cast Mara Quill as Ines"}
    assert value("cast").disputed


def test_sides_of_a_contradiction_are_not_accepted_together(editor):
    report("One", episodes(10))
    report("Two", episodes(12, confidence=0.5))
    sides = [statement("episodes", "10"), statement("episodes", "12")]
    with pytest.raises(journal.Contradictory, match="Harbor Lights, episodes of season 3") as refused:
        journal.accept(editor, sides)
    assert refused.value.conflicts == [[side.pk for side in sides]]
    assert not Decision.objects.exists()
    assert published() == {"episodes 3 10"}


def test_one_side_that_two_merged_shows_share_is_accepted_as_a_whole(curator):
    report("One", episodes(10), episodes(10, show="Harbour Lights"))
    report("Two", episodes(12))
    journal.merge(curator, show("Harbour Lights"), show())
    journal.accept(curator, Statement.objects.filter(prop="episodes", value="10"))
    assert value("episodes", season=3).says == "10"


def test_a_later_report_of_the_same_outlet_replaces_the_earlier():
    report("One", premiere("June 14, 2019", "2019-06-14"), published="2019-01-01")
    report("Two", premiere("June 7, 2019", "2019-06-07"), published="2019-02-01")
    assert value("premiere", season=3).edtf == "2019-06-07"
    assert statement("premiere", "2019-06-14").state == Statement.State.SUPERSEDED


def test_plans_are_kept_beside_the_outcome():
    report(
        "Plan", premiere("June 7, 2019", "2019-06-07", direction="future"), episodes(13, direction="future")
    )
    report(
        "Fact",
        premiere("June 14, 2019", "2019-06-14", direction="past"),
        episodes(12, direction="past"),
        outlet="Other",
    )
    assert published() == {"premiere 3 2019-06-14", "episodes 3 12"}
    assert statement("premiere", "2019-06-07").state == Statement.State.PLANNED
    assert statement("episodes", "13").state == Statement.State.PLANNED


def test_a_plan_newer_than_the_reported_outcome_disputes_it():
    report("Fact", premiere("June 7, 2019", "2019-06-07", direction="past"), published="2019-06-08")
    report(
        "Plan",
        premiere("June 14, 2019", "2019-06-14", direction="future"),
        outlet="Other",
        published="2019-06-10",
    )
    assert value("premiere", season=3).unknown == "disputed"


def test_an_accepted_plan_stays_and_what_came_otherwise_disputes_it(editor):
    report("Plan", episodes(13, direction="future"))
    journal.accept(editor, [statement("episodes")])
    report("Fact", episodes(12, direction="past"), outlet="Other")
    assert (value("episodes", season=3).text, value("episodes", season=3).disputed) == ("13", True)


def test_a_plan_in_the_same_words_as_the_outcome_is_published_as_the_outcome():
    report("Plan", premiere("June 14", "XXXX-06-14", direction="future"), published="2018-05-01")
    report(
        "Fact", premiere("June 14", "XXXX-06-14", direction="past"), outlet="Other", published="2019-07-01"
    )
    assert value("premiere", season=3).edtf == "2019-06-14"
    assert statement("premiere").state == Statement.State.PUBLISHED


def test_a_show_revived_elsewhere_has_left_its_network():
    report("One", airs_on("Norrland TV"), status("cancelled"), published="2019-01-01")
    report("Two", airs_on("Kanal Nord"), status("revived"), published="2020-01-01", outlet="Other")
    assert (Show.objects.get().status, value("network").says) == ("revived", "Kanal Nord")
    assert statement("network", "Norrland TV").state == Statement.State.SUPERSEDED


def test_a_later_report_of_another_outlet_disputes_it():
    report("One", premiere("June 14, 2019", "2019-06-14"), published="2019-01-01")
    report("Two", premiere("June 7, 2019", "2019-06-07"), published="2019-02-01", outlet="Other")
    assert value("premiere", season=3).unknown == "disputed"


def test_one_article_that_contradicts_itself_is_disputed():
    report("One", premiere("June 14, 2019", "2019-06-14"), premiere("June 7, 2019", "2019-06-07"))
    assert Conflict.objects.count() == 1


def test_one_wording_with_two_meanings_is_disputed():
    report("One", premiere("June 14", "XXXX-06-14"), published="2019-05-01")
    report("Two", premiere("June 14", "XXXX-06-14"), published="2020-05-01", outlet="Other")
    assert value("premiere", season=3).unknown == "disputed"


def test_a_speculated_date_disputes_nothing():
    report("One", premiere("June 14, 2019", "2019-06-14"))
    report("Two", premiere("June 7, 2019", "2019-06-07", modality="speculated"), outlet="Other")
    assert published() == {"premiere 3 2019-06-14"}


def test_a_show_with_only_disputed_values_is_shown():
    report("One", episodes(10))
    report("Two", episodes(12))
    assert Show.objects.get().title == "Harbor Lights"
