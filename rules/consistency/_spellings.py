"""The finding of all rules on one name in two spellings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lint_news import Confidence, Finding, Message, Related, Span, given_name_level, replace, similarity

IN_STORY = Message(
    "别处作“{right}”（{n} 处），这里是“{wrong}”，请核对",
    "{right} elsewhere ({n} times), {wrong} here: one person?",
)
ON_PAGE = Message(
    "本版别处作“{right}”（{n} 处），这里是“{wrong}”，请核对",
    "{right} elsewhere on the page ({n} times), {wrong} here: one person?",
)


_RARE = (
    "喆哲 犇奔 垚尧 垚耀 玥悦 玥月 昇升 昇生 昇胜 珺君 珺俊 翀冲 翀充 芃朋 芃鹏 祎伊 祎一 祎怡 瑄宣 瑄萱 濛蒙 燚焱 "
    "弢涛 弢滔 暐伟 暐炜 洺明 洺铭 湉甜 湉恬 淼森 垚磊 堃坤 赟云 赟贇"
)
"""Characters of names that sound alike, or look alike, of which one is rare."""
_PAIRS = frozenset(_RARE.split()) | {pair[::-1] for pair in _RARE.split()}


def may_be_given(char: str) -> bool:
    """Whether given names have a character, if it is one of the rare ones above."""
    return given_name_level(char) > 0 or char in _RARE


def name_similarity(one: str, other: str) -> float:
    """The similarity of two characters of names, from 0 to 2; rare ones are known here as well."""
    return max(similarity(one, other), float(one + other in _PAIRS))


class Spelling(NamedTuple):
    """One spelling of a name and where it stands, in order."""

    text: str
    spans: Sequence[Span]


def spelling_at(text: str, places: Sequence[int]) -> Spelling:
    """A spelling that begins at these offsets."""
    return Spelling(text, [Span(at, at + len(text)) for at in places])


def ranked(one: Spelling, other: Spelling) -> tuple[Spelling, Spelling]:
    """The right spelling and the wrong one: the one that stands more often, or else first, is taken to be right."""
    right, wrong = sorted((one, other), key=lambda found: (-len(found.spans), found.spans[0]))
    return right, wrong


def two_spellings(
    right: Spelling, wrong: Spelling, said: Message = IN_STORY, confidence: Confidence = Confidence.LIKELY
) -> Finding:
    """A finding at the first place of the wrong spelling; it has a fix where the right one stands more often.

    The message may have places for `right`, `wrong` and `n`, how often the right one stands.
    """
    message = Message(said.zh, said.en, right=right.text, n=len(right.spans), wrong=wrong.text)
    fixes = (replace(wrong.spans[0], right.text),) if len(right.spans) > len(wrong.spans) else ()
    related = Related(right.spans[0], Message("另一种写法", "the other spelling"))
    return Finding(wrong.spans[0], message, fixes, (related,), confidence)
