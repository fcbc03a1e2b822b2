"""Breaks inside paragraphs, whole paragraphs, and quotations."""

from __future__ import annotations

import pytest

from lint_news import Confidence, Document, articles, joints, paragraphs, quotations

from .pages import BODY, FEATURE, NEWS, NOTICE, OTHER

BREAK = "\n\n"

QUOTE = f"{BODY}住在村头的周大爷说：“路修好了，\n\n我的腿脚也勤快了，天天去集上转转。”他说得大家都笑了。"

OPEN_END = f"{BODY}从前村里人出门，\n\n要在泥里走半个钟头，如今上了车一会儿就到。"

HEADLESS = f"{BODY}村里还添了路灯\n\n，夜里出门也亮堂，孩子们放学再不用大人接了。"


@pytest.mark.parametrize(
    ("broken", "confidence"),
    [(QUOTE, Confidence.CERTAIN), (OPEN_END, Confidence.LIKELY), (HEADLESS, Confidence.LIKELY)],
    ids=["inside a quotation", "after a comma", "before a comma"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n\n\n "], ids=repr)
def test_a_broken_paragraph_is_one_paragraph(broken: str, confidence: Confidence, gap: str) -> None:
    document = Document(f"通车以后\n\n　　{broken.replace(BREAK, gap)}\n")
    (article,) = articles(document)
    (joint,) = joints(article)
    assert joint.confidence is confidence
    assert document.text[joint.span.start : joint.span.end] == gap
    assert paragraphs(article)[-1].text == broken.replace(BREAK, "")


@pytest.mark.parametrize("broken", [QUOTE, OPEN_END, HEADLESS], ids=["quote", "open end", "headless"])
def test_an_indented_line_begins_a_paragraph(broken: str) -> None:
    (article,) = articles(Document(f"通车以后\n\n　　{broken.replace(BREAK, BREAK + '　　')}\n"))
    assert joints(article) == ()


@pytest.mark.parametrize("text", [NEWS, NEWS + "\n" + OTHER, FEATURE, NOTICE], ids=["news", "two", "feature", "notice"])
def test_whole_paragraphs_stay_as_they_are(text: str) -> None:
    for article in articles(Document(text)):
        assert joints(article) == ()
        assert [p.text for p in paragraphs(article)] == [line.stripped for line in article.lines if line.stripped]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=repr)
@pytest.mark.parametrize("broken", [QUOTE, OPEN_END, HEADLESS], ids=["quote", "open end", "headless"])
def test_spans_of_a_paragraph_are_the_document_s(broken: str, end: str) -> None:
    document = Document(f"通车以后\n\n　　{broken}\n".replace("\n", end))
    (article,) = articles(document)
    for paragraph in paragraphs(article):
        assert [document.text[paragraph.at(i)] for i in range(len(paragraph.text))] == list(paragraph.text)
        for i in range(len(paragraph.text) - 1):
            span = paragraph.span(i, i + 2)
            assert document.text[span.start : span.end].replace("\n", "") == paragraph.text[i : i + 2]


def test_a_quotation_runs_across_a_healed_joint() -> None:
    document = Document(f"通车以后\n\n{QUOTE}\n\n村里人叫它“幸福路”，还编了一出《上路》。少一半的“引号不算。\n")
    marked = [document.text[s.start : s.end] for a in articles(document) for s in quotations(a)]
    assert marked == ["“路修好了，\n\n我的腿脚也勤快了，天天去集上转转。”", "“幸福路”", "《上路》"]
