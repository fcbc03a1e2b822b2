from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint_news import (
    CJK_MARK,
    HAN,
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
    Severity,
    Span,
    compiled,
    is_han,
    named,
    paragraphs,
    rule,
)

_DOUBLE = '["＂“”]'
_SINGLE = f"(?<![A-Za-z0-9='])'(?=[^'\\n]*[{HAN}])[^'\\n]{{1,80}}'(?![A-Za-z0-9'])"
_TWO = "(?P<open>''|‘‘|’’|``)(?P<inside>[^'‘’“”`\\n]{1,40})(?P<close>''|’’|‘‘)"
_ANY = "[\"＂']|‘‘|’’|``"
_STRAIGHT, _DIGITS = '"＂', "0123456789"
_AHEAD = 9
_CODE = "[=<>{}\\\\]"
_SIGNS = "'=\""
_STOPS = "，。；：！？…,;:!?"
_WORDS = 16
_SPEECH_END = "[。！？](?:''|’’)"


@rule(
    "straight-quote",
    title="中文里用了直引号",
    help=(
        "中文的引号用“”和‘’（GB/T 15834—2011 4.8），不用键盘上的直引号。前后能配成对的可以放心改；"
        "英文、代码、英寸（24\"）、所有格（it's）不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_ANY,),
    explains=("unpaired-quote",),
    injectors=("_injectors:straight",),
    profiles={"extract": Severity.INFO},
    bad=[
        Bad('镇里开办"板凳课堂"的消息传开了。', fixed="镇里开办“板凳课堂”的消息传开了。", found='"'),
        Bad("镇里开办＂板凳课堂＂的消息传开了。", fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad("镇里开办'板凳课堂'的消息传开了。", fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad("“镇里开办'板凳课堂'，我也去了。”他说。", fixed="“镇里开办‘板凳课堂’，我也去了。”他说。"),
        Bad('镇里开办“板凳课堂"的消息传开了。', fixed="镇里开办“板凳课堂”的消息传开了。"),
        Bad('“镇里开办"板凳课堂"，我也去了。”他说。', fixed="“镇里开办‘板凳课堂’，我也去了。”他说。"),
        Bad('他说："路修好了。', found='"'),
        Bad('他到板凳课堂"听课，回来又讲给"别人"听。', fixed='他到板凳课堂“听课，回来又讲给”别人"听。'),
        Bad("镇里办起''板凳课堂''，老人都来听。", fixed="镇里办起“板凳课堂”，老人都来听。"),
        Bad("镇里办起‘‘板凳课堂’’。", fixed="镇里办起“板凳课堂”。", found="‘‘"),
        Bad("“镇里办起''板凳课堂''，我也去了。”他说。", fixed="“镇里办起‘板凳课堂’，我也去了。”他说。"),
        Bad('许言说："我们办的"板凳课堂"坐满了人。"', fixed='许言说：“我们办的"板凳课堂"坐满了人。”'),
        Bad('许言说："路修好了，"又添一句："渠也通了。"', fixed='许言说：“路修好了，”又添一句："渠也通了。"'),
        Bad("'镇里办起\"板凳课堂\"，我也去了。'他说。", fixed='“镇里办起"板凳课堂"，我也去了。”他说。'),
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
        "库房里有8''软盘和5''软盘，''hello''也在。",
        "哥哥身高6'2\"，妹妹身高5'10\"，都打篮球。",
        "他唱'Hello'，大家听。",
    ],
)
def straight_quote(article: Article) -> Iterator[Finding]:
    """A straight quotation mark is in Chinese text.

    GB/T 15834-2011, 4.8: “” outside, ‘’ inside. Replacing marks that are a pair within their paragraph is safe.
    English, code, inches and apostrophes are right.
    """
    for paragraph in paragraphs(article):
        yield from _double(paragraph)
        yield from _two_singles(paragraph)
        for match in compiled(_SINGLE).finditer(paragraph.text):
            if not compiled(_CODE).search(match[0]):
                is_inner = _is_open(paragraph.text, match.start(), '“"＂', '”"＂')
                yield _pair(paragraph, (match.start(), match.end()), "‘’" if is_inner else "“”")


def _two_singles(paragraph: Paragraph) -> Iterator[Finding]:
    """Pairs of marks that are each written as two single marks; after a digit these are inches."""
    text, at = paragraph.text, 0
    is_speech = compiled(_SPEECH_END).search(text) is not None  # where one pair may stand in another
    while match := compiled(_TWO).search(text, at):
        around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        at = match.start() + 2
        if any(map(is_han, match["inside"])) and not any(
            char.isascii() and (char.isalnum() or char in _SIGNS) for char in around
        ):
            at = match.end()
            is_inner = _is_open(text, match.start(), '“"＂', '”"＂')
            is_sure = not (is_speech and text.count(match["open"]) > 2)
            yield _pair(
                paragraph, match.span(), "‘’" if is_inner else "“”", width=2, message=_TWO_SINGLES, is_sure=is_sure
            )


def _double(paragraph: Paragraph) -> Iterator[Finding]:
    """The pairs with a straight mark, and a straight mark without a partner."""
    text = paragraph.text
    if '"' not in text and "＂" not in text:
        return
    pairs, lone = _paired(text, [m.start() for m in compiled(_DOUBLE).finditer(text)])
    is_odd = any(text[at] in _STRAIGHT for at in lone)
    for first, last, is_inner in pairs:
        if text[first] + text[last] != "“”" and _is_chinese(text, first, last):
            is_sure = not is_odd and text[first + 1] not in _STOPS
            yield _pair(paragraph, (first, last + 1), "‘’" if is_inner else "“”", is_sure=is_sure)
    for at in lone:
        if text[at] in _STRAIGHT and _stands_in_chinese(text, at):
            yield Finding(paragraph.span(at, at + 1), _LONE)


def _paired(text: str, marks: Sequence[int]) -> tuple[list[tuple[int, int, bool]], list[int]]:
    """Pairs of marks, each with whether it is inside another, and the unpaired marks.

    A straight mark closes an open one, or else opens a pair.
    """
    pairs: list[tuple[int, int, bool]] = []
    pending: list[int] = []
    lone: list[int] = []
    for i, at in enumerate(marks):
        is_straight = text[at] in _STRAIGHT
        if not pending and is_straight and at and text[at - 1] in _DIGITS:
            continue  # inches
        inside = is_straight and len(pending) == 1
        if text[at] == "“" or (is_straight and (not pending or (inside and _opens(text, marks, i, pending[0])))):
            pending.append(at)
        elif pending:
            pairs.append((pending.pop(), at, bool(pending)))
        else:
            lone.append(at)
    return pairs, lone + pending


def _opens(text: str, marks: Sequence[int], i: int, outer: int) -> bool:
    """Whether a straight mark inside a pair opens another pair.

    Inside “ it does if the number of straight marks before the ” is even; inside a speech in straight marks, if pairs
    around a few words follow, and then a mark after a stop.
    """
    if text[outer] == "“":
        for j in range(i, min(i + _AHEAD, len(marks))):
            if text[marks[j]] not in _STRAIGHT:
                return text[marks[j]] == "”" and (j - i) % 2 == 0
        return False
    begins = text[max(0, outer - 1) : outer].strip()
    j = i
    while j + 1 < len(marks) and _is_amid_words(text, marks[j], marks[j + 1]):
        j += 2
    return begins in ("", ":", "：", ",", "，") and i < j < len(marks) and text[marks[j] - 1] in _STOPS


def _is_amid_words(text: str, first: int, last: int) -> bool:
    """Whether two straight marks enclose a few words of a clause: there is no stop before or between them."""
    is_straight = text[first] in _STRAIGHT and text[last] in _STRAIGHT
    return is_straight and last - first <= _WORDS and not any(char in _STOPS for char in text[first - 1 : last])


def _is_open(text: str, at: int, opening: str, closing: str) -> bool:
    """Whether a mark is open at an offset: counted in the last sentence, in the 80 code points before the offset."""
    before = text[max(0, at - 80) : at]
    last = max((before.rfind(mark) for mark in opening), default=-1)
    if last < 0:
        return False
    if before[last] not in closing:
        return all(before.rfind(mark) < last for mark in closing)
    return sum(char in opening for char in before) % 2 == 1


def _is_chinese(text: str, first: int, last: int) -> bool:
    """Whether a pair contains Chinese or is in Chinese text."""
    inside = text[first + 1 : last]
    if compiled(_CODE).search(inside) or text[max(0, first - 1) : first] == "=":
        return False
    around = text[max(0, first - 1) : first], text[last + 1 : last + 2]
    return any(map(is_han, inside)) or (inside.isalnum() and all(is_han(char) or char in CJK_MARK for char in around))


def _stands_in_chinese(text: str, at: int) -> bool:
    before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return is_han(behind) or ((is_han(before) or before in CJK_MARK) and not behind.isascii())


def _pair(  # noqa: PLR0913 the pair, and how to say it
    paragraph: Paragraph,
    span: tuple[int, int],
    marks: str,
    *,
    width: int = 1,
    message: Message | None = None,
    is_sure: bool = True,
) -> Finding:
    """The finding of a pair whose marks have `width` code points each; the fix replaces those that are wrong."""
    text, (start, end) = paragraph.text, span
    places = (start, start + width), (end - width, end)
    edits = tuple(
        Edit(Span(paragraph.at(first), paragraph.at(last - 1) + 1), mark)
        for (first, last), mark in zip(places, marks, strict=True)
        if text[first:last] != mark
    )
    title = Message("改为{first}和{last}", "use {first} and {last}", first=named(marks[0]), last=named(marks[1]))
    return Finding(
        edits[0].span,
        message or _MESSAGE,
        (Fix(edits, Safety.SAFE if is_sure else Safety.REVIEW, title),),
        tuple(Related(edit.span, Message("与它成对的", "the other of the pair")) for edit in edits[1:]),
    )


_MESSAGE = Message("中文里用了直引号，应用弯引号", "straight quotation marks in Chinese text")
_TWO_SINGLES = Message("两个单引号代替了双引号", "two single marks stand for a double one")
_LONE = Message("直引号，也没有配成对", "a straight quotation mark without a partner")
