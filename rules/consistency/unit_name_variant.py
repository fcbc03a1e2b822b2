from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from lint_news import (
    HAN,
    Article,
    Bad,
    Document,
    ErrorKind,
    Finding,
    Message,
    Severity,
    articles,
    compiled,
    is_word,
    lexicon,
    local_view,
    rule,
    similarity,
)

from ._spellings import ON_PAGE, ranked, spelling_at, two_spellings
from ._told_apart import told_apart

_ENDS = (
    "家[村庄堡屯寨湾沟坪岭坡塬坝冲营洼台集铺店]|村(?![委支里民])|社区|医院|卫生院|学校|小学|中学|幼儿园|水产|食品|药业|酒业|茶业|果业"
    "|粮油|服饰|纺织|机械|集团|农业|牧业|超市|酒店|饭店|农场|牧场|林场|茶场|合作社|书店|书院|剧团|景区|水库|大桥|[镇乡](?![村长级])|街道"
)
"""The ends of names of villages, towns, schools, hospitals, companies and the like."""
_RUN = f"[{HAN}]{{1,8}}\\Z"
_BOUND = "的在到是由和与向从对了就有为让把被来去给于说将以跟及使这那该本各每全所些个种座批家立"
"""What no name contains: a name begins behind it."""
_PLACE = "省市县区旗校镇乡"
"""What a name may also begin behind: 母校月泉中学, 青禾县月泉中学."""
_FREE = "一二三四五六七八九十东西南北中上下大小甲乙丙丁内外前后新老故回省市县区州"
"""Characters in which two units may differ."""
_JOINED = "[^。！？\n]{0,6}[、和与及及][^。！？\n]{0,12}"
_TWO = "[两二三四五六七八九十][个家所座]?[村校院镇乡家地]|分别|名称相近|更名|改名|原名|易名|并入|合并"
_MOST, _LONGEST, _FAR, _AROUND = 60, 8, 1500, 24
_PAIR, _COMMON = 2, 7
"""How many characters are swapped, and the least level of the word list at which they are a common word."""
_LEAST, _WHOLE, _ALIKE, _SURE = 2, 3, 1.0, 1.1
"""The least characters that two names share, and the least likeness of what differs: in longer names, in short ones."""

_SAID = Message(ON_PAGE.zh, "{right} elsewhere on the page ({n} times), {wrong} here: one of them?")


@rule(
    "unit-name-variant",
    title="同一单位、村镇名前后不一",
    help=(
        "同一版上两个村名、乡镇名、校名、医院名、企业名只差一个音同或形近的字（苟家堡、荀家堡；海丰水产、海沣水产），或两字颠倒，"
        "多半是一处写成了两样，请核对。差在数字、方位的（东村、西村），并列写的，说明是两个的，不在此列。"
        "写明“有限公司”的由 company-variant 报告。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_ENDS,),
    profiles={"traditional": False},
    bad=[
        Bad("村口就是苟家堡。荀家堡的人都来了。", found="荀家堡"),
        Bad("海丰水产建起冷库。海沣水产的副总说，机器是二手的。", found="海沣水产"),
        Bad("仁和康复医院签了约。那天，人和康复医院带来了器材。", found="人和康复医院"),
        Bad("医疗队到白鹭洲乡义诊。白鹭州乡的老人说，好。", found="白鹭州乡"),
        Bad(
            "红星村修了路。红星村通了水。红兴村的人说，好。",
            found="红兴村",
            fixed="红星村修了路。红星村通了水。红星村的人说，好。",
        ),
        Bad("匠人回到母校月溪中学讲课。近年来，岳溪中学请来匠人。", found="岳溪中学"),
        Bad("姑娘回到排佐村种茶。她要大家记住佐排村这个名字。", found="佐排村"),
    ],
    good=[
        "姑娘回到排佐村种茶，又到佐排村收茶，两村相邻。",
        "他到东坪村修路，又到坪东村通水。人民村来了，民人村也来了。",
        "苟家堡的人来了。苟家堡的路修好了。",
        "苟家堡、荀家堡修了路。苟家堡和荀家堡的人都来了。",
        "县人民医院请来专家。省人民医院的医生坐诊。县人民医院免了挂号费。",
        "新塘村修了路。新坪村通了水。",
        "他回家乡种田。他回故乡过年。",
        "苟家堡修了路。荀家堡通了水。两村挨着。",
        "城东小学开学。城冬小学开学，两校分别放假。第一小学，第二小学。",
        "整个村都来了。整合村里的地。到达景区，大景区。公利医院是公立医院。",
        "海丰水产开张。海沣机械开张。红星村支书到了。红兴村的人。青星镇长到了，青兴镇的人。",
        "海丰水产建起冷库。\n海沣水产的副总说，机器是二手的。海丰与海沣，一家养鱼，一家养虾。",
        "苟家堡的人。" + "。" * 1500 + "荀家堡的路。",
    ],
)
def unit_name_variant(page: Document) -> Iterator[Finding]:
    """The names of two units or villages on a page differ in one character that sounds or looks alike.

    Names with one ending are compared, character by character from it. Names side by side, and those that differ in
    a number or a direction, are two.
    """
    by_end: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for article in articles(page):
        for end, run, start in _named(article):
            by_end[end][run].append(article.span.start + start)
    for end, runs in by_end.items():
        if 1 < len(runs) <= _MOST:
            yield from _variants(page.text, end, runs)


@local_view
def _named(article: Article) -> Sequence[tuple[str, str, int]]:
    """The ends of names, what stands before each, and where it begins."""
    text, start = article.document.text, article.span.start
    ends = ((end, compiled(_RUN).search(text, max(0, end.start - _LONGEST), end.start)) for end in article.find(_ENDS))
    return [(end[0], run[0], end.start - start) for end, run in ends if run]


def _variants(text: str, end: str, runs: Mapping[str, Sequence[int]]) -> Iterator[Finding]:
    seen: set[frozenset[str]] = set()
    for one, other, size in _alike(end, tuple(runs)):
        key = frozenset((one[-size:], other[-size:]))
        if key in seen:
            continue
        seen.add(key)
        names = [(run[-size:] + end, _places(text, run[-size:] + end)) for run in (one, other)]
        (a, ones), (b, others) = names
        if _are_one(text, ones, others) and not told_apart(
            text, (a[: -len(end)], ones), (b[: -len(end)], others), bodies=end
        ):
            yield two_spellings(*ranked(*(spelling_at(name, places) for name, places in names)), _SAID)


@lru_cache(1 << 7)
def _alike(end: str, runs: Sequence[str]) -> Sequence[tuple[str, str, int]]:
    """What stands before the ends of two names that may be spellings of one, and how much of it belongs to the names.
    An editor asks for the same runs at each keystroke."""
    swapped = [(one, other, _PAIR) for one, other in combinations(runs, 2) if _are_swapped(one, other)]
    alike = ((one, other) for one, other in combinations(runs, 2) if _end_alike(one, other))
    return [*swapped, *((one, other, size) for one, other in alike if (size := _shared(one, other, end)))]


def _are_swapped(one: str, other: str) -> bool:
    """Whether two names end in the same two characters the other way round: 排佐, 佐排."""
    if one[-1:] != other[-2:-1] or one[-2:-1] != other[-1:] or one[-1] == one[-2:-1] or len(one) < _PAIR:
        return False
    pairs = (one[-_PAIR:], other[-_PAIR:])
    is_free = any(char in _BOUND or char in _FREE for char in pairs[0])
    return not is_free and not all(map(is_word, pairs)) and max(map(lexicon().level, pairs)) < _COMMON


def _end_alike(one: str, other: str) -> bool:
    """Whether the last characters are equal or alike; asked first, since those of nearly all names are not."""
    return one[-1] == other[-1] or similarity(one[-1], other[-1]) >= _ALIKE


def _shared(one: str, other: str, end: str) -> int:
    """How many characters before the end are those of the two names; 0 where they are not two spellings of one."""
    size = min(len(one), len(other))
    at = 1 if one[-1] != other[-1] else next((at for at in range(2, size + 1) if one[-at] != other[-at]), 0)
    if not at or one[-at] in _BOUND or other[-at] in _BOUND or (one[-at] in _FREE and other[-at] in _FREE):
        return 0
    likeness = similarity(one[-at], other[-at])
    if likeness < _ALIKE:
        return 0
    whole = at
    while whole < size and one[-whole - 1] == other[-whole - 1] and one[-whole - 1] not in _BOUND:
        whole += 1
    is_bounded = all(len(run) == whole or run[-whole - 1] in _BOUND + _PLACE for run in (one, other))
    common = whole - 1 + len(end)
    if (
        common < _LEAST
        or (whole < _LEAST and end[0] != "家")
        or (whole == at and not is_bounded)
        or _are_words(one[-at:], other[-at:], one, other, at)
    ):
        return 0
    least = _ALIKE if common >= _WHOLE or end[0] == "家" else _SURE
    return whole if likeness >= least and (is_bounded or common >= _WHOLE) else 0


def _are_words(one_tail: str, other_tail: str, one: str, other: str, at: int) -> bool:
    """Whether both characters make words with a neighbour: 整个, 整合."""
    befores = [run[-at - 1 : len(run) - at + 1] for run in (one, other)]
    return all(len(word) > 1 and is_word(word) for word in befores) or all(
        len(tail) > 1 and is_word(tail[:2]) for tail in (one_tail, other_tail)
    )


def _places(text: str, name: str) -> Sequence[int]:
    found: list[int] = []
    at = text.find(name)
    while at >= 0:
        found.append(at)
        at = text.find(name, at + 1)
    return found


def _are_one(text: str, ones: Sequence[int], others: Sequence[int]) -> bool:
    """Whether two names are near each other on the page, and nothing says that they are two."""
    near = min((abs(a - b), min(a, b), max(a, b)) for a in ones for b in others)
    between = text[near[1] : near[2]]
    around = text[max(0, near[1] - _AROUND) : near[2] + _AROUND]
    return near[0] <= _FAR and not compiled(_JOINED).fullmatch(between) and not compiled(_TWO).search(around)
