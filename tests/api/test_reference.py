"""The pages about the API work in a browser, under the content security policy of all pages."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def complaints(page) -> list[str]:
    """The errors in the browser's console."""
    said = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def test_swagger_ui_lists_the_endpoints_and_tries_them_out(live_server, page, complaints):
    page.goto(f"{live_server.url}/api/v1/docs/")
    page.click("#operations-networks-networks_list button.opblock-summary-control")
    page.click("text=Try it out")
    page.click("button.execute")
    expect(page.locator(".live-responses-table tbody .response-col_status")).to_have_text("200")
    assert complaints == []


def test_redoc_lists_the_endpoints_and_asks_nothing_of_other_servers(live_server, page, complaints):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{live_server.url}/api/v1/redoc/")
    menu = page.locator(".menu-content")
    expect(menu.get_by_title("statements")).to_be_visible(timeout=20_000)
    expect(menu).to_have_css("position", "sticky")
    expect(menu.get_by_text("API docs by Redocly")).to_be_visible()
    expect(menu.get_by_role("img")).to_have_count(0)
    assert [url for url in asked if not url.startswith((live_server.url, "data:"))] == []
    assert complaints == []
