from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import (
    BLANK,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Span,
    compiled,
    numeral,
    paper_date,
    rule,
)

from ._days import NUMBER, existing

_LEAD = (
    f"本报讯[{BLANK}]*(?:[{PAREN_OPEN}][^{PAREN_CLOSE}\n]{{1,40}}[{PAREN_CLOSE}])?[{BLANK}]*"
    f"(?P<month>{NUMBER})月(?P<day>{NUMBER})日(?:[上下][午]|晚|[{PAREN_OPEN}][^{PAREN_CLOSE}\n]{{1,4}}[{PAREN_CLOSE}])?，"
)
_DONE = (
    "参加(?:了)?(?:会议|活动|会见|座谈|调研|仪式)|出席(?:会议|活动|仪式|并)|主持(?:召开|会议|并)|并讲话|会议(?:指出|强调|要求|听取|传达|审议|认为)|强调|指出"
    "|共[植栽收捐发接查][^。]{0,10}[0-9０-９]|当[天日晚]|现场|记者(?:看到|来到|走进|从)|深入|走访|慰问了|开展了|举行了|召开了|来到|走进|吸引了"
)
_AHEAD = (
    "将|拟|定于|计划|预计|届时|即将|报名|敬请|欢迎|起[，至]|[至到—-]|之前|前夕|是第|是[^。，]{0,8}[日节]|迎来|迎接|提醒|通知|预报|启动报名"
    "|获悉|去年|上年|明天|明日"
)
_REACH, _SOON = 120, 31
"""Characters of the news that are read; days by which a slip in a day is after the paper's."""


@rule(
    "news-after-paper",
    title="消息的日期在见报日之后",
    help=(
        "4月22日的报纸登“4月24日，全县春茶现场会召开，副县长参加会议”，会还没有开，日期有误。"
        "只查本报讯开头的日期，且下文讲的是已经做了的事；预告（将、拟、届时、报名）不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(_LEAD,),
    profiles={"traditional": False},
    bad=[
        Bad(
            "2026年4月22日 星期三 第2版\n\n本报讯（记者 许言）4月24日，春茶现场会在青桥镇召开。副县长参加会议。",
            found="4月24日",
        ),
        Bad(
            "2026年4月22日 星期三 第2版\n\n本报讯（记者 许言）4月29日上午，县委书记主持召开会议。会议指出，要抓春耕。",
            found="4月29日",
        ),
        Bad("2026年4月22日 星期三 第2版\n\n本报讯　5月20日，县医院医生走进青桥镇义诊，发药三百份。", found="5月20日"),
    ],
    good=[
        "2026年4月22日 星期三 第2版\n\n本报讯（记者 许言）4月21日，春茶现场会在青桥镇召开。副县长参加会议。",
        "2026年4月22日 星期三 第2版\n\n本报讯（记者 许言）4月24日，春茶节将在青桥镇举行。届时，记者从现场直播。",
        "2026年4月22日 星期三 第2版\n\n本报讯（记者 许言）4月24日，春茶节在青桥镇举行。",
        "2026年1月6日 星期二 第2版\n\n本报讯（记者 许言）12月30日，县委书记主持召开会议。",
        "本报讯（记者 许言）4月24日，春茶现场会在青桥镇召开。副县长参加会议。",
    ],
)
def news_after_paper(article: Article) -> Iterator[Finding]:
    """The day of a news report is after the day of the paper that prints it.

    Only what is told as done is judged: a notice of what is to come has a later day.
    """
    paper, text = paper_date(article.document), article.document.text
    for match in article.find(_LEAD) if paper else ():
        line = text.find("\n", match.end, article.span.end)
        until = min(match.end + _REACH, line if line > 0 else article.span.end)
        is_done = compiled(_DONE).search(text, match.end, until)
        is_ahead = compiled(_AHEAD).search(text, match.end, until)
        if paper and is_done and not is_ahead and _is_after(match["month"], match["day"], paper):
            span = Span(match.group("month").start, match.group("day").end + 1)
            message = Message("报纸日期是{paper}，这一天还没有到，请核对", "still to come", paper=paper.isoformat())
            yield Finding(span, message, confidence=Confidence.LIKELY)


def _is_after(month: str, day: str, paper: date) -> bool:
    """Whether a day is after the paper's, by some weeks at the most."""
    found = existing(paper.year, numeral(month), numeral(day))
    return found is not None and 0 < (found - paper).days <= _SOON
