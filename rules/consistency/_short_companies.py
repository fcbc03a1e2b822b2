"""Short forms of companies that have one character of the full name wrong. Offsets are code points of the document.

The page has 青禾县润泽供水有限公司 and elsewhere 润择供水 or 润择公司.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from lint_news import HAN, Document, Span, compiled, is_word, lexicon, similarity

FULL_CUE = "有限(?:责任)?公司|(?:专业|股份|经济|种植|养殖|农机)合作社|律师事务所|家庭农场"
"""The ends of full names."""
_CORE = f"[{HAN}]{{4,20}}\\Z"
_LEGAL = "(?:集团|股份)+\\Z"
_TAIL = "公司|集团|合作社|律所|农场"
"""What stands behind the brand in a short form, apart from the trade of the full name."""
_TRADE_WORDS = (
    "米业 酒业 茶业 果业 药业 种业 牧业 渔业 乳业 蜂业 菌业 木业 竹业 纸业 瓷业 铝业 钢业 矿业 电业 鞋业 "
    "实业 水产 食品 粮油 建材 科技 纺织 服饰 机械 物流 家具 农业 生物 化工 电子 新能 新材 环保 饲料 肥业 "
    "油脂 面业 粉业 豆业 肉业 羽绒 皮革 印务 文旅 旅游 传媒 置业 商贸"
)
_TRADES = frozenset(_TRADE_WORDS.split())
"""Trades that begin a word of their own, whatever stands before them."""
_NO_NAME = "的在到是由与向从对了就有为让把被来去给于说将以跟及使这那该本各每所些个家我你他它此其某等也还又再已按据令"
"""What no brand contains: a name begins behind it."""
_BEFORE = f"[^{HAN}]|[{_NO_NAME}和时全共进入省市县区镇乡村名称人司方]"
"""What may stand directly before a short form."""
_PARTY = "原告|被告|申请人|上诉人|执行人|第三人|债务人|债权人|受理|竞得人|中标人|供应商|的[厂店社]?[叫是]?|叫"
"""What stands before a company in a notice or a sentence and is no part of its name."""
_FREE = "一二三四五六七八九十东西南北中上下大小甲乙丙丁内外前后新老国"
_LISTED = "[^。！？\n]{0,40}[、和与及][^。！？\n]{0,12}"
_TWO = "两家|二公司|名称相近|更名|变更为|改名|原名|又名|前身|不是一家"
_BRAND, _TRADE, _FAR, _LEFT = 2, 2, 4, 4
_ALIKE, _COMMON, _REACH, _AROUND, _MOST = 0.8, 9, 24, 24, 40


class Core(Struct, frozen=True):
    """What stands before the legal form of a full name, with words before it, and where it ends."""

    text: str
    end: int


class ShortForm(Struct, frozen=True):
    """A short form with one character wrong, and the part of the full name that it repeats."""

    known: Span
    wrong: Span


def short_forms(page: Document) -> Iterator[ShortForm]:
    """The short forms of a page that have one character of a full name wrong, each pair of characters once."""
    text, told = page.text, set[str]()
    tails, cores = [(tail.start, tail[0], 0) for tail in page.find(_TAIL)], _cores(page)
    for core in cores:
        for end in range(_BRAND, len(core.text) + 1):
            for at, tail, shared in (*tails, *_before_trade(text, core.text, end)):
                size, chars = _shared(text[max(0, at - _REACH) : at], core.text[:end])
                chars = "".join(sorted(chars))
                if not size or chars in told:
                    continue
                start = core.end - len(core.text) + end
                form = ShortForm(Span(start - size, start + shared), Span(at - size, at + len(tail)))
                if _is_short_form(text, form, size) and not _is_of_other(text, form.wrong, size, cores):
                    told.add(chars)
                    yield form


def _before_trade(text: str, core: str, end: int) -> Iterator[tuple[int, str, int]]:
    """Where the trade stands that is behind a brand in a full name, with the trade and its length."""
    trade = core[end : end + _TRADE]
    is_behind = trade in _TRADES or not is_word(core[end - 1 : end + 1])  # 禾香|米业
    if len(trade) == _TRADE and not any(char in _NO_NAME for char in trade) and is_behind:
        at = text.find(trade)
        while at >= 0:
            yield at, trade, _TRADE
            at = text.find(trade, at + 1)


def after_party(core: str) -> str:
    """The name of a company without 本院受理原告 and the like before it, where enough is left."""
    party = max((match.end() for match in compiled(_PARTY).finditer(core)), default=0)
    return core[party:] if len(core) - party >= _LEFT else core


def _cores(page: Document) -> Sequence[Core]:
    """The full names, each once."""
    found: dict[str, Core] = {}
    for form in page.find(FULL_CUE):
        match = compiled(_CORE).search(page.text, max(0, form.start - _REACH), form.start)
        if match:
            legal = compiled(_LEGAL).search(match[0])
            end = legal.start() if legal else len(match[0])
            core = after_party(match[0][:end])
            found.setdefault(core, Core(core, match.start() + end))
    return [*found.values()][:_MOST]


def _shared(before: str, core: str) -> tuple[int, str]:
    """How many characters two strings have in common at their ends, and the two of them that only sound or look alike;
    0 where there are none."""
    if _are_swapped(before[-_BRAND:], core[-_BRAND:]):
        return _BRAND, core[-_BRAND:]
    if before[-1:] != core[-1:] and before[-_BRAND : 1 - _BRAND] != core[-_BRAND : 1 - _BRAND]:
        return 0, ""  # two differ at the end
    size, differ = 0, ""
    for one, other in zip(reversed(before), reversed(core), strict=False):
        if one != other:
            if differ or size >= _FAR or not _are_alike(one, other):
                break
            differ = one + other
        size += 1
    return (size, differ) if differ and size >= _BRAND else (0, "")


def _are_swapped(one: str, other: str) -> bool:
    """Whether two brands have the same two characters the other way round: 海涌, 涌海."""
    is_free = any(char in _NO_NAME or char in _FREE for char in one)
    return len(one) == _BRAND and one == other[::-1] and one != other and not is_free


def _are_alike(one: str, other: str) -> bool:
    return (
        one not in _NO_NAME
        and other not in _NO_NAME
        and not (one in _FREE and other in _FREE)
        and similarity(one, other) >= _ALIKE
    )


def _is_short_form(text: str, form: ShortForm, size: int) -> bool:
    """Whether a name begins there, its brand is no common word, and nothing says that they are two."""
    known, wrong = form.known, form.wrong
    around = text[max(0, wrong.start - _AROUND) : wrong.end + _AROUND]
    return (
        (wrong.start == 0 or compiled(_BEFORE).match(text, wrong.start - 1) is not None)
        and all(_is_brand(text[span.start : span.start + size]) for span in (known, wrong))
        and not (wrong.start < known.end and known.start < wrong.end)
        and text[known.start - 1 : known.start] != "第"
        and not compiled(_TWO).search(around)
        and not compiled(_LISTED).fullmatch(text, min(known.end, wrong.end), max(known.start, wrong.start))
    )


def _is_of_other(text: str, wrong: Span, size: int, cores: Sequence[Core]) -> bool:
    """Whether a short form, which is no full name itself, is that of another company of the page."""
    brand = text[wrong.start : wrong.start + size]
    is_full = any(core.end - len(core.text) <= wrong.start < core.end for core in cores)
    return not is_full and any(brand in core.text for core in cores)


def _is_brand(brand: str) -> bool:
    return not any(char in _NO_NAME for char in brand[-_BRAND:]) and lexicon().level(brand[-_BRAND:]) < _COMMON
