"""What the command line says over the configuration, and the configuration that holds for an input."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..model import LintNewsError, Message
from ..readers import Fields, Reading, documents, is_html
from .config import Config, ProfileName, config_for, read_once
from .files import STDIN

if TYPE_CHECKING:
    import datetime as dt


class Settings(Struct, frozen=True):
    """What the command line says over the configuration. None leaves a setting to the configuration."""

    config: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    stdin_filename: str | None = None
    date: dt.date | None = None
    baseline: str | None = None
    fold: bool = True
    """Without it every finding is reported on its own, whatever the configuration says."""
    error_rate: bool = False
    profile: ProfileName | None = None
    html_select: str | None = None
    fields: Fields = Fields()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    timing: bool = False
    is_command: bool = True
    """Whether names of rules are given by options of the command line: an error names the option."""
    own_files: tuple[str, ...] = ()
    """Files of ours that may lie in a folder of inputs: baselines, reports. No text to check."""

    def config_of(self, name: str) -> Config:
        """The configuration that holds for one input, overrides applied."""
        config = self._config_of(name)
        return self._over(config.overridden(config.fitting(self._path(name))))

    def read(self, text: str, name: str) -> Reading:
        """The documents in the text of an input, read as the configuration of the file says. Raises LintNewsError."""
        chosen = self.config_of(name).html_select if is_html(name) else ""
        return documents(text, name, self.fields, self.date, chosen)

    def rules_of(self, folder: str, overrides: Sequence[int]) -> Config:
        """The configuration that holds for the inputs of a folder which these overrides fit."""
        return self._over(self._config_of(folder).overridden(overrides))

    @property
    def given(self) -> dict[str, str]:
        """The names of rules and families in it, with what an error about each begins with."""
        options = {"select": self.select or (), "extend-select": self.extend_select, "ignore": self.ignore}
        return {name: f"--{option}: " * self.is_command for option, names in options.items() for name in names}

    def overrides_of(self, name: str) -> tuple[int, ...]:
        """The numbers of the overrides that fit an input."""
        return self._config_of(name).fitting(self._path(name))

    def _path(self, name: str) -> Path:
        return Path(self.stdin_filename or ".") if name == STDIN else Path(name)

    def _config_of(self, name: str) -> Config:
        if self.config is None:
            return config_for(self._path(name))
        if (given := read_once(self.config)) is None:
            raise LintNewsError(_no_table(self.config))
        return given

    def _over(self, found: Config) -> Config:
        """The configuration with what the command line says over it."""
        return replaced(
            found,
            select=found.select if self.select is None else self.select,
            extend_select=(*found.extend_select, *self.extend_select),
            ignore=(*found.ignore, *self.ignore),
            profile=self.profile or found.profile,
            html_select=found.html_select if self.html_select is None else self.html_select,
            exclude=(*found.exclude, *self.exclude),
            force_exclude=found.force_exclude or self.force_exclude,
        )


def _no_table(path: str) -> Message:
    return Message("{path}：没有 [tool.lint-news] 一节", "{path}: has no [tool.lint-news]", path=path)
