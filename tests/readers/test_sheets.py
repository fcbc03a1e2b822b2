"""Tables as files: rows by their headings, and the row of what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_news.readers import sheets
from lint_news.readers.sheets import SheetError, sheet, toml


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
