"""Makers mentioned in passing, and the shows that they made."""

import pytest

from tests.extraction.reading import values

HEAD = "HBO orders Harbour Lights\n\nHBO has ordered the drama series Harbour Lights.\n\n"


def crew(sentence):
    return values(HEAD + sentence + "\n", "crew", "show", "person", "role")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, who plays Dot Marlow, is also an executive producer.",
        "Ann Lee stars as Dot Marlow and executive produces.",
    ],
)
def test_the_actor_has_the_job_and_not_the_character(sentence):
    assert crew(sentence) == {("Harbour Lights", "Ann Lee", "executive_producer")}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The series was dreamt up by Ann Lee.", "creator"),
        ("The drama was masterminded by Ann Lee.", "creator"),
        ("The drama is from the pen of Ann Lee.", "writer"),
        ("The script is by Ann Lee.", "writer"),
        ("Ann Lee will run the show.", "showrunner"),
        ("It is inspired by the memoirs of Ann Lee.", "author"),
        ("It was adapted by Bo Finch from the book by Ann Lee.", "author"),
        ("Bo Finch has adapted the Ann Lee novel.", "author"),
        ("Ann Lee replaces Bo Finch as showrunner.", "showrunner"),
    ],
)
def test_plain_words_for_making_state_who_did_what(sentence, role):
    assert ("Harbour Lights", "Ann Lee", role) in crew(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Lights is an eight-part thriller from Ann Lee and Bo Finch.",
        "Harbour Lights, from Ann Lee and Bo Finch, starts in May.",
        "The HBO drama from Nettle Row's Ann Lee and Bo Finch starts in May.",
    ],
)
def test_a_show_from_somebody_was_created_by_them(sentence):
    created = {("Harbour Lights", person, "creator") for person in ("Ann Lee", "Bo Finch")}
    assert crew(sentence) == created


def test_a_show_is_not_credited_to_somebody_it_is_contrasted_with():
    assert crew("The series is a change from Ann Lee's last drama.") == set()


def test_directed_from_a_script_by_names_the_writer():
    assert ("Harbour Lights", "Ann Lee", "writer") in crew("Bo Finch will direct from a script by Ann Lee.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The drama is written by Ann Lee, the playwright behind Nettle Row, and directed by Bo Finch.",
        '"Harbour Lights" was written by Ann Lee, once of "Nettle Row," and will be directed by Bo Finch.',
    ],
)
def test_a_second_verb_of_making_has_the_show_of_the_first(sentence):
    directed = {found for found in crew(sentence) if found[2] == "director"}
    assert directed == {("Harbour Lights", "Bo Finch", "director")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee created the series with Bo Finch, and directed its finale.",
        "Ann Lee, who created the series with Bo Finch, also directs.",
        "Ann Lee stars alongside Bo Finch and directs the finale.",
    ],
)
def test_the_next_verb_belongs_to_the_subject_and_not_a_companion(sentence):
    assert {person for _, person, role in crew(sentence) if role == "director"} == {"Ann Lee"}


def test_a_companion_between_commas_does_it_too():
    found = crew("Ann Lee, along with Bo Finch, directs Harbour Lights.")
    assert {person for _, person, role in found if role == "director"} == {"Ann Lee", "Bo Finch"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Ann Lee will pen the scripts.", "writer"),
        ("Ann Lee co-ran Harbour Lights for two years.", "showrunner"),
        ("Ann Lee runs Harbour Lights with Bo Finch.", "showrunner"),
    ],
)
def test_running_or_penning_a_titled_show_is_a_credit(sentence, role):
    assert ("Harbour Lights", "Ann Lee", role) in crew(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee, who runs the Harbour Lights quiz in a pub, liked it.",
        "Ann Lee, who writes under a pen name, liked it.",
    ],
)
def test_running_something_named_after_a_show_is_not_running_it(sentence):
    assert not {role for _, _, role in crew(sentence)} & {"showrunner"}


@pytest.mark.parametrize(
    "sentence",
    ["Ann Lee developed Harbour Lights for the screen.", "Ann Lee helped create Harbour Lights in 2019."],
)
def test_somebody_who_developed_or_cocreated_a_show_is_a_creator(sentence):
    assert ("Harbour Lights", "Ann Lee", "creator") in crew(sentence)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Harbour Lights counts Ann Lee as its creator.", "creator"),
        ("Ann Lee is behind the camera.", "director"),
        ("Ann Lee created the series and serves as showrunner.", "showrunner"),
    ],
)
def test_a_job_may_follow_as_and_behind_the_camera(sentence, role):
    assert ("Harbour Lights", "Ann Lee", role) in crew(sentence)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Harbour Lights boss Ann Lee has hinted at a return.", "showrunner"),
        ("Ann Lee, the mind behind Harbour Lights, has hinted at a return.", "creator"),
        ("The brains behind Harbour Lights is Ann Lee.", "creator"),
        ("Ann Lee is in the director’s chair for the first episodes of Harbour Lights.", "director"),
        ("Ann Lee makes her directorial debut with Harbour Lights.", "director"),
        ("Harbour Lights is a new ITV drama by Ann Lee.", "writer"),
        ("She will be seen in Harbour Lights, an ITV adaptation by Ann Lee of a bestseller.", "writer"),
        ("Harbour Lights comes from Ann Lee, with Bo Finch set to direct.", "creator"),
        ("Harbour Lights is a new drama from comedian Ann Lee.", "creator"),
        ("Harbour Lights is a new drama from Nettle Row writer Ann Lee.", "creator"),
        ("Ann Lee will script the adaptation of Harbour Lights.", "writer"),
        ("Harbour Lights draws on the memoir of Ann Lee.", "author"),
        ("Ann Lee’s bestselling novel Harbour Lights is becoming a series.", "author"),
        ("Bo Finch, who created the series, has handed the reins to Ann Lee.", "showrunner"),
        ("Bo Finch has adapted Ann Lee’s thriller Harbour Lights for ITV.", "author"),
    ],
)
def test_other_words_for_making_do_so_too(sentence, role):
    assert ("Harbour Lights", "Ann Lee", role) in crew(sentence)


def test_bosses_of_networks_run_no_show():
    assert not crew("Netflix boss Ann Lee praised Harbour Lights.")


def test_stars_named_after_the_makers_in_a_headline_are_none_of_them():
    found = values(
        "HBO Orders Harbour Lights From Ann Lee & Bo Finch, Cora Wade To Star\n\nThe drama is back.\n",
        "crew",
        "person",
    )
    assert ("Cora Wade",) not in found


def test_somebody_written_out_of_a_show_did_not_write_it():
    assert not crew("Ann Lee was written out of Harbour Lights in 2019.")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Ann Lee created the series with Bo Finch.", "creator"),
        ("EPs include Ann Lee and Bo Finch.", "executive_producer"),
        ("Directing duties are shared by Ann Lee and Bo Finch.", "director"),
        ("Directors on the series include Ann Lee and Bo Finch.", "director"),
        ("Ann Lee and Bo Finch of Tall Anchor executive produce, as does Cy Moss.", "executive_producer"),
    ],
)
def test_each_of_those_who_work_together_is_credited(sentence, role):
    assert ("Harbour Lights", "Bo Finch", role) in crew(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee produces for Tall Anchor and Bo Finch executive produces for HBO.",
        "It is produced by Tall Anchor, with Ann Lee as an executive producer.",
    ],
)
def test_a_company_called_by_plain_words_is_nobody(sentence):
    assert "Tall Anchor" not in {person for _, person, _ in crew(sentence)}
