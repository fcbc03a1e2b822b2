from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import (
    DIGIT,
    PAREN_CLOSE,
    PAREN_OPEN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Severity,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from ._days import NUMBER, existing, likely_days

_DATE = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?:(?P<month>{NUMBER})月)?(?P<day>{NUMBER})日"
_RELATIVE = f"(?P<word>今|昨|明)[天日晚][{PAREN_OPEN}]{_DATE}[{PAREN_CLOSE}]"
_FUTURE = f"(?P<word>将[于在]|拟[于在]){_DATE}"
_THIS_YEAR = f"(?P<word>今年)[{PAREN_OPEN}](?P<year>[{DIGIT}]{{4}})年[{PAREN_CLOSE}]"
_DAYS = {"今": 0, "昨": -1, "明": 1}


@rule(
    "date-against-paper",
    title="与报纸日期不合",
    help=(
        "报纸日期由--date或报头给出。“昨日（3月15日）”不是出报前一两天，“将于”的日子已经过去，"
        "“今年（2025年）”不是本年，请核对。旧闻、引语里难免误报，默认不开。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    cap=Severity.INFO,
    preview=True,
    patterns=(_RELATIVE, _FUTURE, _THIS_YEAR),
    bad=[
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 昨日（3月15日），全县春耕现场会在城关镇召开，各乡镇负责人参加。",
            found="昨日（3月15日）",
        ),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 比赛将于3月10日举行，报名者已有三百多人，赛道全长十公里。",
            found="将于3月10日",
        ),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 今年(2025年)全县春耕面积十二万亩，各乡镇的农机都已检修完毕。",
            found="今年(2025年)",
        ),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 今天（25日），全县春耕现场会在城关镇召开，各乡镇负责人参加。",
            found="今天（25日）",
        ),
    ],
    good=[
        (
            "2026年3月19日 星期四 第2版\n\n本报讯 昨日（3月18日），春耕现场会召开，"
            "比赛将于3月28日举行，今年（2026年）春耕面积十二万亩。"
        ),
        "2026年3月19日 星期四 第2版\n\n本报讯 今天（18日），春耕现场会召开，他回忆说：“通知说将于3月10日举行。”",
        "本报讯 昨日（3月15日），春耕现场会召开，比赛将于3月10日举行。",
    ],
)
def date_against_paper(article: Article) -> Iterator[Finding]:
    """A word for today, yesterday or the future stands with a day that does not go with the day of the paper.

    A report may be a day older than the paper that prints it.
    """
    paper = paper_date(article.document)
    if paper is None:
        return
    for pattern in (_RELATIVE, _FUTURE, _THIS_YEAR):
        for match in article.find(pattern):
            quoted = quotation_at(article, match.span) is not None
            if not quoted and not _fits(article, match, paper):
                message = Message(
                    "“{words}”与报纸日期（{paper}）不合，请核对",
                    "{words} does not go with the day of the paper, {paper}",
                    words=match[0],
                    paper=paper.isoformat(),
                )
                yield Finding(match.span, message, confidence=Confidence.DOUBTFUL)


def _fits(article: Article, match: Match, paper: date) -> bool:
    groups = match.groups()
    if "day" not in groups:
        return int(match["year"]) == paper.year
    month = numeral(groups.get("month") or str(paper.month))
    year, day = groups.get("year"), numeral(match["day"])
    days = likely_days(article, month, day) if not year else (existing(int(year), month, day),)
    by = _DAYS.get(match["word"])
    return not days or any(found is None or _is_near(found, paper, by) for found in days)


def _is_near(day: date, paper: date, by: int | None) -> bool:
    """Whether the day is later than the day before the paper, or at most a day before the day that the word means."""
    wanted = paper + timedelta(days=by or 0)
    return day >= wanted - timedelta(days=1) and (by is None or day <= wanted)
