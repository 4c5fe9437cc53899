"""Headlines in title case."""

import pytest

from tests.extraction.reading import offered, values

BODY = "The drama Harbour Lights is about a nurse in Whitby. Ann Lee has said that it is fun."


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("‘Harbour Lights’ Cancelled by HBO", ("cancelled", None)),
        ("Harbour Lights Revived at HBO", ("revived", None)),
        ("Harbour Lights Season 2 Delayed To 2026", ("delayed", 2)),
        ("No Second Season for Harbour Lights", ("cancelled", None)),
    ],
)
def test_a_capitalised_word_of_news_is_not_a_name(headline, told):
    assert told in values(f"{headline}\n\n{BODY}", "status", "status", "season")


def test_a_headline_ends_a_show_after_four_seasons():
    assert (4,) in offered(
        f"‘Harbour Lights’ Ending After Four Seasons at HBO\n\n{BODY}", "final_season", "season"
    )
