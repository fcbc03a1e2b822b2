"""An entity or a tag of HTML left in the text."""

from __future__ import annotations

from collections.abc import Iterator

from lint_news import Bad, Confidence, Document, ErrorKind, Finding, Message, Origin, Safety, delete, replace, rule

_ENTITY = "(?<![“‘])&(?:amp;)*(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6});"
_TAG = "(?<![“‘])</?(?:br|p|div|span|strong|b|i|em|a|img|font|table|tr|td|li|ul|section|h[1-6])(?: [^<>\n]{0,200})?/?>"


@rule(
    "html-remnant",
    title="网页代码残留",
    help="从网页带来的代码：“&nbsp;”“&ldquo;”“&#8220;”是没有还原的字符，“<br/>”“<p>”是没有去掉的标签。引号里讲代码的不在此列。",
    unit="page",
    kind=ErrorKind.EXTRA_CHARACTER,
    origin=Origin.EXTRACT,
    triggers="&<",
    explains=("half-width-mark",),
    bad=[
        Bad("会议强调&#65292;要抓好春耕。", fixed="会议强调，要抓好春耕。", found="&#65292;"),
        Bad("会议强调&#xff0c;要抓好春耕。", fixed="会议强调，要抓好春耕。"),
        Bad("春耕&nbsp;一线", fixed="春耕 一线"),
        Bad("&ldquo;板凳课堂”开讲。", fixed="“板凳课堂”开讲。"),
        Bad("研发&amp;amp;生产并重。", fixed="研发&生产并重。"),
        Bad(
            "会议强调，要抓好春耕。<br/>各村负责人参加。", fixed="会议强调，要抓好春耕。各村负责人参加。", found="<br/>"
        ),
        Bad('<p class="lead">会议强调，要抓好春耕。', fixed="会议强调，要抓好春耕。"),
    ],
    good=[
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

    In quotation marks it is what the text speaks of.
    """
    if "&" in page.text:
        from html import unescape

        for match in page.find(_ENTITY):
            meant = unescape(unescape(match[0])).replace("\xa0", " ")
            if not meant.endswith(";"):
                message = Message("网页代码“{code}”没有还原", "“{code}” of HTML", code=match[0])
                fix = replace(match.span, meant, safety=Safety.SAFE)
                yield Finding(match.span, message, (fix,), confidence=Confidence.CERTAIN)
    for match in page.find(_TAG):
        message = Message("网页标签“{code}”没有去掉", "tag “{code}” of HTML", code=match[0])
        yield Finding(match.span, message, (delete(match.start, match.end),), confidence=Confidence.CERTAIN)
