"""How marks are named in messages."""

from __future__ import annotations

import pytest

from lint_news import named, placed, told
from lint_news.text.marks import beside

TEXT = "镇里开办“板凳课堂“的消息，2026年8人"


@pytest.mark.parametrize(
    ("mark", "zh", "en"),
    [
        ("“", "上引号“", "opening quotation mark “"),
        ("）", "后括号）", "closing bracket ）"),
        (",", "半角逗号", "half-width comma"),
        ("()", "半角括号()", "half-width brackets ()"),
        ("(（", "半角前括号(、前括号（", "half-width bracket (, opening bracket （"),
        ("。。。", "3 个句号", "3 × full stop"),
        ("……。", "省略号（……）、句号", "ellipsis (……), full stop"),
        ("﹐", "变体逗号（U+FE50）", "unusual comma (U+FE50)"),
        ("●", "符号●", "sign ●"),
        ("\u200b", "看不见的字符 U+200B", "invisible character U+200B"),
    ],
)
def test_names(mark: str, zh: str, en: str) -> None:
    assert (named(mark).text("zh"), named(mark).text("en")) == (zh, en)


def test_words_are_quoted_and_marks_are_named() -> None:
    assert told("冷冻").text("zh") == "“冷冻”"
    assert told("“").text("zh") == "上引号“"
    assert told("“冷冻“").text("zh") == "「“冷冻“」"


def test_a_mark_stands_at_its_words() -> None:
    first, last = TEXT.index("“"), TEXT.rindex("“")
    assert placed(TEXT, first, first + 1).text("zh") == "“板凳课堂”前面的上引号“"
    assert placed(TEXT, last, last + 1, opens=False).text("zh") == "“板凳课堂”后面的上引号“"
    assert placed(TEXT, last, last + 1).text("en") == "opening quotation mark “ before “的消息”"


def test_digits_are_not_shown() -> None:
    assert placed("拨打13805251234，", 13, 14).text("zh") == "逗号"
    assert beside("13805251234", 11, "，") == ""


def test_where_a_mark_is_to_be_put() -> None:
    places = [beside(TEXT, TEXT.index("，"), "”"), beside(TEXT, 0, "“")]
    assert [place.text("zh") for place in places if not isinstance(place, str)] == ["“的消息”后面", "“镇里开办”前面"]
