from __future__ import annotations

from lint_news import HAN, Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule

from ._offices import is_exempt

_TERM = "(?P<term>犯罪嫌疑人|被告人|罪犯)"
_SOMEBODY = f"[{HAN}×X]{{0,4}}"
_POLICE = (
    f"{_TERM}{_SOMEBODY}(?:因[^，,。；;\n刑]{{2,16}}[，,]?)?(?:已|现)?被?[^，,。；;\n刑]{{0,8}}"
    "(?:处以?|处罚|被|给予|予以|决定)(?P<act>行政拘留|治安拘留)"
)
_EXECUTED = (
    f"{_TERM}{_SOMEBODY}(?:仍|已|被|依法|拒不[^，,。；;\n]{{0,8}}，)?[^，,。；;\n]{{0,6}}"
    "(?P<act>列入失信|纳入失信|限制高消费|限制消费|申请强制执行)"
)
_SUED = "原告[^。；;\n罪]{1,30}?[与和诉](?P<term>犯罪嫌疑人|罪犯)[^。；;\n罪]{1,30}(?P<act>纠纷)"
_DETAINED = f"(?:监委|监察委员会|监察机关)(?:依法|已)?对{_TERM}{_SOMEBODY}(?:采取|实施)?(?P<act>留置)"
_RIGHT = {
    "行政拘留": "违法行为人",
    "治安拘留": "违法行为人",
    "列入失信": "被执行人",
    "纳入失信": "被执行人",
    "限制高消费": "被执行人",
    "限制消费": "被执行人",
    "申请强制执行": "被执行人",
    "纠纷": "被告",
    "留置": "被调查人",
}
"""What somebody is called to whom each thing is done."""


@pattern_rule(
    "criminal-term-elsewhere",
    title="刑事诉讼的称谓用在别处",
    help=(
        "“犯罪嫌疑人”“被告人”“罪犯”是刑事诉讼的称谓：受行政拘留的称“违法行为人”，民事案件称“被告”，"
        "强制执行、列入失信名单的称“被执行人”，被监委留置的称“被调查人”。"
        "依据治安管理处罚法、民事诉讼法和监察法。有前科的（曾被行政拘留）、国外和历史上的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_POLICE, _EXECUTED, _SUED, _DETAINED),
    message=Message("这里一般称“{replacement}”，不称“{term}”", "{replacement} is said here, not {term}"),
    mark="term",
    replacement=lambda match: _RIGHT[match["act"]],
    bad=[
        Bad(
            "犯罪嫌疑人冯某因殴打他人被行政拘留十日。",
            found="犯罪嫌疑人",
            fixed="违法行为人冯某因殴打他人被行政拘留十日。",
        ),
        Bad("被告人冯某被列入失信名单。", found="被告人", fixed="被执行人冯某被列入失信名单。"),
        Bad("犯罪嫌疑人冯某被限制高消费。", found="犯罪嫌疑人", fixed="被执行人冯某被限制高消费。"),
        Bad(
            "原告某公司与犯罪嫌疑人冯某借款合同纠纷一案开庭。",
            found="犯罪嫌疑人",
            fixed="原告某公司与被告冯某借款合同纠纷一案开庭。",
        ),
        Bad("县监委对犯罪嫌疑人冯某采取留置措施。", found="犯罪嫌疑人", fixed="县监委对被调查人冯某采取留置措施。"),
    ],
    good=[
        "犯罪嫌疑人冯某因盗窃被刑事拘留，违法行为人冯某被行政拘留十日。",
        "犯罪嫌疑人冯某曾被行政拘留，犯罪嫌疑人冯某此前曾处行政拘留。",
        "犯罪嫌疑人冯某曾因盗窃被行政拘留。",
        "泰国的犯罪嫌疑人被处行政拘留。",
        "被执行人冯某被列入失信名单，原告某公司与被告冯某借款合同纠纷一案开庭，县监委对被调查人冯某采取留置措施。",
    ],
)
def criminal_term_elsewhere(article: Article, match: Match) -> bool:
    """A term of criminal procedure is said of somebody in another procedure."""
    return "曾" not in match[0] and not is_exempt(article.document.text, match.start, match.end)
