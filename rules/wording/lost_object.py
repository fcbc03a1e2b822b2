from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, rule

_SPIRIT = "精神作风传统劲品质风格气概光荣本色"
_CARRY_ON = (
    r"[发弘]扬“?(?:不怕|敢于|勇于|甘于|吃苦耐劳|艰苦奋斗|顽强拼搏|无私奉献)"
    rf"[^，,。；;！？\n{_SPIRIT}]{{0,14}}”?[，,](?![^。；;！？\n]{{0,20}}[{_SPIRIT}])"
)
_DRIVE = (
    r"凭[着借]?(?:一股|一种|这股|那股)子?(?:不|敢|肯|勇于|敢于|甘于|永不)"
    r"[^，,。；;！？\n劲精神力量气息韧热毅执信情心儿的]{2,6}[，,]"
)
_HOLD = r"(?:开展|召开|举行|举办|推出)了?一?[场次个]?以[^，,。；;！？\n]{2,24}为(?:主题|主要内容|主线|重点)(?:，|。|,)"


@rule(
    "lost-object",
    title="宾语残缺",
    help="“发扬不怕苦、不怕累，”缺“的精神”，“开展以……为主题，”缺“的活动”。补上宾语中心词。",
    kind=ErrorKind.WRONG_CHARACTER,
    injectors=("_grammar_injectors:lost_object",),
    patterns=(_CARRY_ON, _HOLD, _DRIVE),
    bad=[
        Bad("汛期里，民兵发扬不怕苦、不怕累，连夜加固大堤。", found="发扬不怕苦、不怕累，"),
        Bad("学校开展以爱粮节粮为主题，学生写了倡议书。", found="开展以爱粮节粮为主题，"),
        Bad("县里召开了以防汛为主题，作了部署。", found="召开了以防汛为主题，"),
        Bad("凭着一股不服输，他把荒坡种成了果园。", found="凭着一股不服输，"),
    ],
    good=[
        "民兵发扬不怕苦、不怕累的精神，连夜加固大堤。",
        "民兵发扬不怕苦，不怕累的精神，连夜加固大堤。",
        "民兵发扬敢于担当，连续作战的作风。",
        "学校开展以爱粮节粮为主题的活动，县里召开以防汛为主题的会议。",
        "凭着一股不服输的劲头，他把荒坡种成了果园，凭着一股子不怕苦劲，凭着一股不怕死的心，凭着一股热心，",
    ],
)
def lost_object(article: Article) -> Iterator[Finding]:
    """The noun is lost that a verb needs: the spirit that is carried on, the activity that is held."""
    for pattern in (_CARRY_ON, _HOLD, _DRIVE):
        for match in article.find(pattern):
            message = Message("缺宾语中心词（精神、活动）", "the noun that the verb needs is lost")
            yield Finding(match.span, message, confidence=Confidence.LIKELY)
