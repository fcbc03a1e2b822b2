from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint_news import DIGIT, Article, Bad, Confidence, ErrorKind, Finding, Message, Span, compiled, rule

from ._symbols import plain


class _Quantity(NamedTuple):
    """Words for what is measured, the unit that it has, and those that are slips for it."""

    words: str
    right: str
    wrong: str


_OF_ALCOHOL = (
    "mg/(?:10(?:00)?m[Ll]|100L|100(?:m3|[kmuμ]?g|k?m))|(?:kg|[μun]g|m[Ll]|mol|mmol)/100m[Ll]"
    "|[微毫]克[/每](?:百|100)升|克[/每](?:百|100)毫升|毫克[/每](?:百|100)[毫微]?克"
)
_QUANTITIES = (
    _Quantity("浓度|含量|颗粒物|臭氧|排放", "m³", "[μunm]g/m2|[微毫纳]克[/每]平方米"),
    _Quantity("(?:PM2.5|PM10|细颗粒物|吸入颗粒物)[^，。；\n排]{0,8}浓度", "μg/m³", "mg/m3"),
    _Quantity(
        "血糖|甘油三酯|胆固醇|血脂|血钾|血钠", "mmol/L", "mmol/(?:m[Ll]|m3|kg|h|M)|mol/[Ll]|mmHg|[μu]mol/[Ll]|mmol"
    ),
    _Quantity("乙醇|酒精含量|酒精浓度", "mg/100mL", _OF_ALCOHOL),
    _Quantity("尿酸|肌酐|胆红素", "μmol/L", "[μu]mol/m[Ll]|mol/[Ll]|mmHg|[μu]mol"),
    _Quantity(
        "血压|收缩压|舒张压", "mmHg", "mmol(?:/[Ll])?|cmHg|mmH|mHg|mmHG|[mn]{2,3}(?<!mm)Hg|mm(?![Hh][Gg])[A-Zg][A-Za-z]"
    ),
    _Quantity("装机|装机容量|装机规模|机组容量", "kW、MW或GW", "mW|(?:k|M|G)W·?h"),
    _Quantity("[发用供售]电量|累计发电|年均?发电|年耗电|节电", "kW·h", "[kMG]W|[kKM]?[Ww]/[Hh]"),
    _Quantity("体重", "kg", "[ckm]?m[23]?|m[Ll]|L|kW"),
    _Quantity("身高|身长|海拔|树高|胸径", "m或cm", "[km]g|m[Ll]|[ckm]?m[23]"),
    _Quantity("全长|全程|里程", "m或km", "[km]g|m[Ll]|k?m[23]"),
    _Quantity("面积", "m²、hm²或km²", "[ck]?m3|[km]g|m[Ll]"),
    _Quantity("体积|容积|库容|蓄水量|土方量", "m³或L", "[ck]?m2|[km]g|km"),
    _Quantity("时速|车速|限速", "km/h", "km/(?:min|s|m|n|b|k)|k?m/H|m/h|kg/h|k[a-ln-z]/h|mk/h"),
    _Quantity("气温|体温|水温", "℃", "%|mm|kPa"),
    _Quantity("噪声|噪音|声级", "dB", "Hz|kPa|lx|bd|bB"),
)
_GAP = f"[^，。；、：:\n{DIGIT}A-Za-z]{{0,8}}"
_NUMBER = f"[{DIGIT}]+(?:[.．][{DIGIT}]+)?(?:[/／][{DIGIT}]{{2,3}}|[~～—至到-]{{1,2}}[{DIGIT}.．]{{1,7}})?[万亿]?"
_LETTERS = "A-Za-zμµ℃℉°%㎡²³·"
_UNIT = f"[A-Zkcmnuμµ%㎡][{_LETTERS}]{{0,6}}(?:[/／](?:10{{1,3}})?[{_LETTERS}23]{{1,4}}|[23])?"
_WORDS = "[微毫纳]克[/每](?:平方米|百升|100升)|克[/每](?:百|100)毫升|毫克[/每](?:百|100)[毫微]?克"
_REACH = 32
"""Characters before a unit in which its quantity stands."""


@rule(
    "misfit-unit-symbol",
    title="单位符号与所量的东西不符",
    help=(
        "空气里的浓度是μg/m³，血糖是mmol/L，血压是mmHg，装机容量是MW：写成μg/m²、mmol/mL、mW就错了。"
        "只查“浓度”“血糖”等词后面紧跟着数和单位符号的；单位写成汉字的，多由impossible-measure查。"
    ),
    kind=ErrorKind.NUMBER,
    everywhere=True,
    patterns=(_UNIT, _WORDS),
    injectors=("_injectors:misfit_unit_symbol",),
    bad=[
        Bad("城区细颗粒物平均浓度为16μg/m²，比上年下降。", found="μg/m²"),
        Bad("臭氧浓度为１６０微克/平方米。", found="微克/平方米"),
        Bad("PM2.5平均浓度降到28mg/m3。", found="mg/m3"),
        Bad("空腹血糖达到7.0mmol/mL，要就医。", found="mmol/mL"),
        Bad("老人血压为150/95mmol/L。", found="mmol/L"),
        Bad("他的收缩压达到１６０mmHz，服药后下降。", found="mmHz"),
        Bad("她的血压为140/90nmHg，偏高。", found="nmHg"),
        Bad("那辆车的时速为９０kn/h。", found="kn/h"),
        Bad("光伏电站装机容量50mW。", found="mW"),
        Bad("电站装机50万kW·h，当年发电量达6亿kW。", found="kW·h"),
        Bad("水库库容300万m²。", found="m²"),
        Bad("经检测，驾驶人血液中乙醇含量为152mg/100L。", found="mg/100L"),
        Bad("抽血检测，酒精含量达１２８毫克/100升，属醉驾。", found="毫克/100升"),
        Bad("血液中乙醇含量165mg/100mg，酒精含量较高。", found="mg/100mg"),
        Bad("抽血检测，酒精含量为86毫克/100毫克。", found="毫克/100毫克"),
        Bad("当天供电量212万kW/h。", found="kW/h"),
        Bad("他血液酒精浓度为96μg/100mL。", found="μg/100mL"),
        Bad("绿地面积500m³，噪声为65Hz。", found="m³"),
    ],
    good=[
        "城区细颗粒物平均浓度为16μg/m³，臭氧浓度160微克/立方米，颗粒物排放浓度为10mg/m3。",
        "空腹血糖达到7.0mmol/L，血压为150/95mmHg，装机容量50MW，发电量6亿kW·h，库容300万m³，面积500m²。",
        "用药量为30mg/m²，每亩用量20克/平方米，装机50台，储能2MWh，体重50L2型。",
        "血液中乙醇含量为152mg/100mL，酒精含量达128毫克/100毫升。",
        "乙醇含量为165mg/100mL，供电量212万kW·h，功率5kW。",
        "油耗为6L/100km，酒精含量为0.2毫克/升，含量为0.5mg/L。",
        "他的收缩压达到160mmHg，她的血压为140/90mmhg，血压150mm汞柱。",
        "那辆车的时速为90km/h，血压计长20cm。",
        "面积30m×20m，面积约50mm3D打印件。",
    ],
)
def misfit_unit_symbol(article: Article) -> Iterator[Finding]:
    """A quantity has a unit that is another quantity's, by its symbol."""
    for match in article.find(_UNIT):
        yield from _judged(article, match.span)
    for match in article.find(_WORDS):
        yield from _judged(article, match.span)


def _judged(article: Article, unit: Span) -> Iterator[Finding]:
    text = article.document.text
    before, written = (
        text[max(article.span.start, unit.start - _REACH) : unit.start],
        plain(text[unit.start : unit.end]),
    )
    for words, right, wrong in _QUANTITIES:
        if compiled(wrong).fullmatch(written) and compiled(f"(?:{words}){_GAP}(?:{_NUMBER})$").search(before):
            message = Message("单位应是{right}，请核对", "the unit should be {right}", right=right)
            yield Finding(unit, message, confidence=Confidence.LIKELY)
            return
