"""When something happened to a show, according to its sentence."""

from datetime import date

import pytest

from tests.extraction.reading import facts

WEDNESDAY = date(2024, 6, 12)
BODY = "A quiet week\n\nNothing new was announced.\n\n"


def days(text: str, *, published: date | None = WEDNESDAY) -> set[tuple]:
    """Each status in a text, with the words of its date and their meaning."""
    found = facts(text, "status", published=published)
    return {(fact["status"], fact["date_text"], fact["date_resolved"]) for fact in found}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Netflix cancelled Nettle Row in 2019.", ("cancelled", "2019", "2019")),
        ("Netflix cancelled Nettle Row in May after two seasons.", ("cancelled", "May", "2024-05")),
        ("In October 2022, Netflix cancelled Nettle Row.", ("cancelled", "October 2022", "2022-10")),
        ("Back in 2018, Fox axed Nettle Row.", ("cancelled", "2018", "2018")),
        ("On Monday, Netflix renewed Nettle Row for a second season.", ("renewed", "Monday", "2024-06-10")),
        (
            "ABC renewed Nettle Row, its mill drama, for season 3 last October.",
            ("renewed", "last October", "2023-10"),
        ),
        ("Filming on the second season of Nettle Row began in March.", ("filming", "March", "2024-03")),
        ("Nettle Row has been in development at HBO since 2021.", ("in_development", "2021", "2021")),
    ],
)
def test_an_event_has_the_date_in_its_clause(sentence, day):
    assert day in days(BODY + sentence)


def test_each_of_two_events_of_a_sentence_has_its_own_day():
    told = days(BODY + "NBC cancelled Nettle Row in 2019, and Hulu revived it in 2020.")
    assert told == {("cancelled", "2019", "2019"), ("revived", "2020", "2020")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Netflix renewed Nettle Row for a second season that will premiere in May.",
        "Netflix renewed Nettle Row, which premiered in May, for a second season.",
        "Netflix cancelled its 2019 drama Nettle Row.",
        "Netflix cancelled Nettle Row, a drama set in 1972.",
        "Nettle Row, which debuted in 2015, was cancelled.",
    ],
)
def test_a_date_of_something_else_is_not_that_of_the_event(sentence):
    assert {day for _, *day in days(BODY + sentence) for day in [tuple(day)]} == {(None, None)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Filming on the second season of Nettle Row begins in July.",
        "The second season of Nettle Row was delayed until March.",
        "Netflix renewed Nettle Row for season 4 in 2025.",
    ],
)
def test_a_future_date_is_not_when_it_happened(sentence):
    told = days(BODY + sentence)
    assert told
    assert all(words is None for _, words, _ in told)


def test_news_in_the_headline_happened_when_it_was_reported():
    text = "Netflix cancels Nettle Row\n\nThe drama was cancelled by ABC in 2019 as well."
    assert ("cancelled", None, None) in days(text)


def test_a_headline_about_a_cancelled_show_does_not_report_its_cancellation():
    headline = "Hulu Brings Back the Cancelled Drama Nettle Row"
    text = f"{headline}\n\nHulu has good news.\n\nABC cancelled Nettle Row in October 2022."
    assert ("cancelled", "October 2022", "2022-10") in days(text)


def test_words_that_need_the_date_of_the_article_are_kept_without_it():
    assert days(BODY + "ABC cancelled Nettle Row last year.", published=None) == {
        ("cancelled", "last year", None)
    }
