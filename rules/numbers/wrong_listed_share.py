from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lint_news import DIGIT, HAN, Article, Bad, Confidence, ErrorKind, Finding, Match, Message, Related, Span, rule

_N = f"[{DIGIT}]+(?:[.．][{DIGIT}]+)?"
_UNIT = f"[万亿]?(?:元|公?亩|公顷|[{HAN}])"
_ITEM = (
    f"(?P<value>{_N})(?P<unit>{_UNIT})[^，,。；;\n（(％%{DIGIT}]{{0,4}}[，,（(]"
    f"(?:[^。；;\n％%]{{0,14}}[％%][，,])?占[^，,。；;\n％%{DIGIT}]{{0,10}}(?P<share>{_N})[％%]"
)
_GAP = 26
"""Code points from one item to the next."""
_FEW, _WHOLE = 3, Decimal(100)
_BREAK = "。\n"


@rule(
    "wrong-listed-share",
    title="各项的数与占比不符",
    help=(
        "“粮食1.2万亩，占60%；蔬菜0.6万亩，占35%；饲草0.2万亩，占10%”：三项相加是2万亩，蔬菜应占30%。"
        "三项以上、别的几项都合，只有一项不合的才报；容许四舍五入的出入。"
    ),
    kind=ErrorKind.NUMBER,
    explains=("shares-not-whole", "wrong-share"),
    patterns=(_ITEM,),
    bad=[
        Bad("粮食1.2万亩，占60%；蔬菜0.6万亩，占35%；饲草0.2万亩，占10%。", found="35%"),
        Bad(
            "第一产业增加值９.９亿元,占１５.０％;第二产业２３.１亿元,占３６.０％;第三产业３３.０亿元,占５０.０％。",
            found="３６.０％",
        ),
        Bad("小学生360人，占总数的45%；初中生300人，占37.5%；高中生240人，占17.5%。", found="240人"),
    ],
    good=[
        "粮食1.2万亩，占60%；蔬菜0.6万亩，占30%；饲草0.2万亩，占10%。",
        "小学生360人，占全县的45%；初中生300人，占全市的7.5%；高中生140人，占全省的1.5%。",
        "粮食1.2万亩，占60%；蔬菜0.6万亩，占35%。饲草0.2万亩，占10%。",
        "粮食1.2万亩，占60%；蔬菜60公顷，占35%；饲草0.2万亩，占10%。",
    ],
)
def wrong_listed_share(article: Article) -> Iterator[Finding]:
    """Of several amounts with their shares one does not go with the others."""
    run: list[Match] = []
    for match in article.find(_ITEM):
        if run and not _goes_on(article, run[-1], match):
            yield from _judged(run)
            run = []
        run.append(match)
    yield from _judged(run)


def _goes_on(article: Article, one: Match, other: Match) -> bool:
    """Whether an item is the next one of a list."""
    between = article.document.text[one.end : other.start]
    is_near = other.start - one.end <= _GAP and not any(mark in between for mark in _BREAK)
    return is_near and one["unit"] == other["unit"]


def _judged(run: Sequence[Match]) -> Iterator[Finding]:
    """The one item of a list that does not go with the others."""
    values, shares = ([_decimal(item[name]) for item in run] for name in ("value", "share"))
    whole = sum(values, Decimal(0))
    if len(run) < _FEW or not whole:
        return
    wrong = [i for i, value in enumerate(values) if not _is_near(value, shares[i], whole, run[i])]
    if len(wrong) == 1 and abs(sum(shares) - _WHOLE) > Decimal(len(run)) / 2 * _place(run[0]["share"]):
        yield _finding(run, wrong[0], f"{values[wrong[0]] / whole * 100:.4g}%", "share")
    elif len(wrong) > 1 and abs(sum(shares) - _WHOLE) <= Decimal(len(run)) / 2 * _place(run[0]["share"]):
        yield from _value(run, values, shares)


def _value(run: Sequence[Match], values: Sequence[Decimal], shares: Sequence[Decimal]) -> Iterator[Finding]:
    """The one amount that does not go with its share, where the shares make the whole."""
    found: list[tuple[int, Decimal]] = []
    for i, item in enumerate(run):
        rest = sum(values) - values[i], sum(shares) - shares[i]
        if rest[1] and shares[i]:
            whole = rest[0] / rest[1] * _WHOLE
            others = [j for j in range(len(run)) if j != i]
            are_right = all(_is_near(values[j], shares[j], whole, run[j]) for j in others)
            if are_right and not _is_near(values[i], shares[i], whole, item):
                found.append((i, whole * shares[i] / _WHOLE))
    if len(found) == 1:
        yield _finding(run, found[0][0], f"{found[0][1]:.4g}{run[0]['unit']}", "value")


def _is_near(value: Decimal, share: Decimal, whole: Decimal, item: Match) -> bool:
    """Whether an amount has a share of the whole, by what rounding allows."""
    half = _place(item["share"]) / 2 + _place(item["value"]) * Decimal("0.75") / whole * _WHOLE
    return abs(value / whole * _WHOLE - share) <= half


def _finding(run: Sequence[Match], at: int, made: str, name: str) -> Finding:
    item, others = run[at], [one for i, one in enumerate(run) if i != at]
    end = item.group("unit").end if name == "value" else item.end
    message = Message("按各项算是{made}，请核对", "by the others it is {made}", made=made)
    span = item.group(name)
    related = tuple(Related(one.span) for one in others)
    return Finding(Span(span.start, end), message, related=related, confidence=Confidence.LIKELY)


def _place(number: str) -> Decimal:
    """The value of the last place of a number."""
    return Decimal(1).scaleb(-len(number.replace("．", ".").partition(".")[2]))


def _decimal(number: str) -> Decimal:
    return Decimal(number.replace("．", "."))
