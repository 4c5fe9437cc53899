"""Addresses within the API, and the short form of references."""

from rest_framework.request import Request
from rest_framework.reverse import reverse

ENDPOINTS = {"show": "shows", "person": "people", "network": "networks", "quote": "quotes"}


class Links:
    """Makes references for one request. Addresses are concatenated, since `reverse` would take half the time
    of a list."""

    def __init__(self, request: Request):
        self.root = reverse("api-root", request=request)

    def to(self, endpoint: str, pk: int) -> str:
        return f"{self.root}{endpoint}/{pk}/"

    def asking(self, endpoint: str, parameter: str, pk: int, count: int) -> dict:
        """A list too long to be included in the answer: its size, and its address."""
        return {"count": count, "href": f"{self.root}{endpoint}/?{parameter}={pk}"}

    def entity(self, pk: int | None, kind: str, name: str) -> dict | None:
        """A reference to an entity; characters and organisations have no address."""
        if pk is None:
            return None
        endpoint = ENDPOINTS.get(kind)
        return {"id": pk, "kind": kind, "name": name, "href": endpoint and f"{self.root}{endpoint}/{pk}/"}

    def statement(self, pk: int | None) -> dict | None:
        return None if pk is None else {"id": pk, "href": f"{self.root}statements/{pk}/"}

    def article(self, pk: int) -> str:
        return f"{self.root}articles/{pk}/"
