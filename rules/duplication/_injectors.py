"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import HAN, Edit, Span, compiled, random_match

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

FUNCTION = "的了是在和与对有为我他们这那也就都而及以于从被把将要会到着过并但或已还不"
_BODY = 60


def any_character(text: str, random: Random) -> Edit | None:
    """Any Han character typed twice."""
    at = random_match(f"[{HAN}]", text, random)
    return Edit(Span(at.end(), at.end()), at[0]) if at else None


def function_character(text: str, random: Random) -> Edit | None:
    """A function word of one character typed twice."""
    at = random_match(f"[{FUNCTION}]", text, random)
    return Edit(Span(at.end(), at.end()), at[0]) if at else None


def phrase(text: str, random: Random) -> Edit | None:
    """Four to eight Han characters typed twice."""
    at = random_match(f"[{HAN}]{{{random.randint(4, 8)}}}", text, random)
    return Edit(Span(at.end(), at.end()), at[0]) if at else None


def mark(text: str, random: Random) -> Edit | None:
    """A mark typed twice."""
    at = random_match(f"(?<=[{HAN}])[，。、；：]", text, random)
    return Edit(Span(at.end(), at.end()), at[0]) if at else None


def two_marks(text: str, random: Random) -> Edit | None:
    """A different mark inserted before a mark."""
    at = random_match(f"(?<=[{HAN}])[，、；](?=[{HAN}])", text, random)
    return Edit(Span(at.start(), at.start()), random.choice([m for m in "，、；" if m != at[0]])) if at else None


def year(text: str, random: Random) -> Edit | None:
    """A year typed twice."""
    at = random_match("(?<![0-9])(?:19|20)[0-9]{2}(?=年)", text, random)
    return Edit(Span(at.end(), at.end()), at[0]) if at else None


def unit(text: str, random: Random) -> Edit | None:
    """A unit or a percent sign typed twice."""
    at = random_match("(?<=[0-9万亿])(?:元|吨|公里|亩|小时)(?=[，。、；的以])|(?<=[0-9])%", text, random)
    return Edit(Span(at.end(), at.end()), at[0]) if at else None


def paragraph(text: str, random: Random) -> Edit | None:
    """A paragraph of the story repeated at its end."""
    bodies = [line for line in text.split("\n") if len(line) >= _BODY and line.endswith("。")]
    repeated = random.choice(bodies[1:]) if len(bodies) > 1 else None
    return Edit(Span(len(text), len(text)), f"\n\n{repeated}") if repeated else None


def changed_paragraph(text: str, random: Random) -> Edit | None:
    """A paragraph of the story repeated at its end, with its beginning or a number changed."""
    bodies = [line for line in text.split("\n") if len(line) >= 2 * _BODY and line.endswith("。")]
    if not bodies:
        return None
    again = random.choice(bodies).strip("\u3000 ")
    digit = compiled("[0-9]").search(again)
    if digit and random.random() < 0.5:
        again = again[: digit.start()] + random.choice("123456789".replace(digit[0], "")) + again[digit.end() :]
    else:
        again = random.choice(("据了解，", "记者获悉，", "另据介绍，")) + again
    return Edit(Span(len(text), len(text)), f"\n\n{again}")


def overlap(text: str, random: Random) -> Edit | None:
    """A news item's first paragraph broken inside a clause, with some characters on both sides of the break."""
    first = compiled(f"^[ \u3000]*(?:本报|新华社)[^\n]{{0,20}}[电讯][^\n]{{{_BODY},}}$").search(text)
    words = compiled(f"[{HAN}]{{6,}}").search(text, first.start() + _BODY, first.end()) if first else None
    if words is None:
        return None
    at = words.start() + random.randint(3, 4)
    return Edit(Span(at, at), "\n\n" + text[at - random.randint(2, 3) : at])


def word(text: str, random: Random) -> Edit | None:
    """A common word of two or three Han characters typed twice."""
    from lint_news import lexicon

    at = random_match(f"[{HAN}]{{2,30}}", text, random)
    words = _words(at[0], lexicon().level) if at else []
    if at is None or not words:
        return None
    start, end = random.choice(words)
    return Edit(Span(at.start() + end, at.start() + end), at[0][start:end])


def _words(run: str, level: Callable[[str], int]) -> list[tuple[int, int]]:
    """The words of two or three characters of a sequence of Han characters, the longest at each position."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(run):
        size = next((n for n in (5, 4, 3, 2) if level(run[at : at + n]) > 3), 1)
        if size in (2, 3):
            found.append((at, at + size))
        at += size
    return found


def function_word_again(text: str, random: Random) -> Edit | None:
    """A function word with its first character typed again."""
    at = random_match("(?:已经|将于|但是|并且|而且|目前|虽然|或者)(?=[0-9开举没他她我们村镇])", text, random)
    return Edit(Span(at.end(), at.end()), at[0][0]) if at else None
