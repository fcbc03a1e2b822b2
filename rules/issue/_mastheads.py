"""What a page prints of itself: the paper, the day, the number of the issue and of the page. Spans are those of the
page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace as replaced

from lint_news import DIGIT, HAN, SPACE, Document, Issue, Line, Message, Span, compiled, numeral, raw_lines, view

_TOP, _FOOT, _LONGEST = 6, 3, 90
"""How many lines with text at the top and at the foot of a page may be its masthead, and the longest of them."""
_S = f"{SPACE}*"
_COUNT = f"(?:[{DIGIT}]{{1,3}}|[一二三四五六七八九十]{{1,3}})"
_NUMBER = (
    f"第{_S}(?P<section>[A-Z]?){_S}(?P<number>{_COUNT}){_S}版"
    f"|(?<![{DIGIT}日共期A-Z])(?P<letter>[A-Z]?)(?P<digits>[{DIGIT}]{{1,3}}){_S}版"
    f"|(?:^|{SPACE})(?P<han>[一二三四五六七八九十]{{1,3}})版(?:{SPACE}|$)"
)
_DAY = f"(?:[{DIGIT}]{{1,2}}|[一二三四五六七八九十]{{1,3}})"
_YEAR = f"(?:[{DIGIT}]{{4}}|[〇○零一二三四五六七八九]{{4}})"
_DATE = f"(?P<year>{_YEAR}){_S}年{_S}(?P<month>{_DAY}){_S}月{_S}(?P<day>{_DAY}){_S}日"
_BARE = f"^(?P<bare>[A-Z]?[{DIGIT}]{{1,3}}){SPACE}[^版\\n]*年[^版\\n]*月[^版\\n]*日[^版\\n]*$"
"""A number at the beginning of a running head: 02　要闻　2026年3月19日　星期四."""
_WEEKDAY = "星期(?P<weekday>[一二三四五六日天])"
_LUNAR = (
    "(?:农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)"
    "(?P<lunar>闰?[正一二三四五六七八九十冬腊]{1,2}月[初十廿二三][一二三四五六七八九十])"
)
_SERIAL = f"总第{_S}(?P<serial>[{DIGIT}]{{2,6}}){_S}[期号]"
_CODE = f"CN{_S}(?P<code>[{DIGIT}]{{2}}[-—－][{DIGIT}]{{4}})"
_PAGES = f"今[日天]{_S}(?P<pages>{_COUNT}){_S}版"
_PAPER = f"^(?P<paper>[{HAN}]{{1,10}}报)(?:{SPACE}|$)"
_SIGN = (
    f"^(?:[{HAN}]{{1,10}}报(?:{SPACE}|$)|第?{_S}[A-Z]?{_COUNT}{_S}版|星期[一二三四五六日天]{SPACE}|总第"
    f"|{_YEAR}年{_DAY}月{_DAY}日{_S}(?:星期|第|农历)|[A-Z]?[{DIGIT}]{{1,3}}{SPACE}.*{_YEAR}年{_DAY}月{_DAY}日)"
    "|责编|责任编辑|版式|校对"
)
"""How a masthead begins, and what the line of editors has."""
_NO_MASTHEAD = "[。！？；]|[上紧]接|[下紧]转|[详参]见"
_BY_NAME = f"(?:^|[^{DIGIT}A-Za-z])第?([A-D]?)0?([1-9][0-9]?)(?:版[^{DIGIT}]*)?$"
_PART = "#[0-9]{1,9}$"
_SUFFIX = r"\.[A-Za-z.]+$"


class Printed(Struct, frozen=True):
    """A value as it is compared, and where it is printed."""

    value: str
    span: Span


class Masthead(Struct, frozen=True):
    """What a page prints of itself. A value that it does not print, or prints in two ways, is not there.

    Keys are number (A3 for A03), date (2026-03-19), weekday, lunar, serial, code and pages. `paper` is the name of the
    newspaper, `by_name` the page that the file's name tells, empty where they are not known. `is_sure` says that the
    number is printed or the name has 版: 3.txt may be any third text.
    """

    paper: str
    values: dict[str, Printed]
    by_name: str
    is_sure: bool

    @property
    def number(self) -> str:
        """The number of the page, printed or told by the file's name; empty where neither is."""
        return self.values["number"].value if "number" in self.values else self.by_name


@view
def masthead(page: Document) -> Masthead:
    """The masthead of a page."""
    found: defaultdict[str, dict[str, Span]] = defaultdict(dict)
    paper = ""
    for line in _lines(page):
        for pattern in (_NUMBER, _BARE, _DATE, _WEEKDAY, _LUNAR, _SERIAL, _CODE, _PAGES):
            for match in compiled(pattern).finditer(page.text, line.content.start, line.content.end):
                key, value = _value({k: v for k, v in match.groupdict().items() if v is not None})
                found[key].setdefault(value, Span(*match.span("bare" if "bare" in match.groupdict() else 0)))
        if named := compiled(_PAPER).search(line.stripped):
            paper = paper or named["paper"]
    values = {key: Printed(*next(iter(spans.items()))) for key, spans in found.items() if len(spans) == 1}
    return Masthead(paper, values, _by_name(page.name), "number" in values or "版" in page.name)


def _lines(page: Document) -> Iterator[Line]:
    """The lines that may be part of the masthead."""
    filled = [line for line in raw_lines(page) if line.stripped]
    top, foot = filled[:_TOP], filled[max(_TOP, len(filled) - _FOOT) :]
    for line in (*top, *foot):
        words = line.stripped
        if len(words) <= _LONGEST and compiled(_SIGN).search(words) and not compiled(_NO_MASTHEAD).search(words):
            yield line


def _value(groups: dict[str, str]) -> tuple[str, str]:
    """The key of a match and its value."""
    if "year" in groups:
        return "date", f"{numeral(groups['year'])}-{numeral(groups['month']):02}-{numeral(groups['day']):02}"
    if "bare" in groups:
        bare = groups["bare"].lstrip(_LETTERS)
        return "number", groups["bare"][: -len(bare)] + str(int(bare))
    if said := groups.get("number") or groups.get("digits") or groups.get("han"):
        return "number", (groups.get("section") or groups.get("letter") or "") + str(numeral(said))
    if "serial" in groups:
        return "serial", str(int(groups["serial"]))
    if "pages" in groups:
        return "pages", str(numeral(groups["pages"]))
    ((key, value),) = groups.items()
    return key, value.replace("天", "日") if key == "weekday" else value.translate(_DASHES)


_DASHES = str.maketrans("—－", "--")


def _by_name(name: str) -> str:
    """The page that a file's name tells: 3版.txt, A03.pdf, 20260319-03.docx.

    That of a file of several pages tells none: the second of them may be any page of the paper."""
    if compiled(_PART).search(name):
        return ""
    found = compiled(_BY_NAME).search(compiled(_SUFFIX).sub("", name.replace("\\", "/").rpartition("/")[2]))
    return f"{found[1]}{found[2]}" if found else ""


def printed_date(head: Masthead) -> str:
    """The day that a masthead prints; empty where it prints none."""
    return head.values["date"].value if "date" in head.values else ""


class Sheet(Struct, frozen=True):
    """A page of an issue with its masthead, and what a message calls it."""

    index: int
    head: Masthead
    name: str | Message

    @property
    def label(self) -> Message | str:
        """第3版, or the name of the file where the page has no number."""
        number = self.head.number
        return Message("第{n}版", "page {n}", n=number) if number else self.name


def newspapers(issue: Issue, heads: Iterable[Masthead]) -> Iterator[Sequence[Sheet]]:
    """The pages of each newspaper, given the masthead of each page. Those that do not name it belong to the only one
    that is named."""
    sheets = [Sheet(page.index, head, page.name) for page, head in zip(issue.pages, heads, strict=True)]
    for group in _grouped(sheets, lambda head: head.paper):
        yield (
            group
            if all(map(_name_fits, group))
            else [replaced(one, head=replaced(one.head, by_name="")) for one in group]
        )


def _name_fits(sheet: Sheet) -> bool:
    """Whether the number that a page prints is that of its name; where one is not, no name tells a page."""
    head = sheet.head
    return not head.by_name or "number" not in head.values or is_page(head.by_name, head.values["number"].value)


def days(issue: Issue, heads: Iterable[Masthead]) -> Iterator[Sequence[Sheet]]:
    """The pages of each day of each newspaper; those without a day belong to the only one that is printed.

    Where each page number is there once, the pages are of one day, and a date that differs is wrong."""
    for sheets in newspapers(issue, heads):
        numbers = {sheet.head.number for sheet in sheets if sheet.head.is_sure} - {""}
        if len(numbers) == len(sheets):
            yield sheets
        else:
            yield from _grouped(sheets, printed_date)


def _grouped(sheets: Sequence[Sheet], key: Callable[[Masthead], str]) -> Iterator[Sequence[Sheet]]:
    known = {key(sheet.head) for sheet in sheets} - {""}
    usual = min(known) if len(known) == 1 else ""
    groups: defaultdict[str, list[Sheet]] = defaultdict(list)
    for sheet in sheets:
        groups[key(sheet.head) or usual].append(sheet)
    yield from groups.values()


def is_page(said: str, number: str) -> bool:
    """Whether a number that a text says is that of a page; where one has no letter, the letter does not count."""
    if said == number:
        return True
    bare = number.lstrip(_LETTERS)
    return bool(bare) and said.lstrip(_LETTERS) == bare and bare in (said, number)


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
