from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import (
    DIGIT,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Match,
    Message,
    Span,
    compiled,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from .._sentence import sentence_at
from ._days import NUMBER, existing

_DUE = (
    "请于|请在|须于|需于|应于|务必于|务必在|请自即日起至|即日起至|定于|拟于|将于|截止(?:时间|日期|日)?(?:为|是|：|:|于)?"
    "|(?:开标|投标|报名|竞买|竞价|拍卖|开拍|笔试|面试|考试|资格审查|领取|递交|缴费|登记|申报|听证|踏勘|招聘|应聘|展览|演出|报到)"
    "(?:会|文件|会议)?(?:截止)?(?:时间|日期|期限|至|到)(?:为|是|：|:|定于)?"
)
_DATE = f"(?:(?P<year>20[{DIGIT}]{{2}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_NOTICE = f"(?P<due>{_DUE}){_DATE}(?P<until>之?前|止|截止)?"
_NOT = "曾|原定|原计划|去年|上年|当时|那年|判决|审理|起诉|犯罪|合同约定|此前|已于|回忆|历史|推迟|延期|因故|改期|取消"
_ASKED = "请"
_SOON, _LATE, _NOVEMBER, _MARCH = 150, 100, 11, 3
"""Days by which a date of the year before is soon in this year; and by which a date without a year is over."""


@rule(
    "deadline-passed",
    title="启事里的期限已过",
    help=(
        "8月21日的报纸登“投标截止时间为2025年9月10日”，年份没有改过来；“请于8月10日前报名”，期限已经过了。"
        "只查请、须、截止、报名时间、开标时间一类词后面的日期；说往事的、改期的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_NOTICE,),
    profiles={"traditional": False},
    injectors=("_session_injectors:deadline_passed",),
    bad=[
        Bad("2026年8月21日 星期五 第2版\n\n招标公告\n\n投标截止时间为2025年9月10日9时30分。", found="2025年9月10日"),
        Bad("2026年8月21日 星期五 第2版\n\n招租公告\n\n有意者请于2025年9月30日17时前报名。", found="2025年9月30日"),
        Bad("2026年8月21日 星期五 第2版\n\n拍卖公告\n\n拍卖会定于2025年9月8日10时举行。", found="2025年9月8日"),
        Bad("2026年8月21日 星期五 第2版\n\n招聘公告\n\n有意者请于8月10日前报名。", found="8月10日"),
        Bad("2026年1月6日 星期二 第2版\n\n招聘公告\n\n报名时间：2025年1月12日至1月20日。", found="2025年1月12日"),
    ],
    good=[
        "2026年8月21日 星期五 第2版\n\n招标公告\n\n投标截止时间为2026年9月10日，有意者请于8月30日前报名。",
        "2026年8月21日 星期五 第2版\n\n要闻\n\n各地务必于8月10日前开工，请于2027年1月3日前还款。",
        "2026年8月21日 星期五 第2版\n\n去年的招标\n\n去年的投标截止时间为2025年9月10日。报名时间：2025年3月1日。",
        "2026年1月6日 星期二 第2版\n\n招聘公告\n\n有意者请于12月30日前报名。大会将于8月10日召开。",
        "2026年8月21日 星期五 第2版\n\n短文\n\n他写道：“有意者请于8月10日前报名。”请于8月40日前报名。",
        "投标截止时间为2025年9月10日9时30分。",
    ],
)
def deadline_passed(article: Article) -> Iterator[Finding]:
    """A notice asks for something by a day that is over, or that would be soon in the year of the paper."""
    paper, text = paper_date(article.document), article.document.text
    for match in article.find(_NOTICE) if paper else ():
        sentence = sentence_at(article, match.start)
        is_other = compiled(_NOT).search(text, sentence.start, sentence.end)
        if paper and not is_other and _is_over(match, paper) and quotation_at(article, match.span) is None:
            message = Message("报纸日期是{paper}，这个日期已过，请核对", "it is over", paper=paper.isoformat())
            first = match.group("year" if match["year"] else "month").start
            yield Finding(Span(first, match.group("day").end + 1), message, confidence=Confidence.LIKELY)


def _is_over(match: Match, paper: date) -> bool:
    """Whether a date is over: of the year before, and soon in this one; or, without a year, of some weeks ago."""
    month, day = numeral(match["month"]), numeral(match["day"])
    if match["year"]:
        soon = existing(paper.year, month, day)
        is_old = int(match["year"]) == paper.year - 1
        return is_old and soon is not None and 0 <= (soon - paper).days <= _SOON
    found = existing(paper.year, month, day)
    is_asked = match["due"].startswith(_ASKED) and bool(match["until"])
    is_turn = month >= _NOVEMBER and paper.month <= _MARCH
    return is_asked and found is not None and 1 < (paper - found).days <= _LATE and not is_turn
