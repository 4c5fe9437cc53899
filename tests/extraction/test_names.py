"""Who and what is named, in which form, and of which kind."""

import pytest

from articles.extraction.lexicon.credits import Credit
from articles.extraction.lexicon.lexicon import Entry, Lexicon
from articles.extraction.names.cues import Kind
from articles.extraction.names.references import References
from articles.extraction.names.table import Names
from articles.extraction.text import Text
from tests.extraction.reading import named, names_of


def test_a_surname_refers_to_its_bearer():
    names = names_of("News\n\nAnn Lee plays Dot. On Monday Lee said so.\n")
    assert names["Lee"] == ("Ann Lee", Kind.PERSON)


def test_a_first_name_refers_to_its_bearer():
    names = names_of("News\n\nThe actress Ann Marlow was there. Later Ann left.\n")
    assert names["Ann"] == ("Ann Marlow", Kind.PERSON)


def test_jobs_before_a_name_are_not_part_of_it():
    names = names_of("News\n\nThe show was praised. Executive Producer Bo Finch said so.\n")
    assert names["Bo Finch"] == ("Bo Finch", Kind.PERSON)


def test_a_surname_that_is_also_a_title_stays_with_its_bearer():
    names = names_of("News\n\nThe drama Dry Land stars Ann Lee as Lady Harrow.\n")
    assert "Lady Harrow" in names


def test_initials_and_particles_belong_to_a_name():
    names = names_of("News\n\nThe actor J.R. van der Berg and the actress Mary K. Lee star.\n")
    assert {"J.R. van der Berg", "Mary K. Lee"} <= set(names)


def test_siblings_are_named_together():
    assert names_of("News\n\nIt was made by the Finch brothers.\n")["Finch brothers"][1] is Kind.PERSON


def test_siblings_may_share_the_surname_of_the_last():
    names = names_of("News\n\nIts creators Matt and Rose Finch were there. Matt said so.\n")
    assert names["Matt"] == ("Matt Finch", Kind.PERSON)


def test_a_first_name_beside_a_full_name_does_not_always_share_the_surname():
    assert names_of("News\n\nIt stars Rose and Bo Finch.\n")["Rose"][0] == "Rose"


def test_a_pronoun_goes_back_to_the_nearest_fitting_subject():
    text = "News\n\nThe actor Tom Finch met the actress Ann Lee. Then she left.\n"
    names = Names(Text(text))
    start = text.index("she")
    assert References(names.text, names).whom(start, start + 3).canonical == "Ann Lee"


def test_names_accepted_by_editors_are_known():
    lexicon = Lexicon().with_names([(Entry("person", "Zed Quill"), ["Z. Quill"])])
    assert lexicon.find("z. quill").name == "Zed Quill"


def test_jobs_and_hyphenated_verbs_are_not_part_of_a_name():
    text = "Bo said so.\n\nWriter-director Hal Brody left. The Ann Finch-led series returns in May.\n"
    assert named(text, Kind.PERSON) >= {"Hal Brody", "Ann Finch"}
    assert "May" not in named(text, Kind.PERSON)


def test_a_surname_that_is_also_an_office_stays_a_surname():
    text = "Casting\n\nThe comedy was created by Ann Judge. Judge said it would return.\n"
    assert [n.canonical for n in Names(Text(text)).mentions if n.text == "Judge"] == ["Ann Judge"]


def test_the_subject_of_rumours_is_a_name_by_itself():
    names = names_of(
        "News\n\nRumours of the Kestrel series began in May. The Kestrel series is now called Kestrel.\n"
    )
    assert names["Kestrel"] == ("Kestrel", Kind.SHOW)


def test_a_network_is_also_known_by_its_first_word():
    lexicon = Lexicon().with_names([(Entry("network", "Nine Network"), ())])
    names = Names(Text("News\n\nThe Nine Network has plans. Next year Nine will show Kestrel.\n"), lexicon)
    assert [name.canonical for name in names.mentions if name.kind is Kind.NETWORK] == ["Nine Network"] * 2


def test_the_end_of_a_long_headline_says_nothing_about_the_name_below():
    names = names_of("Wexcombe on the river gets yet another show\n\nPalover spoke about it at length.\n")
    assert "Palover" not in names or names["Palover"][1] is not Kind.SHOW


def test_a_network_named_like_a_number_or_a_country_needs_a_cue():
    names = names_of(
        "News\n\nThe drama Kestrel airs on Nine in May. She was born in the USA. Two friends left.\n"
    )
    assert names["Nine"][1] is Kind.NETWORK
    assert "USA" not in names
    names = names_of("News\n\nUSA has renewed Kestrel for a second season. Seven years later they met.\n")
    assert names["USA"][1] is Kind.NETWORK
    assert "Seven" not in names


def test_a_network_may_begin_in_lower_case():
    names = names_of("News\n\nThe new tvN drama Kestrel begins in May.\n")
    assert names["tvN"][1] is Kind.NETWORK


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


def test_a_person_after_a_colon_is_not_part_of_what_precedes():
    names = names_of("News\n\nDry Land: Ann Lee is back in the HBO drama Dry Land.\n")
    assert names["Ann Lee"] == ("Ann Lee", Kind.PERSON)


def test_an_opening_phrase_does_not_begin_a_list():
    names = names_of("News\n\nIn the drama Harbour Lights, Dot and Otto open a shop.\n")
    assert names["Otto"] == ("Otto", Kind.PERSON)


def test_a_name_in_credits_is_a_person_among_titles():
    shows = [(Entry("show", title), ()) for title in ("Harbour Lights", "Nettle Row")]
    lexicon = Lexicon().with_names(shows)
    text = Text("News\n\nHarbour Lights, Nettle Row and Quibble Zann are back.\n")
    known = lexicon.with_credits([Credit("Nettle Row", "Quibble Zann")])
    kinds = [
        {n.text: n.kind for n in Names(text, some).mentions}["Quibble Zann"] for some in (lexicon, known)
    ]
    assert kinds == [Kind.SHOW, Kind.PERSON]


def test_a_surname_that_is_also_a_title_stays_a_surname_in_a_headline_with_small_words():
    lexicon = Lexicon().with_names([(Entry("show", "Quarle"), ())])
    names = Names(Text("The actor Marc Quarle is back in town\n\nHe said so.\n"), lexicon)
    assert [name.text for name in names.mentions] == ["Marc Quarle"]


@pytest.mark.parametrize("written", ["Ann “Red” Lee", "Ann ‘Red’ Lee", 'Ann "The Wrench" Lee'])
def test_a_nickname_between_the_names_is_part_of_the_whole(written):
    names = names_of(f"News\n\nThe crew of Harbour Lights met {written} in June. Lee was late.\n")
    assert names[written] == (written, "person")
    assert names["Lee"] == (written, "person")


def test_a_title_between_a_question_and_its_verb_is_not_a_nickname():
    names = names_of("News\n\nWill “Nettle” Return in June? Fans of Harbour Lights hope so.\n")
    assert all("Will" not in name for name in names)


def test_an_unknown_first_name_belongs_to_its_surname_in_headlines_too():
    text = "Jorvik Mercanto has left the port of Harbour Lights\n\nBut Jorvik said that he will be back."
    assert names_of(text)["Jorvik Mercanto"] == ("Jorvik Mercanto", Kind.PERSON)
    assert names_of(text)["Jorvik"] == ("Jorvik Mercanto", Kind.PERSON)


def test_a_hyphenated_description_is_not_part_of_the_name():
    assert names_of("News\n\nAt the port, Super-fan Ann Lee met Bo Finch.")["Ann Lee"] == (
        "Ann Lee",
        Kind.PERSON,
    )


def test_a_possessive_ending_in_capitals_is_not_part_of_a_name():
    found = names_of("News\n\nNETTLE ROW'S Ann Lee has left the port.")
    assert found["NETTLE ROW"][1] is Kind.SHOW
    assert found["Ann Lee"] == ("Ann Lee", Kind.PERSON)


def test_a_network_after_an_initial_without_a_full_stop_is_a_surname():
    assert names_of("News\n\nIt stars Ann J Fox and Bo Finch.")["Ann J Fox"] == ("Ann J Fox", Kind.PERSON)


def test_a_hyphenated_honour_is_not_a_person():
    found = Names(Text("News\n\nThe Oscar-winner will act in it, and so will the Emmy-nominee."), Lexicon())
    assert not found.mentions


def test_the_end_of_a_companys_name_is_not_a_network():
    found = names_of("News\n\nParamount Global takes the drama off the air.")
    assert Kind.NETWORK not in {kind for _, kind in found.values()}
    assert names_of("News\n\nThe drama airs on Global.")["Global"][1] is Kind.NETWORK


def test_the_first_word_of_a_caption_is_not_part_of_the_next_name():
    names = names_of("Orla Finch is in Leeds.\n\nHeroes: Orla, who plays Dot Marlow, wore a coat.\n")
    assert names["Orla"] == ("Orla Finch", "person")


@pytest.mark.parametrize("word", ["Bafta-tipped", "Harbour-adjacent", "English-language", "Lee-approved"])
def test_a_word_that_only_describes_what_follows_is_not_a_name(word):
    assert word not in names_of(f"News\n\nThe {word} drama Harbour Lights is on HBO.\n")


def test_something_called_a_company_is_not_a_show():
    text = "News\n\nHBO has ordered it from Brambelo, the banner of Ann Lee. Brambelo's Ann Lee will star.\n"
    assert names_of(text)["Brambelo"][1] is Kind.ORGANISATION


@pytest.mark.parametrize(
    "behind", [" and Cora Wade executive produce", ", Bo Finch and Cora Wade star", " (Kin) stars"]
)
def test_a_sentence_may_begin_with_a_first_name_that_is_also_a_verb(behind):
    assert names_of(f"News\n\nWill Finch{behind}.\n")["Will Finch"] == ("Will Finch", Kind.PERSON)


def test_a_company_that_resembles_a_title_is_not_a_show():
    text = (
        "HBO Orders Fen Road From Ann Lee, Tall Harbour\n\nAnn Lee and Bo Finch of Tall Harbour will executive "
        "produce. Tall Harbour is the studio. Tall Harbour, the banner set up by Bo Finch, is in business with HBO.\n"
    )
    assert names_of(text)["Tall Harbour"][1] is Kind.ORGANISATION


def test_a_possessive_network_is_not_part_of_the_title():
    text = "News\n\nAnn Lee will be seen in Stan’s Harbour, an Australian drama that was filmed in May.\n"
    assert {"Stan", "Harbour"} <= names_of(text).keys()


def test_a_company_is_also_known_by_its_first_words():
    text = (
        "News\n\nFour months after Brambelo renewed Nettle Row, Brambelo pulled the plug on it. "
        "It was made by Brambelo Studios.\n"
    )
    assert names_of(text)["Brambelo"][1] is Kind.ORGANISATION


def test_ex_at_the_start_of_a_sentence_is_no_part_of_a_title():
    assert names_of("News\n\nEx-Harbour Lights star Ann Lee has married.")["Harbour Lights"][1] is Kind.SHOW
