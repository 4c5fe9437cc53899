"""Titles in no lexicon, recognised by how an article writes them."""

import pytest

from articles.extraction.lexicon.lexicon import Entry, Lexicon
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Names
from articles.extraction.text import Text
from tests.extraction.reading import facts, kinds, names_of, values

NOBODYS = Lexicon()


@pytest.mark.parametrize(
    "sentence",
    [
        'The network has cancelled "Pewter Lane" after two seasons.',
        'The streamer gave a series order to "Pewter Lane," an eight-part drama about a tinsmith.',
        "They spoke about season two of Pewter Lane last week.",
        "She is known for shows such as Pewter Lane and little else.",
        "Everybody loved Pewter Lane star Ilka Brandmoor at the gala.",
        "Pewter Lane (comedy): Half an hour about two tinsmiths who lose their hammers.",
        "She came from the short-lived Pewter Lane.",
        "It is the end of the road for Pewter Lane.",
        "The channel has given the green light to Pewter Lane.",
        "Cameras are rolling on Pewter Lane.",
        "Pewter Lane lands a second season at the channel.",
        "Pewter Lane has earned an early renewal.",
        "Pewter Lane first aired in 2014.",
        "Pewter Lane has halted production.",
        "The channel has pulled the plug on Pewter Lane.",
        "The channel orders Pewter Lane to series.",
        "Her credits include Pewter Lane and little else.",
        "In Pewter Lane, she plays a tinsmith.",
        "She later joined Pewter Lane as Ilka Brandmoor.",
    ],
)
def test_a_show_is_recognised_by_what_is_said_about_it(sentence):
    assert kinds(sentence)["Pewter Lane"] is Kind.SHOW


def test_a_title_that_is_quoted_once_is_one_everywhere():
    found = kinds(
        'Everybody watched "Sunday Night Tinsmiths" at home.\nFew liked Sunday Night Tinsmiths at first.'
    )
    assert found == {"Sunday Night Tinsmiths": Kind.SHOW}


def test_a_title_may_contain_small_words():
    found = kinds("She wrote the drama Ilka in the Fog in 2019.\nThen Ilka in the Fog was over.")
    assert found["Ilka in the Fog"] is Kind.SHOW


def test_a_loose_connector_ends_a_title_that_occurs_once():
    assert kinds("She wrote the drama Pewter Lane in Harrowmouth.")["Pewter Lane"] is Kind.SHOW


def test_a_setting_of_stories_is_a_show_if_the_context_says_so():
    assert kinds("Pewter Station star Ilka Brandmoor has left.")["Pewter Station"] is Kind.SHOW
    assert kinds("She waited at Pewter Station for an hour.")["Pewter Station"] is Kind.ORGANISATION


def test_a_film_stays_a_film():
    assert kinds('She made the film "Pewter Lane" in May.')["Pewter Lane"] is Kind.WORK


def test_pictures_that_show_somebody_do_not_make_them_a_show():
    assert kinds("The pictures show Ilka Brandmoor as a queen.")["Ilka Brandmoor"] is Kind.PERSON


def test_a_capitalised_small_word_may_begin_a_name_in_mid_sentence():
    assert "Our Tinsmith" in kinds("She was seen on Our Tinsmith for years.")


def test_a_possessive_ending_inside_the_marks_is_not_part_of_the_title():
    found = kinds(
        'They watched the drama "Pewter Lane" and "Pewter Lane" only.\nIt was "Pewter Lane\'s" last season.'
    )
    assert found == {"Pewter Lane": Kind.SHOW}


def test_a_schedule_lists_shows():
    assert kinds("8:00pm: Pewter Lane (Season 7 Premiere)")["Pewter Lane"] is Kind.SHOW


@pytest.mark.parametrize(
    ("sentence", "shows"),
    [
        ("She is currently starring in BBC One's Duchess of Malt, which she wrote.", {"Duchess of Malt"}),
        ("Ann Lee replaced Dora Finch in “Pavita Rishti” on Zee TV.", {"Pavita Rishti"}),
        (
            "New shows in the coming weeks include Choti Mard, Bahu Raan and Luv Kishan.",
            {"Choti Mard", "Bahu Raan", "Luv Kishan"},
        ),
        ("Gloam is created and written by Ann Lee.", {"Gloam"}),
        ("It also has a new documentary Stalled, about trains.", {"Stalled"}),
        ("The best were Gloam (ITV) and others.", {"Gloam"}),
        ("Filming for new series The Marsh Sisters is underway.", {"The Marsh Sisters"}),
        ("Ann Lee, who appeared in Gloam, the BBC drama about bees, said little.", {"Gloam"}),
    ],
)
def test_the_place_of_an_unknown_name_says_that_it_is_a_show(sentence, shows):
    names = Names(Text(f"News of today\n\n{sentence}\n")).mentions
    assert {name.text for name in names if name.kind is Kind.SHOW} == shows


def test_two_everyday_words_are_rarely_a_person():
    names = Names(Text("News of today\n\nThey spoke of Cold Harbour and of Bexley Trowell.\n")).mentions
    assert [(name.text, name.kind) for name in names] == [
        ("Cold Harbour", Kind.OTHER),
        ("Bexley Trowell", Kind.PERSON),
    ]


def test_an_unknown_name_shared_by_headline_and_body_is_the_show():
    headline = "What we know of Gloamwick so far"
    body = (
        "Gloamwick is adored, and the wait for Gloamwick goes on. Nobody knows when the second season is due."
    )
    assert Names(Text(f"{headline}\n\n{body}\n"), NOBODYS).mentions[0].kind is Kind.SHOW
    without = body.replace("season", "tide")
    assert Names(Text(f"{headline}\n\n{without}\n"), NOBODYS).mentions[0].kind is Kind.OTHER


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Zoggles, picked up for 40 episodes, is an animated series.", "Zoggles"),
        ("On location with Sisters of Fog - a new telemovie for all.", "Sisters of Fog"),
        ("Ella Finch was cast in the comedy Life's Too Foggy yesterday.", "Life's Too Foggy"),
        ("Mill Lane Girls, led by Ann Finch, opens a shop.", "Mill Lane Girls"),
        ("‘Mill Girls Season 2’ promises more, and the drama Mill Girls is loved.", "Mill Girls"),
        ("She was in iFog, and season three of iFog is near.", "iFog"),
    ],
)
def test_a_title_is_recognised_by_what_follows_or_precedes_it(sentence, title):
    assert kinds(sentence).get(title) is Kind.SHOW


def test_an_untitled_show_is_named_after_its_maker():
    found = kinds("Ann Lee joins the untitled Bo Finch comedy, and then Untitled Fog Lane Drama on TNT.")
    assert found["untitled Bo Finch comedy"] is found["Untitled Fog Lane Drama"] is Kind.SHOW
    assert "Bo Finch" not in found


@pytest.mark.parametrize("describing", ["starrer", "led", "starring"])
def test_a_name_ends_before_the_noun_that_it_modifies(describing):
    found = kinds(f"The Bo Finch-{describing} drama Fog Lane is over.")
    assert (found["Bo Finch"], found["Fog Lane"]) == (Kind.PERSON, Kind.SHOW)


def test_an_untitled_show_is_not_called_by_its_network():
    names = Names(Text("News of the day\n\nIt is an untitled HBO drama from Bo Finch.\n")).mentions
    assert [(name.text, name.kind) for name in names] == [("HBO", Kind.NETWORK), ("Bo Finch", Kind.PERSON)]


def test_a_word_that_only_opens_its_sentence_is_not_a_title():
    assert "Similarly" not in kinds("Similarly, “Mill Lane” was renewed. Getting on stars nobody.")


def known_kinds(string: str, *shows: Entry) -> set[tuple[str, Kind]]:
    lexicon = NOBODYS.with_names((show, ()) for show in shows)
    return {(n.text, n.kind) for n in Names(Text("News of the day\n" + string), lexicon).mentions}


def test_if_known_shows_are_quoted_unknown_quoted_names_are_shows():
    text = "The channel has “Harbour Lights” and more. Ann Finch and Bo Lee are getting “Canned,” it said."
    assert ("Canned", Kind.SHOW) in known_kinds(text, Entry("show", "Harbour Lights"))
    assert ("Canned", Kind.SHOW) not in known_kinds(text)


def test_a_show_named_after_its_hero_is_recognised_by_context():
    text = (
        "Filming has begun. John Cardigan opens a shop. Cardigan sleeps. CTV said that Cardigan was renewed."
    )
    found = known_kinds(text, Entry("show", "Cardigan", ordinary=True))
    assert {("John Cardigan", Kind.PERSON), ("Cardigan", Kind.SHOW)} <= found


def test_an_ordinary_title_with_its_article_is_known_at_a_sentence_start():
    assert ("The Fog", Kind.SHOW) in known_kinds(
        "The Fog comes in August.", Entry("show", "The Fog", ordinary=True)
    )


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Lost and Weary", "She leads the crime drama Lost and Weary, about two sisters in a port."),
        ("My Aunt is Loud", "They also ordered the comedy My Aunt is Loud, about a quiet street."),
        ("Why Does A Tinsmith Sing", "Why Does A Tinsmith Sing? (w/t) 3 x 60' is made by Harrow Films."),
        ("The Legend of Pewter Town", "She will star in The Legend of Pewter Town, a dark comedy about tin."),
        ("We The Tinsmiths", "We The Tinsmiths\n\nIlka Brandmoor stars in this pilot about a guild."),
        (
            "Copper Bodies",
            "A play for all comes in the form of Copper Bodies which has been created by Bo Finch.",
        ),
        ("Kettle Rise", "The streamer has Kettle Rise, which is a format from abroad."),
    ],
)
def test_a_title_reaches_as_far_as_its_context_allows(title, sentence):
    assert kinds(sentence)[title] is Kind.SHOW


def test_two_titles_joined_are_two():
    joined = kinds(
        "It has new seasons of the Julia Marsh drama Pewterfall and Tin Hunters, which is from Bo Finch."
    )
    assert "Pewterfall and Tin Hunters" not in joined


def test_a_name_quoted_in_headline_and_body_is_hardly_doubtful():
    text = "‘Pewter Station’ Lives On at Peacock\n\n“Pewter Station” has found a home.\n"
    (sure,) = {name.as_show for name in Names(Text(text)).mentions if name.text == "Pewter Station"}
    assert sure > 0.6


@pytest.mark.parametrize(
    ("title", "sentences"),
    [
        ("Of Salt and Pewter", "Season two of Of Salt and Pewter ended. They adore Of Salt and Pewter."),
        ("The Last of Them", "That fox in The Last of Them season 2 was real."),
        ("Pewter & Daughters", "Pewter & Daughters has been renewed for a third season."),
        ("12 Tinsmiths", "Production on 12 Tinsmiths season 2 is under way."),
        ("The Tin Mrs. Pewter", "She wrote a new series, The Tin Mrs. Pewter, for the streamer."),
        (
            "Murder at the Tinworks",
            "Everybody talks about Murder at the Tinworks. Murder at the Tinworks returns for its third season.",
        ),
        ("Pewter vs. Pewter", "The network has renewed Pewter vs. Pewter for a third season."),
        ("The Last of Pewter", "The network's The Last of Pewter series is coming back."),
        ("Ella's Garden", "Everybody adored Ella's Garden. Ella's Garden returns for its second season."),
        ("Pewter Guy", "It was in season two of Pewter Guy, they said."),
        ("Lost in Pewter", "They miss Lost in Pewter at home, and Lost in Pewter will be missed."),
    ],
)
def test_small_words_join_a_title_in_a_shows_place_or_if_repeated(title, sentences):
    found = kinds(sentences)
    assert title in found or title.removeprefix("The ") in found
    assert not {name for name in found if name in title and name not in (title, title.removeprefix("The "))}


def test_small_words_do_not_join_people_places_and_jobs():
    found = kinds(
        "She met Ann Lee of Pewter Lane. There was Ann Lee of Pewter Lane in March and in May. Ella in Harrowmouth "
        "said so, and Ella in Harrowmouth left. Bo and Dot were there. So it was of Bo and Dot."
    )
    assert not {name for name in found if " of " in name or " in " in name or " and " in name}


def test_a_network_after_a_title_is_not_part_of_it():
    lexicon = NOBODYS.with_names([(Entry("network", "ITV"), ())])
    text = "News of the day\nShe is in the prison drama Pewter for ITV. She made the prison drama Pewter for ITV."
    assert {name.text for name in Names(Text(text), lexicon).mentions} == {"Pewter", "ITV"}


def test_a_title_after_its_owner_does_not_include_the_owner():
    found = kinds("Ella's Pewter Lane returns for its second season. Ella left. Ella's Pewter Lane is over.")
    assert "Pewter Lane" in found


def test_a_caption_that_repeats_a_sentence_joins_nothing():
    assert "Lost in Pewter" not in kinds("They saw Lost in Pewter Street.\nThey saw Lost in Pewter Street.")


def test_the_lines_of_a_listing_begin_with_shows_and_head_sections():
    text = (
        "What is on\nMONDAY\nPewter Lane, 9pm, ITV1\nThe first of four parts, in which a tinsmith comes home, "
        "written by Ilka Brandmoor.\nTUESDAY\nDoctor Fog's Granddaughter, BBC Two, 9.30pm\nThe doctor is back for a "
        "second series, in which her dog goes missing, written by Bo Finch.\n"
    )
    assert {fact["show"] for fact in facts(text, "network")} == {"Pewter Lane", "Doctor Fog's Granddaughter"}
    assert values(text, "crew", "show", "person") == {
        ("Pewter Lane", "Ilka Brandmoor"),
        ("Doctor Fog's Granddaughter", "Bo Finch"),
    }


def test_a_number_after_a_place_ends_its_title():
    for sentence in ("Precinct 82 has been renewed for a second season.", "NBC cancelled Precinct 82."):
        assert names_of(f"News\n\n{sentence}\n")["Precinct 82"] == ("Precinct 82", Kind.SHOW), sentence
    assert "Hotel 82" not in names_of("News\n\nAnn Lee spoke at the Hotel 82 minutes later.\n")


def test_a_number_in_words_ends_a_title_even_if_a_network_has_that_name():
    for sentence in ("Gullcote Nine has been renewed.", "Gullcote Nine star Ann Lee has left."):
        assert names_of(f"News\n\n{sentence}\n")["Gullcote Nine"][1] == Kind.SHOW, sentence


def test_from_one_known_show_to_another_is_not_a_title():
    found = names_of("News\n\nIt has all, from Harbour Lights to Nettle Row, whose third season is on now.\n")
    assert {"Harbour Lights", "Nettle Row"} <= found.keys()


def test_something_produced_is_a_show_rather_than_a_person():
    text = "News\n\nAnn Lee, who previously produced Dora, will run it.\n"
    lexicon = NOBODYS.with_names([(Entry("show", "Dora", ordinary=True), ())])
    assert {name.text: name.kind for name in Names(Text(text), lexicon).mentions}["Dora"] is Kind.SHOW


@pytest.mark.parametrize("verb", ["has ordered", "orders", "has scrapped", "has commissioned", "has saved"])
def test_what_networks_do_to_shows_alone_tells_a_title(verb):
    assert names_of(f"News of the week\n\nITV {verb} Pewter Lane.\n")["Pewter Lane"][1] == "show"


def test_somebody_whom_a_network_orders_to_do_something_is_no_show():
    assert (
        names_of("News of the week\n\nITV has ordered Dora Wexford to rest.\n")["Dora Wexford"][1] == "person"
    )
