"""What a page asks of the database: as many queries for a little as for a lot, and counts of rows alone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shows import journal
from shows.models import Entity, Statement
from tests.newsroom import airs_on, cast, episodes, premiere, quote, report, show, statement, status

pytestmark = pytest.mark.django_db


def news(number: int) -> None:
    """An article that adds to what is known, published and proposed of one show, its people and its network."""
    report(
        f"News {number}",
        cast("Mara Quill", f"Captain {number}"),
        cast("Mara Quill", show=f"Salt Road {number}"),
        cast(f"Guest {number}", confidence=0.4),
        cast("Mara Quill", show=f"Night Ferry {number}", confidence=0.4),
        airs_on("Tidewater TV"),
        airs_on("Tidewater TV", show=f"Salt Road {number}"),
        premiere(f"{number + 1} June 2019", f"2019-06-{number + 1:02}", season=number + 1),
        status("renewed", season=number + 2),
        quote(f"We have said this {number} times.", about="Harbor Lights"),
        outlet=f"Outlet {number}",
        published="2019-05-28",
    )


def asked(client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured]


def test_a_page_takes_the_same_queries_for_few_rows_and_many(cleo, curator):
    for number in range(2):
        news(number)
    mara, tv = (Entity.objects.get(label=name) for name in ("Mara Quill", "Tidewater TV"))
    said = Entity.objects.filter(kind="quote").earliest("pk")
    airing = Statement.objects.get(prop="network", subject=show())
    journal.accept(curator, [airing])
    # What a merge would change takes the queries of making it.
    merging = f"/identities/{show('Salt Road 0').pk}/{show('Salt Road 1').pk}/"
    pages = {
        "/": 21,
        f"/shows/{show().pk}/harbor-lights/": 24,
        f"/people/{mara.pk}/mara-quill/": 18,
        f"/networks/{tv.pk}/tidewater-tv/": 12,
        f"/quotes/{said.pk}/": 11,
        f"/quotes/{said.pk}/date/": 9,
        f"/statements/{airing.pk}/": 15,
        f"/identities/{show().pk}/": 17,
        "/premieres/?since=2019-01-01": 7,
        "/search/?q=mara": 14,
        "/search/?q=times": 13,
        "/quotes/": 8,
        "/conflicts/": 6,
        "/decisions/": 10,
        "/rules/": 5,
        "/articles/?list=1": 7,
    }
    few = {address: len(asked(cleo, address)) for address in [*pages, merging]}
    for number in range(2, 7):
        news(number)
    many = {address: len(asked(cleo, address)) for address in [*pages, merging]}
    assert few == many
    assert many == pages | {merging: many[merging]}


@pytest.mark.parametrize("address", ["/statements/", "/statements/?state=proposed", "/articles/?list=1"])
def test_a_list_is_counted_without_what_it_shows_of_its_rows(client, address):
    news(0)
    (count,) = (sql for sql in asked(client, address) if sql.startswith("SELECT COUNT"))
    assert "JOIN" not in count
    assert "DISTINCT" not in count


def test_a_value_shows_three_sentences_and_leads_to_the_others(client):
    for number in range(5):
        report(f"Lights {number}", episodes(13), outlet=f"Outlet {number}")
    html = " ".join(client.get(f"/shows/{show().pk}/harbor-lights/").content.decode().split())
    assert html.count("<p>Harbor Lights season 3 has 13 episodes.</p>") == 3
    link = f'href="/statements/{statement("episodes").pk}/#evidence"'
    assert f"<a {link}>2 more say so</a>" in html
