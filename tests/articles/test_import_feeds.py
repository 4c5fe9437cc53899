"""The articles listed in a feed, imported by its address."""

import pytest
from django.core.management import call_command

from articles.models import Article, Version

pytestmark = pytest.mark.django_db
IMPORTER = "/admin/articles/article/import/"
RSS = "application/rss+xml; charset=utf-8"
RENEWED = "Harbor Lights Renewed\n\nNetflix has renewed the drama series Harbor Lights for season 3.\n"
CANCELLED = "Glass Orchard Cancelled\n\nHBO has cancelled the drama series Glass Orchard after two seasons.\n"


@pytest.fixture
def web(web):
    web.put("/lights", RENEWED, type="text/plain")
    web.put("/orchard", CANCELLED, type="text/plain")
    return web


def rss(*links: str) -> str:
    items = "".join(f"<item><title>News</title><link>{link}</link></item>" for link in links)
    return f'<rss version="2.0"><channel><title>Set Diary</title>{items}</channel></rss>'


def atom(*links: str) -> str:
    entries = "".join(f'<entry><link rel="self" href="/x"/><link href="{link}"/></entry>' for link in links)
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'


def imported(capsys, *arguments: str) -> str:
    """Import, and return the last line of output."""
    call_command("import_articles", *arguments)
    return capsys.readouterr().out.splitlines()[-1]


def test_a_feed_in_utf_16_is_read(web, capsys):
    text = '<?xml version="1.0" encoding="utf-16"?>\n' + rss(*["/lights"] * 200)
    feed = web.put("/feed", text.encode("utf-16"), type="application/rss+xml")
    assert imported(capsys, feed) == "1 new, 0 same, 0 changed, 0 refused"


@pytest.mark.parametrize(("write", "type"), [(rss, RSS), (atom, "application/atom+xml"), (rss, "text/xml")])
def test_each_article_that_a_feed_lists_is_imported(web, capsys, write, type):
    feed = web.put("/feed", write("/lights", web.url("/orchard"), "/lights"), type=type)
    assert imported(capsys, feed, "--outlet", "Set Diary") == "2 new, 0 same, 0 changed, 0 refused"
    assert {article.url for article in Article.objects.all()} == {web.url("/lights"), web.url("/orchard")}
    assert {article.outlet.name for article in Article.objects.all()} == {"Set Diary"}


def test_a_feed_imported_again_adds_new_and_corrected_articles(web, capsys):
    feed = web.put("/feed", rss("/lights"), type=RSS)
    imported(capsys, feed)
    web.put("/feed", rss("/orchard", "/lights"), type=RSS)
    assert imported(capsys, feed) == "1 new, 1 same, 0 changed, 0 refused"
    web.put("/lights", RENEWED.replace("season 3", "season 4"), type="text/plain")
    assert imported(capsys, feed) == "0 new, 1 same, 1 changed, 0 refused"
    assert Version.objects.count() == 3


def test_at_most_fifty_articles_are_fetched(web, capsys, monkeypatch):
    monkeypatch.setattr("articles.importing.feeds.MOST", 1)
    feed = web.put("/feed", rss("/lights", "/orchard"), type=RSS)
    assert imported(capsys, feed) == "1 new, 0 same, 0 changed, 0 refused"


def test_an_unavailable_article_does_not_hold_back_others(web, client, admin_client):
    feed = web.put("/feed", rss("/gone", "/lights", "ftp://127.0.0.1/x"), type=RSS)
    web.put("/gone", "", status=404)
    outcomes = admin_client.post(IMPORTER, {"url": feed}).context["outcomes"]
    assert sorted((outcome.name, str(outcome.result)) for outcome in outcomes) == [
        ("ftp://127.0.0.1/x", "refused"),
        (web.url("/gone"), "refused"),
        (web.url("/lights"), "new"),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<note/>", "It is application/rss+xml, not a feed; expected RSS or Atom"),
        ("/etc/hostname", "It is application/rss+xml, not a feed; expected RSS or Atom"),
        (rss(), "A feed that lists no articles"),
        ("\n" * 50_000 + rss("/lights"), "It has no tag in its first 4,000 bytes; expected RSS or Atom"),
        ("\n" * 50_000, "It has no tag in its first 4,000 bytes; expected RSS or Atom"),
    ],
)
def test_an_empty_feed_is_refused_in_the_form(web, admin_client, content, reason):
    response = admin_client.post(IMPORTER, {"url": web.put("/feed", content, type=RSS)})
    assert response.context["form"].errors == {"url": [reason]}


def test_a_feed_listed_in_a_feed_is_refused(web, admin_client):
    inner = web.put("/inner", rss("/lights"), type=RSS)
    (outcome,) = admin_client.post(IMPORTER, {"url": web.put("/feed", rss(inner), type=RSS)}).context[
        "outcomes"
    ]
    assert outcome.notes[0].startswith("a feed; expected an article")


def test_editors_who_give_a_feed_as_an_article_are_told_so(web, client, editor):
    client.force_login(editor)
    response = client.post("/articles/import/", {"url": web.put("/feed", rss("/lights"), type=RSS)})
    assert response.status_code == 422
    assert "A feed; expected an article" in response.text


def test_no_article_is_replaced_by_a_whole_feed(web, capsys):
    imported(capsys, web.url("/lights"))
    feed = web.put("/feed", rss("/orchard"), type=RSS)
    with pytest.raises(SystemExit):
        call_command("import_articles", feed, "--replaces", str(Article.objects.get().pk))
    assert "a feed; expected an article" in capsys.readouterr().out
    assert Version.objects.count() == 1
