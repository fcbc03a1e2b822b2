from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from lint_news import HAN, Article, Bad, ErrorKind, Finding, Message, Severity, compiled, rule, similarity

from ._spellings import IN_STORY, ranked, spelling_at, two_spellings
from ._told_apart import told_apart

_WAY = "[东南西北中]?路(?<!航路)|大道|[东南西北中]?街(?![道头坊区巷边上])|巷(?!战)"
_CUES = _WAY.replace("[东南西北中]?", "")
_SIDES = "东南西北中"
_LOCATED = f"[{_SIDES}][段侧端头]|上的|两[侧旁边]|沿线|(?:人行|机动车|排水|绿化|路)[道灯]|[0-9０-９]{{1,4}}号"
"""What stands behind the name of a road and not behind 建新路, to build new roads."""
_NO_NAME = (
    "的在到是由与向从对了就有为让把被来去给于说将以跟及使这那该本各每所些个种座条公铁道线思出电回套小马老走修上下半过同绕沿引拦养护"
    "筑开带探问让一二三四五六七八九十东南西北前后左右内外第几两号级段车迷领让跑退生活一步网管供村县国省"
)
"""What names of roads do not have: 修路, 公路, 一路, 沿路."""
_JOINED = "[^。！？\n]{0,8}[、和与及至到][^。！？\n]{0,12}"
_TWO = "[两二三四五六七八九十][条]|分别|名称相近|更名|改名|原名|交叉|交会|路口|十字"
_SIZE, _ALIKE, _FAR, _AROUND = 2, 1.0, 600, 12
_SAID = Message(IN_STORY.zh, "{right} elsewhere ({n} times), {wrong} here: one road?")

Roads = Mapping[str, Mapping[str, Sequence[int]]]


@rule(
    "road-variant",
    title="同一条路、街名前后不一",
    help=(
        "一篇里的路名、街名只差一个音同或形近的字（文峰中路、文锋中路；平阳街、平洋街）或两字颠倒（新建路、建新路），别处没有说明是两条路，多半是一处写错了，请核对。"
        "差在数字、方位的，并列写的，说明交叉的，不在此列。"
    ),
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_CUES,),
    explains=("unit-name-variant",),
    profiles={"traditional": False},
    bad=[
        Bad("我家住在云峰中路。路灯坏了。住建局派人将云锋中路的灯全部更换。", found="云锋中路"),
        Bad("老人沿和平北路往北走。民警在河平北路尽头找到老人。", found="河平北路"),
        Bad("城区平乐街、美乐街开展检查。在平月街一家便利店，查扣饼干。", found="平月街"),
        Bad(
            "竹香大道修好了。竹香大道装了灯。近一个月来，竹乡大道的灯不亮。",
            found="竹乡大道",
            fixed="竹香大道修好了。竹香大道装了灯。近一个月来，竹香大道的灯不亮。",
        ),
        Bad("我住在通达街。盼望让通大街的路灯亮起来。", found="通大街"),
        Bad("入冬以来，新建路南段的灯不亮。回复：确认建新路南段电缆老化。", found="建新路"),
        Bad("我家住在湖西路。两天后来了人，湖溪路又亮了起来。", found="湖溪路"),
        Bad("我家住在湖溪路。两天后来了人，到湖西路修灯。", found="湖西路"),
    ],
    good=[
        "我家住在云峰中路。路灯坏了。住建局派人将云峰中路的灯全部更换。",
        "我家住在云峰中路。路灯坏了。住建局派人将云锋中路和云峰中路的灯全部更换。",
        "我家住在云峰中路。云锋东路的灯坏了。",
        "今年新建路10公里。明年还要建新路，修新桥，新建路南段。",
        "我家住在湖西路。湖西路的灯不亮。湖东路、河西路、北湖路的灯亮着。",
        "我家住在云峰中路。云锋中路与它名字相近。",
        "我家住在云峰路。云锋路路口有红绿灯。云峰街道。云锋街道。云峰巷战。",
        "云峰街头人多。云锋街。青峰大道。云锋大道。",
        "云锋巷的人说起云峰巷战。",
        "调整航路。新增航路。",
        "修好水泥公路，修好水泥供路。",
    ],
)
def road_variant(article: Article) -> Iterator[Finding]:
    """The name of a road or street stands in two spellings in a story, with one character that sounds or looks alike.

    Names side by side, of crossing roads, and those that differ in a number or a direction are two.
    """
    text = article.document.text
    for end, names in _roads(article).items():
        for one, other in combinations(names, 2):
            if _is_variant(one, other) and not _are_two(text, end, (one, names[one]), (other, names[other])):
                spellings = (spelling_at(name + end, names[name]) for name in (one, other))
                yield two_spellings(*ranked(*spellings), _SAID)


def _roads(article: Article) -> Roads:
    """By the ends of names of roads what stands before them, two characters, with the offsets."""
    text, found = article.document.text, defaultdict[str, defaultdict[str, list[int]]](lambda: defaultdict(list))
    for cue in article.find(_CUES):
        size = cue.start - (text[cue.start - 1] in _SIDES)
        for end in dict.fromkeys((size, cue.start)):
            name = text[max(article.span.start, end - _SIZE) : end]
            if compiled(f"[{HAN}]{{2}}").fullmatch(name) and not any(c in _NO_NAME for c in name.rstrip(_SIDES)):
                found[text[end : cue.end]][name].append(end - _SIZE)
    return found


def _is_variant(one: str, other: str) -> bool:
    """Whether two names differ in one character that sounds or looks alike, or have them the other way round."""
    if one == other[::-1]:
        return not any(char in _NO_NAME for char in one)
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    is_of_side = one[1] in _SIDES and other[1] in _SIDES
    return len(pairs) == 1 and not is_of_side and similarity(*pairs[0]) >= _ALIKE


def _are_two(text: str, end: str, known: tuple[str, Sequence[int]], other: tuple[str, Sequence[int]]) -> bool:
    """Whether two names stand far from each other or side by side, or the story says that they are two."""
    distance, first, last = min((abs(a - b), min(a, b), max(a, b)) for a in known[1] for b in other[1])
    size = len(known[0] + end)
    is_swapped = known[0] == other[0][::-1]
    return (
        distance > _FAR
        or (is_swapped and not all(_is_located(text, end, name) for name in (known, other)))
        or compiled(_JOINED).fullmatch(text[first + size : last]) is not None
        or compiled(_TWO).search(text, max(0, first - _AROUND), last + size + _AROUND) is not None
        or told_apart(text, known, other, bodies=end)
    )


def _is_located(text: str, end: str, name: tuple[str, Sequence[int]]) -> bool:
    """Whether what stands behind a name tells that it is that of a road."""
    size = len(name[0] + end)
    return any(compiled(_LOCATED).match(text, at + size) for at in name[1])
