"""What `make run` does with the sample articles."""

from pathlib import Path

import pytest
from django.core.management import call_command

from shows.models import Show
from tests.commands import printed

SEEDS = Path(__file__).parents[2] / "seeds/articles"

pytestmark = pytest.mark.django_db


def import_seeds(*options: str) -> list[str]:
    return printed("import_articles", SEEDS, *options).splitlines()


def test_the_sample_articles_become_published_shows():
    lines = import_seeds("--facts")
    assert lines[-1].endswith(" new, 0 same, 0 changed, 0 refused")
    titles = {show.title for show in Show.objects.all()}
    assert "" not in titles
    assert len(titles) >= 5


def test_a_second_run_imports_nothing_twice():
    import_seeds()
    assert import_seeds()[-1].startswith("0 new, ")


def test_the_sample_articles_make_a_sound_knowledge_base():
    import_seeds()
    call_command("verify")
    call_command("rebuild", "--check")
