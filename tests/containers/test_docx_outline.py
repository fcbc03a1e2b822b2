"""Outline levels of Word documents, by styles and by paragraphs."""

from __future__ import annotations

import pytest

from lint_news import LintNewsError

from .common import read
from .word_files import document, line, paragraph, run, styled


def style(id: str, content: str) -> str:  # noqa: A002 as the format calls it
    return f'<w:style w:type="paragraph" w:styleId="{id}">{content}</w:style>'


def name(said: str) -> str:
    return f'<w:name w:val="{said}"/>'


def outline(level: int | str) -> str:
    return f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'


STYLES = (
    style("1", name("heading 1"))
    + style("a3", name("Title"))
    + style("20", name("标题 2"))
    + style("mine", name("栏题") + outline(2))
    + style("child", name("小题") + '<w:basedOn w:val="mine"/>')
    + style("body", name("heading 3") + outline(9))
    + style("loop", name("环") + '<w:basedOn w:val="loop"/>')
    + style("wrong", name("错") + outline("x"))
    + style("changed", name("改") + f"<w:pPr><w:pPrChange>{outline(0)}</w:pPrChange></w:pPr>")
)


def levels(body: str, styles: str = STYLES) -> list[int]:
    return [hint.level if hint else 0 for hint in read(document(body, styles=styles)).hints]


@pytest.mark.parametrize(
    ("id", "level"),
    [
        *(("1", 1), ("a3", 1), ("20", 2), ("mine", 3), ("child", 3)),
        *(("body", 0), ("loop", 0), ("wrong", 0), ("changed", 0), ("missing", 0)),
    ],
)
def test_the_level_of_a_style(id: str, level: int) -> None:  # noqa: A002 as the format calls it
    found = levels(styled("渠水进了田", id) + line("渠水到了田头。") + styled("水库修好了", "1"))
    assert found == [level, 0, 1, 0]


def test_a_paragraph_has_a_level_of_its_own() -> None:
    own = paragraph(run("修渠"), properties='<w:pStyle w:val="1"/><w:outlineLvl w:val="1"/>')
    none = paragraph(run("引水"), properties='<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
    assert levels(own + none + line("渠水到了田头。")) == [2, 0, 0, 0]


def test_the_lines_of_a_heading_and_of_a_table() -> None:
    broken = paragraph("<w:r><w:t>水库</w:t><w:br/><w:t>修好了</w:t></w:r>", properties='<w:pStyle w:val="1"/>')
    cell = f"<w:tbl><w:tr><w:tc>{styled('乡镇', '20')}</w:tc></w:tr></w:tbl>"
    assert levels(broken + line("") + cell + line("完")) == [1, 1, 0, 2, 0, 0]


def test_a_document_without_headings_has_no_hints() -> None:
    assert not levels(line("渠水到了田头。"))
    assert not levels(styled("渠水到了田头。", "missing"))
    assert not read(document(styled("渠水到了田头。", "1"))).hints


def test_styles_that_are_no_xml_are_refused() -> None:
    with pytest.raises(LintNewsError, match=r"styles1\.xml"):
        levels(styled("渠水到了田头。", "1"), "<w:style>")
