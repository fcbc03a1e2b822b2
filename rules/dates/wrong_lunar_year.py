from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint_news import (
    BLANK,
    DIGIT,
    PAREN_OPEN,
    Article,
    Bad,
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
from ._cycles import ANIMALS, BRANCHES, STEMS, animal_of, exists, stem_branch
from ._days import NUMBER, existing, is_mentioned, likely_days
from ._lunar import lunar_day
from ._present import is_of_the_past

_PAIR = f"(?P<pair>[{STEMS}][{BRANCHES}])"
_YEAR = f"(?:{_PAIR}[{ANIMALS}]?年|{_PAIR.replace('pair', 'bare')}(?=[正二三四五六七八九十冬腊闰]{{1,2}}月))"
_DATE = f"(?:(?P<year>[{DIGIT}]{{4}})年)?(?P<month>{NUMBER})月(?P<day>{NUMBER})日"
_WEEKDAY = "(?:[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?)?"
_TIED = "(?:农历|阴历|夏历|旧历|岁次|岁在|时在)"
_SPACE = f"[{BLANK}，,、|｜]{{0,4}}"
_DATED = (
    f"{_DATE}{_SPACE}{_WEEKDAY}{_SPACE}"
    f"(?:[{PAREN_OPEN}]|(?:正|恰|便|就|也)?(?:[是为值即]|[恰适欣正]逢))?(?:传统)?{_TIED}?$"
)
"""A date directly before a lunar year, as in the head of a page."""
_TODAY = f"(?P<word>[今昨明])[天日](?:就|便|正|恰)?(?:是|为|[，,]){_TIED}?$"
_WORD = f"(?P<of>[今去明])年(?:又|恰|正)?(?:[，,]?(?:系|为|是|即)|[逢值])(?:中国|传统)?{_TIED}?$"
_GREETED = (
    f"(?:喜迎|迎接|迎来|欢度|共[迎度]|恭贺|贺|即将到来的|将至的|再过[{DIGIT}一二三四五六七八九十]{{1,3}}[天日][，,]?[就便]是|辞旧迎新[，,])"
    f"(?:中国|传统|“|的)?{_TIED}?$"
)
_NEW_YEAR = "(?:的)?(?:春节|新春|新年|除夕|将至|即将|到来|来临)"
_SIGN = f"[{STEMS}](?<!自己)[{BRANCHES}](?:[{ANIMALS}]?年|[正二三四五六七八九十冬腊闰])"
_OTHER = f"[{DIGIT}]{{4}}年"
_BACK = 30
_DAYS = {"今": 0, "昨": -1, "明": 1}
_YEARS = {"今": 0, "去": -1, "明": 1}
_WINTER = (10, 3)
"""The months from and until which the coming lunar year is spoken of."""


@rule(
    "wrong-lunar-year",
    title="农历年份与日期不符",
    help=(
        "2025年10月29日是农历乙巳年，报头、正文写成甲辰年就错了；2026年春节是丙午马年春节，不是甲午马年。"
        "日期写明，或能由报纸日期推定时才查；“今天”“今年”“喜迎”按报纸日期算。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    explains=("wrong-cyclic-year", "contradictory-times"),
    patterns=(_SIGN,),
    injectors=("_lunar_injectors:wrong_lunar_year",),
    bad=[
        Bad("河东报 2025年11月6日 星期四 农历甲辰年九月十七 第1版", found="甲辰"),
        Bad("2025年5月6日（星期二），农历乙未年四月初九，庙会开锣。", found="乙未"),
        Bad("2026年2月6日 星期五 第2版\n\n本报讯 今年春节是2月17日，农历甲午马年，剪纸走俏。", found="甲午"),
        Bad("2026年2月6日 星期五 第2版\n\n本报讯 再过十天，便是戊午马年春节，街上挂起灯笼。", found="戊午"),
        Bad("2026年2月26日 星期四 第2版\n\n本报讯 今天是农历乙巳年正月初十，集市照常。", found="乙巳"),
        Bad("2026年2月26日 星期四 第2版\n\n本报讯 今年是农历甲午马年，邮票已经发行。", found="甲午"),
        Bad("2026年2月6日 星期五 第2版\n\n本报讯 为喜迎丙辰龙年新春，文化馆备了春联。", found="丙辰"),
        Bad("２０２６年３月３日，甲午正月十五，街上挂起花灯。", found="甲午"),
    ],
    good=[
        "河东报 2025年11月6日 星期四 农历乙巳年九月十七 第1版",
        "2026年2月6日 星期五 第2版\n\n本报讯 今年春节是2月17日，农历丙午马年；再过十天，便是丙午马年春节。",
        "2026年2月26日 星期四 第2版\n\n本报讯 今天是农历丙午年正月初十。“今天是农历乙巳年正月初十。”他念道。",
        "2026年2月26日 星期四 第2版\n\n本报讯 那年的2月6日，是农历甲午年。2014年喜迎甲午马年新春的年画还在。",
        "2026年1月30日，农历丙午年新春将至。2026年1月30日，农历乙巳年。2026年2月16日是农历丙午马年除夕。",
        "1850年5月6日，农历乙未年。今年是农历甲午马年。“2026年5月6日，农历乙巳年”的说法不对。",
        "2026年7月26日 星期日 第2版\n\n本报讯 喜迎甲午马年新春的年画，画于十二年前。",
        "2026年5月6日，自己巳正月离家。2026年5月6日，甲子二号井出油。",
    ],
)
def wrong_lunar_year(article: Article) -> Iterator[Finding]:
    """A lunar year is not that of the date before it, or of this or the coming year.

    The lunar year begins on the day of the lunar new year. Dates before 1900 are not checked.
    """
    text = article.document.text
    for match in article.find(_YEAR):
        pair, line = match["pair"] or match["bare"], text.rfind("\n", 0, match.start) + 1
        before = text[max(line, article.span.start, match.start - _BACK) : match.start]
        years = _years(article, match, before) if exists(pair) else ()
        if years and pair not in {stem_branch(year) for year in years} and not is_mentioned(article, match.span):
            message = Message(
                "应是{pair}{animal}年，请核对", "it is {pair}", pair=stem_branch(years[0]), animal=animal_of(years[0])
            )
            yield Finding(match.group("pair" if match["pair"] else "bare"), message)


def _years(article: Article, match: Match, before: str) -> tuple[int, ...]:
    """The lunar years that the words may mean; the first is the likeliest."""
    dated = compiled(_DATED).search(before)
    behind = compiled(_NEW_YEAR).match(article.document.text, match.end) is not None
    if dated:
        return tuple(year for day in _dated(article, Match(dated), match.start) for year in _of(day, behind=behind))
    paper, sentence = paper_date(article.document), sentence_at(article, match.start)
    is_old = compiled(_OTHER).search(article.document.text, sentence.start, match.start) or is_of_the_past(
        article, sentence
    )
    if paper is None or is_old or quotation_at(article, match.span):
        return ()
    if today := compiled(_TODAY).search(before):
        return _of(paper + timedelta(days=_DAYS[today["word"]]), behind=behind)
    if word := compiled(_WORD).search(before):
        year = paper.year + _YEARS[word["of"]]
        return (year, year - 1) if paper.month < _WINTER[1] else (year,)
    is_winter = not _WINTER[1] < paper.month < _WINTER[0]
    return _coming(paper) if is_winter and compiled(_GREETED).search(before) else ()


def _coming(paper: date) -> tuple[int, ...]:
    """The lunar years that are spoken of in winter: the one that comes, or has just come."""
    lunar = lunar_day(paper)
    return (paper.year + (paper.month >= _WINTER[0]), lunar.year) if lunar else ()


def _dated(article: Article, match: Match, at: int) -> tuple[date, ...]:
    """The days that a date may be."""
    month, day = numeral(match["month"]), numeral(match["day"])
    if match["year"]:
        found = existing(int(match["year"]), month, day)
        return (found,) if found else ()
    start = at - len(match[0])
    return (
        ()
        if article.document.text.endswith(("那年的", "年", "那年"), 0, start)
        else likely_days(article, month, day, at)
    )


def _of(day: date, *, behind: bool) -> tuple[int, ...]:
    """The lunar year of a day, and where new year is spoken of the next one."""
    lunar = lunar_day(day)
    return () if lunar is None else (lunar.year, lunar.year + 1) if behind else (lunar.year,)
