from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, ErrorKind, Finding, rule

from ._near import near_names
from ._reports import finding


@rule(
    "wrong-official-name",
    title="机构、活动全称有误",
    help=(
        "国家机关、党的机构、地方部门、人民团体、国际组织和重要活动的全称，与表中的名称只差一字：漏字、多字、错字、两字颠倒；"
        "或者差一个词：国家市场监督总局、农村农业部、住房和城镇建设局。"
        "规范的简称、旧名和别的机构名不在此列。"
    ),
    requires="_near:near_names",
    kind=ErrorKind.WRONG_CHARACTER,
    injectors=("_injectors:wrong_official_name", "_independent_injectors:misprinted_organ"),
    bad=[
        Bad("新中国即中华人民共合国成立。", fixed="新中国即中华人民共和国成立。", found="中华人民共合国"),
        Bad("国家卫生健委员会发布通报。", fixed="国家卫生健康委员会发布通报。"),
        Bad("他在县残疾人联合合会工作。", fixed="他在县残疾人联合会工作。"),
        Bad("中国国际进口展览会在上海开幕。", fixed="中国国际进口博览会在上海开幕。"),
        Bad("市级纪律查检委员会作了报告。", fixed="市级纪律检查委员会作了报告。"),
        Bad("国家发展与改革委员会印发通知。", fixed="国家发展和改革委员会印发通知。"),
        Bad("国家市场监督总局发布公告。", fixed="国家市场监督管理总局发布公告。"),
        Bad("据农村农业部的消息。", fixed="据农业农村部的消息。", found="农村农业部"),
        Bad("市住房和城镇建设局的人到了现场。", fixed="市住房和城乡建设局的人到了现场。"),
        Bad("县退伍军人事务局上门慰问。", fixed="县退役军人事务局上门慰问。", found="退伍军人事务局"),
        Bad("县卫生与健康委员会开了会。", fixed="县卫生健康委员会开了会。"),
        Bad("中国共产党主义青年团县委员会换届。", fixed="中国共产主义青年团县委员会换届。"),
        Bad("到区人力资源和社会保局咨询。", fixed="到区人力资源和社会保障局咨询。"),
        Bad("县自然资源和规则局。", fixed="县自然资源和规划局。"),
        Bad(
            "学习《中国共产党纪律处罚条例》。", fixed="学习《中国共产党纪律处分条例》。", found="中国共产党纪律处罚条例"
        ),
        Bad("他获得全国五一劳动奖牌。", fixed="他获得全国五一劳动奖章。", found="全国五一劳动奖牌"),
        Bad("《区域全面经济合作伙伴关系协定》生效。", fixed="《区域全面经济伙伴关系协定》生效。"),
        Bad("到市行政服务审批局办证。", fixed="到市行政审批服务局办证。", found="行政服务审批局"),
        Bad("社会治安治理综合中心揭牌。", fixed="社会治安综合治理中心揭牌。", found="社会治安治理综合中心"),
        Bad("中国人民政治协商委员会平川县委员会。", fixed="中国人民政治协商会议平川县委员会。"),
    ],
    good=[
        "法国国家博物馆、街道纪工委、国家级园林城市、国家级重点实验室，这一勋章是最高的奖赏。",
        "县退役军人事务局、市住房和城乡建设局、市住房和建设局、县卫生健康委员会、区人力资源社会保障局。",
        "国家发展和改革委会同有关部门，当地国有资产管理委员会，美国退伍军人事务局。",
        "国家卫生健康委员会、国家发展和改革委员会印发通知，中国国际进口博览会开幕。",
        "人力资源社会保障部、住房城乡建设部和交通运输等部联合印发通知。",
        "联合国前秘书长来访，美国航天局、国土安全部各有说法。",
        "国家卫生健康委会同国家中医药管理局研判，国家卫生健康委将会同各部门应对。",
        "中国共产党、中国共产主义青年团县委员会换届，共青团员听了课。",
        "各级地方人民政府，县农业行政综合执法大队，市文化旅游广电体育局，12345政务便民服务热线。",
        "法律适用于港澳特别行政区，国家对非物质文化遗产加强保护，保障国家安全都要靠大家。",
    ],
)
def wrong_official_name(article: Article) -> Iterator[Finding]:
    """The official name of a body, an event or an award differs from its right form by one character or a word.

    Names of rules/knowledge/bodies.tsv, of the state, the party, local and international bodies; forms with a word
    wrong are those of rules/phrase_slips.tsv.
    """
    for near in near_names(article):
        yield finding(article, near)
