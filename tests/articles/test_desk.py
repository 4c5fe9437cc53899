"""The desk beyond judging: adding, linking, dating the article, undoing, and reviewing a correction."""

import datetime

import pytest
from django.core.management import call_command

from articles.models import Article
from shows import journal
from shows.models import Conflict, Decision, Entity, Mention, Show, Source, Statement, Value
from tests.newsroom import (
    airs_on,
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
from tests.pages import HTMX, text

pytestmark = pytest.mark.django_db
QUOTE = {"kind": "text", "near": 0, "speaker": "Ida Brandt", "about": "Harbor Lights"}


def address(rest="") -> str:
    return Article.objects.get().get_absolute_url() + rest


def seen(*statements) -> dict:
    return {"seen": [f"{each.pk}:0" for each in statements]}


def test_the_sure_facts_of_a_sentence_are_accepted_as_one_decision(ada):
    both = "Harbor Lights stars Ida Brandt and June Okafor."
    report(
        "Lights On",
        *[fact("cast", both, show="Harbor Lights", person=n) for n in ("Ida Brandt", "June Okafor")],
    )
    ada.post(address("accept/"), seen(statement("cast", "Ida Brandt"), statement("cast", "June Okafor")))
    assert Decision.objects.get().targets.count() == 2


def test_a_fact_shows_the_date_that_its_sentence_gives_an_event(ada):
    cancelled = status("cancelled", date_text="last October", date="XXXX-10", direction="past")
    report("A Look Back", cancelled, published="2020-02-03")
    assert '<span class="fact-kind">October 2019</span>' in text(ada.get(address()))


def test_a_quote_is_one_fact_and_one_decision(ada):
    report("Lights On", episodes(13), quote("Mara Quill is not done."))
    assert text(ada.get(address())).count('<li class="fact"') == 2
    ada.post(address("accept/"), seen(statement("text"), statement("speaker"), statement("about")))
    assert Decision.objects.get().targets.count() == 3


def test_a_date_has_the_year_that_the_article_gives_it(ada):
    report("Lights On", premiere("June 14th", "XXXX-06-14"), published="2019-05-28")
    page = text(ada.get(address()))
    assert '<span class="value">14 June 2019</span>' in page
    assert "year not stated" not in page


def test_a_disputed_value_links_to_its_conflict(ada):
    report("Lights On", episodes(10))
    article = Article.objects.get()
    report("Lights Out", episodes(13), outlet="Wire Nine")
    link = f'<a class="tag tag-disputed" href="/shows/{show().pk}/harbor-lights/#conflicts">disputed</a>'
    assert link in text(ada.get(article.get_absolute_url()))
    assert '<h2 id="conflicts">' in text(ada.get(f"/shows/{show().pk}/harbor-lights/"))


def test_disputed_facts_are_not_accepted_by_one_key(ada):
    report("Thirteen", episodes(13))
    report("Twelve", episodes(12), outlet="Wire Nine")
    page = text(ada.get(Article.objects.order_by("pk").first().get_absolute_url()))
    assert "data-undecided" in page
    assert "data-sure" not in page


def test_correcting_the_speaker_of_a_quote_accepts_its_words_and_is_one_decision(ada):
    report("Lights On", episodes(13), quote("Mara Quill is not done."))
    given = {"words": "Mara Quill is not done.", "speaker": "Ida Brandt", "about": "Harbor Lights"}
    everything = seen(statement("text"), statement("speaker"), statement("about"))
    ada.post(address(f"facts/{statement('text').pk}/correct/"), everything | given)
    assert statement("speaker", "Ida Brandt").verified
    assert statement("speaker", "Mara Quill").state == "rejected"
    assert statement("text").verified
    ada.post(address("undo/"), {"decision": Decision.objects.get().pk})
    assert statement("speaker", "Mara Quill").state == "published"
    assert not statement("text").verified


def test_a_fact_is_added_to_words_of_the_article(ada):
    report("Lights On\n\nOn deck stood Ida Brandt with a lamp.", episodes(13))
    given = {
        "kind": "cast",
        "near": 0,
        "evidence": "Ida Brandt",
        "object": "Ida Brandt",
        "show": "Harbor Lights",
    }
    ada.post(address("add/"), given | {"modality": "announced"})
    (span,) = statement("cast").evidence.get().spans
    assert span["sentence"] == "On deck stood Ida Brandt with a lamp."
    assert value("cast").says == "Ida Brandt"


def test_a_fact_is_added_about_a_show_that_was_not_extracted(ada):
    report("Lights On\n\nGlass Orchard will be back.")
    given = {"kind": "status", "near": 0, "evidence": "Glass Orchard will be back.", "value": "renewed"}
    given |= {"show": "Glass Orchard", "modality": "announced"}
    assert "new_show" not in text(ada.get(address("add/?near=0&kind=status")))
    refused = ada.post(address("add/"), given)
    assert refused.status_code == 422
    assert "No show is known as “Glass Orchard”." in text(refused)
    assert 'name="new_show"' in text(refused)
    ada.post(address("add/"), given | {"new_show": "on"})
    assert value("status", of="Glass Orchard").says == "renewed"
    assert statement("status").evidence.get().sentence == "Glass Orchard will be back."


def test_a_fact_is_moved_to_a_show_that_was_not_extracted(ada):
    report("Lights On", episodes(13))
    given = {"seen": f"{statement('episodes').pk}:0", "value": 13, "season": 3, "modality": "announced"}
    given |= {"show": "Glass Orchard", "new_show": "on"}
    ada.post(address(f"facts/{statement('episodes').pk}/correct/"), given)
    assert value("episodes", of="Glass Orchard", season=3).says == "13"
    assert value("episodes", season=3).unknown == "rejected"


def test_a_known_show_called_new_is_not_another_show(ada):
    report("Lights On", episodes(13))
    given = {
        "kind": "status",
        "near": 0,
        "evidence": "Lights On",
        "value": "renewed",
        "modality": "announced",
    }
    ada.post(address("add/"), given | {"show": "harbor lights", "new_show": "on"})
    assert value("status").says == "renewed"


def test_a_quote_is_added_with_who_said_it(ada):
    report("Lights On\n\n“The pier sank twice,” Ida Brandt said.", episodes(13))
    said = {"words": "The pier sank twice", "evidence": "The pier sank twice"}
    ada.post(address("add/"), QUOTE | said)
    assert statement("text").stands
    assert statement("speaker", "Ida Brandt").stands
    assert statement("about", "Harbor Lights").stands


def test_one_undo_takes_an_added_quote_back_with_who_said_it(ada):
    report("Lights On\n\n“The pier sank twice,” Ida Brandt said.", episodes(13))
    said = {"words": "The pier sank twice", "evidence": "The pier sank twice"}
    html = text(ada.post(address("add/"), QUOTE | said, follow=True))
    assert "Added: the quote “The pier sank twice”" in html
    ada.post(address("undo/"), {"decision": Decision.objects.get().pk})
    assert not Value.objects.filter(prop__in=["text", "speaker", "about"]).exists()


def test_a_fact_is_not_added_to_words_missing_from_the_article(ada):
    report("Lights On", episodes(13))
    response = ada.post(address("add/"), QUOTE | {"words": "The pier sank", "evidence": "The pier sank"})
    assert response.status_code == 422
    assert "The article does not have these words" in text(response)
    assert not Decision.objects.exists()


def test_without_script_the_kind_of_a_fact_is_chosen_from_links(ada):
    report("Lights On", episodes(13))
    assert "add/?kind=cast&amp;near=0" in text(ada.get(address("add/?near=0")))
    assert 'name="character"' in text(ada.get(address("add/?near=0&kind=cast")))


def test_a_name_is_linked_wherever_the_article_uses_it(ada):
    report("Lights On", cast("Ida Brandt", "Nell"), cast("IB", "Tess"))
    ada.post(address("link/"), {"near": 0, "last_decision": 0, "name": "person:IB", "means": "ida brandt"})
    assert Mention.objects.get(text="IB").link.label == "Ida Brandt"
    assert statement("cast", "Ida Brandt as Tess").stands


def two_brandts() -> tuple[int, int]:
    """Two people with one name in two articles, connected by no show; and one with initials in a third."""
    report("Lanterns", cast("Ida Brandt", show="Glass Orchard"))
    report("Lights Out", cast("Ida Brandt"), outlet="Wire Nine")
    report("Lights On", cast("IB", "Tess"), outlet="Evening Signal")
    return tuple(each.object_id for each in Statement.objects.filter(object__label="Ida Brandt"))


def test_an_ambiguous_name_needs_its_number(ada):
    first, second = two_brandts()
    there = f"{Article.objects.first().get_absolute_url()}link/"
    response = ada.post(there, {"near": 0, "last_decision": 0, "name": "person:IB", "means": "Ida Brandt"})
    assert response.status_code == 422
    said = text(response)
    assert f"“Ida Brandt #{first}” is person, Glass Orchard" in said
    assert f"“Ida Brandt #{second}” is person, Harbor Lights" in said
    ada.post(there, {"near": 0, "last_decision": 0, "name": "person:IB", "means": f"Ida Brandt #{second}"})
    assert Mention.objects.get(text="IB").link_id == second


def test_name_completion_tells_namesakes_apart(ada):
    first, second = two_brandts()
    options = text(ada.get("/articles/names/?kind=person&object=brandt"))
    assert f'<option value="Ida Brandt #{first}" label="person, Glass Orchard">' in options
    assert f'<option value="Ida Brandt #{second}" label="person, Harbor Lights">' in options
    assert '<option value="IB" label="person, Harbor Lights">' in text(
        ada.get("/articles/names/?kind=person&means=ib")
    )


def test_people_known_only_from_proposals_are_listed_with_the_show(ada):
    report("Lights On", cast("Ida Brandt", show="House of Lights", confidence=0.5))
    options = text(ada.get("/articles/names/?kind=person&object=brandt"))
    assert '<option value="Ida Brandt" label="person, House of Lights">' in options


def test_a_correction_form_contains_the_entity_number(ada):
    two_brandts()
    article = Article.objects.get(outlet__name="Wire Nine")
    about = Statement.objects.get(prop="cast", evidence__source__outlet="Wire Nine")
    page = text(ada.get(f"{article.get_absolute_url()}facts/{about.pk}/correct/"))
    assert f'value="Ida Brandt #{about.object_id}"' in page


@pytest.mark.parametrize(("speaker", "kind"), [("Tidewater TV", "network"), ("Mara Quill", "person")])
def test_a_network_speaks_as_well_as_a_person(ada, speaker, kind):
    report("Lights On", episodes(13), airs_on("Tidewater TV"), quote("Wim Dahl is not done.", "Wim Dahl"))
    given = {"words": "Wim Dahl is not done.", "speaker": speaker, "about": "Harbor Lights"}
    everything = seen(statement("text"), statement("speaker"), statement("about"))
    ada.post(address(f"facts/{statement('text').pk}/correct/"), everything | given)
    assert statement("speaker", speaker).object.kind == kind


def test_the_date_that_an_editor_gave_an_earlier_version_is_undone_from_the_next(ada, editor):
    source = report("Lights On", episodes(13), url="https://screen.example/lights")
    dated = journal.set_date(editor, source, datetime.date(2019, 5, 28))
    report("Lights On Again", episodes(13), url="https://screen.example/lights")
    page = text(ada.get(address()))
    assert f"Undo decision {dated.pk}" in page
    assert f'name="decision" value="{dated.pk}"' in page


def test_a_name_is_not_linked_to_somebody_unknown(ada):
    report("Lights On", cast("IB", "Tess"))
    response = ada.post(
        address("link/"), {"near": 0, "last_decision": 0, "name": "person:IB", "means": "Nobody"}
    )
    assert response.status_code == 422
    assert "No person is known as “Nobody”" in text(response)


def test_a_name_linked_since_the_form_was_opened_is_not_linked_again_unseen(ada, curator):
    report("Lights On", cast("IB", "Tess"), cast("Ida Brandt", "Nell"), cast("Ines Bo", "Ann"))
    opened = ada.get(address("link/?near=0"))
    number = opened.context["page"].passages[0].form["last_decision"].value()
    ida = Entity.objects.get(label="Ida Brandt")
    journal.link(curator, Mention.objects.filter(text="IB"), ida)
    link = {"near": 0, "last_decision": number, "name": "person:IB", "means": "ines bo"}
    assert ada.post(address("link/"), link).status_code == 409
    assert Mention.objects.get(text="IB").link == ida


def test_a_remake_is_told_apart_from_its_namesake(ada, editor):
    report("Lights On", episodes(13), airs_on("Tidewater TV"))
    report("Lights On Again", episodes(8), airs_on("Lumen"), outlet="Wire Nine")
    assert Conflict.objects.count() == 2
    remake = {
        "near": 0,
        "last_decision": 0,
        "name": "show:Harbor Lights",
        "means": "Harbor Lights (2031)",
        "new": "on",
    }
    there = Article.objects.order_by("pk").last().get_absolute_url()
    ada.post(f"{there}link/", remake)
    assert published() == {"episodes 3 13", "network Tidewater TV"}
    assert published("Harbor Lights (2031)") == {"episodes 3 8", "network Lumen"}
    assert not Conflict.objects.exists()
    call_command("verify")
    call_command("rebuild", "--check")
    journal.undo(editor, Decision.objects.get())
    assert Conflict.objects.count() == 2
    assert not Show.objects.filter(name="Harbor Lights (2031)").exists()


def test_a_known_name_is_linked_even_if_it_is_said_to_be_new(ada):
    report("Lights On", cast("Ida Brandt", "Nell"), cast("IB", "Tess"))
    ada.post(
        address("link/"),
        {"near": 0, "last_decision": 0, "name": "person:IB", "means": "ida brandt", "new": "on"},
    )
    assert Mention.objects.get(text="IB").link.label == "Ida Brandt"


def test_a_date_shows_what_it_would_change_before_it_is_set(ada):
    report("Lights On", premiere("June 14th", "XXXX-06-14", direction="future"), episodes(13))
    page = text(ada.get(address("date/changes/?date=28+may+2019"), headers=HTMX))
    assert "<del>14 June, year not stated: the article has no date</del> → <ins>14 June 2019</ins>" in page
    assert "episodes" not in page
    page = text(ada.post(address("date/"), {"seen": 0, "date": "28 may 2019", "preview": 1}))
    assert "<ins>14 June 2019</ins>" in page
    assert Source.objects.get().date is None
    assert not Decision.objects.exists()


def test_clearing_a_date_shows_what_it_would_change(ada):
    report("Lights On", premiere("June 14th", "XXXX-06-14", direction="future"), published="2019-05-28")
    page = text(ada.get(address("date/changes/?date="), headers=HTMX))
    assert "<del>14 June 2019</del> → <ins>14 June, year not stated: the article has no date</ins>" in page


def test_the_last_decision_of_the_article_is_undone_first(ada, editor):
    source = report("Lights On", episodes(13))
    journal.accept(editor, [statement("episodes")])
    dated = journal.set_date(editor, source, datetime.date(2019, 5, 28))
    assert f'name="decision" value="{dated.pk}"' in text(ada.get(address()))
    ada.post(address("undo/"), {"decision": dated.pk})
    assert Source.objects.get().date is None
    assert statement("episodes").verified


def test_a_decision_that_reaches_other_articles_is_undone_on_its_own_page(ada, editor):
    report("Lights On", episodes(13))
    report("Lanterns", episodes(6, show="Glass Orchard"), outlet="Wire Nine")
    made = journal.accept(editor, [statement("episodes", "13"), statement("episodes", "6")])
    first = Article.objects.order_by("pk").first()
    response = ada.post(f"{first.get_absolute_url()}undo/", {"decision": made.pk})
    assert response.url == f"/decisions/{made.pk}/"
    assert Decision.objects.count() == 1


def test_a_corrected_article_shows_what_changed_and_whose_sentence_is_gone(ada, editor):
    report("Lights On\n\nThe crew had supper.", episodes(13), url="https://screen.example/lights")
    journal.accept(editor, [statement("episodes")])
    report("Lights On\n\nThe crew had breakfast.", url="https://screen.example/lights")
    assert "differences/?from=1" in text(ada.get(address()))
    page = text(ada.get(address("differences/?from=1")))
    assert "<del>The crew had supper.</del>" in page
    assert "<ins>The crew had breakfast.</ins>" in page
    assert "Decided on a sentence that is gone" in page
    assert "<del>Harbor Lights season 3 has 13 episodes.</del>" in page


def test_readers_of_a_closed_outlet_see_no_differences(client):
    report("Lights On", episodes(13), url="https://screen.example/lights")
    report("Lights On Again", episodes(13), url="https://screen.example/lights")
    assert client.get(address("differences/")).status_code == 403


@pytest.mark.parametrize("query", ["?from=9", "?from=x"])
def test_differences_from_a_missing_version_are_not_found(ada, query):
    report("Lights On", episodes(13))
    assert ada.get(address(f"differences/{query}")).status_code == 404
