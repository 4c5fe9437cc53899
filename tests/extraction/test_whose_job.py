"""Whose job is meant, if a sentence names several people or shows."""

import pytest

from tests.extraction.reading import offered, values

HEAD = "HBO orders Harbour Lights\n\nHBO has ordered the drama series Harbour Lights.\n\n"


def crew(sentence, show="Harbour Lights"):
    return {
        (person, role)
        for of, person, role in values(HEAD + sentence + "\n", "crew", "show", "person", "role")
        if of == show
    }


def test_a_job_in_a_list_does_not_apply_to_a_name_with_its_own_job():
    found = crew("The project hails from writer-director Ann Lee and producer Bo Finch.")
    assert found == {("Ann Lee", "writer"), ("Ann Lee", "director"), ("Bo Finch", "producer")}


def test_companions_share_the_last_of_two_jobs():
    found = crew(
        "Ann Lee and Bo Finch serve as showrunners of Harbour Lights and executive produce alongside Cora Wade."
    )
    assert ("Cora Wade", "executive_producer") in found
    assert ("Cora Wade", "showrunner") not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights is produced by Tall Ship Pictures and stars Ann Lee, Bo Finch and Cora Wade.",
        "Produced by Tall Ship Pictures, Harbour Lights stars Ann Lee and Bo Finch.",
    ],
)
def test_the_stars_of_a_companys_show_did_not_produce_it(sentence):
    assert crew(sentence) == set()


def test_somebodys_vehicle_may_be_created_by_them():
    assert ("Ann Lee", "creator") in crew("Harbour Lights is created by and stars Ann Lee.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee is on board to write and Bo Finch to direct.",
        "With Ann Lee writing and Bo Finch directing, Harbour Lights is in good hands.",
        "The writer is Ann Lee, the director is Bo Finch.",
        "Ann Lee is writer, Bo Finch director.",
    ],
)
def test_a_person_directly_before_or_after_a_job_has_it_alone(sentence):
    assert crew(sentence) == {("Ann Lee", "writer"), ("Bo Finch", "director")}


def test_brackets_apply_to_the_name_before_them():
    found = crew(
        "Harbour Lights is executive produced by Ann Lee, Bo Finch (who directs the pilot) and Cora Wade."
    )
    assert {person for person, role in found if role == "director"} == {"Bo Finch"}


def test_predecessor_and_successor_both_had_the_job():
    found = crew("Ann Lee takes over from Bo Finch as showrunner of Harbour Lights.")
    assert found == {("Ann Lee", "showrunner"), ("Bo Finch", "showrunner")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee is known for directing episodes of Nettle Row and The Lock Keeper.",
        "Ann Lee is known for directing the comedies Nettle Row and The Lock Keeper.",
    ],
)
def test_the_show_directly_after_a_job_is_the_one_it_is_on(sentence):
    assert crew(sentence, "Nettle Row") == {("Ann Lee", "director")}
    assert crew(sentence) == set()


def test_earlier_work_is_not_the_show_of_the_next_job():
    sentence = "Ann Lee, who was an executive producer on Nettle Row, has been named showrunner."
    assert crew(sentence, "Nettle Row") == {("Ann Lee", "executive_producer")}
    assert crew(sentence) == {("Ann Lee", "showrunner")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee is a writer for the magazine Salt and a fan of Harbour Lights.",
        "Ann Lee spoke with the producer of the podcast about Harbour Lights.",
    ],
)
def test_magazine_and_podcast_jobs_are_not_on_a_show(sentence):
    assert crew(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights comes from writer Ann Lee and director Bo Finch.",
        "Ann Lee is writing the series, with Bo Finch attached to direct.",
        "Ann Lee writes the series with Bo Finch directing.",
    ],
)
def test_somebody_named_with_another_job_does_not_share_the_first(sentence):
    assert ("Bo Finch", "writer") not in crew(sentence)
    assert ("Ann Lee", "writer") in crew(sentence)


def test_a_makers_character_does_not_make_the_show():
    assert crew("Ann Lee, who also executive produces, plays Mara Voss.") == {
        ("Ann Lee", "executive_producer")
    }


def test_those_alongside_share_the_verb_and_not_the_noun_before_it():
    found = offered(
        HEAD + "Ann Lee is to serve as showrunner and executive produce alongside Bo Finch and Cora Wade.\n",
        "crew",
        "person",
        "role",
    )
    assert ("Bo Finch", "executive_producer") in found
    assert not {("Bo Finch", "showrunner"), ("Cora Wade", "showrunner")} & found


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee is also known for “Nettle Row,” which she created with Cora Wade.",
        "“Nettle Row,” the ITV drama that Ann Lee created, has ended.",
        "Before it came “Nettle Row,” where Ann Lee was creator.",
    ],
)
def test_a_job_in_the_relative_clause_of_a_show_is_on_that_show(sentence):
    text = HEAD + "Ann Lee will run it. " + sentence + "\n"
    assert ("Nettle Row", "Ann Lee", "creator") in offered(text, "crew", "show", "person", "role")
    assert ("Harbour Lights", "Ann Lee", "creator") not in offered(text, "crew", "show", "person", "role")


def test_a_quoted_title_may_be_the_object_of_making():
    found = crew(
        "Ann Lee created “Nettle Row” for ITV and went on to direct “The Lock Keeper.”", "Nettle Row"
    )
    assert found == {("Ann Lee", "creator")}


@pytest.mark.parametrize(
    "sentence", ["Ann Lee wrote the songs of Harbour Lights.", "Ann Lee, who wrote the book, is pleased."]
)
def test_writers_of_books_or_songs_are_not_the_shows_writers(sentence):
    assert ("Ann Lee", "writer") not in crew(sentence)


def test_a_book_may_have_its_year_before_it():
    assert crew("Ann Lee's 2011 novel is the basis for Harbour Lights.") == {("Ann Lee", "author")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, who ran the show with Cora Wade, thanked viewers.",
        "Ann Lee is running the show.",
        "Ann Lee runs the series alongside Cora Wade.",
    ],
)
def test_somebody_who_runs_the_show_is_its_showrunner(sentence):
    assert ("Ann Lee", "showrunner") in crew(sentence)


def test_somebody_who_wrote_a_quoted_title_wrote_that_show():
    assert ("Ann Lee", "writer") in crew("Ann Lee also wrote “Nettle Row” for ITV.", "Nettle Row")


def test_the_extent_of_directing_may_precede_the_name():
    assert crew("Harbour Lights is directed entirely by Ann Lee.") == {("Ann Lee", "director")}


def test_those_who_return_and_those_who_join_have_their_own_jobs():
    found = crew(
        "It has been renewed, with Ann Lee returning as head writer and Bo Finch joining as co-director."
    )
    assert not {("Ann Lee", "director"), ("Bo Finch", "writer")} & found


def test_another_project_of_a_maker_is_not_the_show_in_focus():
    sentence = "Her next project is a heist comedy that Ann Lee is writing with Bo Finch."
    assert not {("Ann Lee", "writer"), ("Bo Finch", "writer")} & crew(sentence)


def test_brackets_that_close_before_the_job_leave_it_to_both_people():
    found = crew("Ann Lee and Bo Finch (Nettle Row) are in charge of the show as its writers.")
    assert found == {("Ann Lee", "writer"), ("Bo Finch", "writer")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee will executive produce Harbour Lights, as will Bo Finch and Cora Wade.",
        "Ann Lee executive produces Harbour Lights, and so do Bo Finch and Cora Wade.",
        "Ann Lee executive produces Harbour Lights for Tall Ship, as do Bo Finch and Cora Wade.",
    ],
)
def test_people_said_to_do_the_same_have_the_job_too(sentence):
    assert crew(sentence) == {(name, "executive_producer") for name in ("Ann Lee", "Bo Finch", "Cora Wade")}


def test_a_company_may_stand_between_somebody_and_the_job():
    found = crew(
        "Ann Lee, Bo Finch and Cora Wade of Tall Ship Pictures will executive produce Harbour Lights."
    )
    assert found == {(name, "executive_producer") for name in ("Ann Lee", "Bo Finch", "Cora Wade")}


def test_somebody_showran_what_she_was_the_showrunner_of():
    assert ("Ann Lee", "showrunner") in crew("Ann Lee showran the HBO drama Harbour Lights.")


def test_companions_with_a_job_of_their_own_do_not_share_the_first():
    found = crew("Harbour Lights is written by Ann Lee, with Bo Finch and Cora Wade executive producing.")
    assert {person for person, role in found if role == "writer"} == {"Ann Lee"}


def test_partners_of_a_production_do_not_share_the_job_before_it():
    found = crew("The series was directed by Ann Lee and is a co-production with Bo Finch.")
    assert found == {("Ann Lee", "director")}
