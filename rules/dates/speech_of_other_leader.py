from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Match, Message, compiled, paper_date, rule

from ._anniversaries import ANNIVERSARY, Anniversary, anniversary_at

_SPEAKER = "(?P<name>习近平|胡锦涛|江泽民)(?:总书记|主席|同志)+在[^，。；]{0,24}$"
_SPEECH = "(?:系列|纪念|庆祝)*(?:大会|座谈会|招待会|仪式)上的?(?:发表)?的?(?:重要)?讲话"
_TERMS = {"江泽民": (1989, 2004), "胡锦涛": (2002, 2013), "习近平": (2012, 9999)}
"""The first and the last year in which each was general secretary or president (Xinhua)."""
_BACK = 40


@rule(
    "speech-of-other-leader",
    title="讲话与周年的年份不符",
    help=(
        "“习近平总书记在纪念辛亥革命100周年大会上的重要讲话”：100周年是2011年，总书记2012年当选，应是110周年。"
        "按事件年份（rules/dates/events.tsv）加周年数算；讲话的年份晚于报纸的也报。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(ANNIVERSARY,),
    profiles={"traditional": False},
    bad=[
        Bad("会议学习习近平总书记在纪念辛亥革命100周年大会上的重要讲话精神。", found="100周年"),
        Bad("会议传达习近平总书记在庆祝中国共产党成立90周年大会上的讲话。", found="90周年"),
        Bad(
            "2026年7月9日 星期四 第2版\n\n本报讯 会议学习在庆祝中国共产党成立110周年大会上的重要讲话精神。",
            found="110周年",
        ),
    ],
    good=[
        "会议学习习近平总书记在纪念辛亥革命110周年大会上的重要讲话精神，重温胡锦涛同志在庆祝中国共产党成立90周年大会上的讲话。",
        "2026年7月9日 星期四 第2版\n\n本报讯 会议学习在庆祝中国共产党成立105周年大会上的重要讲话精神。",
    ],
)
def speech_of_other_leader(article: Article) -> Iterator[Finding]:
    """A leader speaks at an anniversary of a year in which somebody else was in office, or which is still to come."""
    for sign in article.find(ANNIVERSARY):
        found = anniversary_at(article, sign.start)
        text = article.document.text
        if found is None or found.event is None or not compiled(_SPEECH).match(text, found.span.end, article.span.end):
            continue
        year = found.event.year + found.number
        if not _may_speak(article, found, year):
            message = Message("这个周年是{year}年，与讲话人或报纸日期不合，请核对", "it is of {year}", year=year)
            yield Finding(found.span, message, confidence=Confidence.LIKELY)


def _may_speak(article: Article, found: Anniversary, year: int) -> bool:
    """Whether the speaker that is named may have spoken in a year, and the year is not after the paper's."""
    paper, start = paper_date(article.document), found.span.start
    if paper and year > paper.year:
        return False
    said = compiled(_SPEAKER).search(article.document.text[max(article.span.start, start - _BACK) : start])
    first, last = _TERMS[Match(said)["name"] or ""] if said else (0, 9999)
    return first <= year <= last
