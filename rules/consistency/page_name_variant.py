from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product
from operator import ne

from lint_news import Bad, Confidence, Document, ErrorKind, Finding, Severity, rule

from ._page_names import Named, are_holders_of_one, are_signatures_of_one, are_swapped, bylines, officers
from ._spellings import ON_PAGE, Spelling, two_spellings

_MOST, _SHORT = 60, 2
"""The most names that are compared: a page with more of them has lists of names."""


def _page(*texts: str) -> str:
    return "\n\n\n\n\n".join(f"城北今天有好消息\n\n{text}" for text in texts)


@rule(
    "page-name-variant",
    title="同一版上姓名写法不一",
    help=(
        "一版几篇稿件里，署名（记者、通讯员、摄影）只差一个音同或形近的字（“记者 柳青禾”“柳青和 摄”）或两字颠倒，"
        "或者同一职务后面的姓名只差一个字，多半是一个人写成了两样，请核对。同一行并列的署名、两字名差得远的、副职里差得远的、"
        "各村各单位的同名职务不在此列；一篇之内正文里的由 name-variant 报告。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    explains=("name-variant",),
    cap=Severity.WARNING,
    patterns=("作者|通讯员|实习生|摄影|摄$|编辑|责编|书记|主任|主席|长(?<=[县市区镇乡州旗校院局部会站馆].)|记者",),
    injectors=("_independent_injectors:byline_with_two_spellings",),
    bad=[
        Bad("路修好了\n\n本报讯（记者 柳青禾）路修好了。\n\n图为城北的路。柳青和 摄", found="柳青和"),
        Bad(
            _page("本报讯（记者 柳青禾）路修好了。", "本报讯（记者 柳青和）林种下了。"),
            found="柳青和",
        ),
        Bad(
            _page("本报记者 柳青禾 通讯员 高远", "本报讯（记者柳青禾）林种下了。", "图为林场。柳青和 摄"),
            found="柳青和",
            fixed=_page("本报记者 柳青禾 通讯员 高远", "本报讯（记者柳青禾）林种下了。", "图为林场。柳青禾 摄"),
        ),
        Bad(_page("路修好了。（逄青禾）", "记者：逢青禾、高远"), found="逢青禾"),
        Bad(_page("县委副书记、县长何敬尧到城北调研。", "昨天，县长何敬饶到会。"), found="何敬饶"),
        Bad(_page("本报讯（记者 柳青禾）路修好了。", "本报讯（记者 柳禾青）林种下了。"), found="柳禾青"),
        Bad(_page("□ 柳青禾\n路修好了。", "新书出版。作者柳青和是本县人。"), found="柳青和"),
        Bad(_page("县教育局局长孔怀岳到会。", "县教育局局长孟怀岳提醒，注意安全。"), found="孟怀岳"),
        Bad(_page("副县长何敬平到会。", "副县长何敬萍主持会议。"), found="何敬萍"),
        Bad(_page("县医院内科主任郤守朴坐诊。", "县医院内科主任郄守朴讲课。"), found="郄守朴"),
        Bad(_page("县委副书记、县长何敬邦到会。", "县长何敬国到菜场看菜价。"), found="何敬国"),
        Bad(_page("县委书记何敬喆到会。", "县委书记何明喆到菜场看菜价。"), found="何明喆"),
    ],
    good=[
        _page("路修好了。\n柳青禾\n", "新书出版。作者柳青山是本县人。作者柳青和县里人种树。"),
        _page("柳青禾苗\n路修好了。", "新书出版。作者柳青和是本县人。"),
        _page("副县长何敬邦到会。", "副县长何敬国到菜场看菜价。"),
        _page("县水务局局长何敬邦到会。", "县水务局局长何敬国到菜场看菜价。"),
        _page("本报讯（记者 柳青禾）路修好了。", "本报讯（记者 柳青禾）林种下了。"),
        _page("本报讯（记者 柳青禾）路修好了。", "本报讯（记者 柳青山）林种下了。"),
        _page("本报讯（记者 柳青）路修好了。", "本报讯（记者 柳英）林种下了。"),
        _page("本报记者 柳青禾 柳青和", "本报讯（记者 高远）林种下了。"),
        _page("本报记者 柳青禾", "本报记者 柳青和县里的人种树。"),
        _page("本报记者 柳青禾", "城北柳青和 摄", "柳青和 文化站开门。"),
        _page("本报记者 柳青禾", "路修好了。（柳青和）县里说，好。"),
        _page("副县长何敬平到会。", "副县长何敬山到会。"),
        _page("县长何敬平到会。", "副县长何敬萍到会。"),
        _page("镇长何某平到会。", "镇长何某萍到会。"),
        _page("县教育局局长孔怀岳到会。", "县财政局局长孟怀岳到会。"),
        _page("张村党支部书记何敬平到会。", "李村党支部书记何敬萍到会。"),
        _page("书记何敬平到会。", "书记何敬萍到会。"),
        _page("县长何敬说，好。", "县长何敬书面致辞。"),
    ],
)
def page_name_variant(page: Document) -> Iterator[Finding]:
    """One person's name stands in two spellings on a page: in bylines, or behind one office.

    The names differ in one character that sounds or looks alike. Names on one line are those of two people. Names
    of two characters are often alike, and so are those of correspondents that stand once: these are doubtful.
    """
    yield from _variants(page, bylines(page), are_signatures_of_one)
    yield from _variants(page, officers(page), are_holders_of_one)


def _variants(page: Document, found: list[Named], are_one: Callable[[Named, Named], bool]) -> Iterator[Finding]:
    by_name: defaultdict[str, list[Named]] = defaultdict(list)
    for named in found:
        by_name[named.text].append(named)
    if not 1 < len(by_name) <= _MOST:
        return
    for one, other in _near(tuple(by_name)):
        right, wrong = sorted((by_name[one], by_name[other]), key=lambda names: (-len(names), names[0].span))
        if any(are_one(a, b) for a, b in product(right, wrong)) and not _are_on_one_line(page, right, wrong):
            yield _finding(right, wrong)


@lru_cache(1 << 5)
def _near(names: Sequence[str]) -> Sequence[tuple[str, str]]:
    """The names that differ in one character or have two swapped. An editor asks for the same at each keystroke."""
    same_length = ((one, other) for one, other in combinations(names, 2) if len(one) == len(other))
    return [(one, other) for one, other in same_length if sum(map(ne, one, other)) == 1 or are_swapped(one, other)]


def _are_on_one_line(page: Document, right: list[Named], wrong: list[Named]) -> bool:
    """Whether a line has both spellings, as that of two people has."""
    lines = [{page.text.count("\n", 0, named.span.start) for named in names} for names in (right, wrong)]
    return not lines[0].isdisjoint(lines[1])


def _finding(right: list[Named], wrong: list[Named]) -> Finding:
    is_likely = len(right[0].text) > _SHORT and (len(right) > 1 or "通讯员" not in (right[0].role, wrong[0].role))
    confidence = Confidence.LIKELY if is_likely else Confidence.DOUBTFUL
    return two_spellings(_spelling(right), _spelling(wrong), ON_PAGE, confidence)


def _spelling(names: list[Named]) -> Spelling:
    return Spelling(names[0].text, [named.span for named in names])
