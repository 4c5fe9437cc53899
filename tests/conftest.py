import pytest
from django.contrib.auth.models import Permission
from django.core.cache import cache
from hypothesis import HealthCheck, settings

# The duration of an example depends on the machine rather than on newsbase.
settings.register_profile("newsbase", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newsbase")


@pytest.fixture
def editor(django_user_model):
    user = django_user_model.objects.create_user("ada")
    user.user_permissions.add(Permission.objects.get(codename="decide"))
    return user


@pytest.fixture
def curator(django_user_model):
    user = django_user_model.objects.create_user("cleo")
    user.user_permissions.add(*Permission.objects.filter(codename__in=["decide", "curate"]))
    return user


@pytest.fixture
def ada(client, editor):
    """A client logged in as the editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def cleo(client, curator):
    """A client logged in as the curator."""
    client.force_login(curator)
    return client


@pytest.fixture(autouse=True)
def empty_cache():
    """Each test begins with a database in which ids start again."""
    cache.clear()
