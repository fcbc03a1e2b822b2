"""The values everything else is made of.

Offsets count code points of a document's text, from 0, half-open. Nothing here
knows a path, a rule or a language beyond the two that messages are written in.
Values hold values alone, never what holds them: the garbage collector need not look at them (`gc=False`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Literal, TypeAlias, get_args

from msgspec import Struct

Lang: TypeAlias = Literal["zh", "en"]
ColumnUnit: TypeAlias = Literal["codepoint", "byte", "utf16"]
"""What a column counts: code points, UTF-8 bytes or UTF-16 units."""
Sort: TypeAlias = Literal["position", "severity"]
"""In which order people read the findings of a document: as they stand on the page, or the gravest first."""


class Message:
    """Two constant templates with `{names}`, Chinese and English, and their values.

    Values that are neither text, number nor Message are kept as text: a message can go to another process.
    """

    __slots__ = ("en", "values", "zh")

    def __init__(self, zh: str, en: str, **values: object) -> None:
        self.zh, self.en = zh, en
        for name, value in values.items():
            if not isinstance(value, _PLAIN):
                values[name] = str(value)
        self.values: Mapping[str, object] = values

    def check(self) -> None:
        """Raise what `text` would raise in any language; a template with values of the same kinds is tried once."""
        kinds = (self.zh, self.en, *self.values, *map(type, self.values.values()))
        if kinds not in _TRIED:
            for lang in get_args(Lang):
                self.text(lang)
            if Message not in kinds:
                _TRIED.add(kinds)

    def text(self, lang: Lang, shown: Callable[[str], str] | None = None) -> str:
        """The message in one language. A value that is itself a Message is put in that language too; `shown` says how
        values that are text are to be written, where the reader must be kept safe from them."""
        values = {k: v.text(lang, shown) if isinstance(v, Message) else shown(v) if shown and isinstance(v, str) else v
                  for k, v in self.values.items()}  # fmt: skip
        return (self.zh if lang == "zh" else self.en).format(**values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        return hash((self.zh, self.en))

    def __repr__(self) -> str:
        return f"Message({self.text('zh')!r})"

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[str, str, Mapping[str, object]]]:
        return _message, (self.zh, self.en, self.values)


_PLAIN = (str, int, float, Message)
_TRIED: set[tuple[object, ...]] = set()


def _message(zh: str, en: str, values: dict[str, Any]) -> Message:
    return Message(zh, en, **values)


class Severity(Enum):
    """What a finding weighs for the run; declared gravest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Confidence(Enum):
    """How sure the rule is that this is a fault; declared surest first."""

    CERTAIN = "certain"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


class Safety(Enum):
    """SAFE never changes meaning and may be applied unattended; REVIEW wants a person."""

    SAFE = "safe"
    REVIEW = "review"


class Origin(Enum):
    """Where a fault stands: on the printed page, only in the text taken out of it, or either."""

    PRINT = "print"
    EXTRACT = "extract"
    EITHER = "either"


class ErrorKind(Enum):
    """Categories after 《报纸编校差错率计算方法》, declared gravest first."""

    FACT = "fact"
    NUMBER = "number"
    WRONG_CHARACTER = "wrong-character"
    EXTRA_CHARACTER = "extra-character"
    MISSING_CHARACTER = "missing-character"
    FORMAT = "format"
    PUNCTUATION = "punctuation"
    NUMBER_STYLE = "number-style"


RANK: dict[Enum, int] = {m: i for e in (Severity, Confidence, ErrorKind) for i, m in enumerate(e)}
"""Rank of a severity, confidence or kind in its own scale; 0 is the gravest."""


class Span(Struct, frozen=True, order=True, gc=False):
    """Code points start to end, half-open."""

    start: int
    end: int

    def touches(self, other: Span) -> bool:
        """True when the two overlap or stand side by side: fixes of two findings must not."""
        return self.start <= other.end and other.start <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when both have a code point, or the place of an insertion, in common."""
        return self == other or (self.start < other.end and other.start < self.end)

    def shifted(self, by: int) -> Span:
        """The same length, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Edit(Struct, frozen=True, order=True, gc=False):
    """Put `text` where `span` is. An empty span inserts, an empty text deletes."""

    span: Span
    text: str = ""


class Fix(Struct, frozen=True, gc=False):
    """Edits that belong together: all are applied or none. The engine fills in the title where there is none, and the
    places of the edits in the input. In a diagnostic a fix without edits is offered in words alone: it would cross markup.
    """

    edits: tuple[Edit, ...]
    safety: Safety = Safety.REVIEW
    title: Message | None = None
    locations: tuple[Location, ...] = ()


class Related(Struct, frozen=True, gc=False):
    """Another place that a finding speaks of."""

    span: Span
    message: Message | None = None


class Finding(Struct, frozen=True, gc=False):
    """What a rule yields. Fixes stand best first; only the first is ever applied unattended."""

    span: Span
    message: Message
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    confidence: Confidence = Confidence.LIKELY


class Position(Struct, frozen=True, order=True, gc=False):
    """A point of the input as it was read: offset from 0 (byte order mark not counted), line and columns from 1."""

    offset: int
    line: int
    column: int
    byte_column: int
    utf16_column: int

    def column_in(self, unit: ColumnUnit) -> int:
        """The column in a unit."""
        return {"codepoint": self.column, "byte": self.byte_column, "utf16": self.utf16_column}[unit]


class Location(Struct, frozen=True, gc=False):
    """A resolved span, with what is said of it where it is a related place."""

    start: Position
    end: Position
    message: Message | None = None


class Excerpt(Struct, frozen=True, gc=False):
    """A piece of one line with the finding in it: `text[start:end]` is the marked part."""

    text: str
    start: int
    end: int


class Diagnostic(Struct, frozen=True, gc=False):
    """A finding with all that only the engine knows: who, how bad, where. Its edits count offsets of the input.

    `accepted` says why it is no longer to be reported: what `lint-news accept` was told, the baseline, an allowed word.
    `role` is what the line it starts on is on the page (a value of Role), empty where that is not known.
    """

    rule: str
    family: str
    kind: ErrorKind
    severity: Severity
    confidence: Confidence
    message: Message
    location: Location
    related: tuple[Location, ...]
    fixes: tuple[Fix, ...]
    excerpt: Excerpt
    fingerprint: str
    accepted: str | None = None
    origin: Origin = Origin.EITHER
    role: str = ""
    folded: tuple[str, ...] = ()
    """Where it stands for several that say the same: the fingerprints of the others, whose places are its related ones."""

    @property
    def severity_order(self) -> tuple[int, int, int, str]:
        """Sorts the gravest first, then by position."""
        return (RANK[self.severity], RANK[self.kind], self.location.start.offset, self.rule)

    @property
    def count(self) -> int:
        """How many findings it stands for."""
        return 1 + len(self.folded)

    @property
    def locations(self) -> tuple[Location, ...]:
        """The places of all findings that it stands for."""
        return (self.location, *self.related) if self.folded else (self.location,)


class Failure(Struct, frozen=True):
    """A plug-in or a rule that broke: who, and the error."""

    who: str
    error: str


class Report(Struct, frozen=True):
    """What was found in one document, by position."""

    path: str
    document: str | None
    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[Failure, ...] = ()


class LintNewsError(Exception):
    """Bad usage, configuration or input: the command ends with status 2 and this message."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text("en"))
        self.message = message

    def __reduce__(self) -> tuple[type[LintNewsError], tuple[Message]]:
        return type(self), (self.message,)


class UnfinishedError(Exception):
    """What a rule raises last when it could not judge everything: a failure too, but what the rule found stands."""
