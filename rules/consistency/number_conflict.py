from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Related, Role, rule

from ._numbers import Quantity, is_slip, quantities

_DIGITS = 2


@rule(
    "number-conflict",
    title="同一数量前后不一",
    help=(
        "一篇正文里同一量词、同一名词的两个数只差一位（31个小区、33个小区），可能是一个数写成了两样，"
        "也可能本是两回事，请核对。约数不在此列。"
    ),
    kind=ErrorKind.NUMBER,
    triggers="0123456789０１２３４５６７８９",
    preview=True,
    bad=[Bad("社区覆盖31个小区。书记说，33个小区都装了灯。", found="33")],
    good=[
        "社区覆盖31个小区。书记说，31个小区都装了灯。",
        "社区覆盖31个小区、33个广场。",
        "社区覆盖31个小区。书记说，68个小区都装了灯。",
        "社区覆盖31个小区，邻镇33个小区、35个小区。",
        "近31个小区停水，33个小区来水。",
        "3个小区停水，5个小区来水。",
    ],
)
def number_conflict(article: Article) -> Iterator[Finding]:
    """One count has two values that differ by one slip.

    Both have the same measure word and the same two characters after it. There are two values in all, of at least
    two digits.
    """
    counts: defaultdict[tuple[str, str, str], list[Quantity]] = defaultdict(list)
    for line in article.with_role(Role.BODY):
        for found in quantities(line.text, line.span.start):
            if len(found.noun) == 2 and len(found.digits) >= _DIGITS and not found.is_about:
                counts[found.scale, found.unit, found.noun].append(found)
    for same in counts.values():
        values = {quantity.digits: quantity for quantity in reversed(same)}
        if len(values) == 2 and is_slip(*values):
            first, second = sorted(values.values(), key=lambda quantity: quantity.span)
            message = Message(
                "前面为“{first}”，这里为“{second}”，请核对",
                "{first} before, {second} here",
                first=first.text,
                second=second.text,
            )
            yield Finding(second.span, message, (), (Related(first.span),), Confidence.DOUBTFUL)
