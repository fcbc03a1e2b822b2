"""Paragraphs of print are put together over line, column and page ends; what the print breaks stays broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lint_news import containers
from lint_news.cli.dispatch import run as main

from .pdf_files import Sheet, pdf

FIRST = [
    "　　县水利局三月六日组织技术人员到城",
    "北水库检查大坝安全，详细了解水位、泄",
    "洪设施和值班值守情况，要求各乡镇落实",
    "责任，确保安全度汛。",
]
SECOND = [
    "　　检查组一行先后来到东峪镇和柏沟镇",
    "的三座小型水库，查看了溢洪道和观测点",
    "并同看护人员座谈。",
]
WHOLE = ["".join(lines) for lines in (FIRST, SECOND)]


def read(*sheets: Sheet) -> list[str]:
    return [line for line in containers.read(pdf(*sheets), "版.pdf").text.split("\n") if line]


def test_a_paragraph_is_a_line_with_its_indent() -> None:
    assert read(Sheet().column(40, 700, [*FIRST, *SECOND])) == WHOLE


@pytest.mark.parametrize("cut", [1, 2, 3, 5, 6])
def test_a_paragraph_goes_on_in_the_next_column(cut: int) -> None:
    lines = [*FIRST, *SECOND]
    page = Sheet().text(40, 750, "一行标题横跨两栏写在这里", 24)
    assert read(page.column(40, 700, lines[:cut]).column(240, 700, lines[cut:])) == ["一行标题横跨两栏写在这里", *WHOLE]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    pages = [Sheet().column(40, 700, FIRST[:2]), Sheet().column(40, 700, [*FIRST[2:], *SECOND])]
    assert read(*pages) == WHOLE


def test_a_closing_mark_may_reach_beyond_the_column() -> None:
    lines = ["　　县水利局三月六日组织技术人员到库", "北岸检查大坝安全，详细了解水位泄洪，", *FIRST[2:]]
    hanging = [lines[0], lines[1][:-1] + "况，", *lines[2:]]
    assert read(Sheet().column(40, 700, hanging)) == ["".join(hanging)]


def test_a_word_that_would_not_have_fitted() -> None:
    lines = ["县里的手机应用三月十六日上线，用户", "可在Android手机上安装，也可以到政务", "服务大厅咨询办理。"]
    assert read(Sheet().column(40, 700, [*lines[:1], lines[1], *lines[2:]])) == ["".join(lines)]


def test_a_mark_that_begins_no_line_takes_its_character_along() -> None:
    lines = ["县水利局三月六日组织技术人员到城北面", "水库检查大坝，详细了解水位、泄洪设", "施，要求各乡镇落实责任。"]
    assert read(Sheet().column(40, 700, lines)) == ["".join(lines)]


def test_a_short_line_ends_a_paragraph_where_nothing_is_indented() -> None:
    first, second = [line.strip("\u3000") for line in FIRST], [line.strip("\u3000") for line in SECOND]
    first[0] = "近日" + first[0]
    second[0] = "当天" + second[0]
    assert read(Sheet().column(40, 700, [*first, *second])) == ["".join(first), "".join(second)]


def test_heads_are_lines_of_their_own() -> None:
    page = Sheet().text(40, 760, "我县检查水库大坝", 20).text(40, 735, "确保安全度汛", 20).column(40, 700, FIRST)
    text = containers.read(pdf(page.text(40, 600, "图书馆新书上架", 20).column(40, 575, SECOND)), "版.pdf").text
    assert text == f"我县检查水库大坝\n确保安全度汛\n\n{WHOLE[0]}\n\n\n图书馆新书上架\n{WHOLE[1]}"


def test_a_caption_does_not_end_the_paragraph_around_it() -> None:
    page = Sheet().column(40, 700, FIRST[:2]).text(40, 640, "技术人员在检查大坝。王某摄", 8)
    assert read(page.column(240, 700, FIRST[2:])) == [WHOLE[0], "技术人员在检查大坝。王某摄"]


def test_page_numbers_and_running_heads_stand_apart() -> None:
    pages = [
        Sheet().text(40, 780, f"槐川报{n}版").column(40, 700, lines).text(300, 20, f"—{n}—")
        for n, lines in enumerate((FIRST[:2], [*FIRST[2:], *SECOND]), 1)
    ]
    assert read(*pages) == ["槐川报1版", WHOLE[0], "—1—", "槐川报2版", WHOLE[1], "—2—"]


def test_stories_side_by_side_are_read_one_after_the_other() -> None:
    page = Sheet().text(150, 760, "上面一篇横跨两栏", 24).column(40, 720, FIRST[:2]).column(240, 720, FIRST[2:])
    page.text(40, 640, "左边一篇", 20).text(240, 640, "右边一篇", 20)
    page.column(40, 610, SECOND).column(240, 610, [*SECOND[:2], "并同看护人员座谈两次。"])
    assert read(page) == ["上面一篇横跨两栏", WHOLE[0], "左边一篇", WHOLE[1], "右边一篇", WHOLE[1][:-1] + "两次。"]


def test_a_head_no_wider_than_its_first_column_stands_above_all_of_them() -> None:
    page = Sheet().text(40, 760, "短标题", 24).column(40, 720, FIRST[:2]).column(240, 720, FIRST[2:])
    page.text(40, 660, "另一篇", 24).column(40, 620, SECOND[:1]).column(240, 620, SECOND[1:])
    assert read(page) == ["短标题", WHOLE[0], "另一篇", WHOLE[1]]


def test_verse_has_its_lines() -> None:
    verse = ["大路宽宽通到家，", "家家门口种鲜花。", "邻里互相帮帮手，", "大事小事不吵架。"]
    assert read(Sheet().column(40, 700, [*FIRST, *SECOND]).column(240, 700, verse)) == [*WHOLE, *verse]


def test_a_narrower_column_has_edges_of_its_own() -> None:
    narrow = ["　　县里的桃花今年开得早", "三月中旬已经开满了山坡，", "游人一天比一天多。"]
    page = Sheet().column(40, 700, [*FIRST, *SECOND]).column(250, 300, [*narrow, *narrow, *narrow])
    assert read(page.column(240, 700, [*FIRST, *SECOND])) == [*WHOLE, *WHOLE, *["".join(narrow)] * 3]


def test_tables_are_read_row_by_row() -> None:
    page = Sheet().column(40, 700, FIRST)
    for n, row in enumerate((("市场名称", "鸡蛋", "猪肉"), ("北关市场", "9.6", "26.0"), ("南关市场", "9.8", "25.5"))):
        for x, cell in zip((40, 110, 170), row, strict=True):
            page.text(x, 600 - 15 * n, cell)
    rows = ["市场名称　　鸡蛋　　猪肉", "北关市场　　9.6　　26.0", "南关市场　　9.8　　25.5"]
    assert read(page) == [WHOLE[0], *rows]


def test_a_gap_between_words_is_a_space() -> None:
    assert read(Sheet().text(40, 600, "新买的 Kindle").text(110, 600, "Fire 很好用")) == ["新买的 Kindle Fire 很好用"]
    assert read(Sheet().text(40, 580, "记者").text(65, 580, "乔一宁")) == ["记者 乔一宁"]


@pytest.mark.parametrize(("cut", "found"), [(True, ["broken-paragraph"]), (False, [])])
def test_a_broken_paragraph_is_a_fault_of_the_print(
    cut: bool, found: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [*FIRST[:2], "洪设施和值班值守", "情况，要求各乡镇落", *FIRST[3:]] if cut else FIRST
    (tmp_path / "版.pdf").write_bytes(pdf(Sheet().column(40, 700, [*SECOND, *lines, *SECOND])))
    main(["check", "--select", "broken-paragraph", "--output-format", "json", str(tmp_path / "版.pdf")])
    assert [one["rule"] for one in json.loads(capsys.readouterr().out)["findings"]] == found
