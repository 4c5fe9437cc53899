from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from shows.dates import PartialDate, read_input, read_words
from shows.dates.months import month_length


@st.composite
def partial_dates(draw):
    year = draw(st.none() | st.integers(1, 9999))
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, month_length(year, month)))
    if draw(st.booleans()):
        return PartialDate(year, season=draw(st.integers(21, 24)))
    return PartialDate(year, month, day) if year or month or day else PartialDate(draw(st.integers(1, 9999)))


def read_or_refusal(read, text):
    try:
        return read(text)
    except ValueError as error:
        return str(error)


DATES = partial_dates()
DAYS = st.dates()
DIRECTIONS = st.sampled_from([None, "past", "future"])
WORDS = st.lists(
    st.sampled_from(
        [
            "June",
            "14",
            "14th",
            "2019",
            ",",
            "the",
            "this",
            "next",
            "last",
            "fall",
            "of",
            "Friday",
            "night",
            "year",
            "ago",
            "two",
            "weeks",
            "in",
            "early",
            "mid-",
            "/",
            "06",
            "Christmas",
            "Eve",
            "?",
            "week",
            "'90s",
            "-",
        ]
    ),
    max_size=8,
).map(" ".join)


@given(DATES)
def test_a_printed_date_parses_to_itself(each):
    assert PartialDate.parse(str(each)) == each
    assert read_input(str(each)) == each


@given(st.text(max_size=12) | st.from_regex(r"[0-9X]{4}-[0-9X]{2}(-[0-9X]{2})?", fullmatch=True))
def test_any_text_parses_or_is_refused_with_what_was_expected(text):
    outcome = read_or_refusal(PartialDate.parse, text)
    assert isinstance(outcome, PartialDate) or "expected" in outcome


@given(DATES, DAYS, DIRECTIONS)
def test_resolving_adds_and_never_contradicts(each, anchor, direction):
    resolved = each.resolve(anchor, direction)
    assert each.contains(resolved)
    assert resolved.resolve(anchor, direction) == resolved


@given(DATES, st.dates(date(20, 1, 1), date(9980, 1, 1)))
def test_the_past_has_begun_and_the_future_is_not_over(each, anchor):
    if each.year is None:
        assert each.resolve(anchor, "past").earliest <= anchor <= each.resolve(anchor, "future").latest


@given(DATES, DATES, DATES)
def test_the_order_is_total(one, two, three):
    assert (one < two) + (two < one) + (one == two) == 1
    assert not (one < two and two < three) or one < three


@given(DATES, DATES, DATES)
def test_saying_less_is_a_partial_order(one, two, three):
    assert one.contains(one)
    assert not (one.contains(two) and two.contains(one)) or one == two
    assert not (one.contains(two) and two.contains(three)) or one.contains(three)


@given(DATES, DAYS)
def test_a_possible_day_is_between_the_earliest_and_the_latest(each, day):
    if each.year is not None and each.contains(PartialDate.of(day)):
        assert each.earliest <= day <= each.latest


@given(st.text() | WORDS, st.none() | DAYS, DIRECTIONS)
def test_any_words_are_read_or_not_and_what_is_read_is_not_contradicted(text, anchor, direction):
    reading = read_words(text)
    if reading is not None:
        resolved = reading.resolve(anchor, direction)
        assert resolved is None or resolved.year is not None
        assert not (resolved and reading.edtf) or reading.edtf.contains(resolved)


@given(st.text() | WORDS)
def test_an_editor_may_type_anything(text):
    outcome = read_or_refusal(read_input, text)
    assert isinstance(outcome, PartialDate) or "expected" in outcome


@pytest.mark.parametrize(
    "edtf", ["2019-06-14", "2019-06", "2020-02", "2019", "2019-21", "2019-22", "2019-23"]
)
def test_first_and_last_day_are_those_of_the_edtf_package(edtf):
    ours, theirs = PartialDate.parse(edtf), parse_edtf(edtf)
    assert str(theirs) == str(ours)
    assert ours.earliest.timetuple()[:3] == theirs.lower_strict()[:3]
    assert ours.latest.timetuple()[:3] == theirs.upper_strict()[:3]


@pytest.mark.parametrize("edtf", ["XXXX-06-14", "XXXX-06", "XXXX-XX-17", "2019-XX-17"])
def test_unknown_parts_are_written_as_the_edtf_package_writes_them(edtf):
    assert str(parse_edtf(edtf)) == str(PartialDate.parse(edtf)) == edtf
