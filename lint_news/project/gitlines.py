"""One line of a .gitignore, read byte by byte as git reads it (its dir.c and wildmatch.c)."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence

from .wildcards import ANY, Token, Tokens, fits

_SLASH = b"/"
_STAR, _BACKSLASH, _OPEN, _CLOSE, _DASH = b"*\\[]-"
_BYTES = frozenset(range(256))
_NAMED = {
    b"alpha": string.ascii_letters,
    b"digit": string.digits,
    b"alnum": string.ascii_letters + string.digits,
    b"upper": string.ascii_uppercase,
    b"lower": string.ascii_lowercase,
    b"space": " \t\n\r",
    b"blank": " \t",
    b"punct": string.punctuation,
    b"xdigit": string.hexdigits,
    b"cntrl": "".join(map(chr, (*range(32), 127))),
    b"graph": "".join(map(chr, range(33, 127))),
    b"print": "".join(map(chr, range(32, 127))),
}


class _Segment:
    """Part of a pattern between two slashes. `name in segment` tells whether it matches a folder's or file's name."""

    __slots__ = ("_tokens",)

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def __contains__(self, name: object) -> bool:
        return isinstance(name, bytes) and fits(self._tokens, name)


class Line:
    """A line. `negated`: it takes back what others ignore; `folders`: only folders fit; `anchored`: its pattern is for
    the whole path.

    Every path that fits holds `needle`; a pattern without wildcards is its needle.
    """

    __slots__ = ("_segments", "anchored", "folders", "is_literal", "needle", "negated", "number", "pattern")

    def __init__(self, number: int, pattern: bytes) -> None:
        self.number = number
        self.negated = pattern.startswith(b"!")
        pattern = pattern[self.negated :]
        self.folders = pattern.endswith(_SLASH)
        pattern = pattern[: len(pattern) - self.folders]
        self.anchored = _SLASH in pattern
        self.pattern = pattern.removeprefix(_SLASH) if self.anchored else pattern
        runs = self.pattern.replace(b"?", b"*").replace(_SLASH, b"*").split(b"*")
        is_plain = b"[" not in pattern and b"\\" not in pattern
        self.is_literal = is_plain and not {b"*", b"?"} & {pattern[at : at + 1] for at in range(len(pattern))}
        self.needle = self.pattern if self.is_literal else max(runs, key=len) if is_plain else b""
        self._segments: tuple[_Segment | None, ...] | None = None

    def fits(self, parts: Sequence[bytes]) -> bool:
        """Whether the pattern matches a path, or its last part."""
        if self._segments is None:
            self._segments = _parsed(self.pattern)
        return fits(self._segments, parts if self.anchored else parts[-1:])


def line(number: int, text: bytes) -> Line | None:
    """A line as git reads it; None for a comment and for an empty line."""
    text = b"" if text.startswith(b"#") else _trimmed(text.partition(b"\0")[0])
    return Line(number, text) if text.strip(b"!/") else None


def _parsed(pattern: bytes) -> tuple[_Segment | None, ...]:
    """The segments, None for any number of folders; one that no name matches for a pattern that git cannot read."""
    try:
        return tuple(_segments(list(_tokens(pattern))))
    except ValueError:
        return (_Segment((b"",)),)


def _trimmed(text: bytes) -> bytes:
    """Without the spaces at the end; a backslash before the first of them keeps that one."""
    bare = text.rstrip(b" ")
    is_kept = (len(bare) - len(bare.rstrip(b"\\"))) % 2 and len(bare) < len(text)
    return text[: len(bare) + 1] if is_kept else bare


def _tokens(text: bytes) -> Iterator[Token]:
    """The tokens of a pattern. Raises ValueError where it ends amid a class or an escape: it matches nothing."""
    at = 0
    while at < len(text):
        if text[at] == _OPEN:
            chars, at = _class(text, at + 1)
            yield chars
        else:
            is_escaped = text[at] == _BACKSLASH
            at += is_escaped
            char = bytes([_at(text, at)])
            yield char if is_escaped else {b"*": None, b"?": ANY}.get(char, char)
        at += 1


def _at(text: bytes, at: int) -> int:
    if at >= len(text):
        raise ValueError("ends too early")
    return text[at]


def _class(text: bytes, at: int) -> tuple[frozenset[int], int]:
    """The bytes of a class whose inside begins at `at`, and where it is closed. Raises ValueError where it is not."""
    negated = text[at : at + 1] in (b"!", b"^")
    at += negated
    chars: set[int] = set()
    first, before = at, 0
    while (char := _at(text, at)) != _CLOSE or at == first:
        if char == _OPEN and (end := _named_to(text, at)):
            chars.update(map(ord, _NAMED[text[at + 2 : end - 1]]))
            at, before = end, 0
        elif char == _DASH and before and _at(text, at + 1) != _CLOSE:
            at += 1 + (text[at + 1] == _BACKSLASH)
            chars.update(range(before, _at(text, at) + 1))
            before = 0
        else:
            at += char == _BACKSLASH
            before = _at(text, at)
            chars.add(before)
        at += 1
    return (_BYTES - chars if negated else frozenset(chars)), at


def _named_to(text: bytes, at: int) -> int:
    """Where a class such as `[:alpha:]`, which begins here, is closed; 0 where none begins.

    Raises ValueError for a name of a class that git does not have.
    """
    if text[at + 1 : at + 2] != b":":
        return 0
    end = text.find(b"]", at + 2)
    if end < 0:
        raise ValueError("not closed")
    if end < at + 3 or text[end - 1] != ord(":"):
        return 0
    if text[at + 2 : end - 1] not in _NAMED:
        raise ValueError("no such class")
    return end


def _segments(tokens: Tokens) -> Iterator[_Segment | None]:
    """The parts between slashes; two stars alone in one stand for folders, at the end for whatever is in a folder."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token == _SLASH:
            parts.append([])
        else:
            parts[-1].append(token)
    for number, part in enumerate(parts):
        if len(part) < 2 or any(token is not None for token in part) or len(parts) == 1:
            yield _Segment(tuple(part))
            continue
        yield None
        if number == len(parts) - 1:
            yield _Segment((None,))
