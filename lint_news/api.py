"""lint_news from Python: texts and files checked and fixed as the command does it. See docs/python.md.

All raise LintNewsError for a wrong name of a rule, a wrong configuration, or when no rule is installed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from os import PathLike, fspath
from typing import TYPE_CHECKING

from .check.engine import check_document, lint
from .fixing.apply import Fixed, fix
from .model import Diagnostic, LintNewsError, Message
from .project.session import STDIN, Checked, Settings, check_all, inputs, pardon_for, rules_for
from .text.document import Document

if TYPE_CHECKING:
    import datetime as dt

    Path = str | PathLike[str]


def check_text(  # noqa: PLR0913 the command's options
    text: str,
    *,
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: Path | None = None,
    date: dt.date | None = None,
    name: str = STDIN,
    fold: bool = True,
) -> list[Diagnostic]:
    """The findings in a text, by position; accepted ones have `accepted`.

    `select`, `extend_select` and `ignore` name rules and families. `config` is a configuration file; without it the
    nearest to `name` counts, to the current folder where there is no name. `date` is the paper's. Without `fold`
    findings of one rule are never gathered into one. Offsets count code points of `text`. Raises LintNewsError also
    when a rule broke: the findings would be partial.
    """
    settings = _settings(select, extend_select, ignore, config, date, name)
    document = Document(text, name=name, date=date)
    report = check_document(document, rules_for(settings, STDIN), pardon_for(settings, STDIN)).report(fold=fold)
    _raise(f"{f.who}: {f.error}" for f in report.failures)
    return list(report.diagnostics)


def fix_text(  # noqa: PLR0913 the command's options
    text: str,
    *,
    review: bool = False,
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: Path | None = None,
    date: dt.date | None = None,
    name: str = STDIN,
) -> Fixed:
    """The text with the safe fixes applied, with `review` those for review too; what was applied, what is left.

    Fixes that undo each other are left out, and their rules named in `unsettled`; the others are made. Raises LintNewsError
    when a rule broke. The other arguments are those of `check_text`.
    """
    settings = _settings(select, extend_select, ignore, config, date, name)
    judge = partial(lint, rules=rules_for(settings, STDIN), fold=False, suppression=pardon_for(settings, STDIN))
    done = fix(text, judge, name=name, date=date, review=review)
    _raise(f"{f.who}: {f.error}" for f in done.failures)
    return done


def check_paths(  # noqa: PLR0913 the command's options
    paths: Iterable[Path],
    *,
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: Path | None = None,
    date: dt.date | None = None,
    jobs: int = 1,
) -> Iterator[Checked]:
    """Each file, and each text file of a folder, in order, as it is done: `reports`, or `error` where it cannot be read.

    Rules that broke are in the reports' `failures`. `jobs` is the number of processes, 0 for as many as pay: then the
    calling program must be one that `multiprocessing` can start again.
    """
    settings = _settings(select, extend_select, ignore, config, date, None)
    yield from check_all(list(inputs([fspath(path) for path in paths], settings)), settings, jobs)


def _settings(  # noqa: PLR0913, PLR0917 the command's options
    select: Sequence[str] | None,
    extend_select: Sequence[str],
    ignore: Sequence[str],
    config: Path | None,
    date: dt.date | None,
    name: str | None,
) -> Settings:
    for given in (select, extend_select, ignore):
        if isinstance(given, str):
            raise TypeError(f"names of rules must be a sequence of texts, not one text: {given!r}")
    return Settings(
        config=None if config is None else fspath(config),
        select=None if select is None else tuple(select),
        extend_select=tuple(extend_select),
        ignore=tuple(ignore),
        stdin_filename=None if name == STDIN else name,
        date=date,
        is_command=False,
    )


def _raise(broken: Iterable[str]) -> None:
    if why := "; ".join(broken):
        raise LintNewsError(Message("结果不全：{why}", "the result would be partial: {why}", why=why))
