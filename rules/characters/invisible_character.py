from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Document, ErrorKind, Finding, Message, Origin, Safety, Span, delete, rule

from ._selectors import takes

_ZERO_WIDTH = (
    "\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb"
)
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SELECTORS = "".join(map(chr, range(0xFE00, 0xFE10)))
_INVISIBLE = "".join(sorted(_ZERO_WIDTH + _TURNING + _SELECTORS))
_RUN = f"[{_INVISIBLE}]+"


@rule(
    "invisible-character",
    title="看不见的字符",
    help=(
        "零宽空格、方向控制符、软连字符等，多从网页、PDF 复制而来，会打断查找和排版，删去不影响文字。"
        "表情符号内部的连接符、字符后面该有的变体选择符（㊗️）、维吾尔文等文字里的控制符不在此列。"
    ),
    unit="page",
    patterns=(_RUN,),
    kind=ErrorKind.EXTRA_CHARACTER,
    origin=Origin.EXTRACT,
    bad=[
        Bad("会议强\u200b调，要抓好春耕。", fixed="会议强调，要抓好春耕。", found="\u200b"),
        Bad("会议\ufeff强调，要抓好春耕。", fixed="会议强调，要抓好春耕。"),
        Bad("会议\u202e强调\u202c，要抓好春耕。", fixed="会议强调\u202c，要抓好春耕。"),
        Bad("会议" + _INVISIBLE + "强调", fixed="会议强调"),
        Bad("会议㊗\ufe0f\u200b强调", fixed="会议㊗\ufe0f强调", found="\u200b"),
        Bad("会议强\ufe0f调，要抓好春\ufe03耕。", fixed="会议强调，要抓好春\ufe03耕。"),
        Bad("镇里来了inter\u00adnational的客人。", fixed="镇里来了international的客人。"),
    ],
    good=[
        "一家三口👨\u200d👩\u200d👧来赏花。",
        "居民点赞❤\ufe0f，说路修好了。",
        "春耕©\ufe0f影像，品牌®\ufe0f，第1\ufe0f\u20e3集。",
        "㊗\ufe0f全体乡亲新年好，‼\ufe0f快来看，第2\ufe0f项，#\ufe0f板凳课堂，〽\ufe0e。",
        "全角的顿号、\ufe00句号。\ufe01，並\ufe00字有旧形。",
        "清真食堂的招牌是ئاشخانا\u200c。",
        "\ufeff会议强调，要抓好春耕。",
    ],
    injectors=("_injectors:invisible",),
)
def invisible_character(page: Document) -> Iterator[Finding]:
    """A character without width stands in the text.

    Joiners inside emoji, controls beside letters of other scripts and the byte order mark at the beginning are right.
    """
    for match in page.find(_RUN):
        form, span = match[0], match.span
        if form[0] in _SELECTORS and takes(page.text[max(0, span.start - 1) : span.start], form[0]):
            span, form = Span(span.start + 1, span.end), form[1:]
        if form and not _belongs(page.text, span):
            codes = " ".join(f"U+{ord(char):04X}" for char in form[:3])
            safety = Safety.REVIEW if any(char in _TURNING for char in form) else Safety.SAFE
            title = Message("删去看不见的字符", "delete what is invisible")
            fix = delete(span.start, span.end, safety=safety, title=title)
            yield Finding(span, Message(*_MESSAGE, codes=codes), (fix,))


def _belongs(text: str, span: Span) -> bool:
    """Whether it joins emoji, is beside a script that needs it, or is the byte order mark at the beginning."""
    before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return (span.start == 0 and text[0] == "\ufeff") or _needs(before) or _needs(behind)


def _needs(char: str) -> bool:
    """Whether the character is a symbol, an emoji, or of one of the scripts from Hebrew to Mongolian."""
    return "\u0590" <= char <= "\u18af" or "\u20d0" <= char <= "\u2bff" or char >= "\U0001f000" or char in ("©", "®")


_MESSAGE = ("这里有看不见的字符（{codes}）", "invisible here: {codes}")
