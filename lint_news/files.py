"""The files of a folder that are to be read: .gitignore and `exclude` honoured, in the order of their names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .config import Config
from .source import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"
ConfigOf = Callable[[str], Config]
_IGNORE = ".gitignore"


def files_in(folder: Path, config_of: ConfigOf) -> list[str]:
    """The names, beginning with the folder's, of all below it that a reader takes. Hidden files and folders are none."""
    return sorted(str(path) for path in _below(folder, folder, config_of))


def excluded(path: Path, config: Config, root: Path | None = None) -> bool:
    """True when a pattern of `exclude` matches the path or a folder of it, below `root` where that is given."""
    depth = len(root.parts) if root else 0
    steps = [path, *path.parents][: max(1, len(path.parts) - depth)]
    return any(step.name and step.match(pattern) for step in steps for pattern in config.exclude)


def _below(folder: Path, root: Path, config_of: ConfigOf) -> Iterator[Path]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    config = config_of(str(folder / "-"))
    for entry in entries:
        path = folder / entry.name
        is_folder = entry.is_dir()
        if entry.name.startswith(".") or not (is_folder or entry.name.lower().endswith(SUFFIXES)):
            continue
        if excluded(path, config, root) or (config.respect_gitignore and _git_ignores(path, is_folder=is_folder)):
            continue
        if is_folder and not entry.is_symlink():
            yield from _below(path, root, config_of)
        elif not is_folder and entry.is_file():
            yield path


def _git_ignores(path: Path, *, is_folder: bool) -> bool:
    """True when the nearest .gitignore that has an opinion says so, up to the folder of the repository."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 a link is judged where it stands
    for folder in whole.parents:
        if spec := _ignores(folder):
            name = whole.relative_to(folder).as_posix() + "/" * is_folder
            if (said := spec.check_file(name).include) is not None:
                return said
        if (folder / ".git").exists():
            break
    return False


@cache
def _ignores(folder: Path) -> GitIgnoreSpec | None:
    """What a folder's .gitignore says; the repository's own info/exclude with it."""
    lines: list[str] = []
    for path in (folder / ".git" / "info" / "exclude", folder / _IGNORE):
        if path.is_file():
            lines += path.read_text("utf-8-sig", "replace").splitlines()
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)
