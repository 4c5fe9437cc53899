"""Every rule finds its own example."""

import pytest

from articles.extraction.rules import airing, cast, crew, network, seasons, status
from tests.extraction.reading import rules_that_find

RULES = [
    *network.RULES,
    *status.RULES,
    *seasons.FINAL_RULES,
    *seasons.EPISODE_RULES,
    *airing.RULES,
    *cast.RULES,
    *crew.RULES,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_example(rule):
    assert rule.name in rules_that_find(f"News\n\n{rule.example}\n")
