"""Times of an article in an order that cannot be: an end before its beginning, an act after a death."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lint_news import Article, Span, compiled

from .._sentence import sentence_at
from ._time_points import Point, points
from ._time_roles import words_of

_COURSES = (
    ("启动|开始|[^公]开赛|开幕|开展|开馆", "截止|截稿|结束|闭幕|落幕|收官|闭馆"),
    (
        "动工|开工|破土|奠基",
        "竣工|完工|建成|通车|投产|投用|交付|封顶|贯通|验收|(?:并网|发电|交房|入住|交工|启用|开园|开业|蓄水|通水|通气)(?!的)",
    ),
    (
        "(?:工程|项目|建设|施工|改造|扩建|修缮)[^，。；]{0,12}启动|启动[^，。；]{0,6}(?:建设|改造|施工|修缮)",
        "竣工|完工|建成|交付|投用|验收",
    ),
    ("入学|考入|考上|考取", "毕业|肄业"),
    ("入伍|参军", "退伍|转业|复员|退役"),
    ("毕业", "分配|参加工作|入职"),
    ("立案|受理", "宣判|判决|结案"),
    ("报名", "笔试|面试|[^招自]考试|体检|抽签|录取|开[赛班]"),
    ("笔试|初试|举行[^，。]{0,4}考试", "(?:公布|发布|查询)[^，。]{0,6}成绩|面试|复试|体检|录用"),
    ("面试", "体检|考察|公示|录用|入职"),
    ("初赛|预赛|海选", "复赛|决赛"),
    ("复赛|半决赛", "[^半]决赛"),
    ("招标|开标", "中标|开工|动工"),
    ("签约", "开工|动工|投产"),
    ("案发|作案|报案|报警", "抓获|归案|落网|刑拘|刑事拘留|逮捕|起诉"),
    ("抓获|归案|落网|刑拘|刑事拘留", "逮捕|提?起公诉|移送起诉"),
    ("被捕|入狱", "出狱|获释|就义|牺牲"),
    ("住院|入院|确诊|发病", "出院|[病去逝]世|病逝"),
    ("投票", "揭晓|公布|颁奖"),
    ("参加革命", "入党|加入(?:中国)?共产党|退休|离休|[去逝]世"),
    ("参加工作|入职", "退休|离休"),
    ("入伍|参军", "立功|提干|转业"),
    ("受伤|负伤", "痊愈|康复"),
    ("播种|插秧|下种", "收割|收获|采收|开镰"),
    ("出生|生于", "入学|毕业|参加工作|入党|入伍|退休|[去逝]世"),
)
_NOT = "[一二三]期|二审|再|重|复建|另|前任|分别|[父母妻夫儿女兄弟姐妹]|原定|原计划|计划(?!于)|老[桥楼馆]|曾|已经?"
_DIED = "(?:[^。；，]{0,14})(?:[逝去离辞]世|病逝|病故|牺牲|遇难|就义)"
_LOST = "(?:[^。；]{0,40})(?:[逝去离辞]世|病逝|病故|牺牲|遇难|就义|殉职)"
_MOURNED = "追悼|遗体告别|告别仪式|出殡|下葬|安葬|火化|讣告|追[授认]|追思会"
_NO_MOURNING = "周年|纪念|重新|迁"
_DIED_IN = ("去世于", "逝世于", "病逝于", "牺牲于")
_ACTS = (
    "授课|讲课|登台|演出|出席|当选|毕业|退休|入党|入伍|写[下成]|创作|担任|调任|参加|执教|退[伍役]|回到|结婚|获[得评奖]"
    "|接受采访|主持|率[队领]|考[入上取]"
)
_LATER = "追[授认]|纪念|遗|安葬|骨灰|身后|死后|[去逝]世|[病牺]|儿|女|子|妻|夫|弟子|学生|徒|后人|家人|其|展|出版"
_CLAUSE = "[，。；！？\n]"
_APART, _LIFE, _REACH, _OCTOBER, _MARCH = 40, 90, 24, 10, 3
_SHORTLY = 60
"""Days by which the dead are mourned too soon by a slip; in January for one who died in December it is a year."""


def reversed_times(article: Article) -> Iterator[tuple[Point, Point]]:
    """Pairs of times in their order in the text, of which the second cannot be before, or behind, the first."""
    text = article.document.text
    for first, last in pairwise(points(article)):
        is_near = "\n" not in text[first.span.end : last.span.start]
        if is_near and _is_before(last, first) and _are_of_a_course(article, first, last):
            yield first, last
    for first in points(article):
        if compiled(_DIED).match(text, first.span.end) or text.endswith(_DIED_IN, 0, first.span.start):
            yield from ((first, last) for last in _behind(article, first) if _acts(article, first, last))

    yield from _mourned_too_soon(article)


def _mourned_too_soon(article: Article) -> Iterator[tuple[Point, Point]]:
    """Deaths, each with a day behind it in the text on which the dead were mourned, and that is before it."""
    text = article.document.text
    for first, last in pairwise(points(article)):
        between = text[first.span.end : last.span.start]
        is_near = len(between) < _LIFE and "\n" not in between and first.unit == last.unit != "年"
        if is_near and compiled(_LOST).match(between) and _is_too_soon(first, last):
            clause = _clause(text, Span(first.span.end, last.span.start), article.span.end)
            behind = text[last.span.end : last.span.end + _REACH].split("。")[0]
            if compiled(_MOURNED).search(clause + behind) and not compiled(_NO_MOURNING).search(between + behind):
                yield first, last


def _is_too_soon(first: Point, last: Point) -> bool:
    """Whether a day is shortly before another one whose year it has, by what is named before it."""
    return 0 < first.readings[0][0] - last.readings[0][1] <= _SHORTLY and first.is_dated == last.is_dated


def _behind(article: Article, first: Point) -> Iterator[Point]:
    """The times behind another one in its line that are later than it."""
    text, end = article.document.text, first.span.end + _LIFE
    for last in points(article):
        is_near = first.span.end < last.span.start < end and "\n" not in text[first.span.end : last.span.start]
        if is_near and _is_before(first, last):
            yield last


def _is_before(one: Point, other: Point) -> bool:
    """Whether one time is before another in every reading, and no turn of the year explains that.

    Two days behind a year that is named once are of one year.
    """
    months = [date.fromordinal(point.readings[0][0]).month for point in (one, other)]
    is_turn = (not other.is_dated or len(other.readings) > 1) and months[0] <= _MARCH and months[1] >= _OCTOBER
    are_of_one_year = all(len(point.readings) > 1 and point.unit == "日" for point in (one, other))
    ones, others = (
        point.readings[:1] if are_of_one_year or not point.is_dated else point.readings for point in (one, other)
    )
    ends, begins = [reading[1] for reading in ones], [reading[0] for reading in others]
    return max(ends) < min(begins) and one.is_dated == other.is_dated and not is_turn


def _are_of_a_course(article: Article, first: Point, last: Point) -> bool:
    text, sentence = article.document.text, sentence_at(article, first.span.start)
    if last.span.start >= min(sentence.end, first.span.end + _APART):
        return False
    words = [words_of(article, first, last.span.start), words_of(article, last, last.span.end + _APART)]
    behind = compiled(_CLAUSE).split(words[1])[0]
    is_course = any(compiled(a).search(words[0]) and compiled(b).search(behind) for a, b in _COURSES)
    end = min(sentence.end, last.span.end + len(behind))
    return is_course and not compiled(_NOT).search(text, sentence.start, end)


def _acts(article: Article, first: Point, last: Point) -> bool:
    """Whether the clause of a time says what the one who died did then: 他的最后一次授课是2018年12月."""
    text = article.document.text
    clause = _clause(text, Span(first.span.end, last.span.start), article.span.end)
    is_same = compiled("[他她]").search(clause) is not None
    return is_same and compiled(_ACTS).search(clause) is not None and not compiled(_LATER).search(clause)


def _clause(text: str, between: Span, end: int) -> str:
    """The clause of a time that stands at the end of a span."""
    stops = [found.end() for found in compiled(_CLAUSE).finditer(text, between.start, between.end)]
    behind = compiled(_CLAUSE).search(text, between.end, end)
    return text[stops[-1] if stops else between.start : behind.start() if behind else end]
