"""What the size of a thing can be where it stands before the thing: 加铺4厘米厚的沥青.

Limits are far beyond what is built: no layer of asphalt is a metre thick, no road a kilometre wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lint_news import DIGIT, Article, Span, compiled

_METRES = {"毫米": Decimal("0.001"), "厘米": Decimal("0.01"), "米": Decimal(1), "公里": Decimal(1000)}
_LAYERS = "沥青|柏油|面层|路面|水泥板|水泥面|混凝土(?:路面|面层|垫层)"
_BOARDS = "钢板|铁板|木板|玻璃|石板|瓷砖|地砖|墙砖|铝板|地板|保温板|钢化玻璃|门板"
_CLOTHS = "被子|棉被|棉衣|羽绒服|地膜|薄膜|书稿|[书账]本|日记|笔记|材料|资料|案卷|卷宗"
_WAYS = "水泥路|柏油路|沥青路|村道|马路|公路|道路|街道|巷道|小巷|巷子|步道|生产路|机耕路|产业路"
_SIZES = (
    ("厚", _LAYERS, 0.001, 0.8),
    ("厚", _BOARDS, 0.0001, 0.8),
    ("厚", _CLOTHS, 0.000005, 0.95),
    ("宽", _WAYS, 0.2, 200),
    ("长", f"{_WAYS}|大桥|隧道|水渠|管道|河堤", 1, 1e7),
    ("高", "大楼|高楼|楼房|铁塔|水塔|电视塔|烟囱|大坝|拦河坝", 1, 900),
    ("高", "大树|古树|杏树|果树|树苗|苗木|围墙|院墙|护栏|栏杆", 0.02, 130),
)
"""The word of a size, the things behind it, and the least and the greatest size in metres."""
SIGN = "(?:米|公里)[厚宽长高]的?"
_SIZED = f"(?P<number>[{DIGIT}]+(?:[.．][{DIGIT}]+)?)(?P<unit>[毫厘]?米|公里)(?P<size>[厚宽长高])的?"
_OTHER = "模型|沙盘|微缩|迷你|玩具|约?相当于|累计|叠|摞|堆|共"
_BEFORE, _BEHIND = 14, 14


def wrong_sizes(article: Article) -> Iterator[tuple[Span, str]]:
    """The sizes that a thing cannot have: the span of each with its unit, and the thing."""
    text = article.document.text
    for sign in article.find(SIGN):
        start = max(article.span.start, sign.start - _BEFORE)
        for match in compiled(_SIZED).finditer(text, start, sign.end):
            around = text[start : min(article.span.end, match.end() + _BEHIND)]
            thing = _thing(text, match["size"], match.end(), _metres(match["number"], match["unit"]))
            if match.end() == sign.end and thing and not compiled(_OTHER).search(around):
                yield Span(match.start("number"), match.end("unit")), thing


def _metres(number: str, unit: str) -> Decimal:
    return Decimal(number.replace("．", ".")) * _METRES[unit]


def _thing(text: str, size: str, at: int, metres: Decimal) -> str:
    """The thing behind a size that cannot be so large or so small; empty where there is none."""
    for name, things, least, most in _SIZES:
        found = compiled(f"[\u4e00-\u9fff]{{0,2}}?({things})").match(text, at) if name == size else None
        if found and not least <= metres <= most:
            return found[1]
    return ""
