from __future__ import annotations

from lint_news import DIGIT, Article, Bad, ErrorKind, Match, Message, compiled, is_traditional, pattern_rule

from .._sentence import sentence_text

_ER = (
    "(?<![第十百千万零〇初期拜周无数其之高大前后头廿卅点、一附表王老小店甲乙丙年役刑])(?P<numeral>二)"
    "(?=个(?![人子头别性体数案])|名(?![下字义叫单额册校师家人医])|[户辆只棵株间座所份匹](?![人主士号]))"
)
_PAIR = "(?<![他她你我咱们爷娘父母子女兄弟姐妹哥叔嫂妻婆媳口])(?P<numeral>[俩仨])(?=个(?![人子头别性])|位)"
_BEFORE_NAME = "(?P<numeral>[俩仨])(?=名(?![下叫字声气为义利]))"
_LAW = f"第[{DIGIT}一二三四五六七八九十百零]+条|《[^》]*(?:法|条例|规定|办法|解释)》"
"""Words of a sentence that may give the words of a law: 试用期不得超过二个月."""
_FORMS = {"二": "两", "俩": "两", "仨": "三"}


@pattern_rule(
    "misused-two",
    title="“二”“两”“俩”用错",
    help=(
        "量词前面用“两”：两个、两名、两辆；“俩”“仨”已含“个”，后面不再带量词：俩人，不说俩名。"
        "第二个、前二名、一二个、老二个子高、夫妻俩名下、繁体文不在此列。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    patterns=(_ER, _PAIR, _BEFORE_NAME),
    message=Message("这里用“{replacement}”", "{replacement} is the word here"),
    mark="numeral",
    replacement=lambda match: _FORMS[match["numeral"]],
    bad=[
        Bad("二个村合办一所学校。", fixed="两个村合办一所学校。", found="二"),
        Bad("现场抓获二名嫌疑人。", fixed="现场抓获两名嫌疑人。"),
        Bad("合作社买了二辆货车。", fixed="合作社买了两辆货车。"),
        Bad("俩名队员受伤。", fixed="两名队员受伤。", found="俩"),
        Bad("他们俩名老师守着一所小学。", fixed="他们两名老师守着一所小学。", found="俩"),
        Bad("俩位老人守着一座山。", fixed="两位老人守着一座山。"),
        Bad("仨个村合办一所学校。", fixed="三个村合办一所学校。", found="仨"),
    ],
    good=[
        (
            "两个村，第二个村，十二个、百二个、千二个、万二个、零二个、一〇二个、廿二个、卅二个，"
            "一二个，三点二个，一、二名。"
        ),
        "同法第十九条，劳动合同期限一年以上的，试用期不得超过二个月。《青桥县渡口管理办法》：停航满二个月的，",
        "被判处有期徒刑一年二个月，拘役二个月，徒刑二个月。",
        "二人，二位数，二台，二条，二本，二个人，二个子，二个头，二个别，二个性，二个体，二个数，二个案。",
        (
            "二名下，二名字，二名义，二名叫，二名单，二名额，二名册，二名校，二名师，二名家，二名人，"
            "二名医，二户人，二户主，二座士，二所号。"
        ),
        (
            "初二名著，星期二个展，礼拜二个展，周二个展，独一无二个案，数二名医，其二名实，之二名实，"
            "高二个班，大二个班，前二名，后二名，头二个。"
        ),
        "附二名录，表二名录，王二个儿高，老二个儿高，小二个儿高，店小二名气大，甲二名，乙二名，丙二名。",
        (
            "他俩个个，她俩位置，你俩位置，我俩位置，咱俩位置，他们俩位置，爷俩个个，娘俩个个，"
            "父俩个个，母俩个个，父子俩个个，母女俩个个，兄弟俩个个，兄俩个个。"
        ),
        (
            "姐俩个个，姐妹俩个个，哥俩个个，叔俩个个，姑嫂俩个个，夫妻俩个个，婆俩个个，婆媳俩个个，"
            "两口俩个个，爷仨个个，俩人，仨人，俩个人，俩个子，俩个头，俩个别，俩个性。"
        ),
        "来了俩，走了仨。",
        "夫妻俩名下，哥俩名叫，姐妹俩名字，父子俩名声，兄弟俩名气，哥俩名为，夫妻俩名义，兄弟俩名利双收。",
        "這二個村的學校合併，國小與國中會後再議。",
    ],
)
def misused_two(article: Article, match: Match) -> bool:
    """A wrong form of two or three is before a measure word.

       Before a measure word two is 两, not 二.
    现代汉语词典: 俩 and 仨 include 个.
    """
    return not is_traditional(article.document) and not compiled(_LAW).search(sentence_text(article, match.span))
