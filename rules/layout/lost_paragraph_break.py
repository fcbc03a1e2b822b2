from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    BLANK,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Fix,
    Message,
    Origin,
    Related,
    Role,
    Span,
    compiled,
    replace,
    rule,
)

_RUN = f"(?P<head>.)(?P<blanks>[{BLANK}]{{2,}})(?P<tail>[^{BLANK}\n])"
_GAP = f"[{BLANK}][{BLANK}](?<=[^{BLANK}\n]..)[{BLANK}]*[^{BLANK}\n]"
_INDENT, _LEAST, _OFTEN = "\u3000\u3000", 3, 3
_STOPS = "。！？…”』」）"
_SENTENCE = "[。！？]"
_SHORT = 8


@rule(
    "lost-paragraph-break",
    title="一串空格，换段丢了",
    help=(
        "一段中间夹着一串空格，前后都是完整的句子：多半是换段在复制、转换时变成了空格，"
        "或夹进了网页的按钮文字。表格、为对齐空开的姓名、落款和标题不在此列。"
    ),
    kind=ErrorKind.FORMAT,
    origin=Origin.EXTRACT,
    patterns=(_GAP,),
    fold=3,
    explains=("stray-space",),
    bad=[
        Bad(
            "今年的春灌比往年早了十天。      到了三月，河湾镇的渠口都开了闸，水流得很急。",
            fixed="今年的春灌比往年早了十天。\n到了三月，河湾镇的渠口都开了闸，水流得很急。",
            found="      ",
        ),
        Bad(
            "今年的春灌比往年早了十天。　　到了三月，河湾镇的渠口都开了闸，水流得很急。",
            fixed="今年的春灌比往年早了十天。\n　　到了三月，河湾镇的渠口都开了闸，水流得很急。",
        ),
        Bad(
            "今年春灌早了十天。　　到了三月，渠口都开了闸。　　镇长说，水很足，够用。　　老支书说，这是头一回。",
            fixed=(
                "今年春灌早了十天。\n　　到了三月，渠口都开了闸。　　镇长说，水很足，够用。　　老支书说，这是头一回。"
            ),
        ),
        Bad("渠口开闸了，水流得很急。记者许言／摄影   分享到       微信           镇长说，春灌还要持续十天。"),
    ],
    good=[
        "今年的春灌比往年早了十天。\n　　到了三月，河湾镇的渠口都开了闸，水流得很急。",
        "姓名：许　　言。    电话：5521178",
        "今年的春灌比往年早了十天。        许言 摄",
        "春灌开始了。    秋收。",
        "河湾镇    城关镇    白水镇，都在春灌。",
    ],
)
def lost_paragraph_break(article: Article) -> Iterator[Finding]:
    """Several spaces are between whole sentences: a paragraph break was lost, or words of a web page were inserted.

    Columns of a table, padded names and credits are right. If a page separates all its paragraphs so, there is one
    doubtful finding.
    """
    found = [item for line in article.with_role(Role.BODY) for item in _runs(line.text, line.span.start)]
    indents = [span for span, text, _ in found if text == _INDENT]
    if len(indents) >= _OFTEN:
        related = tuple(map(Related, indents[1:]))
        yield Finding(indents[0], _MESSAGE, (_fix(indents[0], _INDENT),), related, Confidence.DOUBTFUL)
    for span, text, is_behind_stop in found:
        if text != _INDENT or len(indents) < _OFTEN:
            yield Finding(span, _MESSAGE, (_fix(span, text),) if is_behind_stop else ())


def _runs(text: str, start: int) -> Iterator[tuple[Span, str, bool]]:
    """The sequences of spaces between sentences, each with whether a sentence ends directly before it."""
    for match in compiled(_RUN).finditer(text):
        blanks, (first, last) = match["blanks"], match.span("blanks")
        is_behind_stop = match["head"] in _STOPS
        before, behind = text[:first].strip(), text[last:]
        is_long = len(blanks) >= _LEAST or (blanks == _INDENT and is_behind_stop)
        ends = compiled(_SENTENCE).search(before), compiled(_SENTENCE).search(behind, _SHORT)
        if before and is_long and all(ends):
            yield Span(start + first, start + last), blanks, is_behind_stop


def _fix(span: Span, blanks: str) -> Fix:
    return replace(span, "\n" + (_INDENT if _INDENT in blanks else ""), title=Message("改为换段", "begin a paragraph"))


_MESSAGE = Message(
    "句子之间夹着一串空格，可能丢了换段", "a run of blanks amid sentences: a paragraph break may be lost"
)
