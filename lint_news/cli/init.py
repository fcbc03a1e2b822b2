"""`lint-news init`: files to start from."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..config import FILE, PYPROJECT
from ..lists import Row, columns
from ..model import LintNewsError, Message
from ..run import registry
from ..source import reason

FOLDER = "lists"
_MARK = "\ufeff"
"""Spreadsheets take a CSV for UTF-8 by this mark."""


def init(options: Namespace) -> int:
    """Write a template of each list, and the configuration that names them. Nothing is written over."""
    folder = Path(options.folder)
    kinds = _kinds()
    files = {folder / FOLDER / f"{name}.csv": _MARK + template(kind) for name, kind in kinds.items()}
    settings = "\n".join(_settings(kinds))
    has_settings = any((folder / name).exists() for name in (FILE, PYPROJECT))
    if not has_settings:
        files[folder / FILE] = settings
    for path in files:
        if path.exists():
            raise LintNewsError(_is_there(path))
    for path, text in files.items():
        _write(path, text)
        print(path)
    if has_settings:
        said = "# 请加进配置：" if options.lang != "en" else "# add this to the configuration:"
        print(f"{said}\n{settings}", file=sys.stderr)
    return 0


def _kinds() -> Mapping[str, type[Row]]:
    """The lists that rules read, and the types of their rows."""
    rules = sorted(registry().rules.values(), key=lambda rule: rule.name)
    return {name: kind for rule in rules if rule.lists for name, kind in rule.rows.items()}


def template(kind: type[Row]) -> str:
    """A list as CSV with nothing in it: what each column means, the headings, and an example, commented out."""
    known = columns(kind)
    needed = "必填。"
    about = [f"# {c.title}：{needed if c.required else ''}{c.about}" for c in known]
    example = ["# 样例（删去开头的 # 就生效）：", "#" + ",".join(map(_quoted, kind.example))]
    return "\r\n".join([*map(_quoted, about), ",".join(c.title for c in known), *example, ""])


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set(',"\n') else cell


def _settings(kinds: Mapping[str, type[Row]]) -> Iterator[str]:
    yield "# 本单位的名单：.csv、.tsv（UTF-8 或 WPS 存的 GB18030）、.xlsx、.toml；文件名从本文件所在的文件夹算起。"
    yield "[lists]"
    for name in kinds:
        yield f'{name} = ["{FOLDER}/{name}.csv"]'
    yield ""


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
