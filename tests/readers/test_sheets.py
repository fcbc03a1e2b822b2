"""Tables as files: rows by their headings, and the row of what is wrong."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from lint_news.readers import sheets
from lint_news.readers.sheets import SheetError, sheet, toml

from ..conftest import Command


def rows(path: Path, data: bytes) -> list[tuple[int, dict[str, str]]]:
    path.write_bytes(data)
    return [(cells.row, dict(cells.values)) for cells in sheet(path, "rows")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize(("suffix", "mark"), [(".csv", ","), (".tsv", "\t"), (".txt", "\t")])
def test_separated_values(tmp_path: Path, encoding: str, suffix: str, mark: str) -> None:
    text = f"错{mark}对\n# 注\n\n坐位{mark}座位\n　布署 {mark}部署\n"
    found = rows(tmp_path / f"a{suffix}", text.encode(encoding))
    assert found == [(4, {"错": "坐位", "对": "座位"}), (5, {"错": "布署", "对": "部署"})]


def test_toml_rows(tmp_path: Path) -> None:
    assert rows(tmp_path / "a.toml", b'[[rows]]\nwrong = "a"\n[[rows]]\n') == [(1, {"wrong": "a"}), (2, {})]


@pytest.mark.parametrize(
    ("name", "text", "row", "said"),
    [
        ("a.csv", "错,对\n坐位,座位,x\n", 2, "column 3 has no heading"),
        ("a.csv", '错,对\n"坐位\n', 2, "not a table"),
        ("a.toml", "x = ", 0, "not TOML"),
        ("a.toml", "x = 1", 0, r"has no \[\[rows\]\]"),
        ("a.toml", "rows = [1]", 1, "is no table"),
        ("a.xlsx", "x", 0, "not an .xlsx workbook"),
        ("a.doc", "x", 0, "a list is .csv"),
    ],
)
def test_what_is_no_table(tmp_path: Path, name: str, text: str, row: int, said: str) -> None:
    with pytest.raises(SheetError, match=said) as raised:
        rows(tmp_path / name, text.encode())
    assert raised.value.row == row


def test_bytes_of_no_encoding(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="neither UTF-8 nor GB18030"):
        rows(tmp_path / "a.csv", b"a,b\n\xff\xff\n")


def test_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "ROWS", 3)
    assert len(rows(tmp_path / "a.csv", b"a\n1\n2\n3\n")) == 3
    with pytest.raises(SheetError, match="at most 3"):
        rows(tmp_path / "a.csv", b"a\n1\n2\n3\n4\n")


def test_the_end_of_toml_has_a_position() -> None:
    with pytest.raises(ValueError, match="at line 2, column 6"):
        toml(b"a = 1\nb = [")


def house(lint_news: Command, name: str, data: bytes) -> str:
    """What is said of a list of people."""
    Path("page.txt").write_text("春天来了。\n", "utf-8")
    Path("lint-news.toml").write_text(f"[lists]\npeople = ['{name}']\n", "utf-8")
    Path(name).write_bytes(data)
    done = lint_news("check", "page.txt", "--config", "lint-news.toml", "--lang", "en")
    assert done.status == 2
    return done.err


def test_rows_of_a_list_are_counted(lint_news: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "ROWS", 3)
    rows = "".join(f"王守{n}\n" for n in "一二三四")
    assert "people.csv:5: too many rows, at most 3" in house(lint_news, "people.csv", f"姓名\n{rows}".encode())


def workbook(**parts: bytes) -> bytes:
    """A workbook with some parts put in the place of its own."""
    book, out, packed = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    book.active["A1"] = "姓名"  # pyright: ignore[reportOptionalSubscript]
    book.save(out)
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, parts.get(Path(part).stem, old.read(part)))
    return packed.getvalue()


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}<sheetData>{}</sheetData></worksheet>'
CELL = '<c r="{}" t="inlineStr"><is><t>王守诚</t></is></c>'


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (SHEET.format("", " " * (33 << 20)), "at most 32 MB unpacked"),
        (SHEET.format("", f'<row r="{10**15}">{CELL.format("A1")}</row>'), "too many rows"),
        (SHEET.format('<dimension ref="A1:XFD1048576"/>', f'<row r="900000">{CELL.format("XFD900000")}</row>'), ""),
    ],
    ids=["zip bomb", "a row without end", "a cell far out"],
)
def test_workbooks_that_unpack_to_more(lint_news: Command, sheet: str, said: str) -> None:
    Path("page.txt").write_text("春天来了。\n", "utf-8")
    Path("lint-news.toml").write_text("[lists]\npeople = ['people.xlsx']\n", "utf-8")
    Path("people.xlsx").write_bytes(workbook(sheet1=sheet.encode()))
    done = lint_news("check", "page.txt", "--config", "lint-news.toml", "--lang", "en")
    assert said in done.err
    assert done.status == (2 if said else 0)


SECRETS = ("root:x:0:0:root:/root:/bin/bash", "hunter2", "token = hunter2", "machine,login\nhost,me,hunter2")


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("name", ["people.csv", "people.tsv", "people.txt", "people.toml", "people.xlsx"])
def test_a_foreign_files_line_is_never_shown(lint_news: Command, name: str, secret: str) -> None:
    said = house(lint_news, name, f"{secret}\n{secret}\n".encode())
    assert "root" not in said
    assert "hunter2" not in said
    assert "login" not in said


def test_a_heading_is_shown(lint_news: Command) -> None:
    assert "姓明" in house(lint_news, "people.csv", "姓明\n王守诚\n".encode())
