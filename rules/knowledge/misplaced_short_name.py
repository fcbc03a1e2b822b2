from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, Span, compiled, name_of, rule

from ._claims import WHERE
from ._named_at import place_at, place_ending, regions_of, sole
from ._places import finds
from ._present import is_past, is_quoted

_SIGN = "位于|地处|坐落[于在]|隶属于?|属于"
_FIRST = 1981


@rule(
    "misplaced-short-name",
    title="市县（简称）写到了别的省、市",
    help=(
        "“景德镇位于安徽省”“尤溪地处福建省南平市”：市名、县名不带“市”“县”，后面说它位于别的省、市。照行政区划代码表查；"
        "写明“市”“县”的由“行政区划隶属不对”一条报告；讲1981年以前的、引语和书名里的不查。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("景德镇位于安徽省东北部。", found="景德镇位于安徽省"),
        Bad("尤溪地处福建省南平市，山多地少。", found="尤溪地处福建省南平市"),
        Bad("恭城隶属柳州市。", found="恭城隶属柳州市"),
    ],
    good=[
        "景德镇位于江西省东北部，尤溪地处福建省三明市，恭城隶属桂林市。",
        "尤溪位于南平、三明之间，尤溪位于南平市以南，尤溪县位于三明市，景德镇陶瓷公司位于安徽省。",
        "1950年，景德镇属于安徽省。《景德镇位于安徽省》，他说：“景德镇位于安徽省。”",
    ],
)
def misplaced_short_name(article: Article) -> Iterator[Finding]:
    """A prefecture or county by its short name is said to lie in a larger place that does not hold it."""
    text = article.document.text
    for sign in article.find(_SIGN):
        place = place_ending(text, sign.start)
        larger = place_at(text, sign.end) if place and sign.start not in finds(article).starts else None
        if not place or not larger or not compiled(WHERE).match(text, larger.end):
            continue
        own, other, span = regions_of(place.name), sole(regions_of(larger.name)), Span(place.start, larger.end)
        is_apart = other and all(len(one) > len(other) and not one.startswith(other) for one in own)
        if is_apart and not is_quoted(article, span) and not is_past(article, span, _FIRST):
            message = Message(
                "{name}在{right}，请核对",
                "{name} is in {right}",
                name=place.name,
                right="或".join(sorted({name_of(one[: len(other)].ljust(6, "0")) for one in own})),
            )
            yield Finding(span, message, confidence=Confidence.LIKELY)
