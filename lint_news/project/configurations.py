"""The settings that hold for each input: of the nearest configuration file, with what the caller gives over them.

Files are read once for each object: what is changed afterwards is seen by a new one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from ..model import LintNewsError, Message
from ..readers import Fields, Reading, documents, is_html
from .config_file import FILE, PYPROJECT, ConfigFile, read
from .settings import Settings, all_settings, over

if TYPE_CHECKING:
    from ..containers.container import Container

STDIN = "-"
"""The name of standard input."""
Group: TypeAlias = tuple[str, tuple[int, ...]]
"""Inputs with the same settings: the path of their configuration file, and the numbers of the overrides that fit."""


class Configurations:
    """The settings of every input of a run. `given` is what the caller gives, by the field of each setting; None leaves
    a setting to the configuration files."""

    def __init__(self, given: Mapping[str, Any] | None = None) -> None:
        self.given = {field: value for field, value in (given or {}).items() if value is not None}
        self.caller = Settings(**self.given)
        self._files: dict[str, ConfigFile] = {}
        self._real: dict[str, str] = {}
        self._settings: dict[Group, Settings] = {}
        self._last: tuple[str, tuple[Group, Settings]] | None = None

    def over(self, given: Mapping[str, Any]) -> Configurations:
        """The same with more that the caller gives; the files that were read are not read again."""
        made = Configurations({**self.given, **given})
        made._files = self._files
        return made

    def of(self, name: str) -> Settings:
        """The settings of an input. Raises LintNewsError for a configuration file that is wrong."""
        return self.grouped(name)[1]

    def grouped(self, name: str) -> tuple[Group, Settings]:
        """The group of an input, and its settings."""
        last = self._last
        if last is None or last[0] != name:  # each input is asked for a few times in a row
            self._last = last = (name, self._grouped(name))
        return last[1]

    def _grouped(self, name: str) -> tuple[Group, Settings]:
        file = self._file_of(name)
        group = (file.path, self._fitting(file, name))
        if group not in self._settings:
            self._settings[group] = self._merged(file, group[1])
        return group, self._settings[group]

    def _merged(self, file: ConfigFile, fitting: tuple[int, ...]) -> Settings:
        layers = (*(file.overrides[number].given for number in fitting), self.given)
        values: dict[str, Any] = {**file.given, "path": file.path}
        for layer in layers:
            values = over(values, layer, all_settings())
        return Settings(**values)

    def read(self, text: str, name: str, container: Container | None = None) -> Reading:
        """The documents in the text of an input, read as its settings say. Raises LintNewsError."""
        settings, fields = self.of(name), self.fields(name)
        select = settings.html_select if is_html(name) else ""
        return documents(text, name, fields, settings.date, select, container=container)

    def fields(self, name: str) -> Fields:
        """The names of the fields of an input's records."""
        settings = self.of(name)
        return Fields(settings.text_field, settings.id_field, settings.date_field, settings.page_field)

    def folder(self, name: str) -> Path:
        """The folder that an input lies in, without links."""
        return Path(self.folder_name(name))

    def folder_name(self, name: str) -> str:
        """The same as a string: a run asks it of thousands of files."""
        return os.path.dirname(self.real(self.caller.stdin_filename or "-" if name == STDIN else name))  # noqa: PTH120

    def real(self, path: str | Path) -> str:
        """A path without links, as os.path.realpath gives it. Folders are cached: only the last part is resolved
        anew."""
        # os.path in place of pathlib: thousands of files are asked
        whole = os.fspath(path) if os.path.isabs(path) else os.path.join(os.getcwd(), path)  # noqa: PTH109, PTH117, PTH118
        if known := self._real.get(whole):
            return known
        folder, name = os.path.split(whole)
        if name in ("", os.curdir, os.pardir):
            return os.path.realpath(whole)
        if (above := self._real.get(folder)) is None:
            is_step = os.path.dirname(folder) in self._real  # noqa: PTH120 as above
            above = self._real[folder] = self.real(folder) if is_step else os.path.realpath(folder)
        found = os.path.join(above, name)  # noqa: PTH118 as above
        return os.path.realpath(found) if os.path.islink(found) else found  # noqa: PTH114 as above

    def stamp(self, name: str) -> object:
        """The state of the files that an input's settings come from, lists too. It differs once one has changed."""
        folder, given = Path(os.path.realpath(name)).parent, self.caller.config
        names = [Path(given)] if given else [at / n for at in (folder, *folder.parents) for n in (FILE, PYPROJECT)]
        try:
            settings = self.of(name)
        except LintNewsError:
            settings = Settings()
        lists = (Path(settings.path).parent / file for files in settings.lists.values() for file in files)
        return tuple(_state(path) for path in (*names, *lists))

    def _file_of(self, name: str) -> ConfigFile:
        """The file that the caller names, else the nearest; one without values where there is none."""
        given = self.caller.config
        if given is None:
            path = self._path(name)
            # os.path in place of pathlib as above; unlike Path.is_dir, isdir never raises
            return self._nearest(self.real(path if os.path.isdir(path) else os.path.dirname(path)))  # noqa: PTH112, PTH120
        if given not in self._files:
            if (found := read(Path(given))) is None:
                raise LintNewsError(_no_table(given))
            self._files[given] = found
        return self._files[given]

    def _nearest(self, folder: str) -> ConfigFile:
        asked: list[str] = []
        found: ConfigFile | None = None
        while found is None:
            asked.append(folder)
            above = os.path.dirname(folder)  # noqa: PTH120 thousands of folders are asked
            found = self._files.get(folder) or _own(folder) or (ConfigFile() if above == folder else None)
            folder = above
        self._files.update(dict.fromkeys(asked, found))
        return found

    def _path(self, name: str) -> str:
        return self.caller.stdin_filename or "." if name == STDIN else name

    def _fitting(self, file: ConfigFile, name: str) -> tuple[int, ...]:
        """The numbers of the overrides that fit an input."""
        return tuple(self._fits(file, self._path(name))) if file.overrides else ()

    def _fits(self, file: ConfigFile, path: str) -> Iterator[int]:
        folder, full = Path(self.real(file.path)).parent, Path(self.real(path))
        below = (full.relative_to(folder) if full.is_relative_to(folder) else full).as_posix()
        yield from (number for number, one in enumerate(file.overrides) if one.fits(below, full.name))


def _own(folder: str) -> ConfigFile | None:
    """What a folder's own file gives."""
    paths = (os.path.join(folder, name) for name in (FILE, PYPROJECT))  # noqa: PTH118 thousands of folders are asked
    return next((found for path in paths if os.path.lexists(path) and (found := read(Path(path))) is not None), None)


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):  # a NUL in the name
        return None
    return found.st_mtime_ns, found.st_size


def _no_table(path: str) -> Message:
    return Message("{path}：没有 [tool.lint-news] 一节", "{path}: has no [tool.lint-news]", path=path)
