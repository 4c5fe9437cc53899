"""A sentence continues about the show that it begins with, whatever other show it names in between."""

import pytest

from tests.extraction.reading import offered, values

NEWS = "Harbour Lights\n\nThe drama Harbour Lights is in the news, and so is the comedy Nettle Row. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights, from the creator of Nettle Row, premieres on June 3.",
        "Harbour Lights, whose star Ann Lee is also in Nettle Row, will premiere on June 3.",
        "Harbour Lights, set years after Nettle Row, premieres on June 3.",
    ],
)
def test_a_statement_after_a_comma_is_about_the_first_show(sentence):
    assert values(NEWS + sentence, "premiere", "show", "date") == {("Harbour Lights", "XXXX-06-03")}


def test_a_makers_earlier_work_is_not_the_news():
    text = f"{NEWS}HBO has ordered Harbour Lights, from the makers of Nettle Row."
    assert ("Nettle Row", "ordered") not in values(text, "status", "show", "status")


def test_every_show_in_a_list_is_a_first_choice():
    text = f"{NEWS}Harbour Lights, Nettle Row and The Lock Keeper, all on HBO, will premiere on June 3."
    assert {("Harbour Lights",), ("Nettle Row",)} <= offered(text, "premiere", "show")
