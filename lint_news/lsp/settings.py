"""What an editor may set: initializationOptions, or the section lint-news of its settings."""

from __future__ import annotations

from typing import Any, cast

from lsprotocol import types
from msgspec import Struct, ValidationError, convert

from ..model import Lang, LintNewsError, Message
from ..project.config import FILE, PYPROJECT
from ..project.session import Settings
from ..suppression.accepted import FILE as ACCEPTED
from ..system.reasons import why_failed

SECTION = "lint-news"


class Options(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The options of the command line that make sense in an editor, by their names there."""

    config: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lang: Lang | None = None

    @property
    def settings(self) -> Settings:
        """As the command has them."""
        return Settings(self.config, self.select, self.extend_select, self.ignore, is_command=False)


def options_of(given: object) -> Options:
    """Options as an editor sends them, alone or under the name of the section. Raises LintNewsError."""
    table = cast("dict[str, Any]", given) if isinstance(given, dict) else {}
    try:
        return convert(table.get(SECTION) or {} if SECTION in table else table, Options)
    except ValidationError as error:
        raise LintNewsError(_wrong(error)) from error


def _wrong(error: ValidationError) -> Message:
    return Message(
        "lint-news：编辑器里的设置有误（{why}）",
        "lint-news: the editor's settings are wrong ({why})",
        why=why_failed(error),
    )


def watchers() -> types.RegistrationParams:
    """The files that say which rules are on."""
    files = [types.FileSystemWatcher(f"**/{name}") for name in (FILE, PYPROJECT, ACCEPTED)]
    options = types.DidChangeWatchedFilesRegistrationOptions(files)
    return types.RegistrationParams(
        [types.Registration("lint-news-configuration", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)]
    )


def editor_language(locale: str | None, fallback: Lang) -> Lang:
    """The language of an editor that says which locale it has."""
    return fallback if not locale else "en" if locale.lower().startswith("en") else "zh"
