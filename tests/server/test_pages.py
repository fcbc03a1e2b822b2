"""`POST /v1/page`, and where `POST /v1/check` says that findings stand on pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ..containers.pdf_files import Sheet, pdf
from ..containers.test_pdf_drawing import picture
from .running import MARK, Running
from .test_fixing import word

if TYPE_CHECKING:
    import httpx

LINES = ["会议强调要抓好春耕生产各项工作,", "确保全年粮食丰收,确保农民增收。"]
FILE = pdf(Sheet().column(60, 700, LINES), Sheet(400, 300).text(60, 200, "比赛于4月31日举行。"))


def ask(server: Running, name: str = "a.pdf", data: bytes = FILE, **fields: str) -> httpx.Response:
    return server.client.post("/v1/page", files={"file": (name, data)}, data=fields)


def check(server: Running, name: str, data: bytes, **fields: str) -> httpx.Response:
    return server.client.post("/v1/check", files={"file": (name, data)}, data=fields)


def test_a_page_as_a_picture(server: Running) -> None:
    answer = ask(server, page="2", width="200")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert answer.headers["lint-news-pages"] == "2"
    assert picture(answer.content)[:2] == (200, 150)
    assert picture(ask(server, "县里/稿.PDF").content)[:2] == (1200, 1600)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"page": "3"}, 422),
        ({"page": "0"}, 400),
        ({"page": "x"}, 400),
        ({"width": "99"}, 400),
        ({"date": "2026-03-19"}, 400),
    ],
)
def test_pages_that_are_not_there(server: Running, fields: dict[str, str], status: int) -> None:
    answer = ask(server, "a.pdf", FILE, **fields)
    assert (answer.status_code, set(answer.json()["error"])) == (status, {"zh", "en"})


@pytest.mark.parametrize(("name", "status"), [("a.docx", 415), ("a.txt", 415), ("a.exe", 415), ("a.pdf", 422)])
def test_files_that_have_no_pages(server: Running, name: str, status: int) -> None:
    assert ask(server, name, word("会议")).status_code == status


def test_a_page_needs_a_form(server: Running) -> None:
    answer = server.client.post("/v1/page", json={"text": MARK})
    assert (answer.status_code, "form" in answer.json()["error"]["en"]) == (415, True)


def test_findings_of_a_pdf_have_boxes(server: Running) -> None:
    body = check(server, "a.pdf", FILE, fold="false").json()
    assert body["pages"] == [{"width": 600, "height": 800}, {"width": 400, "height": 300}]
    first, second, third = (found["boxes"] for found in body["findings"])
    assert [one["page"] for boxes in (first, second, third) for one in boxes] == [1, 1, 2]
    ((left, top, right, bottom),) = second[0]["rectangles"]
    assert (left, right) == (140, 145)
    assert 100 < top < 115 < bottom < 120


def test_all_places_of_a_folded_finding_have_boxes(server: Running) -> None:
    line = "会议于3月5日(星期四)召开,要抓好春耕,确保丰收,大家高兴,都好。"
    found = check(server, "a.pdf", pdf(*[Sheet().text(60, 700, line)] * 2)).json()["findings"]
    (marks,) = (one for one in found if one["rule"] == "half-width-mark")
    assert len(marks["related"]) > 5
    assert [one["boxes"][0]["page"] for one in (marks, *marks["related"])] == [1] * 5 + [2] * 5


@pytest.mark.parametrize(("name", "data"), [("a.docx", word("会议强调,要抓好春耕。")), ("a.txt", MARK.encode())])
def test_other_files_have_none(server: Running, name: str, data: bytes) -> None:
    body = check(server, name, data).json()
    assert body["pages"] is None
    assert "boxes" not in body["findings"][0]
