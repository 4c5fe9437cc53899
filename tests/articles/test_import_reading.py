"""Which files can be read, and why others are refused."""

from datetime import date

import pytest

from articles.importing.draft import Draft, Metadata, Refusal
from articles.importing.files import find_texts, read_files
from articles.importing.metadata import read_metadata
from articles.importing.text import read_text

RENEWAL = "Harbour Lights Renewed\n\nThe drama will be back for a third season.\n"


def refusal(raw: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        read_text("lights.txt", raw, Metadata())
    return str(refused.value)


def read(*paths, **given) -> list[Draft | Refusal]:
    return list(read_files(find_texts(paths), Metadata(**given)))


def test_the_first_line_is_the_headline():
    draft = read_text("lights.txt", RENEWAL.encode(), Metadata())
    assert draft.headline == "Harbour Lights Renewed"
    assert draft.text == RENEWAL


def test_the_text_has_no_byte_order_mark_and_one_kind_of_line_end_and_the_bytes_are_kept():
    raw = b"\xef\xbb\xbfHarbour Lights\r\n\rBack in M\xc3\xa4rz.\n"
    draft = read_text("lights.txt", raw, Metadata())
    assert draft.text == "Harbour Lights\n\nBack in März.\n"
    assert draft.raw == raw


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(raw):
    assert refusal(raw) == "lights.txt: it is empty; expected a headline on line 1, then paragraphs"


def test_a_headline_alone_is_refused():
    assert refusal(b"Harbour Lights Renewed\n\n \n") == (
        "lights.txt: a headline without a paragraph; expected a headline on line 1, then paragraphs"
    )


@pytest.mark.parametrize("raw", [b"<!DOCTYPE html>\n<p>Back.</p>", b"\n <html><body>\n<p>Back.</p>"])
def test_a_page_under_the_name_of_a_text_is_refused(raw):
    assert refusal(raw) == (
        "lights.txt: it is HTML; expected a headline on line 1, then paragraphs, or a file named .html"
    )


@pytest.mark.parametrize("day", ["1899-12-31", "2199-05-28"])
def test_a_day_on_which_no_article_can_have_appeared_is_refused(day):
    with pytest.raises(Refusal, match=f'"published": expected a date from 1900-01-01 to today, found {day}'):
        read_metadata("lights.json", f'{{"published": "{day}"}}'.encode())


def test_json_named_with_its_article_is_read_with_it(tmp_path):
    for name in ("lights.txt", "tide.html"):
        (tmp_path / name).write_text(RENEWAL)
    for name in ("lights.json", "tide.json", "alone.json"):
        (tmp_path / name).write_text('{"outlet": "Set Diary"}')
    names = [path.name for path in find_texts(tmp_path.iterdir())]
    assert sorted(names) == ["alone.json", "lights.txt", "tide.html"]
    [draft, alone] = read(tmp_path / "lights.txt", tmp_path / "lights.json", tmp_path / "alone.json")
    assert draft.outlet == "Set Diary"
    assert alone.reason == "what is known about an article; expected the article, alone.txt"


def test_a_file_in_utf_16_is_refused_by_that_name():
    assert (
        refusal(RENEWAL.encode("utf-16")) == "lights.txt: UTF-16, by its first bytes; expected text in UTF-8"
    )


def test_a_binary_file_is_refused():
    assert refusal(b"PNG\r\n\x1a\x00\x00") == (
        "lights.txt: binary: a NUL byte at offset 6; expected text in UTF-8"
    )


def test_another_encoding_is_refused_with_the_byte_and_its_place():
    assert refusal("Harbour Lights\n\nZurück im März.".encode("latin-1")) == (
        "lights.txt: not UTF-8: byte 0xfc at offset 19 (line 3); expected text in UTF-8"
    )


def test_the_offset_of_an_invalid_byte_includes_the_byte_order_mark():
    assert "byte 0xfc at offset 3 (line 1)" in refusal(b"\xef\xbb\xbf\xfcber")


def test_a_file_over_the_limit_is_refused(settings):
    settings.NEWSBASE_MAX_ARTICLE_BYTES = 1000
    assert read_text("lights.txt", b"Harbour Lights\n" + b"x" * 985, Metadata())
    assert refusal(b"Harbour Lights\n" + b"x" * 986) == (
        "lights.txt: 1,001 bytes; expected at most 1,000 (NEWSBASE_MAX_ARTICLE_BYTES)"
    )


def test_a_long_headline_is_cut_where_it_is_a_title_and_whole_in_the_text():
    draft = read_text("lights.txt", b"L" * 600 + b"\n\nBack.", Metadata())
    assert draft.headline == "L" * 499 + "…"
    assert draft.text.startswith("L" * 600)


def test_json_gives_date_outlet_and_url():
    about = read_metadata(
        "lights.json", b'{"published": "2024-05-28", "outlet": "Set  Diary", "url": null, "kind": 7}'
    )
    assert about == Metadata(outlet="Set Diary", published=date(2024, 5, 28))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b'{"outlet": "Set Diary"', "broken JSON: Expecting ',' delimiter in line 1, column 23"),
        (b'{"outlet": "\xfc"}', "broken JSON: not UTF-8 at byte 12"),
        (b'["Set Diary"]', 'expected an object with published, outlet and url, found ["Set Diary"]'),
        (b'{"published": "28 May"}', '"published": expected a date as YYYY-MM-DD, found "28 May"'),
        (b'{"published": "2024-02-30"}', '"published": expected a date as YYYY-MM-DD, found "2024-02-30"'),
        (b'{"published": 2024}', '"published": expected a string or null, found 2024'),
        (b'{"outlet": ["A"]}', '"outlet": expected a string or null, found ["A"]'),
        (
            b'{"url": "javascript:alert(1)"}',
            '"url": expected the address of a page, found "javascript:alert(1)"',
        ),
        (
            b'{"outlet": "A\\u0000"}',
            '"outlet": expected printable characters, found "A\\u0000"',
        ),
        (
            b'{"outlet": "\\ud800"}',
            '"outlet": expected printable characters, found "\\ud800"',
        ),
        (b'{"outlet": "%s"}' % (b"A" * 201), '"outlet": expected at most 200 characters, found 201'),
    ],
)
def test_broken_json_is_refused_with_the_key_and_what_was_expected(raw, reason):
    with pytest.raises(Refusal) as refused:
        read_metadata("lights.json", raw)
    assert str(refused.value) == f"lights.json: {reason}"


def test_endlessly_nested_json_is_refused():
    with pytest.raises(Refusal, match=r"lights\.json: broken JSON"):
        read_metadata("lights.json", b"[" * 100_000)


def test_a_folder_is_read_through_in_the_order_of_names(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/z.txt", "a.txt", "notes.md"):
        (tmp_path / name).write_text(RENEWAL)
    assert [item.name.removeprefix(f"{tmp_path}/") for item in read(tmp_path)] == [
        "a.txt",
        "b/z.txt",
        "c.txt",
    ]


def test_a_file_named_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text(RENEWAL)
    assert len(read(tmp_path, tmp_path / "a.txt")) == 1


def test_options_fill_in_what_json_does_not_say(tmp_path):
    (tmp_path / "a.txt").write_text(RENEWAL)
    (tmp_path / "a.json").write_text('{"outlet": "Set Diary", "published": null}')
    (tmp_path / "b.txt").write_text(RENEWAL)
    a, b = read(tmp_path, outlet="Evening Post", published=date(2024, 5, 28))
    assert (a.outlet, a.published) == ("Set Diary", date(2024, 5, 28))
    assert (b.outlet, b.published) == ("Evening Post", date(2024, 5, 28))


def test_broken_json_refuses_its_article_and_no_other(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(RENEWAL)
    (tmp_path / "a.json").write_text("{")
    broken, fine = read(tmp_path)
    assert broken.name == f"{tmp_path}/a.json"
    assert fine.name == f"{tmp_path}/b.txt"


def test_missing_files_are_refused_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(RENEWAL)
    (tmp_path / "empty").mkdir()
    missing, empty, fine = read(tmp_path / "gone.txt", tmp_path / "empty", tmp_path / "a.txt")
    assert missing.reason == "no such file or folder"
    assert empty.reason == "a folder without a .txt file; expected articles as .txt files"
    assert isinstance(fine, Draft)


def test_a_file_over_the_limit_is_not_even_read(tmp_path, settings):
    with (tmp_path / "endless.txt").open("wb") as file:
        file.truncate(10**12)
    (item,) = read(tmp_path)
    assert item.reason == "1,000,000,000,000 bytes; expected at most 2,000,000 (NEWSBASE_MAX_ARTICLE_BYTES)"
