from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Related,
    Severity,
    Span,
    compiled,
    rule,
)

from ._issue_holders import LOCAL_HEAD, Holder, holders_in, rank
from ._office_holders import TITLE

_CAREER = "任命|任免|当选|选举|拟任|升任|晋升|提拔|履历|简历|历任|先后|免去|接任|推荐|提名|换届"


_BEHIND = "主任(?![医护药技])|[局院校馆站所县市区镇乡]长|书记|主席|经理"
"""A title behind a name: 杨立群主任."""
_JOINED = "[^。！？\n]{0,12}"
_QUOTED = "[“「][^”」\n]*\\Z"
_HEAD = 2


@rule(
    "rank-differs",
    title="同一人的正副职前后不同",
    help=(
        "一篇里前面是“县长岑立群”，后面是“副县长岑立群”，多半有一处多了或漏了“副”，请核对；"
        "一处是农业农村局副局长，一处是水利局副局长的也查。"
        "“原”“时任”“代”，讲任免、选举、履历的文章，地名不同的，不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(TITLE, LOCAL_HEAD),
    profiles={"traditional": False},
    bad=[
        Bad("县长岑立群主持会议。副县长岑立群在总结时说，要抓好落实。", found="岑立群"),
        Bad("县疾控中心副主任岑立群提醒，要洗手。\n岑立群主任还说，要通风。", found="岑立群"),
        Bad("县农业农村局副局长岑立群说，苗情好。\n县水利局副局长岑立群说，明年扩种。", found="岑立群"),
        Bad("县供销社副主任许言带队。县供销社主任许言说，农资充足。", found="许言"),
    ],
    good=[
        "县疾控中心副主任岑立群提醒，要洗手。\n村民说：“岑立群主任还说，要通风。”岑立群主任医师坐诊。",
        "县疾控中心主任岑立群提醒，要洗手。\n岑立群主任还说，要通风。",
        "县农业农村局副局长岑立群说，苗情好。\n县农业局副局长岑立群说，明年扩种。",
        "县妇联主席岑立群，县关工委主席岑立群到会。",
        "县农业农村局副局长岑立群说，苗情好。\n县林业局局长岑立群说，明年扩种。",
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
    holders = [*holders_in(article)]
    for one, other in combinations(holders, 2):
        if _is_of_other_body(article, one, other):
            yield _of_body(one, other)
            return
    for holder in holders:
        if holder.is_deputy and (span := _called_head(article, holder)):
            yield _finding(holder, Holder(holder.office, holder.place, holder.name, span, False, holder.is_local_head))
            return


def _is_of_other_body(article: Article, one: Holder, other: Holder) -> bool:
    """Whether one person has the same title in two bodies, of which none is a short form of the other."""
    if one.name != other.name or one.is_deputy != other.is_deputy or one.is_local_head or other.is_local_head:
        return False
    bodies = [holder.office[1:-_HEAD] for holder in (one, other)]
    is_one_title = one.office[-_HEAD:] == other.office[-_HEAD:] and one.office[0] == other.office[0]
    is_short = bodies[0][:-1] == bodies[1][:-1] or not set(bodies[0][:_HEAD]).isdisjoint(bodies[1])
    between = article.document.text[one.span.end : other.span.start]
    return is_one_title and not is_short and compiled(_JOINED).fullmatch(between) is None


def _of_body(one: Holder, other: Holder) -> Finding:
    message = Message(
        "{name}一处是“{there}”，一处是“{here}”，请核对",
        "{name}: {there} and {here}?",
        name=other.name,
        there=_titled(one),
        here=_titled(other),
    )
    return Finding(other.span, message, related=(Related(one.span),), confidence=Confidence.LIKELY)


def _titled(holder: Holder) -> str:
    """The office as the story has it, of a deputy with 副."""
    return f"{holder.office[:-_HEAD]}{'副' if holder.is_deputy else ''}{holder.office[-_HEAD:]}"


def _called_head(article: Article, holder: Holder) -> Span | None:
    """Where a deputy is called by the title of the head behind the name, outside of quotations."""
    text = article.document.text
    title = holder.office[-_HEAD:]
    for match in compiled(f"{holder.name}(?:{_BEHIND})").finditer(text, article.span.start, article.span.end):
        line = text.rfind("\n", article.span.start, match.start()) + 1
        if match[0].endswith(title) and not compiled(_QUOTED).search(text, line, match.start()):
            return Span(match.start(), match.start() + len(holder.name))
    return None


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
