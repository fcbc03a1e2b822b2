from __future__ import annotations

from collections.abc import Iterator
from datetime import date

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
    Related,
    Span,
    compiled,
    paper_date,
    rule,
)

from .._sentence import sentence_at
from ._counts import COUNT, YEAR, count, year_of
from ._time_ages import wrong_ages
from ._time_people import CALLED, OTHERS

_SIGN = "出生|年生|生于|享年|终年|享寿"
_DAY = f"(?:(?:农历)?[{DIGIT}正腊一二三四五六七八九十]{{1,3}}月(?:[{DIGIT}初一二三四五六七八九十]{{1,3}}[日号]?)?)?"
_BORN = (
    "(?:生于|出生于|诞生于)(?:公元)?"
    f"(?P<after>{YEAR})|(?P<before>{YEAR}){_DAY}(?:出生|生[于，,。；的人、{PAREN_CLOSE}])"
)
_LIFE = f"[{PAREN_OPEN}](?P<born>[{DIGIT}]{{4}})年?{_DAY}[—–~～-]{{1,2}}(?P<died>[{DIGIT}]{{4}})年?{_DAY}[)）]"
_NOW = f"(?:今年|现年|年已|如今|现已)(?:已经?|刚满?|年满|才|都)?(?P<now>{COUNT})岁"
_THEN = f"(?:当时|时年|年仅|年方|那年[他她]?|当年[他她]?|已经?|刚满?|年满)(?:年仅|只有|才|已|刚满?)?(?P<then>{COUNT})岁"
_END = f"(?P<word>享年|终年|享寿)(?P<end>{COUNT})岁?"
_AGE = f"{_NOW}|{_THEN}|{_END}"
_AT = (
    f"(?<![{DIGIT}一二三四五六七八九十])(?<!今年|现年)(?P<at>{COUNT})岁"
    f"(?:[^。；，{DIGIT}]{{0,10}}?(?:那年|那一年|时)，|[^。；，{DIGIT}]{{0,12}}?(?:是|为|[{PAREN_OPEN}]))(?P<year>{YEAR})"
    f"|(?P<year2>{YEAR})[，,](?:年仅|刚满?|年满|才|已)?(?P<at2>{COUNT})岁的[他她]"
)
_AGED = f"(?P<now>{COUNT})岁(?:的[^。；，{DIGIT}]{{1,16}})?[，,（(]$"
_ENDED = f"{_END}[，,（(]$"
_OTHERS = f"{OTHERS}|[约近多余几]"
_DIED = "[逝去辞离]世|逝去|病逝|牺牲|病故|遇难|就义|圆寂"
_SIGN_BORN = "[月日]生[于人在，,。；的（(]"
_SIGN_THEN = f"年[^。；岁\n]{{0,12}}[{DIGIT}一二三四五六七八九十]{{1,3}}周?岁"
_REACH, _NEAR = 80, 8


@rule(
    "wrong-age",
    title="年龄与出生年份不符",
    help=(
        "1958年出生的人，2026年是67或68岁（虚岁69），写成78岁就错了；1930年生、2020年去世的，享年89至92岁。"
        "“今年”“现年”按报纸日期算，没有报纸日期的不查。句里另有他人（母亲、儿子）的不查。"
    ),
    everywhere=True,
    kind=ErrorKind.FACT,
    patterns=(_SIGN, _SIGN_BORN, _SIGN_THEN),
    injectors=("_time_injectors:wrong_age", "_independent_injectors:wrong_age"),
    bad=[
        Bad("他生于1958年，2018年退休时，时年70岁。", found="70岁"),
        Bad("2013年，1984年出生的赵小禾已经39岁了。", found="39岁"),
        Bad("她出生于1975年3月，2014年5月被评为劳动模范，那年她29岁。", found="29岁"),
        Bad("2003年出生的赵小禾2021年考上师范，当时年仅28岁。", found="28岁"),
        Bad("他出生于一九三二年，二〇一二年病逝，享年七十岁。", found="七十岁"),
        Bad("画家周鹤年（1921—2009），享年78岁。", found="78岁"),
        Bad("他１９３０年出生，２０２０年因病去世，享年８０岁。", found="８０岁"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 1958年5月出生的老支书今年78岁，仍在村里修渠。", found="78岁"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 老校长生于1936年，因病于3月12日逝世，终年80岁。", found="80岁"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 出生于1948年的刘大爷今年已经68岁高龄。", found="68岁"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 刘桂兰，68岁，1948年生，河东村人。", found="68岁"),
        Bad("1954年10月出生的老兵，18岁入伍那年是1982年，在哨所一待十二年。", found="18岁入伍那年是1982年"),
        Bad("他生于1954年10月，1982年，18岁的他参了军。", found="1982年，18岁的他"),
        Bad("他生于1954年10月，18岁入伍那年，1982年，他头一回出远门。", found="18岁入伍那年，1982年"),
        Bad(
            "2026年3月19日 星期四 第2版\n\n本报讯 96岁的新四军老战士，1935年出生，今天到校讲课。",
            found="96岁",
        ),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 老支书享年85岁，生于1931年3月，村里人都来送行。", found="85岁"),
        Bad("2026年3月19日 星期四 第2版\n\n本报讯 今年78岁的老支书1958年出生在河东村。", found="78岁"),
        Bad(
            "2026年9月10日 星期四 第2版\n\n本报讯 邱先生因病于9月6日逝世，终年81岁。他1944年6月生于南街。", found="81岁"
        ),
        Bad(
            "2026年9月10日 星期四 第2版\n\n本报讯 陈同志于9月6日逝世，享年81岁。\n\n陈同志1935年4月生，河东人。",
            found="81岁",
        ),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 沐阳2017年3月出生，今年9月刚满十一周岁。", found="十一周岁"),
        Bad("2026年9月10日 星期四 第2版\n\n本报讯 老人今年88岁，1954年出嫁那年26岁，住在河东。", found="26岁"),
        Bad("他生于1958年，1976年插队，1980年回城，2018年退休时，时年70岁。", found="70岁"),
        Bad("一九八八年分到粮站时，他二十岁；2026年离岗，他四十八岁。", found="四十八岁"),
        Bad("1904年4月，韩怀德出生在河东村。\n1950年10月27日，韩怀德在县城逝世，年仅56岁。", found="56岁"),
        Bad(
            "周文海1897年12月出生，在县里办学。\n1945年7月，何先生去世，年仅30岁。\n1987年12月，他在北京逝世，享年80岁。",
            found="80岁",
        ),
        Bad("老罗1925年出生在台儿庄，13岁那年，村口打起仗来。“槐树劈成两半。”1948年，18岁的他参了军。", found="18岁"),
    ],
    good=[
        "老罗1925年出生在台儿庄，13岁那年，村口打起仗来。“槐树劈成两半。”1943年，18岁的他参了军。",
        "周文海1897年5月出生，在县里办学。\n1945年7月，何先生去世，年仅30岁。\n1987年6月，他在北京逝世，享年90岁。",
        "1925年5月出生的他，1942年8月，还未满18周岁就参了军。",
        "老罗1925年出生在县城。后来他的儿子当了兵。1968年，18岁的他参了军。",
        "2026年9月10日 星期四 第2版\n\n本报讯 彭同志1936年4月生，河东人，当过队长。他于9月5日去世，享年91岁。",
        "2026年9月10日 星期四 第2版\n\n本报讯 邱先生因病于9月6日逝世，终年82岁。他1944年6月生于南街。",
        "2026年9月10日 星期四 第2版\n\n本报讯 陈同志于9月6日逝世，享年91岁。\n\n陈同志1935年4月生，河东人。",
        "2026年9月10日 星期四 第2版\n\n本报讯 沐阳2017年3月出生，今年9月刚满九周岁。今年60岁，1990年儿子5岁。",
        "2026年9月10日 星期四 第2版\n\n本报讯 老人今年88岁，1954年出嫁那年16岁。",
        "2026年9月10日 星期四 第2版\n\n本报讯 老孙1965年3月生，今年61岁，1992年靠两亩果园起家。",
        "2026年9月10日 星期四 第2版\n\n本报讯 老孙1965年生，今年61岁的他是1992年入社的。",
        "2026年9月10日 星期四 第2版\n\n本报讯 老孙1965年生，现年61岁的他是1992年入社的。",
        "他1954年生，18岁参军，1982年转业到粮站。",
        "一九八八年分到粮站时，他二十岁；2026年离岗，他五十八岁。2017年建校，他说：“今年我41岁。”",
        "2026年9月10日 星期四 第2版\n\n本报讯 老人1936年生。他的徒弟今年40岁，他1976年进厂，时年约60岁。",
        "他生于1958年，2018年退休时，时年60岁。2003年出生的赵小禾2021年考上师范，当时年仅18岁。",
        "他出生于一九三二年，二〇一二年病逝，享年八十一岁。画家周鹤年（1921—2009），享年89岁。",
        "1990年出生的她2012年到村里时，母亲已60岁。他生于1958年，2018年退休时，年近70岁，时年虚岁62岁。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1958年5月出生的老支书今年67岁，生于1957年的会计今年已69岁。",
        "1954年10月出生的老兵，18岁入伍那年是1972年。1954年生的他18岁时（1973年）参军，那时儿子5岁，1999年出国。",
        "2026年3月19日 星期四 第2版\n\n本报讯 91岁的老战士，1935年出生。1967年，18岁的他入伍，1948年出生的人里他最高。",
        "2026年3月19日 星期四 第2版\n\n本报讯 老支书享年95岁，生于1931年3月。",
        "1958年5月出生的老支书今年78岁，仍在村里修渠。",
        "2026年3月19日 星期四 第2版\n\n本报讯 1958年生，十九岁师范毕业，今年六十八岁。",
        "1904年4月，韩怀德出生在河东村。\n1950年10月27日，韩怀德在县城逝世，年仅46岁。",
        "1930年，韩怀德出生在河东村。\n1948年6月3日，他的哥哥在县城牺牲，年仅22岁。",
        "1930年，他儿子出生在河东村。\n1948年6月3日，韩怀德在县城牺牲，年仅42岁。",
        "老校长生于1936年，终年没有离开过讲台。他生于1958年，2018年刚满二三十岁。",
        "2026年3月19日 星期四 第2版\n\n本报讯 生于1936年的老校长享年80岁。",
    ],
)
def wrong_age(article: Article) -> Iterator[Finding]:
    """An age does not go with the years of birth and of the event in its sentence.

    Ages are counted in full years or by the traditional count, which is one or two more. This year is that of the
    paper. A sentence with another person, or with several years that the age may belong to, is not reported.
    """
    found = list(_in_sentences(article))
    yield from found
    for wrong in wrong_ages(article):
        span = Span(wrong.age.span.start, wrong.age.span.end)
        if not any(span.overlaps(one.span) for one in found):
            year = date.fromordinal(max(wrong.at.readings)[1]).year
            message = Message("到{year}年应是{age}岁左右，请核对", "about {age} in {year}", year=year, age=wrong.years)
            yield Finding(span, message, related=(Related(wrong.birth.span, _BIRTH),))


def _in_sentences(article: Article) -> Iterator[Finding]:
    """The ages in a sentence that says when somebody is born."""
    seen: set[int] = set()
    for sign in article.find(_SIGN):
        sentence = sentence_at(article, sign.start)
        if sentence.start in seen:
            continue
        seen.add(sentence.start)
        for pattern in (_BORN, _LIFE):
            found = list(compiled(pattern).finditer(article.document.text, sentence.start, sentence.end))
            if len(found) == 1:
                yield from _checked(article, Match(found[0]), sentence)
                yield from _at(article, Match(found[0]), sentence)


def _checked(article: Article, birth: Match, sentence: Span) -> Iterator[Finding]:
    text = article.document.text
    found = compiled(_AGE).search(text, birth.end, min(sentence.end, birth.end + _REACH))
    has_year = compiled(YEAR).search(text, sentence.start, birth.start) is not None
    for pattern in (_NOW, _AGED, _ENDED)[: 1 if has_year else 3]:
        found = found or compiled(pattern).search(text, max(sentence.start, birth.start - _REACH), birth.start)
    if found is None:
        return
    age = Match(found)
    first, last = sorted((birth.span, age.span))
    if compiled(_OTHERS).search(compiled(CALLED).sub("", text[first.start : last.end])):
        return
    groups = birth.groups()
    born = int(birth["born"]) if groups.get("born") else year_of(article, groups["after"] or groups["before"] or "")
    name = next(key for key, found in age.groups().items() if found and key != "word")
    year, value = _year(article, birth, age, text[first.end : last.start]), count(age[name])
    if born is None or year is None or value is None or not born < year:
        return
    most = 2 if name == "end" else 1
    if not year - born - 1 <= value <= year - born + most:
        span = age.group(name)
        yield _finding(Span(span.start, span.end + (text[span.end : span.end + 1] == "岁")), born, year, birth)


def _at(article: Article, birth: Match, sentence: Span) -> Iterator[Finding]:
    """An age beside the year in which somebody had it: 18岁入伍那年是1972年."""
    text, groups = article.document.text, birth.groups()
    found = compiled(_AT).search(text, birth.end, min(sentence.end, birth.end + _REACH))
    born = None if groups.get("born") else year_of(article, groups["after"] or groups["before"] or "")
    if found is None or born is None or compiled(_OTHERS).search(text, birth.start, found.end()):
        return
    year, value = year_of(article, found["year"] or found["year2"]), count(found["at"] or found["at2"])
    if year and value and born < year and not year - born - 1 <= value <= year - born + 2:
        yield _finding(Span(*found.span()), born, year, birth)


def _finding(span: Span, born: int, year: int, birth: Match) -> Finding:
    message = Message(
        "{born}年出生，到{year}年应是{age}岁左右，请核对",
        "born in {born}, one is about {age} in {year}",
        born=born,
        year=year,
        age=year - born,
    )
    return Finding(span, message, related=(Related(birth.span, _BIRTH),))


_BIRTH = Message("出生的年份，或另一时候的年龄", "the year of birth, or the age at another time")


def _year(article: Article, birth: Match, age: Match, between: str) -> int | None:
    """The year of an age: the one that stands between the birth and it, or else that of the paper."""
    if birth.groups().get("died"):
        return int(birth["died"]) if age.groups().get("end") else None
    named = {year_of(article, found[0]) for found in compiled(YEAR).finditer(between)}
    before = compiled(f"(?P<year>{YEAR})[，,]?$").search(
        article.document.text[max(0, birth.start - _NEAR) : birth.start]
    )
    named |= {year_of(article, before["year"])} if before else set()
    paper = paper_date(article.document)
    if age.groups().get("now"):
        return paper.year if paper and not named else None
    if named:
        return named.pop() if len(named) == 1 else None
    is_dead = compiled(_DIED).search(between) or age.start < birth.start
    return paper.year if paper and age.groups().get("end") and is_dead else None
