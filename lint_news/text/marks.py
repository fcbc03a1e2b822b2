"""The names of marks in messages: 上引号“, opening quotation mark “. A mark alone in quotation marks is hard to read.

The names are those of GB/T 15834-2011. Offsets count code points.
"""

from __future__ import annotations

from functools import cache
from unicodedata import normalize

from ..model import Message
from .chars import FULL_WIDTH

_FULL = {
    "“": ("上引号“", "opening quotation mark “"),
    "”": ("下引号”", "closing quotation mark ”"),
    "‘": ("上单引号‘", "opening single quotation mark ‘"),
    "’": ("下单引号’", "closing single quotation mark ’"),
    "「": ("上引号「", "opening quotation mark 「"),
    "」": ("下引号」", "closing quotation mark 」"),
    "『": ("上引号『", "opening quotation mark 『"),
    "』": ("下引号』", "closing quotation mark 』"),
    "（": ("前括号（", "opening bracket （"),
    "）": ("后括号）", "closing bracket ）"),
    "《": ("前书名号《", "opening title mark 《"),
    "》": ("后书名号》", "closing title mark 》"),
    "〈": ("前书名号〈", "opening title mark 〈"),
    "〉": ("后书名号〉", "closing title mark 〉"),
    "【": ("前方头括号【", "opening bracket 【"),
    "】": ("后方头括号】", "closing bracket 】"),
    "〔": ("前六角括号〔", "opening bracket 〔"),
    "〕": ("后六角括号〕", "closing bracket 〕"),
    "[": ("前方括号[", "opening bracket ["),
    "]": ("后方括号]", "closing bracket ]"),
    "，": ("逗号", "comma"),
    "。": ("句号", "full stop"),
    "、": ("顿号", "mark of enumeration (、)"),
    "；": ("分号", "semicolon"),
    "：": ("冒号", "colon"),
    "？": ("问号", "question mark"),
    "！": ("叹号", "exclamation mark"),
    "……": ("省略号（……）", "ellipsis (……)"),
    "…": ("半个省略号（…）", "half an ellipsis (…)"),
    "——": ("破折号（——）", "dash (——)"),
    "—": ("一字线（—）", "dash (—)"),
    "–": ("半字线（–）", "en dash (–)"),
    "-": ("短横线（-）", "hyphen (-)"),
    "～": ("浪纹线（～）", "wave dash (～)"),
    "~": ("波浪号（~）", "tilde (~)"),
    "·": ("间隔号（·）", "middle dot (·)"),
    ".": ("下脚点", "full point"),
    "/": ("斜线（/）", "slash (/)"),
    "<": ("小于号（<）", "less-than sign (<)"),
    ">": ("大于号（>）", "greater-than sign (>)"),
    '"': ('直引号"', 'straight quotation mark "'),
    "'": ("直引号'", "straight quotation mark '"),
    "@": ("@号", "@ sign"),
    "%": ("百分号", "percent sign"),
    "％": ("百分号", "percent sign"),
    "‰": ("千分号", "per mille sign"),
    " ": ("空格", "space"),
    "\u3000": ("全角空格", "full-width space"),
    "\u00a0": ("不断行的空格", "no-break space"),
    "\n": ("换行", "line end"),
    "\t": ("制表符", "tab"),
}
_HALF = {half: (f"半角{_FULL[full][0]}", f"half-width {_FULL[full][1]}") for half, full in FULL_WIDTH.items()}
_NAMES = {
    **_FULL,
    **_HALF,
    "(": ("半角前括号(", "half-width bracket ("),
    ")": ("半角后括号)", "half-width bracket )"),
    "()": ("半角括号()", "half-width brackets ()"),
    "（）": ("括号（）", "brackets （）"),
}
_OPENING = tuple("“‘「『（(《〈【〔[<＜")
_MOST = 4
"""The marks of a run up to which each is named."""
_REACH = 6
"""Code points of the words beside a mark that are quoted."""


def is_mark(text: str) -> bool:
    """True for a text without letters and digits; Chinese characters are letters."""
    return bool(text) and not any(map(str.isalnum, text))


@cache
def named(marks: str) -> Message:
    """The name of a mark, or the names of the marks in a run."""
    if marks in _NAMES:
        return Message(*_NAMES[marks])
    if len(set(marks)) == 1 and len(marks) > 1:
        return Message("{n} 个{mark}", "{n} × {mark}", n=len(marks), mark=named(marks[0]))
    if len(marks) == 1:
        return _unusual(marks)
    if len(marks) > _MOST:
        return Message("{n} 个标点", "{n} marks", n=len(marks))
    head = "……" if marks.startswith("……") else "——" if marks.startswith("——") else marks[0]
    return Message("{a}、{b}", "{a}, {b}", a=named(head), b=named(marks[len(head) :]))


def _unusual(mark: str) -> Message:
    """A mark in an unusual form: the name of the usual form, with the code point."""
    usual, code = normalize("NFKC", mark), f"U+{ord(mark):04X}"
    if usual != mark and usual in _NAMES:
        full = {"“": "“", **FULL_WIDTH}.get(usual, usual)
        return Message("变体{name}（{code}）", "unusual {name} ({code})", name=Message(*_NAMES[full]), code=code)
    if mark.isprintable() and not mark.isspace():
        return Message("符号{mark}", "sign {mark}", mark=mark)
    return Message("看不见的字符 {code}", "invisible character {code}", code=code)


def told(text: str) -> Message:
    """A text for a message: words in quotation marks, marks by name."""
    if is_mark(text):
        return named(text)
    quotes = "「{words}」" if set(text) & set("“”") else "“{words}”"
    return Message(quotes, quotes, words=text)


def placed(text: str, start: int, end: int, *, opens: bool | None = None) -> Message:
    """The name of the mark `text[start:end]`, with the words beside it: “板凳课堂”后面的上引号“.

    An opening mark is named with the words behind it, other marks with the words before. `opens` says whether the mark
    should open a pair, where its form does not. Digits are not quoted: they may be part of a private number.
    """
    mark, place = named(text[start:end]), _place(text, start, end, text[start:end] if opens is None else "“" * opens)
    return Message("{place}的{mark}", "{mark} {place}", place=place, mark=mark) if place else mark


def beside(text: str, at: int, mark: str) -> Message | str:
    """Where to insert a mark: “板凳课堂”后面; empty where there are no words."""
    return _place(text, at, at, mark) or ""


def _place(text: str, start: int, end: int, mark: str) -> Message | None:
    before, behind = _before(text, start), _behind(text, end)
    if behind and (mark[:1] in _OPENING or not before):
        return Message("“{words}”前面", "before “{words}”", words=behind)
    return Message("“{words}”后面", "behind “{words}”", words=before) if before else None


def _before(text: str, at: int) -> str:
    start = at
    while start and at - start < _REACH and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _behind(text: str, at: int) -> str:
    end = at
    while end < len(text) and end - at < _REACH and text[end].isalpha():
        end += 1
    return text[at:end]
