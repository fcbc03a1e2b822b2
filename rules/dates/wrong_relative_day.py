from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from ._days import NUMBER, existing

_SIGN = f"[今昨明后前][天日晚][{PAREN_OPEN}][{DIGIT}]"
_RELATIVE = (
    f"(?P<word>[今昨明后前])[天日晚][{PAREN_OPEN}](?:(?P<month>{NUMBER})月)?(?P<day>{NUMBER})日(?:[，,][^{PAREN_CLOSE}。]{{1,6}})?"
    f"[{PAREN_CLOSE}]"
)
_DAYS = {"今": 0, "昨": -1, "明": 1, "后": 2, "前": -2}
_OLD, _YEAR = 7, 300
"""Days by which a story may be older than the paper, and more than which is of another year."""


@rule(
    "wrong-relative-day",
    title="今天、明天与日期不符",
    help=(
        "9月10日的报纸写“明天（9月12日）”“昨日（9月10日）”，与报纸日期对不上。稿子早几天写的“今天”“昨天”不报，"
        "早一天写的“明天”不报，引语不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    explains=("contradictory-times",),
    patterns=(_SIGN,),
    bad=[
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 明天（9月12日），县体育馆举行招聘会。", found="明天（9月12日）"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 昨日（10日）上午，县里召开大会。", found="昨日（10日）"),
        Bad(
            "2026年9月10日 星期四 第2版\n\n本报讯 今日（９月１１日，周五）起停水检修。",
            found="今日（９月１１日，周五）",
        ),
    ],
    good=[
        "2026年9月10日 星期四 第2版\n\n本报讯 明天（9月11日）举行招聘会，昨日（8日）召开大会，今天（9月10日）停水。",
        "2026年9月10日 星期四 第2版\n\n本报讯 他写道：“明天（9月12日）见。”昨天（3月11日）的账本，明天（9月31日）见。",
        "本报讯 明天（9月12日），县体育馆举行招聘会。",
    ],
)
def wrong_relative_day(article: Article) -> Iterator[Finding]:
    """A word for today or tomorrow stands with a date that does not go with the day of the paper.

    A story may be some days older than the paper, but one that says tomorrow a day at most.
    """
    paper = paper_date(article.document)
    for match in article.find(_RELATIVE) if paper else ():
        by = _DAYS[match["word"]]
        month = numeral(match["month"]) if match["month"] else paper.month if paper else 1
        day = existing(paper.year if paper else 1, month, numeral(match["day"]))
        off = (day - paper).days - by if day and paper else 0
        is_old = -(_OLD if by <= 0 else 1) <= off <= 0
        if not is_old and abs(off) < _YEAR and not _is_far(off, by) and quotation_at(article, match.span) is None:
            message = Message(
                "报纸是{paper}的，“{word}”对不上，请核对",
                "the paper is of {paper}",
                paper=paper.isoformat() if paper else "",
                word=match[0][:2],
            )
            yield Finding(match.span, message)


def _is_far(off: int, by: int) -> bool:
    """Whether a past day is so far from the paper's that it is of another story, or a month was not said."""
    return by <= 0 and off < -_OLD
