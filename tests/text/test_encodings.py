"""Encodings that are neither UTF-8 nor UTF-16: GB18030 is read, others are named."""

from __future__ import annotations

import pytest

from lint_news import LintNewsError
from lint_news.text.encodings import gb18030, rival
from lint_news.text.source import Source

BIG5_TEXT = "縣長昨天出席會議，聽取各鄉鎮的報告。"
JAPANESE = "県は昨日、来年度の予算案を発表した。"
KOREAN = "군은 어제 내년도 예산안을 발표했다."


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (BIG5_TEXT, "big5", "Big5"),
        ("縣長", "big5", "Big5"),
        (BIG5_TEXT * 500, "big5hkscs", "Big5"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (JAPANESE, "shift_jis", "Shift_JIS"),
        (KOREAN, "euc_kr", "EUC-KR"),
        (KOREAN * 5000, "cp949", "EUC-KR"),
    ],
)
def test_other_encodings_are_named_not_misread(text: str, codec: str, name: str) -> None:
    with pytest.raises(LintNewsError, match=f"page.txt: this looks like {name}"):
        Source.decode(text.encode(codec), "page.txt")


@pytest.mark.parametrize(
    "text", ["春", "春耕", "秧苗返青", "陈某某 13岁", "丁酉仲夏", "镕基说，春天来了。", "春天来了。\r\n" * 40_000]
)
def test_short_and_long_gb18030_is_read(text: str) -> None:
    assert Source.decode(text.encode("gb18030"), "page.txt").text == text


@pytest.mark.parametrize(("text", "codec", "name"), [(BIG5_TEXT, "big5", "Big5"), (KOREAN, "euc_kr", "EUC-KR")])
def test_a_rival_of_gb18030(text: str, codec: str, name: str) -> None:
    assert rival(text.encode(codec)) == name
    assert gb18030(text.encode(codec)) is None


def test_chinese_text_has_no_rival() -> None:
    text = "春耕时节，县里的技术员下乡讲课。"
    assert rival(text.encode("gb18030")) is None
    assert gb18030(text.encode("gb18030")) == text


@pytest.mark.parametrize("data", [b"\xff\xff", b"\x81", "春\x07".encode("gb18030"), b""])
def test_what_is_no_gb18030(data: bytes) -> None:
    assert gb18030(data) is None
