from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, replace, rule

from ._offices import is_exempt

_OF_UNIT, _OF_PERSON = "法定代表人", "法定代理人"
_UNIT = "(?:公司|工厂|[一-鿿]{2}厂|集团|合作社|商行|企业|村委会|居委会|协会|酒店|超市|药店)[的（(，,]?\\Z"
_PERSON = "(?:未成年[人子]|孩子|儿童|(?<!大)学生|行为能力人|被监护人|幼儿|患儿)(?:及其|[的（(])?\\Z"
_REACH = 8
_LEGAL = "法人(?<![业位团关立社非或]法人)(?=身份证|签[字名])"
"""A unit, of which something is said that only a person has."""
_RIGHT = {_OF_PERSON: (_UNIT, _OF_UNIT), _OF_UNIT: (_PERSON, _OF_PERSON)}


@rule(
    "representative-of-other-kind",
    title="法定代表人、法定代理人混淆",
    help=(
        "公司等法人的负责人是“法定代表人”，代未成年人等行使权利的监护人是“法定代理人”。"
        "依据民法典第二十三条、第六十一条。“法人”是单位，没有身份证，不能签字。"
        "只查紧跟在公司、合作社或未成年人后面的，和“法人身份证”“法人签字”。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_OF_UNIT, _OF_PERSON, _LEGAL),
    bad=[
        Bad(
            "白河茶业有限公司（法定代理人：李明远）遗失公章。",
            found="法定代理人",
            fixed="白河茶业有限公司（法定代表人：李明远）遗失公章。",
        ),
        Bad("该公司法定代理人李明远出庭。", found="法定代理人", fixed="该公司法定代表人李明远出庭。"),
        Bad(
            "被告白河养蜂专业合作社，法定代理人李明远。",
            found="法定代理人",
            fixed="被告白河养蜂专业合作社，法定代表人李明远。",
        ),
        Bad("白河砖厂法定代理人李明远到会。", found="法定代理人", fixed="白河砖厂法定代表人李明远到会。"),
        Bad("未成年人的法定代表人可以代为申请。", found="法定代表人", fixed="未成年人的法定代理人可以代为申请。"),
        Bad(
            "报名须带营业执照、法人身份证明书。",
            found="法人",
            fixed="报名须带营业执照、法定代表人身份证明书。",
        ),
        Bad("合同由法人签字。", found="法人", fixed="合同由法定代表人签字。"),
        Bad("未成年人及其法定代表人到场。", found="法定代表人", fixed="未成年人及其法定代理人到场。"),
    ],
    good=[
        "报名须带法定代表人身份证明书。没有独立法人身份证明，企业法人身份证明，法人身份不变，法人证书由单位保管。",
        "日本公司法人签字。",
        "该公司法定代表人李明远出庭，未成年人的法定代理人到场。公司、法定代理人到场。",
        "大学生法定代表人李明远办了公司。学校应当通知学生及其法定代理人。",
        "日本公司法定代理人到场。",
    ],
)
def representative_of_other_kind(article: Article) -> Iterator[Finding]:
    """The head of a company is called the guardian who acts for a person, or the other way round."""
    text = article.document.text
    for match in article.find(_LEGAL):
        if not is_exempt(text, match.start, match.end):
            message = Message("法人是单位，这里应为“法定代表人”", "a person is meant: 法定代表人")
            yield Finding(match.span, message, (replace(match.span, _OF_UNIT),), confidence=Confidence.LIKELY)
    for term, (before, right) in _RIGHT.items():
        for match in article.find(term):
            first = max(article.span.start, match.start - _REACH)
            if compiled(before).search(text, first, match.start) and not is_exempt(text, match.start, match.end):
                message = Message("这里应为“{right}”", "{right} is meant", right=right)
                yield Finding(match.span, message, (replace(match.span, right),), confidence=Confidence.LIKELY)
