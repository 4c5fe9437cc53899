"""Filters for which a page has no field of its own, since a link set them: shown by name, and kept by its form."""

from typing import NamedTuple

from django_filters import FilterSet, OrderingFilter

from shows.filters import IdFilter
from shows.models import Entity, Source
from shows.wording import name_in_words, role_in_words

from .common import whole_number


class Kept(NamedTuple):
    name: str
    value: str
    label: str
    words: str


def kept_filters(asked: FilterSet, *fields: str) -> list[Kept]:
    """What the query string asks for besides the filters that have `fields`."""
    return [
        Kept(name, value, role_in_words(name), _in_words(asked, name, value))
        for name in asked.filters
        if name not in fields and (value := asked.data.get(name))
    ]


def _in_words(asked: FilterSet, name: str, value: str) -> str:
    if isinstance(asked.filters[name], IdFilter):
        return _named(name, whole_number(value)) or value
    if isinstance(asked.filters[name], OrderingFilter):
        return value
    return dict(getattr(asked.form.fields[name], "choices", [])).get(value, value)


def _named(name: str, pk: int) -> str | None:
    if name == "article":
        return (
            Source.objects.filter(version_text__article=pk, current=True)
            .values_list("title", flat=True)
            .first()
        )
    entity = Entity.objects.filter(pk=pk).first()
    return name_in_words(entity) if entity else None
