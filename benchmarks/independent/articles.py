"""Paragraphs that stand twice, and articles whose end is lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from lint_news.authoring.injecting import random_match
from lint_news.model import Span

from .planting import Injector, Planted, paragraphs, put

_LONG = 60
_FAR = 3
_SYNONYMS = {
    "目前": "当前",
    "表示": "指出",
    "要求": "强调",
    "开展": "进行",
    "全面": "全力",
    "认为": "指出",
    "重要": "关键",
    "同时": "此外",
    "许多": "不少",
    "已经": "已",
    "必须": "务必",
    "非常": "十分",
    "但是": "然而",
    "通过": "经过",
    "举行": "举办",
    "获得": "取得",
}


def doubled_paragraph(
    text: str, random: Random, change: Callable[[str, Random], str | None], *, far: bool
) -> Planted | None:
    """A copy of a paragraph, changed as said, after it or at least three paragraphs further on."""
    spans = paragraphs(text, _LONG)
    if not spans:
        return None
    span = random.choice(spans)
    copy = change(text[span.start : span.end], random)
    ends = [end for end in _ends(text) if end >= span.end]
    if copy is None or (far and len(ends) <= _FAR):
        return None
    at = random.choice(ends[_FAR:]) if far else span.end
    planted = put(text, at, at, f"\n{copy}")
    return Planted(planted.before, planted.after, planted.place_before, Span(at + 1, at + 1 + len(copy)))


def _ends(text: str) -> list[int]:
    return [i for i, character in enumerate(text) if character == "\n"] + [len(text)]


def _same(paragraph: str, _: Random) -> str:
    return paragraph


def _other_number(paragraph: str, random: Random) -> str | None:
    match = random_match(r"[1-8](?=[一-龥%％])", paragraph, random)
    return match and f"{paragraph[: match.start()]}{int(match[0]) + 1}{paragraph[match.end() :]}"


def _other_word(paragraph: str, random: Random) -> str | None:
    match = random_match("|".join(_SYNONYMS), paragraph, random)
    return match and f"{paragraph[: match.start()]}{_SYNONYMS[match[0]]}{paragraph[match.end() :]}"


def _other_opening(paragraph: str, random: Random) -> str | None:
    body = paragraph.lstrip("　 ")
    indent = paragraph[: len(paragraph) - len(body)]
    return f"{indent}{random.choice(('据了解，', '据介绍，', '记者获悉，', '与此同时，'))}{body}"


def lost_end_at_comma(text: str, random: Random) -> Planted | None:
    """The last paragraph ends at a comma."""
    return _cut(text, r"[，、]", random)


def lost_end_in_clause(text: str, random: Random) -> Planted | None:
    """The last paragraph ends amid a clause."""
    return _cut(text, r"[一-龥](?=[一-龥]{2})", random)


def _cut(text: str, pattern: str, random: Random) -> Planted | None:
    text = text.rstrip("\n")
    spans = paragraphs(text, _LONG)
    if not spans or spans[-1].end != len(text):
        return None
    start = spans[-1].start + _LONG // 2
    match = random_match(pattern, text[start:], random)
    if match is None:
        return None
    end = start + match.end()
    return Planted(text, text[:end], Span(len(text) - 1, len(text)), Span(end - 1, end))


_CHANGES = {"exact": _same, "number": _other_number, "word": _other_word, "opening": _other_opening}
KINDS: dict[str, Injector] = {
    f"doubled-paragraph-{name}-{'far' if far else 'near'}": partial(doubled_paragraph, change=change, far=far)
    for name, change in _CHANGES.items()
    for far in (False, True)
} | {"lost-end-at-comma": lost_end_at_comma, "lost-end-in-clause": lost_end_in_clause}
