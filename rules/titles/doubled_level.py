from __future__ import annotations

from lint_news import HAN, Article, Bad, ErrorKind, Match, Message, Severity, compiled, pattern_rule

_DOUBLED = "(?P<level>省省|市市|县县|区区|州州|旗旗)(?=委)"
_PARTY = f"中(?:共|国共产党)[{HAN}]{{1,10}}\\Z"
_SHORT = (
    "[赵唐易蠡雄蔚献景涉磁魏滦绛吉隰蒲应岚兴临祁代沁黟歙泾萧泗寿和杞郏叶滑浚淇温息睢嵩林单曹莒冠莘户眉陇凤勉洋佳彬乾礼华"
    "成康文徽岷漳攸道渠达开茂理珙高荣泸横藤沛丰邳忠郧房通定完霸复盂冀滕邹密巩辉陕郑禹新邓许吴盐泰江鄞杭嘉闽莆漳赣万垫沧朔金宿石沙东西"
    "南北中城郊矿前后左右一二三四五六七八九十各]"
)
"""Names of one character: 林县 is the whole name, and 中共林县县委 is right; 东区 and numbered districts likewise."""
_REACH = 16


@pattern_rule(
    "doubled-level",
    title="“中共某县县委”多一个“县”",
    help="新华社的规范：冠以“中共”时，不写“中共某省省委”“中共某县县委书记”，写“中共某省委”“中共某县委书记”。"
    "没有“中共”的“某县县委”、一个字的县名（林县）不在此列。",
    kind=ErrorKind.EXTRA_CHARACTER,
    cap=Severity.WARNING,
    patterns=(_DOUBLED,),
    message=Message("“中共”后面不重复“{replacement}”", "after 中共 {replacement} is not said twice"),
    mark="level",
    replacement=lambda match: match["level"][0],
    injectors=("_independent_injectors:doubled_level_of_party_committee",),
    bad=[
        Bad("中共漳溪县县委书记李明远到会。", fixed="中共漳溪县委书记李明远到会。", found="县县"),
        Bad("他任中国共产党运城市市委员会书记。", fixed="他任中国共产党运城市委员会书记。", found="市市"),
    ],
    good=[
        "中共林县县委书记李明远到会。中共漳溪县委书记李明远到会。漳溪县县委书记李明远到会。",
        "中共漳溪县县城支部到会。中央来函，县县委托乡里。",
    ],
)
def doubled_level(article: Article, match: Match) -> bool:
    """The level of a party committee stands twice behind the party's name."""
    text = article.document.text
    if match[0] != "市市" and compiled(_SHORT).match(text, match.start - 1):
        return False
    return compiled(_PARTY).search(text, max(article.span.start, match.start - _REACH), match.start) is not None
