"""Expressions are tried only where they can match, and nothing is missed by that."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from articles.extraction.expressions import NEEDS, Expression, Line, guarded, needs_of
from articles.extraction.pipeline import read
from articles.extraction.reading.marked import SIGNS
from tests.extraction.reading import KNOWN
from tests.extraction.test_rules import RULES

WORDS = sorted({word for each in NEEDS.expressions for words in needs_of(each.pattern) for word in words})
SMALL = [
    " ",
    ", ",
    ".",
    "’s ",
    " (",
    ") ",
    " the ",
    " in ",
    " of ",
    " and ",
    " for ",
    " by ",
    " as ",
    "s ",
    "ed ",
]
PIECES = some.sampled_from([*WORDS, *SMALL, *SMALL, *SIGNS.values(), *SIGNS.values()])


def found(expression: Expression, line: Line) -> list[tuple[int, int]]:
    return [match.span() for match in expression.finditer(line)]


def found_by_trying(expression: Expression, line: Line) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(expression.pattern, line.string)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_expression_misses_anything_in_the_example_of_a_rule(rule):
    reading, _ = read(f"News\n\n{rule.example}\n", lexicon=KNOWN)
    for marked in reading.marked:
        for expression in NEEDS.expressions:
            assert found(expression, marked.line) == found_by_trying(expression, marked.line)


@settings(max_examples=150)
@given(some.lists(PIECES, max_size=14).map("".join))
def test_no_expression_misses_anything_in_any_string(string):
    line = Line(string)
    for expression in NEEDS.expressions:
        assert found(expression, line) == found_by_trying(expression, line)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("renew(?:s|ed)?", [{"renew"}]),
        (r"\b(?:stars|starring) (?:an? )?(?:\w+ )*lee", [{"stars ", "starring "}, {"lee"}]),
        ("plays?|the part of", [{"play", "the part of"}]),
        ("(?:is )?back(?! in)", [{"back"}]),
        ("(?:season ){1,2}[^.]{0,9}(?:one|two)", [{"season "}, {"one", "two"}]),
        (r"\w+|play", []),
        (r"(?<=for a )\w+(?= year)", [{"for a "}, {" year"}]),
        (r"(?P<its>its )?\w+ (?(its)last|(?!)) run", [{" last run"}]),
        (r"(?>stars? )lee", [{"star lee", "stars lee"}]),
    ],
)
def test_an_expression_needs_the_words_that_each_of_its_matches_has(pattern, needs):
    assert needs_of(pattern) == {frozenset(words) for words in needs}


@pytest.mark.parametrize(
    ("pattern", "behind_a_look"),
    [
        (r"(?:co-)?(?:created|written)", r"(?=[cw])(?:(?:co-)?(?:created|written))"),
        (r"(?<!first )(?:\d\d?|ten) episodes", r"(?=[\dt])(?:(?<!first )(?:\d\d?|ten) episodes)"),
        (r"(?:new )?\w+", r"(?:new )?\w+"),
        (r"(?:new )?(?:series)?", r"(?:new )?(?:series)?"),
        ("created by", "created by"),
    ],
)
def test_a_slow_pattern_first_looks_at_its_initial_character(pattern, behind_a_look):
    assert guarded(pattern) == behind_a_look


@settings(max_examples=60)
@given(some.lists(PIECES, max_size=14).map("".join))
def test_an_expression_that_occurs_has_a_match(string):
    line = Line(string)
    for expression in NEEDS.expressions:
        assert expression.occurs(line) == bool(found_by_trying(expression, line))


def test_a_string_without_the_words_is_not_searched():
    expression = Expression(r"\bstars (?:ann|bo)\b")
    assert not expression.can_match(Line("the drama stars nobody"))
    assert expression.search(Line("The drama stars ANN"))


@pytest.mark.parametrize("string", ["", "\x00", "İstanbul stars Ann", "\ud800 stars ann", "STARS Bo ſ"])
def test_a_line_has_the_length_of_its_string(string):
    assert len(Line(string).string) == len(string)
