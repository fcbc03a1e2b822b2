"""`lint-news compare-proofs`: slips of fix, findings, outputs and statuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ..conftest import REVIEW, SAFE, Command, Outcome, Plug, broken, word_rule
from ..containers.word_files import document, line

OLD = "春天来了，Z大家都去种树。\n市里派人指导Z，又送去树苗Y三千棵。\n"


@pytest.fixture
def folder(plug: Plug, tmp_path: Path) -> Path:
    plug(SAFE, REVIEW, word_rule("third", "X"))
    (tmp_path / "old.txt").write_text(OLD, "utf-8")
    return tmp_path


def put(folder: Path, text: str, name: str = "new.txt") -> None:
    (folder / name).write_text(text, "utf-8")


def kinds(done: Outcome) -> list[str]:
    items: list[dict[str, Any]] = json.loads(done.text)["items"]
    return [item["kind"] for item in items]


def as_json(lint_news: Command, *options: str) -> Outcome:
    return lint_news("compare-proofs", "old.txt", "new.txt", "--output-format", "json", *options)


def test_the_slip_of_fix_is_compared_with_the_next_proof(lint_news: Command, folder: Path) -> None:
    (folder / "copy.txt").write_text(OLD, "utf-8")
    assert lint_news("fix", "old.txt", "--slip", "slip.csv").status == 0
    put(folder, OLD.replace("Z", "z"))
    assert as_json(lint_news, "--slip", "slip.csv").status == 0
    put(folder, OLD.replace("Z", "z", 1).replace("三千", "\n二千"))
    done = as_json(lint_news, "--slip", "slip.csv")
    assert (done.status, kinds(done)) == (1, ["done", "forgotten", "unmarked"])
    again = lint_news("compare-proofs", "copy.txt", "new.txt", "--output-format", "json", "--slip", "slip.csv")
    assert json.loads(again.text)["items"] == json.loads(done.text)["items"]


def test_slips_of_several_runs_and_a_page_that_was_saved_anew(lint_news: Command, folder: Path) -> None:
    for options in ([], ["--review"]):
        assert lint_news("fix", "old.txt", *options, "--slip", "slip.csv").status == 0
    put(folder, OLD.replace("Z", "z"))
    done = as_json(lint_news, "--slip", "slip.csv")
    assert (done.status, kinds(done)) == (1, ["done", "done", "forgotten"])
    (folder / "old.txt").write_bytes(OLD.replace("\n", "\r\n").encode("utf-8-sig"))
    assert kinds(as_json(lint_news, "--slip", "slip.csv")) == ["done", "done", "forgotten"]
    (folder / "old.txt").write_text("别的版面。\n", "utf-8")
    done = as_json(lint_news, "--slip", "slip.csv", "--lang", "en")
    assert (done.status, done.err) == (2, "lint-news: slip.csv: row 2: line 1 of the old proof has no 「Z」\n")


def test_without_a_slip_findings_are_compared(lint_news: Command, folder: Path) -> None:
    put(folder, OLD.replace("来了，Z", "来了，").replace("三千", "两千X"))
    done = as_json(lint_news)
    assert (done.status, kinds(done)) == (1, ["mended", "remaining", "remaining", "unmarked", "new", "unmarked"])
    items = json.loads(done.text)["items"]
    assert [item["rule"] for item in items] == ["safe", "safe", "review", None, "third", None]
    assert [item["fault"] for item in items] == [False, True, True, True, True, True]
    assert items[4]["new"]["text"] == "X"
    put(folder, OLD.replace("Z", "z").replace("Y", "y"))
    assert (as_json(lint_news).status, kinds(as_json(lint_news))) == (0, ["mended", "mended", "mended"])


def test_findings_below_fail_on_do_not_fail(lint_news: Command, folder: Path) -> None:
    put(folder, OLD)
    assert as_json(lint_news).status == 1
    (folder / "lint-news.toml").write_text("fail-on = 'error'\n", "utf-8")
    done = as_json(lint_news)
    assert (done.status, kinds(done)) == (0, ["remaining"] * 3)
    (folder / "other.toml").write_text("select = ['third']\n", "utf-8")
    assert kinds(as_json(lint_news, "--config", "other.toml")) == []


def test_a_line_for_each_place(lint_news: Command, folder: Path) -> None:
    (folder / "slip.tsv").write_text("行\t误\t正\t说明\n1\tZ\t\t多字\n2\tY\t约\t\n", "utf-8")
    put(folder, OLD.replace("，Z", "，").replace("三千棵", "\n三万棵").replace("Y", "计"))
    done = lint_news("compare-proofs", "old.txt", "new.txt", "--slip", "slip.tsv", "--lang", "zh")
    assert done.text.splitlines() == [
        "old.txt:1:6 → new.txt:1:6 已改：删「Z」（多字）",
        "old.txt:2:14 → new.txt:2:14 改错：「Y」改「约」，现在是「计」",
        "      | 里派人指导Z，又送去树苗【计】三万棵。",
        "old.txt:2:16 → new.txt:3:2 未标而改：「千」变成「万」",
        "      | 人指导Z，又送去树苗计三【万】棵。",
        "共 3 处：已改 1，改错 1，未标而改 1。",
    ]
    done = lint_news("compare-proofs", "old.txt", "old.txt", "--slip", "slip.tsv", "--lang", "en")
    assert done.text.splitlines()[0] == "old.txt:1:6 → old.txt:1:6 forgotten: delete 「Z」: nothing was changed (多字)"
    assert (done.status, done.text.splitlines()[-1]) == (1, "2 in all: 2 forgotten.")


def test_pages_of_other_kinds(lint_news: Command, folder: Path) -> None:
    rest = "<p>这一段只是让文章长一些，好认出哪里是正文，别的意思没有。</p>" * 3
    put(folder, f"<html><body><article><p>春天来了，<b>大</b>家去种树。</p>{rest}</article></body></html>", "old.html")
    put(folder, f"<html><body><article><p>春天来了，大家\n去植树。</p>{rest}</article></body></html>", "new.html")
    done = lint_news("compare-proofs", "old.html", "new.html", "--output-format", "json")
    assert kinds(done) == ["unmarked"]
    item = json.loads(done.text)["items"][0]
    assert (folder / "old.html").read_text("utf-8")[item["old"]["start"]["offset"]] == "种"
    assert item["new"]["text"] == "植"
    put(folder, (folder / "old.html").read_text("utf-8").replace("家去", "家<i>Z</i>去"), "old.html")
    done = lint_news("compare-proofs", "old.html", "new.html", "--output-format", "json")
    assert kinds(done) == ["mended", "unmarked"]
    put(folder, json.dumps({"text": "春天来了。"}) + "\n{\n", "new.jsonl")
    assert lint_news("compare-proofs", "old.html", "new.jsonl").status == 2


def test_word_documents_have_places(lint_news: Command, folder: Path) -> None:
    first, second = OLD.splitlines()
    (folder / "old.docx").write_bytes(document(line(first) + line(second)))
    new = line(first.replace("Z", "z")) + line(second.replace("三千", "两千"))
    (folder / "new.docx").write_bytes(document(new))
    put(folder, "行,误,正\n1,Z,z\n", "slip.csv")
    done = lint_news("compare-proofs", "old.docx", "new.docx", "--slip", "slip.csv")
    assert done.text.splitlines()[:2] == [
        "old.docx:1:6（第1段） → new.docx:1:6（第1段） 已改：「Z」改「z」",
        "old.docx:2:15（第2段） → new.docx:2:15（第2段） 未标而改：「三」变成「两」",
    ]
    done = lint_news("compare-proofs", "old.docx", "new.docx", "--slip", "slip.csv", "--output-format", "json")
    assert json.loads(done.text)["items"][1]["old"]["place"]["paragraph"] == 2
    (folder / "new.docx").write_bytes(b"PK")
    assert lint_news("compare-proofs", "old.docx", "new.docx").status == 2


def test_standard_input_and_bad_input(lint_news: Command, folder: Path) -> None:
    put(folder, "a\0b")
    assert lint_news("compare-proofs", "old.txt", "-", stdin=OLD.encode()).status == 1
    for arguments in (
        ("-", "-"),
        ("old.txt", "new.txt"),
        ("old.txt", "none.txt"),
        ("old.txt", "old.txt", "--slip", "no"),
    ):
        done = lint_news("compare-proofs", *arguments)
        assert (done.status, done.out, done.err.count("\n")) == (2, b"", 1)


def test_a_page_that_is_too_long(lint_news: Command, folder: Path) -> None:
    put(folder, "中" * 2_700_000)
    done = lint_news("compare-proofs", "old.txt", "new.txt", "--lang", "en")
    assert (done.status, done.out) == (2, b"")
    assert done.err.startswith("lint-news: new.txt: too long to compare (2700000 characters, at most 200000)")


def test_texts_that_have_nothing_in_common_are_told_so(lint_news: Command, folder: Path) -> None:
    put(folder, "中" * 40_000, "old.txt")
    put(folder, "国" * 40_000)
    done = lint_news("compare-proofs", "old.txt", "new.txt")
    assert done.status == 1
    assert done.text.endswith("共 1 处：未标而改 1。有 1 段差别太大，没有逐字比。\n")


def test_a_rule_that_breaks(lint_news: Command, folder: Path, plug: Plug) -> None:
    plug(broken)
    put(folder, OLD)
    done = lint_news("compare-proofs", "old.txt", "new.txt")
    assert done.status == 3
    assert "broken" in done.err


def test_private_numbers_and_controls_do_not_get_out(lint_news: Command, folder: Path) -> None:
    number = "11010519491231002X"
    put(folder, f"身份证号{number}，住在河东。\n", "old.txt")
    put(folder, f"身份证号{number[:-1]}1，住在\x1b[31m河西。\n")
    for form in ("full", "json"):
        done = lint_news("compare-proofs", "old.txt", "new.txt", "--output-format", form)
        assert done.status == 1
        assert number[4:12] not in done.text
        assert "\x1b" not in done.text
