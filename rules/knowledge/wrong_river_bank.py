from __future__ import annotations

from collections.abc import Iterator

from lint_news import HAN, Article, Bad, Confidence, ErrorKind, Finding, Message, Severity, compiled, rule

from .._sentence import sentence_text
from ._present import is_quoted

_BANKS = {
    "黑龙江": ("右", "漠河|塔河|呼玛|黑河|爱辉|孙吴|逊克|嘉荫|萝北|绥滨|同江|抚远"),
    "乌苏里江": ("左", "虎林|饶河|抚远"),
    "鸭绿江": ("右", "长白朝鲜族自治县|长白县|临江|集安|宽甸|丹东|振安|振兴区"),
    "图们江": ("左", "和龙|龙井|图们市|珲春"),
    "额尔古纳河": ("右", "额尔古纳市|陈巴尔虎|室韦"),
}
"""The bank of each river of the border that is China's, and the places on it."""
_BANK = "(?:黑龙江|乌苏里江|鸭绿江|图们江|额尔古纳河)(?:[上中下]游|干流|中上游|中下游)?的?(?P<side>[左右])岸"
_LIES = f"(?:位于|地处|坐落[于在]|处在|在|濒临)[{HAN}、，]{{0,24}}\\Z"
_FOREIGN = "俄|苏联|朝鲜|对岸|隔江|布拉戈|海兰泡|江东六十四屯|外兴安岭|清|乌苏里斯克|伯力"
_REACH = 40


@rule(
    "wrong-river-bank",
    title="界河左岸、右岸写反",
    help=(
        "“逊克县地处黑龙江中游左岸”：黑龙江左岸是俄罗斯，我国一侧是右岸。只查界河（黑龙江、乌苏里江、鸭绿江、图们江、额尔古纳河）"
        "和沿岸的市县，句中写“位于”“地处”的；提到俄罗斯、朝鲜、对岸或清代的不查。面向下游，左手一边是左岸。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_BANK,),
    injectors=("_code_injectors:other_bank",),
    profiles={"traditional": False},
    bad=[
        Bad("逊克县地处小兴安岭北麓、黑龙江中游左岸。", found="黑龙江中游左岸"),
        Bad("饶河县位于乌苏里江右岸。", found="乌苏里江右岸"),
        Bad("集安市坐落在鸭绿江左岸。", found="鸭绿江左岸"),
    ],
    good=[
        "逊克县地处黑龙江中游右岸，饶河县位于乌苏里江左岸，集安市坐落在鸭绿江右岸。",
        "逊克县位于黑龙江右岸，对岸在俄罗斯。清代黑河人在黑龙江左岸耕种。",
        "船队从逊克驶过黑龙江左岸。某县位于黑龙江左岸。",
        "《逊克县位于黑龙江左岸》一书。",
    ],
)
def wrong_river_bank(article: Article) -> Iterator[Finding]:
    """A place on a river of the border is said to lie on the other country's bank.

    Facing downstream, the left bank is on the left hand. Only where the sentence says that a place of the table lies
    there, and names no other country.
    """
    text = article.document.text
    for match in article.find(_BANK):
        river = next(name for name in _BANKS if match[0].startswith(name))
        right, places = _BANKS[river]
        lies = compiled(_LIES).search(text, max(article.span.start, match.start - _REACH), match.start)
        sentence = sentence_text(article, match.span)
        is_away = compiled(_FOREIGN).search(sentence) or not compiled(places).search(sentence)
        if match["side"] != right and lies and not is_away and not is_quoted(article, match.span):
            message = Message(
                "我国一侧是{river}{right}岸，请核对",
                "the Chinese side of the river is its other bank",
                river=river,
                right=right,
            )
            yield Finding(match.span, message, confidence=Confidence.LIKELY)
