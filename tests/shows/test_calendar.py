"""Premieres as a calendar, from the point of view of a subscribed program."""

import datetime

import pytest
from django.utils import timezone
from icalendar import Calendar

from shows import journal
from tests.newsroom import premiere, report, show, statement

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
SOON = TODAY + datetime.timedelta(days=7)


def begins(day: datetime.date, **keys):
    return premiere(f"{day:%B} {day.day}, {day.year}", day.isoformat(), **keys)


def events(client, query: str = "") -> list[dict[str, str]]:
    response = client.get(f"/premieres/calendar.ics{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).events


def titles(found) -> list[str]:
    return [str(event["SUMMARY"]) for event in found]


def test_a_premiere_is_an_all_day_event_with_its_sentence_and_a_link(client):
    report("Lights On", begins(SOON), published="2019-04-01")
    (event,) = events(client)
    assert event["SUMMARY"] == "Harbor Lights, season 3"
    assert event["DTSTART"].dt == SOON
    assert f"“Harbor Lights season 3 premieres {SOON:%B}" in event["DESCRIPTION"]
    assert "The Daily Screen, 2019-04-01" in event["DESCRIPTION"]
    assert event["URL"] == f"http://testserver/shows/{show().pk}/harbor-lights/"


def test_premieres_without_a_day_are_left_out(client):
    report("Lights On", premiere("in 2999", "2999"), begins(SOON, season=4))
    assert titles(events(client)) == ["Harbor Lights, season 4"]


def test_a_premiere_is_kept_for_a_year(client):
    months_ago, years_ago = (TODAY - datetime.timedelta(days=n) for n in (200, 800))
    report("Lights On", begins(months_ago, season=2), begins(years_ago, season=1))
    assert titles(events(client)) == ["Harbor Lights, season 2"]


def test_a_shows_calendar_has_all_its_premieres_and_no_others(client):
    report(
        "Lights On",
        premiere("May 2nd, 2009", "2009-05-02", season=1),
        begins(SOON, season=2),
        begins(SOON, show="Glass Orchard"),
    )
    assert titles(events(client, f"?show={show().pk}")) == [
        "Harbor Lights, season 1",
        "Harbor Lights, season 2",
    ]
    assert client.get("/premieres/calendar.ics?show=harbor").status_code == 404


def test_unverified_premieres_are_tentative(client, editor):
    report("Lights On", begins(SOON))
    assert events(client)[0]["STATUS"] == "TENTATIVE"
    journal.accept(editor, [statement("premiere")])
    assert events(client)[0]["STATUS"] == "CONFIRMED"


def test_another_day_does_not_make_another_event(client, editor):
    report("Lights On", begins(SOON))
    (before,) = events(client)
    journal.reject(editor, [statement("premiere")])
    report("Lights Later", begins(SOON + datetime.timedelta(days=7)))
    (after,) = events(client)
    assert after["DTSTART"].dt > before["DTSTART"].dt
    assert after["UID"] == before["UID"]


def test_words_that_a_calendar_cannot_hold_are_left_out(client):
    report("Lights On", begins(SOON, show="Harbor\x0b; Lights"))
    assert titles(events(client)) == ["Harbor; Lights, season 3"]


def test_pages_lead_to_the_calendars(client):
    report("Lights On", begins(SOON))
    assert 'href="/premieres/calendar.ics"' in client.get("/premieres/").content.decode()
    page = client.get(f"/shows/{show().pk}/harbor-lights/").content.decode()
    assert f'href="/premieres/calendar.ics?show={show().pk}"' in page


def test_the_number_of_queries_does_not_grow_with_the_premieres(client, django_assert_max_num_queries):
    report("Lights On", *[begins(SOON, season=n) for n in range(1, 17)])
    with django_assert_max_num_queries(3):
        assert len(events(client)) == 16


def test_programs_are_told_to_ask_again_every_day(client):
    assert "REFRESH-INTERVAL;VALUE=DURATION:P1D" in client.get("/premieres/calendar.ics").text
