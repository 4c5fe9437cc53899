"""Who and what is named, in which form, and of which kind."""

import pytest

from articles.extraction.lexicon.credits import Credit
from articles.extraction.lexicon.lexicon import Entry, Lexicon
from articles.extraction.names.cues import Kind
from articles.extraction.names.references import References
from articles.extraction.names.table import Names
from articles.extraction.text import Text
from tests.extraction.reading import names_of


def test_a_surname_stands_for_its_bearer():
    names = names_of("News\n\nAnn Lee plays Dot. On Monday Lee said so.\n")
    assert names["Lee"] == ("Ann Lee", Kind.PERSON)


def test_a_first_name_stands_for_its_bearer():
    names = names_of("News\n\nThe actress Ann Marlow was there. Later Ann left.\n")
    assert names["Ann"] == ("Ann Marlow", Kind.PERSON)


def test_jobs_before_a_name_are_no_part_of_it():
    names = names_of("News\n\nThe show was praised. Executive Producer Bo Finch said so.\n")
    assert names["Bo Finch"] == ("Bo Finch", Kind.PERSON)


def test_a_surname_that_is_also_a_title_stays_with_its_lady():
    names = names_of("News\n\nThe drama Dry Land stars Ann Lee as Lady Harrow.\n")
    assert "Lady Harrow" in names


def test_a_title_may_hold_a_number_behind_a_stop():
    names = names_of("News\n\nAnn Lee appears in Inside No. 9 next week.\n")
    assert names["Inside No. 9"] == ("Inside No. 9", Kind.SHOW)


def test_initials_and_particles_belong_to_a_name():
    names = names_of("News\n\nThe actor J.R. van der Berg and the actress Mary K. Lee star.\n")
    assert {"J.R. van der Berg", "Mary K. Lee"} <= set(names)


def test_siblings_are_named_together():
    assert names_of("News\n\nIt was made by the Finch brothers.\n")["Finch brothers"][1] is Kind.PERSON


def test_siblings_may_share_the_surname_of_the_last():
    names = names_of("News\n\nIts creators Matt and Rose Finch were there. Matt said so.\n")
    assert names["Matt"] == ("Matt Finch", Kind.PERSON)


def test_a_first_name_beside_a_full_one_is_not_always_of_the_family():
    assert names_of("News\n\nIt stars Rose and Bo Finch.\n")["Rose"][0] == "Rose"


def test_an_unknown_title_is_known_by_its_cue():
    names = names_of("News\n\nThe Netflix series Copper Moon has begun. Copper Moon season 2 follows.\n")
    assert names["Copper Moon"] == ("Copper Moon", Kind.SHOW)


def test_a_title_after_a_colon_is_one_title_and_its_end_means_the_whole():
    names = names_of("News\n\nThe drama Saltmarsh: The Return is on. Fans of The Return rejoice.\n")
    assert names["The Return"] == ("Saltmarsh: The Return", Kind.SHOW)


def test_a_film_is_no_show():
    assert names_of("News\n\nShe was in the film Copper Moon.\n")["Copper Moon"][1] is Kind.WORK


def test_a_known_film_is_no_show_for_having_a_star():
    lexicon = Lexicon().with_names([(Entry("work", "The Copper Moon"), ())])
    star = Names(
        Text("News\n\nThe Copper Moon star Ann Lee has joined “The Copper Moon” director Bo Finch.\n"),
        lexicon,
    )
    assert {name.kind for name in star.mentions if "Copper Moon" in name.text} == {Kind.WORK}


def test_a_known_film_is_a_show_where_an_article_says_so():
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


def test_an_acronym_stands_for_the_title():
    names = names_of("News\n\nThe Lock Keeper is back. The cast of TLK is new.\n")
    assert names["TLK"] == ("The Lock Keeper", Kind.SHOW)


def test_a_pronoun_goes_back_to_the_nearest_fitting_subject():
    text = "News\n\nThe actor Tom Finch met the actress Ann Lee. Then she left.\n"
    names = Names(Text(text))
    start = text.index("she")
    assert References(names.text, names).whom(start, start + 3).canonical == "Ann Lee"


def test_names_accepted_by_editors_are_known():
    lexicon = Lexicon().with_names([(Entry("person", "Zed Quill"), ["Z. Quill"])])
    assert lexicon.find("z. quill").name == "Zed Quill"


def named(text, kind):
    return {name.canonical for name in Names(Text(text)).mentions if name.kind is kind}


def test_a_job_before_a_name_and_what_is_led_leave_the_name_alone():
    text = "Bo said so.\n\nWriter-director Hal Brody left. The Ann Finch-led series returns in May.\n"
    assert named(text, Kind.PERSON) >= {"Hal Brody", "Ann Finch"}
    assert "May" not in named(text, Kind.PERSON)


def test_a_surname_that_is_also_an_office_stays_a_surname():
    text = "Casting\n\nThe comedy was created by Ann Judge. Judge said it would return.\n"
    assert [n.canonical for n in Names(Text(text)).mentions if n.text == "Judge"] == ["Ann Judge"]


def test_a_hashtag_stands_for_the_title_that_it_runs_together():
    text = (
        "News\n\nThe drama Harbour Lights returns to Harbour Lights fans. See you at #HarbourLights soon.\n"
    )
    assert [n.canonical for n in Names(Text(text)).mentions if n.text == "HarbourLights"] == [
        "Harbour Lights"
    ]


def test_an_episode_that_is_called_something_is_no_show():
    text = "News\n\nThe drama Harbour Lights returns. Its first episode is called “The Cold Pier”.\n"
    assert named(text, Kind.SHOW) == {"Harbour Lights"}


def test_a_title_that_is_mostly_meant_is_meant_where_nothing_acts_as_a_human():
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


def test_a_known_show_in_marks_is_no_place():
    lexicon = Lexicon().with_names([(Entry("show", "Silicon Valley", ordinary=True), ())])
    names = Names(Text("News\n\nIt was written by “Silicon Valley” co-producer Bo Finch.\n"), lexicon)
    assert names.mentions[0].kind is Kind.SHOW


def test_a_first_name_is_a_known_show_before_its_makers():
    lexicon = Lexicon().with_names([(Entry("show", "Miranda", ordinary=True), ())])
    names = Names(Text("News\n\nThe pilot is written by Miranda co-writers Ann Lee and Bo Finch.\n"), lexicon)
    assert names.mentions[0].kind is Kind.SHOW


def test_a_known_title_that_is_written_small_needs_its_marks():
    lexicon = Lexicon().with_names([(Entry("show", "tin-ish"), ())])
    names = Names(Text("News\n\nIt renewed “tin-ish” on Friday. The colour was tin-ish at best.\n"), lexicon)
    assert [name.text for name in names.mentions if name.kind is Kind.SHOW] == ["tin-ish"]


def test_what_rumours_are_about_is_a_name_by_itself():
    names = names_of(
        "News\n\nRumours of the Kestrel series began in May. The Kestrel series is now called Kestrel.\n"
    )
    assert names["Kestrel"] == ("Kestrel", Kind.SHOW)


def test_a_network_is_called_by_the_first_of_its_words():
    lexicon = Lexicon().with_names([(Entry("network", "Nine Network"), ())])
    names = Names(Text("News\n\nThe Nine Network has plans. Next year Nine will show Kestrel.\n"), lexicon)
    assert [name.canonical for name in names.mentions if name.kind is Kind.NETWORK] == ["Nine Network"] * 2


def test_what_a_long_headline_ends_with_says_nothing_of_the_name_below():
    names = names_of("Wexcombe on the river gets yet another show\n\nPalover spoke about it at length.\n")
    assert "Palover" not in names or names["Palover"][1] is not Kind.SHOW


def test_a_town_before_its_actors_is_no_show():
    names = names_of("News\n\nThe late Perth actor was known. The Perth star left a son.\n")
    assert names["Perth"][1] is not Kind.SHOW


def test_the_owner_of_a_cancelled_title_is_no_show():
    names = names_of("News\n\nThe streamer cancelled Bazz Lurmin’s “The Tin Down” in May.\n")
    assert names["Bazz Lurmin"][1] is not Kind.SHOW


def test_an_episode_has_its_title_behind_it():
    names = names_of("News\n\nHe is seen in the season 3 premiere “Kestrel,” and in the finale “Plover.”\n")
    assert {kind for _, kind in names.values()} == {Kind.OTHER}


def test_a_film_in_marks_is_no_show_among_shows_in_marks():
    lexicon = Lexicon().with_names([(Entry("work", "Copper Moon"), ()), (Entry("show", "Tin Lane"), ())])
    names = Names(
        Text("News\n\nShe left “Tin Lane” for “Copper Moon” last year. “Copper Moon” opens in May.\n"),
        lexicon,
    )
    assert {name.kind for name in names.mentions if name.text == "Copper Moon"} == {Kind.WORK}


def test_a_network_that_is_called_like_a_number_or_a_country_needs_a_cue():
    names = names_of(
        "News\n\nThe drama Kestrel airs on Nine in May. She was born in the USA. Two friends left.\n"
    )
    assert names["Nine"][1] is Kind.NETWORK
    assert "USA" not in names
    names = names_of("News\n\nUSA has renewed Kestrel for a second season. Seven years later they met.\n")
    assert names["USA"][1] is Kind.NETWORK
    assert "Seven" not in names


def test_a_network_may_begin_small():
    names = names_of("News\n\nThe new tvN drama Kestrel begins in May.\n")
    assert names["tvN"][1] is Kind.NETWORK


def test_a_title_behind_what_is_done_with_it_begins_with_its_own_words():
    names = names_of(
        "News\n\nFilming on Tin Harbours (working title) has begun. Tin Harbours stars Ann Lee.\n"
    )
    assert names["Tin Harbours"] == ("Tin Harbours", Kind.SHOW)


def test_an_everyday_word_is_a_title_where_its_network_and_what_it_is_follow():
    names = names_of("News\n\nDamned – Channel 4’s black comedy – is back. Fans of Damned are glad.\n")
    assert names["Damned"] == ("Damned", Kind.SHOW)


def test_a_known_title_may_hold_small_words():
    lexicon = Lexicon().with_names([(Entry("show", "Tin of Our Days"), ())])
    names = Names(Text("News\n\nShe left Tin of our Days last year.\n"), lexicon)
    assert [name.text for name in names.mentions if name.kind is Kind.SHOW] == ["Tin of our Days"]


def test_a_known_title_of_one_word_is_no_end_of_a_longer_one():
    lexicon = Lexicon().with_names([(Entry("show", "Disappeared", ordinary=True), ())])
    names = Names(Text("News\n\nThe drama The Plover Has Disappeared (working title) is new.\n"), lexicon)
    assert [name.text for name in names.mentions] == ["The Plover Has Disappeared"]


def test_a_rank_stays_before_a_single_name_and_leaves_a_full_one():
    names = names_of(
        "News\n\nThe drama Dry Land stars Ann Lee as Queen Dot and Bo Finch as Captain Jim Reed.\n"
    )
    assert names["Queen Dot"] == ("Queen Dot", Kind.PERSON)
    assert names["Captain Jim Reed"] == ("Jim Reed", Kind.PERSON)


def test_a_first_name_that_is_also_an_honour_stays():
    names = names_of("News\n\nThe actor Oscar Quill and the Emmy winner Emmy Marsh were there.\n")
    assert names["Oscar Quill"] == ("Oscar Quill", Kind.PERSON)
    assert names["Emmy Marsh"] == ("Emmy Marsh", Kind.PERSON)


def test_a_first_name_in_a_headline_belongs_to_the_surname_known_from_below():
    names = names_of(
        "The actor Richard Quarle is back in town.\n\nQuarle was away. His wife Ann Quarle said so.\n"
    )
    assert names["Richard Quarle"] == ("Richard Quarle", Kind.PERSON)


def test_a_person_behind_a_colon_is_no_part_of_what_stands_before():
    names = names_of("News\n\nDry Land: Ann Lee is back in the HBO drama Dry Land.\n")
    assert names["Ann Lee"] == ("Ann Lee", Kind.PERSON)


def test_no_list_begins_behind_what_a_sentence_begins_with():
    names = names_of("News\n\nIn the drama Harbour Lights, Dot and Otto open a shop.\n")
    assert names["Otto"] == ("Otto", Kind.PERSON)


def test_who_is_in_credits_is_a_person_among_titles():
    shows = [(Entry("show", title), ()) for title in ("Harbour Lights", "Nettle Row")]
    lexicon = Lexicon().with_names(shows)
    text = Text("News\n\nHarbour Lights, Nettle Row and Quibble Zann are back.\n")
    known = lexicon.with_credits([Credit("Nettle Row", "Quibble Zann")])
    kinds = [
        {n.text: n.kind for n in Names(text, some).mentions}["Quibble Zann"] for some in (lexicon, known)
    ]
    assert kinds == [Kind.SHOW, Kind.PERSON]


def test_an_ordinary_word_is_a_title_where_somebody_of_its_cast_is_named():
    lexicon = Lexicon().with_names([(Entry("show", "Harbours", ordinary=True), ())])
    text = Text("News\n\nThere is news. Ann Lee was seen again in Harbours after a year.\n")
    known = lexicon.with_credits([Credit("Harbours", "Ann Lee")])
    kinds = [
        {n.text: n.kind for n in Names(text, some).mentions}.get("Harbours") for some in (lexicon, known)
    ]
    assert kinds == [Kind.OTHER, Kind.SHOW]


def test_a_surname_that_is_also_a_title_stays_a_surname_in_a_headline_with_small_words():
    lexicon = Lexicon().with_names([(Entry("show", "Quarle"), ())])
    names = Names(Text("The actor Marc Quarle is back in town\n\nHe said so.\n"), lexicon)
    assert [name.text for name in names.mentions] == ["Marc Quarle"]


@pytest.mark.parametrize("written", ["Ann “Red” Lee", "Ann ‘Red’ Lee", 'Ann "The Wrench" Lee'])
def test_a_nickname_between_the_names_is_part_of_the_whole(written):
    names = names_of(f"News\n\nThe crew of Harbour Lights met {written} in June. Lee was late.\n")
    assert names[written] == (written, "person")
    assert names["Lee"] == (written, "person")


def test_a_title_between_a_question_and_its_verb_is_no_nickname():
    names = names_of("News\n\nWill “Nettle” Return in June? Fans of Harbour Lights hope so.\n")
    assert all("Will" not in name for name in names)


def test_a_first_name_that_nobody_knows_belongs_to_its_surname_in_a_headline_as_well():
    text = "Jorvik Mercanto has left the port of Harbour Lights\n\nBut Jorvik said that he will be back."
    assert names_of(text)["Jorvik Mercanto"] == ("Jorvik Mercanto", Kind.PERSON)
    assert names_of(text)["Jorvik"] == ("Jorvik Mercanto", Kind.PERSON)


@pytest.mark.parametrize("origin", ["South Korean", "Puerto Rican", "Glaswegian", "Sri Lankan"])
def test_where_somebody_comes_from_is_no_show(origin):
    found = names_of(f"News\n\nHarbour Lights has hired the {origin} star Bo Finch.")
    assert found["Bo Finch"] == ("Bo Finch", Kind.PERSON)
    assert origin not in found


def test_an_event_is_no_show():
    found = names_of("News\n\nHBO's Mabelfest fan event has begun. Harbour Lights was there.")
    assert found.get("Mabelfest", ("", Kind.OTHER))[1] is not Kind.SHOW


def test_what_somebody_is_in_one_word_with_hyphens_is_no_part_of_the_name():
    assert names_of("News\n\nAt the port, Super-fan Ann Lee met Bo Finch.")["Ann Lee"] == (
        "Ann Lee",
        Kind.PERSON,
    )


def test_a_possessive_ending_in_capitals_is_no_part_of_a_name():
    found = names_of("News\n\nNETTLE ROW'S Ann Lee has left the port.")
    assert found["NETTLE ROW"][1] is Kind.SHOW
    assert found["Ann Lee"] == ("Ann Lee", Kind.PERSON)


def test_an_everyday_word_before_what_a_show_is_called_is_no_title_in_a_headline():
    headline = "Peacock Saves Canceled Space Drama With Ann Lee"
    assert "Space" not in names_of(f"{headline}\n\nPeacock has saved the drama Harbour Lights.")
    assert names_of(f"{headline}\n\nPeacock has saved Space, a drama.")["Space"][1] is Kind.SHOW


def test_a_network_behind_an_initial_without_a_stop_is_a_surname():
    assert names_of("News\n\nIt stars Ann J Fox and Bo Finch.")["Ann J Fox"] == ("Ann J Fox", Kind.PERSON)


def test_an_honour_with_a_hyphen_is_nobody():
    found = Names(Text("News\n\nThe Oscar-winner will act in it, and so will the Emmy-nominee."), Lexicon())
    assert not found.mentions


def test_the_end_of_a_companys_name_is_no_network():
    found = names_of("News\n\nParamount Global takes the drama off the air.")
    assert Kind.NETWORK not in {kind for _, kind in found.values()}
    assert names_of("News\n\nThe drama airs on Global.")["Global"][1] is Kind.NETWORK


def test_where_a_story_plays_is_no_show_though_one_is_called_so():
    found = names_of("News\n\nThe channel wants a comedy set at Harbour Lights.")
    assert Kind.SHOW not in {kind for _, kind in found.values()}
    assert names_of("News\n\nThe comedy Harbour Lights is back.")["Harbour Lights"][1] is Kind.SHOW


def test_the_first_word_of_a_caption_is_no_part_of_the_first_name_behind_it():
    names = names_of("Orla Finch is in Leeds.\n\nHeroes: Orla, who plays Dot Marlow, wore a coat.\n")
    assert names["Orla"] == ("Orla Finch", "person")


@pytest.mark.parametrize("word", ["Bafta-tipped", "Harbour-adjacent", "English-language", "Lee-approved"])
def test_a_word_that_only_describes_what_follows_is_no_name(word):
    assert word not in names_of(f"News\n\nThe {word} drama Harbour Lights is on HBO.\n")


def test_a_number_that_counts_something_is_no_title():
    assert "Ten" not in names_of("News\n\nHarbour Lights is back. Ten episodes are due in May.\n")


def test_what_is_said_to_be_a_company_is_no_show():
    text = "News\n\nHBO has ordered it from Brambelo, the banner of Ann Lee. Brambelo's Ann Lee will star.\n"
    assert names_of(text)["Brambelo"][1] is Kind.ORGANISATION


@pytest.mark.parametrize(
    "behind", [" and Cora Wade executive produce", ", Bo Finch and Cora Wade star", " (Kin) stars"]
)
def test_a_sentence_may_begin_with_a_first_name_that_is_also_a_verb(behind):
    assert names_of(f"News\n\nWill Finch{behind}.\n")["Will Finch"] == ("Will Finch", Kind.PERSON)


def test_a_company_needs_more_than_a_likeness_to_be_a_show():
    text = (
        "HBO Orders Fen Road From Ann Lee, Tall Harbour\n\nAnn Lee and Bo Finch of Tall Harbour will executive "
        "produce. Tall Harbour is the studio. Tall Harbour, the banner set up by Bo Finch, is in business with HBO.\n"
    )
    assert names_of(text)["Tall Harbour"][1] is Kind.ORGANISATION


def test_a_possessive_within_a_title_may_be_that_of_somebody_with_a_calling():
    text = "News\n\nITV has commissioned The Ferryman's Wife, a four-part thriller from Tall Ship Studios.\n"
    assert names_of(text)["The Ferryman's Wife"] == ("The Ferryman's Wife", Kind.SHOW)


def test_the_network_that_owns_a_title_is_no_part_of_it():
    text = "News\n\nAnn Lee will be seen in Stan’s Harbour, an Australian drama that was filmed in May.\n"
    assert {"Stan", "Harbour"} <= names_of(text).keys()


def test_what_is_animated_is_a_show():
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
def test_a_small_word_is_a_title_where_only_a_show_can_stand(sentence):
    assert names_of(f"News\n\n{sentence}\n")["You"] == ("You", Kind.SHOW)


def test_a_small_word_is_no_title_before_a_verb():
    assert "You" not in names_of("News\n\nYou star in your own story. The story of You and me goes on.\n")


def test_a_title_may_end_with_season_where_no_number_follows():
    written = names_of(
        "News\n\nAnn Lee is in the drama Fog Season, which ITV ordered. Fog Lane Season 2 is back.\n"
    )
    assert written["Fog Season"] == ("Fog Season", Kind.SHOW)
    assert "Fog Lane Season" not in written


def test_a_show_may_be_called_as_its_hero():
    names = Names(Text("News\n\nAnn Lee plays the hero Brambelo on HBO's Brambelo.\n"))
    assert [n.kind for n in names.mentions if n.text == "Brambelo"] == [Kind.CHARACTER, Kind.SHOW]


def test_a_company_goes_by_its_first_words():
    text = (
        "News\n\nFour months after Brambelo renewed Nettle Row, Brambelo pulled the plug on it. "
        "It was made by Brambelo Studios.\n"
    )
    assert names_of(text)["Brambelo"][1] is Kind.ORGANISATION


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee wrote for “Fog Lane”.",
        "Ann Lee co-created “Fog Lane”.",
        "Ann Lee directed the pilot of “Fog Lane”.",
        "Ann Lee was in the writers’ room of “Fog Lane”.",
    ],
)
def test_what_somebody_made_is_a_show_where_marks_enclose_it(sentence):
    assert names_of(f"News\n\n{sentence}\n")["Fog Lane"] == ("Fog Lane", Kind.SHOW)
