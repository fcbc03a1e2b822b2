"""Progress on standard error: a counter on a terminal while a run takes long, and a message when it is interrupted."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from ..model import Lang, Message
from .screen import tell

T = TypeVar("T")
_PATIENCE, _STEP = 1.0, 0.2
"""Seconds before the first counter, and between two."""


class Progress:
    """Counts the inputs done, of a number that is known or not."""

    def __init__(self, total: int | None, lang: Lang) -> None:
        self._total = total
        self._lang: Lang = lang
        self._done = 0
        self._next = monotonic() + _PATIENCE
        self._shows = (total is None or total > 1) and sys.stderr.isatty()
        self._shown = False

    def over(self, items: Iterable[T]) -> Iterator[T]:
        """The items. One counts as done when the next is asked for."""
        for item in items:
            self.clear()
            yield item
            self.show(self._done + 1)

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Remove the counter; after Ctrl-C, say how much was done."""
        self.clear()
        if kind is not None and issubclass(kind, KeyboardInterrupt):
            tell(_stopped(self._done, self._total), self._lang, is_error=True)

    def clear(self) -> None:
        """Remove the counter, before anything else is printed."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = False

    def show(self, done: int) -> None:
        """Show how much is done, at times."""
        self._done = done
        if self._shows and done != self._total and (now := monotonic()) >= self._next:
            of = "" if self._total is None else f"/{self._total}"
            print(f"\r\x1b[K{done}{of}", end="", file=sys.stderr, flush=True)
            self._shown, self._next = True, now + _STEP


def _stopped(done: int, total: int | None) -> Message:
    if total is None:
        return Message(
            "中断：查完了 {done} 篇；带 --output-file 时，同一条命令再运行一次会接着查",
            "interrupted: {done} documents done; with --output-file the same command goes on from there",
            done=done,
        )
    return Message(
        "中断：{total} 个里完成了 {done} 个；文件要么改完、要么未动，没有写了一半的",
        "interrupted: {done} of {total} done; every file is whole, as it was or as it is to be",
        done=done,
        total=total,
    )
