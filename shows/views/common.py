from django.contrib.auth.decorators import permission_required
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django_filters import FilterSet

from shows import journal
from shows.models import Decision, Entity, Source

PAGE_SIZE = 50

editors_only = permission_required(journal.DECIDE, raise_exception=True)
curators_only = permission_required(journal.CURATE, raise_exception=True)


def for_all_pages(request: HttpRequest) -> dict:
    """What every template may ask; nothing is looked up unless it does."""
    return {"is_any_imported": Source.objects.exists}


def page_of(request: HttpRequest, rows: QuerySet, size: int = PAGE_SIZE) -> Page:
    """The page of rows that the query string asks for, or the nearest one that exists."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


def filtered_page(request: HttpRequest, filtered: FilterSet, size: int = PAGE_SIZE) -> Page:
    """The page of rows found by a filter; empty, rather than everything, if the filter is invalid."""
    return page_of(request, filtered.qs if filtered.is_valid() else filtered.queryset.none(), size)


def typed(data: QueryDict, name: str, longest: int = 500) -> str:
    """The words typed into a field, limited to what can be stored; PostgreSQL refuses NUL."""
    return data.get(name, "").replace("\0", "").strip()[:longest]


def whole_number(words: str | None, otherwise: int = 0) -> int:
    """The number sent, if it is within the range of an id column."""
    return int(words) if words and words.isdecimal() and len(words) < 19 else otherwise


def next_page(request: HttpRequest) -> str:
    """Where the form says to go next, if that is a page of this site; else an empty string."""
    address = typed(request.POST, "next", 2000)
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(
        address, {request.get_host()}, request.is_secure()
    )
    return address if is_ours else ""


def can_undo(user, decision: Decision) -> bool:
    return decision.in_force and user.has_perm(journal.right_to_undo(decision))


def link_to(decision: Decision) -> str:
    """A decision as a link to its page, where it can be undone."""
    return format_html('<a href="{}">Decision {}</a>', reverse("decision", args=[decision.pk]), decision.pk)


def moved(request: HttpRequest, model, pk: int) -> HttpResponse:
    """A redirect from the id of a merged entity to what it is identified with. Raises Http404 for any other id."""
    entity = Entity.objects.filter(pk=pk).only("forward").first()
    target = model.objects.filter(pk=entity.forward_id).first() if entity and entity.forward_id else None
    if target is None:
        raise Http404(f"no {model._meta.verbose_name} {pk}")
    return _forward(request, target)


def misspelt(request: HttpRequest, thing) -> HttpResponse | None:
    """A redirect to the thing's canonical address, if it was requested under another."""
    return None if request.path == thing.get_absolute_url() else _forward(request, thing)


def _forward(request: HttpRequest, thing) -> HttpResponse:
    """A permanent redirect that browsers must revalidate: the merge or name behind it can be undone."""
    asked = request.GET.urlencode()
    address = thing.get_absolute_url()
    response = redirect(f"{address}?{asked}" if asked else address, permanent=True)
    patch_cache_control(response, no_cache=True)
    return response
