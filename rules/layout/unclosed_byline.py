from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lint_news import (
    BLANK,
    DIGIT,
    LETTER,
    TERMINAL,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Fix,
    Message,
    Paragraph,
    Role,
    Span,
    compiled,
    paragraphs,
    replace,
    rule,
)

from .._balance import has_balanced_brackets

_WRITER = "记者|通讯员|评论员"
_WHO = f"(?:本报|本台|本刊|特约|实习|见习|首席|全媒体|融媒体)*(?:{_WRITER})"
_OPENED = f"[（(](?:综合)?{_WHO}(?=[{BLANK}\xa0:：]|{LETTER})(?![注按手从在获])"
_NAMES = f"[{BLANK}\xa0:：]*{LETTER}{{2,4}}(?:(?:、|[{BLANK}\xa0]+){LETTER}{{2,4}}){{0,4}}[{BLANK}\xa0]*"
"""Only names: the end of the last one cannot be determined."""
_DATE = f"(?:[{DIGIT}]{{4}}年)?[{DIGIT}]{{1,2}}[月日]|昨[日天]|今[日天]|近日|日前|连日来|$|[，,。：:]"
"""What follows the byline of a news item, or the first mark."""
_MARKS = "，,。：:"
_CLOSED = (
    f"(?:本报[讯迅]|[{DIGIT}]日[电讯]|社电)"
    f"[{BLANK}\xa0]*"
    f"(?P<byline>{_WHO}[{BLANK}\xa0:：]*{LETTER}[^（(）)。，,；;\n]{{1,40}}[）)])"
)
_LONGEST = 40


@rule(
    "unclosed-byline",
    title="记者署名括号不成对",
    help="“（记者 某某”缺后括号，或“记者 某某）”缺前括号。括号在下一行合上的，“（记者注：……）”，不在此列。",
    kind=ErrorKind.PUNCTUATION,
    explains=("unpaired-bracket",),
    triggers="记通评",
    bad=[
        Bad(
            "本报讯（记者 许言3月6日，全县防汛工作会议召开。",
            fixed="本报讯（记者 许言）3月6日，全县防汛工作会议召开。",
            found="（记者 许言",
        ),
        Bad(
            "本报讯(特约通讯员 许言 高远近日,全县防汛工作会议(扩大)召开。",
            fixed="本报讯(特约通讯员 许言 高远)近日,全县防汛工作会议(扩大)召开。",
        ),
        Bad(
            "全县防汛工作会议召开。\n（本报记者 许言\n会议通报了情况。",
            fixed="全县防汛工作会议召开。\n（本报记者 许言）\n会议通报了情况。",
        ),
        Bad("本报讯（记者许言从县水利局获悉，大坝加固完工。", found="（记者许言从县水利局获悉"),
        Bad(
            "本报讯 记者 许言）3月6日，全县防汛工作会议召开。",
            fixed="本报讯 （记者 许言）3月6日，全县防汛工作会议召开。",
            found="记者 许言）",
        ),
        Bad(
            "新华社北京3月6日电 记者许言、高远)会议（扩大）召开。",
            fixed="新华社北京3月6日电 (记者许言、高远)会议（扩大）召开。",
        ),
    ],
    good=[
        "本报讯（记者 许言）3月6日，全县防汛工作会议召开。",
        "本报讯（记者 许言（实习））3月6日，全县防汛工作会议（扩大）召开。",
        "本报讯（记者 许言 通讯员 高远\n马飞）3月6日，全县防汛工作会议召开。",
        "新华社北京3月6日电 记者许言报道，会议（扩大）召开。",
        "大坝（记者注：指城北水库大坝）已经完工。",
        "大坝（记者手记之一",
        "大坝（记者按：城北水库",
        "大坝（记者从现场看到",
        "大坝（记者在现场看到",
        "大坝（记者获悉",
        "本报讯（记者",
    ],
    injectors=("_page_injectors:byline_not_closed", "_page_injectors:byline_not_opened"),
)
def unclosed_byline(article: Article) -> Iterator[Finding]:
    """A byline in brackets has only one of them.

    Brackets are counted up to the end of the paragraph. The end of the byline is known if a date follows or the line
    ends.
    """
    if has_balanced_brackets(article):
        return
    found = [p for p in paragraphs(article) if p.lines[0].role is not Role.TABLE_ROW]
    for i, paragraph in enumerate(found):
        if compiled(_WRITER).search(paragraph.text) is None:
            continue
        brackets = _Brackets(paragraph.text)
        yield from _not_closed(paragraph, brackets, found[i + 1 : i + 2])
        for match in compiled(_CLOSED).finditer(paragraph.text):
            if brackets.is_open_before(match.start("byline")):
                continue
            span = paragraph.span(*match.span("byline"))
            bracket = "（" if match["byline"][-1] == "）" else "("
            fix = replace(Span(span.start, span.start), bracket)
            yield Finding(span, _NOT_OPENED, (fix,), confidence=Confidence.CERTAIN)


def _not_closed(paragraph: Paragraph, brackets: _Brackets, following: Sequence[Paragraph]) -> Iterator[Finding]:
    text = paragraph.text
    for match in compiled(_OPENED).finditer(text):
        goes_on = text[-1] not in TERMINAL and any(_closes(p.text) for p in following)
        if brackets.is_open_from(match.start()) and not goes_on:
            end = compiled(_DATE).search(text, match.end())
            span = paragraph.span(match.start(), min(end.start() if end else len(text), match.end() + _LONGEST))
            is_date = end is not None and end[0] not in tuple(_MARKS) and end.start() <= match.end() + _LONGEST
            is_sure = is_date and compiled(_NAMES).fullmatch(text, match.end(), end.start() if end else len(text))
            fixes = (_closing(span.end, "）" if match[0][0] == "（" else ")"),) if is_sure else ()
            yield Finding(span, _NOT_CLOSED, fixes, confidence=Confidence.CERTAIN)


class _Brackets:
    """The round brackets of a text: the number of open ones after each, and the last one that is never closed."""

    def __init__(self, text: str) -> None:
        self._places, self._depths = [0], [0]
        opened: list[int] = []
        for match in compiled("[(（)）]").finditer(text):
            if match[0] in "(（":
                opened.append(match.start())
            elif opened:
                opened.pop()
            self._places.append(match.end())
            self._depths.append(len(opened))
        self._last = opened[-1] if opened else -1

    def is_open_before(self, at: int) -> bool:
        """Whether a bracket is open at an offset."""
        return self._depths[bisect_right(self._places, at) - 1] > 0

    def is_open_from(self, at: int) -> bool:
        """Whether a bracket at an offset or after it is never closed."""
        return self._last >= at


def _closes(text: str) -> bool:
    """Whether the first bracket of a text is a closing one."""
    return next((char for char in text if char in "(（)）"), "（") in ")）"


def _closing(at: int, bracket: str) -> Fix:
    return replace(Span(at, at), bracket)


_NOT_CLOSED = Message("署名的括号没有合上", "the bracket of the byline is not closed")
_NOT_OPENED = Message("署名缺前括号", "the bracket before the byline is missing")
