"""Shipped data files: sets of strings, lines and bytes."""

from __future__ import annotations

from pathlib import Path

from lint_news.language.tries import DATA, lines_of, mapped, strings, text_of


def test_a_set_of_strings() -> None:
    words = strings(DATA / "words.marisa")
    assert words.get("中国") is not None
    assert words.get("委会村") is None
    assert words.prefixes("中国人") == ["中", "中国"] or "中国" in words.prefixes("中国人")
    assert all(word.startswith("冷冻") for word in words.keys("冷冻"))


def test_lines_and_bytes(tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes("一\r二\n三".encode())
    assert text_of(file) == "一\r二\n三"
    assert lines_of(file) == {"一\r二", "三"}
    assert mapped(file)[:3] == "一".encode()
