"""The role of a line by the line alone."""

from __future__ import annotations

import pytest

from lint_news import Document, Line, Role, raw_lines
from lint_news.layout.shapes import (
    cells,
    describes_picture,
    ends_in_credit,
    is_author,
    is_bare_credit,
    looks_like,
    opens_news,
)


def line(text: str) -> Line:
    return raw_lines(Document(text + "\n"))[0]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("", Role.BLANK),
        ("三条乡村公路通车", None),
        ("路修好以后，镇上的班车开到了村口。", Role.BODY),
        ("本报记者 许某", Role.BYLINE),
        ("□ 许某", Role.BYLINE),
        ("（通讯员 张某某）", Role.BYLINE),
        ("制图：林一", Role.BYLINE),
        ("数据来源：县统计局", Role.BYLINE),
        ("林一 周二 摄影报道", Role.BYLINE),
        ("图为通车现场。", Role.CAPTION),
        ("新修的公路。 特约摄影 林一 摄", Role.CAPTION),
        ("1. 带好身份证。", Role.LIST_ITEM),
        ("（三）不收费用。", Role.LIST_ITEM),
        ("①提前到场。", Role.LIST_ITEM),
        ("- 3℃", None),
        ("■■■", Role.LIST_ITEM),
        ("（二）", Role.SUBHEAD),
        ("活动时间：3月6日", Role.KEY_VALUE),
        ("他对记者说：“好”", None),
        ("（下转第3版）", Role.FURNITURE),
        ("2026年3月5日 星期四 第2版", Role.FURNITURE),
        ("1　许言　85.5　86.0", Role.TABLE_ROW),
        ("— 2 —", Role.FURNITURE),
        ("发布时间：2024-05-06 10:20", Role.METADATA),
    ],
)
def test_roles_of_single_lines(text: str, role: Role | None) -> None:
    assert looks_like(line(text)) is role


@pytest.mark.parametrize(
    ("text", "count"),
    [("品名  元/斤", 2), ("甲\t乙\t丙", 3), ("甲 | 乙 | 丙", 3), ("一句话。  又一句。", 1), ("王　　平", 1)],
)
def test_columns(text: str, count: int) -> None:
    assert cells(line(text)) == count


@pytest.mark.parametrize("text", ["林一", "周 二", "河东县第一中学 林一", "林一 周二 张三"])
def test_authors(text: str) -> None:
    assert is_author(text)


@pytest.mark.parametrize("text", ["水塔检修", "河东路换新颜", "他来了。", "三条乡村公路"])
def test_other_short_lines_are_no_authors(text: str) -> None:
    assert not is_author(text)


@pytest.mark.parametrize(
    "text", ["本报讯（记者 林一）昨天上午", "新华社北京3月5日电", "本报电 记者", "央视网消息：昨天"]
)
def test_leads_of_news(text: str) -> None:
    assert opens_news(line(text))
    assert not opens_news(line("昨天，" + text))


def test_credits() -> None:
    assert is_bare_credit("本报记者 林一 摄")
    assert not is_bare_credit("图为通车现场。 林一 摄影作品展开幕")
    assert ends_in_credit(line("图为通车现场。 （林一 摄）"))
    assert describes_picture("3月2日，村民在路上散步。")
    assert not describes_picture("村民在路上散步。")
