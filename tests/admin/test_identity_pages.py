"""Curators merge and split entities, after seeing both."""

import pytest

from shows import journal
from shows.models import Decision, Entity, Person, Show
from tests.admin.desk import act, fill, listing, said
from tests.newsroom import cast, episodes, premiere, published, report, show

pytestmark = pytest.mark.django_db


@pytest.fixture
def titles():
    report("One", episodes(10), premiere("June 14, 2019", "2019-06-14"), cast("Mara Quill"))
    report(
        "Two", episodes(12, show="Harbour Lights"), premiere("June 2019", "2019-06", show="Harbour Lights")
    )
    return list(Show.objects.order_by("pk"))


def test_a_merge_shows_what_would_clash_and_is_a_decision(as_curator, titles):
    address = act(as_curator, "show", "merge", titles).url
    asking = as_curator.get(address)
    (clash,) = asking.context["preview"].clashes
    assert (clash.conflict.prop, [side.value for side in clash.statements]) == ("episodes", ["10", "12"])
    assert "<td>12 episodes (Harbour Lights)</td>" in asking.text
    assert not Decision.objects.exists()
    response = as_curator.post(address, fill(asking, other=str(titles[0].pk), reason="One show"))
    decision = Decision.objects.get()
    assert (decision.verb, decision.reason) == ("merge", "One show")
    assert decision.payload == {"entity": titles[1].pk, "other": titles[0].pk}
    assert "#1 curator merged" in said(response)
    assert [each.title for each in Show.objects.all()] == ["Harbor Lights"]


def test_a_split_takes_out_what_was_merged(as_curator, admin_user, titles):
    journal.merge(admin_user, show("Harbour Lights"), show("Harbor Lights"))
    address = act(as_curator, "show", "split", Show.objects.all()).url
    asking = as_curator.get(address)
    assert "Harbour Lights" in asking.text
    as_curator.post(address, fill(asking, reason="Two shows"))
    assert Decision.objects.get(verb="split").payload == {"entity": titles[0].pk, "other": titles[1].pk}
    assert Show.objects.count() == 2
    assert "episodes 3 12" in published("Harbour Lights")


def test_entities_told_apart_are_not_merged(as_curator, titles):
    address = act(as_curator, "show", "split", titles).url
    as_curator.post(address, fill(as_curator.get(address)))
    assert Decision.objects.get().verb == "split"
    address = act(as_curator, "show", "merge", titles).url
    asking = as_curator.get(address)
    assert "#1 curator split</a> says that they are not the same" in " ".join(asking.text.split())
    response = as_curator.post(address, fill(asking))
    assert response.status_code == 409
    assert Decision.objects.count() == 1


def test_people_are_merged_too(as_curator):
    report("One", cast("Mara Quill", "Vera Holm"), cast("Mara Quille"))
    people = Person.objects.order_by("pk")
    address = act(as_curator, "person", "merge", people).url
    asking = as_curator.get(address)
    assert '<th scope="row">Harbor Lights, cast</th> <td>Mara Quill as Vera Holm</td>' in " ".join(
        asking.text.split()
    )
    as_curator.post(address, fill(asking, other=str(people[0].pk)))
    assert Entity.objects.filter(kind="person", forward=None).count() == 1


def test_the_number_of_choices(as_curator, titles):
    assert "Choose two to merge." in said(act(as_curator, "show", "merge", titles[:1]))
    response = as_curator.get(act(as_curator, "show", "split", titles[:1]).url)
    assert "Nothing counts as Harbor Lights besides itself." in said(response)


def test_an_existing_merge_is_reported(as_curator, admin_user, titles):
    address = act(as_curator, "show", "merge", titles).url
    asking = as_curator.get(address)
    journal.merge(admin_user, show("Harbour Lights"), show("Harbor Lights"))
    response = as_curator.post(address, fill(asking))
    assert response.url == listing("show")
    assert "it may have been merged" in said(response)


def test_editors_are_not_offered_it(enter, titles):
    assert "Merge the two selected" in enter("curator").get(listing("show")).text
    assert "Merge the two selected" not in enter("editor").get(listing("show")).text
