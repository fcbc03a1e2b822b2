"""The inputs that the names of a run stand for, and reading one of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..model import LintNewsError, Message
from ..text.source import Source, closed, standard_input
from .configurations import STDIN, Configurations


def inputs(names: Sequence[str], configurations: Configurations, more: tuple[str, ...] = ()) -> Iterator[str]:
    """Every input that the names stand for, a folder's text files in the order of their names; also files whose names
    end in one of `more`.

    A folder without text files is an input itself, so that reading it gives an error. Reports, baselines and change
    logs in a folder are left out. What is excluded is left out of folders, with `force_exclude` also where it is named.
    """
    own = {os.path.realpath(file) for file in configurations.caller.own_files}
    folders: Callable[[str], Sequence[str]] | None = None
    for name in names:
        if name != STDIN and os.path.isdir(name):  # noqa: PTH112 unlike Path.is_dir it raises nothing
            folders = folders or _folders(configurations, more)
            yield from list(_pages(folders(name), own)) or [name]
        elif name == STDIN or not _forced_out(name, configurations):
            yield name


def _folders(configurations: Configurations, more: tuple[str, ...]) -> Callable[[str], Sequence[str]]:
    """A function that gives the files of a folder; it reads each .gitignore once."""
    from .files import IgnoreFiles, files_in

    ignored = IgnoreFiles()
    return lambda name: files_in(Path(name), configurations.of, ignored, more)


def _pages(found: Sequence[str], own: set[str]) -> Iterator[str]:
    """The files that lint-news did not write."""
    from .ours import is_ours

    yield from (file for file in found if not (own and os.path.realpath(file) in own) and not is_ours(file))


def _forced_out(name: str, configurations: Configurations) -> bool:
    try:
        settings = configurations.of(name)
    except LintNewsError:
        return False  # said when the file is read, beside the reports of the others
    if not settings.force_exclude:
        return False
    from .files import excluded

    return excluded(Path(name), settings)


def source(name: str, stdin_filename: str | None = None) -> Source:
    """Read one input; `-` is standard input, which goes by the other name. Raises LintNewsError."""
    if name == STDIN:
        return Source.decode(standard_input(), stdin_filename or STDIN)
    try:
        return Source.read(Path(name), name)
    except LintNewsError as error:
        if os.path.isdir(name):  # noqa: PTH112 as above
            raise LintNewsError(closed(name) or _no_text(name)) from error
        raise


def _no_text(name: str) -> Message:
    return Message("{name}：文件夹里没有可查的文件", "{name}: no text files in this folder", name=name)
