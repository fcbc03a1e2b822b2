"""What a line of print cannot be broken inside: a character with the marks behind it, a word, a number."""

from __future__ import annotations

from collections.abc import Sequence

from .glyphs import Glyph

CLOSERS = "，。、；：！？”’）》〉】〕」』…,.;:!?)]"
"""Marks that begin no line."""
OPENERS = "“‘（《〈【〔「『(["
"""Marks that end no line."""
_PAIRED, _OPEN, _CLOSED, _SIGNS = "—…", "“‘-", "”’", "-+−"
_IN_WORDS = ".,:'’%％‰°℃/@&+_#~?=-–—"


def first_unit(glyphs: Sequence[Glyph], *, squeezes: bool) -> float:
    """The least width, in points, that the beginning of a line would have needed on the line before.

    `squeezes` says that a closing mark has half its width at the end of a line. Programs that do not do so mostly keep
    quotation marks together with what stands on both sides of them.
    """
    end = _end(glyphs, 0)
    while not squeezes and end < len(glyphs) and _are_kept(glyphs[end - 1].char, glyphs[end].char):
        end = _end(glyphs, end)
    last = glyphs[end - 1]
    right = last.left + last.size / 2 if squeezes and last.char in CLOSERS and end > 1 else last.right
    return max(0.0, min(right, last.right) - glyphs[0].left)


def _are_kept(a: str, b: str) -> bool:
    """Whether the line breaking of Unicode keeps two characters together that Chinese typesetting would part."""
    is_word = b.isascii() and b.isalnum()
    return a in _CLOSED or b in _OPEN or (is_word and a in ")]") or (b in "([" and a.isascii() and a.isalnum())


def _end(glyphs: Sequence[Glyph], start: int) -> int:
    """Where the unit that begins at an index ends."""
    end = start
    while end < len(glyphs) - 1 and glyphs[end].char in OPENERS:
        end += 1
    head = glyphs[end].char
    end += 1
    while end < len(glyphs) and _goes_on(head, glyphs[end - 1], glyphs[end]):
        end += 1
    while end < len(glyphs) and glyphs[end].char in CLOSERS:
        end += 1
    return end


def _goes_on(head: str, last: Glyph, glyph: Glyph) -> bool:
    """Whether a character belongs to the word, the number or the double mark that `head` begins."""
    if head in _PAIRED:
        return glyph.char == head
    if not (head.isascii() and head.isalnum()) and head not in _SIGNS:
        return False
    is_word = glyph.char.isascii() and glyph.char.isalnum()
    return is_word or (glyph.char in _IN_WORDS and last.char.isalnum())
