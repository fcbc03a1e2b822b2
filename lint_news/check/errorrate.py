"""The error rate (差错率) after 《报纸编校差错率计算方法》 (annex of 国新出发〔2020〕10号): a lower bound.

Findings of severity error or warning are counted that may be on the printed page (Origin.PRINT, EITHER) and are not
accepted. Where the method allows two readings, the one that counts less is used: a page may be better than its rate,
never worse. Characters are code points that are not white space."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from ..model import RANK, Diagnostic, ErrorKind, Lang, Message, Origin, Report, Severity


class Weight(Struct, frozen=True):
    """The points of one error. `read` is False where the clause is given from memory and was not read in the
    method."""

    points: float
    read: bool


WEIGHTS = {
    ErrorKind.FACT: Weight(1, read=True),
    ErrorKind.NUMBER: Weight(1, read=True),
    ErrorKind.WRONG_CHARACTER: Weight(1, read=True),
    ErrorKind.EXTRA_CHARACTER: Weight(1, read=True),
    ErrorKind.MISSING_CHARACTER: Weight(1, read=True),
    ErrorKind.FORMAT: Weight(0.1, read=False),
    ErrorKind.PUNCTUATION: Weight(0.1, read=False),
    ErrorKind.NUMBER_STYLE: Weight(0.1, read=True),
}
FORM_OF_CHARACTER = Weight(0.5, read=False)
"""The family `characters`: a Traditional or irregular form, a letter of another alphabet."""
LONG = ((5, 4), (1, 2))
"""Characters too many or too few: more than 5 count 4 points, 2 to 5 count 2. (The clause was read.)"""
DOUBLED_ROLES = ("headline", "label")
"""Headlines and column heads count double. (The clause was read.)"""
REPEATS = 3
"""The same error counts at most so often in an issue. (The clause was read: it is about errors in the text. Here it is
applied to all errors, which gives a lower count.)"""
STYLE_CAP = 1.0
"""The most points in an issue for all use of figures against GB/T 15835. (The clause was read.)"""
NO_EDITING_ERROR = ("privacy",)
"""Families whose findings are not errors in the sense of the method."""
_OF_THE_FILE = (ErrorKind.PUNCTUATION, ErrorKind.FORMAT)

KIND_NAMES = {
    ErrorKind.FACT: Message("知识、事实、逻辑", "facts"),
    ErrorKind.NUMBER: Message("数字", "numbers"),
    ErrorKind.WRONG_CHARACTER: Message("错字", "wrong characters"),
    ErrorKind.EXTRA_CHARACTER: Message("多字", "characters too many"),
    ErrorKind.MISSING_CHARACTER: Message("漏字", "characters missing"),
    ErrorKind.FORMAT: Message("格式", "format"),
    ErrorKind.PUNCTUATION: Message("标点", "marks"),
    ErrorKind.NUMBER_STYLE: Message("数字用法", "use of figures"),
}
"""What the method calls each kind of error."""


_PART = Message("；", "; ")
"""Before each kind of error."""


class Erratum(Struct, frozen=True):
    """An error and its points, doubled where the line counts double. Errors with the same rule and words are
    repeats."""

    kind: ErrorKind
    rule: str
    words: str
    points: float
    read: bool


def errata(report: Report, folded: Collection[str] = ()) -> tuple[Erratum, ...]:
    """The errors that an unfolded report counts.

    `folded` are the fingerprints of findings that folding combines with others. Of these, errors of marks and format
    count nothing: they may be only in the file (`,` for every `，`) and not on the printed page."""
    counted = (d for d in report.diagnostics if _counts(d))
    return tuple(_erratum(d) for d in counted if d.kind not in _OF_THE_FILE or d.fingerprint not in folded)


def characters(text: str) -> int:
    """The number of code points that are not white space."""
    return len("".join(text.split()))


def _counts(d: Diagnostic) -> bool:
    if d.accepted is not None or d.severity is Severity.INFO:
        return False
    return d.origin is not Origin.EXTRACT and d.family not in NO_EDITING_ERROR


def _erratum(d: Diagnostic) -> Erratum:
    weight = WEIGHTS[d.kind]
    if d.kind is ErrorKind.WRONG_CHARACTER and d.family == "characters":
        weight = FORM_OF_CHARACTER
    points = weight.points
    if d.kind in (ErrorKind.EXTRA_CHARACTER, ErrorKind.MISSING_CHARACTER):
        points = next((points for least, points in LONG if _length(d) > least), points)
    doubled = points * 2 if d.role in DOUBLED_ROLES else points
    return Erratum(d.kind, d.rule, d.excerpt.text[d.excerpt.start : d.excerpt.end], doubled, weight.read)


def _length(d: Diagnostic) -> int:
    """The number of code points by which the first fix changes the length; 1 where it does not, and without a fix."""
    edits = d.fixes[0].edits if d.fixes else ()
    taken = sum(edit.span.end - edit.span.start for edit in edits)
    put = sum(len(edit.text) for edit in edits)
    return abs(taken - put) or 1


class Tally:
    """The errors of an issue, which is all inputs of a run."""

    def __init__(self) -> None:
        self.characters = 0
        self.read = True
        self._repeats: Counter[tuple[str, str]] = Counter()
        self._points: Counter[ErrorKind] = Counter()
        self._numbers: Counter[ErrorKind] = Counter()

    def add(self, found: Iterable[Erratum], characters: int) -> None:
        """Count the errors of one text and its characters."""
        self.characters += characters
        for one in found:
            self._repeats[one.rule, one.words] += 1
            if self._repeats[one.rule, one.words] <= REPEATS:
                self._numbers[one.kind] += 1
                self._points[one.kind] += round(one.points * 10)  # tenths: sums stay exact
                self.read &= one.read

    @property
    def points(self) -> float:
        """All points."""
        return sum(map(self._points_of, self._points)) / 10

    def _points_of(self, kind: ErrorKind) -> int:
        tenths = self._points[kind]
        return min(tenths, round(STYLE_CAP * 10)) if kind is ErrorKind.NUMBER_STYLE else tenths

    def rate(self, total: int | None = None) -> float:
        """Points per 10,000 characters. `total` is the number of characters of the issue, where it is known."""
        return self.points / ((total or self.characters) or 1) * 10_000

    def told(self, total: int | None, lang: Lang) -> str:
        """The rate in words, with the points of each kind of error."""
        message = Message(
            "差错率：机器查出至少 {rate:.2f}/万（{points:g} 分，{n} 字{parts}），未经人工确认；"
            "计分依《报纸编校差错率计算方法》{memory}",
            "error rate: the machine found at least {rate:.2f} in 10,000 ({points:g} points, {n} characters{parts}), "
            "not confirmed by a person; points after 《报纸编校差错率计算方法》{memory}",
            rate=self.rate(total),
            points=self.points,
            n=total or self.characters,
            parts="".join(_PART.text(lang) + part.text(lang) for part in self._parts()),
            memory=self._memory(),
        )
        return message.text(lang)

    def _parts(self) -> Iterator[Message]:
        for kind in sorted(self._points, key=RANK.__getitem__):
            yield Message(
                "{name} {n} 处 {points:g} 分",
                "{name}: {n}, {points:g} points",
                name=KIND_NAMES[kind],
                n=self._numbers[kind],
                points=self._points_of(kind) / 10,
            )

    def _memory(self) -> Message | str:
        if self.read:
            return ""
        return Message(
            "（标点、格式、字形的分值未经核对原文）",
            " (the points of marks, format and forms of characters are from memory, not checked in its text)",
        )
