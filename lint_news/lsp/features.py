"""What the server does for each kind of message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from lsprotocol import types

from ..model import Lang
from .answers import ACCEPT, FIX_ALL, accepting, diagnostics, fix_all, hover, quick_fixes, text_edits
from .server import PAUSE, Server
from .settings import editor_language

_ACTIONS = types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL])
_NONE = types.TextDocumentClientCapabilities()
_DIAGNOSTICS = types.DiagnosticOptions(False, False, "lint-news")


def server(lang: Lang | None, fallback: Lang) -> Server:
    """A server with all its features."""
    made = Server(lang, fallback)
    for method, handler, *options in (
        (types.INITIALIZE, _initialize),
        (types.INITIALIZED, _initialized),
        (types.TEXT_DOCUMENT_DID_OPEN, _open),
        (types.TEXT_DOCUMENT_DID_CHANGE, _change),
        (types.TEXT_DOCUMENT_DID_CLOSE, _close),
        (types.WORKSPACE_DID_CHANGE_CONFIGURATION, _configure),
        (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, _files_changed),
        (types.TEXT_DOCUMENT_DIAGNOSTIC, _diagnose, _DIAGNOSTICS),
        (types.TEXT_DOCUMENT_CODE_ACTION, _act, _ACTIONS),
        (types.TEXT_DOCUMENT_HOVER, _hover),
        (types.TEXT_DOCUMENT_FORMATTING, _format),
    ):
        made.feature(method, *options)(handler)
    made.command(ACCEPT)(_accept)
    return made


def _initialize(ls: Server, params: types.InitializeParams) -> None:
    """Read the client's capabilities.

    A client that requests diagnostics, but does not support the request to refresh them, would go on showing accepted
    findings. To such a client the server does not announce that it answers requests for diagnostics, and sends them by
    itself.
    """
    if not ls.asks and (params.capabilities.text_document or _NONE).diagnostic is not None:
        ls.hidden = _handlers(ls).pop(types.TEXT_DOCUMENT_DIAGNOSTIC)
    ls.editor_lang = editor_language(params.locale, ls.editor_lang)
    ls.configure(params.initialization_options)


def _handlers(ls: Server) -> dict[str, Any]:
    """The handler of each method. pygls announces the capabilities of the server from the keys of this table."""
    return cast("dict[str, Any]", ls.protocol.fm.features)  # pyright: ignore[reportUnknownMemberType]


def _initialized(ls: Server, _: types.InitializedParams) -> None:
    if ls.hidden:
        _handlers(ls)[types.TEXT_DOCUMENT_DIAGNOSTIC] = ls.hidden
    ls.watch_files()


def _open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    ls.put(document.uri, document.version, document.text)
    ls.tell(document.uri)


def _change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Take the last whole text. Changes of parts are ignored: the server has announced that it needs whole texts."""
    whole = [c for c in params.content_changes if isinstance(c, types.TextDocumentContentChangeWholeDocument)]
    document = params.text_document
    if whole and document.uri in ls.pages:
        ls.put(document.uri, document.version, whole[-1].text)
        ls.tell(document.uri, PAUSE)


def _close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    ls.close(params.text_document.uri)


def _configure(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    ls.configure(params.settings) if params.settings else ls.judge_again()


def _files_changed(ls: Server, _: types.DidChangeWatchedFilesParams) -> None:
    ls.judge_again()


async def _diagnose(ls: Server, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
    page = await ls.judged(params.text_document.uri)
    if page is None:
        return types.RelatedFullDocumentDiagnosticReport([])
    if params.previous_result_id == page.number:
        return types.RelatedUnchangedDocumentDiagnosticReport(page.number)
    return types.RelatedFullDocumentDiagnosticReport(diagnostics(page, ls.lang(page)), result_id=page.number)


async def _act(ls: Server, params: types.CodeActionParams) -> Sequence[types.CodeAction]:
    wants_fixes = _wanted(types.CodeActionKind.QuickFix.value, params.context.only)
    wants_all = _wanted(FIX_ALL, params.context.only)
    parts = (*(["single"] if wants_fixes else []), *(["safe_edits"] if wants_all else []))
    page = await ls.judged(params.text_document.uri, *parts)
    if page is None:
        return []
    lang = ls.lang(page)
    span = page.lines.span(params.range)
    found = [*quick_fixes(page, span, lang), *accepting(page, span, lang)] if wants_fixes else []
    return [*found, *(fix_all(page, lang) if wants_all else ())]


async def _accept(ls: Server, uri: str, fingerprint: str, *more: object) -> None:
    reason = next((one.strip() for one in more if isinstance(one, str)), "")
    page = await ls.judged(uri, "single")
    if page is not None:
        ls.accept(page, fingerprint, reason)


def _wanted(kind: str, only: Iterable[str] | None) -> bool:
    """Whether a client wants actions of this kind, or of a wider kind that contains it."""
    kinds = [str(getattr(k, "value", k)) for k in only or [""]]
    return any(not k or kind == k or kind.startswith(f"{k}.") for k in kinds)


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    page = await ls.judged(params.text_document.uri, "single")
    if page is None:
        return None
    at = page.lines.span(types.Range(params.position, params.position))
    return hover(page, page.at(at), ls.session.registry.rules, ls.lang(page))


async def _format(ls: Server, params: types.DocumentFormattingParams) -> list[types.TextEdit]:
    page = await ls.judged(params.text_document.uri, "safe_edits")
    return text_edits(page, page.safe_edits) if page else []
