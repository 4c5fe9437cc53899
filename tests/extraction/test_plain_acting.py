"""Plain words for acting, with people and shows in no list."""

import pytest

from articles.extraction.pipeline import read
from tests.extraction.reading import KNOWN, facts, rules_that_find

SAID_PLAINLY = (
    "Ann Sutter will not be returning to Quill for its third season.",
    "Ann Sutter heads the cast of Quill.",
    "Ann Sutter headlines Quill.",
    "Ann Sutter makes a cameo in Quill.",
    "Ann Sutter made her debut in Quill in 1999.",
    "Ann Sutter will next be seen in Quill.",
    "Ann Sutter rose to fame in Quill.",
    "Ann Sutter of Quill fame has married.",
    "Ann Sutter spent ten years on Quill.",
    "Ann Sutter was a series regular on Quill.",
    "Ann Sutter bids farewell to Quill.",
    "Ann Sutter was nominated for Quill.",
    "Ann Sutter, who recurred in the first season, has been upped to series regular.",
    "It is a drama with Ann Sutter.",
    "Ann Sutter has boarded Quill.",
    "Ann Sutter is the latest name to join Quill.",
    "Ann Sutter has been let go from Quill.",
    "Ann Sutter has been written out of Quill.",
    "Ann Sutter is making a comeback to Quill.",
    "Ann Sutter has been with Quill for ten years.",
    "Ann Sutter came to prominence in Quill.",
    "Ann Sutter was a familiar face on Quill.",
    "Ann Sutter had a small part in Quill.",
    "Ann Sutter had a three-episode arc on Quill.",
    "Ann Sutter's sudden exit from Quill was a surprise.",
    "Netflix has cast Ann Sutter in Quill.",
    "Netflix has tapped Ann Sutter for Quill.",
    "They join series lead Ann Sutter.",
    "Leading lady Ann Sutter was there.",
    "Among the new faces is Ann Sutter.",
    "Ann Sutter is among the newcomers.",
    "There are parts for Ann Sutter.",
    "Viewers will recognise Ann Sutter from Quill.",
    "Ann Sutter bowed out of Quill on Tuesday night.",
    "Ann Sutter has opened up about her decision to quit Quill.",
    "Ann Sutter gives a fine performance in Quill.",
    "Ann Sutter shines in Quill.",
    "Ann Sutter cut her teeth on Quill.",
    "Ann Sutter takes centre stage in Quill.",
    "Ann Sutter completes the line-up of Quill.",
    "Ann Sutter would love to return to Quill one day.",
    "The prize for best actress went to Ann Sutter for Quill.",
)
AS_MARA = (
    "Ann Sutter is Mara, a nurse with a secret.",
    "Ann Sutter provides the voice of Mara.",
    "Ann Sutter steps into the shoes of Mara.",
    "Joining Quill as Mara is Ann Sutter.",
    "Ann Sutter, who brought Mara to life on Quill, has confirmed the news.",
    "Quill has recast the role of Mara with Ann Sutter.",
    "Ann Sutter lends her voice to Mara.",
    "Ann Sutter, the actress behind Mara, has confirmed the news.",
    "The role of Mara went to Ann Sutter.",
    "The voice of Mara is Ann Sutter.",
    "Ann Sutter has said goodbye to Mara.",
    "The nurse Mara (series star Ann Sutter) has a secret.",
    "The nurse Mara, played by a revelatory Ann Sutter, has a secret.",
    "Ann Sutter recurs as Bo Marchetti's sidekick, Mara.",
    "Ann Sutter stars as Lt. Mara Voss.",
    "Ann Sutter is superb as the nurse Mara.",
    "As Mara, Ann Sutter is superb.",
    "Mara, whom Ann Sutter plays, is a nurse.",
    "Mara, the nurse Ann Sutter plays, is back.",
    "Mara, a nurse played by Ann Sutter, is back.",
    "Mara Voss, essayed by Ann Sutter, is back.",
    "Ann Sutter was Mara in Quill.",
    "Ann Sutter, repped by Gemini Artists, is known for playing Mara.",
    "Ann Sutter was a waitress before the producer Cy Brand cast her as Mara.",
    "The role of Mara has been recast, with Ann Sutter replacing Ivana Prand.",
    "Ann Sutter takes over from Ivana Prand as Mara.",
    "Ann Sutter, who has been Mara Voss since 1998, is to stay.",
    "Mara Voss will be back next week, with Ann Sutter reprising the role.",
    "Bo Marchetti took over the role of Mara from Ann Sutter.",
    "Best known as Mara Voss, Ann Sutter has left.",
    "In her role as Mara Voss, Ann Sutter weeps a great deal.",
    "The nurse Mara Voss was recast in May, with Ann Sutter taking over the part.",
)


def cast_of(sentence: str) -> dict[str, str | None]:
    """Person -> character, for everybody in the cast of a drama in the news."""
    text = f"News of the week\n\nThe drama Quill is back in the news.\n\n{sentence}\n"
    found = facts(text, "cast")
    assert {fact["show"] for fact in found} <= {"Quill"}
    return {fact["person"]: fact["character"] for fact in found}


@pytest.mark.parametrize("sentence", SAID_PLAINLY)
def test_plain_words_state_who_acts_in_a_show(sentence):
    assert cast_of(sentence) == {"Ann Sutter": None}


@pytest.mark.parametrize("sentence", AS_MARA)
def test_plain_words_state_who_plays_a_part(sentence):
    assert cast_of(sentence)["Ann Sutter"] in ("Mara", "Mara Voss")


@pytest.mark.parametrize("words", ["are among the stars of Quill", "play nurses in Quill"])
def test_a_statement_about_the_last_of_a_list_applies_to_all(words):
    found = cast_of(f"Ann Sutter, Bo Marchetti and Ivo Prand {words}.")
    assert found.keys() == {"Ann Sutter", "Bo Marchetti", "Ivo Prand"}


def test_somebody_hired_to_direct_does_not_act():
    text = "News\n\nBravia has tapped Ann Lee to direct Harbour Lights.\n"
    assert "joining" not in rules_that_find(text)


def test_a_second_predicate_has_the_same_subject():
    text = "News\n\nAnn Lee has won an award for Copper Moon and will next be seen in Harbour Lights.\n"
    assert ("Harbour Lights", "Ann Lee") in {(f["show"], f["person"]) for f in facts(text, "cast")}


def test_an_actor_in_the_next_clause_is_not_part_of_the_one_before():
    found = cast_of("Ann Sutter plays Mara; Bo Marchetti will play a doctor.")
    assert found == {"Ann Sutter": "Mara", "Bo Marchetti": None}


@pytest.mark.parametrize("job", ["head writer", "a co-director"])
def test_returning_as_a_maker_is_not_playing_a_part(job):
    found = cast_of(f"Ann Sutter is returning as {job} and Bo Marchetti joins her.")
    assert "Bo Marchetti" not in found.values()


def test_a_name_after_another_clause_is_not_a_part():
    found = cast_of(
        "Ann Sutter plays her brother-in-law, and there are roles for Bo Marchetti and Ivo Prand."
    )
    assert found == {"Ann Sutter": None, "Bo Marchetti": None, "Ivo Prand": None}


def test_a_quoted_title_in_brackets_is_not_a_part():
    found = cast_of('The thief will be played by Ann Sutter ("Daughters of Salem").')
    assert found == {"Ann Sutter": None}


def test_producing_alongside_somebody_is_not_acting():
    text = "News\n\nAnn Lee will produce Harbour Lights, and produce alongside Bo Finch.\n"
    assert "joining" not in rules_that_find(text)


def test_the_title_role_has_the_shows_name():
    assert cast_of("Ann Sutter plays the title role.") == {"Ann Sutter": "Quill"}
    assert cast_of("The drama follows the title character (Ann Sutter).") == {"Ann Sutter": "Quill"}


def test_parts_without_an_owner_belong_to_the_subject_of_the_sentence_before():
    text = "News\n\nAnn Lee is an actress. Small parts followed in Harbour Lights.\n"
    assert "credits" in rules_that_find(text)


def test_film_work_is_not_acting_in_a_show():
    text = "News\n\nAnn Lee is an actress. Her film work included Harbour Lights.\n"
    assert "credits" not in rules_that_find(text)


def test_a_part_may_be_what_somebody_is_best_known_as():
    text = "News\n\nAnn Lee, best known to viewers as Dorothy Brill, has died.\n"
    assert read(text, None, KNOWN)[0].casting["Dorothy Brill"] == "role"


def test_somebody_replaced_had_the_part():
    sentence = "The role of Mara has been recast, with Ann Sutter replacing Ivana Prand."
    assert cast_of(sentence)["Ivana Prand"] == "Mara"


def test_a_sentence_may_only_add_companions():
    assert cast_of("With Ann Sutter and Bo Marchetti.") == {"Ann Sutter": None, "Bo Marchetti": None}


def test_a_list_of_the_cast_continues_after_the_size_of_a_part():
    found = cast_of("The cast also included Bo Marchetti and, in a recurring role, Ann Sutter.")
    assert found == {"Bo Marchetti": None, "Ann Sutter": None}


def test_a_screen_spouse_is_in_the_cast_too():
    found = cast_of("Ann Sutter's on-screen husband, Bo Marchetti, was there.")
    assert found == {"Ann Sutter": None, "Bo Marchetti": None}


def test_somebody_with_co_stars_from_a_show_acted_in_it():
    text = "News\n\nAnn Lee was pictured with her Harbour Lights co-star Bo Finch.\n"
    assert ("Harbour Lights", "Ann Lee") in {(f["show"], f["person"]) for f in facts(text, "cast")}


def test_guest_stars_is_not_a_name():
    assert cast_of("Guest stars include Ann Sutter.") == {"Ann Sutter": None}


def test_in_a_roster_with_verbs_of_casting_the_actors_stand_before_the_brackets():
    sentence = "Ann Sutter (Mara Voss), Bo Marchetti (Dan Voss) and Ivo Prand (Otto) are all returning."
    assert cast_of(sentence) == {"Ann Sutter": "Mara Voss", "Bo Marchetti": "Dan Voss", "Ivo Prand": "Otto"}


@pytest.mark.parametrize("job", ["a writer", "its new showrunner", "an executive producer"])
def test_joining_a_show_as_a_maker_is_not_acting(job):
    assert cast_of(f"Ann Sutter has joined Quill as {job}.") == {}


def test_a_makers_credits_are_not_parts():
    text = "News\n\nQuill is a drama directed by Ann Sutter, whose credits include Harbour Lights and Nettle Row.\n"
    assert "credits" not in rules_that_find(text)
    assert "credits" in rules_that_find(text.replace("directed by", "starring"))


def test_three_people_have_three_parts_respectively():
    found = cast_of(
        "Ann Sutter, Bo Marchetti and Carl Odom will return, as Mara Voss, Otto Reed and Dora Finch."
    )
    assert found == {"Ann Sutter": "Mara Voss", "Bo Marchetti": "Otto Reed", "Carl Odom": "Dora Finch"}


def test_people_may_be_named_by_title_and_surname():
    assert cast_of("Ann Sutter is the ever-smiling Mrs. Quibblewick.") == {"Ann Sutter": "Quibblewick"}


def test_an_actor_opposite_is_no_part():
    assert cast_of("Ann Sutter is set for a key role opposite Bo Marchetti in Quill.")["Ann Sutter"] is None


def test_a_lead_role_of_a_show_is_no_part_called_so():
    assert cast_of("Ann Sutter has been cast in the lead role of Quill.") == {"Ann Sutter": None}


def test_somebody_with_a_role_of_her_own_is_nobodys_part():
    found = cast_of("Ann Sutter plays the lead role in Quill, while Bo Marchetti essays the role of a cop.")
    assert found["Ann Sutter"] is None


def test_a_maker_who_has_wanted_a_show_is_not_one_of_its_stars():
    sentence = "Director Ann Sutter said she had wanted to make Harbour Lights since she was a student."
    assert "the show star" not in rules_that_find(f"News\n\n{sentence}\n")


def test_those_who_produce_alongside_a_maker_do_not_act():
    sentence = "Ann Sutter executive produces Harbour Lights, alongside Bo Marchetti."
    assert "joining" not in rules_that_find(f"News\n\n{sentence}\n")


def test_a_show_sees_several_play_in_it():
    found = cast_of("Quill will see Ann Sutter and Bo Marchetti reunite on screen.")
    assert found == {"Ann Sutter": None, "Bo Marchetti": None}


def test_the_late_actor_belongs_to_the_list():
    found = cast_of("The cast of Quill included Ann Sutter and the late Bo Marchetti.")
    assert found == {"Ann Sutter": None, "Bo Marchetti": None}


def test_the_maker_a_thriller_is_from_is_no_part():
    assert (
        cast_of("Ann Sutter plays a spy in this thriller from Bo Marchetti. It is called Quill.")[
            "Ann Sutter"
        ]
        is None
    )


def test_somebody_who_boards_a_show_to_run_it_does_not_act():
    assert "in show" not in rules_that_find("News\n\nAnn Sutter has boarded Harbour Lights as showrunner.\n")


@pytest.mark.parametrize(
    ("sentence", "person", "part"),
    [
        ("Bo Marsh is back with Ann Sutter, who is Nora Vance.", "Ann Sutter", "Nora Vance"),
        ("Ann Sutter, who's Nora Vance in it, is good.", "Ann Sutter", "Nora Vance"),
        ("Ann Sutter, hidden behind a mask, is Nora Vance.", "Ann Sutter", "Nora Vance"),
        ("Ann Sutter will be his muse, Nora Vance.", "Ann Sutter", "Nora Vance"),
        ("Her odious husband, Otto Vance, is Danish actor Bo Marsh.", "Bo Marsh", "Otto Vance"),
        ("Fans of Ann Sutter's odious Nora Vance will be glad.", "Ann Sutter", "Nora Vance"),
    ],
)
def test_a_part_is_told_without_a_verb_of_playing(sentence, person, part):
    text = f"News of the day\n\nThe drama Quill is back. {sentence}"
    assert {fact["character"] for fact in facts(text, "cast") if fact["person"] == person} == {part}


def test_somebody_known_for_a_turn_as_somebody_is_an_actor():
    text = "News of the day\n\nThe drama Quill is back. Ann Sutter is best known for her turn as Nora in Saltmarsh."
    assert ("Ann Sutter", "Nora") in {
        (f["person"], f["character"]) for f in facts(text, "cast") if f["show"] == "Saltmarsh"
    }


def test_what_somebody_created_is_no_part_listed_after_another():
    text = "News of the day\n\nAnn Sutter and Bo Marsh, who plays The Guy, created the drama Quill and will write it."
    assert "Quill" not in {fact["character"] for fact in facts(text, "cast")}
