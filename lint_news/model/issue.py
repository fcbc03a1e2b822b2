"""An issue of a newspaper as a rule sees it: what each page has handed over, and findings at places in a page."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from .findings import Finding
from .messages import Message


class IssuePage(Struct, frozen=True):
    """A page of an issue.

    `index` is its place in `Issue.pages`, `name` what a message calls it, `gathered` what the rule's `gathers` made of
    its text."""

    index: int
    name: str | Message
    gathered: Any


class Issue(Struct, frozen=True):
    """The pages of one issue, at least two, in the order of their names."""

    pages: tuple[IssuePage, ...]


class PageFinding(Struct, frozen=True):
    """A finding in a page of an issue; its spans count code points of that page's text."""

    page: int
    finding: Finding
