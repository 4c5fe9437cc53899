"""An editor at the review desk, using only the keyboard, in a real browser."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from shows import journal
from shows.models import Change, Decision, Mention
from shows.projection.digest import digest_of_standing
from tests.browser.accounts import log_in
from tests.newsroom import cast, episodes, fact, premiere, quote, report, show, statement, status, value

expect.set_options(timeout=20_000)
pytestmark = pytest.mark.django_db(transaction=True)
PLAYERS = ["Ida Brandt", "June Okafor", "Lars Vinter", "Mona Reyes", "Piet Aalto", "Rosa Lind", "Tove Sand"]


@pytest.fixture
def desk(page, live_server, password, complaints):
    """The only article, opened by the editor ada."""
    log_in(page, live_server, password)
    return Desk(page, live_server.url)


class Desk:
    """Counts the keys pressed, except in typed text."""

    def __init__(self, page, url):
        self.page, self.url, self.keys = page, url, 0

    def open(self, article=None):
        article = article or Article.objects.get()
        self.page.goto(self.url + article.get_absolute_url())
        expect(self.page.locator(".fact.here")).to_have_count(1)

    def press(self, *keys: str):
        for key in keys:
            self.page.keyboard.press(key)
            self.keys += 1

    def type(self, label: str, text: str):
        """Type into the focused field, after making sure that it is the right one."""
        expect(self.page.get_by_label(label, exact=True)).to_be_focused()
        self.page.keyboard.type(text)

    def row(self, prop: str, says: str | None = None):
        return self.page.locator(f"#fact-{statement(prop, says).pk}")

    def says(self, words: str):
        expect(self.page.locator("#desk-said")).to_contain_text(words)

    def counts(self, words: str):
        expect(self.page.locator("#review-count")).to_have_text(words)


def twenty_facts() -> None:
    """An article with 20 facts, of which the machine is unsure about the last four."""
    report(
        "Lights On",
        status("renewed", season=3),
        premiere("June 14th", "XXXX-06-14", direction="future"),
        episodes(13),
        *[cast(player, f"Role {n}") for n, player in enumerate(PLAYERS)],
        quote("The harbour was never the point of it.", speaker="Wim Dahl"),
        quote("We built the pier twice, and it sank twice.", speaker="Ylva Roth"),
        fact("network", "Harbor Lights airs on Tidewater.", show="Harbor Lights", network="Tidewater"),
        *[
            fact("crew", f"{name} runs it.", show="Harbor Lights", person=name, role="showrunner")
            for name in ("Wim Dahl", "Ylva Roth")
        ],
        cast("Zoe Marsh", "The Pilot"),
        cast("Adam Frey", "Clerk", confidence=0.6),
        cast("Bea Holt", "Nurse", confidence=0.5),
        status("delayed", confidence=0.4),
        episodes(8, season=2, confidence=0.55),
    )


def test_twenty_facts_with_three_corrections_take_at_most_forty_keys_and_undo_leaves_nothing(
    page, desk, complaints
):
    twenty_facts()
    before, changes = digest_of_standing(), Change.objects.count()
    desk.open()
    page.evaluate("addEventListener('pointerdown', () => (document.body.dataset.pointer = 'used'), true)")
    desk.counts("20 facts, 20 undecided")

    desk.press("Enter")  # status
    desk.press("c")
    desk.type("Date", "21 june ?")
    expect(desk.row("premiere")).to_contain_text("Understood as 21 June, year not stated.")
    desk.press("Enter")
    desk.press("Enter")  # episodes
    desk.press("c")
    desk.type("Person", "Ida Brandtsen")
    desk.press("Enter")
    desk.press(*["Enter"] * 6)
    desk.press("c")
    desk.type("Speaker", "Ylva Roth")
    desk.press("Enter")
    desk.press(*["Enter"] * 5)
    desk.press("a", "a", "r", "n", "a")
    desk.says("Everything here is decided")
    desk.counts("22 facts, none undecided")

    assert desk.keys <= 40
    assert page.evaluate("document.body.dataset.pointer") is None
    assert value("premiere", season=3).edtf == "XXXX-06-21"
    assert statement("cast", "Ida Brandtsen as Role 0").stands
    assert statement("speaker", "Wim Dahl").state == "rejected"
    assert statement("crew", "Ylva Roth").verified
    assert statement("status", "delayed").state == "rejected"
    assert digest_of_standing() != before

    decided = Decision.objects.count()
    assert decided == 20
    for left in range(decided - 1, -1, -1):
        desk.press("u")
        expect(page.locator("#desk-state").get_by_role("button")).to_have_count(1 if left else 0)
    desk.counts("20 facts, 20 undecided")
    assert digest_of_standing() == before
    assert Decision.objects.count() == 2 * decided
    assert Change.objects.count() > changes
    assert complaints == []


def test_undoing_leads_back_to_the_fact_that_was_decided(page, desk):
    twenty_facts()
    desk.open()
    desk.press("a", "a", "a")
    desk.counts("20 facts, 17 undecided")
    desk.press("u")
    expect(desk.row("episodes", "13")).to_have_class("fact here")
    desk.press("u")
    expect(desk.row("premiere")).to_have_class("fact here")


def test_a_date_of_the_article_is_undone_and_set_anew(page, desk):
    report("Lights On", premiere("June 14th", "XXXX-06-14", direction="future"))
    desk.open()
    for day in ["28 May 2018", "28 May 2019"]:
        desk.press("d")
        desk.type("Date of the article", day)
        desk.press("Enter")
        expect(page.locator(".heading time")).to_have_text(day)
        expect(page.locator(".fact.here")).to_have_count(1)
        if day.endswith("2018"):
            desk.press("u")
            expect(page.get_by_role("status").first).to_have_text("Undone: ada set the date.")
            expect(page.locator(".heading")).to_contain_text("no date")
    assert value("premiere", season=3).edtf == "2019-06-14"


def test_a_decided_date_is_told_with_the_year_of_the_article(desk):
    report("Lights On", premiere("June 14th", "XXXX-06-14", direction="future"), published="2019-05-28")
    desk.open()
    desk.press("a")
    desk.says("Accepted: season 3 of Harbor Lights begins 14 June 2019.")


def test_one_key_accepts_what_is_sure_in_a_sentence_as_one_decision_and_stops_at_the_rest(page, desk):
    both = "Harbor Lights stars Ida Brandt, June Okafor and Lars Vinter."
    report(
        "Lights On",
        *[fact("cast", both, show="Harbor Lights", person=name, confidence=sure)
          for name, sure in (("Ida Brandt", 0.95), ("June Okafor", 0.95), ("Lars Vinter", 0.5))],
        episodes(13),
    )  # fmt: skip
    desk.open()
    desk.press("Enter")
    expect(desk.row("cast", "Lars Vinter")).to_be_focused()
    expect(desk.row("cast", "June Okafor")).to_contain_text("ada accepted")
    desk.counts("4 facts, 2 undecided")
    assert Decision.objects.get().targets.count() == 2
    desk.press("Enter")
    expect(page.locator(".fact.here")).to_contain_text("13 episodes")
    desk.counts("4 facts, 2 undecided")


def test_fast_typing_loses_nothing(page, desk):
    report("Lights On", *[cast(f"Person {n}", f"Role {n}", confidence=0.5) for n in range(9)])
    desk.open()
    page.keyboard.type("aaaaaaaaa")
    desk.counts("9 facts, none undecided")
    assert Decision.objects.count() == 9


def test_keys_typed_before_a_form_opens_go_into_it(page, desk):
    report("Lights On", episodes(13))
    desk.open()
    page.keyboard.type("c10")
    page.keyboard.press("Enter")
    desk.counts("2 facts, none undecided")
    assert value("episodes", season=3).says == "10"


def test_keys_go_into_the_current_facts_form(page, desk):
    report("Lights On", episodes(13), episodes(8, season=4))
    desk.open()
    desk.press("c")
    expect(page.get_by_label("Episodes", exact=True)).to_be_focused()
    page.locator(".sentence").last.click()
    page.keyboard.type("c10")
    desk.press("Enter")
    desk.counts("3 facts, 1 undecided")
    assert value("episodes", season=3).says == "13"
    assert value("episodes", season=4).says == "10"


def test_a_letter_picks_a_reason_for_the_current_fact_only(page, desk):
    report("Lights On", episodes(13), episodes(8, season=4))
    desk.open()
    desk.press("r", "j", "r", "w")
    desk.counts("2 facts, 1 undecided")
    assert value("episodes", season=3).says == "13"
    assert statement("episodes", "8").state == "rejected"


def test_a_form_opened_by_its_link_has_the_focus_and_escape_leaves_it(page, desk):
    report("Lights On", cast("Ida Brandt"), episodes(13))
    desk.open()
    page.get_by_role("link", name="Link a name").last.press("Enter")
    expect(page.get_by_label("The name")).to_be_focused()
    desk.press("Escape")
    expect(page.get_by_label("The name")).to_have_count(0)
    desk.row("episodes").get_by_role("link", name="Correct").press("Enter")
    expect(page.get_by_label("Episodes", exact=True)).to_be_focused()
    page.get_by_role("link", name="Add a fact").first.press("Enter")
    expect(page.get_by_role("link", name="cast")).to_be_focused()


def test_no_key_decides_while_a_field_has_the_focus(page, desk):
    report("Lights On", cast("Ida Brandt"))
    desk.open()
    desk.press("d")
    desk.type("Date of the article", "aurn")
    desk.counts("1 fact, 1 undecided")
    assert not Decision.objects.exists()


def test_a_fact_is_added_from_words_selected_by_keys(page, desk):
    report("Lights On\n\nOn deck stood Ida Brandt with a lamp.", episodes(13))
    desk.open()
    desk.press("K", "v")
    desk.press("ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight")
    expect(page.get_by_role("button", name="c cast")).to_be_visible()
    desk.press("c")
    desk.type("Person", "Ida Brandt")
    expect(page.get_by_label("Words of the article")).to_have_value("Ida Brandt")
    desk.press("Enter")
    desk.counts("2 facts, 1 undecided")
    span = statement("cast", "Ida Brandt").evidence.get().spans[0]
    assert (span["text"], span["sentence"]) == ("Ida Brandt", "On deck stood Ida Brandt with a lamp.")


def test_a_name_is_linked_for_this_article(page, desk):
    report("Lights Out", cast("Ida Brandt", "Nell"), outlet="Wire Nine")
    report("Lights On", cast("IB", "Tess"))
    desk.open(Article.objects.order_by("pk").last())
    desk.press("l")
    expect(page.get_by_label("The name")).to_be_focused()
    page.get_by_label("The name").select_option("IB (person)")
    page.get_by_label("Means").focus()
    desk.type("Means", "Ida Brandt")
    desk.press("Enter")
    desk.says("Linked to Ida Brandt")
    assert Mention.objects.get(text="IB").link.label == "Ida Brandt"
    assert statement("cast", "Ida Brandt as Tess").stands


def test_a_fact_is_copied_with_its_citation(page, desk, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    report("Lights On", episodes(13), published="2019-05-28", url="https://screen.example/lights")
    desk.open()
    desk.press("y")
    desk.says("Copied with its citation")
    assert page.evaluate("navigator.clipboard.readText()") == (
        "Harbor Lights, episodes of season 3: 13 episodes. “Harbor Lights season 3 has 13 episodes.” "
        "The Daily Screen, 2019-05-28, https://screen.example/lights"
    )


@pytest.mark.parametrize(
    "clipboard",
    ["undefined", "{writeText: () => Promise.reject(new Error('refused'))}"],
    ids=["none", "refusing"],
)
def test_a_fact_that_the_browser_does_not_copy_is_not_called_copied(page, desk, clipboard, complaints):
    page.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{value: {clipboard}}})")
    report("Lights On", episodes(13))
    desk.open()
    desk.press("y")
    desk.says("Not copied: the browser does not allow it.")
    assert complaints == []


def test_without_a_sentence_there_is_nothing_to_copy(page, desk, editor):
    source = report("Lights On", episodes(13))
    journal.add(editor, journal.Claim(show(), "cast", object="Ida Brandt"), source=source)
    desk.open()
    desk.row("cast").focus()
    desk.press("y")
    desk.says("Nothing to copy")


def test_a_stale_decision_shows_both_sides_and_the_cursor_can_go_back_to_it(page, desk, curator):
    report("Lights On", cast("Ida Brandt", confidence=0.5), episodes(13))
    desk.open()
    journal.reject(curator, [statement("cast")], reason="another Brandt")
    desk.press("a")
    desk.says("Could not accept: cleo rejected it in the meantime")
    expect(desk.row("cast").get_by_role("alert")).to_contain_text("cleo rejected, saying “another Brandt”")
    desk.press("b")
    expect(desk.row("cast")).to_be_focused()
    assert value("cast") is None


def test_a_stale_rejection_leaves_the_next_fact_in_sight(desk, curator):
    report("Lights On", cast("Ida Brandt"), episodes(13))
    desk.open()
    journal.accept(curator, [statement("cast")])
    desk.press("r", "w")
    desk.says("Could not reject: cleo accepted it in the meantime")
    expect(desk.row("episodes")).to_have_class("fact here")
    expect(desk.row("cast").get_by_label("Note")).to_be_hidden()
    desk.press("b", "r")
    expect(desk.row("cast").get_by_label("Note")).to_be_visible()


def test_enter_after_a_note_rejects_for_that_reason_and_no_other(page, desk):
    report("Lights On", cast("Ida Brandt"))
    desk.open()
    desk.press("r")
    page.get_by_label("Note").fill("the lamp was hers")
    desk.press("Enter")
    expect(desk.row("cast")).to_contain_text("ada rejected: another reason: the lamp was hers")


def test_the_help_panel_lists_the_keys(page, desk):
    report("Lights On", cast("Ida Brandt"))
    desk.open()
    desk.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("undo the last decision of this article")
    expect(page.get_by_role("heading", name="Keys of the review desk")).to_be_in_viewport()
    desk.press("a")
    desk.press("?")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert not Decision.objects.exists()


def test_the_next_article_of_the_queue_is_one_key_away(page, desk):
    report("Much To Do", *[cast(f"Person {n}", confidence=0.5) for n in range(4)], outlet="Wire Nine")
    report("Little To Do", episodes(6, show="Glass Orchard"))
    desk.open(Article.objects.get(outlet__name="Wire Nine"))
    desk.press("g")
    expect(page.get_by_role("heading", level=1)).to_have_text("Little To Do")
    assert "below=" in page.url


def test_at_the_end_the_desk_shows_what_is_still_undecided_above(page, desk):
    report("Lights On", *[cast(player, confidence=0.5) for player in PLAYERS[:3]])
    desk.open()
    desk.press("Enter", "Enter", "Enter")
    desk.says("Nothing below is undecided, 3 above. g: the next article.")
