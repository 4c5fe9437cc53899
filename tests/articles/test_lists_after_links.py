"""Lists and counts follow the names that editors linked, and what newer versions no longer say."""

import pytest

from articles.models import Article
from shows import journal, queries
from shows.models import Entity, Statement
from tests.newsroom import airs_on, report, show, statement, status

pytestmark = pytest.mark.django_db


@pytest.fixture
def remake(editor) -> Entity:
    """The show of 2004 that the only article means by its title."""
    source = report("News", status("renewed"), airs_on("Tidewater TV"), outlet="Evening Signal")
    journal.link(editor, source.mentions.filter(entity__kind="show"), "Harbor Lights (2004)")
    return show("Harbor Lights (2004)")


@pytest.fixture
def ids(client):
    """The ids in the first page of a list."""
    return lambda address: [row["id"] for row in client.get(f"/api/v1/{address}").json()["results"]]


def test_an_article_is_found_by_the_show_it_means(remake, ids):
    assert ids(f"articles/?show={remake.pk}") == [Article.objects.get().pk]
    original = Entity.objects.get(kind="show", normal="harbor lights")
    assert ids(f"articles/?show={original.pk}") == []


@pytest.mark.parametrize("asked", ["outlet=Evening+Signal", "rule=status+rule", "article={article}"])
def test_what_is_stated_of_the_show_it_means_is_found(remake, ids, asked):
    asked = asked.format(article=Article.objects.get().pk)
    status = Statement.objects.get(subject=remake, prop="status")
    assert ids(f"statements/?property=status&{asked}") == [status.pk]


def test_statements_about_the_show_it_means_count_as_decided(remake, editor):
    journal.accept(editor, Statement.objects.filter(subject=remake).exclude(prop="name"))
    (source,) = queries.sources_with_counts()
    assert (source.statement_count, source.undecided, source.stake) == (2, 0, 0)


def test_the_sentences_that_name_the_show_it_means_are_shown(remake):
    sentences = queries.sentences_naming([remake.pk])[remake.pk]
    assert {one.sentence for one in sentences} == {
        "Harbor Lights was renewed.",
        "Harbor Lights airs on Tidewater TV.",
    }


def test_what_a_newer_version_no_longer_says_is_not_found_by_its_article_or_outlet(ids):
    report("News", status("renewed"), outlet="Evening Signal", url="https://signal.example/1")
    report("Elsewhere", status("renewed"))
    report("News\n\nNothing is known.", url="https://signal.example/1")
    corrected = Article.objects.get(url="https://signal.example/1")
    assert statement("status").state == Statement.State.PUBLISHED
    assert ids(f"statements/?article={corrected.pk}") == []
    assert ids("statements/?outlet=Evening+Signal") == []
