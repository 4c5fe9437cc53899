"""Which things are the same: curators merge them or tell them apart, after seeing both."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminRadioSelect, AdminTextInputWidget
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse

import shows.converters  # noqa: F401
from shows import journal, merging
from shows.journal import CURATE, Refused
from shows.models import Entity, Value

MOST_VALUES = 40


class PairForm(forms.Form):
    """`other` is the entity that remains after a merge, or the one to be told apart from the first."""

    other = forms.ModelChoiceField(
        Entity.objects.none(), empty_label=None, widget=AdminRadioSelect(attrs={"class": "radiolist"})
    )
    reason = forms.CharField(required=False, max_length=500, widget=AdminTextInputWidget)

    def __init__(self, data=None, *, label: str, choices: list[Entity]):
        super().__init__(data)
        field = self.fields["other"]
        field.label, field.initial = label, choices[0].pk
        field.queryset = Entity.objects.filter(pk__in=[entity.pk for entity in choices]).order_by("pk")
        field.label_from_instance = told


def told(entity: Entity) -> str:
    """An entity, distinguished from others of the same name."""
    context = f", in {entity.context}" if entity.context else ""
    return f"{entity} (no. {entity.pk}{context})"


class Merged:
    """Merging and splitting, for the tables whose rows are entities."""

    actions = ["merge", "split"]

    def has_curate_permission(self, request) -> bool:
        return request.user.has_perm(CURATE)

    @admin.action(permissions=["curate"], description="Merge the two selected")
    def merge(self, request, queryset):
        return self._to(
            request,
            "merge",
            queryset,
            [2],
            "Choose two to merge. Of several with one name, Identities asks at once.",
        )

    @admin.action(permissions=["curate"], description="Split the selected, or tell two apart")
    def split(self, request, queryset):
        return self._to(request, "split", queryset, [1, 2], "Choose one to split, or two to tell apart.")

    def _to(self, request, page: str, queryset, counts: list[int], otherwise: str):
        ids = list(queryset.order_by("pk").values_list("pk", flat=True)[:3])
        if len(ids) not in counts:
            messages.warning(request, otherwise)
            return None
        return redirect(f"{self._address(page, *ids)}?{self.get_preserved_filters(request)}")

    def _address(self, page: str, *ids: int) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}", args=ids)

    def get_urls(self):
        mine = self.admin_site.admin_view
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("<id:one>/merge/<id:other>/", mine(self.merge_view), name=f"{name}_merge"),
            path("<id:one>/split/", mine(self.split_view), name=f"{name}_split"),
            path("<id:one>/split/<id:other>/", mine(self.split_view), name=f"{name}_split"),
            *super().get_urls(),
        ]

    def merge_view(self, request: HttpRequest, one: int, other: int) -> HttpResponse:
        """Show both entities and the conflicts to expect; the curator chooses which of them remains."""
        pair = self._entities(request, one, other)
        if len(pair) < 2:
            return self._not_there(request)
        form = PairForm(request.POST or None, label="Stays", choices=pair)
        apart = journal.told_apart(*pair)
        sides = _sides(pair)
        page = {"form": form, "sides": sides, "apart": apart, "preview": None}
        if not apart:
            try:
                page["preview"] = merging.preview(request.user, pair[1], pair[0])
            except Refused as refusal:
                messages.warning(request, str(refusal))
                return self.back(request)
        if form.is_valid():
            stays = form.cleaned_data["other"]
            goes = next(entity for entity in pair if entity != stays)
            return self._judge(request, "merge", journal.merge, goes, form, page)
        return self._pair_page(request, "merge", **page)

    def split_view(self, request: HttpRequest, one: int, other: int | None = None) -> HttpResponse:
        """Split off what was merged into an entity, or record that two entities are not the same."""
        pair = self._entities(request, one, *([other] if other else []))
        others = pair[1:] or (list(pair[0].merged.order_by("pk")) if pair else [])
        if not pair or (other and len(pair) < 2):
            return self._not_there(request)
        if not others:
            messages.warning(
                request, f"Nothing counts as {pair[0]} besides itself. To tell two apart, choose both."
            )
            return self.back(request)
        form = PairForm(request.POST or None, label="Is not the same", choices=others)
        page = {"form": form, "entity": pair[0], "sides": _sides(pair)}
        if form.is_valid():
            return self._judge(request, "split", journal.split, pair[0], form, page)
        return self._pair_page(request, "split", **page)

    def _judge(self, request, name: str, verb, entity: Entity, form: PairForm, page: dict) -> HttpResponse:
        given = form.cleaned_data
        try:
            decision = verb(request.user, entity, given["other"], reason=given["reason"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self._pair_page(request, name, status=409, **page)
        return self.made(request, [decision])

    def _pair_page(self, request, name: str, **page) -> HttpResponse:
        verbs = {"merge": "Merge two", "split": "Split"}
        plural = self.opts.verbose_name_plural if name == "merge" else self.opts.verbose_name
        return self.decision_page(request, name, f"{verbs[name]} {plural}", **page)

    def _entities(self, request, *ids: int) -> list[Entity]:
        if not request.user.has_perm(CURATE):
            raise PermissionDenied
        rows = self.model.objects.filter(pk__in=ids).values("pk")
        found = Entity.objects.filter(pk__in=rows).in_bulk()
        return [found[pk] for pk in ids if pk in found]

    def _not_there(self, request) -> HttpResponse:
        messages.warning(request, "One of them no longer exists: it may have been merged.")
        return self.back(request)


def _sides(entities: list[Entity]) -> list[tuple[Entity, list[Value]]]:
    """The entities, each with what is published about it or names it."""
    return [(entity, merging.values_of([entity.pk])[:MOST_VALUES]) for entity in entities]
