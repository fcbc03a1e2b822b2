from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Related, Span, compiled, numeral, rule

from .._sentence import sentence_at
from ._counts import COUNT, YEAR, count, year_of

_WORD = (
    "历时|用时|耗时|时隔|相隔|间隔|整整|奋战了?|阔别|前后|跨度|历经|苦干了?|为期|任期|学制|工期|合同期|租期|聘期"
    "|军龄已?有?|党龄已?有?|工龄已?有?|教龄已?有?|警龄已?有?|婚龄已?有?|支教期?|援[藏疆青]|挂职期?|服役期?|服务期|建设周期"
)
_SIGN = f"(?:{_WORD})了?[{DIGIT}一二两三四五六七八九十百]{{1,4}}个?[年月]"
_DURATION = f"(?P<word>{_WORD})了?(?P<count>{COUNT})(?:个?(?P<unit>年|月))(?P<half>半)?(?P<more>[多余左])?"
_DATE = f"(?P<year>{YEAR})(?:底|初|中)?(?:(?P<month>[{DIGIT}]{{1,2}})月)?"
_UNITS = "(?:间|里|来|的?时间|的?光阴|的?岁月|的?历程)"
_WITHIN = (
    f"{YEAR}(?:底|初|[{DIGIT}]{{1,2}}月)*(?:开始|起)?(?:[至到]|[—–-]{{1,2}}){YEAR}(?:底|初|[{DIGIT}]{{1,2}}月)*"
    f"(?P<word>[，,的]{{0,2}}(?:这|在这|整整|整个|共计?|前后|总共)*)(?P<count>{COUNT})(?P<unit>年)"
    f"(?P<half>半)?(?P<more>[多余左])?(?:{_UNITS}|[，。、])"
)
_SIGN_WITHIN = (
    f"年(?:底|初|[{DIGIT}]{{1,2}}月)*[，,的]{{0,2}}"
    f"(?:这|在这|整整|整个|共计?|前后|总共)*[{DIGIT}一二两三四五六七八九十百]{{1,4}}年半?(?:{_UNITS}|[，。、])"
)
_NOT = "每|分[批期段]|平均|其中|约[^定]|[近余多超]|左右|不到|不足|连续|此前|累计|另|出生|生于|岁"
_AROUND = (
    *(
        "任期",
        "学制",
        "为期",
        "合同期",
        "租期",
        "聘期",
        "支教期",
        "支教",
        "援藏",
        "援疆",
        "援青",
        "挂职",
        "挂职期",
        "工期",
    ),
    *("服役", "服役期", "服务期", "建设周期"),
)
_EXACT = ("学制", "合同期", "租期", "聘期")
"""Words before or behind which both years may stand."""
_BETWEEN = ("时隔", "相隔", "间隔", "阔别")
"""Words that stand between the two years."""
_UNTIL = "[，,]?(?:直?至|直?到)"
"""Words behind a number that the later year follows."""
_MONTHS = 12
_SAID = ("为期", "任期", "合同期", "租期", "聘期", "援藏", "援疆", "援青", "挂职", "挂职期", "服务期", "支教期")
"""Words for a time that was fixed beforehand, in whole years."""
_FEW = 3
"""Months by which a time that was fixed, or has a half, may be shorter or longer between two months."""
_SCHOOL_FEW = 4
"""A school year begins in September and ends in June."""


@rule(
    "wrong-year-count",
    title="年数与起止年份不符",
    help=(
        "2019年3月开工、2026年3月贯通，是七年，写成整整六年就错了；2008年到2018年是时隔十年。"
        "一句里正好有两个年份才查；只有年份的多一年少一年都算对；约数、“连续”的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    explains=("wrong-length-of-time",),
    patterns=(_SIGN, _SIGN_WITHIN),
    injectors=("_time_injectors:wrong_year_count",),
    bad=[
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 这批医生援疆为期一年半，从今年8月到2028年8月。", found="一年半"),
        Bad("干部挂职两年，从2024年9月到2025年9月。", found="两年"),
        Bad("隧道2019年3月开工，2024年12月贯通，历时六年半。", found="六年半"),
        Bad("隧道2019年3月开工，2026年3月贯通，建设者整整奋战了六年。", found="六年"),
        Bad("大桥２０１８年动工，２０２５年通车，历时５年。", found="５年"),
        Bad("2008年他离开矿山，时隔15年，2018年又回来了。", found="15年"),
        Bad("大坝2024年5月开工，2025年1月封顶，历时六个月。", found="六个月"),
        Bad("合同期2年，从2001年1月1日到2004年12月31日。", found="2年"),
        Bad("他1996年入学，学制4年，1999年毕业。", found="4年"),
        Bad("她2015年9月入学，学制四年，2018年6月毕业。", found="四年"),
        Bad("电梯工程自2023年3月动工，历时五年，至2026年3月底完工。", found="五年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 从1986年到今年的30年，他走遍了山梁。", found="30年"),
        Bad("援藏三年，他从2022年7月到2026年7月都在那曲。", found="三年"),
        Bad("1986年到2026年的30年间，他教过两千名学生。", found="30年"),
        Bad("他1964年入伍，到2009年，军龄已有50年。", found="50年"),
        Bad("本届理事会任期三年（2020年—2025年）。", found="三年"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 隧道2019年3月开工，今年3月贯通，历时五年半，全长四公里。",
            found="五年半",
        ),
        Bad("合同约定租期10年，从2020年1月1日至2031年12月31日。", found="10年"),
        Bad("项目计划工期18个月，2025年3月开工，预计2026年3月竣工。", found="18个月"),
    ],
    good=[
        "许言1953年属蛇，17岁学手艺，2025年收徒，整整55年。",
        "合同约定租期12年，从2020年1月1日至2031年12月31日。项目计划工期12个月，2025年3月开工，预计2026年3月竣工。",
        "隧道2019年3月开工，2026年3月贯通，建设者整整奋战了七年，2018年动工，２０２５年通车，历时６年。",
        "大桥２０１８年动工，２０２５年通车，历时８年。2008年他离开矿山，时隔10年，2018年又回来了。",
        "大桥2018年动工，2025年通车，历时近5年，2018年动工，2025年通车，历时5年多。",
        "大坝2024年5月开工，2025年1月封顶，历时八个月。",
        "大桥2018年动工，2020年停工，2025年通车，历时5年。隧道2019年3月开工，今年3月贯通，历时五年半。",
        "大桥2018年动工，历时5年，2025年的洪水也没有冲毁它。本届理事会任期三年。2025年开工、2018年立项，历时2年。",
        "合同期2年，从2001年1月1日到2002年12月31日。他1996年入学，学制4年，2000年毕业。",
        "她2015年9月入学，学制四年，2019年6月毕业。他1964年入伍，到2009年，军龄已有45年。",
        "1986年到2026年的40年间，电梯工程自2023年3月动工，历时三年，至2026年3月底完工。1986—1990年的30年里程碑。",
        "2001年出生的他2013年夺冠，历时6年。2013年夺冠，2015年退役，时隔6年又回到赛场。",
        "2026年3月19日 星期四 第2版\n\n本报讯 医生援疆为期一年半，从今年8月到2028年2月。",
        "挂职两年，从2024年9月到2026年7月。",
        "隧道2019年3月开工，2024年12月贯通，历时六年。隧道2019年3月开工，2024年12月贯通，历时五年半。",
    ],
)
def wrong_year_count(article: Article) -> Iterator[Finding]:
    """A number of years or months does not go with the two years of its sentence.

    Years without months may be a year more or fewer. A sentence with more years, and an estimate, are not reported.
    """
    text = article.document.text
    for match in _matches(article):
        sentence = sentence_at(article, match.start)
        is_around = match["word"] in (*_BETWEEN, *_AROUND) or compiled(_UNTIL).match(text, match.end)
        end = sentence.end if is_around else match.group("count").start
        dates = [Match(found) for found in compiled(_DATE).finditer(text, sentence.start, end)]
        if len(dates) != 2 or match["more"] or compiled(_NOT).search(text, sentence.start, match.end):
            continue
        if match["word"] in _BETWEEN and dates[1].start < match.start:
            continue
        apart = _apart(article, dates)
        if apart and not _is_right(match, *apart):
            message = Message(
                "前后相距{years}年{months}个月，请核对"
                if apart[1] < _MONTHS and apart[0] % 12
                else "前后相距{years}年，请核对",
                "they are {years} years and {months} months apart",
                years=apart[0] // 12,
                months=apart[0] % 12,
            )
            related = tuple(Related(found.span, _DATED) for found in dates)
            end = match.group("half" if match["half"] else "unit").end
            yield Finding(Span(match.group("count").start, end), message, related=related)


def _matches(article: Article) -> Iterator[Match]:
    yield from article.find(_DURATION)
    if next(article.find(_SIGN_WITHIN), None) is not None:
        yield from article.find(_WITHIN)


_DATED = Message("起止的年份", "a year that it is counted from")


def _apart(article: Article, dates: list[Match]) -> tuple[int, int] | None:
    """How many months two dates are apart, and how many this may be off; None if a year is not known or not later."""
    years = [year_of(article, found["year"]) for found in dates]
    if years[0] is None or years[1] is None or years[0] >= years[1]:
        return None
    months = [numeral(found["month"] or "0") for found in dates]
    slack = 11 if all(months) else 12
    return (years[1] - years[0]) * 12 + (months[1] - months[0] if all(months) else 0), slack


def _is_right(match: Match, apart: int, slack: int) -> bool:
    number = count(match["count"])
    if not number:
        return True
    if match["word"] in _EXACT and not match["half"]:
        few, many = (_SCHOOL_FEW, _MONTHS if slack == _MONTHS else 2) if match["word"] == "学制" else (2, 2)
        return -few <= apart - 12 * number <= many
    if match["unit"] == "月":
        return slack == _MONTHS or abs(apart - number) <= 1
    off = apart - 12 * number - 6 * bool(match["half"])
    is_told = slack < _MONTHS and (match["word"] in _SAID or (match["half"] and not match["more"]))
    return -_FEW <= off <= _FEW if is_told else abs(off) <= slack
