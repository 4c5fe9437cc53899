"""Actors and characters: in brackets, in lists, and at a distance from each other."""

import pytest

from articles.extraction.pipeline import findings, read
from tests.extraction.reading import KNOWN, rules_that_find, values


def casting_of(text: str) -> dict[str, str]:
    """The names that the article uses for actors or characters."""
    return read(f"News\n\n{text}\n", None, KNOWN)[0].casting


def drafts_of(text: str, rule: str) -> list:
    found = findings(read(f"News\n\n{text}\n", None, KNOWN)[0])
    return [draft for finding in found for draft in finding.drafts if draft.rule == rule]


def parts_in(text: str) -> set[tuple[str, str]]:
    """Person and character of all parts found at a distance."""
    return {(draft.keys["person"], draft.keys["character"]) for draft in drafts_of(text, "part")}


def shows_of_parts(text: str) -> set[tuple[str, str, str]]:
    """Show, person and character of all castings in a text."""
    return {part for part in values(text, "cast", "show", "person", "character") if part[2]}


def circumstances_of(text: str, person: str) -> frozenset[str]:
    """What supports or opposes a person's acting in the show."""
    some = [d.circumstances for d in drafts_of(text, "person with show") if d.keys["person"] == person]
    return frozenset().union(*some)


def test_the_characters_may_be_before_the_brackets():
    found = casting_of("In Harbour Lights, Dot Marlow (Ann Lee) and her brother Otto (Bo Finch) open a shop.")
    assert found == {"Ann Lee": "actor", "Bo Finch": "actor", "Dot Marlow": "role", "Otto": "role"}


def test_the_characters_may_be_in_the_brackets():
    found = casting_of("The cast of Harbour Lights includes Ann Lee (Dot Marlow) and Bo Finch (Otto).")
    assert found == {"Ann Lee": "actor", "Bo Finch": "actor", "Dot Marlow": "role", "Otto": "role"}


def test_one_pair_in_a_sentence_shows_how_to_read_the_others():
    found = casting_of(
        "Harbour Lights stars Ann Lee.\nDot Marlow (Ann Lee) meets Wanda Brill (Carla Stone) at the shop."
    )
    assert found["Carla Stone"] == "actor"
    assert found["Wanda Brill"] == "role"


def test_works_in_brackets_make_nobody_a_character():
    assert rules_that_find(
        "News\n\nHarbour Lights stars Ann Lee (Nettle Row) and Bo Finch (The Lock Keeper).\n"
    ).isdisjoint({"role (actor)", "actor (role)"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee is leaving Harbour Lights after 12 years as ward sister Dot Marlow.",
        "Ann Lee will join Harbour Lights next week as the hospital's new director Dot Marlow.",
        "Ann Lee is back in Harbour Lights, this time stepping into the shoes of shop owner Dot Marlow.",
    ],
)
def test_a_part_may_stand_far_from_the_name_of_the_actor(sentence):
    assert ("Ann Lee", "Dot Marlow") in parts_in(sentence)


def test_one_actor_may_have_several_parts():
    found = parts_in(
        "Ann Lee is back in Harbour Lights, having played Dot Marlow in 1995 and Wanda Brill in 1999."
    )
    assert {("Ann Lee", "Dot Marlow"), ("Ann Lee", "Wanda Brill")} <= found


def test_an_owner_is_not_a_part():
    assert ("Ann Lee", "Bo Finch") not in parts_in(
        "In Harbour Lights, Ann Lee stars as Bo Finch's sister Dot."
    )


def test_the_words_around_a_list_apply_to_all_in_it():
    text = "Harbour Lights will star Ann Lee, Bo Finch, Carla Stone and Dan Moor."
    assert "star before" in circumstances_of(text, "Dan Moor")
    assert "listed with 4" in circumstances_of(text, "Dan Moor")


def test_brackets_after_a_name_are_about_it():
    text = "Ann Lee (Nettle Row) has joined Harbour Lights, in which Dot (Bo Finch) opens a shop."
    assert "work in brackets behind" in circumstances_of(text, "Ann Lee")
    assert "in brackets" in circumstances_of(text, "Bo Finch")


def test_each_part_in_a_list_belongs_to_the_show_after_it():
    text = (
        "News\n\nThe actress Ann Lee is known as Dot Marlow in Harbour Lights and Joan Reed in Nettle Row.\n"
    )
    assert shows_of_parts(text) >= {
        ("Harbour Lights", "Ann Lee", "Dot Marlow"),
        ("Nettle Row", "Ann Lee", "Joan Reed"),
    }


def test_a_part_belongs_to_the_show_directly_before_it():
    text = "News\n\nThe actress Ann Lee was on Harbour Lights as Dot Marlow and on Nettle Row as Joan Reed.\n"
    assert shows_of_parts(text) >= {
        ("Harbour Lights", "Ann Lee", "Dot Marlow"),
        ("Nettle Row", "Ann Lee", "Joan Reed"),
    }


def test_people_in_brackets_play_the_characters_before_them_respectively():
    text = "News\n\nIn the drama Harbour Lights, Dot and Otto (Ann Lee and Bo Finch) open a shop.\n"
    assert shows_of_parts(text) == {
        ("Harbour Lights", "Ann Lee", "Dot"),
        ("Harbour Lights", "Bo Finch", "Otto"),
    }


def test_a_dash_may_precede_the_actor_of_a_part():
    text = "News\n\nDot Marlow - played by Ann Lee - is back in the drama Harbour Lights.\n"
    assert ("Harbour Lights", "Ann Lee", "Dot Marlow") in shows_of_parts(text)


def test_shows_in_brackets_belong_only_to_the_actor_before_them():
    text = "Harbour Lights is back. Harbour Lights stars Ann Lee (Nettle Row, The Lock Keeper) and Bo Finch."
    in_brackets = {(d.keys["show"], d.keys["person"]) for d in drafts_of(text, "actor (shows)")}
    assert in_brackets == {("Nettle Row", "Ann Lee"), ("The Lock Keeper", "Ann Lee")}
    assert {draft.keys["show"] for draft in drafts_of(text, "stars")} == {"Harbour Lights"}


def test_a_show_in_brackets_does_not_compete_with_the_subject():
    text = "News\n\nThe actress Ann Lee (Nettle Row) stars in the drama Harbour Lights as Dot Marlow.\n"
    assert ("Harbour Lights", "Ann Lee", "Dot Marlow") in shows_of_parts(text)


def test_a_name_of_unknown_kind_in_brackets_after_an_actor_is_a_part():
    found = casting_of("The cast of Harbour Lights includes Ann Lee (Zorvane) and Bo Finch (Otto).")
    assert found["Zorvane"] == "role"


def test_somebody_played_is_a_character_whoever_the_actor_is():
    assert casting_of("She was praised for playing her sister Dot Marlow in Harbour Lights.") == {
        "Dot Marlow": "role"
    }


def test_her_credits_need_nobody_named_beside_them():
    text = (
        "The actress Ann Lee is back.\n\n"
        "Her credits include Nettle Row (2019), The Lock Keeper and voice work on the cartoon Harbour Lights."
    )
    found = {draft.keys["show"] for draft in drafts_of(text, "credits") if draft.how == "named"}
    assert found == {"Nettle Row", "The Lock Keeper", "Harbour Lights"}


def test_her_roles_need_nobody_named_before_them():
    text = (
        "The actress Ann Lee is back.\n\n"
        "Her roles include Dot Marlow in Harbour Lights and Joan Reed in Nettle Row."
    )
    assert parts_in(text) >= {("Ann Lee", "Dot Marlow"), ("Ann Lee", "Joan Reed")}


def test_a_list_continues_after_what_somebody_is_known_from():
    text = "Guest stars on Harbour Lights include Ann Lee of “Nettle Row” and Bo Finch."
    found = {draft.keys["person"] for draft in drafts_of(text, "cast includes")}
    assert found == {"Ann Lee", "Bo Finch"}


def test_a_dash_in_brackets_separates_the_actor_from_other_shows():
    found = casting_of("In Harbour Lights, Dot Marlow (Ann Lee – Nettle Row) opens a shop.")
    assert found == {"Dot Marlow": "role", "Ann Lee": "actor"}


@pytest.mark.parametrize("words", ["stars as", "will be back as", "appears as"])
def test_a_returning_part_is_a_character_even_far_from_the_actor(words):
    assert (
        casting_of(f"Joan Finch, for many years the heart of the show, {words} Dot Marlow.")["Dot Marlow"]
        == "role"
    )


@pytest.mark.parametrize(
    "known",
    [", best known for Harbour Lights,", ", who was praised for Harbour Lights,", " (Harbour Lights)"],
)
@pytest.mark.parametrize("deed", ["will star in", "has joined the cast of"])
def test_earlier_work_does_not_hide_the_news(known, deed):
    text = f"News\n\nAnn Lee{known} {deed} the drama Nettle Row.\n"
    assert ("Nettle Row", "Ann Lee") in values(text, "cast", "show", "person")


def test_somebody_with_a_rank_is_likelier_a_character():
    assert casting_of("In Harbour Lights, Ann Lee met DI Dot Marlow at the pier.") == {"Dot Marlow": "role"}


def test_a_name_after_another_job_is_not_a_character():
    assert casting_of("It is made with Ann Lee as showrunner and Bo Finch directing.").get("Bo Finch") is None


def test_a_character_tells_another_the_truth():
    told = casting_of("Dot (Ann Lee) tells Otto (Bo Finch) the truth in Harbour Lights.")
    assert (told["Ann Lee"], told["Bo Finch"]) == ("actor", "actor")


def test_a_character_who_returns_to_the_village_is_no_actor():
    text = (
        "Dot Marlow (Ann Lee) is in danger as Otto Reed (Bo Finch) returns to the village in Harbour Lights."
    )
    assert {person for (person,) in values(f"News\n\n{text}\n", "cast", "person")} <= {"Ann Lee", "Bo Finch"}


def test_in_a_list_with_semicolons_a_part_is_of_its_own_item():
    text = (
        "Harbour Lights\n\nThe cast of Harbour Lights includes Ann Lee as Dot Marlow; Bo Finch, who plays a clerk; "
        "and Cora Moss (Nora Fenn)."
    )
    assert values(text, "cast", "person", "character") == {
        ("Ann Lee", "Dot Marlow"),
        ("Bo Finch", None),
        ("Cora Moss", "Nora Fenn"),
    }
