"""The commands on Word documents: marked copies, what each option does, and what is refused."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from lint_news import containers

from ..conftest import REVIEW, SAFE, Command, Plug, contents, word_rule
from ..containers.made_documents import body, split
from ..containers.revisions import accepted, comment_texts, commented, read_parts, rejected
from ..containers.word_files import document, line, paragraph, run
from ..environments import CHECKOUT

DATE = ("--mark-date", "2026-03-19T20:30")
PAGES = sorted((CHECKOUT / "fixtures" / "pages").glob("*/page.txt"))

pytestmark = pytest.mark.usefixtures("lint_news")


@pytest.fixture
def word(tmp_path: Path, plug: Plug) -> Path:
    """A document with a safe fix, a fix for review, and a finding without a fix; rules that find these."""
    plug(SAFE, REVIEW, word_rule("no-fix", "X"))
    path = tmp_path / "稿.docx"
    path.write_bytes(document(paragraph(run("甲Z"), run("乙Y丙")) + line("丁X")))
    return path


def text_of(path: Path) -> str:
    return containers.read(path.read_bytes(), path.name).text


def test_fix_writes_a_marked_copy_beside_the_document(lint_news: Command, word: Path) -> None:
    before = word.read_bytes()
    done = lint_news("fix", "稿.docx", *DATE)
    assert (done.status, done.text) == (0, "稿.审.docx：修订 1 处，批注 2 条\n")
    assert "还有 2 处留待人工" in done.err
    assert word.read_bytes() == before
    copy = word.with_name("稿.审.docx")
    assert text_of(copy) == "甲z乙Y丙\n丁X\n"
    assert containers.read(rejected(copy.read_bytes(), "lint-news"), "a.docx").text == text_of(word)
    assert containers.read(accepted(copy.read_bytes(), "lint-news"), "a.docx").text == text_of(copy)
    said = comment_texts(copy.read_bytes(), "lint-news")
    words = commented(copy.read_bytes(), "lint-news")
    assert {words[number]: text for number, text in said.items()} == {
        "Y": "“Y”\n建议：“Y”改为“y”\n警告，review",
        "X": "“X”\n警告，no-fix",
    }


def test_review_clean_author_and_language(lint_news: Command, word: Path) -> None:
    assert lint_news("fix", "--review", "--clean", "--output", "新.docx", word).text == "新.docx：改了 2 处\n"
    clean = word.with_name("新.docx")
    assert text_of(clean) == "甲z乙y丙\n丁X\n"
    assert read_parts(clean.read_bytes()).keys() == read_parts(word.read_bytes()).keys()
    assert lint_news("fix", word, "--lang", "en", "--mark-author", "Desk").status == 0
    said = comment_texts(word.with_name("稿.审.docx").read_bytes(), "Desk").values()
    assert "“X”\nwarning, no-fix" in said


def test_the_author_may_stand_in_the_configuration(lint_news: Command, word: Path) -> None:
    word.with_name("lint-news.toml").write_text('mark-author = "编校室"\n', "utf-8")
    assert lint_news("fix", "稿.docx").status == 0
    assert len(comment_texts(word.with_name("稿.审.docx").read_bytes(), "编校室")) == 2


def test_a_copy_is_never_overwritten(lint_news: Command, word: Path) -> None:
    word.with_name("稿.审.docx").write_bytes(b"mine")
    before = contents(word.parent)
    done = lint_news("fix", "稿.docx")
    assert done.status == 2
    assert "稿.审.docx：已有这个文件，没有写；请移走它，或用 --output 另给文件名" in done.err
    assert lint_news("fix", "稿.docx", "--output", "稿.docx").status == 2
    assert contents(word.parent) == before


def test_fixes_that_cannot_be_made_are_counted(lint_news: Command, word: Path) -> None:
    word.write_bytes(document(paragraph(f'<w:ins w:id="1" w:author="别人">{run("甲Z")}</w:ins>', run("乙Z"))))
    assert lint_news("fix", "稿.docx").text == "稿.审.docx：修订 1 处，批注 1 条，其中 1 处无法修订，写在批注里\n"
    clean = lint_news("fix", "稿.docx", "--clean", "--output", "新.docx")
    assert clean.text == "新.docx：改了 1 处，另有 1 处改不了\n"
    assert text_of(word.with_name("新.docx")) == "甲Z乙z\n"


def test_a_fixed_date_gives_the_same_copy(lint_news: Command, word: Path) -> None:
    for name in ("a.docx", "b.docx"):
        assert lint_news("fix", "稿.docx", *DATE, "--output", name).status == 0
    assert word.with_name("a.docx").read_bytes() == word.with_name("b.docx").read_bytes()
    done = lint_news("fix", "稿.docx", "--mark-date", "昨天")
    assert (done.status, done.err) == (2, "lint-news: --mark-date 昨天：应写作 2026-03-19T20:30\n")


def test_nothing_to_mark_writes_nothing(lint_news: Command, word: Path) -> None:
    word.write_bytes(document(line("好")))
    assert lint_news("fix", "稿.docx").text == "稿.docx：没有要标的，没有写审校稿\n"
    assert set(contents(word.parent)) == {"稿.docx"}
    assert lint_news("fix", "稿.docx", "--output", "同.docx").status == 0
    assert word.with_name("同.docx").read_bytes() == word.read_bytes()


def test_what_makes_no_sense_is_refused(lint_news: Command, word: Path) -> None:
    before = contents(word.parent)
    for options, said in {
        ("--slip", "改.csv"): "稿.docx：这种文件不用 --slip，改动都在审校稿里，可逐条处理",
        ("--output", "稿.txt"): "--output 稿.txt：审校稿的文件名应以 .docx 结尾",
        ("--output", "稿.pdf"): "--output 稿.pdf：审校稿的文件名应以 .docx 结尾",
    }.items():
        done = lint_news("fix", "稿.docx", *options)
        assert (done.status, done.err) == (2, f"lint-news: {said}\n")
    assert contents(word.parent) == before


def test_older_and_broken_files_are_refused(lint_news: Command, word: Path) -> None:
    word.with_name("旧.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    word.with_name("坏.docx").write_bytes(word.read_bytes()[:400])
    before = contents(word.parent)
    for command in ("check", "fix"):
        done = lint_news(command, "旧.doc", "坏.docx")
        assert done.status == 2
        assert "旧.doc：旧格式（.doc、.wps），不读；请在 Word 或 WPS 里另存为 .docx" in done.err
        assert "坏.docx：不是完好的 .docx 文件" in done.err
    assert contents(word.parent) == before


def test_diff_shows_the_text(lint_news: Command, word: Path) -> None:
    done = lint_news("fix", "稿.docx", "--diff")
    assert "-甲Z乙Y丙\n+甲z乙Y丙\n" in done.text
    assert set(contents(word.parent)) == {"稿.docx"}


def test_fix_as_a_filter(lint_news: Command, word: Path) -> None:
    data = word.read_bytes()
    done = lint_news("fix", "-", "--stdin-filename", "稿.docx", *DATE, stdin=data)
    assert lint_news("fix", "稿.docx", *DATE).status == 0
    assert done.out == word.with_name("稿.审.docx").read_bytes()
    clean = document(line("好"))
    assert lint_news("fix", "-", "--stdin-filename", "稿.docx", stdin=clean).out == clean
    broken = lint_news("fix", "-", "--stdin-filename", "稿.docx", stdin=data[:300])
    assert (broken.status, broken.out) == (2, data[:300])


def test_check_reads_standard_input_and_folders_without_copies(lint_news: Command, word: Path) -> None:
    done = lint_news("check", "-", "--stdin-filename", "稿.docx", "--output-format", "concise", stdin=word.read_bytes())
    assert "稿.docx:2:2: warning: “X”（第2段） [no-fix]" in done.text
    assert lint_news("fix", ".").status == 0
    assert lint_news("fix", ".").status == 2
    shown = lint_news("check", ".", "--output-format", "jsonl").text.splitlines()[1:]
    assert {json.loads(row)["path"] for row in shown} == {"稿.docx"}


@pytest.mark.usefixtures("word")
def test_accept_baseline_and_outline_work_as_for_a_text(lint_news: Command) -> None:
    assert lint_news("accept", "稿.docx:2:2", "--reason", "本来如此").status == 0
    assert "[no-fix]" not in lint_news("check", "稿.docx").text
    assert lint_news("check", "稿.docx", "--write-baseline", "底.json").status == 0
    assert lint_news("check", "稿.docx", "--baseline", "底.json").status == 0
    assert "甲Z乙Y丙" in lint_news("outline", "稿.docx").text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_a_page_in_word_has_the_findings_and_fixes_of_its_text(page: Path, lint_news: Command, tmp_path: Path) -> None:
    text = page.read_text("utf-8")
    (tmp_path / "a.txt").write_text(text, "utf-8")
    rng = random.Random(page.parent.name)  # noqa: S311
    (tmp_path / "a.docx").write_bytes(document(body(text, rng)))
    assert found(lint_news, "a.docx") == found(lint_news, "a.txt")
    lines = (split(one, rng) for one in text.removesuffix("\n").split("\n"))  # of cells and boxes no two can be joined
    (tmp_path / "a.docx").write_bytes(document("".join(lines)))
    assert lint_news("fix", "--review", "a.txt", "a.docx").status == 0
    fixed = (tmp_path / "a.txt").read_text("utf-8")
    assert text_of(tmp_path / "a.审.docx").removesuffix("\n") == fixed.removesuffix("\n")


def found(lint_news: Command, name: str) -> list[dict[str, object]]:
    """The findings in a file, without its name and their places."""
    rows = [json.loads(row) for row in lint_news("check", name, "--output-format", "jsonl").text.splitlines()[1:]]
    for row in rows:
        for one in (row, *row["related"]):
            assert ("place" in one) == name.endswith(".docx")
            one.pop("place", None)
        row.pop("path")
    return rows
