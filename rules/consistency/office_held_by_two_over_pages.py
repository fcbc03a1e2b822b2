from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import Bad, ErrorKind, Finding, Issue, Message, PageFinding, Severity, rule

from ._issue_holders import Holder, Known, are_of_one_place, contradicted

_ONE = "我县召开春耕会议。县供销社主任岑立群介绍了农资供应。\n"
_TWO = "全县农资下乡。县供销社主任{name}带记者看了仓库。\n"
_HEAD = "柳川报　{year}年3月19日　星期四　第1版\n"


@rule(
    "office-held-by-two-over-pages",
    title="两个版上一个单位有两位负责人",
    help=(
        "同一期里，一个版写“县供销社主任岑立群”，另一个版写“县供销社主任郑培”，多半有一处漏了“副”或写错了人，请核对。"
        "“原”“副”“时任”、写明年份的、地名不同的、不是本地报纸又没写地名的，不在此列；"
        "同一版上的由 office-held-by-two 报告。"
    ),
    unit="issue",
    gathers="_issue_holders:holders",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    profiles={"traditional": False},
    bad=[
        Bad(f"{_ONE}\f{_TWO.format(name='郑培')}", found="郑培"),
        Bad(f"{_ONE}\f{_TWO.format(name='岑丽群')}", found="岑丽群"),
        Bad("青桥镇人大主席汤小满到会。\n\f青桥镇人大主席汤小曼带领代表调研。\n", found="汤小曼"),
    ],
    good=[
        f"{_ONE}\f{_TWO.format(name='岑立群')}",
        f"{_ONE}\f{_TWO.format(name='郑培').replace('主任', '副主任')}",
        f"{_ONE}\f{_TWO.format(name='郑培').replace('县供销社主任', '县供销社原主任')}",
        f"{_ONE.replace('我县', '')}\f{_TWO.format(name='郑培').replace('全县', '')}",
        f"{_ONE.replace('县供销', '柳川县供销')}\f{_TWO.format(name='郑培').replace('县供销', '青桥县供销')}",
        "镇供销社主任岑立群在我县。\n\f镇供销社主任郑培在我县。\n",
        f"{_ONE}县供销社主任郑培也到会。\n\f{_TWO.format(name='郑培')}",
        "\f".join((_HEAD.format(year=2026) + _ONE, _HEAD.format(year=2027) + _TWO.format(name="郑培"))),
        f"{_ONE}\f{_TWO.format(name='郑培')}\f邻省报道。\n\f各地新闻。\n\f国际新闻。\n",
    ],
)
def office_held_by_two_over_pages(issue: Issue) -> Iterator[PageFinding]:
    """The head of one body has two names on two pages of an issue.

    What counts as one body is that of office-held-by-two; bodies without a place are compared in a local paper. A name
    that the other page has too is left to that rule.
    """
    for known, other in contradicted(issue, _other):
        yield PageFinding(known.page.index, Finding(known.holder.span, _message(known.holder, other)))


def _other(holder: Holder, before: Sequence[Known], is_local: bool) -> Known | None:
    """Another holder of the office on a page before that does not have this one too."""
    if holder.is_deputy or holder.is_local_head:
        return None
    heads = [known for known in before if not known.holder.is_deputy]
    having = {known.page.index for known in heads if _may_be_one(known.holder, holder)}
    others = (known for known in heads if known.page.index not in having)
    return next((known for known in others if are_of_one_place(known.holder, holder, is_local=is_local)), None)


def _may_be_one(one: Holder, other: Holder) -> bool:
    return one.name.startswith(other.name) or other.name.startswith(one.name)


def _message(holder: Holder, other: Known) -> Message:
    return Message(
        "{page}上的“{office}”是{known}，这里是{name}，请核对",
        "{office}: {known} on {page}, {name} here?",
        page=other.page.name,
        office=holder.office,
        known=other.holder.name,
        name=holder.name,
    )
