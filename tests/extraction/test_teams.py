"""Who makes a show together with whom."""

import pytest

from tests.extraction.reading import values

HEAD = "HBO orders Harbour Lights\n\nHBO has ordered the drama series Harbour Lights.\n\n"


def makers(sentence, role):
    return {person for person, r in values(HEAD + sentence + "\n", "crew", "person", "role") if r == role}


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights was created by Ann Lee, Bo Finch and Cora Wade.",
        "Harbour Lights was created by Ann Lee, Bo Finch of Tall Ship Pictures and the writer Cora Wade.",
        "Harbour Lights was created by Ann Lee (Night Ferry), Bo Finch & Cora Wade.",
        "Harbour Lights was created by Ann Lee – who plays Dot – and Bo Finch.",
        "Harbour Lights was created for television by Ann Lee and her brother Bo Finch.",
        "Harbour Lights was created by Ann Lee and Cora Wade’s regular collaborator Bo Finch.",
        "Harbour Lights was created by Ann Lee, who also serves as showrunner, Bo Finch and Cora Wade.",
        "Harbour Lights was created by Emmy winner Ann Lee, who also stars in it, and by Bo Finch and Cora Wade.",
    ],
)
def test_a_list_of_makers_continues_past_companies_and_jobs(sentence):
    assert {"Ann Lee", "Bo Finch"} <= makers(sentence, "creator")


def test_colleagues_of_a_producer_produce_too():
    sentence = "Ann Lee executive produces Harbour Lights alongside Bo Finch and Cora Wade."
    assert makers(sentence, "executive_producer") == {"Ann Lee", "Bo Finch", "Cora Wade"}


def test_a_colleague_with_a_job_of_her_own_does_not_share_the_first_one():
    sentence = "Ann Lee serves as writer of Harbour Lights, alongside executive producer Bo Finch."
    assert makers(sentence, "writer") == {"Ann Lee"}


def test_the_job_of_the_next_name_is_not_that_of_the_name_before():
    sentence = "Harbour Lights comes from writer Ann Lee, director Bo Finch and Tall Ship Pictures."
    assert "Ann Lee" not in makers(sentence, "director")


def test_a_book_by_somebody_is_not_a_series_written_by_her():
    sentence = "Harbour Lights is based on the comic book of the same name written by Ann Lee."
    assert makers(sentence, "author") == {"Ann Lee"}
    assert makers(sentence, "writer") == set()


def test_they_refers_to_people_named_together_in_the_sentence_before():
    sentences = "The pilot was written by Ann Lee and Bo Finch. They will also executive produce."
    assert makers(sentences, "executive_producer") == {"Ann Lee", "Bo Finch"}


def test_a_job_in_brackets_does_not_apply_to_earlier_names():
    sentence = (
        "Harbour Lights is produced by Ann Lee, Bo Finch and Cora Wade (who also serves as showrunner)."
    )
    assert makers(sentence, "showrunner") <= {"Cora Wade"}


def test_companions_with_a_job_of_their_own_do_not_share_the_first_one():
    sentence = "Ann Lee will return as showrunner of Harbour Lights with Bo Finch and Cora Wade as directors."
    assert makers(sentence, "showrunner") == {"Ann Lee"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights is executive produced by Tall Ships’ Ann Lee, Wade Pictures’ Bo Finch and Cora Day.",
        "Harbour Lights is executive produced by Ann Lee and Cy Day via their Tall Ship banner, alongside Bo Finch.",
        "Executive producing Harbour Lights alongside Cy Moss are Ann Lee and Bo Finch.",
        "Ann Lee, Bo Finch of Cora Wade and Cy Day serve as executive producers of Harbour Lights.",
        "Ann Lee and Bo Finch, who will serve as executive producers of Harbour Lights, said so.",
    ],
)
def test_somebody_named_with_a_producer_produces_too(sentence):
    assert {"Ann Lee", "Bo Finch"} <= makers(sentence, "executive_producer")


def test_people_with_one_surname_are_told_apart():
    sentence = "Ann and Bo Finch created Harbour Lights and will return as showrunners."
    assert makers(sentence, "creator") == {"Ann Finch", "Bo Finch"}


def test_a_shows_stars_did_not_create_it():
    sentence = "Harbour Lights was created by Ann Lee and stars Bo Finch and Cora Wade."
    assert makers(sentence, "creator") == {"Ann Lee"}


def test_a_semicolon_ends_a_list_without_semicolons():
    sentence = "The writers are Ann Lee, Bo Finch and Cora Wade; Dan Hale and Ed Moss direct."
    assert makers(sentence, "writer") == {"Ann Lee", "Bo Finch", "Cora Wade"}
    assert makers(sentence, "director") == {"Dan Hale", "Ed Moss"}


def test_a_part_played_by_one_of_them_is_not_among_the_actors():
    sentence = "Ann Lee, who plays Dot, and Bo Finch are the writers of Harbour Lights."
    assert makers(sentence, "writer") == {"Ann Lee", "Bo Finch"}


def test_companions_continue_after_one_with_another_job_in_brackets():
    sentence = (
        "Ann Lee executive produces the series along with Bo Finch, Cora Wade (who also writes) and Dan Hale."
    )
    assert makers(sentence, "executive_producer") == {"Ann Lee", "Bo Finch", "Cora Wade", "Dan Hale"}


def test_a_name_after_a_list_that_does_something_itself_begins_another_clause():
    sentence = "Harbour Lights was written by Ann Lee and Bo Finch, and Cora Wade directed the pilot."
    assert makers(sentence, "writer") == {"Ann Lee", "Bo Finch"}

    sentence = "Harbour Lights is written by Ann Lee, and Bo Finch will direct."
    assert makers(sentence, "writer") == {"Ann Lee"}
    assert makers(sentence, "director") == {"Bo Finch"}


def test_a_comma_before_the_last_name_of_a_list_begins_no_clause():
    sentence = "Ann Lee, Bo Finch, and Cora Wade wrote Harbour Lights."
    assert makers(sentence, "writer") == {"Ann Lee", "Bo Finch", "Cora Wade"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Ann Lee, who plays Dot, created the series and writes it.", "creator"),
        ("Ann Lee – who plays Dot – will direct two episodes.", "director"),
        ("Ann Lee, who plays Dot, has been tapped to write Harbour Lights.", "writer"),
    ],
)
def test_what_else_she_does_may_stand_before_what_she_makes(sentence, role):
    assert makers(sentence, role) == {"Ann Lee"}


def test_a_semicolon_after_two_makers_begins_what_somebody_else_does():
    sentence = "Ann Lee writes it and exec produces alongside Bo Finch and Cora Wade; Dan Hale directs the first two."
    assert not makers(sentence, "director") & {"Bo Finch", "Cora Wade"}


def test_several_who_produce_are_all_producers():
    sentence = "Harbour Lights is from Tall Ship's Ann Lee and Bo Finch, who executive produce."
    assert makers(sentence, "executive_producer") == {"Ann Lee", "Bo Finch"}
