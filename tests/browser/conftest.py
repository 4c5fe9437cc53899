import pytest


@pytest.fixture
def complaints(page):
    """What the browser complains of: errors, and what the content security policy refuses."""
    found = []
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found
