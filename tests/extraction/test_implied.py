"""What an article implies without stating it: marked as implied, with the sentences that it rests on."""

import pytest

from articles.extraction import Fact, extract
from articles.extraction.implied import NEXT_SEASON, SAME_COUNT
from tests.extraction.reading import KNOWN


def implied(*sentences: str) -> list[Fact]:
    text = "News of the Week\n\n" + " ".join(sentences)
    return [fact for fact in extract(text, lexicon=KNOWN) if fact.get("implied")]


def counts(*sentences: str) -> set[tuple[int, int]]:
    """Seasons with their implied numbers of episodes."""
    return {(fact["season"], fact["count"]) for fact in implied(*sentences) if fact.kind == "episodes"}


def renewals(*sentences: str) -> set[int]:
    return {fact["season"] for fact in implied(*sentences) if fact.kind == "status"}


@pytest.mark.parametrize("rule", [*SAME_COUNT, *NEXT_SEASON], ids=lambda rule: rule.name)
def test_a_rule_finds_its_example(rule):
    assert {fact.rule for fact in implied(rule.example)} == {rule.name}


def test_earlier_seasons_are_as_long_as_one_compared_with_them():
    sentence = "As with the previous seasons of the series, Harbour Lights Season Three is set to include 13 episodes."
    one, two = implied(sentence)
    assert [(fact["season"], fact["count"]) for fact in (one, two)] == [(1, 13), (2, 13)]
    assert [span.text for span in one.evidence] == [sentence]
    assert one.confidence == two.confidence == 0.3


@pytest.mark.parametrize(
    ("like", "seasons"),
    [
        ("like its predecessors", {1, 2, 3}),
        ("like its predecessor", {3}),
        ("like the seasons before it", {1, 2, 3}),
        ("like the two seasons before it", {2, 3}),
        ("just like the previous two seasons", {2, 3}),
        ("as with the first two seasons", {1, 2}),
        ("the same as the first season", {1}),
        ("as in season 2", {2}),
        ("as in the previous season", {3}),
    ],
)
def test_which_seasons_are_meant(like, seasons):
    assert counts(f"The fourth season of Harbour Lights has 13 episodes, {like}.") == {
        (n, 13) for n in seasons
    }


def test_a_count_in_another_sentence_is_evidence_too():
    first = "The first season of Harbour Lights has eight episodes."
    second = "The second season of Harbour Lights will have as many episodes as the first."
    (fact,) = implied(first, second)
    assert (fact["season"], fact["count"]) == (2, 8)
    assert [span.text for span in fact.evidence] == [first, second]


def test_the_sentence_with_the_season_number_is_evidence_too():
    number = "The third season of Harbour Lights was filmed in Cornwall."
    count = "Like its predecessors, the new season of Harbour Lights has 13 episodes."
    one, two = implied(number, count)
    assert {one["season"], two["season"]} == {1, 2}
    assert [span.text for span in one.evidence] == [number, count]


@pytest.mark.parametrize(
    "sentence",
    [
        "Unlike the previous seasons, season three of Harbour Lights has 13 episodes.",
        "Like the first season, season two of Harbour Lights, which has 13 episodes, begins at sea.",
        "The third season of Harbour Lights has 13 episodes, two more than the previous seasons.",
        "The first season of Harbour Lights has 13 episodes, like the previous seasons of Nettle Row.",
        "The third season of Harbour Lights will not have as many episodes as the first.",
    ],
)
def test_seasons_not_compared_imply_nothing(sentence):
    assert counts(sentence, "The first season of Harbour Lights had eight episodes.") == set()


def test_stated_facts_are_not_also_implied():
    second = "Harbour Lights season 2 has ten episodes."
    third = "Like its predecessors, season 3 of Harbour Lights has 13 episodes."
    assert counts(second, third) == set()


def test_another_season_after_two_is_the_third():
    assert renewals("Harbour Lights returns for another run after its first two seasons.") == {3}


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights will not return for another season after two seasons.",
        "Fans hope that Harbour Lights returns for another season after two seasons.",
        "Harbour Lights returns for another season after two years.",
        "After four seasons, season 6 of Harbour Lights returns for another run.",
    ],
)
def test_a_denied_further_season_implies_nothing(sentence):
    assert renewals(sentence) == set()
