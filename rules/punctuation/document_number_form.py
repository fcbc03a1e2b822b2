from __future__ import annotations

from collections.abc import Iterator

from lint_news import DIGIT, HAN, Article, Bad, Confidence, Edit, ErrorKind, Finding, Fix, Message, Span, delete, rule

_NUMBER = (
    f"(?P<before>[{HAN}])"
    "(?P<open>[\\[［【（(〔])"
    f"(?P<year>(?:19|20)[{DIGIT}]{{2}})"
    "(?P<shut>[\\]］】）)〕])"
    f"(?P<ordinal>第?)[{DIGIT}]{{1,4}}号"
)
_SQUARE = "[［【"
_ISSUES = "发字函办令政组委通文规党纪宣教财人民厅局建告农税环卫征审拆储挂"
_PUBLIC = "告令"


@rule(
    "document-number-form",
    title="发文字号的括号不对",
    help=(
        "发文字号的年份用六角括号〔〕括起，序号不加“第”字（GB/T 9704—2012）：县政发〔2025〕3号。"
        "司法文书的案号用圆括号（2025），公告、令的编号有用“第”的，不在此列。"
    ),
    kind=ErrorKind.PUNCTUATION,
    patterns=(_NUMBER,),
    profiles={"traditional": False},
    bad=[
        Bad("河政发[2025]3号文件印发。", fixed="河政发〔2025〕3号文件印发。", found="[2025]3号"),
        Bad("河政发（2025）3号文件印发。", fixed="河政发〔2025〕3号文件印发。"),
        Bad("河自然资告（2025）3号", fixed="河自然资告〔2025〕3号"),
        Bad("河政发〔2025〕第3号文件印发。", fixed="河政发〔2025〕3号文件印发。"),
    ],
    good=[
        "河政发〔2025〕3号文件印发。",
        "县水利局公告〔2025〕第3号。",
        "县人民法院（2025）民初3号判决书。",
        "渠水账本（2025）3号抄本。",
    ],
)
def document_number_form(article: Article) -> Iterator[Finding]:
    """The year of an official document's number is in wrong brackets, or a word is needless.

    GB/T 9704-2012: 〔2025〕. Case numbers of courts have round brackets; notices and orders may have 第.
    """
    for match in article.find(_NUMBER):
        is_square, opening, shut = match["open"] in _SQUARE, match.group("open"), match.group("shut")
        span = Span(opening.start, match.end)
        if match["open"] != "〔" and (is_square or match["before"] in _ISSUES):
            fix = Fix((Edit(opening, "〔"), Edit(shut, "〕")), title=_TITLE)
            yield Finding(
                span,
                _BRACKETS,
                (fix,),
                confidence=Confidence.DOUBTFUL if match["ordinal"] and not is_square else Confidence.LIKELY,
            )
        elif match["ordinal"] and match["before"] not in _PUBLIC:
            at = match.group("ordinal")
            yield Finding(at, _ORDINAL, (delete(at.start, at.end),), confidence=Confidence.DOUBTFUL)


_BRACKETS = Message("发文字号的年份应用六角括号〔〕", "the year of a document's number takes 〔〕")
_ORDINAL = Message("发文字号的序号前不加“第”", "no 第 in a document's number")
_TITLE = Message("改为六角括号", "use 〔〕")
