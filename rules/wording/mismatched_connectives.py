from __future__ import annotations

from collections.abc import Iterator

from lint_news import Article, Bad, Confidence, ErrorKind, Finding, Message, Span, replace, rule

from ._connectives import PATTERNS

_FIXED = ("只有", "只要", "不仅", "又", "都", "除非", "年过、下着", "也")
"""Where the other connective can be put in the place of the wrong one."""


@rule(
    "mismatched-connectives",
    title="关联词不配",
    help=(
        "“只有……就……”应为“只有……才……”，“只要……才……”应为“只要……就……”；"
        "“即要……又要……”应为“既要……又要……”；“无论……却……”“虽然……所以……”“不但……却……”也不配。隔着别的分句、说数量的（只有三户）不报。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=tuple(PATTERNS),
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
        Bad("只有亲手修过水泵，徒弟们就懂得什么叫细。", fixed="只有亲手修过水泵，徒弟们才懂得什么叫细。", found="就"),
        Bad("只有老渠修通了，坡上的地就浇得着。", fixed="只有老渠修通了，坡上的地才浇得着。", found="就"),
        Bad("只要把渠修通，荒坡才变得成果园。", fixed="只要把渠修通，荒坡就变得成果园。", found="才"),
        Bad("老石即是窑工，又是拳师。", fixed="老石既是窑工，又是拳师。", found="即"),
        Bad("巡渠即要看得细，也要记得清。", fixed="巡渠既要看得细，也要记得清。", found="即"),
        Bad("除非下雪，所以老张天天巡渠。", fixed="除非下雪，否则老张天天巡渠。", found="所以"),
        Bad("宁可自己多跑，不如让乡亲多等。", found="不如"),
        Bad("与其等雨，也不动手打井。", found="也不"),
        Bad("尽管刮风下雨，老张都天天巡渠。", fixed="无论刮风下雨，老张都天天巡渠。", found="尽管"),
        Bad("不管年过八旬，他天天巡渠。", fixed="尽管年过八旬，他天天巡渠。", found="不管"),
        Bad("虽然缺水，而且路远，老张却不走。", found="而且"),
        Bad("他不仅会修井，所以大家都找他。", found="所以"),
        Bad("修渠即省了不少工，又省了水。", fixed="修渠既省了不少工，又省了水。", found="即"),
        Bad("不管水少了，而且渠也旧了。", found="而且"),
        Bad("尽管再忙，老张也天天巡渠。", fixed="即使再忙，老张也天天巡渠。", found="尽管"),
        Bad("新渠不仅省工，因而能浇坡上的地。", found="因而"),
        Bad("只有扎根山里，戏就有生命力。", fixed="只有扎根山里，戏才有生命力。", found="就"),
        Bad("尽管多忙，老张都天天巡渠。", fixed="无论多忙，老张都天天巡渠。", found="尽管"),
    ],
    good=[
        "只有勤检修，才能让水泵多用几年。",
        "只要勤检修，水泵就会经久耐用。",
        "组里只有两户缺水，抽一次就能灌完。",
        "只有这样，水泵才能多用几年；只有老张，早上就有事；只要这样，渠里就有水，老张才有空。",
        "镇里立即要人清淤，又要人修闸；水库随即有人看，又有人管；一经查实当即能停，又能罚。",
        "只要一到雨天，才会渗水。只要把渠修好，才华就有处使。",
        "只有先到的两户，就地领了树苗；只有爱听戏的来了，就着台边坐下。只有渠修好，就近的地先浇；只有坝筑牢，就此放心的只是上游。",
        "与其等雨，也不是办法。尽管路远，他都来了。不管年过八旬还是刚满十岁，都能报名。老石即日起是组长，又是会计。",
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
    seen = set[Span]()
    for pattern, (first, right) in PATTERNS.items():
        for match in article.find(pattern):
            span = match.group("wrong")
            if span in seen:
                continue
            seen.add(span)
            message = Message(
                "“{first}”不与“{wrong}”配，一般用“{right}”",
                "{first} does not go with {wrong}; {right} is usual",
                first=first,
                wrong=match["wrong"],
                right=right,
            )
            fixes = (replace(span, right),) if first in _FIXED else ()
            yield Finding(span, message, fixes, confidence=Confidence.LIKELY)
