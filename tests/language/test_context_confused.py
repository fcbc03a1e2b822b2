"""Words that are written for others like them, by the words of the clause."""

from __future__ import annotations

import pytest

from lint_news.language.context.confused import confused_words


def found(text: str) -> list[tuple[int, str, str]]:
    return [(slip.start, text[slip.start : slip.end], slip.meant) for slip in confused_words(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "wrong", "meant"),
    [
        ("当前经济形式严峻，企业要增强信心。", "形式", "形势"),
        ("公司依法旅行合同义务，按时付款。", "旅行", "履行"),
        ("\U00020000２０２６年，公司依法旅行合同义务。", "旅行", "履行"),
        ("这坐始建于清代的石拱桥经过半年修缮。", "坐", "座"),
    ],
)
def test_what_the_neighbours_ask_for(text: str, wrong: str, meant: str) -> None:
    assert found(text) == [(text.index(wrong), wrong, meant)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "形式",
        "旅行社同游客签合同，合同一式两份。",
        "演出形式多样，内容丰富。",
        "他坐在石拱桥上。",
        "公司依法，旅行。合同义务",
        "，。！\n旅行\n",
    ],
)
def test_right_text_has_none(text: str) -> None:
    assert found(text) == []


def test_only_the_given_part_is_read() -> None:
    text = "公司依法旅行合同义务。"
    assert not list(confused_words(text, 0, text.index("合同")))
    assert not list(confused_words(text, text.index("行"), len(text)))


def test_a_word_over_the_border_is_another_word() -> None:
    """大形|式样: what is found is no word of the text."""
    assert found("这套家具的外形式样新颖。") == []
