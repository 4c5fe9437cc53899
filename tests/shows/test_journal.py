"""People decide: everything can be undone, and nothing is overwritten."""

import pytest
from django.db import connection

from shows import journal
from shows.models import Decision, Entity, Show, Statement
from tests.newsroom import airs_on, cast, episodes, premiere, published, quote, report, show, statement, value

pytestmark = pytest.mark.django_db


def test_accepting_publishes_what_was_proposed(editor):
    report("News", cast("Mara Quill", confidence=0.4))
    journal.accept(editor, [statement("cast")])
    assert published() == {"cast Mara Quill"}
    assert value("cast").verified


def test_rejecting_withdraws_a_value_and_more_evidence_does_not_restore_it(editor):
    report("News", cast("Mara Quill"))
    journal.reject(editor, [statement("cast")], reason="wrong show")
    report("Other news", cast("Mara Quill"), outlet="Other")
    assert published() == set()
    assert statement("cast").evidence.count() == 2


def test_correcting_is_one_decision_that_keeps_the_evidence(editor):
    report("News", premiere("June 14, 2019", "2019-06-14"))
    claim = journal.Claim(show(), "premiere", season=3, value="7 June 2019")
    decision = journal.correct(editor, statement("premiere"), claim)
    assert published() == {"premiere 3 2019-06-07"}
    assert [t.judgement for t in decision.targets.all()] == ["rejected", "accepted"]
    assert (
        statement("premiere", "2019-06-07").evidence.get().sentence
        == "Harbor Lights season 3 premieres June 14, 2019."
    )


def test_adding_states_what_was_not_extracted(editor):
    report("News", cast("Mara Quill"))
    journal.add(editor, journal.Claim(show(), "cast", object="Nils Aronsen", character="Captain Voss"))
    assert published() == {"cast Mara Quill", "cast Nils Aronsen as Captain Voss"}
    assert Entity.objects.get(label="Nils Aronsen").created_by.verb == Decision.Verb.ADD


def test_a_show_created_by_a_statement_disappears_with_it(editor):
    source = report("News", cast("Mara Quill"))
    claim = journal.Claim("Glass Orchard", "cast", object="Mara Quill", character="Ines")
    added = journal.add(editor, claim, source=source)
    assert published("Glass Orchard") == {"cast Mara Quill as Ines"}
    assert Show.objects.get(name="Glass Orchard").entity.created_by == added
    # Nothing says that the two with this name are one.
    assert Entity.objects.filter(label="Mara Quill").count() == 2
    undone = journal.undo(editor, added)
    assert not Show.objects.filter(name="Glass Orchard").exists()
    journal.undo(editor, undone)
    assert published("Glass Orchard") == {"cast Mara Quill as Ines"}


def test_the_title_of_a_known_show_does_not_create_another(editor):
    report("News", cast("Mara Quill"))
    journal.add(editor, journal.Claim("harbor lights", "status", value="renewed"))
    assert published() == {"cast Mara Quill", "status renewed"}
    assert Show.objects.count() == 1


def test_a_show_without_a_title_is_refused(editor):
    with pytest.raises(journal.Refused, match="which show"):
        journal.add(editor, journal.Claim(" ", "status", value="renewed"))


def test_a_very_long_name_is_found_by_its_beginning(editor):
    report("News", cast("Mara Quill"))
    name = "Straße" * 60
    for character in ("Ines", "Nell"):
        journal.add(editor, journal.Claim(show(), "cast", object=name, character=character))
    assert published() == {"cast Mara Quill", f"cast {name} as Ines", f"cast {name} as Nell"}
    assert Entity.objects.filter(label=name).count() == 1


def test_a_name_in_a_claim_is_the_person_connected_with_the_show(editor):
    report("News", cast("Mara Quill"))
    journal.add(editor, journal.Claim(show(), "crew", object="Mara Quill", role="director"))
    assert Entity.objects.filter(kind="person").count() == 1


def test_a_network_may_speak(editor):
    report("News", quote("We are very proud of it."), airs_on("Norrland TV"))
    words = statement("text").subject
    journal.add(editor, journal.Claim(words, "speaker", object="Norrland TV"))
    assert statement("speaker", "Norrland TV").object.kind == "network"


def test_undo_brings_back_what_was_and_undoing_that_does_too(editor):
    report("News", cast("Mara Quill"))
    before = digest_of_values()
    rejection = journal.reject(editor, [statement("cast")], reason="no")
    after = digest_of_values()
    undone = journal.undo(editor, rejection)
    assert digest_of_values() == before
    journal.undo(editor, undone)
    assert digest_of_values() == after


def test_a_decision_not_in_force_cannot_be_undone(editor):
    report("News", cast("Mara Quill"))
    rejection = journal.reject(editor, [statement("cast")], reason="no")
    journal.undo(editor, rejection)
    with pytest.raises(journal.Refused, match="not in force"):
        journal.undo(editor, rejection)


def test_the_earlier_decision_holds_again_when_a_later_one_is_undone(editor):
    report("News", cast("Mara Quill", confidence=0.4))
    journal.accept(editor, [statement("cast")])
    journal.undo(editor, journal.reject(editor, [statement("cast")], reason="no"))
    assert value("cast").verified


def test_dependents_of_an_undone_decision_are_inert_and_come_back(editor):
    report("News", cast("Mara Quill"))
    addition = journal.add(editor, journal.Claim(show(), "cast", object="Nils Aronsen"))
    added = statement("cast", "Nils Aronsen")
    correction = journal.correct(editor, added, journal.Claim(show(), "cast", object="Nils Aronson"))
    assert journal.dependants(addition) == [correction]
    undo = journal.undo(editor, addition)
    assert published() == {"cast Mara Quill"}
    assert not Decision.objects.get(pk=correction.pk).in_force
    journal.undo(editor, undo)
    assert published() == {"cast Mara Quill", "cast Nils Aronson"}


def test_a_batch_is_one_decision_and_its_undo_one_more(editor):
    report("News", *(cast(name, confidence=0.4) for name in ("Mara Quill", "Nils Aronsen", "Ola Brandt")))
    batch = journal.accept(editor, list(Statement.objects.filter(prop="cast")))
    assert len(published()) == 3
    journal.undo(editor, batch)
    assert published() == set()
    assert Decision.objects.count() == 2


def test_a_stale_decision_is_refused_and_shows_the_other(editor, curator):
    report("News", cast("Mara Quill"))
    seen = journal.last_seen("statement", [statement("cast").pk])
    first = journal.accept(curator, [statement("cast")], seen=seen)
    with pytest.raises(journal.Stale) as refused:
        journal.reject(editor, [statement("cast")], reason="no", seen=seen)
    assert refused.value.decision == first
    assert value("cast").verified
    assert Decision.objects.count() == 1


def test_an_undo_makes_earlier_views_stale(editor, curator):
    report("News", cast("Mara Quill"))
    accepted = journal.accept(editor, [statement("cast")])
    seen = journal.last_seen("statement", [statement("cast").pk])
    journal.undo(curator, accepted)
    with pytest.raises(journal.Stale):
        journal.reject(editor, [statement("cast")], reason="no", seen=seen)


def test_new_evidence_makes_nothing_stale(editor):
    report("News", cast("Mara Quill"))
    seen = journal.last_seen("statement", [statement("cast").pk])
    report("Other news", cast("Mara Quill"), outlet="Other")
    journal.reject(editor, [statement("cast")], reason="no", seen=seen)
    assert published() == set()


def test_readers_do_not_decide(django_user_model):
    report("News", cast("Mara Quill"))
    with pytest.raises(journal.Refused, match="may not"):
        journal.accept(django_user_model.objects.create_user("rita"), [statement("cast")])
    assert not Decision.objects.exists()


def test_curators_set_the_confidence_at_which_statements_stand(curator, editor):
    report("News", cast("Mara Quill", confidence=0.8))
    decision = journal.set_threshold(curator, 0.75)
    assert published() == {"cast Mara Quill"}
    journal.undo(curator, decision)
    assert published() == set()
    with pytest.raises(journal.Refused, match="may not"):
        journal.set_threshold(editor, 0.5)


@pytest.mark.parametrize(
    ("prop", "value", "expected"),
    [
        ("premiere", "soonish", "expected a date"),
        ("episodes", "many", "not a number of episodes"),
        ("status", "gone", "not a status"),
        ("cast", "", "a name is missing"),
        ("budget", "1", "not a property"),
    ],
)
def test_an_invalid_claim_is_refused_with_what_was_expected(editor, prop, value, expected):
    report("News", cast("Mara Quill"))
    with pytest.raises(journal.Refused, match=expected):
        journal.add(editor, journal.Claim(show(), prop, value=value))
    assert not Decision.objects.exists()


def test_a_number_is_stated_once_however_it_is_written(editor):
    report("News", episodes(12))
    for written in ("12", "012", "१२"):
        journal.add(editor, journal.Claim(show(), "episodes", season=3, value=written))
    assert published() == {"episodes 3 12"}


def test_words_are_stated_in_one_line_as_readings_state_them(editor):
    report("News", quote("We are very proud of it."))
    words = statement("text").subject
    journal.add(editor, journal.Claim(words, "text", value="We are very\r\n  proud of it."))
    assert statement("text").verified


@pytest.mark.parametrize("name", ["’", "\N{COMBINING ACUTE ACCENT}"])
def test_ambiguous_names_are_not_titles(editor, name):
    report("News", cast("Mara Quill"))
    with pytest.raises(journal.Refused, match="is not a name"):
        journal.add(editor, journal.Claim(show(), "cast", object="Nils Aronsen", character=name))
    assert published() == {"cast Mara Quill"}


def digest_of_values():
    """A hash of what is published, without the append-only journal."""
    return {(s.prop, s.says, s.state) for s in Statement.objects.with_names()}, published()


def test_a_form_that_claims_to_have_seen_a_future_decision_is_refused(editor):
    report("News", cast("Mara Quill"))
    with pytest.raises(journal.Refused, match="there is no decision 7 about this"):
        journal.accept(editor, [statement("cast")], seen={statement("cast").pk: 7})


class TestQueriesOfADecision:
    """Their number is limited, whatever is known about the show. `frame` are those of any write within a test."""

    @pytest.fixture(autouse=True)
    def much_is_known(self, editor):
        report("Lights On", cast("Ida Brandt"), cast("Jon Vale", confidence=0.5))
        report(
            "More", *(cast(f"Player {n}") for n in range(30)), *(episodes(n, season=n) for n in range(1, 9))
        )
        assert editor.has_perm(journal.DECIDE)  # asked once a request

    @pytest.fixture
    def exactly(self, django_assert_num_queries):
        # Two make the savepoint within the test's transaction, and one is PostgreSQL's writers' lock.
        frame = 3 if connection.vendor == "postgresql" else 2
        return lambda queries: django_assert_num_queries(queries + frame)

    def test_accepting_what_is_only_proposed(self, editor, exactly):
        proposed = statement("cast", "Jon Vale")
        with exactly(13):
            journal.accept(editor, [proposed], seen={proposed.pk: 0})

    def test_rejecting_the_last_credit_of_somebody(self, editor, exactly):
        credit = statement("cast", "Ida Brandt")
        with exactly(14):
            journal.reject(editor, [credit], seen={credit.pk: 0})

    def test_correcting_a_number(self, editor, exactly):
        wrong, claim = statement("episodes", "3"), journal.Claim(show(), "episodes", season=3, value="12")
        looked_at = wrong.evidence.get()
        with exactly(15):
            journal.correct(editor, wrong, claim, looked_at, seen={wrong.pk: 0})

    def test_undoing_a_rejection_that_removed_somebody(self, editor, exactly):
        rejection = journal.reject(editor, [statement("cast", "Ida Brandt")])
        with exactly(15):
            journal.undo(editor, rejection)

    def test_undoing_a_correction(self, editor, exactly):
        claim = journal.Claim(show(), "episodes", season=3, value="12")
        correction = journal.correct(editor, statement("episodes", "3"), claim)
        with exactly(15):
            journal.undo(editor, correction)

    @pytest.mark.parametrize("shows", [1, 9])
    def test_renaming_a_network_however_many_shows_are_on_it(self, editor, exactly, shows):
        report("Guide", *(airs_on("Norrland TV", show=f"Show {n}") for n in range(shows)))
        network = Entity.objects.get(label="Norrland TV")
        with exactly(21):
            journal.add(editor, journal.Claim(network, "name", value="Norrland"))
        assert set(Show.objects.exclude(entity=show()).values_list("networks", flat=True)) == {"Norrland"}
