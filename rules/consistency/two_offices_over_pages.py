from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import Bad, ErrorKind, Finding, Issue, Message, PageFinding, Severity, rule

from ._issue_holders import Holder, Known, are_of_one_place, contradicted

_PARTY = "书记"
_ONE = "我县召开春耕会议。县委书记岑立群讲话，县委副书记、县长许言主持。\n"
_TWO = "全县农资下乡。{head}带记者看了仓库。\n"


@rule(
    "two-offices-over-pages",
    title="两个版上同一人一处是书记、一处是县长",
    help=(
        "同一期里，一个版写“县委书记岑立群”，另一个版写“县长岑立群”（镇、市、区也一样），多半有一处写错了职务或姓名，请核对。"
        "“原”“时任”“代”“副”、当选、任命、写明年份的，地名不同的，不是本地报纸又没写地名的，不在此列。"
    ),
    unit="issue",
    gathers="_issue_holders:holders",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    profiles={"traditional": False},
    bad=[
        Bad(f"{_ONE}\f{_TWO.format(head='县长岑立群')}", found="岑立群"),
        Bad(f"{_ONE}\f{_TWO.format(head='柳川县委书记许言')}", found="许言"),
        Bad(f"{_TWO.format(head='青桥镇镇长汤小满')}\f{_TWO.format(head='青桥镇党委书记汤小满')}", found="汤小满"),
    ],
    good=[
        f"{_ONE}\f{_TWO.format(head='县委书记岑立群')}{_TWO.format(head='县长许言')}",
        f"{_ONE}\f{_TWO.format(head='时任县长岑立群')}",
        f"{_ONE}\f{_TWO.format(head='副县长岑立群')}",
        f"{_ONE}\f{_TWO.format(head='县委副书记许言')}",
        f"{_ONE}\f{_TWO.format(head='镇长岑立群')}",
        f"{_ONE.replace('县委书记', '柳川县委书记')}\f{_TWO.format(head='青桥县县长岑立群')}",
        f"{_ONE.replace('我县', '')}\f{_TWO.format(head='县长岑立群').replace('全县', '')}",
    ],
)
def two_offices_over_pages(issue: Issue) -> Iterator[PageFinding]:
    """A person is party secretary of a county on one page of an issue and head of its government on another."""
    for known, other in contradicted(issue, _other, _level, lambda holder: holder.name):
        yield PageFinding(known.page.index, Finding(known.holder.span, _message(known.holder, other)))


def _other(holder: Holder, before: Sequence[Known], is_local: bool) -> Known | None:
    """The same person with another office on a page before."""
    return next((known for known in before if _differ(holder, known.holder, is_local=is_local)), None)


def _level(holder: Holder) -> str:
    """The level of a local head, such as 县, with the name; other offices are kept apart."""
    return f"{holder.office[0]}{holder.name}" if holder.is_local_head else holder.office


def _differ(one: Holder, other: Holder, *, is_local: bool) -> bool:
    """Whether two holders are one person with two offices of which nobody holds both."""
    are_heads = one.is_local_head and other.is_local_head and not (one.is_deputy or other.is_deputy)
    is_one = one.name == other.name and one.office.endswith(_PARTY) != other.office.endswith(_PARTY)
    return are_heads and is_one and are_of_one_place(one, other, is_local=is_local)


def _message(holder: Holder, other: Known) -> Message:
    return Message(
        "{page}上{name}是{there}，这里是{here}，请核对",
        "{name} is {there} on {page}, {here} here",
        page=other.page.name,
        name=holder.name,
        there=other.holder.office,
        here=holder.office,
    )
