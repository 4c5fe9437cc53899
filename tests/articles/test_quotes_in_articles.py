"""Quotes, from the words of an article to what pages show of them."""

import pytest
from django.core.management import call_command

from shows.models import Evidence, Value

pytestmark = pytest.mark.django_db

SPLIT = """Harbor Lights Is Coming Back

Ida Brandt stars in the drama Harbor Lights.

“We start in May,” Brandt told Wire Nine. “The port is cold by then.”
"""


def test_a_quote_split_by_its_cue_is_shown_as_two_sentences_and_keeps_its_words_as_evidence(tmp_path):
    (tmp_path / "lights.txt").write_text(SPLIT)
    call_command("import_articles", str(tmp_path))
    assert Value.objects.get(prop="text").text == "We start in May. The port is cold by then."
    spans = Evidence.objects.get(statement__prop="text").spans
    assert [span["text"] for span in spans] == ["We start in May,", "The port is cold by then."]
