from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import Bad, ErrorKind, Finding, Issue, Message, PageFinding, Severity, rule

from ._issue_holders import Holder, Known, are_of_one_place, contradicted, rank

_ONE = "我县召开春耕会议。副县长岑立群主持会议，县供销社副主任许言介绍了农资供应。\n"
_TWO = "全县农资下乡。{head}带记者看了仓库。\n"


@rule(
    "rank-differs-over-pages",
    title="两个版上同一人的正副职不同",
    help=(
        "同一期里，一个版写“副县长岑立群”，另一个版写“县长岑立群”，多半有一处多了或漏了“副”，请核对。"
        "“原”“时任”“代”、当选、任命、写明年份的，地名不同的，不在此列。"
    ),
    unit="issue",
    gathers="_issue_holders:holders",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    profiles={"traditional": False},
    bad=[
        Bad(f"{_ONE}\f{_TWO.format(head='县长岑立群')}", found="岑立群"),
        Bad(f"{_ONE.replace('副县长', '常务副县长')}\f{_TWO.format(head='柳川县县长岑立群')}", found="岑立群"),
        Bad(f"{_ONE}\f{_TWO.format(head='县供销社主任许言')}", found="许言"),
        Bad(f"{_TWO.format(head='青桥镇镇长许言')}\f{_TWO.format(head='青桥镇副镇长许言')}", found="许言"),
        Bad(f"{_ONE}\f我县农资下乡，带队的是县供销社主任许言", found="许言"),
    ],
    good=[
        f"{_ONE}\f{_TWO.format(head='副县长岑立群')}",
        f"{_ONE}\f{_TWO.format(head='常务副县长岑立群')}",
        f"{_ONE}\f{_TWO.format(head='时任县长岑立群')}",
        f"{_ONE}\f{_TWO.format(head='代县长岑立群')}",
        f"{_ONE}\f{_TWO.format(head='县长岑立平')}",
        f"{_ONE.replace('副县长', '柳川县副县长')}\f{_TWO.format(head='青桥县县长岑立群')}",
        f"{_TWO.format(head='镇长许言')}\f{_TWO.format(head='副镇长许言')}",
        f"{_ONE.replace('我县', '')}\f{_TWO.format(head='县长岑立群').replace('全县', '')}",
    ],
)
def rank_differs_over_pages(issue: Issue) -> Iterator[PageFinding]:
    """A person is the head of a body on one page of an issue and a deputy on another."""
    for known, other in contradicted(issue, _other):
        yield PageFinding(known.page.index, Finding(known.holder.span, _message(known.holder, other)))


def _other(holder: Holder, before: Sequence[Known], is_local: bool) -> Known | None:
    """The same person with another rank on a page before."""
    return next((known for known in before if _differ(holder, known.holder, is_local=is_local)), None)


def _differ(one: Holder, other: Holder, *, is_local: bool) -> bool:
    """Whether two holders are one person with two ranks."""
    is_one = one.name == other.name and one.is_deputy != other.is_deputy
    return is_one and are_of_one_place(one, other, is_local=is_local)


def _message(holder: Holder, other: Known) -> Message:
    return Message(
        "{page}上{name}是{there}，这里是{here}（{office}），请核对",
        "{name} has another rank on {page} ({office})",
        page=other.page.name,
        name=holder.name,
        there=rank(other.holder),
        here=rank(holder),
        office=holder.office,
    )
