"""An editor decides beside a sentence, in a real browser: in its card on any page, and in lists by keyboard."""

import pytest
from playwright.sync_api import expect

from shows import journal
from shows.models import Decision
from tests.browser.accounts import log_in
from tests.newsroom import cast, episodes, report, show, statement, value

pytestmark = pytest.mark.django_db(transaction=True)
PLAYERS = ["Ida Brandt", "June Okafor", "Lars Vinter"]


@pytest.fixture
def ada(page, live_server, password):
    """The page of her browser, after she logged in."""
    report("Lights On", episodes(13), *[cast(player, confidence=0.5) for player in PLAYERS])
    log_in(page, live_server, password)
    return page


def open_show(page, live_server) -> None:
    page.goto(f"{live_server.url}/shows/{show().pk}/")
    page.evaluate("document.body.dataset.sameDocument = 'yes'")


def open_list(page, live_server, asked="state=proposed&ordering=id") -> None:
    page.goto(f"{live_server.url}/statements/?{asked}")
    expect(page.locator(".to-decide").first).to_be_focused()


def card(page, player: str):
    page.get_by_role("button", name=f"Sentence behind: {player}").click()
    return page.locator(".sentence-card:popover-open")


def row(page, player: str):
    return page.locator(".to-decide", has=page.get_by_text(player, exact=True))


def test_a_value_is_decided_in_the_card_of_its_sentence_and_the_page_stays(ada, live_server, complaints):
    open_show(ada, live_server)
    card(ada, "June Okafor").get_by_role("button", name="Accept").click()
    expect(ada.get_by_role("status")).to_contain_text("Accepted: June Okafor is in Harbor Lights.")
    expect(ada.locator("section:has(#cast)")).to_contain_text("June Okafor")
    expect(ada.get_by_role("button", name="Sentence behind: Lars Vinter")).to_be_focused()
    assert value("cast").verified

    ada.get_by_role("button", name="Undo").click()
    expect(ada.get_by_role("status")).to_contain_text("Decision 1 is undone.")
    expect(ada.locator("section:has(#proposed)")).to_contain_text("June Okafor")
    assert value("cast") is None

    found = card(ada, "Ida Brandt")
    found.get_by_text("Reject", exact=True).click()
    found.get_by_label("Note").fill("she left")
    found.get_by_role("button", name="wrong person").click()
    expect(ada.get_by_role("status")).to_contain_text("Rejected: Ida Brandt is in Harbor Lights.")
    assert Decision.objects.latest("pk").reason == "wrong person: she left"
    assert ada.evaluate("document.body.dataset.sameDocument") == "yes"
    assert complaints == []


def test_a_show_without_values_is_gone_until_the_decision_is_undone(ada, live_server):
    open_show(ada, live_server)
    found = card(ada, "13 episodes")
    found.get_by_text("Reject", exact=True).click()
    found.get_by_role("button", name="wrong show").click()
    expect(ada.get_by_role("heading", level=1)).to_have_text("There is no such page")
    ada.get_by_role("button", name="Undo").click()
    expect(ada.get_by_role("heading", level=1)).to_have_text("Harbor Lights")


def test_a_value_is_corrected_from_the_card_of_its_sentence(ada, live_server):
    open_show(ada, live_server)
    card(ada, "June Okafor").get_by_role("link", name="Correct").click()
    ada.get_by_label("Person").fill("June Okafor-Lind")
    ada.get_by_role("button", name="Correct it").click()
    expect(ada.get_by_text("Corrected, no longer: June Okafor is in Harbor Lights.")).to_be_visible()
    assert value("cast").says == "June Okafor-Lind"


def test_a_correction_from_a_list_goes_into_its_form(ada, live_server):
    open_list(ada, live_server)
    row(ada, "June Okafor").focus()
    ada.keyboard.press("c")
    expect(ada.locator(".fact.here")).to_contain_text("June Okafor")
    expect(ada.get_by_label("Person")).to_be_focused()
    ada.keyboard.type("anna")
    expect(ada.get_by_label("Person")).to_have_value("anna")
    ada.get_by_label("Show").fill("Nowhere Yet")
    ada.keyboard.press("Enter")
    expect(ada.get_by_label("Show")).to_be_focused()
    assert not Decision.objects.exists()


def test_a_stale_decision_leads_to_the_page_of_the_statement(ada, live_server, curator):
    open_show(ada, live_server)
    found = card(ada, "June Okafor")
    expect(found.get_by_role("button", name="Accept")).to_be_visible()
    journal.reject(curator, [statement("cast", "June Okafor")], reason="her sister")
    found.get_by_role("button", name="Accept").click()
    expect(ada.get_by_role("alert")).to_contain_text("Not done: cleo rejected it in the meantime.")
    assert value("cast") is None


def test_a_decision_that_no_server_answers_says_so_and_can_be_sent_again(ada, live_server):
    open_show(ada, live_server)
    found = card(ada, "June Okafor")
    expect(found.get_by_role("button", name="Accept")).to_be_visible()
    ada.context.set_offline(True)
    found.get_by_role("button", name="Accept").click()
    expect(found.get_by_role("alert")).to_have_text("Not done: the server did not answer. Try again.")
    ada.context.set_offline(False)
    found.get_by_role("button", name="Accept").click()
    expect(ada.get_by_role("status")).to_contain_text("Accepted: June Okafor is in Harbor Lights.")
    assert value("cast").verified


def test_a_decision_in_place_survives_the_end_of_the_session(ada, live_server, password):
    open_show(ada, live_server)
    found = card(ada, "June Okafor")
    found.get_by_text("Reject", exact=True).click()
    ada.context.clear_cookies(name="sessionid")
    tab = ada.context.new_page()
    log_in(tab, live_server, password)
    tab.close()
    found.get_by_role("button", name="wrong person").click()
    ada.get_by_role("button", name="Send it again as ada").click()
    expect(ada.get_by_role("status")).to_contain_text("Rejected: June Okafor is in Harbor Lights.")
    assert Decision.objects.get().reason == "wrong person"


def test_what_is_proposed_of_a_show_is_decided_in_a_list(ada, live_server):
    report("Dusk", cast("Mona Reyes", show="Tide Table", confidence=0.5), outlet="Wire Nine")
    open_show(ada, live_server)
    ada.get_by_role("link", name="Decide on them in a list").click()
    expect(ada.locator(".to-decide")).to_have_count(3)


def test_in_a_list_one_key_accepts_and_two_reject(ada, live_server, complaints):
    open_list(ada, live_server)
    expect(row(ada, "Ida Brandt")).to_contain_text("Harbor Lights stars Ida Brandt.")
    # Keys that come faster than the answers wait for them.
    for key in ["a", "r", "p", "a"]:
        ada.keyboard.press(key)
    expect(ada.get_by_text("No statement matches these filters.")).to_be_visible()
    states = {player: statement("cast", player).state for player in PLAYERS}
    assert list(states.values()) == ["published", "rejected", "published"]
    assert Decision.objects.get(verb="reject").reason == "wrong person"

    ada.keyboard.press("u")
    expect(row(ada, "Lars Vinter")).to_be_focused()
    assert statement("cast", "Lars Vinter").state == "proposed"
    assert complaints == []


def test_the_focus_moves_to_the_next_undecided_row_if_decided_ones_stay(ada, live_server, curator):
    journal.accept(curator, [statement("cast", "June Okafor")])
    open_list(ada, live_server, "property=cast&ordering=id")
    ada.keyboard.press("a")
    expect(row(ada, "Ida Brandt")).to_contain_text("ada accepted")
    expect(row(ada, "Lars Vinter")).to_be_focused()
    ada.keyboard.press("k")
    expect(row(ada, "June Okafor")).to_be_focused()


def test_an_undo_brings_the_focus_back_to_the_row(ada, live_server):
    open_list(ada, live_server, "property=cast&ordering=id")
    row(ada, "June Okafor").focus()
    ada.keyboard.press("a")
    expect(row(ada, "Lars Vinter")).to_be_focused()
    ada.keyboard.press("u")
    expect(row(ada, "June Okafor")).to_be_focused()
    assert statement("cast", "June Okafor").state == "proposed"


def test_a_long_list_stays_where_it_was(ada, live_server):
    report("Lights Out", *[cast(f"{n}a Vinter", confidence=0.5) for n in range(30)], outlet="Wire Nine")
    open_list(ada, live_server)
    chosen = row(ada, "9a Vinter").get_by_role("button", name="Accept")
    chosen.scroll_into_view_if_needed()
    before = ada.evaluate("scrollY")
    chosen.click()
    expect(ada.get_by_role("status")).to_contain_text("Accepted")
    assert abs(ada.evaluate("scrollY") - before) < 200


def test_from_a_page_of_a_list_a_key_goes_on_to_the_next(ada, live_server):
    report("Lights Out", *[cast(f"{n}a Vinter", confidence=0.5) for n in range(48)], outlet="Wire Nine")
    open_list(ada, live_server)
    expect(ada.locator(".keys-here")).to_contain_text("next page")
    ada.keyboard.press("a")
    expect(ada.get_by_role("status")).to_contain_text("Accepted: Ida Brandt")
    expect(ada.locator(".keys-here")).not_to_contain_text("next page")

    ada.goto(f"{live_server.url}/statements/?property=cast&ordering=id")
    expect(row(ada, "June Okafor")).to_be_focused()
    ada.keyboard.press("g")
    expect(row(ada, "47a Vinter")).to_be_focused()
    ada.keyboard.press("a")
    expect(ada.get_by_role("status")).to_contain_text("Accepted: 47a Vinter is in Harbor Lights.")
    expect(ada.locator(".pager")).to_contain_text("Page 2 of 2")


def test_a_list_goes_on_behind_the_last_row_of_a_page(ada, live_server):
    report("Lights Out", *[cast(f"{n}a Vinter", confidence=0.5) for n in range(48)], outlet="Wire Nine")
    open_list(ada, live_server)
    ada.locator(".to-decide").last.focus()
    ada.keyboard.press("k")
    expect(row(ada, "45a Vinter")).to_be_focused()
    ada.keyboard.press("j")
    ada.keyboard.press("j")
    expect(row(ada, "47a Vinter")).to_be_focused()
    expect(ada.locator(".pager")).to_contain_text("Page 2 of 2")
    ada.keyboard.press("j")
    expect(row(ada, "47a Vinter")).to_be_focused()


def test_without_script_a_list_uses_plain_forms(browser, live_server, password):
    report("Lights On", *[cast(player, confidence=0.5) for player in PLAYERS])
    page = browser.new_context(java_script_enabled=False).new_page()
    log_in(page, live_server, password)
    page.goto(f"{live_server.url}/statements/?state=proposed")
    row(page, "Ida Brandt").get_by_role("button", name="Accept").click()
    expect(page.get_by_role("status")).to_contain_text("Accepted: Ida Brandt is in Harbor Lights.")
    expect(page.locator(".to-decide")).to_have_count(2)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".to-decide")).to_have_count(3)
    page.context.close()
