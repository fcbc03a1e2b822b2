from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, Article, Bad, Edit, ErrorKind, Finding, Fix, Message, Span, rule, told

_NUMBER = f"[{DIGIT}]+(?:[.．][{DIGIT}]+)?"
_RANGE = (
    f"(?<![{DIGIT}.．,，:：A-Za-z第/—–－~～-])(?P<low>{_NUMBER})(?:[-—–－~～]{{1,2}}|[至到])(?P<high>{_NUMBER})"
    "(?P<unit>[%％‰]|[万亿](?![达科象里]))"
)
_SMALL = 1000


@rule(
    "range-unit",
    title="数值范围前一个数缺单位",
    help=(
        "15—30%、13—17万元有歧义，前一个数的百分号、万、亿不能省：15%—30%、"
        "13万—17万元（GB/T 15835—2011）。100—150公斤、6000到1.1万人不在此列。"
    ),
    kind=ErrorKind.NUMBER_STYLE,
    patterns=(_RANGE,),
    injectors=("_injectors:percent_range",),
    bad=[
        Bad("成本下降15—30%。", fixed="成本下降15%—30%。", found="15—30%"),
        Bad("成本下降１５～３０％。", fixed="成本下降１５％～３０％。"),
        Bad("投资13至17万元。", fixed="投资13万至17万元。"),
        Bad("投资1.3-1.7亿元。", fixed="投资1.3亿-1.7亿元。"),
        Bad("千分之三，即2到4‰。", fixed="千分之三，即2‰到4‰。"),
    ],
    good=[
        "成本下降15%—30%，投资13万—17万元，重100—150公斤，来了6000到1.1万人。",
        "从0到100%，从100到3万，5-3%。",
        "第3—5万号，A3—5%，1,300—500万，比分2:3—5%，编号2—3—5万，1/3—5%，1.3—5%。",
        "逛了3到5万达广场，2到3万科楼盘，3到4万象城，走了2到3万里。",
    ],
)
def range_unit(article: Article) -> Iterator[Finding]:
    """The first number of a range lacks the percent sign, or the myriads, of the second.

    GB/T 15835-2011: percent signs, 万 and 亿 may be left out only if that cannot be misread; 13—17万元 can.
    """
    for match in article.find(_RANGE):
        low, high = (float(match[key].replace("．", ".")) for key in ("low", "high"))
        if 0 < low < high and low < _SMALL:
            at = match.group("low").end
            fix = Fix((Edit(Span(at, at), match["unit"]),))
            message = Message("前一个数缺{unit}", "the first number lacks {unit}", unit=told(match["unit"]))
            yield Finding(match.span, message, (fix,))
