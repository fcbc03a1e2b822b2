"""The values that the engine works with, from spans to reports.

Offsets count code points of a document's text, from 0; spans are half-open. The garbage collector does not track values
declared with `gc=False`: they never refer to a value that refers back to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Literal, TypeAlias

from msgspec import Struct

from .messages import Message
from .places import Place

ColumnUnit: TypeAlias = Literal["codepoint", "byte", "utf16"]
"""What a column counts: code points, UTF-8 bytes or UTF-16 units."""
Sort: TypeAlias = Literal["position", "severity"]
"""The order in which findings are printed."""


class Severity(Enum):
    """How much a finding matters for the result of the run; in order, the most severe first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Confidence(Enum):
    """How sure the rule is that this is an error; in order, the surest first."""

    CERTAIN = "certain"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


class Safety(Enum):
    """SAFE fixes never change meaning and may be applied without a person; REVIEW fixes need one."""

    SAFE = "safe"
    REVIEW = "review"


class Origin(Enum):
    """Where an error is: on the printed page, only in the text extracted from it, or in either."""

    PRINT = "print"
    EXTRACT = "extract"
    EITHER = "either"


class ErrorKind(Enum):
    """The categories of 《报纸编校差错率计算方法》, in order, the most severe first."""

    FACT = "fact"
    NUMBER = "number"
    WRONG_CHARACTER = "wrong-character"
    EXTRA_CHARACTER = "extra-character"
    MISSING_CHARACTER = "missing-character"
    FORMAT = "format"
    PUNCTUATION = "punctuation"
    NUMBER_STYLE = "number-style"


SEVERITY_NAMES = {
    Severity.ERROR: Message("错误", "error"),
    Severity.WARNING: Message("警告", "warning"),
    Severity.INFO: Message("提示", "info"),
}
SAFETY_NAMES = {Safety.SAFE: Message("可自动改", "safe"), Safety.REVIEW: Message("需人工确认", "for review")}
"""What the newsroom reads for each severity, and for each safety of a fix."""
RANK: dict[Enum, int] = {m: i for e in (Severity, Confidence, ErrorKind) for i, m in enumerate(e)}
"""The rank of each severity, confidence and kind within its own enumeration; 0 is the most severe or the surest."""


class Span(Struct, frozen=True, order=True, gc=False):
    """The code points from `start` up to, but without, `end`."""

    start: int
    end: int

    def touches(self, other: Span) -> bool:
        """True when the spans overlap or are adjacent: such edits are not applied together."""
        return self.start <= other.end and other.start <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when the spans share a code point, or are equal."""
        return self == other or (self.start < other.end and other.start < self.end)

    def shifted(self, by: int) -> Span:
        """The span moved by a number of code points."""
        return Span(self.start + by, self.end + by)


class Edit(Struct, frozen=True, order=True, gc=False):
    """Replace `span` by `text`. An empty span inserts, an empty text deletes."""

    span: Span
    text: str = ""


class Fix(Struct, frozen=True, gc=False):
    """Edits that are applied together or not at all.

    The engine adds a title where the rule gives none, and the locations of the edits in the input. In a diagnostic, a
    fix without edits is a suggestion in words: the edit would cross markup."""

    edits: tuple[Edit, ...]
    safety: Safety = Safety.REVIEW
    title: Message | None = None
    locations: Sequence[Location] = ()


class Related(Struct, frozen=True, gc=False):
    """Another span that a finding refers to."""

    span: Span
    message: Message | None = None


class Finding(Struct, frozen=True, gc=False):
    """What a rule yields. The best fix comes first, and only that one is applied without a person."""

    span: Span
    message: Message
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    confidence: Confidence = Confidence.LIKELY


class Position(Struct, frozen=True, order=True, gc=False):
    """A position in the input as it was read.

    `offset` counts code points from 0, without the byte order mark; `line` and the columns count from 1. `column`
    counts code points, `byte_column` UTF-8 bytes, `utf16_column` UTF-16 units."""

    offset: int
    line: int
    column: int
    byte_column: int
    utf16_column: int

    def column_in(self, unit: ColumnUnit) -> int:
        """The column, counted in a unit."""
        if unit == "codepoint":
            return self.column
        return self.byte_column if unit == "byte" else self.utf16_column


class Location(Struct, frozen=True, gc=False):
    """The positions of a span in the input; `message` explains a related location.

    In a container, such as a Word document, the positions are of its extracted text, and `place` says where the span
    begins in the file."""

    start: Position
    end: Position
    message: Message | None = None
    place: Place | None = None


class Excerpt(Struct, frozen=True, gc=False):
    """A part of one line around a finding: `text[start:end]` is the text of the finding."""

    text: str
    start: int
    end: int


class Diagnostic(Struct, frozen=True, gc=False):
    """A finding with its rule, severity and location. The edits of its fixes count code points of the input.

    `accepted` is the reason why it is suppressed: `lint-news accept`, the baseline, an allowed word, a comment.
    `role` is the role of its first line on the page (a value of Role), empty where it is not known."""

    rule: str
    family: str
    kind: ErrorKind
    severity: Severity
    confidence: Confidence
    message: Message
    location: Location
    related: Sequence[Location]
    fixes: tuple[Fix, ...]
    excerpt: Excerpt
    fingerprints: Sequence[str]
    """The fingerprint of each finding that it stands for. Those of a folded finding have the order of `locations`."""
    accepted: str | None = None
    origin: Origin = Origin.EITHER
    role: str = ""

    @property
    def fingerprint(self) -> str:
        """Identifies the finding in later versions of the text; for a folded finding, that of the first."""
        return self.fingerprints[0]

    @property
    def folded(self) -> Sequence[str]:
        """For a folded finding: the fingerprints of the others, whose locations are the related ones."""
        return self.fingerprints[1:]

    @property
    def severity_order(self) -> tuple[int, int, int, str]:
        """A key that sorts by severity, kind, position and rule."""
        return (RANK[self.severity], RANK[self.kind], self.location.start.offset, self.rule)

    @property
    def count(self) -> int:
        """The number of findings that it stands for."""
        return len(self.fingerprints)

    @property
    def locations(self) -> tuple[Location, ...]:
        """The locations of all findings that it stands for."""
        return (self.location, *self.related) if self.count > 1 else (self.location,)


class Failure(Struct, frozen=True):
    """A rule or plug-in that raised an error: its name, and the error."""

    who: str
    error: str


class PageText(Struct, frozen=True):
    """The text of a document as it may be shown, with \\n for line ends and private numbers masked.

    `lines` has the number in the input of each of its lines, `spans` for each finding of the report the spans of its
    locations in this text; a location in another record of the input has none."""

    text: str
    lines: Sequence[int]
    spans: tuple[tuple[Span, ...], ...]


class Report(Struct, frozen=True):
    """The findings in one document, sorted by position, and the failures of rules.

    `page` is there where a format of the run shows the text."""

    path: str
    document: str | None
    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[Failure, ...] = ()
    page: PageText | None = None
