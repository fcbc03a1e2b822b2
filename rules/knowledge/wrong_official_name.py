from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, rule

from .._phrases import near_phrases
from ._reports import finding


@rule(
    "wrong-official-name",
    title="机构、活动全称有误",
    help=(
        "国家机关、党的机构、人民团体、国际组织和重要活动的全称，与表中的名称只差一字：漏字、多字、错字、两字颠倒。"
        "规范的简称、旧名和别的机构名不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    injectors=("_injectors:wrong_official_name", "_blind_injectors:misprinted_organ"),
    bad=[
        Bad("新中国即中华人民共合国成立。", fixed="新中国即中华人民共和国成立。", found="中华人民共合国"),
        Bad("国家卫生健委员会发布通报。", fixed="国家卫生健康委员会发布通报。"),
        Bad("他在县残疾人联合合会工作。", fixed="他在县残疾人联合会工作。"),
        Bad("中国国际进口展览会在上海开幕。", fixed="中国国际进口博览会在上海开幕。"),
        Bad("市级纪律查检委员会作了报告。", fixed="市级纪律检查委员会作了报告。"),
        Bad("国家发展与改革委员会印发通知。", fixed="国家发展和改革委员会印发通知。"),
    ],
    good=[
        "国家卫生健康委员会、国家发展和改革委员会印发通知，中国国际进口博览会开幕。",
        "人力资源社会保障部、住房城乡建设部和交通运输等部联合印发通知。",
        "联合国前秘书长来访，美国航天局、国土安全部各有说法。",
        "国家卫生健康委会同国家中医药管理局研判，国家卫生健康委将会同各部门应对。",
        "法律适用于港澳特别行政区，国家对非物质文化遗产加强保护，保障国家安全都要靠大家。",
    ],
)
def wrong_official_name(article: Article) -> Iterator[Finding]:
    """The official name of a body, an event or an award differs from its right form by one character.

    Names of rules/knowledge/bodies.tsv, of the state, the party and international organisations.
    """
    for near in near_phrases(article).get("knowledge/bodies", ()):
        yield finding(article, near)
