"""Which sentences are evidence of a fact."""

from articles.extraction import extract

RETURNS = """Severance returns to Apple TV+

Apple TV+ has renewed Severance for a third season, the streamer said on Monday.

Severance was first seen in 2022. Work on Severance begins in May.

Adam Scott plays Mark Scout in Severance. Scott arrived at the party on Monday. Scott wore a blue coat.
"""
AUTUMN = """Apple TV+ sets its autumn

Apple TV+ has announced three dramas.

Severance will return on September 3.

The comedy Ted Lasso will follow on September 10.
"""


def evidence(text, kind, **keys):
    """The sentences of the only fact of this kind with these keys."""
    [fact] = (one for one in extract(text) if one.kind == kind and keys.items() <= one.keys.items())
    return [span.text for span in fact.evidence]


def test_a_sentence_that_does_not_name_the_network_is_no_evidence_of_it_if_others_do():
    assert evidence(RETURNS, "network", show="Severance") == [
        "Severance returns to Apple TV+",
        "Apple TV+ has renewed Severance for a third season, the streamer said on Monday.",
    ]


def test_a_network_named_before_its_show_has_both_sentences_as_evidence():
    named = "Apple TV+ has announced three dramas."
    assert evidence(AUTUMN, "network", show="Severance") == [named, "Severance will return on September 3."]
    assert evidence(AUTUMN, "network", show="Ted Lasso") == [
        named,
        "The comedy Ted Lasso will follow on September 10.",
    ]


def test_what_an_actor_does_elsewhere_is_no_evidence_of_acting():
    assert evidence(RETURNS, "cast", person="Adam Scott") == ["Adam Scott plays Mark Scout in Severance."]
