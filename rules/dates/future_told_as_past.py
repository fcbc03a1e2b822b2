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
    compiled,
    numeral,
    paper_date,
    quotation_at,
    rule,
)

from .._sentence import sentence_at
from ._days import NUMBER, existing

_MONTH = f"(?P<month>{NUMBER})月"
_UNTIL = f"截[至止]到?(?:(?P<year>20[{DIGIT}]{{2}})年|今年|本年)?{_MONTH}(?:份|(?P<day>{NUMBER})日|底|末)?"
_TO = (
    f"今年(?:的)?(?:前(?P<count>[{DIGIT}]{{1,2}}|[一二三四五六七八九十]{{1,2}})个?月"
    f"|[1１]月?[至到—－–~～-]{{1,2}}{_MONTH}份?)"
)
_OF = f"今年{_MONTH}(?:份|[上中下]旬|[初中底])?，"
_PART = "今年的?(?P<part>下半年|三季度|第三季度|前三季度|四季度|第四季度)"
_YEAR = f"(?<![到至—～~-])(?P<whole>20[{DIGIT}]{{2}})年(?:全年)?，"
_SINCE = f"今年{_MONTH}(?:份|(?P<day>{NUMBER})日|[上中下]旬|[初中底])?以来"
_DAY_OF = (
    f"(?<!到)(?P<full>20[{DIGIT}]{{2}})年(?:{_MONTH}(?:(?P<day>{NUMBER})日)?)?"
    f"[^，。；：、“”《》{DIGIT}]{{0,14}}那一?[天年月]"
)
_PATTERNS = (_UNTIL, _TO, _OF, _PART, _YEAR, _SINCE, _DAY_OF)
_SURE = ("以来", "那天", "那年", "那月", "那一天", "那一年")
"""Ends of words that are said of what is over."""
_DONE = (
    "已|累计|同比(?:增长|下降|上升|减少|增加|提高)|比(?:上年|去年)同?期?(?:增长|下降|增加|减少)|(?:增长|下降)[0-9０-９.]{1,5}[%％]|(?:完成|实现)[^，。；]{2,12}[0-9０-９]|实现了|完成了"
    "|圆满完成|达到了|接待(?:了)?游客"
)
_AHEAD = (
    "将|预计|预期|计划|力争|目标|确保|争取|拟|有望|规划|到时|届时|可望|要求|前完成|之前|为止|有效|报名|报送|结束|预测|测算|安排|任务|任期|有效期|合同|租期"
    "|公示|登记|截止|希望|如果|假如|倘若|应当|必须|需要|争取"
)
_CLAUSE = 60


@rule(
    "future-told-as-past",
    title="尚未到的时间写成已经过去",
    help=(
        "8月21日的报纸写“截至9月底，已新增就业3200人”“今年前10个月，进出口同比增长5%”，时间还没有到，月份或年份有误。"
        "只查讲已有结果（已、累计、同比）的句子；计划、预计、报名截止的不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=_PATTERNS,
    profiles={"traditional": False},
    injectors=("_session_injectors:future_told_as_past",),
    bad=[
        Bad("2026年8月21日 星期五 第2版\n\n本报讯 截至9月底，全县累计新增就业3200人。", found="截至9月底"),
        Bad("2026年8月21日 星期五 第2版\n\n本报讯 截至2026年8月30日，已收早稻5万亩。", found="截至2026年8月30日"),
        Bad("2026年8月21日 星期五 第2版\n\n本报讯 今年前10个月，进出口同比增长5%。", found="今年前10个月"),
        Bad("2026年8月21日 星期五 第2版\n\n本报讯 今年第四季度，用电量同比下降2%。", found="今年第四季度"),
        Bad("2026年8月21日 星期五 第2版\n\n本报讯 2027年，全县生产总值同比增长5%。", found="2027"),
        Bad("2026年1月6日 星期二 第2版\n\n本报讯 今年12月，全县累计完成投资3亿元。", found="今年12月，"),
        Bad("2026年1月6日 星期二 第2版\n\n本报讯 今年12月28日以来，检查组走访商场53家。", found="今年12月28日以来"),
        Bad("2026年8月13日 星期四 第2版\n\n本报讯 2027年7月9日高铁开通那天，他去了车站。", found="2027"),
        Bad("2026年8月13日 星期四 第2版\n\n本报讯 2028年恢复高考那年，他考上师范。", found="2028"),
        Bad("2026年1月6日 星期二 第2版\n\n本报讯 今年1至12月，用电量同比下降2%。", found="今年1至12月"),
    ],
    good=[
        "2026年8月21日 星期五 第2版\n\n本报讯 截至7月底，全县累计新增就业3200人。截至9月底，报名的已有缴费的算数。",
        "2026年8月21日 星期五 第2版\n\n本报讯 今年前7个月，进出口同比增长5%。今年下半年，用电量预计同比下降2%。",
        "2026年1月6日 星期二 第2版\n\n本报讯 去年12月28日以来，检查组走访商场53家。今年1月3日以来，雪一直没停。",
        "2026年8月13日 星期四 第2版\n\n本报讯 2017年7月9日高铁开通那天，他去了车站。到2028年大桥通车那天，路就近了。",
        "2026年8月21日 星期五 第2版\n\n本报讯 截至12月底，去年全县累计新增就业3200人。截至10月14日，学校里人不多。",
        "2026年8月21日 星期五 第2版\n\n本报讯 他说：“今年前10个月，进出口同比增长5%。”",
        "2026年8月21日 星期五 第2版\n\n本报讯 2025年，生产总值同比增长5%。到2030年，用电量累计下降2%。",
        "截至9月底，全县累计新增就业3200人。截至2026年9月31日，累计新增就业3200人。",
    ],
)
def future_told_as_past(article: Article) -> Iterator[Finding]:
    """What a sentence tells as done is of a time that comes after the day of the paper."""
    paper, text = paper_date(article.document), article.document.text
    for pattern in _PATTERNS if paper else ():
        for match in article.find(pattern):
            sentence = sentence_at(article, match.start)
            behind = text[match.end : min(sentence.end, match.end + _CLAUSE)]
            is_told = match[0].endswith(_SURE) or compiled(_DONE).search(behind)
            is_told = is_told and not compiled(_AHEAD).search(text, match.end, sentence.end)
            first = _first(match, paper or date.min) if is_told else None
            if first and paper and first > paper and quotation_at(article, match.span) is None:
                message = Message(
                    "报纸日期是{paper}，这个时间还没有到，请核对",
                    "the paper is of {paper}: this is still to come",
                    paper=paper.isoformat(),
                )
                name = next((one for one in ("whole", "full") if match.groups().get(one)), None)
                span = match.group(name) if name else match.span
                yield Finding(span, message, confidence=Confidence.LIKELY)


def _first(match: Match, paper: date) -> date | None:
    """The first day on which the words can be written."""
    groups = match.groups()
    if whole := groups.get("whole"):
        return existing(int(whole), 1, 1)
    if part := groups.get("part"):
        return existing(paper.year, _PARTS[part.removeprefix("第")], 1)
    if full := groups.get("full"):
        return existing(int(full), numeral(groups.get("month") or "1"), numeral(groups.get("day") or "1"))
    if count := groups.get("count"):
        return existing(paper.year, numeral(count), 1)
    month, year = numeral(match["month"]), groups.get("year")
    is_far = "截" in match[0] and "年" not in match[0] and month - paper.month > _SOON
    day = numeral(groups.get("day") or "0") or (_LATE if match[0].endswith(("底", "末")) else 1)
    return None if is_far else existing(int(year or paper.year), month, day)


_PARTS = {"下半年": 7, "三季度": 7, "前三季度": 9, "四季度": 10}
_SOON, _LATE = 3, 25
"""Months ahead of the paper's that are not those of the year before; the first day that is the end of a month."""
