"""The content of the answers."""

import pytest

from shows.models import Entity
from tests.newsroom import cast, fact, premiere, quote, report, show, statement, status


def test_a_show_has_its_title_status_network_and_people(get, news):
    [found] = get("shows/").json()["results"]
    assert found["title"] == "Harbor Lights"
    assert (found["status"]["value"], found["status"]["season"]) == ("renewed", 3)
    assert [one["network"]["name"] for one in found["networks"]] == ["Tidewater TV"]
    assert [(one["person"]["name"], one["character"]["name"]) for one in found["cast"]] == [
        ("Mara Quill", "Captain Roe")
    ]
    assert [(one["person"]["name"], one["role"]) for one in found["crew"]] == [("Iris Vane", "creator")]


def test_creators_of_a_character_are_distinguished_from_the_crew(get, editor):
    words = "Bo Finch, the creator of the character in Harbor Lights, was glad."
    report(
        "Back", fact("origin", words, show="Harbor Lights", person="Bo Finch", role="creator", of="character")
    )
    [found] = get("shows/").json()["results"]
    assert found["crew"] == []
    [origin] = found["origins"]
    assert (origin["person"]["name"], origin["role"], origin["of"]) == ("Bo Finch", "creator", "character")


def test_a_season_has_its_episodes_and_whether_it_is_the_last(get, news):
    [season] = get(f"shows/{show().pk}/").json()["seasons"]
    assert (season["number"], season["episodes"]["value"], season["final"]["value"]) == (3, 10, True)


def test_unstated_values_are_unknown_with_a_reason(get, news):
    [season] = get(f"shows/{show().pk}/").json()["seasons"]
    assert (season["finale"]["edtf"], season["finale"]["unknown"]) == (None, "not_stated")


def test_every_value_links_to_its_sentence(get, client, news):
    network = get("shows/").json()["results"][0]["networks"][0]
    said = client.get(network["statement"]["href"]).json()
    [evidence] = said["evidence"]
    assert evidence["spans"][0]["text"] == "Harbor Lights is on Tidewater TV."
    assert evidence["article"]["headline"] == "Harbor Lights sails on"


@pytest.mark.parametrize("path", ["statements/", "changes/"])
def test_a_quote_is_named_by_its_first_words(get, db, path):
    report("Set sail", quote("We'll go on, won't we, past every reef there is?"))
    said = Entity.objects.get(kind="quote")
    subjects = [row["subject"] for row in get(path).json()["results"]]
    assert {one["name"] for one in subjects if one["id"] == said.pk} == {
        "“We'll go on, won't we, past every reef…”"
    }


def test_a_date_has_its_words_its_day_and_the_basis_of_its_year(get, db):
    report("Set sail", premiere("June 14", "XXXX-06-14"), published="2019-05-28")
    date = get("shows/").json()["results"][0]["seasons"][0]["premiere"]
    assert [date[part] for part in ("edtf", "date", "text", "basis", "unknown")] == [
        "2019-06-14",
        "2019-06-14",
        "June 14",
        "article_date",
        None,
    ]


def test_a_date_without_a_year_is_not_a_day(get, db):
    report("Set sail", premiere("June 14", "XXXX-06-14"))
    date = get("shows/").json()["results"][0]["seasons"][0]["premiere"]
    assert (date["edtf"], date["date"], date["unknown"]) == ("XXXX-06-14", None, "no_anchor")


def test_a_premiere_of_an_unnumbered_season_is_listed_separately(get, db):
    report("Set sail", premiere("June 14", "XXXX-06-14", season=None))
    [found] = get("shows/").json()["results"]
    assert found["seasons"] == []
    assert found["unnumbered"]["premiere"]["edtf"] == "XXXX-06-14"


def test_an_event_of_an_undated_article_has_no_date(get, db):
    report("All over", status("cancelled"))
    found = get("shows/").json()["results"][0]["status"]
    assert (found["value"], found["unknown"]) == ("cancelled", None)
    assert found["date"]["edtf"] is None
    assert found["date"]["unknown"]


def test_an_event_reported_only_in_quotes_names_the_speakers(get, db):
    report("News", quote("Harbor Lights was cancelled."), status("cancelled"), cast("Mara Quill"))
    [found] = get("shows/").json()["results"]
    assert [one["name"] for one in found["status"]["said_by"]] == ["Mara Quill"]
    assert found["events"] == [found["status"]]


def test_an_event_reported_by_an_article_itself_is_on_nobodys_word(get, news):
    [found] = get("shows/").json()["results"]
    assert found["status"]["said_by"] == []


def test_a_person_has_parts_and_quotes(get, news):
    [found] = get("people/?q=quill").json()["results"]
    assert [(one["show"]["name"], one["character"]["name"]) for one in found["credits"]] == [
        ("Harbor Lights", "Captain Roe")
    ]
    assert found["quotes"] == {"count": 1, "href": f"http://testserver/api/v1/quotes/?speaker={found['id']}"}


def test_a_network_has_the_number_of_its_shows_and_a_link_to_their_list(get, client, news):
    report("Elsewhere", fact("network", "Low Water is on Delta.", show="Low Water", network="Delta"))
    [found] = get("networks/?q=tidewater").json()["results"]
    assert found["shows"]["count"] == 1
    listed = client.get(found["shows"]["href"]).json()["results"]
    assert [one["title"] for one in listed] == ["Harbor Lights"]


def test_an_answer_about_a_network_or_person_does_not_grow_with_its_relations(get, news):
    before = [len(get(one).content) for one in ("networks/", "people/?q=quill")]
    for title in ("Low Water", "Spring Flood", "The Tide Table"):
        report(
            f"News of {title}",
            fact("network", f"{title} is on Tidewater TV.", show=title, network="Tidewater TV"),
        )
        report(
            f"Mara Quill on {title}", quote(f"“{title} is next.”", about="Harbor Lights"), cast("Mara Quill")
        )
    [network], [person] = (get(one).json()["results"] for one in ("networks/", "people/?q=quill"))
    assert (network["shows"]["count"], person["quotes"]["count"]) == (4, 4)
    assert [len(get(one).content) for one in ("networks/", "people/?q=quill")] == before


def test_a_quote_has_its_words_speaker_shows_and_article(get, news):
    [found] = get("quotes/").json()["results"]
    assert found["text"] == "“We sail at dawn, whatever the weather.”"
    assert [one["speaker"]["name"] for one in found["speakers"]] == ["Mara Quill"]
    assert [one["show"]["name"] for one in found["shows"]] == ["Harbor Lights"]
    assert found["evidence"][0]["article"]["outlet"] == "The Daily Screen"


def test_a_conflict_shows_both_sentences_and_nothing_is_published(get, news):
    [conflict] = get("conflicts/").json()["results"]
    assert [side["evidence"][0]["spans"][0]["text"] for side in conflict["statements"]] == [
        "Harbor Lights season 3 premieres June 14.",
        "Harbor Lights season 3 premieres June 7.",
    ]
    date = get("shows/").json()["results"][0]["seasons"][0]["premiere"]
    assert (date["edtf"], date["disputed"], date["unknown"]) == (None, True, "disputed")


def test_an_article_has_its_headline_outlet_date_address_and_versions(get, news):
    found = get("articles/?q=sails").json()["results"][0]
    assert (found["headline"], found["outlet"], found["date"]["date"], found["url"]) == (
        "Harbor Lights sails on",
        "The Daily Screen",
        "2019-05-28",
        "https://daily.example/harbor",
    )
    assert [version["number"] for version in found["versions"]] == [1]


def test_an_entity_with_nothing_published_has_no_address(get, news):
    proposed = get(f"statements/{statement('cast', 'Otto Brandt').pk}/").json()
    assert proposed["subject"]["href"].endswith(f"/shows/{show().pk}/")
    assert (proposed["object"]["name"], proposed["object"]["href"]) == ("Otto Brandt", None)


def test_the_id_of_a_merged_show_redirects(get, db):
    report("Two names", status("ordered", show="Harbour Lights"), status("ordered"))
    merged, kept = show("Harbour Lights"), show()
    merged.forward = kept
    merged.save()
    merged.show.delete()
    response = get(f"shows/{merged.pk}/")
    assert (response.status_code, response["Location"]) == (301, f"http://testserver/api/v1/shows/{kept.pk}/")
    assert get(f"shows/{merged.pk}/?as_of=2019-06-14")["Location"].endswith(f"/{kept.pk}/?as_of=2019-06-14")


def test_the_root_lists_every_endpoint_with_a_line(get, db):
    listed = get("").json()
    assert set(listed) == {
        *("shows", "people", "networks", "quotes", "articles"),
        *("statements", "conflicts", "changes", "decisions", "schema", "docs"),
    }
    assert all(one["about"] for one in listed.values())
