"""What is said of one show of a list is said of all."""

import pytest

from tests.extraction.reading import facts

NAMED = (
    "The drama Harbour Lights stars Ann Lee. Nettle Row is a thriller series. The comedy Copper Moon is new."
)


@pytest.mark.parametrize(
    ("sentence", "shows"),
    [
        (
            "HBO has ordered the drama Harbour Lights, the thriller Nettle Row and the comedy Copper Moon.",
            {"Harbour Lights", "Nettle Row", "Copper Moon"},
        ),
        (
            "HBO has renewed the drama Harbour Lights and the comedy Copper Moon.",
            {"Harbour Lights", "Copper Moon"},
        ),
        ("HBO has ordered the drama Harbour Lights while the comedy Copper Moon waits.", {"Harbour Lights"}),
    ],
)
def test_a_verdict_goes_to_all_shows_of_its_list(sentence, shows):
    assert {fact["show"] for fact in facts(f"News of HBO\n\n{sentence}\n\n{NAMED}\n", "status")} == shows
