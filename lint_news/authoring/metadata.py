"""What is known of a rule without its code: its texts, its examples, and when the engine runs it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import Struct

from ..model import Edit, ErrorKind, Finding, Origin, PageFinding, Severity

if TYPE_CHECKING:
    from random import Random

Check: TypeAlias = Callable[..., Iterable[Finding]]
"""The function of a rule: takes an Article or a Document, yields findings."""

IssueCheck: TypeAlias = Callable[..., Iterable[PageFinding]]
"""The function of a rule with the unit "issue": takes an Issue, yields findings in its pages."""

Injector: TypeAlias = "Callable[[str, Random], Edit | None]"
"""Puts one fault of a kind, named by the function, into a clean text: the edit, or None where there is no place."""

Unit: TypeAlias = Literal["article", "page", "issue"]
ProfileName: TypeAlias = Literal["print", "web", "extract", "traditional", "verbatim"]


SEQUENCES = frozenset(("bad", "good", "patterns", "explains", "formerly", "lists", "injectors"))
"""The settings of a rule that have any number of values."""


class Bad(Struct, frozen=True):
    """Text with one fault. `found` is what the finding marks, `fixed` the text after its first fix."""

    text: str
    fixed: str | None = None
    found: str | None = None


class RuleMetadata(Struct, frozen=True, kw_only=True):
    """All of a rule but its code: what the newsroom reads, and when the engine runs it."""

    name: str
    """The one name of the rule: its file, what `--select` takes, what reports print."""
    family: str
    """The folder of the rule's file."""
    title: str
    help: str
    doc: str
    bad: Sequence[Bad]
    good: Sequence[str]
    unit: Unit = "article"
    """What the check is called with: each article of a page, the page as a whole, or the issue that the page is of."""
    gathers: str = ""
    """For the unit "issue": a view of the document, `module:function`, whose result each page hands over. It is small
    and can be sent to another process: structs, tuples, texts and numbers."""
    triggers: str = ""
    """Characters of which a text must have one for the rule to find anything in it. Not needed beside `patterns`."""
    patterns: tuple[str, ...] = ()
    """Regular expressions of which one must match for the rule to find anything; elsewhere it is neither called nor
    imported. `find` gives the check the matches that were found."""
    requires: str = ""
    """A view, `module:function`, that is false for a unit in which the rule can find nothing: there it is neither
    called nor imported. The view is asked where triggers and patterns let the rule run."""
    cap: Severity = Severity.ERROR
    """The highest severity of its findings."""
    kind: ErrorKind = ErrorKind.FORMAT
    origin: Origin = Origin.EITHER
    fold: int = 5
    """From this number on, findings of a document that say the same are reported as one; 0 for never."""
    explains: tuple[str, ...] = ()
    """Rules whose findings at the same place are dropped: this rule reports their cause."""
    formerly: tuple[str, ...] = ()
    """Names that the rule had before; configurations may still use them."""
    preview: bool = False
    """True for a rule that is off unless it is selected."""
    everywhere: bool = False
    """True for a rule that also judges the text around a story: lines of `Role.METADATA` and `Role.FURNITURE`."""
    profiles: dict[str, bool | Severity] = {}
    """In which profiles the rule is off (False), on where others are off (True), or has another severity."""
    lists: tuple[str, ...] = ()
    """The house's lists that the rule reads, each the name of a keyword-only parameter of the check, a tuple of
    `lint_news.ListRow`. Without any of them in the configuration the rule is off."""
    example_lists: dict[str, list[dict[str, Any]]] = {}
    """The lists that its examples speak of: rows by the name of the list."""
