"""What takes long to find, kept until something is written that may change it."""

from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.db.models import Max, Model, Value


def kept_until_more(name: str, find: Callable[[], Any], *rows: type[Model]) -> Any:
    """What `find` returns, kept under a name until there are more rows of any of these models."""
    first, *others = (
        model.objects.order_by().annotate(of=Value(model.__name__)).values_list("of").annotate(last=Max("pk"))
        for model in rows
    )
    last = sorted(first.union(*others, all=True))
    return cache.get_or_set(":".join([name, *(f"{of}-{number}" for of, number in last)]), find)
