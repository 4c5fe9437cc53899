"""Logging in as a user does."""

from playwright.sync_api import expect


def log_in(page, live_server, password: str, name="ada") -> None:
    page.goto(f"{live_server.url}/accounts/login/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    expect(page.get_by_text(name, exact=True)).to_be_visible()
