"""Where people's names begin and end, and names that are shows' or streets'."""

from articles.extraction.lexicon.lexicon import Entry, Lexicon
from articles.extraction.names.cues import HUMAN, Kind
from articles.extraction.names.table import Names
from articles.extraction.text import Text

NOBODYS = Lexicon()


def kinds(string: str, lexicon: Lexicon = NOBODYS) -> dict[str, Kind]:
    return {name.text: name.kind for name in Names(Text("News of the day\n" + string), lexicon).mentions}


def test_a_first_name_that_ends_as_a_plural_does_is_no_adjective():
    assert kinds("They met its creator Alys Morgan at home.")["Alys Morgan"] is Kind.PERSON


def test_a_first_name_that_is_also_a_verb_belongs_to_the_surname():
    lexicon = NOBODYS.with_names([(Entry("show", "Pewterson"), ())])
    assert "Will Pewterson" in kinds("It was adapted by Will Pewterson.", lexicon)


def test_who_ends_a_clause_before_what_the_show_did_is_no_show():
    found = kinds("The series, which also starred Ike Tanaka and Pru Salter, debuted in May.")
    assert found["Pru Salter"] is Kind.PERSON


def test_a_street_with_a_first_name_is_nobody():
    assert kinds("It was filmed at Coral Street again.").get("Coral Street") not in HUMAN


def test_whoever_is_played_is_somebody_also_behind_what_that_one_is():
    found = kinds(
        "He plays a trucker named Pewterina. She voices exiled knight Sir Aldwin. "
        "Ann Lee is playing the witch Corrow."
    )
    assert {"Pewterina", "Corrow"} <= {name for name, kind in found.items() if kind in HUMAN}
    assert kinds("She plays a trucker in Pewterow.").get("Pewterow") not in HUMAN


def test_a_month_that_somebody_plays_is_a_name():
    assert "April" in kinds("There was Ann Lee, who plays April, and Bo Finch.")
    assert "April" not in kinds("It began in April, they said.")


def test_the_label_of_a_picture_is_no_part_of_a_name_though_the_picture_comes_twice():
    caption = "Dazzling: Zuzka, who plays a nurse, wore silk"
    found = kinds(
        f"Zuzka Fell, the star, wore silk.\n\n{caption}\n\nZuzka plays a nurse. Zuzka left.\n\nZuzka slept."
        f"\n\n{caption}"
    )
    assert found["Zuzka"] is Kind.PERSON
    assert not any("Dazzling" in name for name in found)


def test_a_first_name_with_a_small_hyphenated_part_belongs_to_a_surname_that_is_a_first_name_too():
    assert kinds("It stars Zuli-mara Walton.")["Zuli-mara Walton"] is Kind.PERSON
    assert "Ann" in kinds("Super-fan Ann was there. Ann Walton plays a nurse, and Ann left.")
