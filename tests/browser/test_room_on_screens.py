"""What fits on a screen, and what is left out if it does not."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from articles.models import Article
from shows import journal
from tests.browser.accounts import log_in
from tests.newsroom import cast, episodes, fact, report, show, statement

pytestmark = pytest.mark.django_db(transaction=True)
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

# Narrows a line of the proposals until its words barely fit, and tells whether any are left of its mark even so.
NARROW = """line => {
  line.style.width = "max-content";
  line.style.width = `${line.getBoundingClientRect().width - 4}px`;
  const mark = line.querySelector(".mark").getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents([...line.querySelectorAll(":scope > .meta")].at(-1));
  const said = words.getBoundingClientRect();
  return said.top < mark.bottom && said.right <= mark.left && said.bottom > mark.top;
}"""

# How far right the words of an element reach, and the element itself.
RIGHT_EDGES = """element => {
  const words = document.createRange();
  words.selectNodeContents(element);
  return [words, element].map((each) => Math.round(each.getBoundingClientRect().right));
}"""


@pytest.fixture
def desk(page, live_server, editor):
    """Opens the article on the desk, in a window of some width."""

    def at(width: int):
        editor.set_password("lamp-oil-and-rope")
        editor.save()
        page.set_viewport_size({"width": width, "height": 900})
        log_in(page, live_server, "lamp-oil-and-rope", editor.username)
        page.goto(live_server.url + Article.objects.get().get_absolute_url())
        return page

    return at


def test_a_sentences_mark_is_never_alone_on_a_line(page, live_server):
    report("News", episodes(13), cast("Annelise Duarte Brandt", confidence=0.5))
    page.goto(f"{live_server.url}/shows/{show().pk}/")
    assert page.locator("section:has(#proposed) .rows li").evaluate(NARROW)


def test_what_follows_a_name_from_right_to_left_stands_right_of_it(page, live_server):
    report("News", episodes(13), cast("ליאור שמש", confidence=0.5))
    page.goto(f"{live_server.url}/shows/{show().pk}/")
    line = page.locator("section:has(#proposed) .rows li")
    name, state = (line.locator(part).bounding_box() for part in (".value", ".tag"))
    assert state["x"] > name["x"]


@pytest.mark.parametrize("width", [1000, 1280])
def test_a_long_name_on_the_desk_covers_nothing(desk, width):
    name, words = "Annelise Duarte-Featherstonehaugh-Cholmondeley-Rodenegg", "We built the pier twice"
    report("News", fact("quote", f"“{words},” said {name}.", speaker=name, text=words))
    for part in desk(width).locator(".fact-meta > :not(.rule-name)").all():
        words, room = part.evaluate(RIGHT_EDGES)
        assert words <= room


@pytest.mark.parametrize("width", [800, 1000, 1280])
def test_keys_that_do_not_fit_give_way_to_the_next_article(desk, editor, width):
    report("News", episodes(13), cast("Ida Brandt"))
    journal.accept(editor, [statement("cast")])
    page = desk(width)
    expect(page.get_by_role("button", name="all keys")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("link", name="Next article")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["/", "/search/?q=harbor", "/shows/"])
def test_every_page_has_one_field_to_search_everything_in(page, live_server, size, path):
    report("News", episodes(13))
    page.set_viewport_size(size)
    page.goto(live_server.url + path)
    expect(page.get_by_role("search").filter(visible=True)).to_have_count(1)


def test_the_sections_of_readers_take_one_line_of_a_phone(page, live_server):
    report("News", episodes(13))
    page.set_viewport_size(PHONE)
    page.goto(live_server.url)
    assert lines(page.get_by_role("navigation", name="Sections").get_by_role("link")) == 1


def test_the_masthead_takes_two_lines_of_a_phone_and_that_of_a_curator_has_a_menu(page, live_server, curator):
    report("News", episodes(13))
    curator.set_password("lamp-oil-and-rope")
    curator.save()
    page.set_viewport_size(PHONE)
    page.goto(f"{live_server.url}/shows/")
    assert lines(page.locator(".masthead-line > *")) == 2
    log_in(page, live_server, "lamp-oil-and-rope", curator.username)
    page.goto(f"{live_server.url}/shows/")
    assert page.locator(".masthead").bounding_box()["height"] < 110
    sections = page.get_by_role("navigation", name="Sections")
    expect(sections).to_be_hidden()
    page.get_by_role("button", name="Menu").press("Enter")
    expect(sections.get_by_role("link")).to_have_count(9)
    page.keyboard.press("Tab")
    expect(sections.get_by_role("link", name="Shows")).to_be_focused()
    page.keyboard.press("Escape")
    expect(sections).to_be_hidden()
    page.set_viewport_size(DESKTOP)
    expect(page.get_by_role("button", name="Menu")).to_be_hidden()
    expect(sections).to_be_visible()


def test_the_masthead_of_a_curator_takes_one_line_of_a_desktop(page, live_server, curator):
    curator.set_password("lamp-oil-and-rope")
    curator.save()
    page.set_viewport_size(DESKTOP)
    log_in(page, live_server, "lamp-oil-and-rope", curator.username)
    page.goto(f"{live_server.url}/shows/")
    assert lines(page.locator(".masthead-line > *")) == 1


@pytest.mark.parametrize("table", ["statement", "evidence", "value", "mention", "change"])
def test_lists_of_the_admin_show_all_their_columns_on_a_laptop(page, live_server, admin_user, table):
    words = "We built the pier twice, and the sea took it twice, and we shall build it again. " * 3
    said = f"“{words}” said Annelise Duarte-Featherstonehaugh."
    long_ago = "The Longest Running Of All The Dramas Of The Harbor And Its Lights Has Come Back"
    report(
        long_ago, episodes(13), fact("quote", said, speaker="Annelise Duarte-Featherstonehaugh", text=words)
    )
    journal.accept(admin_user, [statement("episodes")])
    page.set_viewport_size(DESKTOP)
    log_in(page, live_server, "password", admin_user.username)
    page.goto(f"{live_server.url}/admin/shows/{table}/")
    assert page.locator("#changelist .results").evaluate("list => list.scrollWidth - list.clientWidth") == 0


def lines(boxes) -> int:
    """The number of lines that boxes of about one line's height take up."""
    tops = sorted(box.bounding_box()["y"] for box in boxes.all())
    return 1 + sum(after - before > 16 for before, after in pairwise(tops))


def test_the_tools_of_a_page_in_the_admin_leave_its_heading_free(page, live_server, admin_user):
    report(
        "Harbor Lights Is Renewed for a Third Season, " + "and Everybody Who Lives There Is Back " * 4,
        episodes(13),
    )
    page.set_viewport_size(DESKTOP)
    log_in(page, live_server, "password", admin_user.username)
    page.goto(f"{live_server.url}/admin/articles/article/{Article.objects.get().pk}/change/")
    heading, tools = (page.locator(part).bounding_box() for part in ("#content > h2", ".object-tools"))
    assert heading["y"] + heading["height"] <= tools["y"]
