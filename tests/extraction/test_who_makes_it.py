"""Makers told of in plain verbs, after what else they have done, and together."""

import pytest

from tests.extraction.reading import values

NEWS = "HBO renews ‘Saltmarsh’ for a second season\n\nHBO has renewed its crime drama ‘Saltmarsh’.\n\n"
BOTH_PRODUCE = {("Ann Lee", "executive_producer"), ("Bo Finch", "executive_producer")}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The series was created by Bo Finch, and Ann Lee runs it with her sister.", "showrunner"),
        ("Ann Lee, who’ll act as showrunner, lives in Leeds.", "showrunner"),
        ("Ann Lee dreamed the thing up on a ferry.", "creator"),
        ("Ann Lee came up with the series on a ferry.", "creator"),
        ("Ann Lee, the “Ozark” alum who created the series, lives in Leeds.", "creator"),
        ("The series was created by Brooklyn native Ann Lee.", "creator"),
        ("The series is directed for the most part by Ann Lee.", "director"),
        ("The script comes from Ann Lee.", "writer"),
        ("Ann Lee’s scripts are full of jokes.", "writer"),
    ],
)
def test_plain_words_for_making(sentence, role):
    assert ("Ann Lee", role) in values(NEWS + sentence, "crew", "person", "role")


@pytest.mark.parametrize(
    "sentence",
    [
        "The series was created by Ann Lee with Bo Finch; the two are executive producers.",
        "Ann Lee created the series, will write it with Bo Finch, and both are executive producers.",
        "Executive producers are Ann Lee and, for HBO, Bo Finch.",
        "Ann Lee is aboard as an executive producer alongside Bo Finch.",
    ],
)
def test_makers_together(sentence):
    assert values(NEWS + sentence, "crew", "person", "role") >= BOTH_PRODUCE


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, no stranger to crime after “Scandal” and “Ozark,” both for Netflix, directed the opener.",
        "The director is Ann Lee, who did much the same job on Ozark.",
        "The director is Ann Lee; she was most recently seen at work on Ozark.",
        "The scripts are by Bo Finch, an old hand: he worked on Ozark for Netflix.\n\nAnn Lee is to direct.",
    ],
)
def test_earlier_work_is_not_what_is_made(sentence):
    assert ("Saltmarsh", "Ann Lee", "director") in values(NEWS + sentence, "crew", "show", "person", "role")


@pytest.mark.parametrize(
    "sentence",
    [
        "The café was used as a location. Ann Lee runs it with her sister.",
        "Ann Lee, who directed the game, advises the makers.",
        "Ann Lee, who runs scripted originals at HBO, called the series a triumph.",
    ],
)
def test_work_on_other_things(sentence):
    assert not values(NEWS + sentence, "crew", "person")


def test_writing_staff_of_a_show():
    text = NEWS + "Ann Lee had been on the writing staff of “Ozark.”"
    assert ("Ozark", "Ann Lee", "writer") in values(text, "crew", "show", "person", "role")
