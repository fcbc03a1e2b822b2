"""The sentence around a finding."""

from __future__ import annotations

from ....model import Span

_ENDS, _CLOSING = "。！？!?\n", "”’」』）)》"
_LONGEST = 200
"""Code points on either side that are searched for the end of a sentence."""


def sentence(text: str, span: Span) -> str:
    """The sentence that a span begins in, up to the end of the one that it ends in, without white space around."""
    first = max(0, span.start - _LONGEST)
    start = max((text.rfind(end, first, span.start) + 1 for end in _ENDS), default=0)
    stop = min(len(text), span.end + _LONGEST)
    last = max(span.start, span.end - 1)
    end = min((at + 1 for mark in _ENDS if (at := text.find(mark, last, stop)) >= 0), default=stop)
    while end < stop and text[end] in _CLOSING:
        end += 1
    return text[max(start, first) : end].strip()
