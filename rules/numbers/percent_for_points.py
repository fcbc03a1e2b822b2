from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, HAN, Article, Bad, ErrorKind, Finding, Match, Message, compiled, rule

_VERB = "提高|提升|上升|下降|回落|加快|收窄|扩大|降低|增加|放缓|减缓|缩小|[快高低慢]"
_N = f"[{DIGIT}]{{1,2}}(?:[.．][{DIGIT}]{{1,2}})?"
_CHANGE = (
    f"[%％][，,（(](?:同比|环比|[比较][^，。；%％\n{DIGIT}]{{1,12}}?)(?:{_VERB})(?:了|出)?"
    f"(?P<said>(?P<number>{_N})[%％])(?:[，。；）)]|$)"
)
_SHARE = (
    f"(?:占比|比重|份额|增速|增幅|涨幅|降幅|满意度|[{HAN}](?:[格及盖化业学保标良成座租给活勤取晓种结改透考]率))"
    f"(?:[为是达至到]|达到|高达|保持在|稳定在|提[高升][至到]|[上下]?[升降][至到])?(?P<base>{_N})$"
)
_WORDS = f"[^。；;%％\n{DIGIT}.]"
_TWO = f"(?P<one>{_N})[%％]{_WORDS}{{0,16}}?(?P<two>{_N})[%％]"
_SAID = f"{_WORDS}{{0,12}}?(?:{_VERB})(?:了|出|幅度?[为达])?(?P<said>(?P<number>{_N})[%％])"
_DIFFERENCES = (
    f"{_TWO}{_WORDS}{{0,2}}[，,（(]{_SAID}",
    f"{_TWO}(?=(?:{_VERB})){_SAID}",
    f"{_TWO}的?(?:平均|总体|整体)?(?:增速|增幅|涨幅|降幅|水平|[率比]重?)(?:{_VERB})(?:了|出)?(?P<said>(?P<number>{_N})[%％])",
    f"(?:{_VERB})(?:了|出)?(?P<said>(?P<number>{_N})[%％])[，,（(]{_WORDS}{{0,8}}[由从](?:[{DIGIT}]{{4}}年)?{_WORDS}{{0,10}}{_TWO}",
)
"""Two percentages and what may be their difference: 由96%提高到99%，提高3%."""
_NO_POINTS = f"(?:{_VERB})(?:了|出|近|约|超过?|逾)?{_N}(?P<said>个百分[比数率])"
"""A word for a ratio where points are counted: 提高1.2个百分比."""
_THREE = "[%％](?:[^。；;%％\n]{2,24}[%％]){2}"
_REACH = 20


@rule(
    "percent-for-points",
    title="百分数之差应说百分点",
    help=(
        "“合格率为97.5%，同比提高1.2%”：两个百分率相减，差是1.2个百分点。占比、比重、增速、覆盖率之类后面的增减才报；"
        "效率、利率的增减可能是相对数，不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_CHANGE, _THREE, _NO_POINTS),
    explains=("wrong-change",),
    injectors=("_reckoning_injectors:percent_for_points",),
    bad=[
        Bad("改造后用工减少六成，合格率也由原来的96.2%提高到99.1%，提高了2.9%。", found="2.9%"),
        Bad("产值增长5.9%，比全市5.5%的平均增速高0.4%。", found="0.4%"),
        Bad("入园率９３.５%，比上年的９１.３%提高２.２%。", found="２.２%"),
        Bad("贫困发生率下降8.4%，由2014年的9.6%降到1.2%。", found="8.4%"),
        Bad("自来水普及率从88.0%升至95.0%（五年提高7.0%）。", found="7.0%"),
        Bad("第三产业比重比上年提高１.２个百分比。", found="个百分比"),
        Bad("收视率下降了2个百分数，增速慢3个百分率。", found="个百分数"),
        Bad("抽检合格率为97.5%，同比提高1.2%。", found="1.2%"),
        Bad("工业增加值增速达7.2%，比上月加快0.4%。", found="0.4%"),
        Bad("服务业比重４６.５％,较上年上升２.１％。", found="２.１％"),
        Bad("森林覆盖率63%（比十年前提高5%）。", found="5%"),
    ],
    good=[
        "合格率由96.2%提高到99.1%，提高了2.9个百分点；发生率由9.6%降到1.2%，下降87.5%；三块地分别占52%、48%，产量提高5%。",
        "抽检合格率为97.5%，同比提高1.2个百分点；工业增加值增速达7.2%，比上月加快0.4个百分点。",
        "存款利率为3%，比上年下降10%；机组效率为45%，比老机组提高20%；用户占60%，同比增加30%。",
        "表里有3个百分比，换算出2个百分数，提高1.2个百分点。",
        "服务业比重为6.5%，较上年上升21%，就业率达85%，比上年增加1200人。",
    ],
)
def percent_for_points(article: Article) -> Iterator[Finding]:
    """The difference of two percentages is given in percent."""
    for form in _DIFFERENCES if next(article.find(_THREE), None) else ():
        for match in article.find(form):
            one, two, said = (Decimal(match[name].replace("．", ".")) for name in ("one", "two", "number"))
            if said and abs(one - two) == said:
                yield _finding(match)
    for match in article.find(_NO_POINTS):
        yield Finding(match.group("said"), Message("应为“个百分点”", "percentages differ by points"))
    text = article.document.text
    for match in article.find(_CHANGE):
        base = compiled(_SHARE).search(text, max(article.span.start, match.start - _REACH), match.start)
        if base and _number(match["number"]) < _number(base["base"]):
            yield _finding(match)


def _finding(match: Match) -> Finding:
    made = match["number"]
    message = Message("百分率的增减应说“{made}个百分点”", "percentages differ by points: {made}", made=made)
    return Finding(match.group("said"), message)


def _number(digits: str) -> float:
    return float(digits.replace("．", "."))
