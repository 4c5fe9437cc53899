"""An article with more facts than are loaded at once, by keyboard and by scrolling, in a real browser."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from shows.models import Decision
from tests.browser.accounts import log_in
from tests.newsroom import cast, report

expect.set_options(timeout=20_000)
pytestmark = pytest.mark.django_db(transaction=True)
NAMES = ["Ida", "June", "Lars", "Mona", "Piet", "Rosa", "Tove", "Wim", "Ylva"]
LAST = "Harbor Lights stars Ylva Brandt."


@pytest.fixture(autouse=True)
def two_at_once(monkeypatch):
    monkeypatch.setattr("articles.review.page.FACTS_AT_ONCE", 2)


@pytest.fixture
def article():
    """Its facts are more than two windows apart."""
    supper = "\n" + "\n".join(["The crew had supper."] * 60) + "\n"
    told = [f"Harbor Lights stars {name} Brandt." for name in NAMES]
    report("Who Is in It\n\n" + supper.join(told), *[cast(f"{name} Brandt") for name in NAMES])
    return Article.objects.get()


@pytest.fixture
def desk(page, live_server, password, complaints, article):
    log_in(page, live_server, password)
    page.goto(live_server.url + article.get_absolute_url())
    expect(page.locator(".fact.here")).to_have_count(1)
    return page


def test_everything_is_decided_with_enter_alone(desk, complaints):
    expect(desk.locator(".fact")).to_have_count(2)
    for _ in NAMES:
        desk.keyboard.press("Enter")
    expect(desk.locator("#review-count")).to_have_text("9 facts, none undecided")
    assert Decision.objects.count() == 9
    assert complaints == []


def test_keys_reach_a_sentence_whose_facts_are_not_loaded_yet(desk):
    for _ in NAMES[1:]:
        desk.keyboard.press("j")
    expect(desk.locator(".sentence.here")).to_have_text(LAST)
    expect(desk.locator(".fact.here")).to_contain_text("Ylva Brandt")
    desk.keyboard.press("a")
    expect(desk.locator("#desk-said")).to_have_text("Accepted: Ylva Brandt is in Harbor Lights.")


def test_a_stretch_that_fails_to_load_says_so_and_stays_a_link(desk):
    desk.route("**/facts/**", lambda route: route.abort())
    desk.keyboard.press("a")
    desk.keyboard.press("a")
    expect(desk.locator("#desk-said")).to_contain_text("Not done: the server did not take it")
    expect(desk.get_by_role("link", name="Show the 2 facts from here on").first).to_be_attached()


def test_a_reader_who_follows_a_link_to_the_last_sentence_finds_its_facts(
    page, live_server, article, complaints
):
    at = article.current.text.index(LAST)
    page.goto(f"{live_server.url}{article.get_absolute_url()}#at-{at}-{at + len(LAST)}")
    expect(page.locator(".fact", has_text="Ylva Brandt")).to_be_in_viewport()
    assert complaints == []
