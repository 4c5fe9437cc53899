"""Articles in zip archives: with the command, and in the admin's importer."""

import re
import struct
import tracemalloc
import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from articles.importing.draft import Metadata, Refusal
from articles.importing.files import find_texts, read_files, texts_at
from shows.models import Source
from tests.commands import printed

IMPORTER = "/admin/articles/article/import/"
RENEWAL = "Harbor Lights Renewed\n\nThe drama will be back.\n"
PRICES = "Fish Prices\n\nThey rise.\n"


def packed(files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


@pytest.fixture
def read(tmp_path):
    """Read an archive with this content: the name and headline of each draft, the name and reason of each refusal."""

    def read(raw: bytes) -> list[tuple[str, str]]:
        path = tmp_path / "news.zip"
        path.write_bytes(raw)
        items = read_files(find_texts([path]), Metadata())
        told = [(one.name, one.reason if isinstance(one, Refusal) else one.headline) for one in items]
        return [(name.removeprefix(f"{tmp_path}/"), said) for name, said in told]

    return read


def test_every_text_and_page_of_an_archive_is_an_article(read):
    page = "<html><head><title>Tide Out</title></head><body><article><h1>Tide Out</h1><p>It ends here.</p></article>"
    raw = packed(
        {"may/lights.txt": RENEWAL, "june/prices.TXT": PRICES, "tide.html": page, "june/cover.jpg": b"\xff"}
    )
    assert read(raw) == [
        ("news.zip/june/prices.TXT", "Fish Prices"),
        ("news.zip/may/lights.txt", "Harbor Lights Renewed"),
        ("news.zip/tide.html", "Tide Out"),
    ]


def test_a_json_file_applies_to_the_text_of_its_name_and_folder(tmp_path):
    about = '{"outlet": "Set Diary", "published": "2024-05-28"}'
    path = tmp_path / "news.zip"
    path.write_bytes(packed({"may/a.txt": RENEWAL, "may/a.json": about, "june/a.txt": PRICES}))
    assert texts_at(path) == 2
    june, may = read_files([path], Metadata())
    assert (may.outlet, str(may.published)) == ("Set Diary", "2024-05-28")
    assert (june.outlet, june.published) == ("", None)


def test_a_refused_file_is_named_and_the_others_are_read(read):
    raw = packed({"a.txt": "", "b.txt": RENEWAL, "c.txt": b"\xff\xd8", "d.json": "{}"})
    (a, empty), b, (c, not_text), (d, alone) = read(raw)
    assert (a, b) == ("news.zip/a.txt", ("news.zip/b.txt", "Harbor Lights Renewed"))
    assert empty.startswith("it is empty")
    assert (c, "UTF-8" in not_text) == ("news.zip/c.txt", True)
    assert (d, alone) == ("news.zip/d.json", "no d.txt is beside it")


def test_an_archive_in_an_archive_is_refused_by_name(read):
    raw = packed({"a.txt": RENEWAL, "may.zip": packed({"b.txt": PRICES})})
    assert read(raw) == [
        ("news.zip/a.txt", "Harbor Lights Renewed"),
        ("news.zip/may.zip", "an archive in an archive; expected articles as .txt or .html files"),
    ]


def test_a_folder_above_the_archive_is_only_a_name(read, tmp_path):
    assert read(packed({"../../lights.txt": RENEWAL, "/etc/prices.txt": PRICES, "..\\tide.txt": PRICES})) == [
        ("news.zip/../../lights.txt", "Harbor Lights Renewed"),
        ("news.zip/..\\tide.txt", "Fish Prices"),
        ("news.zip//etc/prices.txt", "Fish Prices"),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["news.zip"]


def test_files_added_by_operating_systems_are_ignored(read):
    raw = packed({"a.txt": RENEWAL, "__MACOSX/._a.txt": b"\0", ".hidden/b.txt": PRICES, "._a.txt": b"\0"})
    assert [name for name, _ in read(raw)] == ["news.zip/a.txt"]


@pytest.mark.parametrize("raw", [b"", b"no archive", packed({"a.txt": RENEWAL})[:-30]])
def test_files_that_are_not_archives_are_refused(read, raw):
    assert read(raw) == [("news.zip", "not a zip archive, or a damaged one")]


def test_an_archive_without_articles_is_refused(read):
    expected = "nothing in it can be imported; expected articles as .txt or .html files"
    assert read(packed({"cover.jpg": b"\xff"})) == [("news.zip", expected)]


def test_a_file_that_unpacks_to_more_than_an_article_may_have_is_never_unpacked(read):
    ((name, reason),) = read(packed({"bomb.txt": "a" * 50_000_000}))
    assert name == "news.zip/bomb.txt"
    assert reason.startswith("50,000,000 bytes; expected at most 2,000,000")


def test_a_file_unpacks_to_no_more_than_it_says(read):
    raw = bytearray(packed({"bomb.txt": "a" * 50_000_000}))
    entry = raw.rindex(b"PK\x01\x02")
    raw[entry + 24 : entry + 28] = struct.pack("<I", 100)
    raw = bytes(raw)
    tracemalloc.start()
    ((name, reason),) = read(raw)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert name == "news.zip/bomb.txt"
    assert reason.startswith("cannot be unpacked: Bad CRC-32")
    assert most < 1_000_000


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_compressed_in_a_way_that_unpacks_all_at_once_is_refused(read, method):
    raw = packed({"a.txt": RENEWAL}, method)
    reason = f"cannot be unpacked: compressed by method {method}; expected 8 (deflate) or 0 (none)"
    assert read(raw) == [("news.zip/a.txt", reason)]


def test_an_encrypted_file_is_refused_by_name(read):
    raw = bytearray(packed({"a.txt": RENEWAL}))
    raw[6] |= 1
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    ((name, reason),) = read(bytes(raw))
    assert name == "news.zip/a.txt"
    assert "encrypted" in reason


def test_damaged_files_in_an_archive_are_refused_and_the_rest_is_read(read):
    raw = packed({"a.txt": RENEWAL, "b.txt": PRICES})
    refusal = re.compile(
        "cannot be unpacked|not a zip archive|nothing in it can be imported|.* expected at most"
    )
    for place in range(len(raw)):
        broken = bytearray(raw)
        broken[place] ^= 0xFF
        for _, said in read(bytes(broken)):
            assert said in ("Harbor Lights Renewed", "Fish Prices") or refusal.match(said)


@pytest.mark.django_db
def test_the_command_imports_an_archive(tmp_path):
    (tmp_path / "news.zip").write_bytes(packed({"a.txt": RENEWAL, "b.txt": PRICES}))
    lines = printed("import_articles", tmp_path / "news.zip").splitlines()
    assert lines[-1] == "2 new, 0 same, 0 changed, 0 refused"


def upload(admin_client, *archives: bytes, **more):
    files = [SimpleUploadedFile(f"news{n}.zip", raw) for n, raw in enumerate(archives)]
    return admin_client.post(IMPORTER, {"files": files} | more)


@pytest.mark.django_db
def test_the_importer_takes_archives(admin_client):
    response = upload(admin_client, packed({"may/a.txt": RENEWAL, "b.txt": ""}), packed({"a.txt": PRICES}))
    told = [(one.name, str(one.result)) for one in response.context["outcomes"]]
    assert told == [
        ("news0.zip/b.txt", "refused"),
        ("news0.zip/may/a.txt", "new"),
        ("news1.zip/a.txt", "new"),
    ]
    assert Source.objects.count() == 2


@pytest.mark.django_db
def test_the_importer_says_which_archive_is_damaged_and_imports_nothing(admin_client):
    response = upload(admin_client, packed({"a.txt": RENEWAL}), b"no archive", outlet="Set Diary")
    damaged, again = response.context["form"].errors["files"]
    assert damaged == "news1.zip: not a zip archive, or a damaged one."
    assert again == "Nothing is imported yet. Please choose again: news0.zip, news1.zip"
    assert not Source.objects.exists()


@pytest.mark.django_db
@override_settings(DATA_UPLOAD_MAX_NUMBER_FILES=3)
def test_an_archive_of_more_files_than_are_imported_at_once_is_refused(admin_client):
    response = upload(admin_client, packed({f"{n}.txt": RENEWAL for n in range(4)}))
    assert "4 files, and at most 3 are imported here at once" in response.text
    assert not Source.objects.exists()
