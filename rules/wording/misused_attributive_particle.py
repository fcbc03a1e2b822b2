from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

_QUALITY = (
    "精湛|优异|悠久|丰硕|崇高|宝贵|雄厚|优越|精美|优美|宽敞|丰厚|珍贵|美味|恶劣|独特|先进|优秀|优质|灿烂|深厚|辉煌"
)
_THING = (
    "技艺|技术|技能|成绩|成就|成果|历史|文化|传统|环境|条件|文物|资源|风景|景色|工艺|作品|产品|品质|品格|品德|精神|经验"
    "|财富|意见|机会|生命|食物|菜肴|美食|服务|回报|奖品|礼物|收获|友谊|情谊|理想|事业|土地|家园|实力|基础|底蕴|唱腔"
    "|厨艺|医术|演技|舞姿|歌声|人才|设备|氛围|兴趣|感情"
)
_BETWEEN = rf"(?P<wrong>地)(?<=(?:{_QUALITY}).)(?:{_THING})"


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
        Bad("试点积累了宝贵地经验。", fixed="试点积累了宝贵的经验。"),
    ],
    good=[
        "老人精湛的技艺赢得掌声，小城有悠久的历史。",
        "有效地技术改造，扎实地服务群众，更好地文化惠民，土地资源丰富，那是美丽地方，优美地段。",
    ],
)
def misused_attributive_particle(article: Article) -> Iterator[Finding]:
    """An adjective that tells of no manner has the particle of manner before a noun."""
    for match in article.find(_BETWEEN):
        span = match.group("wrong")
        message = Message("这里的“地”应为“的”", "地 should be 的 here")
        yield Finding(span, message, (replace(span, "的"),), confidence=Confidence.LIKELY)
