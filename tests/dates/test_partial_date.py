from datetime import date

import pytest

from shows.dates import PartialDate

ALL_FORMS = [
    "2019-06-14",
    "2019-06",
    "2019",
    "XXXX-06-14",
    "XXXX-06",
    "XXXX-XX-17",
    "2025-23",
    "XXXX-23",
    "2019-XX-17",
]


def parse(edtf):
    return PartialDate.parse(edtf)


@pytest.mark.parametrize("edtf", ALL_FORMS)
def test_every_form_prints_as_it_was_written(edtf):
    assert str(parse(edtf)) == edtf


@pytest.mark.parametrize(
    ("edtf", "printed"), [("2019-06-XX", "2019-06"), ("2019-XX", "2019"), ("2019-XX-XX", "2019")]
)
def test_unknown_parts_at_the_end_say_nothing(edtf, printed):
    assert str(parse(edtf)) == printed


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        "XXXX",
        "XXXX-XX",
        "19",
        "2019-6-1",
        "2019-13",
        "2019-02-30",
        "2019-20",
        "2019-25",
        "2019-23-01",
        "0000",
        "2019-06-14 ",
        "2019-06-14T10:00",
        "199X",
        "2021/2022",
        "June 2019",
        "2019-04-31",
        "XXXX-02-30",
        "XXXX-XX-32",
    ],
)
def test_malformed_dates_are_refused_with_what_was_expected(edtf):
    with pytest.raises(ValueError, match="expected an EDTF date such as 2019-06-14"):
        parse(edtf)


def test_a_leap_day_needs_no_year_but_refuses_a_common_one():
    assert parse("XXXX-02-29").day == 29
    with pytest.raises(ValueError, match="expected"):
        parse("2019-02-29")


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2019-06-14", date(2019, 6, 14), date(2019, 6, 14)),
        ("2019-06", date(2019, 6, 1), date(2019, 6, 30)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2025-23", date(2025, 9, 1), date(2025, 11, 30)),
        ("2025-24", date(2025, 1, 1), date(2025, 12, 31)),
        ("2019-XX-31", date(2019, 1, 31), date(2019, 12, 31)),
        ("XXXX-06-14", None, None),
        ("XXXX-23", None, None),
    ],
)
def test_the_range_of_possible_days(edtf, earliest, latest):
    assert (parse(edtf).earliest, parse(edtf).latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("XXXX-06-14", "2019-06-14"),
        ("2019", "2019-06"),
        ("2019", "2019-06-14"),
        ("2019", "2019-23"),
        ("2025-23", "2025-10"),
        ("2025-23", "2025-10-31"),
        ("2025-24", "2025-12"),
        ("XXXX-23", "2025-23"),
        ("XXXX-23", "XXXX-10"),
        ("XXXX-06", "XXXX-06-14"),
        ("XXXX-XX-17", "2017-03-17"),
    ],
)
def test_a_less_precise_date_contains_a_more_precise_one(wide, narrow):
    assert parse(wide).contains(parse(narrow))
    assert not parse(narrow).contains(parse(wide))


@pytest.mark.parametrize(
    ("one", "other"),
    [("XXXX-06-14", "2019"), ("2019-06", "XXXX-06-14"), ("XXXX-23", "2019"), ("XXXX-23", "XXXX-XX-17")],
)
def test_dates_that_say_different_things_contain_no_other(one, other):
    assert not parse(one).contains(parse(other))
    assert not parse(other).contains(parse(one))


def test_order_is_chronological_with_unknown_parts_last():
    in_order = [
        "2018",
        "2019-06-13",
        "2019-06-14",
        "2019-06",
        "2019-22",
        "2019-09-01",
        "2019-11-30",
        "2019-11",
        "2019-23",
        "2019",
        "2020-01-01",
        "XXXX-03",
        "XXXX-06-14",
        "XXXX-06",
        "XXXX-XX-17",
    ]
    assert [str(each) for each in sorted(map(parse, reversed(in_order)))] == in_order


@pytest.mark.parametrize(
    ("edtf", "anchor", "past", "future", "nearest"),
    [
        ("XXXX-06-14", "2019-05-28", "2018-06-14", "2019-06-14", "2019-06-14"),
        ("XXXX-06-14", "2019-06-14", "2019-06-14", "2019-06-14", "2019-06-14"),
        ("XXXX-01-12", "2013-11-22", "2013-01-12", "2014-01-12", "2014-01-12"),
        ("XXXX-09", "2014-01-13", "2013-09", "2014-09", "2013-09"),
        ("XXXX-09", "2014-09-13", "2014-09", "2014-09", "2014-09"),
        ("XXXX-23", "2017-05-15", "2016-23", "2017-23", "2017-23"),
        ("XXXX-23", "2017-12-20", "2017-23", "2018-23", "2017-23"),
        ("XXXX-24", "2017-11-20", "2017-24", "2017-24", "2017-24"),
        ("XXXX-XX-17", "2017-03-02", "2017-02-17", "2017-03-17", "2017-03-17"),
        ("XXXX-XX-17", "2017-12-30", "2017-12-17", "2018-01-17", "2017-12-17"),
        ("XXXX-XX-31", "2017-06-20", "2017-05-31", "2017-07-31", "2017-07-31"),
        ("XXXX-02-29", "2019-03-01", "2016-02-29", "2020-02-29", "2020-02-29"),
        ("XXXX-02-29", "1897-03-01", "1896-02-29", "1904-02-29", "1896-02-29"),
        ("2019-06", "2023-01-01", "2019-06", "2019-06", "2019-06"),
    ],
)
def test_an_anchor_gives_the_year(edtf, anchor, past, future, nearest):
    anchor = date.fromisoformat(anchor)
    assert str(parse(edtf).resolve(anchor, "past")) == past
    assert str(parse(edtf).resolve(anchor, "future")) == future
    assert str(parse(edtf).resolve(anchor)) == nearest


@pytest.mark.parametrize("anchor", [date.min, date.max])
def test_the_ends_of_the_calendar_are_anchors_too(anchor):
    assert parse("XXXX-06-14").resolve(anchor).year == anchor.year


@pytest.mark.parametrize(
    ("edtf", "printed"),
    [
        ("2019-06-14", "14 June 2019"),
        ("2019-06", "June 2019"),
        ("2019", "2019"),
        ("2025-23", "autumn 2025"),
        ("XXXX-06-14", "14 June, year not stated"),
        ("XXXX-06", "June, year not stated"),
        ("XXXX-23", "autumn, year not stated"),
        ("XXXX-XX-17", "the 17th, month and year not stated"),
    ],
)
def test_pages_show_what_is_known_and_what_is_not(edtf, printed):
    assert parse(edtf).for_people() == printed


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"year": 0},
        {"year": 2019, "month": 13},
        {"month": 2, "day": 30},
        {"season": 25},
        {"month": 6, "season": 22},
    ],
)
def test_no_date_is_made_of_impossible_parts(parts):
    with pytest.raises(ValueError, match="expected"):
        PartialDate(**parts)
