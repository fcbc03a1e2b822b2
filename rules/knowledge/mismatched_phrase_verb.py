from __future__ import annotations

from lint_news import Article, Bad, ErrorKind, Match, Message, Severity, pattern_rule

_PAIRS = (
    "四个意识”(?<=坚定“四个意识”)|四个意识”(?<=做到“四个意识”)|四个意识”(?<=领悟“四个意识”)"
    "|四个自信”(?<=做到“四个自信”)|四个自信”(?<=领悟“四个自信”)"
    "|两个确立”(?<=做到“两个确立”)|两个确立”(?<=增强“两个确立”)|两个确立”(?<=坚定“两个确立”)"
    "|两个维护”(?<=领悟“两个维护”)|两个维护”(?<=坚定“两个维护”)"
)


@pattern_rule(
    "mismatched-phrase-verb",
    title="提法的动词搭配有误",
    help=(
        "这几个提法各有固定的动词：增强“四个意识”、坚定“四个自信”、做到“两个维护”、领悟“两个确立”的决定性意义。"
        "“坚定‘四个意识’”“做到‘两个确立’”张冠李戴。增强、坚持“四个自信”、捍卫“两个确立”等见于报端的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_PAIRS,),
    message=Message("“{match}的动词不对：增强“四个意识”、坚定“四个自信”、做到“两个维护”", "the verb of another phrase"),
    bad=[
        Bad("党员要坚定“四个意识”。", found="四个意识”"),
        Bad("党员要做到“四个意识”。", found="四个意识”"),
        Bad("深刻领悟“四个意识”。", found="四个意识”"),
        Bad("坚决做到“四个自信”。", found="四个自信”"),
        Bad("深刻领悟“四个自信”。", found="四个自信”"),
        Bad("坚决做到“两个确立”。", found="两个确立”"),
        Bad("不断增强“两个确立”。", found="两个确立”"),
        Bad("坚定“两个确立”。", found="两个确立”"),
        Bad("深刻领悟“两个维护”。", found="两个维护”"),
        Bad("坚定“两个维护”。", found="两个维护”"),
    ],
    good=[
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "深刻领悟“两个确立”的决定性意义，坚决捍卫“两个确立”。",
        "增强“四个自信”，坚持“四个自信”，践行“两个维护”。",
        "增强“四个意识”“四个自信”。树立“四个意识”。",
        "增强“两个维护”的自觉。",
    ],
)
def mismatched_phrase_verb(_article: Article, match: Match) -> bool:
    """A set phrase stands behind the verb of another one."""
    return bool(match[0])
