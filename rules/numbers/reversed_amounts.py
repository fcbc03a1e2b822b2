from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Match, Message, Span, compiled, rule

_NUMBER = f"[{DIGIT}]+(?:[.．][{DIGIT}]+)?"
_UNIT = "元|周?岁|人|名|户|亩|公斤|千克|斤|吨|公里|平方米|立方米|厘米|毫米|米|天|个月|小时|分钟|[%％]|倍|头|台|件|个"
_RANGE = (
    f"(?P<first>(?P<one>{_NUMBER})(?P<scale>[万亿]?)(?P<unit>{_UNIT})?)(?:[至到～~]|—{{1,2}})"
    f"(?P<two>{_NUMBER})(?P<last_scale>[万亿]?)(?P<last>{_UNIT})"
)
_SECOND = f"[至到—～~](?<=[{DIGIT}万亿元岁人名户亩斤吨里米天月时钟%％点倍头只台家件个—].){_NUMBER}[万亿]?(?:{_UNIT})"
"""The second end of a range, which is found faster than the first."""
_FALL = "[从由自降减缩跌压低调第退落少]"
_LEAD = f"[米{DIGIT}.．:：/第零一二三四五六七八九十百千-]$"
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}
_PENALTY = "判处|获刑|徒刑|拘役|处罚金|罚款"
"""Before what is listed from the heaviest penalty to the lightest."""
_CLAUSE, _SENTENCE = 14, 60


@rule(
    "reversed-amounts",
    title="数值范围首尾颠倒",
    help="范围从小到大写：“每公斤8元至5元”应为“5元至8元”，或有一数写错。“由8元降至5元”、比分、日期、编号不在此列。",
    kind=ErrorKind.NUMBER,
    patterns=(_SECOND,),
    injectors=("_independent_unit_injectors:reversed_range",),
    bad=[
        Bad("收购价每公斤8元至5元。", found="8元至5元"),
        Bad("报名者年龄在45至18周岁之间。", found="45至18周岁"),
        Bad("招收年龄在45岁到18岁之间的学员。", found="45岁到18岁"),
        Bad("树苗高９０—６０厘米。", found="９０—６０厘米"),
        Bad("预计增长12%—8%。", found="12%—8%"),
        Bad("每户补助1.5万元至8000元不等。", found="1.5万元至8000元"),
    ],
    good=[
        "收购价每公斤5元至8元；树苗高60—90厘米；每户补助8000元至1.5万元不等；贷款额度在3000到30万元不等。",
        "收购价由8元到5元；用时从5天到3天，成本降了12%至8%；第5至3名，排在2019至3家。",
        "三人分别被判处有期徒刑六年至一年，并处罚金7万元至1.6万元不等。",
        "身高在1米83到1米93之间；比分3:2至1个多月前；电话0359-8至5人，一百5至3人。",
    ],
)
def reversed_amounts(article: Article) -> Iterator[Finding]:
    """The first end of a range is greater than the second."""
    text = article.document.text
    for match in article.find(_RANGE):
        before = text[max(article.span.start, match.start - _CLAUSE) : match.start]
        clause = before.rpartition("，")[2]
        sentence = text[max(article.span.start, match.start - _SENTENCE) : match.start].rpartition("。")[2]
        if compiled(_PENALTY).search(sentence):
            continue
        if compiled(_FALL).search(clause) or compiled(_LEAD).search(before) or not _is_reversed(match):
            continue
        yield Finding(Span(match.start, match.end), _REVERSED)


def _is_reversed(match: Match) -> bool:
    """Whether the first end is greater, also where it may have the scale of the second."""
    if (match["unit"] or match["last"]) != match["last"]:
        return False
    one, two = (Decimal(match[name].replace("．", ".")) for name in ("one", "two"))
    scale = _SCALES[match["scale"] or ("" if match["unit"] or one >= 100 else match["last_scale"])]
    return one * scale > two * _SCALES[match["last_scale"]]


_REVERSED = Message("范围的首尾大小颠倒，请核对", "the first end of this range is greater than the second")
