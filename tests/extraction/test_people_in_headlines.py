"""People in headlines, where a capital may mean much, little or nothing."""

from articles.extraction.lexicon.credits import Credit
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Names
from articles.extraction.text import Text
from tests.extraction.reading import KNOWN, names_of


def test_an_unknown_first_name_before_a_surname_of_the_article_begins_a_name():
    names = names_of(
        "Filming is under way on Zorvane Finch’ new thriller Harbour Lights\n\nFinch plays Dot Marlow.\n"
    )
    assert names["Finch"] == ("Zorvane Finch", Kind.PERSON)


def test_a_word_before_a_surname_is_not_a_first_name():
    names = names_of("Yesterday Finch leaves the thriller Harbour Lights\n\nThe producer Bo Finch said so.\n")
    assert names["Finch"] == ("Bo Finch", Kind.PERSON)


def test_a_sentence_with_many_names_is_not_title_case():
    names = names_of(
        "Writer Ann Marlow was joined at the buzzing event in Derry by stars Zorvane Maria Brill, who plays Dot, "
        "Bo Finch (Otto), Carla Stone (Wanda), Eve Ruiz (Nell), Dan Marsh (Grandpa) and director, Ray Crane.\n\n"
        "It was late.\n"
    )
    assert "Zorvane Maria Brill" in names


def test_a_known_actor_is_recognised_in_title_case():
    lexicon = KNOWN.with_credits([Credit("Nettle Row", "Zorvane Brill")])
    text = "Zorvane Brill and Bo Finch Sign On for Harbour Lights\n\nIt is a drama.\n"
    kinds = {name.text: name.kind for name in Names(Text(text), lexicon).mentions}
    assert kinds.get("Zorvane Brill") is Kind.PERSON
