"""The front matter of Markdown: YAML between `---`, TOML between `+++`, or a JSON object. Only its title is text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json.decoder import JSONDecodeError

from msgspec import Struct

from ..match.patterns import compiled
from .extracted import Kind, Piece

_YAML = r"---[ \t]*\n(?P<yaml>[^\n]*\n)(?P<lines>(?:[^\n]*\n)*?)(?:---|\.\.\.)"
_TOML = r"\+\+\+[ \t]*\n(?P<toml>(?:[^\n]*\n)*?)\+\+\+"
_FENCED = rf"(?:{_YAML}|{_TOML})[ \t]*(?:\n|\Z)"
_YAML_KEY = r"""(?:[^\s:\#'"{}\[\],&*!|>%@`-][^:\n]{0,40}|"[^"\n]{1,40}")[ \t]*:(?:[ \t]|\Z)"""
_YAML_LINE = rf"[ \t]*(?:\#.*)?\Z|{_YAML_KEY}|[ \t]+\S|-(?:[ \t]|\Z)|[\]}}]"
_DOUBLE_QUOTED = r"""(?P<double>(?:[^"\\\n]|\\.)*)"""
_SINGLE_QUOTED = r"""(?P<single>(?:[^'\n]|'')*)"""
_PLAIN = r"""(?P<plain>[^\s"'>|\[{&*!#][^\n]*?)"""
_TITLE = (
    r"""^(?:title|标题|"title")[ \t]*[:=][ \t]*"""
    rf"""(?:"{_DOUBLE_QUOTED}"|'{_SINGLE_QUOTED}'|{_PLAIN})"""
    r"[ \t]*(?:#[^\n]*)?$"
)
_PIECES = r"(?P<literal>[^\\']+)|\\u[0-9A-Fa-f]{4}|\\[^u]|''|."


class Front(Struct, frozen=True):
    """The offset where the front matter ends, in code points, and the pieces of its title."""

    end: int
    title: tuple[Piece, ...] = ()


def front(text: str) -> Front:
    """The front matter of a page's text; `end` is 0 where there is none."""
    start = 1 if text.startswith("\ufeff") else 0
    if text.startswith("{", start):
        return _json(text, start)
    match = compiled(_FENCED).match(text, start)
    if match is None or not (match["toml"] is not None or _is_yaml(match["yaml"] + match["lines"])):
        return Front(0)
    title = compiled(_TITLE).search(text, start, match.end())
    return Front(match.end(), tuple(_title(title)) if title else ())


def _is_yaml(lines: str) -> bool:
    """Whether lines are keys of YAML and their values; between two horizontal rules there is prose."""
    every = lines.split("\n")
    return any(line.strip() for line in every) and all(compiled(_YAML_LINE).match(line) for line in every)


def _title(match: re.Match[str]) -> Iterator[Piece]:
    if match["plain"]:
        yield Piece(match["plain"], *match.span("plain"))
    elif match["single"]:
        yield from _quoted(match["single"], match.start("single"))
    elif match["double"]:
        yield from _quoted(match["double"], match.start("double"), escapes=True)


def _quoted(inside: str, at: int, *, escapes: bool = False) -> Iterator[Piece]:
    """The pieces of a quoted string; escapes in it are pieces in another spelling."""
    for match in compiled(_PIECES).finditer(inside):
        span, written = (at + match.start(), at + match.end()), match[0]
        if match["literal"] or (written == "'" or not (written == "''" or escapes)):
            yield Piece(written, *span)
        elif written == "''" and not escapes:
            yield Piece("'", *span, Kind.SPELT)
        else:
            yield Piece(_unescaped(written), *span, Kind.SPELT)


def _unescaped(written: str) -> str:
    try:
        return str(json.loads(f'"{written}"')).replace("\n", " ")
    except JSONDecodeError:
        return written


def _json(text: str, start: int) -> Front:
    """A JSON object at the beginning of the page with nothing behind it on its last line."""
    try:
        found, end = json.JSONDecoder().raw_decode(text, start)
    except (JSONDecodeError, RecursionError):
        return Front(0)
    rest = text[end:].partition("\n")[0]
    if not isinstance(found, dict) or rest.strip():
        return Front(0)
    title = compiled(r'(?s)[{,]\s*"title"\s*:\s*"(?P<double>(?:[^"\\]|\\.)*)"').search(text, start, end)
    pieces = _quoted(title["double"], title.start("double"), escapes=True) if title else ()
    return Front(min(len(text), end + len(rest) + 1), tuple(pieces))
