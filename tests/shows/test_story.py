"""A show's story over a year of news: cancelled, its last season still to come, speculated about, revived."""

import datetime
from pathlib import Path

import pytest
from django.conf import settings as conf
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from shows import journal
from shows.models import Conflict, Entity, Season, Show, Source, Statement, Status, Value
from shows.wording import date_in_words
from tests.newsroom import episodes, fact, premiere, report, show, status, value

pytestmark = pytest.mark.django_db

SEED = Path(conf.BASE_DIR) / "seeds" / "articles" / "jessica-jones-final-season.txt"
TUESDAY = "2019-05-28"


def final_season(number: int, *, show="Harbor Lights"):
    return fact("final_season", f"Season {number} of {show} is its last.", show=show, season=number)


def speculation(what: str, **keys):
    return status(what, modality="speculated", **keys)


def last_news() -> Source:
    return report(
        "Harbor Lights Sets a Date for Its Last Season",
        status("cancelled"),
        final_season(3),
        premiere("June 14th", "XXXX-06-14", direction="future"),
        episodes(13),
        speculation("revived"),
        speculation("renewed", season=4),
        published=TUESDAY,
    )


def status_of(title="Harbor Lights") -> str:
    return Show.objects.get(name=title).status


def test_a_cancelled_show_has_a_last_season_still_to_come():
    last_news()
    assert status_of() == "cancelled"
    assert value("final_season", season=3).season == 3
    assert value("premiere", season=3).edtf == "2019-06-14"
    assert value("finale", season=3) is None
    assert list(Season.objects.values_list("number", flat=True)) == [3, 4]


def test_rejecting_both_speculations_changes_nothing_of_the_status(editor):
    last_news()
    before = Show.objects.get().status_event
    speculations = list(Statement.objects.filter(modality="speculated"))
    assert len(speculations) == 2
    journal.reject(editor, speculations, reason="nobody knows")
    assert Show.objects.get().status_event == before
    assert [event.text for event in Value.objects.filter(prop="status")] == ["cancelled"]


def test_accepting_both_speculations_changes_nothing_of_the_status_either(editor):
    last_news()
    journal.accept(editor, list(Statement.objects.filter(modality="speculated")))
    assert status_of() == "cancelled"


@pytest.mark.parametrize("order", [1, -1])
def test_a_later_revival_flips_the_status_whatever_is_imported_first(order):
    def revival():
        report(
            "Corvid Brings Back Harbor Lights",
            status("revived"),
            fact("network", "Harbor Lights moves to Corvid.", show="Harbor Lights", network="Corvid"),
            published="2020-02-03",
        )

    for happens in (last_news, revival)[::order]:
        happens()
    assert status_of() == "revived"
    events = Value.objects.filter(prop="status").exclude(modality="speculated").order_by("date_from")
    assert [(event.text, event.edtf) for event in events] == [
        ("cancelled", TUESDAY),
        ("revived", "2020-02-03"),
    ]


def status_on(day: str) -> str | None:
    return Show.objects.as_of(datetime.date.fromisoformat(day)).get().status_then


def test_the_status_of_a_past_day_is_what_had_happened_by_then(editor):
    report("Lights Go On", status("renewed", season=3), published="2018-05-02")
    last_news()
    report("Corvid Brings Back Harbor Lights", status("revived"), published="2020-02-03")
    days = ["2018-05-01", "2018-05-02", "2019-05-27", TUESDAY, "2020-02-02", "2020-02-03", "2030-01-01"]
    told = [None, "renewed", "renewed", "cancelled", "cancelled", "revived", "revived"]
    assert [status_on(day) for day in days] == told
    revival = Statement.objects.get(prop="status", value="revived", modality="announced")
    journal.reject(editor, [revival], reason="a rumour")
    assert status_on("2030-01-01") == "cancelled"
    journal.accept(editor, list(Statement.objects.filter(modality="speculated")))
    assert status_on("2030-01-01") == "cancelled"


def test_an_imprecise_event_counts_once_it_has_surely_happened(editor):
    report("Undated", status("ended"))
    report("Vague", status("cancelled", date_text="June 2019", date="2019-06"), published="2019-07-01")
    assert [status_on(day) for day in ("2019-06-29", "2019-06-30")] == [None, "cancelled"]
    assert status_of() == "ended"


def test_dates_that_overlap_do_not_order_events(editor):
    report("Last Year", status("cancelled", date_text="2018", date="2018"), published="2019-01-10")
    report("In Spring", status("renewed", season=3), published="2018-05-02")
    assert status_of() == "cancelled"
    assert [status_on(day) for day in ("2018-12-30", "2018-12-31")] == ["renewed", "cancelled"]


def test_an_event_reported_later_happened_when_its_sentence_says(editor):
    report("It Is Back", status("revived"), published="2020-02-03")
    report(
        "What Became of It", status("cancelled", date_text="last May", date="XXXX-05"), published="2020-03-01"
    )
    assert status_of() == "revived"
    cancelled = Value.objects.get(prop="status", text="cancelled")
    assert (cancelled.edtf, cancelled.basis) == ("2019-05", "article_date")


def test_a_year_in_a_sentence_needs_no_date_of_its_article():
    report("What Became of It", status("cancelled", date_text="May 2018", date="2018-05"))
    cancelled = Value.objects.get(prop="status", text="cancelled")
    assert (cancelled.edtf, cancelled.basis) == ("2018-05", "stated")


def test_an_event_happened_at_the_latest_when_it_was_first_reported():
    report("A Look Back", status("cancelled", date_text="2018", date="2018"), published="2019-01-10")
    report("Cancelled", status("cancelled"), published="2018-05-02")
    assert Value.objects.get(prop="status", text="cancelled").edtf == "2018-05-02"


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(Status.values),
        st.sampled_from([None, 2, 3]),
        st.sampled_from(["2019", "2019-05", "2019-05-10", "2019-05-11", "2019-07-01"]),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda event: event[:2],
)


class EndOfTheStory(TestCase):
    @settings(max_examples=25)
    @given(EVENTS)
    def test_the_status_of_the_last_day_is_the_status_of_now(self, events):
        for what, season, day in events:
            report(f"{what} {season}", status(what, season=season, date_text=date_in_words(day), date=day))
        told = Show.objects.as_of(datetime.date(2019, 12, 31)).get()
        assert (told.status_then, told.event_then) == (told.status, told.status_event_id)


def test_another_date_is_one_open_conflict(editor):
    last_news()
    report(
        "Harbor Lights Comes Early",
        premiere("June 7th", "XXXX-06-07", direction="future"),
        outlet="The Other",
        published=TUESDAY,
    )
    (conflict,) = Conflict.objects.all()
    assert (conflict.prop, conflict.season, conflict.statements.count()) == ("premiere", 3, 2)
    assert value("premiere", season=3).unknown == "disputed"
    assert status_of() == "cancelled"
    wrong = conflict.statements.get(value="XXXX-06-07")
    journal.reject(editor, [wrong], reason="the network says the 14th")
    assert not Conflict.objects.exists()
    assert value("premiere", season=3).edtf == "2019-06-14"


def test_implied_facts_are_marked_shown_with_their_sentences_and_never_stand(client):
    last_news()
    report("As Before", episodes(13, season=2, implied=True), published="2019-05-29")
    html = " ".join(client.get(show().show.get_absolute_url()).content.decode().split())
    proposed = html[html.index(">Proposed</h2>") :]
    assert '<span class="tag tag-proposed">proposed</span> <span class="tag">implied</span>' in proposed
    assert "<p>Harbor Lights season 2 has 13 episodes.</p>" in proposed
    assert value("episodes", season=2) is None


def test_implied_statements_count_once_accepted(editor):
    report("As Before", episodes(13, season=2, implied=True), status("renewed", season=3, implied=True))
    report("Otherwise", episodes(12, season=2), published="2019-05-29", outlet="The Other")
    journal.accept(editor, list(Statement.objects.filter(modality="implied")))
    assert status_of() == "renewed"
    count = value("episodes", season=2)
    assert (count.text, count.verified, count.disputed) == ("13", True, True)


class TestFirstArticle:
    """The same, reading the sample article; an editor decides on what the machine is unsure of."""

    TITLE = "Jessica Jones"

    @pytest.fixture
    def jones(self, editor) -> Entity:
        call_command("import_articles", SEED)
        jones = show(self.TITLE)
        proposed = Statement.objects.proposed()
        journal.accept(editor, list(proposed.filter(subject=jones).exclude(modality="speculated")))
        # Machines may be wrong about whose last season is meant, if its sentence names no show.
        journal.add(editor, journal.Claim(jones, "final_season", season=3), source=Source.objects.get())
        return jones

    def test_it_is_cancelled_and_its_third_season_the_last_and_pending(self, jones, editor, client):
        assert status_of(self.TITLE) == "cancelled"
        assert value("final_season", of=self.TITLE, season=3).verified
        date = value("premiere", of=self.TITLE, season=3)
        assert (date.edtf, date.unknown) == ("XXXX-06-14", "no_anchor")
        journal.set_date(editor, Source.objects.get(), datetime.date.fromisoformat(TUESDAY))
        assert value("premiere", of=self.TITLE, season=3).edtf == "2019-06-14"
        assert value("finale", of=self.TITLE, season=3) is None
        assert value("episodes", of=self.TITLE, season=3).text == "13"
        page = " ".join(client.get(jones.show.get_absolute_url()).text.split())
        assert "with a last season to come after that: season 3" in page

    def test_the_creator_of_the_character_is_not_that_of_the_show(self, jones):
        said = Value.objects.with_names().filter(subject=jones, object__label="Brian Michael Bendis")
        assert [(value.prop, value.role, value.text) for value in said] == [
            ("origin", "creator", "character")
        ]

    def test_its_earlier_seasons_are_implied_to_be_as_long(self, jones):
        implied = Statement.objects.filter(subject=jones, prop="episodes", modality="implied")
        assert sorted(implied.values_list("season", "value")) == [(1, "13"), (2, "13")]
        (sentence,) = {one.sentence for each in implied for one in each.evidence.all()}
        assert sentence.startswith("Like the two seasons before it")

    def test_speculations_come_and_go_without_touching_the_status(self, jones, editor):
        source = Source.objects.get()
        for season in (None, 4):
            hope = journal.Claim(jones, "status", season=season, modality="speculated", value="revived")
            journal.add(editor, hope, source=source)
        assert status_of(self.TITLE) == "cancelled"
        journal.reject(editor, list(Statement.objects.filter(modality="speculated")), reason="hope")
        assert status_of(self.TITLE) == "cancelled"
        assert not Value.objects.filter(modality="speculated").exists()

    def test_a_later_revival_flips_the_status(self, jones, editor):
        journal.set_date(editor, Source.objects.get(), datetime.date.fromisoformat(TUESDAY))
        report("Back Again", status("revived", show=self.TITLE), published="2024-01-10")
        assert status_of(self.TITLE) == "revived"

    def test_another_date_opens_one_conflict_beside_what_was_decided(self, jones, editor):
        journal.accept(editor, [Statement.objects.get(subject=jones, prop="premiere", season=3)])
        journal.set_date(editor, Source.objects.get(), datetime.date.fromisoformat(TUESDAY))
        june_7 = premiere("June 7th", "XXXX-06-07", show=self.TITLE, direction="future")
        report("Earlier", june_7, outlet="The Other", published=TUESDAY)
        (conflict,) = Conflict.objects.all()
        assert (conflict.subject, conflict.prop, conflict.season) == (jones, "premiere", 3)
        date = value("premiere", of=self.TITLE, season=3)
        assert (date.edtf, date.disputed, date.verified) == ("2019-06-14", True, True)

    def test_the_same_text_elsewhere_adds_no_support_and_a_rewritten_one_does(self, jones):
        call_command("import_articles", SEED, outlet="The Syndicate")
        assert Source.objects.count() == 2
        assert value("episodes", of=self.TITLE, season=3).support == 1
        report("Thirteen More", episodes(13, show=self.TITLE), outlet="The Other")
        assert value("episodes", of=self.TITLE, season=3).support == 2
