from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    Bad,
    Confidence,
    Document,
    ErrorKind,
    Finding,
    Message,
    Origin,
    Safety,
    Span,
    delete,
    replace,
    rule,
)

_ENTITY = "(?<![“‘])&(?:amp;)*(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6});"
_CUT = (
    "&"
    "(?P<name>"
    "nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|quot|amp|lt|gt|laquo|"
    "raquo|bull|times|#[0-9]{2,5}"
    ")"
    "(?P<behind>.|$)"
)
_TAG = "(?<![“‘])</?(?:br|p|div|span|strong|b|i|em|a|img|font|table|tr|td|li|ul|section|h[1-6])(?: [^<>\n]{0,200})?/?>"


@rule(
    "html-remnant",
    title="网页代码残留",
    help=(
        "从网页带来的代码：“&nbsp;”“&ldquo;”“&#8220;”是没有还原的字符，“<br/>”“<p>”是没有去掉的标签。"
        "引号里讲代码的不在此列。"
    ),
    unit="page",
    kind=ErrorKind.EXTRA_CHARACTER,
    origin=Origin.EXTRACT,
    patterns=(_ENTITY, _CUT, _TAG),
    explains=("half-width-mark",),
    bad=[
        Bad("会议强调&#65292;要抓好春耕。", fixed="会议强调，要抓好春耕。", found="&#65292;"),
        Bad("会议强调&#xff0c;要抓好春耕。", fixed="会议强调，要抓好春耕。"),
        Bad("春耕&nbsp;一线", fixed="春耕 一线"),
        Bad("&ldquo;板凳课堂”开讲。", fixed="“板凳课堂”开讲。"),
        Bad("春耕&nbsp  一线，渠水&ldquo到了", fixed="春耕   一线，渠水&ldquo到了", found="&nbsp"),
        Bad("研发&amp;amp;生产并重。", fixed="研发&生产并重。"),
        Bad(
            "会议强调，要抓好春耕。<br/>各村负责人参加。", fixed="会议强调，要抓好春耕。各村负责人参加。", found="<br/>"
        ),
        Bad('<p class="lead">会议强调，要抓好春耕。', fixed="会议强调，要抓好春耕。"),
    ],
    good=[
        "网址example.com/?a=1&lt=3&amp_x=2，研发R&lt处。",
        "网页里的“&nbsp”没有分号。",
        "研发(R&D)投入增长，AT&T公司到访；双方签约。",
        "网页里的“&nbsp;”表示空格，“<br>”表示换行。",
        "气温3<b区的5，a>b不成立。",
        "小说<春耕>连载。",
        "写作&foo;是自造的符号。",
    ],
    injectors=("_injectors:entity", "_injectors:tag"),
)
def html_remnant(page: Document) -> Iterator[Finding]:
    """An entity or a tag of HTML is left in the text.

    In quotation marks it is right: the text is about HTML.
    """
    if "&" in page.text:
        from html import unescape

        for match in page.find(_ENTITY):
            meant = unescape(unescape(match[0])).replace("\xa0", " ")
            if not meant.endswith(";"):
                message = Message("网页代码“{code}”没有还原", "“{code}” of HTML", code=match[0])
                fix = replace(match.span, meant, safety=Safety.SAFE)
                yield Finding(match.span, message, (fix,), confidence=Confidence.CERTAIN)
        yield from _without_semicolon(page)
    for match in page.find(_TAG):
        message = Message("网页标签“{code}”没有去掉", "tag “{code}” of HTML", code=match[0])
        yield Finding(match.span, message, (delete(match.start, match.end),), confidence=Confidence.CERTAIN)


def _without_semicolon(page: Document) -> Iterator[Finding]:
    """Entities without their semicolon, but not those in addresses or inside words."""
    from html import unescape

    for match in page.find(_CUT):
        name, behind = match.group("name"), match["behind"]
        before = page.text[max(0, match.start - 1) : match.start]
        is_word = behind.isascii() and (behind.isalnum() or behind in ";=_-")
        if not (behind and is_word) and before not in tuple("“‘") and not (before.isascii() and before.isalnum()):
            code = Span(match.start, name.end)
            message = Message("网页代码“{code}”没有还原", "“{code}” of HTML", code=page.text[code.start : code.end])
            meant = unescape(f"&{match['name']};").replace("\xa0", " ")
            yield Finding(code, message, (replace(code, meant, safety=Safety.SAFE),), confidence=Confidence.CERTAIN)
