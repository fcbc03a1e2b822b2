from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, delete, rule

_PREVENT = "防止|避免|谨防|严防|预防|杜绝|以防|以免|免得|力避"
_HAPPENS = "发生|出现|重演|上演|反弹|再犯|重蹈|复发|返贫|复燃|蔓延|泄漏|流失|外溢|受骗|上当"
_AGAIN = rf"(?:{_PREVENT})[^，,。；;！？：:\n]{{0,20}}(?P<no>不(?=再次?(?:{_HAPPENS}))|不会(?=再次?(?:{_HAPPENS})))"
_HARM = (
    "发生|出现|误|耽误|延误|耽搁|错过|影响|造成|引发|引起|导致|受骗|上当|受伤|受损|受潮|受冻|受灾|受罚|损失|损坏|摔倒|滑倒|触电|溺水|中毒|感染|传染|着凉|感冒|迷路|走失|丢失"
    "|遗失|破坏|污染|扰民|违法|违规|拥堵|堵塞|冻伤|烫伤|中暑|浪费|走错|走散|看错|填错|写错|认错|搞错|弄错|出错|犯错|算错|拿错|用错|买错|记错|坐错|答错|报错|选错|投错|重复"
    "|混淆|冲突|踩空|踩踏|碰撞|追尾|扎堆|滞留|积压|积水|内涝|倒伏|霉变|发霉|变质|腐烂|失火|着火|爆炸|坠落|跌倒|跌落|倒塌|坍塌|落水|掉队|返贫|泄露|流失|亏损|误解|误会|误伤"
    "|误食|误诊|误判|误入|歧视|伤害|伤及|陷入|落入|掉入|沦为|带来|受影响|受伤害|受侵害|遭受|遭遇|被[骗罚盗淋困拒偷]"
)
_DIRECT = (
    r"(?:防止|避免|谨防|杜绝|以防|以免|免得)(?:[^，,。；;！？：:\n因“]{0,6}?[者生客众民人子童员户辆苗田](?=不))?"
    rf"(?P<no>不要?)(?=(?:{_HARM}))"
)
_SPREADS = (
    "发生|出现|反弹|蔓延|扩散|激化|复燃|死灰复燃|流失|返贫|上当|受骗|受到?损失|受到?侵害|受到?伤害|受损|被[占骗盗]|复发|外溢|失控|失守|脱管"
    "|扩大|加剧|升级"
)
_THAT = (
    r"(?:防止|避免|谨防|严防|杜绝|遏制)[^，,。；;！？：:\n不非无未因而]{1,14}(?<![而且并就才也都将会又从绝毫核])"
    rf"(?P<no>不(?=(?:{_SPREADS})))"
)
_LET = r"(?:防止|避免|以免|免得|谨防|严防|杜绝)(?P<no>不|没有)(?=让|使|再受|再遭)"
_UNLESS = r"(?:严禁|禁止)[^，,。；;！？：:\n、“]{2,14}(?P<no>不得|不准|不许)(?![^，,。；;！？\n]{0,8}的)"
_AVOID = r"切忌(?P<no>不要|不可|不能|不得|勿|莫|别)"
_FORBID = r"(?:严禁|禁止)(?:任何)?(?:人|个人|单位|单位和个人|车辆|企业|商家)?(?P<no>不得|不准|不许|不可)"
_NEARLY = r"(?:险些|差点儿?)(?P<no>没有|没)(?=被?(?:摔|掉|滑|落|丧|丢|酿|送|撞|淹|跌|翻|错过|误))"
_HARDLY = r"难免(?P<no>不)(?=会|发生|出现)"
_DENY = r"(?:不能|不可|无法|不容|不得不|谁也不能)否认没有"
_ALWAYS = r"无时无刻(?:都|皆|总是?|地|在(?!不)|(?:的|之)?(?:关注|关心|牵挂|想着|惦记|思念|守护|提醒))"
_PATTERNS = (_AGAIN, _DIRECT, _THAT, _LET, _UNLESS, _AVOID, _FORBID, _NEARLY, _HARDLY)


@rule(
    "reversed-negation",
    title="否定失当",
    help=(
        "“防止事故不再发生”说反了，意思成了要它发生；“切忌不要”“严禁不得”“无时无刻都”同类。"
        "删去多余的否定词；“无时无刻”后面要有“不”，或者改作“时时刻刻”。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(*_PATTERNS, _DENY, _ALWAYS),
    injectors=("_independent_grammar_injectors:negated_prevention",),
    bad=[
        Bad("各村排查隐患，防止类似火灾不再发生。", fixed="各村排查隐患，防止类似火灾再发生。", found="不"),
        Bad("加固堤坝,以免险情不会再次出现。", fixed="加固堤坝,以免险情再次出现。", found="不会"),
        Bad("建立台账，杜绝不发生漏报。", fixed="建立台账，杜绝发生漏报。"),
        Bad("县里检修泵站，避免不误农时。", fixed="县里检修泵站，避免误农时。"),
        Bad("请提前出门，以免不耽误上车。", fixed="请提前出门，以免耽误上车。", found="不"),
        Bad("考前看好路线，避免不走错考点。", fixed="考前看好路线，避免走错考点。", found="不"),
        Bad("渠边围栏，防止儿童不跌落。", fixed="渠边围栏，防止儿童跌落。", found="不"),
        Bad("村里立牌，避免不让孩子下水。", fixed="村里立牌，避免让孩子下水。", found="不"),
        Bad("渠边围栏，防止没有使牲畜落水。", fixed="渠边围栏，防止使牲畜落水。"),
        Bad("加固堤坝，避免不再受淹。", fixed="加固堤坝，避免再受淹。"),
        Bad("加固堤坝，避免不再遭灾。", fixed="加固堤坝，避免再遭灾。"),
        Bad("严禁未经许可不得入内。", fixed="严禁未经许可入内。", found="不得"),
        Bad("医生说，切忌不要空腹吃药。", fixed="医生说，切忌空腹吃药。", found="不要"),
        Bad("严禁任何人不得在林区用火。", fixed="严禁任何人在林区用火。", found="不得"),
        Bad("路滑，老人险些没有摔倒。", fixed="路滑，老人险些摔倒。", found="没有"),
        Bad("新手操作，难免不会出错。", fixed="新手操作，难免会出错。", found="不"),
        Bad("谁也不能否认没有疏漏。", found="谁也不能否认没有"),
        Bad("社工无时无刻都牵挂着独居老人。", found="无时无刻都"),
        Bad("她无时无刻在想着家乡。", found="无时无刻在"),
        Bad("巡堤员遏制“漏灌”不反弹。", fixed="巡堤员遏制“漏灌”反弹。"),
    ],
    good=[
        "各村排查隐患，确保类似火灾不再发生。",
        "渠边围栏，避免儿童因不会游泳而溺水，防止老人不慎跌落。",
        "药品要密封，防止变质，不再使用的应交回。",
        "切忌空腹吃药。防止核不扩散体系受损，遏制险情而不扩大。",
        "各村防止险情蔓延，严防森林火灾发生。",
        "严禁携带未登记不得入库的物品，避免不必要的浪费，避免不良影响。",
        "禁止携带不得入境的物品。",
        "路滑，老人差点没站稳。",
        "社工无时无刻不牵挂着独居老人。",
        "她无时无刻在不在想着家乡？",
    ],
)
def reversed_negation(article: Article) -> Iterator[Finding]:
    """A verb that denies or prevents has a negation behind it that turns the meaning round."""
    seen: set[int] = set()
    for pattern in _PATTERNS:
        for match in article.find(pattern):
            span = match.group("no")
            if span.start in seen:
                continue
            seen.add(span.start)
            message = Message(
                "前面已有否定的意思，“{no}”多余，说反了",
                "“{no}” turns the meaning round: a negation stands before it",
                no=match["no"],
            )
            yield Finding(span, message, (delete(span.start, span.end),), confidence=Confidence.LIKELY)
    for match in article.find(_DENY):
        message = Message("否定叠加，意思说反了", "the negations together say the contrary")
        yield Finding(match.span, message, confidence=Confidence.LIKELY)
    for match in article.find(_ALWAYS):
        message = Message(
            "“无时无刻”后面要有“不”，或作“时时刻刻”", "无时无刻 needs 不 behind it; without it write 时时刻刻"
        )
        yield Finding(match.span, message, confidence=Confidence.LIKELY)
