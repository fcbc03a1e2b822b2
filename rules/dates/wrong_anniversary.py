from __future__ import annotations

from collections.abc import Iterator
from datetime import date

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
    paper_date,
    quotation_at,
    rule,
)

from ._counts import COUNT, YEAR, count, sentence_at, year_of
from ._events import event_before

_SIGN = f"周年(?<=[{DIGIT}一二三四五六七八九十百]周年)"
_COUNTED = f"(?P<count>{COUNT})周年"
_FOUND = (
    "成立|创[办建刊立]|组建|始建|兴建|建[成校厂院社台馆会站队所店园县市国]|开[业馆办通播]|投产|投运|运营|诞生|通车|设立"
)
_DAY = f"(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?(?:正式|批准|开始)?"
_FOUNDED = f"(?:{_FOUND}|建)于(?:公元)?(?P<after>{YEAR})|(?P<before>{YEAR}){_DAY}(?:{_FOUND})"
_BEFORE = f"(?:{_FOUND}|迎来|迎|庆祝)(?:了|其|它|她|自己)?(?:的|第)?$"
_NOW = "今年|今[天日]|本月"
_LATER = "明年|后年|即将|将要?迎|来年|前夕|提前"
_ABROAD = "朝鲜|越南|老挝|缅|古巴|苏|俄|民主|阿尔巴尼亚|委内瑞拉|日本|韩|美国|英国|法国|德国|印度|外国|该国|两国"
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
_FAR = 20
"""A number that is farther off is of a plan or of another event."""
_COMING = "(?:即将|将迎|将要迎|将喜迎)[^。，；、]{0,8}$|再过[^。；]{1,4}[天日月]，[^。，；、]{0,12}$"
_DAYS = (
    ("建党", 7, 1),
    ("中国共产党", 7, 1),
    ("中共", 7, 1),
    ("新中国", 10, 1),
    ("中华人民共和国", 10, 1),
    ("建国", 10, 1),
    ("国庆", 10, 1),
    ("建军", 8, 1),
    ("五四", 5, 4),
    ("建团", 5, 5),
    ("香港", 7, 1),
    ("澳门", 12, 20),
    ("抗战胜利", 9, 3),
    ("抗日战争胜利", 9, 3),
)
"""Words of events and the day on which their anniversaries are kept."""
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
    patterns=(_SIGN,),
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
    ],
    good=[
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
        "2013年春晚、抗战胜利70周年晚会都唱过这首歌。2019年，他在“新中国成立60周年”的徽章前停下。庆祝改革开放40周年大会提到2017年。为纪念改革开放41周年，2019年县里办了画展。",
        "2020年，越南改革开放35周年。2019年，致公党建党94周年。1958年写的《建国十周年》出版。学校创办于1956年，2016年近建校50周年。",
        "2026年1月9日 星期五 第2版\n\n本报讯 今年是新中国成立76周年，各地气象一新。",
        "2026年11月9日 星期一 第2版\n\n本报讯 今年是新中国成立78周年的开局，各地气象一新。",
    ],
)
def wrong_anniversary(article: Article) -> Iterator[Finding]:
    """The number of an anniversary does not go with the year of the event and the year it is kept in.

    The event is in a table, or the sentence says when something was founded. The year stands in the sentence, or is
    that of the paper where the sentence says this year.
    """
    for match in article.find(_COUNTED):
        sentence, number = sentence_at(article, match.start), count(match["count"])
        began = _began(article, sentence, match)
        if began is None or number is None or not 0 < number < _MOST:
            continue
        if (named := _tied(article, match)) is not None:
            if number not in _right(article, {named}, began) and _is_sure(article, match, abs(number + began - named)):
                yield Finding(match.span, _message(began, named))
            continue
        years = _years(article, sentence, match) - {began}
        if _is_quoted(article, match):
            continue
        if years and all(year > began for year in years) and number not in _right(article, years, began):
            yield Finding(match.span, _message(began, max(years)))


def _message(began: int, year: int) -> Message:
    return Message(
        "从{began}年到{year}年是{right}周年，请核对",
        "from {began} to {year} it is anniversary {right}",
        began=began,
        year=year,
        right=year - began,
    )


def _tied(article: Article, match: Match) -> int | None:
    """The year that the words directly before an event of the table tie its anniversary to; None without such words."""
    paper, text = paper_date(article.document), article.document.text
    event = event_before(text, match.start)
    if paper is None or event is None:
        return None
    before = text[max(article.span.start, match.start - len(event[0]) - _BACK) : match.start - len(event[0])]
    found = compiled(_DIRECT).search(before)
    if found:
        return paper.year + _BY[found["word"]]
    day = next((date(paper.year, month, day) for name, month, day in _DAYS if event[0].startswith(name)), None)
    if day is None or not compiled(_COMING).search(before):
        return None
    return paper.year + (day < paper)


def _is_sure(article: Article, match: Match, off: int) -> bool:
    """Whether the number may be a slip: near the right one in a quotation, and not of a year that the text names."""
    text, number = article.document.text, count(match["count"]) or 0
    event = event_before(text, match.start)
    is_named = event is not None and str(event[1] + number) in article.text
    return not is_named and (off <= _SLIP or (off <= _FAR and not _is_quoted(article, match)))


def _is_quoted(article: Article, match: Match) -> bool:
    return quotation_at(article, match.span) is not None


def _began(article: Article, sentence: Span, match: Match) -> int | None:
    """The year of the event of an anniversary: from the table, or from its sentence."""
    text = article.document.text
    event = event_before(text, match.start)
    if event is None:
        return _founded(article, sentence, match)
    before = text[: match.start - len(event[0])]
    if before.endswith(tuple(_OF_OTHERS)) or compiled(_ABROAD).search(text, sentence.start, match.start):
        return None
    return event[1]


def _right(article: Article, years: set[int], began: int) -> set[int]:
    """The right numbers; around New Year also that of the year before or after, which a speech may mean."""
    paper = paper_date(article.document)
    right = {year - began for year in years}
    if paper and paper.year in years:
        right |= {paper.year - (paper.month < 3) - began, paper.year + (paper.month > 10) - began}
    return right


def _founded(article: Article, sentence: Span, anniversary: Match) -> int | None:
    """The only year in which a sentence says that something was founded, if the anniversary is that of founding."""
    text = article.document.text
    if not compiled(_BEFORE).search(text[max(sentence.start, anniversary.start - 8) : anniversary.start]):
        return None
    found = list(compiled(_FOUNDED).finditer(text, sentence.start, sentence.end))
    return year_of(article, found[0]["after"] or found[0]["before"]) if len(found) == 1 else None


def _years(article: Article, sentence: Span, match: Match) -> set[int]:
    """The years that the anniversary may be kept in: all that stand before it; also the paper's, if they say so.

    There are none where other things stand between the year and the anniversary (2013年春晚、抗战胜利70周年).
    """
    text = article.document.text[sentence.start : sentence.end]
    before = article.document.text[sentence.start : match.start]
    if compiled(_LATER).search(text) or "、" in before or "近" in before[-5:]:
        return set()
    named = {year for found in compiled(YEAR).finditer(before) if (year := year_of(article, found[0]))}
    behind = compiled(_NEXT).match(article.document.text, match.end)
    named |= {year for year in (year_of(article, behind["year"]) if behind else None,) if year}
    paper = paper_date(article.document)
    return named | ({paper.year} if paper and compiled(_NOW).search(text) else set())
