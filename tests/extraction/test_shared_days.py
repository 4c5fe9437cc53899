"""One day for several shows, and several days in one sentence."""

from datetime import date

import pytest

from tests.extraction.reading import values

PUBLISHED = date(2025, 2, 5)


def premieres(sentence):
    text = f"TV news\n\nHBO's dramas Pewter Moon, Nettle Row and Tin Heights are in the news.\n\n{sentence}\n"
    return values(text, "premiere", "show", "season", "date_resolved", published=PUBLISHED)


@pytest.mark.parametrize(
    "sentence",
    [
        "Feb. 12 brings the third season of Pewter Moon and the series premiere of Nettle Row.",
        "Feb. 12 will see the return of Pewter Moon for its third season and the debut of Nettle Row.",
        "On Feb. 12, HBO rolls out season 3 of Pewter Moon and the new drama Nettle Row.",
        "Season 3 of Pewter Moon arrives on Feb. 12, followed by the series premiere of Nettle Row.",
        "Feb. 12 is given over to Pewter Moon's third season, followed at 10/9c by the debut of Nettle Row.",
    ],
)
def test_one_day_may_be_that_of_several_shows(sentence):
    assert premieres(sentence) == {("Pewter Moon", 3, "2025-02-12"), ("Nettle Row", 1, "2025-02-12")}


@pytest.mark.parametrize(
    "sentence",
    [
        "HBO has set Feb. 12 as the premiere date for Pewter Moon and Feb. 19 for Nettle Row.",
        "Pewter Moon and Nettle Row premiere on Feb. 12 and 19.",
    ],
)
def test_each_show_may_have_a_day_of_its_own(sentence):
    assert premieres(sentence) == {("Pewter Moon", 1, "2025-02-12"), ("Nettle Row", 1, "2025-02-19")}


def test_the_season_of_a_show_may_stand_between_it_and_its_day():
    sentence = (
        "Pewter Moon's third season arrives Feb. 12, with Nettle Row's second season following Feb. 19."
    )
    assert premieres(sentence) == {("Pewter Moon", 3, "2025-02-12"), ("Nettle Row", 2, "2025-02-19")}


def test_the_finales_of_two_shows_may_be_on_two_days():
    text = "TV news\n\nThe finales of the dramas Pewter Moon and Nettle Row air May 12 and May 19.\n"
    assert values(text, "finale", "show", "date") == {
        ("Pewter Moon", "XXXX-05-12"),
        ("Nettle Row", "XXXX-05-19"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Feb. 12 marks the tenth anniversary of Pewter Moon.",
        "Feb. 12 brings the cast of Pewter Moon together in London.",
        "Feb. 12 sees the end of Pewter Moon.",
    ],
)
def test_what_else_a_day_brings_is_no_premiere(sentence):
    assert not premieres(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Returning on Feb. 12 are Pewter Moon and Nettle Row.",
        "Other shows returning Feb. 12 include Pewter Moon and Nettle Row.",
        "Pewter Moon returns on Feb. 12, as does Nettle Row.",
    ],
)
def test_several_shows_return_on_one_day(sentence):
    assert premieres(sentence) == {("Pewter Moon", None, "2025-02-12"), ("Nettle Row", None, "2025-02-12")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Pewter Moon wraps up its season on May 14, Nettle Row on May 21.",
        "Pewter Moon bows out on May 14, and Nettle Row follows on May 21.",
    ],
)
def test_each_show_may_end_on_a_day_of_its_own(sentence):
    text = f"TV news\n\nHBO's dramas Pewter Moon and Nettle Row are in the news.\n\n{sentence}\n"
    assert values(text, "finale", "show", "date") == {
        ("Pewter Moon", "XXXX-05-14"),
        ("Nettle Row", "XXXX-05-21"),
    }
    assert not values(text, "premiere", "show")


@pytest.mark.parametrize(
    "sentence",
    [
        "New seasons of Pewter Moon and Nettle Row premiere on Feb. 12.",
        "Pewter Moon and Nettle Row are both back on Feb. 12.",
    ],
)
def test_what_comes_back_is_no_first_season(sentence):
    assert {season for _, season, _ in premieres(sentence)} <= {None}
