from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, replace, rule

_CLAUSE = r"[^，,。；;！？：:\n“”]{2,22}"
_SO = (
    "(?:能够?(?!力)|会(?!议)|可以|可(?!能)|必定|一定|必将|真正|真的|算是|算得|算真|谈得上|称得上|说得上|配得上|对得起"
    "|不至于|不愧|有(?:真正的?)?(?:面子|希望|出路|底气|奔头|盼头|动力|保障|机会|资格|未来|前途|力量|意义|可能|饭吃|钱赚|好日子))"
)
"""What follows from the condition."""
_ONLY = (
    rf"只有(?![一二两三四五六七八九十几数0-9０-９]){_CLAUSE}[，,](?:[^，,。；;！？\n]{{0,7}}?)(?P<wrong>就)(?={_SO})"
)
_ONLY_THUS = rf"只有(?:这样|如此|那样)(?:做|干|办)?[，,]?(?:[^，,。；;！？\n只才]{{0,6}}?)(?P<wrong>就)(?={_SO}|有)"
_IF_ONLY = rf"只要(?!一){_CLAUSE}[，,](?:[^，,。；;！？\n]{{0,5}}?)(?P<wrong>才)(?={_SO})"
_IF_THUS = rf"只要(?:这样|如此|那样)(?:做|干|办)?[，,]?(?:[^，,。；;！？\n就]{{0,6}}?)(?P<wrong>才)(?={_SO}|有)"
_BOTH = (
    r"(?P<wrong>即)(?=(?P<does>[要能有会懂重让讲防抓保管治无]|可以|需要|想|得|不能)[^，,。；;！？：:\n“”]{1,16}[，,]?[又更还](?P=does))"
    r"(?<![立随当旋亦非色迅]即)"
)
_WHATEVER = (
    rf"(?:无论|不论|不管)(?!是|怎么说){_CLAUSE}[，,](?P<then>[^，,。；;！？\n还]{{0,8}}?)"
    r"(?P<wrong>却|但是?(?![求愿凡]))"
)
_ALTHOUGH = rf"(?:尽管|虽然){_CLAUSE}[，,](?P<wrong>所以|因此|因而)"
_NOT_ONLY = rf"(?:不仅|不但)(?!仅){_CLAUSE}[，,](?P<wrong>却(?![步之])|但是?(?![愿凡求书]))"
_NOT_ONLY_BUT = r"(?:不仅|不但)(?![仅只是单])[^，,。；;！？：:\n“”不无没非]{2,22}[，,](?P<wrong>而是)"
_REASON = rf"之所以{_CLAUSE}[，,](?P<wrong>所以|因此|因而)"
_RATHER = rf"与其{_CLAUSE}[，,](?P<wrong>还是|就是|而是)"
_EVEN_IF = rf"(?:即使|即便){_CLAUSE}[，,](?P<wrong>就)(?=[把让能会给])"
_DEGREE = (
    r"(?:无论|不论|不管)[^，,。；;！？：:\n多怎什何哪谁几是]{1,8}(?P<wrong>很|十分|非常)[^，,。；;！？：:\n]{1,4}[，,]"
)
_PATTERNS = {
    _ONLY: ("只有", "才"),
    _ONLY_THUS: ("只有", "才"),
    _IF_ONLY: ("只要", "就"),
    _IF_THUS: ("只要", "就"),
    _BOTH: ("又", "既"),
    _WHATEVER: ("无论", "都"),
    _ALTHOUGH: ("虽然", "但"),
    _NOT_ONLY: ("不但", "而且"),
    _NOT_ONLY_BUT: ("不仅", "而且"),
    _REASON: ("之所以", "是因为"),
    _RATHER: ("与其", "不如"),
    _EVEN_IF: ("即使", "也"),
    _DEGREE: ("无论", "多么"),
}

_FIXED = ("只有", "只要", "不仅", "又")
"""Where the other connective can be put in the place of the wrong one."""


@rule(
    "mismatched-connectives",
    title="关联词不配",
    help=(
        "“只有……就……”应为“只有……才……”，“只要……才……”应为“只要……就……”；"
        "“即要……又要……”应为“既要……又要……”；“无论……却……”“虽然……所以……”“不但……却……”也不配。隔着别的分句、说数量的（只有三户）不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=tuple(_PATTERNS),
    injectors=("_independent_grammar_injectors:mismatched_conjunctions",),
    bad=[
        Bad("只有勤检修，就能让水泵多用几年。", fixed="只有勤检修，才能让水泵多用几年。", found="就"),
        Bad("只要勤检修,水泵才会经久耐用。", fixed="只要勤检修,水泵就会经久耐用。", found="才"),
        Bad("只有渠水到了田头，种地的就真正有了底。", fixed="只有渠水到了田头，种地的才真正有了底。", found="就"),
        Bad("只有这样水泵就能多用几年。", fixed="只有这样水泵才能多用几年。", found="就"),
        Bad("只有这样做，村里就有人气。", fixed="只有这样做，村里才有人气。", found="就"),
        Bad("只要这样，水泵才会经久耐用。", fixed="只要这样，水泵就会经久耐用。", found="才"),
        Bad("只要这样，渠里才有水。", fixed="只要这样，渠里就有水。", found="才"),
        Bad("巡渠即要看得细，又要记得清。", fixed="巡渠既要看得细，又要记得清。", found="即"),
        Bad("不论刮风下雨，老张却天天巡渠。", found="却"),
        Bad("无论路多难走，但医生每周都上山。", found="但"),
        Bad("虽然缺水，所以村民仍补种了荞麦。", found="所以"),
        Bad("他不但修好了井，却还接通了水管。", found="却"),
        Bad("他不仅会修井，但是会接电。", found="但是"),
        Bad("庙会上不仅看的人多，而是买的人也多。", fixed="庙会上不仅看的人多，而且买的人也多。", found="而是"),
        Bad("苗之所以活了，所以要谢他。", found="所以"),
        Bad("与其等雨，就是自己打井。", found="就是"),
        Bad("不管天气很冷，老张都去巡渠。", found="很"),
        Bad("即使下雪，就把牛奶送到家。", found="就"),
    ],
    good=[
        "只有勤检修，才能让水泵多用几年。",
        "只要勤检修，水泵就会经久耐用。",
        "组里只有两户缺水，抽一次就能灌完。",
        "只有这样，水泵才能多用几年；只有老张，早上就有事；只要这样，渠里就有水，老张才有空。",
        "镇里立即要人清淤，又要人修闸；水库随即有人看，又有人管；一经查实当即能停，又能罚。",
        "只要一到雨天，才会渗水。",
        "不论刮风下雨，老张都天天巡渠。",
        "无论怎么说，老张却没有松口。",
        "无论是因病痛哭的医生，却又笑对病人的护士，都是榜样。",
        "无论收成多少，但求问心无愧。",
        "虽然缺水，但村民仍补种了荞麦。",
        "虽然缺水，就算旱了三年，村民也没有走。",
        "不但不退，却步者也重新上阵。",
        "不仅他，但凡来过的都夸；不仅夸他，但愿人人学他；不但问他，但求一见；不但读他，但书不多。",
        "这不仅是比赛，而是一次聚会。这不仅仅靠力气，而是靠巧劲。他不仅不走，而是住了下来。",
        "这不仅仅在村里，但对全镇也是好事。",
        "即使下雪，就算封路，牛奶也送到家。",
        "只有老支书，会后就会议内容作了说明。",
        "只要留下过录音，多年后才可能对上。",
        "无论大小，老张还却之不恭地收下。",
    ],
)
def mismatched_connectives(article: Article) -> Iterator[Finding]:
    """Two connectives stand in a sentence that do not belong together."""
    for pattern, (first, right) in _PATTERNS.items():
        for match in article.find(pattern):
            span = match.group("wrong")
            message = Message(
                "“{first}”不与“{wrong}”配，一般用“{right}”",
                "{first} does not go with {wrong}; {right} is usual",
                first=first,
                wrong=match["wrong"],
                right=right,
            )
            fixes = (replace(span, right),) if first in _FIXED else ()
            yield Finding(span, message, fixes, confidence=Confidence.LIKELY)
