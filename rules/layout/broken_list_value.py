from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Finding, Message, Origin, Severity, joints, replace, rule

from ._breaks import ENTRIES
from ._lists import value_joints

_NOTICE = (
    "关于举办春季义诊的通知\n\n- 1、义诊主题：健康进社区\n主办单位：青石县卫生健康局\n"
    "- 2、义诊主题：健康进校园\n主办单位：青石县"
)
_REST = "教育体育局\n- 3、义诊主题：健康进企业\n主办单位：青石县人力资源局"


@rule(
    "broken-list-value",
    title="条目内容中断",
    help="“标签：内容”一类的条目被空行或误加的条目符号切断，后半截另成一行。内容本已完整的不连。",
    origin=Origin.EXTRACT,
    cap=Severity.WARNING,
    explains=("orphaned-list-marker", "broken-paragraph"),
    profiles={"print": False},
    bad=[
        Bad(f"{_NOTICE}\n\n- {_REST}", fixed=f"{_NOTICE}{_REST}", found="\n\n- "),
        Bad(
            "活动通知\n\n活动内容：实地察看移民新村在发展\n\n庭院经济中的做法\n活动时间：上午9:00",
            fixed="活动通知\n\n活动内容：实地察看移民新村在发展庭院经济中的做法\n活动时间：上午9:00",
        ),
        Bad(
            (
                "办理须知\n\n1.申请人应当如实填写登记表。登记表上没有的内\n容，可以另外附页说明。\n"
                "2.登记表当场审核，当场答复。"
            ),
            fixed=(
                "办理须知\n\n1.申请人应当如实填写登记表。登记表上没有的内容，可以另外附页说明。\n"
                "2.登记表当场审核，当场答复。"
            ),
        ),
    ],
    good=[
        f"{_NOTICE}{_REST}",
        "活动通知\n\n活动地点：东街广场\n联系人：许言\n\n请准时参加。",
        f"{_NOTICE}{_REST}\n\n- 文明劝导等方面，欢迎提出意见。",
        (
            "招标公告\n\n五、投标文件的递交\n逾期上传的，平台予以拒收。\n六、投标保证金\n"
            "金额为人民币8万元，采用转账、银行保函、保证保险方式均可，须在投标截止时间前到账或者生效。"
        ),
        "活动内容：送信息、送技术\n活动地点：东街广场\n\n其他事项另行通知。",
    ],
)
def broken_list_value(article: Article) -> Iterator[Finding]:
    """The value of a key-value line contains a break.

    The rest is after a blank line, often after a needless bullet. Values of one key that have the same ending
    (…委员会) show which of them is complete.
    """
    if not any(line.role in ENTRIES for line in article.lines):
        return
    found = {joint.span: (joint.confidence, "") for joint in value_joints(article)}
    for joint in (joint for joint in joints(article) if joint.is_shown and joint.left.role in ENTRIES):
        found.setdefault(joint.span, (joint.confidence, joint.between))
    for span, (confidence, between) in found.items():
        fix = replace(span, between, title=_JOIN)
        yield Finding(span, _MESSAGE, (fix,), confidence=confidence)


_MESSAGE = Message("条目内容中断，后半截应接回上一行", "the value is cut: its rest belongs to the line above")
_JOIN = Message("与上一条相连", "join it to the entry above")
