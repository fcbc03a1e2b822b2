"""Namespaces and names of WordprocessingML, in the transitional and the strict form of ISO/IEC 29500."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SPACE = "http://www.w3.org/XML/1998/namespace}space"

_T = TypeVar("_T")


def in_word(named: Mapping[str, _T]) -> dict[str, _T]:
    """The values by `namespace}name`, in both namespaces of WordprocessingML."""
    return {f"{space}}}{name}": value for space in WORD for name, value in named.items()}


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def of_word(attributes: Mapping[str, str], name: str) -> str | None:
    """An attribute of WordprocessingML; some programs write it without a namespace."""
    for key in (f"{WORD[0]}}}{name}", f"{WORD[1]}}}{name}", name):
        if key in attributes:
            return attributes[key]
    return None


def is_on(attributes: Mapping[str, str]) -> bool:
    """The value of a property that is on or off, such as w:vanish."""
    return of_word(attributes, "val") not in ("0", "false", "off", "none")


def outline_level(attributes: Mapping[str, str]) -> int | None:
    """The value of w:outlineLvl, from 0; None where it is no number of one digit."""
    value = of_word(attributes, "val") or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) == 1 else None
