"""manage.py load_titles: dumps in every format, broken rows, interrupted loads, and what is found afterwards."""

import gzip
import json
import tracemalloc
from itertools import islice
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from shows.models import ExternalId, TitleDump
from shows.titles import dumps, load
from shows.titles.entry import Entry
from shows.titles.lookup import candidates
from tests.newsroom import cast, report, show, status

pytestmark = pytest.mark.django_db

TITLES = """\
tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres
tt0000001\ttvSeries\tHarbor Lights\tHarbor Lights\t0\t2019\t\\N\t45\tDrama
tt0000002\tmovie\tHarbor Lights\tHarbor Lights\t0\t1963\t\\N\t90\tDrama
tt0000003\ttvMiniSeries\tThe "Tide" Table\tTide\t0\t\\N\t\\N\t\\N\t\\N
tt0000004\ttvEpisode\tPilot\tPilot\t0\t2019\t\\N\t45\tDrama
"""
RATINGS = "tconst\taverageRating\tnumVotes\ntt0000001\t8.1\t90210\ntt0000002\t5.0\t12\n"
PEOPLE = (
    "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles\n"
    "nm0000001\tMara Quill\t1980\t\\N\tactress\ttt0000001\nnm0000002\tOtto Brandt\t\\N\t\\N\t\\N\t\\N\n"
)
TVMAZE = [
    {
        "id": 1,
        "url": "https://tvmaze.example/1",
        "name": "Harbor Lights",
        "premiered": "2019-06-14",
        "weight": 97,
        "network": {"id": 3, "name": "Tidewater TV"},
        "webChannel": None,
    },
    {
        "id": 2,
        "name": "Léa’s Tide",
        "premiered": None,
        "weight": 3,
        "network": None,
        "webChannel": {"name": "Stream"},
    },
]


def claim(value: object) -> dict:
    return {"mainsnak": {"datavalue": {"value": value}}}


WIKIDATA = [
    {
        "id": "Q100",
        "labels": {"en": {"value": "Harbor Lights"}},
        "claims": {"P31": [claim({"id": "Q5398426"})], "P580": [claim({"time": "+2019-06-14T00:00:00Z"})]},
        "sitelinks": {"enwiki": {}, "dewiki": {}},
    },
    {
        "id": "Q200",
        "labels": {"mul": {"value": "Mara Quill"}},
        "claims": {"P31": [claim({"id": "Q5"})], "P345": [claim("nm0000001")]},
        "sitelinks": {},
    },
    {"id": "Q300", "labels": {"en": {"value": "Zebra"}}, "claims": {"P31": [claim({"id": "Q16521"})]}},
    {"id": "Q350", "labels": [], "claims": [], "sitelinks": []},
    {"id": "Q400", "labels": {"en": {"value": "Ann Passerby"}}, "claims": {"P31": [claim({"id": "Q5"})]}},
]


@pytest.fixture
def file(tmp_path):
    def file(content: str, *, name="dump", packed=False) -> Path:
        path = tmp_path / name
        path.write_bytes(gzip.compress(content.encode()) if packed else content.encode())
        return path

    return file


def run(*paths: Path, capsys, code=0) -> list[str]:
    capsys.readouterr()
    if code:
        with pytest.raises(SystemExit) as ended:
            call_command("load_titles", *map(str, paths))
        assert ended.value.code == code
    else:
        call_command("load_titles", *map(str, paths))
    return [line.replace(f"{paths[0].parent}/", "") for line in capsys.readouterr().out.splitlines()]


def loaded() -> list[tuple]:
    return list(
        ExternalId.objects.values_list("external_id", "kind", "name", "year", "network", "popularity")
    )


@pytest.mark.parametrize("packed", [False, True])
def test_the_series_of_imdb(file, capsys, packed):
    assert run(file(TITLES, packed=packed), capsys=capsys) == ["dump: 4 rows, 2 stored, 0 broken"]
    assert loaded() == [
        ("tt0000001", "show", "Harbor Lights", 2019, "", None),
        ("tt0000003", "show", 'The "Tide" Table', None, "", None),
    ]
    assert ExternalId.objects.last().normal == "tide table"


def test_imdb_votes_are_kept_when_series_are_loaded_again(file, capsys):
    titles, ratings = file(TITLES, name="titles"), file(RATINGS, name="ratings")
    assert run(titles, ratings, titles, capsys=capsys)[1] == "ratings: 2 rows, 1 stored, 0 broken"
    assert [row[-1] for row in loaded()] == [90210, None]


def test_the_people_of_imdb(file, capsys):
    run(file(PEOPLE), capsys=capsys)
    assert loaded() == [
        ("nm0000001", "person", "Mara Quill", 1980, "", None),
        ("nm0000002", "person", "Otto Brandt", None, "", None),
    ]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    "written",
    [
        json.dumps(TVMAZE),
        json.dumps(TVMAZE, ensure_ascii=False, indent=1),
        "\n".join(json.dumps(one) for one in TVMAZE),
        "[\n" + ",\n".join(json.dumps(one) for one in TVMAZE) + "\n]\n",
    ],
    ids=["one line", "indented", "JSON lines", "array of lines"],
)
def test_the_shows_of_tvmaze(file, capsys, written, packed):
    run(file(written, packed=packed), capsys=capsys)
    assert loaded() == [
        ("1", "show", "Harbor Lights", 2019, "Tidewater TV", 97),
        ("2", "show", "Léa’s Tide", None, "Stream", 3),
    ]


def test_the_shows_and_known_people_of_wikidata(file, capsys):
    lines = ",\n".join(json.dumps(one) for one in WIKIDATA)
    run(file(f"[\n{lines}\n]\n", packed=True), capsys=capsys)
    assert loaded() == [
        ("Q100", "show", "Harbor Lights", 2019, "", 2),
        ("Q200", "person", "Mara Quill", None, "", 0),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (TITLES.replace("tt0000002\tmovie", "movie"), "dump, line 3: expected 9 columns, found 8"),
        (TITLES.replace("tt0000001", "one"), "dump, line 2: expected an id such as tt0123456, found “one”"),
        (TITLES.replace("Pilot\tPilot", "Pilot\t\tPilot"), "dump, line 5: expected 9 columns, found 10"),
        (json.dumps(TVMAZE[0]) + '\n{"id": 1\n' + json.dumps(TVMAZE[1]), "dump, line 2: not JSON"),
        ('{"id": "x", "name": "y"}\n', "dump, line 1: expected a number as id, and a name"),
        ('{"id": -5, "name": "y"}\n', "dump, line 1: expected an id, found “-5”"),
        (TITLES.replace("tt0000003", "tt3"), "dump, line 4: expected an id such as tt0123456, found “tt3”"),
        ('{"fish": 1}\n', "dump, line 1: expected a show of TVmaze or an item of Wikidata"),
        ('{"id": "Q1", "labels": [1], "claims": {}}\n', "dump, line 1: a part is missing or of another kind"),
        ('[{"id": 1, "name": "a\\u0000"}, {"id": 2, "name": "b"}]', "dump, object 1: expected a string"),
        ('[{"id": 2, "name": "b"}, {"id": ', "dump, the rest: not JSON"),
        ('{"id": 1, "name": "b", "weight": "much"}\n', "dump, line 1: expected a number, found 'much'"),
    ],
)
def test_a_broken_row_is_named_and_the_rest_is_loaded(file, capsys, content, said):
    lines = run(file(content), capsys=capsys, code=1)
    assert lines[0].startswith(said)
    assert lines[-1].endswith(" 1 broken")
    assert ExternalId.objects.count() == int(lines[-1].split(", ")[1].split()[0])


def test_a_packed_file_that_ends_early_is_named_and_what_came_before_is_stored(file, monkeypatch):
    monkeypatch.setattr(load, "BATCH", 100)
    rows = "".join(
        f"tt{n:07}\ttvSeries\tTide {n * n * 7919}\tx\t0\t2019\t\\N\t45\tDrama\n" for n in range(5_000)
    )
    path = file(TITLES.split("\n")[0] + "\n" + rows, packed=True)
    path.write_bytes(path.read_bytes()[:-9_000])
    with pytest.raises(CommandError, match="dump: cannot be read to its end"):
        call_command("load_titles", str(path))
    assert ExternalId.objects.exists()


@pytest.mark.parametrize("content", ["", "Harbor Lights\n", "id,name\n1,Harbor Lights\n", "\x00\x01"])
def test_files_that_are_not_dumps_are_refused_with_what_was_expected(file, content):
    with pytest.raises(CommandError, match="dump: expected IMDb's title"):
        call_command("load_titles", str(file(content)))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"gone\.tsv: No such file or directory"):
        call_command("load_titles", str(tmp_path / "gone.tsv"))


def test_an_interrupted_load_resumes_and_ends_the_same(file, monkeypatch, capsys):
    monkeypatch.setattr(load, "BATCH", 10)
    rows = "".join(f"tt{n:07}\ttvSeries\tTide {n}\tx\t0\t2019\t\\N\t45\tDrama\n" for n in range(95))
    path = file(TITLES.split("\n")[0] + "\n" + rows, packed=True)
    list(islice(load.load(path), 4))
    assert ExternalId.objects.count() == 40
    asked = []
    read = dumps.Dump.rows
    monkeypatch.setattr(dumps.Dump, "rows", lambda dump, skip: asked.append(skip) or read(dump, skip))
    assert run(path, capsys=capsys) == ["dump: 95 rows, 95 stored, 0 broken"]
    assert asked == [40]
    assert [row[0] for row in loaded()] == [f"tt{n:07}" for n in range(95)]


def test_a_first_row_of_several_megabytes_is_read(file, capsys):
    rows = [json.dumps(TVMAZE[0] | {"id": number, "summary": 2_000_000 * "x"}) for number in (1, 2)]
    assert run(file("\n".join(rows)), capsys=capsys) == ["dump: 2 rows, 2 stored, 0 broken"]


@pytest.mark.parametrize("between", [",\n", ","], ids=["one object a line", "all on one line"])
def test_a_long_dump_is_never_all_in_memory(file, between):
    row = json.dumps(TVMAZE[0] | {"summary": 1_000 * "x"})
    path = file("[" + between.join([row] * 20_000) + "]", packed=True)
    tracemalloc.start()
    with dumps.opened(path) as dump:
        assert sum(isinstance(row, Entry) for row in dump.rows()) == 20_000
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 6_000_000


def test_a_finished_file_is_loaded_again_and_stays_the_same(file, capsys):
    path = file(TITLES)
    run(path, capsys=capsys)
    before = loaded()
    assert run(path, capsys=capsys) == ["dump: 4 rows, 2 stored, 0 broken"]
    assert loaded() == before
    assert TitleDump.objects.get().finished


def test_a_newer_dump_replaces_what_an_older_one_said(file, capsys):
    run(file(TITLES, name="old"), capsys=capsys)
    run(file(TITLES.replace("\t2019\t", "\t2020\t"), name="new"), capsys=capsys)
    assert [row[3] for row in loaded()] == [2020, None]


def test_candidates_for_an_entity_have_its_name_best_known_first(file, capsys, editor):
    report("News", status("renewed"), cast("Mara Quill"))
    run(file(TITLES, name="t"), file(PEOPLE, name="p"), file(json.dumps(TVMAZE), name="m"), capsys=capsys)
    assert [one.written for one in candidates(show())] == ["tvmaze:1", "imdb:tt0000001"]
    assert [one.written for one in candidates(show().statements.get(prop="cast").object)] == [
        "imdb:nm0000001"
    ]
