"""Archives checked chunk by chunk over several processes. What is kept of an earlier run is not checked again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from functools import partial
from multiprocessing import get_context
from typing import Any, TypeAlias

from msgspec import Struct

from ..check.masking import masked_name
from ..model import Lang, LintNewsError, Message
from ..project.processes import prepare_worker, safe_path
from ..project.session import Session, registry
from .arrow import arrow
from .chunks import Chunk, chunks
from .identity import Identities
from .judging import Judge
from .parts import Part, Parts, key_of
from .schema import findings_schema

Given: TypeAlias = Mapping[str, Any]
_Check: TypeAlias = Callable[[Chunk], "Future[Part]"]
_AHEAD = 4
"""Chunks in memory for each process, checked or waiting."""


class Done(Struct, frozen=True):
    """A chunk that is checked, or a file that cannot be read; `key` is the name of the part, `is_new` says that it was
    checked in this run."""

    key: str = ""
    part: Part | None = None
    is_new: bool = False
    error: LintNewsError | None = None


class _Waiting(Struct, frozen=True):
    chunk: Chunk
    ruleset: str
    key: str
    result: Future[Part]


def checked(names: Iterable[str], session: Session, lang: Lang, jobs: int, parts: Parts | None) -> Iterator[Done]:
    """Check archives, results in the order of names and rows. With `parts`, results are kept there and taken from
    there. Raises LintNewsError for wrong settings, and where a process ends or a part cannot be written."""
    waiting: deque[_Waiting | Done] = deque()
    with ExitStack() as stack:
        check = _here(session, lang) if jobs == 1 else stack.enter_context(_Pool(session.given, lang, jobs)).check
        for item in _planned(names, session, lang, parts, check):
            waiting.append(item)
            while len(waiting) > jobs * _AHEAD or (waiting and _is_ready(waiting[0])):
                yield _finished(waiting.popleft(), parts)
        while waiting:
            yield _finished(waiting.popleft(), parts)


def _planned(
    names: Iterable[str], session: Session, lang: Lang, parts: Parts | None, check: _Check
) -> Iterator[_Waiting | Done]:
    """The chunks of all files, those that are not kept on their way to be checked."""
    identities = Identities(session, lang)
    for name in names:
        for item in _read(name, session, identities):
            if isinstance(item, LintNewsError):
                yield Done(error=item)
                continue
            chunk, ruleset = item
            key = key_of(chunk, ruleset)
            kept = parts.read(key) if parts else None
            yield Done(key, kept) if kept else _Waiting(chunk, ruleset, key, check(chunk))


def _read(name: str, session: Session, identities: Identities) -> Iterator[tuple[Chunk, str] | LintNewsError]:
    """The chunks of a file, each with the hash of what decides the findings in it; at last why there are no more."""
    try:
        ruleset = identities.of(name)
        yield from ((chunk, ruleset) for chunk in chunks(name, session.configurations.fields(name)))
    except LintNewsError as error:
        yield error


def _is_ready(item: _Waiting | Done) -> bool:
    return isinstance(item, Done) or item.result.done()


def _finished(item: _Waiting | Done, parts: Parts | None) -> Done:
    if isinstance(item, Done):
        return item
    try:
        part = item.result.result()
    except BrokenProcessPool as error:
        raise LintNewsError(_died(item.chunk)) from error
    if parts:
        parts.write(item.key, part, item.chunk, item.ruleset)
    return Done(item.key, part, is_new=True)


def part_of(chunk: Chunk, session: Session, judge: Judge) -> Part:
    """Check a chunk."""
    judged = judge.judged(chunk.rows(session.configurations.fields(chunk.name)), chunk.name)
    return Part(arrow().Table.from_pylist(judged.records, schema=findings_schema()), judged.counts)


def _here(session: Session, lang: Lang) -> _Check:
    """Check in this process, at once."""
    judge = Judge(session, lang, masked_name)

    def check(chunk: Chunk) -> Future[Part]:
        done: Future[Part] = Future()
        done.set_result(part_of(chunk, session, judge))
        return done

    return check


class _Pool:
    """Processes that check chunks, each with a session of its own."""

    def __init__(self, given: Given, lang: Lang, jobs: int) -> None:
        # not forked: pyarrow has threads
        self._pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_start, initargs=(given, lang))

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def check(self, chunk: Chunk) -> Future[Part]:
        with safe_path():  # the first calls start processes
            return self._pool.submit(_check, chunk)


class _Worker:
    """What a worker process checks with."""

    check: Callable[[Chunk], Part] | None = None


def _start(given: Given, lang: Lang) -> None:
    prepare_worker()
    session = Session(registry(), given)
    _Worker.check = partial(part_of, session=session, judge=Judge(session, lang, masked_name))


def _check(chunk: Chunk) -> Part:
    if _Worker.check is None:
        raise RuntimeError("the process was not started for checking")
    return _Worker.check(chunk)


def _died(chunk: Chunk) -> Message:
    return Message(
        "{name}：查到第 {n} 行附近时一个进程中断了，多半是内存不够；同一条命令再运行一次会接着查",
        "{name}: a process ended near row {n}, most likely for want of memory; the same command goes on from there",
        name=masked_name(chunk.name),
        n=chunk.first,
    )
