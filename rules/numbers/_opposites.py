"""What is done and what is not, of one whole, in any sentences of a paragraph: 180个项目已开工171个……未开工的9个."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import HAN, compiled

from ._figures import Figure
from ._slips import is_slip
from ._verdicts import Verdict

_NOT = f"(?:[尚还仍](?:有|无法)?)?(?:未|没有?|不)(?:能|曾|按期)?(?P<what>[{HAN}]{{2,4}}?)(?:的|有|为|是|仅|只)*$"
_NOT_BEHIND = f"^的?[{HAN}]{{0,4}}?[尚还仍]?(?:未|没有?)(?P<what>[{HAN}]{{2,4}})"
_DONE = "(?:了|的|有|到位|完毕|完成|数|共|仅|只|就|达到?|为|是)*$"
_REST = "(?:其余|剩余|余下|剩下|另外)(?:的|还有)?$"
_OTHER = "比|较|增|减|新增|第|每|均|近|约|超|平均|计划|目标|年内|力争|再|又|当[年月日]|其中|分别"
_SAID = "其中|各|每|比|同比|增|减|约"
_NOT_COUNTED = ("%", "倍", "番", "折", "个百分点", "岁", "年", "℃", "度")
_FAR, _NEAR_DONE = 6, 2
"""The most figures between the done and the others; the most figures from a whole to what is done of it."""
_MOST = 2
"""Others that are more than so many times those that are left are of something else."""


def opposites(paragraph: Sequence[Figure]) -> Iterator[Verdict]:
    """The numbers of those that are not done, or that are left, that are not what the done leave of the whole."""
    for left in paragraph:
        if left.base in _NOT_COUNTED or not left.amount.is_exact or left.index < _NEAR_DONE:
            continue
        what = _undone(left)
        for done in paragraph[max(0, left.index - _FAR) : left.index] if what else ():
            whole = _whole(done, paragraph) if done.base == left.base and _is_done(done, what) else None
            if whole and _is_wrong(whole, done, left, paragraph):
                yield Verdict(left, whole.value - done.value, (whole, done))
                break


def _undone(one: Figure) -> str:
    """What the things of a figure are said not to be; nothing where that is not said."""
    found = compiled(_NOT).search(one.label) or compiled(_NOT_BEHIND).match(one.tail)
    return found["what"] if found and not compiled(_OTHER).search(one.label) else ""


def _is_done(one: Figure, what: str) -> bool:
    """Whether the things of a figure are said to be what others are not."""
    label = compiled(_DONE).sub("", one.label)
    is_not = compiled(f"(?:未|没有?|不|待){what}").search(one.label) is not None
    is_said = label.endswith(what) or compiled(f"^的?(?:已经?)?{what}").match(one.tail) is not None
    return is_said and not is_not and one.amount.is_exact and not compiled(_SAID).search(one.label)


def _whole(done: Figure, paragraph: Sequence[Figure]) -> Figure | None:
    """The figure of the same unit just before what is done, in its sentence, if it is greater."""
    before = [one for one in paragraph[max(0, done.index - _NEAR_DONE) : done.index] if one.base == done.base]
    whole = before[-1] if before else None
    is_whole = whole is not None and whole.sentence == done.sentence and whole.value > done.value
    return whole if whole and is_whole and whole.amount.is_exact and not compiled(_SAID).search(whole.label) else None


def _is_wrong(whole: Figure, done: Figure, left: Figure, paragraph: Sequence[Figure]) -> bool:
    """Whether one slip is what is wrong, and no other figure of the unit may be in between."""
    made = whole.value - done.value
    others = [one for one in paragraph[whole.index + 1 : left.index] if one.base == left.base and one is not done]
    is_other = any(one.value == made for one in paragraph if one.base == left.base)
    is_near = left.value <= _MOST * made and left.value != made and left.sentence - done.sentence <= _MOST
    return not others and not is_other and is_near and is_slip(left.value, made, left.place)
