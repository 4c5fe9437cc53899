from importlinter.cli import lint_imports


def test_data_flows_one_way(capsys):
    """The contracts are in pyproject.toml; violations are printed as by make lint."""
    assert lint_imports(no_cache=True, no_logo=True) == 0, capsys.readouterr().out
