from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Fix, Message, Related, Role, replace, rule

from ._ordinals import SIGNS, written
from ._sequences import GAP, REPEAT, WRONG, Fault, faults


@rule(
    "broken-numbering",
    title="序号不连",
    help=(
        "序次语跳号、重号、错号：一、二、四；1. 2. 2. 4.；一是……三是……。可能漏了一条，请核对原版。"
        "各层分别起号，从中间引起的（第三条），用“其次”接的，并列名次，不在此列。"
    ),
    kind=ErrorKind.FACT,
    patterns=SIGNS,
    bad=[
        Bad("一、报名时间\n二、报名地点\n四、注意事项", found="四、"),
        Bad("1.报名时间\n2.报名地点\n2.参赛资格\n3.注意事项", found="2."),
        Bad(
            "1．报名时间\n2．报名地点\n2．参赛资格\n4．注意事项",
            fixed="1．报名时间\n2．报名地点\n3．参赛资格\n4．注意事项",
        ),
        Bad("（一）报名\n（二）抽签\n（五）开赛\n（四）颁奖", fixed="（一）报名\n（二）抽签\n（三）开赛\n（四）颁奖"),
        Bad("(1) 报名\n(2) 抽签\n(4) 开赛", found="(4)"),
        Bad("①报名\n③抽签\n④开赛", found="③"),
        Bad("①报名\n③抽签\n③开赛", fixed="①报名\n②抽签\n③开赛"),
        Bad("⑴报名\n⑵抽签\n⑷开赛", found="⑷"),
        Bad("- 1. 报名\n- 2. 抽签\n- 5. 开赛", found="5."),
        Bad("　　1、报名时间\n　　2、报名地点\n　　4、注意事项", found="4、"),
        Bad("1）报名\n2）抽签\n4）开赛", found="4）"),
        Bad("会议要求，一是摸清底数；二是落实责任；四是加强值守。", found="四是"),
        Bad("会议要求：第一，摸清底数。第三，加强值守。", found="第三，"),
        Bad("分三步走：1、报名；2、抽签；4、开赛。", found="4、"),
        Bad("其一，路要修通。\n其二，水要引来。\n其四，棚要建好。", found="其四，"),
        Bad("一\n\n渠水向东。\n\n二\n\n麦子熟了。\n\n四\n\n又是一年。", found="四"),
        Bad("一、报名\n1.时间\n2.地点\n二、抽签\n1.时间\n3.地点", found="3."),
        Bad("1.报名时间\n1.报名地点\n3.注意事项", fixed="1.报名时间\n2.报名地点\n3.注意事项"),
        Bad("1.2025年的旧账\n2.2026年的新账\n4.2027年的打算", found="4."),
        Bad("一是渠要修，一是一，二是二；三是棚要建。", found="三是"),
    ],
    good=[
        "一、报名时间\n\n\x0c二、报名地点\n\n三、注意事项",
        "一、报名时间\n二、报名地点\n三、注意事项",
        "一、报名\n（一）时间\n（二）地点\n二、抽签\n（三）时间\n（四）地点\n三、开赛",
        "1.报名\n2.抽签\n\n奖项如下：\n1.奖杯\n2.奖牌\n3.开赛",
        "（三）没有按时报名的；\n（五）没有参加抽签的。",
        "修改为：“（一）报名；（二）抽签”，将第四项“（四）开赛”删去。",
        "会议要求，首先摸清底数；二是落实责任；三是加强值守。",
        "第一，摸清底数。其次，落实责任。第三，加强值守。",
        "第一，摸清底数。再次，落实责任。第三，加强值守。",
        "第一，摸清底数。第二步落实责任。第三，加强值守。",
        "1.报名时间\n2、报名地点\n3.注意事项",
        "1.报名时间\n2)报名地点\n3.注意事项",
        "10.白菜\n9.萝卜\n8.大葱",
        "1.李明\n2.王强、赵勇并列\n2.赵勇并列\n4.高远",
        "一、二、四线城市都有门店。\n一、四年级放假。",
        "他办事，一是一，二是二，四是四，从不含糊。",
        "一、报名\n二、三年级抽签\n二、抽签",
        "1、2号楼停水\n1.5吨白菜\n3.8吨萝卜",
        "1.报名\n2.3月6日抽签\n3.开赛",
        "1.报名，费用如下：\n2.5元的白菜\n2.抽签\n3.开赛",
        "（一）报名\n（二）3月6日抽签\n（三）开赛",
        "一、报名\n二、三线城市抽签\n三、开赛",
        "每斤价格：1.5元；3.8元。",
        "第一、第二产业都在增长。\n第一、第二产业增长。第三，要看服务业。",
        "三局比分依次是（11：1）、（11：2）、（11：5）。",
        "三局比分为：11：9、12：10、8：11）、11：8、11：8）",
        "渠口\n12\n1\n18\n坝上\n20\n3\n17",
        "名次  姓名\n1.  李明\n2.  王强\n2.  赵勇\n4.  高远",
    ],
    injectors=(
        "_list_injectors:gap_in_list",
        "_list_injectors:wrong_number",
        "_list_injectors:repeated_number",
        "_list_injectors:gap_in_new_list",
    ),
)
def broken_numbering(article: Article) -> Iterator[Finding]:
    """The numbers of a list are not consecutive.

    One is left out, repeated, or different from what its neighbours require. Lists may begin again, be nested and
    be interrupted; one that does not begin with 1 is a quoted part. A number between two right neighbours has a fix.
    Whether an item is missing can be seen only in the printed page.
    """
    for fault in faults(article):
        line = fault.ordinal.line
        is_list = line.role not in (Role.TABLE_ROW, Role.VERSE) and "并列" not in line.stripped[:_RANKING]
        is_due = fault.kind is WRONG and _due(fault) == _number(fault)
        if fault.kind in _MESSAGES and is_list and not is_due:
            related = Related(fault.before.span, Message("前一个序号", "the number before"))
            yield Finding(fault.ordinal.span, _message(fault), tuple(_fixes(fault)), (related,))


_RANKING = 60
"""The most code points of a line of a ranking, in which two may have one rank."""


def _message(fault: Fault) -> Message:
    zh, en = _MESSAGES[fault.kind]
    return Message(zh, en, this=fault.ordinal.text, before=fault.before.text, due=_due(fault))


def _fixes(fault: Fault) -> Iterator[Fix]:
    if fault.kind is WRONG:
        yield replace(fault.ordinal.number, _due(fault))


def _due(fault: Fault) -> str:
    """The expected number, in the form of the one that is there."""
    return written(fault.expected, _number(fault)[0])


def _number(fault: Fault) -> str:
    ordinal = fault.ordinal
    return ordinal.text[ordinal.number.start - ordinal.span.start : ordinal.number.end - ordinal.span.start]


_MESSAGES = {
    GAP: (
        "序号不连：“{before}”之后是“{this}”，缺“{due}”，请核对是否漏了一条",
        "{this} follows {before}: {due} is missing; is an item lost?",
    ),
    REPEAT: ("序号重复：前面已有“{before}”", "{this} repeats the number before it ({before})"),
    WRONG: ("序号有误：按前后应是“{due}”", "its neighbours ask for {due}, not {this}"),
}
