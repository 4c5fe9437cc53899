"""Events of a show, from the words of an article to the show's history."""

import pytest
from django.core.management import call_command

from shows.models import Value

pytestmark = pytest.mark.django_db

LOOK_BACK = """Hulu Has Plans for Harbor Lights

Hulu has shared a first picture of the drama series Harbor Lights.

Harbor Lights was cancelled by NBC in October 2018 after two seasons.
"""


@pytest.mark.parametrize("given", [["--published", "2020-02-03"], []], ids=["dated", "undated"])
def test_an_event_that_an_article_looks_back_on_is_dated_by_its_sentence(given, tmp_path):
    (tmp_path / "lights.txt").write_text(LOOK_BACK)
    call_command("import_articles", str(tmp_path), *given)
    assert Value.objects.get(prop="status").edtf == "2018-10"
