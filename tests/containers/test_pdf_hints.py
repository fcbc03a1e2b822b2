"""How the lines of a page in PDF are set, and what layout makes of it."""

from __future__ import annotations

import pytest

from lint_news import Document, Role, articles, containers, lint
from lint_news.authoring.plugins import load
from lint_news.model import Diagnostic
from lint_news.readers import documents

from .pdf_files import Sheet, pdf
from .test_pdf_paragraphs import FIRST, SECOND, WHOLE, read

PLAIN = [
    "县水利局三月六日组织技术人员到城北水库",
    "检查大坝安全，详细了解水位、泄洪设施和",
    "值班值守情况，要求各乡镇落实责任。",
]


def document(*sheets: Sheet) -> Document:
    found = containers.read(pdf(*sheets), "版.pdf")
    (page,) = documents(found.text, "版.pdf", container=found).documents
    return page


def roles(*sheets: Sheet) -> list[list[str]]:
    found = articles(document(*sheets))
    return [[line.role.value for line in article.lines if line.role is not Role.BLANK] for article in found]


def findings(rule: str, *sheets: Sheet) -> list[Diagnostic]:
    return list(lint(document(*sheets), [load().rules[rule]]).diagnostics)


def test_size_indent_room_block_and_furniture() -> None:
    page = Sheet().text(40, 785, "第3版 民生").text(40, 750, "水库修好了", 20).column(40, 700, FIRST)
    page.text(40, 640, "技术人员在检查大坝。", 8).column(240, 700, [*SECOND, *SECOND])
    found = containers.read(pdf(page), "版.pdf")
    lines = dict(zip(found.text.split("\n"), found.hints, strict=True))
    furniture, head, first, small, second = (
        lines[words] for words in ("第3版 民生", "水库修好了", WHOLE[0], "技术人员在检查大坝。", WHOLE[1])
    )
    assert furniture
    assert head
    assert first
    assert small
    assert second
    assert (furniture.is_furniture, head.is_furniture) == (True, False)
    assert (head.size, first.size, small.size) == (2.0, 1.0, 0.8)
    assert (head.is_larger, small.is_smaller, first.is_larger, first.is_smaller) == (True, True, False, False)
    assert (head.indent, head.room, small.indent) == (None, None, None)
    assert first.indent == pytest.approx(2)
    assert first.room == pytest.approx(8, abs=0.6)
    assert first.block != second.block
    assert lines[""] is None


def test_a_sentence_in_large_type_is_a_head() -> None:
    head = "“大坝修好了，今年浇地再也不用愁了！”"
    page = Sheet().text(40, 750, head, 20).column(40, 700, [*FIRST, *SECOND])
    assert roles(page) == [["headline", "body", "body"]]


def test_much_smaller_heads_stay_in_their_story_and_large_ones_in_another_block_begin_one() -> None:
    page = Sheet().text(40, 760, "水库修好了大坝牢固了", 30).column(40, 700, FIRST).text(40, 635, "先修坝，再修渠", 12)
    page.column(40, 610, SECOND)
    assert roles(page) == [["headline", "body", "subhead", "body"]]
    page.text(40, 520, "老街今年又添新馆", 30).column(40, 460, FIRST[:2]).column(240, 460, FIRST[2:])
    assert roles(page) == [["headline", "body", "subhead", "body"], ["headline", "body"]]


def test_a_page_that_breaks_a_sentence_and_indents_the_rest() -> None:
    broken = [*FIRST[:2], "洪设施和值班值守，要求各乡镇", "　　落实责任，确保安全度汛。", *SECOND]
    (found,) = findings("broken-paragraph", Sheet().column(40, 700, broken))
    assert "版面上" in found.message.text("zh")
    assert not findings("broken-paragraph", Sheet().column(40, 700, [*FIRST, *SECOND]))


def test_in_a_text_an_indent_begins_a_paragraph() -> None:
    text = "\n".join(("　　县水利局到城北水库检查大坝安全，详细了解值班值守", "　　情况，要求各乡镇落实责任。"))
    assert not lint(Document(text), [load().rules["broken-paragraph"]]).diagnostics


@pytest.mark.parametrize(
    ("cut", "count"),
    [
        (("检查大坝安全，详细了解水位、泄洪设", "施和值班值守情况，要求各乡镇落实好责任"), 0),
        (("检查大坝安全，详细了解", "水位、泄洪设施和值班值守情况，要求各村"), 1),
    ],
    ids=["near", "far"],
)
def test_a_line_near_the_edge_may_have_been_read_as_an_end(cut: tuple[str, str], count: int) -> None:
    lines = [PLAIN[0], *cut, "，确保今年安全度汛。", *PLAIN, *PLAIN, *PLAIN]
    assert any(line.endswith(cut[0]) for line in read(Sheet().column(40, 700, lines)))
    assert len(findings("broken-paragraph", Sheet().column(40, 700, lines))) == count


def test_a_story_goes_on_behind_the_foot_of_its_page() -> None:
    pages = [
        Sheet().text(40, 780, "槐川报1版").text(40, 750, "水库修好了", 20).column(40, 700, [*FIRST, *SECOND[:2]]),
        Sheet().text(40, 780, "槐川报2版").column(40, 700, [SECOND[2], *FIRST, *SECOND]),
    ]
    assert roles(*pages) == [["furniture"], ["headline", "body", "body", "furniture", "body", "body"]]
    assert not findings("page-furniture", *pages)
    assert not findings("broken-paragraph", *pages)


def test_a_story_on_the_next_page_begins_there() -> None:
    pages = [
        Sheet().text(40, 780, "槐川报1版").text(40, 750, "水库修好了", 20).column(40, 700, FIRST),
        Sheet().text(40, 780, "槐川报2版").text(40, 750, "渠水进了田", 20).column(40, 700, SECOND),
    ]
    assert roles(*pages) == [["furniture"], ["headline", "body"], ["furniture"], ["headline", "body"]]


def test_heads_side_by_side_by_chance() -> None:
    """Two stories run through two columns, and a head of each stands at the same height."""
    left = [*SECOND, *FIRST[:1]]
    page = Sheet().column(40, 700, FIRST).text(40, 610, "图书馆新书上架", 16).column(40, 580, left)
    page.column(240, 700, FIRST[1:]).text(240, 610, "县城公交延长时间", 16).column(240, 580, SECOND)
    assert read(page) == [WHOLE[0], "图书馆新书上架", WHOLE[1], WHOLE[0], "县城公交延长时间", WHOLE[1]]


def test_space_sets_paragraphs_apart() -> None:
    """Where paragraphs are set apart by space, a line that ends near the edge goes on without it."""
    usual = [*PLAIN[:2], "值班值守的情况。"]
    short = [PLAIN[0], "检查大坝安全，详细了解水位和泄洪", "设施和值班值守的情况。"]
    page = Sheet()
    for number in range(4):
        page.column(40, 700 - 55 * number, short if number == 1 else usual)
    assert read(page) == ["".join(short if number == 1 else usual) for number in range(4)]


def test_items_that_fill_their_lines_are_items() -> None:
    items = ["• 县水利局负责检修三座水库的所有闸门，", "• 各乡镇负责清理支渠和斗渠里面的淤泥，", "• 村里负责看护。"]
    assert read(Sheet().column(40, 700, [*PLAIN, *items])) == ["".join(PLAIN), *items]
    named = ["时间：三月二十五日至六月三十日的每天上", "地点：槐川县博物馆二楼西侧的第八展览室"]
    assert read(Sheet().column(40, 700, [*PLAIN, *named])) == ["".join(PLAIN), *named]


def test_a_head_of_two_lines_where_nothing_is_indented() -> None:
    head = ["县水利局组织技术人员到城", "北水库检查大坝"]
    page = Sheet().column(40, 740, head, 16, 24).column(40, 690, [*PLAIN, *PLAIN])
    assert read(page)[0] == "".join(head)
