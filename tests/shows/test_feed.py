"""The news feed, from the point of view of a feed reader."""

import datetime
from xml.etree import ElementTree

import pytest

from shows import journal
from tests.newsroom import cast, episodes, premiere, report, show, statement

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client, query: str = "") -> list[dict[str, str]]:
    response = client.get(f"/changes/feed/{query}")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    found = ElementTree.fromstring(response.content).iter(f"{ATOM}entry")
    return [{part.tag.removeprefix(ATOM): part.get("href") or part.text for part in entry} for entry in found]


def test_the_feed_reports_news_latest_first_with_links_to_sentences(client):
    report("Lights On", episodes(13))
    report("Orchard Opens", cast("Ida Brandt", show="Glass Orchard"))
    latest, first = entries(client)
    assert latest["title"] == "Glass Orchard, cast: Ida Brandt"
    assert first["title"] == "Harbor Lights, episodes of season 3: 13 episodes"
    assert first["summary"] == "From “Lights On”."
    assert first["link"] == f"http://testserver/statements/{statement('episodes').pk}/"
    assert latest["id"] != first["id"]


def test_the_feed_reports_editors_changes(client, editor):
    report("Lights On", episodes(13))
    journal.reject(editor, [statement("episodes")])
    (latest, _) = entries(client)
    assert latest["title"] == "Harbor Lights, episodes of season 3: rejected"
    assert latest["summary"] == "It was 13 episodes. ada rejected it."


def test_the_feed_reports_that_an_editor_set_a_date_or_a_setting(client, editor, curator):
    source = report("Lights On", premiere("June 14th", "XXXX-06-14"), episodes(13, confidence=0.5))
    journal.set_date(editor, source, datetime.date(2019, 5, 28))
    assert entries(client)[0]["summary"].endswith("ada set the date.")
    journal.set_threshold(curator, 0.4)
    assert entries(client)[0]["summary"] == "cleo changed a setting."


def test_a_feed_may_be_limited_to_one_show(client):
    report("Lights On", episodes(13), cast("Ida Brandt", show="Glass Orchard"))
    assert [entry["title"] for entry in entries(client, f"?show={show().pk}")] == [
        "Harbor Lights, episodes of season 3: 13 episodes"
    ]


@pytest.mark.parametrize("number", ["0", "harbor", "", "9" * 30])
def test_an_unknown_show_has_no_feed(client, number):
    assert client.get(f"/changes/feed/?show={number}").status_code == 404


def test_characters_invalid_in_xml_are_left_out(client):
    report("Lights\x0b <On> & off", cast("Ida \x1fBrandt", "<Nell>"))
    (entry,) = entries(client)
    assert entry["title"] == "Harbor Lights, cast: Ida Brandt as <Nell>"
    assert entry["summary"] == "From “Lights &lt;On&gt; &amp; off”."


def test_an_empty_feed_is_a_feed(client):
    assert entries(client) == []


def test_a_feed_contains_its_own_address(client):
    report("Lights On", episodes(13))
    for address in ("/changes/feed/", f"/changes/feed/?show={show().pk}"):
        (own,) = ElementTree.fromstring(client.get(address).content).findall(f"{ATOM}link[@rel='self']")
        assert own.get("href") == f"http://testserver{address}"


def test_a_feed_reader_that_asks_again_gets_a_feed_only_when_something_is_new(client, editor):
    report("Lights On", episodes(13))
    known = {"If-None-Match": client.get("/changes/feed/")["ETag"]}
    assert client.get("/changes/feed/", headers=known).status_code == 304
    journal.reject(editor, [statement("episodes")])
    assert client.get("/changes/feed/", headers=known).status_code == 200
