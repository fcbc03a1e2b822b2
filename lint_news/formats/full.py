"""The format for copy editors: for each finding the marked text, the fixes and the name of the rule."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ..authoring.plugins import Output
from ..model import SAFETY_NAMES, SEVERITY_NAMES, Diagnostic, Excerpt, Fix, Location, Message, Report, Safety, Severity
from .concise import listed, name_of, one_line
from .places import in_brackets
from .terminal import CONTROLS, hanging, head, tail, visible, width, wrapped

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_SAME, _ALSO = Message("同样的还有", "also at"), Message("另见", "see also")
_PLACES = 10
_INDENT = "      "


def full(reports: Iterable[Report], output: Output) -> Iterator[str]:
    """A block for each finding, in the order of the page or by severity, and a last line that counts them."""
    counts: Counter[Severity] = Counter()
    fixable = pages = accepted = 0
    last = ""
    for report in reports:
        pages += bool(report.path) and report.path != last
        last = report.path
        accepted += sum(d.accepted is not None for d in report.diagnostics)
        found = [d for d in report.diagnostics if d.accepted is None]
        if output.sort == "severity":
            found.sort(key=lambda d: d.severity_order)
        for diagnostic in found:
            counts[diagnostic.severity] += diagnostic.count
            fixable += diagnostic.count * any(fix.safety is Safety.SAFE for fix in diagnostic.fixes[:1])
            yield "".join(_block(report.path, diagnostic, output))
    summary = _summary(counts, fixable, pages).text(output.lang) + _accepted(accepted, output)
    yield hanging("", summary, output.columns) + "\n"


def _accepted(count: int, output: Output) -> str:
    message = Message("另有 {n} 处已认可，未列出。", " {n} accepted before, not shown.", n=count)
    return message.text(output.lang) if count else ""


def _block(path: str, d: Diagnostic, output: Output) -> Iterator[str]:
    colour = _COLOURS[d.severity]
    number = f"{d.location.start.line:>5} | "
    excerpt = _fitted(_safe(d.excerpt), None if output.columns is None else output.columns - width(number))
    yield _head(path, d, output) + "\n"
    yield number + _marked(excerpt, colour, output) + "\n"
    yield " " * (len(number) - 2) + "| " + _carets(excerpt, colour, output) + "\n"
    for note in (*_related(d, output), *map(cure, d.fixes)):
        yield hanging("      = ", note.text(output.lang, visible), output.columns) + "\n"
    yield "\n"


def _head(path: str, d: Diagnostic, output: Output) -> str:
    """The first line of a block: position, severity, message, rule."""
    at, name = d.location.start, SEVERITY_NAMES[d.severity].text(output.lang)
    place = f"{name_of(path)}:{at.line}:{at.column}{in_brackets(d.location.place, output.lang)} "
    said = f"{one_line(d.message.text(output.lang))}  [{d.rule}]"
    if output.columns is not None:
        taken = width(f"{place}{name} ") % output.columns - len(_INDENT)
        said = f"\n{_INDENT}".join(wrapped(said, output.columns - len(_INDENT) - 2, taken))
    return f"{place}{_paint(name, _COLOURS[d.severity], output)} {said}"


def _safe(excerpt: Excerpt) -> Excerpt:
    """The excerpt with the same length, without characters that a terminal or a CI server interprets."""
    text = re.sub(f"[{CONTROLS}]|(?<=#)#(?=\\[|vso\\[|teamcity\\[)", "░", excerpt.text)
    return Excerpt(text, excerpt.start, excerpt.end)


def _fitted(excerpt: Excerpt, columns: int | None) -> Excerpt:
    """The excerpt cut to the columns around the marked text."""
    before, marked, after = _parts(excerpt)
    if columns is None or width(excerpt.text) <= columns:
        return excerpt
    marked = head(marked, columns)
    room = columns - width(marked)
    before = tail(before, max(room // 2, room - width(after)))
    after = head(after, room - width(before))
    return Excerpt(before + marked + after, len(before), len(before) + len(marked))


def _parts(excerpt: Excerpt) -> tuple[str, str, str]:
    text = excerpt.text
    return text[: excerpt.start], text[excerpt.start : excerpt.end], text[excerpt.end :]


def _related(d: Diagnostic, output: Output) -> Iterator[Message]:
    """The other positions, grouped by their messages."""
    by_message: dict[Message, list[Location]] = {}
    for place in d.related:
        by_message.setdefault(place.message or (_SAME if d.count > 1 else _ALSO), []).append(place)
    for message, places in by_message.items():
        yield Message("{said}：{places}", "{said}: {places}", said=message, places=listed(places, output, _PLACES))


def cure(fix: Fix) -> Message:
    """What a fix does, and whether it may be made without a person."""
    return Message(
        "建议：{title}（{safety}）", "fix: {title} ({safety})", title=fix.title, safety=SAFETY_NAMES[fix.safety]
    )


def _paint(text: str, colour: str, output: Output) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if output.colour else text


def _marked(excerpt: Excerpt, colour: str, output: Output) -> str:
    before, marked, after = _parts(excerpt)
    return before + _paint(marked, colour, output) + after


def _carets(excerpt: Excerpt, colour: str, output: Output) -> str:
    before, marked, _ = _parts(excerpt)
    return " " * width(before) + _paint("^" * max(1, width(marked)), colour, output)


def _summary(counts: Counter[Severity], fixable: int, pages: int) -> Message:
    if not pages:
        return Message("一个文件也没有查成。", "no file could be checked.")
    if not counts:
        return Message("查了 {pages} 个文件，没有发现问题。", "{pages} checked, nothing found.", pages=pages)
    return Message(
        "查了 {pages} 个文件：错误 {error}，警告 {warning}，提示 {info}{fixable}。",
        "{pages} checked: {error} errors, {warning} warnings, {info} infos{fixable}.",
        pages=pages,
        fixable=_fixable(fixable) if fixable else "",
        **{s.value: counts[s] for s in Severity},
    )


def _fixable(count: int) -> Message:
    return Message("；其中 {n} 处可自动改（lint-news fix）", "; {n} can be fixed with lint-news fix", n=count)
