"""Lists are paged by cursor, and logs by number."""

from base64 import b64encode
from urllib.parse import urlencode

import pytest

from shows import journal
from tests.newsroom import report, statement, status


@pytest.fixture
def fleet(db):
    report("A fleet is ordered", *(status("ordered", show=f"Ship {letter}") for letter in "ABCDE"))


def titles(answer) -> list[str]:
    return [show["title"] for show in answer["results"]]


def walk(client, answer, link="next"):
    pages = [answer]
    while pages[-1][link]:
        pages.append(client.get(pages[-1][link]).json())
    return pages


def test_the_pages_of_a_list_hold_everything_once_and_lead_back(get, client, fleet):
    pages = walk(client, get("shows/?page_size=2").json())
    assert [titles(page) for page in pages] == [["Ship A", "Ship B"], ["Ship C", "Ship D"], ["Ship E"]]
    assert titles(client.get(pages[1]["previous"]).json()) == ["Ship A", "Ship B"]


def test_rows_equal_in_the_requested_order_are_neither_lost_nor_repeated(get, client, fleet):
    pages = walk(client, get("shows/?page_size=2&ordering=first_year").json())
    assert sorted(title for page in pages for title in titles(page)) == [
        f"Ship {letter}" for letter in "ABCDE"
    ]


def test_the_order_can_be_turned(get, fleet):
    assert titles(get("shows/?ordering=-title").json())[0] == "Ship E"


def test_a_page_says_how_many_it_may_hold(get, fleet):
    assert get("shows/").json()["page_size"] == 50
    assert get("shows/?page_size=1000").json()["page_size"] == 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    "asked", ["page_size=0", "page_size=many", "cursor=nonsense", "cursor=cD1hYmM%3D&ordering=id"]
)
def test_a_page_that_cannot_be_is_refused(get, asked):
    assert get(f"shows/?{asked}").status_code == 400


@pytest.mark.django_db
@pytest.mark.parametrize("place", [f"o={'9' * 26}", f"p={'9' * 26}", "p=soon", "p=2020-13-45"])
def test_a_cursor_that_leads_nowhere_is_refused(get, place):
    asked = urlencode({"cursor": b64encode(place.encode()).decode(), "ordering": "date"})
    assert get(f"articles/?{asked}").json()["errors"] == {"cursor": ["Not a cursor of this list."]}


@pytest.mark.django_db
def test_a_cursor_beyond_all_numbers_is_no_failure(get):
    asked = urlencode({"cursor": b64encode(f"p={'9' * 26}".encode()).decode()})
    # PostgreSQL can compare with such a number.
    assert get(f"quotes/?{asked}").status_code in (200, 400)


def test_the_change_log_is_followed_by_its_cursor_and_misses_nothing(get, client, news, editor):
    pages = walk(client, get("changes/?page_size=3").json())
    numbers = [change["id"] for page in pages for change in page["results"]]
    assert numbers == list(range(1, len(numbers) + 1))
    cursor = pages[-1]["cursor"]
    assert get(f"changes/?after={cursor}").json()["results"] == []
    decision = journal.reject(editor, [statement("network")])
    answer = get(f"changes/?after={cursor}").json()
    gone = next(change for change in answer["results"] if change["property"] == "network")
    assert (gone["before"]["object"]["name"], gone["after"], gone["decision"]) == (
        "Tidewater TV",
        None,
        decision.pk,
    )


def test_a_reader_ahead_of_the_change_log_is_told_and_misses_nothing(get, news):
    last = get("changes/").json()["cursor"]
    assert get(f"changes/?after={last}").status_code == 200
    refused = get(f"changes/?after={last + 1}")
    assert refused.status_code == 400
    assert refused.json()["errors"] == {
        "after": [f"The log ends with {last}: read it again from an earlier number."]
    }


def test_a_change_names_the_article_that_caused_it(get, news):
    [change] = get("changes/?property=status").json()["results"]
    assert change["article"]["headline"] == "Harbor Lights sails on"
    assert (change["before"], change["after"]["value"]) == (None, "renewed")


@pytest.mark.django_db
@pytest.mark.parametrize("after", ["-1", "yesterday", "1" * 30])
def test_a_change_log_after_no_number_is_refused(get, after):
    assert get(f"changes/?after={after}").status_code == 400
