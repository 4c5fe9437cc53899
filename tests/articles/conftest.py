import pytest

from tests.articles.web import serve


@pytest.fixture
def web(settings):
    settings.NEWSBASE_FETCH_ALLOW_LOOPBACK = True
    with serve() as web:
        yield web
