"""In a roundup, a paragraph continues about the show that it named, however many sentences later."""

from tests.extraction.reading import values

HEAD = "Harbour Lights and other news\n\nHBO has renewed the drama Harbour Lights for a fifth season.\n\n"


def test_a_maker_belongs_to_the_show_of_the_paragraph():
    text = (
        f"{HEAD}ITV has brought back the cast of Nettle Row. They get together for Christmas. Bo Finch is with them. "
        "Original showrunner Ann Lee will be there.\n"
    )
    assert values(text, "crew", "show", "person") == {("Nettle Row", "Ann Lee")}


def test_a_line_that_says_where_a_show_is_to_be_seen_parts_no_title_from_its_text():
    text = (
        "What to watch\n\nHarbour Lights\nFriday, ITV\n"
        "Ann Lee plays a pilot who comes home to a port full of secrets. It has been renewed for a second series.\n\n"
        "Nettle Row\nFrom Monday, Netflix\n"
        "Bo Finch sells flowers, and solves a murder or two. Netflix has renewed the show for a fifth season.\n"
    )
    assert values(text, "status", "show", "season") == {("Harbour Lights", 2), ("Nettle Row", 5)}
