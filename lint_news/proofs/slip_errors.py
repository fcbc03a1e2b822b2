"""Error messages about slips."""

from __future__ import annotations

from pathlib import Path

from ..model import Message

_SHOWN = 20


def unreadable(slip: Path, why: object) -> Message:
    """The file cannot be read."""
    return Message("{slip}：改样单读不了（{why}）", "{slip}: the slip cannot be read ({why})", slip=slip, why=why)


def no_slip(slip: Path) -> Message:
    """The file has no column that a slip needs."""
    return Message(
        "{slip}：不是改样单；应是 fix --slip 所写，或有“误”“正”两栏（另可有 行、列、说明）的 .csv、.tsv、.xlsx",
        "{slip}: no slip; it is what fix --slip writes, or a .csv, .tsv or .xlsx with the columns 误 and 正 "
        "(and 行, 列, 说明), or wrong and right (and line, column, reason)",
        slip=slip,
    )


def no_rows(slip: Path) -> Message:
    """The table has no rows."""
    return Message("{slip}：改样单里什么也没有", "{slip}: nothing is ordered in it", slip=slip)


def in_row(slip: Path, row: int, why: Message) -> Message:
    """A row is wrong."""
    return Message("{slip}：第 {row} 行：{why}", "{slip}: row {row}: {why}", slip=slip, row=row, why=why)


def no_number(name: str, given: str) -> Message:
    """A cell should have a number."""
    return Message("“{name}”应是数字，写的是 {given}", "{name} should be a number, not {given}", name=name, given=given)


def which_page(slip: Path, page: str) -> Message:
    """A slip of several pages, none of which is this one."""
    return Message(
        "{slip}：改样单里有几个版，都不是 {page}",
        "{slip}: the slip is of several pages, none of which is {page}",
        slip=slip,
        page=page,
    )


def not_there(slip: Path, row: int, line: int, words: str) -> Message:
    """The words do not stand where a row says, or more than once."""
    return in_row(slip, row, missing(line, words))


def missing(line: int | None, words: str) -> Message:
    """The words do not stand in a line of the old proof."""
    shown = shortened(words)
    if line is None:
        return Message("旧样里没有「{words}」", "the old proof has no 「{words}」", words=shown)
    return Message(
        "旧样第 {line} 行没有「{words}」", "line {line} of the old proof has no 「{words}」", line=line, words=shown
    )


def several(line: int | None, words: str, count: int) -> Message:
    """The words stand in a line of the old proof more than once."""
    where = Message("旧样", "the old proof")
    if line is not None:
        where = Message("旧样第 {line} 行", "line {line} of the old proof", line=line)
    return Message(
        "{where}有 {n} 处「{words}」，请写明 行 和 列",
        "{where} has 「{words}」 {n} times: give line and column",
        where=where,
        n=count,
        words=shortened(words),
    )


def no_place() -> Message:
    """An insertion without a place."""
    return Message("“误”是空的，请写明 行 和 列", "nothing is wrong there: give line and column of what to insert")


def overlapping(slip: Path, row: int, other: int) -> Message:
    """Two rows order different things of the same words."""
    return Message(
        "{slip}：第 {row} 行与第 {other} 行改的是同一处",
        "{slip}: rows {row} and {other} correct the same words",
        slip=slip,
        row=row,
        other=other,
    )


def shortened(words: str) -> str:
    """The words as they are shown in an error."""
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
