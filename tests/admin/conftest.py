"""Clients of the admin: an anonymous visitor, a reader with an account, an editor, a curator."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from shows.roles import CURATORS, EDITORS, ensure_groups


@pytest.fixture
def enter(django_user_model):
    """A client logged in with a role: enter("editor")."""

    def entered(role: str, name: str = "") -> Client:
        client = Client()
        if role == "anonymous":
            return client
        ensure_groups()
        user, _ = django_user_model.objects.get_or_create(
            username=name or role, defaults={"is_staff": role != "reader"}
        )
        groups = {"editor": [EDITORS], "curator": [EDITORS, CURATORS]}.get(role, [])
        user.groups.add(*Group.objects.filter(name__in=groups))
        client.force_login(user)
        return client

    return entered


@pytest.fixture
def as_editor(enter):
    return enter("editor")


@pytest.fixture
def as_curator(enter):
    return enter("curator")
