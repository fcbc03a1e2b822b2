"""Write a pattern of `re` for `regex`, so that both find the same.

They differ in what they take for letters, digits and spaces, and Python's version of Unicode is another than that of
`regex`. What is written here for letters and digits finds those of the Python that runs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

import regex

from ..match.patterns import compiled

_DIFFERENT = r"\\[wDbBS]|\(\?[a-zA-Z]*i"
"""Words, their borders and equal letters of different case are others to `regex` than to `re`."""
_UNICODE = r"\\[Wd]"
_CLASS_OR_ESCAPE = r"\[\^?\]?(?:\\.|[^\\\]])*\]|\\."
_SPACES = r"\s\x1c-\x1f"
"""`regex` counts four control characters less among spaces than `re`."""
_LETTER = r"[^\W\d_"
"""The beginning of a class of letters, as lint_news.LETTER has it."""
_NO_LETTERS = r"\p{M}\p{P}\p{S}\p{Z}\p{C}\p{Nd}"


def for_regex(pattern: str) -> str | None:
    """The pattern with which `regex` finds what is found with this one now; None where there is none."""
    try:
        re.compile(pattern)  # noqa: TID251 what is shipped was compiled by regex
    except re.error:
        return pattern
    if compiled(_DIFFERENT).search(pattern):
        return None
    written = compiled(_CLASS_OR_ESCAPE).sub(_part_for_regex, pattern)
    return None if has_unicode(written) else written


def has_unicode(pattern: str) -> bool:
    """Whether what a pattern finds depends on the version of Unicode."""
    return compiled(_UNICODE).search(pattern) is not None


def _part_for_regex(part: re.Match[str]) -> str:
    """A class, or an escape outside of classes."""
    if part[0] == r"\d":
        return _digit()
    if not part[0].startswith("["):
        written = _member_for_regex(part)
        return part[0] if written == part[0] else f"[{written}]"
    return compiled(r"\\.").sub(_member_for_regex, part[0].replace(_LETTER, f"[^{_no_letters()}"))


def _member_for_regex(escape: re.Match[str]) -> str:
    """An escape in a class."""
    if escape[0] == r"\s":
        return _SPACES
    return _digits() if escape[0] == r"\d" else escape[0]


@cache
def _digits() -> str:
    return _ranges(code for code in range(0x110000) if chr(code).isdecimal())


@cache
def _digit() -> str:
    """The class of digits. `regex` looks a category up, and compares ranges one by one: most characters are no digits,
    and a pattern that begins with one is tried at each."""
    ours = {code for code in range(0x110000) if chr(code).isdecimal()}
    theirs = {match.start() for match in regex.finditer(r"\p{Nd}", "".join(map(chr, range(0x110000))))}
    return rf"[^\P{{Nd}}{_ranges(sorted(theirs - ours), ours)}]" if ours <= theirs else f"[{_digits()}]"


@cache
def _no_letters() -> str:
    """What stands for `\\W\\d_`; this itself where there is nothing."""
    letters = {code for code in range(0x110000) if chr(code).isalnum() and not chr(code).isdecimal()}
    found = regex.finditer(f"[^{_NO_LETTERS}]", "".join(map(chr, range(0x110000))))
    others = {match.start() for match in found}
    return _NO_LETTERS + _ranges(sorted(others - letters), letters) if letters <= others else r"\W\d_"


def _ranges(codes: Iterable[int], without: Collection[int] | None = None) -> str:
    """Code points in order, as members of a class. With `without`, others may be among them that are none of those:
    fewer ranges are compared faster."""
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in _runs(codes, without))


def _runs(codes: Iterable[int], without: Collection[int] | None) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of code points."""
    run: list[int] = []
    for code in codes:
        if run and code > run[-1] + 1 and (without is None or any(map(without.__contains__, range(run[-1], code)))):
            yield run[0], run[-1]
            run = []
        run.append(code)
    if run:
        yield run[0], run[-1]
