"""`lint-news init`: files to start from."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from ..model import Lang, LintNewsError, Message
from ..project.config_file import FILE, PYPROJECT
from ..system.reasons import why_failed
from .list_templates import FOLDER, MARK, list_kinds, settings, template
from .options import language
from .starter_lists import NOTHING, starters
from .starters import HOOK, WORKFLOW, configuration, hook, workflow


def init(options: Namespace) -> int:
    """Write a configuration where there is none, and what else is asked for. Nothing is written over."""
    folder = Path(options.folder)
    if options.place is not None and not options.lists:
        raise LintNewsError(_PLACE)
    if not (folder.parent.is_dir() or options.parents or _agrees(folder, _language(options))):
        raise LintNewsError(_no_parents(folder))
    has_settings = any((folder / name).exists() for name in (FILE, PYPROJECT))
    files = dict(_files(folder, options, has_settings=has_settings))
    for path in files:
        if path.exists():
            raise LintNewsError(_is_there(path))
    for path, text in files.items():
        _write(path, text)
        print(path)
    if options.lists and has_settings:
        said = "# 请加进配置：" if _language(options) != "en" else "# add this to the configuration:"
        print(f"{said}\n{_list_settings(_language(options))}", file=sys.stderr)
    return 0


def _agrees(folder: Path, lang: Lang) -> bool:
    """Ask at a terminal whether the folders above are to be made; elsewhere nobody can be asked."""
    if folder.parent.exists() or not (sys.stdin and sys.stdin.isatty()):
        return False
    asked = Message(
        "{folder} 还没有，连同上层文件夹一起建？[y/N] ",
        "{folder} is not there: make it and the folders above it? [y/N] ",
        folder=folder,
    )
    print(asked.text(lang), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "是")


def _no_parents(folder: Path) -> Message:
    if folder.parent.exists():
        return Message(
            "{folder}：写不了（路径中有一段不是文件夹）",
            "{folder}: cannot be written (part of the path is no folder)",
            folder=folder,
        )
    return Message(
        "{folder}：上层文件夹还没有，什么也没有写；要一起建，加 --parents",
        "{folder}: the folder above it is not there, nothing was written; --parents makes it",
        folder=folder,
    )


def _language(options: Namespace) -> Lang:
    lang: Lang = options.lang or language(())
    return lang


def _list_settings(lang: Lang) -> str:
    return "\n".join(settings(list_kinds(), lang))


def _files(folder: Path, options: Namespace, *, has_settings: bool) -> Iterator[tuple[Path, str]]:
    lang = _language(options)
    more = [(HOOK, hook)] * options.hook + [(WORKFLOW, workflow)] * options.workflow
    if not has_settings or not (more or options.lists):
        yield folder / FILE, configuration(lang) + (f"\n{_list_settings(lang)}" if options.lists else "")
    for name, text in more:
        yield folder / name, text(lang)
    begun = starters(options.place if options.lists else None)
    for name, kind in list_kinds().items() if options.lists else ():
        notes, rows = begun.get(name, NOTHING)
        yield folder / FOLDER / f"{name}.csv", MARK + template(kind, notes, rows)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError as error:
        raise LintNewsError(_is_there(path)) from error
    except OSError as error:
        unwritable = Message(
            "{path}：写不了（{why}）", "{path}: cannot be written ({why})", path=path, why=why_failed(error)
        )
        raise LintNewsError(unwritable) from error


def _is_there(path: Path) -> Message:
    return Message("{path}：已经有了，不覆盖；什么也没有写", "{path}: is there already, nothing was written", path=path)


_PLACE = Message("--place 要和 --lists 一起用，什么也没有写", "--place goes with --lists, nothing was written")
