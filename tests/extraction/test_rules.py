"""Every rule finds its own example, and has a description for people."""

import pytest

from articles.extraction import implied, origins
from articles.extraction.judgement import shipped
from articles.extraction.rules import airing, cast, crew, network, schedule, seasons, status
from shows.rule_labels import RULE_WORDS
from tests.extraction.reading import rules_that_find

RULES = [
    *network.RULES,
    *status.RULES,
    *seasons.FINAL_RULES,
    *seasons.EPISODE_RULES,
    *airing.RULES,
    *schedule.RULES,
    *cast.RULES,
    *crew.RULES,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_example(rule):
    assert rule.name in rules_that_find(f"News\n\n{rule.example}\n")


def test_every_rule_has_a_description_for_people():
    weighed = {words for weights in shipped().weights.values() for words in weights}
    names = {words.removeprefix("rule ") for words in weighed if words.startswith("rule ")}
    names |= {rule.name for rule in (*RULES, *implied.SAME_COUNT, *implied.NEXT_SEASON, *origins.RULES)}
    assert names - RULE_WORDS.keys() == set()
