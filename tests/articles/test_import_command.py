"""manage.py import_articles: its output and exit codes."""

import signal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.extraction import Fact, Span
from articles.management.commands import import_articles
from articles.management.fact_table import fact_table
from articles.models import Article, Outlet
from shows.models import Source

pytestmark = pytest.mark.django_db

RENEWAL = 'Harbor Lights Renewed\n\nNetflix has renewed the drama series "Harbor Lights" for season 3.\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "lights.txt").write_text(RENEWAL)
    return tmp_path


def run(*arguments, code=0) -> list[str]:
    """The lines that the command prints."""
    out = StringIO()
    if code:
        with pytest.raises(SystemExit) as ended:
            call_command("import_articles", *map(str, arguments), stdout=out)
        assert ended.value.code == code
    else:
        call_command("import_articles", *map(str, arguments), stdout=out)
    return out.getvalue().splitlines()


def test_the_last_line_counts(folder):
    (folder / "prices.txt").write_text("Fish Prices\n\nThey rise.\n")
    assert run(folder) == ["2 new, 0 same, 0 changed, 0 refused"]


def test_importing_again_changes_nothing_and_says_so(folder):
    run(folder)
    assert run(folder) == ["0 new, 1 same, 0 changed, 0 refused"]


def test_a_refused_file_is_named_with_its_reason_and_the_rest_goes_on(folder):
    (folder / "empty.txt").touch()
    assert run(folder, code=1) == [
        f"refused: {folder}/empty.txt; it is empty; expected a headline on line 1, then paragraphs",
        "1 new, 0 same, 0 changed, 1 refused",
    ]
    assert Article.objects.count() == 1


def test_the_option_open_makes_the_outlets_texts_public(folder):
    run(folder, "--outlet", "Sample articles", "--open")
    assert Outlet.objects.get().open


def test_without_it_a_text_belongs_to_its_outlet(folder):
    run(folder, "--outlet", "The Daily Screen")
    assert not Outlet.objects.get().open


def test_a_changed_article_is_named(folder):
    (folder / "lights.json").write_text('{"url": "https://diary.example/lights"}')
    run(folder)
    (folder / "lights.txt").write_text(RENEWAL + "The creator leaves.\n")
    assert run(folder) == [
        f"changed: {folder}/lights.txt; version 2 of “Harbor Lights Renewed”",
        "0 new, 0 same, 1 changed, 0 refused",
    ]


def test_outlet_and_date_are_taken_from_the_options(folder):
    run(folder, "--outlet", "Set Diary", "--published", "2024-05-28")
    source = Source.objects.get()
    assert (source.outlet, str(source.imported_date)) == ("Set Diary", "2024-05-28")


def test_a_wrong_date_is_an_error_that_says_what_was_expected(folder):
    with pytest.raises(CommandError, match='--published: expected a date as YYYY-MM-DD, found "28 May"'):
        run(folder, "--published", "28 May")
    assert not Article.objects.exists()


def test_facts_are_a_table_below_headline_and_date(folder):
    lines = run(folder, "--facts")
    assert lines[1] == "Harbor Lights Renewed"
    assert lines[2] == f"{folder}/lights.txt · no outlet given · no date given"
    assert lines[3].split() == ["kind", "what", "value", "sentence"]
    assert any(
        line.startswith("status") and "Harbor Lights, season 3" in line and "renewed" in line
        for line in lines
    )
    assert lines[-1] == "1 new, 0 same, 0 changed, 0 refused"


def test_facts_of_known_articles_are_not_shown_again(folder):
    run(folder)
    assert run(folder, "--facts") == ["0 new, 1 same, 0 changed, 0 refused"]


@pytest.fixture
def heeding_ctrl_c():
    """Programs that a script starts in the background ignore Ctrl-C by default."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeding_ctrl_c")
def test_ctrl_c_ends_with_what_is_stored(folder, monkeypatch):
    (folder / "prices.txt").write_text("Fish Prices\n\nThey rise.\n")
    report = import_articles.Command._report

    def report_and_press_ctrl_c(*arguments):
        report(*arguments)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(import_articles.Command, "_report", report_and_press_ctrl_c)
    assert run(folder, code=130) == [
        "Stopped. What is counted here is stored; import again to go on.",
        "1 new, 0 same, 0 changed, 0 refused",
    ]


def fact(kind: str, sentence: str, **keys) -> Fact:
    return Fact(kind, keys, (Span(0, len(sentence), sentence),), 0.9, "rule")


@pytest.mark.parametrize(
    ("found", "what", "value"),
    [
        (fact("network", "On Netflix.", show="Pier", network="Netflix"), "Pier", "Netflix"),
        (fact("status", "In.", show="Pier", status="in_development", season=None), "Pier", "in development"),
        (fact("final_season", "Last.", show="Pier", season=3), "Pier, season 3", "the last season"),
        (
            fact(
                "premiere",
                "On.",
                show="Pier",
                season=3,
                date_text="June 14th",
                date="XXXX-06-14",
                date_resolved=None,
            ),
            "Pier, season 3",
            "June 14th: XXXX-06-14",
        ),
        (
            fact(
                "finale", "Off.", show="Pier", season=3, date_text="next month", date=None, date_resolved=None
            ),
            "Pier, season 3",
            "next month: not resolved",
        ),
        (fact("episodes", "Ten.", show="Pier", season=1, count=10), "Pier, season 1", "10 episodes"),
        (
            fact("cast", "Is.", show="Pier", person="Mara Quill", character="Ines"),
            "Pier",
            "Mara Quill as Ines",
        ),
        (
            fact("crew", "Made.", show="Pier", person="Ola Brandt", role="creator"),
            "Pier",
            "Ola Brandt, creator",
        ),
        (fact("quote", "It ends.", speaker=None, text="It ends."), "speaker not stated", "It ends."),
    ],
)
def test_each_kind_of_fact_has_its_line(found, what, value):
    line = fact_table([found]).splitlines()[2]
    assert [cell.strip() for cell in line.split("  ") if cell] == [
        found.kind.replace("_", " "),
        what,
        value,
        found.evidence[0].text,
    ]


def test_a_table_fits_120_columns():
    long = fact("quote", "word " * 100, speaker="Mara " * 20, text="word " * 100)
    assert max(map(len, fact_table([long]).splitlines())) == 120


def test_an_article_without_facts_says_so():
    assert fact_table([]) == "no facts found"
