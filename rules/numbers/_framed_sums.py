"""Totals and parts that are told apart by the words between them, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise, zip_longest

from lint_news import Article, Finding, Message, Related, Span, compiled

from ._amounts import Amount, has_several
from ._partitions import TOO_MUCH, is_more, is_whole
from ._sentences import counted, signed_sentences
from ._skeletons import skeleton_of
from ._sums import (
    NOT_PARTS,
    OF_WHICH,
    broken_down,
    counted_parts,
    is_equal,
    leads_to_total,
    listed,
    may_lead_to_total,
    shares,
    sum_of,
)

_CUE = "[共总合占]|弃权|反对|满意|其中|包括|加起来|加在|分别|[（(：:]|[增减多少降提升缩扩]"
_HEAD, _WHOLE, _MUCH = 14, 100, 135
_FEW = 3
"""The least number of amounts of a change and of a list of shares."""
_MOST, _NEAR = Decimal(3), Decimal("1.4")
"""The largest factor between a total and the sum of its parts; beyond it they are of different things.
The second is the same where the words may be about a larger whole."""
_TEN_THOUSAND = 10**4
_CLOSE = Decimal("0.75")
"""Parts that are said to be all of the total make at least this share of it, or they are of something else."""

_WORKS, _PIECES = "作品|来稿|稿件|投稿|征文|应征", ("篇", "首", "幅", "件", "部", "份")
"""Words of a sentence about works, and the measure words of works."""


def framed_sums(article: Article) -> Iterator[Finding]:
    """The totals that are not the sums of the amounts in a list before or behind them, and shares above 100 %."""
    text = article.document.text
    for sentence in _sentences(article):
        if compiled(_CUE).search(text, sentence.start, sentence.end):
            read = list(_as_works(text, sentence, list(skeleton_of(article, sentence).amounts.values())))
            counts = {after.span.start: n for one, after in pairwise(read) if (n := counted_parts(text, one))}
            found = [one for one, after in zip_longest(read, read[1:]) if not after or after.span.start not in counts]
            yield from _in_sentence(text, sentence, found, counts)
            if len(found) >= _FEW:
                yield from _over_100(shares(text, sentence.start, [one for one in found if one.unit == "%"]))


def _sentences(article: Article) -> Iterator[Span]:
    """The sentences with three amounts and a sign of a total, and those with two and a part."""
    text = article.document.text
    of_which = (sentence for sentence in signed_sentences(article, OF_WHICH) if has_several(text, sentence))
    return iter(sorted({*counted(article), *of_which}))


def _as_works(text: str, sentence: Span, read: Sequence[Amount]) -> Iterator[Amount]:
    """The amounts of a sentence; where it is about works, poems and pictures are pieces, as the total is."""
    are_works = compiled(_WORKS).search(text, sentence.start, sentence.end) is not None
    for amount in read:
        unit = "件" if are_works and amount.unit in _PIECES else amount.unit
        yield Amount(amount.span, amount.value, amount.half, unit, amount.is_exact)


def _in_sentence(text: str, sentence: Span, found: Sequence[Amount], counts: Mapping[int, int]) -> Iterator[Finding]:
    """The totals of a sentence; `counts` says how many parts some of them have, by the offset of the total."""
    for i, total in enumerate(found):
        before = Span(found[i - 1].span.end if i else sentence.start, total.span.start)
        is_said = i > 1 and leads_to_total(text, before)
        if is_said or (i > 1 and may_lead_to_total(text, before)):
            parts = listed(text, found[:i][::-1])[::-1]
            head = Span(max(sentence.start, parts[0].span.start - _HEAD), parts[0].span.start)
            others = found[: i - len(parts)]
            words = text[head.start : head.end].replace("其中", "") + text[before.start : before.end]
            is_counted = counts.get(total.span.start, len(parts)) == len(parts)
            is_clear = not any(o.unit == total.unit for o in others) and not compiled(NOT_PARTS).search(words)
            if is_counted and is_clear and not any(is_equal(total, parts[n:]) for n in range(1, len(parts) - 1)):
                yield from _unless_equal(total, parts, most=_MOST if is_said else _NEAR)
        elif i + 1 < len(found) and not any(o.unit == total.unit and o.value != total.value for o in found[:i]):
            yield from _of_total(
                text, Span(max(before.start, total.span.start - 6), total.span.start), total, found[i + 1 :]
            )


def _of_total(text: str, head: Span, total: Amount, rest: Sequence[Amount]) -> Iterator[Finding]:
    """A total whose parts follow."""
    parts = broken_down(text, total, rest)
    if parts is None or total.unit == "%" or compiled(NOT_PARTS).search(text[head.start : head.end]):
        return
    if parts.are_all and parts.ends:
        if _CLOSE * total.value <= sum_of(parts.amounts) <= TOO_MUCH * total.value:
            yield from _unless_equal(total, parts.amounts)
        return
    larger = next((p for p in parts.amounts if _is_comparable(total, (p,)) and p.value > total.value), None)
    if larger:
        message = Message("其中一项比总数还大，请核对", "a part is larger than its total")
        yield from [Finding(larger.span, message, related=(Related(total.span),))] * parts.are_of_which
    elif any(is_equal(total, parts.amounts[:n]) for n in range(2, len(parts.amounts))):
        return
    elif is_whole(text, total, parts) or is_more(text, total, parts.amounts):
        yield from _unless_equal(total, parts.amounts)


def _over_100(parts: Sequence[Amount]) -> Iterator[Finding]:
    """At least three shares whose sum is above 100 %, by more than rounding and less than shares of several wholes."""
    made, slack = sum_of(parts), sum(part.half for part in parts)
    if len(parts) > 2 and _WHOLE + slack < made <= _MUCH and all(part.is_exact for part in parts):
        message = Message(
            "各项占比相加是{made}%，超过100%，请核对", "the shares make {made} %", made=f"{float(made):g}"
        )
        yield Finding(parts[-1].span, message, related=tuple(Related(part.span) for part in parts[:-1]))


def _unless_equal(total: Amount, parts: Sequence[Amount], most: Decimal = Decimal(0)) -> Iterator[Finding]:
    made = sum_of(parts)
    if len(parts) < 2 or not _is_comparable(total, parts) or is_equal(total, parts):
        return
    is_near = made <= most * total.value <= most * most * made
    if most and not is_near and not _has_other_unit(total.value, made):
        return
    message = Message(
        "各项相加是{made}，与合计不符，请核对", "the parts make {made}, not this", made=_shown(made, total)
    )
    yield Finding(total.span, message, related=tuple(Related(part.span) for part in parts))


def _has_other_unit(total: Decimal, made: Decimal) -> bool:
    """Whether the sum is the total but for 万 or 亿: 1.2亿元、0.85亿元和0.65亿元，总金额2.7万元."""
    return made in (total * _TEN_THOUSAND, total / _TEN_THOUSAND)


def _shown(value: Decimal, total: Amount) -> str:
    """The sum with the total's 万 or 亿."""
    scale = next((f for f, _ in _SCALES if total.half and total.value >= f), 1)
    name = dict(_SCALES).get(scale, "")
    return f"{float(value / scale):g}{name}"


_SCALES = ((10**8, "亿"), (10**4, "万"))


def _is_comparable(total: Amount, parts: Sequence[Amount]) -> bool:
    return total.is_exact and all(part.is_exact and part.unit == total.unit for part in parts)
