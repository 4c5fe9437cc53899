"""Shows named only for what somebody did before."""

from tests.extraction.reading import KNOWN, read, values


def main_show(text: str) -> str:
    return read(text, None, KNOWN)[0].main_show.canonical


def executive_producers_after(sentence: str) -> set[tuple]:
    text = (
        "ITV orders Harbour Lights\n\n"
        f"Harbour Lights is a drama about a pier. {sentence}\n\n"
        "Executive producers are Bo Finch and Cy Moss.\n"
    )
    return values(text, "crew", "show", "person") & {("Harbour Lights", "Cy Moss"), ("Nettle Row", "Cy Moss")}


def test_earlier_work_is_not_the_subject_of_the_next_sentence():
    for sentence in (
        "Ann Lee, who penned two episodes of Nettle Row, leads the writers.",
        "Ann Lee, whose debut series Nettle Row won a prize, leads the writers.",
        "It is made by Tall Ship, which is behind Nettle Row.",
        "Ann Lee, who made her name with the sitcom Nettle Row, leads the writers.",
        "Ann Lee was last seen as Dot Marlow in the BBC drama Nettle Row.",
        "Nettle Row made her name, but Ann Lee has moved on.",
        "It stars Ann Lee, late of the BBC drama Nettle Row, as a pilot.",
    ):
        assert executive_producers_after(sentence) == {("Harbour Lights", "Cy Moss")}, sentence


def test_an_article_is_about_the_show_that_is_not_somebodys_earlier_work():
    assert (
        main_show(
            "ITV orders The Lock Keeper from Ann Lee\n\n"
            "ITV has ordered a drama from Ann Lee, who created Nettle Row. Lee, who also wrote Nettle Row, is glad. "
            "Ann Lee, best known for Nettle Row, will run it. Those who wrote Nettle Row may join her.\n"
        )
        == "The Lock Keeper"
    )


def test_a_long_description_may_stand_before_what_somebody_is_known_for():
    text = (
        "HBO orders Harbour Lights\n\nHBO has ordered Harbour Lights.\n\nAnn Lee, best known as the co-showrunner of "
        "the BBC's endlessly repeated hit Nettle Row, is writing it. She will also executive produce.\n"
    )
    assert ("Nettle Row", "executive_producer") not in values(text, "crew", "show", "role")
    assert ("Harbour Lights", "executive_producer") in values(text, "crew", "show", "role")
