"""Networks and shows whose names the gazetteer lists as those of one alone are one, unless a curator says otherwise."""

from itertools import permutations

import pytest
from django.core.management import call_command

from shows import journal
from shows.identities import candidates
from shows.models import Conflict, Entity, Network, Person, Show, Statement
from shows.projection.digest import digest
from tests.newsroom import airs_on, cast, episodes, published, report, show

pytestmark = pytest.mark.django_db


def network(name):
    return Entity.objects.get(kind="network", label=name)


def networks():
    return {network.name for network in Network.objects.all()}


@pytest.mark.parametrize("names", list(permutations(["Amazon", "Prime Video", "Amazon Prime"])))
def test_networks_listed_under_one_name_are_one_in_whatever_order_they_are_read(names):
    for name in names:
        report(name, airs_on(name))
    assert networks() == {"Prime Video"}
    assert published() == {"network Prime Video"}
    assert not Conflict.objects.exists()


def test_the_name_that_articles_use_stays_until_they_use_the_listed_one():
    report("One", airs_on("Amazon"))
    assert networks() == {"Amazon"}


def test_networks_listed_under_two_names_are_two():
    report("One", airs_on("HBO"))
    report("Two", airs_on("AMC", show="Night Ferry"))
    assert networks() == {"HBO", "AMC"}


def test_a_name_that_is_listed_for_two_is_that_of_neither():
    report("One", airs_on("YTV"))
    report("Two", airs_on("Yomiuri TV", show="Night Ferry"))
    assert networks() == {"YTV", "Yomiuri TV"}


def test_two_shows_of_one_title_keep_the_names_that_tell_them_apart():
    report("One", cast("Mara Quill", show="Ghosts UK"))
    report("Two", cast("Nils Aronsen", show="Ghosts US"))
    assert {one.title for one in Show.objects.all()} == {"Ghosts UK", "Ghosts US"}
    assert candidates() == []


def test_shows_listed_under_one_name_are_one_and_so_are_their_namesakes():
    report("One", cast("Mara Quill", show="Saturday Night Live"))
    report("Two", cast("Mara Quill", show="SNL"), cast("Nils Aronsen", show="SNL"))
    assert [one.title for one in Show.objects.all()] == ["Saturday Night Live"]
    assert Person.objects.filter(name="Mara Quill").count() == 1
    assert published("Saturday Night Live") == {"cast Mara Quill", "cast Nils Aronsen"}
    assert candidates() == []


def test_a_curator_tells_apart_what_the_gazetteer_lists_as_one(curator):
    report("One", airs_on("Amazon"))
    report("Two", airs_on("Prime Video", show="Night Ferry"))
    gone = Entity.objects.get(kind="network", normal="amazon")
    journal.split(curator, gone, network("Prime Video"))
    report("Three", airs_on("Amazon", show="Copper Moon"))
    assert networks() == {"Amazon", "Prime Video"}
    assert published("Copper Moon") == {"network Amazon"}


def test_a_curators_merge_keeps_the_name_that_the_curator_kept(curator):
    report("One", airs_on("Amazon"))
    report("Two", airs_on("Quillvision", show="Night Ferry"))
    journal.merge(curator, network("Amazon"), network("Quillvision"))
    report("Three", airs_on("Prime Video", show="Copper Moon"))
    assert networks() == {"Quillvision"}


def test_a_rebuild_finds_the_same():
    test_shows_listed_under_one_name_are_one_and_so_are_their_namesakes()
    report("Three", airs_on("Amazon"), airs_on("Prime Video", show="Night Ferry"))
    before = digest()
    call_command("rebuild")
    assert digest() == before
    assert show("Saturday Night Live").merged.count() == 1


def test_a_title_in_an_outlets_own_capitals_is_spelled_as_the_gazetteer_has_it(editor):
    report("Dragons Return", episodes(8, show="House Of The Dragon"))
    assert Show.objects.get().name == "House of the Dragon"
    called = Statement.objects.get(prop="name", subject=Show.objects.get().entity)
    journal.correct(editor, called, journal.Claim(called.subject, "name", value="House OF the Dragon"))
    assert Show.objects.get().name == "House OF the Dragon"
