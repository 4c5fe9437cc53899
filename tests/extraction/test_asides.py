"""After an aside, a sentence continues about its own show, whichever others the aside names."""

from datetime import date

import pytest

from articles.extraction.reading.wording import HUMAN, NETWORK, SHOW, subject_beyond_aside
from tests.extraction.reading import values

NEWS = "Harbour Lights in Whitby\n\nHarbour Lights is a drama. "
ON = date(2025, 2, 1)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The drama Harbour Lights, in which Ann Lee plays a nurse, premieres next Wednesday.", "2025-02-05"),
        ("Its second season, originally slated for May 14, will now kick off on July 9.", "2025-07-09"),
    ],
)
def test_the_subject_that_begins_is_before_the_aside(sentence, day):
    assert values(NEWS + sentence, "premiere", "date_resolved", published=ON) == {(day,)}


def test_the_subject_that_ended_is_before_the_aside():
    text = f"{NEWS}The comedy Nettle Row, with Ann Lee as a nurse, ended in May."
    assert values(text, "status", "show", "status") == {("Nettle Row", "ended")}


def test_a_later_verb_belongs_to_the_subject_before_the_aside():
    sentence = f"{SHOW}, with {HUMAN[0]} as a nurse, opened on {NETWORK} and was dropped"
    assert subject_beyond_aside(sentence, sentence.index("dropped")) == sentence.index(SHOW)


def test_the_subject_of_a_later_clause_is_another():
    text = f"{NEWS}Nettle Row, from Ann Lee, has a new cast, while Harbour Lights, from Bo Finch, returns on June 3."
    assert values(text, "premiere", "show", published=ON) == {("Harbour Lights",)}
