"""Characters typed or read for others, by the text around them."""

from __future__ import annotations

import pytest

from lint_news.language.context.slips import context_slips


def found(text: str, least: float = 2.0) -> list[tuple[str, str]]:
    return [
        (text[slip.start : slip.end], slip.meant) for slip in context_slips(text, 0, len(text)) if slip.score >= least
    ]


@pytest.mark.parametrize(
    "text",
    [
        "县委书记到村里调查研究。",
        "施工队提前十天完工，路面比原来宽了两米。",
        "",
        "一",
        "abc, 12。",
        "\U00020000\U00020001",
        "，。",
    ],
)
def test_edited_text_has_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "meant"),
    [
        ("全村上下齐心协厉修水渠。", "厉", "力"),
        ("工作人员作了祥细的登记。", "祥", "详"),
        ("动员企业到山区投资发开。", "发开", "开发"),
    ],
)
def test_what_is_meant(text: str, wrong: str, meant: str) -> None:
    assert (wrong, meant) in found(text, -2.0)


def test_offsets_count_code_points_of_the_text() -> None:
    """Runs of digits are one symbol, a character outside the basic plane is one code point."""
    text = "\U00020000２０２６年3月，全村上下齐心协厉修水渠。"
    slip = max(context_slips(text, 0, len(text)), key=lambda one: one.score)
    assert (slip.start, text[slip.start : slip.end], slip.meant) == (text.index("厉"), "厉", "力")


def test_only_the_given_part_is_read() -> None:
    text = "全村上下齐心协厉修水渠。"
    assert not list(context_slips(text, 0, text.index("厉")))


@pytest.mark.parametrize(
    ("text", "extra"),
    [("县里深入开展党史学习教有育活动。", "有"), ("\U00020000２０２６年，坚持以人民为众中心的发展思想。", "众")],
)
def test_a_character_too_many(text: str, extra: str) -> None:
    slips = [slip for slip in context_slips(text, 0, len(text)) if slip.kind == "extra" and slip.score > 2.0]
    assert [(slip.start, slip.end, slip.meant) for slip in slips] == [(text.index(extra), text.index(extra) + 1, "")]


def test_a_slip_has_a_kind() -> None:
    text = "动员企业到山区投资发开。全村上下齐心协厉修水渠。"
    kinds = {text[slip.start : slip.end]: slip.kind for slip in context_slips(text, 0, len(text))}
    assert (kinds["发开"], kinds["厉"]) == ("swapped", "character")
