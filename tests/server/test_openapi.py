"""The document of the interface: what it allows is answered as it says, and what it does not allow is refused.

`python -m benchmarks.serve_requests` does the same for ten minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
import schemathesis
from hypothesis import HealthCheck
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import (
    positive_data_acceptance,  # pyright: ignore[reportUnknownVariableType] its parameters
)

from lint_news.server.openapi import document

from .running import Running, running
from .test_checking import PAGE
from .test_fixing import word
from .test_pages import FILE

POSITIVE, NEGATIVE = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
OPERATIONS = [
    (path, method, mode)
    for path, methods in document()["paths"].items()
    for method, operation in methods.items()
    for mode in ([POSITIVE, NEGATIVE] if {"requestBody", "parameters"} & set(operation) else [POSITIVE])
]
"""Requests that the document allows, and such as it does not allow, for each address."""
SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
BOUNDED = hypothesis.settings(max_examples=15, deadline=None, suppress_health_check=SLOW)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server with a list, whose clients may change files of the house."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "lint-news.toml").write_text('[lists]\npeople = ["people.csv"]\n', "utf-8")
    (folder / "people.csv").write_text("姓名,职务\n王守诚,青禾县委书记\n", "utf-8")
    with running(config=folder / "lint-news.toml", edits=True) as started:
        yield started


@pytest.fixture(scope="module")
def described(server: Running) -> Any:
    return schemathesis.openapi.from_url(f"{server.url}/v1/openapi.json")


@pytest.mark.parametrize(("path", "method", "mode"), OPERATIONS)
def test_requests_made_from_the_document(
    server: Running, described: Any, path: str, method: str, mode: GenerationMode
) -> None:
    @BOUNDED
    @hypothesis.given(described[path][method].as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    ask()
    assert server.log == []


def test_answers_have_the_form_that_the_document_says(server: Running, described: Any) -> None:
    page = PAGE.read_text("utf-8")
    asked: list[tuple[str, dict[str, Any]]] = [
        ("/v1/check", {"json": {"text": page}}),
        ("/v1/check", {"json": {"text": page, "fold": False, "lang": "en"}}),
        ("/v1/check", {"files": {"file": ("a.docx", word("会议强调,要抓好春耕。"))}}),
        ("/v1/check", {"files": {"file": ("a.doc", b"")}}),
        ("/v1/check", {"files": {"file": ("a.pdf", FILE)}}),
        ("/v1/page", {"files": {"file": ("a.pdf", FILE)}}),
        ("/v1/fix", {"json": {"text": page, "review": True}}),
        ("/v1/fix", {"files": {"file": ("a.docx", word("会议强调,要抓好春耕。"))}}),
        ("/v2/check", {"data": {"language": "zh-CN", "text": page, "level": "picky"}}),
        ("/v2/check", {"data": {"language": "fr", "text": page}}),
    ]
    for path, request in asked:
        answer = server.client.post(path, **request)
        answer.request.read()
        described[path]["POST"].validate_response(answer)


def test_the_lists_have_the_form_that_the_document_says(server: Running, described: Any) -> None:
    for path in ("/v1/desk", "/v1/lists", "/v1/lists/people"):
        answer = server.client.get(path)
        shape = path.replace("people", "{name}")
        described[shape]["GET"].validate_response(answer)
        assert answer.status_code == 200
    made = {key: answer.json()[key] for key in ("headings", "rows")}
    for rows in (made["rows"], [["王"]]):
        headers = {"lint-news-edit": "1", "if-match": answer.headers["etag"]}
        saved = server.client.put("/v1/lists/people", json={**made, "rows": rows}, headers=headers)
        saved.request.read()
        described["/v1/lists/{name}"]["PUT"].validate_response(saved)
        answer = server.client.get("/v1/lists/people")
