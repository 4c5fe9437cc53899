"""An editor and a reader with an article, in a real browser."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from shows import journal
from tests.browser.accounts import log_in
from tests.newsroom import cast, episodes, premiere, report, statement, value

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def article():
    report(
        "Lights On",
        premiere("June 14th", "XXXX-06-14"),
        cast("Ida Brandt", confidence=0.5),
        episodes(13),
        published="2019-05-28",
    )
    return Article.objects.get()


def row(page, prop: str, says: str | None = None):
    return page.locator(f"#fact-{statement(prop, says).pk}")


def test_an_editor_decides_beside_the_sentences_without_a_reload(
    page, live_server, article, password, complaints
):
    log_in(page, live_server, password)
    page.goto(live_server.url + article.get_absolute_url())
    page.evaluate("document.body.dataset.sameDocument = 'yes'")

    row(page, "cast").get_by_role("button", name="Accept").click()
    expect(row(page, "cast")).to_contain_text("ada accepted")
    expect(row(page, "cast")).to_be_focused()
    expect(page.locator("#review-count")).to_have_text("3 facts, 2 undecided")
    assert value("cast").verified

    date = row(page, "premiere")
    date.get_by_role("link", name="Correct").click()
    date.get_by_label("Date").fill("15 june ?")
    expect(date).to_contain_text("Understood as 15 June, year not stated.")
    date.get_by_label("Date").fill("15 june 2019")
    expect(date).to_contain_text("Understood as 15 June 2019.")
    date.get_by_role("button", name="Correct it").click()
    expect(row(page, "premiere", "XXXX-06-14")).to_contain_text("rejected")
    expect(row(page, "premiere", "2019-06-15")).to_contain_text("on the word of ada")
    assert value("premiere", season=3).edtf == "2019-06-15"

    count = row(page, "episodes")
    count.get_by_text("Reject", exact=True).click()
    count.get_by_role("button", name="wrong value").click()
    expect(count).to_contain_text("ada rejected: wrong value")
    count.get_by_role("button", name="Undo").click()
    expect(count.get_by_role("button", name="Accept")).to_be_visible()
    expect(count).not_to_contain_text("rejected")
    assert value("episodes", season=3).says == "13"

    assert page.evaluate("document.body.dataset.sameDocument") == "yes"
    assert complaints == []


def test_the_back_button_shows_the_decision(page, live_server, article, password):
    log_in(page, live_server, password)
    page.goto(live_server.url + article.get_absolute_url())
    row(page, "cast").get_by_role("button", name="Accept").click()
    expect(row(page, "cast")).to_contain_text("ada accepted")
    row(page, "cast").get_by_role("link", name="History").click()
    expect(page.get_by_role("heading", name="Evidence")).to_be_visible()
    page.go_back()
    expect(row(page, "cast")).to_contain_text("ada accepted")


def test_a_stale_decision_shows_both_sides_in_its_row(page, live_server, article, password, curator):
    log_in(page, live_server, password)
    page.goto(live_server.url + article.get_absolute_url())
    journal.reject(curator, [statement("cast")], reason="another Brandt")
    row(page, "cast").get_by_role("button", name="Accept").click()
    expect(row(page, "cast").get_by_role("alert")).to_contain_text("cleo rejected, saying “another Brandt”")
    assert value("cast") is None


def in_another_tab(page, live_server, password) -> None:
    """Log in again, as after the session has ended."""
    tab = page.context.new_page()
    page.context.clear_cookies(name="sessionid")
    log_in(tab, live_server, password)
    tab.close()


def test_input_survives_logging_in_again_in_another_tab(page, live_server, article, password):
    log_in(page, live_server, password)
    page.goto(live_server.url + article.get_absolute_url())
    row(page, "cast").get_by_role("link", name="Correct").click()
    row(page, "cast").get_by_label("Person").fill("Ida Brandthoff")
    in_another_tab(page, live_server, password)
    row(page, "cast").get_by_role("button", name="Correct it").click()
    expect(page.get_by_text("Not done: you have logged in again, as ada. Try once more.")).to_be_visible()
    row(page, "cast").get_by_role("button", name="Correct it").click()
    expect(page.get_by_text("Corrected, no longer: Ida Brandt is in Harbor Lights.")).to_be_visible()
    expect(row(page, "cast", "Ida Brandthoff")).to_contain_text("on the word of ada")


def test_a_plain_form_survives_logging_in_again_in_another_tab(page, live_server, article, password):
    log_in(page, live_server, password)
    page.goto(f"{live_server.url}/statements/{statement('cast').pk}/")
    page.get_by_label("Reason").fill("her sister")
    in_another_tab(page, live_server, password)
    page.get_by_role("button", name="Reject").click()
    page.get_by_role("button", name="Send it again as ada").click()
    expect(page.get_by_text("Rejected: Ida Brandt is in Harbor Lights. Decision 1")).to_be_visible()
    expect(page.locator(".said", has_text="her sister")).to_be_visible()


def test_a_plain_form_survives_the_end_of_the_session(page, live_server, article, password):
    log_in(page, live_server, password)
    page.goto(f"{live_server.url}/statements/{statement('cast').pk}/")
    page.get_by_label("Reason").fill("her sister")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Reject").click()
    in_another_tab(page, live_server, password)
    page.get_by_role("button", name="Send it again").click()
    page.get_by_role("button", name="Send it again as ada").click()
    expect(page.get_by_text("Rejected: Ida Brandt is in Harbor Lights. Decision 1")).to_be_visible()


def test_without_script_every_decision_is_a_plain_form(browser, live_server, article, password):
    page = browser.new_context(java_script_enabled=False).new_page()
    log_in(page, live_server, password)
    page.goto(live_server.url + article.get_absolute_url())

    row(page, "cast").get_by_role("button", name="Accept").click()
    expect(row(page, "cast")).to_contain_text("ada accepted")

    row(page, "premiere").get_by_role("link", name="Correct").click()
    row(page, "premiere").get_by_label("Date").fill("15 June 2019")
    page.get_by_role("button", name="Correct it").click()
    assert value("premiere", season=3).edtf == "2019-06-15"

    row(page, "episodes").get_by_text("Reject", exact=True).click()
    row(page, "episodes").get_by_role("button", name="wrong value").click()
    expect(row(page, "episodes")).to_contain_text("ada rejected")
    row(page, "episodes").get_by_role("button", name="Undo").click()
    expect(row(page, "episodes").get_by_role("button", name="Accept")).to_be_visible()
    page.context.close()


def test_without_script_a_fact_is_added_and_a_name_is_linked(browser, live_server, article, password):
    report("Lights Out", cast("I. Brandt", "Nell"), outlet="Wire Nine")
    page = browser.new_context(java_script_enabled=False).new_page()
    log_in(page, live_server, password)
    page.goto(live_server.url + article.get_absolute_url())

    page.get_by_role("link", name="Add a fact").first.click()
    page.get_by_role("main").get_by_role("link", name="network").click()
    page.get_by_label("Network").fill("Tidewater TV")
    page.get_by_label("Words of the article").fill("Harbor Lights season 3 has 13 episodes.")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("Added: Harbor Lights is on Tidewater TV.")).to_be_visible()
    assert value("network").says == "Tidewater TV"

    page.goto(live_server.url + Article.objects.get(outlet__name="Wire Nine").get_absolute_url())
    page.get_by_role("link", name="Link a name").last.click()
    page.get_by_label("The name").select_option("I. Brandt (person)")
    page.get_by_label("Means").fill("Nobody")
    page.get_by_role("button", name="Link it").click()
    expect(page.get_by_text("No person is known as “Nobody”.")).to_be_visible()
    page.get_by_label("Means").fill("Ida Brandt")
    page.get_by_role("button", name="Link it").click()
    expect(page.get_by_text("Linked to Ida Brandt.")).to_be_visible()
    assert statement("cast", "Ida Brandt as Nell").evidence.count() == 0
    assert statement("cast", "Ida Brandt as Nell").stands
    page.context.close()


def test_an_editor_settles_a_conflict_on_the_page_of_its_show_and_takes_it_back(
    page, live_server, article, password, complaints
):
    report("Lights Out", episodes(10), outlet="Wire Nine")
    log_in(page, live_server, password)
    page.goto(live_server.url + value("episodes", season=3).subject.show.get_absolute_url())
    conflict = page.locator(".conflict")
    conflict.locator(".side", has_text="has 10 episodes.").get_by_label("This holds").check()
    conflict.get_by_role("button", name="Settle it").click()
    # The browser asks for the reason before anything is sent.
    expect(conflict.get_by_label("Reason")).to_be_focused()
    conflict.get_by_label("Reason").fill("asked the network")
    conflict.get_by_role("button", name="Settle it").click()
    expect(page.get_by_role("status")).to_contain_text("Settled.")
    expect(conflict).to_have_count(0)
    assert (value("episodes", season=3).says, value("episodes", season=3).verified) == ("10", True)

    page.get_by_role("status").get_by_role("link", name="Decision 1").click()
    page.get_by_role("button", name="Undo decision 1").click()
    expect(page.get_by_text("no longer in force")).to_be_visible()
    assert value("episodes", season=3).unknown == "disputed"
    assert complaints == []


def test_words_selected_with_the_mouse_can_be_added_as_a_fact(
    page, live_server, article, password, complaints
):
    log_in(page, live_server, password)
    page.goto(live_server.url + article.get_absolute_url())
    offer = page.get_by_role("group", name="What these words state")
    expect(offer).to_be_hidden()
    sentence = page.locator(".sentence", has_text="stars Ida Brandt")
    sentence.dblclick(position={"x": sentence.bounding_box()["width"] - 16, "y": 8})
    offer.get_by_role("button", name="crew").click()
    expect(offer).to_be_hidden()
    expect(page.get_by_label("Person")).to_have_value("Brandt")
    page.get_by_label("Role").select_option("creator")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("Added: Brandt is creator of Harbor Lights.")).to_be_visible()
    (span,) = statement("crew").evidence.get().spans
    assert (span["text"], span["sentence"]) == ("Brandt", "Harbor Lights stars Ida Brandt.")
    assert complaints == []


def test_an_editor_adds_a_fact_about_an_unknown_show(page, live_server, article, password):
    log_in(page, live_server, password)
    page.goto(live_server.url + article.get_absolute_url())
    page.get_by_role("link", name="Add a fact").first.click()
    page.get_by_role("main").get_by_role("link", name="status").click()
    page.get_by_label("Status").select_option("renewed")
    page.get_by_label("Show", exact=True).fill("Glass Orchard")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("No show is known as “Glass Orchard”.")).to_be_visible()
    expect(page.get_by_label("Show", exact=True)).to_be_focused()
    page.get_by_label("It is a new show").check()
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("Added: Glass Orchard: renewed.")).to_be_visible()
    assert value("status", of="Glass Orchard").text == "renewed"


@pytest.mark.parametrize("path", ["/", "/people/", "/changes/", "/statements/"])
def test_an_endless_word_does_not_make_a_page_wider_than_a_phone(page, live_server, path):
    report("Lights On", cast("Ida " + "Brandt" * 40))
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(live_server.url + path)
    expect(page.get_by_text("BrandtBrandt").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 375


@pytest.mark.parametrize("width", [375, 1280])
def test_an_outlet_of_one_word_without_end_does_not_make_the_list_of_articles_wider(page, live_server, width):
    report("Lights On", cast("Ida Brandt"), outlet="The" + "Screen" * 20)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{live_server.url}/articles/")
    expect(page.get_by_role("row", name="Lights On")).to_contain_text("ScreenScreen")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_checkbox_for_a_new_name_is_below_its_label(page, live_server, article, password):
    log_in(page, live_server, password)
    page.goto(f"{live_server.url}{article.get_absolute_url()}link/?near=0")
    label, box = page.get_by_text("It is new").bounding_box(), page.get_by_label("It is new").bounding_box()
    # Pictures wider than high are centred.
    assert box["x"] == pytest.approx(label["x"], abs=5)
    assert box["width"] <= box["height"]


def test_right_to_left_text_is_isolated_from_dates(page, live_server):
    report("مسلسل يعود.", cast("Ida Brandt"), outlet="جريدة المساء", published="2025-05-01")
    page.goto(live_server.url + Article.objects.get().get_absolute_url())
    parts = "element => element.getClientRects().length"
    assert page.locator(".over time").evaluate(parts) == 1
    full_stop = """element => {
        const range = document.createRange();
        range.setStart(element.firstChild, element.textContent.length - 1);
        range.setEnd(element.firstChild, element.textContent.length);
        return range.getBoundingClientRect().left;
    }"""
    middle = "element => element.getBoundingClientRect().left + element.getBoundingClientRect().width / 2"
    headline = page.locator("h1")
    headline.evaluate("element => (element.style.width = 'fit-content')")
    assert headline.evaluate(full_stop) < headline.evaluate(middle)


def test_a_reader_follows_a_value_to_its_sentence_and_sees_no_forms(page, live_server, article, complaints):
    page.goto(f"{live_server.url}/shows/")
    page.get_by_role("link", name="Harbor Lights").click()
    page.get_by_role("button", name="Sentence behind: 13 episodes").click()
    sentence = page.locator(".sentence-card:popover-open")
    expect(sentence).to_contain_text("Harbor Lights season 3 has 13 episodes.")
    sentence.get_by_role("link", name="Lights On").click()
    expect(page.locator("mark:target")).to_have_text("Harbor Lights season 3 has 13 episodes.")
    expect(page.get_by_role("main").locator("form")).to_have_count(0)
    assert complaints == []
