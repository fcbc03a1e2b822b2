"""Word documents made of texts: runs are split at random, and some lines stand in tables and text boxes."""

from __future__ import annotations

import random
from collections.abc import Iterator

from .word_files import line, paragraph, run, table, text_box

_FORMATS = ("", "<w:b/>", '<w:sz w:val="21"/>', '<w:rFonts w:hint="eastAsia"/><w:color w:val="333333"/>')


def body(text: str, rng: random.Random) -> str:
    """The XML of the lines of a text, which read as the same text."""
    return "".join(_blocks(text.removesuffix("\n").split("\n"), rng))


def _blocks(lines: list[str], rng: random.Random) -> Iterator[str]:
    at = 0
    while at < len(lines):
        kind, rest = rng.random(), lines[at:]
        if kind < 0.1 and len(rest) >= 4:
            yield table([split(rest[0], rng), split(rest[1], rng)], [split(rest[2], rng), split(rest[3], rng)])
            at += 4
        elif kind < 0.2 and len(rest) >= 3:
            inside = split(rest[1], rng) + split(rest[2], rng)
            yield paragraph(*runs(rest[0], rng), text_box(inside))
            at += 3
        else:
            yield split(rest[0], rng)
            at += 1


def split(text: str, rng: random.Random) -> str:
    """A paragraph whose runs are split at random."""
    return paragraph(*runs(text, rng), properties=rng.choice(("", '<w:jc w:val="both"/>'))) if text else line("")


def runs(text: str, rng: random.Random) -> list[str]:
    """The runs of a line, some in a hyperlink, with what programs leave between them."""
    found, at = list[str](), 0
    while at < len(text):
        end = at + rng.choice((1, 2, 3, 10, 40))
        one = run(text[at:end], rng.choice(_FORMATS))
        if rng.random() < 0.05:
            one = f"<w:hyperlink>{one}</w:hyperlink>"
        found += one, rng.choice(("", "", '<w:proofErr w:type="spellStart"/>', "<w:r><w:lastRenderedPageBreak/></w:r>"))
        at = end
    return found
