from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    Article,
    Bad,
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

from ._counts import YEAR, year_of
from ._days import likely_days
from ._sessions import NAME, NAME_, Session, group, has_not_met, is_of_others, session_of

_N = f"[{DIGIT}]{{1,2}}"
_PLACE = "(?:在(?:北京|京|延安|上海|广州|武汉)(?:人民大会堂|京西宾馆)?)?"
_AT = f"(?:[至到—-](?:{_N}月)?{_N}日)?(?:上午|下午|晚)?(?:[{DIGIT}]{{1,2}}时)?{_PLACE}"
"""What stands between a day and what happened on it: the hour, the place."""
_DATE = f"(?:(?P<year>{YEAR})(?:(?P<month>{_N})月)?(?:(?P<day>{_N})日)?|(?P<month2>{_N})月(?P<day2>{_N})日){_AT}"
_MET = "(?:胜利|隆重|正式)?(?:召开|举行|开幕|闭幕)"
_BEFORE = f"{_DATE}(?:{_MET}的{NAME}|[，,]?{NAME_}{_AT}{_MET}(?P<stop>[，。；、]))"
_AFTER = f"{NAME}(?:已|是|将)?(?:于|在){_DATE}{_MET}"
_ON = f"{_DATE}[，,]?在{NAME}(?:上|期间)[，,]"
_JUST = f"(?P<just>刚刚|正在|日前|近日){_AT}{_MET}的{NAME}"
_DAY = f"今年(?:{_N}月)?(?:{_N}日)?|{_N}月(?:{_N}日)?|{_N}日"
_BARE = f"{NAME}(?:将|已)?(?P<bare>{_DAY})(?:上午|下午|晚)?{_PLACE}{_MET}"
"""A session of the congress that met on a day of this year, or will, without 于."""
_SIGN = (
    "中全会|次全国代表大会|次全体会议|次会议(?<=[一二三四五]次会议)"
    "|大(?<=[的共党][一二三四五六七八九十]大)|大(?<=[的共党][二十][一二三四五六七八九十]大)"
)


@rule(
    "wrong-session-year",
    title="重要会议的年份、月份不对",
    help=(
        "党的二十大在2022年召开，二十届三中全会在2024年，十四届全国人大四次会议在2026年："
        "写成“2023年召开的党的二十届三中全会”就错了。月份也看。没写年份的，按报纸日期或文中日期推定；“刚刚闭幕的”按报纸日期算（表见rules/dates/sessions.tsv）。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN,),
    injectors=("_time_injectors:wrong_session_year",),
    bad=[
        Bad("2023年召开的党的二十届三中全会对改革作出部署。", found="2023年召开的党的二十届三中全会"),
        Bad("２０２１年１０月，中共二十大在北京召开，他在家收看。", found="２０２１年１０月，中共二十大在北京召开"),
        Bad("1945年4月，党的六大在延安召开，他那年入伍。", found="1945年4月，党的六大在延安召开"),
        Bad("1945年6月，在党的七届二中全会上，他当选为委员。", found="1945年6月，在党的七届二中全会上，"),
        Bad(
            "2026年1月20日 星期二 第2版\n\n本报讯 去年10月召开的党的二十届五中全会通过了建议。",
            found="去年10月召开的党的二十届五中全会",
        ),
        Bad("党的十八大于2013年11月召开，他当年入党。", found="党的十八大于2013年11月召开"),
        Bad("2024年3月，十四届全国人大三次会议开幕，他赴京参会。", found="2024年3月，十四届全国人大三次会议开幕"),
        Bad(
            "2021年举行的中国共产党第二十次全国代表大会闭幕后，他返乡。",
            found="2021年举行的中国共产党第二十次全国代表大会",
        ),
        Bad(
            "党的第十九届中央委员会第五次全体会议于2021年召开。",
            found="党的第十九届中央委员会第五次全体会议于2021年召开",
        ),
        Bad("2019年举行的全国政协十三届三次会议上，他递交了提案。", found="2019年举行的全国政协十三届三次会议"),
        Bad("一九七九年召开的十一届三中全会传到山村。", found="一九七九年召开的十一届三中全会"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 今年召开的十四届全国人大三次会议批准了计划。",
            found="今年召开的十四届全国人大三次会议",
        ),
        Bad(
            "2026年3月5日上午，第十四届全国人民代表大会第三次会议在北京人民大会堂开幕。",
            found="2026年3月5日上午，第十四届全国人民代表大会第三次会议在北京人民大会堂开幕",
        ),
        Bad("传达学习10月23日闭幕的党的二十届三中全会精神。", found="10月23日闭幕的党的二十届三中全会"),
        Bad("2022年11月召开的党的二十大提出新任务。", found="2022年11月召开的党的二十大"),
        Bad(
            "2025年10月28日，镇里学习10月20日至23日召开的党的十九届四中全会精神。",
            found="10月20日至23日召开的党的十九届四中全会",
        ),
        Bad(
            "2025年11月3日 星期一 第2版\n\n本报讯 各村宣讲刚刚闭幕的党的二十届三中全会精神。",
            found="刚刚闭幕的党的二十届三中全会",
        ),
        Bad(
            "2026年6月10日 星期三 第2版\n\n本报讯 全国政协十四届三次会议今年3月4日在北京开幕，他赴京参会。",
            found="全国政协十四届三次会议今年3月4日在北京开幕",
        ),
        Bad(
            "2026年3月6日 星期五 第1版\n\n新华社电 第十四届全国人民代表大会第三次会议5日上午在北京开幕。",
            found="第十四届全国人民代表大会第三次会议5日上午在北京开幕",
        ),
    ],
    good=[
        "2026年6月10日 星期三 第2版\n\n本报讯 2025年，十四届全国人大三次会议3月5日在北京开幕。",
        "2026年6月10日 星期三 第2版\n\n本报讯 那年，十四届全国人大三次会议3月5日在北京开幕。",
        "2026年3月6日 星期五 第1版\n\n新华社电 第十四届全国人民代表大会第四次会议5日上午在北京开幕。",
        "2026年3月5日上午，第十四届全国人民代表大会第四次会议在北京人民大会堂开幕。2022年10月召开的党的二十大，1987年10月25日至11月1日召开的党的十三大。",
        "1945年4月，党的七大在延安召开，他那年入伍。1949年3月，在党的七届二中全会上，2024年11月召开的农工党十七届三中全会。",
        "2024年12月召开的民建十二届三中全会，1945年5月召开的国民党六届一中全会，2026年10月召开的党的二十届五中全会。",
        "2025年10月24日，镇里学习10月23日闭幕的党的二十届四中全会精神。他讲起那年3月5日召开的十四届全国人大三次会议。",
        "2025年11月3日 星期一 第2版\n\n本报讯 各村宣讲刚刚闭幕的党的二十届四中全会精神。",
        "2025年11月3日 星期一 第2版\n\n本报讯 他讲起那年10月20日召开的党的十九届四中全会。",
        "2024年召开的党的二十届三中全会，2022年10月，中共二十大在北京召开，党的十八大于2012年11月召开。",
        "2025年3月，十四届全国人大三次会议开幕，2020年举行的全国政协十三届三次会议，一九七八年召开的十一届三中全会。",
        "2018年，党的十九大召开后，2023年党的二十大精神宣讲，2013年十八大代表，2021年召开的第三届全国人大三次会议史料展。",
        "2023年召开的县十四届人大三次会议，2014年，十大家庭评选，2023年召开的二十大品牌评选会，2023年举行的中国工会第十八次全国代表大会，他写道：“2023年召开的党的二十届三中全会”。",
        "今年召开的十四届全国人大三次会议批准了计划。2019年召开的党的三十大，2023年十大举行。",
    ],
)
def wrong_session_year(article: Article) -> Iterator[Finding]:
    """A year or a month stands with a session of a national body that met in another (rules/dates/sessions.tsv).

    The year of a day without one is that nearest to the paper's day, or to a full date of the article.
    """
    for pattern in (_BEFORE, _AFTER, _ON, _JUST, _BARE):
        for match in article.find(pattern):
            if is_of_others(article.document.text, match) or quotation_at(article, match.span) is not None:
                continue
            session, said = session_of(match), match.groups().get("year")
            year = year_of(article, said) if said else None
            if year and has_not_met(match, year):
                yield Finding(match.span, _UNMET)
            if session and _is_wrong(article, match, session):
                months = f"{session.first}月" if session.first and session.first == session.last else ""
                message = Message(
                    "{name}是{year}年{months}召开的，请核对",
                    "it met in {year} {months}",
                    name=group(match, "name"),
                    year=session.year,
                    months=months,
                )
                yield Finding(Span(match.start, match.end - bool(match.groups().get("stop"))), message)


def _is_wrong(article: Article, match: Match, session: Session) -> bool:
    """Whether a session did not meet in the month or the year that the words give."""
    groups = match.groups()
    if groups.get("just"):
        return _is_long_ago(article, session)
    if groups.get("bare"):
        is_of_congress = groups.get("term") or groups.get("term2")
        return bool(is_of_congress) and not _is_dated(article, match) and _is_long_ago(article, session)
    month = numeral(groups.get("month") or groups.get("month2") or "0")
    if year := groups.get("year"):
        said = year_of(article, year)
        return bool(said and (said != session.year or _is_other_month(month, session)))
    if article.document.text[match.start - 1 : match.start] == "年":
        return False
    years = {day.year for day in likely_days(article, month, numeral(groups.get("day2") or "0"))}
    return _is_other_month(month, session) or bool(years and session.year not in years)


def _is_dated(article: Article, match: Match) -> bool:
    """Whether a year stands before it in its sentence."""
    text = article.document.text
    first = max(text.rfind(mark, article.span.start, match.start) for mark in "。；\n") + 1
    return compiled(f"{YEAR}|那年|当年").search(text, max(first, article.span.start), match.start) is not None


def _is_other_month(month: int, session: Session) -> bool:
    return bool(month and session.first and not session.first <= month <= session.last)


def _is_long_ago(article: Article, session: Session) -> bool:
    """Whether a session that has just met did so in another year than the paper's."""
    paper = paper_date(article.document)
    return paper is not None and session.year not in {paper.year, paper.year - (paper.month == 1)}


_UNMET = Message("那一年还没有开到这次全会，请核对", "this session had not met in that year")
