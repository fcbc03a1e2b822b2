"""A worker process: `python -m lint_news.server.work`, started by the server. It talks on standard input and output."""

from __future__ import annotations

import os
import signal
import sys
from typing import BinaryIO

from ...model import LintNewsError
from ...system.process import collect_rarely
from ..calls import Answer, Call, Start, packed, received
from .desk import Desk
from .handling import answer
from .limiting import limit_cpu, limit_memory


def main() -> None:
    """Answer messages until the server closes the connection."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the server too, which ends this process
    calls, answers = _streams()
    collect_rarely()
    start = received(calls, Start)
    if start is None or (desk := _desk(start, answers)) is None:
        return
    while (call := received(calls, Call)) is not None:
        limit_cpu(start.seconds)
        made = answer(desk, call)
        _send(answers, made)
        if made.ends:
            return


def _desk(start: Start, answers: BinaryIO) -> Desk | None:
    """The settings; None where lint-news is not installed, which the server is told."""
    limit_memory(start.memory)
    try:
        desk = Desk(start)
    except LintNewsError as error:
        _send(answers, Answer(500, log=error.message.text(start.lang)))
        return None
    _send(answers, Answer())
    return desk


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """The connection to the server. What a plug-in prints goes nowhere: it may be text of a page."""
    calls, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    return calls, answers


def _send(answers: BinaryIO, made: Answer) -> None:
    try:
        answers.write(packed(made))
        answers.flush()
    except BrokenPipeError:  # the server has ended
        sys.exit(0)


if __name__ == "__main__":
    main()
