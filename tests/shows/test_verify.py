"""`verify` tells each way in which a value could lose its evidence."""

import pytest
from django.core.management import call_command

from articles.models import Version
from shows import journal
from shows.models import Decision, Evidence, Statement, Target
from tests.newsroom import cast, premiere, report, statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def sound(editor):
    report("News", cast("Mara Quill"), premiere("June 14th", "XXXX-06-14"))
    journal.accept(editor, [statement("cast")])


def test_a_sound_knowledge_base_has_no_problems(sound, capsys):
    call_command("verify")
    assert capsys.readouterr().out == "1 articles, 4 statements, 4 evidence, 1 decisions, 0 problems\n"


@pytest.mark.parametrize(
    ("break_it", "problem"),
    [
        (lambda: Version.objects.update(text="Other words"), "the text does not at"),
        (lambda: Version.objects.update(raw=b"other bytes"), "not those that were imported"),
        (
            lambda: Statement.objects.filter(prop="cast").update(state="proposed"),
            "is published, but its statement is proposed",
        ),
        (lambda: Statement.objects.filter(prop="premiere").update(value="2020"), "was written over"),
        (
            lambda: Evidence.objects.filter(statement__prop="premiere").update(reading=9),
            "stands without evidence",
        ),
        (lambda: Decision.objects.update(in_force=False), "which the journal denies"),
        (lambda: Target.objects.update(seen=7), "saw 7, but 0 came before it"),
    ],
)
def test_a_broken_row_is_reported_with_its_place(sound, capsys, break_it, problem):
    break_it()
    with pytest.raises(SystemExit):
        call_command("verify")
    assert problem in capsys.readouterr().out
