"""What actors are known from, each with their own show."""

from articles.extraction.names.cues import Kind
from articles.extraction.pipeline import findings, read
from tests.extraction.reading import KNOWN, names_of, values


def stars_of_shows(text: str) -> set[tuple[str, str]]:
    """Shows and people, where the text calls the person the star of the show."""
    found = findings(read(f"News\n\n{text}\n", None, KNOWN)[0])
    drafts = [draft for finding in found for draft in finding.drafts if draft.rule == "show star"]
    return {(draft.keys["show"], draft.keys["person"]) for draft in drafts if draft.how == "named"}


def test_each_actor_in_a_list_is_the_star_of_their_own_show():
    assert stars_of_shows(
        "Joining are Harbour Lights star Ann Lee, Bo Finch and Nettle Row star Carla Stone."
    ) == {("Harbour Lights", "Ann Lee"), ("Nettle Row", "Carla Stone")}


def test_a_grad_of_a_show_acted_in_it():
    found = stars_of_shows("The Lock Keeper is a drama starring Nettle Row grad Ann Lee.")
    assert found == {("Nettle Row", "Ann Lee")}


def test_a_quoted_title_may_own_an_actor():
    text = "“Harbour Lights’” Kim Lee, “Nettle Row’s” Dan Brill and “Copper Moon’s” Ann Marlow also star."
    found = findings(read(f"News\n\n{text}\n", None, KNOWN)[0])
    drafts = [draft for finding in found for draft in finding.drafts]
    assert {(d.keys["show"], d.keys["person"]) for d in drafts if d.rule == "show's actor"} == {
        ("Harbour Lights", "Kim Lee"),
        ("Nettle Row", "Dan Brill"),
        ("Copper Moon", "Ann Marlow"),
    }
    starring = {d.keys["person"] for d in drafts if d.rule == "join the cast"}
    assert starring == {"Kim Lee", "Dan Brill", "Ann Marlow"}


def test_a_show_in_capitals_owns_an_actor():
    names = names_of("News\n\nHarbour Lights is a drama. HARBOUR LIGHTS’S Ann Lee has left Dublin.\n")
    assert names["Ann Lee"] == ("Ann Lee", Kind.PERSON)


def test_somebody_late_of_a_show_acted_in_it():
    told = values(
        "News\n\nThe Lock Keeper stars Ann Lee, late of the ITV soap Nettle Row.\n", "cast", "show", "person"
    )
    assert ("Nettle Row", "Ann Lee") in told
