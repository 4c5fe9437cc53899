"""Which facts agree with annotations."""

import pytest

from articles.extraction.scoring import Annotation, Tally, matches, pair, plain

ENTITIES = {
    "shows": [{"title": "Harbour Lights", "mentions": ["Harbour Lights", "Lights"]}],
    "people": [{"name": "Ann Lee", "mentions": ["Ann Lee", "Lee"]}],
    "characters": [{"name": "Dot Marlow", "mentions": ["Dot"]}],
    "networks": [{"name": "HBO", "mentions": ["HBO"]}],
}


def annotation(*facts) -> Annotation:
    return Annotation.read({"entities": ENTITIES, "facts": list(facts), "outlet": "The Gazette"})


CAST = {"kind": "cast", "show": "Harbour Lights", "person": "Ann Lee", "character": "Dot Marlow"}
PREMIERE = {
    "kind": "premiere",
    "show": "Harbour Lights",
    "season": None,
    "date": "XXXX-06-03",
    "date_resolved": "2021-06-03",
}


def test_names_are_compared_without_accents_and_articles():
    assert plain("The Zoë’s") == plain("zoes")


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({}, True),
        ({"show": "Lights"}, True),
        ({"character": "Dot"}, True),
        ({"character": None}, False),
        ({"person": "Lee"}, False),
    ],
)
def test_cast(change, right):
    assert (matches(annotation(CAST), CAST, {**CAST, **change}) > 1) is right


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({"season": 4}, True),
        ({"date": None}, True),
        ({"date_resolved": "2022-06-03"}, False),
        ({"date": "XXXX-06-04", "date_resolved": None}, False),
    ],
)
def test_premiere(change, right):
    assert (matches(annotation(PREMIERE), PREMIERE, {**PREMIERE, **change}) > 1) is right


def test_an_annotation_is_matched_once_and_optional_ones_count_nowhere():
    optional = {"kind": "network", "show": "Harbour Lights", "network": "HBO", "optional": True}
    gold = annotation(CAST, optional)
    given = [CAST, CAST, optional]
    assert len(pair(gold, given)) == 2
    tally = Tally()
    tally.add(gold, given)
    assert tally.rates(["cast", "network"]) == (0.5, 1.0, pytest.approx(2 / 3))
