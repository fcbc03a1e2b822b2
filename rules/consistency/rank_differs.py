from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Related, Severity, compiled, rule

from ._issue_holders import LOCAL_HEAD, Holder, holders_in, rank
from ._office_holders import TITLE

_CAREER = "任命|任免|当选|选举|拟任|升任|晋升|提拔|履历|简历|历任|先后|免去|接任|推荐|提名|换届"


@rule(
    "rank-differs",
    title="同一人的正副职前后不同",
    help=(
        "一篇里前面是“县长岑立群”，后面是“副县长岑立群”，多半有一处多了或漏了“副”，请核对。"
        "“原”“时任”“代”，讲任免、选举、履历的文章，地名不同的，不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(TITLE, LOCAL_HEAD),
    profiles={"traditional": False},
    bad=[
        Bad("县长岑立群主持会议。副县长岑立群在总结时说，要抓好落实。", found="岑立群"),
        Bad("县供销社副主任许言带队。县供销社主任许言说，农资充足。", found="许言"),
    ],
    good=[
        "县长岑立群主持会议。副县长岑立平在总结时说，要抓好落实。县长岑立群说好。",
        "副县长岑立群当选县长。县长岑立群发表讲话。",
        "柳川县县长岑立群主持会议。青桥县副县长岑立群讲话。",
        "时任副县长岑立群。县长岑立群主持会议。",
    ],
)
def rank_differs(article: Article) -> Iterator[Finding]:
    """A person is the head of a body in one sentence of a story and a deputy in another.

    Stories of elections, appointments and careers are left alone.
    """
    if compiled(_CAREER).search(article.text):
        return
    first: dict[tuple[str, str], Holder] = {}
    for holder in holders_in(article):
        known = first.setdefault((holder.office, holder.name), holder)
        is_elsewhere = known.place and holder.place and known.place != holder.place
        if known.is_deputy != holder.is_deputy and not is_elsewhere:
            yield _finding(known, holder)


def _finding(known: Holder, holder: Holder) -> Finding:
    message = Message(
        "前面{name}是{there}，这里是{here}（{office}），请核对",
        "{name} has another rank before ({office})",
        name=holder.name,
        there=rank(known),
        here=rank(holder),
        office=holder.office,
    )
    return Finding(holder.span, message, related=(Related(known.span),), confidence=Confidence.LIKELY)
