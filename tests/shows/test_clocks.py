"""Two clocks: the outlet's words depend on the article's date, those in a quote on the quote's."""

import datetime

import pytest
from django.core.management import call_command

from articles.importing.draft import Metadata
from articles.importing.run import import_drafts
from articles.importing.text import read_text
from shows import journal
from shows.models import Change, Entity, Statement
from shows.projection.digest import digest
from tests.newsroom import (
    all_published,
    cast,
    episodes,
    fact,
    premiere,
    quote,
    report,
    show,
    statement,
    status,
    value,
)

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
    )
    own = premiere("next month", None, season=4)
    return report("News", quote(WORDS), said, own, published="2019-05-28")


def test_dates_in_a_quote_depend_on_its_unknown_date(announced):
    assert value("premiere", season=4).edtf == "2019-06"
    assert (value("premiere", season=3).edtf, value("premiere", season=3).unknown) == ("", "no_anchor")


def test_the_date_of_a_quote_resolves_exactly_its_dependent_dates(announced, editor):
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


OUTLET = "Its network says that Harbor Lights season 3 is coming later this year."


@pytest.mark.parametrize(
    ("told", "edtf"),
    [([WORDS], ""), ([OUTLET], "2019"), ([WORDS, OUTLET], "2019"), ([OUTLET, WORDS], "2019")],
    ids=["in the quote", "in the outlet's words", "in both", "in both, the other way round"],
)
def test_date_words_only_in_a_quote_depend_on_its_date(told, edtf):
    words = {"show": "Harbor Lights", "season": 3, "date_text": "later this year", "date": None}
    report("News", quote(WORDS), *(fact("premiere", one, **words) for one in told), published="2019-05-28")
    assert value("premiere", season=3).edtf == edtf


def test_dates_in_quotes_depend_on_the_quote_and_others_on_the_article(editor):
    text = (
        "Harbor Lights Gets Another Season\n\nThe drama series Harbor Lights airs on HBO.\n\n"
        "“Season 3 of Harbor Lights will premiere in June next year,” Mara Quill said on Monday.\n\n"
        "Season 4 of the series will premiere in September.\n"
    )
    about = Metadata(outlet="The Daily Screen", published=datetime.date(2019, 5, 28))
    list(import_drafts([read_text("news.txt", text.encode(), about)]))
    journal.accept(editor, list(Statement.objects.filter(prop="premiere")))
    season_3, season_4 = (value("premiere", season=season) for season in (3, 4))
    assert (season_4.edtf, season_4.basis) == ("2019-09", "article_date")
    assert (season_3.edtf, season_3.unknown, season_3.basis) == ("XXXX-06", "no_anchor", "quote_date")
    dated = journal.set_date(editor, Entity.objects.get(kind="quote"), datetime.date(2018, 11, 1))
    assert value("premiere", season=3).edtf == "2019-06"
    assert [change.season for change in Change.objects.filter(decision=dated)] == [3]


def test_merged_quotes_share_a_date_and_split_ones_have_their_own(announced, curator):
    report("Again", quote("Words."), cast("Ola Brandt", show="Night Ferry"), outlet="Other")
    clock, other = Entity.objects.filter(kind="quote").order_by("pk")
    merge = journal.merge(curator, clock, other)
    journal.set_date(curator, other, datetime.date(2018, 11, 1))
    assert value("premiere", season=3).edtf == "2018"
    before = digest()
    call_command("rebuild")
    assert digest() == before
    undo = journal.undo(curator, merge)
    assert value("premiere", season=3).unknown == "no_anchor"
    journal.undo(curator, undo)
    assert value("premiere", season=3).edtf == "2018"


@pytest.mark.parametrize(
    ("direction", "edtf"), [("future", "2027-06-21"), ("past", "2026-06-21")], ids=["ahead", "back"]
)
def test_a_corrected_date_is_resolved_in_the_direction_of_its_sentence(editor, direction, edtf):
    report("News", premiere("June 14th", "XXXX-06-14", direction=direction), published="2026-11-18")
    journal.correct(
        editor, statement("premiere"), journal.Claim(show(), "premiere", season=3, value="21 June ?")
    )
    assert value("premiere", season=3).edtf == edtf


def test_a_corrected_date_in_a_quote_depends_on_the_quote(announced, editor):
    wrong = statement("premiere", "later this year")
    journal.correct(editor, wrong, journal.Claim(show(), "premiere", season=3, value="June ?"))
    assert value("premiere", season=3).unknown == "no_anchor"
    journal.set_date(editor, Entity.objects.get(kind="quote"), datetime.date(2018, 4, 1))
    assert value("premiere", season=3).edtf == "2018-06"


@pytest.mark.usefixtures("announced")
class TestDatingAQuote:
    @staticmethod
    def address() -> str:
        return f"/quotes/{Entity.objects.get(kind='quote').pk}/date/"

    def test_dependent_dates_are_listed(self, ada):
        html = " ".join(ada.get(self.address()).text.split())
        assert "No editor has given a date yet" in html
        hanging = html[html.index("Dates that depend on it") :]
        assert "premiere of season 3</span> later this year" in hanging
        assert "season 4" not in hanging

    def test_a_date_that_depends_on_a_quote_links_to_it(self, ada):
        page = ada.get(show().show.get_absolute_url()).text
        assert f'href="{self.address()}"' in page

    def test_an_editor_dates_it_and_clears_the_date_again(self, ada):
        ada.post(self.address(), {"date": "2018-11-01", "reason": "her account", "seen": 0})
        assert value("premiere", season=3).edtf == "2018"
        assert "On 1 November 2018, says ada." in " ".join(ada.get(self.address()).text.split())
        ada.post(self.address(), {"date": "", "seen": 1})
        assert value("premiere", season=3).unknown == "no_anchor"
        assert "Nobody knows, says ada." in " ".join(ada.get(self.address()).text.split())

    def test_the_decision_shows_the_date(self, ada):
        ada.post(self.address(), {"date": "2018-11-01", "seen": 0})
        assert "was said on 1 November 2018" in " ".join(ada.get("/decisions/1/").text.split())

    @pytest.mark.parametrize("day", ["0019-01-01", "2190-01-01"])
    def test_it_was_said_neither_before_tv_nor_in_the_future(self, ada, day):
        answer = ada.post(self.address(), {"date": day, "seen": 0})
        assert answer.status_code == 422
        assert f"Expected a date from 1900-01-01 to today, found {day}." in answer.text
        assert value("premiere", season=3).unknown == "no_anchor"

    @pytest.mark.parametrize("given", [{"date": "soon", "seen": 0}, {}])
    def test_words_that_are_not_a_day_are_refused_in_the_form(self, ada, given):
        assert ada.post(self.address(), given).status_code == 422
        assert value("premiere", season=3).unknown == "no_anchor"

    def test_a_date_given_on_an_old_page_is_refused(self, ada):
        ada.post(self.address(), {"date": "2018-11-01", "seen": 0})
        answer = ada.post(self.address(), {"date": "2017-11-01", "seen": 0}, follow=True)
        assert "Not done: ada set the date in the meantime." in answer.text
        assert value("premiere", season=3).edtf == "2018"


def test_redating_an_article_changes_exactly_its_dependent_dates_and_undo_restores_them(editor):
    dated = report(
        "News",
        premiere("June 14th", "XXXX-06-14"),
        fact(
            "finale", "It ends next month.", show="Harbor Lights", season=3, date_text="next month", date=None
        ),
        premiere("June 14, 2019", "2019-06-14", season=4),
        status("renewed"),
        episodes(10),
        cast("Mara Quill"),
        published="2019-05-28",
    )
    report(
        "Other News", premiere("June 14th", "XXXX-06-14", season=5), published="2019-05-28", outlet="Other"
    )
    before = all_published()
    set_date = journal.set_date(editor, dated, datetime.date(2020, 3, 1))
    reached = {("premiere", 3), ("finale", 3), ("status", None)}
    assert changed_by(set_date) == reached
    assert value("premiere", season=3).edtf == "2020-06-14"
    undo = journal.undo(editor, set_date)
    assert changed_by(undo) == reached
    assert all_published() == before


def changed_by(decision) -> set[tuple]:
    return set(Change.objects.filter(decision=decision).values_list("prop", "season"))


def test_only_articles_and_quotes_have_dates(announced, editor):
    with pytest.raises(journal.Refused, match="has no date"):
        journal.set_date(editor, Entity.objects.get(kind="show"), None)


def test_an_editors_date_without_a_year_depends_on_the_article_too(editor):
    report("News", premiere("June 14", "XXXX-06-14"), published="2019-05-28")
    journal.correct(
        editor, statement("premiere"), journal.Claim(show(), "premiere", season=3, value="15 June ?")
    )
    assert value("premiere", season=3).edtf == "2019-06-15"
