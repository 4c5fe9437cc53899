"""Sentences in real articles that misled the reader."""

from datetime import date

import pytest

from articles.extraction.pipeline import findings, read
from tests.extraction.reading import KNOWN, facts, offered, rules_that_find, values


def test_a_teaser_adds_no_second_fact_and_no_evidence():
    text = (
        "Harbour Lights Renewed\n\nHBO has renewed the drama Harbour Lights for a second season, as the [...]\n\n"
        "HBO has renewed the drama Harbour Lights for a second season, as the network said today.\n"
    )
    (fact,) = facts(text, "status")
    assert (fact["status"], fact["season"]) == ("renewed", 2)
    assert all("[...]" not in span.text for span in fact.evidence)


def test_character_before_actor_in_brackets():
    text = (
        "Harbour Lights\n\nIn the third season of Harbour Lights, Dot Marlow (Ann Lee) meets Otto Reed (Bo Finch).\n\n"
        "The actress Ann Lee and the actor Bo Finch star in Harbour Lights.\n"
    )
    assert values(text, "cast", "person", "character") == {
        ("Ann Lee", "Dot Marlow"),
        ("Bo Finch", "Otto Reed"),
    }


def test_a_filmography_in_brackets_is_not_a_role():
    text = "Harbour Lights\n\nThe drama Harbour Lights stars Ann Lee (Nettle Row) and Bo Finch (The Lock Keeper).\n"
    cast = {(fact["show"], fact["person"], fact["character"]) for fact in facts(text, "cast")}
    assert {("Harbour Lights", "Ann Lee", None), ("Harbour Lights", "Bo Finch", None)} <= cast
    assert all(character is None for _, _, character in cast)


def test_the_creator_of_a_character_did_not_create_the_show():
    text = "Harbour Lights\n\nHarbour Lights is back on HBO. Bo Finch, the co-creator of the character, was pleased.\n"
    assert ("Bo Finch", "creator") not in values(text, "crew", "person", "role")


def test_roles_listed_together():
    text = "Harbour Lights\n\nBo Finch, creator, showrunner and executive producer of Harbour Lights, left HBO.\n"
    assert values(text, "crew", "person", "role") == {
        ("Bo Finch", "creator"),
        ("Bo Finch", "showrunner"),
        ("Bo Finch", "executive_producer"),
    }


def test_the_series_refers_to_the_show_in_focus():
    text = (
        "Harbour Lights\n\nThe drama Harbour Lights is back on HBO. The series stars Ann Lee and Bo Finch.\n"
    )
    assert values(text, "cast", "show", "person") == {
        ("Harbour Lights", "Ann Lee"),
        ("Harbour Lights", "Bo Finch"),
    }


def test_a_day_takes_its_year_from_the_article():
    text = "Harbour Lights\n\nSeason 2 of Harbour Lights premieres on HBO on June 14th.\n"
    assert values(text, "premiere", "season", "date", "date_resolved") == {(2, "XXXX-06-14", None)}
    on = date(2021, 5, 3)
    assert values(text, "premiere", "date_resolved", published=on) == {("2021-06-14",)}


def test_the_final_season_has_its_number():
    text = "Harbour Lights\n\nHBO says that the third and final season of Harbour Lights begins in June.\n"
    assert values(text, "final_season", "show", "season") == {("Harbour Lights", 3)}


def test_a_trailer_is_not_a_premiere():
    text = "Harbour Lights\n\nA trailer for Harbour Lights was released on May 3.\n"
    assert facts(text, "premiere") == []


def test_a_finale_that_airs_is_not_a_premiere():
    text = "Harbour Lights\n\nThe series finale of Harbour Lights airs on May 3, 2021.\n"
    assert facts(text, "premiere") == []
    assert values(text, "finale", "show", "date") == {("Harbour Lights", "2021-05-03")}


def test_a_line_of_a_schedule_has_the_date_above_it():
    text = (
        "Autumn on HBO\n\nMonday, September 23\n\n8:00pm: “Harbour Lights” (Season 2 Premiere)\n\n"
        "9:00pm: “Nettle Row” (Season 4 Premiere)\n\nTuesday, September 24\n\n"
        "8:00pm: “Saltmarsh Story” (Season 3 Premiere)\n"
    )
    assert values(text, "premiere", "show", "season", "date") == {
        ("Harbour Lights", 2, "XXXX-09-23"),
        ("Nettle Row", 4, "XXXX-09-23"),
        ("Saltmarsh Story", 3, "XXXX-09-24"),
    }


@pytest.mark.parametrize(
    "lines",
    [
        "Harbour Lights\n\nMarch 3, HBO\n\nA boat goes missing.",
        "Harbour Lights\n\nMarch 3 (HBO)\n\nA boat goes missing.",
        "Harbour Lights\n\nWhen: March 3\n\nA boat goes missing.",
        "Harbour Lights (March 3, HBO): A boat goes missing.",
    ],
)
def test_a_day_beside_or_below_a_title_alone_is_that_of_the_title(lines):
    text = f"What to watch on HBO\n\nHere are the new dramas of the month.\n\n{lines}\n"
    assert values(text, "premiere", "show", "date") == {("Harbour Lights", "XXXX-03-03")}


def test_a_day_below_a_title_with_a_day_above_it_is_that_of_the_next_title():
    text = "Autumn on HBO\n\nSeptember 23\n\nHarbour Lights\n\nSeptember 24\n\nNettle Row\n"
    assert values(text, "premiere", "show", "date") == {
        ("Harbour Lights", "XXXX-09-23"),
        ("Nettle Row", "XXXX-09-24"),
    }


def test_a_premiere_has_its_most_precise_date():
    text = "Harbour Lights Season 2 Premieres in July\n\nSeason 2 of Harbour Lights premieres on HBO on July 24.\n"
    assert values(text, "premiere", "show", "date") == {("Harbour Lights", "XXXX-07-24")}


def test_the_start_of_filming_is_not_a_premiere():
    text = "Harbour Lights\n\nFilming on the second season of Harbour Lights begins on May 3.\n"
    assert facts(text, "premiere") == []


def test_a_denied_renewal_is_not_a_renewal():
    text = "Harbour Lights\n\nHarbour Lights has not been renewed for a second season yet.\n"
    assert ("renewed",) not in values(text, "status", "status")


def test_a_show_that_will_not_return_is_not_renewed():
    text = "Harbour Lights\n\nHBO confirmed that Harbour Lights will not return for a sixth season.\n"
    assert values(text, "status", "status") == {("cancelled",)}


def test_a_spin_offs_network_is_not_the_parents():
    text = "Saltmarsh\n\nThe Harbour Lights spin-off Nettle Row premieres on Hulu on June 3.\n"
    assert values(text, "network", "show", "network") == {("Nettle Row", "Hulu")}


def test_a_host_does_not_play_a_role_named_after_the_show():
    text = "Harbour Lights\n\nAnn Lee was back as the host of Harbour Lights. Viewers of Harbour Lights were glad.\n"
    assert "Harbour Lights" not in {fact["character"] for fact in facts(text, "cast")}


def test_every_span_slices_out_of_the_text():
    text = "Harbour Lights\n\nHBO's Harbour Lights stars Ann Lee. “It was a joy to make this,” Lee said.\n"
    for kind in ("network", "cast", "quote"):
        for fact in facts(text, kind):
            assert all(text[span.start : span.end] == span.text for span in fact.evidence)
            assert all(text[m.span.start : m.span.end] == m.span.text for m in fact.mentions)


def test_a_season_that_will_not_be_made_is_not_a_renewal():
    text = "Harbour Lights\n\nThere will be no third season of the drama Harbour Lights, HBO has confirmed.\n"
    assert "renewed" not in {status for (status,) in values(text, "status", "status")}


def test_a_show_returning_to_screens_returns_on_that_date():
    text = "Harbour Lights\n\nThe drama Harbour Lights returns to our screens on June 3, ITV has said.\n"
    assert values(text, "premiere", "show", "date") == {("Harbour Lights", "XXXX-06-03")}


def test_a_schedule_needs_no_verbs():
    dated = "What is new on HBO\n\nHarbour Lights – season 2, June 3 (HBO)\n\nNettle Row: June 10\n"
    assert "in a line with its date" in rules_that_find(dated)
    assert "in a line with its date" not in rules_that_find(
        "News\n\nHarbour Lights is set in June 1940. It won.\n"
    )
    below = "What is new on HBO\n\nJune 3\n\nHarbour Lights (HBO)\n\nNettle Row season 2\n"
    assert "below its date" in rules_that_find(below)


def test_filming_before_a_premiere_does_not_hide_it():
    text = (
        "Harbour Lights\n\nHarbour Lights began filming in Dover and is expected to air on ITV in May 2021.\n"
    )
    assert values(text, "premiere", "show", "date") == {("Harbour Lights", "2021-05")}


def test_the_season_of_another_show_is_not_this_ones():
    text = "Harbour Lights\n\nThe new drama Harbour Lights premieres on June 3, ahead of season 2 of Nettle Row.\n"
    assert ("Harbour Lights", 1, "XXXX-06-03") in values(text, "premiere", "show", "season", "date")


@pytest.mark.parametrize(
    "sentence", ["HBO has declined to renew Harbour Lights.", "HBO refused to renew it."]
)
def test_a_refused_renewal_is_not_a_renewal(sentence):
    assert "renewed" not in {
        status for (status,) in values(f"Harbour Lights\n\n{sentence}\n", "status", "status")
    }


def test_a_show_that_takes_its_bow_ends():
    for words in ("will take its final bow", "is signing off", "came to a close", "closes the curtain"):
        assert "ends" in rules_that_find(f"News\n\nHarbour Lights {words} on May 3.\n")


def test_words_between_a_last_episode_and_its_airing_hide_no_finale():
    text = "Harbour Lights\n\nThe final episode of Harbour Lights, which aired on May 3, 2021, was seen by all.\n"
    assert values(text, "finale", "show", "date") == {("Harbour Lights", "2021-05-03")}


def test_a_headline_gives_each_status_to_its_own_shows():
    text = "HBO Renews ‘Harbour Lights’; Cancels ‘Nettle Row’\n\nThe network told it today.\n"
    told = offered(text, "status", "show", "status")
    assert ("Nettle Row", "renewed") not in values(text, "status", "show", "status")
    assert {("Harbour Lights", "renewed"), ("Nettle Row", "cancelled")} <= told


def test_a_list_after_a_semicolon_does_not_belong_to_the_clause_before():
    text = "News\n\nHBO renewed “Harbour Lights”; its other new dramas include “Nettle Row” and “The Lock Keeper.”\n"
    reading, _ = read(text, None, KNOWN)
    renewed = [draft for found in findings(reading) for draft in found.drafts if draft.rule == "renewal"]
    assert "announced" not in {draft.how for draft in renewed}


def test_a_story_that_picks_up_somewhere_is_not_an_order():
    text = "Harbour Lights\n\nThe drama Harbour Lights picks up where its pilot left off.\n"
    assert "ordered" not in {status for (status,) in offered(text, "status", "status")}


def test_a_postponed_premiere_is_not_a_finale():
    text = "Harbour Lights\n\nThe premiere of Harbour Lights was pushed back from June 3 to June 10.\n"
    assert offered(text, "finale", "show") == set()


def test_that_a_show_was_filmed_does_not_make_what_will_air_a_film():
    text = "Harbour Lights\n\nThe drama Harbour Lights was filmed in Whitby and will air in May.\n"
    reading, _ = read(text, None, KNOWN)
    drafts = [draft for found in findings(reading) for draft in found.drafts if draft.kind == "premiere"]
    assert drafts
    assert not any("film before" in draft.circumstances for draft in drafts)


def test_relative_dates_of_one_show_are_told_apart():
    text = "Harbour Lights\n\nThe drama Harbour Lights began last Monday, and Harbour Lights returns next month.\n"
    reading, _ = read(text, None, KNOWN)
    dates = [
        {draft.keys["date_text"] for draft in found.drafts}
        for found in findings(reading)
        if found.kind == "premiere"
    ]
    assert dates == [{"last Monday"}, {"next month"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "The soap Harbour Lights returns for its “last ever” episode on June 3.",
        "On June 3, the drama Harbour Lights bowed out on ITV.",
    ],
)
def test_a_last_episode_is_not_a_premiere(sentence):
    text = f"Harbour Lights\n\n{sentence}\n"
    assert ("Harbour Lights", "June 3") in offered(text, "finale", "show", "date_text")
    assert offered(text, "premiere", "date_text") == set()


def test_a_season_in_brackets_belongs_to_the_title_before_it():
    text = "News\n\nHBO renewed Harbour Lights (season three), Nettle Row (season four), The Lock Keeper (season 6)."
    assert offered(text, "status", "show", "season") == {
        ("Harbour Lights", 3),
        ("Nettle Row", 4),
        ("The Lock Keeper", 6),
    }


@pytest.mark.parametrize(
    "words", ["renewal/cancellation scorecard", "cancelled/renewed list", "cancelled or renewed list"]
)
def test_both_signs_in_one_word_decide_nothing(words):
    text = f"News\n\nHere is the {words} of HBO: Harbour Lights is on it."
    assert not offered(text, "status", "status")


@pytest.mark.parametrize("what", ["another series of Harbour Lights", "Harbour Lights season 2"])
def test_to_order_more_of_a_show_is_to_renew_it(what):
    assert {status for (status,) in offered(f"News\n\nHBO orders {what}.", "status", "status")} == {"renewed"}


@pytest.mark.parametrize("time", ["this year", "until the spring", "before May"])
def test_a_show_that_is_away_for_a_while_is_not_cancelled(time):
    found = offered(f"News\n\nHarbour Lights will not be back {time}.", "status", "status")
    assert ("cancelled",) not in found


def test_a_season_that_is_not_ordered_yet_cancels_nothing():
    text = "News\n\nHarbour Lights is back in May, although no further season has been ordered."
    assert ("cancelled",) not in offered(text, "status", "status")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ann Lee was axed as a judge of Harbour Lights.", "cancelled"),
        ("Ann Lee was axed from the cast of Harbour Lights.", "cancelled"),
        ("In Harbour Lights, Dot finds a husband and begins a new life abroad.", "revived"),
        ("Ann Lee leaves Harbour Lights to develop other things.", "in_development"),
        ("Harbour Lights lands Nettle Row’s showrunner.", "ordered"),
        ("HBO ordered an additional episode of Harbour Lights for season seven.", "renewed"),
        ("Fans of Harbour Lights will get the chance to watch it all before the second season.", "renewed"),
    ],
)
def test_words_of_fate_that_mean_something_else(sentence, status):
    assert (status,) not in offered(f"News\n\n{sentence}", "status", "status")


def test_a_returning_show_is_not_in_its_first_season():
    text = "News\n\nHarbour Lights returns to HBO on Sunday, June 3."
    assert offered(text, "premiere", "season") == {(None,)}
