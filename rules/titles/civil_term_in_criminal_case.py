from __future__ import annotations

from collections.abc import Iterator

from lint_news import (
    HAN,
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    replace,
    rule,
)

from ._offices import is_exempt

_DEFENDANT = f"被告[{HAN}]{{1,2}}某"
_CRIMINAL = (
    "(?:盗窃|诈骗|抢劫|抢夺|故意伤害|危险驾驶|交通肇事|贩毒|贩卖毒品|开设赌场|寻衅滋事|职务侵占|受贿|行贿|敲诈勒索|刑事|强奸)[^，。；\\n]{0,6}案"
    "|公诉|有期徒刑|拘役|醉酒驾驶|构成[^，。；\\n]{2,12}罪|犯[^，。；\\n]{2,10}罪|盗走|盗窃[^，。；\\n]{0,10}财物"
)
_CIVIL = "原告|民事|纠纷|诉至|起诉到|起诉至|调解|合同|离婚|借款|借条|民法典|附带|自诉|赔偿款|第三人|债权"
_LEN = 2


@rule(
    "civil-term-in-criminal-case",
    title="刑事案件称“被告”",
    help=(
        "刑事案件受审的人称“被告人”，“被告”是民事、行政案件的称谓。"
        "只查“被告某某”，它的一段或前一段说的是盗窃案、危险驾驶一类刑事案件，又没有原告、纠纷、调解、民事等字样的。"
        "依据刑事诉讼法、民事诉讼法。国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_DEFENDANT,),
    bad=[
        Bad(
            "县法院审理一起盗窃案。被告冯某潜入工地。", found="被告", fixed="县法院审理一起盗窃案。被告人冯某潜入工地。"
        ),
        Bad(
            "县法院审结一起危险驾驶案件。\n法院查明，被告冯某酒后开车。",
            found="被告",
            fixed="县法院审结一起危险驾驶案件。\n法院查明，被告人冯某酒后开车。",
        ),
        Bad("法院认为，被告冯某醉酒驾驶机动车。", found="被告", fixed="法院认为，被告人冯某醉酒驾驶机动车。"),
    ],
    good=[
        "县法院审理一起盗窃案。被告人冯某潜入工地。县法院审理一起借款案。被告冯某没有还钱。",
        "原告李某说，被告冯某醉酒驾驶机动车，应当赔偿。",
        "冯某犯盗窃罪，被判处有期徒刑一年。\n民间借贷纠纷一案开庭，被告冯某没有到庭。",
        "美国一起盗窃案开庭，被告冯某认罪。",
        "李某提起刑事附带民事诉讼，被告冯某被判处有期徒刑一年。",
    ],
)
def civil_term_in_criminal_case(article: Article) -> Iterator[Finding]:
    """A person who is tried for a crime is called by the word for the other side of a civil case."""
    text = article.document.text
    for match in article.find(_DEFENDANT):
        whole = _told(article, match.span)
        told = text[whole.start : whole.end]
        is_crime = compiled(_CRIMINAL).search(told) is not None and not compiled(_CIVIL).search(told)
        if is_crime and not match[0].startswith("被告人") and not is_exempt(text, whole.start, match.end):
            span = Span(match.start, match.start + _LEN)
            yield Finding(span, _MESSAGE, (replace(span, "被告人"),), confidence=Confidence.LIKELY)


def _told(article: Article, span: Span) -> Span:
    """The paragraph of a person, and the one before."""
    text, first = article.document.text, article.span.start
    start = text.rfind("\n", first, max(first, text.rfind("\n", first, span.start)))
    end = text.find("\n", span.end, article.span.end)
    return Span(max(first, start), end if end >= 0 else article.span.end)


_MESSAGE = Message("刑事案件称“被告人”，不称“被告”", "in a criminal case 被告人 is said, not 被告")
