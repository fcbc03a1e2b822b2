"""Tables of errors (勘误表): their rows, and what spreadsheets and Word documents hold."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from time import sleep
from typing import Any
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest

from lint_news import Confidence, Document, ErrorKind, Output, Report, lint
from lint_news.containers import read
from lint_news.formats.errata import errata
from lint_news.formats.errata.rows import rows
from lint_news.model import Lang, LintNewsError

from ..conftest import Command, Plug, word_rule
from ..containers.word_files import document, line
from .common import OUTPUT, TWO, judged

LONG = word_rule("long", "再接再励", "再接再厉", kind=ErrorKind.WRONG_CHARACTER)
HINT = word_rule("hint", "W", "w", confidence=Confidence.DOUBTFUL)
FORMULAS = ["=1+1", "+1", "-1", "@a", "＝1", "\t=1", "=cmd|' /C calc'!A0"]


def cells(report: Report, output: Output = OUTPUT) -> list[tuple[str | int, ...]]:
    return [row.cells for row in rows(report, output)]


def made(suffix: str, *reports: Report, lang: Lang = "zh") -> bytes:
    return errata(f"a{suffix}")(reports, Output(lang))


def test_a_row_for_each_error_and_warning() -> None:
    found = cells(judged("一\n二三Z四五六\nW再接再励\n甲乙Y", *TWO, LONG, HINT))
    assert found == [
        ("第3版.txt", "", 2, "二三Z四五", "二三z四五", "格式", "“Z”"),
        ("第3版.txt", "", 3, "再接再励", "再接再厉", "错字", "“再接再励”"),
        ("第3版.txt", "", 4, "甲乙Y", "（待核）", "格式", "“Y”"),
    ]


def test_what_goes_has_what_stands_around_it() -> None:
    gone = word_rule("gone", "多余", "")
    assert [row[3:5] for row in cells(judged("一二三多余四五六", gone))] == [("二三多余四五", "二三四五")]
    assert [row[3:5] for row in cells(judged("多余", gone))] == [("多余", "")]


def test_a_folded_finding_names_all_places() -> None:
    [row] = cells(judged("一Z\n" * 12, TWO[0]))
    assert row[3:5] == ("一Z", "一z")
    assert str(row[6]).endswith("；各处：" + ", ".join(f"{n}:2" for n in range(1, 13)))


def test_accepted_findings_have_no_row() -> None:
    report = lint(Document("一Z"), TWO, suppression=lambda _: lambda _: "对")
    assert report.diagnostics
    assert cells(report) == []


def test_masked_and_cut_words_are_left_to_a_person() -> None:
    number = "11010519491231002X"
    rule = word_rule("number", f"号{number}", "号")
    [row] = cells(judged(f"身份证号{number}。", rule))
    assert number[4:12] not in str(row)
    assert row[4] == "（待核）"
    [row] = cells(judged("长" * 400, word_rule("cut", "长" * 400, "短")))
    assert row[4] == "（待核）"
    assert len(str(row[3])) < 400


def test_a_word_document_has_places() -> None:
    container = read(document(line("一") + line("二Z")), "a.docx")
    report = lint(Document(container.text, name="a.docx", container=container), TWO)
    assert cells(report)[0][:3] == ("a.docx", "第2段", 2)


def test_in_english() -> None:
    [row] = cells(judged("甲乙Y", TWO[1]), Output(lang="en"))
    assert row[4] == "(undecided)"
    book = workbook(made(".xlsx", lang="en"))
    assert [cell.value for cell in book.active[1]][:3] == ["page (file)", "column, paragraph", "line"]


def workbook(data: bytes) -> Any:
    import openpyxl

    return openpyxl.load_workbook(BytesIO(data))


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula: str) -> None:
    data = made(".xlsx", judged("Z", word_rule("formula", "Z", formula), path=formula))
    sheet = workbook(data).active
    strings = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.column != 3]
    assert {cell.data_type for cell in strings if cell.value} == {"s"}
    assert all(cell.quotePrefix for cell in strings if cell.value)
    assert sheet.cell(2, 5).value.endswith(formula.replace("\t", "\\x09"))
    with ZipFile(BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_a_spreadsheet_prints_its_heading_on_every_page() -> None:
    sheet = workbook(made(".xlsx", judged("一Z", *TWO))).active
    assert (sheet.print_title_rows, sheet.freeze_panes, sheet.page_setup.paperSize) == ("$1:$1", "A2", 9)
    assert [cell.value for cell in sheet[2]] == ["第3版.txt", None, 1, "一Z", "一z", "格式", "“Z”"]


def test_a_word_document_that_our_reader_reads() -> None:
    data = made(".docx", judged("一<b>&Z\x1b\ufffe", *TWO, path="<&>.txt"))
    text = read(data, "a.docx").text
    assert text.splitlines()[:8] == ["勘误表", "版（文件）", "栏、段", "行", "误", "正", "类别", "说明"]
    assert "<&>.txt" in text
    assert ">&Z" in text
    assert "\x1b" not in text
    with ZipFile(BytesIO(data)) as archive:
        for entry in archive.infolist():
            fromstring(archive.read(entry))  # noqa: S314 our own
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        body = archive.read("word/document.xml").decode()
    assert body.count("<w:tblHeader/>") == 1
    assert 'w:w="16838" w:h="11906"' in body
    widths = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', body)]
    assert sum(widths) <= 16838 - 2 * 1019


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_the_same_rows_give_the_same_bytes(suffix: str) -> None:
    first = made(suffix, judged("一Z", *TWO))
    sleep(2.1)  # archives count in two seconds
    assert made(suffix, judged("一Z", *TWO)) == first


@pytest.mark.parametrize("file", [None, "a", "a.txt", "a.doc"])
def test_other_files_are_refused(file: str | None) -> None:
    with pytest.raises(LintNewsError, match="errata is written to"):
        errata(file)


def test_without_openpyxl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint_news.formats.errata.find_spec", dict[str, object]().get)
    with pytest.raises(LintNewsError, match="pip install openpyxl"):
        errata("a.xlsx")
    assert errata("a.docx")


def test_several_reports_and_the_usual_output(lint_news: Command, plug: Plug, tmp_path: Path) -> None:
    plug(*TWO)
    (tmp_path / "a.txt").write_text("一Z二\n", "utf-8")
    usual = lint_news("check", "a.txt")
    files = ("errata=a.docx", "errata=a.xlsx", "html=a.html")
    done = lint_news("check", "a.txt", *(part for file in files for part in ("--report", file)))
    assert (done.status, done.out, done.err) == (usual.status, usual.out, usual.err)
    assert "一Z二" in read((tmp_path / "a.docx").read_bytes(), "a.docx").text
    assert workbook((tmp_path / "a.xlsx").read_bytes()).active.cell(2, 4).value == "一Z二"
    again = lint_news("check", ".")
    assert again.text == usual.text, "a table of errors is no page"
    (tmp_path / "a.docx").unlink()
    assert lint_news("check", "a.txt", "--output-format", "errata", "--output-file", "a.docx").out == b""
    assert (tmp_path / "a.docx").exists()
    assert lint_news("check", "a.txt", "--output-format", "errata").status == 2


def test_the_table_is_a_slip_for_the_next_proof(lint_news: Command, plug: Plug, tmp_path: Path) -> None:
    plug(*TWO, LONG)
    (tmp_path / "old.txt").write_text("一二Z三四\n大家再接再励\n甲乙Y\n", "utf-8")
    (tmp_path / "new.txt").write_text("一二z三四大家\n再接再励甲乙Y\n", "utf-8")
    assert lint_news("check", "old.txt", "--report", "errata=e.xlsx").status == 1
    done = lint_news("compare-proofs", "old.txt", "new.txt", "--slip", "e.xlsx")
    assert done.status == 1
    assert done.text.splitlines()[-1] == "共 2 处：已改 1，漏改 1。"


def test_a_table_is_written_whole_or_not_at_all(lint_news: Command, plug: Plug, tmp_path: Path) -> None:
    plug(*TWO)
    (tmp_path / "a.txt").write_text("一Z二\n", "utf-8")
    (tmp_path / "old.docx").write_bytes(document(line("别的")))
    before = (tmp_path / "old.docx").read_bytes()
    done = lint_news("check", "a.txt", "old.docx", "--report", "errata=old.docx")
    assert (done.status, (tmp_path / "old.docx").read_bytes()) == (2, before)
    assert lint_news("check", "a.txt", "--report", "errata=none/e.docx").status == 2
    assert not (tmp_path / "none").exists()


def test_messages_of_several_lines_stay_in_their_cell() -> None:
    report = judged("一Z", *TWO)
    [first] = report.diagnostics
    odd = Report("a\nb.txt", None, (first,))
    assert cells(odd)[0][0] == "a⏎b.txt"
