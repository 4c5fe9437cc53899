"""The paths on the architecture page exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/architecture.md").read_text()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", PAGE))))
def test_every_path_on_the_page_exists(path):
    assert (ROOT / path).exists()
