from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Bad, ErrorKind, Finding, Message, Related, Span, compiled, rule

from ._amounts import shown
from ._capitals import CAPITALS, MONEY, money_value

_SIGN = f"[{CAPITALS}][{CAPITALS}佰仟百千万萬亿億零元圆圓]"
"""The sign of an amount in capital numerals."""
_NUMBER = f"(?P<number>[{DIGIT}]+(?:[,，][{DIGIT}]{{3}})*(?:[.．][{DIGIT}]+)?)"
_BETWEEN = "[（(）)，,、：:；;即合计小大写金额人民币￥¥RMBrmb\u0020\u3000]{0,12}"
_BEHIND = f"^{_BETWEEN}{_NUMBER}(?P<scale>[万亿]?)(?P<unit>元?)"
_BEFORE = f"{_NUMBER}(?P<scale>[万亿]?)(?P<unit>元?)[整]?{_BETWEEN}$"
_REACH = 40
_MONEY = f"[{DIGIT}]+(?:[,，][{DIGIT}]{{3}})*(?:[.．][{DIGIT}]+)?[万亿]?元"
_FEW = 3
"""The least number of digits that make it sure that two amounts are the same one."""
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}


@rule(
    "capital-amount",
    title="大写金额与数字不符",
    help=(
        "人民币壹佰贰拾万元整（1020000元）：大写是120万元，数字是102万元，必有一错。"
        "大写在前在后、带角分、以万元写的都看；同一段里数字相同、只差位数的也看。只有大写没有数字的不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    patterns=(_SIGN,),
    injectors=("_independent_injectors:wrong_capital_amount",),
    bad=[
        Bad("中标价为人民币壹佰贰拾万元整（1020000元）。", found="壹佰贰拾万元整"),
        Bad("捐款人民币叁拾陆万伍仟元整，即36.05万元。", found="叁拾陆万伍仟元整"),
        Bad("合同价￥58,600.00元(大写：伍万捌仟元整)。", found="伍万捌仟元整"),
        Bad("奖金：３２００元（大写：人民币叁仟贰佰伍拾元）。", found="叁仟贰佰伍拾元"),
        Bad("欠款大写贰万零叁佰元柒角伍分，小写20300.57元。", found="贰万零叁佰元柒角伍分"),
        Bad("成交价1.5亿元（大写：壹亿伍佰万圆整）。", found="壹亿伍佰万圆整"),
        Bad("请求支付货款436000元。调解后，厂方确认欠款人民币肆拾叁万陆佰元整。", found="肆拾叁万陆佰元整"),
    ],
    good=[
        "请求支付货款436000元。调解后，厂方确认欠款人民币肆拾叁万陆仟元整，另欠43600元。",
        "请求支付货款5000元，确认欠款伍万元整；付货款436000元，确认欠款肆拾叁万贰仟元整，付货款43.6万元，确认定金肆万叁仟陆佰元整。\n上月货款43万2千元、1436000元。",
        "中标价为人民币壹佰零贰万元整（1020000元），捐款人民币叁拾陆万伍仟元整，即36.5万元。",
        "合同价￥58,600.00元(大写：伍万捌仟陆佰元整)，欠款大写贰万零叁佰元柒角伍分，小写20300.75元。",
        "收到人民币伍仟元整，交了3份材料。捐款壹佰元，1月到账。发票写明伍仟元整，2024年开出。",
        "陆拾元路12号，玖拾玖。壹贰元整（12元）。",
    ],
)
def capital_amount(article: Article) -> Iterator[Finding]:
    """An amount of money in capital numerals is not the one in figures beside it."""
    text = article.document.text
    for match in article.find(MONEY):
        value, beside = money_value(text[match.start : match.end]), _figure(article, match.start, match.end)
        beside = beside or (_far_figure(article, match.start, match.end, value) if value else None)
        if value is None or beside is None or beside[1] == value:
            continue
        message = Message(
            "大写是{capitals}，数字是{figure}，请核对",
            "the capital numerals say {capitals}, the figures {figure}",
            capitals=shown(value, "元"),
            figure=shown(beside[1], "元"),
        )
        yield Finding(Span(match.start, match.end), message, related=(Related(beside[0]),))


def _figure(article: Article, start: int, end: int) -> tuple[Span, Decimal] | None:
    """The amount in figures beside the capitals, which only marks and words like 即 and 小写 part from them."""
    text = article.document.text
    at = max(article.span.start, start - _REACH)
    for pattern, offset, part in (
        (_BEHIND, end, text[end : min(article.span.end, end + _REACH)]),
        (_BEFORE, at, text[at:start]),
    ):
        match = compiled(pattern).search(part)
        if match and (match["unit"] or _is_announced(part[max(0, match.start() - 3) : match.end()])):
            number = match["number"].replace(",", "").replace("，", "").replace("．", ".")
            value = Decimal(number) * _SCALES[match["scale"]]
            return Span(offset + match.start("number"), offset + match.end()), value
    return None


def _far_figure(article: Article, start: int, end: int, value: Decimal) -> tuple[Span, Decimal] | None:
    """The only amount of the paragraph with the digits of the capitals that is another, where none is the same."""
    text = article.document.text
    first = max(article.span.start, text.rfind("\n", 0, start))
    last = text.find("\n", end, article.span.end)
    found = compiled(_MONEY).finditer(text, first, last if last >= 0 else article.span.end)
    others = [(Span(*one.span()), _money(one[0])) for one in found]
    like = [one for one in others if one[1].adjusted() == value.adjusted() and _digits(one[1]) == _digits(value)]
    is_sure = len(_digits(value)) >= _FEW and all(other != value for _, other in like)
    return like[0] if like and is_sure else None


def _money(written: str) -> Decimal:
    plain = written.removesuffix("元").replace(",", "").replace("，", "").replace("．", ".")
    return Decimal(plain.rstrip("万亿")) * _SCALES[plain[-1] if plain[-1] in _SCALES else ""]


def _digits(value: Decimal) -> str:
    """The digits of an amount but noughts."""
    return str(value).replace(".", "").replace("0", "").partition("E")[0]


def _is_announced(part: str) -> bool:
    """Whether a mark of money or a word like 小写 says that a number without a unit is money."""
    return any(sign in part for sign in ("￥", "¥", "写"))
