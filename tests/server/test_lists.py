"""The house's lists as tables: `GET /v1/desk`, `GET /v1/lists`, `GET` and `PUT /v1/lists/ID`."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lint_news.server.limits import Limits

from .running import Running, running
from .test_accepting import EDIT

if TYPE_CHECKING:
    import httpx

CONFIG = """\
[lists]
people = ["lists/people.csv", "lists/更多.toml"]
terms = ["lists/terms.tsv"]
words = ["secret.txt"]
"""
HEAD = "\ufeff# 姓名：必填\r\n姓名,职务,排序\r\n"
PEOPLE = f"{HEAD}王守诚,青禾县委书记,1\r\n# 样例,县长\r\n\r\n李明远,青禾县县长|县委副书记,2\r\n"
PAGE = "青禾县委书记王守城主持会议。\n"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Running, Path]]:
    """A server of two processes whose clients may change lists, and the folder of its configuration."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "lists").mkdir()
    (folder / "lint-news.toml").write_text(CONFIG, "utf-8")
    fill(folder)
    with running(Limits(processes=2), config=folder / "lint-news.toml", edits=True) as started:
        yield started, folder


def fill(folder: Path) -> None:
    """Write the lists as every test begins with them."""
    (folder / "lists" / "people.csv").write_bytes(PEOPLE.encode())
    (folder / "lists" / "更多.toml").write_text(
        '[[people]]\nname = "赵一鸣"\ntitle = ["副县长", "党组成员"]\n', "utf-8"
    )
    (folder / "lists" / "terms.tsv").write_bytes("误\t正\n检察院院长\t检察长\n".encode("gb18030"))
    (folder / "secret.txt").write_text("词\n某词\n", "utf-8")


@pytest.fixture
def server(house: tuple[Running, Path]) -> Running:
    fill(house[1])
    return house[0]


def get(server: Running, name: str) -> httpx.Response:
    return server.client.get(f"/v1/lists/{name}")


def table(answer: httpx.Response) -> dict[str, Any]:
    return {key: answer.json()[key] for key in ("before", "headings", "rows")}


def put(server: Running, name: str, made: dict[str, Any], tag: str | None) -> httpx.Response:
    headers = EDIT | ({"if-match": tag} if tag else {})
    return server.client.put(f"/v1/lists/{name}", json=made, headers=headers)


def changed(server: Running, name: str, row: int, cells: list[str]) -> httpx.Response:
    """Put a row in place of another."""
    was = get(server, name)
    made = table(was)
    made["rows"][row] = cells
    return put(server, name, made, was.headers["etag"])


def test_what_the_desk_can_do(server: Running) -> None:
    about = server.client.get("/v1/desk").json()
    assert (about["lang"], about["edits"]) == ("zh", True)
    assert about["lists"] == ["people", "people.2", "terms", "words"]
    named = {
        one["id"]: (one["list"], one["file"], one["editable"]) for one in server.client.get("/v1/lists").json()["lists"]
    }
    assert named["people"] == ("people", "lists/people.csv", True)
    assert named["people.2"] == ("people", "lists/更多.toml", False)


def test_a_list_as_a_table(server: Running) -> None:
    body = get(server, "people").json()
    assert body["before"] == [["# 姓名：必填"]]
    assert body["headings"] == ["姓名", "职务", "排序"]
    assert body["rows"] == [
        ["王守诚", "青禾县委书记", "1"],
        ["# 样例", "县长"],
        [],
        ["李明远", "青禾县县长|县委副书记", "2"],
    ]
    assert (body["lines"], body["errors"]) == ([3, 4, 5, 6], [])
    assert body["columns"][0] == {"field": "name", "title": "姓名", "about": "唯一正确的写法", "required": True}
    more = get(server, "people.2").json()
    assert (more["headings"], more["rows"]) == (["name", "title"], [["赵一鸣", "副县长|党组成员"]])


def test_every_process_checks_with_a_list_that_was_written(server: Running, house: tuple[Running, Path]) -> None:
    assert server.rules(PAGE) == ["house-person"]
    answer = changed(server, "people", 0, ["王守城", "青禾县委书记", "1"])
    assert answer.status_code == 200
    assert answer.headers["etag"] == get(server, "people").headers["etag"]
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(server.rules, PAGE) for _ in range(8)]
    assert [one.result() for one in asked] == [[]] * 8
    written = (house[1] / "lists" / "people.csv").read_bytes().decode()
    assert written == PEOPLE.replace("王守诚", "王守城")


def test_encoding_and_separator_stay(server: Running, house: tuple[Running, Path]) -> None:
    assert changed(server, "terms", 0, ["付县长,兼", "副县长"]).status_code == 200
    assert (house[1] / "lists" / "terms.tsv").read_bytes() == "误\t正\n付县长,兼\t副县长\n".encode("gb18030")


def test_of_two_editors_the_second_is_told(server: Running) -> None:
    tag = get(server, "people").headers["etag"]
    made = table(get(server, "people"))
    made["rows"].append(["孙小平", "", ""])
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(put, server, "people", {**made, "before": [[f"# {n}"]]}, tag) for n in range(4)]
    assert sorted(one.result().status_code for one in asked) == [200, 412, 412, 412]
    assert put(server, "people", made, None).status_code == 428
    assert put(server, "people", made, "*").status_code == 412


def test_errors_name_row_and_column_and_nothing_is_written(server: Running, house: tuple[Running, Path]) -> None:
    was = get(server, "people")
    made = table(was)
    made["rows"][0] = ["王", "", ""]
    made["rows"][3] = ["李明远", "", "第一"]
    made["rows"].append(["", "县长", ""])
    answer = put(server, "people", made, was.headers["etag"])
    assert answer.status_code == 422
    assert "people.csv:3" in answer.json()["error"]["zh"]
    found = [(one["row"], one["column"], one["line"]) for one in answer.json()["errors"]]
    assert found == [(0, 0, 3), (3, 2, 6), (4, 0, 7)]
    assert all(one["message"]["zh"] for one in answer.json()["errors"])
    assert (house[1] / "lists" / "people.csv").read_bytes() == PEOPLE.encode()


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"headings": ["姓名", "性别"]}, 422),
        ({"headings": []}, 422),
        ({"before": [["姓名"]]}, 422),
        ({"rows": [["王守诚", "", "", "多"]]}, 422),
        ({"rows": [["王守诚", 1]]}, 400),
        ({"rows": None}, 400),
        ({"no": 1}, 400),
    ],
)
def test_tables_that_are_no_list(server: Running, fields: dict[str, Any], status: int) -> None:
    was = get(server, "people")
    answer = put(server, "people", {**table(was), **fields}, was.headers["etag"])
    assert answer.status_code == status
    assert answer.json()["error"]["en"]


def test_a_list_that_became_wrong_can_be_mended(server: Running, house: tuple[Running, Path]) -> None:
    (house[1] / "lists" / "people.csv").write_text("姓名,排序\n王守诚,第一\n", "utf-8")
    assert server.check(PAGE).status_code == 500
    assert server.client.get("/v1/desk").json()["edits"]
    (error,) = get(server, "people").json()["errors"]
    assert (error["row"], error["column"], error["line"]) == (0, 1, 2)
    assert changed(server, "people", 0, ["王守诚", "1"]).status_code == 200
    assert server.check(PAGE).status_code == 200


def test_a_file_that_is_no_list_is_not_shown(server: Running, house: tuple[Running, Path]) -> None:
    (house[1] / "secret.txt").write_text("root:x:0:0\ngeheim\n", "utf-8")
    answer = get(server, "words")
    assert answer.status_code == 422
    assert "geheim" not in answer.text
    assert "root" not in answer.text


@pytest.mark.parametrize(
    "name", ["people.1", "people.3", "other", "..%2Fsecret.txt", "lists%2Fpeople.csv", "secret.txt", "%00"]
)
def test_no_other_file_can_be_read_or_written(server: Running, house: tuple[Running, Path], name: str) -> None:
    assert get(server, name).status_code == 404
    assert put(server, name, {"headings": ["姓名"], "rows": []}, '"x"').status_code == 404
    assert {path.name for path in house[1].iterdir()} == {"lists", "lint-news.toml", "secret.txt"}


def test_what_may_not_be_written(server: Running) -> None:
    was = get(server, "people.2")
    assert put(server, "people.2", table(was), was.headers["etag"]).status_code == 422
    for headers in ({}, EDIT | {"origin": "https://evil.example"}):
        tag = {"if-match": get(server, "people").headers["etag"]}
        answer = server.client.put("/v1/lists/people", json=table(get(server, "people")), headers=headers | tag)
        assert answer.status_code == 403


def test_a_server_without_lists_or_changes(tmp_path: Path) -> None:
    (tmp_path / "lint-news.toml").write_text("", "utf-8")
    with running(config=tmp_path / "lint-news.toml") as server:
        assert server.client.get("/v1/lists").json() == {"edits": False, "lists": []}
        assert put(server, "people", {"headings": [], "rows": []}, '"x"').status_code == 403
        assert server.client.get("/v1/lists/").status_code == 404
        assert 'path="/v1/lists/{name}"' in server.client.get("/metrics").text
