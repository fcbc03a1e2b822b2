"""`POST /v1/accept`, and `DELETE /v1/accept/FINGERPRINT`."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lint_news.server.limits import Limits
from lint_news.suppression.accepted import FILE

from .running import Running, running
from .test_checking import CARD
from .test_fixing import BOTH, fingerprints, word

if TYPE_CHECKING:
    import httpx

EDIT = {"lint-news-edit": "1"}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Running, Path]]:
    """A server of two processes whose clients may accept findings, and the folder of its configuration."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "lint-news.toml").write_text("", "utf-8")
    with running(Limits(processes=2), config=folder / "lint-news.toml", edits=True) as started:
        yield started, folder


@pytest.fixture
def empty(house: tuple[Running, Path]) -> tuple[Running, Path]:
    """The same, before anything is accepted, and the file of what is."""
    server, folder = house
    (folder / FILE).unlink(missing_ok=True)
    return server, folder / FILE


def accept(server: Running, text: str, only: list[str], reason: str = "原文如此", **fields: Any) -> httpx.Response:
    asked = {"text": text, "only": only, "reason": reason, **fields}
    return server.client.post("/v1/accept", json=asked, headers=EDIT)


def accepted(server: Running, text: str) -> list[str | None]:
    return [found["accepted"] for found in server.check(text, fold=False).json()["findings"]]


def test_a_finding_is_accepted_for_good_by_every_process(empty: tuple[Running, Path]) -> None:
    server, file = empty
    first, second = fingerprints(server, BOTH)
    answer = accept(server, BOTH, [second], " 引用原文 ")
    assert answer.status_code == 200
    assert answer.json()["accepted"] == [{"fingerprint": second, "rule": "half-width-mark", "new": True}]
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(accepted, server, BOTH) for _ in range(8)]
    assert [one.result() for one in asked] == [[None, "引用原文"]] * 8
    assert not accept(server, BOTH, [second]).json()["accepted"][0]["new"]
    assert first not in file.read_text("utf-8")


def withdraw(server: Running, name: str) -> httpx.Response:
    return server.client.delete(f"/v1/accept/{name}", headers=EDIT)


def kept(server: Running, text: str) -> list[str]:
    return server.check(text, fold=False).json()["kept"]


def test_an_accepted_finding_is_taken_back(empty: tuple[Running, Path]) -> None:
    server, file = empty
    first, second = fingerprints(server, BOTH)
    assert accept(server, BOTH, [first]).status_code == 200
    before = file.read_bytes()
    assert accept(server, BOTH, [second], "引用原文").status_code == 200
    assert kept(server, BOTH) == [first, second]
    answer = withdraw(server, second)
    assert (answer.status_code, answer.json()["withdrawn"]) == (
        200,
        {"fingerprint": second, "rule": "half-width-mark"},
    )
    assert file.read_bytes() == before
    assert accepted(server, BOTH) == ["原文如此", None]
    again = withdraw(server, second)
    assert again.status_code == 404
    assert "撤回" in again.json()["error"]["zh"]
    assert withdraw(server, f"{first}-2").status_code == 200, "the entry of one of several that are equal"
    assert accepted(server, BOTH) == [None, None]


def test_an_entry_that_a_person_has_written_stays(empty: tuple[Running, Path]) -> None:
    server, file = empty
    first, _ = fingerprints(server, BOTH)
    entry = f'# 总编室说的\n[[accepted]]\nreason = "对"\nfingerprint = "{first}"\n'
    file.write_text(entry, "utf-8")
    answer = withdraw(server, first)
    assert (answer.status_code, file.read_text("utf-8")) == (422, entry)
    assert FILE in answer.json()["error"]["zh"]


def test_what_a_comment_accepts_is_not_in_the_file(empty: tuple[Running, Path]) -> None:
    server, _ = empty
    page = "<!-- lint-news: ignore characters -->\n会议强调,要抓好春耕。\n"
    (found,) = server.check(page, name="a.md").json()["findings"]
    assert found["accepted"]
    assert server.check(page, name="a.md").json()["kept"] == []
    assert withdraw(server, found["fingerprint"]).status_code == 404


def test_editors_who_accept_and_take_back_at_once(empty: tuple[Running, Path]) -> None:
    server, file = empty
    texts = [f"第{n}次会议强调,要抓好春耕。\n" for n in "一二三四五六七八"]
    names = [fingerprints(server, text)[0] for text in texts]
    for text, name in zip(texts[:4], names[:4], strict=True):
        assert accept(server, text, [name]).status_code == 200
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(withdraw, server, name) for name in names[:4]]
        asked += [pool.submit(accept, server, text, [name]) for text, name in zip(texts[4:], names[4:], strict=True)]
    assert [one.result().status_code for one in asked] == [200] * 8
    assert [name in file.read_text("utf-8") for name in names] == [False] * 4 + [True] * 4


def test_entries_of_several_editors_are_all_kept(empty: tuple[Running, Path]) -> None:
    server, file = empty
    texts = [f"第{n}次会议强调,要抓好春耕。\n" for n in "一二三四五六七八"]
    names = [fingerprints(server, text)[0] for text in texts]
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(accept, server, text, [name]) for text, name in zip(texts, names, strict=True)]
    assert [one.result().status_code for one in asked] == [200] * 8
    assert all(name in file.read_text("utf-8") for name in names)
    assert [path.name for path in file.parent.iterdir() if path.name.startswith(".")] == [FILE]


def test_findings_in_a_word_document(empty: tuple[Running, Path]) -> None:
    server, _ = empty
    (name,) = fingerprints(server, "会议强调,要抓好春耕。\n")
    form = {"only": name, "reason": "对"}
    files = {"file": ("a.docx", word("会议强调,要抓好春耕。"))}
    assert server.client.post("/v1/accept", files=files, data=form, headers=EDIT).status_code == 200
    assert accepted(server, "会议强调,要抓好春耕。\n") == ["对"]


def test_private_numbers_are_not_kept(empty: tuple[Running, Path]) -> None:
    server, file = empty
    text = f"身份证号{CARD},请核对。\n"
    assert accept(server, text, fingerprints(server, text), f"号码{CARD}没有错").status_code == 200
    assert CARD[4:14] not in file.read_text("utf-8")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"lint-news-edit": "0"},
        EDIT | {"origin": "https://evil.example"},
        EDIT | {"sec-fetch-site": "same-site"},
        EDIT | {"origin": "null"},
    ],
)
def test_a_request_that_a_page_of_another_site_can_make(empty: tuple[Running, Path], headers: dict[str, str]) -> None:
    server, file = empty
    names = fingerprints(server, BOTH)
    asked = {"text": BOTH, "only": names, "reason": "对"}
    answer = server.client.post("/v1/accept", json=asked, headers=headers)
    assert (answer.status_code, file.exists()) == (403, False)
    assert accept(server, BOTH, names).status_code == 200
    before = file.read_bytes()
    answer = server.client.delete(f"/v1/accept/{names[0]}", headers=headers)
    assert (answer.status_code, file.read_bytes()) == (403, before)


def test_a_server_that_allows_no_changes(server: Running) -> None:
    answer = accept(server, BOTH, fingerprints(server, BOTH))
    for one in (answer, withdraw(server, "0" * 16)):
        assert one.status_code == 403
        assert "--edits on" in one.json()["error"]["en"]


@pytest.mark.parametrize(
    ("fields", "status", "why"),
    [
        ({"only": []}, 400, "which findings"),
        ({"reason": "  "}, 400, "why"),
        ({"reason": "对" * 201}, 400, "length"),
        ({"only": ["x"]}, 400, "no fingerprint"),
        ({"only": ["0" * 16]}, 422, "check again"),
        ({"select": ["dates"]}, 422, "check again"),
    ],
)
def test_wrong_requests(empty: tuple[Running, Path], fields: dict[str, Any], status: int, why: str) -> None:
    server, file = empty
    asked = {"only": fingerprints(server, BOTH)[:1], "reason": "对", **fields}
    answer = server.client.post("/v1/accept", json={"text": BOTH, **asked}, headers=EDIT)
    assert (answer.status_code, file.exists()) == (status, False)
    assert why in answer.json()["error"]["en"]


def test_a_wrong_fingerprint(empty: tuple[Running, Path]) -> None:
    server, _ = empty
    assert withdraw(server, "x").status_code == 400
    assert withdraw(server, "0" * 16).status_code == 404


def test_a_file_that_cannot_be_written(empty: tuple[Running, Path]) -> None:
    server, file = empty
    file.write_text("not toml", "utf-8")
    name = server.check(BOTH, fold=False)
    assert name.status_code == 422
    assert FILE in name.json()["error"]["zh"]
