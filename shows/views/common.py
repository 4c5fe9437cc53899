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
from shows.models import Decision, Entity

PAGE_SIZE = 50

editors_only = permission_required(journal.DECIDE, raise_exception=True)
curators_only = permission_required(journal.CURATE, raise_exception=True)


def page_of(request: HttpRequest, rows: QuerySet, size: int = PAGE_SIZE) -> Page:
    """The page of the rows that the address asks for; the nearest one where there is no such page."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


def filtered_page(request: HttpRequest, filtered: FilterSet, size: int = PAGE_SIZE) -> Page:
    """The page of what a filter finds: nothing where it makes no sense, rather than everything."""
    return page_of(request, filtered.qs if filtered.is_valid() else filtered.queryset.none(), size)


def typed(data: QueryDict, name: str, longest: int = 500) -> str:
    """Words that were typed into a field, as far as they are stored; of NUL PostgreSQL takes none."""
    return data.get(name, "").replace("\0", "").strip()[:longest]


def whole_number(words: str | None, otherwise: int = 0) -> int:
    """The number that was sent, if it is one that a column of ids can hold."""
    return int(words) if words and words.isdecimal() and len(words) < 19 else otherwise


def next_page(request: HttpRequest) -> str:
    """Where the form says to go next, if that is a page of this site; else nothing."""
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
    """Forward from the id of a merged entity to what it counts as now. Raises Http404 for any other."""
    entity = Entity.objects.filter(pk=pk).only("forward").first()
    target = model.objects.filter(pk=entity.forward_id).first() if entity and entity.forward_id else None
    if target is None:
        raise Http404(f"no {model._meta.verbose_name} {pk}")
    return _forward(request, target)


def misspelt(request: HttpRequest, thing) -> HttpResponse | None:
    """A redirect to the thing's own address where it was reached under another one."""
    return None if request.path == thing.get_absolute_url() else _forward(request, thing)


def _forward(request: HttpRequest, thing) -> HttpResponse:
    """A lasting redirect that browsers ask for again: a merge or a name that it rests on can be undone."""
    asked = request.GET.urlencode()
    address = thing.get_absolute_url()
    response = redirect(f"{address}?{asked}" if asked else address, permanent=True)
    patch_cache_control(response, no_cache=True)
    return response
