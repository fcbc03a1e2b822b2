from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
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
    rule,
)

from .._sentence import sentence_at
from ._counts import COUNT, YEAR, count, year_of
from ._events import event_before

_FILL = "[，,]?(?:已经?|也|都|整整?|有|长?达|满|过去了?|走过了?|刚好|正好|现在|如今)*"
_BARE = f"(?P<count>{COUNT})(?P<more>[多余])?(?P<unit>个年头|个春秋|年)(?P<more2>[多余])?"
_N = f"{_BARE}(?![前代级度])"
_UNTIL = (
    "[至距迄离]今(?:为止)?|到(?:现在|今年|如今|今天|目前)|[今去明]年(?:恰好|正好|刚好|整整|已?满)|距离(?:现在|今天)"
)
_SINCE = f"(?:{_UNTIL}){_FILL}{_N}"
_SENIORITY = f"[党军工教警婚驾团树]龄(?:[加和].龄)?[，,]?(?:已经?|有|为|达|满|也|整整|到|今年|至今)*{_BARE}(?!以)"
_AT_ONE = f"就是(?:整整)?{_BARE}"
_PAST = (
    "已(?:历?经|有|满|达|屹立|矗立|过去|走过|整整|安全|(?:工作|从[教医警]|任教|执教|坚[守持]|扎根|运行|使用|度过|服务|驻守|守护)了?)*"
    f"{_BARE}"
)
_C = f"[{DIGIT}一二三四五六七八九十百]"
_SIGN = (
    f"年(?:来(?:(?<=[，,这整]{_C}..)|(?<=[，,这整]{_C}{{2}}..)|(?<=[，,这整]{_C}{{3}}..))(?:[^最首]|$)"
    f"|(?<={_C}年)的?(?:[党军工教警]龄|历史|办学|建厂|建校|建院|发展|历程|风雨))"
)
_PLACE = "年(?:来(?:[^最首]|$)|的?(?:[党军工教警]龄|历史|办学|建厂|建校|建院|发展|历程|风雨))"
_COMING = f"[，,](?:这|整整)?(?P<count>{COUNT})(?P<more>[多余])?(?P<unit>年)$"
_HAS = f"(?:已?有|拥有|走过|具有)(?:着|了)?(?P<count>{COUNT})(?P<more>[多余])?(?P<unit>年)$"
_OF_SERVICE = f"(?P<count>{COUNT})(?P<more>[多余])?(?P<unit>年)$"
_SIGN_NTH = "个年头"
_NTH = f"第(?P<count>{COUNT})(?P<unit>个年头)(?P<more>)$"
_LOOSE = "就，,第"
_TODAY = "今年|如今|至今|现在"
_FOUND = (
    "[建创始立成]|诞生|生于|出版|发现|出土|写于|摄于|设立|开[业办馆]|刊"
    "|入[党伍团]|参军|参加工作|当兵|从[教医警业]|结婚|起|以来|开始|[栽植种]于"
)
_NOT = "[约近超逾]|左右|不到|不足|公元前|世纪|年代|前身|传说|平均|修复|重[建修]|迁|扩|改|另|后来|直到|其中"
_ANY_YEAR = f"{YEAR}|(?:公元|[{PAREN_OPEN}])(?P<old>[1-9１-９][{DIGIT}]{{2}})年"
"""Also years of three digits, which stand behind 公元 or in parentheses: 宝应元年（762年）."""
_BY = {"去年": -1, "明年": 1}
_FULL = "(?:恰好|正好|刚好)满"
"""Words for a number of years that is full this year, no more and no less."""
_BIRTH = f"(?:[{DIGIT}]{{1,2}}月)?(?:[{DIGIT}]{{1,2}}日)?[^。；，{DIGIT}]{{0,3}}(?:出生|生[，于])"
_AT_AGE = f"(?P<age>[{DIGIT}]{{1,2}})岁"
_MOST, _LONGEST, _LONG = 4000, 14, 3
_RECENT = 3
"""Fewer years than this are of a year that is spoken of, not of one since which somebody does something."""
_SLIP, _SHORT_SLIP, _TEN = 30, 5, 10
"""A number that is farther off is of something else, unless the sentence says that something was founded."""


@rule(
    "wrong-elapsed-years",
    title="距今年数与年份不符",
    help=(
        "建成于1893年的教堂，2026年时距今133年，写成233年就错了。今年按报纸日期算，没有报纸日期的不查；"
        "约数、整十的年数（130年历史）、重建改建的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    explains=("wrong-length-of-time",),
    patterns=(_SINCE, _SENIORITY, _AT_ONE, _PAST, _SIGN_NTH, _SIGN),
    injectors=("_time_injectors:wrong_elapsed_years",),
    bad=[
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 教堂建成于1893年，距今已有233年历史，是省级文物。", found="233年"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 学校创办于一九五六年，已有八十三年的历史，校友遍及全省。",
            found="八十三年",
        ),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 1953年7月，他在前线入党，党龄至今62年，是村里最老的党员。",
            found="62年",
        ),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 邓老师1986年从师范毕业，走上讲台至今已整整30年。", found="30年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 2014年起，他给孩子讲故事，一讲就是10年。", found="10年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 1980年入党的老支书，有36年党龄。", found="36年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 老支书有62年的党龄，1954年入党。", found="62年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 县图书馆1958年建馆，已走过58个春秋。", found="58个春秋"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 老站长1978年当兵，军龄加工龄已有38年。", found="38年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 城墙始建于1391年，距今400余年。", found="400余年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 他1996年进厂，到现在已经20个年头。", found="20个年头"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 他1996年入伍，今年是当兵的第20个年头。", found="20个年头"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 1998年7月，他回乡教书，18年来没有缺过课。", found="18年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 新中国成立已67年。他1996年到乡里，扎根已20年。", found="67年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 古桥建于1866年，距离现在整整150年。", found="150年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 这份报纸创刊于1946年，距今92年，如今仍在印行。", found="92年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 唐大历六年（771年），他撰文刻石，距今已有1155年。", found="1155年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 古寺始建于公元771年，距今1155年。", found="1155年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 建于明万历五年（1577年）的古塔，已历经349年风雨。", found="349年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 古桥建于清乾隆三十年（1765年），至今已有361年历史。", found="361年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 古树植于1526年，树龄已达600年。", found="600年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 县剧团成立于1956年，今年恰好60年。", found="60年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 2006年，社火列入名录，去年恰好满20年。", found="20年"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 老马1943年出生，20岁入党，党龄已有73年。", found="73年"),
    ],
    good=[
        "2026年3月19日 星期四 第2版\n\n本报讯 2006年，社火列入名录，今年恰好满20年。去年满20年的还有一项。",
        "2026年3月19日 星期四 第2版\n\n本报讯 老马1943年出生，20岁入党，党龄已有63年。老邱1943年出生，党龄已有53年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 唐大历六年（771年），他撰文刻石，距今已有1255年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 古寺始建于公元771年，距今1255年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 大历六年（771年）的碑旁有墓，距今1985年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 教堂建成于1893年，距今133年，学校创办于一九五六年，已有八十年的历史。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1953年7月，他在前线入党，党龄至今72年，至今一人住在山上。",
        "2026年3月19日 星期四 第2版\n\n本报讯 剧组2017年到五台山拍摄，那里的古树很多，距今1000年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 学校创办于1956年，已有69年的历史。教堂建成于1893年，距今约233年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 教堂建成于1893年，距今100多年。教堂建成于1893年，1920年重建，距今133年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 学校建于1956年、医院建于1946年，距今92年。学校创办于1956年，距今70年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 邓老师1986年毕业，至今已整整40年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 他2014年到村，一干就是12年，1978年当书记，一干就是14年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 城墙始建于1391年，距今600余年。今年39岁的他工作已15年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1996年，工龄10年以上的才能报名。",
        "2026年3月19日 星期四 第2版\n\n本报讯 他1996年进厂，到现在已经30个年头。新中国成立已76年。钟声已67年没有响过。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1996年立碑，至今60年前的字还在。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1998年，他回乡，28年来没有缺过课，今年是第29个年头。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1980年入党的老支书有46年党龄。2025年，10年来最好。",
        "2026年3月19日 星期四 第2版\n\n本报讯 2025年，经过几轮修缮，10年来人气最旺。1996年入伍，那是第20个年头。",
        "2026年3月19日 星期四 第2版\n\n本报讯 老马1968年2月出生，今年58岁，养鱼已有整整30年。",
        "教堂建成于1893年，距今已有233年历史，是省级文物。",
        "2026年3月19日 星期四 第2版\n\n本报讯 教堂在1893年失火，距今已有233年历史。",
    ],
)
def wrong_elapsed_years(article: Article) -> Iterator[Finding]:
    """A number of years since something began does not go with the year in its sentence and that of the paper.

    Whole tens are rounded, and those with 多 or 余 are the least. A sentence with several years is not reported.
    """
    paper = paper_date(article.document)
    if paper is None:
        return
    seen: set[int] = set()
    for match in _matches(article):
        began, number = _began(article, match), count(match["count"])
        if began is None or number is None or not 0 < number < _MOST or match.end in seen:
            continue
        seen.add(match.end)
        now = paper.year + _BY.get(match[0][:2], 0)
        if not _is_right(match, number, now - began):
            message = Message(
                "{began}年到{year}年是{right}年，请核对",
                "from {began} to {year} it is {right} years",
                began=began,
                year=now,
                right=now - began,
            )
            yield Finding(Span(match.group("count").start, match.group("unit").end), message)


def _matches(article: Article) -> Iterator[Match]:
    """The numbers of years until now, and of years of history."""
    for pattern in (_SINCE, _SENIORITY, _AT_ONE, _PAST):
        yield from article.find(pattern)
    text = article.document.text
    for sign, ahead, patterns in ((_PLACE, 1, (_HAS, _COMING, _OF_SERVICE)), (_SIGN_NTH, len(_SIGN_NTH), (_NTH,))):
        for found in article.find(sign):
            end = found.start + ahead
            parts = _part(found[0]) if ahead == 1 else 0
            before = compiled(patterns[parts]).search(text, max(article.span.start, end - _LONGEST), end)
            if before:
                yield Match(before)


def _part(sign: str) -> int:
    """Which of the patterns the words behind a number ask for."""
    return 1 if sign[1] == "来" else 2 if sign.endswith("龄") else 0


def _is_right(match: Match, number: int, apart: int) -> bool:
    if match["more"] or match.groups().get("more2"):
        unit = 100 if number % 100 == 0 else 10
        return number - unit / 10 <= apart <= number + 1.5 * unit
    if match["unit"] != "年":
        return apart <= number <= apart + 1
    if compiled(_FULL).search(match[0]):
        return number == apart
    slack = min(10, number // 8 + 1) if number % 10 == 0 and _is_rounded(match) else 1
    return abs(apart - number) <= slack


def _is_rounded(match: Match) -> bool:
    return "整" not in match[0] and match[0][0] != "就"


def _began(article: Article, match: Match) -> int | None:
    """The only year that stands before the number in its sentence, if something goes on since then."""
    text, sentence = article.document.text, sentence_at(article, match.start)
    start = sentence.start
    is_of_service = text[match.end : match.end + 2].endswith("龄") or text[match.end : match.end + 3].endswith("龄")
    end = sentence.end if is_of_service else match.start
    years = [found for found in compiled(_ANY_YEAR).finditer(text, start, end) if found[0] != "今年"]
    kind = match[0][0]
    if compiled(_NOT).search(text, start, match.end):
        return None
    if not years and kind not in _LOOSE:
        event = event_before(text, match.start)
        return event.year if event else None
    if len(years) != 1 or (kind == "第" and not compiled(_TODAY).search(text, start, match.start)):
        return None
    year = _year(article, Match(years[0]))
    if year and compiled(_BIRTH).match(text, years[0].end()):
        ages = list(compiled(_AT_AGE).finditer(text, years[0].end(), match.start))
        began = year + int(ages[0]["age"]) if len(ages) == 1 else 0
        return began if began and not _is_of_today(article, began) else None
    reach = 16 if text[years[0].start() - 1] in PAREN_OPEN or text[years[0].start()] in PAREN_OPEN else 6
    founds = compiled(_FOUND).search(text, max(start, years[0].start() - reach), years[0].end() + 12)
    return year if (year and (founds and kind not in _LOOSE)) or _is_near(article, match, year) else None


def _is_of_today(article: Article, year: int) -> bool:
    """Whether a person is as old today as in that year: 1968年出生，今年58岁."""
    paper = paper_date(article.document)
    return paper is not None and paper.year - 1 <= year


def _is_digit_off(one: str, other: str) -> bool:
    """Whether two long numbers differ in one digit."""
    return len(one) == len(other) >= _LONG and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _year(article: Article, found: Match) -> int | None:
    if found["old"]:
        return numeral(found["old"])
    return year_of(article, found[0]) if found[0][0] not in "去明前" else None


def _is_near(article: Article, match: Match, year: int | None) -> bool:
    """Whether the number is so near the years since then that it is of them."""
    paper, kind = paper_date(article.document), match[0][0]
    apart = paper.year - year if paper and year else 0
    off = abs(apart - (count(match["count"]) or 0))
    is_of_history = article.document.text[match.end : match.end + 3].removeprefix("的").startswith("历史")
    if kind in "至距迄离" and not is_of_history and _is_digit_off(str(apart), str(count(match["count"]) or 0)):
        return True
    if kind == "就":
        return off <= _SHORT_SLIP or off == _TEN
    return off <= _SLIP and apart >= (_RECENT if kind in _LOOSE else 0)
