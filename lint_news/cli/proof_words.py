"""The words of compare-proofs for each kind of item."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Message
from ..proofs.items import Comparison, Item, Kind

_LONGEST = 36

LABELS: Mapping[Kind, Message] = {
    Kind.DONE: Message("已改", "done"),
    Kind.FORGOTTEN: Message("漏改", "forgotten"),
    Kind.DIFFERENT: Message("改错", "made differently"),
    Kind.LINE_ENDS: Message("不比", "not compared"),
    Kind.MENDED: Message("已改", "mended"),
    Kind.REMAINING: Message("仍在", "remaining"),
    Kind.NEW: Message("新出现", "new"),
    Kind.UNMARKED: Message("未标而改", "changed without a mark"),
    Kind.SPACING: Message("空格有变", "spaces changed"),
    Kind.LOST: Message("掉字", "characters lost"),
    Kind.LOST_LINE: Message("丢行", "lines lost"),
    Kind.MOVED: Message("移动", "moved"),
}


def said(found: Comparison, item: Item) -> Message:
    """What became of a place, in words."""
    if item.found:
        return Message("{said} [{rule}]", "{said} [{rule}]", said=item.found.message, rule=item.found.rule)
    old = shortened(found.old.text(item.old)) if item.old else ""
    new = shortened(found.new.text(item.new)) if item.new else ""
    if item.ordered is None:
        return _unordered(item.kind, old, new)
    told = _TOLD.get(item.kind, _same)(old, shortened(item.ordered), new)
    return Message("{told}（{why}）", "{told} ({why})", told=told, why=item.reason) if item.reason else told


def _unordered(kind: Kind, old: str, new: str) -> Message:
    if kind is Kind.MOVED:
        return Message("「{old}」换了地方", "「{old}」 stands elsewhere", old=old)
    if not new:
        return Message("「{old}」不见了", "「{old}」 is gone", old=old)
    if not old:
        return Message("多出「{new}」", "「{new}」 came in", new=new)
    return Message("「{old}」变成「{new}」", "「{old}」 became 「{new}」", old=old, new=new)


def _change(old: str, ordered: str) -> Message:
    if not ordered:
        return Message("删「{old}」", "delete 「{old}」", old=old)
    if not old:
        return Message("加「{ordered}」", "insert 「{ordered}」", ordered=ordered)
    return Message("「{old}」改「{ordered}」", "「{old}」 to 「{ordered}」", old=old, ordered=ordered)


def _done(old: str, ordered: str, _: str) -> Message:
    return _change(old, ordered)


def _forgotten(old: str, ordered: str, _: str) -> Message:
    return Message("{what}，没有改", "{what}: nothing was changed", what=_change(old, ordered))


def _different(old: str, ordered: str, new: str) -> Message:
    what = _change(old, ordered)
    if not new:
        return Message("{what}，现在什么也没有", "{what}: now there is nothing", what=what)
    return Message("{what}，现在是「{new}」", "{what}: now it is 「{new}」", what=what, new=new)


def _same(*_: str) -> Message:
    return Message("只改换行，版样上比不出", "line ends alone, which a proof does not show")


_TOLD = {Kind.DONE: _done, Kind.FORGOTTEN: _forgotten, Kind.DIFFERENT: _different}


def shortened(text: str) -> str:
    """A long text without its middle."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[: _LONGEST // 3]}……{text[-_LONGEST // 3 :]}"
