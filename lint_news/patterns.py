"""Regular expressions by their text: compiled on first use, `re` first, `regex` where `re` cannot."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, `^` and `$` at every line.

    `re` refuses look-behind of varying length; such a pattern is compiled by `regex`, imported only then.
    Raises re.error when neither takes it.
    """
    try:
        return re.compile(pattern, re.MULTILINE)  # noqa: TID251
    except re.error:
        import regex

        return regex.compile(pattern, regex.MULTILINE)  # pyright: ignore[reportReturnType]
