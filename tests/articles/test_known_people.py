"""People whom the gazetteer knows by their shows are the same in every article about these."""

import pytest

from shows import identities
from shows.models import Person
from tests.newsroom import cast, fact, report

pytestmark = pytest.mark.django_db


def people(name):
    return Person.objects.filter(name=name).count()


def test_somebody_known_by_two_shows_is_one_person():
    report("One", cast("David Tennant", show="Doctor Who"))
    report("Two", cast("David Tennant", show="Des"))
    assert people("David Tennant") == 1


def test_a_show_may_go_by_another_of_its_listed_names():
    report("One", cast("Bill Hader", show="SNL"))
    report("Two", cast("Bill Hader", show="Barry"))
    assert people("Bill Hader") == 1


def test_makers_are_known_as_actors_are():
    report("One", cast("Bill Hader", show="SNL"))
    created = fact("crew", "Bill Hader created Barry.", show="Barry", person="Bill Hader", role="creator")
    report("Two", created)
    assert people("Bill Hader") == 1


def test_a_namesake_on_a_show_that_is_not_known_as_theirs_stays_a_question():
    report("One", cast("David Tennant", show="Doctor Who"))
    report("Two", cast("David Tennant", show="Harbor Lights"))
    assert people("David Tennant") == 2
    assert len(identities.candidates("person")) == 1


def test_an_article_that_credits_them_on_both_says_that_they_are_the_same():
    report("One", cast("David Tennant", show="Doctor Who"))
    report("Two", cast("David Tennant", show="Harbor Lights"))
    report("Three", cast("David Tennant", show="Harbor Lights"), cast("David Tennant", show="Doctor Who"))
    assert people("David Tennant") == 1


def test_a_bare_surname_on_the_same_show_may_be_short_for_somebody_known():
    report("One", cast("David Tennant", show="Doctor Who"))
    report("Two", cast("Tennant", show="Doctor Who"))
    [candidate] = identities.candidates("person")
    assert "short for" in candidate.reasons[0]
