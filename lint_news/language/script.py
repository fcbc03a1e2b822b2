"""Whether a text is Traditional, and its conversion to Simplified characters, which keeps every offset."""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

from ..match.patterns import compiled
from ..text.document import Document
from ..text.views import view

TRADITIONAL = "國會學說這來時個們過對後為還發經開關與無東車長門問間話語請讓認識處點現實動進種應體員產業機"
"""The commonest characters of Traditional Chinese: every longer Traditional text has some of them."""
_COMMON = f"[{TRADITIONAL}]"
_SHARE = 0.02
_SAMPLE = 4_000


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _t2s() -> _Converter:
    import opencc  # pyright: ignore[reportMissingTypeStubs]

    return cast("_Converter", opencc.OpenCC("t2s"))


@view
def is_traditional(document: Document) -> bool:
    """Whether a document is in Traditional Chinese: more than 2 % of its first 4,000 characters are in TRADITIONAL."""
    if not document.searches.may_have(_COMMON):
        return False
    sample = document.text[:_SAMPLE]
    return len(compiled(_COMMON).findall(sample)) > _SHARE * max(1, len(sample))


def simplified(document: Document) -> str:
    """The text of a document in Simplified characters, with the same length; unchanged unless it is Traditional."""
    return _converted(document) if is_traditional(document) else document.text


def to_simplified(text: str) -> str:
    """A text in Simplified characters, with the same length: OpenCC's t2s maps one character to one."""
    found = _t2s().convert(text)
    return found if len(found) == len(text) else text


@view
def _converted(document: Document) -> str:
    return to_simplified(document.text)
