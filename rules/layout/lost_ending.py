from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    CLOSING,
    DIGIT,
    TERMINAL,
    Article,
    Bad,
    ErrorKind,
    Finding,
    LaidLine,
    Message,
    Role,
    Span,
    compiled,
    is_han,
    is_wrapped,
    rule,
)

_NUMERAL = f"[{DIGIT}一二三四五六七八九十]"
_MID = "，,、"
_CREDIT = (
    "(?:记者|通讯员|摄影?|[文图]|供稿|供图|出品|报道|编辑|整理|来源|翻译|制图|责编)[^，。]{0,12}$|社发$"
    "|[ \u3000][^，。 \u3000]{1,8}$|[A-Za-z0-9][/.][^，。]*$"
    f"|年{_NUMERAL}{{1,3}}月{_NUMERAL}{{1,3}}日$"
)
"""The end of a line that needs no mark: a credit, a name after a space, an address, the date of a notice."""
_BEHIND = (Role.FURNITURE, Role.METADATA, Role.BYLINE, Role.SIGNATURE)
_JUMP = "[\\s（(【■▲]{0,8}[^\n]{0,4}[转接]第?[0-9０-９一二三四五六七八九十A-Z]{1,3}版"
_LEAST, _LEAST_OF_SUBHEAD = 16, 20
"""The least code points of a line of prose, and of one that has the role of a subhead."""
_ABOVE = 2
"""The number of paragraphs above the last one that must end with a mark; an article of one line may be a note."""


@rule(
    "lost-ending",
    title="文末缺失",
    help=(
        "最后一段停在逗号、顿号或一句话中间，前面各段都好好收了尾：多半是排版、转换时丢了后文，"
        "请核对原稿。转版（下转第3版）、署名、图片说明、诗行、清单不在此列。"
    ),
    kind=ErrorKind.MISSING_CHARACTER,
    injectors=("_page_injectors:lost_ending",),
    bad=[
        Bad(
            (
                "　　河东村的灌渠昨天通水，两千亩麦田当天浇上了头遍水。\n"
                "　　村里说，渠线还要往北接，明年春天以前把上游的四个组，"
            ),
            found="，",
        ),
        Bad("水站昨天通水，村民都来看。\n水站建有两个蓄水池，日供水三百多吨、", found="、"),
        Bad("水站昨天通水，村民都来看。\n他说，下一步还要把管道接到山后，让老人也能喝上干净", found="净"),
        Bad("水站昨天通水，村民都来看。\n他说，下一步还要把管道接到山后，让老人也能喝上\n责编 某某", found="上"),
    ],
    good=[
        "水站昨天通水，村民都来看。\n他说，下一步还要把管道接到山后，让老人也能喝上干净水。",
        "水站昨天通水，村民都来看。\n他说，下一步还要把管道接到山后，让老人也能喝上干净\n（下转第3版）",
        "水站昨天通水，村民都来看。\n图为三月六日，村民在渠首放水，水站通水 某某 摄",
        "水站昨天通水，村民都来看。\n三月六日，村民在渠首放水，两千亩麦田当天浇上头遍水。某某社发",
        "水站昨天通水，村民都来看。\n欢迎关注水站的网页，可登录example.com/water下载和查询",
        "水站昨天通水，村民都来看\n他说，下一步还要把管道接到山后，让老人也能喝上干净",
        "他说，下一步还要把管道接到山后，让老人也能喝上干净",
        "水站昨天通水，村民都来看。\n管道要接到山后，四月开工，",
        "水站昨天通水，村民都来看。\n通水以后水价不变，望互相转告，河东村水站领导小组　2025年9月4日",
        "水站昨天通水，村民都来看。\n通水以后水价不变，望互相转告，河东村水站 二〇二五年十二月四日",
        "水站昨天通水，村民都来看。\n整个夏天都在山上忙着接管道的水站站长和村民们的照片",
    ],
)
def lost_ending(article: Article) -> Iterator[Finding]:
    """An article ends in mid-sentence, though the paragraphs above its last one end with a mark.

    Not reported in hard-wrapped text, where the article continues on another page, and for credits and captions.
    """
    last = _last(article)
    if last is None:
        return
    end = last.content.end
    if compiled(_JUMP).match(article.document.text, end):
        return
    if last.stripped[-1] in _MID or not compiled(_CREDIT).search(last.stripped):
        yield Finding(Span(end - 1, end), _MESSAGE)


def _last(article: Article) -> LaidLine | None:
    """The last line of an article's prose; None if nothing can be said about its end."""
    behind = (Role.BLANK, *_BEHIND)
    last = next((line for line in reversed(article.lines) if line.role not in behind), None)
    if last is None or not _may_go_on(last) or not _is_prose(last) or is_wrapped(article.document):
        return None
    above = [line for line in article.with_role(Role.BODY) if line.number < last.number][-_ABOVE:]
    return last if above and all(line.stripped.rstrip(CLOSING)[-1:] in TERMINAL for line in above) else None


def _may_go_on(line: LaidLine) -> bool:
    """Whether a line ends with a mark inside a sentence, or without one."""
    return line.stripped[-1] in _MID or is_han(line.stripped[-1])


def _is_prose(line: LaidLine) -> bool:
    """Whether a line is a sentence by its role, length and marks; without its end it may have a subhead's role."""
    if line.role not in (Role.BODY, Role.SUBHEAD):
        return False
    least = _LEAST if line.role is Role.BODY else _LEAST_OF_SUBHEAD
    return len(line.stripped) >= least and any(mark in line.stripped[:-1] for mark in "，。、")


_MESSAGE = Message(
    "最后一段没有说完，后文可能丢失，请核对原稿", "the last paragraph is not finished: its end may be lost"
)
