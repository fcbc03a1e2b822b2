from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Span, replace, rule

_HONOUR = "》(?:荣誉|光荣)?称号"
_LONGEST = 20


@rule(
    "title-mark-on-honour",
    title="称号用了书名号",
    help="书名号用于书、报、文件、节目的名称；荣誉称号用引号：“文明村”称号，不写《文明村》称号（GB/T 15834—2011）。",
    kind=ErrorKind.PUNCTUATION,
    patterns=(_HONOUR,),
    profiles={"traditional": False},
    bad=[
        Bad("该村被授予《省级文明村》称号。", found="《省级文明村》", fixed="该村被授予“省级文明村”称号。"),
        Bad("她获得《最美乡村教师》荣誉称号。", fixed="她获得“最美乡村教师”荣誉称号。"),
    ],
    good=[
        "该村被授予“省级文明村”称号，他演唱的《东方红》被称为红歌。",
        "根据《关于授予县级文明村称号的决定》《授予办法》称号由县里授予。",
        "“《人民画报》称号”一说有误。",
    ],
)
def title_mark_on_honour(article: Article) -> Iterator[Finding]:
    """The name of an honour stands in title marks, which are for works and documents, not in quotation marks.

    GB/T 15834-2011. Titles of documents (办法, 决定) before the word are left alone.
    """
    text = article.document.text
    for match in article.find(_HONOUR):
        start = text.rfind("《", max(article.span.start, match.start - _LONGEST), match.start)
        name = text[start + 1 : match.start]
        if start < 0 or not name or name.endswith(_DOCUMENTS) or text[start - 1 : start] == "“":
            continue
        span = Span(start, match.start + 1)
        yield Finding(span, _MESSAGE, (replace(span, f"“{name}”"),), confidence=Confidence.LIKELY)


_DOCUMENTS = ("办法", "决定", "条例", "通知", "规定", "细则", "意见", "标准", "日报", "晚报", "画报", "杂志")
_MESSAGE = Message("荣誉称号用引号，不用书名号", "an honour stands in quotation marks, not in title marks")
