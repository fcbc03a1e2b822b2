from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lint_news import Article, Bad, Finding, Message, Origin, Role, Safety, delete, rule, told

from ._doubled_markers import SIGNS, Doubled, doubled


@rule(
    "doubled-list-marker",
    title="条目符号、序号重叠",
    help=(
        "一个条目只用一种序次语：已有“1.”“（一）”，前面的“-”“•”就是多余的；“- •”“1.（1）”也只留一个。"
        "“1.（1）……（2）……”是两层，不在此列。"
    ),
    origin=Origin.EXTRACT,
    fold=3,
    patterns=SIGNS,
    profiles={"print": False},
    bad=[
        Bad("- 1. 白菜\n- 2. 萝卜", fixed="1. 白菜\n- 2. 萝卜", found="- "),
        Bad("• （一）组织领导\n• （二）工作步骤", fixed="（一）组织领导\n• （二）工作步骤"),
        Bad("· ①报名\n· ②抽签", fixed="①报名\n· ②抽签"),
        Bad("- 一、参赛资格", fixed="一、参赛资格"),
        Bad("•1．报名", fixed="1．报名"),
        Bad("■（1）报名", fixed="（1）报名"),
        Bad("-1、报名", fixed="1、报名"),
        Bad("- • 白菜\n- • 萝卜", fixed="• 白菜\n- • 萝卜", found="- "),
        Bad("•- 白菜", fixed="- 白菜", found="•"),
        Bad("• • “白菜”", fixed="• “白菜”"),
        Bad("1.（1）报名\n2.（2）抽签\n3.开赛", fixed="1.报名\n2.（2）抽签\n3.开赛", found="（1）"),
        Bad("1.报名\n（2）2.抽签\n3.开赛", fixed="1.报名\n2.抽签\n3.开赛", found="（2）"),
        Bad("3. 3. 开赛", fixed="3. 开赛", found="3. "),
        Bad("一、一、报名\n二、抽签", fixed="一、报名\n二、抽签", found="一、"),
        Bad("（二）二、抽签", fixed="二、抽签"),
        Bad("2、②抽签", fixed="②抽签"),
        Bad("1.1、报名\n2.抽签\n3.开赛", fixed="1.报名\n2.抽签\n3.开赛", found="1、"),
    ],
    good=[
        "- 白菜\n- 萝卜",
        "1. 白菜\n2. 萝卜",
        "- 10℃的冷库\n- 5吨的车",
        "- 2.5元的白菜\n- 3.5元的萝卜",
        "-1.会议室的门牌",
        "-1、3号楼停电",
        "1.（1）报名（2）抽签\n2.（1）开赛（2）颁奖",
        "1.（1）报名\n（2）抽签\n2.开赛",
        "一、1.报名\n2.抽签\n二、开赛",
        "1.1.总则\n1.2.细则",
        "1、1、2、3路公交车绕行",
        "1、1.5万元",
        "■■■ 本报特稿",
        "* * *",
        "- -3℃的清晨",
        "品名  元/斤\n- 1. 白菜  1.20\n- 2. 萝卜  1.80",
    ],
    injectors=("_list_injectors:bullet_before_number", "_list_injectors:doubled_in_new_list"),
)
def doubled_list_marker(article: Article) -> Iterator[Finding]:
    """An item has two markers.

    A bullet and a number, two bullets, or one number twice. Deleting a bullet is safe if another item has the same
    two markers; of two numbers, the one that the neighbouring items do not have is deleted.
    """
    found = [item for item in doubled(article) if item.line.role is not Role.TABLE_ROW]
    kinds = Counter(item.kind for item in found)
    for item in found:
        safety = Safety.SAFE if item.is_bullet and kinds[item.kind] > 1 else Safety.REVIEW
        yield Finding(item.extra, _message(item), (delete(item.extra.start, item.extra.end, safety=safety),))


def _message(item: Doubled) -> Message:
    mark = item.line.text[item.extra.start - item.line.span.start : item.extra.end - item.line.span.start].strip()
    if item.is_bullet and item.is_numbered:
        return Message(
            "已有序号，前面的{mark}多余", "there is a number: the {mark} before it is one too many", mark=told(mark)
        )
    return Message("条目符号或序号重叠，{mark}多余", "two markers on one item: {mark} is one too many", mark=told(mark))
