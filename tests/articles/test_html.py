"""Articles extracted from web pages: saved, uploaded or fetched."""

from contextlib import nullcontext
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from articles.importing.draft import Draft, Metadata, Refusal
from articles.importing.html import read_html
from articles.importing.pages import read_page
from articles.models import Article, Version
from shows.models import Source

IMPORT = "/articles/import/"
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Harbor Lights Renewed | Set Diary</title>
{head}
</head><body>
<nav><a href="/">Home</a> <a href="/tv">Television</a></nav>
<article><h1>Harbor Lights Renewed for Season 3</h1>
<p>Netflix has renewed the drama series <em>Harbor Lights</em> for a third season, the streamer said.</p>
<p>“We have <a href="/x">much more</a> to tell,” said creator Mara Quill. {more}</p>
<ul><li>Season 3 premieres June 14th.</li></ul></article>
<aside><h3>Related</h3><a href="/fish">Fish Prices Rise</a></aside>
<footer>© 2019 Set Diary. Updated <time datetime="2011-05-06">6 May</time></footer></body></html>
"""
TEXT = """Harbor Lights Renewed for Season 3

Netflix has renewed the drama series Harbor Lights for a third season, the streamer said.

“We have much more to tell,” said creator Mara Quill.

Season 3 premieres June 14th.
"""
OPEN_GRAPH = """
<meta property="og:title" content="Harbor Lights Renewed for Season 3">
<meta property="og:site_name" content="Set Diary">
<meta property="article:published_time" content="2024-05-28T09:00:00Z">
<link rel="canonical" href="{canonical}">"""
JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Harbor Lights Renewed for Season 3", "datePublished": "2024-05-28", "dateModified": "2024-06-02",
"publisher": {"@type": "Organization", "name": "Set Diary"}}</script>"""


def page(head=JSON_LD, more="") -> str:
    return PAGE.format(head=head, more=more)


def read(html: str | bytes, given=Metadata(), **options) -> Draft:  # noqa: B008
    return read_html("lights.html", html.encode() if isinstance(html, str) else html, given, **options)


def refusal(html: str | bytes) -> str:
    with pytest.raises(Refusal) as refused:
        read(html)
    return refused.value.reason


def test_a_page_of_which_only_a_menu_is_left_is_refused():
    shop = "<html><head><title>Shop</title></head><body><nav><a href='/'>Home</a></nav></body></html>"
    assert refusal(shop) == "no article was found in the page; expected a headline and paragraphs"


def whole_article(title: str) -> str:
    paragraph = "<p>Netflix has renewed the drama series for a third season, the streamer said on Monday.</p>"
    return f"<article><h2>{title}</h2>{2 * paragraph}</article>"


def test_a_page_of_several_articles_says_that_only_one_was_read():
    page = "<html><head><title>Renewals</title></head><body>{}</body></html>"
    three = "".join(map(whole_article, ("Harbor Lights", "Night Ferry", "Salt Road")))
    assert read(page.format(three)).notes == ("the page holds 3 articles, and only one was read",)
    teaser = "<article><h2>Night Ferry</h2><p>It is back.</p></article>"
    assert read(page.format(whole_article("Harbor Lights") + teaser)).notes == ()


@pytest.mark.django_db
def test_that_only_one_was_read_is_told_by_the_import(tmp_path, capsys):
    path = tmp_path / "renewals.html"
    two = whole_article("Harbor Lights") + whole_article("Night Ferry")
    path.write_text(f"<html><head><title>Renewals</title></head><body>{two}</body></html>")
    call_command("import_articles", str(path))
    assert "the page holds 2 articles, and only one was read" in capsys.readouterr().out


def test_the_text_is_headline_and_paragraphs_and_nothing_around_them():
    draft = read(page())
    assert draft.text == TEXT
    assert draft.headline == "Harbor Lights Renewed for Season 3"
    assert draft.raw == TEXT.encode()


@pytest.mark.parametrize(
    "head",
    [JSON_LD, OPEN_GRAPH.format(canonical="https://diary.example/lights")],
    ids=["JSON-LD", "Open Graph"],
)
def test_outlet_and_date_are_those_of_the_metadata(head):
    draft = read(page(head))
    assert (draft.outlet, draft.published) == ("Set Diary", date(2024, 5, 28))


def test_metadata_below_the_text_counts_like_that_above():
    assert read(page("").replace("</body>", f"{JSON_LD}</body>")).published == date(2024, 5, 28)


def test_given_metadata_takes_precedence_over_the_pages():
    given = Metadata(outlet="Evening Post", published=date(2024, 5, 30))
    draft = read(page(), given)
    assert (draft.outlet, draft.published) == ("Evening Post", date(2024, 5, 30))


def test_a_page_without_metadata_has_no_date_and_no_outlet():
    """Copyright years and the dates of other stories are not the article's date."""
    draft = read(page("").replace(" | Set Diary", ""), url="https://diary.example/lights")
    assert (draft.outlet, draft.published) == ("", None)


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://diary.example/lights", "https://diary.example/lights"),
        ("https://www.diary.example/lights", "https://www.diary.example/lights"),
        ("https://other.example/theirs", "https://m.diary.example/lights?from=mail"),
        ("https://diary.example.evil.example/lights", "https://m.diary.example/lights?from=mail"),
        ("javascript:alert(1)", "https://m.diary.example/lights?from=mail"),
    ],
)
def test_a_page_may_declare_an_address_only_on_its_own_site(canonical, url):
    """If it could name another outlet's article, it would become a new version of that."""
    draft = read(page(OPEN_GRAPH.format(canonical=canonical)), url="https://m.diary.example/lights?from=mail")
    assert draft.url == url


def test_a_saved_page_may_declare_its_address():
    draft = read(page(OPEN_GRAPH.format(canonical="https://diary.example/lights")))
    assert draft.url == "https://diary.example/lights"


@pytest.mark.parametrize("charset", ["windows-1252", "ISO-8859-1", "utf-16"])
def test_the_encoding_that_is_declared_is_used(charset):
    html = page().replace("utf-8", charset)
    raw = html.encode("cp1252" if charset == "ISO-8859-1" else charset)
    assert read(raw, charset=charset if charset == "utf-16" else "").text == TEXT


def test_the_declared_encoding_of_the_response_takes_precedence():
    assert read(page().replace("utf-8", "latin1"), charset="utf-8").text == TEXT


def test_invalid_bytes_refuse_only_their_article():
    broken = page().encode().replace(b"Fish", b"Fi\xffsh")
    assert read(broken).text == TEXT
    assert "bytes that are not characters" in refusal(page().encode().replace(b"drama", b"dr\xffma"))


@pytest.mark.parametrize("html", ["", "   ", "<html></html>", "\x00\x01\x02", "<p></p>", "<title>x</title>"])
def test_a_page_without_an_article_is_refused(html):
    assert "expected a" in refusal(html)


@pytest.mark.parametrize("charset", ["klingon", "punycode", "zlib"])
def test_an_unknown_encoding_is_named(charset):
    html = page().replace("utf-8", charset)
    assert refusal(html) == f"its encoding “{charset}” is not known; expected UTF-8"


def test_a_page_of_too_many_elements_is_refused():
    assert refusal(page(more="<br>" * 40_000)).startswith("a page of 40,0")


def test_a_page_over_the_limit_is_refused(settings):
    settings.NEWSBASE_MAX_PAGE_BYTES = 500
    assert refusal(page()).endswith("bytes; expected at most 500 (NEWSBASE_MAX_PAGE_BYTES)")


def test_plain_text_is_an_article_as_it_is(web):
    draft = read_page(web.put("/lights.txt", TEXT, type="text/plain"), Metadata())
    assert (draft.text, draft.url) == (TEXT, web.url("/lights.txt"))


@pytest.mark.parametrize(("body", "type"), [(TEXT, "text/plain"), (page(), "text/html")])
def test_a_page_with_too_long_an_address_keeps_the_one_that_led_there(web, body, type):
    led_there = web.redirect("/lights", f"/lights?{'x' * 1000}")
    web.put(f"/lights?{'x' * 1000}", body, type=type)
    assert read_page(led_there, Metadata()).url == led_there


def imported(*arguments: str, capsys, code=0) -> list[str]:
    capsys.readouterr()
    with pytest.raises(SystemExit, check=lambda ended: ended.code == code) if code else nullcontext():
        call_command("import_articles", *arguments)
    return capsys.readouterr().out.splitlines()


@pytest.mark.django_db
def test_a_page_is_imported_once_and_its_changed_text_is_a_new_version(web, capsys):
    url = web.put("/lights", page(more="<!-- token 1 -->"))
    assert imported(url, capsys=capsys)[-1] == "1 new, 0 same, 0 changed, 0 refused"
    web.put("/lights", page(more="<!-- token 2 -->"))
    assert imported(url, capsys=capsys)[-1] == "0 new, 1 same, 0 changed, 0 refused"
    web.put("/lights", page(more="She leaves."))
    assert imported(url, capsys=capsys)[-1] == "0 new, 0 same, 1 changed, 0 refused"
    assert [version.number for version in Version.objects.order_by("number")] == [1, 2]
    call_command("verify")


@pytest.mark.django_db
def test_addresses_and_files_are_imported_together_and_a_bad_one_is_named(web, tmp_path, capsys):
    saved = tmp_path / "lights.html"
    saved.write_text(page())
    gone = web.put("/gone", "", status=404)
    lines = imported(str(saved), web.put("/lights", page(more="She leaves.")), gone, capsys=capsys, code=1)
    assert f"refused: {gone}; the answer is 404 Not Found; expected 200 OK" in lines
    assert lines[-1] == "2 new, 0 same, 0 changed, 1 refused"


@pytest.mark.django_db
def test_a_json_file_beside_a_saved_page_takes_precedence(tmp_path, capsys):
    (tmp_path / "lights.htm").write_text(page())
    (tmp_path / "lights.json").write_text('{"outlet": "Evening Post"}')
    imported(str(tmp_path / "lights.htm"), capsys=capsys)
    source = Source.objects.get()
    assert (source.outlet, source.date) == ("Evening Post", date(2024, 5, 28))


@pytest.mark.django_db
def test_an_editor_pastes_an_address_and_is_led_to_the_article(web, client, editor):
    client.force_login(editor)
    assert client.get(IMPORT).status_code == 200
    response = client.post(IMPORT, {"url": web.put("/lights", page())}, follow=True)
    article = Article.objects.get()
    assert response.redirect_chain == [(article.get_absolute_url(), 302)]
    assert "The article was imported." in response.text
    assert (article.outlet.name, article.url) == ("Set Diary", web.url("/lights"))
    assert (
        "This article is known already, and unchanged."
        in client.post(IMPORT, {"url": article.url}, follow=True).text
    )


@pytest.mark.django_db
def test_an_address_that_is_refused_stays_in_the_form_with_the_reason(client, editor):
    client.force_login(editor)
    response = client.post(IMPORT, {"url": "http://10.0.0.1/"})
    assert response.status_code == 422
    assert 'value="http://10.0.0.1/"' in response.text
    assert "10.0.0.1 is no public address; expected a page on the public internet" in response.text


@pytest.mark.django_db
def test_only_editors_fetch(client, django_user_model, web):
    url = web.put("/lights", page())
    assert client.post(IMPORT, {"url": url}).status_code == 403
    client.force_login(django_user_model.objects.create_user("rae"))
    assert client.get(IMPORT).status_code == 403
    assert client.post(IMPORT, {"url": url}).status_code == 403
    assert not web.asked


@pytest.mark.django_db
def test_the_admin_imports_saved_pages_and_addresses(admin_client, web):
    importer = "/admin/articles/article/import/"
    upload = SimpleUploadedFile("saved.html", page(more="She stays.").encode())
    admin_client.post(importer, {"files": [upload]})
    admin_client.post(importer, {"url": web.put("/lights", page()), "outlet": "Evening Post"})
    refused = admin_client.post(importer, {"url": "http://10.0.0.1/"}).context["form"].errors
    assert list(Source.objects.order_by("pk").values_list("outlet", flat=True)) == [
        "Set Diary",
        "Evening Post",
    ]
    assert refused == {"url": ["10.0.0.1 is no public address; expected a page on the public internet"]}
