from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint_news import (
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Message,
    Role,
    Safety,
    Span,
    articles,
    compiled,
    delete,
    rule,
)

_HEAD = r"^[^\n。！？，；：“”]{6,24}。$"
_GAP = 2
_LEAD = "^(?:本报|本台|本刊|新华社|中新社)[^。，]{0,24}[讯电]|^[（(]?(?:本报|特约|实习|见习)*(?:记者|通讯员)"


@rule(
    "headline-stop",
    title="标题末尾用了句号",
    help="标题末尾通常不用句号、逗号、顿号，问号、叹号、省略号可以用。没有标题的一句话新闻不在此列。",
    unit="page",
    kind=ErrorKind.PUNCTUATION,
    triggers="。",
    bad=[
        Bad(
            "县城供水管网改造开工。\n\n本报讯（记者 许言）3月6日，县城供水管网改造工程开工。",
            fixed="县城供水管网改造开工\n\n本报讯（记者 许言）3月6日，县城供水管网改造工程开工。",
            found="。",
        ),
        Bad(
            (
                "大坝修好了，渠也通了。\n\n\n县城供水管网改造开工。\n\n"
                "本报讯（记者 许言）3月6日，县城供水管网改造工程开工。"
            ),
            fixed=(
                "大坝修好了，渠也通了。\n\n\n县城供水管网改造开工\n\n"
                "本报讯（记者 许言）3月6日，县城供水管网改造工程开工。"
            ),
        ),
    ],
    good=[
        "县城供水管网改造开工\n\n本报讯（记者 许言）3月6日，县城供水管网改造工程开工。",
        "县城供水管网改造开工。\n\n大坝也修好了。",
        "大坝修好了，渠也通了。\n\n县水利局局长许言参加检查。\n\n本报讯（记者 高远）3月6日，县城供水管网改造工程开工。",
    ],
)
def headline_stop(page: Document) -> Iterator[Finding]:
    """A headline ends with a full stop.

    It is a short line of one clause, at the beginning of a page or after two blank lines, directly above a news lead
    or a byline. A headline may end with ？ and ！, but not with a full stop.
    """
    lines = [line for article in articles(page) for line in article.lines if line.role is not Role.BLANK]
    for i, (head, lead) in enumerate(pairwise(lines)):
        is_head = i == 0 or head.number - lines[i - 1].number > _GAP
        if is_head and compiled(_HEAD).search(head.stripped) and compiled(_LEAD).search(lead.stripped):
            stop = Span(head.content.end - 1, head.content.end)
            fix = delete(stop.start, stop.end, safety=Safety.SAFE)
            yield Finding(stop, _MESSAGE, (fix,), confidence=Confidence.DOUBTFUL)


_MESSAGE = Message("标题末尾不用句号", "a headline takes no full stop")
