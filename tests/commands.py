"""Management commands as tests call them."""

from io import StringIO

from django.core.management import call_command


def printed(command: str, *arguments, **options) -> str:
    """What a command prints."""
    output = StringIO()
    call_command(command, *map(str, arguments), stdout=output, **options)
    return output.getvalue()
