"""An item has a bullet and a number."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Finding, Message, Origin, Safety, delete, rule

from ._lists import bullets


@rule(
    "doubled-list-marker",
    title="序号前又加条目符号",
    help="一个条目只用一种序次语：已有“1.”“（一）”，前面的“-”“•”就是多余的。",
    origin=Origin.EXTRACT,
    fold=3,
    bad=[
        Bad("- 1. 白菜\n- 2. 萝卜", fixed="1. 白菜\n- 2. 萝卜", found="- "),
        Bad("• （一）组织领导\n• （二）工作步骤", fixed="（一）组织领导\n• （二）工作步骤"),
        Bad("· ①报名\n· ②抽签", fixed="①报名\n· ②抽签"),
        Bad("- 一、参赛资格", fixed="一、参赛资格"),
    ],
    good=["- 白菜\n- 萝卜", "1. 白菜\n2. 萝卜", "- 10℃的冷库\n- 5吨的车", "- 2.5元的白菜\n- 3.5元的萝卜"],
)
def doubled_list_marker(article: Article) -> Iterator[Finding]:
    """An item has a bullet and a number.

    The number is enough. Taking the bullet out is safe where a neighbour has the same two marks.
    """
    found = [bullet for bullet in bullets(article) if bullet.is_numbered]
    safety = Safety.SAFE if len(found) > 1 else Safety.REVIEW
    for bullet in found:
        message = Message("已有序号，前面的“{mark}”多余", "there is a number: the “{mark}” before it is one too many",
                          mark=bullet.line.words[0])  # fmt: skip
        yield Finding(bullet.marker, message, (delete(bullet.marker.start, bullet.marker.end, safety=safety),))
