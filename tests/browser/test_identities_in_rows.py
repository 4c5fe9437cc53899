"""A curator judges identities in the rows of their list, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from shows.models import Decision, Entity
from tests.browser.accounts import log_in
from tests.newsroom import cast, report

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def identities(page, live_server, curator):
    """The list in the browser of the curator cleo."""
    curator.set_password("lamp-oil-and-rope")
    curator.save()
    for title in ("Harbor Lights", "Night Ferry", "Salt Road"):
        report(title, cast("Mara Quill", show=title))
    report("More", cast("Nils Aronsen"), cast("Nils Aronson"))
    log_in(page, live_server, "lamp-oil-and-rope", name="cleo")
    page.goto(f"{live_server.url}/identities/")
    return page


def press(page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_all_ticked_become_one_by_one_click_and_undo_brings_the_row_back(identities, complaints):
    press(identities, "Those ticked are the same")
    expect(identities.get_by_role("status")).to_contain_text("3 called “Mara Quill” now count as one.")
    expect(identities.get_by_role("button", name="The same", exact=True)).to_be_visible()
    press(identities, "Undo")
    expect(identities.get_by_role("button", name="Those ticked are the same")).to_be_visible()
    assert not complaints


def test_one_that_is_not_ticked_stays_apart(identities):
    left_out = identities.get_by_role("checkbox").last
    left_out.uncheck()
    press(identities, "Those ticked are the same")
    expect(identities.get_by_role("status")).to_contain_text("Mara Quill")
    assert Entity.objects.filter(label="Mara Quill", forward=None).count() == 2


def test_a_judgement_that_the_server_cannot_record_is_sent_as_a_plain_form(identities):
    def be_busy(route):
        scripted = "hx-request" in route.request.headers
        route.fulfill(status=503, body="busy") if scripted else route.continue_()

    identities.route("**/identities/**", be_busy)
    press(identities, "Those ticked are the same")
    expect(identities.locator(".messages")).to_contain_text("3 called “Mara Quill” now count as one.")
    assert Decision.objects.count() == 1


def test_a_judgement_that_no_server_answers_says_so(identities):
    identities.context.set_offline(True)
    press(identities, "The same")
    expect(identities.get_by_role("alert")).to_have_text("Not done: the server did not answer. Try again.")


def test_a_judgement_after_the_end_of_the_session_leads_to_the_page_to_log_in(identities):
    identities.context.clear_cookies(name="sessionid")
    press(identities, "The same")
    expect(identities).to_have_url(re.compile("/accounts/login/"))
