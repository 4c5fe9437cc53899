"""Confidence in per cent."""

import pytest

from shows.templatetags.pages import percent


@pytest.mark.parametrize(
    ("share", "shown"), [(0.9, "90%"), (0.899, "89%"), (1.0, "100%"), (0.29, "29%"), (0.0, "0%")]
)
def test_no_confidence_looks_higher_than_it_is(share, shown):
    assert percent(share) == shown
