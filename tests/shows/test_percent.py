"""Confidence in per cent."""

import pytest

from shows.templatetags.pages import percent


@pytest.mark.parametrize(
    ("share", "shown"), [(0.9, "90%"), (0.899, "89%"), (1.0, "100%"), (0.29, "29%"), (0.0, "0%")]
)
def test_confidence_is_never_rounded_up(share, shown):
    assert percent(share) == shown
