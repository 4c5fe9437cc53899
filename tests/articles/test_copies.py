"""Articles that share most of their sentences count once, in whatever order and batches they are imported."""

from itertools import combinations, permutations

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles import copies
from articles.importing.draft import Draft, Metadata
from articles.importing.store import store
from articles.importing.text import read_text
from articles.models import Article, Sentence
from shows.models import Change, Source
from shows.projection.digest import digest
from shows.projection.rebuild import rebuild
from tests.newsroom import cast, episodes, premiere, report, value

pytestmark = pytest.mark.django_db

WIRE = (
    "The harbour drama will be back for another run next spring.",
    "Filming begins in the old shipyard before the first snow falls.",
    "The writers have planned an ending that nobody in town expects.",
    "Its lighthouse was rebuilt after the storm of the second year.",
)
TRIMMED = WIRE[:3]
REWRITTEN = (
    "Viewers of the seaside series can look forward to more episodes.",
    "Cameras roll again at the disused docks ahead of the winter months.",
    "How the story ends has been decided, and it will surprise everyone.",
)
NOTE = "This story has been updated with more details from the network."


def article(name: str, *sentences: str, headline="", **about) -> Draft:
    text = f"{headline or name} Reports\n\n" + "\n\n".join(sentences) + "\n"
    return read_text(f"{name}.txt", text.encode(), Metadata(**({"outlet": name} | about)))


def bring(*drafts: Draft):
    return store(drafts, {draft.digest: [] for draft in drafts})


@pytest.fixture(autouse=True)
def groups_are_what_the_texts_make_them():
    yield
    assert list(copies.problems()) == []


def groups() -> list[list[str]]:
    """The names of current articles, grouped into copies."""
    found = {}
    for source in Source.objects.filter(current=True):
        found.setdefault(source.copies, []).append(source.title.removesuffix(" Reports"))
    return sorted(sorted(group) for group in found.values())


def test_a_trimmed_text_is_a_copy():
    bring(article("Agency", *WIRE))
    (outcome,) = bring(article("Evening Post", *TRIMMED))
    assert groups() == [["Agency", "Evening Post"]]
    assert outcome.notes == ["a copy of “Agency Reports” (Agency): they count once"]


def test_a_rewritten_text_is_a_source_of_its_own():
    bring(article("Agency", *WIRE), article("Evening Post", *REWRITTEN))
    assert groups() == [["Agency"], ["Evening Post"]]


def test_a_text_that_shares_fewer_than_most_sentences_is_not_a_copy():
    others = [sentence.replace("the", "another") for sentence in REWRITTEN]
    bring(article("Agency", *WIRE[:3], *others), article("Evening Post", *WIRE[:3], *REWRITTEN))
    assert groups() == [["Agency"], ["Evening Post"]]


def test_two_shared_sentences_do_not_make_a_copy():
    bring(article("Agency", *WIRE[:2]), article("Evening Post", *WIRE[:2]))
    assert groups() == [["Agency"], ["Evening Post"]]


def test_the_same_words_make_a_copy_however_few_they_are():
    bring(article("Agency", "It is back.", headline="News"), article("Post", "It is back!", headline="News"))
    assert groups() == [["News", "News"]]


def test_case_and_marks_make_no_difference_to_a_sentence():
    shouted = [sentence.upper().replace(",", " –") for sentence in WIRE]
    bring(article("Agency", *WIRE), article("Evening Post", *shouted))
    assert groups() == [["Agency", "Evening Post"]]


def test_shared_quotes_do_not_make_a_copy():
    quoted = [
        f'"I have never been so glad about {thing} in all my life," Mara Quill said on Monday.'
        for thing in ("a boat", "a net", "an anchor", "a lighthouse")
    ]
    bring(article("Agency", *quoted, *WIRE[:1]), article("Evening Post", *quoted, *REWRITTEN[:1]))
    assert groups() == [["Agency"], ["Evening Post"]]


def test_a_quoted_title_is_not_a_quote():
    titled = [sentence.replace("The ", 'The "Harbor Lights" ') for sentence in WIRE]
    bring(article("Agency", *titled), article("Evening Post", *titled[:3]))
    assert groups() == [["Agency", "Evening Post"]]


def test_a_copy_of_a_copy_is_in_its_group():
    bring(article("Agency", *WIRE, *REWRITTEN))
    bring(article("Morning", *WIRE[:3]), article("Evening", *REWRITTEN))
    assert groups() == [["Agency", "Evening", "Morning"]]


def test_groups_do_not_depend_on_the_order_or_the_batches_of_imports():
    drafts = [
        article("Agency", *WIRE, *REWRITTEN),
        article("Morning", *WIRE[:3]),
        article("Evening", *REWRITTEN),
        article("Weekly", *WIRE[1:], NOTE),
    ]

    def end(*batches):
        with transaction.atomic():
            for batch in batches:
                bring(*batch)
            found = dict(Source.objects.values_list("title", "copies"))
            transaction.set_rollback(True)
        return found

    expected = end(drafts)
    assert len(set(expected.values())) == 1
    for order in permutations(drafts):
        assert end(*([draft] for draft in order)) == expected
    for pair in combinations(drafts, 2):
        assert end(pair, [draft for draft in drafts if draft not in pair]) == expected


def test_a_copy_adds_no_support_and_a_rewritten_text_adds_one():
    def support() -> int:
        return value("cast").support

    report("A\n\n" + "\n".join(WIRE), cast("Mara Quill"), outlet="Agency")
    assert support() == 1
    report("B\n\n" + "\n".join(WIRE), cast("Mara Quill"), outlet="Evening Post")
    assert support() == 1
    report("C\n\n" + "\n".join(REWRITTEN), cast("Mara Quill"), outlet="Set Diary")
    assert support() == 2


def test_an_article_that_joins_two_groups_takes_support_from_what_they_say():
    report("A\n\n" + "\n".join(WIRE), cast("Mara Quill"), outlet="Morning")
    report("B\n\n" + "\n".join(REWRITTEN), cast("Mara Quill"), outlet="Evening")
    assert value("cast").support == 2
    joining = report("C\n\n" + "\n".join([*WIRE, *REWRITTEN]), outlet="Agency")
    assert value("cast").support == 1
    change = Change.objects.last()
    assert (change.prop, change.source, change.material) == ("cast", joining, False)


def test_a_corrected_text_leaves_its_group_which_may_fall_apart():
    url = "https://agency.example/1"
    report("A\n\n" + "\n".join(WIRE), cast("Mara Quill"), outlet="Morning")
    report("B\n\n" + "\n".join(REWRITTEN), cast("Mara Quill"), outlet="Evening")
    report("C\n\n" + "\n".join([*WIRE, *REWRITTEN]), outlet="Agency", url=url)
    correction = report("C\n\nNothing of it was so.", outlet="Agency", url=url)
    assert value("cast").support == 2
    assert Change.objects.last().source == correction
    assert groups() == [["A"], ["B"], ["C"]]


def test_a_replaced_version_is_in_the_group_of_its_article():
    url = "https://agency.example/1"
    bring(article("Agency", *WIRE, url=url), article("Evening Post", *WIRE))
    bring(article("Agency", *REWRITTEN, url=url))
    old, new = Source.objects.filter(url=url).order_by("version")
    assert old.copies == new.copies
    assert groups() == [["Agency"], ["Evening Post"]]
    bring(article("Weekly", *REWRITTEN))
    old.refresh_from_db()
    assert old.copies == Source.objects.get(outlet="Weekly").copies
    assert not Sentence.objects.filter(version__source=old).exists()


def test_a_standing_note_does_not_make_copies(monkeypatch):
    monkeypatch.setattr(copies, "COMMON", 3)
    notes = [f"{NOTE[:-1]} {part}." for part in ("today", "tonight", "tomorrow")]
    briefs = [article(f"Brief {n}", f"One thing of number {n} came to pass.", *notes) for n in range(5)]
    bring(*briefs[:3])
    assert groups() == [["Brief 0", "Brief 1", "Brief 2"]]
    bring(briefs[3])
    assert groups() == [["Brief 0"], ["Brief 1"], ["Brief 2"], ["Brief 3"]]
    bring(briefs[4])
    assert len(groups()) == 5


def test_a_note_left_in_few_texts_counts_again(monkeypatch):
    monkeypatch.setattr(copies, "COMMON", 2)
    bring(*(article(f"Brief {n}", *WIRE, url=f"https://brief.example/{n}") for n in range(3)))
    assert len(groups()) == 3
    bring(article("Brief 2", *REWRITTEN, url="https://brief.example/2"))
    assert groups() == [["Brief 0", "Brief 1"], ["Brief 2"]]
    bring(article("Brief 3", *WIRE))
    assert len(groups()) == 4


def test_a_rebuild_after_regrouping_finds_what_was_published():
    report("A\n\n" + "\n".join(WIRE), cast("Mara Quill", "Ines"), premiere("June 2019", "2019-06"))
    report("B\n\n" + "\n".join(REWRITTEN), cast("Mara Quill"), episodes(8), outlet="Evening")
    report("C\n\n" + "\n".join([*WIRE, *REWRITTEN]), cast("Mara Quill"), outlet="Agency")
    before = digest()
    rebuild()
    assert digest() == before


def test_regrouping_rebuilds_the_index_and_the_groups(capsys):
    url = "https://agency.example/1"
    report("A\n\n" + "\n".join(WIRE), cast("Mara Quill"), outlet="Agency", url=url)
    report("A\n\n" + "\n".join([*WIRE, NOTE]), cast("Mara Quill"), outlet="Agency", url=url)
    report("B\n\n" + "\n".join(WIRE), cast("Mara Quill"), outlet="Evening")
    report("C\n\n" + "\n".join(REWRITTEN), cast("Mara Quill"), outlet="Morning")
    before, index = digest(), set(Sentence.objects.values_list("version", "hash", "common"))
    copied = dict(Source.objects.values_list("pk", "copies"))
    Sentence.objects.all().delete()
    Source.objects.update(copies="all in one")
    call_command("regroup")
    assert capsys.readouterr().out == "3 articles in 2 groups of copies; 3 changed their group\n"
    assert dict(Source.objects.values_list("pk", "copies")) == copied
    assert set(Sentence.objects.values_list("version", "hash", "common")) == index
    assert digest() == before


def test_a_group_not_justified_by_the_texts_is_reported():
    bring(article("Agency", *WIRE), article("Evening Post", *REWRITTEN))
    apart = dict(Source.objects.values_list("pk", "copies"))
    together = max(apart.values())
    Source.objects.update(copies=together)
    (problem,) = copies.problems()
    assert problem.endswith(f"belongs to {min(apart.values())[:12]}")
    for pk, copied in apart.items():
        Source.objects.filter(pk=pk).update(copies=copied)


def test_a_batch_takes_a_constant_number_of_queries():
    def queries(start: int, size: int) -> int:
        drafts = [
            article(f"Outlet {n}", *(f"{sentence[:-1]} in story {n}." for sentence in WIRE), NOTE)
            for n in range(start, start + size)
        ]
        drafts += [article(f"Copy of {draft.outlet}", *draft.text.split("\n\n")[1:-1]) for draft in drafts]
        with CaptureQueriesContext(connection) as captured:
            bring(*drafts)
        return len(captured)

    assert queries(0, 1) == queries(100, 10)


def test_an_article_has_only_the_sentences_of_its_current_version():
    url = "https://agency.example/1"
    bring(article("Agency", *WIRE, url=url), article("Agency", *REWRITTEN, url=url))
    assert Sentence.objects.count() == len(REWRITTEN)
    assert Article.objects.get().current.sentences.count() == len(REWRITTEN)
