"""`POST /v1/report`."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from .running import MARK, Running
from .test_checking import CARD
from .test_fixing import BOTH, fingerprints, word

if TYPE_CHECKING:
    import httpx

KINDS = ("html", "errata-docx", "errata-xlsx", "slip")


def ask(server: Running, kind: str, text: str, **fields: object) -> httpx.Response:
    return server.client.post(f"/v1/report?kind={kind}", json={"text": text, **fields})


def upload(server: Running, kind: str, name: str, data: bytes, **fields: str) -> httpx.Response:
    return server.client.post(f"/v1/report?kind={kind}", files={"file": (name, data)}, data=fields)


def rows(answer: httpx.Response) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def name(answer: httpx.Response) -> str:
    return unquote(answer.headers["content-disposition"])


def test_a_report_to_look_at(server: Running) -> None:
    answer = upload(server, "html", "县里/稿 1.docx", word("会议强调,要抓好春耕。"))
    assert name(answer) == "attachment; filename=\"report.html\"; filename*=UTF-8''稿 1.审读报告.html"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "稿 1.docx" in answer.text
    assert "县里" not in answer.text
    assert "差错率" in answer.text
    assert answer.text.count("half-width-mark") > 1


def test_ignored_findings_are_left_out(server: Running) -> None:
    first, _ = fingerprints(server, BOTH)
    pages = [ask(server, "html", BOTH, without=some).text for some in ([], [first])]
    assert pages[0].count("half-width-mark") > pages[1].count("half-width-mark")


def test_a_report_tells_the_error_rate_that_a_check_tells(server: Running) -> None:
    text = "".join(f"第{n}次会议强调,要抓好春耕。" for n in range(1, 7)) + "比赛于4月31日举行。\n"
    names = [found["fingerprint"] for found in server.check(text, fold=False).json()["findings"]]
    for without in ([], names[:1], names[6:], names):
        told = server.check(text, without=without).json()["rate"]["told"]
        assert told in ask(server, "html", text, without=without).text


@pytest.mark.parametrize(
    ("kind", "part"), [("errata-docx", "word/document.xml"), ("errata-xlsx", "xl/worksheets/sheet1.xml")]
)
def test_a_table_of_errors(server: Running, kind: str, part: str) -> None:
    answer = upload(server, kind, "a.txt", "比赛于4月31日举行。".encode(), lang="en")
    assert name(answer).endswith(f"a.errata.{kind.rpartition('-')[2]}")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as made:
        assert "a.txt" in made.read(part).decode() + "".join(
            made.read(one).decode() for one in made.namelist() if "sharedStrings" in one
        )


def test_a_slip_has_the_chosen_changes(server: Running) -> None:
    _, second = fingerprints(server, BOTH)
    head, row = rows(ask(server, "slip", BOTH, only=[second], name="稿.txt"))
    assert head[1:6] == ["文件", "行", "列", "原文", "改为"]
    assert row[1:6] == ["稿.txt", "1", "15", ",", "，"]
    assert len(rows(ask(server, "slip", BOTH))) == 3
    assert len(rows(upload(server, "slip", "a.docx", word("会议强调,要抓好春耕。")))) == 2


def test_a_name_of_a_file_cannot_leave_its_place(server: Running) -> None:
    answer = upload(server, "slip", '=cmd"\r\nX: y.txt', MARK.encode())
    assert "x" not in answer.headers
    assert rows(answer)[1][1].startswith("'=cmd")


@pytest.mark.parametrize("kind", ["html", "errata-docx", "slip"])
def test_private_numbers_are_masked(server: Running, kind: str) -> None:
    text = f"身份证号{CARD},请核对。比赛于4月31日举行，身份证号{CARD}。\n"
    answer = upload(server, kind, f"{CARD}.txt", text.encode())
    assert answer.status_code == 200
    assert CARD[4:14].encode() not in answer.content
    assert CARD not in name(answer)


@pytest.mark.parametrize(
    ("kind", "fields", "why"),
    [
        ("", {}, "kind is one of html"),
        ("pdf", {}, "kind is one of html"),
        ("html", {"only": []}, "for slips"),
        ("errata-docx", {"review": True}, "for slips"),
        ("html", {"without": ["x"]}, "no fingerprint"),
        ("slip", {"clean": True}, "unknown field"),
    ],
)
def test_wrong_requests(server: Running, kind: str, fields: dict[str, object], why: str) -> None:
    answer = ask(server, kind, MARK, **fields)
    assert answer.status_code == 400
    assert why in answer.json()["error"]["en"]
