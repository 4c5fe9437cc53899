"""The machine-checkable part of WCAG 2.2 AA, on every kind of page: in light and dark, on a desktop and a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Permission

from articles.models import Article
from shows import journal
from shows.models import Entity, Quote
from tests.browser.accounts import log_in
from tests.newsroom import airs_on, cast, episodes, premiere, quote, report, show, statement, status

pytestmark = pytest.mark.django_db(transaction=True)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
EVERYBODYS = ["/", "/shows/", "/people/", "/networks/", "/quotes/", "/articles/", "/conflicts/", "/changes/"]
EVERYBODYS += ["/premieres/?since=", "/search/?q=harbor", "/statements/", "/accounts/login/", "/nowhere/"]
EDITORS = [
    "/articles/",
    "/statements/?decided=false",
    "/conflicts/",
    "/decisions/",
    "/rules/",
    "/identities/",
]
EDITORS += ["/articles/import/", "/accounts/password/", "/admin/articles/article/import/"]


@pytest.fixture(params=[("light", DESKTOP), ("dark", PHONE)], ids=["light on a desktop", "dark on a phone"])
def browser_context_args(browser_context_args, request):
    scheme, size = request.param
    # The page's own policy would refuse the script that checks it.
    return browser_context_args | {"color_scheme": scheme, "viewport": size, "bypass_csp": True}


@pytest.fixture
def news(curator):
    report(
        "Lights On",
        episodes(13),
        premiere("May 2nd, 2019", "2019-05-02"),
        status("renewed", season=3),
        airs_on("Tidewater"),
        cast("Ida Brandt", "Vera Holm"),
        cast("June Okafor", confidence=0.5),
        quote("The harbour was never the point of it.", speaker="Wim Dahl"),
        published="2019-04-01",
    )
    report("Lights Out", episodes(10), cast("Ida Brandt", show="Harbour Lights"), outlet="Wire Nine")
    journal.accept(curator, [statement("cast", "Ida Brandt as Vera Holm")])


def pages_about() -> list[str]:
    """A page for each kind of thing."""
    person, network = (Entity.objects.filter(kind=kind).first().pk for kind in ("person", "network"))
    stated = statement("cast", "June Okafor").pk
    return [
        f"/shows/{show().pk}/",
        f"/people/{person}/",
        f"/networks/{network}/",
        f"/quotes/{Quote.objects.get().pk}/",
        f"/statements/{stated}/",
        "/decisions/1/",
        Article.objects.first().get_absolute_url(),
    ]


def faults(page, url: str) -> list[str]:
    """The violations on a page, as "rule: where"."""
    page.goto(url)
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    said = [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found]
    wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return said + [f"{wider} pixels too wide"] * (wider > 0)


def faulty(page, live_server, paths) -> dict[str, list[str]]:
    return {path: found for path in paths if (found := faults(page, live_server.url + path))}


def test_the_view_of_readers(page, live_server, news):
    assert faulty(page, live_server, [*EVERYBODYS, *pages_about()]) == {}


def test_the_view_of_editors(page, live_server, news, django_user_model):
    user = django_user_model.objects.create_user("ada", password="lamp-oil-and-rope", is_staff=True)
    user.user_permissions.add(*Permission.objects.filter(content_type__app_label__in=["shows", "articles"]))
    log_in(page, live_server, "lamp-oil-and-rope")
    assert faulty(page, live_server, [*EDITORS, Article.objects.first().get_absolute_url()]) == {}
