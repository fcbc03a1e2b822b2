from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, Fix, Message, Span, delete, is_han, named, placed, replace, rule

from .._measure_signs import is_angle, last_quote

_BEHIND_OPENER = "[“‘《（【「『](?P<mark>[，。、；,;])(?=(?P<word>.))"
_BEFORE_CLOSER = "(?P<word>.)(?P<marks>、[”’》）】」』]|：[”’》】」』])"
_TURNED = dict(zip("”’」』", "“‘「『", strict=True))
_BEHIND_STOP = "(?P<word>.)(?P<marks>[！？!?][。，、；])"


@rule(
    "misplaced-mark",
    title="标点放错位置",
    help="上引号、前括号后面不用逗号、句号等点号，下引号、后括号前面不用顿号、冒号；问号、叹号后不再用句号、逗号。",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_BEHIND_OPENER, _BEFORE_CLOSER, _BEHIND_STOP),
    bad=[
        Bad("老支书说“，路修好了。”", fixed="老支书说，“路修好了。”", found="“，"),
        Bad("要办好“修路、”“引水”两件事。", fixed="要办好“修路”“引水”两件事。", found="、”"),
        Bad("要办好“修路、”引水两件事。", fixed="要办好“修路”、引水两件事。"),
        Bad("老支书说：”路修好了。", fixed="老支书说：“路修好了。", found="：”"),
        Bad("老支书说：”“路修好了。”", fixed="老支书说：“路修好了。”"),
        Bad("“老支书说：”路修好了。”"),
        Bad("“身高6’2”的老支书说：”路修好了。”"),
        Bad("印发《通知：》一份。"),
        Bad("路修好了吗？。大家都在问。", fixed="路修好了吗？大家都在问。", found="？。"),
    ],
    good=[
        "老支书说：“路修好了。”",
        "句号“。”和顿号“、”的用法不同。",
        "冒号（：）表示提示下文。",
        "数组（,a）为空。",
        "路修好了？！",
        "今天真好：）",
        "“Yahoo!，”他念道。",
        "渠口在北纬30°15‘20“，离村不远。",
    ],
)
def misplaced_mark(article: Article) -> Iterator[Finding]:
    """A mark is in a place where it cannot be.

    There is no comma or stop directly after an opening mark, no mark of enumeration (、) or colon directly before a
    closing one, and no comma or stop after a question or exclamation mark.
    """
    text = article.document.text
    for match in article.find(_BEHIND_OPENER):
        if is_han(match["word"]) and not is_angle(text, match.start):
            fixes = (replace(match.span, match["mark"] + match[0][0]), delete(match.end - 1, match.end))
            yield Finding(match.span, _message(text, _BEHIND, *_two(match.span)), fixes)
    for match in article.find(_BEFORE_CLOSER):
        if is_han(match["word"]):
            marks = match.group("marks")
            yield Finding(marks, *(_colon(text, marks) if text[marks.start] == "：" else _dunhao(text, marks)))
    for match in article.find(_BEHIND_STOP):
        if is_han(match["word"]):
            marks = match.group("marks")
            stop, mark = _two(marks)
            yield Finding(marks, _message(text, _TWO, stop, mark), (delete(marks.end - 1, marks.end),))


def _two(marks: Span) -> tuple[Span, Span]:
    return Span(marks.start, marks.start + 1), Span(marks.end - 1, marks.end)


def _message(text: str, said: Message, place: Span, mark: Span) -> Message:
    """The message about `mark`, which is beside the mark at `place`."""
    beside = placed(text, place.start, place.end)
    return Message(said.zh, said.en, place=beside, mark=named(text[mark.start : mark.end]))


def _dunhao(text: str, marks: Span) -> tuple[Message, tuple[Fix, ...]]:
    """Move the mark behind the pair if the list continues with words; delete it if another pair follows."""
    closing, behind = text[marks.end - 1], text[marks.end : marks.end + 1]
    return _before(text, marks), (replace(marks, closing + "、" if is_han(behind) else closing),)


def _colon(text: str, marks: Span) -> tuple[Message, tuple[Fix, ...]]:
    """Keep the colon: if no quotation is open, the quotation mark after it is reversed."""
    closing, behind = text[marks.end - 1], text[marks.end : marks.end + 1]
    opening = _TURNED.get(closing, "")
    line = text.rfind("\n", 0, marks.start) + 1, marks.start
    if not opening or last_quote(text, opening, *line) > last_quote(text, closing, *line):
        return _before(text, marks), ()
    fix = replace(marks, "：" if behind == opening else "：" + opening)
    return Message(_TURN.zh, _TURN.en, mark=named(closing), opening=named(opening)), (fix,)


def _before(text: str, marks: Span) -> Message:
    mark, closer = _two(marks)
    return _message(text, _BEFORE, closer, mark)


_BEHIND = Message("{place}后面不能紧跟{mark}", "no {mark} may follow {place}")
_BEFORE = Message("{place}前面的{mark}多余", "{mark} is one too many before {place}")
_TWO = Message("{place}后面的{mark}多余", "{mark} is one too many: it follows {place}")
_TURN = Message("冒号后面的{mark}方向反了，应为{opening}", "{mark} behind a colon is the wrong way round: {opening}")
