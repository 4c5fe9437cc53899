"""Printed, a page says what is known, without what only works on a screen."""

import pytest
from playwright.sync_api import expect

from shows import journal
from tests.browser.accounts import log_in
from tests.newsroom import cast, episodes, report, show, statement

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def paper(page, live_server, editor):
    editor.set_password("lamp-oil-and-rope")
    editor.save()
    log_in(page, live_server, "lamp-oil-and-rope", editor.username)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("of", ["show", "article", "statement", "statements"])
def test_nothing_printed_is_to_be_pressed(paper, live_server, editor, of):
    source = report("Lights On", episodes(13), cast("Ida Brandt"))
    report("Not Quite", episodes(12), outlet="Wire Nine")
    journal.accept(editor, [statement("cast")])
    address = {
        "show": f"shows/{show().pk}/",
        "article": f"articles/of-source/{source.pk}/",
        "statement": f"statements/{statement('episodes', '13').pk}/",
        "statements": "statements/",
    }
    paper.goto(f"{live_server.url}/{address[of]}")
    expect(paper.get_by_text("13 episodes").first).to_be_visible()
    for control in ("button", "textbox", "radio", "combobox"):
        expect(paper.get_by_role(control)).to_have_count(0)
