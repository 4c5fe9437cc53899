import pytest

from tests.newsroom import cast, episodes, fact, premiere, quote, report, status


@pytest.fixture
def get(client):
    """Ask the API."""
    return lambda path, **headers: client.get(f"/api/v1/{path}", headers=headers)


@pytest.fixture
def news(db):
    """Two articles about one show that differ in the day of its premiere and are unsure of one actor."""
    report(
        "Harbor Lights sails on",
        status("renewed", season=3),
        premiere("June 14", "XXXX-06-14"),
        episodes(10),
        fact("final_season", "Harbor Lights ends with season 3.", show="Harbor Lights", season=3),
        fact("network", "Harbor Lights is on Tidewater TV.", show="Harbor Lights", network="Tidewater TV"),
        fact(
            "crew", "Iris Vane made Harbor Lights.", show="Harbor Lights", person="Iris Vane", role="creator"
        ),
        quote("“We sail at dawn, whatever the weather.”", about="Harbor Lights"),
        cast("Mara Quill", "Captain Roe"),
        cast("Otto Brandt", confidence=0.6),
        published="2019-05-28",
        url="https://daily.example/harbor",
    )
    report(
        "Harbor Lights returns early",
        premiere("June 7", "XXXX-06-07"),
        outlet="The Evening Dial",
        published="2019-05-30",
    )
