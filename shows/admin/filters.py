"""Filters beyond a table's own columns."""

from django.contrib import admin
from django.db.models import Q

from shows.journal import ROLES
from shows.models import Entity, Property, Statement, Target
from shows.wording import role_in_words


class PropertyFilter(admin.SimpleListFilter):
    title = "property"
    parameter_name = "prop"

    def lookups(self, request, model_admin):
        return Property.choices

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        return queryset.filter(prop=self.value()) if self.value() in Property else queryset.none()


class PartFilter(admin.SimpleListFilter):
    """Cast, or one of the crew roles."""

    title = "part"
    parameter_name = "part"

    def lookups(self, request, model_admin):
        return [("cast", "cast"), *((role, role_in_words(role)) for role in ROLES)]

    def queryset(self, request, queryset):
        if self.value() == "cast":
            return queryset.filter(prop=Property.CAST)
        if not self.value():
            return queryset
        return queryset.filter(role=self.value()) if self.value() in ROLES else queryset.none()


class SetFilter(admin.SimpleListFilter):
    """Whether a column has a value; `labels` are the words for both."""

    column: str
    labels = ("yes", "no")

    def lookups(self, request, model_admin):
        return list(zip(("yes", "no"), self.labels, strict=True))

    def queryset(self, request, queryset):
        if self.value() not in ("yes", "no"):
            return queryset
        return queryset.filter(**{f"{self.column}__isnull": self.value() == "no"})


class DecidedFilter(SetFilter):
    title = "decided by an editor"
    parameter_name = "decided"
    column = "decision"


class ForwardFilter(SetFilter):
    title = "counts as another"
    parameter_name = "forwards"
    column = "forward"


class LinkedFilter(SetFilter):
    title = "taken for another by an editor"
    parameter_name = "linked"
    column = "link"


class DatedFilter(SetFilter):
    title = "date given"
    parameter_name = "dated"
    column = "date"


class AboutFilter(admin.SimpleListFilter):
    """Decisions about one thing, given as "statement:12"; links to a thing's history use it."""

    title = "about"
    parameter_name = "about"

    def lookups(self, request, model_admin):
        return [(self.value(), self.value().replace(":", " "))] if self.value() else []

    def queryset(self, request, queryset):
        kind, _, pk = (self.value() or "").partition(":")
        if not pk.isdecimal() or len(pk) > 18:
            return queryset.none()
        about = Q(kind=kind, object_id=pk)
        if kind == Target.Kind.ENTITY:
            about |= _about_entity(int(pk))
        return queryset.filter(pk__in=Target.objects.filter(about).values("decision"))


def _about_entity(pk: int) -> Q:
    """Targets that are this entity, one merged with it, or a statement about any of them."""
    alike = Entity.objects.alike([pk]).order_by().values("pk")
    naming = Q(subject__in=alike) | Q(object__in=alike) | Q(character__in=alike)
    statements = Statement.objects.filter(naming).order_by().values("pk")
    of_entities = Q(kind=Target.Kind.ENTITY, object_id__in=alike)
    return of_entities | Q(kind=Target.Kind.STATEMENT, object_id__in=statements)
