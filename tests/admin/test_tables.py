"""Every table can be browsed, searched and followed, and nobody can delete from it."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from shows import journal
from shows.models import Change, Entity, Evidence, ExternalId, Organisation, Quote, Show, TitleDump
from tests.admin.desk import listed, listing, page
from tests.newsroom import cast, episodes, fact, premiere, quote, report, show, statement, status

pytestmark = pytest.mark.django_db

MODELS = [model for app in ("shows", "articles") for model in apps.get_app_config(app).get_models()]
TABLES = [model._meta.model_name for model in apps.get_app_config("shows").get_models()]
# The articles in these tests make no rows for these.
FILLED_OTHERWISE = ["organisation", "externalid", "titledump"]
CORRECTED = ["show", "season", "person", "character", "network", "organisation", "credit", "quote"]


def news(number: int = 0, **keys) -> None:
    """An article that fills every table."""
    title = f"Harbor Lights {number}" if number else "Harbor Lights"
    report(
        f"News {number}",
        quote(f"We build the ship {number} times anew.", speaker=f"Mara Quill {number}"),
        premiere("June 14, 2019", "2019-06-14", show=title),
        episodes(10, show=title),
        cast(f"Mara Quill {number}", f"Captain Voss {number}", show=title),
        status("renewed", show=title),
        fact("network", f"{title} is on Beacon {number}.", show=title, network=f"Beacon {number}"),
        outlet=f"Outlet {number}",
        published="2019-05-28",
    )
    report(f"Other {number}", episodes(12, show=title), outlet=f"Other {number}")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_is_registered(model):
    assert admin.site.is_registered(model)


def test_every_list_can_be_searched(as_editor):
    news()
    answers = {table: as_editor.get(f"{listing(table)}?q=harbor").status_code for table in TABLES}
    assert answers == dict.fromkeys(TABLES, 200)


def test_choosing_rows_and_deleting_them_deletes_nothing(admin_client, admin_user):
    news()
    journal.accept(admin_user, [statement("cast")])
    ExternalId.objects.create(source="tvmaze", external_id="1", kind="show", name="Harbor Lights")
    TitleDump.objects.create(name="shows.json", digest="0")
    before = rows()
    assert [table for table, pks in before.items() if not pks] == ["organisation"]
    for table, pks in before.items():
        deletion = {"action": "delete_selected", "index": "0", "_selected_action": pks, "post": "yes"}
        admin_client.post(listing(table), deletion)
    assert rows() == before


def rows() -> dict[str, list[int]]:
    """The ids of the rows in each table."""
    models = {table: apps.get_model("shows", table) for table in TABLES}
    return {
        table: list(model.objects.order_by("pk").values_list("pk", flat=True))
        for table, model in models.items()
    }


def test_a_list_takes_a_constant_number_of_queries(as_curator, admin_user):
    def queries(table: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            response = as_curator.get(listing(table))
        assert len(response.context["cl"].result_list) or table in FILLED_OTHERWISE
        return len(captured)

    def more(numbers: range) -> None:
        for number in numbers:
            news(number)
            journal.accept(admin_user, [Evidence.objects.exclude(source=None).last().statement])

    more(range(1, 3))
    queries("show")  # the first request of a session fills caches
    few = {table: queries(table) for table in TABLES}
    more(range(3, 7))
    assert {table: queries(table) for table in TABLES} == few


@pytest.mark.parametrize("table", ["article", "version", "sentence"])
def test_a_list_loads_no_texts(as_curator, table):
    news()
    with CaptureQueriesContext(connection) as captured:
        assert as_curator.get(f"/admin/articles/{table}/").status_code == 200
    read = " ".join(query["sql"] for query in captured)
    assert '"raw"' not in read
    assert '."text"' not in read


def test_a_form_takes_a_constant_number_of_queries(as_curator):
    def queries() -> dict[str, int]:
        counted = {}
        for table in CORRECTED:
            row = apps.get_model("shows", table).objects.order_by("pk").first()
            with CaptureQueriesContext(connection) as captured:
                assert as_curator.get(page(table, row)).status_code == 200
            counted[table] = len(captured)
        return counted

    news()
    entity = Entity.objects.create(kind="organisation", normal="tidewater press", label="Tidewater Press")
    Organisation.objects.create(entity=entity, name=entity.label)
    queries()  # first requests fill caches
    few = queries()
    report("Harbor Lights", status("cancelled"), status("delayed"), cast("Ola Brandt"))
    assert queries() == few


@pytest.mark.parametrize(
    ("table", "query", "found"),
    [
        ("show", "?q=HARBOR", ["Harbor Lights"]),
        ("show", "?status__exact=cancelled", []),
        ("season", "?q=harbor", ["Harbor Lights, season 3"]),
        ("person", "?q=quill", ["Mara Quill 0"]),
        ("credit", "?q=voss", ["Harbor Lights cast: Mara Quill 0 as Captain Voss 0"]),
        ("quote", "?q=ship", ["We build the ship 0 times anew."]),
        ("conflict", "?q=harbor", ["Harbor Lights: episodes of season 3"]),
        ("source", "?dated=no", ["Other 0"]),
        ("evidence", '?q=OTHER+"episodes rule"', ["Harbor Lights season 3 has 12 episodes."]),
        ("evidence", "?q=2019-06-14", ["Harbor Lights season 3 premieres June 14, 2019."]),
        ("evidence", "?q=harbor+voss", []),
    ],
)
def test_rows_are_found(as_editor, table, query, found):
    news()
    assert listed(as_editor, table, query) == found


def test_a_rows_history_is_its_decisions(as_editor, admin_user):
    news()
    journal.accept(admin_user, [statement("cast")])
    response = as_editor.get(reverse("admin:shows_show_history", args=[show().pk]), follow=True)
    assert [row.pk for row in response.context["cl"].result_list] == [1]
    other = reverse("admin:shows_statement_history", args=[statement("network").pk])
    assert not as_editor.get(other, follow=True).context["cl"].result_list


def test_the_change_log_reads_in_words(as_editor):
    news()
    change = Change.objects.get(prop="premiere")
    assert "– → 14 June 2019" in as_editor.get(listing("change") + "?prop=premiere").text
    assert "– → 14 June 2019" in as_editor.get(page("change", change)).text


@pytest.mark.parametrize(
    "address", ["show/{}/change/", "decision/{}/undo/", "show/{}/split/", "person/{}/history/"]
)
def test_a_number_too_large_for_an_id_belongs_to_nobody(as_curator, address):
    response = as_curator.get(f"/admin/shows/{address.format(10**30)}", follow=True)
    assert response.status_code == 404 or "doesn’t exist" in response.text


@pytest.mark.parametrize("lists", ["shows/value/?statement={}", "articles/article/?outlet={}"])
def test_a_list_filtered_by_too_large_a_number_is_refused(as_curator, lists):
    assert as_curator.get(f"/admin/{lists.format(10**30)}").status_code == 400


def test_the_list_of_articles_names_sites_and_links_whole_urls(as_curator):
    url = "https://screen.example/2019/05/a-headline-that-goes-on-and-on"
    report("News", episodes(10), url=url)
    assert (
        f'<a href="{url}" rel="noreferrer">screen.example</a>'
        in as_curator.get("/admin/articles/article/").text
    )


@pytest.mark.parametrize("role", ["editor", "curator"])
def test_the_start_page_links_to_what_the_role_may_do(enter, role):
    html = enter(role).get("/admin/").text
    assert f"{listing('statement')}?state__exact=proposed" in html
    assert ("/admin/shows/decision/threshold/" in html) == (role == "curator")


def test_pages_need_no_script_and_no_style_of_their_own(as_curator):
    news()
    for address in (page("show", Show.objects.get()), page("quote", Quote.objects.get())):
        html = as_curator.get(address).text
        assert "style=" not in html
        assert "<script>" not in html
