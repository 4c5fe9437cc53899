"""Query parameters, and how invalid ones are refused."""

import pytest

from tests.newsroom import premiere, report, show, status


def test_the_shortest_address_leads_to_the_list_of_endpoints(client, db):
    assert client.get("/api/", follow=True).json()["shows"]["href"] == "http://testserver/api/v1/shows/"


def test_shows_are_found_by_words_status_network_and_person(get, news):
    report("Another", status("ended", show="The Tide Table"))
    person = get("people/?q=vane").json()["results"][0]["id"]
    for asked in ["q=harbor", "status=renewed&status=filming", "network=tidewater tv", f"person={person}"]:
        assert [one["title"] for one in get(f"shows/?{asked}").json()["results"]] == ["Harbor Lights"], asked


def test_the_status_on_a_day_can_be_asked_for(get, news):
    report("The End", status("ended", show="The Tide Table"), published="2019-01-10")
    report("Out", status("cancelled"), published="2019-06-30")

    def told(asked: str) -> list[tuple]:
        found = get(f"shows/?ordering=title&{asked}").json()["results"]
        return [(one["title"], one["status"]["value"]) for one in found]

    assert told("as_of=2019-06-29") == [("Harbor Lights", "renewed"), ("The Tide Table", "ended")]
    assert told("as_of=2019-06-29&status=renewed") == [("Harbor Lights", "renewed")]
    assert told("status=renewed") == []
    assert told("as_of=2019-02-01") == [("Harbor Lights", None), ("The Tide Table", "ended")]
    address = f"shows/{show().pk}/"
    assert get(f"{address}?as_of=2019-06-29").json()["status"]["season"] == 3
    assert get(address).json()["status"]["value"] == "cancelled"
    assert get(f"{address}?as_of=soon").status_code == 400


def test_shows_are_found_by_the_days_on_which_a_season_of_theirs_begins(get, db):
    report(
        "First", premiere("June 7, 2019", "2019-06-07", season=1), premiere("May 2027", "2027-05", season=2)
    )
    report("Other", premiere("summer 2019", "2019-22", show="The Tide Table"))

    def found(asked: str) -> list[str]:
        return [one["title"] for one in get(f"shows/?ordering=title&{asked}").json()["results"]]

    assert found("premieres_since=2019-06-01&premieres_until=2019-06-30") == [
        "Harbor Lights",
        "The Tide Table",
    ]
    assert found("premieres_since=2027-05-31") == ["Harbor Lights"]
    # One season began before these days, and another begins after them.
    assert found("premieres_since=2020-01-01&premieres_until=2026-12-31") == []
    assert get("shows/?premieres_since=soon").status_code == 400


def test_people_are_found_by_show(get, news):
    found = get(f"people/?show={show().pk}").json()["results"]
    assert [one["name"] for one in found] == ["Iris Vane", "Mara Quill"]


def test_quotes_are_found_by_words_speaker_and_show(get, news):
    speaker = get("people/?q=quill").json()["results"][0]["id"]
    for asked in ["q=dawn", f"speaker={speaker}", f"show={show().pk}"]:
        assert len(get(f"quotes/?{asked}").json()["results"]) == 1, asked
    assert get("quotes/?q=dusk").json()["results"] == []


def test_articles_are_found_by_words_outlet_show_and_day(get, news):
    for asked in [
        "q=early",
        "outlet=the evening dial",
        "since=2019-05-29",
        f"show={show().pk}&since=2019-05-30",
    ]:
        found = get(f"articles/?{asked}").json()["results"]
        assert [one["headline"] for one in found] == ["Harbor Lights returns early"], asked


def test_articles_can_be_ordered_by_day_and_asked_for_those_without(get, news):
    report("Undated", status("ended", show="The Tide Table"))
    newest = get("articles/?ordering=-date&page_size=1").json()["results"]
    assert [one["headline"] for one in newest] == ["Harbor Lights returns early"]
    assert [one["headline"] for one in get("articles/?dated=false").json()["results"]] == ["Undated"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["shows/", "shows/1/", "statements/", "changes/", "articles/", ""])
def test_an_unknown_parameter_is_refused_and_the_known_ones_are_named(get, address):
    response = get(f"{address}?staus=renewed")
    assert response.status_code == 400
    assert "llowed here" in response.json()["errors"]["staus"][0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "asked",
    [
        *("shows/?status=gone", "shows/?ordering=fame", "statements/?standing=perhaps"),
        *("shows/?person=x", f"people/?show={'9' * 30}", f"statements/?season={'9' * 30}.5"),
        *("shows/?external_id=imdb", "people/?external_id=imdb:tt1", "statements/?season=1.5"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(get, asked):
    assert get(asked).status_code == 400


@pytest.mark.django_db
def test_only_a_parameter_that_takes_several_values_may_be_repeated(get):
    response = get("shows/?person=1&person=2")
    assert response.status_code == 400
    assert response.json()["errors"] == {"person": ["Give it once: it takes one value."]}
    assert get("shows/1/?as_of=2025-01-01&as_of=2026-01-01").status_code == 400
    assert get("shows/?status=renewed&status=cancelled").status_code == 200
