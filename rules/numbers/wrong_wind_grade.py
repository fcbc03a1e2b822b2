from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Related, Span, compiled, numeral, rule

from .._numerals import in_numerals
from .._table_rows import table_rows

_N = f"(?:[{DIGIT}]{{1,2}}|[一二三四五六七八九十]{{1,2}})"
_GRADE = f"(?<![{DIGIT}～~—至到-])(?P<grade>{_N})级"
_SPEED = f"(?P<speed>[{DIGIT}]{{1,2}}(?:[.．][{DIGIT}]+)?)米(?:/|每)秒"
_WIND = "(?:的?(?:偏?[东南西北]{0,4}大?风|[阵狂强大]风|短时大风|雷暴大风))?"
_BESIDE = f"{_GRADE}{_WIND}[（(，](?:(?:极大|最大|瞬时|阵|平均)*风速?)?(?:为|达|约)?{_SPEED}[）)，。；、]"
_BEHIND = f"{_SPEED}[（(](?:相当于|风力)?{_GRADE}[）)，、]"
_FAR = (
    f"{_GRADE}(?:左右|以上)?的?[^，。；{DIGIT}]{{0,6}}风[，、]"
    f"[^。；{DIGIT}级米]{{0,8}}(?:局[部地]|最大|极大|瞬时|阵风|风速)[^。；{DIGIT}级米]{{0,8}}{_SPEED}"
)
_RANGE = f"(?:{_N}级?[～~—至到-]+)?"
_GUST = f"阵风(?:风力)?(?:可达|达到?|为|有|最[高大]可?达?)?{_RANGE}(?P<grade>{_N})级"
_MEAN = (
    f"风[^，。；\n级]{{0,8}}?(?P<grade>{_N})级(?:左右)?(?:的?偏?[东南西北]{{0,4}}大?风)?[，,、（(]"
    "(?:并?伴有?)?(?:局[部地]|山口|水面|海[上面]|江河湖面)?$"
    f"|(?P<other>{_N})级(?:左右)?的?偏?[东南西北]{{0,4}}大?风[，,、（(](?:并?伴有?)?(?:局[部地]|山口|水面|海[上面])?$"
)
"""The grade of gusts, and before it that of the wind, which is never stronger."""
_BACK = 30
_FORMS = ((_BESIDE, 0), (_BEHIND, 0), (_FAR, 3))
"""Each wording, and by how many grades the speed may be more: gusts here and there are stronger than the wind."""
_HIGHEST, _NUMERALS = 17, "一二三四五六七八九十"


@rule(
    "wrong-wind-grade",
    title="风级与风速、阵风不符",
    help=(
        "8级风的风速是每秒17.2～20.7米：写成“8级大风（28.9米/秒）”就错了"
        "（GB/T 28591，表见rules/numbers/wind_grades.tsv）。"
        "先说风级、再说局部风速的，差出三级以上才报。阵风不会比风力小：“偏北风5级，阵风4级”也报。"
    ),
    kind=ErrorKind.FACT,
    patterns=(f"级[^。；级]{{0,24}}[{DIGIT}]米(?:/|每)秒", "米(?:/|每)秒[（(]", _GUST),
    bad=[
        Bad("台风中心附近最大风力12级（38米/秒），夜里登陆。", found="12级"),
        Bad("县城出现8级大风（风速为28.9米/秒）。", found="8级"),
        Bad("山口瞬时风速达２８.６米/秒（9级），广告牌被刮倒。", found="9级"),
        Bad("测得极大风速24.8米每秒(相当于九级)，树木倒伏。", found="九级"),
        Bad("将出现8级左右阵风，局部风速可达38.9米/秒，请注意防范。", found="8级"),
        Bad("明天有偏北风5级，阵风3级。", found="3级"),
        Bad("夜里有５到６级偏南风，水面阵风5级。", found="5级"),
        Bad("湖面有7级偏北大风，最大风速可达5.2米/秒。", found="7级"),
    ],
    good=[
        "明天有偏北风5级，阵风7级；夜里有5到6级偏南风，阵风6到7级；11日偏北风5级，12日风小，阵风4级；台风过后，三级医院，阵风2级。",
        "台风中心附近最大风力12级（33米/秒），移动时速20公里；风速达28.6米/秒（11级）。",
        "将出现8级左右阵风，局部风速可达23.9米/秒；7至8级大风（19米/秒），中心有17级大风（65米/秒）。",
        "平均风力4级，流速为1.2米/秒（二级渠道）；阵风9级，局地11级，风速为每秒29米/秒。",
    ],
)
def wrong_wind_grade(article: Article) -> Iterator[Finding]:
    """A grade of wind stands with a speed that another grade has, or with gusts that are weaker."""
    yield from _of_gusts(article)
    for form, gusts in _FORMS:
        for match in article.find(form):
            grade, right = numeral(match["grade"]), _grade_of(match)
            if 0 < grade <= _HIGHEST and abs(right - grade) >= max(gusts, 1):
                yield _finding(match, right)


def _of_gusts(article: Article) -> Iterator[Finding]:
    """The grades of gusts that are less than that of the wind before them."""
    for match in article.find(_GUST):
        start = max(article.span.start, match.start - _BACK)
        mean = compiled(_MEAN).search(article.document.text, start, match.start)
        name = "grade" if mean and mean["grade"] else "other"
        if mean and numeral(match["grade"]) < numeral(mean[name]):
            gust, wind = match.group("grade"), Span(*mean.span(name))
            message = Message("阵风比风力还小，请核对", "gusts are never weaker than the wind")
            yield Finding(Span(gust.start, gust.end + 1), message, related=(Related(Span(wind.start, wind.end + 1)),))


def _finding(match: Match, right: int) -> Finding:
    grade = in_numerals(right) if match["grade"][0] in _NUMERALS else str(right)
    message = Message(
        "{speed}米/秒是{grade}级风，请核对", "{speed} m/s is grade {grade}", speed=match["speed"], grade=grade
    )
    span = match.group("grade")
    return Finding(Span(span.start, span.end + 1), message, related=(Related(match.group("speed")),))


def _grade_of(match: Match) -> int:
    """The grade of a speed; one beyond the table has its last grade."""
    speed = Decimal(match["speed"].replace("．", ".")).quantize(Decimal("0.1"))
    return next((grade for grade, least in reversed(_grades()) if speed >= least), 0)


@cache
def _grades() -> list[tuple[int, Decimal]]:
    """Each grade with its least speed, in order."""
    rows = table_rows(Path(__file__).with_name("wind_grades.tsv"))
    return [(int(grade), Decimal(least)) for grade, least, _ in rows]
