from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

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
    is_han,
    lexicon,
    local_view,
    rule,
    similarity,
)

from ._spellings import ON_PAGE, ranked, spelling_at, two_spellings
from ._told_apart import told_apart

_LEVEL = "村|社区|街道|镇|乡|屯|寨"
_CAPTION = "[ \u3000]*[（(]?[上下左右]?图[为①-⑨0-9：是（(]"
_UPPER = "省市县区旗州镇乡道"
_BEFORE = f"(?:[^{HAN}]|[{_UPPER}在到由和与向从对了就为让把给于将以跟的是进]|其中)\\Z"
_FREE = "一二三四五六七八九十百千东西南北中上下大小甲乙丙丁内外前后新老故回古"
_LAND = (
    "塘坪山湾沟河江湖溪岭坡坝冲岗岩峰头口桥店庄屯寨堡营集铺里洞泉井田林园圩沙洲岛港浦埠关门院楼房屋岙墩坑坞垟畈塆垸坳墟"
)
"""Characters for kinds of land: two villages of one valley differ in them."""
_OTHER = (
    "在的到是由和与向从对了就有为让把被来去给于说将以跟及使也已还能要而如年我咱他她们其当成建所分部仅自人但赴住市县区乡镇村城"
    "各该全本每两几个多这那些农渔牧好差美"
)
_JOINED = "[^。！？\n]{0,8}[、和与及至到][^。！？\n]{0,12}"
_TWO = "[两二三四五六七八九十][个家]?[村校院镇乡地]|分别|名称相近|更名|改名|原名|易名|并入|合并|[邻邻]村|隔壁|附近"
_NUMBERS = "一二三四五六七八九十百千"
_ADDED = "屯庄寨坝子头口边上坪湾桥"
"""What another name of a village may have behind it."""
_LEAST, _ALIKE, _SURE, _USUAL, _AROUND, _MOST, _REACH, _UPPER_SIZE = 2, 0.5, 1.0, 7, 20, 400, 6, 3
_SIZES = (2, 3)

Placed = tuple[str, Sequence[int]]
_SAID = Message(ON_PAGE.zh.replace("本版", ""), "{right} elsewhere ({n} times), {wrong} here: one of them?")


@rule(
    "village-variant",
    title="同一村镇名前后不一",
    help=(
        "一篇里的村名、镇名、社区名（包括标题和图片说明）多数写作“南枧村”，一处写作“南枳村”“枧南村”“南枧头村”，"
        "差一个形近或音近的字、两字颠倒、多一个字，多半是写错了，请核对。差在数字、方位和山、湾、坪一类通名的，并列写的，"
        "说明是两个村的，不在此列。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_LEVEL,),
    explains=("unit-name-variant", "headline-name"),
    profiles={"traditional": False},
    bad=[
        Bad("走进青桥镇石枧村，茶园连片。\n如今，石规村已有民宿五家。", found="石规村"),
        Bad("走进青桥镇双碑村，茶园连片。其中双牌村有十户种茶。", found="双牌村"),
        Bad(
            "春茶采摘忙\n\n本报讯 走进青桥镇石枧村，茶园连片，茶农们正忙着采茶。\n图为枧石村村民采茶。许言 摄\n\n",
            found="枧石村",
        ),
        Bad(
            "石枧村的茶园连片。石枧村今年又种了百亩。\n眼下，石枧屯村的村民正忙着采茶。",
            found="石枧屯村",
            fixed="石枧村的茶园连片。石枧村今年又种了百亩。\n眼下，石枧村的村民正忙着采茶。",
        ),
    ],
    good=[
        "走进青桥镇石枧村，茶园连片。\n如今，石枧村已有民宿五家。",
        "走进青桥镇石枧村、石规村，茶园连片。",
        "走进青桥镇石枧村，茶园连片。\n邻近的石规村也种了茶，两村一起修路。",
        "走进青桥镇石塘村，茶园连片。\n如今，石坪村已有民宿五家。",
        "走进青桥镇南枧村，茶园连片。\n如今，西枧村已有民宿五家。",
        "走进青桥镇石枧村，茶园连片。\n如今，白石镇石规村已有民宿五家。",
        "走进青桥镇石枧村，茶园连片。\n石规村、石坪村都有民宿。石规村今年修路。",
        "他打算返乡种田。他在返乡的车上。大家坐返乡的车。回家乡，回故乡。",
        "石枧村的茶园连片。石枧村今年又种了百亩。\n眼下，石枧村与石枧屯村的村民正忙着采茶。",
        "推进乡村振兴，推进乡里办事。推进城乡融合，推进县乡同步。",
    ],
)
def village_variant(page: Document) -> Iterator[Finding]:
    """The name of a village or town stands once in another form than elsewhere in the story.

    One character is another one, two have changed places, or one is added. A caption belongs to the story before it.
    Names that differ in a number, a direction or a kind of land are those of two villages, and so are names side by
    side.
    """
    for several in _stories(page):
        told = [(article.span.start, _names(article)) for article in several]
        for level in dict.fromkeys(level for _, names in told for level in names):
            of_level = ((name, start + at) for start, names in told for name, at in names.get(level, ()))
            yield from _variants(page.text, level, _by_size(of_level))


def _stories(page: Document) -> Iterator[Sequence[Article]]:
    """The stories of a page with the captions behind them."""
    several = list[Article]()
    for article in articles(page):
        if several and not compiled(_CAPTION).match(article.text):
            yield several
            several = []
        several.append(article)
    if several:
        yield several


@local_view
def _names(article: Article) -> Mapping[str, Sequence[tuple[str, int]]]:
    """The strings that may be names, by the level behind them, with their offsets: short ones anywhere, others only
    where a name begins."""
    text, start, found = article.document.text, article.span.start, defaultdict[str, list[tuple[str, int]]](list)
    for level in article.find(_LEVEL):
        for size in (*_SIZES, max(_SIZES) + 1):
            at, name = level.start - size, text[max(start, level.start - size) : level.start]
            is_name = len(name) == size and all(map(is_han, name)) and not any(char in _OTHER for char in name)
            if is_name and (size == _LEAST or _is_bounded(text, at)):
                found[level[0]].append((name, at - start))
    return found


def _by_size(names: Iterable[tuple[str, int]]) -> Mapping[int, Mapping[str, Sequence[int]]]:
    """The names by their size, each with its offsets."""
    found = {size: defaultdict[str, list[int]](list) for size in (*_SIZES, max(_SIZES) + 1)}
    for name, at in names:
        found[len(name)][name].append(at)
    return found


def _variants(text: str, level: str, names: Mapping[int, Mapping[str, Sequence[int]]]) -> Iterator[Finding]:
    seen = set[frozenset[str]]()
    for size in _SIZES:
        known = (name for name, places in names[size].items() if any(_is_bounded(text, at) for at in places))
        for name, other in islice(product(known, [*names[size], *names[size + 1]]), _MOST):
            ones, others = names[size][name], names[len(other)][other]
            if frozenset((name, other)) in seen or not _is_variant(text, (name, ones), (other, others)):
                continue
            seen.add(frozenset((name, other)))
            if not _are_two(text, level, (name, ones), (other, others)):
                yield two_spellings(*ranked(spelling_at(name + level, ones), spelling_at(other + level, others)), _SAID)


def _is_bounded(text: str, at: int) -> bool:
    return not at or compiled(_BEFORE).search(text, max(0, at - _LEAST), at) is not None


def _is_variant(text: str, known: Placed, other: Placed) -> bool:
    """Whether the second name, which stands once and is no word, is the first one with a slip."""
    (name, ones), (wrong, others) = known, other
    if name == wrong or len(others) > 1 or lexicon().level(wrong) > _USUAL or name[0] in _NUMBERS:
        return False
    at = others[0]
    if len(wrong) > len(name):
        return len(ones) > 1 and wrong[:-1] == name and wrong[-1] in _ADDED and _is_bounded(text, at)
    if wrong == name[::-1] and len(name) == _LEAST:
        return wrong[0] not in _FREE
    differ = [i for i, (a, b) in enumerate(zip(name, wrong, strict=True)) if a != b]
    if len(differ) != 1 or (differ[0] == 0 and (len(name) > _LEAST or not _is_bounded(text, at))):
        return False
    chars = name[differ[0]] + wrong[differ[0]]
    is_free = any(char in _FREE for char in chars) or all(char in _LAND for char in chars)
    is_in_word = differ[0] > 0 and lexicon().level(text[at - 1 : at + 1]) > _USUAL
    return not is_free and not is_in_word and similarity(*chars) >= _least(text, ones, at)


def _least(text: str, ones: Sequence[int], at: int) -> float:
    """The least likeness of what differs: larger where the second name has a town before it and the first has not the
    same one."""
    upper = text[max(0, at - _REACH) : at]
    if upper[-1:] not in _UPPER:
        return _ALIKE
    is_same = any(text[max(0, one - _REACH) : one][-_UPPER_SIZE:] == upper[-_UPPER_SIZE:] for one in ones)
    return _ALIKE if is_same else _SURE


def _are_two(text: str, level: str, known: Placed, other: Placed) -> bool:
    """Whether two names stand side by side, or the story says that they are two."""
    (name, ones), (wrong, others) = known, other
    near = min(ones, key=lambda at: abs(at - others[0]))
    first, last = sorted((near, others[0]))
    between, around = text[first + len(name) : last], text[max(0, others[0] - _AROUND) : others[0] + _AROUND]
    return (
        compiled(_JOINED).fullmatch(between) is not None
        or compiled(_TWO).search(around) is not None
        or told_apart(text, (name, ones), (wrong, others), bodies=level)
    )
