"""Path converters. Importing this module registers them."""

from django.urls import register_converter
from django.urls.converters import IntConverter


class IdConverter(IntConverter):
    """A number within the range of an id column; larger ones match no URL."""

    regex = "[0-9]{1,18}"


register_converter(IdConverter, "id")
