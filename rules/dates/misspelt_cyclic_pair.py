from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from lint_news import Article, Bad, ErrorKind, Finding, Message, compiled, replace, rule

from ._cycles import BRANCHES, STEMS

_SURE = {"巳": "已己", "己": "已巳", "戌": "戍戊", "戊": "戌戍", "癸": "葵", "卯": "卵"}
"""Characters that are taken for one of the cycle, and make no word with the other one."""
_OTHERS = {
    "壬": "王",
    "庚": "庾",
    "丙": "炳",
    "午": "牛",
    "辰": "晨",
    "申": "甲由电",
    "未": "末",
    "酉": "西洒",
}
_WRONG = "[甲乙丙丁戊己庚辛壬癸][已己戍戊卵牛晨甲由电末西洒]|[已巳戌戍葵王庾炳][子丑寅卯辰巳午未申酉戌亥已己戍戊]"
_YEAR = "年(?![满过近届检])|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年"
_NAMED = f"(?P<pair>{_WRONG})(?P<behind>{_YEAR}|变法|维新|政变|六君子)"
_BEFORE = "(?:农历|岁次|夏历|阴历|岁在|时在|年[（(])$"
_LONGEST = 3


@rule(
    "misspelt-cyclic-pair",
    title="干支错字",
    help=(
        "乙巳年写成“乙已年”，戊戌变法写成“戊戍变法”，是把巳、己、戌、戊认成了形近的字。"
        "王、牛、末这类也单独成字的，只查“农历”“岁次”后面的。"
    ),
    kind=ErrorKind.WRONG_CHARACTER,
    everywhere=True,
    explains=("misspelling",),
    patterns=(_NAMED,),
    injectors=("_lunar_injectors:misspelt_cyclic_pair",),
    bad=[
        Bad("农历乙已年的冬天来得早。", fixed="农历乙巳年的冬天来得早。", found="乙已"),
        Bad("谱牒修于已亥年。", fixed="谱牒修于己亥年。", found="已亥"),
        Bad("祠堂建于葵卯年。", fixed="祠堂建于癸卯年。", found="葵卯"),
        Bad("戊戍变法失败后，他流亡海外。", fixed="戊戌变法失败后，他流亡海外。"),
        Bad("戌戍维新以后，他去了南方。", fixed="戊戌维新以后，他去了南方。"),
        Bad("乙己蛇年，家家贴窗花。", fixed="乙巳蛇年，家家贴窗花。", found="乙己"),
        Bad("岁次王寅年，村里立碑。", fixed="岁次壬寅年，村里立碑。", found="王寅"),
        Bad("已已年春，碑立成了。", fixed="己巳年春，碑立成了。", found="已已"),
    ],
    good=[
        "农历乙巳年、己亥年、戊戌变法、癸卯年、壬寅年、癸未年、丙午年、己巳年。",
        "甲方到期，乙已年满十八岁，车子已未年检。",
        "王申年是会计，晚清癸末年间的人。",
        "葵卯村、戍午夜的士兵、乙己方。",
    ],
)
def misspelt_cyclic_pair(article: Article) -> Iterator[Finding]:
    """A character that looks like one of the cycle of sixty stands in the name of a year."""
    text = article.document.text
    for match in article.find(_NAMED):
        sure, other = _misspelt()
        right = sure.get(match["pair"], "")
        before = text[max(article.span.start, match.start - _LONGEST) : match.start]
        if not right and compiled(_BEFORE).search(before):
            right = other.get(match["pair"], "")
        if right and (match["behind"].endswith("年") or right == "戊戌"):
            message = Message("“{wrong}”应为“{right}”", "{wrong} is {right}", wrong=match["pair"], right=right)
            yield Finding(match.group("pair"), message, (replace(match.group("pair"), right),))


@cache
def _misspelt() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The right pair of each misspelt one: of those that are nothing else, and of the others."""
    pairs = [STEMS[i % 10] + BRANCHES[i % 12] for i in range(60)]
    sure = {wrong: pair for pair in pairs for wrong in _forms(pair, _SURE)}
    other = {wrong: pair for pair in pairs for wrong in _forms(pair, _OTHERS)}
    return {wrong: pair for wrong, pair in sure.items() if wrong not in pairs}, other


def _forms(pair: str, table: Mapping[str, str]) -> set[str]:
    """The pair with one or both characters taken for others."""
    stems, branches = (char + table.get(char, "") for char in pair)
    return {stem + branch for stem in stems for branch in branches} - {pair}
