"""Which entities are the same, for curators: open questions, one entity with those merged into it, and pairs."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Page
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shows import identities as known
from shows import journal, merging, queries
from shows.identities import MergeCandidate
from shows.models import Decision, Entity, Evidence
from shows.wording import name_in_words

from .common import curators_only, link_to, next_page, page_of, typed, whole_number

SHOWN = 10
FOUND = 20


# Something that is only proposed has no page.
PAGES = ("show", "person", "network", "quote")


def is_published(entity: Entity) -> bool:
    """Whether the entity has a page. It must be fetched with PAGES."""
    return entity.kind in PAGES and hasattr(entity, entity.kind)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two entities, with sentences about it."""

    entity: Entity
    evidence: list[Evidence]

    @property
    def is_published(self) -> bool:
        return is_published(self.entity)


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate with its sides; the first would be kept."""

    candidate: MergeCandidate
    sides: list[Side]

    @property
    def kept(self) -> Entity:
        return self.sides[0].entity

    @property
    def gone(self) -> Entity:
        return self.sides[1].entity

    @property
    def is_pair(self) -> bool:
        return len(self.sides) == 2


@require_safe
@login_required
@curators_only
def identities(request: HttpRequest) -> HttpResponse:
    """Undecided candidates for being the same."""
    kind = request.GET.get("kind", "")
    kind = kind if kind in known.KINDS else ""
    words = typed(request.GET, "q")
    named = queries.entities_named([kind] if kind else known.KINDS, words) if words else Entity.objects.none()
    page = page_of(request, known.candidates(kind), SHOWN)
    page.object_list = _rows(page)
    context = {
        "section": "identities",
        "page": page,
        "kind": kind,
        "kinds": known.KINDS,
        "words": words,
        "named": named.found_in().annotate(others=Count("merged"))[:FOUND],
        "found": FOUND,
    }
    return render(request, "shows/identities.html", context)


def _rows(page: Page) -> list[Row]:
    ids = {pk for candidate in page for pk in (candidate.kept, *candidate.gone)}
    entities = Entity.objects.found_in().select_related(*PAGES).in_bulk(ids)
    sentences = queries.sentences_naming(ids)
    rows = []
    for candidate in page:
        several = (candidate.kept, *candidate.gone)
        most = 2 if len(several) == 2 else 1
        rows.append(Row(candidate, [Side(entities[pk], sentences[pk][:most]) for pk in several]))
    return rows


@require_safe
@login_required
@curators_only
def identity(request: HttpRequest, pk: int) -> HttpResponse:
    """An entity with those merged into it, to be split off, and a search for others that are the same."""
    entity = get_object_or_404(Entity.objects.found_in().select_related(*PAGES), pk=pk)
    if entity.forward_id:
        return redirect("identity", entity.forward_id)
    members = list(entity.merged.found_in().order_by("label", "pk"))
    names, by_name = queries.names_held(entity), known.by_name_alone(entity)
    sentences = queries.sentences_naming({entity.pk, *(member.pk for member in members)}, merged=False)
    for member in members:
        member.names = [name.value for name in names if name.subject_id == member.pk]
        member.by_name, member.evidence = member.pk in by_name, sentences[member.pk]
    words = typed(request.GET, "q")
    found = queries.entities_named([entity.kind], words).found_in().exclude(pk=entity.pk) if words else []
    context = {
        "section": "identities",
        "entity": entity,
        "is_published": is_published(entity),
        "evidence": sentences[entity.pk],
        "members": members,
        "found": found[:FOUND],
    }
    return render(request, "shows/identity.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@curators_only
def pair(request: HttpRequest, gone: int, kept: int) -> HttpResponse:
    """The effects of merging the first into the second; on POST, the judgement."""
    entities = Entity.objects.found_in().select_related(*PAGES).in_bulk({gone, kept})
    one, other = (entities.get(pk) or get_object_or_404(Entity, pk=pk) for pk in (gone, kept))
    if request.method == "POST":
        turned_round = request.POST.get("keep") == str(gone)
        return _judge(request, other, one) if turned_round else _judge(request, one, other)
    if one.forward_id or other.forward_id:
        if one.root_id == other.root_id:
            return redirect("identity", other.root_id)
        return redirect("identity_pair", one.root_id, other.root_id)
    return _preview_page(request, one, other)


@require_POST
@login_required
@curators_only
def namesakes(request: HttpRequest) -> HttpResponse:
    """The judgement on those ticked among entities of one name, of which the first is kept."""
    ids = dict.fromkeys(whole_number(pk) for pk in request.POST.getlist("entity"))
    found = Entity.objects.in_bulk(ids)
    ticked = [found[pk] for pk in ids if pk in found]
    return _judge(request, *ticked[1:], *ticked[:1])


def _judge(request: HttpRequest, *entities: Entity) -> HttpResponse:
    """Merge entities into the last, tell them apart, or split one off."""
    verdict, reason = request.POST.get("verdict"), typed(request.POST, "reason")
    try:
        match verdict:
            case "same":
                decision = journal.merge(request.user, *entities, reason=reason)
            case "apart" | "split":
                seen_as_several = verdict == "apart"
                decision = journal.split(
                    request.user, *entities, reason=reason, seen_as_several=seen_as_several
                )
            case _:
                raise journal.Refused("it was not said whether they are the same")
    except journal.Refused as refusal:
        return _refused(request, entities, str(refusal))
    said = _said(decision, entities)
    if request.htmx:
        context = {"decision": decision, "said": said, "kept": entities[-1]}
        return render(request, "shows/partials/identity_decided.html", context)
    messages.success(request, format_html("{} {}", said, link_to(decision)))
    return redirect(next_page(request) or "identities")


def _said(decision: Decision, entities: Sequence[Entity]) -> str:
    *gone, kept = map(name_in_words, entities)
    merged = decision.verb == Decision.Verb.MERGE
    if len(gone) > 1:
        return f"{len(entities)} called “{kept}” now count as {'one' if merged else 'different'}."
    if merged:
        return f"“{gone[0]}” (no. {decision.pairs[0][0]}) now counts as “{kept}”."
    return f"“{gone[0]}” and “{kept}” now count as different."


def _refused(request: HttpRequest, entities: Sequence[Entity], refusal: str) -> HttpResponse:
    back = next_page(request) or reverse("identities")
    if request.htmx:
        context = {"entities": entities, "refusal": refusal, "back": back}
        return render(request, "shows/partials/identity_decided.html", context, status=409)
    if len(entities) == 2:
        return _preview_page(request, *entities, refusal=refusal, status=409)
    messages.warning(request, f"Nothing is decided: {refusal}.")
    return redirect(back)


def _preview_page(
    request: HttpRequest, gone: Entity, kept: Entity, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    context = {"section": "identities", "gone": gone, "kept": kept, "refusal": refusal}
    try:
        context["preview"] = merging.preview(request.user, gone, kept)
    except journal.Refused as reason:
        context["refusal"] = refusal or str(reason)
    sentences = queries.sentences_naming({gone.pk, kept.pk})
    context["sides"] = [Side(entity, sentences[entity.pk]) for entity in (kept, gone)]
    return render(request, "shows/identity_pair.html", context, status=status)
