"""Changes of amounts: from one to another, and the difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from lint_news import compiled

from ._amounts import Amount

_MORE = "增加?|增长|提高|提升|扩大|扩展|上升|多|壮大|新增|增至"
_LESS = "减少?|缩短|缩减|降低?|下降|压缩|少|压减"
_FROM = "(?:从|由)[^，,、]{0,12}$"
_TO = f"^[^，,、0-9]{{0,6}}(?:{_MORE}|{_LESS})(?:到了?|至|为)[^，,、]{{0,3}}$"
_BY = f"^[^，,、]{{0,4}}[，,](?:净|共|足足|整整|一年|两年)?(?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?:了|出)?$"
_LAST = "^[^，,、0-9]{0,6}[，,](?:去年|上年|前年|上月|上个月|上届|原来|过去|以前)[^，,、]{0,8}$"
_THAN = (
    "^[^，,、]{0,6}[，,]"
    "(?:[^，,、]{0,6}比(?:去年|上年|前年|上月|上个月|上届|原来|过去|以前)[^，,、]{0,4}|同比)"
    "(?:(?P<more>增加|多)|(?P<less>减少|少))"
    "(?:了|出)?$"
)


class Change(Struct, frozen=True):
    """The amounts before and after a change, and the difference that the text gives."""

    before: Amount
    after: Amount
    by: Amount

    @property
    def is_right(self) -> bool:
        """Whether the difference is right, within the error of rounding."""
        slack = self.before.half + self.after.half + self.by.half
        return abs(abs(self.after.value - self.before.value) - self.by.value) <= slack


def changes(text: str, start: int, found: Sequence[Amount]) -> Iterator[Change]:
    """The changes of a sentence that begins at `start`: 由A增加到B，增加C, or 今年B，去年A，比去年多C."""
    for i in range(len(found) - 2):
        one, two, by = found[i : i + 3]
        before, between, behind = (
            text[found[i - 1].span.end if i else start : one.span.start],
            text[one.span.end : two.span.start],
            text[two.span.end : by.span.start],
        )
        units = {one.unit, two.unit, "%" if by.unit == "个百分点" else by.unit}
        if len(units) > 1 or not (one.is_exact and two.is_exact and by.is_exact):
            continue
        if compiled(_FROM).search(before) and compiled(_TO).search(between):
            yield from _change(one, two, by, compiled(_BY).search(behind) is not None)
        elif compiled(_LAST).search(between):
            yield from _change(two, one, by, compiled(_THAN).search(behind) is not None)


def _change(before: Amount, after: Amount, by: Amount, is_said: bool) -> Iterator[Change]:
    if is_said:
        yield Change(before, after, by)
