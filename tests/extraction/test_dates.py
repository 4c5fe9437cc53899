from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.dates import find_dates

PUBLISHED = date(2019, 5, 28)


def found(text):
    return [(mention.text, mention.edtf) for mention in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "text_of_date", "edtf"),
    [
        ("Harbour Lights returns on June 14th.", "June 14th", "XXXX-06-14"),
        ("Harbour Lights returns on Sunday, January 12th at 9/8c.", "Sunday, January 12th", "XXXX-01-12"),
        ("It will be back on Monday 14 September at 7pm.", "Monday 14 September", "XXXX-09-14"),
        ("Monday, Sept. 18: Harbour Lights.", "Monday, Sept. 18", "XXXX-09-18"),
        ("Season 2 drops Oct. 6, 2023 on Netflix.", "Oct. 6, 2023", "2023-10-06"),
        ("The pilot aired in December 2016, to little notice.", "December 2016", "2016-12"),
        ("It premieres in March.", "March", "XXXX-03"),
        ("In May the cast met again.", "May", "XXXX-05"),
        ("Harbour Lights is set for an April debut.", "April", "XXXX-04"),
        ("It came out back in late September with no fanfare.", "late September", "XXXX-09"),
        ("It is due this November on Hulu.", "this November", "XXXX-11"),
        ("New episodes will air this fall.", "this fall", "XXXX-23"),
        ("It comes back in the fall on NBC.", "the fall", "XXXX-23"),
        ("It starts in the spring of 2014, they say.", "spring of 2014", "2014-21"),
        ("All six hit the streamer on the 17th.", "the 17th", "XXXX-XX-17"),
        ("It first aired in 2012.", "2012", "2012"),
        ("It is expected in early 2015.", "early 2015", "2015"),
        ("It will not return until sometime in 2016.", "2016", "2016"),
        ("Her 2022 thriller won prizes.", "2022", "2022"),
        ("Harbour Lights (2014) was her debut.", "2014", "2014"),
        ("It was the hit of 2021's festival.", "2021", "2021"),
        ("It begins on 14/06/2019.", "14/06/2019", "2019-06-14"),
        ("It ends on New Year's Eve, as ever.", "New Year's Eve", "XXXX-12-31"),
        ("The finale airs tonight.", "tonight", None),
        ("Last night it ended.", "Last night", None),
        ("It returns later this year.", "later this year", None),
        ("It returns sometime next year on FX.", "sometime next year", None),
        ("It ended a few weeks ago.", "a few weeks ago", None),
        ("It goes out in the 2021-22 season.", "2021-22 season", None),
        ("The finale went out on Sunday night.", "Sunday night", None),
        ("The network said Thursday that it was over.", "Thursday", None),
    ],
)
def test_a_date_is_found_as_it_is_written(text, text_of_date, edtf):
    assert found(text) == [(text_of_date, edtf)]


@pytest.mark.parametrize(
    "text",
    [
        "It may return, and they march on.",
        "Season 3 May Be Delayed",
        "Elaine May and April Kepner star with January Jones.",
        "She left Saturday Night Live for The Tonight Show.",
        "She told This Morning that she was done.",
        "Friday Night Lights is over.",
        "The Sunday Times had it first.",
        "Jason returns in Friday the 13th.",
        "New episodes follow every Friday.",
        "It airs on Sundays.",
        "Set in the 1960s, it is a tale of the '80s.",
        "More than 2000 people saw it at $2019 a head.",
        "It was seen by 1,999 homes in 24/7 coverage at 9/8c.",
        "Blade Dancer 2049 is a film.",
        "The fall of the house is told in the 11th series.",
        "Ratings fall and hopes spring eternal.",
        "A Christmas special is planned.",
        "Over the last year it has grown.",
        "It is the first time in ten years.",
        "'Winter' is a short film.",
        "Episode 10 may be the best.",
        "It ends a week on Friday.",
    ],
)
def test_words_that_only_look_like_a_date_are_ignored(text):
    assert found(text) == []


def test_dates_come_in_order_without_overlap():
    text = "It ran from 1998 to 2006 (1998-2006), then from Monday September 14 to Wednesday September 16."
    assert [words for words, _ in found(text)] == [
        "1998",
        "2006",
        "1998",
        "2006",
        "Monday September 14",
        "Wednesday September 16",
    ]


def test_only_the_requested_stretch_is_read():
    text = "In 2012 it began. In 2016 it ended."
    assert [mention.text for mention in find_dates(text, 17)] == ["2016"]
    assert [mention.text for mention in find_dates(text, 0, 17)] == ["2012"]


@pytest.mark.parametrize(
    ("text", "direction", "resolved"),
    [
        ("It returns on June 14th.", "future", "2019-06-14"),
        ("It ended on June 14th.", "past", "2018-06-14"),
        ("It airs tonight.", "future", "2019-05-28"),
        ("It returns next month.", None, "2019-06"),
        ("It ended in 2012.", "past", "2012"),
        ("It returns this fall.", "future", "2019-23"),
        ("It returns next week.", "future", None),
    ],
)
def test_the_day_of_publication_resolves(text, direction, resolved):
    [mention] = find_dates(text)
    assert mention.resolve(PUBLISHED, direction) == resolved


def test_without_a_day_of_publication_only_stated_years_resolve():
    stated, unstated = find_dates("It began on June 14, 2018 and returns on July 4.")
    assert (stated.resolve(None), unstated.resolve(None)) == ("2018-06-14", None)


def test_that_year_is_the_year_mentioned_before_in_the_paragraph():
    first, second = find_dates("It was filmed in spring 2021 and shown the following year.")
    assert (first.resolve(PUBLISHED), second.resolve(PUBLISHED)) == ("2021-21", "2022")


def test_that_year_is_unknown_if_its_paragraph_gives_none():
    *_, last = find_dates("It was filmed in spring 2021.\nIt was shown the following year.")
    assert last.resolve(PUBLISHED) is None


def test_a_day_told_by_another_needs_one_in_its_paragraph():
    words = [
        mention.text
        for mention in find_dates("It began on June 14, and they left a week later.\nThe next day")
    ]
    assert words == ["June 14", "a week later"]


def test_a_title_is_no_day():
    assert [mention.text for mention in find_dates("On June 14, Two Weeks Later begins.")] == ["June 14"]


def test_two_days_may_share_a_month():
    assert [(mention.text, mention.edtf) for mention in find_dates("They begin on June 14 and 21.")] == [
        ("June 14", "XXXX-06-14"),
        ("21", "XXXX-06-21"),
    ]
    assert [mention.text for mention in find_dates("It began on June 14 and 12 episodes follow.")] == [
        "June 14"
    ]


PIECES = st.lists(
    st.sampled_from(
        [
            "June",
            "14",
            "14th",
            "2019",
            ", ",
            "the",
            "this ",
            "fall",
            "Friday",
            "night",
            "\n",
            " ",
            "in ",
            "of ",
            "may",
            "that year",
            "tonight",
            "1",
            "'s",
            "⟨",
            "⟩",
            "two weeks ago",
            "’",
            "-",
        ]
    ),
    max_size=40,
).map("".join)


@given(st.text() | PIECES, st.integers(0, 20), st.none() | st.integers(0, 60))
def test_in_any_text_mentions_slice_and_follow_each_other(text, start, end):
    position = start
    for mention in find_dates(text, start, end):
        assert position <= mention.start < mention.end <= (len(text) if end is None else end)
        assert text[mention.start : mention.end] == mention.text
        mention.resolve(PUBLISHED)
        position = mention.end


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "June ", "the ", "in two ", "that year ", "(2019", "early ", "’90s ", "Sept. 4, "]
)
def test_a_long_text_without_breaks_finishes(piece):
    assert all(mention.text for mention in find_dates(piece * 5_000))
