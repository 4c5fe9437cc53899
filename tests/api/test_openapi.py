"""The OpenAPI document, docs/api.md and the answers agree."""

import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newsbase.api.urls import router, urlpatterns
from shows import journal
from tests.newsroom import statement

GUIDE = (Path(__file__).parents[2] / "docs/api.md").read_text()
LISTS = [prefix for prefix, _, _ in router.registry]


@pytest.fixture
def document(get, db):
    return get("schema/").json()


def strict(document: dict) -> dict:
    """The document, with undeclared keys forbidden."""
    for schema in document["components"]["schemas"].values():
        if schema.get("type") == "object" and "properties" in schema:
            schema["additionalProperties"] = False
    return document


def errors(document: dict, path: str, status: str, answer: dict) -> list[str]:
    content = document["paths"][path]["get"]["responses"][status]["content"]
    [schema] = [one["schema"] for one in content.values()]
    validator = Draft202012Validator(schema | {"components": document["components"]})
    return [f"{path} {error.json_path}: {error.message}" for error in validator.iter_errors(answer)]


def test_the_document_is_openapi_3_1(document):
    assert document["openapi"].startswith("3.1")


def test_every_answer_has_the_shape_that_the_document_declares(get, client, document, news, editor):
    journal.accept(editor, [statement("network")])
    client.force_login(editor)
    document = strict(document)
    found = []
    for name in LISTS:
        answer = get(f"{name}/").json()
        [first, *_] = answer["results"]
        found += errors(document, f"/api/v1/{name}/", "200", answer)
        found += errors(document, f"/api/v1/{name}/{{id}}/", "200", get(f"{name}/{first['id']}/").json())
    assert found == []


def test_the_root_and_the_errors_have_the_shape_that_the_document_declares(get, document):
    assert errors(document, "/api/v1/", "200", get("").json()) == []
    assert errors(document, "/api/v1/shows/", "default", get("shows/?x=1").json()) == []


def test_an_answer_of_another_shape_fails_the_check(get, document, news):
    answer = get("shows/").json()
    del answer["results"][0]["title"]
    answer["results"][0]["name"] = "Harbor Lights"
    assert len(errors(strict(document), "/api/v1/shows/", "200", answer)) == 2


def test_every_parameter_that_is_understood_is_in_the_document(document, get, client, editor):
    client.force_login(editor)
    declared, understood = {}, {}
    for name in LISTS:
        declared[name] = {one["name"] for one in document["paths"][f"/api/v1/{name}/"]["get"]["parameters"]}
        [said] = get(f"{name}/?unheard_of=1").json()["errors"]["unheard_of"]
        understood[name] = set(re.findall(r"\w+", said.split(":")[1]))
    assert understood == declared


def test_the_document_declares_which_numbers_are_refused(document, get, client, editor, news):
    client.force_login(editor)
    untrue = []
    for name in LISTS:
        for one in document["paths"][f"/api/v1/{name}/"]["get"]["parameters"]:
            if one["schema"]["type"] in ("integer", "number"):
                allows = Draft202012Validator(one["schema"]).is_valid
                asked = {n: f"{name}/?{one['name']}={n}" for n in (-1, 0, 2)}
                untrue += [it for n, it in asked.items() if (get(it).status_code == 200) != allows(n)]
    assert untrue == []


def test_every_route_is_in_the_guide():
    routes = {str(route.pattern).strip("^$").removesuffix(r"(?P<id>\d{1,18})/") for route in urlpatterns}
    assert {route for route in routes if f"`/api/v1/{route}`" not in GUIDE} == set()


def test_every_parameter_is_in_the_guide(document):
    parameters = {
        one["name"]
        for path in document["paths"].values()
        for one in path["get"].get("parameters", [])
        if one["in"] == "query"
    }
    assert {name for name in parameters if f"`{name}`" not in GUIDE} == set()
