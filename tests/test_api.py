"""lint_news from Python: the page of documentation is run, and what it says of errors holds."""

from __future__ import annotations

import ast
import doctest
import inspect
import json
from datetime import date, datetime
from pathlib import Path

import pytest

import lint_news as package
from lint_news import LintNewsError, check_bytes, check_paths, check_text, fix_text, marked_copy

from .conftest import FIGHT, REVIEW, SAFE, Command, Plug, broken
from .containers.pdf_files import Sheet, pdf
from .containers.word_files import document, line
from .environments import CHECKOUT


@pytest.mark.usefixtures("lint_news")
def test_the_documentation_is_true(tmp_path: Path) -> None:
    page = CHECKOUT / "docs" / "python.md"
    if not page.exists():
        pytest.skip("no documentation beside an installed wheel")
    (tmp_path / "page.txt").write_text("会议于4月31日召开。\n", "utf-8")
    (tmp_path / "page.docx").write_bytes(document(line("会议强调,要抓好春耕。")))
    done = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert (done.failed, done.attempted > 10) == (0, True)


def test_it_finds_what_the_command_finds(lint_news: Command, pages: Path) -> None:
    text = "会议于4月31日召开,共3人。\r\n" * 7
    (pages / "page.txt").write_bytes(text.encode())
    told = json.loads(lint_news("check", "page.txt", "--output-format", "json").out)["findings"]
    for found in (check_text(text), [d for c in check_paths(["page.txt"]) for r in c.reports for d in r.diagnostics]):
        assert [(d.rule, d.location.start.offset, d.fingerprint) for d in found] == [
            (f["rule"], f["start"]["offset"], f["fingerprint"]) for f in told
        ]
    assert len(check_text(text, fold=False)) > len(told)
    assert lint_news("fix", "page.txt").status == 0
    assert fix_text(text).text.encode() == (pages / "page.txt").read_bytes()


@pytest.mark.usefixtures("lint_news")
def test_settings(plug: Plug, tmp_path: Path) -> None:
    plug(SAFE, REVIEW)
    (tmp_path / "house.toml").write_text("ignore = ['safe']")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "lint-news.toml").write_text("ignore = ['review']\nallow = ['甲Z']", "utf-8")

    def rules(**settings: object) -> list[str]:
        return [d.rule for d in check_text("Z Y", **settings)]  # pyright: ignore[reportArgumentType]

    assert rules() == ["safe", "review"]
    assert rules(select=["safe"]) == rules(ignore=["review"]) == ["safe"]
    assert rules(config=tmp_path / "house.toml") == ["review"]
    assert rules(name="desk/page.txt") == ["safe"]
    assert [d.accepted for d in check_text("甲Z", name="desk/page.txt")] == ["allow: 甲Z"]
    assert fix_text("Z 甲Z", name="desk/page.txt").text == "z 甲Z"
    assert fix_text("Z Y", review=True, date=date(2026, 3, 19)).text == "z y"
    with pytest.raises(TypeError, match="sequence"):
        rules(select="safe")


@pytest.mark.usefixtures("lint_news")
def test_what_would_be_partial_is_raised(plug: Plug) -> None:
    plug(broken, SAFE)
    for function in (check_text, fix_text):
        with pytest.raises(LintNewsError, match="ZeroDivisionError"):
            function("Z")


@pytest.mark.usefixtures("lint_news")
def test_fixes_that_fight_are_named_and_the_rest_is_made(plug: Plug) -> None:
    plug(*FIGHT, SAFE)
    done = fix_text("V Z")
    assert (done.text, done.unsettled) == ("V z", ("to-v", "to-w"))
    assert [d.rule for d in done.applied] == ["safe"]


def test_they_are_exported_documented_and_typed() -> None:
    for function in (check_text, fix_text, check_paths):
        assert function.__name__ in package.__all__
        assert inspect.getdoc(function)
        signature = inspect.signature(function)
        assert inspect.Signature.empty not in [
            signature.return_annotation,
            *(p.annotation for p in signature.parameters.values()),
        ]
    assert "Checked" in package.__all__
    assert "Fixed" in package.__all__


def test_type_checkers_see_what_is_exported() -> None:
    stub = ast.parse(Path(package.__file__).with_suffix(".pyi").read_text("utf-8"))
    seen = {
        alias.name: node.module for node in ast.walk(stub) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert seen == vars(package)["_HOME"]
    assert all(hasattr(package, name) for name in package.__all__)


@pytest.mark.usefixtures("lint_news")
def test_a_marked_copy_is_that_of_the_command(lint_news: Command, plug: Plug, tmp_path: Path) -> None:
    plug(SAFE, REVIEW)
    data = document(line("Z Y"))
    (tmp_path / "a.docx").write_bytes(data)
    for settings, options in ((_SIGNED, ()), ({**_SIGNED, "clean": True, "review": True}, ("--clean", "--review"))):
        signed = ("--mark-author", "编校", "--mark-date", "2026-03-19T20:30", "--lang", "en")
        assert lint_news("fix", "a.docx", *signed, *options).status == 0
        copy = tmp_path / "a.审.docx"
        assert copy.read_bytes() == marked_copy(data, "a.docx", **settings).data  # pyright: ignore[reportArgumentType]
        copy.unlink()
    plug(broken)
    with pytest.raises(LintNewsError):
        marked_copy(data, "a.docx")


def test_the_bytes_of_a_file_have_the_findings_of_the_command(lint_news: Command, tmp_path: Path) -> None:
    words = "𠮷田镇会议强调,要抓好春耕。比赛定于2月30日举行。"
    files = {
        "a.txt": words.encode("gb18030"),
        "a.html": f"<p>{words}</p>".encode(),
        "a.jsonl": b"".join(
            json.dumps({"text": one, "id": "1"}).encode() + b"\n" for one in (words, "会议召开,很好。")
        ),
        "a.docx": document(line("") + line(words)),
        "a.pdf": pdf(Sheet().text(40, 600, words.replace("𠮷", "石"))),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        done = lint_news("check", name, "--no-fold", "--output-format", "json")
        told = [(one["rule"], one["start"]["offset"]) for one in json.loads(done.out)["findings"]]
        found = check_bytes(data, name, fold=False)
        assert [(one.rule, one.location.start.offset) for one in found] == told
        assert len(told) > 1
        assert (found[0].location.place is not None) == name.endswith((".docx", ".pdf"))


@pytest.mark.parametrize(
    ("name", "data"), [("a.docx", b"PK"), ("a.pdf", b"%PDF"), ("a.doc", b""), ("a.txt", b"\xff"), ("a.jsonl", b"{\n")]
)
def test_bytes_that_cannot_be_read(name: str, data: bytes) -> None:
    with pytest.raises(LintNewsError, match="a\\."):
        check_bytes(data, name)


def test_a_marked_copy_of_a_page_in_pdf() -> None:
    data = pdf(Sheet().text(40, 600, "比赛定于2月30日举行。"))
    written = marked_copy(data, "a.pdf", select=["dates"])
    assert (written.commented, written.data[: len(data)]) == (1, data)
    with pytest.raises(LintNewsError, match="--clean"):
        marked_copy(data, "a.pdf", clean=True)


_SIGNED = {"author": "编校", "when": datetime(2026, 3, 19, 20, 30), "lang": "en"}
