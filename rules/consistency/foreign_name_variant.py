from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from lint_news import (
    Article,
    Bad,
    ErrorKind,
    Finding,
    Message,
    Severity,
    Span,
    compiled,
    rule,
    runs_into_word,
)

from ._spellings import Spelling, ranked, two_spellings

_SOUNDS = (
    "尔斯克德思多拉里马特阿尼利卡哈姆罗蒂巴夫布亚纳勒伊格西瓦维提萨基托达塔伯比科埃洛雷烈扎鲁普英吉希夏曼默乔兰兹赫莱朗约古森杰沙茨梅奥诺盖弗奇娜威翰恩列菲图戴"
    "莫霍塞佩苏丁凯博桑努库查什隆贝肯迈蒙玛万凡沃保福戈逊穆瑟芬焦娅艾齐登瑞依琳黛莉珍妮麦皮彼索亨韦罕莎切施温伍魏泰唐纽乌厄玻琼汤舒弥妲嘉露莲茜宾辛坎康佛胡尤"
    "奈勃泽钦敦顿贾捷日耶济宁詹让毕薇蕾裴潘珊滕廷谢叶因涅"
)
"""Characters that are used for the sounds of foreign names."""
_NAME = f"[{_SOUNDS}]{{4,9}}"
_SIGN = f"[员手师练将星士理](?=[{_SOUNDS}]{{4}})"
_ROLE = "[员手师练将星士理]\\Z"
"""The last characters of words for what a person is: 选手, 教练, 球星."""
_BEFORE = "[。，、；：！？“”（）\n\u3000 和与由对向被把给让是时后前]"
_PLACE = "[·镇市州县省区河湖江山岛港湾国队城族语人军奖杯街路]|大学|公司|集团|地区|球场|机场|公园|酒店|海峡|半岛|主义"
"""What makes a place, a people or another name of such characters."""
_PAIRS = "夫娃 亚安 娜诺 奥娅 亚娅 斯娅 安娜 奥亚 夫耶"
"""Endings of the names of a man and a woman, of a country and its people."""
_MOST = 40
_SAID = Message("别处作“{right}”，这里是“{wrong}”，请核对", "{right} elsewhere, {wrong} here: one person?")


@rule(
    "foreign-name-variant",
    title="外国人名前后译写不一",
    help=(
        "一篇里两个外国人名只差一个字（教练伊万诺维奇、伊凡诺维奇），前面一处有选手、教练一类的身份，多半是一个人译成了两样，请核对。"
        "只差性别词尾的（彼得罗夫、彼得罗娃）、并列写的不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN,),
    profiles={"traditional": False},
    bad=[
        Bad("排球教练伊万诺维奇来了。临走时，伊凡诺维奇留下了战术板。", found="伊凡诺维奇"),
        Bad("肯尼亚选手切鲁约特第一个撞线。切鲁约克去领了奖牌。", found="切鲁约克"),
        Bad(
            "球星马克西莫夫来了。马克西莫夫说，好。马克西莫天笑了。马科西莫夫射门。",
            found="马科西莫夫",
            fixed="球星马克西莫夫来了。马克西莫夫说，好。马克西莫天笑了。马克西莫夫射门。",
        ),
    ],
    good=[
        "排球教练伊万诺维奇来了。临走时，伊万诺维奇留下了战术板。",
        "教练伊万诺维奇、伊凡诺维奇来了。",
        "选手彼得罗夫拿了金牌。彼得罗娃拿了银牌。",
        "选手来自巴基斯坦。巴勒斯坦的选手也来了。",
        "选手切鲁约特撞线。路过切鲁约克镇，记者下了车。",
        "选手马拉苏里亚日前到会。马拉苏里亚特别高兴。",
    ],
)
def foreign_name_variant(article: Article) -> Iterator[Finding]:
    """A foreign name stands in two spellings in a story, a word for a sportsman, a coach or the like before one.

    The names are of one length and differ in one character. Those of a man and a woman, and names side
    by side, are two.
    """
    text = article.document.text
    spans = [Span(*m.span()) for m in compiled(_NAME).finditer(text, article.span.start, article.span.end)]
    names: defaultdict[str, list[Span]] = defaultdict(list)
    for span in spans:
        names[text[span.start : span.end]].append(span)
    if not 1 < len(names) <= _MOST:
        return
    for one, other in combinations(names, 2):
        if _are_near(one, other) and _are_one(article, names[one][0], names[other][0]):
            spellings = (Spelling(name, names[name]) for name in (one, other))
            yield two_spellings(*ranked(*spellings), _SAID)


def _are_near(one: str, other: str) -> bool:
    """Whether two names differ in one character that is not the ending of the name of a woman."""
    if len(one) != len(other):
        return False
    differ = [a + b for a, b in zip(one, other, strict=True) if a != b]
    return len(differ) == 1 and not any(set(differ[0]) == set(pair) for pair in _PAIRS.split())


def _are_one(article: Article, one: Span, other: Span) -> bool:
    """Whether a word for a person is before the first of two names, and the other stands where a person may."""
    text = article.document.text
    first, last = sorted((one, other))
    between = text[first.end : last.start]
    is_known = compiled(_ROLE).search(text, max(article.span.start, first.start - 1), first.start)
    is_opened = compiled(_BEFORE).match(text, last.start - 1)
    is_other = any(compiled(_PLACE).match(text, span.end) or runs_into_word(text, span.end) for span in (first, last))
    return bool(is_known and is_opened and not is_other) and len(between) > 1 and "、" not in between[:2]
