from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, rule

from .._table_rows import alternatives
from ._named_at import place_at, regions_of
from ._present import is_quoted

_MOUNTAINS = {"东岳": "泰山", "西岳": "华山", "南岳": "衡山", "北岳": "恒山", "中岳": "嵩山"}
_CITIES = {
    "泉城": "济南",
    "冰城": "哈尔滨",
    "春城": "昆明",
    "羊城": "广州",
    "蓉城": "成都",
    "鹭岛": "厦门",
    "鹏城": "深圳",
    "椰城": "海口",
    "邕城": "南宁",
    "筑城": "贵阳",
    "日光城": "拉萨",
    "镍都": "金昌",
    "陶都": "宜兴",
    "钢都": "鞍山",
    "六朝古都": "南京",
    "七朝古都": "开封",
    "八朝古都": "开封",
    "十三朝古都": "洛阳|西安",
    "人间天堂": "苏州|杭州",
}
"""What cities are called, each name that of one city alone."""
_MOUNTAIN = f"(?P<name>{'|'.join(_MOUNTAINS)})[”]?(?P<seen>{'|'.join(_MOUNTAINS.values())})"
_CITY = f"(?<!北国)(?<!东方)[“]?(?P<name>{alternatives(_CITIES)})[”]?(?:——|—)?"


@rule(
    "wrong-epithet",
    title="别称与山名、城市不合",
    help=(
        "“东岳华山”：东岳是泰山，华山是西岳；“泉城青岛”：泉城是济南。只查五岳和别无二家的城市别称后面紧跟的山名、市名；"
        "引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_MOUNTAIN, _CITY),
    profiles={"traditional": False},
    bad=[
        Bad("他们登上东岳华山。", found="东岳华山"),
        Bad("列车驶入泉城青岛。", found="泉城青岛"),
        Bad("他到过“冰城”长春。", found="冰城”长春"),
    ],
    good=[
        "他们登上东岳泰山，列车驶入泉城济南，他到过“冰城”哈尔滨、北国春城长春。",
        "泉城、青岛，泉城路，人间天堂苏州。《东岳华山》，他说：“泉城青岛在哪里？”",
        "东方日光城丽江。",
    ],
)
def wrong_epithet(article: Article) -> Iterator[Finding]:
    """A mountain or a city stands behind what another one is called."""
    for match in article.find(_MOUNTAIN):
        right = _MOUNTAINS[match["name"]]
        if match["seen"] != right and not is_quoted(article, match.group("seen")):
            yield _finding(match.span, match["name"], right)
    for match in article.find(_CITY):
        place, right = place_at(article.document.text, match.end), _CITIES[match["name"]]
        if place and _is_other(place.name, right) and not is_quoted(article, place.span):
            yield _finding(Span(match.group("name").start, place.end), match["name"], right)


def _is_other(name: str, right: str) -> bool:
    """Whether a place is none of the right ones, and in none."""
    own = {region for one in right.split("|") for region in regions_of(one)}
    return not any(a.startswith(b) or b.startswith(a) for a in own for b in regions_of(name))


def _finding(span: Span, name: str, right: str) -> Finding:
    message = Message("{name}是{right}，请核对", "{name} is {right}", name=name, right=right.replace("|", "、"))
    return Finding(span, message, confidence=Confidence.LIKELY)
