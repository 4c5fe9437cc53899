"""Pages on which curators judge identities, and old addresses that redirect."""

import pytest

from shows import journal
from shows.models import Change, Decision, Entity
from tests.newsroom import airs_on, cast, episodes, premiere, quote, report, show, value
from tests.pages import text

pytestmark = pytest.mark.django_db
HTMX = {"headers": {"HX-Request": "true"}}


@pytest.fixture
def two_titles():
    report("One", cast("Mara Quill"), episodes(10), premiere("June 14, 2019", "2019-06-14"))
    report("Two", cast("Nils Aronsen", show="Harbour Lights"), outlet="The Other")


def pair(gone="Harbour Lights", kept="Harbor Lights") -> str:
    return f"/identities/{show(gone).pk}/{show(kept).pk}/"


def test_candidates_are_shown_with_their_sentences_side_by_side(two_titles, cleo):
    html = text(cleo.get("/identities/"))
    assert "“Harbor Lights” and “Harbour Lights” are spellings of one name" in html
    assert "<p>Harbor Lights stars Mara Quill.</p>" in html
    assert "<p>Harbour Lights stars Nils Aronsen.</p>" in html


def test_the_list_takes_a_constant_number_of_queries(two_titles, cleo, django_assert_num_queries):
    with django_assert_num_queries(19):
        cleo.get("/identities/")
    for title in ("Salt Road", "Saltroad", "Corvid's Salt Road", "Salt Road (2004)"):
        report(title, cast("Ada Lind", show=title), cast("Ola Brandt", show=title))
    with django_assert_num_queries(19):
        cleo.get("/identities/")


def test_candidates_are_cached_until_something_changes(two_titles, cleo, django_assert_num_queries):
    cleo.get("/identities/")
    with django_assert_num_queries(12):
        assert "Harbour Lights" in text(cleo.get("/identities/"))
    report("Three", cast("Ada Lind", show="Saltroad"), cast("Ada Lind", show="Salt Road"))
    assert "Saltroad" in text(cleo.get("/identities/"))


def test_the_list_can_be_narrowed_to_a_kind(two_titles, cleo):
    assert "No two names of this kind" in text(cleo.get("/identities/?kind=person"))
    assert "Harbour Lights" in text(cleo.get("/identities/?kind=show"))


def test_merging_keeps_the_better_supported_entity(two_titles, cleo):
    answer = cleo.post(pair(), {"verdict": "same", "reason": "a spelling"}, follow=True)
    assert "“Harbour Lights”" in text(answer)
    assert "No two names" in text(answer)
    assert Entity.objects.get(label="Harbour Lights").forward == show("Harbor Lights")
    assert Decision.objects.get().reason == "a spelling"


def test_the_other_may_be_kept_instead(two_titles, cleo):
    gone = show("Harbor Lights")
    cleo.post(pair(), {"verdict": "same", "keep": str(show("Harbour Lights").pk)})
    gone.refresh_from_db()
    assert gone.forward == show("Harbour Lights")


def test_not_the_same_is_remembered_and_can_be_undone_from_the_row(two_titles, cleo):
    row = text(cleo.post(pair(), {"verdict": "apart"}, **HTMX))
    assert "now count as different" in row
    assert f'action="/decisions/{Decision.objects.get().pk}/undo/"' in row
    assert "No two names" in text(cleo.get("/identities/"))


def test_a_form_that_does_not_say_whether_they_are_the_same_judges_nothing(two_titles, cleo):
    answer = cleo.post(pair(), {"verdict": "perhaps"})
    assert (answer.status_code, Decision.objects.count()) == (409, 0)
    assert "It was not said whether they are the same." in text(answer)


def test_a_judgement_that_came_too_late_is_refused(two_titles, cleo, curator):
    journal.split(curator, show("Harbor Lights"), show("Harbour Lights"))
    answer = cleo.post(pair(), {"verdict": "same"}, **HTMX)
    assert answer.status_code == 409
    assert "says that they are not the same" in text(answer)
    answer = cleo.post(pair(), {"verdict": "same"})
    assert answer.status_code == 409
    assert "says that they are not the same" in text(answer)


def test_entities_merged_since_they_were_shown_are_not_told_apart_unseen(two_titles, cleo, curator):
    merged = journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    for options in (HTMX, {}):
        address = f"/identities/{merged.payload['entity']}/{merged.payload['other']}/"
        answer = cleo.post(address, {"verdict": "apart"}, **options)
        assert answer.status_code == 409
        assert "#1 cleo merged says that they are the same: undo that first" in text(answer)
    assert Decision.objects.get() == merged


class TestSeveralOfOneName:
    @pytest.fixture(autouse=True)
    def quills(self):
        for title in ("Harbor Lights", "Night Ferry", "Salt Road"):
            report(title, cast("Mara Quill", show=title))

    def ids(self) -> list[int]:
        return list(Entity.objects.filter(kind="person").order_by("pk").values_list("pk", flat=True))

    def test_they_are_one_row_with_a_sentence_each(self, cleo):
        html = text(cleo.get("/identities/?kind=person"))
        assert 'Mara Quill <span class="meta">person, 3 of this name</span>' in html
        for title in ("Harbor Lights", "Night Ferry", "Salt Road"):
            assert f"found in articles about {title}" in html
            assert f"<p>{title} stars Mara Quill.</p>" in html
        assert html.count('<article class="conflict"') == 1

    def test_one_click_merges_all_that_are_ticked_and_one_undoes_it(self, cleo):
        row = text(cleo.post("/identities/namesakes/", {"entity": self.ids(), "verdict": "same"}, **HTMX))
        assert "3 called “Mara Quill” now count as one." in row
        assert 'action="/decisions/1/undo/"' in row
        assert Entity.objects.filter(kind="person", forward=self.ids()[0]).count() == 2
        assert "No two names" in text(cleo.get("/identities/?kind=person"))
        listed = text(cleo.get("/decisions/"))
        assert "Mara Quill · Mara Quill" in listed
        assert "1 more" in listed

    def test_those_not_ticked_are_asked_about_again(self, cleo):
        one, two, three = self.ids()
        cleo.post("/identities/namesakes/", {"entity": [two, three], "verdict": "same"})
        assert Entity.objects.get(pk=three).forward_id == two
        html = text(cleo.get("/identities/?kind=person"))
        assert f'action="/identities/{one}/{two}/"' in html

    def test_all_can_be_told_apart(self, cleo):
        answer = cleo.post("/identities/namesakes/", {"entity": self.ids(), "verdict": "apart"}, follow=True)
        assert "3 called “Mara Quill” now count as different." in text(answer)
        assert "No two names" in text(cleo.get("/identities/?kind=person"))

    def test_without_two_ticked_nothing_is_decided(self, cleo):
        for ticked in ([], self.ids()[:1], ["no number", "9" * 30]):
            given = {"entity": ticked, "verdict": "same", "next": "/identities/?kind=person"}
            answer = cleo.post("/identities/namesakes/", given, **HTMX)
            assert answer.status_code == 409
            assert "Nothing is decided: at least two are needed." in text(answer)
            assert 'href="/identities/?kind=person"' in text(answer)
            answer = cleo.post("/identities/namesakes/", given, follow=True)
            assert "Nothing is decided: at least two are needed." in text(answer)
        assert not Decision.objects.exists()

    def test_an_editor_may_not_judge_them(self, client, editor):
        client.force_login(editor)
        answer = client.post("/identities/namesakes/", {"entity": self.ids(), "verdict": "same"})
        assert answer.status_code == 403


class TestNamesakesOfOneShow:
    """Articles propose two people with one name for one show: they are identified, until a curator splits them."""

    @pytest.fixture(autouse=True)
    def namesakes(self):
        report("Lights On", cast("Mara Quill", confidence=0.5))
        ferry = [episodes(6, show="Night Ferry", season=season) for season in (1, 2)]
        report("Ferry Leaves", *ferry, cast("Mara Quill", "Ines", confidence=0.5))

    def test_unpublished_entities_are_found_by_name(self, cleo):
        html = text(cleo.get("/identities/?q=quill"))
        one = Entity.objects.get(kind="person", forward=None)
        assert f'<a href="/identities/{one.pk}/">Mara Quill</a>' in html
        assert "found in articles about Harbor Lights; 1 more counts as it" in html
        assert "The first 20" not in html
        assert "Nobody and nothing of this kind has this name" in text(
            cleo.get("/identities/?q=quill&kind=show")
        )

    def test_each_is_shown_with_its_own_sentence_and_can_be_split_off(self, cleo):
        other = Entity.objects.exclude(forward=None).get()
        one = other.forward
        html = text(cleo.get(f"/identities/{one.pk}/"))
        assert f'<a href="/people/{one.pk}' not in html  # there is no such page yet
        assert "It counts as the same because of its name and a show that both are named with" in html
        own, its = html.split("Counted as the same")
        assert "<p>Harbor Lights stars Mara Quill.</p>" in own
        assert "<p>Harbor Lights stars Mara Quill as Ines.</p>" in its
        assert "<p>Harbor Lights stars Mara Quill.</p>" not in its
        cleo.post(f"/identities/{one.pk}/{other.pk}/", {"verdict": "split"})
        other.refresh_from_db()
        assert other.forward is None

    def test_curators_merges_are_distinguished_from_namesakes(self, cleo, curator):
        report("Third", cast("Mara Quil", show="Glass Orchard"))
        third = Entity.objects.get(label="Mara Quil")
        one = Entity.objects.get(label="Mara Quill", forward=None)
        journal.merge(curator, third, one)
        html = text(cleo.get(f"/identities/{one.pk}/"))
        assert html.count("A curator says that it is the same.") == 1
        assert html.count("It counts as the same because of its name") == 1


class TestPreview:
    def test_it_shows_what_the_merged_one_would_have_and_changes_nothing(self, two_titles, cleo):
        changes = Change.objects.count()
        html = text(cleo.get(pair()))
        assert 'What Harbor Lights would have <span class="count">4</span>' in html
        assert "Nils Aronsen" in html
        assert "What would clash" not in html
        assert (Change.objects.count(), Decision.objects.count()) == (changes, 0)
        assert show("Harbour Lights").forward is None

    def test_it_shows_which_values_would_clash(self, two_titles, cleo):
        report("Three", premiere("June 7, 2019", "2019-06-07", show="Harbour Lights"), outlet="The Third")
        html = text(cleo.get(pair()))
        clash = html[html.index("What would clash") : html.index("What Harbor Lights would have")]
        assert "14 June 2019" in clash
        assert "7 June 2019" in clash
        assert "episodes" not in clash
        assert value("premiere", season=3).edtf == "2019-06-14"

    def test_it_shows_values_replaced_by_fuller_ones(self, two_titles, cleo):
        report("Three", cast("Mara Quill", "Ines", show="Harbour Lights"))
        html = text(cleo.get(pair()))
        assert "What would clash" not in html
        given_way = html[html.index("What would give way") : html.index("What Harbor Lights would have")]
        assert 'Harbor Lights, cast</span> <span class="value">Mara Quill</span>' in given_way

    def test_it_shows_which_conflict_merging_would_settle(self, cleo):
        report("One", cast("Mara Quill", "Ines"), outlet="One")
        report("Two", cast("Mara Kwill", "Ines"), outlet="Two")
        one, other = Entity.objects.filter(kind="person").order_by("pk")
        assert "What would be settled" in text(cleo.get(f"/identities/{other.pk}/{one.pk}/"))

    def test_a_conflict_of_two_networks_links_to_the_pair(self, cleo, editor):
        report("One", airs_on("Apex"), outlet="One")
        report("Two", airs_on("Apex+"), outlet="Two")
        one, other = Entity.objects.filter(kind="network").order_by("pk")
        link = f'<a href="/identities/{other.pk}/{one.pk}/?next=/conflicts/">Compare Apex and Apex+</a>'
        assert link in text(cleo.get("/conflicts/"))
        cleo.force_login(editor)
        assert link not in text(cleo.get("/conflicts/"))

    def test_users_return_to_the_list_they_came_from(self, two_titles, cleo):
        html = text(cleo.get("/identities/?kind=show"))
        assert f'href="{pair()}?next=/identities/%3Fkind%3Dshow"' in html
        html = text(cleo.get(f"{pair()}?next=/identities/%3Fkind%3Dshow"))
        assert '<input type="hidden" name="next" value="/identities/?kind=show">' in html
        assert f'href="{pair("Harbor Lights", "Harbour Lights")}?next=%2Fidentities%2F%3Fkind%3Dshow"' in html

    def test_it_can_be_turned_round(self, two_titles, cleo):
        assert f'href="{pair("Harbor Lights", "Harbour Lights")}"' in text(cleo.get(pair()))

    def test_different_kinds_are_refused_in_words(self, two_titles, cleo):
        person = Entity.objects.get(label="Mara Quill")
        html = text(cleo.get(f"/identities/{person.pk}/{show('Harbor Lights').pk}/"))
        assert "A person and a show cannot be one" in html

    def test_merged_entities_redirect_to_what_they_became(self, two_titles, cleo, curator):
        address, kept = pair(), show("Harbor Lights").pk
        journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
        assert cleo.get(address).url == f"/identities/{kept}/"


class TestOneEntity:
    def test_curators_find_what_to_merge_it_with_by_name(self, two_titles, cleo):
        one = show("Harbor Lights")
        assert f'href="/identities/{one.pk}/"' in text(cleo.get(f"/shows/{one.pk}/harbor-lights/"))
        html = text(cleo.get(f"/identities/{one.pk}/?q=harbour"))
        assert f'href="{pair()}"' in html
        assert "No other show is called “tide”" in text(cleo.get(f"/identities/{one.pk}/?q=tide"))

    def test_merged_entities_are_listed_with_their_names_and_can_be_split_off(
        self, two_titles, cleo, curator
    ):
        gone, kept = show("Harbour Lights"), show("Harbor Lights")
        journal.merge(curator, gone, kept)
        html = text(cleo.get(f"/identities/{kept.pk}/"))
        assert f"No. {gone.pk}; named Harbour Lights" in html
        cleo.post(f"/identities/{kept.pk}/{gone.pk}/", {"verdict": "split"})
        gone.refresh_from_db()
        assert gone.forward is None
        assert "Nothing else." in text(cleo.get(f"/identities/{kept.pk}/"))


class TestAddresses:
    def test_addresses_of_merged_things_redirect(self, client, curator):
        report("One", cast("Mara Quill", show="Harbor Lights"), airs_on("Norrland TV"))
        report(
            "Two", cast("Mara Kwill", show="Harbour Lights"), airs_on("Nordland TV", show="Harbour Lights")
        )
        merges = [
            ("shows", "Harbour Lights", "Harbor Lights", "harbour-lights", "harbor-lights"),
            ("people", "Mara Kwill", "Mara Quill", "mara-kwill", "mara-quill"),
            ("networks", "Nordland TV", "Norrland TV", "nordland-tv", "norrland-tv"),
        ]
        for section, old, new, old_slug, slug in merges:
            gone, kept = (Entity.objects.get(label=name) for name in (old, new))
            journal.merge(curator, gone, kept)
            answer = client.get(f"/{section}/{gone.pk}/{old_slug}/")
            assert (answer.status_code, answer.url) == (301, f"/{section}/{kept.pk}/{slug}/")
            assert answer["Cache-Control"] == "no-cache"  # the merge may be undone
            answer = client.get(f"/api/v1/{section}/{gone.pk}/")
            assert answer.status_code == 301
            assert answer["Cache-Control"] == "no-cache"
            assert answer.url.endswith(f"/api/v1/{section}/{kept.pk}/")

    def test_a_merged_quotes_address_redirects_to_the_kept_one(self, client, curator):
        report("One", quote("We are not done."), episodes(10))
        report("Two", quote("We are not done."), episodes(10, show="Night Ferry"))
        one, other = Entity.objects.filter(kind="quote").order_by("pk")
        journal.merge(curator, other, one)
        answer = client.get(f"/quotes/{other.pk}/")
        assert (answer.status_code, answer.url) == (301, f"/quotes/{one.pk}/")
        assert f"Also known as quote {other.pk}" in text(client.get(f"/quotes/{one.pk}/"))

    def test_a_show_lists_its_other_names(self, two_titles, client, curator):
        journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
        html = text(client.get(show("Harbor Lights").show.get_absolute_url()))
        assert "Also known as Harbour Lights" in html
        assert "Merge or split" not in html


@pytest.mark.parametrize("who", ["nobody", "reader", "editor"])
def test_only_curators_get_in(two_titles, client, who, editor, django_user_model):
    users = {"reader": django_user_model.objects.create_user("rea"), "editor": editor}
    if user := users.get(who):
        client.force_login(user)
    for address in ("/identities/", f"/identities/{show('Harbor Lights').pk}/", pair()):
        answers = [client.get(address)]
        if address == pair():
            answers.append(client.post(address, {"verdict": "same"}))
        for answer in answers:
            assert answer.status_code == (403 if user else 302)
    assert not Decision.objects.exists()
