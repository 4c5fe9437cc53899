"""External ids that editors assign to shows and people, and those they dismiss."""

import re

import pytest

from shows import journal, merging, searching
from shows.models import Conflict, Decision, ExternalId, Person, Show
from shows.titles.lookup import candidates
from tests.admin.desk import fill, page
from tests.newsroom import cast, episodes, published, report, show, statement, status

pytestmark = pytest.mark.django_db


@pytest.fixture
def listed():
    """Rows of dumps: Harbor Lights in two databases, the better known first, and Mara Quill."""
    lights = {"kind": "show", "name": "Harbor Lights", "normal": "harbor lights", "year": 2019}
    ExternalId.objects.create(source="tvmaze", external_id="1", popularity=97, **lights)
    ExternalId.objects.create(source="imdb", external_id="tt0000001", **lights)
    ExternalId.objects.create(
        source="imdb", external_id="nm0000001", kind="person", name="Mara Quill", normal="mara quill"
    )


def known_as(external_id: str) -> list[str]:
    """The titles of the shows with an external id."""
    return [show.name for show in searching.named_like(Show, external_id)]


def identify(editor, external_id: str):
    return journal.add(editor, journal.Claim(show(), "external_id", value=external_id))


def test_an_editor_says_what_an_entity_is_and_can_take_it_back(editor, client):
    report("News", status("renewed"))
    decision = identify(editor, "imdb:tt0000001")
    assert known_as("imdb:tt0000001") == ["Harbor Lights"]

    def found(kind: str) -> list[str]:
        rows = client.get(f"/api/v1/{kind}/?external_id=imdb:tt0000001").json()["results"]
        return [row.get("title") or row["name"] for row in rows]

    assert (found("shows"), found("people")) == (["Harbor Lights"], [])
    journal.undo(editor, decision)
    assert known_as("imdb:tt0000001") == []
    assert found("shows") == []


def test_an_editor_picks_an_external_id_and_is_not_asked_again(listed, editor, client):
    report("News", status("renewed"), cast("Mara Quill"))
    lights, mara = Show.objects.get(), Person.objects.get()

    def offered(thing) -> list[str]:
        return re.findall(r'aria-label="It is ([^"]+)"', client.get(thing.get_absolute_url()).text)

    assert offered(lights) == []
    client.force_login(editor)
    assert (offered(lights), offered(mara)) == (["tvmaze:1", "imdb:tt0000001"], ["imdb:nm0000001"])
    entry = ExternalId.objects.get(external_id="tt0000001")
    page = client.post(f"/external-ids/{lights.pk}/{entry.pk}/", follow=True)
    assert "“Harbor Lights” is now identified as imdb:tt0000001." in page.text
    assert offered(lights) == ["tvmaze:1"]
    decision = Decision.objects.get()
    assert decision.reason == "listed as imdb:tt0000001 Harbor Lights (2019)"
    (held,) = client.get(f"/api/v1/shows/{lights.pk}/").json()["external_ids"]
    assert (held["value"], held["verified"]) == ("imdb:tt0000001", True)
    assert held["url"] == "https://www.imdb.com/title/tt0000001/"
    journal.undo(editor, decision)
    assert offered(lights) == ["tvmaze:1", "imdb:tt0000001"]


class TestDismissing:
    @pytest.fixture
    def page(self, listed, editor, client):
        report("News", status("renewed"))
        client.force_login(editor)
        return client

    @staticmethod
    def dismiss(client, entry: str):
        listed = ExternalId.objects.get(external_id=entry)
        return client.post(f"/external-ids/{show().pk}/{listed.pk}/dismiss/", follow=True)

    def test_a_dismissed_candidate_is_no_longer_offered(self, page):
        answer = self.dismiss(page, "tt0000001").text
        assert "“Harbor Lights” is not imdb:tt0000001." in answer
        assert 'aria-label="It is imdb:tt0000001"' not in answer
        assert 'aria-label="It is tvmaze:1"' in answer
        assert "Listed as imdb:tt0000001 Harbor Lights (2019)" in answer
        assert "ada dismissed it" in " ".join(answer.split())
        assert "external_id imdb:tt0000001" not in published()

    def test_it_is_offered_again_once_that_is_undone(self, page):
        self.dismiss(page, "tt0000001")
        page.post(f"/decisions/{Decision.objects.get().pk}/undo/", {"next": "/"})
        assert [one.written for one in candidates(show())] == ["tvmaze:1", "imdb:tt0000001"]

    def test_it_is_dismissed_once(self, page):
        self.dismiss(page, "tt0000001")
        assert "already says so" in self.dismiss(page, "tt0000001").text
        assert Decision.objects.count() == 1

    def test_the_decision_shows_what_was_dismissed(self, page):
        self.dismiss(page, "tt0000001")
        answer = page.get(f"/decisions/{Decision.objects.get().pk}/").text
        assert "listed as imdb:tt0000001 Harbor Lights (2019)" in answer
        assert 'Show <a href="' + show().show.get_absolute_url() in answer
        assert "imdb:tt0000001 Harbor Lights (2019)" in page.get("/decisions/").text

    def test_identified_entities_are_not_offered_it_either(self, page, curator):
        self.dismiss(page, "tt0000001")
        report("Two", status("renewed", show="Harbour Lights"))
        journal.merge(curator, show(), show("Harbour Lights"))
        assert [one.written for one in candidates(show("Harbour Lights"))] == ["tvmaze:1"]

    def test_a_rejected_external_id_is_not_offered_again(self, page, editor):
        identify(editor, "imdb:tt0000001")
        journal.reject(editor, [statement("external_id")], reason="a film")
        assert [one.written for one in candidates(show())] == ["tvmaze:1"]


def test_a_show_is_not_taken_for_a_person(listed, editor, client):
    report("News", status("renewed"))
    client.force_login(editor)
    person = ExternalId.objects.get(kind="person")
    assert client.post(f"/external-ids/{show().pk}/{person.pk}/").status_code == 404
    assert not Decision.objects.exists()


def test_pages_show_where_an_entity_is_listed_and_search_finds_it_by_that(editor, client):
    report("News", status("renewed"), cast("Mara Quill"))
    identify(editor, "wikidata:Q42")
    mara = Person.objects.get()
    journal.add(editor, journal.Claim(mara.entity, "external_id", value="imdb:nm0000001"))
    link = '<a href="https://www.wikidata.org/wiki/Q42" rel="external noopener">wikidata:Q42</a>'
    assert link in client.get(Show.objects.get().get_absolute_url()).text
    assert 'href="https://www.imdb.com/name/nm0000001/"' in client.get(mara.get_absolute_url()).text

    def found(external_id: str) -> str:
        return client.get("/search/", {"q": external_id}).text

    assert "Harbor Lights" in found("wikidata:Q42")
    assert "Mara Quill" in found("imdb:nm0000001")
    assert "Harbor Lights" not in found("wikidata:Q43")


def test_the_admin_takes_external_ids_of_shows_and_says_how_they_are_written(admin_client, editor):
    report("News", status("renewed"))
    address = page("show", Show.objects.get())

    def correct(value: str):
        form = fill(admin_client.get(address), **{"external_id-0-value": value})
        return admin_client.post(address, form, follow=True).text

    assert "expected one such as imdb:tt0123456" in correct("0000001")
    correct("imdb:tt0000001")
    assert known_as("imdb:tt0000001") == ["Harbor Lights"]


def test_one_entity_has_ids_in_several_databases(editor):
    report("News", status("renewed"))
    for external_id in ("imdb:tt0000001", "tvmaze:1"):
        identify(editor, external_id)
    assert known_as("imdb:tt0000001") == known_as("tvmaze:1") == ["Harbor Lights"]


@pytest.mark.parametrize("external_id", ["tt0000001", "imdb:1", "imdb:tt1", "tvdb:12", "wikidata:100", ""])
def test_malformed_external_ids_are_refused(editor, external_id):
    report("News", status("renewed"))
    with pytest.raises(journal.Refused, match="is not an external id; expected one such as imdb:tt0123456"):
        identify(editor, external_id)


class TestExternalIds:
    """Of the external ids that a show has, two in one database cannot both hold."""

    @staticmethod
    def take(editor, *ids: str):
        return [journal.add(editor, journal.Claim(show(), "external_id", value=one)) for one in ids]

    def test_two_ids_of_one_database_are_disputed_and_the_latest_is_published(self, editor):
        report("One", episodes(10))
        self.take(editor, "imdb:tt0000001", "tvmaze:1", "imdb:tt0000002")
        conflict = Conflict.objects.get()
        assert {side.value for side in conflict.statements.all()} == {"imdb:tt0000001", "imdb:tt0000002"}
        told = {value.text: value.disputed for value in show().values.filter(prop="external_id")}
        assert told == {"tvmaze:1": False, "imdb:tt0000002": True}

    def test_rejecting_one_of_them_settles_it(self, editor):
        report("One", episodes(10))
        self.take(editor, "imdb:tt0000001", "imdb:tt0000002")
        journal.reject(editor, [statement("external_id", "imdb:tt0000002")], reason="a film")
        assert not Conflict.objects.exists()
        assert "external_id imdb:tt0000001" in published()

    def test_disputes_in_two_databases_hide_neither_latest_id(self, editor):
        report("One", episodes(10))
        self.take(editor, "imdb:tt0000001", "tvmaze:1", "tvmaze:2", "imdb:tt0000002")
        assert published() == {"episodes 3 10", "external_id imdb:tt0000002", "external_id tvmaze:2"}

    def test_shows_with_an_id_each_clash_when_merged(self, curator):
        report("One", episodes(10))
        report("Two", episodes(10, show="Harbour Lights"))
        self.take(curator, "imdb:tt0000001")
        journal.add(curator, journal.Claim(show("Harbour Lights"), "external_id", value="imdb:tt0000002"))
        (clash,) = merging.preview(curator, show("Harbour Lights"), show()).clashes
        assert clash.conflict.prop == "external_id"
