"""Terms of a sentence in a headline that the story has otherwise: 拘役三个月 above 拘役四个月."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from lint_news import DIGIT, Line, Span, compiled

from .._numerals import numeral_value

_NUMBER = f"(?P<number>[{DIGIT}]{{1,2}}|[一二三四五六七八九十两]{{1,3}})"
_PART = f"{_NUMBER}(?P<unit>年|个月|天|日)"
_MORE = f"[零又{DIGIT}一二三四五六七八九十半多余内]"
_TERM = f"(?P<kind>拘役|有期徒刑|徒刑|缓刑|管制|拘留|获刑|判刑)期?{_PART}(?!{_MORE})"
_SAME = {"获刑": "有期徒刑", "判刑": "有期徒刑", "徒刑": "有期徒刑"}


def term_conflict(head: Line, lines: Sequence[Line]) -> tuple[Span, Span] | None:
    """The term of a headline and the story's only one of its kind, where the story nowhere has the headline's."""
    if not (match := compiled(_TERM).search(head.text)):
        return None
    body = "\n".join(line.text for line in lines)
    if any(_value(one) == _value(match) for one in compiled(_PART).finditer(body)):
        return None
    told = [(line, one) for line in lines for one in compiled(_TERM).finditer(line.text) if _kind(one) == _kind(match)]
    if len({_value(one) for _, one in told}) != 1:
        return None
    line, one = told[0]
    return _span(head, match), _span(line, one)


def _value(match: re.Match[str]) -> tuple[Decimal | None, str]:
    number = match["number"]
    return Decimal(int(number)) if number.isdigit() else numeral_value(number), match["unit"]


def _kind(match: re.Match[str]) -> str:
    kind = match["kind"]
    return _SAME.get(kind, kind)


def _span(line: Line, match: re.Match[str]) -> Span:
    return Span(match.start("number"), match.end("unit")).shifted(line.span.start)
