"""How much says that a list of figures is all of a whole, and that one figure is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lint_news import compiled

from ._figures import Figure
from ._part_names import are_complete, are_days, are_parallel, are_stages, may_overlap
from ._verdicts import is_swapped, mended, total

STRONG = "合计|共计|总计|总共|一共|合共|加起来|加[在到]一|合起来|总[数量额和]|合在一起|[三两四五六]项"
"""Words in front of an amount that is said to be a sum."""
_WEAK = "共|总|全|累计|合"
_HEAD = "其中|包括|包含|分别|依次|[：:（(]|分[为成两三四五六]|由"
_COMMA, _ENDED = "[，,：:（(。]", "^[^，,、；;]{0,4}$"
_OFF, _FAR, _CLOSE = Decimal("0.12"), Decimal("0.3"), Decimal("0.05")
_FEW, _ENOUGH = 2, 4
"""The least number of parts; the evidence that is enough: with less, most of what is found in edited text is no sum."""


def is_said(whole: Figure, parts: Sequence[Figure], paragraph: Sequence[Figure]) -> bool:
    """Whether the text says that these are all the parts of the whole, and one slip is what is wrong."""
    digits, off = mended(whole, parts), abs(total(parts) - whole.value) / whole.value
    is_first, is_over, is_all = whole.index < parts[0].index, total(parts) > whole.value, are_complete(parts)
    is_all = is_all or are_stages(parts, to_the_last=not is_over) or are_days(whole, parts)
    head = "".join(one.gap for one in paragraph[whole.index + 1 : parts[0].index + 1])
    is_sum = compiled(STRONG).search(whole.label if is_first else whole.lead) is not None
    is_clear = is_sum and is_all and len(parts) > _FEW
    if not (digits or is_clear) or off > _FAR or (is_first and _is_one_of(whole, parts, head)):
        return False
    if not is_first and _is_next(whole, parts):
        return False
    if is_first and not is_all and (may_overlap(parts) if is_over else not _may_be_all(whole, parts, off)):
        return False
    evidence = (
        2 * is_sum or bool(compiled(_WEAK).search(whole.label)),
        is_first and (2 * ("其中" in head) or bool(compiled(_HEAD).search(head))),
        max(min(digits - 1, 2), 0),
        off <= _CLOSE,
        len(parts) > _FEW,
        2 * is_all,
        are_parallel(parts),
        is_first and is_over,
    )
    return sum(evidence) >= _ENOUGH


def _is_one_of(whole: Figure, parts: Sequence[Figure], head: str) -> bool:
    """Whether a figure is in one list with those behind it."""
    starts, ends = {one.label[:1] for one in parts}, {one.label[-2:] for one in (whole, *parts)}
    is_alike = (whole.label[:1] in starts and whole.label) or (len(ends) == 1 and "" not in ends)
    return compiled(_HEAD).search(head) is None and (bool(is_alike) or compiled(_COMMA).search(head) is None)


def _is_next(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a figure goes on with the list in front of it: 一等奖6名、二等奖12名、三等奖24名."""
    if compiled(f"{STRONG}|{_WEAK}").search(whole.label):
        return False
    listed = (*parts, whole)
    return are_complete(listed) or (len({one.label[-2:] for one in listed}) == 1 and len(whole.label) > 1)


def _may_be_all(whole: Figure, parts: Sequence[Figure], off: Decimal) -> bool:
    """Whether parts, none of which is the rest, may be all of a whole from which their sum is so far."""
    is_ended = compiled(_ENDED).match(parts[-1].tail) is not None
    return is_ended and off <= _OFF and (len(parts) > _FEW or is_swapped(whole, parts))
