"""Which runs of `lint-news check` are over archives, which files they read, and what they refuse."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..model import LintNewsError, Message
from ..project.session import Session
from .dispatch import complain
from .reports import all_apart
from .screen import tell

if TYPE_CHECKING:
    from .check import Run

PARQUET = ".parquet"
TABLE, LINES = "parquet", "jsonl"
"""The formats that findings in archives have."""
_OTHERS = ("report", "write_baseline", "error_rate", "max_error_rate", "timing")
"""Settings that need all pages of a run at once."""


def is_over_archives(output_format: str, names: Sequence[str]) -> bool:
    """Whether a run is over archives: for its format, or for one of its inputs."""
    return output_format == TABLE or any(name.lower().endswith(PARQUET) for name in names)


def check_archives(options: Namespace, session: Session, output_format: str, names: Sequence[str], run: Run) -> None:
    """Check archives and write the findings. Raises LintNewsError for options that do not go together, where pyarrow is
    missing, and where the output cannot be written."""
    from ..batch.arrow import arrow
    from .archive import Archives

    arrow()
    output = session.settings.output_file
    _refuse(session, output_format, output)
    all_apart([output] if output else [], names)
    run.broke(session.registry.failures)
    archives = Archives(session, _archives(names, options.paths, run), run)
    if output:
        archives.write(Path(output), is_table=output_format == TABLE)
    else:
        archives.print()


def _refuse(session: Session, output_format: str, output: str | None) -> None:
    """Raises LintNewsError for options that do not go together, and for a wrong baseline."""
    settings = session.settings
    if output_format not in (TABLE, LINES):
        raise LintNewsError(_FORMATS)
    if output_format == TABLE and not output:
        raise LintNewsError(_NO_FILE)
    if output and Path(output).exists() and not Path(output).is_file():
        raise LintNewsError(_no_file(output))
    if given := next((field for field in _OTHERS if getattr(settings, field) not in ((), None, False)), None):
        raise LintNewsError(_not_for_archives(f"--{given.replace('_', '-')}"))
    if settings.baseline:
        from ..suppression.baseline import read

        read(settings.baseline)


def _archives(names: Sequence[str], named: Sequence[str], run: Run) -> list[str]:
    """The inputs that are archives. Others are an error where they are named, else they are told together."""
    from ..batch.chunks import is_archive

    others = [name for name in names if not is_archive(name)]
    for name in (name for name in others if name in named):
        run.errors += 1
        complain(LintNewsError(_no_archive(name)), run.lang)
    if left := [name for name in others if name not in named]:
        tell(_left_out(left), run.lang, is_error=True)
    return [name for name in names if is_archive(name)]


_FORMATS = Message(
    "查 Parquet 文件，结果的格式只有 --output-format jsonl 和 parquet",
    "of Parquet files, findings are written with --output-format jsonl or parquet",
)
_NO_FILE = Message(
    "--output-format parquet 要写到文件：请加 --output-file", "--output-format parquet needs --output-file"
)


def _no_file(path: str) -> Message:
    return Message("{path}：不是文件，结果写不了", "{path}: no file, the findings cannot go there", path=path)


def _not_for_archives(option: str) -> Message:
    return Message("查档案时不能用 {option}", "{option} is not for archives", option=option)


def _no_archive(name: str) -> Message:
    return Message(
        "{name}：不是档案；--output-format parquet 只读 .parquet 和 .jsonl",
        "{name}: no archive; --output-format parquet reads .parquet and .jsonl alone",
        name=name,
    )


def _left_out(names: Sequence[str]) -> Message:
    return Message(
        "有 {n} 个文件不是档案，没有查（{first} 等）；读的是 .parquet 和 .jsonl",
        "{n} files are no archives and were not checked ({first} …); .parquet and .jsonl are read",
        n=len(names),
        first=names[0],
    )
