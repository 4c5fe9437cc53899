"""Speakers described by a job: the showrunner, the actor, the star of something else."""

import pytest

from tests.extraction.reading import speakers

LEAD = "Anna Bell and Peter Shaw star in Harbour Lights. Ian Moss, who created the drama, wrote the end in a week."


@pytest.mark.parametrize(
    ("before", "description", "speaker"),
    [
        ("Actress Anna Bell was in tears.", "the creator", "Ian Moss"),
        ("Ian Moss was in tears.", "the creator", "Ian Moss"),
        ("Showrunner Lou Pike and actor Peter Shaw were in tears.", "the showrunner", "Lou Pike"),
        ("Actor Peter Shaw was in tears. Creator Ian Moss was not.", "the actor", "Peter Shaw"),
    ],
)
def test_a_job_refers_to_the_person_who_has_it(before, description, speaker):
    assert speakers(LEAD, before, f'"It was time to go," {description} told Variety.') == [speaker]


def test_earlier_work_does_not_speak():
    assert speakers("Anna Bell was in tears.", '"It was time to go," the former Fog Lane star said.') == [
        "Anna Bell"
    ]


def test_the_star_is_the_subject_and_not_a_dramas_namesake():
    spoken = '"It was time to go," she said.'
    assert speakers("Anna Bell stars alongside Ruth Shaw. " + spoken) == ["Anna Bell"]
    assert speakers("Anna Bell was in tears. Then came the Ruth Shaw drama. " + spoken) == ["Anna Bell"]


def test_a_namesake_of_a_character_of_another_show_may_speak():
    lead = "Ned Stark, who wrote Harbour Lights, struck a warm note. Anna Bell was not there."
    assert speakers("Peter Shaw left.", lead.split(". ")[0] + '. "It was time to go," he said.') == [
        "Ned Stark"
    ]


def test_the_first_word_of_a_sentence_is_not_part_of_a_name():
    assert speakers('Moderator Anna Drumm was in tears. "It was time to go," she said.') == ["Anna Drumm"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Lorenzo del Prado", "Del Prado"),
        ("Rupert Drumm Jr.", "Drumm"),
        ("Susan Black", "Black"),
        ("Peter French", "French"),
        ("April Drumm", "Drumm"),
    ],
)
def test_a_short_name_refers_to_its_bearer(full, short):
    assert speakers(f"{full} will star in Harbour Lights.", f'"It was time to go," {short} said.') == [full]
