from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, compiled, numeral, rule

from ._counts import COUNT, count, year_of
from ._days import TO

_Y = f"(?:19|20|１９|２０)[{DIGIT}]{{2}}"
_O = f"[^。；;\n{DIGIT}]"
_PLAN = (
    f"(?P<count>{COUNT})年(?:发展|行动|攻坚|建设|整治|提升|滚动)?(?:计划|规划|方案|任期|合同期?)(?:纲要)?"
    f"[（(](?P<first>{_Y})年?(?:[{DIGIT}]{{1,2}}月)?{TO}(?P<last>{_Y})年?(?:[{DIGIT}]{{1,2}}月)?[）)]"
)
_WITHIN = (
    f"(?:任期|聘期|为期|[近过]去?|[，。、（“”]|时间)(?P<count>[{DIGIT}]{{1,2}}|[一二两三四五六七八九十]{{1,3}})年(?:来|间|里|内|期间|期)?"
    f"[（(](?P<first>{_Y})年?(?:[{DIGIT}]{{1,2}}月)?{TO}(?P<last>{_Y})年?(?:[{DIGIT}]{{1,2}}月)?[）)]"
)
_SCHOOL = (
    f"(?P<first>{_Y})年(?:[{DIGIT}]{{1,2}}月)?{_O}{{0,30}}?(?P<count>[{DIGIT}一二两三四五六七八]{{1,2}})年制{_O}{{0,24}}?"
    f"(?P<last>{_Y}|今)年(?:[{DIGIT}]{{1,2}}月|夏天|暑期)?{_O}{{0,4}}?(?P<how>按期|如期|顺利)?毕业"
)
_STUDY = (
    f"(?P<first>{_Y})年(?P<month>[{DIGIT}]{{1,2}})月{_O}{{0,20}}?(?:考[入上取]|入学|就读|进入|升入|读|入){_O}{{0,16}}?"
    f"[，,](?:经过|历经|通过|在)?(?P<count>[一二两三四五六七八{DIGIT}])年的?(?:高中|初中|大学|本科|大专|中专|师范|军校|寒窗|苦读|求学|学习|学业|同窗)"
    f"{_O}{{0,12}}?[，,]?(?P<last>{_Y})年(?P<month2>[{DIGIT}]{{1,2}})月{_O}{{0,6}}?毕业"
)
_SIGN_STUDY = (
    "年(?<=[一二两三四五六七八1-8]年)的?(?:高中|初中|大学|本科|大专|中专|师范|军校|寒窗|苦读|求学|学习|学业|同窗)"
)
_MONTHS = 3
_REGULAR = 1980
"""The year since which school years begin in September and are not shortened."""
_EARLY = "提前|转|跳|直升|插班|保送|专升本|在职|函授|成人|[硕博]士|研究生"
_TERM = (
    f"(?P<first>{_Y})年(?P<month>[{DIGIT}]{{1,2}})月(?:[{DIGIT}]{{1,2}}日)?(?:起|开始)?[^\n{DIGIT}]{{0,60}}?"
    f"[教职役任聘同租保学习训务]期(?:限)?(?:为|是|共|[:：])?(?P<count>[一二两三四五六七八九十{DIGIT}]{{1,2}})年[，,]"
    f"(?:将?[到至]|截至)(?P<last>{_Y})年(?P<month2>[{DIGIT}]{{1,2}})月"
)
_SIGN_TERM = (
    f"期(?:限)?(?:为|是|共|[:：])?[一二两三四五六七八九十{DIGIT}]{{1,2}}年[，,](?:将?[到至]|截至)(?:19|20|１９|２０)"
)
_SIGNS = (
    f"年(?:来|间|里|内|期间|期)?[（(](?:19|20|１９|２０)[{DIGIT}]{{2}}年?(?:[{DIGIT}]{{1,2}}月)?(?:{TO})",
    _SIGN_TERM,
    f"年制(?<=[{DIGIT}一二两三四五六七八]年制)",
    _SIGN_STUDY,
    f"年(?:发展|行动|攻坚|建设|整治|提升|滚动)?(?:计划|规划|方案|任期|合同期?)(?:纲要)?[（(][{DIGIT}]",
)


@rule(
    "wrong-term-length",
    title="学制、规划年限与起止年份不符",
    help=(
        "三年行动计划（2021—2023年）首尾算三年，也可写2020—2023年，写成2021—2025年就错了；"
        "2012年考入四年制本科、按期毕业，应在2016年。不写“按期”的，多一年不报。"
    ),
    everywhere=True,
    kind=ErrorKind.NUMBER,
    explains=("wrong-length-of-time",),
    patterns=_SIGNS,
    injectors=("_time_injectors:wrong_term_length",),
    bad=[
        Bad("县里实施三年行动计划（2021—2025年）。", found="2021—2025年"),
        Bad("过去三年（2021年至2025年），全县修路二百公里。", found="2021年至2025年"),
        Bad("五年发展规划（2016年至2018年）已经印发。", found="2016年至2018年"),
        Bad("她2008年9月考入省城一所医科大学，读的是五年制临床医学专业，2012年毕业。", found="2012年毕业"),
        Bad("2024年8月，她去了和田支教。援教期为两年，到2027年8月才返程。", found="2027年8月"),
        Bad("他2019年9月考入县一中，三年高中苦读，2023年6月毕业后上了大学。", found="2023年6月毕业"),
        Bad("他2012年考入四年制本科，2018年按期毕业。", found="2018年按期毕业"),
        Bad(
            "2026年9月19日 星期六 第2版\n\n本报讯 2020年9月入学的这批师范生，四年制本科，今年6月毕业。",
            found="今年6月毕业",
        ),
        Bad("她２００９年考入三年制卫校，２０１４年毕业。", found="２０１４年毕业"),
    ],
    good=[
        "县里实施三年行动计划（2021—2023年）、三年攻坚计划（2020—2023年），五年发展规划（2016年至2020年）已经印发。",
        "2024年8月，她去了和田支教。援教期为两年，到2026年7月返程。2024年8月入股，聘期三年，2025年9月起分红。",
        "他2019年9月考入县一中，三年高中苦读，2022年6月毕业后上了大学。她2018年9月入学，经过四年学习，2022年7月毕业。",
        "过去五年（2021—2025年），近五年（2020年至2025年），二三年（2018—2025年）。",
        "他2012年考入四年制本科，2016年按期毕业。他2012年考入四年制本科，2015年提前毕业。",
        "她2009年考入三年制卫校，2013年毕业。百年制造。",
    ],
)
def wrong_term_length(article: Article) -> Iterator[Finding]:
    """The length of a plan or of a school course does not go with its first and last year."""
    for pattern in (_PLAN, _WITHIN, _SCHOOL, _STUDY, _TERM):
        for match in article.find(pattern):
            number, last = count(match["count"]), year_of(article, match["last"] + "年")
            apart = last - int(match["first"]) if last else 0
            if number and apart > 0 and not _is_right(match, number, apart):
                start = match.group("first" if pattern in {_PLAN, _WITHIN} else "last").start
                message = Message("按起止年份是{n}年，请核对", "by the two years it is {n}", n=apart)
                yield Finding(Span(start, match.end - (pattern in {_PLAN, _WITHIN})), message)


def _is_right(match: Match, number: int, apart: int) -> bool:
    if "month" in match.groups():
        months = 12 * apart + numeral(match["month2"] or "") - numeral(match["month"] or "")
        return abs(months - 12 * number) <= _MONTHS
    if "how" not in match.groups():
        return number in {apart, apart + 1}
    if match["how"] or (apart < number and int(match["first"]) >= _REGULAR):
        return number == apart or compiled(_EARLY).search(match[0]) is not None
    return abs(number - apart) <= 1
