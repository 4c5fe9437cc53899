"""Whose a job is, where a sentence names several people or shows."""

import pytest

from tests.extraction.reading import values

HEAD = "HBO orders Harbour Lights\n\nHBO has ordered the drama series Harbour Lights.\n\n"


def crew(sentence, show="Harbour Lights"):
    return {
        (person, role)
        for of, person, role in values(HEAD + sentence + "\n", "crew", "show", "person", "role")
        if of == show
    }


def test_a_job_before_a_name_in_a_list_is_not_that_of_the_next_name_with_a_job_of_its_own():
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
def test_whom_the_show_of_a_company_stars_did_not_produce_it(sentence):
    assert crew(sentence) == set()


def test_whose_vehicle_a_show_is_may_have_created_it():
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
def test_whoever_stands_right_before_or_behind_a_job_has_it_alone(sentence):
    assert crew(sentence) == {("Ann Lee", "writer"), ("Bo Finch", "director")}


def test_what_brackets_say_is_said_of_the_name_before_them():
    found = crew(
        "Harbour Lights is executive produced by Ann Lee, Bo Finch (who directs the pilot) and Cora Wade."
    )
    assert {person for person, role in found if role == "director"} == {"Bo Finch"}


def test_who_takes_over_and_who_had_the_job_had_it_both():
    found = crew("Ann Lee takes over from Bo Finch as showrunner of Harbour Lights.")
    assert found == {("Ann Lee", "showrunner"), ("Bo Finch", "showrunner")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee is known for directing episodes of Nettle Row and The Lock Keeper.",
        "Ann Lee is known for directing the comedies Nettle Row and The Lock Keeper.",
    ],
)
def test_the_show_right_behind_a_job_is_the_one_it_was_done_at(sentence):
    assert crew(sentence, "Nettle Row") == {("Ann Lee", "director")}
    assert crew(sentence) == set()


def test_what_somebody_did_before_is_no_show_of_the_next_job():
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
def test_who_works_for_a_magazine_or_a_podcast_does_not_make_a_show(sentence):
    assert crew(sentence) == set()
