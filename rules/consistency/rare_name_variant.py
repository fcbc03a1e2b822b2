from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from lint_news import (
    HAN,
    Article,
    Bad,
    Document,
    ErrorKind,
    Finding,
    Severity,
    Span,
    articles,
    compiled,
    given_name_level,
    is_han,
    is_word,
    local_view,
    occurrences_of,
    rule,
    runs_into_word,
    similarity,
)

from ._spellings import ON_PAGE, Spelling, ranked, two_spellings

_SINGLE = (
    "裘谌仝厍禤仉郤郄逄昝訾綦殳宓郗亓邸郦郜鄢郅隗嵇谯逯阚濮冼佴缑糜蔺蒯芮邰扈晁眭茹荀莘菅贠郇郏钮镡阙鞠揭尧庹斛狄琚竺"
    "佟臧敖牟晏戚"
)
_DOUBLE = (
    "欧阳|皇甫|司马|诸葛|上官|夏侯|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|端木|轩辕|独孤|澹台|呼延|申屠|钟离"
    "|公冶|濮阳|淳于|单于|鲜于|拓跋|赫连"
)
_SIGN = f"[{_SINGLE}](?<=[^\u4e00-\u9fff].|[长任记席员师民工手家人生者士授总的].)[{HAN}]"
_NAME = f"[{_SINGLE}][{HAN}]{{2}}|(?:{_DOUBLE})[{HAN}]"
_TITLE = "[长任记席员师民工手家人生者士授总]\\Z"
_MARK = f"(?:\\A|[^{HAN}]|的|{_TITLE})\\Z"
"""What stands before a name: a mark, or the end of a title."""
_JOINED = ("、", "和", "与", "及", "，", " ", "\u3000")
_KIN = "[兄弟姐妹哥]|父亲|母亲|儿子|女儿|父子|母女|双胞胎|同名|原名|曾用名|又名|本名|化名|改名|笔名|同事|战友"
_SOUND, _SIZE, _NEAR = 1.0, 3, 4


@rule(
    "rare-name-variant",
    title="少见姓氏的人名写法不一",
    help=(
        "同一版上，少见的姓（佟、揭、谌）和复姓（欧阳、皇甫）的人名只差一个音同或形近的字（佟毓川、佟育川，皇甫靖、黄甫靖），"
        "多半是一个人写成了两样，请核对。兄弟姐妹、并列的两人、读起来是别的词的不在此列。常见姓氏由 name-variant 报告。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_SIGN, *_DOUBLE.split("|")),
    profiles={"traditional": False},
    bad=[
        Bad("大学毕业生佟毓川代表新兵发言，站在父母身边的佟育川说，要记住家乡。", found="佟育川"),
        Bad("检察长揭晓峰到会。\n\n“要有长效机制。”揭小峰说。", found="揭小峰"),
        Bad("医生欧阳澈刚下夜班。说起病人，欧阳彻的眼圈红了。", found="欧阳彻"),
        Bad("焊工皇甫靖讲了经历。主持人说，黄甫靖焊过管道。", found="黄甫靖"),
        Bad("演员谌玉竹主演。谢幕时，湛玉竹三次返场。", found="湛玉竹"),
        Bad(
            "骑手裘立帆救人。记者找到裘立帆。面对采访，仇立帆笑了。",
            found="仇立帆",
            fixed="骑手裘立帆救人。记者找到裘立帆。面对采访，裘立帆笑了。",
        ),
    ],
    good=[
        "大学毕业生佟毓川发言，佟毓川说，要记住家乡。",
        "村民佟毓川和佟育川都来了。佟毓川的弟弟佟育川种莲。",
        "村民佟毓川、佟育川到会。",
        "村民佟毓川来了。村民佟立山来了。",
        "揭牌仪式举行。揭拍仪式举行。",
        "检察长尧晓峰到会。昨天尧大峰也到会。",
        "医生欧阳澈下班，欧阳修的诗，欧阳休息了。",
    ],
)
def rare_name_variant(page: Document) -> Iterator[Finding]:
    """A name with a rare or compound surname stands in two spellings on a page.

    They differ in one character that sounds alike; one of them is behind a title or a mark.
    """
    text, found = page.text, _names(page)
    for one, other in combinations(found, 2):
        if _is_variant(one, other):
            yield from _judged(text, one, found[one], other, found[other])
    for name, others in _with_other_surname(text, _opened(text, found)):
        if len(others) == 1:
            other, places = next(iter(others.items()))
            yield from _judged(text, name, found[name], other, places)


def _names(page: Document) -> Mapping[str, Sequence[Span]]:
    """The strings that may be names with such surnames, with their spans."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for article in articles(page):
        for name, span in _in_article(article):
            found[name].append(span.shifted(article.span.start))
    return found


@local_view
def _in_article(article: Article) -> Sequence[tuple[str, Span]]:
    text, found = article.text, list[tuple[str, Span]]()
    for match in compiled(_NAME, len(text)).finditer(text):
        name, span = match[0], Span(*match.span())
        is_double = compiled(_DOUBLE).match(name) is not None
        is_shown = is_double or not is_word(name) or compiled(_TITLE).search(text, max(0, span.start - 1), span.start)
        given = name[2:] if is_double else name[1:]
        if is_shown and all(map(given_name_level, given)) and not runs_into_word(text, span.end):
            found.append((name, span))
    return found


def _is_variant(one: str, other: str) -> bool:
    """Whether two names differ in one character of the given name, which sounds alike."""
    differ = [at for at in range(_SIZE) if one[at] != other[at]]
    return len(differ) == 1 and differ[0] > 0 and similarity(one[differ[0]], other[differ[0]]) >= _SOUND


def _opened(text: str, found: Mapping[str, Sequence[Span]]) -> Sequence[str]:
    """The names that stand behind a mark or a title somewhere and do not end in a word."""
    names = (name for name in found if not is_word(name[1:]))
    return [name for name in names if any(_is_opened(text, span) for span in found[name])]


def _with_other_surname(text: str, names: Sequence[str]) -> Iterator[tuple[str, Mapping[str, Sequence[Span]]]]:
    """With each name the strings behind a mark or a title that have one character of its surname wrong, with their
    spans."""
    ends: defaultdict[str, list[int]] = defaultdict(list)
    sought = list(dict.fromkeys(name[1:] for name in names))
    for number, start, _ in occurrences_of(sought, text):
        ends[sought[number]].append(start)
    for name in names:
        found: defaultdict[str, list[Span]] = defaultdict(list)
        for at, start in _nearly(text, name, ends[name[1:]]):
            other, span = text[start : start + _SIZE], Span(start, start + _SIZE)
            if other != name and similarity(other[at], name[at]) >= _SOUND and _is_opened(text, span):
                found[other].append(span)
        yield name, found


def _nearly(text: str, name: str, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where a name stands with any Han character in its surname: the place in the name, and where the string begins.
    The last two characters of the name stand at `ends`."""
    yield from ((0, end - 1) for end in ends if end and is_han(text[end - 1]))
    start = text.find(name[0]) if compiled(_DOUBLE).match(name) else -1
    while start >= 0:
        if text.startswith(name[2], start + 2) and is_han(text[start + 1]):
            yield 1, start
        start = text.find(name[0], start + 1)


def _is_opened(text: str, span: Span) -> bool:
    return compiled(_MARK).search(text, max(0, span.start - 1), span.start) is not None


def _judged(text: str, one: str, spans: Sequence[Span], other: str, others: Sequence[Span]) -> Iterator[Finding]:
    """The rarer or later of two spellings, unless both are named beside each other or as relatives."""
    places = [*spans, *others]
    if any(_is_opened(text, span) for span in places) and not _are_two(text, spans, others):
        yield two_spellings(*ranked(Spelling(one, spans), Spelling(other, others)), ON_PAGE)


def _are_two(text: str, spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether both names are side by side, or a word for a relative is before one of them."""
    for one in spans:
        for other in others:
            first, last = sorted((one, other))
            if len(text[first.end : last.start]) <= _NEAR and text.startswith(_JOINED, first.end):
                return True
    return any(compiled(_KIN).search(text, max(0, span.start - _NEAR), span.start) for span in (*spans, *others))
