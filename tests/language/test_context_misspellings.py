"""Characters typed for others of the same sound."""

from __future__ import annotations

import pytest

from lint_news.language.context_misspellings import context_misspellings


def found(text: str) -> list[tuple[str, str]]:
    return [(text[one.at], one.meant) for one in context_misspellings(text, 0, len(text))]


@pytest.mark.parametrize(
    "text", ["县委书记到村里调查研究。", "施工队提前十天完工，路面比原来宽了两米。", "", "一", "abc, 12。"]
)
def test_edited_text_has_none(text: str) -> None:
    assert found(text) == []


def test_only_the_given_part_is_read() -> None:
    text = "要加强基层党组织健设。"
    at = text.index("健")
    assert found(text) == [("健", "建")]
    assert not list(context_misspellings(text, 0, at))
    assert [one.at for one in context_misspellings(text, 2, len(text))] == [at]
    assert all(one.bits > 0 for one in context_misspellings(text, 0, len(text)))
