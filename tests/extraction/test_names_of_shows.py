"""Which names are titles of shows, and where a title begins and ends."""

import pytest

from articles.extraction.lexicon.credits import Credit
from articles.extraction.lexicon.lexicon import Entry, Lexicon
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Names
from articles.extraction.text import Text
from tests.extraction.reading import named, names_of


def test_a_title_may_contain_a_number_after_a_full_stop():
    names = names_of("News\n\nAnn Lee appears in Inside No. 9 next week.\n")
    assert names["Inside No. 9"] == ("Inside No. 9", Kind.SHOW)


def test_an_unknown_title_is_known_by_its_cue():
    names = names_of("News\n\nThe Netflix series Copper Moon has begun. Copper Moon season 2 follows.\n")
    assert names["Copper Moon"] == ("Copper Moon", Kind.SHOW)


def test_a_title_with_a_colon_is_one_and_its_end_refers_to_the_whole():
    names = names_of("News\n\nThe drama Saltmarsh: The Return is on. Fans of The Return rejoice.\n")
    assert names["The Return"] == ("Saltmarsh: The Return", Kind.SHOW)


def test_a_season_number_is_not_part_of_the_title_before_it():
    names = names_of("News\n\nCBC has renewed The Copper Moon for an 18th season.\n")
    assert names["The Copper Moon"] == ("The Copper Moon", Kind.SHOW)


def test_a_film_is_not_a_show():
    assert names_of("News\n\nShe was in the film Copper Moon.\n")["Copper Moon"][1] is Kind.WORK


def test_a_known_film_with_a_star_is_not_a_show():
    lexicon = Lexicon().with_names([(Entry("work", "The Copper Moon"), ())])
    star = Names(
        Text("News\n\nThe Copper Moon star Ann Lee has joined “The Copper Moon” director Bo Finch.\n"),
        lexicon,
    )
    assert {name.kind for name in star.mentions if "Copper Moon" in name.text} == {Kind.WORK}


def test_a_known_film_is_a_show_if_the_article_says_so():
    lexicon = Lexicon().with_names([(Entry("work", "The Copper Moon"), ())])
    series = Names(
        Text("News\n\nThe Copper Moon series has begun. The Copper Moon season 2 follows.\n"), lexicon
    )
    assert {name.kind for name in series.mentions if "Copper Moon" in name.text} == {Kind.SHOW}


def test_a_title_that_is_an_ordinary_word_needs_a_cue():
    lexicon = Lexicon().with_names([(Entry("show", "Kettle", ordinary=True), ())])
    plain = Names(Text("News\n\nKettle prices rose again.\n"), lexicon)
    assert all(name.kind is not Kind.SHOW for name in plain.mentions)
    cued = Names(Text("News\n\nThe new drama Kettle has begun.\n"), lexicon)
    assert [name.text for name in cued.mentions if name.kind is Kind.SHOW] == ["Kettle"]


def test_an_acronym_refers_to_its_title():
    names = names_of("News\n\nThe Lock Keeper is back. The cast of TLK is new.\n")
    assert names["TLK"] == ("The Lock Keeper", Kind.SHOW)


def test_a_hashtag_refers_to_the_title_that_it_runs_together():
    text = (
        "News\n\nThe drama Harbour Lights returns to Harbour Lights fans. See you at #HarbourLights soon.\n"
    )
    assert [n.canonical for n in Names(Text(text)).mentions if n.text == "HarbourLights"] == [
        "Harbour Lights"
    ]


def test_an_episode_title_is_not_a_show():
    text = "News\n\nThe drama Harbour Lights returns. Its first episode is called “The Cold Pier”.\n"
    assert named(text, Kind.SHOW) == {"Harbour Lights"}


def test_a_name_that_mostly_means_the_title_means_it_unless_used_as_a_human():
    lexicon = Lexicon().with_names([(Entry("show", "Wexcombe", ordinary=True), ())])
    names = Names(
        Text(
            "News\n\nThe second season of Wexcombe is here. The series Wexcombe stars Bo Finch as John Wexcombe. "
            "Wexcombe airs on Fridays. "
            "They speak of the making of Wexcombe with joy. Later, Wexcombe said no to John’s boss.\n"
        ),
        lexicon,
    )
    assert [name.kind for name in names.mentions if name.text == "Wexcombe"] == [
        Kind.SHOW,
        Kind.SHOW,
        Kind.SHOW,
        Kind.SHOW,
        Kind.PERSON,
    ]


def test_a_quoted_known_show_is_not_a_place():
    lexicon = Lexicon().with_names([(Entry("show", "Silicon Valley", ordinary=True), ())])
    names = Names(Text("News\n\nIt was written by “Silicon Valley” co-producer Bo Finch.\n"), lexicon)
    assert names.mentions[0].kind is Kind.SHOW


def test_a_known_title_that_is_a_first_name_is_a_show_before_its_makers():
    lexicon = Lexicon().with_names([(Entry("show", "Miranda", ordinary=True), ())])
    names = Names(Text("News\n\nThe pilot is written by Miranda co-writers Ann Lee and Bo Finch.\n"), lexicon)
    assert names.mentions[0].kind is Kind.SHOW


def test_a_known_lower_case_title_needs_quotation_marks():
    lexicon = Lexicon().with_names([(Entry("show", "tin-ish"), ())])
    names = Names(Text("News\n\nIt renewed “tin-ish” on Friday. The colour was tin-ish at best.\n"), lexicon)
    assert [name.text for name in names.mentions if name.kind is Kind.SHOW] == ["tin-ish"]


def test_a_town_before_a_drama_set_there_is_not_a_show():
    text = "News\n\nRTÉ confirms the return of Wexford crime drama ‘The Copper Slobs’, set outside Wexford town.\n"
    assert named(text, Kind.SHOW) == {"The Copper Slobs"}


def test_a_town_before_its_actors_is_not_a_show():
    names = names_of("News\n\nThe late Perth actor was known. The Perth star left a son.\n")
    assert names["Perth"][1] is not Kind.SHOW


def test_the_owner_of_a_cancelled_title_is_not_a_show():
    names = names_of("News\n\nThe streamer cancelled Bazz Lurmin’s “The Tin Down” in May.\n")
    assert names["Bazz Lurmin"][1] is not Kind.SHOW


def test_an_episode_is_followed_by_its_title():
    names = names_of("News\n\nHe is seen in the season 3 premiere “Kestrel,” and in the finale “Plover.”\n")
    assert {kind for _, kind in names.values()} == {Kind.OTHER}


def test_a_quoted_film_among_quoted_shows_is_not_a_show():
    lexicon = Lexicon().with_names([(Entry("work", "Copper Moon"), ()), (Entry("show", "Tin Lane"), ())])
    names = Names(
        Text("News\n\nShe left “Tin Lane” for “Copper Moon” last year. “Copper Moon” opens in May.\n"),
        lexicon,
    )
    assert {name.kind for name in names.mentions if name.text == "Copper Moon"} == {Kind.WORK}


def test_a_title_after_a_verb_begins_with_its_own_words():
    names = names_of(
        "News\n\nFilming on Tin Harbours (working title) has begun. Tin Harbours stars Ann Lee.\n"
    )
    assert names["Tin Harbours"] == ("Tin Harbours", Kind.SHOW)


def test_an_everyday_word_followed_by_a_network_and_description_is_a_title():
    names = names_of("News\n\nDamned – Channel 4’s black comedy – is back. Fans of Damned are glad.\n")
    assert names["Damned"] == ("Damned", Kind.SHOW)


def test_a_known_title_may_contain_small_words():
    lexicon = Lexicon().with_names([(Entry("show", "Tin of Our Days"), ())])
    names = Names(Text("News\n\nShe left Tin of our Days last year.\n"), lexicon)
    assert [name.text for name in names.mentions if name.kind is Kind.SHOW] == ["Tin of our Days"]


def test_a_known_one_word_title_is_not_the_end_of_a_longer_one():
    lexicon = Lexicon().with_names([(Entry("show", "Disappeared", ordinary=True), ())])
    names = Names(Text("News\n\nThe drama The Plover Has Disappeared (working title) is new.\n"), lexicon)
    assert [name.text for name in names.mentions] == ["The Plover Has Disappeared"]


def test_an_ordinary_word_is_a_title_if_its_cast_is_mentioned():
    lexicon = Lexicon().with_names([(Entry("show", "Harbours", ordinary=True), ())])
    text = Text("News\n\nThere is news. Ann Lee was seen again in Harbours after a year.\n")
    known = lexicon.with_credits([Credit("Harbours", "Ann Lee")])
    kinds = [
        {n.text: n.kind for n in Names(text, some).mentions}.get("Harbours") for some in (lexicon, known)
    ]
    assert kinds == [Kind.OTHER, Kind.SHOW]


@pytest.mark.parametrize("origin", ["South Korean", "Puerto Rican", "Glaswegian", "Sri Lankan"])
def test_a_persons_origin_is_not_a_show(origin):
    found = names_of(f"News\n\nHarbour Lights has hired the {origin} star Bo Finch.")
    assert found["Bo Finch"] == ("Bo Finch", Kind.PERSON)
    assert origin not in found


def test_an_event_is_not_a_show():
    found = names_of("News\n\nHBO's Mabelfest fan event has begun. Harbour Lights was there.")
    assert found.get("Mabelfest", ("", Kind.OTHER))[1] is not Kind.SHOW


def test_an_everyday_word_before_a_word_for_shows_is_not_a_title_in_a_headline():
    headline = "Peacock Saves Canceled Space Drama With Ann Lee"
    assert "Space" not in names_of(f"{headline}\n\nPeacock has saved the drama Harbour Lights.")
    assert names_of(f"{headline}\n\nPeacock has saved Space, a drama.")["Space"][1] is Kind.SHOW


def test_a_setting_is_not_a_show_even_if_one_has_its_name():
    found = names_of("News\n\nThe channel wants a comedy set at Harbour Lights.")
    assert Kind.SHOW not in {kind for _, kind in found.values()}
    assert names_of("News\n\nThe comedy Harbour Lights is back.")["Harbour Lights"][1] is Kind.SHOW


def test_a_number_that_counts_something_is_not_a_title():
    assert "Ten" not in names_of("News\n\nHarbour Lights is back. Ten episodes are due in May.\n")


def test_a_possessive_within_a_title_may_be_a_persons_with_a_job():
    text = "News\n\nITV has commissioned The Ferryman's Wife, a four-part thriller from Tall Ship Studios.\n"
    assert names_of(text)["The Ferryman's Wife"] == ("The Ferryman's Wife", Kind.SHOW)


def test_something_animated_is_a_show():
    assert names_of("News\n\nThe animated Gribbles & Sons is back.\n")["Gribbles & Sons"][1] is Kind.SHOW


@pytest.mark.parametrize(
    "sentence",
    [
        "It is the final season of You on Netflix.",
        "The creators of You were glad.",
        "The thriller You is back.",
        "Then You creator Ann Lee said so.",
    ],
)
def test_a_small_word_is_a_title_where_only_a_show_can_be(sentence):
    assert names_of(f"News\n\n{sentence}\n")["You"] == ("You", Kind.SHOW)


def test_a_small_word_before_a_verb_is_not_a_title():
    assert "You" not in names_of("News\n\nYou star in your own story. The story of You and me goes on.\n")


def test_a_title_may_end_with_season_if_no_number_follows():
    written = names_of(
        "News\n\nAnn Lee is in the drama Fog Season, which ITV ordered. Fog Lane Season 2 is back.\n"
    )
    assert written["Fog Season"] == ("Fog Season", Kind.SHOW)
    assert "Fog Lane Season" not in written


def test_a_show_may_be_named_after_its_hero():
    names = Names(Text("News\n\nAnn Lee plays the hero Brambelo on HBO's Brambelo.\n"))
    assert [n.kind for n in names.mentions if n.text == "Brambelo"] == [Kind.CHARACTER, Kind.SHOW]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee wrote for “Fog Lane”.",
        "Ann Lee co-created “Fog Lane”.",
        "Ann Lee directed the pilot of “Fog Lane”.",
        "Ann Lee was in the writers’ room of “Fog Lane”.",
    ],
)
def test_something_quoted_that_somebody_made_is_a_show(sentence):
    assert names_of(f"News\n\n{sentence}\n")["Fog Lane"] == ("Fog Lane", Kind.SHOW)


def test_wars_and_debuts_are_no_shows():
    text = "Harbour Lights returns\n\nHarbour Lights is a Civil War drama on PBS, set long before World War II.\n"
    assert named(text, Kind.SHOW) == {"Harbour Lights"}
    text = "Fall schedule\n\nMonday, Sept. 18\n8 p.m. Pewter Moon (Series Debut)\n9 p.m. Tin (CBS)\n10 p.m. Wherry\n"
    assert "Debut" not in named(text, Kind.SHOW)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee spoke over Zoom.",
        "Ann Lee, the star of HBO's Emmy-hoarding family saga, spoke.",
        "Ann Lee is in the sort of Sunday-night drama that friends watch.",
        "Sunday 7 February, 9.00pm, BBC1",
        "It is modest next to HBO's Sunday crowd.",
        "Ann Lee picked up Best Supporting Actor in a Limited Series.",
        "Ann Lee will topline the drama. Ann Lee To Topline Drama.",
        "Seven, which launched Copper Row in March 1985, axed it.",
    ],
)
def test_calls_prizes_and_networks_are_no_shows(sentence):
    assert named(f"News of the day\n\n{sentence}", Kind.SHOW) <= {"Copper Row"}


def test_a_known_title_does_not_reach_across_a_quotation_mark():
    known = Lexicon().with_names([(Entry("show", "Marsh's Copper Moon"), ())])
    text = Text("News\n\nDisney+ has ordered Marsh's 'Copper Moon' series.\n")
    assert "Copper Moon" in {name.text for name in Names(text, known).mentions}


def test_a_word_before_a_season_in_a_headline_is_not_a_title():
    text = "Copper Moon TV Series Scores Season 2 Before Season 1 Has Aired A Single Episode\n\nCopper Moon is back.\n"
    assert "Before" not in named(text, Kind.SHOW)
