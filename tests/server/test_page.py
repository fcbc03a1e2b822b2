"""The files of the page in the browser. What the page does is tested in tests/desk."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from lint_news.server.page import page_routes

from .running import Running, running
from .test_guard import TOKEN

LARGEST = 400_000


@pytest.fixture(scope="module")
def closed() -> Iterator[Running]:
    """A server that wants a token."""
    with running(token=TOKEN) as started:
        yield started


def test_the_page_runs_no_script_and_no_style_that_is_not_its_own(server: Running) -> None:
    answer = server.client.get("/")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; ")
    assert "unsafe" not in policy
    assert not re.search(r"<style|style=|<script(?! type=\"module\" src=)|\son\w+=|https?:", answer.text)


def test_each_answer_has_a_nonce_of_its_own(server: Running) -> None:
    answers = [server.client.get("/") for _ in range(2)]
    nonces = [re.findall(r'name="nonce" content="([\w-]{20,})"', answer.text) for answer in answers]
    assert nonces[0] != nonces[1]
    for answer, (nonce,) in zip(answers, nonces, strict=True):
        assert f"'nonce-{nonce}'" in answer.headers["content-security-policy"]


def test_the_files_that_the_page_names_are_there_and_small(server: Running) -> None:
    names = set(re.findall(r'(?:src|href)="([^"]+)"', server.client.get("/").text))
    assert names == {route.path[1:] for route in page_routes()} - {""}
    files = [server.client.get(f"/{name}") for name in names]
    assert {one.status_code for one in files} == {200}
    assert sum(len(one.content) for one in files) < LARGEST


def test_a_file_that_has_not_changed_is_not_sent_again(server: Running) -> None:
    first = server.client.get("/desk/desk.js")
    again = server.client.get("/desk/desk.js", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_link_of_another_site_may_lead_to_the_page(server: Running) -> None:
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert server.client.get("/", headers=headers).status_code == 200


def test_the_page_needs_no_token_but_what_it_asks_does(closed: Running) -> None:
    for path in ("/", "/desk/desk.js", f"/{TOKEN}/", f"/{TOKEN}/desk/desk.js"):
        assert closed.client.get(path).status_code == 200, path
    assert closed.client.get("/v1/openapi.json").status_code == 401
    assert closed.client.get("/desk/../v1/openapi.json").status_code == 401
    assert closed.client.get("/desk/%2e%2e/v1/openapi.json").status_code in (401, 404)
