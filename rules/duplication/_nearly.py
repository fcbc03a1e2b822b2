"""Paragraphs that are nearly equal. Spans are of the document, half-open, in code points."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress, pairwise

from lint_news import (
    IS_COMPILED,
    TERMINAL,
    Article,
    Document,
    LaidLine,
    Role,
    Span,
    articles,
    compiled,
    local_view,
    repeats_letters,
)

_LEAST, _LONGEST, _WINDOW, _SHARE = 50, 1_000, 8, 0.6
"""The least and the most letters of a paragraph; letters of an n-gram; the least share of n-grams that both have."""
_MOST_CHANGES, _MOST_CHANGED = 2, 16
"""The most differences, and the most letters of each: parallel items (notices, decrees) differ in more."""
_QUOTED = "^(?:[■●◆]|“[^”]*”$|「[^」]*」$)"
_ATTRIBUTED = "^.{2,12}(?:表示|指出|强调|认为|要求|说)"
"""The beginning of a paragraph that quotes one above it (习近平指出，…)."""
NEWS = "^(?:本报|新华社|记者|据|近日|日前|昨|连日|获悉|另|与此|此外|同时|目前|今年|[0-9０-９])"
"""The beginning of a news story: a first paragraph without it may be a pull quote."""
_MANY, _SLOTS = 10_000, 1 << 22
"""With more lines, the beginnings of their clauses are counted first, in so many slots."""
_REPEATED = 13
"""The n-grams of twenty Han."""
_HEAD = 2
"""The number of first paragraphs that may be pull quotes."""
_LONG = 100_000
"""From this length on, in code points, a page is not tested first: that would take memory."""


def has_repetition(text: str) -> bool:
    """Whether so much of a line is repeated that a sentence or a paragraph may be, or the text is long.

    A sentence or a paragraph of twenty Han has _REPEATED n-grams, all of which are repeated with it; a paragraph that
    resembles another has _SHARE of its n-grams repeated. Where kernels are interpreted, two clauses that begin alike
    are asked for: that takes less time there.
    """
    if len(text) >= _LONG or IS_COMPILED:
        return len(text) >= _LONG or repeats_letters(text, _REPEATED, _LEAST - _WINDOW + 1)
    starts = _starts(compiled(r"\w+").findall(text))
    return len(set(starts)) < len(starts)


def paragraphs_of(article: Article) -> list[LaidLine]:
    """The paragraphs of an article that are compared: those that end a sentence."""
    return [line for line in article.with_role(Role.BODY) if line.stripped[-1] in TERMINAL]


def nearly_repeated(page: Document) -> list[tuple[Span, Span]]:
    """Pairs of paragraphs that differ in one or two places; none of a paragraph that resembles several others.

    Of a paragraph only the beginnings of its clauses are kept: a page may be as long as a whole issue.
    """
    first: dict[str, int] = {}
    text, pairs, paragraphs = page.text, list[tuple[Span, Span]](), list[Span]()
    for span, starts in _compared(page):
        number = len(paragraphs)
        paragraphs.append(span)
        shared = [first[start] for start in starts if start in first]
        other = Counter(shared).most_common(1)[0][0] if shared else number
        one = paragraphs[other]
        if other < number and _are_alike(text[one.start : one.end], text[span.start : span.end], other < _HEAD):
            pairs.append((one, span))
        for start in starts:
            first.setdefault(start, number)
    often = Counter(one for one, _ in pairs)
    return [(one, other) for one, other in pairs if often[one] == 1]


def _compared(page: Document) -> Iterator[tuple[Span, Sequence[str]]]:
    """The paragraphs that are compared, with the beginnings of their clauses; of many paragraphs only with those that
    another may share."""
    stories = articles(page)
    if sum(len(story.lines) for story in stories) > _MANY:
        yield from _shared(page.text, [line.content for story in stories for line in paragraphs_of(story)])
        return
    for story in stories:
        for span, starts in _in_story(story):
            yield span.shifted(story.span.start), starts


@local_view
def _in_story(story: Article) -> Sequence[tuple[Span, Sequence[str]]]:
    text, start = story.document.text, story.span.start
    found = ((line.content, _starts_in(text, line.content)) for line in paragraphs_of(story))
    return [(span.shifted(-start), starts) for span, starts in found if starts is not None]


def _shared(text: str, spans: Iterable[Span]) -> Iterator[tuple[Span, Sequence[str]]]:
    """As `_compared`. A beginning that is alone in its slot is there once, so that no paragraph shares it and it need
    not be kept; a paragraph all of whose beginnings are alone is not read again."""
    counts, slots, ends, kept = bytearray(_SLOTS), array("I"), array("I", [0]), list[Span]()
    for span in spans:
        if (starts := _starts_in(text, span)) is not None:
            found = [hash(start) % _SLOTS for start in starts]
            for slot in found:
                counts[slot] = min(2, counts[slot] + 1)
            slots.extend(found)
            ends.append(len(slots))
            kept.append(span)
    for span, (begin, end) in zip(kept, pairwise(ends), strict=True):
        is_shared = [counts[slot] > 1 for slot in slots[begin:end]]
        yield span, list(compress(_starts_in(text, span) or (), is_shared)) if any(is_shared) else ()


def _starts_in(text: str, span: Span) -> Sequence[str] | None:
    """The beginnings of the clauses of a paragraph; None for a paragraph that is not compared."""
    if span.end - span.start < _LEAST:
        return None
    words = text[span.start : span.end]
    clauses = compiled(r"\w+").findall(words)
    letters = "".join(clauses)
    if not _LEAST <= len(letters) <= _LONGEST or compiled(_QUOTED).match(words):
        return None
    return _starts(clauses)


def _starts(clauses: Sequence[str]) -> list[str]:
    """The n-grams of letters at the beginnings of clauses; they go on in the next clause, not beyond the last one."""
    letters = "".join(clauses)
    last = len(letters) - _WINDOW
    return [letters[at : at + _WINDOW] for at in accumulate(map(len, clauses), initial=0) if at <= last]


@lru_cache(1 << 6)
def _are_alike(first: str, second: str, at_head: bool) -> bool:
    """Whether two paragraphs differ in one or two places. An editor asks for the same ones at each keystroke."""
    one, other = ("".join(compiled(r"\w+").findall(words)) for words in (first, second))
    if one == other or _share(one, other) < _SHARE:
        return False
    from difflib import SequenceMatcher

    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    changes = [code for code in codes if code[0] != "equal"]
    if len(changes) > _MOST_CHANGES or max(max(b - a, d - c) for _, a, b, c, d in changes) > _MOST_CHANGED:
        return False
    tag, at = changes[0][:2]
    is_cut = at_head and at == 0 and (tag == "insert" or len(changes) > 1)
    return not (at == 0 and _is_attributed(one, other)) and not (is_cut and not compiled(NEWS).match(other))


def _is_attributed(one: str, other: str) -> bool:
    """Whether the second paragraph attributes the words of the first to somebody."""
    return compiled(_ATTRIBUTED).match(other) is not None and compiled(_ATTRIBUTED).match(one) is None


def _share(one: str, other: str) -> float:
    """The share, from 0 to 1, of the longer text's n-grams that both have."""
    pieces, others = ({t[i : i + _WINDOW] for i in range(len(t) - _WINDOW + 1)} for t in (one, other))
    return len(pieces & others) / max(len(pieces), len(others))
