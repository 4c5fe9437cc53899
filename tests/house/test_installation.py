"""What a new installation creates: a folder of its own, a secret key, groups and an editor."""

import os
import subprocess
import sys

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError
from django.test import Client

from newsbase.secret_key import stored_secret_key
from shows.roles import ensure_groups, make_curator
from tests.commands import printed


def create_editor(*username: str) -> str:
    return printed("create_editor", *username)


def test_the_folder_of_the_database_is_its_owners_alone(tmp_path):
    var = tmp_path / "var"
    elsewhere = os.environ | {"NEWSBASE_VAR": str(var)}
    subprocess.run([sys.executable, "-c", "import newsbase.settings"], env=elsewhere, check=True)
    assert var.stat().st_mode & 0o777 == 0o700


def test_the_secret_key_is_created_once_and_readable_only_by_its_owner(tmp_path):
    path = tmp_path / "secret_key"
    key = stored_secret_key(path)
    assert len(key) == 50
    assert stored_secret_key(path) == key
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.django_db
def test_the_printed_password_opens_the_admin():
    password = create_editor().split()[-1]
    client = Client()
    assert client.login(username="editor", password=password)
    assert client.get("/admin/").status_code == 200


@pytest.mark.django_db
def test_an_account_is_made_once():
    create_editor()
    stored = User.objects.get().password
    assert "exists" in create_editor()
    assert User.objects.get().password == stored


@pytest.mark.django_db
def test_the_editor_may_decide_and_curate_but_not_manage_accounts():
    editor = User.objects.create_user("ed")
    make_curator(editor)
    assert editor.has_perms(["shows.decide", "shows.curate", "shows.view_statement"])
    assert not editor.has_perm("auth.change_user")
    assert not editor.is_superuser


@pytest.mark.django_db
def test_an_editor_who_is_not_a_curator_cannot_curate():
    ensure_groups()
    editor = User.objects.create_user("ed")
    editor.groups.add(Group.objects.get(name="editors"))
    assert editor.has_perm("shows.decide")
    assert not editor.has_perm("shows.curate")


@pytest.mark.django_db
def test_groups_keep_what_an_operator_gave_them():
    ensure_groups()
    editors = Group.objects.get(name="editors")
    editors.permissions.add(Permission.objects.get(codename="add_outlet"))
    ensure_groups()
    assert editors.permissions.filter(codename="add_outlet").exists()


@pytest.mark.parametrize("username", ["ada lovelace", "a" * 151, ""])
def test_an_account_that_could_not_be_edited_later_is_refused(db, username):
    with pytest.raises(CommandError):
        create_editor(username)
    assert not User.objects.exists()
