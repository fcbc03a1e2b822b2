from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    HAN,
    PAREN_OPEN,
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

from .._sentence import sentence_at
from ._counts import COUNT, YEAR, count, year_of
from ._days import likely_days
from ._editions import STARTS, editions, with_events

_SIGN = f"今年[^。；，]{{0,4}}第[{DIGIT}一二三四五六七八九十]{{1,3}}届"
_SIGN_NAMED = f"届[^。；，{DIGIT}]{{0,6}}?(?:{STARTS})|次(?:全国)?(?:人口|经济|农业|文物)普"
_SIGN_PLACED = "[运动奥]会|界杯|世博会|博览会|世园会"
_NOW = f"今年(?:已经?|也|正|又|将)?(?:是|为|迎来|举办|进入|办到)?(?:了)?(?P<nth>第(?P<count>{COUNT})届)"
_FIRST = (
    f"(?P<year>(?:19|20|１９|２０)[{DIGIT}]{{2}})年(?:[{DIGIT}]{{1,2}}月)?[^。；，{DIGIT}]{{0,6}}?"
    "(?:首[次届办]|第一届|创办|开办|起|举办首届)"
)
_DAY = f"(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?"
_HELD = "(?:举[行办]|召开|开幕|闭幕|拉开|[圆胜]满?落幕)"
_NAMED = f"第(?P<count>{COUNT})届(?P<name>NAMES)"
_PLACED = f"第(?P<count>{COUNT})届(?P<place>PLACES)(?P<name>NAMES)"
_IT = "(?:[，。；、）)！\n]|上[^海]|期间|中[^国]|现场|赛场|开幕|闭幕|$)"
"""What follows an event that is spoken of itself, not its trials or its team."""
_AFTER = f"(?P<year>{YEAR}){_DAY}，?[^。；，{DIGIT}]{{0,12}}{_NAMED}[^。；，{DIGIT}]{{0,10}}{_HELD}"
_HELD_IN = f"(?P<year>{YEAR}){_DAY}，?[^。；，{DIGIT}]{{0,8}}{_HELD}的{_NAMED}"
_N = f"[{DIGIT}]{{1,2}}"
_UNDATED = (
    f"(?P<month>{_N})月(?P<day>{_N})日(?:[上下]午|晚)?，?"
    f"(?:[^。；，{DIGIT}]{{0,12}}{_NAMED}[^。；，{DIGIT}]{{0,12}}{_HELD}"
    f"|[^。；，{DIGIT}]{{0,8}}{_HELD}的{_NAMED.replace('>', '2>')})"
)
"""A day without a year, which is near that of the paper."""
_DUE = (
    f"{_NAMED}(?:的?[开闭]幕式)?[将已]?[于在]?(?:当地时间|北京时间)?(?P<month>{_N})月(?P<day>{_N})日"
    f"(?:[至到—-](?:{_N}月)?{_N}日)?[^。；，{DIGIT}]{{0,16}}{_HELD}"
)
"""The same behind the name of the event."""
_JUST = f"(?:刚刚|正在|刚|即将|将[于在])[^。；，{DIGIT}]{{0,8}}{_HELD}的{_NAMED}{_IT}"
_BEFORE = f"{_NAMED}[^。；，{DIGIT}]{{0,4}}(?P<year>{YEAR}){_DAY}[^。；，{DIGIT}]{{0,10}}{_HELD}"
_OF_YEAR = f"(?P<year>{YEAR}){_DAY}，?[的在]?(?:PLACES)?{_NAMED}{_IT}"
_IN_PARENS = f"{_NAMED}[{PAREN_OPEN}](?P<year>{YEAR})"
_AT = f"(?P<place>PLACES)(?:[、和与](?:PLACES)){{0,3}}(?:[^。；，、{DIGIT}]{{0,6}}?)(?:{_HELD}|[承合]办)的{_NAMED}{_IT}"
_IN = (
    f"{_NAMED}(?:的?[开闭]幕式)?将?(?:于?(?:当地时间|北京时间)?(?:{YEAR})?{_DAY}(?:[上下]午|晚)?)?在(?:我国|[^。；，{DIGIT}]{{2,4}}?)?"
    f"(?P<place>PLACES)[^。；，{DIGIT}]{{0,6}}{_HELD}"
)
_YEAR_PLACE = f"(?P<year>{YEAR})的?(?P<place>PLACES)(?P<name>NAMES){_IT}"
_ACTED = f"(?P<year>{YEAR}){_DAY}，(?:[他她]|[{HAN}]{{2,3}})?在(?P<place>PLACES)(?P<name>NAMES){_IT}"
_PLACE_YEAR = f"(?P<place>PLACES)(?P<name>NAMES)[{PAREN_OPEN}](?P<year>{YEAR})[)）]"
_CENSUS = "普查"
_COUNTED = f"(?P<year>{YEAR}){_DAY}[的，]?第(?P<count>{COUNT})次(?P<name>NAMES)"
"""A census: 2020年第七次全国人口普查."""
_BY_NUMBER = (_COUNTED, _AFTER, _HELD_IN, _BEFORE, _OF_YEAR, _IN_PARENS, _PLACED + _IT, _AT, _IN)
_YEARLY = "每年|年年|一年一[届度]|从未[间中]断|从不间断|连年|连续"
_OTHER = "年的?$|那年"
_NOT = "两年|隔年|三年|四年|停办|停[了一]|中断[了过]"


@rule(
    "wrong-edition",
    title="届数与年份、地点不符",
    help="第十五届全运会2025年在粤港澳举行，第七次全国人口普查在2020年，里约奥运会在2016年（表见rules/dates/editions.tsv）；每年一届、2011年首次举办的梨花节，2026年是第16届，写成第15届就错了。句里写明每年举办、从未间断的才查。",
    everywhere=True,
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN, _SIGN_NAMED, _SIGN_PLACED),
    bad=[
        Bad("2024年第十五届全运会在粤港澳举行。", found="2024年第十五届全运会在粤港澳举行"),
        Bad("2020年在北京举行的第２４届冬奥会，他做了志愿者。", found="2020年在北京举行的第２４届冬奥会"),
        Bad(
            "2025年11月，在粤港澳三地举行的第十四届全国运动会上，她得了第四。",
            found="2025年11月，在粤港澳三地举行的第十四届全国运动会",
        ),
        Bad("2020年第六次全国人口普查，全镇有三万人。", found="2020年第六次全国人口普查"),
        Bad("2021年第十五届全运会上，她得了第四。", found="2021年第十五届全运会"),
        Bad("第十四届全运会（2025年）上她得了第四。", found="第十四届全运会（2025年"),
        Bad("第29届伦敦奥运会，他是志愿者。", found="第29届伦敦奥运会"),
        Bad("在陕西举行的第十三届全运会上，她得了第四。", found="陕西举行的第十三届全运会"),
        Bad("第十三届全运会在陕西西安开幕，他在现场。", found="第十三届全运会在陕西西安开幕"),
        Bad("２０１６年东京奥运会，她得了第四。", found="２０１６年东京奥运会"),
        Bad("东京奥运会（2016年）上，她得了第四。", found="东京奥运会（2016年）"),
        Bad("第九届茅盾文学奖于2019年8月举行评奖。", found="第九届茅盾文学奖于2019年8月举行"),
        Bad(
            "2026年4月11日 星期六 第2版\n\n本报讯 每年一届的梨花节自2011年首次举办，今年已是第15届，客流更多。",
            found="第15届",
        ),
        Bad("第19届亚运会在韩国仁川举行，他是志愿者。", found="第19届亚运会在韩国仁川举行"),
        Bad("2024年，他在东京奥运会上得了第四。", found="2024年，他在东京奥运会"),
        Bad(
            "2026年2月10日 星期二 第2版\n\n本报讯 2月6日，第二十四届冬季奥林匹克运动会在意大利开幕，学校组织收看。",
            found="2月6日，第二十四届冬季奥林匹克运动会",
        ),
        Bad(
            "2025年11月12日 星期三 第2版\n\n本报讯 11月9日开幕的第十四届全运会上，他是火炬手。",
            found="11月9日开幕的第十四届全运会",
        ),
        Bad(
            "2025年11月12日 星期三 第2版\n\n本报讯 刚刚闭幕的第五届进博会上，他签了大单。",
            found="刚刚闭幕的第五届进博会",
        ),
        Bad("他说：“看了在陕西举办的第十五届全国运动会，更有劲了。”", found="陕西举办的第十五届全国运动会"),
        Bad(
            "由广东、香港、澳门三地共同承办的第十四届全运会上，她得了第四。",
            found="广东、香港、澳门三地共同承办的第十四届全运会",
        ),
        Bad(
            "第３２届奥运会将于当地时间7月26日晚在法国巴黎开幕。",
            found="第３２届奥运会将于当地时间7月26日晚在法国巴黎开幕",
        ),
        Bad(
            "2025年10月30日 星期四 第2版\n\n本报讯 第七届进博会将于11月5日至10日在沪举行，县里组团参会。",
            found="第七届进博会",
        ),
        Bad("2015年上海世博会期间，他是志愿者。", found="2015年上海世博会"),
        Bad("2018年第五次全国经济普查，全镇有三万户。", found="2018年第五次全国经济普查"),
    ],
    good=[
        "2025年第十五届全运会在粤港澳举行，2022年在北京举行的第24届冬奥会，第十届茅盾文学奖于2019年8月举行评奖。",
        "2020年第七次全国人口普查，2021年第七次全国人口普查公报，2010年第六次人口普查，2020年第六次入户。",
        "2025年11月，在粤港澳三地举行的第十五届全国运动会上，第29届北京奥运会，2021年东京奥运会，2020年东京奥运会期间。",
        "2024年第十五届全运会资格赛上，在北京举行的第十五届全运会动员会，2023年北京冬奥会场馆开放，2025年第十六届全运会上海队。",
        "2025年第十六届全运会中国队。第十四届全运会代表团在北京。第十五届全运会在南宁举行。“2016年东京奥运会，”",
        "2024年，第十五届全运会筹备会。“2024年第十五届全运会举行。”2024年举行的第九十九届全运会。",
        "2026年4月11日 星期六 第2版\n\n本报讯 每年一届的梨花节自2011年首次举办，今年已是第16届。",
        "2026年2月10日 星期二 第2版\n\n本报讯 2月6日，第二十五届冬季奥林匹克运动会开幕。那年2月4日，第24届冬奥会开幕。",
        "2025年11月12日 星期三 第2版\n\n本报讯 刚刚闭幕的第八届进博会。2021年9月15日，第十四届全运会开幕。",
        "2026年4月11日 星期六 第2版\n\n本报讯 梨花节自2011年首次举办，今年是第8届。“每年一届，2011年首办，今年第15届”",
        "2026年4月11日 星期六 第2版\n\n本报讯 梨花节2011年首办，每年一届，疫情时停办两次，今年是第14届。",
        "由广东、香港、澳门三地共同承办的第十五届全运会上，第33届奥运会将于当地时间7月26日晚在法国巴黎开幕。",
        "2025年10月30日 星期四 第2版\n\n本报讯 第八届进博会将于11月5日至10日在沪举行。第七届进博会2月5日起报名。",
        "2010年上海世博会期间，2015年米兰世博会，2023年第五次全国经济普查，2024年第五次全国经济普查登记。",
        "每年一届的梨花节自2011年首次举办，今年已是第15届。",
    ],
)
def wrong_edition(article: Article) -> Iterator[Finding]:
    """The number of an edition does not go with its year.

    Of what is held every year it goes by the year of the first one; of known events by rules/dates/editions.tsv.
    """
    yield from _yearly(article)
    seen: set[int] = set()
    for pattern in _BY_NUMBER if next(article.find(_SIGN_NAMED), None) is not None else ():
        for match in _matches(article, pattern):
            message = _numbered(article, match)
            if message and match.group("name").start not in seen:
                seen.add(match.group("name").start)
                yield Finding(_span(pattern, match), message)
    if next(article.find(_SIGN_NAMED), None) is not None:
        yield from (one for one in _undated(article) if one.span.start not in seen)
    for pattern in (_YEAR_PLACE, _PLACE_YEAR, _ACTED) if next(article.find(_SIGN_PLACED), None) is not None else ():
        for match in _matches(article, pattern):
            message = _placed(article, match)
            if message:
                yield Finding(_span(pattern, match), message)


def _undated(article: Article) -> Iterator[Finding]:
    """Editions of another year that are said to be held near the day of the paper."""
    paper = paper_date(article.document)
    patterns = (_UNDATED, _DUE, _JUST) if paper else ()
    for match in (one for pattern in patterns for one in _matches(article, pattern)):
        groups = match.groups()
        nth, name = groups["count"] or groups.get("count2") or "", groups["name"] or groups.get("name2") or ""
        right = editions()[name].get(count(nth) or 0)
        years = {paper.year, paper.year + 1, paper.year - 1} if paper else set[int]()
        if groups.get("month"):
            before = article.document.text[max(0, match.start - 3) : match.start]
            days = likely_days(article, numeral(groups["month"] or ""), numeral(groups["day"] or ""), match.start)
            years = set[int]() if compiled(_OTHER).search(before) else {day.year for day in days}
        if right and years and not years & set(right.years):
            at = match.group("name" if groups["name"] else "name2")
            message = Message("第{n}届是{year}年的，请核对", "it was in {year}", n=nth, year=right.years[0])
            yield Finding(Span(match.start, at.end), message)


def _matches(article: Article, pattern: str) -> Iterator[Match]:
    """What a pattern with the names of events matches, of those without a place outside quotations alone."""
    span = article.span
    found = map(Match, compiled(with_events(pattern)).finditer(article.document.text, span.start, span.end))
    yield from (match for match in found if pattern == _AT or quotation_at(article, match.span) is None)


def _span(pattern: str, match: Match) -> Span:
    """What is marked: all of it, without what follows the event."""
    return Span(match.start, match.group("name").end if pattern.endswith(_IT) else match.end)


def _numbered(article: Article, match: Match) -> Message | None:
    """What is wrong with the year or the place of an edition that has its number."""
    known, groups = editions()[match["name"]], match.groups()
    right = known.get(count(match["count"]) or 0)
    if right is None:
        return None
    year = year_of(article, match["year"]) if groups.get("year") else None
    if year and year not in right.years:
        unit = "次" if match["name"].endswith(_CENSUS) else "届"
        return Message(
            "第{n}{unit}是{year}年的，请核对", "it was in {year}", n=match["count"], unit=unit, year=right.years[0]
        )
    place = groups.get("place")
    is_other = place and place not in right.places and any(place in one.places for one in known.values())
    if is_other and right.places:
        return Message("第{n}届在{place}，请核对", "it was in {place}", n=match["count"], place=right.places[0])
    return None


def _placed(article: Article, match: Match) -> Message | None:
    """What is wrong with the year of an event that has its place and no number."""
    year = year_of(article, match["year"])
    held = [one for one in editions()[match["name"]].values() if match["place"] in one.places]
    if year is None or not held or any(year in one.years for one in held):
        return None
    return Message(
        "{place}{name}在{year}年，请核对",
        "it was in {year}",
        place=match["place"],
        name=match["name"],
        year=held[-1].years[0],
    )


def _yearly(article: Article) -> Iterator[Finding]:
    paper, text = paper_date(article.document), article.document.text
    for match in article.find(_NOW) if paper else ():
        sentence = sentence_at(article, match.start)
        limits = (text, sentence.start, sentence.end)
        first = list(compiled(_FIRST).finditer(*limits))
        if len(first) != 1 or not compiled(_YEARLY).search(*limits) or compiled(_NOT).search(*limits):
            continue
        number, right = count(match["count"]), (paper.year if paper else 0) - int(first[0]["year"]) + 1
        if number and number != right and quotation_at(article, match.span) is None:
            message = Message("按首届年份是第{right}届，请核对", "it is number {right}", right=right)
            yield Finding(match.group("nth"), message)
