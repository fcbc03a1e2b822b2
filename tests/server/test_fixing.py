"""`POST /v1/fix`: texts and marked copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from lint_news import fix_text
from lint_news.containers import read
from lint_news.model import Edit, Span
from lint_news.text.edits import apply

from ..containers.pdf_files import Sheet, pdf
from ..containers.word_files import document, line
from .running import MARK, Running
from .test_checking import CARD, PAGE

if TYPE_CHECKING:
    import httpx


def fix(server: Running, text: str, **fields: object) -> dict[str, Any]:
    return server.client.post("/v1/fix", json={"text": text, **fields}).json()


def upload(server: Running, name: str, data: bytes, **fields: str) -> httpx.Response:
    return server.client.post("/v1/fix", files={"file": (name, data)}, data=fields)


def word(*paragraphs: str) -> bytes:
    return document("".join(line(one) for one in paragraphs))


def page(*lines: str) -> bytes:
    return pdf(Sheet().column(60, 700, lines))


@pytest.mark.parametrize("review", [False, True])
def test_the_text_is_fixed_as_the_command_does_it(server: Running, review: bool) -> None:
    text = PAGE.read_text("utf-8")
    done, expected = fix(server, text, review=review), fix_text(text, name=str(PAGE), review=review)
    assert done["text"] == expected.text != text
    assert [d["rule"] for d in done["left"]] == [d.rule for d in expected.left]
    edits = [Edit(Span(one["start"], one["end"]), one["text"]) for one in done["changes"]]
    assert apply(text, edits) == expected.text, "a client can make the changes itself"
    assert {why["rule"] for one in done["changes"] for why in one["because"]} == {d.rule for d in expected.applied}


def test_offsets_of_changes_count_code_points_of_what_was_sent(server: Running) -> None:
    done = fix(server, "😀𠮷\r\n" + MARK)
    assert [(one["start"], one["end"], one["text"]) for one in done["changes"]] == [(8, 9, "，")]
    assert done["text"] == "😀𠮷\r\n会议强调，要抓好春耕。\n"


def test_a_page_of_html_keeps_its_markup(server: Running) -> None:
    done = upload(server, "a.html", f"<p class='a'>{MARK}</p>".encode()).json()
    assert done["text"] == f"<p class='a'>{MARK.replace(',', '，')}</p>"


def test_a_word_document_comes_back_with_marks(server: Running) -> None:
    answer = upload(server, "县里/稿 1.docx", word("会议强调,要抓好春耕。", "比赛于4月31日举行。"), lang="en")
    assert answer.status_code == 200
    disposition = unquote(answer.headers["content-disposition"])
    assert disposition == "attachment; filename=\"marked.docx\"; filename*=UTF-8''稿 1.审.docx"
    assert (answer.headers["lint-news-changes"], answer.headers["lint-news-comments"]) == ("1", "1")
    assert read(answer.content, "a.docx").text == "会议强调，要抓好春耕。\n比赛于4月31日举行。\n"


def test_a_word_document_without_marks(server: Running) -> None:
    answer = upload(server, "a.docx", word("会议强调,要抓好春耕。", "比赛于4月31日举行。"), clean="true")
    assert (answer.headers["lint-news-changes"], answer.headers["lint-news-comments"]) == ("1", "0")


def test_a_word_document_with_nothing_to_mark_comes_back_as_it_was(server: Running) -> None:
    data = word("春天来了。")
    assert upload(server, "a.docx", data).content == data


@pytest.mark.parametrize("name", ["a.txt", "a.pdf"])
def test_clean_is_for_word_documents(server: Running, name: str) -> None:
    data = page(MARK.strip()) if name == "a.pdf" else MARK.encode()
    assert upload(server, name, data, clean="true").status_code == 400


def test_a_pdf_comes_back_with_notes(server: Running) -> None:
    data = page("会议强调,要抓好春耕。")
    answer = upload(server, "a.PDF", data)
    assert answer.headers["content-type"] == "application/pdf"
    assert (answer.headers["lint-news-changes"], answer.headers["lint-news-comments"]) == ("0", "1")
    assert answer.content.startswith(data)
    assert answer.content != data


def test_findings_in_files_say_where_they_stand(server: Running) -> None:
    for name, data in {"a.docx": word("会议强调,要抓好春耕。"), "a.pdf": page("会议强调,要抓好春耕。")}.items():
        answer = server.client.post("/v1/check", files={"file": (name, data)})
        assert answer.json()["findings"][0]["place"]["paragraph"] == 1


def test_private_numbers_are_masked_in_what_is_told(server: Running) -> None:
    done = fix(server, f"身份证号{CARD},请核对。比赛于4月31日举行，身份证号{CARD}。\n")
    assert CARD in done["text"], "the text itself is the client's"
    del done["text"]
    assert CARD[4:14] not in str(done)


BOTH = "会议强调,要抓好春耕。散会了,都走了。\n"


def fingerprints(server: Running, text: str) -> list[str]:
    return [found["fingerprint"] for found in server.check(text, fold=False).json()["findings"]]


def test_the_fixes_that_a_person_has_chosen(server: Running) -> None:
    first, second = fingerprints(server, BOTH)
    done = fix(server, BOTH, only=[second])
    assert done["text"] == "会议强调,要抓好春耕。散会了，都走了。\n"
    assert [one["start"]["offset"] for one in done["left"]] == [4]
    assert fix(server, BOTH, only=[f"{second}:0"], without=[first])["left"] == []
    assert fix(server, BOTH, only=[])["text"] == BOTH


def test_a_marked_copy_with_chosen_fixes(server: Running) -> None:
    data = word(*BOTH.split("。")[:2], "比赛于4月31日举行。")
    answer = server.client.post("/v1/check", files={"file": ("a.docx", data)}, data={"fold": "false"})
    first, second, date = (found["fingerprint"] for found in answer.json()["findings"])
    copy = upload(server, "a.docx", data, only=second, without=f"{first}, {date}")
    assert (copy.headers["lint-news-changes"], copy.headers["lint-news-comments"]) == ("1", "0")
    assert read(copy.content, "a.docx").text == "会议强调,要抓好春耕\n散会了，都走了\n比赛于4月31日举行。\n"
    copy = upload(server, "a.docx", data, only="")
    assert (copy.headers["lint-news-changes"], copy.headers["lint-news-comments"]) == ("0", "3")


@pytest.mark.parametrize(
    ("fields", "status", "why"),
    [
        ({"only": ["0" * 16]}, 422, "check again"),
        ({"only": ["x"]}, 400, "x: no fingerprint"),
        ({"only": [""]}, 400, ": no fingerprint"),
        ({"only": ["0" * 16] * 2}, 400, "twice"),
        ({"only": [], "without": ["0" * 16 + ":1"]}, 400, "no fingerprint"),
        ({"only": [], "review": True}, 400, "exclude"),
        ({"without": ["0" * 16]}, 400, "with only"),
    ],
)
def test_wrong_choices(server: Running, fields: dict[str, Any], status: int, why: str) -> None:
    answer = server.client.post("/v1/fix", json={"text": BOTH, **fields})
    assert answer.status_code == status
    assert why in answer.json()["error"]["en"]
