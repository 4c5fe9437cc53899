"""Where people's names begin and end, and names that are shows' or streets'."""

from articles.extraction.lexicon.lexicon import SHIPPED, Entry, Lexicon
from articles.extraction.names.cues import HUMAN, Kind
from articles.extraction.names.table import Names
from articles.extraction.text import Text

NOBODYS = Lexicon()


def kinds(string: str, lexicon: Lexicon = NOBODYS) -> dict[str, Kind]:
    return {name.text: name.kind for name in Names(Text("News of the day\n" + string), lexicon).mentions}


def test_a_first_name_that_looks_like_a_plural_is_not_an_adjective():
    assert kinds("They met its creator Alys Morgan at home.")["Alys Morgan"] is Kind.PERSON


def test_a_first_name_that_is_also_a_verb_belongs_to_the_surname():
    lexicon = NOBODYS.with_names([(Entry("show", "Pewterson"), ())])
    assert "Will Pewterson" in kinds("It was adapted by Will Pewterson.", lexicon)


def test_a_person_at_the_end_of_a_clause_is_not_a_show():
    found = kinds("The series, which also starred Ike Tanaka and Pru Salter, debuted in May.")
    assert found["Pru Salter"] is Kind.PERSON


def test_a_street_with_a_first_name_is_not_a_person():
    assert kinds("It was filmed at Coral Street again.").get("Coral Street") not in HUMAN


def test_a_part_is_found_after_its_description():
    found = kinds(
        "He plays a trucker named Pewterina. She voices exiled knight Sir Aldwin. "
        "Ann Lee is playing the witch Corrow."
    )
    assert {"Pewterina", "Corrow"} <= {name for name, kind in found.items() if kind in HUMAN}
    assert kinds("She plays a trucker in Pewterow.").get("Pewterow") not in HUMAN


def test_a_month_that_somebody_plays_is_a_name():
    assert "April" in kinds("There was Ann Lee, who plays April, and Bo Finch.")
    assert "April" not in kinds("It began in April, they said.")


def test_a_caption_label_is_not_part_of_a_name_even_if_repeated():
    caption = "Dazzling: Zuzka, who plays a nurse, wore silk"
    found = kinds(
        f"Zuzka Fell, the star, wore silk.\n\n{caption}\n\nZuzka plays a nurse. Zuzka left.\n\nZuzka slept."
        f"\n\n{caption}"
    )
    assert found["Zuzka"] is Kind.PERSON
    assert not any("Dazzling" in name for name in found)


def test_a_hyphenated_first_name_belongs_to_a_surname_that_is_also_a_first_name():
    assert kinds("It stars Zuli-mara Walton.")["Zuli-mara Walton"] is Kind.PERSON
    assert "Ann" in kinds("Super-fan Ann was there. Ann Walton plays a nurse, and Ann left.")


def test_a_company_after_its_network_is_nobody():
    lexicon = NOBODYS.with_names([(Entry("network", "Pewter TV"), ())])
    for company in ("Pewter TV Studios", "Pewter TV Animation", "MGM Studios"):
        found = kinds(f"{company} confirmed that it would make the drama.", lexicon)
        assert not set(HUMAN).intersection(found.values())


def test_a_part_called_like_a_network_is_a_part():
    assert kinds("It stars Bo Finch, who plays Spike in it.", SHIPPED)["Spike"] in HUMAN
