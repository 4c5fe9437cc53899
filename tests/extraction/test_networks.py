"""Which network a show airs on, if its own sentence names none."""

import pytest

from articles.extraction.lexicon.lexicon import Entry, Lexicon
from articles.extraction.names.table import Names
from articles.extraction.pipeline import findings, read
from articles.extraction.reading.networks import Networks
from articles.extraction.text import Text
from tests.extraction.reading import KNOWN, facts

SCHEDULE = (
    "HBO Sets Its Autumn Dates\n\nHBO has announced when its dramas return this autumn.\n\nMonday, September 5\n\n"
    "8:00pm: Harbour Lights (Season 3 Premiere)\n\n9:00pm: The Lock Keeper (Series Premiere)\n"
)


def networks_found(text: str, lexicon: Lexicon = KNOWN) -> set[tuple[str, str, str]]:
    reading, _ = read(text, None, lexicon)
    drafts = [draft for finding in findings(reading) for draft in finding.drafts if draft.kind == "network"]
    return {(draft.keys["show"], draft.keys["network"], draft.rule) for draft in drafts}


def networks_of(text: str) -> Networks:
    read_text = Text(text)
    return Networks(read_text, Names(read_text, KNOWN).mentions)


def test_the_shows_in_a_schedule_are_on_the_network_it_names():
    found = {(show, network) for show, network, _ in networks_found(SCHEDULE)}
    assert {("Harbour Lights", "HBO"), ("The Lock Keeper", "HBO")} <= found


def test_a_show_beside_a_network_gets_no_other_from_afar():
    text = (
        "HBO and ITV\n\nHBO has renewed Harbour Lights. ITV has ordered a quiz.\n\n"
        "Harbour Lights returns with new episodes in May.\n"
    )
    assert ("Harbour Lights", "ITV", "network before") not in networks_found(text)
    assert ("Harbour Lights", "HBO", "network renews") in networks_found(text)


def test_a_show_known_to_be_on_the_network_is_matched_from_afar():
    text = (
        "The year of HBO\n\nHBO has had a good year.\n\nIts dramas did well.\n\nSo did its quizzes.\n\n"
        "It went from Moor Farm to Nettle Row in a week.\n"
    )
    lexicon = KNOWN.with_names([(Entry("show", "Moor Farm", networks=("HBO",)), ())])
    found = {show for show, network, _ in networks_found(text, lexicon) if network == "HBO"}
    assert found == {"Moor Farm"}


def test_the_show_that_an_actor_is_known_for_is_not_the_networks():
    text = "A new quiz\n\nITV has ordered a quiz.\n\nThe host will be the Nettle Row star Ann Lee, from this May.\n"
    assert ("Nettle Row", "ITV", "network before") not in networks_found(text)


def test_titles_in_brackets_after_a_name_do_not_get_the_sentences_network():
    found = networks_found(
        "News\n\nHBO has ordered The Lock Keeper from Ann Lee (Harbour Lights, Nettle Row).\n"
    )
    assert {show for show, _, _ in found} == {"The Lock Keeper"}


def test_titles_in_brackets_have_the_network_beside_them_there():
    found = networks_found("News\n\nThe Lock Keeper is by Ann Lee (HBO’s Harbour Lights).\n")
    assert "Harbour Lights" in {show for show, _, _ in found}


def test_a_network_that_owns_the_next_one_is_not_meant():
    found = networks_found("News\n\nNBC’s streaming service Peacock has renewed Harbour Lights.\n")
    assert {network for _, network, _ in found} == {"Peacock"}


def test_a_seller_of_episodes_is_not_a_network():
    assert not networks_found(
        "News\n\nHarbour Lights is out; you can buy all episodes via Amazon and Apple.\n"
    )


@pytest.mark.parametrize("company", ["HBO Films", "20th Century Fox", "ABC Productions"])
def test_a_company_named_like_a_network_is_not_one(company):
    assert not networks_found(f"News\n\nHarbour Lights was made with {company} last year.\n")


def test_the_network_last_named_comes_before_the_one_named_most():
    text = "HBO's year\n\nHBO and HBO again.\n\nThen ITV.\n\nAnd a last sentence.\n"
    networks = networks_of(text)
    last = len(Text(text).sentences) - 1
    assert [network.canonical for network, _ in networks.before(last)] == ["ITV", "HBO"]
    assert not networks.only


def test_a_show_that_moves_is_on_the_network_it_moves_to():
    text = "Harbour Lights\n\nThe drama Harbour Lights has moved from ABC to Netflix for its third season.\n"
    assert max(facts(text, "network"), key=lambda fact: fact.confidence)["network"] == "Netflix"


def test_shows_in_an_article_on_a_networks_slate_may_be_its_own():
    body = "The season was shown last night.\n\nThere will be songs.\n\nAnd more.\n\nAnn Lee wept over Nettle Row.\n"
    from_afar = ("Nettle Row", "ITV", "network far before")
    assert from_afar in networks_found(f"ITV unveils four dramas\n\n{body}")
    assert from_afar not in networks_found(f"ITV unveils a headquarters\n\n{body}")


def test_a_first_look_is_on_a_network_too():
    text = "Harbour Lights in May\n\nHarbour Lights airs weekdays on ITV, 7.15pm with a first look on ITV2.\n"
    assert {fact["network"] for fact in facts(text, "network")} == {"ITV", "ITV2"}


def test_a_known_show_of_the_articles_network_is_its_own_beside_another_network():
    lexicon = KNOWN.with_names(
        [
            (Entry("show", "Tall Ships", networks=("NBC",)), ()),
            (Entry("show", "Fen Road", networks=("ITV",)), ()),
        ]
    )
    text = (
        "NBC sets its autumn\n\nNBC has set its dates. NBC begins in May.\n\n"
        "Tall Ships begins on Monday, followed by a quiz, while Fen Road stays on ITV.\n"
    )
    found = networks_found(text, lexicon)
    assert ("Tall Ships", "NBC", "network before") in found
    assert ("Fen Road", "NBC", "network before") not in found
