from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, PAREN_CLOSE, PAREN_OPEN, Article, Bad, Confidence, ErrorKind, Finding, Message, Span, rule

from ._symbols import kinds, named, naming, plain

_CHARACTERS = f"A-Za-zμµΩ℃℉°㎡·•．.²³₀-₉/{DIGIT}-"
_SYMBOL = f"(?P<symbol>[A-Za-zμµΩ℃℉°㎡][{_CHARACTERS}]{{0,9}}|Ca\\(OH\\)[2₂])"
_AFTER = f"[{PAREN_OPEN}](?:化学式|分子式|符号|单位|简称|元素符号)?[为是：:]?{_SYMBOL}[{PAREN_CLOSE}]"
_BEFORE = f"[A-Zmkμ°℃](?<![{_CHARACTERS}].)[{_CHARACTERS}]{{0,9}}[{PAREN_OPEN}]"
_JOINED = ("每", "/", "／", "·", "比", "兆", "毫", "微", "吉")
"""What stands before a name that is the second part of another unit."""
_SHORT = 2
"""Letters of the shortest symbol of an element that is told from other letters."""


@rule(
    "wrong-symbol",
    title="单位、化学符号与名称不符",
    help=(
        "二氧化碳是CO₂，千瓦时是kW·h，平方米是m²：名称旁边的括号里写成CO、KW·H、m³就错了。"
        "只查名称和符号紧挨着的；不认识的符号不查，上标下标写平也不查。"
    ),
    kind=ErrorKind.FACT,
    everywhere=True,
    patterns=(_AFTER, _BEFORE),
    injectors=("_injectors:wrong_symbol",),
    bad=[
        Bad("每年可减排二氧化碳（CO）三万吨。", found="CO"),
        Bad("可发电260万千瓦时（KW·H）。", found="KW·H"),
        Bad("可发电260万千瓦时（kw/h）。", found="kw/h"),
        Bad("库容300万立方米（m²）。", found="m²"),
        Bad("土壤中铅（符号为Cd）含量偏高。", found="Cd"),
        Bad("CO₂（一氧化碳）中毒的人被救出。", found="CO₂"),
        Bad("浓度的单位是微克/立方米（μg/m²）。", found="μg/m²"),
        Bad("水的酸碱度(Ph)要常测。", found="Ph"),
    ],
    good=[
        "二氧化碳（CO₂）、一氧化碳(CO)、千瓦时（kW·h）、库容300万立方米（m³）、铅（Pb）、酸碱度（pH值）。",
        "CO2（二氧化碳）、二氧化碳（CO2）、微克每立方米（μg/m³）、12元/平方米（m²以内）、毫升（ml）。",
        "二氧化碳（CCUS）、每千克（g）价格、1.2元/千瓦时（kW）、黄铜（C）、工厂（CO）、xCO（二氧化碳）。",
        "某型机器（CO），COA（二氧化碳排放），九万兆焦耳（MJ）。",
    ],
)
def wrong_symbol(article: Article) -> Iterator[Finding]:
    """The symbol of another unit or substance, or its letters in other cases, stands beside a name.

    Symbols of rules/identifiers/symbols.tsv; others are not judged.
    """
    text = article.document.text
    for match in article.find(_AFTER):
        found = named(text, match.start)
        is_part = found and text.endswith(_JOINED, 0, match.start - len(found[0]))
        if found and not is_part and _is_wrong(match["symbol"], *found[1:]):
            yield _finding(match.group("symbol"), found)
    for match in article.find(_BEFORE):
        found, symbol = naming(text, match.end), match[0][:-1]
        is_whole = found and text[match.end + len(found[0]) :].startswith(tuple(PAREN_CLOSE))
        if found and is_whole and _is_wrong(symbol, *found[1:]):
            yield _finding(Span(match.start, match.end - 1), found)


def _is_wrong(symbol: str, kind: str, right: tuple[str, ...]) -> bool:
    """Whether a symbol is another one of the kind, or the right one with letters in other cases."""
    written = plain(symbol)
    if written in right or (kind == "element" and len(written) < _SHORT):
        return False
    if "/" in written and any(_letters(one) == _letters(written) for one in right):
        return True
    is_other = ("/" in right[0] and "/" in written and not written.startswith("u")) or bool(
        kinds().get(written, frozenset[str]()) & _comparable(kind)
    )
    return is_other or written.lower() in {one.lower() for one in right}


def _letters(symbol: str) -> str:
    """A symbol without the sign of a product or a quotient, in small letters: kW·h and kw/h are alike."""
    return symbol.replace("·", "").replace("/", "").lower()


def _comparable(kind: str) -> frozenset[str]:
    return frozenset({kind} if kind == "unit" else {"substance", "element"})


def _finding(span: Span, found: tuple[str, str, tuple[str, ...]]) -> Finding:
    message = Message(
        "{name}的符号是{right}，请核对", "the symbol of {name} is {right}", name=found[0], right=found[2][0]
    )
    return Finding(span, message, confidence=Confidence.LIKELY)
