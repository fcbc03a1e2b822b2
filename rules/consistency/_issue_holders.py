"""The holders of offices that a page names, for comparing the pages of an issue. Spans are those of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from lint_news import HAN, Article, Document, Issue, IssuePage, Match, Span, compiled, paper_date, view

from ._office_holders import TITLE, Held, held_at, name_at

_MOST = 200
"""The most offices of a page that are compared."""
_KNOWN = 20
"""The most holders of one office that are compared with later ones."""
LOCAL_PAPER = "我县|本县|全县|我市|本市|我区|本区|全区"
LOCAL_HEAD = "[县市区镇乡州旗](?:长|党?委书记)"
_HEAD_BEFORE = f"(?P<before>(?:[{HAN}]{{2}}[县市区镇乡州旗])?)(?P<deputy>(?:常务)?副)?\\Z"
_COUNTY = f"(?:^|[^{HAN}]|中共)(?P<county>[{HAN}]{{2}})\\Z"
"""The county before 县委书记, whose 县 is part of the office."""
_OTHER_TIME = "时任|曾任|原|前|代|老|新任|任命|当选|当年|那年|当时|[0-9]年|候选|提名|辞去|免去|邻|外|某"
_REACH, _FAR = 8, 24


class Holder(Struct, frozen=True):
    """A person with an office, as far as it is named, and the place before it, empty where there is none."""

    office: str
    place: str
    name: str
    span: Span
    is_deputy: bool
    is_local_head: bool
    """Whether it is a head of a county, a town or the like, and of no body there."""


def rank(holder: Holder) -> str:
    """Whether a holder is the head or a deputy, in Chinese."""
    return "副职" if holder.is_deputy else "正职"


class Holders(Struct, frozen=True):
    """The holders that a page names. `day` is the day that the page prints, empty without one; `is_local` says that the
    page speaks of 我县."""

    day: str
    is_local: bool
    holders: tuple[Holder, ...]


@view
def holders(page: Document) -> Holders:
    """The holders that a page names."""
    day = paper_date(page)
    is_local = compiled(LOCAL_PAPER).search(page.text) is not None
    return Holders(day.isoformat() if day else "", is_local, tuple(islice(_found(page.text, page.find), _MOST)))


def holders_in(article: Article) -> Sequence[Holder]:
    """The holders that an article names. A rule on articles must not read those of the page, whose offsets change with
    every keystroke."""
    return list(islice(_found(article.document.text, article.find), _MOST))


def _found(text: str, find: Callable[[str], Iterator[Match]]) -> Iterator[Holder]:
    for match in find(TITLE):
        if held := held_at(text, match.start, match.end):
            yield _holder(text, held, is_local_head=False)
    for match in find(LOCAL_HEAD):
        if held := _local_head(text, match.start, match.end):
            yield _holder(text, held, is_local_head=True)


def _holder(text: str, held: Held, *, is_local_head: bool) -> Holder:
    name = text[held.name.start : held.name.end]
    return Holder(held.office, held.before, name, held.name, held.is_deputy, is_local_head)


def _local_head(text: str, start: int, end: int) -> Held | None:
    """A head of a county, a town or the like, or a deputy, whose title stands at `text[start:end]`."""
    before = compiled(_HEAD_BEFORE).search(text, max(0, start - _REACH), start)
    sentence = max(text.rfind(stop, max(0, start - _FAR), start) for stop in "。！？\n") + 1
    if before is None or compiled(_OTHER_TIME).search(text, max(sentence, start - _FAR), start):
        return None
    name, place = name_at(text, end), before["before"]
    if not place and text[end - 1] == "记" and (found := compiled(_COUNTY).search(text, max(0, start - _REACH), start)):
        place = found["county"] + text[start]
    return Held(text[start:end], place, name, before["deputy"] is not None) if name else None


def _days(issue: Issue) -> Iterator[Sequence[IssuePage]]:
    """The pages of each day; those without a day belong to the only one that is printed."""
    printed = {page.gathered.day for page in issue.pages} - {""}
    usual = min(printed) if len(printed) == 1 else ""
    pages: defaultdict[str, list[IssuePage]] = defaultdict(list)
    for page in issue.pages:
        pages[page.gathered.day or usual].append(page)
    yield from pages.values()


class Known(Struct, frozen=True):
    """A holder, and the page that names it."""

    holder: Holder
    page: IssuePage


Find = Callable[[Holder, Sequence[Known], bool], Known | None]
"""Says which of the holders on pages before contradicts one; the last argument is whether the paper is local."""


def contradicted(
    issue: Issue,
    find: Find,
    key: Callable[[Holder], str] = lambda holder: holder.office,
    once: Callable[[Holder], object] = lambda holder: (holder.office, holder.name),
) -> Iterator[tuple[Known, Known]]:
    """Each holder that one of the same key on a page of the same day before contradicts, with that one.

    Of holders of whom `once` says the same, the first of a day is told.
    """
    for pages in _days(issue):
        is_local = _is_of_local_paper(pages)
        told = set[object]()
        for known, before in _compared(pages, key):
            other = find(known.holder, before, is_local)
            if other and once(known.holder) not in told:
                told.add(once(known.holder))
                yield known, other


def _compared(pages: Sequence[IssuePage], key: Callable[[Holder], str]) -> Iterator[tuple[Known, Sequence[Known]]]:
    """Each holder, once a page, with those of the same key on the pages before, a few at most."""
    before: defaultdict[str, list[Known]] = defaultdict(list)
    for page in pages:
        on_page = {(one.office, one.name, one.is_deputy): Known(one, page) for one in reversed(page.gathered.holders)}
        for known in sorted(on_page.values(), key=lambda one: one.holder.span):
            yield known, before[key(known.holder)]
        for known in on_page.values():
            if len(before[key(known.holder)]) < _KNOWN:
                before[key(known.holder)].append(known)


def _is_of_local_paper(pages: Sequence[IssuePage]) -> bool:
    """Whether half of the pages speak of 我县: a national paper has such a story now and then."""
    return 2 * sum(page.gathered.is_local for page in pages) >= len(pages)


def are_of_one_place(one: Holder, other: Holder, *, is_local: bool) -> bool:
    """Whether two offices of one name are those of one body; without a place they are where the paper is local."""
    if one.place and other.place:
        return one.place == other.place
    return is_local and one.office[0] not in "镇乡村"
