"""Dots inside foreign names."""

from __future__ import annotations

import pytest

from lint_news.language.foreign import is_foreign_name


@pytest.mark.parametrize("text", ["丹尼尔.卡鲁索", "列奥纳多.达.芬奇", "约翰·克里斯朵夫"])
def test_a_dot_in_a_foreign_name(text: str) -> None:
    at = min(at for at in (text.find("."), text.find("·")) if at >= 0)
    assert is_foreign_name(text, at)


@pytest.mark.parametrize("text", ["村里.大家都来了", "3.5", "卡.卡", ".尼尔森", "王伟.李强"])
def test_a_dot_elsewhere(text: str) -> None:
    assert not is_foreign_name(text, text.index("."))
