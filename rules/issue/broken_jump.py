from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace as replaced

from lint_news import Bad, Confidence, ErrorKind, Finding, Issue, Message, PageFinding, rule

from ._headlines import of_one_story, slip_between
from ._jumps import Jump
from ._mastheads import Sheet, days, is_page

_MOST = 100
"""The most first halves, and second halves, of a day that are compared."""
_HEAD = "柳川报　2026年3月19日　星期四　今日4版　第1版\n\n"
_STORY = "全县春耕进度过半\n\n　　本报讯（记者 许言）连日来，各乡镇抢抓农时，春耕全面展开。目前，全县春耕进度过半，"
_GOES_ON = f"{_HEAD}{_STORY}农机都已下田。（下转第3版）\n"
_TWO = "柳川报　2026年3月19日　星期四　第2版\n\n西街修好路灯\n\n　　本报讯 西街的路灯昨天全部修好。\n"
_REST = "柳川报　2026年3月19日　星期四　第3版\n\n全县春耕进度过半\n\n　　（上接第1版）农技员也下到田头，教大家育秧。\n"
_OTHER = "柳川报　2026年3月19日　星期四　第3版\n\n山村的春天\n\n　　山里的春天来得迟，桃花却开得热闹。\n"


class Half(Struct, frozen=True):
    """A jump and the page that it stands on."""

    sheet: Sheet
    jump: Jump

    def found(self, message: Message, confidence: Confidence = Confidence.LIKELY) -> PageFinding:
        """A finding at the jump."""
        return PageFinding(self.sheet.index, Finding(self.jump.span, message, confidence=confidence))


@rule(
    "broken-jump",
    title="转版、接版对不上",
    help=(
        "“下转第3版”要在第3版有“上接第1版”，标题相同（可以缩短）；转到本版的、超出“今日几版”的、"
        "另一半在别的版上的、只有一半的、标题差一两个字的都报。没有一起查的版上的另一半不算缺；"
        "要转去的版不在文件夹里、标题全然不同，只作提示。"
    ),
    unit="issue",
    gathers="_jumps:jumps",
    everywhere=True,
    kind=ErrorKind.FACT,
    bad=[
        Bad(f"{_GOES_ON.replace('转第3版', '转第1版')}\f{_REST}", found="下转第1版"),
        Bad(f"{_GOES_ON.replace('（下转第3版）', '▶下转第5版')}\f{_TWO}", found="下转第5版"),
        Bad(f"{_GOES_ON.replace('第3版', '第2版')}\f{_TWO}\f{_REST}", found="下转第2版"),
        Bad(f"{_GOES_ON}\f{_TWO}\f{_REST.replace('上接第1版', '紧接第二版')}", found="紧接第二版"),
        Bad(f"{_GOES_ON}\f{_TWO}\f{_OTHER}", found="下转第3版"),
        Bad(f"{_GOES_ON.replace('（下转第3版）', '')}\f{_TWO}\f{_REST}", found="上接第1版"),
        Bad(f"{_GOES_ON}\f{_TWO}\f{_REST.replace('进度过半', '进展过半')}", found="上接第1版"),
        Bad(f"{_GOES_ON}\f{_TWO}\f{_REST.replace('全县春耕进度过半', '县春耕进展过半')}", found="上接第1版"),
        Bad(f"{_GOES_ON}\f{_TWO}\f{_REST.replace('全县春耕进度过半', '西街修好路灯')}", found="上接第1版"),
        Bad(f"{_GOES_ON}\f{_OTHER.replace('19日　星期四', '18日　星期三')}", found="下转第3版"),
        Bad(f"{_GOES_ON.replace('第3版', '第4版')}\f{_TWO}", found="下转第4版"),
    ],
    good=[
        f"{_STORY}农机都已下田。（下转第3版）\n\f全县春耕进度过半\n\n　　（上接第1版）农技员也下到田头。\n",
        f"{_GOES_ON.replace('农机都已下田。', '县农业农村局说。')}\f{_TWO}\f{_REST}",
        f"{_HEAD}{_STORY}农机都已下田。\n\n　　城 北（下转第3版）\n\f{_TWO}\f{_REST}",
        f"{_GOES_ON}\f{_TWO}\f{_REST}",
        f"{_GOES_ON.replace('下转第3版', '紧转 03 版')}\f{_TWO}\f{_REST.replace('上接第1版', '接一版')}",
        f"{_GOES_ON}\f{_TWO}\f{_REST.replace('全县春耕进度过半', '春耕进度过半')}",
        f"{_GOES_ON}\f{_TWO}\f{_REST.replace('全县春耕进度过半', '')}",
        f"{_TWO}\f{_REST}",
        _GOES_ON.replace("　第1版", "　第Ａ版").replace("今日4版", "") + "\f" + _REST,
        f"{_TWO}\f{_OTHER}",
    ],
)
def broken_jump(issue: Issue) -> Iterator[PageFinding]:
    """A story goes on at another page, where its second half is not, or the second half names a wrong page.

    The halves that fit are taken together first, then a half with a wrong page and the one that it belongs to; what is
    left lacks its other half.
    """
    for sheets in days(issue, (page.gathered.head for page in issue.pages)):
        halves = [issue.pages[sheet.index].gathered for sheet in sheets]
        starts = [Half(sheet, jump) for sheet, page in zip(sheets, halves, strict=True) for jump in page.starts]
        ends = [Half(sheet, jump) for sheet, page in zip(sheets, halves, strict=True) for jump in page.ends]
        found = _compared(starts[:_MOST], ends[:_MOST], sheets)
        is_sure = all(sheet.head.is_sure for sheet in sheets if sheet.head.number)
        yield from found if is_sure else map(_doubtful, found)


def _doubtful(found: PageFinding) -> PageFinding:
    """The same finding as an info: the page numbers are only those of the names of files."""
    return PageFinding(found.page, replaced(found.finding, confidence=Confidence.DOUBTFUL))


def _compared(starts: Sequence[Half], ends: Sequence[Half], sheets: Sequence[Sheet]) -> Iterator[PageFinding]:
    """The faults of all halves of stories of a day."""
    own = [half for half in (*starts, *ends) if half.sheet.head.number == half.jump.page]
    for half in own:
        yield half.found(Message("转到、接自的就是本版，请核对", "the page named is this page"))
    left, others = ([half for half in halves if half not in own] for halves in (starts, ends))
    for fits in (_fit, _is_source, _is_target):
        pairs = _pairs(left, others, fits)
        yield from (found for start, end in pairs for found in _of_pair(start, end, fits))
        left = [half for half in left if not any(half is start for start, _ in pairs)]
        others = [half for half in others if not any(half is end for _, end in pairs)]
    for start in left:
        yield from _start_alone(start, sheets)
    for end in others:
        yield from _end_alone(end, sheets)


def _fit(start: Half, end: Half) -> bool:
    """Whether each half names the page of the other; a page whose number is not known may be any."""
    return _names(start, end) and _names(end, start)


def _is_source(start: Half, end: Half) -> bool:
    """Whether the second half names the page of the first, which names another page."""
    return start.sheet is not end.sheet and bool(start.sheet.head.number) and _names(end, start)


def _is_target(start: Half, end: Half) -> bool:
    """Whether the first half names the page of the second, which names another page."""
    return start.sheet is not end.sheet and bool(end.sheet.head.number) and _names(start, end)


def _names(one: Half, other: Half) -> bool:
    number = other.sheet.head.number
    return not number or is_page(one.jump.page, number)


def _pairs(starts: Sequence[Half], ends: Sequence[Half], fits: Callable[[Half, Half], bool]) -> list[tuple[Half, Half]]:
    """Halves that fit, each in one pair; those of one story before others."""
    every = [(start, end) for start in starts for end in ends if fits(start, end)]
    every.sort(key=lambda pair: not of_one_story(pair[0].jump.heads, pair[1].jump.heads))
    taken: list[Half] = []
    chosen: list[tuple[Half, Half]] = []
    for pair in every:
        if not any(half is one for half in pair for one in taken):
            taken += pair
            chosen.append(pair)
    return chosen


def _of_pair(start: Half, end: Half, fits: object) -> Iterator[PageFinding]:
    """What is wrong with two halves that belong together."""
    if fits is _is_source:
        yield start.found(Message("续文在{page}，请核对", "the story goes on at {page}", page=end.sheet.label))
    elif fits is _is_target:
        yield end.found(Message("前文在{page}，请核对", "the first half is on {page}", page=start.sheet.label))
    elif slip := slip_between(start.jump.heads, end.jump.heads):
        zh, en = "{page}的标题是“{there}”，这里是“{here}”，请核对", "the headline is {there} on {page}, {here} here"
        yield end.found(Message(zh, en, page=start.sheet.label, there=slip[0], here=slip[1]))
    elif start.jump.heads and end.jump.heads and not of_one_story(start.jump.heads, end.jump.heads):
        zh, en = "与{page}的标题“{there}”对不上，请核对", "the headline on {page} is {there}"
        message = Message(zh, en, page=start.sheet.label, there=start.jump.heads[-1])
        yield end.found(message, Confidence.DOUBTFUL)


def _start_alone(start: Half, sheets: Sequence[Sheet]) -> Iterator[PageFinding]:
    """A first half whose second half is nowhere."""
    own, page = start.sheet.head.number, start.jump.page
    most = next((int(sheet.head.values["pages"].value) for sheet in sheets if "pages" in sheet.head.values), 0)
    if own and any(is_page(page, sheet.head.number) for sheet in sheets):
        zh, en = "第{page}版没有“上接第{own}版”，请核对", "page {page} has no second half of a story from page {own}"
        yield start.found(Message(zh, en, page=page, own=own))
    elif page.isdecimal() and 0 < most < int(page):
        zh, en = "报头写今日{most}版，没有第{page}版，请核对", "the masthead says that there are {most} pages"
        yield start.found(Message(zh, en, most=most, page=page))
    elif own and sum(bool(sheet.head.number) for sheet in sheets) > 1:
        zh, en = "一起查的版面里没有第{page}版，请核对", "page {page} is not among the pages that were checked"
        yield start.found(Message(zh, en, page=page), Confidence.DOUBTFUL)


def _end_alone(end: Half, sheets: Sequence[Sheet]) -> Iterator[PageFinding]:
    """A second half whose first half is nowhere, although its page is there."""
    own, page = end.sheet.head.number, end.jump.page
    if own and any(is_page(page, sheet.head.number) for sheet in sheets):
        zh, en = "第{page}版没有“下转第{own}版”，请核对", "page {page} has no first half of a story to page {own}"
        yield end.found(Message(zh, en, page=page, own=own))
