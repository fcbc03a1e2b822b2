"""The values that everything else is made of: messages, spans, edits, fixes, findings, diagnostics, reports, errors.

It imports nothing from the other packages.
"""

from .deferred import Deferred
from .findings import (
    RANK,
    SAFETY_NAMES,
    SEVERITY_NAMES,
    ColumnUnit,
    Confidence,
    Diagnostic,
    Edit,
    ErrorKind,
    Excerpt,
    Failure,
    Finding,
    Fix,
    Location,
    Origin,
    PageText,
    Position,
    Related,
    Report,
    Safety,
    Severity,
    Sort,
    Span,
)
from .hints import LARGER, SMALLER, LineHint
from .issue import Issue, IssuePage, PageFinding
from .messages import Lang, LintNewsError, Message, UnfinishedError
from .places import Box, Cell, PagePart, Place

__all__ = [
    "LARGER",
    "RANK",
    "SAFETY_NAMES",
    "SEVERITY_NAMES",
    "SMALLER",
    "Box",
    "Cell",
    "ColumnUnit",
    "Confidence",
    "Deferred",
    "Diagnostic",
    "Edit",
    "ErrorKind",
    "Excerpt",
    "Failure",
    "Finding",
    "Fix",
    "Issue",
    "IssuePage",
    "Lang",
    "LineHint",
    "LintNewsError",
    "Location",
    "Message",
    "Origin",
    "PageFinding",
    "PagePart",
    "PageText",
    "Place",
    "Position",
    "Related",
    "Report",
    "Safety",
    "Severity",
    "Sort",
    "Span",
    "UnfinishedError",
]
