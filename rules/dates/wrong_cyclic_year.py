from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    DIGIT,
    PAREN_CLOSE,
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
from ._cycles import ANIMALS, BRANCHES, STEMS, animal_of, exists, stem_branch
from ._cyclic_dates import wrong_pairs

_PAIR = f"(?P<pair>[{STEMS}][{BRANCHES}])"
_ANIMAL = f"(?P<animal>[{ANIMALS}])年"
_BOTH = f"{_PAIR}年?(?:[{PAREN_OPEN}、，]|是)?{_ANIMAL}"
_YEAR = f"(?P<year>(?:1[4-9]|20|１[４-９]|２０)[{DIGIT}]{{2}})年"
_OF_YEAR = (
    f"{_YEAR}(?:[{PAREN_OPEN}](?:农历|阴历)?|[，,]?(?:农历|系|为|是|即)(?:农历)?)"
    f"(?:{_PAIR}年?)?(?:{_ANIMAL})?[{PAREN_CLOSE}，,。；的]"
)
_WORD_YEAR = (
    f"(?P<word>[今去明])年(?:又|恰|正)?(?:[，,]?(?:系|为|是|即)|[逢值])(?:农历|阴历)?(?:[{STEMS}][{BRANCHES}])?"
    f"(?P<animal>[{ANIMALS}])年[{PAREN_CLOSE}，,。；]"
)
_FROM_PAPER = {"今": 0, "去": -1, "明": 1}
_YEAR_OF = f"(?:{_PAIR}年|{_ANIMAL})[{PAREN_OPEN}](?:公元|即)?{_YEAR}?[{PAREN_CLOSE}]"
_NO_PAIR = f"(?:农历|岁次|时在){_PAIR}|{_PAIR.replace('pair', 'alone')}年"
_DATED = f"{_YEAR}[，,]?(?:岁次|岁在|时在){_PAIR}"
_DAY_OF = f"(?:[{DIGIT}]{{1,2}}日|[夏秋](?:天|季)?(?:里|的一天)?)?"
_BORN_IN = f"生于{_YEAR}(?P<month>[{DIGIT}]{{1,2}}月)?{_DAY_OF}"
_BORN_BEFORE = f"{_YEAR.replace('year', 'year2')}(?P<month2>[{DIGIT}]{{1,2}}月)?{_DAY_OF}出生"
_PERSON = "父母爷奶儿孙妻夫哥弟姐妹岳叔姑舅姨嫂伴女"
_BETWEEN = f"(?:[，,][^。；;\n，,、属{_PERSON}]{{1,10}}){{0,2}}"
_WHO = f"(?:的[^。；;\n，,、属的{_PERSON}]{{1,8}})?"
"""Who was born then: 1985年8月出生的他, 出生的周会计."""
_OF = f"(?P<of>(?:属相?|生肖)[为是]?(?P<animal>[{ANIMALS}]))(?=[，,。；;、！的\n]|$)"
_BORN = f"(?:{_BORN_IN}|{_BORN_BEFORE})(?:{_WHO}|的?{_BETWEEN}[，,的、]?)(?:生肖)?{_OF}"
_BORN_BACK = f"(?P<of>属(?P<animal>[{ANIMALS}]))[，,的]?(?:{_BORN_IN}|{_BORN_BEFORE})"
_AGED = f"(?P<age>[{DIGIT}]{{1,2}})岁[，,的]?(?:生肖)?(?P<of>属(?P<animal>[{ANIMALS}]))"
_AGED_BACK = f"(?P<of>属(?P<animal>[{ANIMALS}]))的?[^。；，{DIGIT}{_PERSON}]{{0,6}}今年(?P<age>[{DIGIT}]{{1,2}})岁"
_NEW_YEAR = 2
_EARLY = ("1月", "2月", "１月", "２月")
_EXAM = (
    f"{_YEAR}[{PAREN_CLOSE}，,]{{0,2}}(?P<between>[^。；，,{DIGIT}]{{0,16}}?)"
    f"{_PAIR}(?:年?恩科|年?正科|科|年?会试|年?乡试)"
)
_LATER = "次年|翌年|[前后]"
_BIRTHDAY_YEAR = "本命年"
_OTHER_YEAR = "[明后去前]年|再过|[下上]一?[个次轮]"
_BORN_ALONE = f"{_YEAR}(?P<month>[{DIGIT}]{{1,2}}月)?{_DAY_OF}(?:出?生)"
_SIGNS = (
    f"[{STEMS}](?<!自己)[{BRANCHES}]",
    f"[{ANIMALS}]年[{PAREN_CLOSE}，,。；的{PAREN_OPEN}]",
    f"(?:属相?|生肖)[为是]?[{ANIMALS}]",
    _BIRTHDAY_YEAR,
)


@rule(
    "wrong-cyclic-year",
    title="干支、生肖与年份不符",
    help=(
        "2026年是丙午马年，写成丙午蛇年、2026年（乙巳年）就错了；甲丑、乙子这样的干支不存在。"
        "公历年份旁的干支按春节后的农历年算，年初写上一年的不查。"
    ),
    kind=ErrorKind.FACT,
    explains=("contradictory-times",),
    patterns=_SIGNS,
    injectors=(
        "_time_injectors:wrong_cyclic_year",
        "_independent_calendar_injectors:wrong_stem_branch_year",
        "_independent_calendar_injectors:wrong_zodiac_animal",
    ),
    bad=[
        Bad("随着农历丙午蛇年到来，剪纸艺人的订单多了。", found="丙午蛇年"),
        Bad("2023年（壬寅年）村里修谱。", found="壬寅"),
        Bad("２０２４年是蛇年，邮票发行。", found="蛇年"),
        Bad("光绪年间，甲午年（1895年）开战。", found="甲午年（1895年）"),
        Bad("牛年（2023年）属牛的人说。", found="牛年（2023年）"),
        Bad("碑上刻着岁次甲丑年。", found="甲丑"),
        Bad("画作于丁戌年秋。", found="丁戌"),
        Bad("1999年岁次丁丑，村里立碑。", found="丁丑"),
        Bad("他生于1963年5月，属龙。", found="属龙"),
        Bad("老人是1937年秋天出生的，属马。", found="属马"),
        Bad("放映员1954年出生、属羊，爱唱戏。", found="属羊"),
        Bad("1985年8月出生的他属鼠，在路口站了十年。", found="属鼠"),
        Bad("1985年8月出生的马会计生肖是鼠。", found="生肖是鼠"),
        Bad("马会计生于1985年8月，属相是鼠。", found="属相是鼠"),
        Bad("她1990年出生，属羊。", found="属羊"),
        Bad("她1990年出生，属羊", found="属羊"),
        Bad("周大娘属猪，1949年3月出生在河东村。", found="属猪"),
        Bad("光绪二十年（丙午，1894年）重修。", found="丙午"),
        Bad("光绪三十年（1904年），罗会昌考中甲寅恩科进士。", found="甲寅"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 1991年5月出生的她今年本命年，系上红腰带。", found="1991"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 李会计今年30岁，属龙。", found="属龙"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 属龙的李会计今年30岁。", found="属龙"),
        Bad("1898年6月，时为清光绪二十四年，农历戊申年，先生生于河东。", found="戊申"),
        Bad("2027年2月6日是农历丁酉年春节，正值假期。", found="丁酉"),
        Bad("２０２６丁未马年年画展开幕。", found="丁未"),
        Bad("2026丁未年画展开幕。", found="丁未"),
        Bad("丙申年是公元1898年，村里修了桥。", found="丙申"),
        Bad("光绪丙申（1898）重修，有碑。", found="丙申"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 明年是猴年，邮票已经设计好。", found="猴年"),
        Bad("马会计1978年5月出生，河东村人，今年48岁，属猴，爱唱戏。", found="属猴"),
    ],
    good=[
        "随着农历丙午马年到来，2023年（癸卯年），2023年是兔年，甲午年（1894年），牛年（2021年），岁次甲子年。",
        "他生于1978年，属于马戏团的老人。马会计1978年5月出生，今年48岁，属马。她1978年出生，儿子十岁，属猴。",
        "2024年是蛇年前的一年，2026年（乙巳蛇年）初，2026年是马拉松年，他属丙午马。",
        "画作于丁亥年秋。1999年岁次己卯，村里立碑。他生于1963年5月，属兔。她1990年1月出生，属蛇。他生于1991年，属马。",
        "光绪三十年（1904年），罗会昌考中甲辰恩科进士。康熙五十年（1711年），次年成为壬辰科进士。他自己未来的路。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1990年出生的她今年本命年。1991年1月出生的他今年本命年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1991年出生的她明年本命年。\n1991年出生的他，2015年过第二个本命年。",
        "2026年3月19日 星期四 第2版\n\n本报讯 李会计今年30岁，属鼠。属虎的他今年29岁。",
        "1898年6月，时为清光绪二十四年，农历戊戌年，光绪戊戌（1898）重修，戊戌年是公元1898年。",
        "2027年2月6日是农历丁未年春节，2027年1月1日是农历丙午年，2026丙午年画展开幕，32026丁未年是编号。",
        "2025年，甲申年生的他，2025年，甲申年出生的他。",
        "2026年9月10日 星期四 第2版\n\n本报讯 明年是羊年，今年是马年。他在信里说：“今年是蛇年。”",
        "2026年1月10日 星期六 第2版\n\n本报讯 今年是蛇年，明年是马年。",
        "周大娘属牛，1949年3月出生；周先生属鼠，生于1949年1月。光绪二十年（甲午，1894年）重修，修过几次（始于丙午，1894年）。",
        "放映员1954年出生、属马。1985年8月出生的他属牛。1985年8月出生的他在市属龙头企业上班。",
        "1985年8月出生的马会计的女儿属鼠。1985年8月出生的马会计，属鼠标店的常客。",
        "2025年，乙丑说到此。2025年（第一年），时在甲寅。",
    ],
)
def wrong_cyclic_year(article: Article) -> Iterator[Finding]:
    """A stem and branch, or an animal, does not go with the year or the other beside it.

    The lunar year begins in January or February, so that the pair of the year before is right as well where a month
    or the beginning of the year follows. Pairs of a stem and a branch that the cycle does not have are reported.
    """
    for match in article.find(_BOTH):
        at = BRANCHES.index(match["pair"][1])
        if match["animal"] != ANIMALS[at]:
            message = Message(
                "{pair}是{animal}年，请核对", "{pair} is a year of {animal}", pair=match["pair"], animal=ANIMALS[at]
            )
            yield Finding(match.span, message)
    yield from _by_words(article)
    beside = list(_beside(article))
    yield from beside
    for match, group, year in wrong_pairs(article):
        if not any(match.group(group).overlaps(one.span) for one in beside):
            yield Finding(match.group(group), _right(year))
    for match in article.find(_NO_PAIR):
        pair = match["pair"] or match["alone"]
        if not exists(pair):
            message = Message("干支里没有“{pair}”，请核对", "the cycle has no {pair}", pair=pair)
            yield Finding(match.group("pair" if match["pair"] else "alone"), message)
    yield from _exams(article)
    yield from _births(article)
    yield from _birthday_years(article)
    yield from _ages(article)


def _by_words(article: Article) -> Iterator[Finding]:
    """The animals of this, the last or the next year; in January and February also those of the year before."""
    paper = paper_date(article.document)
    for match in article.find(_WORD_YEAR) if paper else ():
        year = (paper.year if paper else 0) + _FROM_PAPER[match["word"]]
        years = {year, year - bool(paper and paper.month <= _NEW_YEAR)}
        if match["animal"] not in {animal_of(one) for one in years} and quotation_at(article, match.span) is None:
            at = match.group("animal")
            yield Finding(Span(at.start, at.end + 1), _right(year))


def _beside(article: Article) -> Iterator[Finding]:
    """Pairs and animals directly beside a year."""
    for pattern in (_OF_YEAR, _YEAR_OF):
        for match in article.find(pattern):
            if match["year"] and not _is_right(match, int(match["year"])):
                yield _finding(match, int(match["year"]), whole=pattern == _YEAR_OF)
    for match in article.find(_DATED):
        if match["pair"] != stem_branch(int(match["year"])):
            yield _finding(match, int(match["year"]), whole=False)


def _exams(article: Article) -> Iterator[Finding]:
    """Years of examinations: 1904年…甲辰恩科."""
    for match in article.find(_EXAM):
        if match["pair"] != stem_branch(int(match["year"])) and not compiled(_LATER).search(match["between"]):
            yield _finding(match, int(match["year"]), whole=False)


def _births(article: Article) -> Iterator[Finding]:
    """The animals of people whose years of birth stand beside them; January and February may be of the year before."""
    for match in (*article.find(_BORN), *article.find(_BORN_BACK)):
        year, month = int(match["year"] or match["year2"]), match["month"] or match["month2"]
        is_early = not month or numeral(month[:-1]) <= _NEW_YEAR
        if match["animal"] not in {animal_of(year), animal_of(year - is_early)}:
            message = Message("{year}年属{animal}，请核对", "{year} is of {animal}", year=year, animal=animal_of(year))
            yield Finding(match.group("of"), message)


def _ages(article: Article) -> Iterator[Finding]:
    """The animals of people whose ages stand beside them, by either count of years."""
    paper = paper_date(article.document)
    for pattern in (_AGED, _AGED_BACK) if paper else ():
        for match in article.find(pattern):
            born = (paper.year if paper else 0) - int(match["age"])
            if match["animal"] not in {animal_of(born + by) for by in (-2, -1, 0, 1)}:
                age, animal = match["age"], match["animal"]
                message = Message("{age}岁不属{animal}，请核对", "not at {age}", age=age, animal=animal)
                yield Finding(match.group("of"), message)


def _birthday_years(article: Article) -> Iterator[Finding]:
    """Years of birth of people whose animal is said to be that of the paper's year, and is not."""
    paper, text = paper_date(article.document), article.document.text
    for sign in article.find(_BIRTHDAY_YEAR) if paper else ():
        sentence = sentence_at(article, sign.start)
        found = [Match(born) for born in compiled(_BORN_ALONE).finditer(text, sentence.start, sentence.end)]
        years = list(compiled(_YEAR).finditer(text, sentence.start, sentence.end))
        is_other = compiled(_OTHER_YEAR).search(text, sentence.start, sentence.end)
        if paper is None or is_other or len(found) != 1 or len(years) != 1 or found[0]["month"] in _EARLY:
            continue
        animals = {animal_of(paper.year), animal_of(paper.year - (paper.month <= _NEW_YEAR))}
        if animal_of(int(found[0]["year"])) not in animals:
            year = int(found[0]["year"])
            message = Message("{year}年属{animal}，请核对", "{year} is of {animal}", year=year, animal=animal_of(year))
            yield Finding(found[0].group("year"), message)


def _is_right(match: Match, year: int) -> bool:
    """Whether the pair and the animal are of the year; both together may be of the year before."""
    groups = match.groups()
    pair, animal = groups.get("pair"), groups.get("animal")
    years = (year, year - 1) if pair and animal else (year,)
    return any(pair in {None, stem_branch(of)} and animal in {None, animal_of(of)} for of in years)


def _finding(match: Match, year: int, *, whole: bool) -> Finding:
    groups = match.groups()
    at = match.group("pair") if groups.get("pair") else match.group("animal")
    return Finding(match.span if whole else Span(at.start, at.end + (not groups.get("pair"))), _right(year))


def _right(year: int) -> Message:
    pair, animal = stem_branch(year), animal_of(year)
    return Message(
        "{year}年是{pair}{animal}年，请核对",
        "{year} is {pair}, a year of {animal}",
        year=year,
        pair=pair,
        animal=animal,
    )
