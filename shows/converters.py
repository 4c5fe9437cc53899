"""Path converters. Importing this module registers them."""

from django.urls import register_converter
from django.urls.converters import IntConverter


class IdConverter(IntConverter):
    """A number that a column of ids can hold; larger ones address nothing."""

    regex = "[0-9]{1,18}"


register_converter(IdConverter, "id")
