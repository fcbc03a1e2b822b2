"""`POST /v1/check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lint_news import __version__, check_text

from .running import MARK, Running

if TYPE_CHECKING:
    import httpx

PAGE = Path(__file__).parents[2] / "fixtures" / "pages" / "council-news" / "page.txt"
CARD = "142601" + "19900307" + "1233"


def upload(server: Running, name: str, data: bytes, **fields: str) -> httpx.Response:
    return server.client.post("/v1/check", files={"file": (name, data)}, data=fields)


def test_the_findings_of_a_text_are_those_of_the_command(server: Running) -> None:
    text = PAGE.read_text("utf-8")
    answer = server.check(text)
    assert answer.status_code == 200
    body = answer.json()
    assert (body["version"], body["failures"], body["notices"]) == (__version__, [], [])
    found = [(d["rule"], d["start"]["offset"], d["end"]["offset"], d["fingerprint"]) for d in body["findings"]]
    expected = check_text(text, name=str(PAGE))
    assert found == [(d.rule, d.location.start.offset, d.location.end.offset, d.fingerprint) for d in expected]
    assert len(found) > 3


def test_offsets_count_code_points(server: Running) -> None:
    (found,) = server.check("😀𠮷" + MARK, name="a.txt").json()["findings"]
    assert found["start"] == {"offset": 6, "line": 1, "column": 7}
    assert found["fixes"][0]["edits"] == [{"start": 6, "end": 7, "text": "，"}]


def test_the_rules_of_a_request(server: Running) -> None:
    text = "会议强调,要抓好春耕。比赛于4月31日举行。\n"
    assert server.rules(text) == ["half-width-mark", "impossible-date"]
    assert server.rules(text, ignore=["dates"]) == ["half-width-mark"]
    assert server.rules(text, select=["dates"]) == ["impossible-date"]
    assert server.rules(text) == ["half-width-mark", "impossible-date"], "a request changes nothing for the next"
    refused = server.check(text, select=["no-such-rule"])
    assert refused.status_code == 422
    assert "no-such-rule" in refused.json()["error"]["en"]


def test_the_language_of_messages(server: Running) -> None:
    assert "半角" in server.check(MARK).json()["findings"][0]["message"]
    assert "half-width" in server.check(MARK, lang="en").json()["findings"][0]["message"]


def test_findings_that_say_the_same(server: Running) -> None:
    text = "1、看外观。\n2、闻气味。\n3、问价格。\n"
    assert len(server.rules(text)) < len(server.rules(text, fold=False))


def test_the_day_of_the_paper(server: Running) -> None:
    text = "本报讯 昨天（3月20日），县里召开会议。\n"
    assert server.rules(text, date="2026-03-21", select=["dates"]) == []
    assert server.rules(text, date="2026-03-25", select=["dates"]) == ["contradictory-times"]


@pytest.mark.parametrize("name", ["稿.txt", "a.md", "a.html", "../../etc/a.TXT", "C:\\稿\\a.txt", "稿"])
def test_a_file_is_read_by_the_ending_of_its_name(server: Running, name: str) -> None:
    text = f"<p>{MARK}</p>" if name == "a.html" else MARK
    (found,) = upload(server, name, text.encode()).json()["findings"]
    assert found["rule"] == "half-width-mark"
    assert found["path"] == f"page.{name.lower().rpartition('.')[2] if '.' in name else 'txt'}"


def test_a_file_in_gb18030(server: Running) -> None:
    assert len(upload(server, "a.txt", MARK.encode("gb18030")).json()["findings"]) == 1


def test_the_fields_of_a_form(server: Running) -> None:
    text = "会议强调,要抓好春耕。比赛于4月31日举行。\n".encode()
    (found,) = upload(server, "a.txt", text, ignore="dates, contacts", lang="en", fold="false").json()["findings"]
    assert "half-width" in found["message"]


def test_what_a_comment_in_a_page_accepts(server: Running) -> None:
    comment = "<!-- lint-news: ignore characters -->\n"
    page = f"{comment}会议强调,要抓好春耕。\n\n{comment}没有问题。\n"
    body = server.check(page, name="a.md").json()
    assert [bool(found["accepted"]) for found in body["findings"]] == [True]
    assert body["notices"] == ["page.md:4：这条注释没有用上，可以删去"]


def test_private_numbers_are_masked(server: Running) -> None:
    answer = server.check(f"身份证号{CARD},请核对。身份证号{CARD}，身份证号{CARD}。\n", fold=False)
    assert answer.json()["findings"]
    assert CARD not in answer.text
    assert CARD[4:14] not in answer.text


@pytest.mark.parametrize(
    ("body", "status", "why"),
    [
        (b"", 400, "truncated"),
        (b"{", 400, "truncated"),
        (b"[]", 400, "Expected `object`"),
        (b"{}", 400, "no text"),
        (b'{"text": 1}', 400, "Expected `str`"),
        (b'{"text": "a", "no": 1}', 400, "unknown field"),
        (b'{"text": "a", "date": "2026-02-30"}', 400, "date"),
        (b'{"text": "a", "lang": "fr"}', 400, "enum"),
        (b'{"text": "\\ud83d"}', 400, "wrong"),
        (b"[" * 100_000, 400, "wrong"),
        (b'{"text": "a", "name": "a.docx"}', 415, ".docx"),
        (b'{"text": "a", "name": "a.exe"}', 415, ".exe"),
    ],
)
def test_a_wrong_request_in_json(server: Running, body: bytes, status: int, why: str) -> None:
    answer = server.client.post("/v1/check", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status
    assert why in answer.json()["error"]["en"]
    assert answer.json()["error"]["zh"]


@pytest.mark.parametrize(
    ("name", "data", "fields", "status"),
    [
        ("a.exe", b"a", {}, 415),
        ("a.jsonl", b"{}", {}, 415),
        ("a.doc", b"a", {}, 422),
        ("a.docx", b"PK", {}, 422),
        ("a.pdf", b"%PDF-1.7", {}, 422),
        ("a.txt", b"a\0b", {}, 422),
        ("a.txt", b"abc\xff", {}, 422),
        ("a.txt", b"a", {"date": "soon"}, 400),
        ("a.txt", b"a", {"text": "b"}, 400),
        ("a.txt", b"a", {"date": "null"}, 400),
    ],
)
def test_a_wrong_file(server: Running, name: str, data: bytes, fields: dict[str, str], status: int) -> None:
    answer = upload(server, name, data, **fields)
    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"zh", "en"}


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("text/plain", 415),
        ("", 415),
        ("multipart/form-data", 400),
        ("multipart/form-data; boundary=b", 400),
        ("multipart/form-data; boundary=" + "b" * 500, 400),
    ],
)
def test_a_wrong_kind_of_body(server: Running, content_type: str, status: int) -> None:
    answer = server.client.post("/v1/check", content=b"a=b", headers={"content-type": content_type})
    assert answer.status_code == status
    assert answer.json()["error"]["zh"]


def test_a_form_without_a_file(server: Running) -> None:
    assert server.client.post("/v1/check", files={"other": ("a.txt", b"a")}).status_code == 400


def test_addresses_and_methods_that_are_not_there(server: Running) -> None:
    assert server.client.get("/v1/check").status_code == 405
    assert server.client.get("/v1/check").headers["allow"] == "POST"
    assert {*server.client.post("/v1/lists/a").headers["allow"].split(", ")} == {"GET", "HEAD", "PUT"}
    missing = server.client.get("/v1/other")
    assert (missing.status_code, set(missing.json()["error"])) == (404, {"zh", "en"})


def test_what_the_rules_are_about_and_the_error_rate(server: Running) -> None:
    body = server.check("会议强调,要抓好春耕。比赛于4月31日举行。\n").json()
    assert set(body["rules"]) == {"half-width-mark", "impossible-date"}
    assert "半角" in body["rules"]["half-width-mark"]["title"]
    assert (body["rate"]["points"], body["rate"]["characters"]) == (1.1, 22)
    assert body["rate"]["per_10000"] == pytest.approx(1.1 / 22 * 10_000)
    english = server.check(MARK, lang="en").json()
    assert "half-width" in english["rules"]["half-width-mark"]["title"].lower()
    assert english["rate"]["told"].startswith("error rate")


def test_what_is_ignored_does_not_count_in_the_error_rate(server: Running) -> None:
    text = "会议强调,要抓好春耕。比赛于4月31日举行。\n"
    names = [found["fingerprint"] for found in server.check(text, fold=False).json()["findings"]]
    asked = [server.check(text, fold=False, without=some).json() for some in ([], names[:1], names[1:], names)]
    assert [one["rate"]["points"] for one in asked] == [1.1, 1, 0.1, 0]
    assert all(len(one["findings"]) == 2 and one["findings"][0]["accepted"] is None for one in asked)
    body = upload(server, "a.txt", text.encode(), without=",".join(names)).json()
    assert body["rate"]["points"] == 0
    assert server.check(text, without=["x"]).status_code == 400


def test_to_ignore_one_of_several_makes_the_others_count_no_more(server: Running) -> None:
    text = "".join(f"第{n}次会议强调,要抓好春耕。\n" for n in range(1, 7))
    names = [found["fingerprint"] for found in server.check(text, fold=False).json()["findings"]]
    rates = [server.check(text, without=some).json()["rate"]["points"] for some in ([], names[:1], names)]
    assert rates == [0, 0, 0], "equal marks may be only in the file"


def test_the_text_of_a_file_that_is_no_text(server: Running) -> None:
    from .test_fixing import word

    body = upload(server, "a.docx", word("会议强调,要抓好春耕。", "😀没有问题。")).json()
    assert body["text"] == "会议强调,要抓好春耕。\n😀没有问题。\n"
    (found,) = body["findings"]
    assert body["text"][found["start"]["offset"] : found["end"]["offset"]] == ","
    assert upload(server, "a.txt", MARK.encode()).json()["text"] is None
