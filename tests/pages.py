"""Pages as tests read them."""

HTMX = {"HX-Request": "true"}


def text(response) -> str:
    """The content of a response, with white space collapsed so that it can be searched."""
    return " ".join(response.content.decode().split())


def page_text(response) -> str:
    assert response.status_code == 200
    return text(response)
