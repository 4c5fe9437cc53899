import time

import pytest
from django.core.signals import request_finished, request_started


@pytest.fixture
def complaints(page):
    """Errors in the browser's console, and what the content security policy refuses."""
    found = []
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


@pytest.fixture
def password(editor) -> str:
    """The password of the editor ada."""
    editor.set_password("lamp-oil-and-rope")
    editor.save()
    return "lamp-oil-and-rope"


@pytest.fixture(autouse=True)
def answered(live_server, transactional_db):
    """Wait for requests still running when the page is closed: emptying the database would deadlock with them."""
    under_way = []
    began, ended = (lambda **_: under_way.append(True)), (lambda **_: under_way and under_way.pop())
    request_started.connect(began)
    request_finished.connect(ended)
    yield
    for _ in range(500):
        if not under_way:
            break
        time.sleep(0.01)
    request_started.disconnect(began)
    request_finished.disconnect(ended)
