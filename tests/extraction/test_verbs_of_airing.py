"""Words by which a show begins or ends on a day, and words by which it does not."""

from datetime import date

import pytest

from tests.extraction.reading import facts, offered, values

NEWS = "Harbour Lights in Whitby\n\nThe drama Harbour Lights is back in the news. "
ON = date(2025, 2, 1)


@pytest.mark.parametrize(
    ("sentence", "season", "day"),
    [
        ("Season 3 of Harbour Lights will touch down on HBO on November 12.", 3, "2025-11-12"),
        ("Harbour Lights first set sail on BBC One in the summer of 2020.", 1, "2020-22"),
        ("The second season of Harbour Lights is pencilled in for May 4.", 2, "2025-05-04"),
        ("The third season of Harbour Lights is penciled in for May 4.", 3, "2025-05-04"),
        ("HBO has dated season 3 of Harbour Lights for June 3.", 3, "2025-06-03"),
        ("HBO has set June 3 for the launch of Harbour Lights season 3.", 3, "2025-06-03"),
        ("A second season of Harbour Lights followed in 2021.", 2, "2021"),
        ("Season 4 of Harbour Lights will be back in May.", 4, "2025-05"),
        ("Season 4 of Harbour Lights will be here on May 4.", 4, "2025-05-04"),
        ("Season 4 of Harbour Lights is coming May 4.", 4, "2025-05-04"),
        ("Season 4 of Harbour Lights won't be seen before May 4.", 4, "2025-05-04"),
        ("Season 4 of Harbour Lights gets under way on May 4.", 4, "2025-05-04"),
        ("May 4 brings the Season 4 opener of Harbour Lights.", 4, "2025-05-04"),
        ("May 4 will see the premiere of Harbour Lights.", 1, "2025-05-04"),
        ("HBO has unveiled the trailer for Harbour Lights, which is out on May 4.", 1, "2025-05-04"),
        ("The trailer for Harbour Lights, due May 4, is here.", 1, "2025-05-04"),
        ("Season 4 of Harbour Lights isn't expected until 2026.", 4, "2026"),
        ("ITV will show the fourth series of Harbour Lights in May.", 4, "2025-05"),
        ("Season 4 of Harbour Lights is locked in for May 4.", 4, "2025-05-04"),
        ("Season 4 of Harbour Lights is confirmed for May 4.", 4, "2025-05-04"),
        ("Season 4 of Harbour Lights will be on our screens in May.", 4, "2025-05"),
        ("Season 4 of Harbour Lights is expected on HBO in 2026.", 4, "2026"),
        ("Season 4 of Harbour Lights unspools on May 4.", 4, "2025-05-04"),
        ("Harbour Lights takes over the Sunday night slot on May 4.", 1, "2025-05-04"),
        ("HBO has set a date for Harbour Lights: May 4.", 1, "2025-05-04"),
        ("Harbour Lights first graced our screens in 2020.", 1, "2020"),
        ("Harbour Lights hits HBO this Friday.", 1, "2025-02-07"),
        ("Harbour Lights will be back on May 4.", None, "2025-05-04"),
        ("The final season of Harbour Lights debuts on May 4.", None, "2025-05-04"),
        ("HBO has scheduled Harbour Lights for May 4.", 1, "2025-05-04"),
        ("Season 4 of Harbour Lights can be seen on HBO from May 4.", 4, "2025-05-04"),
        ("Season 4 of Harbour Lights reaches HBO on May 4.", 4, "2025-05-04"),
        ("The wait for season 4 of Harbour Lights ends on May 4.", 4, "2025-05-04"),
        ("Harbour Lights takes over the 9 p.m. hour from May 4.", 1, "2025-05-04"),
        ("Season 4 of Harbour Lights went live on January 4.", 4, "2025-01-04"),
        ("Season 4 of Harbour Lights makes its way to HBO on May 4.", 4, "2025-05-04"),
        ("Season 4 of Harbour Lights will be with us on May 4.", 4, "2025-05-04"),
        ("HBO is bringing Harbour Lights to our screens on May 4.", 1, "2025-05-04"),
        ("Ann Lee stars in Harbour Lights, on HBO May 4.", 1, "2025-05-04"),
    ],
)
def test_a_season_begins(sentence, season, day):
    told = values(NEWS + sentence, "premiere", "season", "date_resolved", published=ON)
    assert told == {(season, day)}


@pytest.mark.parametrize(
    "sentence",
    [
        "HBO aired the first episode of Pewter Moon on March 3, 1997.",
        "The first episode of Pewter Moon was shown on March 3, 1997.",
    ],
)
def test_a_show_began(sentence):
    text = f"TV news of the week\n\nThe HBO drama Pewter Moon is in the news.\n\n{sentence}\n"
    assert values(text, "premiere", "season", "date") == {(1, "1997-03-03")}


@pytest.mark.parametrize(
    ("sentence", "season", "day"),
    [
        ("Harbour Lights closes out its third season on March 9.", 3, "2025-03-09"),
        ("The third season of Harbour Lights comes to a close on October 3.", 3, "2025-10-03"),
        ("The final instalment of season 1 of Harbour Lights drops on March 9.", 1, "2025-03-09"),
        ("Harbour Lights says goodbye on March 9.", None, "2025-03-09"),
        ("Season 3 of Harbour Lights comes in ten weekly parts, with the last on March 9.", 3, "2025-03-09"),
        ("The second season starts today. The 10-episode run ends on March 9.", 2, "2025-03-09"),
        (
            "Harbour Lights ran for two seasons and 20 episodes before leaving the air in May 2019.",
            2,
            "2019-05",
        ),
        ("Harbour Lights has been off the air since 2018.", None, "2018"),
        ("Season Three of Harbour Lights concluded in February 2019.", 3, "2019-02"),
        ("Series Three of Harbour Lights ended in February 2019.", 3, "2019-02"),
        ("The Third Series of Harbour Lights ended in February 2019.", 3, "2019-02"),
        ("Harbour Lights will close out its second season on March 9.", 2, "2025-03-09"),
        ("Harbour Lights ran for eight seasons on HBO, wrapping in 2012.", 8, "2012"),
        ("There are six episodes of Harbour Lights, with the last going out on March 9.", None, "2025-03-09"),
        (
            'The final episode of "Harbour Lights," written by creator Ann Lee, airs January 9.',
            None,
            "2026-01-09",
        ),
        ("The finale of Harbour Lights went to air on January 9.", None, "2025-01-09"),
        ("Harbour Lights will close its second season on March 9.", 2, "2025-03-09"),
        ("Harbour Lights wound down in 2019.", None, "2019"),
        ("The season finale of Harbour Lights has been moved to April 24.", None, "2025-04-24"),
        ("The final two episodes of Harbour Lights arrive on March 9.", None, "2025-03-09"),
        ("Harbour Lights finished its third season in January.", 3, "2025-01"),
        ("New episodes of Harbour Lights are released weekly through April 24.", None, "2025-04-24"),
    ],
)
def test_a_season_ends(sentence, season, day):
    text = NEWS + sentence
    assert values(text, "finale", "season", "date_resolved", published=ON) == {(season, day)}
    assert facts(text, "premiere", published=ON) == []


def test_slated_means_to_come():
    text = f"{NEWS}Harbour Lights, which HBO has slated for the fall, stars Ann Lee."
    assert values(text, "premiere", "date_resolved", published=date(2025, 12, 1)) == {("2026-23",)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The episode airs on May 5.",
        "The game launches on June 3.",
        "Season 2 of the podcast starts on June 3.",
        "Principal photography on Harbour Lights begins on June 5.",
    ],
)
def test_dates_that_are_not_first_days(sentence):
    assert ("Harbour Lights",) not in offered(NEWS + sentence, "premiere", "show")


def test_a_year_does_not_belong_to_the_show_after_and():
    text = f"{NEWS}Nettle Row won't return until 2026 and Harbour Lights may end."
    assert values(text, "premiere", "show", published=ON) == {("Nettle Row",)}


def test_a_show_back_in_a_new_form_is_not_back_on_that_day():
    text = (
        "Harbour Lights Is Back In A New Colouring Book Just In Time For Halloween\n\nThe drama is no more."
    )
    assert facts(text, "premiere", published=ON) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        ("The finale of Harbour Lights is set for October 3.", "finale", "2025-10-03"),
        ("HBO has set an October 3 return for season 2 of Harbour Lights.", "premiere", "2025-10-03"),
        ("October 3 brings the season 2 premiere of Harbour Lights.", "premiere", "2025-10-03"),
        (
            "The second season of Harbour Lights has ten episodes, the first two of which arrive October 3.",
            "premiere",
            "2025-10-03",
        ),
        (
            "New episodes of Harbour Lights will follow every Friday through October 3.",
            "finale",
            "2025-10-03",
        ),
        ("The second season of Harbour Lights went out in October.", "premiere", "2024-10"),
    ],
)
def test_words_beside_a_day_show_whether_it_is_to_come(sentence, kind, day):
    assert values(NEWS + sentence, kind, "date_resolved", published=ON) == {(day,)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights arrives on Blu-ray on March 3.",
        "Harbour Lights is out on DVD on March 3.",
        "The reruns of Harbour Lights begin on March 3.",
        "A soundtrack of Harbour Lights will be released on March 3.",
        "A Christmas special of Harbour Lights will air on December 25.",
        "The stage version of Harbour Lights opens on June 5.",
        "The second half of Harbour Lights season 5 arrives on June 5.",
        "Part 2 of Harbour Lights arrives on June 5.",
        "Harbour Lights gets a cinema release on June 5.",
        "The DVD of Harbour Lights season 1 comes out on June 5.",
        "Harbour Lights is up for three awards, which will be handed out on June 5.",
        "The fourth episode of “Harbour Lights” airs on June 5.",
        "Next week's episode of Harbour Lights airs on June 5.",
        "Harbour Lights takes a break and returns on June 5 with episode eight.",
        "The Harbour Lights reunion airs on June 5.",
        "The novel behind Harbour Lights came out in 2014.",
        "Harbour Lights will no longer be available from June 5.",
        "Harbour Lights begins in 1987, when Dot moves to Whitby.",
        "The finale of Harbour Lights was filmed in March.",
        "HBO dropped the show on Thursday along with “Tin Heights” and “Nettle Row,” which lasted two seasons.",
    ],
)
def test_neither_a_season_begins_nor_ends(sentence):
    text = NEWS + sentence
    assert facts(text, "premiere", published=ON) == facts(text, "finale", published=ON) == []


@pytest.mark.parametrize(
    "headline", ["Harbour Lights sets March premiere", "Harbour Lights gets March return date"]
)
def test_a_month_before_a_premiere_is_one_though_it_could_be_a_name(headline):
    text = f"{headline}\n\nThe HBO drama Harbour Lights is in the news.\n"
    assert ("Harbour Lights", "March") in offered(text, "premiere", "show", "date_text")


def test_a_day_that_a_show_had_been_dated_for_is_old():
    text = f"{NEWS}Season 2 had been dated for April 12 before HBO moved Harbour Lights to May 4."
    assert values(text, "premiere", "date_resolved", published=ON) == {("2025-05-04",)}


def test_after_a_first_season_a_second_returns():
    text = f"{NEWS}Harbour Lights wrapped its first season in January and will return on September 9."
    assert values(text, "premiere", "season", "date_resolved", published=ON) == {(2, "2025-09-09")}
    assert values(text, "finale", "season", "date_resolved", published=ON) == {(1, "2025-01")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The last broadcast will air on May 4.",
        "Harbour Lights goes dark on May 4.",
        "Harbour Lights will be laid to rest on May 4.",
        "Harbour Lights shuts up shop on May 4.",
        "The season 3 closer streams on May 4.",
        "You have until the final episode, on May 4, to guess who did it.",
    ],
)
def test_what_is_shown_last_ends_a_season(sentence):
    assert values(NEWS + sentence, "finale", "date_resolved", published=ON) == {("2025-05-04",)}
    assert values(NEWS + sentence, "premiere", "date", published=ON) == set()


@pytest.mark.parametrize("words", ["ten fresh hours", "ten half-hours"])
def test_episodes_are_counted_in_hours(words):
    text = f"{NEWS}Harbour Lights will be back in May with {words}."
    assert ("Harbour Lights", 10) in values(text, "episodes", "show", "count")
