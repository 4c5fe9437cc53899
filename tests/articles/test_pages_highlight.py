"""Highlighting stretches of a text that are apart, nested or overlapping."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import highlight
from articles.highlight import Mark, marked, only_marked
from articles.models import Article
from tests.newsroom import fact, report

TEXT = "Ida said: “We go on.” And so it is."


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([], TEXT),
        ([Mark(0, 3, "a")], '<mark id="a">Ida</mark> said: “We go on.” And so it is.'),
        (
            [Mark(0, 21, "a"), Mark(11, 20, "b")],
            '<mark id="a">Ida said: “<mark id="b">We go on.</mark>”</mark> And so it is.',
        ),
        (
            [Mark(0, 13, "a"), Mark(11, 20, "b")],
            '<mark id="a">Ida said: “<mark id="b">We</mark></mark><mark> go on.</mark>” And so it is.',
        ),
        ([Mark(0, 3, "a"), Mark(0, 3, "a")], '<mark id="a">Ida</mark> said: “We go on.” And so it is.'),
    ],
)
def test_marks(marks, html):
    assert marked(TEXT, 0, len(TEXT), marks) == html


def test_a_mark_that_began_before_the_stretch_has_no_anchor_in_it():
    assert marked(TEXT, 11, 20, [Mark(0, 13, "a")]) == "<mark>We</mark> go on."


def test_without_the_right_to_the_whole_only_the_marked_words_are_shown():
    html = only_marked(TEXT, 0, len(TEXT), [Mark(11, 20, "a")])
    assert re.sub(r"<span[^>]*>|</span>", "", html) == ' […] <mark id="a">We go on.</mark> […] '


@pytest.fixture
def looked_at(monkeypatch):
    """The marks that are examined, each as often as it is."""
    found = []
    within = highlight._within

    def counted(marks, start, end):
        marks = list(marks)
        found.extend(marks)
        return within(marks, start, end)

    monkeypatch.setattr(highlight, "_within", counted)
    return found


def test_separate_marks_are_each_examined_only_a_few_times(looked_at):
    marks = [Mark(3 * n, 3 * n + 2, f"at-{n}") for n in range(500)]
    assert marked("On " * 500, 0, 1500, marks).count("<mark") == 500
    assert len(looked_at) <= 4 * len(marks)


@pytest.mark.django_db
def test_the_focus_holds_through_a_paragraph_of_many_sentences(client, editor, looked_at):
    client.force_login(editor)
    words = [f"Harbor Lights stars Ida Brandt as Nell {n}." for n in range(100)]
    credits = [
        fact("cast", each, show="Harbor Lights", person="Ida Brandt", character=None) for each in words
    ]
    report("Lights On\n\n" + " ".join(words), *credits)
    assert client.get(Article.objects.get().get_absolute_url()).status_code == 200
    assert len(looked_at) <= 4 * len(words)


spans = st.tuples(st.integers(0, 34), st.integers(0, 34)).filter(lambda span: span[0] < span[1])


@given(st.lists(spans))
def test_marking_changes_no_word_and_gives_each_span_one_anchor(spans):
    html = marked(TEXT, 0, len(TEXT), [Mark(start, end, f"at-{start}-{end}") for start, end in spans])
    assert re.sub(r"<[^>]*>", "", html) == TEXT
    assert html.count("<mark") == html.count("</mark>")
    assert sorted(re.findall(r'id="at-(\d+)-(\d+)"', html)) == sorted({(str(a), str(b)) for a, b in spans})


@given(st.lists(spans))
def test_only_marked_words_are_ever_shown(spans):
    html = re.sub(r"<[^>]*>", "", only_marked(TEXT, 0, len(TEXT), [Mark(*span) for span in spans]))
    hidden = {at for at, c in enumerate(TEXT) if c.isalpha() and not any(a <= at < b for a, b in spans)}
    assert sum(c.isalpha() for c in html) == sum(c.isalpha() for c in TEXT) - len(hidden)
