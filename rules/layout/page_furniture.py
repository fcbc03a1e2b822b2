from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lint_news import (
    CLOSING,
    COLON,
    DIGIT,
    LETTER,
    SPACE,
    TERMINAL,
    Article,
    Bad,
    Confidence,
    Document,
    Finding,
    Fix,
    LaidLine,
    Message,
    Origin,
    Role,
    Span,
    articles,
    compiled,
    delete,
    is_page_furniture,
    local_view,
    opens_news,
    reading_odds,
    rule,
)

_NUMBER = f"(?:[{DIGIT}]{{1,3}}|[一二三四五六七八九十]{{1,3}})"
_JUMP = f"[（(]?[上下][接转]第?{SPACE}*[A-Z]?{_NUMBER}{SPACE}*版[^）)。，]{{0,12}}[）)]?"
_PAGE = (
    "^"
    "(?:"
    f"第{SPACE}*{_NUMBER}{SPACE}*[页版](?:{SPACE}*[共/／]{SPACE}*{_NUMBER}{SPACE}*[页版])?"
    f"|[-—·]{{1,2}}{SPACE}*[{DIGIT}]{{1,3}}{SPACE}*[-—·]{{1,2}}"
    f"|{_JUMP}"
    ")"
    "$"
)
_SIGNS = (
    f"[版页](?:(?<=[{DIGIT}一二三四五六七八九十].)|(?<={SPACE}.))",
    f"[-—·]{SPACE}*[{DIGIT}]{{1,3}}{SPACE}*[-—·]",
)
"""The signs of page numbers and jumps; of more as well."""
_INSIDE = f"(?P<jump>[（(](?<=.[（(])[上下][接转]第?{SPACE}*[A-Z]?{_NUMBER}{SPACE}*版[^）)。，]{{0,12}}[）)])(?=.)"
_EDITORS = f"^{LETTER}{{0,4}}(?:责编|责任编辑|美编|版式|校对|组版|值班编辑)[{COLON}{SPACE}]"
_JUMPS, _JUMPED = "下转.{1,8}版[）)]?$", "^[（(]?上接"
_GOES_ON = f"^(?:[，、；。！？,;]|{LETTER})"
_ENDED = (*TERMINAL, *CLOSING, *COLON)
_PART = 20
_BEFORE = "检查组来到城北水库，沿着大坝走了一圈，又到下游三个村看了排洪渠，"
_AFTER = "要求各村抓紧落实，备足防汛物资，把责任落实到人。"
_WHOLE = "会议要求各村抓紧落实，备足防汛物资，把责任落实到人。"


@rule(
    "page-furniture",
    title="正文中混入版面要素",
    help="页码、报眉、责编栏、“下转第3版”一类落在一篇文章中间，多为取文字时带入的。文章之间的、版首版尾的不在此列。",
    origin=Origin.EXTRACT,
    unit="page",
    explains=("broken-paragraph",),
    everywhere=True,
    profiles={"print": False, "web": False},
    bad=[
        Bad(
            f"防汛会议召开\n\n{_BEFORE}\n2026年3月6日　星期五　第2版　责编 许言\n{_AFTER}",
            fixed=f"防汛会议召开\n\n{_BEFORE}{_AFTER}",
            found="2026年3月6日　星期五　第2版　责编 许言",
        ),
        Bad(f"防汛会议召开\n\n{_WHOLE}\n\n— 3 —\n\n{_WHOLE}", fixed=f"防汛会议召开\n\n{_WHOLE}\n\n{_WHOLE}"),
        Bad(f"防汛会议召开\n\n{_BEFORE}\n第 3 页 共 8 页\n{_AFTER}", fixed=f"防汛会议召开\n\n{_BEFORE}{_AFTER}"),
        Bad(f"防汛会议召开\n\n{_WHOLE}\n（下转第四版）\n{_WHOLE}", fixed=f"防汛会议召开\n\n{_WHOLE}\n{_WHOLE}"),
        Bad(
            f"防汛会议召开\n\n{_BEFORE}（下转第3版）{_AFTER}",
            fixed=f"防汛会议召开\n\n{_BEFORE}{_AFTER}",
            found="（下转第3版）",
        ),
        Bad(f"防汛会议召开\n\n{_WHOLE}(上接A1版){_AFTER}", fixed=f"防汛会议召开\n\n{_WHOLE}{_AFTER}"),
        Bad(f"防汛会议召开\n\n{_WHOLE}\n责编：许言　美编：高远\n{_WHOLE}", fixed=f"防汛会议召开\n\n{_WHOLE}\n{_WHOLE}"),
        Bad(
            f"防汛会议召开\n\n{_WHOLE}\n责编：许言\n第2版\n{_WHOLE}",
            fixed=f"防汛会议召开\n\n{_WHOLE}\n{_WHOLE}",
            found="责编：许言\n第2版",
        ),
    ],
    good=[
        f"防汛会议召开\n\n{_WHOLE}（下转第3版）\n\n春耕开始\n\n{_WHOLE}",
        f"（上接第1版）{_WHOLE}\n\n{_WHOLE}",
        f"防汛会议召开\n\n{_WHOLE}\n\n2026年3月6日　星期五　第2版\n\n春耕开始\n\n{_WHOLE}",
        f"第2版\n\n防汛会议召开\n\n{_WHOLE}\n\n责编：许言",
        f"防汛会议召开\n\n{_WHOLE}\n\n07\n\n{_WHOLE}",
        f"详见今日第3版。{_WHOLE}\n{_WHOLE}",
        f"防汛会议召开\n\n{_WHOLE}（下转第三版）\n第2版\n{_WHOLE}",
        f"防汛会议召开\n\n{_WHOLE}\n第2版\n（上接第一版）{_WHOLE}",
        f"3月6日，检查组在城北水库察看泄洪闸，水位已经降下来。 许言 摄\n第2版\n{_WHOLE}",
        f"防汛会议召开\n\n{_BEFORE}\n第2版\n春耕开始\n\n{_WHOLE}",
        f"防汛会议召开\n\n{_WHOLE}\n（下转第三版）\n本报讯（记者 许言）{_WHOLE}",
    ],
    injectors=(
        "_page_injectors:furniture_between",
        "_page_injectors:furniture_in_sentence",
        "_page_injectors:jump_in_sentence",
    ),
)
def page_furniture(page: Document) -> Iterator[Finding]:
    """Page furniture stands in the middle of an article.

    It is between two lines of text, or inside one. Between articles and at the top and the foot of the page it is
    right.
    """
    if not _may_have_furniture(page):
        return
    lines = [line for article in articles(page) for line in article.lines if line.role is not Role.BLANK]
    runs = [(is_furniture, list(run)) for is_furniture, run in groupby(lines, _is_furniture)]
    for before, (is_furniture, run), after in zip(runs, runs[1:], runs[2:], strict=False):
        if is_furniture and _is_text(before[1][-1]):
            yield from _between(page, run, before[1][-1], after[1][0])
    for article in articles(page):
        for inside in _jumps(article):
            span = inside.shifted(article.span.start)
            yield Finding(span, _MESSAGE, (delete(span.start, span.end),))


@local_view
def _jumps(article: Article) -> Sequence[Span]:
    """The jumps inside lines."""
    return [
        Span(*match.span("jump")).shifted(line.content.start - article.span.start)
        for line in article.lines
        if line.role is not Role.TABLE_ROW
        for match in compiled(_INSIDE).finditer(line.stripped)
    ]


def _may_have_furniture(page: Document) -> bool:
    """Whether a line has the role or the page has a sign of page furniture; a quick test."""
    furniture = Role.FURNITURE
    for article in articles(page):
        for line in article.lines:
            if line.role is furniture:
                return True
    return any(any(page.find(pattern)) for pattern in _SIGNS)


def _is_furniture(line: LaidLine) -> bool:
    return line.role is Role.FURNITURE or compiled(_PAGE).match(line.stripped) is not None


def _between(page: Document, run: Sequence[LaidLine], before: LaidLine, after: LaidLine) -> Iterator[Finding]:
    """The finding if an article continues after lines of page furniture that are not at the edge of a printed page."""
    if all(is_page_furniture(page, line) for line in run):
        return
    is_jump = compiled(_JUMPS).search(before.stripped) or compiled(_JUMPED).search(after.stripped)
    if after.role not in (Role.BODY, Role.LIST_ITEM) or is_jump or opens_news(after):
        return
    is_cut = before.stripped[-1] not in _ENDED and compiled(_GOES_ON).match(after.stripped) is not None
    sure = is_cut or any(compiled(_EDITORS).match(line.stripped) is None for line in run)
    fix = _deletion(page, run)
    if is_cut and (before.role is Role.BODY or reading_odds(page, before, after) > 0):
        fix = delete(before.content.end, after.content.start, title=_JOIN)
    span = Span(run[0].content.start, run[-1].content.end)
    yield Finding(span, _MESSAGE, (fix,), confidence=Confidence.LIKELY if sure else Confidence.DOUBTFUL)


def _is_text(line: LaidLine) -> bool:
    """Whether it is a paragraph, or a part of one that looks like a headline."""
    is_head = line.role in (Role.HEADLINE, Role.SUBHEAD)
    is_long = len(line.stripped) >= _PART and any(mark in line.stripped for mark in "，、。,（(“《")
    return line.role in (Role.BODY, Role.LIST_ITEM) or (is_head and is_long)


def _deletion(page: Document, run: Sequence[LaidLine]) -> Fix:
    """Delete the lines, and one blank line if they are between two."""
    start, end = run[0].span.start, min(run[-1].span.end + 1, len(page.text))
    if page.text.endswith("\n\n", 0, start) and page.text[end : end + 1] == "\n":
        end += 1
    return delete(start, end, title=Message("删去这一行", "delete this line"))


_JOIN = Message("删去，前后两段相连", "delete it and join the text around it")
_MESSAGE = Message("版面要素混入正文，不是文章的内容", "page furniture inside the article")
