"""Files that are damaged, locked, too large or unreadable: one clear error that names the file, never a traceback."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from lint_news import LintNewsError, containers
from lint_news.cli.dispatch import run as main
from lint_news.containers.pdf import glyphs, library, opening

from .pdf_files import UNMAPPED, Sheet, pdf

PAGE = Sheet().text(40, 700, "县水利局检查大坝安全")
GOOD = pdf(PAGE)


def refused(data: bytes) -> str:
    with pytest.raises(LintNewsError) as error:
        containers.read(data, "版.pdf")
    return error.value.message.text("zh")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", GOOD[:200], b"PK\x03\x04" + bytes(99), "本报讯".encode()])
def test_what_is_no_pdf(data: bytes) -> None:
    assert refused(data) == "版.pdf：不是完好的 PDF 文件，可能没有传完；请重新导出"


@pytest.mark.parametrize("end", range(0, len(GOOD), 149))
def test_a_file_that_is_cut_off_anywhere(end: int) -> None:
    read: list[str] = []
    with suppress(LintNewsError):
        read.append(containers.read(GOOD[:end], "版.pdf").text)
    assert read in ([], ["县水利局检查大坝安全"])


def test_a_password() -> None:
    lock = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{0}>/U<{0}>>>/ID[<00><00>]".format("41" * 32)
    assert refused(GOOD.replace(b"/Root 1 0 R", f"/Root 1 0 R{lock}".encode())).startswith("版.pdf：设了密码")


def test_characters_that_no_table_names() -> None:
    page = Sheet().text(40, 700, "县水利局").text(40, 600, "检查大坝安全", font=UNMAPPED)
    assert refused(pdf(PAGE, page)).startswith("版.pdf：第 2 页有 6 个字（共 10 个）取不出来")


def test_a_page_without_text_is_named() -> None:
    assert refused(pdf(Sheet())).startswith("版.pdf：里面没有文字")
    read = containers.read(pdf(PAGE, Sheet(), PAGE, Sheet()), "版.pdf")
    assert [one.text("zh") for one in read.notices] == ["版.pdf：第 2、4 页没有文字（图片或转曲的字），没有查"]
    assert read.notices[0].text("en").startswith("版.pdf: page 2, 4: no text")


TURNED_LINE = (400, 300, "报纸中缝的文字")


def test_turned_text_is_read_or_said_to_be_missing() -> None:
    read = containers.read(pdf(PAGE, Sheet().column(40, 700, ["横排"]).text(*TURNED_LINE, matrix="0 1 -1 0")), "版.pdf")
    is_missing = "第 2 页有竖排或转向的字没有读到" in "".join(one.text("zh") for one in read.notices)
    assert is_missing == ("报纸中缝的文字" not in read.text)


def test_text_without_characters_is_told_from_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def one(*_handles: object) -> int:
        return 1

    monkeypatch.setattr(glyphs, "unread_objects", one)
    assert refused(pdf(Sheet())).startswith("版.pdf：一个字也没有读到：竖排或转向的字没有嵌入字体")
    read = containers.read(pdf(PAGE), "版.pdf")
    assert read.notices[0].text("en").startswith("版.pdf: page 1: text that runs up or down the page was not read")


def test_scripts_are_not_run() -> None:
    script = "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>>>"
    read = containers.read(pdf(PAGE, catalog=script), "版.pdf")
    assert [one.text("zh") for one in read.notices] == ["版.pdf：里面有脚本，没有运行"]


def test_the_notices_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "版.pdf").write_bytes(pdf(PAGE, Sheet()))
    assert main(["check", "--lang", "zh", str(tmp_path / "版.pdf")]) == 0
    assert "第 2 页没有文字" in capsys.readouterr().err


def test_too_many_pages_and_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PAGES", 2)
    assert refused(pdf(PAGE, PAGE, PAGE)) == "版.pdf：有 3 页，太多（上限 2 页）；请拆开"
    monkeypatch.setattr(opening, "CHARACTERS", 15)
    assert refused(pdf(PAGE, PAGE)) == "版.pdf：到第 2 页字太多（上限 15 字）；请拆开"


def test_pages_of_any_size() -> None:
    huge, tiny = Sheet(14_400, 14_400), Sheet(1, 1)
    assert containers.read(pdf(huge.text(14_000, 14_000, "大版面"), tiny), "版.pdf").text == "大版面"
    sizes = Sheet().text(40, 700, "零号字", 0).text(40, 600, "巨字", 5_000).text(40, 500, "小字", 1)
    assert "小字" in containers.read(pdf(sizes), "版.pdf").text


def test_the_extra_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2.raw", None)
    library.pdfium.cache_clear()
    (tmp_path / "版.pdf").write_bytes(GOOD)
    try:
        assert main(["check", "--lang", "zh", str(tmp_path / "版.pdf")]) == 2
    finally:
        library.pdfium.cache_clear()
    said = capsys.readouterr().err.splitlines()[0]
    assert said.endswith("读 PDF 要先装 pypdfium2（lint-news[pdf]）：pip install pypdfium2")


def test_threads_wait_for_each_other() -> None:
    texts: list[str] = []
    data = pdf(*[Sheet().column(40, 700, ["县水利局检查大坝安全"] * 30)] * 3)
    threads = [threading.Thread(target=lambda: texts.append(containers.read(data, "版.pdf").text)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(texts) == 8
    assert len(set(texts)) == 1
