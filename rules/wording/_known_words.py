"""Words and short names that are right although the counts doubt them, for the rules that judge by counts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lint_news import Span

from .._table_rows import table_rows

_FILE = Path(__file__).with_name("known_words.tsv")
_BEFORE_PLACES = frozenset("访赴抵驻援中")
"""What the short name of a country or town stands after: 成功访文 (文莱), not 成功访问; 中墨关系 (墨西哥)."""


@cache
def _words() -> tuple[str, ...]:
    return tuple(word for row in table_rows(_FILE) for word in row)


def is_known(text: str, span: Span) -> bool:
    """Whether the span has a character of a listed word, or may be the short name of a place or country."""
    if text[span.start - 1 : span.start] in _BEFORE_PLACES:
        return True
    return any(text.find(word, max(0, span.start - len(word) + 1), span.end + len(word) - 1) >= 0 for word in _words())
