"""Which entities are the same, for curators: open questions, one entity with those merged into it, and pairs."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Page
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_safe

from shows import identities as known
from shows import journal, merging, queries
from shows.identities import MergeCandidate
from shows.models import Decision, Entity, Evidence
from shows.wording import name_in_words

from .common import curators_only, link_to, next_page, page_of, typed

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
    """A candidate with both sides; the first would be kept."""

    candidate: MergeCandidate
    kept: Side
    gone: Side

    @property
    def sides(self) -> list[Side]:
        return [self.kept, self.gone]


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
    ids = {pk for candidate in page for pk in (candidate.kept, candidate.gone)}
    entities = Entity.objects.found_in().select_related(*PAGES).in_bulk(ids)
    sentences = queries.sentences_naming(ids)
    sides = {pk: Side(entity, sentences[pk]) for pk, entity in entities.items()}
    return [Row(candidate, sides[candidate.kept], sides[candidate.gone]) for candidate in page]


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
        return _judge(request, one, other)
    if one.forward_id or other.forward_id:
        if one.root_id == other.root_id:
            return redirect("identity", other.root_id)
        return redirect("identity_pair", one.root_id, other.root_id)
    return _preview_page(request, one, other)


def _judge(request: HttpRequest, gone: Entity, kept: Entity) -> HttpResponse:
    """Merge two entities (the other way round if the form says so), tell them apart, or split one off."""
    if request.POST.get("keep") == str(gone.pk):
        gone, kept = kept, gone
    verdict, reason = request.POST.get("verdict"), typed(request.POST, "reason")
    try:
        match verdict:
            case "same":
                decision = journal.merge(request.user, gone, kept, reason=reason)
            case "apart" | "split":
                seen_as_two = verdict == "apart"
                decision = journal.split(request.user, gone, kept, reason=reason, seen_as_two=seen_as_two)
            case _:
                raise journal.Refused("it was not said whether they are the same")
    except journal.Refused as refusal:
        return _refused(request, gone, kept, str(refusal))
    context = {"decision": decision, "gone": gone, "kept": kept}
    if request.htmx:
        return render(request, "shows/partials/identity_decided.html", context)
    messages.success(request, format_html("{} {}", _said(decision, gone, kept), link_to(decision)))
    return redirect(next_page(request) or "identities")


def _said(decision: Decision, gone: Entity, kept: Entity) -> str:
    gone, kept = name_in_words(gone), name_in_words(kept)
    if decision.verb == Decision.Verb.MERGE:
        return f"“{gone}” (no. {decision.payload['entity']}) now counts as “{kept}”."
    return f"“{gone}” and “{kept}” now count as different."


def _refused(request: HttpRequest, gone: Entity, kept: Entity, refusal: str) -> HttpResponse:
    context = {"gone": gone, "kept": kept, "refusal": refusal}
    if request.htmx:
        return render(request, "shows/partials/identity_decided.html", context, status=409)
    return _preview_page(request, gone, kept, refusal=refusal, status=409)


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
