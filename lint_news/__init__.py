"""lint_news: a linter for Chinese newspaper text.

Everything a rule author or an embedder needs is exported here, loaded on first use. Offsets count
code points, spans are half-open.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .api import check_paths, check_text, fix_text
    from .authoring.rule import Bad, Rule, rule, rules_in
    from .text.document import Article, Document, LaidLine, Line, Match, Role, view
    from .text.edits import delete, replace
    from .check.engine import lint
    from .fix.fixing import Fixed, fix
    from .layout import Joint, Paragraph, articles, joints, paper_date, paragraphs, quotation_at, quotations
    from .text.marks import named, placed, told
    from .model import Confidence, Diagnostic, Edit, ErrorKind, Failure, Finding, Fix, LintNewsError, Message, Origin, Related, Report, Safety, Severity, Span, UnfinishedError
    from .authoring.plugins import Format, Output, hookimpl
    from .project.session import Checked

_HOMES = {
    "api": ("check_paths", "check_text", "fix_text"),
    "document": ("Article", "Document", "LaidLine", "Line", "Match", "Role", "view"),
    "edits": ("delete", "replace"),
    "engine": ("lint",),
    "fixing": ("Fixed", "fix"),
    "layout": ("Joint", "Paragraph", "articles", "joints", "paper_date", "paragraphs", "quotation_at", "quotations"),
    "marks": ("named", "placed", "told"),
    "model": (
        *("Confidence", "Diagnostic", "Edit", "ErrorKind", "Failure", "Finding", "Fix", "LintNewsError", "Message"),
        *("Origin", "Related", "Report", "Safety", "Severity", "Span"),
        "UnfinishedError",
    ),
    "plugins": ("Format", "Output", "hookimpl"),
    "run": ("Checked",),
    "declare": ("Bad", "Rule", "rule", "rules_in"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Bad",
    "Checked",
    "Confidence",
    "Diagnostic",
    "Document",
    "Edit",
    "ErrorKind",
    "Failure",
    "Finding",
    "Fix",
    "Fixed",
    "Format",
    "Joint",
    "LaidLine",
    "Line",
    "LintNewsError",
    "Match",
    "Message",
    "Origin",
    "Output",
    "Paragraph",
    "Related",
    "Report",
    "Role",
    "Rule",
    "Safety",
    "Severity",
    "Span",
    "UnfinishedError",
    "articles",
    "check_paths",
    "check_text",
    "delete",
    "fix",
    "fix_text",
    "hookimpl",
    "joints",
    "lint",
    "named",
    "paper_date",
    "paragraphs",
    "placed",
    "quotation_at",
    "quotations",
    "replace",
    "rule",
    "rules_in",
    "told",
    "view",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value
