"""Surnames and characters of given names."""

from __future__ import annotations

from lint_news.language.people import RARE, given_name_level, is_surname


def test_surnames() -> None:
    assert is_surname("王")
    assert not is_surname("的")
    assert not is_surname("")
    assert not is_surname("乐")
    assert "乐" in RARE


def test_levels_of_given_names() -> None:
    assert given_name_level("婷") > given_name_level("墙")
    assert given_name_level("，") == 0
    assert given_name_level("丽") <= 9
