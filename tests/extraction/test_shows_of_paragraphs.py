"""In a roundup, a paragraph continues about the show that it named, however many sentences later."""

from tests.extraction.reading import values

HEAD = "Harbour Lights and other news\n\nHBO has renewed the drama Harbour Lights for a fifth season.\n\n"


def test_a_maker_belongs_to_the_show_of_the_paragraph():
    text = (
        f"{HEAD}ITV has brought back the cast of Nettle Row. They get together for Christmas. Bo Finch is with them. "
        "Original showrunner Ann Lee will be there.\n"
    )
    assert values(text, "crew", "show", "person") == {("Nettle Row", "Ann Lee")}
