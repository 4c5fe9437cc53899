"""Everything that can be set or called is documented."""

import ast
import re
from argparse import ArgumentParser
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class
from django.core.management.base import BaseCommand

ROOT = Path(__file__).parents[2]
OPERATIONS = (ROOT / "docs/operations.md").read_text()


def settings_from_the_environment() -> list[str]:
    """The names in calls such as env.bool("DEBUG", ...)."""
    calls = [
        node
        for node in ast.walk(ast.parse((ROOT / "newsbase/settings.py").read_text()))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("env.")
    ]
    return [call.args[0].value for call in calls]


def our_commands() -> list[str]:
    return [name for name, app in get_commands().items() if app in {"articles", "shows"}]


def own_options(command: str) -> list[str]:
    """The long options of a command, without those that every command has."""
    parser = load_command_class(get_commands()[command], command).create_parser("manage.py", command)
    common = BaseCommand().create_parser("manage.py", "common")
    return sorted(long_options(parser) - long_options(common))


def long_options(parser: ArgumentParser) -> set[str]:
    return {name for action in parser._actions for name in action.option_strings if name.startswith("--")}


def section(command: str) -> str:
    """What docs/operations.md says under the command's heading; empty if there is no such heading."""
    found = re.search(rf"^### `{command}\b.*?(?=^#|\Z)", OPERATIONS, re.MULTILINE | re.DOTALL)
    return found[0] if found else ""


@pytest.mark.parametrize("name", settings_from_the_environment())
def test_every_setting_is_documented(name):
    assert f"| `{name}` |" in OPERATIONS


@pytest.mark.parametrize("name", our_commands())
def test_every_command_is_documented(name):
    missing = [option for option in own_options(name) if f"`{option}" not in section(name)]
    assert section(name)
    assert not missing


def test_no_setting_or_command_is_documented_that_does_not_exist():
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", OPERATIONS, re.MULTILINE)) == set(
        settings_from_the_environment()
    )
    assert set(re.findall(r"^### `(\w+)", OPERATIONS, re.MULTILINE)) == set(our_commands())
