"""Matching of paired marks, and the faults of those without a partner.

Marks are matched within a paragraph, broken paragraphs being joined. An open mark may continue: in a quotation of
several paragraphs each begins with an opening mark and only the last has a closing one; a bracket may be closed some
lines later.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from lint_news import Article, Document, Paragraph, articles, compiled, paragraphs, view

from .._measure_signs import angles, measures, with_primes
from ._balance import MARKS, unbalanced
from ._families import MIXED, NESTED, REVERSED, UNCLOSED, UNOPENED, Family, Fault
from ._signs import is_cut, is_cut_before, stands_alone

_RUNS_ON = "(?:^|[：:。！？!?])$"
_ENDED = "[。！？!?…；;：:，,—]$"
_SPOKEN = "(?:说|说道|表示|介绍|告诉记者|坦言)[。.]$"
_JUMP = "[（(](?:上接|下转|紧接)第?[0-9一二三四五六七八九十]{1,3}版"
_LABEL = r"(?:^|[\s。；;，,：:、])(?:[0-9０-９]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$"
_INLINE_LABEL = _LABEL.replace("^|", "")
_BRACKETED_LABEL = r"^[ \t\u3000]*[（(][0-9０-９一二三四五六七八九十]{1,3}[)）]"
_GAP = 12
_SPEAKER = "^.{0,20}(?:说|道|表示|介绍|称|认为|问|答)[，。：,:]?$"
_FAR = 400
_WINDOW = 8
_NEAR = 30
"""The most code points between two marks that are taken for a wrong pair."""


class _Matched(Struct):
    """The marks of one family in one paragraph: the pairs, and the unpaired marks, closing before opening ones."""

    marks: Sequence[int]
    pairs: list[tuple[int, int]]
    closers: list[int]
    openers: list[int]

    @property
    def lost(self) -> int:
        """The number of unpaired marks."""
        return len(self.closers) + len(self.openers)


class _Open(Struct):
    """A mark that is open at the end of its paragraph, and whether a paragraph may continue it with another mark."""

    fault: Fault
    since: int
    runs_on: bool


@view
def faults(article: Article) -> tuple[Fault, ...]:
    """The faults of the pairs of an article, by family."""
    families = unbalanced(article)
    if not families:
        return ()
    whole = paragraphs(article)
    marked = [[(m.start(), m[0]) for m in compiled(MARKS).finditer(p.text)] for p in whole]
    label = _INLINE_LABEL if compiled(_BRACKETED_LABEL).search(article.text) else _LABEL
    found = [fault for family in families for fault in _family(whole, marked, family, label)]
    if any(article.find(_JUMP)):
        found = [f for f in found if f.kind not in (UNCLOSED, UNOPENED)]
    return tuple(_mixed(found))


@view
def page_faults(page: Document) -> tuple[Fault, ...]:
    """The faults of the pairs of a page, without pairs that only the border between two articles separates."""
    found = [list(faults(article)) for article in articles(page)]
    for here, there in pairwise(found):
        opened = next((f for f in reversed(here) if f.kind is UNCLOSED), None)
        closed = next((f for f in there if f.kind is UNOPENED), None)
        if opened and closed and opened.family is closed.family and _lines_between(opened, closed) <= _GAP:
            here.remove(opened)
            there.remove(closed)
    return tuple(fault for part in found for fault in part)


def _lines_between(opened: Fault, closed: Fault) -> int:
    return closed.paragraph.lines[0].number - opened.paragraph.lines[0].number


def _family(
    whole: Sequence[Paragraph], marked: Sequence[Sequence[tuple[int, str]]], family: Family, label: str
) -> Iterator[Fault]:
    left: _Open | None = None
    for i, (paragraph, marks) in enumerate(zip(whole, marked, strict=True)):
        found = _matched(paragraph.text, marks, family, label)
        if left is not None and i - left.since > family.reach:
            yield left.fault
            left = None
        if left is not None:
            left = _continued(left, found, i, paragraph)
        yield from _nested(found, paragraph, family)
        yield from _reversed(found, paragraph, family)
        yield from (_lost(UNOPENED, family, paragraph, at, found) for at in found.closers)
        for at in found.openers:
            if left is not None:
                yield left.fault
            fault = _lost(UNCLOSED, family, paragraph, at, found)
            left = _Open(fault, i, family.is_quote and _may_run_on(fault))
    if left is not None:
        yield left.fault


def _matched(text: str, marks: Iterable[tuple[int, str]], family: Family, label: str) -> _Matched:
    own = [at for at, mark in marks if mark in family.opening or mark in family.closing]
    if own and family.is_quote and (sure := angles(text)):
        own = [at for at in own if at not in sure]
    found = _stacked(text, own, family)
    if found.closers or found.openers:  # a mark typed twice is another rule's
        single = [at for i, at in enumerate(own) if not (i and own[i - 1] == at - 1 and text[at - 1] == text[at])]
        once = _stacked(text, single, family)
        if len(own) - len(single) == 1 and not once.lost:
            return once
        found = _without_inches(text, own, family, found)
    found.closers = [at for at in found.closers if not (stands_alone(text, at, label) or is_cut_before(text, at))]
    found.openers = [at for at in found.openers if not (stands_alone(text, at, label) or is_cut(text, at))]
    return found


def _without_inches(text: str, marks: Sequence[int], family: Family, found: _Matched) -> _Matched:
    """The matching without the marks that may be inches, if it has fewer unpaired marks."""
    inches = measures(text) if family.is_quote else frozenset[int]()
    rest = _stacked(text, [at for at in marks if at not in inches], family) if inches else found
    return rest if rest.lost < found.lost else found


def _stacked(text: str, marks: Sequence[int], family: Family) -> _Matched:
    found = _Matched(marks, [], [], [])
    for at in marks:
        if text[at] in family.opening:
            found.openers.append(at)
        elif found.openers:
            found.pairs.append((found.openers.pop(), at))
        else:
            found.closers.append(at)
    return found


def _may_run_on(fault: Fault) -> bool:
    """Whether the next paragraph may continue the quotation: it is speech, up to the end of this paragraph."""
    text = fault.paragraph.text
    goes_to_end = fault.within[1] == len(text) and compiled(_ENDED).search(text, len(text) - 1) is not None
    is_speech = compiled(_RUNS_ON).search(text, max(0, fault.at - 1), fault.at) is not None
    return goes_to_end and is_speech and not compiled(_SPOKEN).search(text, len(text) - _WINDOW)


def _continued(left: _Open, found: _Matched, number: int, paragraph: Paragraph) -> _Open | None:
    """The marks that are still open after the next paragraph; a mark that continues one is removed from `found`."""
    opens = bool(found.marks) and found.marks[0] == 0 and paragraph.text[0] in left.fault.family.opening
    if opens and left.runs_on:
        if found.openers[:1] != [0]:
            return None
        fault = _lost(UNCLOSED, left.fault.family, paragraph, found.openers.pop(0), found)
        return _Open(fault, number, runs_on=True)
    if found.closers:
        found.closers.pop(0)
        return None
    left.runs_on = False
    return left


def _lost(kind: str, family: Family, paragraph: Paragraph, at: int, found: _Matched) -> Fault:
    """The fault of a mark whose partner is missing before the next mark of its family."""
    marks, i = found.marks, bisect_left(found.marks, at)
    if kind is UNCLOSED:
        within = (at + 1, marks[i + 1] if i + 1 < len(marks) else len(paragraph.text))
    else:
        within = (marks[i - 1] + 1 if i else 0, at)
    return Fault(kind, family, paragraph, at, within=within)


def _nested(found: _Matched, paragraph: Paragraph, family: Family) -> Iterator[Fault]:
    """Pairs directly inside a pair of the same family."""
    around: list[tuple[int, int]] = []
    for pair in sorted(found.pairs) if family.inner else ():
        while around and around[-1][1] < pair[0]:
            around.pop()
        is_doubled = around and "‘" in family.opening and around[-1] == (pair[0] - 1, pair[1] + 1)
        if around and not is_doubled and not _is_open(paragraph.text, around[-1][0], pair[0], family.inner):
            yield Fault(NESTED, family, paragraph, *pair)
        around.append(pair)


def _is_open(text: str, start: int, end: int, marks: str) -> bool:
    """Whether one of the marks is open at the end of the range."""
    inside = with_primes(text[max(start, end - _FAR) : end])
    return inside.count(marks[0]) > inside.count(marks[1])


def _reversed(found: _Matched, paragraph: Paragraph, family: Family) -> Iterator[Fault]:
    """Pairs of marks of which one or both are reversed."""
    order = {mark: i for i, mark in enumerate(found.marks)}
    rest = sorted(found.closers + found.openers)
    taken: set[int] = set()
    for a, b in pairwise(rest):
        if a not in taken and order[b] - order[a] == 1 and _is_pair(paragraph.text, a, b, family):
            yield Fault(REVERSED, family, paragraph, a, b)
            taken |= {a, b}
    found.closers = [mark for mark in found.closers if mark not in taken]
    found.openers = [mark for mark in found.openers if mark not in taken]


def _is_pair(text: str, a: int, b: int, family: Family) -> bool:
    """Whether two marks may be one pair: near each other, and if both are reversed, without a speaker between them."""
    if text[a] in family.closing and text[b] in family.opening:
        return 1 < b - a <= 3 * _NEAR and not compiled(_SPEAKER).search(text[a + 1 : b])
    return 1 < b - a <= _NEAR + 1


def _mixed(found: Sequence[Fault]) -> Iterator[Fault]:
    """The faults, with an opening and a closing mark of two families that are near each other joined to one."""
    rest = sorted((f for f in found if f.kind in (UNCLOSED, UNOPENED)), key=lambda f: f.span)
    taken: set[int] = set()
    for a, b in pairwise(rest):
        near = a.paragraph is b.paragraph and 1 < b.at - a.at <= _NEAR
        if a.kind is UNCLOSED and b.kind is UNOPENED and near and a.family.is_quote is b.family.is_quote:
            taken |= {id(a), id(b)}
            yield Fault(MIXED, a.family, a.paragraph, a.at, b.at)
    for fault in found:
        if id(fault) not in taken:
            yield _with_less_than(fault)


def _with_less_than(fault: Fault) -> Fault:
    """The fault; if < or > is near a title mark, a pair of two families."""
    text, (start, end) = fault.paragraph.text, fault.within
    if fault.kind is UNCLOSED and fault.mark in "《〈":
        other = max(text.find(sign, start, min(end, start + _NEAR * 2)) for sign in ">＞")
        return Fault(MIXED, fault.family, fault.paragraph, fault.at, other) if other > start else fault
    if fault.kind is UNOPENED and fault.mark in "》〉":
        other = max(text.rfind(sign, max(start, end - _NEAR * 2), end) for sign in "<＜")
        return Fault(MIXED, fault.family, fault.paragraph, other, fault.at) if other >= 0 else fault
    return fault
