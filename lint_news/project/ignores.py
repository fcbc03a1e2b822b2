"""What a .gitignore says of a path, as git reads it: the same lines, wildcards and order, in bounded time.

Lines without a wildcard are looked up in a table. Of the others, the last first, those are tried whose longest literal
part is in the path.
"""

from __future__ import annotations

from .gitlines import Line, line


class Ignores:
    """The lines of one file. Later lines count more."""

    def __init__(self, data: bytes) -> None:
        self._known: dict[tuple[bool, bytes], list[Line]] = {}
        self._likely: list[tuple[int, bytes, Line]] = []
        for number, text in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n")):
            if (found := line(number, text.removesuffix(b"\r"))) is None:
                continue
            if found.is_literal:
                self._known.setdefault((found.anchored, found.needle), []).append(found)
            else:
                self._likely.append((number, found.needle, found))
        self._likely.reverse()

    def __bool__(self) -> bool:
        return bool(self._known or self._likely)

    def said(self, path: bytes, *, is_folder: bool) -> bool | None:
        """Whether a path, from the file's folder on, is ignored; None where no line fits."""
        parts = path.split(b"/")
        exact = (*self._known.get((False, parts[-1]), ()), *self._known.get((True, path), ()))
        last = max((one for one in exact if is_folder or not one.folders), key=_number, default=None)
        for number, needle, one in self._likely:
            if last is not None and number < last.number:
                break
            if needle in path and (is_folder or not one.folders) and one.fits(parts):
                last = one
                break
        return None if last is None else not last.negated


def _number(one: Line) -> int:
    return one.number
