"""Straight quotation marks in Chinese text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    Article,
    Bad,
    Edit,
    ErrorKind,
    Finding,
    Fix,
    Message,
    Paragraph,
    Related,
    Safety,
    named,
    paragraphs,
    rule,
)
from lint_news.chars import CJK_MARK, HAN, is_han
from lint_news.patterns import compiled

_DOUBLE = '["＂“”]'
_SINGLE = f"(?<![A-Za-z0-9=])'(?=[^'\\n]*[{HAN}])[^'\\n]{{1,80}}'(?![A-Za-z0-9])"
_STRAIGHT, _DIGITS = '"＂', "0123456789"
_AHEAD = 9
_CODE = "[=<>{}\\\\]"


@rule(
    "straight-quote",
    title="中文里用了直引号",
    help="中文的引号用“”和‘’（GB/T 15834—2011 4.8），不用键盘上的直引号。前后能配成对的可以放心改；英文、代码、英寸（24\"）、所有格（it's）不在此列。",
    kind=ErrorKind.PUNCTUATION,
    triggers="\"＂'",
    explains=("unpaired-quote",),
    injectors=("_injectors:straight",),
    bad=[
        Bad('镇里开办"板凳课堂"的消息传开了。', fixed="镇里开办“板凳课堂”的消息传开了。", found='"'),
        Bad("镇里开办＂板凳课堂＂的消息传开了。", fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad("镇里开办'板凳课堂'的消息传开了。", fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad("“镇里开办'板凳课堂'，我也去了。”他说。", fixed="“镇里开办‘板凳课堂’，我也去了。”他说。"),
        Bad('镇里开办“板凳课堂"的消息传开了。', fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad('“镇里开办"板凳课堂"，我也去了。”他说。', fixed="“镇里开办‘板凳课堂’，我也去了。”他说。"),
        Bad('他说："路修好了。', found='"'),
        Bad('老师在"A4"纸上写字。', fixed="老师在“A4”纸上写字。"),
    ],
    good=[
        '他买了24"电视和27"显示器。',
        "他唱It's my life，又唱Don't cry，观众都听懂了。",
        '标语写着"Hello, world"。',
        '网页里写着<a title="说明">。',
        "镇里开办“板凳课堂”的消息传开了。",
        "Let's go一路走好，it's ok。",
        "他写x='说明'。",
        "变量'中文'name不合规定。",
        "他唱'Hello'，大家听。",
    ],
)
def straight_quote(article: Article) -> Iterator[Finding]:
    """A straight quotation mark stands in Chinese text.

    GB/T 15834-2011, 4.8: “” outside, ‘’ inside. Marks that pair within their paragraph are safe to replace;
    English, code, inches and apostrophes stay.
    """
    for paragraph in paragraphs(article):
        yield from _double(paragraph)
        for match in compiled(_SINGLE).finditer(paragraph.text):
            if not compiled(_CODE).search(match[0]):
                is_inner = _is_open(paragraph.text, match.start(), '“"＂', '”"＂')
                yield _pair(paragraph, (match.start(), match.end() - 1), "‘’" if is_inner else "“”")


def _double(paragraph: Paragraph) -> Iterator[Finding]:
    """The pairs that have a straight mark, and a straight mark that pairs with nothing."""
    text = paragraph.text
    if '"' not in text and "＂" not in text:
        return
    pairs, lone = _paired(text, [m.start() for m in compiled(_DOUBLE).finditer(text)])
    for first, last, is_inner in pairs:
        if text[first] + text[last] != "“”" and _is_chinese(text, first, last):
            yield _pair(paragraph, (first, last), "‘’" if is_inner else "“”")
    for at in lone:
        if text[at] in _STRAIGHT and _stands_in_chinese(text, at):
            yield Finding(paragraph.span(at, at + 1), _LONE)


def _paired(text: str, marks: Sequence[int]) -> tuple[list[tuple[int, int, bool]], list[int]]:
    """Pairs of marks, and whether they stand in another, a straight one closing what is open or else opening, and those left over."""
    pairs: list[tuple[int, int, bool]] = []
    pending: list[int] = []
    lone: list[int] = []
    for i, at in enumerate(marks):
        is_straight = text[at] in _STRAIGHT
        if not pending and is_straight and at and text[at - 1] in _DIGITS:
            continue  # inches
        inside_curly = is_straight and len(pending) == 1 and text[pending[0]] == "“"
        if text[at] == "“" or (is_straight and (not pending or (inside_curly and _opens(text, marks, i)))):
            pending.append(at)
        elif pending:
            pairs.append((pending.pop(), at, bool(pending)))
        else:
            lone.append(at)
    return pairs, lone + pending


def _opens(text: str, marks: Sequence[int], i: int) -> bool:
    """Whether a straight mark inside “ opens a pair: an even number of them is left before the ”."""
    for j in range(i, min(i + _AHEAD, len(marks))):
        if text[marks[j]] not in _STRAIGHT:
            return text[marks[j]] == "”" and (j - i) % 2 == 0
    return False


def _is_open(text: str, at: int, opening: str, closing: str) -> bool:
    """Whether a mark is open at an offset: counted in the 80 code points before it, behind the last sentence."""
    before = text[max(0, at - 80) : at]
    last = max((before.rfind(mark) for mark in opening), default=-1)
    if last < 0:
        return False
    if before[last] not in closing:
        return all(before.rfind(mark) < last for mark in closing)
    return sum(char in opening for char in before) % 2 == 1


def _is_chinese(text: str, first: int, last: int) -> bool:
    """Whether a pair encloses Chinese, or stands in it."""
    inside = text[first + 1 : last]
    if compiled(_CODE).search(inside) or text[max(0, first - 1) : first] == "=":
        return False
    around = text[max(0, first - 1) : first], text[last + 1 : last + 2]
    return any(map(is_han, inside)) or (inside.isalnum() and all(is_han(char) or char in CJK_MARK for char in around))


def _stands_in_chinese(text: str, at: int) -> bool:
    before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return is_han(behind) or ((is_han(before) or before in CJK_MARK) and not behind.isascii())


def _pair(paragraph: Paragraph, places: tuple[int, int], marks: str) -> Finding:
    text = paragraph.text
    edits = tuple(
        Edit(paragraph.span(at, at + 1), mark) for at, mark in zip(places, marks, strict=True) if text[at] != mark
    )
    title = Message("改为{first}和{last}", "use {first} and {last}", first=named(marks[0]), last=named(marks[1]))
    return Finding(
        edits[0].span,
        _MESSAGE,
        (Fix(edits, Safety.SAFE, title),),
        tuple(Related(edit.span, Message("与它成对的", "the other of the pair")) for edit in edits[1:]),
    )


_MESSAGE = Message("中文里用了直引号，应用弯引号", "straight quotation marks in Chinese text")
_LONE = Message("直引号，也没有配成对", "a straight quotation mark without a partner")
