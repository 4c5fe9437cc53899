"""Two shows with one title: an article's year, network or first season tells which of them it means."""

import pytest
from django.core.management import call_command

from shows import journal
from shows.models import Entity, Mention, Statement
from shows.projection.digest import digest
from tests.newsroom import airs_on, cast, fact, premiere, published, report, show

pytestmark = pytest.mark.django_db
REMAKE = "Night Ferry (2004)"


def ferry(words: str, **keys):
    """A credit in a sentence of its own."""
    return fact("cast", words, show="Night Ferry", person="Ola Brandt", character=None, **keys)


def names_of_shows() -> set[str]:
    return set(Mention.objects.filter(entity__kind="show").values_list("text", flat=True))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Night Ferry (2004) stars Ola Brandt.", "Night Ferry (2004)"),
        ("Night Ferry (1978–1981) starred Ola Brandt.", "Night Ferry (1978–1981)"),
        ("“Night Ferry” (2004) stars Ola Brandt.", "“Night Ferry” (2004)"),
        ("‘Night Ferry’ (1978) starred Ola Brandt.", "‘Night Ferry’ (1978)"),
        ("The 1978 series Night Ferry starred Ola Brandt.", "1978 series Night Ferry"),
        ("The 2004 crime drama Night Ferry stars Ola Brandt.", "2004 crime drama Night Ferry"),
        ("1978’s Night Ferry starred Ola Brandt.", "1978’s Night Ferry"),
        ("Night Ferry stars Ola Brandt (2004).", "Night Ferry"),
        ("In 2004 Night Ferry had Ola Brandt.", "Night Ferry"),
        ("All 1978 fans of Night Ferry knew Ola Brandt.", "Night Ferry"),
    ],
)
def test_a_year_written_with_a_title_belongs_to_the_name(sentence, name):
    report("News", ferry(sentence))
    assert names_of_shows() == {name}
    assert show("Night Ferry").statements.filter(prop="cast").exists()


@pytest.fixture
def two_shows(editor):
    """Night Ferry on Corvid, from 1978, and its remake on Lumen, from 2004, told apart by an editor."""
    report("Old", airs_on("Corvid", show="Night Ferry"), began(1978), outlet="Old News")
    source = report("New", airs_on("Lumen", show="Night Ferry"), outlet="New News")
    journal.link(editor, list(Mention.objects.filter(source=source, text="Night Ferry")), REMAKE)
    journal.accept(
        editor, list(Statement.objects.filter(prop__in=["network", "premiere"]).exclude(state="unsupported"))
    )


def began(year: int):
    return premiere(f"June 1, {year}", f"{year}-06-01", show="Night Ferry", season=1)


def cast_of(*titles: str) -> list[list[str]]:
    """The cast of each of the shows."""
    said = [
        sorted(one.removeprefix("cast ") for one in published(title) if "cast" in one) for title in titles
    ]
    return said


@pytest.mark.parametrize(
    "clue",
    [
        ferry("Night Ferry (2004) stars Ola Brandt."),
        ferry("The 2004 series Night Ferry stars Ola Brandt."),
        airs_on("Lumen", show="Night Ferry"),
        began(2004),
        began(2005),
    ],
    ids=["in brackets", "in words", "network", "first season", "first season elsewhere"],
)
def test_an_article_with_a_year_or_network_means_the_show_they_fit(two_shows, clue):
    report("Cast", cast("Mara Quill", show="Night Ferry"), clue)
    assert "Mara Quill" in cast_of(REMAKE)[0]
    assert cast_of("Night Ferry") == [[]]


@pytest.mark.parametrize(
    "clues",
    [
        [],
        [airs_on("Corvid", show="Night Ferry")],
        [airs_on("Third TV", show="Night Ferry")],
        [began(1978), airs_on("Lumen", show="Night Ferry")],
        [airs_on("Corvid", show="Night Ferry"), airs_on("Lumen", show="Night Ferry")],
        [ferry("The 1978 series Night Ferry, unlike Night Ferry (2004), had Ola Brandt.")],
    ],
    ids=["nothing", "the other", "unknown", "year against network", "both networks", "the other by year"],
)
def test_without_clear_clues_a_title_means_what_it_meant(two_shows, clues):
    report("Cast", cast("Mara Quill", show="Night Ferry"), *clues)
    assert cast_of(REMAKE) == [[]]
    assert "Mara Quill" in cast_of("Night Ferry")[0]


def test_a_split_restores_what_was_said_under_a_merged_title(two_shows, curator):
    report("Spelt so", cast("Nils Aronsen", show="Nightferry"))
    journal.merge(curator, show("Night Ferry"), show("Nightferry"))
    report("Cast", cast("Mara Quill", show="Night Ferry"), airs_on("Corvid", show="Night Ferry"))
    assert cast_of("Nightferry", REMAKE) == [["Mara Quill", "Nils Aronsen"], []]
    journal.split(curator, show("Night Ferry"), show("Nightferry"))
    assert cast_of("Nightferry", "Night Ferry") == [["Nils Aronsen"], ["Mara Quill"]]


def test_people_of_the_remake_are_found_with_it(two_shows):
    report("Cast", cast("Mara Quill", show="Night Ferry"), airs_on("Lumen", show="Night Ferry"))
    assert Entity.objects.get(kind="person", label="Mara Quill").context == "night ferry 2004"


def test_only_what_editors_stand_behind_tells_them_apart(editor):
    report("Old", airs_on("Corvid", show="Night Ferry"), outlet="Old News")
    source = report("New", airs_on("Lumen", show="Night Ferry"), outlet="New News")
    journal.link(editor, list(Mention.objects.filter(source=source, text="Night Ferry")), REMAKE)
    report("Cast", cast("Mara Quill", show="Night Ferry"), airs_on("Lumen", show="Night Ferry"))
    assert cast_of("Night Ferry", REMAKE) == [["Mara Quill"], []]


def test_a_show_about_which_nothing_is_known_may_always_be_meant(editor):
    report("Old", cast("Nils Aronsen", show="Night Ferry"), outlet="Old News")
    source = report("New", airs_on("Lumen", show="Night Ferry"), outlet="New News")
    journal.link(editor, list(Mention.objects.filter(source=source, text="Night Ferry")), REMAKE)
    journal.accept(editor, list(show(REMAKE).statements.filter(prop="network")))
    report("Cast", cast("Mara Quill", show="Night Ferry"), airs_on("Lumen", show="Night Ferry"))
    assert cast_of("Night Ferry", REMAKE) == [["Mara Quill", "Nils Aronsen"], []]


def test_entities_told_apart_stay_apart_after_a_rebuild(two_shows):
    report("Cast", cast("Mara Quill", show="Night Ferry"), began(2004))
    before = digest()
    call_command("rebuild")
    assert digest() == before
    call_command("verify")
