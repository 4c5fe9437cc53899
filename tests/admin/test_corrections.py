"""Shows, seasons, people, credits and quotes are corrected: one decision for each changed field."""

import pytest

from shows import journal
from shows.models import Credit, Decision, Person, Property, Quote, Season, Show, Statement, Value
from shows.projection.digest import digest
from tests.admin.desk import fill, listing, page, said
from tests.newsroom import (
    cast,
    episodes,
    fact,
    premiere,
    published,
    quote,
    report,
    show,
    statement,
    status,
    value,
)

pytestmark = pytest.mark.django_db


def correct(client, row, **typed):
    address = page(row._meta.model_name, row)
    return client.post(address, fill(client.get(address), **typed))


def judged(decision: Decision) -> list[tuple[str, str]]:
    """The judgements of a decision, with the values that they are on."""
    return [
        (Statement.objects.get(pk=target.object_id).says, target.judgement)
        for target in decision.targets.all()
    ]


@pytest.fixture
def season():
    report(
        "News", premiere("June 14", "XXXX-06-14"), episodes(10), cast("Mara Quill"), published="2019-05-28"
    )
    return Season.objects.get()


def test_a_title(as_editor, season):
    response = correct(as_editor, Show.objects.get(), value="Harbour Lights", reason="It is British")
    decision = Decision.objects.get()
    assert (decision.verb, decision.reason) == ("correct", "It is British")
    assert judged(decision) == [("Harbor Lights", "rejected"), ("Harbour Lights", "accepted")]
    assert Show.objects.get().title == "Harbour Lights"
    assert "#1 editor corrected" in said(response)
    assert response.url == listing("show")


def test_the_scripts_of_the_form_have_what_they_need(as_editor, season):
    assert b"admin/js/jquery.init.js" in as_editor.get(page("show", Show.objects.get())).content


def test_a_network_is_corrected_taken_away_and_added(as_editor):
    airs = fact("network", "Harbor Lights is on Beacon.", show="Harbor Lights", network="Beacon")
    report("News", airs, cast("Mara Quill"))
    correct(as_editor, Show.objects.get(), **{f"network-{statement('network').pk}-object": "Lantern"})
    assert published() == {"network Lantern", "cast Mara Quill"}
    lantern = Value.objects.get(prop="network").statement_id
    correct(as_editor, Show.objects.get(), **{f"network-{lantern}-object": ""})
    assert published() == {"cast Mara Quill"}
    correct(as_editor, Show.objects.get(), **{"network-0-object": "Beacon"})
    assert Show.objects.get().networks == "Beacon"
    assert [decision.verb for decision in Decision.objects.all()] == ["correct", "reject", "add"]


def test_an_event_changes_the_status(as_editor):
    report("News", status("cancelled"), published="2019-05-28")
    event = statement("status").pk
    correct(as_editor, Show.objects.get(), **{f"status-{event}-value": "renewed", "of_season": None})
    assert Show.objects.get().status == "renewed"
    correct(as_editor, Show.objects.get(), **{"status-0-value": "ended"})
    assert Show.objects.get().status == "ended"


def test_each_changed_field_of_a_season_is_a_decision(as_editor, season):
    response = correct(
        as_editor,
        season,
        **{
            f"premiere-{statement('premiere').pk}-value": "7 june ?",
            "finale-0-value": "fall 2019",
            f"episodes-{statement('episodes').pk}-value": "",
            "final_season-0-value": "on",
        },
    )
    assert [decision.verb for decision in Decision.objects.all()] == ["correct", "add", "reject", "add"]
    assert value("premiere", season=3).edtf == "2019-06-07"
    assert value("finale", season=3).edtf == "2019-23"
    assert value("episodes", season=3).unknown == "rejected"
    assert value("final_season", season=3).verified
    assert said(response).count("#") == 4


def test_untouched_values_are_not_decided(as_editor, season):
    before = digest()
    response = correct(as_editor, season)
    assert "Nothing was changed, so nothing was decided." in said(response)
    assert not Decision.objects.exists()
    assert digest() == before


def test_an_unchanged_date_in_a_form_stays_undecided(as_editor, season):
    assert 'value="14 June 2019"' in as_editor.get(page("season", season)).text
    correct(as_editor, season, **{f"episodes-{statement('episodes').pk}-value": "12"})
    assert judged(Decision.objects.get()) == [("10", "rejected"), ("12", "accepted")]
    assert value("premiere", season=3).edtf == "2019-06-14"


def test_an_unreadable_date_says_what_was_expected_and_keeps_the_input(as_editor, season):
    response = correct(
        as_editor,
        season,
        **{
            f"premiere-{statement('premiere').pk}-value": "soonish",
            f"episodes-{statement('episodes').pk}-value": "12",
            "reason": "I was there",
        },
    )
    html = response.text.replace("&#x27;", "'")
    assert "Expected a date such as 14 June 2019" in html
    for typed in ("soonish", "12", "I was there"):
        assert f'value="{typed}"' in html
    assert not Decision.objects.exists()


def test_a_person(as_editor, season):
    correct(as_editor, Person.objects.get(), value="Mara Quille")
    assert Person.objects.get().name == "Mara Quille"
    assert Decision.objects.get().verb == "correct"


def test_a_name_cannot_be_removed(as_editor, season):
    response = correct(as_editor, Person.objects.get(), value="")
    assert "This field is required." in response.text
    assert not Decision.objects.exists()


def test_the_character_of_a_credit_keeps_its_person(as_editor):
    report("News", cast("Mara Quill", "Captain Voss"))
    person = Credit.objects.get().person
    correct(as_editor, Credit.objects.get(), character="Captain Foss")
    assert published() == {"cast Mara Quill as Captain Foss"}
    assert Credit.objects.get().person == person


def test_the_role_and_the_person_of_a_credit(as_editor):
    sentence = "Harbor Lights is directed by Nils Aronsen."
    report("News", fact("crew", sentence, show="Harbor Lights", person="Nils Aronsen", role="director"))
    correct(as_editor, Credit.objects.get(), role="writer", object="Ola Brandt")
    credit = Credit.objects.get()
    assert (str(credit.person), credit.role, credit.verified) == ("Ola Brandt", "writer", True)
    assert Decision.objects.get().verb == "correct"


def test_makers_of_the_book_rather_than_the_show(as_editor):
    words = "Harbor Lights is based on the book by Bo Finch."
    near_miss = fact("origin", words, show="Harbor Lights", person="Bo Finch", role="author", of="book")
    report("News", near_miss, episodes(10))
    origin = statement("origin").pk
    correct(
        as_editor,
        Show.objects.get(),
        **{f"origin-{origin}-role": "creator", f"origin-{origin}-value": "comic"},
    )
    held = value("origin")
    assert (str(held.object), held.role, held.text, held.verified) == ("Bo Finch", "creator", "comic", True)
    correct(as_editor, Show.objects.get(), **{f"origin-{held.statement_id}-object": ""})
    assert value("origin") is None
    half = {"origin-0-object": "Ada Lind", "origin-0-role": "author"}
    assert "an origin is a role" in correct(as_editor, Show.objects.get(), **half).text
    correct(as_editor, Show.objects.get(), **half, **{"origin-0-value": "game"})
    assert published() == {"episodes 3 10", "origin Ada Lind"}
    assert [decision.verb for decision in Decision.objects.all()] == ["correct", "reject", "add"]


def test_a_quote(as_editor):
    report("News", quote("We build the ship anew."), cast("Mara Quill"), cast("Nils Aronsen"))
    said_by = Statement.objects.get(prop="speaker")
    correct(as_editor, Quote.objects.get(), **{f"speaker-{said_by.pk}-object": "Nils Aronsen"})
    assert [str(each.object) for each in Quote.objects.get().speakers] == ["Nils Aronsen"]
    text = Statement.objects.get(prop="text")
    correct(as_editor, Quote.objects.get(), **{f"text-{text.pk}-value": "We build\r\nthe boat anew."})
    assert Quote.objects.get().text == "We build the boat anew."
    assert [decision.verb for decision in Decision.objects.all()] == ["correct", "correct"]


def test_a_quote_is_about_known_shows_only(as_editor):
    report("News", quote("We build the ship anew."), cast("Mara Quill"))
    response = correct(as_editor, Quote.objects.get(), **{"about-0-object": "Nowhere"})
    assert "No show is known as “Nowhere”." in response.text


def test_a_late_form_is_refused_with_both_sides(as_editor, admin_user, season):
    address = page("season", season)
    opened = as_editor.get(address)
    was = statement("premiere")
    claim = journal.Claim(show(), Property.PREMIERE, season=3, value="7 June 2019")
    journal.correct(admin_user, was, claim, reason="The outlet says so")
    response = as_editor.post(address, fill(opened, **{f"premiere-{was.pk}-value": "9 June 2019"}))
    assert response.status_code == 409
    assert "#1 admin corrected</a>, saying “The outlet says so”" in " ".join(response.text.split())
    assert 'value="9 June 2019"' in response.text
    assert "Now: 7 June 2019" in response.text
    assert Decision.objects.count() == 1
    as_editor.post(address, fill(response))
    assert value("premiere", season=3).edtf == "2019-06-09"
    assert not value("premiere", season=3).disputed


def test_if_one_change_is_refused_none_is_made(as_editor, admin_user, season):
    address = page("season", season)
    opened = as_editor.get(address)
    journal.accept(admin_user, [statement("episodes")])
    typed = {
        f"premiere-{statement('premiere').pk}-value": "9 June 2019",
        f"episodes-{statement('episodes').pk}-value": "12",
    }
    assert as_editor.post(address, fill(opened, **typed)).status_code == 409
    assert Decision.objects.count() == 1
    assert published() == {"premiere 3 2019-06-14", "episodes 3 10", "cast Mara Quill"}


def test_a_credit_that_somebody_corrected_in_the_meantime(as_editor, admin_user):
    report("News", cast("Mara Quill", "Captain Voss"))
    address = page("credit", Credit.objects.get())
    opened = as_editor.get(address)
    claim = journal.Claim(show(), Property.CAST, object="Mara Quill", character="Captain Foss")
    journal.correct(admin_user, statement("cast"), claim)
    response = as_editor.post(address, fill(opened, character="Commander Voss"))
    assert response.status_code == 409
    assert 'value="Commander Voss"' in response.text
    assert "Now: nothing is published" in response.text
    assert "#1 admin corrected" in response.text
    assert published() == {"cast Mara Quill as Captain Foss"}


def test_a_value_filled_in_meanwhile_is_not_overwritten(as_editor, admin_user, season):
    address = page("season", season)
    opened = as_editor.get(address)
    journal.add(admin_user, journal.Claim(show(), Property.FINALE, season=3, value="1 July 2019"))
    response = as_editor.post(address, fill(opened, **{"finale-0-value": "2 July 2019"}))
    assert response.status_code == 409
    assert value("finale", season=3).edtf == "2019-07-01"


def test_a_line_about_something_else_is_not_touched(as_editor, season):
    report("Other", cast("Ola Brandt", show="Salt Roads"))
    foreign = Statement.objects.get(prop="name", value="Salt Roads").pk
    data = {"line": f"name-{foreign}", f"name-{foreign}-value": "X", f"name-{foreign}-seen": "0"}
    as_editor.post(page("show", Show.objects.get(name="Harbor Lights")), data)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("role", ["anonymous", "reader"])
def test_others_correct_nothing(enter, season, role):
    client = enter(role)
    assert client.post(page("show", Show.objects.get()), {"line": "network-0"}).status_code == 403
    assert not Decision.objects.exists()


def test_users_who_may_only_view_see_the_row_without_a_form(enter, season, django_user_model):
    client = enter("editor")
    group = django_user_model.objects.get().groups.get()
    group.permissions.remove(group.permissions.get(codename="decide"))
    address = page("show", Show.objects.get())
    response = client.get(address)
    assert response.status_code == 200
    assert "Save" not in response.text
    assert client.post(address, {"line": "network-0"}).status_code == 403


def test_the_form_shows_the_sentence_behind_each_value(as_editor, season):
    assert "Harbor Lights season 3 premieres June 14." in as_editor.get(page("season", season)).text
