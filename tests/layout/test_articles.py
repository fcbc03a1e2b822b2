"""Borders of articles and roles of lines on small pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint_news import Document, Role, articles
from lint_news.testing.measure import folded

from .pages import BODY, FEATURE, LEAD, NEWS, NOTICE, OTHER


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


ROAD = "河东路去年秋天动工，要把三里长的石子路换成沥青路，沿线的商户起初担心生意，街道干部便挨家上门说明工期。"

ROAD_AGAIN = "如今河东路的沥青已经铺完，商户的生意比从前还好，街道干部又和沿线住户商量，在路边添了花坛和长椅。"

CHESS = "象棋讲究先手，残局里多一个兵往往就能取胜，老棋手常说，会下棋的人先学会等，等对手露出破绽。"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            f"石子路换新颜\n\n{ROAD}\n\n{ROAD_AGAIN}\n\n商户说好\n\n{ROAD_AGAIN}\n\n{ROAD}\n",
            [["headline", "body", "body", "subhead", "body", "body"]],
        ),
        (
            f"石子路换新颜\n　　{ROAD}\n　　{ROAD_AGAIN}\n　　棋摊\n　　{CHESS}\n",
            [["headline", "body", "body", "subhead", "body"]],
        ),
        (
            f"石子路换新颜\n　　{ROAD}\n　　（作者为河东街道干部）\n残局里的等待\n　　{CHESS}\n　　{CHESS}\n",
            [["headline", "body", "byline"], ["headline", "body", "body"]],
        ),
        (
            f"{NEWS}\n残局里的等待（棋谱）\n\n{CHESS}\n\n{CHESS}\n",
            [["headline", "body", "body"], ["headline", "body", "body"]],
        ),
        (f"图片新闻\n\n{ROAD}\n\n周二　摄\n", [["headline", "body", "caption"]]),
        (
            f"{NEWS}\n3月2日，村民在翻修一新的河东路上散步。\n\n本报记者 周 二 摄\n",
            [["headline", "body", "body"], ["caption", "caption"]],
        ),
        (
            f"县气象台：\n雨水将至\n\n{LEAD}\n\n— 2 —\n",
            [["headline", "headline", "body"], ["furniture"]],
        ),
        (
            f"石子路换新颜\n\n{ROAD}\n\n——河东街道商户周某\n\n残局里的等待（棋谱）\n\n□ 林一\n\n{CHESS}\n",
            [["headline", "body", "byline"], ["headline", "byline", "body"]],
        ),
        (
            "\n\n".join(
                [
                    "停水通知",
                    BODY,
                    "时间：3月6日",
                    "地点：河东街、河西街",
                    "县自来水公司",
                    "县水利局",
                    "2026年3月5日",
                    "完",
                ]
            ),
            [["headline", "body", "key-value", "key-value", "signature", "signature", "signature"], ["headline"]],
        ),
        ("\n\n".join(["积分榜", *("甲　　3　　1", "乙　　2　　0"), *[BODY, ROAD, CHESS] * 2]), None),
        (
            (
                f"{NEWS}副刊\n水塔谣\n□ "
                f"林一\n水塔立在小河边，\n照着村庄几十年。\n如今清水进灶间，\n一弯月亮挂天边。\n民生\n{OTHER}"
            ),
            [
                ["headline", "body", "body"],
                ["label", "headline", "byline", *["verse"] * 4],
                ["label", "headline", "body"],
            ],
        ),
        (f"【民生】\n{NEWS}", [["label", "headline", "body", "body"]]),
    ],
    ids=[
        "a lone subhead",
        "an indented subhead",
        "a closing line",
        "a short item without a lead",
        "a credit alone",
        "a caption in two lines",
        "a colon above a headline",
        "who said it",
        "sparse notice",
        "sparse table",
        "verse",
        "a label on top",
    ],
)
@pytest.mark.parametrize("width", [str, folded], ids=["full-width", "folded"])
def test_outline_of_harder_pages(text: str, roles: list[list[str]] | None, width: Callable[[str], str]) -> None:
    if roles is None:
        roles = [["headline", *["table-row"] * 2, *["body"] * 6]]
    assert outline(width(text)) == roles


def test_a_broadcast_is_one_article() -> None:
    items = "".join(f"{head}\n{text}\n" for head, text in (("水塔检修", BODY), ("棋赛收官", CHESS)))
    text = f"联播快讯\n\n央视网消息（新闻联播）：\n{items}"
    assert outline(text) == [["headline", "body", "subhead", "body", "subhead", "body"]]


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
    assert [line.stripped for line in second.with_role(Role.HEADLINE)] == ["小学添了新图书室"]
