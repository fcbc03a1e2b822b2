"""Faults of line and paragraph breaks for `lint-news measure`, and helpers of the rules on breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import DIGIT, HAN, Edit, Role, Span, compiled, is_bare_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

ENTRIES = (Role.KEY_VALUE, Role.LIST_ITEM)
"""Roles of lines that are entries: a break in them does not break a paragraph."""
_BODY = 40
_GAPS = ("\n", "\n\n", "\n\n\n")
_CLOSERS = "，。、；：！？”’）》】」』…—"


def _bodies(text: str) -> list[Span]:
    """The paragraphs that end with a sentence's mark, without their indents."""
    return [
        Span(m.start("words"), m.end("words"))
        for m in compiled("^[ \u3000\u00a0]*(?P<words>[^ \u3000\u00a0\n].*)$").finditer(text)
        if len(m["words"]) >= _BODY and not is_bare_line(m["words"])
    ]


def _places(text: str, body: Span) -> list[int]:
    """Offsets where a paragraph may be cut: not where a sentence ends, and not before a mark."""
    return [
        at
        for at in range(body.start + 1, body.end)
        if text[at] not in _CLOSERS
        and not text[at - 1].isspace()
        and not text[at].isspace()
        and is_bare_line(text[body.start : at])
    ]


def _cut(text: str, random: Random, *, at_most: int | None = None) -> Edit | None:
    """A break in the first `at_most` characters of a random paragraph; long paragraphs are more likely."""
    bodies = _bodies(text)
    if not bodies:
        return None
    body = random.choices(bodies, [span.end - span.start for span in bodies])[0]
    places = [at for at in _places(text, body) if at_most is None or at - body.start <= at_most]
    at = random.choice(places) if places else None
    return None if at is None else Edit(Span(at, at), random.choice(_GAPS))


def broken_anywhere(text: str, random: Random) -> Edit | None:
    """A paragraph broken between any two characters, but not where a sentence ends."""
    return _cut(text, random)


def broken_early(text: str, random: Random) -> Edit | None:
    """A paragraph broken so early that its first line is as short as a headline."""
    return _cut(text, random, at_most=30)


def mark_at_head(text: str, random: Random) -> Edit | None:
    """A line end before a mark inside a paragraph."""
    found = [
        m.start()
        for body in _bodies(text)
        for m in compiled(f"(?<=[{HAN}])[，、；。](?=[{HAN}])").finditer(text, body.start + 1, body.end)
    ]
    return _broken_at(found, random)


def opening_mark_at_end(text: str, random: Random) -> Edit | None:
    """A line end after an opening mark."""
    found = [
        m.end()
        for body in _bodies(text)
        for m in compiled(f"(?<=[{HAN}，])[“《（](?=[{HAN}])").finditer(text, body.start + 1, body.end)
    ]
    return _broken_at(found, random)


def broken_number(text: str, random: Random) -> Edit | None:
    """A line end between two digits, or between digits and their unit."""
    found = [
        m.start()
        for body in _bodies(text)
        for m in compiled(f"(?<=[{DIGIT}])[{DIGIT}年月日人元万亿%％个名公米]").finditer(text, body.start + 2, body.end)
    ]
    return _broken_at(found, random)


def _broken_at(places: Sequence[int], random: Random) -> Edit | None:
    """A line end at one of the offsets."""
    at = random.choice(places) if places else None
    return None if at is None else Edit(Span(at, at), random.choice(_GAPS))


def wrapped(text: str, random: Random) -> Edit | None:
    """The whole text wrapped at one width; indents or blank lines separate its paragraphs."""
    width = random.randint(16, 40)
    lines = text.split("\n")
    long = [i for i, line in enumerate(lines) if len(line) > 3 * width]
    parted = all(lines[i].startswith("\u3000") or not lines[i - 1] for i in long[1:])
    if len(long) < 3 or not parted:
        return None
    parts = ["\n".join(line[at : at + width] for at in range(0, max(1, len(line)), width)) for line in lines]
    return Edit(Span(0, len(text)), "\n".join(parts))
