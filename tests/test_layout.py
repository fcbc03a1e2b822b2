"""Roles, borders, joints and paragraphs on small pages."""

from __future__ import annotations

import pytest

from lint_news import Confidence, Document, Role, articles, joints, paragraphs, quotations

LEAD = "本报讯（记者 林一）昨天上午，三条乡村公路同时通车，沿线八个村子的村民出门方便多了。"
BODY = "施工队提前十天完工，路面比原来宽了两米，两旁还种上了行道树，早晚都有人在路边散步。"
NEWS = f"三条乡村公路通车\n\n{LEAD}\n\n{BODY}\n"
OTHER = f"小学添了新图书室\n\n{LEAD.replace('三条乡村公路同时通车', '河东小学的图书室开门迎客')}\n"
FEATURE = f"食堂开到家门口\n——河东社区助老食堂见闻\n□ 周二\n\n{BODY}\n\n菜价不高\n\n{BODY}\n"
NOTICE = "城区停水通知\n\n停水时间：3月6日8时至12时\n停水范围：河东街、河西街\n\n河东县自来水公司\n2026年3月5日\n"


def outline(text: str) -> list[list[str]]:
    """The roles of every article's lines, blank ones left out."""
    return [
        [line.role.value for line in article.lines if line.role is not Role.BLANK]
        for article in articles(Document(text))
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("", []),
        ("\n 　\n", []),
        (NEWS, [["headline", "body", "body"]]),
        (NEWS + "\n" + OTHER, [["headline", "body", "body"], ["headline", "body"]]),
        (FEATURE, [["headline", "headline", "byline", "body", "subhead", "body"]]),
        (NOTICE, [["headline", "key-value", "key-value", "signature", "signature"]]),
        (
            NEWS + "\n" + NOTICE,
            [["headline", "body", "body"], ["headline", "key-value", "key-value", *["signature"] * 2]],
        ),
        ("报名须知\n\n1. 带好身份证。\n2. 提前半小时到场。\n（三）不收费用。\n", [["headline", *["list-item"] * 3]]),
        ("菜价\n\n品名  元/斤\n白菜  1.20\n土豆  1.80\n", [["headline", *["table-row"] * 3]]),
        (f"{NEWS}\n图为通车现场。 （周二 摄）\n", [["headline", "body", "body"], ["caption"]]),
    ],
    ids=["empty", "blank", "news", "two", "feature", "notice", "news and notice", "list", "table", "caption"],
)
def test_outline(text: str, roles: list[list[str]]) -> None:
    assert outline(text) == roles


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=repr)
@pytest.mark.parametrize("text", [NEWS + OTHER, FEATURE, NOTICE], ids=["news", "feature", "notice"])
def test_line_ends_change_nothing(text: str, end: str) -> None:
    assert outline(text.replace("\n", end)) == outline(text) == outline(text.rstrip("\n"))


def test_articles_hold_every_line_that_is_not_blank() -> None:
    document = Document(NEWS + "\n\n" + OTHER + "\n" + NOTICE + "\n" + FEATURE)
    parts = [article.text for article in articles(document)]
    assert "".join("".join(parts).split()) == "".join(document.text.split())
    assert all(article.text == document.text[article.span.start : article.span.end] for article in articles(document))


def test_find_stays_inside_the_article() -> None:
    first, second = articles(Document(NEWS + "\n" + OTHER))
    assert [m.start for m in first.find("本报讯")] == [NEWS.index("本报讯")]
    assert [m.start for m in second.find("本报讯")] == [len(NEWS) + 1 + OTHER.index("本报讯")]
    assert [line.words for line in second.with_role(Role.HEADLINE)] == ["小学添了新图书室"]


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
        assert [p.text for p in paragraphs(article)] == [line.words for line in article.lines if line.words]


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
