"""Which words are in quotation marks."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.extraction.quotes.marks import find_quotations


def read(*paragraphs):
    """The quotations in a text with these paragraphs."""
    string, offsets = "", []
    for paragraph in paragraphs:
        offsets.append((len(string), len(string) + len(paragraph)))
        string += paragraph + "\n\n"
    return string, find_quotations(string, offsets)


def quoted(*paragraphs):
    """The words of the outer quotations."""
    string, found = read(*paragraphs)
    return [string[q.start : q.end] for q in found if q.depth == 0]


def inner(*paragraphs):
    string, found = read(*paragraphs)
    return [string[q.start : q.end] for q in found if q.depth > 0]


@pytest.mark.parametrize(
    "text",
    [
        '"We start in May," she said.',
        "“We start in May,” she said.",
        "'We start in May,' she said.",
        "‘We start in May,’ she said.",
        "«We start in May,» she said.",
        "« We start in May, » she said.",
        "``We start in May,'' she said.",
        "''We start in May,'' she said.",
        "„We start in May,“ she said.",
        "`We start in May,' she said.",
        '‘We start in May," she said.',
        "'We start in May,\" she said.",
        "\"We start in May,' she said.",
        'She said:"We start in May,"and left.',
    ],
)
def test_all_kinds_of_quotation_marks_are_recognised(text):
    assert quoted(text) == ["We start in May,"]


@pytest.mark.parametrize(
    "text",
    [
        "The writers' room don't open 'til the '90s, rock 'n' roll fans say.",
        "The fans’ favourite isn’t Rory’s dog, it’s ’em.",
        "It was Rory”s idea and I”m glad.",
        "The pole is 5' 10\" tall.",
        "Disney+'s plans and Channel 4's plans.",
    ],
)
def test_apostrophes_are_not_quotation_marks(text):
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("'It's the fans' show, isn't it?' he said.", "It's the fans' show, isn't it?"),
        (
            "'We've kept the writers' ideas and the actors' jokes,' he said.",
            "We've kept the writers' ideas and the actors' jokes,",
        ),
        (
            "He said: 'I love 'em all, in the '80s we'd have danced.'",
            "I love 'em all, in the '80s we'd have danced.",
        ),
        ("‘They’re the boys’ own rules,’ she said.", "They’re the boys’ own rules,"),
        ("She called it 'one of those days' in the studio's yard.", "one of those days"),
        ("He's 'not ruling out comebacks' after the actors' strike.", "not ruling out comebacks"),
    ],
)
def test_single_marks_are_distinguished_from_apostrophes(text, words):
    assert quoted(text) == [words]


def test_a_possessive_does_not_end_a_quote():
    assert quoted("She said: 'We owe it to the fans' patience.", "'They never left.'") == [
        "We owe it to the fans' patience.",
        "They never left.",
    ]


def test_marks_within_marks():
    text = "\"He said 'not a chance' and I laughed,\" she said."
    assert quoted(text) == ["He said 'not a chance' and I laughed,"]
    assert inner(text) == ["not a chance"]


def test_both_marks_close_at_one_place():
    assert quoted("\"I told them, 'We are done.'\" She left.") == ["I told them, 'We are done.'"]
    assert quoted("'I told them, \"We are done.\"' She left.") == ['I told them, "We are done."']
    assert quoted("\"I told them, 'We are done.' \" She left.") == ["I told them, 'We are done.'"]


def test_the_same_marks_within_each_other():
    assert quoted("'Rory's 'plan' in Harbour Lights killed me', one wrote.") == [
        "Rory's 'plan' in Harbour Lights killed me"
    ]
    assert quoted("“A “good” one.”") == ["A “good” one."]
    assert quoted("'He just said 'no'' was the reply.") == ["He just said 'no'"]


def test_an_opening_title_shares_the_opening_mark():
    assert quoted("One wrote: 'Harbour Light' was named after my dog?!'") == [
        "Harbour Light' was named after my dog?!"
    ]


def test_speech_of_several_paragraphs_closes_only_the_last():
    _, found = read("She said: “We start.", "“We film.", "“We end.” Then she left.")
    assert [(q.closed, q.continues) for q in found] == [(False, False), (False, True), (True, True)]


def test_a_caption_between_two_paragraphs_of_speech_is_skipped():
    _, found = read("She said: 'We start.", "On set: Ann Bell in May", "'We end.'")
    assert [q.continues for q in found] == [False, True]


def test_a_paragraph_that_only_closes_belongs_to_the_one_before():
    assert quoted("She said: “We start.", "We end.” Then she left.") == ["We start.", "We end."]


def test_an_unclosed_quotation_ends_with_its_paragraph():
    string, found = read('"We start," she said. "We are ready.', "The show is back.")
    assert [(string[q.start : q.end], q.closed) for q in found] == [
        ("We start,", True),
        ("We are ready.", False),
    ]


def test_a_forgotten_closing_mark_does_not_swallow_the_next_quotation():
    assert quoted('"We start, she said. "We are ready."') == ["We start, she said.", "We are ready."]


def test_ornaments_are_not_quotation_marks():
    assert quoted('"""""""""" Harbour Lights """"""""""') == []


MARKS = "\"'“”‘’„«»`´ aB.,:\n"


@given(st.text(alphabet=MARKS, max_size=60))
@example('":\n\n:“')
def test_any_marks_are_accepted_and_quotations_nest(string):
    lines = [(m, m + len(line)) for m, line in _lines(string)]
    found = find_quotations(string, lines)
    for q in found:
        start, end = lines[q.paragraph]
        assert start <= q.start < q.end <= end
        assert not string[q.start].isspace()
        assert not string[q.end - 1].isspace()
    for a in found:
        for b in found:
            assert (
                a.end <= b.start
                or b.end <= a.start
                or a.start <= b.start <= b.end <= a.end
                or b.start <= a.start <= a.end <= b.end
            )


def _lines(string):
    offset = 0
    for line in string.split("\n"):
        yield offset, line
        offset += len(line) + 1


@given(st.text(alphabet=MARKS.replace("\n", ""), max_size=40))
def test_a_quotation_has_its_nesting_depth(string):
    found = find_quotations(string, [(0, len(string))])
    for q in found:
        around = [o for o in found if o is not q and o.start <= q.start and q.end <= o.end]
        assert q.depth == len(around)
