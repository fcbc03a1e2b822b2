"""Helpers of the rules on lists: bullets, ordinals after them, and values that contain a break."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from lint_news import (
    COLON,
    DIGIT,
    HAN,
    LETTER,
    SPACE,
    TERMINAL,
    Article,
    Confidence,
    LaidLine,
    Role,
    Span,
    compiled,
    view,
)

MARKER = f"^(?P<marker>[-–•·*][{SPACE}]+)(?P<item>.+)$"
BULLET = r"[-–•·*]\s"
"""The sign of a line that MARKER matches."""
NUMERAL = f"(?:[{DIGIT}]{{1,2}}[.．、)）](?![{DIGIT}])|[（(]?[一二三四五六七八九十]{{1,3}}(?:、|[)）])|[①-⑳])"
KEY = f"^(?:[-–•·*][{SPACE}]+)?(?:[{DIGIT}]{{1,2}}[.．、])?(?P<key>[{HAN}]{{2,8}})[{COLON}](?P<value>.*)$"
MID_LIST = f"^(?:{LETTER}{{1,3}}、{LETTER}|的(?![士确哥话])|等方面|以及|及其|并且)"
"""Words that no item begins with: they continue an enumeration, or are particles."""
_OPEN = "在[^在中上下里内外后前时]+$|(?:[的和与及、，,]|以及)$"
_SHORT = 30
_NEAREST = 25
_PARAGRAPH, _HALF = 40, 20


class Bullet(Struct, frozen=True):
    """A line that begins with a bullet. `marker` is the span of the bullet and the spaces after it."""

    line: LaidLine
    marker: Span
    item: str
    is_numbered: bool


class ValueJoint(Struct, frozen=True):
    """A break inside a value: its span, including a marker in it."""

    span: Span
    left: LaidLine
    right: LaidLine
    confidence: Confidence


@view
def bullets(article: Article) -> tuple[Bullet, ...]:
    """The lines of an article that begin with a bullet, in order."""
    found = ((line, compiled(MARKER).match(line.stripped)) for line in article.with_role(Role.LIST_ITEM))
    return tuple(
        Bullet(line, Span(*m.span("marker")).shifted(line.content.start), m["item"], _is_numbered(m["item"]))
        for line, m in found
        if m
    )


def _is_numbered(item: str) -> bool:
    return compiled(NUMERAL).match(item) is not None


@view
def orphans(article: Article) -> tuple[Bullet, ...]:
    """Bullets that do not begin an item.

    Either the others have numbers and this one has none; or it is away from all others, and is after an unfinished
    line or before a paragraph among paragraphs.
    """
    found = bullets(article)
    plain = [b for b in found if not b.is_numbered]
    if len(found) - len(plain) >= 2:
        return tuple(b for b in plain if compiled(KEY).match(b.item) is None)
    lines = [line for line in article.lines if line.role is not Role.BLANK]
    at = {line.number: i for i, line in enumerate(lines)}
    marked = {at[b.line.number] for b in found}
    alone = [(b, at[b.line.number]) for b in plain if not {at[b.line.number] - 1, at[b.line.number] + 1} & marked]
    sole = alone[0][0] if len(alone) == 1 else None
    return tuple(b for b, i in alone if _cuts_sentence(lines, i) or (b is sole and _is_none(lines, i, b)))


def _is_none(lines: Sequence[LaidLine], i: int, bullet: Bullet) -> bool:
    return begins_in_list(bullet.item) or _follows_open(lines, i) or _is_paragraph(lines, i, bullet)


def begins_in_list(item: str) -> bool:
    """Whether the words continue an enumeration that is not there."""
    return compiled(MID_LIST).search(item) is not None


def _follows_open(lines: Sequence[LaidLine], i: int) -> bool:
    """Whether the line before is text that ends without a mark."""
    before = lines[i - 1] if i else None
    return (
        before is not None
        and before.role in (Role.BODY, Role.KEY_VALUE)
        and before.stripped[-1] not in TERMINAL + "：:”）)"
    )


def _cuts_sentence(lines: Sequence[LaidLine], i: int) -> bool:
    """Whether the paragraph before stops in mid-sentence."""
    return _follows_open(lines, i) and lines[i - 1].role is Role.BODY and "。" in lines[i - 1].stripped


def _is_paragraph(lines: Sequence[LaidLine], i: int, bullet: Bullet) -> bool:
    """Whether it is a paragraph or the rest of one; an item is short or has items beside it, and * begins a note."""
    before = lines[i - 1] if i else bullet.line
    ends = bullet.item[-1] in TERMINAL + "”" and before.stripped[-1] not in ":："
    is_cut = (
        len(before.stripped) >= _HALF
        and before.stripped[-1] not in TERMINAL
        and any(mark in before.stripped for mark in "，,")
    )
    is_headed = before.role in (Role.HEADLINE, Role.SUBHEAD, Role.LABEL)
    is_followed = i + 1 < len(lines) and lines[i + 1].role is Role.BODY
    is_story = len(bullet.item) >= 2 * _PARAGRAPH and "。" in bullet.item[:-1]
    is_whole = len(bullet.item) >= _PARAGRAPH and (is_followed or is_story or not is_headed)
    return ends and bullet.line.stripped[0] != "*" and (is_whole or is_cut)


@view
def value_joints(article: Article) -> tuple[ValueJoint, ...]:
    """The breaks inside values of key-value lines."""
    lines = [line for line in article.lines if line.role is not Role.BLANK]
    orphaned = {b.line.number: b for b in orphans(article)}
    joints: list[ValueJoint] = []
    for i, (a, b) in enumerate(pairwise(lines)):
        tail = (
            orphaned[b.number].item
            if b.number in orphaned
            else _bare_tail(a, b, lines[i + 2] if i + 2 < len(lines) else None)
        )
        if tail and a.role in (Role.KEY_VALUE, Role.LIST_ITEM) and (sure := _belongs(article, a, tail)):
            joints.append(ValueJoint(Span(a.content.end, b.content.end - len(tail)), a, b, sure))
    return tuple(joints)


def _bare_tail(a: LaidLine, b: LaidLine, after: LaidLine | None) -> str:
    """The words of a short line without a marker, after a blank line and among key-value lines."""
    among = after and after.role in (Role.KEY_VALUE, Role.LIST_ITEM) and after.number == b.number + 1
    is_tail = a.role is Role.KEY_VALUE and b.role in (Role.SUBHEAD, Role.BODY) and b.number > a.number + 1
    return b.stripped if among and is_tail and len(b.stripped) <= _SHORT else ""


def _belongs(article: Article, a: LaidLine, tail: str) -> Confidence | None:
    """How sure it is that `tail` ends the value of line `a`; None if the value is complete."""
    entry = compiled(KEY).match(a.stripped)
    if entry is None or a.stripped[-1] in TERMINAL:
        return None
    ending = _common_ending(_siblings(article, entry["key"], a))
    if ending:
        complete = entry["value"].endswith(ending)
        return None if complete or not tail.endswith(ending) else Confidence.CERTAIN
    open_end = compiled(_OPEN).search(entry["value"]) is not None
    return Confidence.LIKELY if tail[-1] not in TERMINAL and (open_end or len(tail) <= _SHORT) else None


def _siblings(article: Article, key: str, but: LaidLine) -> list[str]:
    """The values of the nearest lines with the same key."""
    entries = _entries(article)[key]
    at = bisect_left(entries, (but.number, ""))
    return [value for number, value in entries[max(0, at - _NEAREST) : at + _NEAREST + 1] if number != but.number]


@view
def _entries(article: Article) -> dict[str, list[tuple[int, str]]]:
    """For each key, the line numbers and values of key-value lines, in order."""
    entries: dict[str, list[tuple[int, str]]] = {}
    for line in article.with_role(Role.KEY_VALUE, Role.LIST_ITEM):
        if match := compiled(KEY).match(line.stripped):
            entries.setdefault(match["key"], []).append((line.number, match["value"]))
    return entries


def _common_ending(values: Sequence[str]) -> str:
    """The longest ending, of at least two characters, that four in five of at least three values share."""
    if len(values) < 2:
        return ""
    for length in (4, 3, 2):
        endings = Counter(value[-length:] for value in values if len(value) > length)
        best, count = max(endings.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        if count >= max(2, 0.8 * len(values)):
            return best
    return ""
