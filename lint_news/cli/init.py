"""`lint-news init`: files to start from."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from ..config import FILE, PYPROJECT
from ..model import Lang, LintNewsError, Message
from ..reasons import reason
from .list_templates import FOLDER, MARK, list_kinds, settings, template
from .options import language
from .starters import HOOK, WORKFLOW, configuration, hook, workflow


def init(options: Namespace) -> int:
    """Write a configuration where there is none, and what else is asked for. Nothing is written over."""
    folder = Path(options.folder)
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
        print(f"{said}\n{_list_settings()}", file=sys.stderr)
    return 0


def _language(options: Namespace) -> Lang:
    lang: Lang = options.lang or language(())
    return lang


def _list_settings() -> str:
    return "\n".join(settings(list_kinds()))


def _files(folder: Path, options: Namespace, *, has_settings: bool) -> Iterator[tuple[Path, str]]:
    lang = _language(options)
    more = [(HOOK, hook)] * options.hook + [(WORKFLOW, workflow)] * options.workflow
    if not has_settings or not (more or options.lists):
        yield folder / FILE, configuration(lang) + (f"\n{_list_settings()}" if options.lists else "")
    for name, text in more:
        yield folder / name, text(lang)
    for name, kind in list_kinds().items() if options.lists else ():
        yield folder / FOLDER / f"{name}.csv", MARK + template(kind)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError as error:
        raise LintNewsError(_is_there(path)) from error
    except OSError as error:
        raise LintNewsError(Message("{path}：写不了（{why}）", "{path}: cannot be written ({why})", path=path, why=reason(error))) from error  # fmt: skip


def _is_there(path: Path) -> Message:
    return Message("{path}：已经有了，不覆盖；什么也没有写", "{path}: is there already, nothing was written", path=path)
