from datetime import date

import pytest

from shows.dates import match_words, read_input, read_words

TUESDAY = date(2019, 5, 28)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("June 14th", "XXXX-06-14"),
        ("June 14", "XXXX-06-14"),
        ("June 14, 2019", "2019-06-14"),
        ("14 June", "XXXX-06-14"),
        ("the 14th of June, 2019", "2019-06-14"),
        ("19 May", "XXXX-05-19"),
        ("Tuesday, Sept. 4", "XXXX-09-04"),
        ("Monday 14 September", "XXXX-09-14"),
        ("Friday the 17th", "XXXX-XX-17"),
        ("the 17th", "XXXX-XX-17"),
        ("JUNE 14", "XXXX-06-14"),
        ("Oct.14", "XXXX-10-14"),
        ("January ’09", "2009-01"),
        ("June\u00a014", "XXXX-06-14"),
        ("June 14th at 9/8c", "XXXX-06-14"),
        ("on Sunday, January 12th at 10 p.m.", "XXXX-01-12"),
        ("April 2023", "2023-04"),
        ("August of 2023", "2023-08"),
        ("late September", "XXXX-09"),
        ("mid-October 2020", "2020-10"),
        ("in June", "XXXX-06"),
        ("this November", "XXXX-11"),
        ("December last year", "XXXX-12"),
        ("fall 2025", "2025-23"),
        ("the spring of 2014", "2014-21"),
        ("this fall", "XXXX-23"),
        ("the autumn", "XXXX-23"),
        ("later this summer", "XXXX-22"),
        ("next spring", "XXXX-21"),
        ("2016", "2016"),
        ("early 2015", "2015"),
        ("mid-2020", "2020"),
        ("sometime in 2016", "2016"),
        ("the end of 2016", "2016"),
        ("the first half of 2013", "2013"),
        ("Q1 2020", "2020"),
        ("2019-06-14", "2019-06-14"),
        ("14/06/2019", "2019-06-14"),
        ("06/14/2019", "2019-06-14"),
        ("6/14", "XXXX-06-14"),
        ("05/06/2019", "2019"),
        ("05/05/2019", "2019-05-05"),
        ("the week of October 3", "XXXX-10"),
        ("Christmas Day", "XXXX-12-25"),
        ("Christmas Day 2019", "2019-12-25"),
        ("New Year’s Eve", "XXXX-12-31"),
        ("Halloween", "XXXX-10-31"),
    ],
)
def test_date_words_without_an_anchor(words, edtf):
    assert str(read_words(words).edtf) == edtf


@pytest.mark.parametrize(
    "words",
    [
        "tonight",
        "next month",
        "later this year",
        "next Tuesday",
        "two years ago",
        "a few weeks ago",
        "this weekend",
        "Easter",
        "holiday season",
        "the 2015-16 season",
        "the '90s",
        "the 1990s",
        "the week of October 28",
        "the week of February 23",
        "the following year",
    ],
)
def test_words_of_time_that_are_not_dates_by_themselves(words):
    assert read_words(words).edtf is None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hello",
        "June 31",
        "31 June 2019",
        "29 February 2019",
        "14/15/2019",
        "5/6",
        "June 14 and",
        "Juneau 14",
        "maybe",
        "1234567",
        "2019-13-40",
        "ſunday",
        "x" * 10_000,
    ],
)
def test_words_that_are_not_a_date_are_not_read(words):
    assert read_words(words) is None


@pytest.mark.parametrize(
    ("words", "resolved"),
    [
        ("tonight", "2019-05-28"),
        ("this morning", "2019-05-28"),
        ("tomorrow night", "2019-05-29"),
        ("yesterday", "2019-05-27"),
        ("last night", "2019-05-27"),
        ("in three days", "2019-05-31"),
        ("ten days ago", "2019-05-18"),
        ("next month", "2019-06"),
        ("earlier this month", "2019-05"),
        ("six months ago", "2018-11"),
        ("later this year", "2019"),
        ("sometime next year", "2020"),
        ("two years ago", "2017"),
        ("a year ago today", "2018"),
        ("a couple of years ago", "2017"),
        ("last year", "2018"),
        ("December last year", "2018-12"),
        ("June 14 this year", "2019-06-14"),
        ("early next year", "2020"),
        ("this fall", "2019-23"),
        ("this January", "2019-01"),
        ("this past fall", "2018-23"),
        ("this coming January", "2020-01"),
        ("next spring", "2020-21"),
        ("last October", "2018-10"),
        ("next Tuesday", "2019-06-04"),
        ("next Friday", "2019-06-07"),
        ("last Friday", "2019-05-24"),
        ("last Tuesday", "2019-05-21"),
        ("this Friday", "2019-05-31"),
        ("Friday", "2019-05-31"),
        ("Sunday night", "2019-05-26"),
        ("June 14th", "2019-06-14"),
        ("2016", "2016"),
    ],
)
def test_relative_words_on_a_given_day(words, resolved):
    assert str(read_words(words).resolve(TUESDAY)) == resolved


@pytest.mark.parametrize(
    ("words", "past", "future"),
    [
        ("Friday", "2019-05-24", "2019-05-31"),
        ("Tuesday", "2019-05-28", "2019-05-28"),
        ("this Friday", "2019-05-24", "2019-05-31"),
        ("June 14", "2018-06-14", "2019-06-14"),
        ("this January", "2019-01", "2020-01"),
        ("this fall", "2018-23", "2019-23"),
        ("last night", "2019-05-27", "2019-05-27"),
    ],
)
def test_tense_decides_between_past_and_future(words, past, future):
    assert str(read_words(words).resolve(TUESDAY, "past")) == past
    assert str(read_words(words).resolve(TUESDAY, "future")) == future


@pytest.mark.parametrize(
    ("words", "anchor", "direction", "resolved"),
    [
        ("Friday, June 14", "2020-01-05", None, "2019-06-14"),
        ("Friday, June 14", "2020-01-05", "future", "2019-06-14"),
        ("Sunday, June 14", "2020-01-05", "past", "2020-06-14"),
        ("Monday, June 14", "2020-01-05", "future", "2020-06-14"),
        ("Friday the 17th", "2019-05-28", "future", "2019-05-17"),
        ("Friday, June 14, 2020", "2019-05-28", "future", "2020-06-14"),
    ],
)
def test_a_named_weekday_outweighs_the_tense_where_a_near_date_falls_on_it(
    words, anchor, direction, resolved
):
    assert str(read_words(words).resolve(date.fromisoformat(anchor), direction)) == resolved


@pytest.mark.parametrize(
    "words",
    [
        "next fall",
        "last February",
        "the new year",
        "this week",
        "next weekend",
        "in two weeks",
        "a few years ago",
        "the following year",
        "the '90s",
        "Easter",
    ],
)
def test_ambiguous_or_inexpressible_dates_stay_open(words):
    assert read_words(words).resolve(TUESDAY) is None


def test_the_new_year_is_the_next_one_when_the_old_one_nears_its_end():
    assert str(read_words("the new year").resolve(date(2019, 11, 3))) == "2020"


@pytest.mark.parametrize(
    "words", ["June 14th", "tonight", "next month", "this fall", "December last year", "Friday"]
)
def test_without_an_anchor_no_year_is_guessed(words):
    assert read_words(words).resolve(None) is None


def test_without_an_anchor_a_stated_year_stands():
    assert str(read_words("June 14, 2019").resolve(None)) == "2019-06-14"


@pytest.mark.parametrize(
    ("words", "told", "resolved"),
    [
        ("later in the year", "2024-01", "2024"),
        ("that year", "2017", "2017"),
        ("the following year", "2021-21", "2022"),
        ("the following month", "2019-12-05", "2020-01"),
        ("later that month", "2019-12-05", "2019-12"),
        ("that month", "2019", None),
        ("the same night", "2019-12-05", "2019-12-05"),
        ("the next day", "2019-12-31", "2020-01-01"),
        ("the following evening", "2019-12-05", "2019-12-06"),
        ("a week later", "2019-12-05", "2019-12-12"),
        ("two weeks later", "2019-12", None),
        ("three months later", "2019-12-05", "2020-03"),
        ("two years later", "2019", "2021"),
        ("the following year", "XXXX-06", None),
    ],
)
def test_words_that_depend_on_a_date_mentioned_before(words, told, resolved):
    meant = read_words(words).resolve_after(read_input(told))
    assert (meant and str(meant)) == resolved


def test_the_longest_words_from_a_place_on_are_matched():
    text = "It returns on Sunday, January 12th at 10."
    end, reading = match_words(text, 14, len(text))
    assert text[14:end] == "Sunday, January 12th"
    assert str(reading.edtf) == "XXXX-01-12"


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("14 june ?", "XXXX-06-14"),
        ("14 June", "XXXX-06-14"),
        ("june 14, ????", "XXXX-06-14"),
        (" 2019 ", "2019"),
        ("june 2019", "2019-06"),
        ("june ?", "XXXX-06"),
        ("fall 2025", "2025-23"),
        ("autumn ?", "XXXX-23"),
        ("2019-06-14", "2019-06-14"),
        ("xxxx-06-14", "XXXX-06-14"),
        ("25/12/2019", "2019-12-25"),
        ("the 17th", "XXXX-XX-17"),
    ],
)
def test_an_editor_types(typed, edtf):
    assert str(read_input(typed)) == edtf


@pytest.mark.parametrize(
    "typed", ["", "?", "soon", "tonight", "next month", "this fall", "31 june", "the '90s"]
)
def test_what_an_editor_typed_is_refused_with_examples(typed):
    with pytest.raises(ValueError, match="expected a date such as 14 June 2019"):
        read_input(typed)


@pytest.mark.parametrize("typed", ["5/6/2019", "05.06.2019", "5/6"])
def test_ambiguous_day_and_month_are_to_be_typed_in_words(typed):
    with pytest.raises(ValueError, match="month as a word"):
        read_input(typed)
