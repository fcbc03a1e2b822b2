"""Many inputs: from the paths a user names to reports, in order, over processes where that pays."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace as replaced

from ..authoring.plugins import Registry, load
from ..authoring.rule import Rule
from ..check.diagnose import Found
from ..check.engine import DocumentFindings, Suppression, check_document, timed
from ..model import LintNewsError, Message, Report, Span
from ..suppression import accepted, comments
from ..system.process import collect_rarely
from ..text.document import Document
from ..text.source import Source, closed, standard_input
from ..text.views import view
from .config import active, real
from .files import STDIN, excluded, files_in
from .settings import Settings

if TYPE_CHECKING:
    from ..check.errorrate import Erratum

_FILES_PER_PROCESS = 8


class Checked(Struct, frozen=True):
    """One input after checking: its reports, or why it could not be read, and a word on its encoding.

    `errors` are the lines of it that could not be read, `complaints` what its comments do in vain, `seconds` what each rule took where that was asked.
    """

    name: str
    reports: tuple[Report, ...] = ()
    error: LintNewsError | None = None
    notice: Message | None = None
    errata: tuple[Erratum, ...] = ()
    characters: int = 0
    errors: tuple[LintNewsError, ...] = ()
    complaints: tuple[Message, ...] = ()
    seconds: dict[str, float] = {}


def registry() -> Registry:
    """The plug-ins. Raises LintNewsError when there are no rules: the project is not installed."""
    loaded = load()
    if not loaded.rules:
        why = "; ".join(f"{f.who}: {f.error}" for f in loaded.failures) or "-"
        raise LintNewsError(_no_rules(why))
    return loaded


def _no_rules(why: str) -> Message:
    return Message("一条规则也没有：lint-news 没有装好，请在源码目录运行 pip install -e .（{why}）",
                   "no rules at all: lint-news is not installed; run pip install -e . in the checkout ({why})",
                   why=why)  # fmt: skip


def rules_for(settings: Settings, name: str) -> tuple[Rule, ...]:
    """The rules that are on for one input."""
    return _rules_for(settings, STDIN if name == STDIN else str(Path(name).parent), settings.overrides_of(name))


@cache
def _rules_for(settings: Settings, folder: str, overrides: tuple[int, ...]) -> tuple[Rule, ...]:
    rules = active(registry().rules, settings.rules_of(folder, overrides), settings.given)
    if not rules:
        raise LintNewsError(
            Message("所选规则一条不剩，没有可查的", "the selection leaves no rule: nothing would be checked")
        )
    return rules


def forget_rules() -> None:
    """Choose the rules anew when they are next asked for: the configuration has changed."""
    _rules_for.cache_clear()


def inputs(names: Sequence[str], settings: Settings) -> Iterator[str]:
    """Every input that the names stand for, a folder's text files in the order of their names.

    A folder without text stands for itself: reading it is the error. Reports, baselines and slips that lie in a folder are
    no text. What is excluded is left out of folders, with
    `force_exclude` also where it is named.
    """
    for name in names:
        path = Path(name)
        if name != STDIN and os.path.isdir(name):  # noqa: PTH112 unlike Path.is_dir it raises nothing
            from .ours import is_ours

            found = files_in(path, settings.config_of)
            own = {os.path.realpath(file) for file in settings.own_files}
            pages = [file for file in found if not own or os.path.realpath(file) not in own]
            yield from [file for file in pages if not is_ours(file)] or [name]
        elif name == STDIN or not _forced_out(path, settings):
            yield name


def _forced_out(path: Path, settings: Settings) -> bool:
    try:
        config = settings.config_of(str(path))
    except LintNewsError:
        return False  # said when the file is read, beside the reports of the others
    return config.force_exclude and excluded(path, config)


_ACCEPTED: dict[str, Path | None] = {}
"""Where what was accepted is kept, by folder: what `check` has seen in this run."""


def accepted_file(settings: Settings, name: str, known: dict[str, Path | None] | None = None) -> Path | None:
    """What was accepted before, for one input: beside the given configuration, else in the nearest folder that has it."""
    if settings.config:
        path = Path(settings.config).with_name(accepted.FILE)
        return path if os.path.lexists(path) else None
    return accepted.nearest(str(_folder(settings, name)), known)


def new_accepted_file(settings: Settings, name: str) -> Path:
    """Where to keep what is accepted: where it is kept, else beside the configuration, else in the current folder
    or, for an input outside of it, in the input's."""
    if found := accepted_file(settings, name):
        return found
    if config := settings.config_of(name).path:
        return Path(config).with_name(accepted.FILE)
    here, folder = Path.cwd(), _folder(settings, name)
    return (here if folder.is_relative_to(here) else folder) / accepted.FILE


def _folder(settings: Settings, name: str) -> Path:
    return Path(real(settings.stdin_filename or "-" if name == STDIN else name)).parent


def pardon_for(settings: Settings, name: str, known: dict[str, Path | None] | None = None) -> Suppression:
    """Why findings of one input are accepted: what `accept` was told, comments in it, allowed words, the baseline."""
    path = accepted_file(settings, name, known)
    reasons: Mapping[str, str] = accepted.reasons(path) if path else {}
    words = settings.config_of(name).allow
    base = settings.baseline

    @view
    def before(document: Document) -> Mapping[str, object]:
        from ..suppression.baseline import known

        return known(base or "", document.name, document.id)

    def pardon(document: Document, found: Found) -> str | None:
        if reason := reasons.get(accepted.bare(found.fingerprint)):
            return reason
        if commented := comments.reason(document, found):
            return commented
        if word := _allowed(document.text, found.finding.span, words):
            return f"allow: {word}"
        return accepted.BASELINE if base and found.fingerprint in before(document) else None

    return pardon


def _allowed(text: str, span: Span, words: Iterable[str]) -> str | None:
    """The word that the span lies in, of those that are allowed."""
    for word in filter(None, words):
        first = max(0, span.end - len(word))
        if text.find(word, first, span.start + len(word)) >= 0:
            return word
    return None


def _no_text(name: str) -> Message:
    return Message("{name}：文件夹里没有可查的文件", "{name}: no text files in this folder", name=name)


def source(name: str, settings: Settings) -> Source:
    """Read one input; `-` is standard input."""
    if name == STDIN:
        return Source.decode(standard_input(), settings.stdin_filename or STDIN)
    if os.path.isdir(name):  # noqa: PTH112 as above
        raise LintNewsError(closed(name) or _no_text(name))
    return Source.read(Path(name), name)


def check(name: str, settings: Settings) -> Checked:
    """Check one input. What is wrong with it comes back, it is not raised."""
    try:
        rules = rules_for(settings, name)
        pardon = pardon_for(settings, name, _ACCEPTED)
        read_in = source(name, settings)
        reading = settings.read(read_in.text, read_in.name)
    except LintNewsError as error:
        return Checked(name, error=error)
    seconds: dict[str, float] = {}
    if settings.timing:
        rules = timed(rules, seconds)
    fold = settings.fold and settings.config_of(name).fold
    found: list[_Outcome] = []
    for document in reading.documents:
        found.append(_outcome(document, rules, pardon, settings))
        if len(reading.documents) > 1:
            document.clear_cache()  # an archive's records are many
    reports = _reports([one.judged for one in found], fold=fold)
    for document in reading.documents:
        document.clear_cache()
    return Checked(
        name,
        reports,
        notice=None if read_in.encoding == "utf-8" else _read_as(read_in),
        errata=tuple(erratum for one in found for erratum in one.errata),
        characters=sum(one.characters for one in found),
        errors=reading.errors,
        complaints=tuple(message for one in found for message in one.complaints),
        seconds=seconds,
    )


class _Outcome(Struct, frozen=True):
    """What one document came to."""

    judged: DocumentFindings
    complaints: tuple[Message, ...]
    errata: tuple[Erratum, ...] = ()
    characters: int = 0


def _outcome(document: Document, rules: Sequence[Rule], pardon: Suppression, settings: Settings) -> _Outcome:
    """Judge a document."""
    one, said = check_document(document, rules, pardon), tuple[Message, ...]()
    if comments.comments(document):
        said = tuple(comments.complaints(one, rules, _names()))
    return _with_errata(_Outcome(one, said), one) if settings.error_rate else _Outcome(one, said)


def _reports(found: Sequence[DocumentFindings], *, fold: bool) -> tuple[Report, ...]:
    """The reports of an input's documents; records of one file are folded together."""
    if not fold or len(found) < 2:
        return tuple(one.report(fold=fold) for one in found)
    from ..check.records_folding import reports

    return reports(found)


def _names() -> frozenset[str]:
    """The names of all rules and families."""
    return frozenset(name for rule in registry().rules.values() for name in (rule.name, *rule.formerly, rule.family))


def _with_errata(outcome: _Outcome, one: DocumentFindings) -> _Outcome:
    """The document with what of it counts in the error rate."""
    from ..check import errorrate

    errata = tuple(errorrate.errata(one.report(fold=False), one.folded_fingerprints()))
    return replaced(outcome, errata=errata, characters=errorrate.characters(one.document.text))


def _read_as(read_in: Source) -> Message:
    return Message("{name}：按 {encoding} 读取", "{name}: read as {encoding}", name=read_in.name,
                   encoding=read_in.encoding.upper())  # fmt: skip


def check_all(names: Iterable[str], settings: Settings, jobs: int = 0) -> Iterator[Checked]:
    """Check inputs, reports in the order of the names. `jobs` 0 takes as many processes as pay."""
    todo = list(names)
    _ACCEPTED.clear()
    registry()
    processes = min(jobs or os.cpu_count() or 1, -(-len(todo) // _FILES_PER_PROCESS))
    one = partial(check, settings=settings)
    if processes <= 1 or STDIN in todo:
        yield from map(one, todo)
        return
    from concurrent.futures import ProcessPoolExecutor

    os.environ.setdefault("PYTHONSAFEPATH", "1")  # a new interpreter imports nothing from the working folder
    with ProcessPoolExecutor(processes, initializer=_start_process) as pool:
        try:
            yield from pool.map(one, todo, chunksize=_FILES_PER_PROCESS)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _start_process() -> None:
    """Ctrl-C goes to every process; the first one answers for all. When that one is gone, however it ended, so are the others."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    collect_rarely()


def _end_with_parent() -> None:
    """Wait for the end of the process that started this one, and end too: nobody would take what is found here."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)
