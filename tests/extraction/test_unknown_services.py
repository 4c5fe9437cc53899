"""Services in no list, recognised by their plus or by a description."""

import pytest

from tests.extraction.reading import names_of, values


def test_a_name_with_a_plus_is_a_service():
    text = "News of Brambles+\n\nBrambles+ has renewed Harbour Lights.\n"
    assert ("Harbour Lights", "Brambles+") in values(text, "network", "show", "network")


@pytest.mark.parametrize(
    "called", ["streaming service", "streaming platform", "cable network", "public broadcaster", "streamer"]
)
def test_a_description_introduces_a_service(called):
    text = f"News\n\nHarbour Lights airs on the {called} Brambelo.\n"
    assert ("Harbour Lights", "Brambelo") in values(text, "network", "show", "network")


@pytest.mark.parametrize("written", ["LGBTQ+", "Google+", "A+"])
def test_other_words_with_a_plus_are_not_services(written):
    assert names_of(f"News\n\nThe story is told by {written} voices.\n").get(written) is None


def test_somebody_who_streams_is_not_a_service():
    assert names_of("News\n\nThe streamer Ann Lee is in it.\n")["Ann Lee"] == ("Ann Lee", "person")
