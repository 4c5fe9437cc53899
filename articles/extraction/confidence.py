"""How sure a finding is."""

from articles.extraction.rules.rule import Draft


def confidence_of(draft: Draft) -> float:
    return 0.7
