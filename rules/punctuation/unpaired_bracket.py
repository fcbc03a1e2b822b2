from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Document, ErrorKind, Finding, rule

from ._families import UNCLOSED, UNOPENED
from ._lost import findings
from ._pairs import page_faults


@rule(
    "unpaired-bracket",
    title="括号、书名号缺一半",
    help=(
        "圆括号、书名号、方头括号、六角括号只有一半。条目的序号“1）”“a)”，表情符号“:)”，"
        "跨行的括号不在此列。一全一半的圆括号（…)是宽度问题，不算缺。"
    ),
    unit="page",
    kind=ErrorKind.PUNCTUATION,
    triggers="（(）)《》〈〉【】〔〕",
    injectors=("_injectors:lost_closing_bracket", "_injectors:lost_opening_bracket"),
    bad=[
        Bad("本报讯（记者 许言3月6日，会议召开。", fixed="本报讯（记者 许言）3月6日，会议召开。", found="（"),
        Bad("本报讯(记者 许言3月6日,会议召开。", fixed="本报讯(记者 许言)3月6日,会议召开。"),
        Bad("本报讯 记者 许言）3月6日，会议召开。", fixed="本报讯 （记者 许言）3月6日，会议召开。", found="）"),
        Bad(
            "本报记者许言、高远采写）\n\n城北水库大坝修好了。",
            fixed="（本报记者许言、高远采写）\n\n城北水库大坝修好了。",
        ),
        Bad("世界卫生组织（WHO发布了报告。", fixed="世界卫生组织（WHO）发布了报告。"),
        Bad("世界卫生组织WHO）发布了报告。", fixed="世界卫生组织（WHO）发布了报告。"),
        Bad("首席专家组2b）顾问来了。"),
        Bad(
            "县里印发《河道管理办法》（以下简称《办法》，今起施行。",
            fixed="县里印发《河道管理办法》（以下简称《办法》），今起施行。",
        ),
        Bad("（一修路的事。\n（二）引水的事。", fixed="（一）修路的事。\n（二）引水的事。"),
        Bad("（3.5亿元投资到位，都用于修渠。"),
        Bad("（一）修路的事。\n二）引水的事。", found="）"),
        Bad("城北水库大坝修好了（图片报道", fixed="城北水库大坝修好了（图片报道）"),
        Bad("县里印发《河道管理办法，今起施行。", fixed="县里印发《河道管理办法》，今起施行。", found="《"),
        Bad("县里讨论《河道管理办法的修改。"),
        Bad("县里印发了《河道管理办法", fixed="县里印发了《河道管理办法》"),
        Bad("他读了《老账本》，又读老账本》的续篇。", fixed="他读了《老账本》，又读《老账本》的续篇。"),
        Bad("【图说城北水库大坝修好了。", found="【"),
        Bad("“渠水〔三号在东面。”许言说。"),
    ],
    good=[
        "本报讯（记者 许言）3月6日，会议召开。",
        "1）修路\n2）引水",
        "要办三件事：a)修路；b)引水；c)建棚。",
        "三)修路。",
        "他在信末画了个笑脸:)寄走了。",
        "他有点难过:(没有说话。",
        "参加人员（名单附后，\n以姓氏笔画为序）到会。",
        "大坝修好了（下转第二版",
        "本报讯（记者 许言)3月6日，会议召开。",
        "县里印发《关于修改〈河道管理办法〉的通知》。",
        "首页 》 新闻中心 》 正文",
        "首页》新闻中心》正文",
        "更多》",
        "相关新闻》河湾镇开镰",
        "独家》河湾镇开镰",
        "延伸閱讀》河灣鎮開鐮",
        "《上一页",
        "》河湾镇开镰",
        "河湾镇排演新戏《渠水...",
    ],
)
def unpaired_bracket(page: Document) -> Iterator[Finding]:
    """A bracket or a title mark has no partner.

    Pairs are matched over the article; a bracket may be closed some lines later. Labels of items, as in 1), emoticons
    and pairs of two widths are right. A missing mark is one finding, at its partner.
    """
    lost = (fault for fault in page_faults(page) if fault.kind in (UNCLOSED, UNOPENED))
    yield from findings((fault for fault in lost if not fault.family.is_quote), page)
