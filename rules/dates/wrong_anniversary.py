from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint_news import (
    DIGIT,
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    compiled,
    paper_date,
    quotation_at,
    rule,
)

from ._anniversaries import ABROAD, ANNIVERSARY, BIRTHDAY, Anniversary, anniversary_at, founded
from ._coming_anniversaries import coming_wrong
from ._counts import YEAR, year_of
from ._kept_anniversaries import kept_now
from ._marked_anniversaries import marked_after, marked_in
from ._present import is_of_the_past
from ._told_anniversaries import wrong_told

_NOW = "今年|今[天日]|本月"
_LATER = "明年|后年|即将|将要?迎|来年|(?:[周元新春]年|元旦|春节)[^，。]{0,4}前夕|提前"
_OF_OTHERS = "党军国区"
"""Of 致公党建党 and 大军区建军: characters before an event's name that make it another event."""
_NEXT = f"(?:之际|时|的日子里?)?，(?P<year>{YEAR})"
_MOST = 250
_DIRECT = (
    "(?P<word>[今去明])年(?:的?国庆节?)?[，,]?(?:也|又|正|恰|恰好|正好)?(?:是|恰?逢|正值|适逢|迎来|将迎来|喜迎|欣逢)"
    f"[^。，；、{DIGIT}]{{0,5}}$"
)
"""Words that tie an anniversary to a year of the paper: 今年是, 今年国庆，是."""
_BY = {"今": 0, "去": -1, "明": 1}
_SLIP = 3
"""A number in a quotation that is farther off is of an older year."""
_NEWS = "将[于在]?[^。；，]{0,12}举[行办]|日前|近日|隆重举行"
_TENS, _FAR = (-20, -10, 10, 20), 20
"""A number that is farther off is of a plan or of another event."""
_COMING = "(?:即将|将迎|将要迎|将喜迎)[^。，；、]{0,8}$|再过[^。；]{1,4}[天日月]，[^。，；、]{0,12}$"
_BACK = 24


@rule(
    "wrong-anniversary",
    title="周年数与年份不符",
    help=(
        "1956年建厂，2026年是70周年，不是80周年；新中国1949年成立，2026年是77周年。"
        "年份按句中写的算，“今年”“今天”按报纸日期算；即将、前夕、明年一类不查。"
        "重大事件的年份在表里（rules/dates/events.tsv）。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    explains=("wrong-length-of-time",),
    patterns=(ANNIVERSARY, BIRTHDAY),
    injectors=("_time_injectors:wrong_anniversary", "_independent_injectors:wrong_anniversary"),
    bad=[
        Bad("2019年，新中国成立80周年，县里办了书画展。", found="80周年"),
        Bad("２０２１年，隆重庆祝中国共产党成立九十周年。", found="九十周年"),
        Bad("为纪念改革开放51周年，2019年县里办了画展。", found="51周年"),
        Bad("学校创办于1956年，2016年举行建校50周年庆典。", found="50周年"),
        Bad("1956年10月成立的纺织厂，在2016年迎来了建厂50周年。", found="50周年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 始建于一九五六年的师范学校今年迎来80周年校庆。", found="80周年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 今年是建党100周年，县里印发了通知。", found="100周年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 今年是红军长征胜利80周年，再过几天，新路通车。", found="80周年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 “今年国庆，是新中国成立78周年。”老人说。", found="78周年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 再过三个多月，又将迎来建党104周年的日子。", found="104周年"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 始建于1946年的县一中，10月1日将举行建校70周年庆典。", found="70周年"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 创刊于1956年的县报，今年迎来60华诞。", found="60华诞"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 2014年10月6日开通的公路，即将迎来运营14周年。", found="14周年"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 今年9月18日是九一八事变爆发85周年。", found="85周年"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 国庆节是新中国成立76周年的日子，街上挂起红灯笼。", found="76周年"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 县里将举办纪念红军长征胜利80周年图片展。", found="80周年"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 9月3日，县里举行抗战胜利80周年座谈会，老兵到场。", found="80周年"),
        Bad("2026年6月30日 星期二 第2版\n\n本报讯 今年“七一”前夕，建党95周年之际，老支书领到奖章。", found="95周年"),
        Bad(
            "2026年6月3日 星期三 第2版\n\n本报讯 县文化馆6月1日开展的，是纪念红军长征胜利80周年图片展。", found="80周年"
        ),
        Bad("2022年7月22日 星期五 第2版\n\n本报讯 为庆祝中国共产党成立100周年，我县日前表彰党员。", found="100周年"),
        Bad("2026年8月3日 星期一 第2版\n\n本报讯 8月3日是天水解放87周年纪念日。", found="87周年"),
        Bad("2026年8月3日 星期一 第2版\n\n本报讯 10月19日将是鲁迅先生逝世100周年纪念日。", found="100周年"),
        Bad(
            "2026年8月3日 星期一 第2版\n\n本报讯 （记者 韩石）今年是红军长征胜利80周年，街上挂起灯笼。", found="80周年"
        ),
        Bad(
            "2025年国庆假期首日，广场上红旗招展。为庆祝中华人民共和国成立75周年，街上挂起国旗五千面。",
            found="75周年",
        ),
        Bad(
            "2026年9月10日 星期四 第2版\n\n本报讯 1938年6月，乡亲们在石桥镇赶走了土匪。今年是石桥镇剿匪78周年。",
            found="78周年",
        ),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 鲁伯年（1896—1956）是河东人，今年是他诞辰120周年。", found="120周年"),
        Bad(
            "2026年3月4日 星期三 第2版\n\n本报讯 3月5日，是毛泽东等老一辈革命家为雷锋同志题词53周年纪念日。",
            found="53周年",
        ),
    ],
    good=[
        "2026年3月4日 星期三 第2版\n\n本报讯 3月5日，是毛泽东等老一辈革命家为雷锋同志题词63周年纪念日。",
        "2026年9月10日 星期四 第2版\n\n本报讯 2026年青桥马拉松9月6日鸣枪。今年是青桥马拉松30周年。",
        "2026年9月10日 星期四 第2版\n\n本报讯 2014年10月6日开通的公路，即将迎来运营12周年。",
        "2026年9月10日 星期四 第2版\n\n本报讯 1938年6月，乡亲们在石桥镇赶走了土匪。今年是石桥镇剿匪88周年。",
        "2026年9月10日 星期四 第2版\n\n本报讯 1938年6月，乡亲们赶走了土匪。今年是县剧团成立70周年。",
        "2026年9月10日 星期四 第2版\n\n本报讯 鲁伯年1938年来县。今年是鲁伯年诞辰78周年。",
        "2026年9月10日 星期四 第2版\n\n本报讯 鲁伯年1938年回县。今年是鲁伯年逝世78周年。",
        "2026年9月10日 星期四 第2版\n\n本报讯 20世纪60年代、1938年代的石桥镇。今年是石桥镇剿匪78周年。",
        "2025年国庆假期首日，广场上红旗招展。为庆祝中华人民共和国成立76周年，街上挂起国旗五千面。",
        "2022年7月22日 星期五 第2版\n\n本报讯 他日前领到为庆祝中国共产党成立100周年，中央颁发的奖章。",
        "2026年8月3日 星期一 第2版\n\n本报讯 8月3日是天水解放77周年纪念日。",
        "2025年国庆假期首日，老人曾来广场。他佩戴庆祝中华人民共和国成立75周年，纪念章闪光。",
        "2026年6月3日 星期三 第2版\n\n本报讯 6月1日，他领到庆祝中国共产党成立100周年的奖章。",
        "2026年6月3日 星期三 第2版\n\n本报讯 6月1日，老人修好了2016年纪念长征胜利80周年图片展的展板。",
        "2026年3月19日 星期四 第2版\n\n本报讯 今年是红军长征胜利90周年，即将迎来建党105周年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 再过三个多月，将迎来新中国成立100周年倒计时。",
        "2026年3月19日 星期四 第2版\n\n本报讯 他在日记里写道：“今年是建党70周年。”",
        "2026年8月19日 星期三 第2版\n\n本报讯 即将迎来建党106周年。2021年，在即将迎来建党100周年时，他入了党。",
        "2026年8月19日 星期三 第2版\n\n本报讯 即将迎来创刊80周年。",
        "2019年，新中国成立70周年。２０２１年，隆重庆祝中国共产党成立一百周年，建党一百零几周年。",
        "学校创办于1956年，2016年举行建校60周年庆典。学校创办于1956年，今年迎来建校80周年。",
        "学校创办于1956年，2016年举行签约5周年活动。1956年成立的纺织厂、1958年成立的面粉厂，2016年迎来建厂58周年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 今年是建党105周年，去年是新中国成立76周年。建党100周年时，路修通了。",
        "2026年3月19日 星期四 第2版\n\n本报讯 学校始建于1956年，即将迎来建校71周年，今年动工扩建。",
        "2019年，新中国成立70周年、香港回归22周年。1999年、2009年、2019年是建国50周年、60周年、70周年。",
        "1998年的工作，要以新气象迎接新中国成立50周年。1967年，加拿大庆祝建国100周年。",
        "2013年春晚、抗战胜利70周年晚会都唱过这首歌。2019年，他在“新中国成立60周年”的徽章前停下。",
        "庆祝改革开放40周年大会提到2017年。为纪念改革开放41周年，2019年县里办了画展。",
        "2020年，越南改革开放35周年。2019年，致公党建党94周年。1958年写的《建国十周年》出版。",
        "学校创办于1956年，2016年近建校50周年。",
        "2026年1月9日 星期五 第2版\n\n本报讯 今年是新中国成立76周年，各地气象一新。",
        "2026年9月10日 星期四 第2版\n\n本报讯 始建于1946年的县一中，10月1日将举行建校80周年庆典。",
        "2026年9月10日 星期四 第2版\n\n本报讯 始建于1946年的县一中，曾隆重举行建校70周年庆典。",
        "2026年9月10日 星期四 第2版\n\n本报讯 国庆节是新中国成立77周年。县里将举办建党95周年图片展。",
        "2026年9月10日 星期四 第2版\n\n本报讯 他参加过新中国成立67周年大会，当年庆祝新中国成立67周年，街上挂灯笼。",
        "2026年9月10日 星期四 第2版\n\n本报讯 新中国成立57周年、2008年，他两次进京。较之新中国成立67周年，队伍更长。",
        "2026年9月10日 星期四 第2版\n\n本报讯 “新中国成立67周年，我二十岁。”全国抗战胜利80周年，邻县立了碑。",
        "2026年11月9日 星期一 第2版\n\n本报讯 今年是新中国成立78周年的开局，各地气象一新。",
    ],
)
def wrong_anniversary(article: Article) -> Iterator[Finding]:
    """The number of an anniversary does not go with the year of the event and the year it is kept in.

    The event is in a table, or the sentence says when something was founded. The year stands in the sentence, or is
    that of the paper where the sentence says this year, or where it names no year and the anniversary is kept near the
    day of the paper.
    """
    for told in wrong_told(article):
        message = Message("{began}年至今是{right}周年，请核对", "it is {right}", began=told.began, right=told.right)
        yield Finding(told.span, message)
    for sign in (*article.find(ANNIVERSARY), *article.find(BIRTHDAY)):
        found = anniversary_at(article, sign.start)
        began = _began(article, found) if found else None
        if found is None or began is None or not 0 < found.number < _MOST:
            continue
        year = _wrong_year(article, found, began)
        if year:
            message = Message(
                "从{began}年到{year}年是{right}周年，请核对",
                "from {began} to {year} it is anniversary {right}",
                began=began,
                year=year,
                right=year - began,
            )
            yield Finding(found.span, message)


def _wrong_year(article: Article, found: Anniversary, began: int) -> int | None:
    """The year in which the anniversary is kept, if its number is wrong."""
    if (named := _tied(article, found)) is not None:
        is_wrong = found.number not in _right(article, {named}, began)
        return named if is_wrong and _is_sure(article, found, abs(found.number + began - named)) else None
    wrong = _untied(article, found, began)
    return wrong if wrong and not _is_quoted(article, found) else None


def _untied(article: Article, found: Anniversary, began: int) -> int | None:
    """The year in which an anniversary is kept that no words tie to a year, if its number is wrong."""
    years, paper = _years(article, found) - {began}, paper_date(article.document)
    if years:
        is_wrong = all(year > began for year in years) and found.number not in _right(article, years, began)
        is_coming = "迎接" in article.document.text[found.sentence.start : found.span.start]
        return max(years) if is_wrong and not (is_coming and found.number == max(years) + 1 - began) else None
    if found.event is None:
        if coming := coming_wrong(article, found, began):
            return coming
        is_off = paper is not None and paper.year - began - found.number in _TENS
        return paper.year if paper and is_off and _is_news(article, found) else None
    return kept_now(article, found) or marked_in(article, found) or marked_after(article, found)


def _is_news(article: Article, found: Anniversary) -> bool:
    """Whether the sentence of an anniversary tells what is going to happen, or has just happened."""
    text, sentence = article.document.text, found.sentence
    is_old = is_of_the_past(article, sentence) or compiled(_LATER).search(text, sentence.start, sentence.end)
    return not is_old and compiled(_NEWS).search(text, sentence.start, sentence.end) is not None


def _tied(article: Article, found: Anniversary) -> int | None:
    """The year that the words directly before an event of the table tie its anniversary to; None without such words."""
    paper, text, event = paper_date(article.document), article.document.text, found.event
    if paper is None or event is None:
        return None
    at = found.span.start - len(event.name)
    before = text[max(article.span.start, at - _BACK) : at]
    direct = compiled(_DIRECT).search(before)
    if direct:
        return paper.year + _BY[direct["word"]]
    if not event.month or not compiled(_COMING).search(before):
        return None
    return paper.year + (date(paper.year, event.month, event.day) < paper)


def _is_sure(article: Article, found: Anniversary, off: int) -> bool:
    """Whether the number may be a slip: near the right one in a quotation, and not of a year that the text names."""
    is_named = found.event is not None and str(found.event.year + found.number) in article.text
    return not is_named and (off <= _SLIP or (off <= _FAR and not _is_quoted(article, found)))


def _is_quoted(article: Article, found: Anniversary) -> bool:
    return quotation_at(article, found.span) is not None


def _began(article: Article, found: Anniversary) -> int | None:
    """The year of the event of an anniversary: from the table, or from its sentence."""
    text, start = article.document.text, found.span.start
    if found.event is None:
        return founded(article, found)
    is_of_others = text.endswith(tuple(_OF_OTHERS), 0, start - len(found.event.name))
    if is_of_others or compiled(ABROAD).search(text, found.sentence.start, start):
        return None
    return found.event.year


def _right(article: Article, years: set[int], began: int) -> set[int]:
    """The right numbers; around New Year also that of the year before or after, which a speech may mean."""
    paper = paper_date(article.document)
    right = {year - began for year in years}
    if paper and paper.year in years:
        right |= {paper.year - (paper.month < 3) - began, paper.year + (paper.month > 10) - began}
    return right


def _years(article: Article, found: Anniversary) -> set[int]:
    """The years that the anniversary may be kept in: all that stand before it; also the paper's, if they say so.

    There are none where other things stand between the year and the anniversary (2013年春晚、抗战胜利70周年).
    """
    text = article.document.text[found.sentence.start : found.sentence.end]
    before = article.document.text[found.sentence.start : found.span.start]
    if compiled(_LATER).search(text) or "、" in before or "近" in before[-5:]:
        return set()
    named = {year for match in compiled(YEAR).finditer(before) if (year := year_of(article, match[0]))}
    behind = compiled(_NEXT).match(article.document.text, found.span.end)
    named |= {year for year in (year_of(article, behind["year"]) if behind else None,) if year}
    paper = paper_date(article.document)
    return named | ({paper.year} if paper and compiled(_NOW).search(text) else set())
