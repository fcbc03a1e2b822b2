from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lint_news import Bad, ErrorKind, Finding, Issue, Message, PageFinding, rule

from ._mastheads import Sheet, days
from ._stories import Story, share

_SHARE, _FEW, _COMMON = 0.6, 10, 8
"""The least share that two stories have in common; the least hashes of their sketches; a hash that more stories have
says nothing."""
_HEAD = "柳川报　2026年3月19日　星期四　第{n}版\n\n"
_FROST = (
    "果农夜里保花\n\n　　本报讯 连日来，城北镇组织人力清理河道，疏通水渠十二条，加固堤坝三处。镇里的农技员逐户上门，"
    "教大家配药、修枝、嫁接。果农许言说，今年开春早，花期提前了五天，最怕倒春寒。为此，镇里备下柴草和烟雾弹，又在每个村选出两名值夜的人。"
    "到了夜里，气温一降，喇叭就响，大家便下地点火。几场寒流过去，果园里的花保住了八成以上。\n"
)
_LIGHTS = (
    "西街修好路灯\n\n　　本报讯 西街的路灯昨天全部修好，一共九十六盏，换成了省电的灯头。住在街口的贺春说，往年天一黑，"
    "老人不敢出门，孩子放学要家长去接。社区干部挨家问过灯装在哪里合适，又和供电所一起量了间距。施工队赶在雨季前把线埋到地下，"
    "路面也补平了。下一步，社区还要在巷子里添几张长椅，让大家走累了能坐一坐。\n"
)
_AGAIN = _FROST.replace("果农夜里保花", "清理河道").replace("八成以上", "八成")


def _page(number: int, *stories: str) -> str:
    return _HEAD.format(n=number) + "\n\n\n\n".join(stories)


@rule(
    "story-on-two-pages",
    title="同一稿件上了两个版",
    help=(
        "两个版面上各有一篇正文六成以上相同，多半是重稿；整版的稿件都在另一版上，只报一次。标题可以不同。"
        "不足一百二十字的短讯、公告启事、连载、讲话全文不在此列；同一版里的重稿由 repeated-article 报告。"
    ),
    unit="issue",
    gathers="_stories:stories",
    kind=ErrorKind.EXTRA_CHARACTER,
    bad=[
        Bad(f"{_page(1, _FROST, _LIGHTS)}\f{_page(2, _AGAIN)}", found="清理河道"),
        Bad(f"{_page(1, _FROST, _LIGHTS)}\f{_page(3, _FROST, _LIGHTS)}", found="果农夜里保花"),
    ],
    good=[
        f"{_page(1, _FROST)}\f{_page(2, _LIGHTS)}",
        f"{_page(1, _FROST)}\f{_page(2, _FROST[:70] + _LIGHTS[20:])}",
        f"{_page(1, _FROST)}\f{_page(2, _FROST.replace('果农夜里保花', '清理河道公告'))}",
        f"{_page(1, _FROST)}\f{_page(2, _FROST.replace('果农夜里保花', '在果农座谈会上的发言'))}",
        f"{_page(1, _FROST)}\f{_FROST}",
        f"{_page(1, _FROST)}\f{_page(1, _FROST)}",
        f"{_page(1, _FROST)}\f{_page(2, _LIGHTS)}\f{_page(2, _FROST).replace('19日　星期四', '20日　星期五')}",
        f"{_page(1, _FROST[:80])}\f{_page(2, _FROST[:80])}",
    ],
)
def story_on_two_pages(issue: Issue) -> Iterator[PageFinding]:
    """A story is on two pages of an issue.

    The share of text that stories have in common is estimated from sketches: 60 % of the longer one, with a standard
    error of 5 %. A page with a printed number and a file without one are not compared: a page and its manuscript. Two
    versions of one page are told by their number, by repeated-page-number.
    """
    for sheets in days(issue, (page.gathered.head for page in issue.pages)):
        yield from _repeated(sheets, [issue.pages[sheet.index].gathered.stories for sheet in sheets])


def _repeated(sheets: Sequence[Sheet], stories: Sequence[Sequence[Story]]) -> Iterator[PageFinding]:
    """The stories of each page that are on a page before."""
    seen: defaultdict[int, list[tuple[int, Story]]] = defaultdict(list)
    for at, page in enumerate(stories):
        found = [(story, *best) for story in page if (best := _first(sheets, at, story, seen))]
        yield from _findings(sheets, at, len(page), found)
        for story in page:
            for value in story.sketch:
                seen[value].append((at, story))


def _first(
    sheets: Sequence[Sheet], at: int, story: Story, seen: dict[int, list[tuple[int, Story]]]
) -> tuple[int, Story, float] | None:
    """The story before that has most in common with one, its page and the share; None where that is little."""
    known = (places for value in story.sketch if (places := seen.get(value)) and len(places) <= _COMMON)
    near = Counter(place for places in known for place in places)
    for (page, other), common in near.most_common(_COMMON):
        if common >= _FEW and _are_compared(sheets[page], sheets[at]) and (found := share(story, other)) >= _SHARE:
            return page, other, found
    return None


def _are_compared(one: Sheet, other: Sheet) -> bool:
    """Whether two pages are different pages of a newspaper, as far as they print their numbers."""
    numbers = [sheet.head.values.get("number") for sheet in (one, other)]
    if None in numbers:
        return numbers == [None, None]
    return one.head.number != other.head.number


def _findings(
    sheets: Sequence[Sheet], at: int, number: int, found: Sequence[tuple[Story, int, Story, float]]
) -> Iterator[PageFinding]:
    """A finding for each story of a page, or one where all of several are on one other page."""
    pages = {page for _, page, _, _ in found}
    if len(found) == number > 1 and len(pages) == 1:
        zh, en = "这一版的稿件都在{page}上，请核对", "all stories of this page are on {page}"
        message = Message(zh, en, page=sheets[pages.pop()].label)
        yield PageFinding(sheets[at].index, Finding(found[0][0].span, message))
        return
    for story, page, other, part in found:
        zh, en = "与{page}的“{head}”有 {n}% 相同，疑为重稿", "{n} % of it stands on {page}: {head}"
        message = Message(zh, en, page=sheets[page].label, head=other.head, n=round(100 * min(1.0, part)))
        yield PageFinding(sheets[at].index, Finding(story.span, message))
