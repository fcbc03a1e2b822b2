"""Nouns with the measure words that cannot count them (measure_words.tsv), and where a text has such a pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from lint_news import DIGIT, Article, Span, compiled

from .._table_rows import alternatives, table_rows

_DIGITS = f"{DIGIT}一二两三四五六七八九十百千万"
_COUNT = f"[{_DIGITS}几多余这那每数]"
_QUALITIES = (
    "[新老大小旧女男长高破古石木铁土竹红黑白黄绿蓝灰花金银彩好巨]"
    "|[红黑白黄绿蓝灰银棕]色|崭新|破旧|老式|老旧|大型|小型|中型|重型|越野|电动|豪华|高档|进口|国产|百年|千年|二手|新式|简易|漂亮|农用|植保|救援|医用|万吨级|千吨级|自家|废弃|报废|满满|滚烫|温热"
    "|[钢木铁石铜玉竹布纸皮瓷陶土]质|[木铁铜石竹手特纸皮]制"
)
_STOPS = "[^，,。；;、：:！？（）《》\n的]"
_CLAUSE = (
    f"[写绣印画贴挂装满载停驶运开飞立种摆放悬被由从用在]{_STOPS}{{1,13}}的"
    f"|[崭鲜漂美精古破高矮巨很不沉笨厚宽]{_STOPS}{{0,4}}的"
)
"""A clause before a noun: it begins with a verb or a quality, so that it is none about another noun."""
_ADJECTIVE = f"(?:{_CLAUSE})?(?:(?:{_QUALITIES}){{1,2}}的?)?"
_ALONE = "$|[^㐀-鿿]|[送牵跑走吃跟在从被把将是有和与及或了着上下里中来去前边旁含喝捧端递敬]"
"""What may stand behind a noun of one character, which many words begin with."""
_WITH_OTHER = (
    f"{_STOPS}{{0,4}}[线船母]|{_STOPS}{{0,2}}(?:的|[队场馆店厂库站器院车])"
    "|[轿轮船人员主师手客商车皮肉奶角毛骨血票证照图像牌架灯棚网群园林木枝叶根花果粉汁酱片司展业路城镇村坊座柳街草母配蛇塔头山]"
)
"""What behind the noun makes another one of it: 一艘运汽车的船, 三只乐队歌手."""


_ATTRIBUTES = (
    "热茶|清茶|绿茶|茶水|白开水|开水|热水|咖啡|豆浆|牛奶|羊奶|酸奶|米酒|白酒|啤酒|黄酒|红酒|奶茶|米饭|稀饭|鸡汤|羊汤|热汤|玻璃|石头|木板|石板|坦克|木头|钢筋|铁丝|电线|水管"
    "|教室|病房|办公室|会议室|厨房|卧室|平房|瓦房|木屋|店铺|商铺|土地|稻田|田地|菜地|新闻|消息|短信|微信|留言|大象|老虎|狮子|骆驼|葡萄|草莓|樱桃|荔枝|龙眼|红枣|蓝莓|黄豆|火箭|导弹"
    "|彩虹|闪电|石像|大雪|暴雨|大雨|冰雹|丝绸|黄瓜|竹子|头发|羽毛|糖果|糖|螃蟹|青蛙|蝴蝶|蜜蜂|熊猫|大熊猫|孔雀|银行卡|身份证|机票|发票|门票|船票"
)
_OFTEN_BEFORE = frozenset(_ATTRIBUTES.split("|"))
"""Nouns that often stand before another one, which is counted: 一颗咖啡方糖, 一扇玻璃门."""


class Counted(Struct, frozen=True):
    """How a noun is counted: the right measure word, those that cannot count it, and those that hardly can."""

    right: str
    wrong: str
    doubtful: str


class Misfit(Struct, frozen=True):
    """A measure word that does not count its noun: its place, the noun, the right word."""

    span: Span
    noun: str
    right: str
    is_certain: bool


def _read() -> Iterator[tuple[str, Counted]]:
    for nouns, right, wrong, *doubtful in table_rows(Path(__file__).with_name("measure_words.tsv")):
        yield from ((noun, Counted(right, wrong, "".join(doubtful))) for noun in nouns.split("|"))


_COUNTED: Mapping[str, Counted] = dict(_read())
_NOUNS = alternatives(_COUNTED)
_WORDS = "".join(sorted({word for one in _COUNTED.values() for word in one.wrong + one.doubtful}))
_FIRSTS, _LASTS = ("".join(sorted({noun[at] for noun in _COUNTED})) for at in (0, -1))
_BEFORE = f".{_ADJECTIVE}(?P<noun>{_NOUNS})"
_NAMED = f"(?P<noun>{_NOUNS})[{_DIGITS}几余多]{{1,6}}$"
_ENDED = "[，,。；;、）)\n]"
_REACH = 12
SIGNS = (
    (
        f"(?P<word>[{_WORDS}])(?:(?<={_COUNT}.)|(?<=一[{_WORDS}].))(?:{_ADJECTIVE}(?=[{_FIRSTS}])(?:{_NOUNS})"
        f"|(?={_ENDED})(?:" + "|".join(f"(?<=[{_LASTS}].{{{behind}}})" for behind in range(2, 7)) + "))"
    ),
)
"""A measure word with a noun behind it, or with the last character of one before its number."""


def misfits(article: Article) -> Iterator[Misfit]:
    """The measure words that do not count their nouns."""
    text = article.document.text
    for sign in article.find(SIGNS[0]):
        behind = compiled(_BEFORE).match(text, sign.start, article.span.end)
        before = text[max(article.span.start, sign.start - _REACH) : sign.start]
        named = behind or compiled(_NAMED).search(before)
        span = _span(text, sign.start)
        if named and span and not (behind and _is_part(text, behind.start("noun"), behind.end())):
            yield from _misfit(span, sign["word"], named["noun"])


def _span(text: str, at: int) -> Span | None:
    """The measure word at an offset, or both where it stands twice (一幅幅春联); None behind another one."""
    if text[at - 1] not in _WORDS:
        return Span(at, at + 1)
    return Span(at - 1, at + 1) if text[at - 1] == text[at] and text[at - 2] == "一" else None


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a noun is only the beginning of another one."""
    noun = text[start:end]
    is_word = (len(noun) > 1 and noun not in _OFTEN_BEFORE) or text[start - 1 : end] in _COUNTED
    is_alone = is_word or compiled(_ALONE).match(text, end)
    return not is_alone or compiled(_WITH_OTHER).match(text, end) is not None


def _misfit(span: Span, word: str, noun: str) -> Iterator[Misfit]:
    counted = _COUNTED[noun]
    if word in counted.wrong + counted.doubtful:
        yield Misfit(span, noun, counted.right, word in counted.wrong)
