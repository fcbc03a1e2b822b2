from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint_news import Bad, Confidence, ErrorKind, Finding, Issue, Message, PageFinding, compiled, rule

from ._mastheads import Sheet, newspapers, printed_date

_LEAST = 3
"""The least number of pages for which a gap is no choice of what to check."""
_PAGE = "柳川报　2026年3月19日　星期四　第{n}版\n\n春耕全面展开\n\n全县春耕进度过半。\n"


def _pages(*numbers: object) -> str:
    return "\f".join(_PAGE.format(n=number) for number in numbers)


@rule(
    "missing-page",
    title="版次不连续",
    help=(
        "同一天的版面有第1、2、4版而没有第3版：是版次印错了，还是漏查了一版，请核对。"
        "三个版面以上才看；只查其中几版、A叠B叠各自连续的，不在此列。"
    ),
    unit="issue",
    gathers="_mastheads:masthead",
    everywhere=True,
    kind=ErrorKind.FACT,
    bad=[
        Bad(_pages(1, 2, 4), found="第4版"),
        Bad(_pages("A1", "A2", "B1", "B2", "B4"), found="第B4版"),
        Bad(_pages(2, 3, 5, 6), found="第5版"),
    ],
    good=[
        _pages(1, 2, 3),
        _pages(1, 4),
        _pages(1, 5, 8),
        _pages("A1", "A2", "B1", "B2"),
        _pages(3, 4, 5),
        _pages(1, 2) + "\f" + _pages(4).replace("19日　星期四", "20日　星期五"),
    ],
)
def missing_page(issue: Issue) -> Iterator[PageFinding]:
    """A page number is missing between those of the other pages of a day.

    Only where one page is missing and there are three others or more: a desk may check some pages alone.
    """
    for sheets in newspapers(issue, (page.gathered for page in issue.pages)):
        sections: defaultdict[tuple[str, str], list[Sheet]] = defaultdict(list)
        for sheet in sheets:
            if (number := sheet.head.values.get("number")) and (day := printed_date(sheet.head)):
                sections[day, number.value.rstrip("0123456789")].append(sheet)
        for section in sections.values():
            yield from _gaps(section)


def _gaps(section: Sequence[Sheet]) -> Iterator[PageFinding]:
    """The page behind the only gap in a section."""
    by_number = {int(compiled("[0-9]+$").findall(sheet.head.number)[0]): sheet for sheet in section}
    numbers = sorted(by_number)
    missing = numbers[-1] - numbers[0] + 1 - len(numbers)
    if len(numbers) < _LEAST or missing != 1:
        return
    for before, after in pairwise(numbers):
        if after - before > 1:
            sheet = by_number[after]
            letter = sheet.head.number.rstrip("0123456789")
            zh, en = "第{before}版后面就是这一版，缺第{missing}版", "behind page {before}; page {missing} is missing"
            message = Message(zh, en, before=f"{letter}{before}", missing=f"{letter}{before + 1}")
            span = sheet.head.values["number"].span
            yield PageFinding(sheet.index, Finding(span, message, confidence=Confidence.DOUBTFUL))
