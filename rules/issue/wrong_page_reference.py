from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import Bad, ErrorKind, Finding, Issue, Message, PageFinding, rule, similarity

from ._headlines import edits, of_one_story
from ._mastheads import Sheet, days, is_page
from ._references import Reference, References

_ALIKE = 0.5
"""The least similarity of characters that are taken for each other."""
_DIGITS = "0123456789零〇一二三四五六七八九十两百千万亿"
_HEAD = "柳川报　2026年3月19日　星期四　{more}第{n}版\n\n"
_GUIDE = "全县春耕进度过半\n\n　　本报讯 连日来，各乡镇抢抓农时。\n\n\n\n"
_ONE = _HEAD.format(n=1, more="今日4版　") + _GUIDE + "导读\n西街新装96盏路灯（详见2版）\n"
_TWO = _HEAD.format(n=2, more="") + "西街新装96盏路灯\n\n　　本报讯 西街的路灯昨天全部修好。\n"
_THREE = _HEAD.format(n=3, more="") + "山村的春天来得迟\n\n　　山里的春天来得迟，桃花却开得热闹。\n"
_PLAIN = "3版 西街新装96盏路灯"


@rule(
    "wrong-page-reference",
    title="导读的版次、标题与版面不符",
    help=(
        "导读写“西街新装96盏路灯（详见2版）”：这个标题在第3版而不在第2版，或第2版的标题是“西街新装69盏路灯”，"
        "或超出报头“今日几版”，请核对。标题改写过的、两处都对得上的不在此列。"
    ),
    unit="issue",
    gathers="_references:references",
    everywhere=True,
    kind=ErrorKind.FACT,
    bad=[
        Bad(f"{_ONE.replace('详见2版', '详见3版')}\f{_TWO}\f{_THREE}", found="西街新装96盏路灯"),
        Bad(f"{_ONE}\f{_TWO.replace('96盏', '69盏')}\f{_THREE}", found="西街新装96盏路灯"),
        Bad(f"{_ONE}\f{_TWO.replace('西街新装', '西阶新装')}\f{_THREE}", found="西街新装96盏路灯"),
        Bad(f"{_ONE.replace('（详见2版）', '……2版').replace('2版', '5版')}\f{_THREE}", found="西街新装96盏路灯"),
        Bad(
            f"{_ONE.replace('西街新装96盏路灯（详见2版）', '▶3版 西街新装96盏路灯')}\f{_TWO}\f{_THREE}",
            found="西街新装96盏路灯",
        ),
        Bad(
            f"{_ONE.replace('抢抓农时。', '抢抓农时。（相关报道见第二版《山村的春天来得迟》）')}\f{_TWO}\f{_THREE}",
            found="山村的春天来得迟",
        ),
        Bad(
            f"{_ONE.replace('导读', '今日导读　西街新装96盏路灯（3版）　山村的春天来得迟（3版）')}\f{_TWO}\f{_THREE}",
            found="西街新装96盏路灯",
        ),
    ],
    good=[
        f"{_ONE}\f{_TWO}\f{_THREE}\n许言：中学地理课本（第十版）编者\n",
        f"{_ONE}\f{_TWO}\f{_THREE}",
        f"{_ONE.replace('（详见2版）', '▶第二版')}\f{_TWO}\f{_THREE}",
        f"{_ONE.replace('西街新装96盏路灯', '西街路灯亮了，新装九十六盏')}\f{_TWO}\f{_THREE}",
        f"{_ONE.replace('西街新装', '我县新装')}\f{_TWO.replace('西街新装', '全县新装')}\f{_THREE}",
        f"{_ONE.replace('详见2版', '详见4版')}\f{_THREE}",
        f"{_ONE.replace('详见2版', '详见3版')}\f{_TWO}\f{_THREE}\n\n\n\n西街新装96盏路灯\n\n　　图为路灯。\n",
        f"{_ONE.replace('导读', '短讯').replace('西街新装96盏路灯（详见2版）', _PLAIN)}\f{_TWO}\f{_THREE}",
    ],
)
def wrong_page_reference(issue: Issue) -> Iterator[PageFinding]:
    """A reference gives a headline that stands on another page than it says, or there with one slip.

    A headline that no page has is one that was written anew for the guide, and is not reported.
    """
    for sheets in days(issue, (page.gathered.head for page in issue.pages)):
        pages = [issue.pages[sheet.index].gathered for sheet in sheets]
        for at, page in enumerate(pages):
            for reference in page.references:
                if message := _wrong(reference, at, sheets, pages):
                    yield PageFinding(sheets[at].index, Finding(reference.span, message))


def _wrong(reference: Reference, at: int, sheets: Sequence[Sheet], pages: Sequence[References]) -> Message | None:
    """What is wrong with a reference on the page `at`; None where it is right, or there is no telling."""
    named = [page for sheet, page in zip(sheets, pages, strict=True) if is_page(reference.page, sheet.head.number)]
    if not named:
        return _beyond(reference, sheets) if reference.is_sure else None
    there = [head for page in named for head in page.headlines]
    if any(_has(head, reference.words) for head in there):
        return None
    if near := next((head for head in there if _is_confused(head, reference.words)), None):
        return Message(
            "第{n}版的标题是“{head}”，请核对", "the headline on page {n} is {head}", n=reference.page, head=near
        )
    if of_one_story([reference.words], there):
        return None
    others = (sheet for i, sheet in enumerate(sheets) if i != at and _has_one(pages[i].headlines, reference.words))
    if place := next(others, None):
        zh, en = "这个标题在{page}，不在第{n}版，请核对", "this headline is on {page}, not on page {n}"
        return Message(zh, en, page=place.label, n=reference.page)
    return None


def _beyond(reference: Reference, sheets: Sequence[Sheet]) -> Message | None:
    most = next((int(sheet.head.values["pages"].value) for sheet in sheets if "pages" in sheet.head.values), 0)
    if not (reference.page.isdecimal() and 0 < most < int(reference.page)):
        return None
    zh, en = "报头写今日{most}版，没有第{page}版，请核对", "the masthead says that there are {most} pages"
    return Message(zh, en, most=most, page=reference.page)


def _has_one(heads: Sequence[str], words: str) -> bool:
    return any(_has(head, words) for head in heads)


def _has(head: str, words: str) -> bool:
    """Whether a headline has the words, or is a part of them."""
    return words in head or head in words


def _is_confused(head: str, words: str) -> bool:
    """Whether a headline differs from the words by a slip: by digits, or characters that sound or look alike."""
    found = edits(head, words)
    return bool(found) and all(_are_confused(*edit) for edit in found)


def _are_confused(one: str, other: str) -> bool:
    if any(char in _DIGITS for char in one + other):
        return all(char in _DIGITS for char in one + other)
    return bool(one and other) and similarity(one, other) >= _ALIKE
