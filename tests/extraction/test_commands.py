"""The commands extract, evaluate and calibrate."""

import json

import pytest
from django.core.management import CommandError

from articles.extraction.judgement import shipped
from tests.commands import printed

ARTICLE = "Copper Moon renewed\n\nHBO has renewed the drama Copper Moon for a second season.\n"
ANNOTATION = {
    "outlet": "The Gazette",
    "published": "2021-05-03",
    "entities": {
        "shows": [{"title": "Copper Moon", "mentions": ["Copper Moon"]}],
        "networks": [{"name": "HBO", "mentions": ["HBO"]}],
    },
    "facts": [
        {"kind": "network", "show": "Copper Moon", "network": "HBO"},
        {"kind": "status", "show": "Copper Moon", "status": "renewed", "season": 2},
    ],
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "moon.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "moon.json").write_text(json.dumps(ANNOTATION), encoding="utf-8")
    return tmp_path


def test_json_has_one_object_a_line_for_each_article(folder):
    (line,) = printed("extract", folder, "--json").splitlines()
    article = json.loads(line)
    assert (article["title"], article["published"]) == ("Copper Moon renewed", "2021-05-03")
    fact = next(fact for fact in article["facts"] if fact["kind"] == "status")
    assert (fact["show"], fact["status"], fact["season"]) == ("Copper Moon", "renewed", 2)
    (span,) = fact["evidence"][-1:]
    assert ARTICLE[span["start"] : span["end"]] == span["text"]


def test_people_get_a_table(folder):
    assert "renewed" in printed("extract", folder)


def test_a_given_date_applies_if_the_json_file_has_none(folder):
    (folder / "moon.json").unlink()
    assert (
        json.loads(printed("extract", folder, "--published", "2022-01-02", "--json"))["published"]
        == "2022-01-02"
    )


def test_a_refused_file_is_named_and_the_rest_goes_on(folder, capsys):
    (folder / "broken.txt").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(SystemExit):
        printed("extract", folder, "--json")
    assert "broken.txt" in capsys.readouterr().err


def test_evaluate_counts_what_is_right_by_kind_and_outlet(folder):
    scores = printed("evaluate", folder, "--by-outlet")
    assert "network" in scores
    assert "The Gazette" in scores


def test_calibrate_writes_weights(folder, tmp_path):
    to = tmp_path / "weights.json"
    printed("calibrate", folder, "--to", to)
    assert {"articles", "proved", "weights"} == set(json.loads(to.read_text(encoding="utf-8")))


def test_calibrate_continues_from_what_is_known(folder, tmp_path):
    on_top, anew = tmp_path / "on_top.json", tmp_path / "anew.json"
    printed("calibrate", folder, "--to", on_top)
    printed("calibrate", folder, "--anew", "--to", anew)
    on_top, anew = (json.loads(path.read_text(encoding="utf-8")) for path in (on_top, anew))
    assert (on_top["articles"], anew["articles"]) == (shipped().articles + 1, 1)
    assert on_top["weights"].keys() == shipped().weights.keys()
    assert "premiere" not in anew["weights"]


def test_calibrate_can_weigh_only_what_is_new(folder, tmp_path):
    to = tmp_path / "weights.json"
    printed("calibrate", folder, "--new", "--to", to)
    written = json.loads(to.read_text(encoding="utf-8"))
    assert written["articles"] == shipped().articles
    assert all(
        written["weights"][kind][name] == weight
        for kind, weights in shipped().weights.items()
        for name, weight in weights.items()
    )
    with pytest.raises(CommandError, match="not allowed with"):
        printed("calibrate", folder, "--new", "--anew")


@pytest.mark.parametrize("command", ["evaluate", "calibrate"])
def test_a_folder_without_annotations_is_refused(command, tmp_path):
    with pytest.raises(CommandError, match="no annotated articles"):
        printed(command, tmp_path)


@pytest.mark.parametrize("command", ["evaluate", "calibrate"])
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "moon.json: Expecting"),
        ('{"outlet": "The Gazette"}', "moon.json: expected an object with entities"),
    ],
)
def test_an_annotation_that_cannot_be_read_is_named(command, content, reason, folder):
    (folder / "moon.json").write_text(content, encoding="utf-8")
    with pytest.raises(CommandError, match=reason):
        printed(command, folder)
