"""The importer in the admin: pasting, uploading, errors, rights; and the tables that it fills."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article, Outlet, Version
from shows.models import Source
from tests.newsroom import report

pytestmark = pytest.mark.django_db

IMPORTER = "/admin/articles/article/import/"
RENEWAL = "Harbor Lights Renewed\n\nThe drama will be back.\n"


def staff(django_user_model, *codenames: str):
    user = django_user_model.objects.create_user("cleo", is_staff=True)
    user.user_permissions.add(*Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture
def curator(client, django_user_model):
    user = staff(django_user_model, "curate", "view_article", "view_version", "view_outlet", "change_outlet")
    client.force_login(user)
    return client


def file(name: str, content: str | bytes = RENEWAL) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def results(response) -> list[tuple[str, str]]:
    return [(outcome.name, str(outcome.result)) for outcome in response.context["outcomes"]]


def test_a_pasted_text_is_imported_with_what_is_given_beside_it(curator):
    data = {
        "text": RENEWAL,
        "outlet": "Set Diary",
        "url": "https://diary.example/1",
        "published": "2024-05-28",
    }
    response = curator.post(IMPORTER, data)
    article = Article.objects.get()
    assert results(response) == [("pasted text", "new")]
    assert f'href="{article.get_absolute_url()}"' in response.text
    source = Source.objects.get()
    assert (source.outlet, source.url, str(source.date)) == (
        "Set Diary",
        "https://diary.example/1",
        "2024-05-28",
    )


def test_a_pasted_text_is_kept_when_the_session_has_ended(curator):
    curator.logout()
    response = curator.post(IMPORTER, {"text": RENEWAL, "outlet": "Set Diary"})
    assert response.status_code == 403
    assert "Nothing was changed, and what you wrote is kept" in response.text
    assert "The drama will be back." in response.text
    assert not Article.objects.exists()


def test_importing_the_same_again_says_when_it_was_imported(curator):
    curator.post(IMPORTER, {"text": RENEWAL})
    response = curator.post(IMPORTER, {"text": RENEWAL})
    assert results(response) == [("pasted text", "same")]
    assert re.search(r"imported (now|\w+ seconds? ago)", response.text)


def test_a_date_to_come_is_refused_beside_its_field(curator):
    response = curator.post(IMPORTER, {"text": RENEWAL, "published": "2199-05-28"})
    assert "Expected a date from 1900-01-01 to today, found 2199-05-28." in response.text
    assert not Article.objects.exists()


def test_line_endings_sent_by_browsers_are_normalised(curator):
    curator.post(IMPORTER, {"text": RENEWAL.replace("\n", "\r\n")})
    assert bytes(Version.objects.get().raw) == RENEWAL.encode()


def test_files_are_imported_with_their_json_and_each_has_its_result(curator):
    files = [
        file("b.txt"),
        file("b.json", '{"outlet": "Evening Post"}'),
        file("a.txt", ""),
        file("c.txt", "Fish Prices\n\nThey rise.\n"),
        file("d.txt", b"\xff\xd8"),
        file("e.json", "{}"),
    ]
    response = curator.post(IMPORTER, {"files": files, "outlet": "Set Diary"})
    assert results(response) == [
        ("a.txt", "refused"),
        ("b.txt", "new"),
        ("c.txt", "new"),
        ("d.txt", "refused"),
        ("e.json", "refused"),
    ]
    assert set(Source.objects.values_list("title", "outlet")) == {
        ("Harbor Lights Renewed", "Evening Post"),
        ("Fish Prices", "Set Diary"),
    }
    assert "it is empty; expected a headline on line 1" in response.text
    assert "no e.txt is beside it" in response.text


def test_unchanged_and_changed_files_are_reported(curator):
    first = {"text": RENEWAL, "url": "https://diary.example/1"}
    curator.post(IMPORTER, first)
    assert results(curator.post(IMPORTER, first)) == [("pasted text", "same")]
    assert results(curator.post(IMPORTER, first | {"text": RENEWAL + "Soon."})) == [
        ("pasted text", "changed")
    ]


def test_an_article_without_a_date_says_so(curator):
    assert "no date given" in curator.post(IMPORTER, {"text": RENEWAL}).text
    article = Article.objects.get()
    for page in (
        reverse("admin:articles_article_changelist"),
        reverse("admin:articles_article_change", args=[article.pk]),
        reverse("admin:articles_version_changelist"),
        reverse("admin:articles_version_change", args=[article.current.pk]),
    ):
        assert "no date given" in curator.get(page).text


@pytest.mark.parametrize(
    ("data", "field", "message"),
    [
        ({"text": "", "url": ""}, "text", "Paste a text here, choose files, or give a URL."),
        (
            {"text": "Headline alone"},
            "text",
            "A headline without a paragraph; expected a headline on line 1, then paragraphs",
        ),
        ({"text": RENEWAL, "published": "28 May"}, "published", "Expected a date as YYYY-MM-DD."),
        (
            {"text": RENEWAL, "url": "javascript:alert(1)"},
            "url",
            'Expected the address of a page, found "javascript:alert(1)"',
        ),
        ({"text": RENEWAL, "outlet": "A" * 201}, "outlet", "Expected at most 200 characters, found 201"),
    ],
)
def test_an_error_is_shown_at_its_field_and_input_is_kept(curator, data, field, message):
    typed = {"outlet": "Set Diary", "url": "https://diary.example/1", "published": "2024-05-28"} | data
    response = curator.post(IMPORTER, typed)
    form = response.context["form"]
    assert form.errors == {field: [message]}
    assert {name: form[name].value() for name in typed} == typed
    assert not Article.objects.exists()


def test_a_url_belongs_to_one_article(curator):
    files = [file("a.txt"), file("a.json", "{}"), file("b.txt")]
    response = curator.post(IMPORTER, {"files": files, "url": "https://diary.example/1"})
    assert response.context["form"].errors == {
        "url": ["A URL belongs to one article, and there are several."],
        "files": ["Nothing is imported yet. Please choose again: a.txt, a.json, b.txt"],
    }
    assert not Article.objects.exists()


def test_a_pasted_text_over_the_limit_is_kept_with_the_reason(curator):
    text = RENEWAL + "The drama will be back. " * 150_000
    response = curator.post(IMPORTER, {"text": text})
    assert response.context["form"].errors["text"] == [
        "3,600,047 bytes; expected at most 2,000,000 (NEWSBASE_MAX_ARTICLE_BYTES)"
    ]
    assert response.context["form"]["text"].value() == text


def test_a_folder_of_files_may_come_at_once(curator):
    files = [file(f"{n:03}.txt", f"{RENEWAL}{n}") for n in range(150)]
    outcomes = curator.post(IMPORTER, {"files": files}).context["outcomes"]
    assert [outcome.name for outcome in outcomes] == [f"{n:03}.txt" for n in range(150)]


def test_known_outlets_are_offered(curator):
    Outlet.objects.create(name="Set Diary")
    assert '<option value="Set Diary">' in curator.get(IMPORTER).text


def test_the_page_needs_no_script_and_no_style_of_its_own(curator):
    page = curator.get(IMPORTER).text.split('<div id="content-main">')[1]
    assert "<script" not in page
    assert "style=" not in page


def test_the_button_is_on_the_list_of_articles(curator):
    assert f'href="{IMPORTER}"' in curator.get(reverse("admin:articles_article_changelist")).text


def test_only_curators_import(client, django_user_model):
    assert client.post(IMPORTER, {"text": RENEWAL}).status_code == 403
    client.force_login(staff(django_user_model, "decide", "view_article"))
    assert client.get(IMPORTER).status_code == 403
    assert client.post(IMPORTER, {"text": RENEWAL}).status_code == 403
    assert IMPORTER not in client.get(reverse("admin:articles_article_changelist")).text
    assert not Article.objects.exists()


@pytest.mark.parametrize("model", ["article", "version"])
def test_nobody_writes_articles_by_hand(admin_client, model):
    row = report("News").version_text
    pk = row.article_id if model == "article" else row.pk
    assert admin_client.post(reverse(f"admin:articles_{model}_add")).status_code == 403
    assert admin_client.post(reverse(f"admin:articles_{model}_change", args=[pk])).status_code == 403
    assert admin_client.post(reverse(f"admin:articles_{model}_delete", args=[pk])).status_code == 403


def test_a_renamed_outlet_keeps_its_articles(curator):
    report("News", outlet="Set Diary")
    outlet = Outlet.objects.get()
    curator.post(
        reverse("admin:articles_outlet_change", args=[outlet.pk]), {"name": "The Set Diary", "open": "on"}
    )
    outlet.refresh_from_db()
    assert (outlet.name, outlet.open) == ("The Set Diary", True)
    assert Source.objects.get().outlet == "The Set Diary"


def test_articles_are_found_by_headline_and_filtered_by_date(curator):
    report("Harbor Lights")
    report("Fish Prices", published="2024-05-28")

    def listed(query: str) -> list[str]:
        response = curator.get(reverse("admin:articles_article_changelist") + query)
        return [str(article) for article in response.context["cl"].result_list]

    assert listed("?q=fish") == ["Fish Prices"]
    assert listed("?dated=no") == ["Harbor Lights"]
    assert listed("?dated=yes") == ["Fish Prices"]


def test_a_list_takes_a_constant_number_of_queries(curator):
    def queries() -> dict[str, int]:
        counted = {}
        for model in ("article", "version", "outlet"):
            with CaptureQueriesContext(connection) as captured:
                curator.get(reverse(f"admin:articles_{model}_changelist"))
            counted[model] = len(captured)
        return counted

    report("News 0", outlet="Outlet 0")
    report("News 1", outlet="Outlet 1")
    queries()  # the first request of a session fills caches
    few = queries()
    for n in range(2, 12):
        report(f"News {n}", outlet=f"Outlet {n}")
    assert queries() == few
