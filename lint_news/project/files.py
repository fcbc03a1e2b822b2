"""The files of a folder that are to be read: .gitignore and `exclude` honoured, in the order of their names.

What cannot be read is among them, such as a closed folder or a link to nothing: reading it gives the error.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from ..containers import searched
from ..model import LintNewsError, Message
from ..system.reasons import why_failed
from ..system.regular import read_bytes
from ..text.source import TEXT_SUFFIXES
from .config_file import FILE, PYPROJECT
from .settings import Settings
from .wildcards import matches_end

if TYPE_CHECKING:
    from .ignores import Ignores

_IGNORE, _GIT = ".gitignore", ".git"
_HIDDEN = (".", "~$")
"""How names begin that are left out: hidden files, and what Word writes beside an open document."""
_SLASH = os.sep.encode()
ConfigOf: TypeAlias = Callable[[str], Settings]
_Layers: TypeAlias = "tuple[tuple[bytes, Ignores], ...]"
"""The .gitignore files of a folder and of those above it, the nearest first, each with the path of its folder."""


class _Folder(Struct, frozen=True):
    """A folder on the way down; `whole` is its path from the root of the file system."""

    path: Path
    whole: bytes
    config: Settings
    layers: _Layers
    is_configured: bool = False
    """Its configuration is another than that of the folder above: `exclude` was not asked of it on the way."""


def files_in(folder: Path, config_of: ConfigOf, ignored: IgnoreFiles, more: tuple[str, ...] = ()) -> list[str]:
    """The names, beginning with the folder's, of all below it that a reader takes, or that end in one of `more`. Hidden
    files and folders are none.

    Raises LintNewsError for a .gitignore or a configuration that cannot be read.
    """
    suffixes = (*TEXT_SUFFIXES, *searched(), *more)
    return sorted(str(path) for path in _below(folder, config_of, ignored, suffixes))


def excluded(path: Path, settings: Settings, root: Path | None = None) -> bool:
    """True when a pattern of `exclude` matches the path or a folder of it, below `root` where that is given."""
    if not settings.exclude:
        return False
    depth = len(root.parts) if root else 0
    steps = [path, *path.parents][: max(1, len(path.parts) - depth)]
    return any(matches_end(pattern, step.parts) for step in steps for pattern in settings.exclude)


def _below(root: Path, config_of: ConfigOf, ignored: IgnoreFiles, suffixes: tuple[str, ...]) -> Iterator[Path]:
    start = _start(root, config_of, ignored)
    todo = [] if start.config.respect_gitignore and _is_ignored(start) else [start]
    while todo:
        at = todo.pop()
        try:
            with os.scandir(at.path) as found:
                entries = list(found)
        except OSError:
            yield at.path
            continue
        at = _entered(at, {entry.name for entry in entries}, config_of, ignored)
        for entry in entries:
            path, is_folder = at.path / entry.name, _is_folder(entry)
            if not _is_wanted(entry.name, suffixes, is_folder=is_folder) or _is_left_out(at, entry, path, root):
                continue
            if not is_folder:
                yield path
            elif not entry.is_symlink():
                todo.append(_Folder(path, _whole(at, entry), at.config, at.layers))


def _start(root: Path, config_of: ConfigOf, ignored: IgnoreFiles) -> _Folder:
    """The folder itself, with the .gitignore files above it up to the repository's: they hold for all below."""
    whole = os.fsencode(os.path.abspath(root))  # noqa: PTH100 a link is judged where it stands
    layers: list[tuple[bytes, Ignores]] = []
    at = whole
    while not _is_repository(at) and (above := os.path.dirname(at)) != at:  # noqa: PTH120 bytes
        at = above
        layers += ignored.layers(at)
    return _Folder(root, whole, config_of(str(root / "-")), tuple(layers))


def _entered(at: _Folder, names: set[str], config_of: ConfigOf, ignored: IgnoreFiles) -> _Folder:
    """The folder with what its own configuration and .gitignore say."""
    is_configured = bool(names & {FILE, PYPROJECT})
    config = config_of(str(at.path / "-")) if is_configured else at.config
    above = () if _GIT in names else at.layers
    layers = ignored.layers(at.whole) + above if names & {_IGNORE, _GIT} else above
    return _Folder(at.path, at.whole, config, layers, is_configured)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself, or into a closed folder
        return False


def _is_wanted(name: str, suffixes: tuple[str, ...], *, is_folder: bool) -> bool:
    return not name.startswith(_HIDDEN) and (is_folder or name.lower().endswith(suffixes))


def _is_left_out(at: _Folder, entry: os.DirEntry[str], path: Path, root: Path) -> bool:
    config = at.config
    if excluded(path, config, root if at.is_configured else at.path):
        return True
    is_folder = _is_folder(entry) and not entry.is_symlink()
    return config.respect_gitignore and _ignored(_whole(at, entry), at.layers, is_folder=is_folder)


def _whole(at: _Folder, entry: os.DirEntry[str]) -> bytes:
    return os.path.join(at.whole, os.fsencode(entry.name))  # noqa: PTH118 bytes


def _ignored(whole: bytes, layers: _Layers, *, is_folder: bool) -> bool:
    """What the nearest .gitignore says that has a line for the path; False where none has."""
    for folder, ignores in layers:
        if (said := ignores.said(whole[len(folder) :].lstrip(_SLASH), is_folder=is_folder)) is not None:
            return said
    return False


def _is_ignored(start: _Folder) -> bool:
    """Whether the folder to begin with is ignored, or one that it lies in: what is below can then not be taken back."""
    at, layers = start.whole, start.layers
    while layers:
        layers = tuple((folder, one) for folder, one in layers if folder != at)
        if _ignored(at, layers, is_folder=True):
            return True
        at = os.path.dirname(at)  # noqa: PTH120 bytes
    return False


def _is_repository(folder: bytes) -> bool:
    return os.path.lexists(os.path.join(folder, os.fsencode(_GIT)))  # noqa: PTH118 bytes


class IgnoreFiles:
    """The .gitignore files of folders, each read once."""

    def __init__(self) -> None:
        self._known: dict[bytes, _Layers] = {}

    def layers(self, folder: bytes) -> _Layers:
        """What a folder's .gitignore says, and below it the repository's own info/exclude. Raises LintNewsError."""
        if folder not in self._known:
            found = (_ignores(Path(os.fsdecode(folder), name)) for name in (_IGNORE, f"{_GIT}/info/exclude"))
            self._known[folder] = tuple((folder, one) for one in found if one)
        return self._known[folder]


def _ignores(path: Path) -> Ignores | None:
    """None where there is none; git does not follow a link there."""
    if not os.path.lexists(path) or path.is_symlink():
        return None
    try:
        from .ignores import Ignores

        return Ignores(read_bytes(path))
    except OSError as error:
        unreadable = Message(
            "{path}：读不了（{why}）", "{path}: cannot be read ({why})", path=path, why=why_failed(error)
        )
        raise LintNewsError(unreadable) from error
