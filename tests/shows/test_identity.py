"""One identity for each entity: merges, splits and links, all of them reversible."""

from itertools import combinations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shows import journal, merging
from shows.models import Entity, Mention, Person, Show, Value, normalise
from shows.projection.digest import digest, digest_of_standing
from tests.newsroom import cast, episodes, fact, premiere, published, report, show, statement, value

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_titles():
    report("One", cast("Mara Quill", show="Harbor Lights"), episodes(10))
    report("Two", cast("Nils Aronsen", show="Harbour Lights"))


def test_a_merged_show_forwards_its_facts_to_the_other(two_titles, curator):
    gone = show("Harbour Lights")
    journal.merge(curator, gone, show("Harbor Lights"))
    assert published() == {"cast Mara Quill", "cast Nils Aronsen", "episodes 3 10"}
    assert [s.title for s in Show.objects.all()] == ["Harbor Lights"]
    assert Entity.objects.get(pk=gone.pk).forward == show()


def test_a_show_can_be_merged_into_one_about_which_nothing_is_stated(two_titles, curator):
    silent = Entity.objects.create(kind=Entity.Kind.SHOW, normal=normalise("Harbor"), label="Harbor")
    journal.merge(curator, show("Harbor Lights"), silent)
    told = Value.objects.filter(subject=silent).values_list("prop", flat=True)
    assert {*told} == {"name", "cast", "episodes"}


def test_an_import_under_a_merge_goes_to_the_merged_entity(two_titles, curator):
    journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    report("Three", cast("Ola Brandt", show="Harbour Lights"))
    assert "cast Ola Brandt" in published()


def test_a_split_puts_every_fact_back_later_edits_included(two_titles, curator):
    gone = show("Harbour Lights")
    journal.merge(curator, gone, show("Harbor Lights"))
    journal.reject(curator, [statement("cast", "Nils Aronsen")], reason="wrong")
    journal.split(curator, gone, show("Harbor Lights"))
    assert published("Harbor Lights") == {"cast Mara Quill", "episodes 3 10"}
    assert published("Harbour Lights") == set()


def test_undoing_a_merge_restores_what_was(two_titles, curator):
    before = published("Harbor Lights"), published("Harbour Lights")
    merge = journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    journal.undo(curator, merge)
    assert (published("Harbor Lights"), published("Harbour Lights")) == before


@pytest.mark.parametrize("order", [1, -1])
def test_splitting_a_chain_of_merges_releases_the_first(curator, order):
    for title, count in (("Harbor Light", 6), ("Harbour Lights", 8), ("Harbor Lights", 10)):
        report(title, episodes(count, show=title, season=count))
    first, second, third = (show(title) for title in ("Harbor Light", "Harbour Lights", "Harbor Lights"))
    journal.merge(curator, first, second)
    journal.merge(curator, second, third)
    together = published()
    apart = journal.split(curator, *[first, third][::order])
    assert published() == {"episodes 8 8", "episodes 10 10"}
    assert published("Harbor Light") == {"episodes 6 6"}
    journal.undo(curator, apart)
    assert published() == together


class TestSeveralAtOnce:
    """Somebody who is in the news about one show after another is a person for each."""

    @pytest.fixture(autouse=True)
    def quills(self):
        for title in ("Harbor Lights", "Night Ferry", "Salt Road", "Glass Orchard"):
            report(title, cast("Mara Quill", show=title))

    def people(self) -> list[Entity]:
        return list(Entity.objects.filter(kind="person").order_by("pk"))

    def test_one_decision_makes_them_one_person_and_one_undo_takes_it_back(self, curator):
        before = digest_of_standing()
        merge = journal.merge(curator, *self.people())
        assert Person.objects.count() == 1
        call_command("rebuild", "--check", verbosity=0)
        journal.undo(curator, merge)
        assert Person.objects.count() == 4
        assert digest_of_standing() == before

    def test_each_can_be_split_off_again(self, curator):
        *others, last = self.people()
        journal.merge(curator, *others, last)
        journal.split(curator, last, others[1])
        assert [one.pk for one in self.people() if one.root_id == last.pk] == [
            others[0].pk,
            others[2].pk,
            last.pk,
        ]
        assert Person.objects.count() == 2

    def test_one_decision_tells_them_all_apart(self, curator):
        apart = journal.split(curator, *self.people())
        for one, other in combinations(self.people(), 2):
            with pytest.raises(journal.Refused, match="not the same"):
                journal.merge(curator, one, other)
        journal.undo(curator, apart)
        journal.merge(curator, *self.people())

    def test_none_are_merged_if_two_of_them_were_told_apart(self, curator):
        people = self.people()
        journal.split(curator, people[0], people[2])
        with pytest.raises(journal.Refused, match="#1 cleo split says that they are not the same"):
            journal.merge(curator, *people)
        assert Person.objects.count() == 4

    def test_none_are_told_apart_if_somebody_has_merged_two_of_them_meanwhile(self, curator):
        people = self.people()
        journal.merge(curator, people[0], people[2])
        with pytest.raises(journal.Refused, match="#1 cleo merged says that they are the same"):
            journal.split(curator, *people, seen_as_several=True)
        assert Person.objects.count() == 3

    def test_one_alone_or_given_twice_is_refused(self, curator):
        one = self.people()[0]
        with pytest.raises(journal.Refused, match="at least two are needed"):
            journal.merge(curator, one)
        with pytest.raises(journal.Refused, match="is itself"):
            journal.merge(curator, one, one)

    def test_merging_many_takes_no_more_queries_than_merging_two(
        self, curator, django_assert_max_num_queries
    ):
        one, two, *_ = people = self.people()
        with CaptureQueriesContext(connection) as for_two:
            merge = journal.merge(curator, one, two)
        journal.undo(curator, merge)
        with django_assert_max_num_queries(len(for_two)):
            journal.merge(curator, *people)


def test_entities_told_apart_are_not_merged_again(two_titles, curator):
    apart = journal.split(curator, show("Harbour Lights"), show("Harbor Lights"))
    with pytest.raises(journal.Refused, match="not the same"):
        journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    journal.undo(curator, apart)
    journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    assert Show.objects.count() == 1


def test_equal_statements_count_as_one_after_a_merge_and_the_latest_decision_holds(curator):
    report("One", premiere("June 14, 2019", "2019-06-14", show="Harbor Lights"))
    report("Two", premiere("June 14, 2019", "2019-06-14", show="Harbour Lights"))
    journal.accept(curator, [show("Harbor Lights").statements.get(prop="premiere")])
    journal.reject(curator, [show("Harbour Lights").statements.get(prop="premiere")], reason="no")
    journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    assert value("premiere", season=3).unknown == "rejected"


def test_editors_do_not_merge(two_titles, editor):
    with pytest.raises(journal.Refused, match="may not"):
        journal.merge(editor, show("Harbour Lights"), show("Harbor Lights"))


def test_a_bare_name_never_merges_two_people():
    report("One", cast("Mara Quill", show="Harbor Lights"))
    report("Two", cast("Mara Quill", show="Night Ferry"))
    assert Person.objects.filter(name="Mara Quill").count() == 2


def test_a_shared_show_makes_namesakes_one_person_whatever_the_order():
    report("One", cast("Mara Quill", show="Night Ferry"))
    report(
        "Two",
        cast("Mara Quill", show="Harbor Lights"),
        episodes(10),
        episodes(8, season=2),
        cast("Mara Quill", show="Night Ferry"),
    )
    assert Person.objects.filter(name="Mara Quill").count() == 1


def test_whoever_an_article_about_a_show_quotes_is_their_namesake_credited_on_it():
    words = "We begin in June"
    said = fact("quote", f"“{words},” said Mara Quill.", speaker="Mara Quill", text=words)
    report("One", cast("Mara Quill", show="Night Ferry"), episodes(10), episodes(8, season=2))
    report("Two", episodes(6, show="Night Ferry"), said)
    quoted, credited = Entity.objects.filter(normal="mara quill").order_by("-context")
    assert (quoted.context, credited.context) == ("night ferry", "harbor lights")
    assert quoted.root == credited.root


def test_a_curator_tells_plain_namesakes_apart(curator):
    test_a_shared_show_makes_namesakes_one_person_whatever_the_order()
    one, other = Entity.objects.filter(kind="person", label="Mara Quill")
    journal.split(curator, one, other)
    assert Person.objects.filter(name="Mara Quill").count() == 2


def test_no_later_article_joins_entities_told_apart(curator):
    test_a_curator_tells_plain_namesakes_apart(curator)
    report("Three", cast("Mara Quill", show="Harbor Lights"), cast("Mara Quill", show="Night Ferry"))
    report("Four", cast("Mara Quill", show="Night Ferry"), cast("Mara Quill", show="Harbor Lights"))
    assert Person.objects.filter(name="Mara Quill").count() == 2


def test_no_later_article_recreates_a_merged_show(two_titles, curator):
    journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    report("Three", episodes(8, show="Harbour Lights", season=1))
    report("Four", episodes(9, show="Harbor Lights", season=2))
    assert [one.title for one in Show.objects.all()] == ["Harbor Lights"]


def test_a_namesake_yields_to_a_curators_merge(curator):
    report("One", cast("Mara Quill", show="Night Ferry"))
    report("Two", cast("Mara Quill", show="Harbor Lights"), episodes(10), episodes(8, season=2))
    report("Three", cast("Mara Kwill", show="Salt Road"))
    ferry, harbor = (
        Entity.objects.get(label="Mara Quill", context=context)
        for context in ("night ferry", "harbor lights")
    )
    kwill = Entity.objects.get(label="Mara Kwill")
    journal.split(curator, harbor, kwill)
    journal.merge(curator, ferry, kwill)
    report("Four", cast("Mara Quill", show="Night Ferry"), episodes(9), episodes(7, season=2))
    ferry.refresh_from_db()
    assert ferry.forward == kwill
    assert {person.name for person in Person.objects.all()} == {"Mara Quill", "Mara Kwill"}


@pytest.fixture
def namesakes(curator):
    """Mara Quill on two shows, one person since an article credits her on both; Mara Kwill was told apart
    from one."""
    report("One", cast("Mara Quill", show="Harbor Lights"), episodes(10))
    report("Two", cast("Mara Quill", show="Night Ferry"))
    report("Three", cast("Mara Kwill", show="Salt Road"))
    harbor, ferry = (
        Entity.objects.get(label="Mara Quill", context=context)
        for context in ("harbor lights", "night ferry")
    )
    kwill = Entity.objects.get(label="Mara Kwill")
    journal.split(curator, ferry, kwill)
    report("Four", cast("Mara Quill", show="Harbor Lights"), cast("Mara Quill", show="Night Ferry"))
    ferry.refresh_from_db()
    assert ferry.forward == harbor
    return harbor, ferry, kwill


def counted_as(*entities: Entity) -> list[Entity]:
    return [Entity.objects.get(pk=entity.pk).root for entity in entities]


@pytest.mark.parametrize("kept", ["harbor", "kwill"])
def test_a_merge_leaves_out_a_namesake_told_apart(namesakes, curator, kept):
    harbor, ferry, kwill = namesakes
    gone, stays = (kwill, harbor) if kept == "harbor" else (harbor, kwill)
    assert merging.preview(curator, gone, stays).left_out == [ferry]
    merged = journal.merge(curator, gone, stays)
    assert counted_as(harbor, ferry, kwill) == [stays, ferry, stays]
    before = digest()
    call_command("rebuild")
    assert digest() == before
    journal.undo(curator, merged)
    assert counted_as(harbor, ferry, kwill) == [harbor, harbor, kwill]


def test_entities_told_apart_are_not_joined_through_namesakes(namesakes, curator):
    harbor, ferry, kwill = namesakes
    with pytest.raises(journal.Refused, match="not the same"):
        journal.merge(curator, ferry, kwill)
    journal.merge(curator, harbor, kwill)
    with pytest.raises(journal.Refused, match="not the same"):
        journal.merge(curator, ferry, kwill)


def test_a_namesake_of_an_entity_told_apart_needs_its_own_judgement(namesakes, curator):
    harbor, ferry, kwill = namesakes
    journal.split(curator, harbor, kwill)
    with pytest.raises(journal.Refused, match="already says so"):
        journal.split(curator, kwill, harbor)
    assert counted_as(harbor, ferry, kwill) == [harbor, harbor, kwill]


@pytest.mark.parametrize("order", [1, -1])
def test_mutually_exclusive_namesakes_join_in_an_order_independent_of_imports(curator, order):
    names = ["Mara Quill", "Zora Quill", "Zoe Quill"][::order]
    for name in names:
        report(f"{name} one", cast(name, show="Harbor Lights"), episodes(10))
        report(f"{name} two", cast(name, show="Night Ferry"))
    people = Entity.objects.filter(kind="person").order_by("label", "context")
    mara, mara_of_ferry, zoe, _, zora, zora_of_ferry = people
    journal.merge(curator, mara, zoe)
    journal.merge(curator, zora, zoe)
    journal.split(curator, mara_of_ferry, zora_of_ferry)
    for name in names:
        report(f"{name} three", cast(name, show="Harbor Lights"), cast(name, show="Night Ferry"))
    assert counted_as(mara, mara_of_ferry, zora, zora_of_ferry) == [zoe, zoe, zoe, zora_of_ferry]


def test_a_namesake_joins_the_entity_that_a_curator_kept(curator):
    test_a_bare_name_never_merges_two_people()
    report("Three", cast("Zora Quill", show="Salt Road"))
    zora = Entity.objects.get(label="Zora Quill")
    mara = Entity.objects.get(label="Mara Quill", context="night ferry")
    journal.merge(curator, mara, zora)
    report("Four", cast("Mara Quill", show="Harbor Lights"), cast("Mara Quill", show="Night Ferry"))
    assert [person.entity for person in Person.objects.all()] == [zora]


def test_a_linked_name_moves_its_evidence_and_acceptance(editor):
    source = report("One", cast("Mara Quill"), cast("Quill", "Ines"))
    journal.accept(editor, [statement("cast", "Quill as Ines")])
    mara = Entity.objects.get(label="Mara Quill")
    mentions = Mention.objects.filter(source=source, text="Quill", entity__label="Quill")
    linked = journal.link(editor, list(mentions), mara)
    assert published() == {"cast Mara Quill as Ines"}
    assert value("cast").verified
    assert not Person.objects.filter(name="Quill").exists()
    journal.undo(editor, linked)
    assert published() == {"cast Mara Quill", "cast Quill as Ines"}


def test_accepting_a_rejected_statement_follows_evidence_moved_by_a_link(editor):
    source = report("One", episodes(10, confidence=0.5))
    said = statement("episodes")
    journal.link(editor, source.mentions.all(), "Harbor Lights (2004)")
    journal.reject(editor, [said], reason="no")
    said.refresh_from_db()
    journal.accept(editor, [said])
    assert published("Harbor Lights (2004)") == {"episodes 3 10"}


def test_an_acceptance_that_was_rejected_since_does_not_go_with_the_name(editor):
    source = report("One", episodes(10))
    journal.accept(editor, [statement("episodes")])
    journal.reject(editor, [statement("episodes")], reason="of another show")
    journal.link(editor, source.mentions.all(), "Harbor Lights (2004)")
    assert not value("episodes", of="Harbor Lights (2004)", season=3).verified


def test_a_copy_supports_the_name_of_merged_people_once(curator):
    wire = "\n".join(
        f"{part} of the harbour town was on the air again." for part in ("The north", "The south", "The pier")
    )
    report(f"One\n\n{wire}", cast("Mara Quill", show="Harbor Lights"))
    report(f"Two\n\n{wire}", cast("Mara Quill", show="Night Ferry"), outlet="The Syndicate")
    one, other = Entity.objects.filter(kind="person", label="Mara Quill")
    journal.merge(curator, other, one)
    name = Value.objects.get(subject=one, prop="name")
    assert name.support == 1
    report("Three", cast("Mara Quill", show="Night Ferry"), outlet="The Other")
    name.refresh_from_db()
    assert name.support == 2


def test_a_rebuild_keeps_merges_and_links(two_titles, curator):
    journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    source = report("Three", cast("Quill", "Ines"))
    mentions = Mention.objects.filter(source=source, text="Quill")
    journal.link(curator, list(mentions), Entity.objects.get(label="Mara Quill"))
    before = digest()
    call_command("rebuild")
    assert digest() == before


@pytest.mark.parametrize(
    ("name", "other"),
    [("Léa Brandt", "Lea Brandt"), ("İpek", "Ipek"), ("Straße", "STRASSE"), ("מֹשֶׁה", "משה"), ("ガロ", "ｶﾞﾛ")],
)
def test_names_that_differ_only_in_accents_and_vowel_points_are_equal(name, other):
    assert normalise(name) == normalise(other)


@pytest.mark.parametrize(
    ("name", "other"), [("रानी", "रीना"), ("สุดา", "สดา"), ("ガロ", "カロ"), ("김", "금"), ("Łuk", "Luk")]
)
def test_names_that_differ_in_a_letter_or_vowel_are_different(name, other):
    assert normalise(name) != normalise(other)
