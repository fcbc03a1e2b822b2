"""Who may ask: host, origin, token; and the headers of every answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lint_news.server.guard import HEADERS
from lint_news.server.hosts import host_name

from .running import MARK, Running, running

TOKEN = "geheim-" + "0123456789" * 3
JSON = {"text": MARK}


@pytest.fixture(scope="module")
def closed() -> Iterator[Running]:
    """A server that wants a token."""
    with running(token=TOKEN) as started:
        yield started


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example", "", "localhost.", "127.0.0.1:x", "[::2]"],
)
def test_a_foreign_host_is_refused(server: Running, host: str) -> None:
    answer = server.client.post("/v1/check", json=JSON, headers={"host": host})
    assert answer.status_code in (400, 421)
    assert "half-width-mark" not in answer.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:99"])
def test_names_of_this_machine_are_served(server: Running, host: str) -> None:
    assert server.client.post("/v1/check", json=JSON, headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"origin": "http://127.0.0.1"},
        {"origin": "chrome-extension://abc"},
        {"origin": ""},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_requests_from_other_sites_are_refused(server: Running, headers: dict[str, str]) -> None:
    answer = server.client.post("/v1/check", json=JSON, headers=headers)
    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers


def test_a_page_of_the_server_itself_may_ask(server: Running) -> None:
    headers = {"origin": server.url, "sec-fetch-site": "same-origin"}
    assert server.client.post("/v1/check", json=JSON, headers=headers).status_code == 200


def test_a_preflight_of_another_site_is_refused(server: Running) -> None:
    headers = {"origin": "https://evil.example", "access-control-request-method": "POST"}
    assert server.client.options("/v1/check", headers=headers).status_code == 403


@pytest.mark.parametrize("path", ["/healthz", "/v1/check", "/none"])
def test_the_headers_of_every_answer(server: Running, path: str) -> None:
    headers = server.client.get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "server" not in headers


@pytest.mark.parametrize(
    "headers",
    [{}, {"authorization": TOKEN}, {"authorization": f"Basic {TOKEN}"}, {"authorization": f"Bearer {TOKEN[:-1]}"}],
)
def test_without_the_token_nothing_is_served(closed: Running, headers: dict[str, str]) -> None:
    for path in ("/v1/check", "/none", f"/{TOKEN[:-1]}/v1/check", "//v1/check"):
        answer = closed.client.post(path, json=JSON, headers=headers)
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


def test_the_token_in_a_header_or_in_the_address(closed: Running) -> None:
    assert closed.client.post("/v1/check", json=JSON, headers={"authorization": f"bearer {TOKEN}"}).status_code == 200
    assert closed.client.post(f"/{TOKEN}/v1/check", json=JSON).status_code == 200
    assert closed.client.post(f"/{TOKEN}/none", json=JSON).status_code == 404
    assert closed.client.post(f"/{TOKEN}", json=JSON).status_code == 405, "there is the page"


def test_the_state_of_the_server_needs_no_token(closed: Running) -> None:
    assert closed.client.get("/healthz").text == "ok\n"


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("a.example", "a.example"),
        ("A.Example:80", "a.example"),
        ("[::1]:8081", "::1"),
        ("::1", ""),
        ("a:b", ""),
        ("u@a", ""),
        ("a/b", ""),
        ("[::1", ""),
        ("a?b", ""),
        ("a#b", ""),
    ],
)
def test_the_name_in_a_host_header(host: str, name: str) -> None:
    assert host_name(host) == name
