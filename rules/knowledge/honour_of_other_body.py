from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from lint_news import (
    Article,
    Bad,
    Confidence,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    quotation_at,
    rule,
)

from .._table_rows import alternatives, several_by_name

_BODY = (
    "(?P<body>(?:联合国)?(?:教科文组织|粮农组织|环境规划署|世界旅游组织|开发计划署|人居署|儿童基金会|工业发展组织)|世界卫生组织"
    "|世界遗产委员会|世界自然基金会|世界气象组织|世界旅游组织|国际灌溉排水委员会|国际灌排委员会"
    "|(?:国家)?(?:文化和旅游部|农业农村部|自然资源部|生态环境部|住房和城乡建设部|住建部|水利部|林业和草原局|林草局)|国务院|中央文明[办委]"
    "|(?:中华)?全国总工会|全国妇联|共青团中央|团中央|中央宣传部|中宣部|中央组织部|中组部|教育部|公安部|司法部|民政部|商务部|财政部"
    "|工业和信息化部|工信部|科技部|科学技术部|人力资源和?社会保障部|人社部|国家卫生健康委|国家卫健委|国家发展改革委|国家民委|体育总局"
    "|最高人民法院|最高人民检察院|退役军人事务部|应急管理部|市场监管总局|市场监督管理总局|中国(?:科协|作协|文联|残联))"
)
_NAMED = (
    "(?:正式)?(?:列为|列入|评为|评定为|认定为|授予|命名为|批准为|确定为|公布为|评选为|纳入|宣布为|颁发的?|表彰为)"
    "(?:了|第[一二三四五六七八九十]+批)?"
)
_OTHERS = "、|和|与|联合|会同|推荐|申报|指导|经|向|等"


def _honours() -> Mapping[str, tuple[str, ...]]:
    """The bodies that give each honour."""
    return several_by_name(Path(__file__).with_name("honours.tsv"))


@rule(
    "honour-of-other-body",
    title="称号、名录与颁布机构不符",
    help=(
        "“被联合国教科文组织列为全球重要农业文化遗产”：全球重要农业文化遗产由联合国粮农组织认定。世界遗产、人类非遗名录、世界地质公园属教科文组织，"
        "世界灌溉工程遗产属国际灌排委员会，国家森林城市属国家林草局，全国五一劳动奖章属全国总工会，等等（表见rules/knowledge/honours.tsv）。"
        "几个机构并提的、引语里的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(alternatives(_honours()),),
    injectors=("_injectors:honour_of_other_body",),
    bad=[
        Bad("2011年，白河稻鱼鸭系统被联合国教科文组织列为全球重要农业文化遗产。", found="联合国教科文组织"),
        Bad("古堰被联合国教科文组织评为世界灌溉工程遗产。", found="联合国教科文组织"),
        Bad("这处山水被联合国粮农组织列入《世界遗产名录》。", found="联合国粮农组织"),
        Bad("她被全国妇联授予“全国五一劳动奖章”。", found="全国妇联"),
        Bad("他获得教育部颁发的中国青年五四奖章。", found="教育部"),
        Bad("市里获生态环境部授予“国家森林城市”称号。", found="生态环境部"),
    ],
    good=[
        "白河稻鱼鸭系统被联合国粮农组织列为全球重要农业文化遗产，古堰被国际灌溉排水委员会评为世界灌溉工程遗产。",
        "他被全国总工会授予“全国五一劳动奖章”，被共青团中央授予“中国青年五四奖章”。",
        "这处山水被联合国教科文组织列入《世界遗产名录》。",
        "联合国教科文组织和粮农组织列为全球重要农业文化遗产候选地。市里经生态环境部推荐评为国家森林城市。",
        "他说：“被联合国教科文组织列为全球重要农业文化遗产。”",
    ],
)
def honour_of_other_body(article: Article) -> Iterator[Finding]:
    """An honour, or a list, is told to be given by a body that does not give it (rules/knowledge/honours.tsv)."""
    for honour, bodies in _honours().items():
        if honour not in article.text:
            continue
        for match in article.find(f"{_BODY}(?P<link>[^，,。；;：:\\n《“]{{0,8}}?){_NAMED}[《“]?{honour}"):
            body, span = match["body"], match.group("body")
            before = article.document.text[max(article.span.start, span.start - 3) : span.start]
            is_open = compiled(_OTHERS).search(before + match["link"])
            if not is_open and not body.endswith(bodies) and quotation_at(article, span) is None:
                message = Message(
                    "“{honour}”由{right}颁布，请核对", "{honour} is given by {right}", honour=honour, right=bodies[0]
                )
                yield Finding(Span(span.start, span.end), message, confidence=Confidence.LIKELY)
