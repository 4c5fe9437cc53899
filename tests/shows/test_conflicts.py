"""Disagreement is shown: what cannot both hold, and what can."""

import pytest

from shows import journal
from shows.models import Conflict, Show, Statement
from tests.newsroom import airs_on, cast, episodes, premiere, published, report, statement, value

pytestmark = pytest.mark.django_db


def test_two_counts_of_episodes_are_disputed():
    report("One", episodes(10))
    report("Two", episodes(12))
    assert value("episodes", season=3).unknown == "disputed"


def test_two_actors_for_one_character_are_disputed():
    report("One", cast("Mara Quill", "Ines"))
    report("Two", cast("Nils Aronsen", "Ines"))
    assert str(Conflict.objects.get()) == "Harbor Lights: cast for Ines"
    assert published() == {"cast disputed"}


def test_a_text_that_names_both_actors_tells_of_a_recast():
    report("One", cast("Mara Quill", "Ines"), cast("Nils Aronsen", "Ines"))
    assert published() == {"cast Mara Quill as Ines", "cast Nils Aronsen as Ines"}


def test_two_networks_are_disputed_unless_one_text_names_both():
    report("One", airs_on("Norrland TV"))
    report("Two", airs_on("Kanal Nord"))
    assert published() == {"network disputed"}
    report("Three", airs_on("Norrland TV"), airs_on("Kanal Nord"))
    assert published() == {"network Norrland TV", "network Kanal Nord"}


def test_an_accepted_actor_stays_published_beside_the_conflict(editor):
    report("One", cast("Mara Quill", "Ines"))
    journal.accept(editor, [statement("cast")])
    report("Two", cast("Nils Aronsen", "Ines"))
    assert published() == {"cast Mara Quill as Ines"}
    assert value("cast").disputed


def test_a_later_report_of_the_same_outlet_replaces_the_earlier():
    report("One", premiere("June 14, 2019", "2019-06-14"), published="2019-01-01")
    report("Two", premiere("June 7, 2019", "2019-06-07"), published="2019-02-01")
    assert value("premiere", season=3).edtf == "2019-06-07"
    assert statement("premiere", "2019-06-14").state == Statement.State.SUPERSEDED


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


def test_a_show_of_which_all_is_disputed_is_shown():
    report("One", episodes(10))
    report("Two", episodes(12))
    assert Show.objects.get().title == "Harbor Lights"
