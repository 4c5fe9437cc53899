"""What may be fetched, from where, and within which limits."""

import gzip
import time

import pytest
import trustme

from articles.importing.draft import Refusal
from articles.importing.fetching import fetch
from tests.articles.web import Names, serve

PAGE = "<!doctype html><title>Harbor Lights</title><p>The drama will be back.</p>"


@pytest.fixture
def names(monkeypatch):
    return Names(monkeypatch)


def refusal(url: str) -> str:
    with pytest.raises(Refusal) as refused:
        fetch(url)
    assert refused.value.name == url
    return refused.value.reason


def test_a_page_is_fetched_with_what_its_headers_say(web):
    page = fetch(web.put("/lights", PAGE, type="text/html; charset=ISO-8859-15"))
    assert (page.type, page.charset, page.content) == ("text/html", "iso-8859-15", PAGE.encode())


def test_a_packed_page_is_unpacked(web):
    page = fetch(web.put("/lights", gzip.compress(PAGE.encode()), Content_Encoding="gzip"))
    assert page.content == PAGE.encode()


def test_redirects_are_followed_to_where_the_page_is(web):
    web.put("/lights", PAGE)
    web.redirect("/short", "/longer")
    web.redirect("/longer", web.url("/lights"))
    assert fetch(web.url("/short#comments")).url == web.url("/lights")


def test_at_most_five_redirects_are_followed(web):
    for n in range(6):
        web.redirect(f"/{n}", f"/{n + 1}")
    web.put("/6", PAGE)
    assert fetch(web.url("/1")).content == PAGE.encode()
    assert "more than 5 redirects" in refusal(web.url("/0"))


def test_a_redirect_loop_ends(web):
    web.redirect("/a", "/b")
    web.redirect("/b", "/a")
    assert "more than 5 redirects" in refusal(web.url("/a"))
    assert len(web.asked) == 6


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://[fd00:ec2::254]/",
        "http://[ff02::1]/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.100.100.200/",
        "http://169.254.169.254/latest/meta-data/",
        "http://168.63.129.16/",
        "http://192.0.0.192/opc/v2/instance/",
        "http://192.88.99.1/",
        "http://[fec0::1]/",
        "http://[64:ff9b:1::7f00:1]/",
        "http://[::ffff:0:127.0.0.1]/",
        "http://[fe80::1%25eth0]/",
        "http://192.0.2.1/",
        "http://224.0.0.1/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
    ],
)
def test_private_addresses_are_refused_in_any_spelling(url):
    assert refusal(url).endswith("; expected a page on the public internet")


def test_loopback_allowed_for_tests_allows_nothing_else(settings):
    settings.NEWSBASE_FETCH_ALLOW_LOOPBACK = True
    assert "10.0.0.1 is no public address" in refusal("http://10.0.0.1/")
    assert "169.254.169.254" in refusal("http://169.254.169.254/")


def test_a_name_that_has_one_private_address_among_others_is_refused(web, names):
    names.lead("diary.example", ["127.0.0.1", "10.0.0.1"])
    web.put("/lights", PAGE)
    assert refusal(web.url("/lights", "diary.example")) == (
        "diary.example is at 10.0.0.1; expected a page on the public internet"
    )
    assert not web.asked


def test_a_name_that_resolves_differently_a_moment_later_leads_nowhere_else(web, names):
    names.lead("diary.example", ["127.0.0.1"], ["10.0.0.1"])
    web.put("/lights", PAGE)
    assert fetch(web.url("/lights", "diary.example")).content == PAGE.encode()
    assert names.asked == ["diary.example"]
    assert web.asked == [("/lights", f"diary.example:{web.port}")]


def test_a_redirect_to_a_private_address_is_refused_with_its_path(web, names):
    names.lead("inside.example", ["192.168.1.1"])
    web.redirect("/lights", "http://inside.example/secret")
    assert refusal(web.url("/lights")) == (
        "redirected to http://inside.example/secret: inside.example is at 192.168.1.1; "
        "expected a page on the public internet"
    )


def test_a_name_that_resolves_differently_between_redirects_is_refused(web, names):
    names.lead("diary.example", ["127.0.0.1"], ["10.0.0.1"])
    web.redirect("/lights", web.url("/other", "diary.example"))
    assert "diary.example is at 10.0.0.1" in refusal(web.url("/lights", "diary.example"))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "expected an address that begins with http:// or https://"),
        ("ftp://diary.example/", "expected an address that begins with http:// or https://"),
        ("gopher://diary.example/", "expected an address that begins with http:// or https://"),
        ("http:///lights", "expected an address that begins with http:// or https://"),
        ("http://ada:pass@diary.example/", "expected an address without a user name or password"),
        ("http://127.0.0.1:pass@10.0.0.1/", "expected an address without a user name or password"),
        ("http://diary.example:99999/", "not an address of a page"),
    ],
)
def test_other_addresses_are_refused(url, reason):
    assert refusal(url) == reason


def test_a_redirect_to_a_file_is_refused(web):
    web.redirect("/lights", "file:///etc/passwd")
    assert refusal(web.url("/lights")) == (
        "redirected to file:///etc/passwd: expected an address that begins with http:// or https://"
    )


def test_an_unknown_host_is_named(names):
    assert refusal("http://nowhere.invalid/") == "there is no host nowhere.invalid"


@pytest.mark.parametrize("host", ["diary..example", "d" * 64 + ".example"])
def test_a_name_that_no_host_can_have_is_an_unknown_host(host):
    assert refusal(f"http://{host}/") == f"there is no host {host}"


def test_a_page_over_the_limit_is_refused(web, settings):
    settings.NEWSBASE_MAX_PAGE_BYTES = 1000
    assert len(fetch(web.put("/fits", "x" * 1000)).content) == 1000
    assert refusal(web.put("/lights", "x" * 1001)) == "more than 1,000 bytes (NEWSBASE_MAX_PAGE_BYTES)"


def test_an_endless_page_is_refused(web, settings):
    settings.NEWSBASE_MAX_PAGE_BYTES = 200_000
    sent = 0

    def endless(request):
        nonlocal sent
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.end_headers()
        while sent < 500_000_000:
            sent += request.wfile.write(b"x" * 10_000)

    web.answers["/endless"] = endless
    assert "more than 200,000 bytes" in refusal(web.url("/endless"))
    assert sent < 100_000_000


def test_a_decompression_bomb_is_refused(web):
    packed = gzip.compress(b"x" * 30_000_000)
    assert len(packed) < 30_000
    assert refusal(web.put("/bomb", packed, Content_Encoding="gzip")) == (
        "more than 5,000,000 bytes (NEWSBASE_MAX_PAGE_BYTES)"
    )


@pytest.mark.parametrize("slow", ["headers", "body"])
def test_a_slow_drip_of_bytes_is_cut_off(web, settings, slow):
    """Each byte comes soon after the one before."""
    settings.NEWSBASE_FETCH_SECONDS = 1

    def drip(request):
        start = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        request.wfile.write(start if slow == "headers" else start + b"\r\n")
        for _ in range(300):
            request.wfile.write(b"X-Slow: yes\r\n" if slow == "headers" else b"x")
            time.sleep(0.1)

    web.answers["/slow"] = drip
    started = time.monotonic()
    assert refusal(web.url("/slow")) == "not fetched within 1 seconds (NEWSBASE_FETCH_SECONDS)"
    assert time.monotonic() - started < 10


def test_a_silent_server_is_not_waited_for(web, settings):
    settings.NEWSBASE_FETCH_SECONDS = 1
    web.answers["/silent"] = lambda request: time.sleep(30)
    assert "not fetched within 1 seconds" in refusal(web.url("/silent"))


@pytest.mark.parametrize("type", ["application/pdf", "image/png", "application/json"])
def test_files_that_are_not_text_are_refused(web, type):
    assert refusal(web.put("/file", PAGE, type=type)) == f"it is {type}; expected HTML or plain text"


def test_a_page_that_is_not_there_is_refused_with_the_answer(web):
    assert refusal(web.put("/gone", PAGE, status=404)) == "the answer is 404 Not Found; expected 200 OK"


def test_a_broken_answer_is_refused(web):
    web.answers["/broken"] = lambda request: request.wfile.write(b"what?\r\n\r\n")
    assert "cannot be fetched" in refusal(web.url("/broken"))
    assert "cannot be fetched" in refusal(web.put("/packed", b"no gzip", Content_Encoding="gzip"))


def test_a_page_that_ends_early_is_refused(web):
    def half(request):
        request.send_response(200)
        request.send_header("Content-Type", "text/html")
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"half")

    web.answers["/half"] = half
    assert "cannot be fetched" in refusal(web.url("/half"))


def test_the_certificate_must_be_that_of_the_name(names, settings, monkeypatch, tmp_path):
    settings.NEWSBASE_FETCH_ALLOW_LOOPBACK = True
    for name in ("diary.example", "other.example"):
        names.lead(name, ["127.0.0.1"])
    authority = trustme.CA()
    trusted = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(trusted)
    with serve(authority.issue_cert("diary.example")) as web:
        web.put("/lights", PAGE)
        assert "cannot be fetched" in refusal(web.url("/lights", "diary.example", "https"))
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        assert fetch(web.url("/lights", "diary.example", "https")).content == PAGE.encode()
        assert "other.example" in refusal(web.url("/lights", "other.example", "https"))
