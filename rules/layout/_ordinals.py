"""Ordinals (序次语): the numbers of items, at the beginning of a line or in running text."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lint_news import BLANK, DIGIT, Article, LaidLine, Match, Span, compiled, view

from .._numerals import in_numerals

HAN_NUMBERS = tuple(map(in_numerals, range(101)))
"""Chinese numerals up to 100: 一, 十, 十一, 二十; empty for 0."""
_VALUES = {word: value for value, word in enumerate(HAN_NUMBERS) if word}
_HAN = "[一二三四五六七八九十]{1,3}"
_CIRCLED = "①-⑳"
_BRACKETED = "⑴-⒇"
_BULLET = f"(?:[-–•·*][{BLANK}]+)?"
_OPEN, _CLOSE = "[（(第其]?", "[)）.．、，,:：是要]?"
MARGIN = f"{BLANK}\t\xa0\x0c"
"""What may stand before and behind the words of a line."""
_HEAD = (
    rf"^[{MARGIN}]*{_BULLET}"
    rf"(?P<ordinal>(?P<open>{_OPEN})"
    rf"(?P<number>[{DIGIT}]{{1,2}}|{_HAN}|[{_CIRCLED}]|[{_BRACKETED}])"
    rf"(?P<close>{_CLOSE}))"
    "(?=(?P<after>.{0,5}))"
)
_INLINE = (
    "(?<=[。；：，！？;:,!?“])"
    f"(?<![{DIGIT}][：:])"
    f"(?P<ordinal>(?P<open>{_OPEN})"
    f"(?P<number>[{DIGIT}]{{1,2}}|{_HAN}|[{_CIRCLED}])"
    f"(?P<close>{_CLOSE}))"
    "(?=(?P<after>.{0,5}))"
)
_MARKED = (
    f"(?:[（(第其]?(?:[{DIGIT}]{{1,2}}(?:[.．、](?:(?![{DIGIT}])|(?=[{DIGIT}]{{4}}年))|[)）])|{_HAN}[)）.．、，,:：是要])"
    f"|[{_CIRCLED}{_BRACKETED}])"
)
SIGNS = (
    f"^[{MARGIN}]*{_BULLET}{_MARKED}",
    f"^[{MARGIN}]*(?:[{DIGIT}]{{1,2}}|{_HAN})[{MARGIN}]*\n",
    f"[。；：，！？;:,!?“]{_MARKED}",
)
"""The signs of ordinals: one that is sure at the beginning of a line or in it, or one that is a whole line."""
_FIGURE = f"^[-−]?[{DIGIT}]+(?:[.．][{DIGIT}]+)?[%％]?$"
_SAME_AGAIN = "(.)\\1[，,。、；;”]"
"""一是一，二是二"""
_FOLDED = str.maketrans("（）．，：", "().,:")
FAMILIES = {
    **dict.fromkeys(("1.", "1、"), "1."),
    "1)": "1)",
    **dict.fromkeys(("(1)", "⑴"), "(1)"),
    **dict.fromkeys(("①", "①、", "①."), "①"),
    **dict.fromkeys(("一、", "一.", "一,", "一:"), "一、"),
    "(一)": "(一)",
    **dict.fromkeys(("第一,", "第一、", "第一:", "第一是"), "第一"),
    **dict.fromkeys(("一是", "一要"), "一是"),
    **dict.fromkeys(("其一,", "其一、", "其一:", "其一是"), "其一"),
    "1": "1",
    "一": "一",
}
"""The form of an ordinal, with half-width marks, and its family: ordinals of one family count together."""
LONE = ("1", "一")
"""Families of numbers that are whole lines."""
SPOKEN = ("第一", "一是", "其一")
"""Families whose ordinals may be replaced by other words: 首先, 其次."""
_COUNT_INLINE = (*SPOKEN, "1.", "1)", "(1)", "(一)", "①", "一、")


class Ordinal(Struct, frozen=True, gc=False):
    """An ordinal: `span` includes its marks, `number` is only the number; `look` is its form with half-width marks.

    One that is not sure (2.3月6日开会, 二、三线城市) counts only if it is the next number.
    """

    span: Span
    number: Span
    text: str
    value: int
    look: str
    line: LaidLine
    is_head: bool
    is_sure: bool

    @property
    def family(self) -> str:
        """The family of the ordinal."""
        return FAMILIES[self.look]

    @property
    def number_kind(self) -> str:
        """一 for Chinese numerals, 1 for all others."""
        return "一" if self.text.strip("（(第其")[0] in _VALUES else "1"


def value_of(number: str) -> int | None:
    """The value of a number: 7, 七, ⑦, ⑺; None for 一二."""
    if "①" <= number <= "⑳":
        return ord(number) - ord("①") + 1
    if "⑴" <= number <= "⒇":
        return ord(number) - ord("⑴") + 1
    return int(number) if number.isdecimal() else _VALUES.get(number)


def written(value: int, like: str) -> str:
    """A value written in the same kind of digits as `like`."""
    for first, last in (("①", "⑳"), ("⑴", "⒇")):
        if first <= like <= last:
            return chr(ord(first) + value - 1)
    return str(value) if like.isdecimal() else HAN_NUMBERS[value]


@view
def ordinals(article: Article) -> tuple[Ordinal, ...]:
    """The ordinals of an article in order, including those in running text."""
    found = [*_read(article, _HEAD, is_head=True), *_read(article, _INLINE, is_head=False)]
    return tuple(sorted(found, key=lambda ordinal: ordinal.span))


def _read(article: Article, pattern: str, *, is_head: bool) -> Iterator[Ordinal]:
    first = article.lines[0].number
    for match in article.find(pattern):
        line = article.lines[article.document.line_at(match.end) - first]
        ordinal = _ordinal(match, line, is_head=is_head)
        if ordinal is not None and _counts(article, ordinal, match["after"]):
            yield ordinal


def _ordinal(match: Match, line: LaidLine, *, is_head: bool) -> Ordinal | None:
    number, after, value = match["number"], match["after"], value_of(match["number"])
    look = f"{match['open']}{written(1, number)}{match['close']}".translate(_FOLDED)
    if value is None or look not in FAMILIES:
        return None
    is_figure = after[:1].isdecimal() and not (after[:4].isdecimal() and after[4:] == "年")
    is_sure = not is_figure if look in ("1.", "1、") else look != "一、" or value >= _VALUES.get(after[:1], 0)
    return Ordinal(match.group("ordinal"), match.group("number"), match["ordinal"], value, look, line, is_head, is_sure)


def _is_cell(article: Article, line: LaidLine) -> bool:
    """Whether the line directly before or after is a number too: both are cells of a table."""
    at = line.number - article.lines[0].number
    beside = article.lines[max(0, at - 1) : at] + article.lines[at + 1 : at + 2]
    return any(compiled(_FIGURE).search(other.stripped) for other in beside)


def _counts(article: Article, ordinal: Ordinal, after: str) -> bool:
    """Whether it is an ordinal, and not 一是一，二是二, 第一、第二产业 or a number in a sentence."""
    if ordinal.family in LONE:
        return ordinal.is_head and ordinal.line.stripped == ordinal.text and not _is_cell(article, ordinal.line)
    if ordinal.look == "第一、":
        return after[:1] != "第"
    if ordinal.family == "一是":
        return compiled(_SAME_AGAIN).match(ordinal.text[0] + after) is None
    is_quoted_clause = ordinal.text[0] in "（(" and article.document.text[ordinal.span.start - 1] == "“"
    return ordinal.is_head or (ordinal.family in _COUNT_INLINE and not is_quoted_clause)
