"""`lint-news init`: files to start from."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from ..config import FILE, PYPROJECT
from ..model import Lang, LintNewsError, Message
from ..source import reason
from .options import language
from .starters import HOOK, WORKFLOW, configuration, hook, workflow


def init(options: Namespace) -> int:
    """Write a configuration where there is none, and what else is asked for. Nothing is written over."""
    folder = Path(options.folder)
    files = dict(_files(folder, options))
    for path in files:
        if path.exists():
            raise LintNewsError(_is_there(path))
    for path, text in files.items():
        _write(path, text)
        print(path)
    return 0


def _files(folder: Path, options: Namespace) -> Iterator[tuple[Path, str]]:
    lang: Lang = options.lang or language(())
    more = [(HOOK, hook)] * options.hook + [(WORKFLOW, workflow)] * options.workflow
    if not more or not any((folder / name).exists() for name in (FILE, PYPROJECT)):
        yield folder / FILE, configuration(lang)
    for name, text in more:
        yield folder / name, text(lang)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise LintNewsError(_is_there(path)) from error
    except OSError as error:
        raise LintNewsError(Message("{path}：写不了（{why}）", "{path}: cannot be written ({why})", path=path, why=reason(error))) from error  # fmt: skip


def _is_there(path: Path) -> Message:
    return Message("{path}：已经有了，不覆盖；什么也没有写", "{path}: is there already, nothing was written", path=path)
