"""Which dates tell when a season begins or ends, and of which show."""

import pytest

from tests.extraction.reading import offered


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee made her Harbour Lights debut in 1976 as Dot Marlow.",
        "Harbour Lights gave HBO its best drama premiere since 2009.",
        "Ann Lee is in the next episode of Harbour Lights, which airs January 18.",
        "The seventh episode of Harbour Lights will air on January 18.",
    ],
)
def test_a_debut_of_somebody_a_record_and_a_later_episode_are_no_premiere(sentence):
    assert offered(f"Harbour Lights\n\n{sentence}\n", "premiere", "show") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights made its debut in 1976.",
        "The best drama, Harbour Lights, has been on air since 1976.",
        "The first episode of Harbour Lights aired in 1976.",
    ],
)
def test_the_debut_of_a_show_and_its_first_episode_are_its_premiere(sentence):
    assert ("Harbour Lights", "1976") in offered(
        f"Harbour Lights\n\n{sentence}\n", "premiere", "show", "date_text"
    )
