"""Credits known before an article is read, and their effect on reading it."""

import pytest

from articles.extraction.lexicon.credits import Credit, Credits
from articles.extraction.pipeline import findings, read
from articles.extraction.reading.knowledge import BESIDE_CAST, BY_KNOWLEDGE_ALONE
from tests.extraction.reading import KNOWN, facts

ANN, BO = "Ann Lee", "Bo Finch"
LIGHTS, ROW = "Harbour Lights", "Nettle Row"
CREDITS = Credits(
    [
        Credit(LIGHTS, ANN, "Dorothy Marlow"),
        Credit(LIGHTS, BO, job="creator"),
        Credit(ROW, BO),
        Credit("The Lock Keeper", "Cy J. Day", "The Old Judge"),
    ]
)


def test_actors_are_distinguished_from_makers():
    assert CREDITS.acting(ANN) == {"harbour lights"}
    assert CREDITS.acting(BO) == {"nettle row"}
    assert CREDITS.making(BO) == {"harbour lights"}
    assert CREDITS.making(ANN) == set()


def test_shows_with_known_credits_are_known():
    assert CREDITS.knows_cast(LIGHTS)
    assert CREDITS.knows_makers(LIGHTS)
    assert CREDITS.knows_cast(ROW)
    assert not CREDITS.knows_makers(ROW)
    assert not CREDITS.knows_cast("Another Show")


def test_a_known_job_counts_only_for_its_show():
    assert CREDITS.has_job(BO, LIGHTS, "creator")
    assert not CREDITS.has_job(BO, LIGHTS, "director")
    assert not CREDITS.has_job(BO, ROW, "creator")


def test_a_part_is_known_by_its_show_and_its_actor():
    assert CREDITS.parts(ANN, LIGHTS) == {"dorothy marlow"}
    assert CREDITS.parts(ANN, ROW) == set()
    assert CREDITS.casting("Dorothy Marlow") == {"harbour lights"}


def test_writings_that_differ_in_dots_dashes_and_the_article_are_one():
    assert CREDITS.acting("Cy J Day") == {"lock keeper"}
    assert CREDITS.parts("cy j. day", "Lock Keeper") == {"old judge"}


def test_further_credits_are_layered_on_those_of_a_base():
    more = Credits([Credit(ROW, ANN, "Nell")], CREDITS)
    assert more.acting(ANN) == {"harbour lights", "nettle row"}
    assert more.parts(ANN, ROW) == {"nell"}
    assert more.has_job(BO, LIGHTS, "creator")
    assert CREDITS.acting(ANN) == {"harbour lights"}


def test_a_file_gives_people_with_their_characters_and_jobs(tmp_path):
    file = tmp_path / "credits.csv"
    file.write_text(
        "title,cast,crew\nHarbour Lights,Ann Lee=Dorothy Marlow|Bo Finch,Cy Day=executive_producer\n",
        encoding="utf-8",
    )
    credits = Credits.from_file(file)
    assert credits.parts(ANN, LIGHTS) == {"dorothy marlow"}
    assert credits.acting(BO) == {"harbour lights"}
    assert credits.has_job("Cy Day", LIGHTS, "executive_producer")


TWO_SHOWS = (
    "Two dramas return\n\nHarbour Lights and Nettle Row are back.\n\nThe actress Ann Lee spoke of her part.\n"
)


def shows_of(person: str, text: str, credits: list[Credit]) -> list[str]:
    return [
        fact["show"]
        for fact in facts(text, "cast", lexicon=KNOWN.with_credits(credits))
        if fact["person"] == person
    ]


def test_somebody_known_from_one_of_two_shows_is_in_that_one():
    assert shows_of(ANN, TWO_SHOWS, [Credit(LIGHTS, ANN)]) == [LIGHTS]
    assert shows_of(ANN, TWO_SHOWS, [Credit(ROW, ANN)]) == [ROW]


def test_knowledge_alone_states_nothing():
    text = "News\n\nHarbour Lights is back. The mill town has a market on Friday.\n"
    assert facts(text, "cast", lexicon=KNOWN.with_credits([Credit(LIGHTS, ANN)])) == []


def test_a_known_part_needs_a_sentence_that_names_it():
    lexicon = KNOWN.with_credits([Credit(LIGHTS, ANN, "Dorothy Marlow")])
    beside = "News\n\nAnn Lee of Harbour Lights said Dorothy Marlow is a fighter.\n"
    apart = "News\n\nDorothy Marlow is a fighter.\n\nAnn Lee stars in Harbour Lights.\n"

    def parts(text):
        reading, _ = read(text, None, lexicon)
        drafts = [draft for finding in findings(reading) for draft in finding.drafts]
        return {draft.keys["character"] for draft in drafts if BY_KNOWLEDGE_ALONE in draft.circumstances}

    assert parts(beside) == {"Dorothy Marlow"}
    assert parts(apart) == set()


def test_a_known_actor_is_found_beside_the_show_without_a_word_of_acting():
    text = "News\n\nI remember Harbour Lights fondly, and so does Ann Lee.\n"
    reading, _ = read(text, None, KNOWN.with_credits([Credit(LIGHTS, ANN)]))
    assert {draft.rule for finding in findings(reading) for draft in finding.drafts} == {
        "known actor with show"
    }
    reading, _ = read(text, None, KNOWN)
    assert findings(reading) == []


def test_who_also_wrote_a_show_is_not_found_without_a_word_of_acting():
    text = "News\n\nI remember Harbour Lights fondly, and so does Ann Lee.\n"
    both = [Credit(LIGHTS, ANN), Credit(LIGHTS, ANN, job="creator")]
    reading, _ = read(text, None, KNOWN.with_credits(both))
    assert findings(reading) == []


def test_an_unknown_name_listed_with_a_known_actor_is_likelier_cast():
    text = "News\n\nThe cast of Harbour Lights includes Carla Stone, Ann Lee and Dan Ruiz. Later Eve Brill was there.\n"
    reading, _ = read(text, None, KNOWN.with_credits([Credit(LIGHTS, ANN)]))
    drafts = [draft for finding in findings(reading) for draft in finding.drafts if draft.kind == "cast"]
    assert {draft.keys["person"] for draft in drafts if BESIDE_CAST in draft.circumstances} == {
        "Carla Stone",
        "Dan Ruiz",
    }


def test_a_sentence_with_two_shows_of_an_actor_states_both():
    text = "News\n\nThe actress Ann Lee was praised for Harbour Lights and then starred on the drama Nettle Row.\n"
    assert shows_of(ANN, text, [Credit(LIGHTS, ANN), Credit(ROW, ANN)]) == [LIGHTS, ROW]


def test_a_sure_statement_about_one_show_does_not_displace_another_sentence():
    text = (
        "Ann Lee leaves Harbour Lights\n\n"
        "The actress Ann Lee has left the drama Harbour Lights, in which she starred.\n\n"
        "Later she recurred on the drama Nettle Row.\n"
    )
    assert shows_of(ANN, text, [Credit(ROW, ANN)]) == [LIGHTS, ROW]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nettle Row star Ann Lee has joined Harbour Lights.",
        "Ann Lee (Nettle Row) has joined Harbour Lights.",
        "Ann Lee of Nettle Row has joined Harbour Lights.",
        "Nettle Row's Ann Lee has joined Harbour Lights.",
    ],
)
def test_a_show_that_only_identifies_somebody_does_not_compete(sentence):
    reading, _ = read(f"News\n\n{sentence}\n", None, KNOWN.with_credits([Credit(ROW, ANN)]))
    drafts = [draft for finding in findings(reading) for draft in finding.drafts if draft.kind == "cast"]
    said = frozenset().union(*(draft.circumstances for draft in drafts if draft.keys["show"] == LIGHTS))
    assert "known: person acts, elsewhere" in said
    assert "known: person acts, nearby" not in said


def test_a_character_known_by_one_name_does_not_speak():
    lexicon = KNOWN.with_credits([Credit(LIGHTS, ANN, "Odalys")])
    text = (
        "Harbour Lights is back\n\nHarbour Lights has Ann Lee in it.\n\n"
        "The actress, who won fans as the sly thief Odalys in Harbour Lights, beamed with joy.\n\n"
        '"We start again in May," she told reporters.\n'
    )
    assert [fact["speaker"] for fact in facts(text, "quote", lexicon=lexicon)] == ["Ann Lee"]
