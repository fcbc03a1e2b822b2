"""Convert findings and edits to the types of the protocol (LSP). Every offset counts code points of the editor's
text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lsprotocol import types

from ..authoring.rule import Rule
from ..model import Diagnostic, Edit, Fix, Lang, LintNewsError, Location, Message, Safety, Severity, Span
from ..text.marks import told
from .lines import range_of
from .pages import Page

FIX_ALL, ACCEPT = "source.fixAll.lint-news", "lint-news.accept"
_SOURCE = "lint-news"
_SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_FIX_ALL = Message("lint-news：改正有把握的 {n} 处", "lint-news: apply the {n} safe fixes")
_ACCEPT = Message("对，不是错：{words}以后不再报 ({rule})", "this is right: never report {words} again ({rule})")
_THERE = Message("还有这里", "here too")


def diagnostics(page: Page, lang: Lang) -> list[types.Diagnostic]:
    """What `check` reports; a configuration that cannot be used is one error at the top."""
    report = page.report
    if isinstance(report, LintNewsError):
        top = types.Range(types.Position(0, 0), types.Position(0, 0))
        return [types.Diagnostic(top, report.message.text(lang), types.DiagnosticSeverity.Error, source=_SOURCE)]
    return [diagnostic(page, d, lang) for d in report.diagnostics if d.accepted is None]


def diagnostic(page: Page, d: Diagnostic, lang: Lang) -> types.Diagnostic:
    """One finding."""
    return types.Diagnostic(
        range_of(d.location, page.encoding),
        d.message.text(lang),
        _SEVERITY[d.severity],
        d.rule,
        source=_SOURCE,
        related_information=[_related(page, r, lang) for r in d.related] or None,
        data={"fingerprint": d.fingerprint},
    )


def _related(page: Page, related: Location, lang: Lang) -> types.DiagnosticRelatedInformation:
    place = types.Location(page.uri, range_of(related, page.encoding))
    return types.DiagnosticRelatedInformation(place, (related.message or _THERE).text(lang))


def text_edits(page: Page, edits: Iterable[Edit]) -> list[types.TextEdit]:
    """Edits of the editor's text."""
    return [types.TextEdit(page.lines.range(edit.span), edit.text) for edit in edits]


def quick_fixes(page: Page, span: Span, lang: Lang) -> Iterator[types.CodeAction]:
    """Every fix of every finding in the span: first those of single findings, then those that fix all places of a
    folded finding."""
    folded = page.report
    many = () if isinstance(folded, LintNewsError) else folded.diagnostics
    near = page.at(span)
    rules = {d.rule for d in near}
    for d in (*near, *(d for d in many if d.rule in rules and d not in near)):
        for place, fix in enumerate(d.fixes if d.accepted is None else ()):
            yield _quick_fix(page, d, fix, is_first=not place, lang=lang)


def _quick_fix(page: Page, d: Diagnostic, fix: Fix, *, is_first: bool, lang: Lang) -> types.CodeAction:
    return types.CodeAction(
        f"{fix.title.text(lang) if fix.title else d.rule} ({d.rule})",
        types.CodeActionKind.QuickFix,
        [diagnostic(page, d, lang)],
        is_preferred=(is_first and fix.safety is Safety.SAFE) or None,
        edit=workspace_edit(page, fix.edits),
    )


def accepting(page: Page, span: Span, lang: Lang) -> Iterator[types.CodeAction]:
    """For each finding in the span an action that accepts it; none for a document that is not a file, because accepted
    findings are stored in its folder or one above it."""
    for d in page.at(span) if page.is_file else ():
        if d.accepted is None:
            words = told(d.excerpt.text[d.excerpt.start : d.excerpt.end])
            title = Message(_ACCEPT.zh, _ACCEPT.en, words=words, rule=d.rule).text(lang)
            command = types.Command(title, ACCEPT, arguments=[page.uri, d.fingerprint])
            yield types.CodeAction(title, types.CodeActionKind.QuickFix, [diagnostic(page, d, lang)], command=command)


def fix_all(page: Page, lang: Lang) -> Iterator[types.CodeAction]:
    """All safe fixes at once, where there are any."""
    if edits := page.safe_edits:
        title = Message(_FIX_ALL.zh, _FIX_ALL.en, n=len(edits)).text(lang)
        yield types.CodeAction(title, FIX_ALL, edit=workspace_edit(page, edits))


def workspace_edit(page: Page, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    """Edits of one document, as the protocol wants them."""
    return types.WorkspaceEdit(changes={page.uri: text_edits(page, edits)})


def hover(page: Page, found: Iterable[Diagnostic], rules: Mapping[str, Rule], lang: Lang) -> types.Hover | None:
    """The help texts of the rules that found something here."""
    near = [d for d in found if d.accepted is None and d.rule in rules]
    if not near:
        return None
    parts = [_help(rules[name], lang) for name in dict.fromkeys(d.rule for d in near)]
    words = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    return types.Hover(words, range_of(near[0].location, page.encoding))


def _help(rule: Rule, lang: Lang) -> str:
    if lang == "zh":
        return f"**{rule.title}**（{rule.name}）\n\n{rule.help}"
    first, _, rest = rule.doc.partition("\n")
    return f"**{first.rstrip('.')}** ({rule.name})\n\n{rest.strip()}".rstrip()
