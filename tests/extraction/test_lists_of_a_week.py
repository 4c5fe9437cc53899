"""A week's programme: dates on lines of their own, and below each what begins on it."""

import pytest

from tests.extraction.reading import values


@pytest.mark.parametrize("parted", [" -- ", " – ", ": ", " (HBO) -- "])
def test_an_item_in_a_weekly_list_begins_on_the_date_above_it(parted):
    text = (
        "What to watch this week\n\nTuesday, January 9\n\n"
        f"Harbour Lights{parted}Ann Lee stars as a pilot in a thriller that is set in Whitby in 1953.\n\n"
        f"Thursday, January 11\n\nNettle Row{parted}Bo Finch sells flowers, and solves a murder or two.\n"
    )
    assert values(text, "premiere", "show", "date") == {
        ("Harbour Lights", "XXXX-01-09"),
        ("Nettle Row", "XXXX-01-11"),
    }
