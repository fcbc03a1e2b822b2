"""Faults of this family for `lint-news measure` to put into clean text, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_news import HAN, Edit, Span, random_match

if TYPE_CHECKING:
    from random import Random

_QUOTED = f"“[^“”\n]*[{HAN}][^“”\n]*”|‘[^‘’\n]*[{HAN}][^‘’\n]*’"
_CORNER = "「[^「」\n]+」"
_BRACKETED = f"（[^（）\n]+）|\\([^()\n]*[{HAN}][^()\n]*\\)|《[^《》\n]+》|【[^【】\n]+】|〔[^〔〕\n]+〕"
_TURNED = {"“": "”", "”": "“", "‘": "’", "’": "‘", "《": "》", "》": "《", "「": "」", "」": "「"}


def _lost(pattern: str, text: str, random: Random, *, is_closing: bool) -> Edit | None:
    pair = random_match(pattern, text, random)
    at = pair and (pair.end() - 1 if is_closing else pair.start())
    return None if at is None else Edit(Span(at, at + 1))


def lost_closing_quote(text: str, random: Random) -> Edit | None:
    """Remove the closing mark of a quotation."""
    return _lost(f"{_QUOTED}|{_CORNER}", text, random, is_closing=True)


def lost_opening_quote(text: str, random: Random) -> Edit | None:
    """Remove the opening mark of a quotation."""
    return _lost(f"{_QUOTED}|{_CORNER}", text, random, is_closing=False)


def lost_closing_bracket(text: str, random: Random) -> Edit | None:
    """Remove a closing bracket or title mark."""
    return _lost(_BRACKETED, text, random, is_closing=True)


def lost_opening_bracket(text: str, random: Random) -> Edit | None:
    """Remove an opening bracket or title mark."""
    return _lost(_BRACKETED, text, random, is_closing=False)


def turned_mark(text: str, random: Random) -> Edit | None:
    """Reverse one mark of a pair, or both."""
    pair = random_match("“[^“”\n]{1,30}”|‘[^‘’\n]{1,30}’|《[^《》\n]{1,30}》", text, random)
    if pair is None:
        return None
    first, last = pair[0][0], pair[0][-1]
    turned = random.choice([(_TURNED[first], last), (first, _TURNED[last]), (_TURNED[first], _TURNED[last])])
    return Edit(Span(*pair.span()), turned[0] + pair[0][1:-1] + turned[1])


def other_kind(text: str, random: Random) -> Edit | None:
    """Replace a closing mark by that of another family: 《…〉, “…’."""
    pair = random_match("“[^“”‘’\n]{1,30}”|《[^《》〈〉\n]{1,30}》|【[^【】\n]{1,30}】", text, random)
    if pair is None:
        return None
    wrong = random.choice({"”": "’」", "》": "〉>", "】": "）]〕"}[pair[0][-1]])
    return Edit(Span(pair.end() - 1, pair.end()), wrong)


def nested(text: str, random: Random) -> Edit | None:
    """An inner quotation with the marks of the outer one."""
    pair = random_match("(?<=[^“”\n])‘[^‘’“”\n]{1,30}’(?=[^“”\n]*”)|〈[^《》〈〉\n]+〉", text, random)
    if pair is None:
        return None
    marks = "“”" if pair[0][0] == "‘" else "《》"
    return Edit(Span(*pair.span()), marks[0] + pair[0][1:-1] + marks[1])


def straight(text: str, random: Random) -> Edit | None:
    """A quotation with straight marks."""
    pair = random_match(_QUOTED, text, random)
    if pair is None:
        return None
    mark = '"' if pair[0][0] == "“" else "'"
    return Edit(Span(*pair.span()), mark + pair[0][1:-1] + mark)


def ellipsis(text: str, random: Random) -> Edit | None:
    """An ellipsis in another form."""
    at = random_match(f"(?<=[{HAN}])……", text, random)
    wrong = random.choice(["…", "...", "......", "。。。", "。。。。。。", "………", "···", "、、、", "....", "······"])
    return Edit(Span(*at.span()), wrong) if at else None


def ellipsis_and_stop(text: str, random: Random) -> Edit | None:
    """A mark after an ellipsis."""
    at = random_match(f"(?<=[{HAN}])……(?=[{HAN}\n”])", text, random)
    return Edit(Span(at.end(), at.end()), random.choice("。，、；")) if at else None


def dash(text: str, random: Random) -> Edit | None:
    """A dash in another form."""
    at = random_match("(?<!—)——(?!—)", text, random)
    wrong = random.choice(["--", "－－", "──", "———", "––", "― ―", "―", "-- ", "— —", "---"])
    return Edit(Span(*at.span()), wrong) if at else None


def space(text: str, random: Random) -> Edit | None:
    """A space inside a sentence or beside a mark, in a paragraph of whole sentences."""
    paragraph = random_match("^.{40,}。.*$", text, random)
    if paragraph is None:
        return None
    place = f"(?<=[{HAN}])(?=[{HAN}，。、；：])|(?<=[，。、；：])(?=[{HAN}])"
    at = random_match(place, paragraph[0], random)
    where = paragraph.start() + at.start() if at else 0
    return Edit(Span(where, where), random.choice(" \u3000")) if at else None
