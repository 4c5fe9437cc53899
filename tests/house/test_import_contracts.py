from importlinter.cli import lint_imports


def test_data_flows_one_way(capsys):
    """The contracts are in pyproject.toml; what breaks one is printed as make lint prints it."""
    assert lint_imports(no_cache=True, no_logo=True) == 0, capsys.readouterr().out
