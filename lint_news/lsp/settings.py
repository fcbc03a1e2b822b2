"""The settings that an editor may give: initializationOptions, or the section lint-news of its settings."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from lsprotocol import types
from msgspec import Struct, ValidationError, convert, defstruct

from ..model import Lang, LintNewsError, Message
from ..project.config_file import FILE, PYPROJECT
from ..project.settings import Setting, all_settings
from ..suppression.accepted import FILE as ACCEPTED
from ..system.reasons import why_failed

SECTION = "lint-news"


def given_of(sent: object) -> dict[str, Any]:
    """The settings that an editor sends, alone or under the name of the section, by field. Raises LintNewsError."""
    table = cast("dict[str, Any]", sent) if isinstance(sent, dict) else {}
    try:
        found = convert(table.get(SECTION) or {} if SECTION in table else table, _editor_settings())
    except ValidationError as error:
        raise LintNewsError(_wrong(error)) from error
    return {field: getattr(found, field) for field in found.__struct_fields__}


@cache
def _editor_settings() -> type[Struct]:
    """A struct of the settings that the table gives to editors."""
    fields = [_field(field, setting) for field, setting in all_settings().items() if setting.is_editor]
    return defstruct("EditorSettings", fields, frozen=True, forbid_unknown_fields=True, rename="kebab")


def _field(field: str, setting: Setting) -> tuple[str, Any, Any]:
    """The field of a setting. Its default is None (editors send null for what is not set), for lists that are joined an
    empty list."""
    return (field, setting.type, ()) if setting.is_joined else (field, setting.type | None, None)


def _wrong(error: ValidationError) -> Message:
    return Message(
        "lint-news：编辑器里的设置有误（{why}）",
        "lint-news: the editor's settings are wrong ({why})",
        why=why_failed(error),
    )


def watchers() -> types.RegistrationParams:
    """The request to watch the files that say which rules are on."""
    files = [types.FileSystemWatcher(f"**/{name}") for name in (FILE, PYPROJECT, ACCEPTED)]
    options = types.DidChangeWatchedFilesRegistrationOptions(files)
    return types.RegistrationParams(
        [types.Registration("lint-news-configuration", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)]
    )


def editor_language(locale: str | None, fallback: Lang) -> Lang:
    """The language of an editor that says which locale it has."""
    return fallback if not locale else "en" if locale.lower().startswith("en") else "zh"
