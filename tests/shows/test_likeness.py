"""Who may be the same person: likenesses of names, and other reasons for and against."""

import pytest

from shows import identities, journal
from shows.likeness import Named, alike
from shows.models import Entity
from tests.newsroom import airs_on, cast, episodes, fact, premiere, report, show, statement


def reason(kind: str, one: str, other: str, *, context="Harbor Lights", elsewhere="Harbor Lights") -> str:
    """Why two names may mean the same thing; empty if they are not alike."""
    things = [Named(1, kind, (one,), frozenset({context})), Named(2, kind, (other,), frozenset({elsewhere}))]
    return "".join(likeness.reason for likeness in alike(things).values())


@pytest.mark.parametrize(
    ("kind", "one", "other", "why"),
    [
        ("person", "Mara Quill", "mara quill", "both are called"),
        ("person", "Mara Quill", "Mara Jane Quill", "with a middle name"),
        ("person", "Mara Jane Quill", "Mara Jane Beth Quill", "with a middle name"),
        ("person", "Nils Aronsen", "Nils Aronson", "nearly alike"),
        ("person", "Mara Quill", "M. Quill", "may be short for"),
        ("person", "Mara Quill", "Quill", "of the same show"),
        ("show", "Harbor Lights", "Harbour Lights", "spellings of one name"),
        ("show", "Night Ferry", "Nightferry", "spellings of one name"),
        ("show", "Salt & Stone", "Salt and Stone", "spellings of one name"),
        ("show", "Night Ferry", "Corvid's Night Ferry", "with its franchise"),
        ("show", "Night Ferry", "Night Ferry: The Series", "with “The Series”"),
        ("show", "Night Ferry", "Night Ferry (2004)", "with its year"),
        ("show", "Night Ferry", "Night Ferry: Port Callan", "with a subtitle"),
        ("show", "Night Ferry", "Tales of the Coast: Night Ferry", "with its franchise"),
        ("character", "Ines", "Ines Marlow", "of the same show"),
        ("network", "BBC Four", "BBC4", "spellings of one name"),
        ("network", "ABC", "American Broadcasting Company", "gazetteer"),
    ],
)
def test_names_that_may_mean_the_same_thing(kind, one, other, why):
    assert why in reason(kind, one, other)
    assert why in reason(kind, other, one)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("person", "Mara Quill", "Mara Quint"),
        ("person", "Mara Quill", "Nora Quill"),
        ("person", "Mara Jane Quill", "Mara Beth Quill"),
        ("show", "Night Ferry 2", "Night Ferry 3"),
        ("show", "Planet Quill II", "Planet Quill III"),
        ("show", "Night Ferry: Port Callan", "Night Ferry: Ostrava"),
        ("show", "Survivor", "Survivors"),
        ("show", "Night Ferry", "#NightFerry"),
        ("show", "Night Ferry", "@NightFerry"),
        ("network", "Marvel", "Marvel TV"),
        ("network", "BBC One", "BBC Two"),
        ("character", "Ines Marlow", "Ines Hart"),
    ],
)
def test_names_that_are_not_alike(kind, one, other):
    assert not reason(kind, one, other)


def test_a_bare_surname_and_a_character_are_alike_within_one_show_only():
    assert not reason("person", "Mara Quill", "Quill", elsewhere="Night Ferry")
    assert not reason("character", "Ines", "Ines Marlow", elsewhere="Night Ferry")
    assert not reason("character", "Ines Marlow", "Ines Marlowe", elsewhere="Night Ferry")


def test_a_show_its_hero_its_account_and_its_hashtag_are_never_alike():
    called = [("show", "Ines Marlow"), ("character", "Ines Marlow"), ("organisation", "@InesMarlow")]
    called += [("organisation", "#InesMarlow"), ("person", "Ines Marlow")]
    assert not alike(Named(number, kind, (name,)) for number, (kind, name) in enumerate(called))


@pytest.mark.django_db
class TestCandidates:
    def names(self, kind="") -> list[set[str]]:
        called = Entity.objects.in_bulk()
        return [{called[pk].label for pk in (one.kept, *one.gone)} for one in identities.candidates(kind)]

    def test_namesakes_on_different_shows_raise_a_question(self):
        report("One", cast("Mara Quill"), episodes(10))
        report("Two", cast("Mara Quill", show="Night Ferry"))
        (candidate,) = identities.candidates()
        assert candidate.reasons == ("both are called “Mara Quill”",)
        assert candidate.against == (
            "no show in common is known: one has Harbor Lights, the other Night Ferry",
        )

    def test_all_of_one_name_raise_one_question(self):
        titles = ("Harbor Lights", "Night Ferry", "Salt Road", "Glass Orchard")
        for title in titles:
            report(title, cast("Mara Quill", show=title))
        report("Salt Road is back", cast("Mara Quill", show="Salt Road"), outlet="The Other")
        (candidate,) = identities.candidates("person")
        quills = Entity.objects.in_bulk([candidate.kept, *candidate.gone])
        assert {each.context for each in quills.values()} == {title.lower() for title in titles}
        assert quills[candidate.kept].context == "salt road"

    def test_the_network_of_their_shows_speaks_for_namesakes_being_one(self):
        for title in ("Harbor Lights", "Night Ferry"):
            report(title, airs_on("Corvid", show=title), cast("Mara Quill", show=title))
        report("Salt Road", airs_on("Lumen", show="Salt Road"), cast("Ola Brandt", show="Salt Road"))
        report("Tide Out", cast("Ola Brandt", show="Tide Out"))
        quills, brandts = sorted(identities.candidates("person"), key=lambda one: one.kept)
        assert quills.reasons == ("both are called “Mara Quill”", "named with shows on Corvid")
        assert brandts.reasons == ("both are called “Ola Brandt”",)

    def test_shows_of_different_namesakes_speak_against_one_beside_somebody_who_only_speaks(self):
        words = "We begin in June"
        said = fact("quote", f"“{words},” said Mara Quill.", speaker="Mara Quill", text=words)
        for outlet in ("One", "Two", "Three"):
            report(f"Tide Out {outlet}", episodes(6, show="Tide Out"), said, outlet=outlet)
        for title in ("Harbor Lights", "Night Ferry"):
            report(title, cast("Mara Quill", show=title, confidence=0.5))
        (quills,) = identities.candidates("person")
        assert Entity.objects.get(pk=quills.kept).context == "tide out"
        assert quills.against == ("no show in common is known: one has Harbor Lights, the other Night Ferry",)

    def test_the_network_of_some_of_their_shows_says_nothing_of_all(self):
        for title, network in (
            ("Harbor Lights", "Corvid"),
            ("Night Ferry", "Corvid"),
            ("Salt Road", "Lumen"),
        ):
            report(title, airs_on(network, show=title), cast("Mara Quill", show=title))
        (quills,) = identities.candidates("person")
        assert quills.reasons == ()

    def test_those_of_one_name_who_are_told_apart_are_not_asked_about_together(self, curator):
        for title in ("Harbor Lights", "Night Ferry", "Salt Road"):
            report(title, cast("Mara Quill", show=title))
        lights, ferry, road = quills = Entity.objects.filter(kind="person").order_by("context")
        journal.split(curator, lights, ferry)
        (candidate,) = identities.candidates("person")
        assert {candidate.kept, *candidate.gone} == {lights.pk, road.pk}
        journal.split(curator, lights, road)
        (candidate,) = identities.candidates("person")
        assert {candidate.kept, *candidate.gone} == {ferry.pk, road.pk}
        journal.merge(curator, ferry, road)
        assert identities.candidates("person") == []
        assert len(quills) == 3

    def test_of_two_names_that_several_have_one_pair_raises_a_question(self):
        for title in ("Harbor Lights", "Night Ferry"):
            report(title, cast("Mara Quill", show=title))
            report(f"More of {title}", cast("Mara Kwill", show=title), cast("Ola Brandt", show=title))
        assert sorted(self.names("person"), key=len) == [{"Mara Quill"}, {"Mara Kwill"}, {"Ola Brandt"}]

    def test_a_subtitle_needs_something_in_common(self):
        report("One", airs_on("Corvid", show="Night Ferry"), cast("Ola Brandt", show="Night Ferry"))
        report("Two", airs_on("Corvid", show="Night Ferry: Port Callan"))
        report("Three", airs_on("Lumen", show="Night Ferry: Ostrava"))
        (candidate,) = identities.candidates("show")
        assert "both are on Corvid" in candidate.reasons
        assert "the name alone says little" in candidate.against

    def test_a_remake_is_told_apart_by_year_and_network(self):
        report("One", airs_on("Corvid", show="Night Ferry"), began("Night Ferry", 1978))
        report("Two", airs_on("Corvid", show="Night Ferry (2004)"), began("Night Ferry (2004)", 2004))
        (candidate,) = identities.candidates("show")
        assert candidate.against == ("one began in 1978, the other in 2004: it may be a remake",)
        report("Three", airs_on("Corvid", show="Salt Road"), began("Salt Road", 1978))
        report("Four", airs_on("Lumen", show="Salt Road (2004)"), began("Salt Road (2004)", 2004))
        assert self.names("show") == [{"Night Ferry", "Night Ferry (2004)"}]

    def test_entities_told_apart_are_not_offered_again(self, curator):
        report("One", cast("Mara Quill", show="Harbor Lights"))
        report("Two", cast("Nils Aronsen", show="Harbour Lights"))
        apart = journal.split(curator, show("Harbor Lights"), show("Harbour Lights"))
        assert self.names() == []
        report("Three", cast("Ola Brandt", show="Harbour Lights"))
        assert self.names() == []
        journal.undo(curator, apart)
        assert self.names() == [{"Harbor Lights", "Harbour Lights"}]

    def test_entities_told_apart_from_one_are_told_apart_from_all_merged_with_it(self, curator):
        for title in ("Harbor Lights", "Harbour Lights", "Corvid's Harbor Lights"):
            report(title, cast("Mara Quill", show=title))
        journal.split(curator, show("Harbor Lights"), show("Corvid's Harbor Lights"))
        journal.merge(curator, show("Harbor Lights"), show("Harbour Lights"))
        assert self.names("show") == []

    def test_merged_shows_raise_no_question(self, curator):
        report("One", cast("Mara Quill", show="Harbor Lights"))
        report("Two", cast("Nils Aronsen", show="Harbour Lights"))
        journal.merge(curator, show("Harbor Lights"), show("Harbour Lights"))
        assert self.names() == []

    def test_a_merged_entity_is_compared_by_all_its_names(self, curator):
        report("One", cast("Mara Quill", show="Tidewater"))
        report("Two", cast("Nils Aronsen", show="Harbor Lights"))
        report("Three", cast("Ola Brandt", show="Harbour Lights"))
        journal.merge(curator, show("Harbor Lights"), show("Tidewater"))
        assert self.names() == [{"Tidewater", "Harbour Lights"}]

    def test_the_better_supported_is_kept_and_published_pairs_come_first(self):
        report("One", cast("Mara Quill", show="Salt Road", confidence=0.5))
        report("Two", cast("Nils Aronsen", show="Corvid's Salt Road", confidence=0.5))
        report("Three", cast("Ada Lind", show="Harbor Lights"), outlet="Other")
        report("Four", cast("Ola Brandt", show="Harbour Lights"), episodes(10, show="Harbour Lights"))
        assert self.names() == [{"Harbor Lights", "Harbour Lights"}, {"Salt Road", "Corvid's Salt Road"}]
        assert identities.candidates()[0].kept == show("Harbour Lights").pk

    def test_an_entity_with_everything_rejected_raises_no_question(self, editor):
        report("One", cast("Mara Quill", show="Harbor Lights"))
        report("Two", episodes(10, show="Harbour Lights"))
        journal.reject(editor, [statement("episodes")], reason="wrong")
        assert self.names() == []


def began(title: str, year: int):
    return premiere(f"June 1, {year}", f"{year}-06-01", show=title, season=1)
