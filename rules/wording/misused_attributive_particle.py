from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

_QUALITY = (
    "精湛|优异|悠久|丰硕|崇高|宝贵|雄厚|优越|精美|优美|宽敞|丰厚|珍贵|美味|恶劣|独特|先进|优秀|优质|灿烂|深厚|辉煌"
    "|美丽|丰富|勤劳|粗糙|金黄|清澈|古老|宽阔|可爱|美好|浓厚|浓郁|高大|茂密|碧绿|洁白|火红|雪白|淳朴|善良|朴实|繁华|秀丽|壮丽|肥沃"
    "|崎岖|狭窄|清新|凉爽|炎热|寒冷|年轻|年迈|辽阔|巍峨|高尚|崭新|广阔|感人|动人|幸福|香甜|鲜红|翠绿|湛蓝|蔚蓝|厚重|精致|典雅|质朴"
)
_THING = (
    "技艺|技术|技能|成绩|成就|成果|历史|文化|传统|环境|条件|文物|资源|风景|景色|工艺|作品|产品|品质|品格|品德|精神|经验"
    "|财富|意见|机会|生命|食物|菜肴|美食|服务|回报|奖品|礼物|收获|友谊|情谊|理想|事业|土地|家园|实力|基础|底蕴|唱腔"
    "|厨艺|医术|演技|舞姿|歌声|人才|设备|氛围|兴趣|感情"
    "|家乡|故乡|山村|乡村|村庄|田野|稻田|麦田|果园|笑容|笑脸|双手|手掌|河水|湖水|泉水|溪水|人民|群众|农民|村民|姑娘|小伙|孩子|老人|青年"
    "|母亲|故事|传说|建筑|村落|街道|马路|院落|小院|小城|小镇|县城|山水|画卷|景观|花朵|花海|旋律|气氛|香味|味道|口感|色彩|阳光|岁月|品德"
    "|祖国|民族|城市|风光|草原|耕地|山路|道路|空气|天气|祝福|遗产|果实|蔬菜|柿子|苹果|葡萄|菜籽油|蓝天|天空|大海|图案|画面|瞬间|事迹"
)
_BETWEEN = rf"(?P<wrong>[地得])(?<=(?:{_QUALITY}).)(?:{_THING})"


@rule(
    "misused-attributive-particle",
    title="定语后该用的",
    help=(
        "形容词和名词之间用“的”：精湛的技艺、悠久的历史、宝贵的经验，不用“地”。"
        "只查不作状语的形容词；后面是动词的（有效地推进）不在此列。繁体文本不查。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    profiles={"traditional": False},
    patterns=(_BETWEEN,),
    bad=[
        Bad("老人精湛地技艺赢得掌声。", fixed="老人精湛的技艺赢得掌声。", found="地"),
        Bad("小城有悠久地历史。", fixed="小城有悠久的历史。"),
        Bad("孩子露出幸福得笑容。", fixed="孩子露出幸福的笑容。", found="得"),
        Bad("大叔捧起金黄地稻田里的泥土。", fixed="大叔捧起金黄的稻田里的泥土。"),
        Bad("试点积累了宝贵地经验。", fixed="试点积累了宝贵的经验。"),
    ],
    good=[
        "老人精湛的技艺赢得掌声，小城有悠久的历史。",
        "他幸福地生活着，大家幸福地唱歌，讲得精彩，得到丰富了画面的机会。",
        "有效地技术改造，扎实地服务群众，更好地文化惠民，土地资源丰富，那是美丽地方，优美地段。",
    ],
)
def misused_attributive_particle(article: Article) -> Iterator[Finding]:
    """An adjective that tells of no manner has the particle of manner before a noun."""
    for match in article.find(_BETWEEN):
        span = match.group("wrong")
        message = Message("这里的“{wrong}”应为“的”", "{wrong} should be 的 here", wrong=match["wrong"])
        yield Finding(span, message, (replace(span, "的"),), confidence=Confidence.LIKELY)
