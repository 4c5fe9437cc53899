"""Who may do what: groups with permissions.

Editors decide (`shows.decide`) and see every table in the admin. Curators may also curate (`shows.curate`):
import articles and look after outlets. Operators are superusers.
"""

from django.contrib.auth.models import Group, Permission, User

EDITORS = "editors"
CURATORS = "curators"

DECIDE = "shows.decide"
CURATE = "shows.curate"
MANAGE_OUTLETS = ("articles.add_outlet", "articles.change_outlet")


def ensure_groups() -> None:
    """Create the groups, and give them the permissions that they lack; none is taken away."""
    apps = ["shows", "articles"]
    see = Permission.objects.filter(content_type__app_label__in=apps, codename__startswith="view_")
    editors, _ = Group.objects.get_or_create(name=EDITORS)
    editors.permissions.add(*see, permission(DECIDE))
    curators, _ = Group.objects.get_or_create(name=CURATORS)
    curators.permissions.add(*see, *map(permission, (DECIDE, CURATE, *MANAGE_OUTLETS)))


def permission(name: str) -> Permission:
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def make_curator(user: User) -> None:
    """Let the user into the admin, as an editor and curator."""
    ensure_groups()
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    user.groups.add(*Group.objects.filter(name__in=[EDITORS, CURATORS]))
