"""What a reader of containers gives, and what is written into a copy of the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from ..model import Edit, Lang, LineHint, Message, Place, Span


class Correction(Struct, frozen=True, gc=False):
    """An edit of the extracted text. `comment` says the same in words, for where the edit cannot be made."""

    edit: Edit
    comment: str
    quote: str = ""
    """What the comment is about, as it may be shown: said where the comment stands elsewhere."""


class Note(Struct, frozen=True, gc=False):
    """A comment on a span of the extracted text; each line of `comment` is a paragraph. `quote` as in Correction."""

    span: Span
    comment: str
    quote: str = ""


class Marking(Struct, frozen=True):
    """How to write: author and date of the marks, the language of what the writer adds itself.

    With `clean` corrections are made without marks, and there are no comments. `date` is written as it is, without its
    time zone.
    """

    author: str
    date: dt.datetime
    lang: Lang = "zh"
    clean: bool = False


class Written(Struct, frozen=True):
    """A written file, the corrections that were made in it, and the number of comments. `refused` are the corrections
    that could not be made: they are comments, and in a clean copy are left out."""

    data: bytes
    corrected: tuple[Correction, ...] = ()
    commented: int = 0
    refused: tuple[Correction, ...] = ()


class Container(Protocol):
    """A file that was read. Offsets and spans count code points of `text`, whose lines end with \\n."""

    @property
    def notices(self) -> Sequence[Message]:
        """What is said of the file beside its findings, such as pages that could not be checked."""
        ...

    @property
    def text(self) -> str:
        """The extracted text: a paragraph a line, in reading order."""
        ...

    @property
    def hints(self) -> Sequence[LineHint | None]:
        """How each line of `text` is set, an item a line; empty where the file tells of none."""
        ...

    def place(self, offset: int) -> Place | None:
        """Where the character at an offset stands; None where there is no telling."""
        ...

    def write(self, corrections: Sequence[Correction], notes: Sequence[Note], marking: Marking) -> Written:
        """The file with the corrections and notes; all else in it stays as it is. Spans of corrections do not touch.

        Raises LintNewsError where the format cannot be written so.
        """
        ...
