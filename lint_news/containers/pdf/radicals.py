"""Characters that fonts give in place of the usual ones: radicals and compatibility ideographs.

A font that draws 门 and the radical ⻔ with one glyph may name either; nobody has typed the radical.
"""

from __future__ import annotations

import unicodedata

_SUPPLEMENT = (
    "⺁厂⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺕彐⺗心⺙攵⺛旡⺜日⺞歺⺟母⺠民⺣灬⺤爫⺥爫⺧牛⺫目⺬示⺮竹⺰纟⺳网⺶羊⺷羊⺸羊⺹耂⺻聿⺼月⺽臼"
    "⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼"
    "⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
"""Radicals of the supplement (U+2E80 to U+2EF3), each followed by the ideograph that looks the same."""
_USUAL = dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True))


def usual(char: str) -> str:
    """The ideograph of a radical or of a compatibility ideograph; any other character as it is. One for one, so that
    offsets stay the same."""
    if char < "⺀" or "⿟" < char < "豈" or char > "\ufaff":
        return char
    made = _USUAL.get(char) or unicodedata.normalize("NFKC", char)
    return made if len(made) == 1 else char
