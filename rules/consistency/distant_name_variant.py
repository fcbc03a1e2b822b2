from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

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
    is_surname,
    is_word,
    local_view,
    rule,
    runs_into_word,
)

from ._page_names import are_swapped
from ._spellings import ON_PAGE, Spelling, name_similarity, ranked, two_spellings

_TITLE = "书记|主任|主席|[局院校镇乡村厂站所馆社场园县]长|检察长|董事长|经理|教授|教练|医生|老师|馆员|传承人|村民|队长"
_TITLED = f"(?P<title>{_TITLE})(?P<name>[{HAN}]{{3}})"
_SAYS = "说|表示|介绍|指出|告诉|强调|答复|坦言|提醒|回忆|主持|希望|建议"
_SAID = f"(?:^|[^{HAN}])(?P<name>[{HAN}]{{3}})\\Z"
_KIN = "[兄弟姐妹哥]|父亲|母亲|儿子|女儿|同名|原名|化名|改名"
_ALIKE, _SAME = 1.0, 0.9
"""The least likeness of what differs: where one name has no title, and where both have the same."""
_GIVEN = 2
_MOST, _SIZE, _REACH = 4, 3, 4


def _page(*texts: str) -> str:
    return "\n\n\n\n".join(f"城北今天有好消息\n\n本报讯 {text}" for text in texts)


class Named(Struct, frozen=True):
    """A name behind a title or before a verb of speech, with that title and the number of the article."""

    text: str
    span: Span
    title: str
    article: int


@rule(
    "distant-name-variant",
    title="同一版两篇稿里姓名写法不一",
    help=(
        "两篇稿件里，职务后面或者“说”“表示”前面的三字姓名只差一个音同或形近的字（局长任晓峰、任小峰表示）或两字颠倒，多半是一个人写成了两样，请核对。"
        "职务不同的、各有别的称呼的、说明是亲属的不在此列；一篇之内的由 name-variant 报告。"
    ),
    unit="page",
    kind=ErrorKind.FACT,
    cap=Severity.WARNING,
    patterns=(_TITLED,),
    profiles={"traditional": False},
    bad=[
        Bad(_page("县文旅局局长任晓峰说，车已备好。", "展览昨天开展。任小峰表示，要办好展览。"), found="任小峰"),
        Bad(_page("县文旅局局长任晓峰说，车已备好。", "会议昨天召开，任峰晓主持。"), found="任峰晓"),
        Bad(_page("院长侯德明介绍，楼有九层。", "读者反映停车难。院长侯德民答复，月底可用。"), found="侯德民"),
        Bad(
            _page("局长任晓峰说，好。局长任晓峰走了。", "展览开展。任小峰表示，要办好展览。"),
            found="任小峰",
            fixed=_page("局长任晓峰说，好。局长任晓峰走了。", "展览开展。任晓峰表示，要办好展览。"),
        ),
    ],
    good=[
        _page("局长任晓峰说，车已备好。", "展览昨天开展。任晓峰表示，要办好展览。"),
        _page("局长任晓峰说，车已备好。", "教练任小峰表示，要办好展览。"),
        _page("局长任晓峰说，车已备好。", "弟弟任小峰表示，要办好展览。"),
        _page("局长任晓峰说，车已备好。", "局长任立峰表示，要办好展览。"),
        _page("局长任晓峰说，车已备好。任小峰说，好。", "展览开展。"),
        _page("村民任晓峰说，车已备好。", "展览开展。村民任小峰表示，好。"),
    ],
)
def distant_name_variant(page: Document) -> Iterator[Finding]:
    """The name of one person stands in two spellings in two stories of a page.

    Names of three characters behind a title or before a verb of speech that differ in one character of the given
    name, or have two swapped. Different titles are those of different people, and 村民 is no title that tells people
    apart.
    """
    by_key: defaultdict[str, list[Named]] = defaultdict(list)
    for named in sorted(_named(page), key=lambda named: not named.title):
        for at in (1, 2):
            by_key[f"{named.text[:at]}?{named.text[at + 1 :]}"].append(named)
        by_key[named.text[0] + "".join(sorted(named.text[1:]))].append(named)
    for several in by_key.values():
        if 1 < len({named.text for named in several}) <= _MOST:
            yield from _variants(page.text, several)


def _named(page: Document) -> Iterator[Named]:
    """The names of the page, of all stories where there are several."""
    stories = articles(page)
    for number, story in enumerate(stories if len(stories) > 1 else ()):
        for span, title in _in_story(story):
            shifted = span.shifted(story.span.start)
            yield Named(page.text[shifted.start : shifted.end], shifted, title, number)


@local_view
def _in_story(story: Article) -> Sequence[tuple[Span, str]]:
    """The spans of the names behind titles and before verbs, with the titles."""
    text, start = story.document.text, story.span.start
    titled = [(match.group("name"), match["title"]) for match in story.find(_TITLED)]
    said = [
        (Span(*match.span("name")), "")
        for says in story.find(_SAYS)
        if (match := compiled(_SAID).search(text, max(start, says.start - _REACH), says.start))
    ]
    return [(span.shifted(-start), title) for span, title in (*titled, *said) if _is_name(text, span)]


def _is_name(text: str, span: Span) -> bool:
    name = text[span.start : span.end]
    is_given = all(given_name_level(char) >= _GIVEN for char in name[1:])
    is_other = is_word(name) or is_word(name[:2]) or "某" in name
    return is_surname(name[0]) and is_given and not is_other and not runs_into_word(text, span.end)


def _variants(text: str, several: Sequence[Named]) -> Iterator[Finding]:
    for one, other in combinations(dict.fromkeys(named.text for named in several), 2):
        names = [[named for named in several if named.text == name] for name in (one, other)]
        if _are_one(text, *names):
            yield two_spellings(*ranked(*map(_spelling, names)), ON_PAGE)


def _spelling(names: Sequence[Named]) -> Spelling:
    return Spelling(names[0].text, [named.span for named in names])


def _are_one(text: str, ones: Sequence[Named], others: Sequence[Named]) -> bool:
    """Whether the names are of different stories, with the same title or one title, and no word tells them apart."""
    titles = [{named.title for named in names if named.title} for names in (ones, others)]
    if {named.article for named in ones} & {named.article for named in others} or not any(titles):
        return False
    is_same = bool(titles[0] & titles[1])
    alike = _likeness(ones[0].text, others[0].text)
    if (all(titles) and not is_same) or "村民" in titles[0] | titles[1]:
        return False
    is_kin = any(compiled(_KIN).search(text, max(0, n.span.start - _REACH), n.span.start) for n in (*ones, *others))
    return alike >= (_SAME if is_same else _ALIKE) and not is_kin


def _likeness(one: str, other: str) -> float:
    """The similarity of the characters in which two names differ; that of names with two characters swapped is 2."""
    if are_swapped(one, other):
        return 2.0
    differ = next(at for at in range(_SIZE) if one[at] != other[at])
    return name_similarity(one[differ], other[differ])
