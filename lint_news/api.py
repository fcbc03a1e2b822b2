"""lint_news from Python: texts and files checked and fixed as the command does it. See docs/python.md.

All raise LintNewsError for a wrong name of a rule, a wrong configuration, or when no rule is installed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike, fspath
from typing import TYPE_CHECKING

from .fixing.apply import Fixed, fix
from .model import Diagnostic, Lang, LintNewsError, Message, Report
from .project.inputs import inputs
from .project.session import STDIN, Checked, Session, registry
from .readers import documents
from .text.document import Document
from .text.source import Source

if TYPE_CHECKING:
    import datetime as dt

    from .containers.container import Container, Written

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
    session = _session(select, extend_select, ignore, config, date, name)
    report = session.check_document(Document(text, name=name, date=date), STDIN).report(fold=fold)
    _raise(f"{f.who}: {f.error}" for f in report.failures)
    return list(report.diagnostics)


def check_bytes(  # noqa: PLR0913 the command's options
    data: bytes,
    name: str,
    *,
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: Path | None = None,
    date: dt.date | None = None,
    fold: bool = True,
) -> list[Diagnostic]:
    """The findings in the bytes of a file, which is read as its name says: text, HTML, Markdown, records, a Word
    document, pages in PDF.

    Offsets count code points of the decoded or extracted text; in a Word document and a PDF `location.place` says where
    a finding stands. The other arguments are those of `check_text`. Raises LintNewsError also where the file, or a
    record of it, cannot be read.
    """
    session, read_in = _session(select, extend_select, ignore, config, date, name), Source.decode(data, name)
    reading = session.configurations.read(read_in.text, name, read_in.container)
    for error in reading.errors:
        raise error
    reports = [session.check_document(document, STDIN).report(fold=fold) for document in reading.documents]
    _raise(f"{f.who}: {f.error}" for report in reports for f in report.failures)
    return [found for report in reports for found in report.diagnostics]


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

    Fixes that undo each other are left out, and their rules named in `unsettled`; the others are made. The other
    arguments are those of `check_text`. Raises LintNewsError when a rule broke.
    """
    return _fixed(_session(select, extend_select, ignore, config, date, name), text, name, date, review=review)


def marked_copy(  # noqa: PLR0913 the command's options
    data: bytes,
    name: str,
    *,
    review: bool = False,
    clean: bool = False,
    author: str = "lint-news",
    when: dt.datetime | None = None,
    lang: Lang = "zh",
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: Path | None = None,
    date: dt.date | None = None,
) -> Written:
    """A copy of a Word document (.docx) with fixes as tracked changes and other findings as comments; of pages in PDF
    with a highlight and a note at each finding.

    `data` are the bytes of the file, `name` is its file name, which decides how it is read. With `clean` the fixes
    are made without marks, and there are no comments. `author` and `when` (default: now) sign the marks. The other
    arguments are those of `fix_text`. Raises LintNewsError when the document cannot be read or a rule broke.
    """
    from datetime import datetime

    from .containers import can_change, read
    from .containers.container import Marking
    from .containers.errors import only_notes
    from .fixing.marking import marked

    if clean and not can_change(name):
        raise LintNewsError(only_notes(name))
    session, container = _session(select, extend_select, ignore, config, date, name), read(data, name)
    done = _fixed(session, container.text, name, date, review=review, container=container)
    return marked(container, done, Marking(author, when or datetime.now(), lang, clean))


def check_paths(  # noqa: PLR0913 the command's options
    paths: Iterable[Path],
    *,
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: Path | None = None,
    date: dt.date | None = None,
    issue: bool = True,
    jobs: int = 1,
) -> Iterator[Checked]:
    """The result of each file, and of each text file of a folder, in order, as soon as it is checked.

    The pages of a folder are checked together as one issue, and their results come when the last is read; with `issue`
    False each page is checked alone.

    A result has `reports`, or `error` where the file cannot be read; rules that broke are in the reports' `failures`.
    `jobs` is the number of processes, 0 for as many as make the run faster: with several, the calling program must be
    one that `multiprocessing` can start again. The other arguments are those of `check_text`.
    """
    session = _session(select, extend_select, ignore, config, date, None, issue=issue)
    yield from session.check_all(inputs([fspath(path) for path in paths], session.configurations), jobs)


def _fixed(  # noqa: PLR0913 all are needed
    session: Session,
    text: str,
    name: str,
    date: dt.date | None,
    *,
    review: bool,
    container: Container | None = None,
) -> Fixed:
    def unfolded(document: Document) -> Report:
        return session.check_document(document, STDIN).report(fold=False)

    def read(text: str) -> Sequence[Document]:
        return documents(text, name, date=date, container=container).documents

    done = fix(text, unfolded, name=name, date=date, review=review, read=read if container else None)
    _raise(f"{f.who}: {f.error}" for f in done.failures)
    return done


def _session(  # noqa: PLR0913, PLR0917 the command's options
    select: Sequence[str] | None,
    extend_select: Sequence[str],
    ignore: Sequence[str],
    config: Path | None,
    date: dt.date | None,
    name: str | None,
    *,
    issue: bool = True,
) -> Session:
    for given in (select, extend_select, ignore):
        if isinstance(given, str):
            raise TypeError(f"names of rules must be a sequence of texts, not one text: {given!r}")
    given = {
        "config": None if config is None else fspath(config),
        "select": None if select is None else tuple(select),
        "extend_select": tuple(extend_select),
        "ignore": tuple(ignore),
        "stdin_filename": None if name == STDIN else name,
        "date": date,
        "issue": issue and None,
    }
    return Session(registry(), given)


def _raise(broken: Iterable[str]) -> None:
    if why := "; ".join(broken):
        raise LintNewsError(Message("结果不全：{why}", "the result would be partial: {why}", why=why))
