from __future__ import annotations

from collections.abc import Iterator

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

from .._measure_signs import is_before_measured, with_primes
from ._straight import pairs

_SINGLE = f"(?<![A-Za-z0-9='])'(?=[^'\\n]*[{HAN}])[^'\\n]{{1,80}}'(?![A-Za-z0-9'])"
_TWO = "(?P<open>''|‘‘|’’|``)(?P<inside>[^'‘’“”`\\n]{1,40})(?P<close>''|’’|‘‘)"
_ANY = "[\"＂']|‘‘|’’|``"
_STRAIGHT = '"＂'
_CODE = "[=<>{}\\\\]"
_SIGNS = "'=\""
_STOPS = "，。；：！？…,;:!?"
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
        Bad('"他买了24"电视，"许言说。', fixed='“他买了24"电视，”许言说。'),
        Bad(
            '“他买了24"电视，放在"板凳5"旁边，”许言说。',
            fixed='“他买了24"电视，放在‘板凳5’旁边，”许言说。',
        ),
        Bad('"板凳5"和"板凳6"都坐满了人。', fixed='“板凳5”和"板凳6"都坐满了人。'),
        Bad('镇里开办“板凳5"，坐满了人。', fixed="镇里开办“板凳5”，坐满了人。"),
        Bad("'渠口在北纬30°15'20\"，离村不远。'", fixed="“渠口在北纬30°15'20\"，离村不远。”"),
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
        "“哥哥身高6'2\"，妹妹身高5'10\"，”许言说，“渠口在北纬30°15'20\"。”",
        "“哥哥身高６＇２＂，妹妹身高６＇１＂，”许言说。",
        '“他买了24"电视，”许言说，“又买了24"和27"显示器。”',
        '“他买了24"和27"显示器，”许言说。',
    ],
)
def straight_quote(article: Article) -> Iterator[Finding]:
    """A straight quotation mark is in Chinese text.

    GB/T 15834-2011, 4.8: “” outside, ‘’ inside. Replacing marks that are a pair within their paragraph is safe.
    English, code, inches and apostrophes are right.
    """
    for paragraph in paragraphs(article):
        text = with_primes(paragraph.text)
        yield from _double(paragraph, text)
        yield from _two_singles(paragraph, text)
        for match in compiled(_SINGLE).finditer(text):
            if not compiled(_CODE).search(match[0]):
                is_inner = _is_open(text, match.start(), '“"＂', '”"＂')
                yield _pair(paragraph, (match.start(), match.end()), "‘’" if is_inner else "“”")


def _two_singles(paragraph: Paragraph, text: str) -> Iterator[Finding]:
    """Pairs of marks that are each written as two single marks; after a digit these are inches."""
    at = 0
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


def _double(paragraph: Paragraph, text: str) -> Iterator[Finding]:
    """The pairs with a straight mark, and a straight mark without a partner."""
    if '"' not in text and "＂" not in text:
        return
    paired, lone = pairs(text)
    is_odd = any(text[at] in _STRAIGHT for at in lone)
    for first, last, is_inner in paired:
        if text[first] + text[last] != "“”" and _is_chinese(text, first, last):
            is_sure = not (is_odd or text[first + 1] in _STOPS or _may_close_nothing(text, first, last))
            yield _pair(paragraph, (first, last + 1), "‘’" if is_inner else "“”", is_sure=is_sure)
    for at in lone:
        if text[at] in _STRAIGHT and _stands_in_chinese(text, at):
            yield Finding(paragraph.span(at, at + 1), _LONE)


def _is_open(text: str, at: int, opening: str, closing: str) -> bool:
    """Whether a mark is open at an offset: counted in the last sentence, in the 80 code points before the offset."""
    before = text[max(0, at - 80) : at]
    last = max((before.rfind(mark) for mark in opening), default=-1)
    if last < 0:
        return False
    if before[last] not in closing:
        return all(before.rfind(mark) < last for mark in closing)
    return sum(char in opening for char in before) % 2 == 1


def _may_close_nothing(text: str, first: int, last: int) -> bool:
    """Whether the closing mark may be inches: a size precedes it that is not the whole quotation, an object follows."""
    is_size = text[last - 1].isdigit() and not text[first + 1 : last].isascii()
    return is_size and text[last] in _STRAIGHT and is_before_measured(text, last)


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
