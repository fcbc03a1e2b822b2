from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, compiled, replace, rule

_WHO = (
    "公民|妇女|女儿|子女|儿童|职工|消费者|村民|业主|劳动者|员工|患者|老年人|未成年人|残疾人|女性|农民|居民|群众|当事人|债权人|继承人"
    "|承包户|租户|学生|家长|股东|投资者|读者|乘客|旅客|被告人|嫌疑人|申请人|纳税人|著作权人"
)
_WHAT = (
    "继承|知情|选举|被选举|休息|劳动|受教育|接受教育|参与|表达|诉讼|申诉|上诉|肖像|隐私|生存|发展|探视|居住|休假|求偿|索赔|赔偿|辩护"
    "|承包|土地承包|经营|申请|选择|自主选择|公平交易|结社|婚姻自主|抚养|赡养"
)
_GAP = "[^，。；：！？“”\\n]"
_ENJOYS = f"享有{_GAP}{{0,18}}(?P<wrong>权力)(?![机运寻])"
_OF_WHAT = f"(?:{_WHAT})(?:父母|遗产|财产|土地|权){{0,2}}的(?P<wrong>权力)(?![机运寻])"
_OF_WHOM = (
    f"(?:{_WHO})(?:依法|都|也|均|同样)?(?:有|拥有)(?:{_WHAT}|拒绝|要求|获得|查阅|了解|得到)?"
    f"{_GAP}{{0,10}}的(?P<wrong>权力)(?![机运寻])"
)
_OFFICES = (
    "总统|国会|议会|法院|政府|机关|委员会|人大|部门|教会|国王|女王|君主|皇帝|首相|总理|官员"
    "|干部|长官|领导|警察|军队|党委|议院|联邦|大会"
)
"""Who has power."""
_REACH = 40


@rule(
    "power-for-right",
    title="权利误作权力",
    help="公民、妇女、业主享有的是“权利”，“权力”属于机关：女儿享有继承遗产的权力（权利）。句中说到机关、官员的不报。",
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_ENJOYS, _OF_WHAT, _OF_WHOM),
    explains=("confused-word", "confused-word-in-context"),
    bad=[
        Bad("出嫁的女儿同样享有分得家产的权力。", fixed="出嫁的女儿同样享有分得家产的权利。", found="权力"),
        Bad("兄妹三人都有继承父母遗产的权力，", fixed="兄妹三人都有继承父母遗产的权利，"),
        Bad("业主有查阅水费账目的权力；", fixed="业主有查阅水费账目的权利；"),
    ],
    good=[
        "出嫁的女儿同样享有分得家产的权利，兄妹三人都有继承父母遗产的权利，业主有查阅水费账目的权利。",
        "村务监督委员会享有查账的权力，议会有参与表达的权力，群众有监督权力运行的渠道。",
        "享有盛名的权力运行图。继承的权力运行机制。业主有要求公开的权力运行清单。",
    ],
)
def power_for_right(article: Article) -> Iterator[Finding]:
    """A person is said to have power where a right is meant."""
    text = article.document.text
    for pattern in (_ENJOYS, _OF_WHAT, _OF_WHOM):
        for match in article.find(pattern):
            before = text[max(article.span.start, match.start - _REACH) : match.end]
            clause = before[max(before.rfind(mark) for mark in "。；！？\n") + 1 :]
            if not compiled(_OFFICES).search(clause):
                message = Message("“权力”应为“权利”", "权力 (power) should be 权利 (right)")
                span = match.group("wrong")
                yield Finding(span, message, (replace(span, "权利"),), confidence=Confidence.LIKELY)
