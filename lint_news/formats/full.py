"""What a copy editor reads: the gravest first, the words with the fault marked, the cure, the rule's name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import category, east_asian_width

from ..model import Diagnostic, Excerpt, Fix, Message, Report, Safety, Severity
from ..plugins import Output
from .concise import one_line

_NAMES = {
    Severity.ERROR: Message("错误", "error"),
    Severity.WARNING: Message("警告", "warning"),
    Severity.INFO: Message("提示", "info"),
}
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_SAFETY = {
    Safety.SAFE: Message("可自动改", "safe"),
    Safety.REVIEW: Message("需人工确认", "for review"),
}
_ALSO = Message("另见第 {lines} 行", "also on line {lines}")
_PLACES = 12


def full(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """A block a finding, sorted by gravity then position, and a last line that counts them."""
    counts: Counter[Severity] = Counter()
    fixable = pages = accepted = 0
    for report in reports:
        pages += bool(report.path)
        accepted += sum(d.accepted is not None for d in report.diagnostics)
        for diagnostic in sorted((d for d in report.diagnostics if d.accepted is None), key=lambda d: d.gravity):
            counts[diagnostic.severity] += 1
            fixable += any(fix.safety is Safety.SAFE for fix in diagnostic.fixes[:1])
            yield "".join(_block(report.path, diagnostic, output))
    yield _summary(counts, fixable, pages).text(output.lang) + _accepted(accepted, output) + "\n"


def _accepted(count: int, output: Output) -> str:
    message = Message("另有 {n} 处已认可，未列出。", " {n} accepted before, not shown.", n=count)
    return message.text(output.lang) if count else ""


def _block(path: str, d: Diagnostic, output: Output) -> Iterator[str]:
    at, colour = d.location.start, _COLOURS[d.severity]
    name = _paint(_NAMES[d.severity].text(output.lang), colour, output)
    yield f"{path}:{at.line}:{at.column} {name} {one_line(d.message.text(output.lang))}  [{d.rule}]\n"
    number = f"{at.line:>5} | "
    yield number + _marked(d.excerpt, colour, output) + "\n"
    yield " " * (len(number) - 2) + "| " + _carets(d.excerpt) + "\n"
    if d.related:
        yield f"      = {_related(d).text(output.lang)}\n"
    for fix in d.fixes:
        yield f"      = {_cure(fix).text(output.lang)}\n"
    yield "\n"


def _related(d: Diagnostic) -> Message:
    lines = sorted({r.start.line for r in d.related})
    shown = ", ".join(map(str, lines[:_PLACES])) + (" …" if len(lines) > _PLACES else "")
    return Message(_ALSO.zh, _ALSO.en, lines=shown)


def _cure(fix: Fix) -> Message:
    return Message("建议：{title}（{safety}）", "fix: {title} ({safety})", title=fix.title, safety=_SAFETY[fix.safety])


def _paint(text: str, colour: str, output: Output) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if output.colour else text


def _marked(excerpt: Excerpt, colour: str, output: Output) -> str:
    text = excerpt.text
    mark = _paint(text[excerpt.start : excerpt.end], colour, output)
    return text[: excerpt.start] + mark + text[excerpt.end :]


def _carets(excerpt: Excerpt) -> str:
    before, marked = excerpt.text[: excerpt.start], excerpt.text[excerpt.start : excerpt.end]
    return " " * width(before) + "^" * max(1, width(marked))


def width(text: str) -> int:
    """Columns that a terminal gives the text: two for wide characters, none for those that combine."""
    return sum(_WIDTHS.get(east_asian_width(c), 1) for c in text if category(c) not in _NO_WIDTH)


_WIDTHS = {"W": 2, "F": 2}
_NO_WIDTH = ("Mn", "Me", "Cf")


def _summary(counts: Counter[Severity], fixable: int, pages: int) -> Message:
    if not pages:
        return Message("一个文件也没有查成。", "no file could be checked.")
    if not counts:
        return Message("查了 {pages} 个文件，没有发现问题。", "{pages} checked, nothing found.", pages=pages)
    return Message(
        "查了 {pages} 个文件：错误 {error}，警告 {warning}，提示 {info}；其中 {fixable} 条可自动改（lint-news fix）。",
        "{pages} checked: {error} errors, {warning} warnings, {info} infos; {fixable} can be fixed with lint-news fix.",
        pages=pages, fixable=fixable, **{s.value: counts[s] for s in Severity},
    )  # fmt: skip
