from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, replace, rule

from .._sentence import sentence_text
from ._offices import is_exempt

_MADE = "(?:制作|出具|作出|送达|签收|签发|发出|发放|下达|收到|领取|拿到)了?"
_PAPER = f"{_MADE}[^，,。；;、\n调判]{{0,4}}(?P<kind>判决|调解)书"
_SETTLED = (
    "调解(?:的?方式)?结案|以调解(?:的?方式)?(?:化解|了结|解决|结束)"
    "|(?:达成|签订|签署)了?[^，。；]{0,4}(?:调解|和解)协议"
)
_JUDGED = "(?:当庭|公开|一审|二审|开庭)宣判|缺席判决|一审判决|二审判决|终审判决|判决(?:如下|驳回|支持|准许|被告|原告)"
_OTHER = {
    "判决": (_SETTLED, "", "调解"),
    "调解": (_JUDGED, "调解(?!书)|和解|撤诉", "判决"),
}
"""For each paper what the sentence says of the end of the case, what may not stand in it, and the right paper."""
_NOT = "未[^，。；]{0,4}(?:达成|履行)|不[成服履]|拒|无法|反悔|之?前|后来|此后|又|再审|曾|如果?|若|或者?|申请|原|没有"


@rule(
    "wrong-paper-of-court",
    title="判决书、调解书混淆",
    help=(
        "调解结案的，法院制作的是“调解书”；宣判的，送达的是“判决书”（民事诉讼法第一百条、第一百五十五条）。"
        "只看一句里说了怎样结案的；调解不成才判决、不履行协议又起诉的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_PAPER,),
    bad=[
        Bad(
            "法院制作民事判决书，双方签字，纠纷以调解方式结案。",
            found="判决",
            fixed="法院制作民事调解书，双方签字，纠纷以调解方式结案。",
        ),
        Bad("双方达成调解协议，法庭当场出具了判决书。", found="判决", fixed="双方达成调解协议，法庭当场出具了调解书。"),
        Bad(
            "两人签订和解协议，法院向双方送达判决书。",
            found="判决",
            fixed="两人签订和解协议，法院向双方送达调解书。",
        ),
        Bad("法庭当庭宣判，向双方送达民事调解书。", found="调解", fixed="法庭当庭宣判，向双方送达民事判决书。"),
        Bad("法院缺席判决，被告收到调解书后上诉。", found="调解", fixed="法院缺席判决，被告收到判决书后上诉。"),
    ],
    good=[
        "法院制作民事调解书，双方签字，纠纷以调解方式结案。法庭当庭宣判，向双方送达民事判决书。",
        "双方未达成调解协议，法院作出判决书。双方达成调解协议后反悔，法院作出判决书。",
        "法院作出判决书。经法官再劝，双方达成和解。法院当庭宣判甲案，对乙案组织调解，制作调解书。",
        "日本法院送达判决书，两家公司达成和解协议。",
    ],
)
def wrong_paper_of_court(article: Article) -> Iterator[Finding]:
    """A case that is settled ends with a judgment, or one that is judged with a paper of settlement."""
    for match in article.find(_PAPER):
        ended, other, right = _OTHER[match["kind"]]
        words = sentence_text(article, match.span)
        if (
            not compiled(ended).search(words)
            or compiled(_NOT).search(words)
            or (other and compiled(other).search(words))
        ):
            continue
        if not is_exempt(article.document.text, match.start, match.end):
            kind = match.group("kind")
            message = Message("这里应为“{right}书”", "the paper is a {right}书", right=right)
            yield Finding(kind, message, (replace(kind, right),), confidence=Confidence.LIKELY)
