"""Tables in plain text: rows of cells with tabs, spaces or bars between them, and the numbers in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, partial
from itertools import groupby, permutations

from msgspec import Struct

from lint_news import DIGIT, Article, Span, compiled

_CELL = r"[^\s　|│]+"
_UNITS = "万元|亿元|公斤|千克|平方米|[户人名亩元吨个家分票枚辆项件台%％]"
_VALUE = f"(?P<number>[-－]?[{DIGIT}]+(?:,[{DIGIT}]{{3}})*(?:[.．][{DIGIT}]+)?)(?P<unit>{_UNITS})?$"
_PLAIN = {ord(","): None, ord("．"): ".", ord("－"): "-"}
_WHOLE = Decimal("0.5")
"""Half of the place value of a whole number's last digit."""
_EXACT = Decimal(0)
_WIDEST = 8
"""The most numbers of a row whose relations are worth looking for."""
_POINTS = ((3, 1, 0), (2, 1, 0), (2, 0, 1))
"""The points of a game that is won, drawn and lost."""
_LEAST = 3
"""The least number of rows of a table."""
_LABELLED = f"^(?P<label>[^：:{DIGIT}，。；]{{1,12}}[：:])[ 　]*(?P<value>[-－]?[{DIGIT}][^，。；：:]{{0,14}})[。；]?$"
"""A line with a name and one number: 柳湾镇：120吨."""
TOTAL = r"^[|│\s]*(?:全[省市县区镇乡村校厂]|收入|支出|捐款|人数)?(?:合\s*计|总\s*计|共\s*计)[|│：:\s]*$"
"""The words before the totals of a table."""
SIGNS = (
    f"[合总共][ 　]?计[\t　|：: ]{{1,8}}[{DIGIT}]",
    f"[\t　|│ ](?<=[{DIGIT}%％元人户亩吨个家枚辆件℃].)[\t　|│ ]{{0,8}}[-－]?[{DIGIT}]",
)


class Cell(Struct, frozen=True):
    """A number of a table: its span, its value, half of the place value of its last digit, and its unit.

    `error` is how far it may be from what it stands for: whole numbers are exact.
    """

    span: Span
    value: Decimal
    half: Decimal
    error: Decimal
    unit: str

    @property
    def is_clear(self) -> bool:
        """Whether it has several digits, so that it is seldom right by chance."""
        return len(self.value.as_tuple().digits) > 1


class Row(Struct, frozen=True):
    """A row: the words before its numbers, and its numbers."""

    label: str
    cells: Sequence[Cell]


class Table(Struct, frozen=True):
    """Rows that follow one another and have the same number of numbers; `heads` are the heads of these, if known.

    `totals` are the numbers of the line beside them that has totals for some columns (合计　256　—), by column.
    """

    heads: Sequence[str]
    rows: Sequence[Row]
    totals: Mapping[int, Cell]


class Relation(Struct, frozen=True):
    """How a number of a row follows from others of it."""

    target: int
    columns: Sequence[int]
    compute: Callable[..., Decimal]
    is_rate: bool

    def sources(self, row: Row) -> list[Cell]:
        """The numbers from which it follows."""
        return [row.cells[i] for i in self.columns]

    def value(self, row: Row) -> Decimal:
        """What it should be."""
        return self.compute(*(cell.value for cell in self.sources(row)))

    def holds(self, row: Row) -> bool:
        """Whether it is what it should be: rounded, or with the last digits left out; a fall may have no sign."""
        said, sources = row.cells[self.target], [row.cells[i] for i in self.columns]
        if self.is_rate:
            return self._has_rate(said, *sources)
        made, slack = self.compute(*[cell.value for cell in sources]), said.error
        for cell in sources:
            slack += cell.error
        return -slack <= (said.value if said.value >= 0 else -said.value) - (made if made >= 0 else -made) <= slack

    def _has_rate(self, said: Cell, one: Cell, two: Cell) -> bool:
        """Whether a rate is that of two numbers, each as much off as it may be; of nothing there is none."""
        low, high = two.value - two.error, two.value + two.error
        if not (low and two.value and high):
            return True
        made, slack = self.compute(one.value, two.value), 2 * said.half
        if one.error or two.error:
            ends = self.compute(one.value + one.error, low), self.compute(one.value - one.error, high)
            slack += max(abs(end - made) for end in ends)
        return -slack <= (said.value if said.value >= 0 else -said.value) - (made if made >= 0 else -made) <= slack


def tables(article: Article) -> Iterator[Table]:
    """The tables that have a sign."""
    text, end = article.document.text, article.span.start
    for at in sorted([match.start for sign in SIGNS for match in article.find(sign)]):
        if at < end:
            continue
        start, end = _block(text, at)
        yield from _in_block(text, Span(start, end))


def _block(text: str, at: int) -> tuple[int, int]:
    """The start and end of the lines around an offset up to an empty one."""
    start, end = text.rfind("\n\n", 0, at), text.find("\n\n", at)
    return start + 2 if start >= 0 else 0, end if end >= 0 else len(text)


def _in_block(text: str, block: Span) -> Iterator[Table]:
    lines = [
        [Span(*cell.span()) for cell in compiled(_CELL).finditer(text, *line.span())]
        for line in compiled("[^\n]+").finditer(text, block.start, block.end)
    ]
    read = [(line, _row(text, line)) for line in lines if line]
    groups = [list(group) for _, group in groupby(read, lambda pair: len(pair[1].cells))]
    for above, group, below in zip([[], *groups], groups, [*groups[1:], []], strict=False):
        if group[0][1].cells and len(group) >= _LEAST:
            heads = _heads(text, above[-1][0], *group[0]) if above else ()
            beside = (line for line, _ in (*above[-1:], *below[:1]))
            totals = next((some for line in beside if (some := _totals(text, line, *group[0]))), dict[int, Cell]())
            yield Table(heads, [row for _, row in group], totals)


def _totals(text: str, total: Sequence[Span], line: Sequence[Span], row: Row) -> Mapping[int, Cell]:
    """The numbers of a line with totals, with as many cells as a row, by the columns of the row's numbers."""
    first = _first(line, row)
    words = text[total[0].start : total[min(first, len(total) - 1)].start]
    if len(total) != len(line) or not compiled(TOTAL).match(words):
        return {}
    read = ((index, _cell(text, span)) for index, span in enumerate(total[first : first + len(row.cells)]))
    return {index: cell for index, cell in read if cell}


def _heads(text: str, above: Sequence[Span], line: Sequence[Span], row: Row) -> Sequence[str]:
    """The heads of the numbers of a row, where the line above has as many cells."""
    names = [text[cell.start : cell.end] for cell in above]
    first = _first(line, row)
    return names[first : first + len(row.cells)] if len(names) == len(line) else ()


def _first(line: Sequence[Span], row: Row) -> int:
    """The place in its line of the first number of a row."""
    return next(index for index, cell in enumerate(line) if row.cells[0].span.start < cell.end)


def _row(text: str, line: Sequence[Span]) -> Row:
    """The row of a line: the last numbers in it that follow one another, behind a word."""
    labelled = compiled(_LABELLED).match(text, line[0].start, line[-1].end)
    if labelled:
        cell = _cell(text, Span(*labelled.span("value")))
        return Row(labelled["label"], [cell] if cell else [])
    cells: list[Cell] = []
    for at in range(len(line) - 1, 0, -1):
        if cell := _cell(text, line[at]):
            cells.insert(0, cell)
        elif cells:
            break
    first = cells[0].span.start if cells else line[-1].end
    return Row(text[line[0].start : first], cells)


def _cell(text: str, span: Span) -> Cell | None:
    number = compiled(_VALUE).match(text[span.start : span.end])
    if number is None:
        return None
    plain = number["number"].translate(_PLAIN)
    half = Decimal(1).scaleb(-len(plain.partition(".")[2])) / 2
    return Cell(span, Decimal(plain), half, half if half < _WHOLE else _EXACT, number["unit"] or "")


@cache
def relations(width: int) -> Sequence[Relation]:
    """The ways in which one of so many numbers may follow from others."""
    return list(_relations(width))


def _relations(width: int) -> Iterator[Relation]:
    for target in range(width if width <= _WIDEST else 0):
        for one, two in permutations(range(target), 2):
            yield Relation(target, (one, two), _difference, is_rate=False)
            yield Relation(target, (one, two), _share, is_rate=True)
            yield Relation(target, (one, two), _growth, is_rate=True)
        runs = [tuple(range(first, target)) for first in range(target - 1)]
        if target == 0:
            runs = [tuple(range(1, last)) for last in range(3, width + 1)]
        for run in runs:
            yield Relation(target, run, _sum, is_rate=False)


def standings(heads: Sequence[str]) -> Iterator[Relation]:
    """The ways in which the points of a team may follow from the games that it has won, drawn and lost."""
    named = {char: index for index, head in enumerate(heads) for char in "胜平负" if head[:1] == char}
    points = next((index for index, head in enumerate(heads) if head.startswith(("积分", "得分"))), None)
    if points is not None and {"胜", "负"} <= named.keys():
        columns = [named[char] for char in "胜平负" if char in named]
        for won, drawn, lost in _POINTS:
            weights = (won, drawn, lost) if "平" in named else (won, lost)
            yield Relation(points, columns, partial(_weighted, weights), is_rate=False)


def _weighted(weights: Sequence[int], *values: Decimal) -> Decimal:
    return sum((weight * value for weight, value in zip(weights, values, strict=True)), Decimal(0))


def _sum(*values: Decimal) -> Decimal:
    return sum(values, Decimal(0))


def _difference(one: Decimal, two: Decimal) -> Decimal:
    return one - two


def _share(part: Decimal, whole: Decimal) -> Decimal:
    return part / whole * 100


def _growth(now: Decimal, before: Decimal) -> Decimal:
    return (now - before) / before * 100
