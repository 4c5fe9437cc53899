"""Somebody's post before their name is no part of it, however long it is."""

import pytest

from tests.extraction.reading import values

POSTS = [
    "Chief Content Officer",
    "HBO Chief Creative Officer",
    "HBO Co-CEO",
    "HBO Drama Chief",
    "Network Chairman",
    "Managing Director",
    "Commissioning Editor",
    "Casting Director",
    "Head of Drama",
    "head of scripted drama",
    "HBO head of comedy",
    "Director of HBO Drama",
    "Senior Vice President of Scripted Programming",
]


def speakers(sentence):
    return values(f"HBO renews Harbour Lights\n\n{sentence}\n", "quote", "speaker")


@pytest.mark.parametrize("post", POSTS)
def test_a_post_before_a_name_is_no_part_of_it(post):
    assert speakers(f"“We could not be happier with it,” said {post} Ann Lee.") == {("Ann Lee",)}
    assert speakers(f"“We could not be happier with it,” {post} Ann Lee said.") == {("Ann Lee",)}


def test_the_director_of_a_drama_is_not_called_after_it():
    assert speakers("“We could not be happier with it,” said the director of the drama Tin Heights.") == set()


def test_who_is_of_somebody_else_is_not_that_person():
    assert speakers("“We could not be happier with it,” said the head of the agency of Ann Lee.") == {(None,)}
