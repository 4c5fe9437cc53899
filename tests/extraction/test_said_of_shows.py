"""Words said of shows alone, which reveal unknown titles."""

import pytest

from articles.extraction.lexicon.lexicon import Entry, Lexicon
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Names
from articles.extraction.text import Text
from tests.extraction.reading import kinds

NOBODYS = Lexicon()


@pytest.mark.parametrize(
    "sentence",
    [
        "Pewter Lane returns for its fourth season on June 3.",
        "Pewter Lane will return for a second season in the fall.",
        "Pewter Lane ran for six seasons on ABC.",
        "Pewter Lane hails from Bellows Television.",
        "Pewter Lane viewers were stunned on Monday night.",
        "Pewter Lane averaged 3 million viewers.",
        "Pewter Lane continues tonight at 9pm on BBC One.",
        "The show is a spinoff of Pewter Lane.",
        "Ann Sutter executive produces Pewter Lane.",
        "Ann Sutter, who plays Mara Voss in Pewter Lane, is leaving.",
        "On Pewter Lane, Ann Sutter plays a widow.",
        "She spent ten years as long-suffering barmaid Sal in Pewter Lane before that.",
        "He is remembered as the nun in Pewter Lane.",
        "He played a hacker on the techno-thriller Pewter Lane.",
        "She is shooting Pewter Lane, a six-parter about a tinsmith.",
        "Then came Pewter Lane, Ella Marsh's legal drama about a tinsmith.",
        "The third, Pewter Lane, is a dark comedy about a tinsmith.",
        "Still on the bubble is Pewter Lane, whose first season ended in April.",
        "It handed series orders to Pewter Lane on Friday.",
        "First up was Pewter Lane. The HBO Max series is based on a graphic novel.",
        "Pewter Lane's Ella Marsh is joining them.",
        "She works alongside Pewter Lane's Ella Marsh.",
        "Pewter Lane has officially been renewed for a second season.",
        "They are making new Space Wars shows Pewter Lane and more.",
        "He was the showrunner on Pewter Lane once.",
        "Pewter Lane, from creator Ann Sutter, is back.",
        "Pewter Lane is created, written and executive produced by Ann Sutter.",
        "Pewter Lane was dreamed up by Ann Sutter.",
        "Pewter Lane has Ann Sutter directing.",
        "Pewter Lane's head writer, Ann Sutter, said so.",
        "Ann Sutter has exited Pewter Lane as showrunner.",
    ],
)
def test_a_show_is_recognised_by_what_only_shows_do(sentence):
    assert kinds(sentence)["Pewter Lane"] is Kind.SHOW


@pytest.mark.parametrize(
    "said",
    ["has been renewed for a third season", "season 3 will be the last", "premieres on AMC on March 3"],
)
def test_before_such_words_a_word_that_begins_its_sentence_is_a_show(said):
    assert kinds(f"Undertow {said}.")["Undertow"] is Kind.SHOW
    assert "Comedy" not in kinds(f"Comedy {said}.")


def test_a_stars_show_is_distinguished_from_other_works():
    assert kinds("PewterEnders star Ann Sutter has left.")["PewterEnders"] is Kind.SHOW
    assert kinds("TikTok star Ann Sutter has left.").get("TikTok") is not Kind.SHOW


def test_if_a_sure_show_is_quoted_other_quoted_names_are_shows():
    text = "The network cancelled the drama “Pewter Lane.” She came back after “Tin Bride.”"
    assert kinds(text)["Tin Bride"] is Kind.SHOW
    assert kinds(text.replace("“Pewter Lane.”", "Pewter Lane."))["Tin Bride"] is not Kind.SHOW


def test_a_title_role_inside_another_title_is_not_a_part():
    found = kinds("Her roles include Zelda in the Pewter Wars series.")
    assert (found.get("Pewter Wars"), "Zelda in the Pewter Wars" in found) == (Kind.SHOW, False)


def test_the_press_is_not_a_show():
    assert (
        kinds("It is in the second season of the drama, Pewter Weekly has learned.")["Pewter Weekly"]
        is not Kind.SHOW
    )


def test_a_first_name_listed_with_a_network_is_a_show():
    lexicon = NOBODYS.with_names([(Entry("network", "HBO"), ())])
    names = Names(Text("News of the day\nMarguerite (HBO), series premiere, 9 pm"), lexicon).mentions
    assert [name.kind for name in names if name.text == "Marguerite"] == [Kind.SHOW]


def test_a_name_with_a_small_word_inside_is_not_a_person():
    assert kinds("The HBO comedy Ella Does Harrowmouth was scrapped.")["Ella Does Harrowmouth"] is Kind.SHOW
    assert kinds("Lanterns of Pewter revealed little.")["Lanterns of Pewter"] is not Kind.PERSON


def test_a_number_that_begins_a_title_or_counts_is_not_a_network():
    lexicon = NOBODYS.with_names([(Entry("network", "Ten"), ()), (Entry("show", "24", ordinary=True), ())])
    text = "News of the day\nShe was in Showtime's Ten Tinsmiths and in all 24 episodes of it."
    assert [name.text for name in Names(Text(text), lexicon).mentions] == ["Showtime", "Ten Tinsmiths"]


def test_a_name_before_the_full_name_is_the_show():
    text = (
        "The new HBO drama Brennock is odd. Nobody expected to like Brennock. Even so, Brennock grew on us. "
        "Bo Marsh is Mick Brennock, a lawyer."
    )
    names = Names(Text("News of the day\n" + text), NOBODYS).mentions
    assert [name.kind for name in names if name.text == "Brennock"] == [Kind.SHOW] * 3


def test_somebody_who_comes_back_for_a_season_is_not_a_show():
    assert kinds("Ann Sutter will return for a second season.")["Ann Sutter"] is Kind.PERSON


def test_a_town_in_which_somebody_performs_is_not_a_show():
    assert kinds("She plays a widow in Harrowmouth.")["Harrowmouth"] is not Kind.SHOW


def test_a_show_is_recognised_by_capitalised_words_of_a_headline():
    headline = "Pewter Meridian TV Show Finds Its Captain"
    names = Names(Text(f"{headline}\n\nThe captain of Pewter Meridian is Ella Marsh.\n"), NOBODYS)
    assert {name.text for name in names.mentions if name.kind is Kind.SHOW} == {"Pewter Meridian"}
