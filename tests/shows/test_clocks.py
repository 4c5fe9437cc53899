"""Two clocks: the outlet's words hang on the article's date, a quote's on its own."""

import datetime

import pytest

from shows import journal
from shows.models import Change, Entity
from tests.newsroom import fact, premiere, quote, report, show, statement, value

pytestmark = pytest.mark.django_db
WORDS = "Harbor Lights season 3 is coming later this year."


@pytest.fixture
def announced():
    said = fact(
        "premiere",
        WORDS,
        show="Harbor Lights",
        season=3,
        date_text="later this year",
        date=None,
        clock="quote",
    )
    own = premiere("next month", None, season=4)
    return report("News", quote(WORDS), said, own, published="2019-05-28")


def test_a_quote_hangs_on_its_own_date_which_nobody_knows(announced):
    assert value("premiere", season=4).edtf == "2019-06"
    assert (value("premiere", season=3).edtf, value("premiere", season=3).unknown) == ("", "no_anchor")


def test_the_date_of_the_quote_resolves_exactly_what_hangs_on_it(announced, editor):
    said = Entity.objects.get(kind="quote")
    decision = journal.set_date(editor, said, datetime.date(2018, 11, 1))
    assert (value("premiere", season=3).edtf, value("premiere", season=3).basis) == ("2018", "quote_date")
    assert [change.season for change in Change.objects.filter(decision=decision)] == [3]
    journal.undo(editor, decision)
    assert value("premiere", season=3).unknown == "no_anchor"


def test_the_date_of_the_article_leaves_the_quote_alone(announced, editor):
    decision = journal.set_date(editor, announced, datetime.date(2020, 5, 28))
    assert value("premiere", season=4).edtf == "2020-06"
    assert {change.season for change in Change.objects.filter(decision=decision)} == {4}


def test_only_articles_and_quotes_have_dates(announced, editor):
    with pytest.raises(journal.Refused, match="has no date"):
        journal.set_date(editor, Entity.objects.get(kind="show"), None)


def test_an_editors_date_without_a_year_hangs_on_the_article_too(editor):
    report("News", premiere("June 14", "XXXX-06-14"), published="2019-05-28")
    journal.correct(
        editor, statement("premiere"), journal.Claim(show(), "premiere", season=3, value="15 June ?")
    )
    assert value("premiere", season=3).edtf == "2019-06-15"
