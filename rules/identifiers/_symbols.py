"""Symbols of units, substances and elements, by their Chinese names (symbols.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from unicodedata import normalize

from .._table_rows import table_rows

_POINTS = str.maketrans("．.•‧∙﹒", "······")
_LONGEST = 8
"""Characters of the longest name."""


def plain(symbol: str) -> str:
    """A symbol with common digits, letters and points: m³ as m3, CO₂ as CO2."""
    return normalize("NFKC", symbol.replace("㎡", "m2").replace("℃", "°C")).translate(_POINTS).replace("µ", "μ")


@cache
def _rows() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """The kind and the plain symbols of each name."""
    rows = table_rows(Path(__file__).with_name("symbols.tsv"))
    return {name: (kind, tuple(map(plain, all_.split("|")))) for kind, names, all_ in rows for name in names.split("|")}


@cache
def kinds() -> Mapping[str, frozenset[str]]:
    """The kinds of each plain symbol."""
    found: dict[str, frozenset[str]] = {}
    for kind, symbols in _rows().values():
        for symbol in symbols:
            found[symbol] = found.get(symbol, frozenset()) | {kind}
    return found


def named(text: str, end: int) -> tuple[str, str, tuple[str, ...]] | None:
    """The longest name that ends at an offset, with its kind and its symbols."""
    for start in range(max(0, end - _LONGEST), end):
        if (name := text[start:end]) in _rows():
            return (name, *_rows()[name])
    return None


def naming(text: str, start: int) -> tuple[str, str, tuple[str, ...]] | None:
    """The longest name that begins at an offset, with its kind and its symbols."""
    for end in range(min(len(text), start + _LONGEST), start, -1):
        if (name := text[start:end]) in _rows():
            return (name, *_rows()[name])
    return None
